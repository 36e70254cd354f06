package entente.app.words;

import static entente.app.Call.entente;
import static org.assertj.core.api.Assertions.assertThat;

import entente.app.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: whoever says in a case whose positions an ideal follows meets it in the answer, the account and the brief. */
class AccommodationWordsTest {

    @TempDir
    Path temp;

    @BeforeEach
    void writeTheCase() throws IOException {
        Files.createDirectories(temp.resolve("pond/issues"));
        write("case.yaml", "entente: 1\nid: pond\ntitle: The mill pond\n");
        write("actors.yaml", """
                actors:
                  - {id: upper, name: upper mills, the: true, kind: group}
                  - {id: lower, name: lower mills, the: true, kind: group}
                  - {id: ferry, name: Ferryman, kind: person}
                """);
        write("judgements.yaml", """
                judgements:
                  - {id: guess, holds: The numbers are guessed., why: Nobody has measured.}
                  - {id: talk, holds: The ferryman listens., why: He ties up there.}
                """);
        write("issues/gates.yaml", """
                id: gates
                title: The gates
                question: How far do the gates open?
                because: [guess]
                scale: [{id: gates, label: opening of the gates}]
                actors:
                  - {actor: upper, position: 10, salience: 60, capability: 30}
                  - {actor: lower, position: 90, salience: 90, capability: 60, accommodation: {lower: 0}}
                  - actor: ferry
                    position: 40
                    salience: 80
                    capability: 50
                    accommodation: {ferry: 0.5, lower: {low: 0.1, likely: 0.2, high: 0.4, because: [talk]}}
                participants:
                  - {id: two, label: the two without the lower mills, actors: [upper, ferry], because: [guess]}
                """);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(temp.resolve("pond").resolve(file), text);
    }

    private String told(String... arguments) {
        Call call = entente(arguments);
        assertThat(call.code()).as(call.err()).isZero();
        return call.out();
    }

    private static final String FERRY = "After each round the ideal of Ferryman is made up of the position of Ferryman by 0.5,"
            + " the position of the lower mills by 0.2 (0.1 to 0.4) and the ideal before by what is left.";

    @Test
    void theAnswerOfTheSpatialModelSaysWhatIdealsFollow() {
        String gates = temp.resolve("pond") + "#issue/gates";

        assertThat(told("solve", gates, "--method", "smp", "--draws", "20").replaceAll("\\s+", " "))
                .contains("accommodation=as-given").contains(FERRY)
                .contains("The ideal of the lower mills stays as it is at first.")
                .contains("accommodation of Ferryman towards the lower mills from 0.1 to 0.4: ");
        assertThat(told("solve", gates, "--method", "smp", "--draws", "0", "--switch", "accommodation=cynical"))
                .doesNotContain("ideal of");
        assertThat(told("solve", gates, "--method", "median", "--draws", "0")).doesNotContain("ideal of");
        assertThat(told("solve", gates, "--method", "smp", "--draws", "0", "--participants", "two")
                .replaceAll("\\s+", " "))
                .contains("After each round the ideal of Ferryman is made up of the position of Ferryman by 0.5 and the"
                        + " ideal before by what is left.")
                .doesNotContain("lower mills stays");
    }

    @Test
    void machinesReadTowardsWhom() {
        JsonNode json = JsonMapper.shared()
                .readTree(told("solve", temp.resolve("pond") + "#issue/gates", "--method", "smp", "--draws", "20",
                        "--json"));

        JsonNode bar = json.required("tornado").get(0);
        assertThat(json.required("tornado").size()).isEqualTo(1);
        assertThat(bar.required("input").stringValue()).isEqualTo("accommodation");
        assertThat(bar.required("actor").stringValue()).isEqualTo("ferry");
        assertThat(bar.required("towards").stringValue()).isEqualTo("lower");
        assertThat(bar.required("high").doubleValue()).isEqualTo(0.4);
        assertThat(json.required("because").toString()).isEqualTo("[\"guess\",\"talk\"]");
    }

    @Test
    void theAccountOfAnActorBeginsWithWhatItsIdealFollows() {
        String gates = temp.resolve("pond") + "#issue/gates";

        assertThat(told("explain", gates, "ferry", "--method", "smp").replaceAll("\\s+", " ")).contains(FERRY);
        assertThat(told("explain", gates, "upper", "--method", "smp")).doesNotContain("ideal of");
    }

    @Test
    void theBriefHasItBesideTheTable() throws IOException {
        told("report", temp.resolve("pond").toString(), "-o", temp.toString());
        String html = Files.readString(temp.resolve("pond.html")).replaceAll("<sup>.*?</sup>", "")
                .replaceAll("<[^>]*>", "");

        assertThat(html).contains(FERRY).contains("The ideal of the lower mills stays as it is at first.")
                .contains("In the spatial model of politics an actor has an ideal beside its position");
        assertThat(html).as("its ground stands in the brief").contains("The ferryman listens.");
    }

    @Test
    void tablesSayThatSharesAreLeftBehind() {
        Call call = entente("export", temp.resolve("pond") + "#issue/gates", "--draws", "0", "-o",
                temp.resolve("g.csv").toString());

        assertThat(call.out() + call.err())
                .contains("Left behind: saliences and capabilities, shares of accommodation, ");
    }

    /** A share of a KTAB scenario moves the answer as the same share in a case does. */
    @Test
    void aKtabScenarioIsSolvedWithItsPairs() throws IOException {
        StringBuilder actors = new StringBuilder();
        for (String row : new String[]{"upper 10 60 30", "lower 90 90 60", "ferry 40 80 50"}) {
            String[] words = row.split(" ", -1);
            actors.append("<Actor><name>").append(words[0]).append("</name><description/><capability>").append(words[3])
                    .append("</capability><Position><dCoord>").append(words[1])
                    .append("</dCoord></Position><Salience><dSal>").append(words[2])
                    .append("</dSal></Salience></Actor>\n");
        }
        Path file = Files.writeString(temp.resolve("gates.xml"),
                "<Scenario><name>Gates</name><desc/><prngSeed>1</prngSeed><Dimensions><dName>gates</dName></Dimensions>"
                        + "<Actors>" + actors + "</Actors><IdealAdjustment>" + pair("lower", "lower", "0")
                        + pair("ferry", "ferry", "0.5") + pair("ferry", "lower", "0.2")
                        + "</IdealAdjustment></Scenario>");
        String[] smp = {"--method", "smp", "--draws", "0", "--json"};

        JsonNode scenario = JsonMapper.shared().readTree(told("solve", file.toString(), smp[0], smp[1], smp[2], smp[3],
                smp[4]));
        JsonNode ours = JsonMapper.shared().readTree(told("solve", temp.resolve("pond") + "#issue/gates", smp[0],
                smp[1], smp[2], smp[3], smp[4]));
        assertThat(scenario.required("rounds")).isEqualTo(ours.required("rounds"));
        JsonNode plain = JsonMapper.shared().readTree(told("solve", file.toString(), smp[0], smp[1], smp[2], smp[3],
                smp[4], "--switch", "accommodation=cynical"));
        assertThat(scenario.required("rounds")).isNotEqualTo(plain.required("rounds"));
    }

    private static String pair(String actor, String towards, String share) {
        return "<iaPair><adjustingIdeal>" + actor + "</adjustingIdeal><referencePos>" + towards
                + "</referencePos><adjust>" + share + "</adjust></iaPair>";
    }
}
