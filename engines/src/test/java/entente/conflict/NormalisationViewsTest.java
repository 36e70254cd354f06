package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import entente.conflict.Hypergame.Findings;
import entente.conflict.Hypergame.View;
import entente.engine.Run;
import entente.model.Conflict.Preference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

// FEATURE missile defence and Japan's normalisation, as those see it who read missile defence as part of the alliance's system
class NormalisationViewsTest {

    private static final Run QUIET = Run.quiet(0);
    private static final List<String> OPTIONS = List.of("JPN.md", "JPN.offw", "RUS.dlg", "RUS.rdep", "CHN.cup",
            "PRK.halt");

    private static GraphModel truth() {
        return BeyondWorlds.prioritised("normalisation", OPTIONS, "offw & !md", List.of(
                List.of("halt | md", "!cup", "(cup & !halt) -> offw", "!offw", "dlg", "!rdep", "!md"),
                List.of("!offw", "!md", "dlg", "rdep <-> offw"),
                List.of("!offw", "!md", "cup <-> offw"),
                List.of("!halt", "!md", "!offw")));
    }

    private static Findings seen(Concept concept, List<String> holders, String... japan) {
        Map<String, Preference> believed = new LinkedHashMap<>();
        believed.put("JPN", BeyondWorlds.believed(OPTIONS, japan));
        return Hypergame
                .of(truth(), holders.stream().map(holder -> new View(holder, List.of(), List.of(), believed)).toList())
                .judge(concept, QUIET);
    }

    /** Strike weapons follow missile defence: Japan is believed to want them wherever it has the first step. */
    private static final String[] LED = {"halt | md", "md -> offw", "!cup", "dlg", "!rdep"};

    /** No more than that Japan is believed not to mind strike weapons. */
    private static final String[] DROPPED = {"halt | md", "!cup", "(cup & !halt) -> offw", "dlg", "!rdep", "!md"};

    @Test
    void theTruthHasTwoCalmsAStatusQuoAndAnArmsRace() throws IOException {
        GraphModel model = truth();
        Findings findings = Hypergame.of(model, List.of()).judge(Concept.SEQ, QUIET);
        assertThat(model.states()).isEqualTo(48);
        assertThat(BeyondWorlds.codes(model, findings.inTruth())).containsExactly("YNYNNN", "YYYYYN");
        assertThat(BeyondWorlds.codes(model, seen(Concept.GMR, List.of(), LED).inTruth()))
                .containsExactly("YNNNNN", "YNYNNN", "YNNYNN", "YNYYNN", "YYYYYN");
        Path reference = Path.of("../../shared/flagship/gmcr-normalisation.yaml");
        if (Files.isReadable(reference)) {
            String written = Files.readString(reference);
            assertThat(written).contains("expr: " + "offw & !md").contains("    seq:\n    - YNYNNN\n    - YYYYYN\n");
        } else {
            System.out.println("left out: the reference results of the flagship are not at hand (" + reference + ")");
        }
    }

    @Test
    void whoReadsMissileDefenceAsAFirstStepTakesOnlyTheArmsRaceForCalm() {
        for (String holder : List.of("CHN", "RUS")) {
            for (Concept concept : List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ)) {
                Findings findings = seen(concept, List.of(holder), LED);
                assertThat(BeyondWorlds.codes(truth(), findings.inView().get(holder))).containsExactly("YYYYYN");
                assertThat(BeyondWorlds.codes(truth(), findings.consensus())).containsExactly("YYYYYN");
                assertThat(BeyondWorlds.codes(truth(), findings.lasting())).as("the status quo lasts, unagreed")
                        .contains("YNYNNN");
            }
        }
    }

    @Test
    void russiasReadingKeepsItInTheColdChinasDoesNot() {
        Findings china = seen(Concept.SEQ, List.of("CHN"), LED);
        assertThat(china.heldByError()).isEmpty();
        assertThat(china.lostByError()).isEmpty();
        Findings russia = seen(Concept.SEQ, List.of("RUS"), LED);
        assertThat(BeyondWorlds.codes(truth(), russia.lasting()))
                .containsExactly("YNNNNN", "YNYNNN", "YNNYNN", "YNYYNN", "YYYYYN");
        assertThat(BeyondWorlds.codes(truth(), russia.heldByError()))
                .as("no dialogue, or deployments, because resuming or withdrawing is thought to be answered with strike weapons")
                .containsExactly("YNNNNN", "YNNYNN", "YNYYNN");
        assertThat(russia.lostByError()).isEmpty();
    }

    @Test
    void tooMuchIsNotReadIntoAMissingScruple() {
        for (List<String> holders : List.of(List.of("CHN"), List.of("RUS"), List.of("CHN", "RUS"))) {
            for (Concept concept : List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ)) {
                Findings findings = seen(concept, holders, DROPPED);
                assertThat(findings.consensus()).isEqualTo(findings.inTruth()).isEqualTo(findings.lasting());
            }
        }
    }
}
