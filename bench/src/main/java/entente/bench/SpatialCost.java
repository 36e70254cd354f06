package entente.bench;

import com.sun.management.ThreadMXBean;
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

/**
 * What a turn of the spatial model of politics costs on one thread: processor time and elapsed time of a whole run without its account of moves, divided by the turns,
 * and the bytes that a run allocates. Positions, saliences and capabilities are random, seeds are fixed.
 */
public final class SpatialCost {

    private SpatialCost() {}

    /** Prints one line for each size and mode; arguments are numbers of actors, 10, 20, 80 and 250 by default. */
    public static void main(String[] arguments) {
        int[] sizes = arguments.length == 0
                ? new int[]{10, 20, 80, 250}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        Method method = Methods.of("smp").orElseThrow();
        for (int warm = 0; warm < 300; warm++) {
            method.settle(table(20, 2, warm), settings(warm % 2 == 0), Run.quiet(0));
        }
        System.out.println(
                "| actors | dimensions | mode | turns | processor ms a turn | least elapsed ms a turn | bytes a run |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (int size : sizes) {
            for (int dimensions : new int[]{1, 6}) {
                line(method, size, dimensions, true);
                line(method, size, dimensions, false);
            }
        }
    }

    private static void line(Method method, int size, int dimensions, boolean compatible) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        BargainingTable table = table(size, dimensions, 7);
        Settings settings = settings(compatible);
        int turns = method.solve(table, settings, Run.quiet(0)).rounds().size() - 1;
        int times = size <= 20 ? 400 : size <= 80 ? 20 : 1;
        for (int warm = 1; warm < times; warm++) {
            method.settle(table, settings, Run.quiet(0));
        }
        long least = Long.MAX_VALUE;
        long processor = threads.getCurrentThreadCpuTime();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        for (int time = 0; time < times; time++) {
            long began = System.nanoTime();
            method.settle(table, settings, Run.quiet(0));
            least = Math.min(least, System.nanoTime() - began);
        }
        double used = (threads.getCurrentThreadCpuTime() - processor) / 1e6 / times;
        long allocated = (threads.getCurrentThreadAllocatedBytes() - bytes) / times;
        System.out.printf(Locale.ROOT, "| %d | %d | %s | %d | %.3f | %.3f | %d |%n", size, dimensions,
                compatible ? "compatible" : "corrected", turns, used / turns, least / 1e6 / turns, allocated);
    }

    private static Settings settings(boolean compatible) {
        return Settings.STANDARD.with("mode", compatible ? "compatible" : "corrected");
    }

    /** A table whose saliences add up to at most 1 for each actor, as the compatible mode demands. */
    static BargainingTable table(int n, int dimensions, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> actors = new ArrayList<>();
        List<Dimension> lines = new ArrayList<>();
        for (int k = 0; k < dimensions; k++) {
            lines.add(new Dimension("d" + k, 0, 100));
        }
        double[][] position = new double[n][dimensions];
        double[][] salience = new double[n][dimensions];
        double[][] capability = new double[n][dimensions];
        double[][] reference = new double[n][dimensions];
        for (int i = 0; i < n; i++) {
            actors.add("a" + i);
            double strength = random.nextDouble(10, 100);
            for (int k = 0; k < dimensions; k++) {
                position[i][k] = random.nextDouble(0, 100);
                salience[i][k] = random.nextDouble(0.1, 0.95) / dimensions;
                capability[i][k] = strength;
                reference[i][k] = Double.NaN;
            }
        }
        double[] quo = new double[dimensions];
        Arrays.fill(quo, Double.NaN);
        return new BargainingTable(actors, lines, position, salience, capability, new boolean[n], new boolean[n], quo,
                reference);
    }
}
