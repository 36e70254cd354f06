// FEATURE: what holds for every bargaining table, on thousands of random ones
package entente.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.bargaining.BargainingTable.Dimension;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BargainingLawsTest {

    private static final int MODELS = 400;

    /** Small whole numbers, so that equal positions, zero weights and exact halves occur. */
    static BargainingTable random(SplittableRandom random, int dims) {
        int n = random.nextInt(1, 8);
        double[][] position = new double[n][dims];
        double[][] salience = new double[n][dims];
        double[][] capability = new double[n][dims];
        double[][] reference = new double[n][dims];
        boolean[] holder = new boolean[n];
        List<String> actors = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            actors.add("a" + i);
            for (int k = 0; k < dims; k++) {
                position[i][k] = random.nextInt(0, 11) * 10;
                salience[i][k] = random.nextInt(0, 5) / 4.0;
                capability[i][k] = random.nextInt(0, 6);
                reference[i][k] = Double.NaN;
            }
        }
        holder[0] = random.nextInt(3) == 0;
        for (int k = 0; k < dims; k++) {
            salience[n - 1][k] = 1;
            capability[n - 1][k] = 2;
        }
        double[] quo = new double[dims];
        boolean known = holder[0] || random.nextBoolean();
        Arrays.setAll(quo, k -> known ? random.nextInt(0, 11) * 10 : Double.NaN);
        List<Dimension> dimensions = new ArrayList<>();
        for (int k = 0; k < dims; k++) {
            dimensions.add(new Dimension("d" + k, 0, 100));
        }
        return new BargainingTable(actors, dimensions, position, salience, capability, new boolean[n], holder, quo,
                reference);
    }

    private static double[] settle(Method method, BargainingTable table, Settings settings) {
        return method.settle(table, settings, Run.quiet(0));
    }

    private static Settings anySettings(Method method, SplittableRandom random) {
        Settings settings = Settings.STANDARD;
        for (Switch<?> one : method.switches()) {
            settings = settings.with(one.id(), one.choices().get(random.nextInt(one.choices().size())).id());
        }
        return settings;
    }

    /** A law about what a change of the table does to the outcome. */
    private interface Law {
        void check(Method method, BargainingTable table, Settings settings, double[] outcome, SplittableRandom random);
    }

    private static void holds(Law law, List<Method> methods) {
        SplittableRandom random = new SplittableRandom(20180904);
        int checked = 0;
        for (int model = 0; model < MODELS; model++) {
            BargainingTable table = random(random, 1 + random.nextInt(3));
            for (Method method : methods) {
                Settings settings = anySettings(method, random);
                if (method.unfit(table, settings).isEmpty()) {
                    law.check(method, table, settings, settle(method, table, settings), random);
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(MODELS * methods.size() / 2);
    }

    /** The methods of this package's foundation; methods with rounds have laws of their own. */
    private static List<Method> oneShot() {
        return List.of("compromise", "median", "nash-bargaining", "kalai-smorodinsky", "condorcet", "quantal-response")
                .stream().map(id -> Methods.of(id).orElseThrow()).toList();
    }

    private static void close(Method method, Settings settings, double[] found, double[] expected) {
        for (int k = 0; k < expected.length; k++) {
            assertThat(found[k]).as("%s %s", method.id(), settings).isCloseTo(expected[k], within(1e-6));
        }
    }

    @Test
    void outcomesLieOnTheScaleAndWithinWhatIsAccepted() {
        holds((method, table, settings, outcome, random) -> {
            for (double at : outcome) {
                assertThat(at).isBetween(0.0, 100.0);
            }
            if (settings.of(Consent.VETOES) == Consent.Vetoes.IGNORED) {
                return;
            }
            boolean linked = method.switches().contains(Linkage.DIMENSIONS);
            for (int[] dims : (linked ? settings.of(Linkage.DIMENSIONS) : Linkage.EACH).groups(table)) {
                if (dims.length > 1) {
                    assertThat(PackageConsent.of(table, dims).accepts(outcome)).as(method.id()).isTrue();
                } else {
                    Consent consent = Consent.of(table, dims[0]);
                    assertThat(outcome[dims[0]]).as(method.id()).isBetween(consent.low() - 1e-9,
                            consent.high() + 1e-9);
                }
            }
        }, oneShot());
    }

    @Test
    void permutingActorsChangesNothing() {
        holds((method, table, settings, outcome, random) -> {
            int[] order = new int[table.size()];
            Arrays.setAll(order, i -> order.length - 1 - i);
            close(method, settings, settle(method, table.only(order), settings), outcome);
        }, oneShot());
    }

    @Test
    void scalingCapabilitiesChangesNothing() {
        holds((method, table, settings, outcome, random) -> {
            double[][] capability = table.capabilities();
            for (double[] row : capability) {
                for (int k = 0; k < row.length; k++) {
                    row[k] *= 37.5;
                }
            }
            close(method, settings, settle(method, with(table, table.dimensions(), table.positions(), capability, 0),
                    settings), outcome);
        }, oneShot());
    }

    @Test
    void shiftingTheScaleShiftsTheForecast() {
        holds((method, table, settings, outcome, random) -> {
            double[][] position = table.positions();
            for (double[] row : position) {
                for (int k = 0; k < row.length; k++) {
                    row[k] += 1000;
                }
            }
            List<Dimension> moved = table.dimensions().stream().map(one -> new Dimension(one.id(), 1000, 1100))
                    .toList();
            double[] shifted = outcome.clone();
            for (int k = 0; k < shifted.length; k++) {
                shifted[k] += 1000;
            }
            close(method, settings, settle(method, with(table, moved, position, table.capabilities(), 1000), settings),
                    shifted);
        }, oneShot());
    }

    /** In the vote somebody without weight still proposes: its position is an option. */
    @Test
    void whoHasNoWeightChangesNothing() {
        List<Method> methods = oneShot().stream()
                .filter(method -> !method.id().equals("condorcet") && !method.id().equals("quantal-response")).toList();
        holds((method, table, settings, outcome, random) -> {
            int[] some = java.util.stream.IntStream.range(0, table.size()).filter(
                    i -> table.veto(i) || table.holdsStatusQuo(i) || hasWeight(table, i)).toArray();
            close(method, settings, settle(method, table.only(some), settings), outcome);
        }, methods);
    }

    private static boolean hasWeight(BargainingTable table, int i) {
        for (int k = 0; k < table.dimensions().size(); k++) {
            if (table.weight(i, k) > 0) {
                return true;
            }
        }
        return false;
    }

    private static BargainingTable with(BargainingTable old, List<Dimension> dimensions, double[][] position,
            double[][] capability, double shift) {
        boolean[] veto = new boolean[old.size()];
        boolean[] holder = new boolean[old.size()];
        double[][] reference = new double[old.size()][dimensions.size()];
        double[] quo = new double[dimensions.size()];
        for (int i = 0; i < old.size(); i++) {
            veto[i] = old.veto(i);
            holder[i] = old.holdsStatusQuo(i);
            Arrays.fill(reference[i], Double.NaN);
        }
        Arrays.setAll(quo, k -> old.hasStatusQuo(k) ? old.statusQuo(k) + shift : Double.NaN);
        return new BargainingTable(old.actors(), dimensions, position, old.saliences(), capability, veto, holder, quo,
                reference);
    }

    // ---- twins: the same, straight from the definition

    @Test
    void theMedianMinimisesTheWeightedDistance() {
        SplittableRandom random = new SplittableRandom(7);
        for (int model = 0; model < 3000; model++) {
            BargainingTable table = random(random, 1);
            double[] x = table.positions(0);
            double[] w = table.weights(0);
            double least = Arrays.stream(x).map(at -> loss(x, w, at, 1)).min().orElseThrow();
            double[] minimisers = Arrays.stream(x).filter(at -> loss(x, w, at, 1) <= least + 1e-9).sorted().toArray();
            double[] ends = Averages.weightedMedians(x, w);
            assertThat(loss(x, w, ends[0], 1)).isCloseTo(least, within(1e-9));
            assertThat(loss(x, w, ends[1], 1)).isCloseTo(least, within(1e-9));
            assertThat(ends[0]).isGreaterThanOrEqualTo(minimisers[0]);
            assertThat(ends[1]).isLessThanOrEqualTo(minimisers[minimisers.length - 1]);
        }
    }

    @Test
    void theMeanMinimisesTheWeightedSquare() {
        SplittableRandom random = new SplittableRandom(8);
        for (int model = 0; model < 1000; model++) {
            BargainingTable table = random(random, 1);
            double[] x = table.positions(0);
            double[] w = table.weights(0);
            double mean = Averages.weightedMean(x, w);
            for (double step : new double[]{-1e-3, 1e-3}) {
                assertThat(loss(x, w, mean, 2)).isLessThan(loss(x, w, mean + step, 2));
            }
        }
    }

    private static double loss(double[] x, double[] w, double at, int power) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += w[i] * Math.pow(Math.abs(x[i] - at), power);
        }
        return sum;
    }

    /** Every pair put to the vote, one after the other, from positions alone. */
    @Test
    void theWinnerOfTheVoteBeatsEveryOtherPosition() {
        SplittableRandom random = new SplittableRandom(9);
        Method condorcet = Methods.of("condorcet").orElseThrow();
        int strict = 0;
        for (int model = 0; model < 2000; model++) {
            BargainingTable table = random(random, 1).withoutVetoes();
            double[] x = table.positions(0);
            double[] w = table.weights(0);
            double[] options = table.hasStatusQuo(0)
                    ? java.util.stream.DoubleStream.concat(Arrays.stream(x),
                            java.util.stream.DoubleStream.of(table.statusQuo(0))).distinct().toArray()
                    : Arrays.stream(x).distinct().toArray();
            double[] winners = Arrays.stream(options)
                    .filter(a -> Arrays.stream(options).allMatch(b -> a == b || votes(x, w, a, b) > 1e-9)).toArray();
            if (winners.length == 1) {
                strict++;
                assertThat(settle(condorcet, table, MethodsTest.settings("outcome=winner"))).containsExactly(winners);
            }
        }
        assertThat(strict).isGreaterThan(500);
    }

    private static double votes(double[] x, double[] w, double a, double b) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += w[i] * (Math.abs(x[i] - b) - Math.abs(x[i] - a));
        }
        return sum;
    }

    /** The Nash product over a fine grid, from its definition. */
    @Test
    void theNashSolutionHasTheGreatestProduct() {
        SplittableRandom random = new SplittableRandom(10);
        Method nash = Methods.of("nash-bargaining").orElseThrow();
        int settled = 0;
        for (int model = 0; model < 2000; model++) {
            BargainingTable table = random(random, 1).withoutVetoes();
            Settings settings = MethodsTest.settings(random.nextBoolean() ? "loss=linear" : "loss=quadratic",
                    table.hasStatusQuo(0) ? "disagreement=reference" : "disagreement=worst");
            int power = settings.chosen().containsValue("linear") ? 1 : 2;
            double best = Double.NEGATIVE_INFINITY;
            for (int step = 0; step <= 1000; step++) {
                best = Math.max(best, product(table, step / 10.0, power));
            }
            double[] outcome = settle(nash, table, settings);
            if (best == Double.NEGATIVE_INFINITY) {
                assertThat(outcome).containsExactly(table.statusQuo(0));
            } else {
                settled++;
                assertThat(product(table, outcome[0], power)).isGreaterThanOrEqualTo(best - 1e-9);
            }
        }
        assertThat(settled).isGreaterThan(500);
    }

    private static double product(BargainingTable table, double at, int power) {
        double sum = 0;
        for (int i = 0; i < table.size(); i++) {
            double x = table.position(i, 0);
            double d = table.hasStatusQuo(0) ? table.statusQuo(0) : x > 50 ? 0 : 100;
            double gain = Math.pow(Math.abs(x - d), power) - Math.pow(Math.abs(x - at), power);
            if (table.weight(i, 0) > 0) {
                sum += gain > 0 ? table.weight(i, 0) * Math.log(gain) : Double.NEGATIVE_INFINITY;
            }
        }
        return sum;
    }
}
