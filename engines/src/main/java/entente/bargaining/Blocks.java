package entente.bargaining;

import entente.engine.Run;
import entente.engine.Stopped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongFunction;

/** Work on numbered items, in blocks of a fixed size on several threads; results stand under their numbers, so that the number of threads changes nothing. */
final class Blocks {

    private static final int SIZE = 64;

    private Blocks() {}

    /**
     * The results for items 0 to n - 1.
     *
     * @param work a pure function of the number of the item, safe to call from several threads
     * @throws Stopped where the run is stopped
     */
    static double[][] each(int n, int threads, Run run, String doing, LongFunction<double[]> work) {
        return each(n, SIZE, threads, run, doing, work);
    }

    /** The same in blocks of another size: of one item each for a few that are long, such as the readings of a method. */
    static double[][] each(int n, int size, int threads, Run run, String doing, LongFunction<double[]> work) {
        double[][] results = new double[n][];
        AtomicBoolean failed = new AtomicBoolean();
        Runner runner = (from, to) -> {
            for (int item = from; item < to && !failed.get(); item++) {
                run.stop().check();
                results[item] = work.apply(item);
            }
        };
        if (threads < 2 || n <= size) {
            for (int from = 0; from < n; from += size) {
                runner.run(from, Math.min(n, from + size));
                run.progress().at(Math.min(n, from + size), n, doing);
            }
            return results;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
            List<Future<?>> blocks = new ArrayList<>();
            for (int start = 0; start < n; start += size) {
                int from = start;
                blocks.add(pool.submit(() -> runner.run(from, Math.min(n, from + size))));
            }
            try {
                for (int block = 0; block < blocks.size(); block++) {
                    blocks.get(block).get();
                    run.progress().at(Math.min(n, (block + 1) * size), n, doing);
                }
            } catch (InterruptedException told) {
                failed.set(true);
                Thread.currentThread().interrupt();
                throw new Stopped();
            } catch (ExecutionException inside) {
                failed.set(true);
                if (inside.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(inside.getCause());
            }
        }
        return results;
    }

    /** Works through a block. */
    @FunctionalInterface
    private interface Runner {
        void run(int from, int to);
    }
}
