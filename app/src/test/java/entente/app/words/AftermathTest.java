package entente.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import entente.app.report.Brief;
import entente.app.report.BriefPage;
import entente.conflict.Concept;
import entente.conflict.ConflictEngine;
import entente.conflict.ConflictResult;
import entente.conflict.ConflictSketch;
import entente.conflict.GraphModel;
import entente.conflict.Hypergame;
import entente.conflict.Hypergame.View;
import entente.conflict.InverseQuestion;
import entente.conflict.StatusQuoAnalysis;
import entente.engine.Run;
import entente.engine.Standing;
import entente.evidence.VerifiedClaims;
import entente.model.OptionName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** FEATURE: what follows the verdicts is told in sentences: ways, what would have to be wanted, and rival views. */
class AftermathTest {

    private static final Run QUIET = Run.quiet(0);

    /** A hidden battery: a may advance; b may open fire from it. */
    private static final ConflictSketch BATTERY = ConflictSketch.of("battery")
            .maker("a", "advance").ranking("YN NN NY YY")
            .maker("b", "fire").ranking("YY NN NY YN")
            .state("quiet", "NN").state("under-fire", "YY").statusQuo("quiet");

    private static Study study(ConflictSketch sketch, List<View> views) {
        GraphModel model = sketch.model();
        ConflictResult result = new ConflictEngine().solve(model, QUIET);
        return Study.of(sketch.theCase(), sketch.conflict(), model, result,
                views.isEmpty() ? Optional.empty() : Optional.of(Hypergame.of(model, views)), QUIET);
    }

    private static List<String> ways(ConflictSketch sketch, String from, String to) {
        GraphModel model = sketch.model();
        int start = model.number(from).orElseThrow();
        StatusQuoAnalysis analysis = StatusQuoAnalysis.of(model, start, List.of(model.number(to).orElseThrow()), QUIET);
        return new PathWords(model, new Names(sketch.theCase(), sketch.conflict(), model))
                .arrival(start, analysis.arrivals().getFirst(), true).stream().map(Sentence::text).toList();
    }

    @Test
    void aStateThatComesAboutByItself() {
        ConflictSketch gate = ConflictSketch.of("gate").maker("guard", "open").statements("open")
                .maker("guest", "enter")
                .statements("enter");

        assertThat(ways(gate, "NN", "YY")).hasSize(2).first().asString()
                .matches(
                        "“.*” could come about from “nothing done” by itself, each step to the advantage of the one who"
                                + " takes it: first guard would .*; then guest would .*\\.");
        assertThat(ways(gate, "NN", "YN").getLast())
                .isEqualTo("Nobody but guard need move.");
    }

    @Test
    void aStateOutOfReachAndTheOneWhereItStarts() {
        ConflictSketch once = ConflictSketch.of("once").maker("one", "strike>").statements("strike")
                .maker("two", "talk")
                .statements("talk");

        assertThat(ways(once, "YN", "NN")).singleElement().asString()
                .startsWith("From “").contains("” no sequence of moves leads to “nothing done”.");
        assertThat(ways(once, "NN", "NN")).containsExactly("“Nothing done” is the status quo itself.");
    }

    @Test
    void whoWouldHaveToMoveWithoutGain() {
        ConflictSketch prisoners = ConflictSketch.of("prisoners").maker("one", "cooperate").ranking("NY YY NN YN")
                .maker("two", "cooperate").ranking("YN YY NN NY");

        assertThat(ways(prisoners, "NN", "YY").get(1))
                .isEqualTo("It would be enough for one and two to be ready to move"
                        + " without gain for the moment: first one would cooperate (at a loss for it at that moment); then two"
                        + " would cooperate (at a loss for it at that moment).");
        assertThat(ways(BATTERY, "YY", "YN")).contains("If steps need not pay, nobody but b need move.");
        assertThat(ways(BATTERY, "YY", "YN").getLast())
                .isEqualTo("A shorter way, whoever gains or loses on it, takes one"
                        + " move: b would no longer fire (at a loss for it at that moment).");
    }

    @Test
    void theFewestChangesThatMakeAStateLast() {
        ConflictSketch two = ConflictSketch.of("two").maker("one", "x").statements("!x", "x").maker("other", "y")
                .statements("!y", "y").state("both", "YY");
        Study study = study(two, List.of());

        assertThat(study.after().wanted()).singleElement().satisfies(wanted -> {
            assertThat(wanted.smallest().size()).isEqualTo(2);
            WantedWords words = new WantedWords(study.model(), ConflictWords.of(study).names());
            assertThat(words.smallest(wanted.smallest(), wanted.most()).text())
                    .startsWith("“Both” would last after two changed judgements together, and after no fewer: if one ")
                    .contains(", and if other ").endsWith("more ways.");
        });
    }

    @Test
    void noChangeWithinTheBound() {
        ConflictSketch three = ConflictSketch.of("three").maker("p", "x").statements("!x").maker("q", "y")
                .statements("!y").maker("r", "z").statements("!z").state("all", "YYY");
        Study study = study(three, List.of());
        WantedWords words = new WantedWords(study.model(), ConflictWords.of(study).names());

        assertThat(words.smallest(study.after().wanted().getFirst().smallest(), 2).text()).isEqualTo(
                "No set of up to two changed judgements would make “all” last; larger sets are not tried.");
    }

    @Test
    void aConditionNamesWhomItIsAbout() {
        GraphModel model = BATTERY.model();
        WantedWords words = new WantedWords(model, new Names(BATTERY.theCase(), BATTERY.conflict(), model));
        int quiet = model.number("quiet").orElseThrow();
        List<Integer> both = IntStream.range(0, 2).boxed().toList();

        assertThat(words.condition(quiet, both, InverseQuestion.condition(model, Concept.NASH, quiet))).satisfies(
                told -> {
                    assertThat(told.getFirst()).isEqualTo("“Quiet” lasts exactly if all of this is so:");
                    assertThat(told.get(1)).startsWith("for a “").endsWith("” is no better than this");
                    assertThat(told.get(2)).startsWith("for b “");
                });
        assertThat(words.condition(quiet, List.of(0), new InverseQuestion.Refused("it is long", "ask for less")))
                .containsExactly(
                        "What a would have to prefer cannot be written down here: it is long. Maybe ask for less.");
    }

    @Test
    void theSameConflictSeenDifferently() {
        View unaware = new View("a", List.of(), List.of(new OptionName("b", "fire")), new LinkedHashMap<>());
        Study study = study(BATTERY, List.of(unaware));
        Aftermath.Seen seen = study.after().seen().orElseThrow();
        SeenWords words = new SeenWords(seen.hypergame(), ConflictWords.of(study).names());

        assertThat(words.inShort(seen.findings())).extracting(Sentence::text).satisfies(told -> {
            assertThat(told.getFirst())
                    .startsWith("Where each acts on what it sees, “under-fire” would last in sequential"
                            + " stability; if everybody saw everything, “quiet” and “");
            assertThat(told.get(1)).isEqualTo("Only by error “under-fire” would last.");
            assertThat(told.get(2)).startsWith("By error “quiet” and “").endsWith("” would be left.");
            assertThat(told.get(3))
                    .isEqualTo("There is no state that all see as it is and all take for one that lasts.");
        });
        assertThat(words.views(seen.findings())).singleElement().extracting(Sentence::text).asString()
                .startsWith("In the view of a “").endsWith("” would last.");
        assertThat(words.surprises(seen.findings())).extracting(Sentence::text)
                .anyMatch(told -> told.startsWith("A would leave “quiet” for “")
                        && told.endsWith("”, a surprise: b took it for lasting."))
                .anyMatch(told -> told.contains("a would not see where it leads"));
    }

    @Test
    void theBriefShowsViewsWhereThereAreAny() {
        View unaware = new View("a", List.of(), List.of(new OptionName("b", "fire")), new LinkedHashMap<>());

        assertThat(page(study(BATTERY, List.of(unaware)))).contains("Seen differently")
                .contains("Moves that would surprise somebody: ");
        assertThat(page(study(BATTERY, List.of()))).doesNotContain("Seen differently");
    }

    private static String page(Study study) {
        return BriefPage.of(new Brief(study.theCase(), List.of(study), List.of(), List.of(), List.of(),
                new VerifiedClaims(new LinkedHashMap<>(), new LinkedHashMap<>()),
                new entente.app.bibliography.Citations(new LinkedHashMap<>(), new LinkedHashMap<>()),
                List.of(new Brief.EngineLine("conflict", "1", Standing.DRAFT)), "test", 0));
    }
}
