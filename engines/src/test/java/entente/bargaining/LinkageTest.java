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
            quo[k] = random.nextDouble(-10 * k, random.nextBoolean() ? 95 - 3 * k : Math.min(10, 90 - 3 * k));
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
        assertThat(settled).isBetween(400, 595);
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
        assertThat(settled).isBetween(250, 396);
    }

    // ---- one dimension

    /** The solvers of packages on a package of one dimension, which the methods themselves settle as before. */
    @Test
    void onOneDimensionItIsTheSolutionOfThatDimension() {
        SplittableRandom random = new SplittableRandom(1);
        int settled = 0;
        for (int model = 0; model < 1500; model++) {
            BargainingTable table = BargainingLawsTest.random(random, 1).withoutVetoes();
            boolean linear = random.nextBoolean();
            String apart = List.of("reference", "distant", "worst").get(random.nextInt(3));
            boolean known = apart.equals("reference") && table.hasStatusQuo(0);
            double[] weights = table.weights(0);
            LinkedGains gains = LinkedGains.of(table, new int[]{0}, weights, known);
            String[] settings = {"loss=" + (linear ? "linear" : "quadratic"), "disagreement=" + apart};
            double expected = MethodsTest.course(table, "nash-bargaining", settings).outcome().getFirst();
            if (!apart.equals("worst") && !known) {
                double[] distant = GreatestProduct.distant(gains, linear, () -> false);
                assertThat(100 * distant[0]).as("%s", table).isCloseTo(expected, within(100 * TOLERANCE));
                continue;
            }
            Room room = known ? Room.of(gains, () -> false) : Room.worst(gains);
            assertThat(room.none()).as("%s", table).isEqualTo(Disagreement.Gains.of(table, 0, known).none());
            if (!room.none()) {
                settled++;
                double[] product = GreatestProduct.of(room.gains(), room.inside(), linear, () -> false);
                assertThat(100 * product[0]).as("%s", table).isCloseTo(expected, within(100 * TOLERANCE));
                double[] shares = EvenShares.of(room, linear, () -> false);
                assertThat(100 * shares[0]).as("%s %s", linear, table).isCloseTo(
                        MethodsTest.course(table, "kalai-smorodinsky", settings).outcome().getFirst(),
                        within(100 * TOLERANCE));
            }
        }
        assertThat(settled).isGreaterThan(500);
    }

    @Test
    void onOneDimensionBothReadingsAreTheSameToTheLastBit() {
        SplittableRandom random = new SplittableRandom(2);
        for (int model = 0; model < 300; model++) {
            BargainingTable table = BargainingLawsTest.random(random, 1);
            for (String loss : List.of("loss=linear", "loss=quadratic")) {
                for (String apart : List.of("disagreement=reference", "disagreement=worst")) {
                    for (String method : List.of("nash-bargaining", "kalai-smorodinsky")) {
                        assertThat(MethodsTest.course(table, method, loss, apart, "dimensions=joint"))
                                .isEqualTo(MethodsTest.course(table, method, loss, apart));
                    }
                }
            }
        }
    }

    @Test
    void whereEverybodyCaresAboutOneDimensionNothingCanBeTraded() {
        SplittableRandom random = new SplittableRandom(3);
        for (int model = 0; model < 200; model++) {
            BargainingTable table = BargainingLawsTest.random(random, 3);
            double[][] salience = new double[table.size()][3];
            for (int i = 0; i < salience.length; i++) {
                salience[i][i % 3] = 0.5;
            }
            BargainingTable apart = with(table, table.dimensions(), table.positions(), salience, table.capabilities());
            for (Method method : List.of(NASH, SHARES)) {
                if (method.unfit(apart, Settings.STANDARD).isEmpty()) {
                    assertThat(settle(method, apart)).containsExactly(method.settle(apart, Settings.STANDARD,
                            Run.quiet(0)));
                }
            }
        }
    }

    private static BargainingTable with(BargainingTable old, List<Dimension> dimensions, double[][] position,
            double[][] salience, double[][] capability) {
        int n = old.size();
        double[][] reference = new double[n][dimensions.size()];
        double[] quo = new double[dimensions.size()];
        for (int k = 0; k < quo.length; k++) {
            Dimension before = old.dimensions().get(k);
            Dimension after = dimensions.get(k);
            double unit = after.range() / before.range();
            quo[k] = old.hasStatusQuo(k) ? after.low() + (old.statusQuo(k) - before.low()) * unit : Double.NaN;
            for (double[] row : reference) {
                row[k] = Double.NaN;
            }
        }
        return new BargainingTable(old.actors(), dimensions, position, salience, capability, new boolean[n],
                new boolean[n], quo, reference);
    }

    // ---- by hand

    /**
     * Both dimensions stand at 50; a wants 100 on p and 0 on q, b the contrary, and each cares four times as much about what it wants up. On each dimension
     * by itself one must lose. In a package both go up by z hundredths: the gain of each is (0.75 z - 1.25 z^2) / 1.25, greatest at z = 0.3, and the two are alike.
     */
    static final String TRADE = """
            scale p 0 100 quo 50
            scale q 0 100 quo 50
            a 100/0 100/25 1
            b 0/100 25/100 1
            """;

    @Test
    void tradingMakesBothBetterOff() {
        for (String method : List.of("nash-bargaining", "kalai-smorodinsky")) {
            for (String loss : List.of("linear", "quadratic")) {
                assertThat(MethodsTest.course(BargainingSketch.table(TRADE), method, "loss=" + loss).outcome())
                        .containsExactly(50.0, 50.0);
                Course course = MethodsTest.course(BargainingSketch.table(TRADE), method, "loss=" + loss,
                        "dimensions=joint");
                assertThat(course.outcome()).allSatisfy(at -> assertThat(at).isCloseTo(80, within(1e-6)));
                assertThat(course.warnings()).isEmpty();
                assertThat(course.moves()).isEmpty();
            }
        }
        Definition gains = new Definition(BargainingSketch.table(TRADE), false, false, false, "equal");
        assertThat(gains.gain(0, new double[]{80, 80})).isCloseTo(0.09, within(1e-12));
        assertThat(gains.gain(1, new double[]{80, 80})).isCloseTo(0.09, within(1e-12));
    }

    /** Each has a veto and gives way on the dimension that matters less to it: on each dimension by itself one of them would object. */
    @Test
    void whoMustAgreeLooksAtTheWholePackage() {
        String vetoes = TRADE.replaceAll("(?m)^([ab] .*)$", "$1 veto");
        assertThat(vetoes.split("veto", -1)).hasSize(3);
        Course course = MethodsTest.course(BargainingSketch.table(vetoes), "nash-bargaining", "dimensions=joint");
        assertThat(course.outcome()).allSatisfy(at -> assertThat(at).isCloseTo(80, within(1e-6)));
        assertThat(course.moves()).isEmpty();
    }

    /** The mean is 30/75. On each dimension by itself a moves nowhere on q; as a package it accepts what is at most 30 from 30/0. */
    @Test
    void fromAPackageThatIsNotAcceptedTheSettlementGoesBackAsFarAsItMust() {
        BargainingTable table = BargainingSketch.table("""
                scale p 0 100 quo 0
                scale q 0 100 quo 0
                a 30/0   100/100 1 holder
                b 30/100 100/100 3
                """);
        assertThat(MethodsTest.course(table, "nash-bargaining", "disagreement=distant").outcome())
                .containsExactly(30.0, 0.0);
        Course course = MethodsTest.course(table, "nash-bargaining", "disagreement=distant", "dimensions=joint");
        assertThat(course.outcome().get(0)).isEqualTo(30);
        assertThat(course.outcome().get(1)).isCloseTo(30, within(1e-9));
        assertThat(course.moves()).singleElement().satisfies(move -> {
            assertThat(move.by()).isEqualTo("a");
            assertThat(move.why()).isEqualTo(new Reason.PackageVetoed(true));
            assertThat(ReasonJson.read(ReasonJson.write(move.why()))).isEqualTo(move.why());
            assertThat(move.changes()).containsExactly(new Move.Change("", "p", 30, 30),
                    new Move.Change("", "q", 75, course.outcome().get(1)));
        });
    }

    @Test
    void whoMustAgreeIsNeverWorseOffByAPackageThanWithoutIt() {
        int stayed = 0;
        int wentBack = 0;
        for (int seed = 0; seed < 400; seed++) {
            BargainingTable table = BargainingLawsTest.random(new SplittableRandom(seed), 2);
            for (Method method : List.of(NASH, SHARES)) {
                Settings joint = Settings.STANDARD.with("dimensions", "joint").with("disagreement", "worst");
                if (!table.anyVeto() || !method.unfit(table, joint).isEmpty()) {
                    continue;
                }
                double[] bargain = method.settle(table, joint.with("vetoes", "ignored"), Run.quiet(0));
                Course course = method.solve(table, joint, Run.quiet(0));
                double[] settled = course.outcome().stream().mapToDouble(Double::doubleValue).toArray();
                for (int[] dims : Linkage.packages(table)) {
                    PackageConsent consent = PackageConsent.of(table, dims);
                    if (dims.length > 1 && consent.accepts(bargain)) {
                        assertThat(settled).containsExactly(bargain);
                        stayed++;
                    } else if (course.moves().stream().anyMatch(move -> move.why() instanceof Reason.PackageVetoed)) {
                        assertThat(consent.accepts(settled)).isTrue();
                        wentBack++;
                    }
                }
            }
        }
        assertThat(stayed).isGreaterThan(20);
        assertThat(wentBack).isGreaterThan(20);
    }

    /** a and b are at odds over p alone and meet at 50; what is left is between c, whom p suits, and d: 1 - (q - 0.3) sqrt(0.5) / radius = q / 0.8. */
    @Test
    void whereTheWorstOffLeaveAChoiceTheNextWorstOffDecide() {
        Course course = MethodsTest.course(BargainingSketch.table("""
                scale p 0 100
                scale q 0 100
                a 0/0 100/0 1
                b 100/0 100/0 1
                c 50/30 100/100 1
                d 0/80 0/100 1
                """), "kalai-smorodinsky", "dimensions=joint", "disagreement=worst");
        double slope = Math.sqrt(0.5) / Math.sqrt(0.5 * 0.25 + 0.5 * 0.49);
        assertThat(course.outcome().get(0)).isCloseTo(50, within(1e-6));
        assertThat(course.outcome().get(1)).isCloseTo(100 * (1 + 0.3 * slope) / (1 / 0.8 + slope), within(1e-6));
    }

    /** On p one of a and b would lose by any change, and they care about nothing else. c and d go on about q: 4x^2 - 720x + 25600 = 0, as on one dimension. */
    @Test
    void whoCannotGainKeepsWhatItHasAndTheOthersGoOn() {
        Course course = MethodsTest.course(BargainingSketch.table("""
                scale p 0 100 quo 50
                scale q 0 100 quo 0
                a 0/0 100/0 1
                b 100/0 100/0 1
                c 50/40 100/100 1
                d 60/80 100/100 1
                """), "nash-bargaining", "dimensions=joint");
        assertThat(course.outcome().get(0)).isEqualTo(50);
        assertThat(course.outcome().get(1)).isCloseTo((720 - Math.sqrt(720 * 720 - 16 * 25600)) / 8, within(1e-6));
        assertThat(course.warnings())
                .containsExactly("On 'p' nothing is better for all than no agreement; the status quo stays.");
        assertThat(course.moves()).extracting(Move::why).containsExactly(new Reason.NoAgreement("p", 50));
    }

    @Test
    void whereNobodyCanGainThingsStayAsTheyAre() {
        BargainingTable split = BargainingSketch.table("""
                scale p 0 100 quo 30
                scale q 0 100 quo 40
                a 0/0 100/100 1
                b 100/100 100/100 1
                c 30/40 60/60 1
                """);
        for (String method : List.of("nash-bargaining", "kalai-smorodinsky")) {
            Course course = MethodsTest.course(split, method, "dimensions=joint");
            assertThat(course.outcome()).containsExactly(30.0, 40.0);
            assertThat(course.warnings()).containsExactly(
                    "On 'p', 'q' together nothing is better for all than no agreement; the status quo stays.");
            assertThat(course.moves()).extracting(Move::why).containsExactly(new Reason.NoAgreement("p", 30),
                    new Reason.NoAgreement("q", 40));
        }
    }

    @Test
    void withoutAStatusQuoThatIsRefused() {
        BargainingTable table = BargainingSketch.table("""
                scale p 0 100
                scale q 0 100 quo 5
                a 0/0 100/100 1 ref=10/10
                b 100/100 100/100 1 ref=90/90
                """);
        for (Method method : List.of(NASH, SHARES)) {
            assertThat(method.unfit(table, MethodsTest.settings("dimensions=joint"))).containsExactly(
                    "on 'p', 'q' together no settlement is better for all than their reference points,"
                            + " and there is no status quo to stay at on 'p'");
        }
    }

    @Test
    void anUnknownReferencePointCountsForTheWholePackage() {
        String sketch = """
                scale p 0 100 quo 0
                scale q 0 100
                a 40/10 100/100 1
                b 80/90 100/100 3
                """;
        assertThat(MethodsTest.course(BargainingSketch.table(sketch), "nash-bargaining", "dimensions=joint").outcome())
                .containsExactly(70.0, 70.0);
        assertThat(MethodsTest.course(BargainingSketch.table(sketch), "kalai-smorodinsky", "dimensions=joint")
                .outcome()).isEqualTo(MethodsTest
                        .course(BargainingSketch.table(sketch), "kalai-smorodinsky",
                                "dimensions=joint", "disagreement=worst")
                        .outcome());
    }

    /** Two with equal weights: every point between them has the same sum of distances, and the middle is taken; with a third, that is the median. */
    @Test
    void theGeometricMedianTakesTheMiddleOfItsSegment() {
        String two = "scale p 0 100\nscale q 0 100\na 10/20 100/100 1\nb 70/40 100/100 1";
        assertMedian(two, 40, 30);
        assertMedian(two + "\nc 20/20 100/100 1\nd 60/40 100/100 1\n", 40, 30);
        assertMedian("scale p 0 100\nscale q 0 100\na 10/20 100/100 2\nb 70/40 100/100 1\nc 25/25 100/100 1", 17.5,
                22.5);
        assertMedian("scale p 0 100\nscale q 0 100\na 10/20 100/100 5\nb 70/40 100/100 1\nc 55/1 100/100 1", 10, 20);
        assertMedian("scale p 0 100\nscale q 0 100\na 0/50 100/100 1\nb 100/50 100/100 1\nc 50/0 100/100 1\n"
                + "d 50/100 100/100 1", 50, 50);
    }

    private static void assertMedian(String sketch, double p, double q) {
        double[] found = settle(NASH, BargainingSketch.table(sketch), "loss=linear", "disagreement=distant");
        assertThat(found[0]).isCloseTo(p, within(1e-4));
        assertThat(found[1]).isCloseTo(q, within(1e-4));
    }

    @Test
    void withADistantDisagreementItIsTheCompromise() {
        SplittableRandom random = new SplittableRandom(4);
        for (int model = 0; model < 200; model++) {
            BargainingTable table = random(random, 4, 3, false);
            double[][] capability = table.capabilities();
            for (double[] row : capability) {
                Arrays.fill(row, row[0]);
            }
            BargainingTable even = with(table, table.dimensions(), table.positions(), table.saliences(), capability);
            close(even, settle(NASH, even, "disagreement=distant"),
                    Methods.of("compromise").orElseThrow().settle(even, Settings.STANDARD, Run.quiet(0)), 1e-12, "");
        }
    }

    // ---- laws

    private interface Law {
        void check(Method method, BargainingTable table, String[] settings, double[] found);
    }

    /** On tables of whole numbers with many saliences of 0 and equal positions, and on smooth ones. */
    private static void holds(Law law) {
        SplittableRandom random = new SplittableRandom(5);
        for (int model = 0; model < 200; model++) {
            BargainingTable table = model % 2 == 0
                    ? BargainingLawsTest.random(random, 2 + random.nextInt(3)).withoutVetoes()
                    : random(random, 1 + random.nextInt(7), 2 + random.nextInt(3), false);
            for (Method method : List.of(NASH, SHARES)) {
                for (String loss : List.of("loss=linear", "loss=quadratic")) {
                    for (String apart : List.of("disagreement=reference", "disagreement=worst")) {
                        String[] settings = {loss, apart};
                        law.check(method, table, settings, settle(method, table, settings));
                    }
                }
            }
        }
    }

    @Test
    void reorderingActorsChangesNoBit() {
        holds((method, table, settings, found) -> {
            int[] order = new int[table.size()];
            Arrays.setAll(order, i -> order.length - 1 - i);
            assertThat(settle(method, table.only(order), settings)).containsExactly(found);
            assertThat(settle(method, table, settings)).containsExactly(found);
        });
    }

    @Test
    void reorderingDimensionsReordersTheSettlement() {
        holds((method, table, settings, found) -> {
            List<Dimension> dimensions = table.dimensions().reversed();
            double[][][] inputs = {table.positions(), table.saliences(), table.capabilities()};
            double[] quo = new double[found.length];
            double[][] none = new double[table.size()][found.length];
            double[] expected = new double[found.length];
            for (int k = 0; k < found.length; k++) {
                int from = found.length - 1 - k;
                quo[k] = table.hasStatusQuo(from) ? table.statusQuo(from) : Double.NaN;
                expected[k] = found[from];
            }
            for (double[] row : none) {
                Arrays.fill(row, Double.NaN);
            }
            for (double[][] input : inputs) {
                for (double[] row : input) {
                    for (int k = 0; k < row.length / 2; k++) {
                        double one = row[k];
                        row[k] = row[row.length - 1 - k];
                        row[row.length - 1 - k] = one;
                    }
                }
            }
            BargainingTable turned = new BargainingTable(table.actors(), dimensions, inputs[0], inputs[1], inputs[2],
                    new boolean[table.size()], new boolean[table.size()], quo, none);
            close(turned, settle(method, turned, settings), expected, TOLERANCE, method.id());
        });
    }

    @Test
    void shiftingAndStretchingAScaleCarriesTheSettlementAlong() {
        holds((method, table, settings, found) -> {
            double[][] position = table.positions();
            double[][] capability = table.capabilities();
            double[] expected = found.clone();
            List<Dimension> dimensions = new ArrayList<>(table.dimensions());
            Dimension before = dimensions.get(1);
            Dimension after = new Dimension(before.id(), 1000, 1000 + 7 * before.range());
            dimensions.set(1, after);
            expected[1] = 1000 + 7 * (found[1] - before.low());
            for (int i = 0; i < position.length; i++) {
                position[i][1] = Math.min(after.high(), 1000 + 7 * (position[i][1] - before.low()));
                capability[i] = Arrays.stream(capability[i]).map(one -> 37.5 * one).toArray();
            }
            BargainingTable other = with(table, dimensions, position, table.saliences(), capability);
            close(other, settle(method, other, settings), expected, TOLERANCE, method.id());
        });
    }

    @Test
    void nobodyLosesAndNothingNearIsBetterForSomeAndWorseForNone() {
        SplittableRandom random = new SplittableRandom(6);
        holds((method, table, settings, found) -> {
            boolean worst = settings[1].endsWith("worst") || !table.hasStatusQuo(0);
            if (worst && !settings[1].endsWith("worst") && method.equals(NASH)) {
                return;
            }
            Definition definition = new Definition(table, settings[0].endsWith("linear"), worst, false, "equal");
            int[] parties = definition.parties();
            double[] gains = Arrays.stream(parties).mapToDouble(i -> definition.gain(i, found)).toArray();
            assertThat(Arrays.stream(gains).min().orElseThrow()).as("%s %s", method.id(), table)
                    .isGreaterThan(-1e-9);
            for (int trial = 0; trial < 60; trial++) {
                double[] other = found.clone();
                double size = Math.pow(10, -random.nextInt(5));
                for (int k = 0; k < other.length; k++) {
                    Dimension one = table.dimensions().get(k);
                    double to = trial < parties.length
                            ? table.position(parties[trial], k)
                            : random.nextDouble(one.low(), one.high());
                    other[k] += random.nextInt(3) == 0 ? 0 : size * (to - other[k]);
                }
                double[] there = Arrays.stream(parties).mapToDouble(i -> definition.gain(i, other)).toArray();
                double loss = 0;
                double more = 0;
                for (int row = 0; row < there.length; row++) {
                    loss = Math.max(loss, gains[row] - there[row]);
                    more = Math.max(more, there[row] - gains[row]);
                }
                assertThat(loss > 1e-13 || more < 1e-6).as("%s %s: %s against %s", method.id(), table,
                        Arrays.toString(other), Arrays.toString(found)).isTrue();
            }
        });
    }

    /** The shares in ascending order are nowhere near lexicographically greater. */
    @Test
    void theSharesAreTheLexicographicMaximin() {
        SplittableRandom random = new SplittableRandom(7);
        int staged = 0;
        for (int model = 0; model < 300; model++) {
            BargainingTable table = BargainingLawsTest.random(random, 3).withoutVetoes();
            double[] alike = new double[table.size()];
            Arrays.fill(alike, 1);
            boolean linear = random.nextBoolean();
            for (int[] dims : Linkage.packages(table)) {
                Room room = Room.worst(LinkedGains.of(table, dims, alike, false));
                double[] y = EvenShares.of(room, linear, () -> false);
                double[] shares = shares(room.gains(), y, linear);
                staged += shares[0] < shares[shares.length - 1] - 1e-3 ? 1 : 0;
                for (int trial = 0; trial < 200; trial++) {
                    double size = Math.pow(10, -random.nextInt(6));
                    double[] other = y.clone();
                    for (int k = 0; k < other.length; k++) {
                        other[k] += random.nextInt(3) == 0 ? 0 : size * (random.nextDouble() - other[k]);
                    }
                    double[] there = shares(room.gains(), other, linear);
                    for (int row = 0; row < there.length && there[row] > shares[row] - 1e-13; row++) {
                        assertThat(there[row]).as("%s of %s at %s", row, table, Arrays.toString(other))
                                .isLessThan(shares[row] + 1e-6);
                    }
                }
            }
        }
        assertThat(staged).isGreaterThan(100);
    }

    /** In ascending order; with the worst ends for all, one's best is its position. */
    private static double[] shares(LinkedGains gains, double[] y, boolean linear) {
        double[] shares = new double[gains.size()];
        for (int i = 0; i < shares.length; i++) {
            double part = gains.square(i, y) / gains.square(i, gains.d()[i]);
            shares[i] = 1 - (linear ? Math.sqrt(part) : part);
        }
        Arrays.sort(shares);
        return shares;
    }

    // ---- degenerate tables

    @Test
    void oneActorAndManyInOnePlaceSettleThere() {
        for (String sketch : List.of("a 37/62/5 80/20/50 5",
                "a 37/62/5 80/20/50 5\nb 37/62/5 10/0/100 1\nc 37/62/5 1/2/3 3",
                "a 37/62/5 80/20/50 5\nb 90/90/90 0/0/0 5\nc 90/90/90 100/100/100 0")) {
            BargainingTable table = BargainingSketch
                    .table("scale p 0 100 quo 10\nscale q 0 100 quo 20\nscale r 0 100 quo 0\n" + sketch);
            for (Method method : List.of(NASH, SHARES)) {
                for (String loss : List.of("loss=linear", "loss=quadratic")) {
                    for (String apart : List.of("disagreement=reference", "disagreement=worst")) {
                        close(table, settle(method, table, loss, apart), new double[]{37, 62, 5}, TOLERANCE,
                                method.id() + loss + apart);
                    }
                }
            }
            for (String loss : List.of("loss=linear", "loss=quadratic")) {
                close(table, settle(NASH, table, loss, "disagreement=distant"), new double[]{37, 62, 5}, TOLERANCE,
                        loss);
            }
        }
    }

    @Test
    void twoAlikeMeetInTheMiddle() {
        BargainingTable table = BargainingSketch
                .table("scale p 0 100\nscale q 0 100\na 20/10 100/40 3\nb 80/90 100/40 3\nc 20/10 100/40 3\nd 80/90 100/40 3");
        for (String loss : List.of("loss=linear", "loss=quadratic")) {
            close(table, settle(SHARES, table, loss), new double[]{50, 50}, TOLERANCE, loss);
            for (String apart : List.of("disagreement=distant", "disagreement=worst")) {
                close(table, settle(NASH, table, loss, apart), new double[]{50, 50}, TOLERANCE, loss + apart);
            }
        }
    }

    @Test
    void manyActorsOnSixDimensionsAreSettled() {
        BargainingTable table = random(new SplittableRandom(8), 250, 6, false);
        double[][] position = table.positions();
        for (double[] row : position) {
            for (int k = 0; k < row.length; k++) {
                row[k] = Math.max(row[k], table.statusQuo(k) + 1);
            }
        }
        BargainingTable all = table.withPositions(position);
        for (Method method : List.of(NASH, SHARES)) {
            for (String loss : List.of("loss=linear", "loss=quadratic")) {
                double[] found = settle(method, all, loss);
                Definition definition = new Definition(all, loss.endsWith("linear"), false, false, "equal");
                assertThat(definition.leastGain(found)).isGreaterThan(0);
            }
        }
    }

    @Test
    void whatWouldTakeTooLongIsRefused() {
        BargainingTable table = random(new SplittableRandom(9), 1001, 6, false);
        assertThat(SHARES.unfit(table, MethodsTest.settings("dimensions=joint"))).containsExactly(
                "what 1001 actors could hope for on 6 linked dimensions takes too long; actors times dimensions are at most 6000");
        assertThat(SHARES.unfit(table, MethodsTest.settings("dimensions=joint", "disagreement=worst"))).isEmpty();
        assertThat(NASH.unfit(table, MethodsTest.settings("dimensions=joint"))).isEmpty();
        assertThat(SHARES.unfit(table, Settings.STANDARD)).isEmpty();
    }

    @Test
    void whoIsToldToStopStops() {
        Run stopped = new Run(0, () -> true, (done, total, doing) -> {});
        for (Method method : List.of(NASH, SHARES)) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> method.solve(BargainingSketch.table(TRADE),
                    MethodsTest.settings("dimensions=joint"), stopped)).isInstanceOf(entente.engine.Stopped.class);
        }
    }

    // ---- the spread

    @Test
    void onOneDimensionTheReadingsAreNotCountedTwice() {
        assertThat(readings("a 0 100 1\nb 50 100 1", NASH)).isEqualTo(24);
        assertThat(readings("a 0 100 1\nb 50 100 1", SHARES)).isEqualTo(4);
        assertThat(readings(TRADE, NASH)).isEqualTo(48);
        assertThat(readings(TRADE, SHARES)).isEqualTo(8);
    }

    private static int readings(String sketch, Method method) {
        return new Uncertainty(BargainingSketch.uncertain(sketch), method, Settings.STANDARD, Run.quiet(0), 1)
                .readings().size();
    }
}
