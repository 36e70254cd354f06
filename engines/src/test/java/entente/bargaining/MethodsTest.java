// FEATURE: where a bargaining table settles, in worlds whose answer one can work out with a pencil
package entente.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import entente.bargaining.BargainingTable.Dimension;
import entente.engine.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodsTest {

    static final String THREE = """
            a  0   100 1
            b  50  100 1
            c  100 100 2
            """;

    static double outcome(String sketch, String method, String... settings) {
        return course(sketch, method, settings).outcome().getFirst();
    }

    static Course course(String sketch, String method, String... settings) {
        return course(BargainingSketch.table(sketch), method, settings);
    }

    static Course course(BargainingTable table, String method, String... settings) {
        Method one = Methods.of(method).orElseThrow();
        Settings chosen = settings(settings);
        assertThat(chosen.unknown(one)).isEmpty();
        assertThat(one.unfit(table, chosen)).isEmpty();
        return one.solve(table, chosen, Run.quiet(0));
    }

    static Settings settings(String... settings) {
        Settings chosen = Settings.STANDARD;
        for (String setting : settings) {
            chosen = chosen.with(setting.substring(0, setting.indexOf('=')),
                    setting.substring(setting.indexOf('=') + 1));
        }
        return chosen;
    }

    @Test
    void theCompromiseIsTheWeightedMean() {
        assertThat(outcome(THREE, "compromise")).isEqualTo(62.5);
        assertThat(outcome("a 0 50 2\nb 90 100 2", "compromise")).isCloseTo(60, within(1e-12));
    }

    @Test
    void theMedianTakesTheMiddleOfAGap() {
        assertThat(outcome(THREE, "median")).isEqualTo(75);
        assertThat(outcome(THREE, "median", "tie=lower")).isEqualTo(50);
        assertThat(outcome(THREE, "median", "tie=upper")).isEqualTo(100);
        assertThat(outcome("a 0 100 1\nb 40 100 1\nc 90 100 1", "median")).isEqualTo(40);
    }

    @Test
    void onAnotherScaleTheOutcomeLiesOnThatScale() {
        assertThat(outcome("scale years 4 10\na 4 100 1\nb 10 100 2", "compromise")).isEqualTo(8);
        assertThat(outcome("scale below -10 10\na -10 100 1\nb 10 100 1", "compromise")).isEqualTo(0);
    }

    @Test
    void eachDimensionHasItsOwnWeights() {
        Course course = course("scale p 0 100\nscale q 0 10\na 0/10 100/50 1\nb 100/0 100/100 1/0.5", "compromise");
        assertThat(course.outcome()).containsExactly(50.0, 5.0);
        assertThat(course.rounds().getFirst().mean()).containsExactly(50.0, 5.0);
    }

    // ---- those who must agree

    static final String ISLANDS = """
            scale islands 0 100 quo 15
            president 22 60 90 holder
            premier   62 90 75
            parties   92 55 40
            """;

    @Test
    void whoHoldsTheStatusQuoIsNoWorseOffThanUnderIt() {
        assertThat(outcome(ISLANDS, "median", "vetoes=ignored")).isEqualTo(62);
        Course course = course(ISLANDS, "median");
        assertThat(course.outcome()).containsExactly(29.0);
        assertThat(course.moves()).containsExactly(new Move(0, "president", List.of(),
                List.of(new Move.Change("", "islands", 62, 29)), List.of(), true,
                new Reason.Vetoed("islands", 62, 29, true)));
        assertThat(outcome(ISLANDS, "compromise")).isEqualTo(29);
    }

    @Test
    void aVetoPlayerGoesAsFarAsItsReferencePoint() {
        String sketch = "a 20 100 1 veto ref=50\nb 100 100 9";
        assertThat(outcome(sketch, "compromise")).isEqualTo(50);
        assertThat(outcome(sketch, "compromise", "vetoes=ignored")).isEqualTo(92);
        assertThat(outcome("a 20 100 9 veto ref=50\nb 100 100 1", "compromise")).isEqualTo(28);
    }

    @Test
    void whoDoesNotCareDoesNotObject() {
        assertThat(outcome("a 20 0 1 veto ref=30\nb 100 100 9", "compromise")).isEqualTo(100);
    }

    @Test
    void whereNothingIsAcceptableToAllTheStatusQuoStays() {
        String sketch = "scale x 0 100 quo 40\na 10 100 1 veto ref=20\nb 90 100 1 veto ref=80\nc 50 100 8";
        Course course = course(sketch, "compromise");
        assertThat(course.outcome()).containsExactly(40.0);
        assertThat(course.warnings())
                .containsExactly("On 'x' no settlement is acceptable to all who must agree; the status quo stays.");
        assertThat(course.moves()).singleElement().extracting(Move::why).isEqualTo(new Reason.NoAgreement("x", 40));
    }

    @Test
    void withoutAStatusQuoThatIsRefused() {
        BargainingTable table = BargainingSketch.table("a 10 100 1 veto ref=20\nb 90 100 1 veto ref=80");
        for (Method method : Methods.all()) {
            assertThat(method.unfit(table, Settings.STANDARD)).as(method.id()).contains(
                    "on 'x' no settlement is acceptable to all who must agree, and there is no status quo to stay at");
        }
    }

    @Test
    void inAVoteABlockedProposalIsCutBack() {
        Course course = course(ISLANDS, "condorcet");
        assertThat(course.likelihoods()).extracting(Course.Likelihood::at)
                .containsExactly(List.of(15.0), List.of(22.0), List.of(29.0));
        assertThat(course.outcome().getFirst()).isBetween(15.0, 29.0);
        assertThat(outcome(ISLANDS, "condorcet", "outcome=winner")).isEqualTo(29);
    }

    // ---- bargaining solutions

    @Test
    void withADistantDisagreementNashIsTheCompromiseOrTheMedian() {
        assertThat(outcome(THREE, "nash-bargaining")).isEqualTo(62.5);
        assertThat(outcome(THREE, "nash-bargaining", "loss=linear")).isEqualTo(75);
    }

    /** Quadratic losses, disagreement at 0, positions 40 and 80: gains x(80 - x) and x(160 - x); (80 - 2x)/(80 - x) + (160 - 2x)/(160 - x) + 2... = 0. */
    @Test
    void nashBetweenTwo() {
        String two = "scale x 0 100 quo 0\na 40 100 1\nb 80 100 1";
        // log gains: ln x + ln(80 - x) + ln x + ln(160 - x); 2/x = 1/(80 - x) + 1/(160 - x); 4x^2 - 720x + 25600 = 0
        assertThat(outcome(two, "nash-bargaining")).isCloseTo((720 - Math.sqrt(720 * 720 - 16 * 25600)) / 8,
                within(1e-9));
        // linear gains between the two: (80 - x) and x
        assertThat(outcome(two, "nash-bargaining", "loss=linear")).isCloseTo(40, within(1e-9));
    }

    @Test
    void nashFollowsTheExponent() {
        String two = "a 0 100 1\nb 100 50 6";
        assertThat(outcome(two, "nash-bargaining", "disagreement=worst", "loss=linear")).isCloseTo(75, within(1e-9));
        assertThat(outcome(two, "nash-bargaining", "disagreement=worst", "loss=linear", "exponent=equal"))
                .isCloseTo(50, within(1e-9));
        assertThat(outcome(two, "nash-bargaining", "disagreement=worst", "loss=linear", "exponent=salience"))
                .isCloseTo(100 / 3.0, within(1e-9));
        assertThat(outcome(two, "nash-bargaining", "disagreement=worst", "loss=linear", "exponent=capability"))
                .isCloseTo(600 / 7.0, within(1e-9));
    }

    @Test
    void whereSomebodyMustLoseNothingIsSettled() {
        String split = "scale x 0 100 quo 30\na 0 100 1\nb 100 100 1";
        for (String method : List.of("nash-bargaining", "kalai-smorodinsky")) {
            Course course = course(split, method);
            assertThat(course.outcome()).containsExactly(30.0);
            assertThat(course.warnings())
                    .containsExactly("On 'x' nothing is better for all than no agreement; the status quo stays.");
        }
    }

    /** Disagreement at 0, positions 40 and 80, linear: the gains end at 80; shares (80 - x)/40 above 40, and x/80: equal at 160/3. */
    @Test
    void kalaiAndSmorodinskyGiveBothTheSameShare() {
        assertThat(outcome("scale x 0 100 quo 0\na 40 100 1\nb 80 100 1", "kalai-smorodinsky"))
                .isCloseTo(160 / 3.0, within(1e-9));
        assertThat(outcome("a 0 100 1\nb 100 100 9", "kalai-smorodinsky")).isEqualTo(50);
    }

    // ---- votes

    @Test
    void theWinnerOfEveryContestIsTheMedianAndProbabilitiesSumToOne() {
        String five = "a 5 100 50\nb 22 95 40\nc 60 90 95\nd 68 80 35\ne 22 55 40";
        assertThat(outcome(five, "condorcet", "outcome=winner")).isEqualTo(outcome(five, "median"));
        for (String chain : List.of("conditional", "markov-uniform", "markov-incentive")) {
            Course course = course(five, "condorcet", "chain=" + chain);
            assertThat(course.likelihoods().stream().mapToDouble(Course.Likelihood::probability).sum())
                    .isCloseTo(1, within(1e-12));
        }
    }

    /** Two options at 0 and 100, strengths 1 and 3: V = 3/4 linear, 9/10 square, certain under binary; conditional p = 1/2 V against 1/2 (1 - V). */
    @Test
    void twoOptionsByHand() {
        String two = "a 0 100 1\nb 100 100 3";
        assertThat(outcome(two, "condorcet")).isCloseTo(75, within(1e-5));
        assertThat(outcome(two, "condorcet", "victory=square")).isCloseTo(90, within(1e-5));
        assertThat(outcome(two, "condorcet", "victory=binary")).isCloseTo(100, within(1e-3));
        assertThat(outcome(two, "condorcet", "chain=markov-uniform")).isCloseTo(75, within(1e-5));
        assertThat(outcome(two, "condorcet", "outcome=most-likely")).isEqualTo(100);
    }

    @Test
    void surerResponsesGoToOnesOwnPosition() {
        String two = "a 0 100 1\nb 100 100 2";
        double low = outcome(two, "quantal-response", "precision=low", "contest=linear");
        double high = outcome(two, "quantal-response", "precision=high", "contest=linear");
        assertThat(high).as("everybody backs its own, which wins by strength").isCloseTo(200 / 3.0, within(0.01));
        // linear contest: sigma = 1/(1 + exp(-lambda w)); w = 1/3 and 2/3, lambda = 5
        double up = 1 / (1 + Math.exp(-5 * 2 / 3.0));
        double down = 1 / (1 + Math.exp(-5 / 3.0));
        assertThat(low).isCloseTo(100 * (2 / 3.0 * up + 1 / 3.0 * (1 - down)), within(1e-6));
    }

    // ---- degenerate tables

    @Test
    void oneActorSettlesWhereItStands() {
        for (Method method : Methods.all()) {
            assertThat(outcome("a 37 80 5", method.id())).as(method.id()).isEqualTo(37);
        }
    }

    @Test
    void allInOnePlaceSettleThere() {
        for (Method method : Methods.all()) {
            assertThat(outcome("a 37 80 5\nb 37 10 1\nc 37 0 3", method.id())).as(method.id())
                    .isCloseTo(37, within(1e-12));
        }
    }

    @Test
    void symmetricBlocsSettleInTheMiddle() {
        for (Method method : Methods.all()) {
            for (String extra : List.of("", "\nc 10 50 3\nd 90 50 3")) {
                assertThat(outcome("a 20 100 1\nb 80 100 1" + extra, method.id())).as(method.id())
                        .isCloseTo(50, within(1e-7));
            }
        }
    }

    @Test
    void twinsAreNoTrouble() {
        for (Method method : Methods.all()) {
            assertThat(outcome("a 20 100 1\nb 20 100 1\nc 90 100 1", method.id())).as(method.id()).isBetween(20.0,
                    90.0);
        }
    }

    @Test
    void whereNobodyHasWeightIsRefused() {
        for (String sketch : List.of("a 0 0 1\nb 50 0 1", "a 0 100 0\nb 50 100 0", "a 0 0 1\nb 50 100 0")) {
            for (Method method : Methods.all()) {
                assertThat(method.unfit(BargainingSketch.table(sketch), Settings.STANDARD)).as(method.id())
                        .contains("nobody has any weight on 'x': everybody's capability or salience is 0");
            }
        }
    }

    @Test
    void manyActorsAndDimensionsAreSolved() {
        StringBuilder sketch = new StringBuilder();
        for (int k = 0; k < 6; k++) {
            sketch.append("scale d").append(k).append(" 0 100 quo ").append(10 * k).append('\n');
        }
        for (int i = 0; i < 250; i++) {
            sketch.append("a").append(i).append(' ');
            for (int k = 0; k < 6; k++) {
                sketch.append(k == 0 ? "" : "/").append((i * 37 + k * 11) % 101);
            }
            sketch.append(' ').append(i % 100).append(' ').append(i % 7).append('\n');
        }
        BargainingTable table = BargainingSketch.table(sketch.toString());
        for (Method method : Methods.all()) {
            assertThat(course(table, method.id()).outcome()).as(method.id()).hasSize(6)
                    .allSatisfy(value -> assertThat(value).isBetween(0.0, 100.0));
        }
    }

    @Test
    void whatIsNoNumberOrOffTheScaleNeverBecomesATable() {
        for (double bad : new double[]{Double.NaN, Double.POSITIVE_INFINITY, -1, 101}) {
            assertThatThrownBy(() -> one(bad, 0.5, 1)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("position of 'a' on 'x' is " + bad + "; it lies between 0.0 and 100.0");
        }
        assertThatThrownBy(() -> one(5, 1.5, 1))
                .hasMessage("salience of 'a' on 'x' is 1.5; it lies between 0.0 and 1.0");
        assertThatThrownBy(() -> one(5, 0.5, -1))
                .hasMessage("capability of 'a' on 'x' is -1.0; it lies between 0.0 and 1.0E12");
        assertThatThrownBy(() -> one(5, 0.5, Double.NaN)).hasMessageContaining("is NaN");
        assertThat(one(5, 0.5, 1).size()).isEqualTo(1);
    }

    private static BargainingTable one(double position, double salience, double capability) {
        return new BargainingTable(List.of("a"), List.of(new Dimension("x", 0, 100)), new double[][]{{position}},
                new double[][]{{salience}}, new double[][]{{capability}}, new boolean[1], new boolean[1],
                new double[]{Double.NaN}, new double[][]{{Double.NaN}});
    }

    @Test
    void whereNothingIsToBeGainedAndNothingToStayAt() {
        assertThat(Disagreement.unfit(BargainingSketch.table("a 10 50 1 ref=10\nb 20 50 1 ref=20"), Linkage.EACH))
                .containsExactly(
                        "on 'x' no settlement is better for all than their reference points, and there is no status quo to stay at");
    }

    @Test
    void responsesThatDoNotSettleAreSaidSo() {
        assertThat(
                course("a 0 90 1\nb 10 40 2\nc 100 60 5\nd 80 100 5\ne 70 20 10", "quantal-response", "precision=high",
                        "contest=square").warnings())
                .containsExactly("The responses did not settle; the last ones are shown.");
    }

    // ---- switches

    @Test
    void unknownSwitchesAndReadingsAreNamed() {
        Method median = Methods.of("median").orElseThrow();
        assertThat(settings("tie=both", "colour=red").unknown(median)).containsExactly(
                "switch 'tie' of method 'median' is set to 'both'; it knows middle, lower, upper",
                "method 'median' has no switch 'colour'; it has tie, vetoes");
        assertThat(Settings.STANDARD.complete(median).chosen()).hasToString("{tie=middle, vetoes=respected}");
    }

    @Test
    void everyMethodExplainsItself() {
        assertThat(Methods.ids()).doesNotHaveDuplicates();
        for (Method method : Methods.all()) {
            assertThat(method.id()).matches("[a-z-]+");
            assertThat(method.title()).isNotBlank();
            assertThat(method.sources()).isNotEmpty();
            for (Switch<?> one : method.switches()) {
                assertThat(one.choices()).as(method.id() + " " + one.id()).isNotEmpty()
                        .allSatisfy(choice -> assertThat(choice.meaning()).isNotBlank());
            }
        }
    }
}
