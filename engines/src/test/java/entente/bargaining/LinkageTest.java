// FEATURE: several dimensions in one package, where gains on one pay for losses on another
package entente.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.bargaining.BargainingTable.Dimension;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class LinkageTest {

    private static final Method NASH = Methods.of("nash-bargaining").orElseThrow();
    private static final Method SHARES = Methods.of("kalai-smorodinsky").orElseThrow();

    /** How far an outcome may be from that of the independent search, as a part of the scale. */
    private static final double TOLERANCE = 1e-6;

    // ---- the definition, from the numbers of the table alone

    /** What the definition says of a table, a method and its settings. */
    record Definition(BargainingTable table, boolean linear, boolean worst, boolean distant, String exponent) {

        double loss(int i, double[] x) {
            double all = 0;
            double square = 0;
            for (int k = 0; k < x.length; k++) {
                double off = (x[k] - table.position(i, k)) / table.dimensions().get(k).range();
                square += table.salience(i, k) * off * off;
                all += table.salience(i, k);
            }
            return linear ? Math.sqrt(square / all) : square / all;
        }

        double[] apart(int i) {
            double[] apart = new double[table.dimensions().size()];
            for (int k = 0; k < apart.length; k++) {
                Dimension one = table.dimensions().get(k);
                double x = table.position(i, k);
                apart[k] = !worst ? table.reference(i, k) : x > (one.low() + one.high()) / 2 ? one.low() : one.high();
            }
            return apart;
        }

        double gain(int i, double[] x) {
            return loss(i, apart(i)) - loss(i, x);
        }

        double exponent(int i) {
            double weight = 0;
            double salience = 0;
            for (int k = 0; k < table.dimensions().size(); k++) {
                weight += table.weight(i, k);
                salience += table.salience(i, k);
            }
            return switch (exponent) {
                case "weight" -> weight;
                case "salience" -> salience;
                case "capability" -> weight / salience;
                default -> 1;
            };
        }

        int[] parties() {
            return java.util.stream.IntStream.range(0, table.size()).filter(i -> Linkage.takesPart(table, i)).toArray();
        }

        double leastGain(double[] x) {
            return Arrays.stream(parties()).mapToDouble(i -> gain(i, x)).min().orElseThrow();
        }

        /** The logarithm of the product; where somebody does not gain, less the more it loses. */
        double product(double[] x) {
            double sum = 0;
            double all = Arrays.stream(parties()).mapToDouble(this::exponent).sum();
            if (!distant && leastGain(x) <= 1e-13) {
                return -100 + leastGain(x);
            }
            for (int i : parties()) {
                sum += exponent(i) / all * (distant ? -loss(i, x) : Math.log(gain(i, x)));
            }
            return sum;
        }

        double[] best() {
            return Arrays.stream(parties()).mapToDouble(i -> {
                double[] at = searched(table, x -> leastGain(x) < 0 ? -1 + leastGain(x) : gain(i, x));
                return gain(i, at);
            }).toArray();
        }

        double leastShare(double[] x, double[] best) {
            int[] parties = parties();
            double least = Double.POSITIVE_INFINITY;
            for (int row = 0; row < parties.length; row++) {
                least = Math.min(least, gain(parties[row], x) / best[row]);
            }
            return least;
        }
    }

    private interface Objective {
        double at(double[] x);
    }

    /** The greatest of a quasi-concave function of two dimensions, by golden sections inside golden sections. */
    private static double[] searched(BargainingTable table, Objective objective) {
        Dimension one = table.dimensions().get(0);
        Dimension two = table.dimensions().get(1);
        double x = golden(one.low(), one.high(), first -> objective.at(new double[]{first,
                golden(two.low(), two.high(), second -> objective.at(new double[]{first, second}))}));
        return new double[]{x, golden(two.low(), two.high(), second -> objective.at(new double[]{x, second}))};
    }

    /** Where, of all points tried, the objective is greatest: the last one may lie just beyond a limit. */
    private static double golden(double from, double to, DoubleUnaryOperator objective) {
        double part = (Math.sqrt(5) - 1) / 2;
        double low = from;
        double high = to;
        double a = high - part * (high - low);
        double b = low + part * (high - low);
        double atA = objective.applyAsDouble(a);
        double atB = objective.applyAsDouble(b);
        double best = atA < atB ? b : a;
        double most = Math.max(atA, atB);
        for (int cut = 0; cut < 68; cut++) {
            double next;
            if (atA < atB) {
                low = a;
                a = b;
                atA = atB;
                b = low + part * (high - low);
                next = b;
                atB = objective.applyAsDouble(b);
            } else {
                high = b;
                b = a;
                atB = atA;
                a = high - part * (high - low);
                next = a;
                atA = objective.applyAsDouble(a);
            }
            double at = next == b ? atB : atA;
            if (at > most) {
                most = at;
                best = next;
            }
        }
        return best;
    }

    // ---- tables

    static BargainingTable random(SplittableRandom random, int n, int dims, boolean references) {
        double[][] position = new double[n][dims];
        double[][] salience = new double[n][dims];
        double[][] capability = new double[n][dims];
        double[][] reference = new double[n][dims];
        List<String> actors = new ArrayList<>();
        List<Dimension> dimensions = new ArrayList<>();
        double[] quo = new double[dims];
        for (int k = 0; k < dims; k++) {
            dimensions.add(new Dimension("d" + k, -10 * k, 100 - 3 * k));
            quo[k] = random.nextDouble(-10 * k, random.nextInt(3) == 0 ? 60 : 10);
        }
        for (int i = 0; i < n; i++) {
            actors.add("a" + i);
            for (int k = 0; k < dims; k++) {
                position[i][k] = random.nextDouble(-10 * k, 100 - 3 * k);
                salience[i][k] = random.nextDouble(0.05, 1);
                capability[i][k] = random.nextDouble(0.1, 5);
                reference[i][k] = references ? Math.max(-10 * k, quo[k] - random.nextDouble(10)) : Double.NaN;
            }
        }
        return new BargainingTable(actors, dimensions, position, salience, capability, new boolean[n], new boolean[n],
                quo, reference);
    }

    private static double[] settle(Method method, BargainingTable table, String... settings) {
        Settings chosen = MethodsTest.settings(settings).with(Linkage.DIMENSIONS, Linkage.JOINT);
        assertThat(method.unfit(table, chosen)).isEmpty();
        return method.settle(table, chosen, Run.quiet(0));
    }

    private static void close(BargainingTable table, double[] found, double[] expected, double tolerance,
            String what) {
        for (int k = 0; k < expected.length; k++) {
            assertThat(found[k]).as("%s: %s and %s on %s", what, Arrays.toString(found), Arrays.toString(expected),
                    table).isCloseTo(expected[k], within(tolerance * table.dimensions().get(k).range()));
        }
    }

    // ---- twins

    @Test
    void theNashSolutionIsTheOneThatASearchFinds() {
        SplittableRandom random = new SplittableRandom(1950);
        int settled = 0;
        for (int model = 0; model < 600; model++) {
            BargainingTable table = random(random, 1 + random.nextInt(6), 2, random.nextBoolean());
            String loss = random.nextBoolean() ? "linear" : "quadratic";
            String apart = List.of("reference", "distant", "worst").get(random.nextInt(3));
            String exponent = List.of("weight", "salience", "capability", "equal").get(random.nextInt(4));
            Definition definition = new Definition(table, loss.equals("linear"), apart.equals("worst"),
                    apart.equals("distant"), exponent);
            double[] found = settle(NASH, table, "loss=" + loss, "disagreement=" + apart, "exponent=" + exponent);
            double[] searched = searched(table, definition::product);
            if (definition.product(searched) > -50) {
                settled++;
                assertThat(definition.product(found)).isGreaterThan(definition.product(searched) - 1e-9);
                close(table, found, searched, TOLERANCE, model + " " + loss + " " + apart + " " + exponent);
            } else {
                assertThat(found).containsExactly(table.statusQuo(0), table.statusQuo(1));
            }
        }
        assertThat(settled).isBetween(400, 570);
    }

    @Test
    void theSharesAreTheOnesThatASearchFinds() {
        SplittableRandom random = new SplittableRandom(1975);
        int settled = 0;
        for (int model = 0; model < 400; model++) {
            BargainingTable table = random(random, 1 + random.nextInt(5), 2, random.nextBoolean());
            boolean linear = random.nextBoolean();
            boolean worst = random.nextInt(3) == 0;
            Definition definition = new Definition(table, linear, worst, false, "equal");
            double[] found = settle(SHARES, table, "loss=" + (linear ? "linear" : "quadratic"),
                    "disagreement=" + (worst ? "worst" : "reference"));
            double[] somewhere = searched(table, definition::leastGain);
            if (definition.leastGain(somewhere) > 1e-9) {
                settled++;
                double[] best = definition.best();
                double[] searched = searched(table, x -> definition.leastShare(x, best));
                assertThat(definition.leastShare(found, best))
                        .isCloseTo(definition.leastShare(searched, best), within(1e-7));
                close(table, found, searched, TOLERANCE, model + " " + linear + " " + worst);
            } else {
                assertThat(found).containsExactly(table.statusQuo(0), table.statusQuo(1));
            }
        }
        assertThat(settled).isBetween(250, 370);
    }
}
