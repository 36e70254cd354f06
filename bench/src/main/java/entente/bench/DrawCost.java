package entente.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * How many draws {@link DrawBenchmark} judges for each second of processor time, which unlike elapsed time hardly depends on what
 * else the machine does, and the bytes that a draw allocates.
 */
public final class DrawCost {

    private static final int DRAWS = 50_000;

    private DrawCost() {}

    /** Prints five lines for each number of decision makers. */
    public static void main(String[] arguments) {
        for (int makers : new int[]{2, 3, 6}) {
            DrawBenchmark benchmark = new DrawBenchmark();
            benchmark.makers = makers;
            benchmark.prepare();
            for (int repetition = 0; repetition < 5; repetition++) {
                System.out.printf(Locale.ROOT, "%d decision makers, 64 states: rankings %s; statements %s%n", makers,
                        measured(benchmark::rankings), measured(benchmark::statements));
            }
        }
    }

    private static String measured(Runnable draw) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int warm = 0; warm < DRAWS; warm++) {
            draw.run();
        }
        long elapsed = System.nanoTime();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long processor = threads.getCurrentThreadCpuTime();
        for (int time = 0; time < DRAWS; time++) {
            draw.run();
        }
        double second = 1e9 * DRAWS;
        return String.format(Locale.ROOT, "%.0f a processor second (%.0f elapsed), %.2f bytes a draw",
                second / (threads.getCurrentThreadCpuTime() - processor), second / (System.nanoTime() - elapsed),
                (double) (threads.getCurrentThreadAllocatedBytes() - bytes) / DRAWS);
    }
}
