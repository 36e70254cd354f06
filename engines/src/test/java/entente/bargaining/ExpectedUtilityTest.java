// FEATURE: challenges by expected utility, against the published table of the European car emission standards
package entente.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.engine.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExpectedUtilityTest {

    /** Bueno de Mesquita 1994, p. 78, as reprinted by Scholz et al., table 1: years of delay. */
    static final String EMISSIONS = """
            scale years 4 10
            nl 4  80  0.08
            be 7  40  0.08
            lu 4  20  0.03
            de 4  80  0.16
            fr 10 60  0.16
            it 10 60  0.16
            gb 10 90  0.16
            ie 7  10  0.05
            dk 4  100 0.05
            gr 7  70  0.08
            """;

    static final List<String> METHODS = List.of("expected-utility", "expected-utility-paper", "challenge");

    @Test
    void theCodedReadingReproducesThePublishedTable() {
        Course course = MethodsTest.course(EMISSIONS, "expected-utility");
        double[] medians = {8.416, 9.611, 9.962, 9.962, 9.962, 7.472, 8.825, 9.671};
        double[] means = {7.4, 7.5, 7.6, 7.3, 7.3, 7.4, 7.5, 7.6};
        assertThat(course.rounds()).hasSize(9);
        for (int t = 1; t <= 8; t++) {
            assertThat(course.rounds().get(t).median().getFirst()).as("median " + t).isCloseTo(medians[t - 1],
                    within(1e-3));
            // the table rounds some of its means and cuts others off
            double mean = course.rounds().get(t).mean().getFirst();
            assertThat(List.of(Math.floor(mean * 10) / 10, Math.rint(mean * 10) / 10)).as("mean " + t)
                    .contains(means[t - 1]);
        }
        assertThat(course.outcome().getFirst()).isCloseTo(9.671, within(1e-3));
    }

    @Test
    void everyOfferIsToldWithOddsAndExpectations() {
        Course course = MethodsTest.course(EMISSIONS, "expected-utility", "stop=one");
        assertThat(course.moves()).isNotEmpty().allSatisfy(move -> {
            assertThat(move.round()).isEqualTo(1);
            assertThat(move.to()).hasSize(1);
            assertThat(move.odds()).hasSize(1).allSatisfy(odds -> assertThat(odds.odds()).isBetween(0.0, 1.0));
            Reason.Offered why = (Reason.Offered) move.why();
            assertThat(why.better().isEmpty()).isEqualTo(move.accepted());
            assertThat(why.proposerExpects()).isPositive();
            if (why.kind() == Reason.Offer.COMPROMISE) {
                assertThat(why.receiverExpects()).isBetween(-why.proposerExpects(), 0.0);
            }
            assertThat(ReasonJson.read(ReasonJson.write(why))).isEqualTo(why);
        });
        for (Move move : course.moves()) {
            if (move.accepted()) {
                int i = List.of("nl", "be", "lu", "de", "fr", "it", "gb", "ie", "dk", "gr")
                        .indexOf(move.to().getFirst());
                assertThat(course.rounds().get(1).positions().get(i).getFirst())
                        .isEqualTo(move.changes().getFirst().to());
            }
        }
        assertThat(course.moves().stream().anyMatch(move -> !move.accepted())).isTrue();
    }

    @Test
    void theReadingsOfTheTextAreFortyEightAndDisagree() {
        Method method = Methods.of("expected-utility-paper").orElseThrow();
        int product = method.switches().stream().filter(Switch::spread).mapToInt(one -> one.choices().size())
                .reduce(1, (a, b) -> a * b);
        assertThat(product).isEqualTo(48);
        List<Double> outcomes = readings(method, BargainingSketch.uncertain(EMISSIONS));
        assertThat(outcomes).hasSize(48).allSatisfy(one -> assertThat(one).isBetween(4.0, 10.0));
        assertThat(outcomes.stream().mapToDouble(one -> one).max().orElseThrow()
                - outcomes.stream().mapToDouble(one -> one).min().orElseThrow()).isGreaterThan(2.5);
    }

    static List<Double> readings(Method method, UncertainTable table) {
        return new Uncertainty(table, method, Settings.STANDARD, Run.quiet(0), 1).readings().stream()
                .map(one -> one.outcome().getFirst()).toList();
    }

    @Test
    void everySwitchMakesADifferenceSomewhere() {
        for (String id : METHODS) {
            Method method = Methods.of(id).orElseThrow();
            for (Switch<?> one : method.switches()) {
                for (Choice choice : one.choices().subList(1, one.choices().size())) {
                    if (!one.id().equals("vetoes")) {
                        assertThat(differs(method, one, choice)).as(id + " " + one.id() + " " + choice.id()).isTrue();
                    }
                }
            }
        }
    }

    private static boolean differs(Method method, Switch<?> one, Choice choice) {
        SplittableRandom random = new SplittableRandom(3);
        for (int model = 0; model < 200; model++) {
            BargainingTable table = table(random, 6);
            // whether change is for the better matters only where it may come by itself
            Settings settings = one.id().equals("drift") ? MethodsTest.settings("quiet=half") : Settings.STANDARD;
            if (!method.solve(table, settings, Run.quiet(0)).equals(
                    method.solve(table, settings.with(one.id(), choice.id()), Run.quiet(0)))) {
                return true;
            }
        }
        return false;
    }

    /** Positions and weights without ties. */
    private static BargainingTable table(SplittableRandom random, int n) {
        StringBuilder sketch = new StringBuilder();
        for (int i = 0; i < n; i++) {
            sketch.append("a").append(i).append(' ').append(random.nextDouble(100)).append(' ')
                    .append(random.nextDouble(5, 100)).append(' ').append(random.nextDouble(0.1, 10)).append('\n');
        }
        return BargainingSketch.table(sketch.toString());
    }

    @Test
    void orderUnitsAndScaleDoNotMatter() {
        SplittableRandom random = new SplittableRandom(6);
        for (int model = 0; model < 200; model++) {
            BargainingTable table = table(random, random.nextInt(2, 8));
            for (String id : METHODS) {
                Method method = Methods.of(id).orElseThrow();
                Settings settings = Settings.STANDARD;
                for (Switch<?> one : method.switches()) {
                    settings = settings.with(one.id(), one.choices().get(random.nextInt(one.choices().size())).id());
                }
                double outcome = method.settle(table, settings, Run.quiet(0))[0];
                int[] order = new int[table.size()];
                Arrays.setAll(order, i -> order.length - 1 - i);
                assertThat(method.settle(table.only(order), settings, Run.quiet(0))[0]).as(id + settings)
                        .isCloseTo(outcome, within(1e-6));
                assertThat(method.settle(moved(table), settings, Run.quiet(0))[0]).as(id + settings)
                        .isCloseTo(outcome + 1000, within(1e-6));
                assertThat(method.solve(table, settings, Run.quiet(0)).outcome()).containsExactly(outcome);
            }
        }
    }

    @Test
    void ofManyActorsOnlyTheOffersThatWereTakenAreListed() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 41; i++) {
            many.append("a").append(i).append(' ').append(i).append(" 50 1\n");
        }
        assertThat(MethodsTest.course(many.toString(), "expected-utility", "stop=one").warnings())
                .containsExactly("With more than 40 actors only the offers that were taken are listed.");
    }

    private static BargainingTable moved(BargainingTable table) {
        double[][] position = table.positions();
        double[][] capability = table.capabilities();
        for (int i = 0; i < position.length; i++) {
            position[i][0] += 1000;
            capability[i][0] *= 37.5;
        }
        int n = table.size();
        double[][] reference = new double[n][1];
        Arrays.stream(reference).forEach(row -> row[0] = Double.NaN);
        return new BargainingTable(table.actors(), List.of(new BargainingTable.Dimension("x", 1000, 1100)), position,
                table.saliences(), capability, new boolean[n], new boolean[n], new double[]{Double.NaN}, reference);
    }

    /** P_12 of three actors at 0, 10 and 4 with weights 1, 1 and 2: the third has 2 (6 - 4) votes for the first. */
    @Test
    void theOddsAreTheVotesBehindAPosition() {
        List<Move> moves = new ArrayList<>();
        for (String reading : List.of("contest", "others", "all-pairs")) {
            moves.addAll(MethodsTest.course("a 0 100 1\nb 10 100 1\nc 4 100 2", "expected-utility-paper",
                    "probability=" + reading, "stop=one", "capitulation=weaker").moves());
        }
        assertThat(moves.stream().filter(move -> move.by().equals("a") && move.to().contains("b"))
                .map(move -> move.odds().getFirst().odds()).distinct()).isNotEmpty()
                .allSatisfy(odds -> assertThat(List.of(14.0 / 24, 1.0, 14.0 / 112))
                        .anySatisfy(expected -> assertThat(odds).isCloseTo(expected, within(1e-9))));
    }
}
