// FEATURE: every shipped table of hypotheses has the results that are expected of it, each with where it comes from
package entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Workbench;
import entente.casefile.BadCase;
import entente.engine.ModelRef;
import entente.engine.Reading;
import entente.engine.Run;
import entente.hypotheses.HypothesesEngine;
import entente.hypotheses.HypothesesResult.Warning.Kind;
import entente.hypotheses.HypothesesResult.Warning;
import entente.hypotheses.HypothesesResult;
import entente.hypotheses.HypothesisMatrix;
import entente.hypotheses.TableReproduction.Deviation;
import entente.hypotheses.TableReproduction;
import entente.model.Case;
import entente.model.HypothesisTable.Expected;
import entente.model.HypothesisTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedTablesTest {

    private static final HypothesesEngine ENGINE = new HypothesesEngine();

    static List<String> cases() {
        return ShippedCases.ids();
    }

    static HypothesesResult solve(Case theCase, HypothesisTable table) {
        return switch (ENGINE.read(theCase, new ModelRef("hypotheses", table.id()))) {
            case Reading.Fit<HypothesisMatrix>(HypothesisMatrix matrix) -> ENGINE.solve(matrix, Run.quiet(0));
            case Reading.Unfit<HypothesisMatrix>(var reasons) -> throw new AssertionError(reasons.toString());
        };
    }

    private static HypothesesResult flagship(String table) throws BadCase {
        Case theCase = Workbench.standard().open("northeast-asia");
        return solve(theCase, theCase.hypothesisTable(table).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyExpectedResultIsReproduced(String id) throws BadCase {
        Case shipped = Workbench.standard().open(id);
        for (HypothesisTable table : shipped.hypotheses()) {
            HypothesesResult result = solve(shipped, table);
            assertThat(table.expected()).as("expectations of " + table.id()).isNotEmpty();
            for (Expected expected : table.expected()) {
                assertThat(TableReproduction.check(result, expected)).as(table.id() + ", " + expected.from()).isEmpty();
                assertThat(TableReproduction.facts(expected)).isPositive();
            }
        }
    }

    @Test
    void theFlagshipHoldsAllFiguresOfTheReference() throws BadCase {
        Case theCase = Workbench.standard().open("northeast-asia");
        assertThat(theCase.hypotheses().stream().flatMap(table -> table.expected().stream())
                .mapToInt(TableReproduction::facts)).containsExactly(5 + 1 + 19, 2 + 1 + 6);
    }

    @Test
    void anExpectationThatIsNotMetIsADeviation() throws BadCase {
        Expected wrong = new Expected("nobody", null, Map.of("h1", new BigDecimal("1.2")), List.of("h2"),
                Map.of("e02", new BigDecimal("1")), Map.of("h1", 9), null);
        assertThat(TableReproduction.check(flagship("ach-trump"), wrong)).containsExactly(
                new Deviation("score of h1", "1.2", "1.1"), new Deviation("least inconsistent", "[h2]", "[h1]"),
                new Deviation("diagnosticity of e02", "1", "2.0"), new Deviation("items that test h1", "9", "5"));
    }

    /** The known weakness that the reference names: the hedge about China leads because little tests it. */
    @Test
    void theWarningsThatTheDialogueNeeds() throws BadCase {
        HypothesesResult result = flagship("ach-dialogue");
        assertThat(result.order("").orElseThrow().least()).containsExactly("h3");
        assertThat(result.order("answer").orElseThrow().least()).containsExactly("h1");
        assertThat(result.warnings(Kind.LITTLE_TESTED)).extracting(Warning::about)
                .containsExactly(List.of("h3"), List.of("h4"), List.of("h5"));
        assertThat(result.warnings(Kind.NOT_EXCLUSIVE)).extracting(Warning::about)
                .containsExactly(List.of("h3", "h4", "h5"));
        assertThat(result.warnings(Kind.SCORE_OF_ONE_WORK)).extracting(Warning::about)
                .containsExactly(List.of("h3", "azizian-2002"));
        assertThat(result.warnings(Kind.LEANS_ON_WORK)).extracting(Warning::group, Warning::about)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("", List.of("riac-brief-2018", "h3", "h5")),
                        org.assertj.core.groups.Tuple.tuple("answer", List.of("riac-brief-2018", "h1", "h2")));
        assertThat(result.warnings(Kind.ONE_RATER)).hasSize(1);
    }

    @Test
    void theTwoReadingsOfThePresidentAreNotToldApart() throws BadCase {
        HypothesesResult result = flagship("ach-trump");
        assertThat(result.order("answer").orElseThrow().least()).containsExactly("h1");
        assertThat(result.order("answer").orElseThrow().open()).containsExactly("h1", "h2");
        assertThat(result.warnings(Kind.ONE_WORK)).extracting(Warning::about)
                .containsExactly(List.of("riac-brief-2018"));
    }
}
