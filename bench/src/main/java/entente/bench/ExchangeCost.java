package entente.bench;

import entente.bargaining.BargainingTable;
import entente.bargaining.BargainingTable.Dimension;
import entente.bargaining.Method;
import entente.bargaining.Methods;
import entente.bargaining.Settings;
import entente.engine.Run;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** What methods of bargaining with rounds cost on random tables: the outcome alone, by number of actors and dimensions. */
public final class ExchangeCost {

    private static final int REPETITIONS = 20;

    private ExchangeCost() {}

    /** Prints one line for each method and size: milliseconds of processor time and the least elapsed ones, after as many runs to warm up. */
    public static void main(String[] arguments) {
        int[][] sizes = {{11, 7}, {15, 13}, {50, 10}, {250, 3}};
        for (int[] size : sizes) {
            BargainingTable table = table(size[0], size[1]);
            for (String id : List.of("exchange", "expected-utility", "expected-utility-paper")) {
                System.out.printf(Locale.ROOT, "%s, %d actors on %d dimensions: %s%n", id, size[0], size[1],
                        measured(Methods.of(id).orElseThrow(), table));
            }
        }
    }

    private static String measured(Method method, BargainingTable table) {
        Run run = Run.quiet(0);
        for (int warm = 0; warm < REPETITIONS; warm++) {
            method.settle(table, Settings.STANDARD, run);
        }
        long least = Long.MAX_VALUE;
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int time = 0; time < REPETITIONS; time++) {
            long start = System.nanoTime();
            method.settle(table, Settings.STANDARD, run);
            least = Math.min(least, System.nanoTime() - start);
        }
        long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor;
        return String.format(Locale.ROOT, "%.2f ms of processor, %.2f ms elapsed at least", used / 1e6 / REPETITIONS,
                least / 1e6);
    }

    private static BargainingTable table(int n, int issues) {
        SplittableRandom random = new SplittableRandom(2026);
        double[][][] inputs = new double[3][n][issues];
        List<String> actors = new ArrayList<>();
        List<Dimension> dimensions = new ArrayList<>();
        for (int k = 0; k < issues; k++) {
            dimensions.add(new Dimension("d" + k, 0, 100));
        }
        double[][] reference = new double[n][issues];
        for (int i = 0; i < n; i++) {
            actors.add("a" + i);
            Arrays.fill(reference[i], Double.NaN);
            for (int k = 0; k < issues; k++) {
                inputs[0][i][k] = random.nextDouble(100);
                inputs[1][i][k] = random.nextDouble(0.05, 1);
                inputs[2][i][k] = random.nextDouble(0.05, 1);
            }
        }
        double[] quo = new double[issues];
        Arrays.fill(quo, Double.NaN);
        return new BargainingTable(actors, dimensions, inputs[0], inputs[1], inputs[2], new boolean[n], new boolean[n],
                quo, reference);
    }
}
