package entente.bench;

import com.sun.management.OperatingSystemMXBean;
import entente.conflict.Concept;
import entente.conflict.ConflictEngine;
import entente.conflict.GraphModel;
import entente.engine.Run;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How far judging a large model is from the least that its method could cost: the processor time of each concept, on all threads
 * together, beside that of one plain pass which reads and writes an int for each combination of options, in the same run.
 *
 * <p>The method is a row of folds. One fold goes over one array once, for one option. For each decision maker, with <em>a</em> options
 * of its own and <em>b</em> of the others, the most that it can make of a state takes <em>a</em> folds, for Nash, SMR and SSEQ
 * together; and each of GMR, SMR, SEQ and SSEQ takes <em>b</em> folds for the answers and <em>a</em> for the verdicts. Sorting is
 * not counted. The quotient is processor time by the time of so many plain passes.
 */
public final class FoldCost {

    private static final List<Concept> WITHOUT_SIM = List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ,
            Concept.SSEQ);

    private FoldCost() {}

    /**
     * Arguments: options, decision makers, {@code free} or {@code bounded}, and how often to
     * repeat everything; 0 for all concepts together only, once.
     */
    public static void main(String[] arguments) {
        int options = Integer.parseInt(arguments[0]);
        int makers = Integer.parseInt(arguments[1]);
        boolean bounded = arguments[2].equals("bounded");
        int times = Integer.parseInt(arguments[3]);
        for (int warm = 0; warm < 30; warm++) {
            judge(RandomModels.model(12, makers, bounded), WITHOUT_SIM);
        }
        long read = processor();
        GraphModel model = RandomModels.model(options, makers, bounded);
        System.out.printf(Locale.ROOT, "%d options, %d decision makers, %s: %d states, read in %d ms, memory %d MiB%n",
                options, makers, arguments[2], model.states(), processor() - read,
                Runtime.getRuntime().maxMemory() >> 20);
        for (int time = 0; time < Math.max(1, times); time++) {
            round(model, 1 << options, times == 0 ? List.of() : WITHOUT_SIM);
        }
    }

    private static void round(GraphModel model, int codes, List<Concept> apart) {
        double pass = ConflictCost.plainPass(codes);
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "plain pass %.2f ms", pass));
        for (Concept concept : apart) {
            line.append(", ").append(concept.id()).append(' ').append(judge(model, List.of(concept))[0]);
        }
        long[] together = judge(model, WITHOUT_SIM);
        int folds = folds(model);
        line.append(String.format(Locale.ROOT,
                "; together %d ms (elapsed %d) = %.0f passes, %d folds, quotient %.1f, load %.1f",
                together[0], together[1], together[0] / pass, folds, together[0] / pass / folds,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        System.out.println(line);
    }

    private static int folds(GraphModel model) {
        int all = model.options().size();
        return model.makers().stream().mapToInt(maker -> maker.options() + 4 * all).sum();
    }

    /** Milliseconds of processor time, and elapsed. */
    private static long[] judge(GraphModel model, List<Concept> concepts) {
        long clock = System.nanoTime();
        long processor = processor();
        new ConflictEngine().solve(model, concepts, Run.quiet(0));
        return Stream.of(processor() - processor, (System.nanoTime() - clock) / 1_000_000).mapToLong(Long::longValue)
                .toArray();
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1_000_000;
    }
}
