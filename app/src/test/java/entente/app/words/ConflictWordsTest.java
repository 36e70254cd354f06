package entente.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import entente.conflict.Concept;
import entente.conflict.ConflictEngine;
import entente.conflict.ConflictResult;
import entente.conflict.ConflictSketch;
import entente.conflict.Explainer;
import entente.conflict.GraphModel;
import entente.engine.Run;
import entente.model.Case;
import entente.model.Conflict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FEATURE: findings become sentences from the labels of the case, the same on every run, and never a forecast. */
class ConflictWordsTest {

    /** The prisoner's dilemma: to cooperate is Y. */
    private static final ConflictSketch PRISONERS = ConflictSketch.of("prisoners")
            .maker("one", "cooperate").ranking("NY YY NN YN")
            .maker("two", "cooperate").ranking("YN YY NN NY")
            .state("both", "YY").state("neither", "NN").statusQuo("neither");

    private static Study study(ConflictSketch sketch) {
        Case theCase = sketch.theCase();
        Conflict conflict = sketch.conflict();
        GraphModel model = sketch.model();
        ConflictResult result = new ConflictEngine().solve(model, Run.quiet(0));
        return Study.of(theCase, conflict, model, result, Run.quiet(0));
    }

    @Test
    void aStateThatIsHeldByAnswers() {
        Study study = study(PRISONERS);
        ConflictWords words = ConflictWords.of(study);
        StateStudy both = study.watched(study.model().number("YY").orElseThrow()).orElseThrow();

        assertThat(both.blocked()).isEmpty();
        assertThat(both.deterred()).hasSize(2);
        assertThat(words.headline(both).text())
                .endsWith("would last if these judgements hold, because whoever is tempted to leave has"
                        + " to reckon with an answer that serves those who give it.");
        assertThat(words.explanation(both.explanations().getFirst()).get(1).get(1).text())
                .startsWith("But then two could answer, to its own advantage: it would no longer ")
                .endsWith("its 3rd of 4: worse than before.");
    }

    @Test
    void aStateThatNobodyWouldLeave() {
        Study study = study(PRISONERS);
        ConflictWords words = ConflictWords.of(study);
        StateStudy neither = study.watched(study.model().number("NN").orElseThrow()).orElseThrow();

        assertThat(words.headline(neither).text())
                .endsWith(
                        "would last if these judgements hold: nobody has a move of its own that would leave it better off.");
        assertThat(words.contented(neither.explanations()).orElseThrow().text())
                .isEqualTo("One (3rd of 4) and two (3rd of 4) have nothing better within their own reach.");
        assertThat(words.waysOut(study)).extracting(Sentence::text).last().asString()
                .startsWith("Together more is possible.").contains("one and two to ");
    }

    @Test
    void answersInEveryConcept() {
        Study study = study(PRISONERS);
        ConflictWords words = ConflictWords.of(study);
        int both = study.model().number("YY").orElseThrow();

        for (Concept concept : Concept.values()) {
            List<List<Sentence>> told = words.explanation(Explainer.explain(study.model(), concept, 0, both));
            assertThat(told).hasSize(2);
            assertThat(told.get(1).get(0).text()).startsWith("It would gain by a move of its own: it would no longer ");
            assertThat(told.get(1).get(1).text()).endsWith(".").doesNotContain("..");
        }
    }

    @Test
    void whatAVerdictHangsOn() {
        Study study = study(ConflictSketch.of("gate").maker("guard", "open").statements("open").maker("guest", "enter")
                .statements("enter", "!open").state("open", "YY"));
        ConflictWords words = ConflictWords.of(study);
        StateStudy open = study.watched().getFirst();

        assertThat(words.hangsOn(open.turnsOn().how()).text())
                .startsWith("None of the 4 single changes to the priorities (one dropped,"
                        + " or swapped with the next) would break this.");
        assertThat(words.hangsOnOpposites(open.turnsOn().how()).orElseThrow().text())
                .isEqualTo(
                        "Apart from these, two of 3 priorities would break it if turned into their opposite: “open” for guard; “enter” for guest.");
    }
}
