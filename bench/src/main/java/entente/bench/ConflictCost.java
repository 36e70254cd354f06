package entente.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import entente.conflict.Concept;
import entente.conflict.ConflictEngine;
import entente.conflict.ConflictResult;
import entente.conflict.GraphModel;
import entente.engine.Run;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What reading and judging a conflict costs, on all threads together: bytes allocated for each state and decision maker (an upper bound
 * of what is held at any time), processor time, and the same as a multiple of one plain pass over an int for each combination. Unlike
 * elapsed time these figures hardly depend on what else the machine does.
 */
public final class ConflictCost {

    private static final int PASSES = 20;

    private ConflictCost() {}

    /** Prints one line for each size; arguments are numbers of options, 12, 16 and 20 by default. */
    public static void main(String[] arguments) {
        int[] sizes = arguments.length == 0
                ? new int[]{12, 16, 20}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        for (int warm = 0; warm < 30; warm++) {
            judge(RandomModels.model(12, 4, warm % 2 == 0));
        }
        System.out.println(
                "| options | decision makers | | states | bytes to read | bytes to judge | elapsed ms | least | processor ms | plain passes |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (int options : sizes) {
            for (int makers : new int[]{2, 4, 6}) {
                line(options, makers, false);
                line(options, makers, true);
            }
        }
    }

    private static void line(int options, int makers, boolean bounded) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        RandomModels.model(options, makers, bounded);
        long start = threads.getTotalThreadAllocatedBytes();
        GraphModel model = RandomModels.model(options, makers, bounded);
        double read = threads.getTotalThreadAllocatedBytes() - start;
        judge(model);
        start = threads.getTotalThreadAllocatedBytes();
        judge(model);
        double judged = threads.getTotalThreadAllocatedBytes() - start;
        int times = options <= 12 ? 100 : options <= 16 ? 20 : 4;
        double least = Double.MAX_VALUE;
        long clock = System.nanoTime();
        long processor = system.getProcessCpuTime();
        for (int time = 0; time < times; time++) {
            long began = System.nanoTime();
            judge(model);
            least = Math.min(least, (System.nanoTime() - began) / 1e6);
        }
        double elapsed = (System.nanoTime() - clock) / 1e6 / times;
        double used = (system.getProcessCpuTime() - processor) / 1e6 / times;
        double pairs = (double) model.states() * makers;
        System.out.printf(Locale.ROOT, "| %d | %d | %s | %d | %.1f | %.1f | %.0f | %.0f | %.0f | %.0f |%n", options,
                makers,
                bounded ? "bounded" : "free",
                model.states(), read / pairs, judged / pairs, elapsed, least, used, used / plainPass(1 << options));
    }

    private static ConflictResult judge(GraphModel model) {
        return new ConflictEngine().solve(model,
                List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ), Run.quiet(0));
    }

    /** Processor milliseconds of one pass that reads and writes each int, after as many passes to warm up. */
    static double plainPass(int size) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int[] plain = new int[size];
        long start = 0;
        for (int pass = 0; pass < 2 * PASSES; pass++) {
            if (pass == PASSES) {
                start = threads.getCurrentThreadCpuTime();
            }
            for (int code = 0; code < size; code++) {
                plain[code] = plain[code] * 31 + code;
            }
        }
        return (threads.getCurrentThreadCpuTime() - start) / 1e6 / PASSES;
    }
}
