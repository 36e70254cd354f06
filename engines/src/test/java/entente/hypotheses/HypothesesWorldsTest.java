// FEATURE: small tables of hypotheses whose answers are worked out by hand
package entente.hypotheses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.engine.Run;
import entente.hypotheses.HypothesesResult.Change;
import entente.hypotheses.HypothesesResult.Order;
import entente.hypotheses.HypothesesResult.Place;
import entente.hypotheses.HypothesesResult.Posterior;
import entente.hypotheses.HypothesesResult.Spread;
import entente.hypotheses.HypothesesResult.Warning;
import entente.hypotheses.HypothesesResult.Warning.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HypothesesWorldsTest {

    private static HypothesesResult solve(MatrixSketch sketch) {
        return new HypothesesEngine().solve(sketch.matrix(), Run.quiet(0));
    }

    private static Map<String, Double> row(HypothesesResult result, Score score) {
        return result.together().scores().get(score.id());
    }

    @Test
    void everyReadingOfOneTable() {
        HypothesesResult result = solve(MatrixSketch.of("t", """
                           h1  h2  h3
                e1 HM a  : CC  I   N
                e2 MH a  : I   II  C
                e3 LL b  : II  C   NA
                """));
        assertThat(row(result, Score.WEIGHTED_INCONSISTENCY)).containsExactly(Map.entry("h1", 1.02),
                Map.entry("h2", 2.1), Map.entry("h3", 0.0));
        assertThat(row(result, Score.INCONSISTENCY)).containsExactly(Map.entry("h1", 3.0), Map.entry("h2", 3.0),
                Map.entry("h3", 0.0));
        assertThat(row(result, Score.INCONSISTENT_ITEMS)).containsExactly(Map.entry("h1", 2.0), Map.entry("h2", 2.0),
                Map.entry("h3", 0.0));
        assertThat(row(result, Score.BALANCE)).containsExactly(Map.entry("h1", -0.38), Map.entry("h2", 1.94),
                Map.entry("h3", -0.7));
        assertThat(row(result, Score.ONE_VOICE)).containsExactly(Map.entry("h1", 1.02), Map.entry("h2", 1.4),
                Map.entry("h3", 0.0));
        assertThat(result.items().stream().map(HypothesesResult.ItemLine::diagnosticity)).containsExactly(3.0, 3.0,
                3.0);
        assertThat(result.together().tested()).containsExactly(Map.entry("h1", 3), Map.entry("h2", 3),
                Map.entry("h3", 1));
        assertThat(result.warnings(Kind.LITTLE_TESTED))
                .containsExactly(new Warning(Kind.LITTLE_TESTED, "", List.of("h3"), 1));
    }

    @Test
    void admiraltyCodesWeighByTheirTableWhichMaySetOthers() {
        String table = """
                            h1 h2
                e1 A1H a  : I  C
                e2 B3M a  : I  C
                e3 F6H a  : I  C
                """;
        assertThat(row(solve(MatrixSketch.of("t", table)), Score.WEIGHTED_INCONSISTENCY).get("h1"))
                .isEqualTo(1 + 0.8 * 0.6 * 0.7 + 0.25, within(1e-9));
        assertThat(row(solve(MatrixSketch.of("t", table).weight("F", "0").weight("B", "1")),
                Score.WEIGHTED_INCONSISTENCY).get("h1")).isEqualTo(1 + 0.6 * 0.7, within(1e-9));
    }

    @Test
    void severalRatersCountByTheMeanOfThoseWhoRated() {
        HypothesesResult result = solve(MatrixSketch.of("t", """
                           h1      h2
                e1 HH a  : II/I/-  C/C/NA
                e2 HH a  : N/N/C   I/N/N
                """));
        assertThat(row(result, Score.WEIGHTED_INCONSISTENCY)).containsExactly(Map.entry("h1", 1.5),
                Map.entry("h2", 1 / 3.0));
        assertThat(result.raters().stream().map(one -> one.of(Score.WEIGHTED_INCONSISTENCY, "h1")))
                .containsExactly(2.0, 1.0, 0.0);
        assertThat(result.raters().stream().map(HypothesesResult.Scores::notRated)).containsExactly(0, 0, 1);
        assertThat(result.warnings(Kind.NOT_RATED))
                .containsExactly(new Warning(Kind.NOT_RATED, "", List.of("r3"), 1));
        assertThat(result.spreads()).containsExactly(new Spread("e1", "h1", 1), new Spread("e2", "h1", 1),
                new Spread("e2", "h2", 1));
        assertThat(result.warnings(Kind.RATERS_DIFFER)).as("r3 puts both first, and so the one that all put first")
                .isEmpty();
    }

    @Test
    void aRaterWhoPutsAnotherFirstIsNamed() {
        assertThat(solve(MatrixSketch.of("t", """
                           h1       h2
                e1 HH a  : II/II/N  N/N/I
                """)).warnings(Kind.RATERS_DIFFER))
                .containsExactly(new Warning(Kind.RATERS_DIFFER, "", List.of("r3", "h1"), 0));
    }

    @Test
    void aReadingThatPutsAnotherFirstIsNamed() {
        assertThat(solve(MatrixSketch.of("t", """
                           h1  h2
                e1 HH a  : I   CC
                e2 LL a  : N   II
                """)).warnings(Kind.READINGS_DIFFER)).containsExactly(
                new Warning(Kind.READINGS_DIFFER, "", List.of("inconsistency", "h1"), 0)).hasSize(1);
    }

    @Test
    void theOrderHasRanksMarginsAndTies() {
        HypothesesResult result = solve(MatrixSketch.of("t", """
                           h1  h2  h3  h4
                e1 HH a  : I   N   N   II
                e2 HM b  : N   I   I   N
                """).margin("0.3"));
        Order order = result.order("").orElseThrow();
        assertThat(order.places()).containsExactly(new Place("h2", 1, 0.7, 0), new Place("h3", 1, 0.7, 0),
                new Place("h1", 3, 1, 0.3), new Place("h4", 4, 2, 1.3));
        assertThat(order.open()).containsExactly("h1", "h2", "h3");
        assertThat(order.rivals()).isEmpty();
        assertThat(result.warnings(Kind.OPEN))
                .containsExactly(new Warning(Kind.OPEN, "", List.of("h1", "h2", "h3"), 0.3));
    }

    @Test
    void groupsAreOrderedApartAndTheOthersAreSaid() {
        HypothesesResult result = solve(MatrixSketch.of("t", """
                           h1  h2  h3
                e1 HH a  : II  I   N
                e2 HH b  : I   N   N
                """).exclusive("pair", "h1", "h2"));
        assertThat(result.order("pair").orElseThrow().least()).containsExactly("h2");
        assertThat(result.order("").orElseThrow().least()).containsExactly("h3");
        assertThat(result.warnings(Kind.NOT_EXCLUSIVE))
                .containsExactly(new Warning(Kind.NOT_EXCLUSIVE, "", List.of("h3"), 0));
    }

    @Test
    void theFewestChangesThatTurnTheOrderAreNamed() {
        HypothesesResult result = solve(MatrixSketch.of("t", """
                           h1  h2
                e1 HH a  : N   II
                e2 HM a  : C   I
                e3 LL a  : N   N
                """));
        assertThat(result.order("").orElseThrow().rivals().getFirst().changes())
                .containsExactly(new Change("r1", "e1", "h1", Mark.N, Mark.II),
                        new Change("r1", "e1", "h2", Mark.II, Mark.N));
    }

    @Test
    void anOrderThatHangsOnOneItemOrWorkSaysSo() {
        HypothesesResult result = solve(MatrixSketch.of("t", """
                           h1  h2
                e1 HH a  : N   II
                e2 HH b  : I   N
                """));
        assertThat(result.warnings(Kind.HANGS_ON_ITEM))
                .containsExactly(new Warning(Kind.HANGS_ON_ITEM, "", List.of("e1"), 0));
        assertThat(result.warnings(Kind.HANGS_ON_WORK))
                .containsExactly(new Warning(Kind.HANGS_ON_WORK, "", List.of("a"), 0));
        assertThat(result.warnings(Kind.SCORE_OF_ONE_WORK)).containsExactly(
                new Warning(Kind.SCORE_OF_ONE_WORK, "", List.of("h1", "b"), 0),
                new Warning(Kind.SCORE_OF_ONE_WORK, "", List.of("h2", "a"), 0));
    }

    @Test
    void aLeadThatLeansOnOneWorkSaysSo() {
        HypothesesResult result = solve(MatrixSketch.of("t", """
                            h1  h2
                e1 HH a   : N   II
                e2 HH b   : N   I
                e3 HH a,b : N   N
                """));
        assertThat(result.warnings(Kind.HANGS_ON_WORK)).isEmpty();
        assertThat(result.warnings(Kind.LEANS_ON_WORK)).hasSize(1).allSatisfy(warning -> {
            assertThat(warning.about()).containsExactly("a", "h1", "h2");
            assertThat(warning.amount()).isEqualTo(2 / 3.0, within(1e-9));
        });
    }

    @Test
    void renditionsOfOneWorkAreOneWorkAndOneVoice() {
        HypothesisMatrix matrix = MatrixSketch.of("t", """
                           h1  h2
                e1 HH a  : N   I
                e2 HH a' : N   I
                """).matrix();
        assertThat(matrix.works()).containsExactly("a");
        assertThat(matrix.items().stream().map(HypothesisMatrix.Item::voice)).containsExactly("work a", "work a");
    }

    @Test
    void clustersAndDependenceMakeOneVoice() {
        assertThat(MatrixSketch.of("t", """
                              h1  h2
                e1 HH a     : N   I
                e2 HH b >e1 : N   I
                e3 HH c @x  : N   I
                e4 HH d @x  : N   I
                e5 HH .     : N   I
                """).matrix().items().stream().map(HypothesisMatrix.Item::voice))
                .containsExactly("work b", "work b", "cluster x", "cluster x", "item e5");
    }

    @Test
    void bayesByHand() {
        MatrixSketch sketch = MatrixSketch.of("t", """
                           h1  h2  h3
                e1 HH a  : C   I   N
                e2 HH b  : C   I   N
                """).exclusive("pair", "h1", "h2").likelihoods("pair", "0.25 0.75", "e1 0.8 0.2", "e2 0.6 0.3");
        HypothesesResult.Posteriors found = solve(sketch).posteriors().getFirst();
        assertThat(found.lines()).extracting(Posterior::hypothesis).containsExactly("h1", "h2");
        // 0.25 * 0.8 * 0.6 = 0.12 against 0.75 * 0.2 * 0.3 = 0.045
        assertThat(found.lines().getFirst().likely()).isEqualTo(0.12 / 0.165, within(1e-12));
        assertThat(found.lines().getFirst().low()).isEqualTo(found.lines().getFirst().high(), within(1e-12));
        assertThat(found.open()).containsExactly("h1");
        assertThat(found.voices()).isEqualTo(2);
    }

    @Test
    void rangesGiveTheExactBounds() {
        HypothesesResult.Posteriors found = solve(MatrixSketch.of("t", """
                           h1  h2
                e1 HH a  : C   I
                """).exclusive("pair", "h1", "h2").likelihoods("pair", "0.4-0.5-0.6 0.4-0.5-0.6",
                "e1 0.5-0.6-0.9 0.1-0.2-0.5")).posteriors().getFirst();
        assertThat(found.lines().getFirst().low()).isEqualTo(0.2 / (0.2 + 0.3), within(1e-12));
        assertThat(found.lines().getFirst().likely()).isEqualTo(0.75, within(1e-12));
        assertThat(found.lines().getFirst().high()).isEqualTo(0.54 / (0.54 + 0.04), within(1e-12));
        assertThat(found.open()).as("the ranges overlap").containsExactly("h1", "h2");
    }

    @Test
    void anItemWhoseLikelihoodsAreNotAllStatedIsNotRead() {
        HypothesesResult.Posteriors found = solve(MatrixSketch.of("t", """
                           h1  h2
                e1 HH a  : C   I
                e2 HH b  : C   I
                """).exclusive("pair", "h1", "h2").likelihoods("pair", "0.5 0.5", "e1 0.8", "e2 0.6 0.3"))
                .posteriors().getFirst();
        assertThat(found.read()).containsExactly("e2");
        assertThat(found.lines().getFirst().likely()).isEqualTo(2 / 3.0, within(1e-12));
    }

    /** The worked example of four observers and twelve units that Krippendorff gives in "Computing Krippendorff's alpha-reliability". */
    @Test
    void alphaOfAPublishedExample() {
        String[] observers = {"1233214120..", "1233224125.3", ".33323422511", "12332441251."};
        observers[0] = "12332141200.".replace('0', '.');
        observers[2] = ".3332342251.";
        List<int[]> units = new ArrayList<>();
        for (int unit = 0; unit < 12; unit++) {
            int[] values = new int[5];
            for (String observer : observers) {
                if (observer.charAt(unit) != '.') {
                    values[observer.charAt(unit) - '1']++;
                }
            }
            units.add(values);
        }
        assertThat(Agreement.alpha(units, 5).orElseThrow()).isEqualTo(0.815, within(0.0005));
    }

    @Test
    void alphaNeedsTwoRatersWhoDoNotAllSayTheSame() {
        assertThat(solve(MatrixSketch.of("t", "h1 h2\ne1 HH a : C I\n")).agreement()).isEmpty();
        assertThat(solve(MatrixSketch.of("t", "h1 h2\ne1 HH a : C/C C/C\n")).agreement()).isEmpty();
        assertThat(solve(MatrixSketch.of("t", "h1 h2\ne1 HH a : C/C I/I\n")).agreement()).hasValue(1);
    }
}
