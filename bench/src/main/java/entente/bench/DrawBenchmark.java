package entente.bench;

import entente.conflict.GraphModel;
import entente.conflict.SmallKernel;
import entente.conflict.SmallOrder;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** How many draws of preferences a second one thread judges in Nash, GMR, SMR, SEQ and SSEQ together: 64 states at six options. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DrawBenchmark {

    private static final int DRAWS = 4096;
    private static final int STATES = 64;

    /** How many decision makers share the six options. */
    @Param({"2", "3", "6"})
    public int makers = 6;

    private SmallKernel kernel = SmallKernel.of(RandomModels.model(2, 1, false));
    private List<SmallOrder> orders = List.of();
    private int[][][] ranks = new int[0][][];
    private int[][][] order = new int[0][][];
    private int[][] drawn = new int[0][];
    private long[] stable = new long[0];
    private int next;

    /** Draws strict rankings, and orders of statements, before the clock starts. */
    @Setup(Level.Trial)
    public void prepare() {
        GraphModel model = RandomModels.model(6, makers, false);
        SplittableRandom random = new SplittableRandom(makers);
        kernel = SmallKernel.of(model);
        orders = IntStream.range(0, makers).mapToObj(maker -> new SmallOrder(model, maker)).toList();
        ranks = new int[DRAWS][makers][];
        order = new int[DRAWS][makers][];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int maker = 0; maker < makers; maker++) {
                ranks[draw][maker] = permutation(random, STATES);
                order[draw][maker] = permutation(random, orders.get(maker).levels());
            }
        }
        drawn = new int[makers][STATES];
        stable = new long[kernel.results()];
    }

    private static int[] permutation(SplittableRandom random, int size) {
        int[] found = new int[size];
        for (int k = 0; k < size; k++) {
            int other = random.nextInt(k + 1);
            found[k] = found[other];
            found[other] = k;
        }
        return found;
    }

    /** A strict ranking of all states for every decision maker: the hardest preferences. */
    @Benchmark
    public long[] rankings() {
        kernel.judge(ranks[next++ & (DRAWS - 1)], stable);
        return stable;
    }

    /** Ten statements of every decision maker in another order: ranked anew, then judged. */
    @Benchmark
    public long[] statements() {
        int[][] draw = order[next++ & (DRAWS - 1)];
        for (int maker = 0; maker < makers; maker++) {
            orders.get(maker).rank(draw[maker], draw[maker].length, drawn[maker]);
        }
        kernel.judge(drawn, stable);
        return stable;
    }
}
