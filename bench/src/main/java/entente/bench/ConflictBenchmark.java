package entente.bench;

import entente.conflict.Concept;
import entente.conflict.ConflictEngine;
import entente.conflict.ConflictResult;
import entente.conflict.GraphModel;
import entente.engine.Run;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Judging random conflicts in Nash, GMR, SMR, SEQ and SSEQ together, on as many threads as the engine takes; and, as the measure of
 * the machine at that moment, one plain pass that reads and writes an int for each state.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class ConflictBenchmark {

    private static final List<Concept> WITHOUT_SIM = List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ,
            Concept.SSEQ);

    /** How many options the conflict has. */
    @Param({"12", "16", "20", "24"})
    public int options = 12;

    /** How many decision makers share them. */
    @Param({"2", "4", "6"})
    public int makers = 4;

    /** Whether some combinations are infeasible and some options one-way. */
    @Param({"false", "true"})
    public boolean bounded = false;

    private final ConflictEngine engine = new ConflictEngine();
    private GraphModel model = RandomModels.model(2, 1, false);
    private int[] plain = new int[1];

    /** Reads the conflict; reading is measured apart. */
    @Setup(Level.Trial)
    public void read() {
        model = RandomModels.model(options, makers, bounded);
        plain = new int[1 << options];
    }

    /** All five concepts for all states and decision makers. */
    @Benchmark
    public ConflictResult judge() {
        return engine.solve(model, WITHOUT_SIM, Run.quiet(0));
    }

    /** Feasible states and what they are worth to everybody. */
    @Benchmark
    public GraphModel reading() {
        return RandomModels.model(options, makers, bounded);
    }

    /** One pass over an array of one int for each combination. */
    @Benchmark
    public int[] plainPass() {
        for (int code = 0; code < plain.length; code++) {
            plain[code] = plain[code] * 31 + code;
        }
        return plain;
    }
}
