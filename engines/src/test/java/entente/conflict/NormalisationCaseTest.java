package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import entente.casefile.CaseReader;
import entente.conflict.Hypergame.Findings;
import entente.engine.ModelRef;
import entente.engine.Reading;
import entente.engine.Run;
import entente.model.Case;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

// FEATURE one act read two ways: the shipped conflict on missile defence, and how Russia is judged to see it
class NormalisationCaseTest {

    private static final Run QUIET = Run.quiet(0);
    private static GraphModel model = ConflictSketch.of("none").maker("a", "x").model();
    private static Findings seq = new Findings(Concept.SEQ, List.of(), new LinkedHashMap<>(),
            new LinkedHashMap<>(), List.of(), List.of(), List.of());

    @BeforeAll
    static void read() throws Exception {
        Case theCase = CaseReader.read(Path.of("../cases/northeast-asia"));
        assertThat(new ConflictEngine().read(theCase, new ModelRef("conflict", "normalisation")))
                .isInstanceOfSatisfying(Reading.Fit.class, fit -> model = (GraphModel) fit.picture());
        seq = model.hypergame().orElseThrow().judge(Concept.SEQ, QUIET);
    }

    private static List<String> codes(List<Integer> states) {
        return states.stream().map(model::code).toList();
    }

    @Test
    void theCaseHoldsRussiasView() {
        assertThat(model.views()).extracting(view -> view.of()).containsExactly("rus");
        assertThat(model.views().getFirst().label()).isEqualTo("missile defence as part of the alliance's system");
        assertThat(model.because()).as("the six concepts do not rest on the view")
                .doesNotContain("rus-reads-md-as-system");
    }

    @Test
    void whatIsCalmInTruthIsAnArmsRaceInRussiasEyes() {
        assertThat(codes(seq.inTruth())).containsExactly("YNYNNN", "YYYYYN");
        assertThat(seq.inView().get("rus")).extracting(model::code).containsExactly("YYYYYN");
        assertThat(codes(seq.consensus())).as("all agree on the arms race alone").containsExactly("YYYYYN");
    }

    @Test
    void theStatusQuoLastsUnagreedAndErrorHoldsThreeColderStates() {
        assertThat(codes(seq.lasting())).containsExactly("YNNNNN", "YNYNNN", "YNNYNN", "YNYYNN", "YYYYYN");
        assertThat(codes(seq.heldByError())).containsExactly("YNNNNN", "YNNYNN", "YNYYNN");
        assertThat(seq.lostByError()).isEmpty();
        assertThat(model.id(model.number("YNYNNN").orElseThrow())).contains("spring-2018");
    }

    @Test
    void theErrorHoldsAndSurprisesNobody() {
        assertThat(seq.surprises()).as("whoever takes a state for calm is right, Russia about the arms race too")
                .isEmpty();
    }

    @Test
    void theCatalogueListsWhatLastsInTheViews() {
        Notion notion = Notions.named(model, "hypergame-seq").orElseThrow();
        assertThat(notion.judge(model, QUIET).equilibria()).isEqualTo(seq.lasting());
    }
}
