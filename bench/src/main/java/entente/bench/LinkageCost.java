package entente.bench;

import entente.bargaining.BargainingTable;
import entente.bargaining.BargainingTable.Dimension;
import entente.bargaining.Method;
import entente.bargaining.Methods;
import entente.bargaining.Settings;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** What the two bargaining solutions cost over several dimensions at once, on random tables with a status quo that all want to leave in one direction. */
public final class LinkageCost {

    private static final int TABLES = 10;

    private LinkageCost() {}

    /** Prints one line for each size, method, loss and disagreement: the least elapsed milliseconds a table, over the repetitions. */
    public static void main(String[] arguments) {
        int[][] sizes = {{20, 3, 100}, {250, 6, 5}};
        for (int[] size : sizes) {
            for (String id : List.of("nash-bargaining", "kalai-smorodinsky")) {
                for (String loss : List.of("quadratic", "linear")) {
                    for (String apart : List.of("reference", "worst")) {
                        Settings settings = Settings.STANDARD.with("dimensions", "joint").with("loss", loss)
                                .with("disagreement", apart);
                        System.out.printf(Locale.ROOT, "%d actors on %d dimensions, %s, %s, %s: %.3f ms%n", size[0],
                                size[1], id, loss, apart,
                                least(Methods.of(id).orElseThrow(), settings, size[0], size[1], size[2]));
                    }
                }
            }
        }
    }

    private static double least(Method method, Settings settings, int n, int dims, int repetitions) {
        SplittableRandom random = new SplittableRandom(2026);
        List<BargainingTable> tables = new ArrayList<>();
        for (int t = 0; t < TABLES; t++) {
            tables.add(table(random, n, dims));
        }
        Run run = Run.quiet(0);
        long least = Long.MAX_VALUE;
        for (int time = 0; time < repetitions; time++) {
            long start = System.nanoTime();
            for (BargainingTable table : tables) {
                method.settle(table, settings, run);
            }
            least = Math.min(least, System.nanoTime() - start);
        }
        return least / 1e6 / TABLES;
    }

    private static BargainingTable table(SplittableRandom random, int n, int dims) {
        double[][][] inputs = new double[3][n][dims];
        List<String> actors = new ArrayList<>();
        List<Dimension> dimensions = new ArrayList<>();
        double[] quo = new double[dims];
        for (int k = 0; k < dims; k++) {
            dimensions.add(new Dimension("d" + k, 0, 100));
            quo[k] = random.nextDouble(10);
        }
        double[][] reference = new double[n][dims];
        for (int i = 0; i < n; i++) {
            actors.add("a" + i);
            Arrays.fill(reference[i], Double.NaN);
            for (int k = 0; k < dims; k++) {
                inputs[0][i][k] = random.nextDouble(quo[k] + 1, 100);
                inputs[1][i][k] = random.nextDouble(0.05, 1);
                inputs[2][i][k] = random.nextDouble(0.05, 1);
            }
        }
        return new BargainingTable(actors, dimensions, inputs[0], inputs[1], inputs[2], new boolean[n], new boolean[n],
                quo, reference);
    }
}
