package entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Case;
import entente.model.HypothesisTable.Admiralty;
import entente.model.HypothesisTable.Expected;
import entente.model.HypothesisTable.Grade;
import entente.model.HypothesisTable.Layout;
import entente.model.HypothesisTable.Plain;
import entente.model.HypothesisTable.Range;
import entente.model.HypothesisTable.Rater;
import entente.model.HypothesisTable.Rating;
import entente.model.HypothesisTable;
import entente.model.Poll;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FEATURE: a table of hypotheses is read whole, and what is not rated stays not rated. */
class HypothesisReaderTest {

    private static HypothesisTable rust() throws BadCase {
        Case rich = CaseReader.read(Rich.folder(), "x");
        return rich.hypothesisTable("rust").orElseThrow();
    }

    @Test
    void everyKeyIsKept() throws BadCase {
        HypothesisTable rust = rust();
        assertThat(rust.title()).isEqualTo("Why the gate rusts");
        assertThat(rust.layout()).isEqualTo(Layout.COLUMNS);
        assertThat(rust.margin()).isEqualByComparingTo("0.5");
        assertThat(rust.hypotheses()).extracting(HypothesisTable.Hypothesis::id).containsExactly("neglect", "salt",
                "steel");
        assertThat(rust.exclusive().getFirst().hypotheses()).containsExactly("neglect", "salt");
        assertThat(rust.weights()).containsEntry("6", new BigDecimal("0.25")).hasSize(5);
        assertThat(rust.item("rusts").orElseThrow().credibility()).isEqualTo(new Plain(Grade.MEDIUM));
        assertThat(rust.item("shared").orElseThrow().credibility()).isEqualTo(new Admiralty('B', 2));
        assertThat(rust.item("shared").orElseThrow().cluster()).isEqualTo("talk");
        assertThat(rust.item("shared").orElseThrow().dependsOn()).containsExactly("rusts");
        assertThat(rust.likelihoods().getFirst().items().get("rusts")).containsEntry("neglect", Range.of(0.9))
                .containsEntry("salt", new Range(0.2, 0.4, 0.6));
    }

    @Test
    void notApplicableIsARatingAndMissingIsNone() throws BadCase {
        Rater ada = rust().raters().getFirst();
        assertThat(ada.rating("rusts", "steel")).hasValue(Rating.NA);
        assertThat(ada.rating("shared", "steel")).isEmpty();
        assertThat(ada.reasons().getFirst().because()).containsExactly("order-north");
        assertThat(ada.dissents().getFirst().hypothesis()).isNull();
    }

    @Test
    void expectedResultsAreKeptWithTheTable() throws BadCase {
        Case rich = CaseReader.read(Rich.folder(), "x");
        Expected expected = rust().expected().getFirst();
        assertThat(expected.rater()).isEqualTo("ada");
        assertThat(expected.scores()).containsEntry("salt", new BigDecimal("0.64"));
        assertThat(expected.least()).containsExactly("steel");
        assertThat(rich.expectations()).as("those of conflicts").hasSize(1);
        assertThat(rich.origin().place("hypotheses/rust/item/shared")).hasToString("x/hypotheses/rust.yaml:30:5");
    }

    @Test
    void theSharesOfAPollFollowFromItsCounts() throws BadCase {
        Poll poll = rust().polls().getFirst();
        assertThat(poll.votes()).isEqualTo(3);
        assertThat(poll.answers()).extracting(poll::share).containsExactly(67, 33);
        assertThat(poll.sharesAgree()).isTrue();
        Poll wrong = new Poll("p", "?", null, null, null,
                List.of(new Poll.Answer("a", 1, 34, List.of()), new Poll.Answer("b", 2, null, List.of())), List.of(),
                null);
        assertThat(wrong.sharesAgree()).isFalse();
        assertThat(new Poll("p", "?", null, null, null, List.of(new Poll.Answer("a", 0, null, List.of())), List.of(),
                null).answers()).hasSize(1).allSatisfy(answer -> assertThat(answer.count()).isZero());
    }
}
