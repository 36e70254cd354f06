package entente.app;

import static entente.app.Call.entente;
import static org.assertj.core.api.Assertions.assertThat;

import entente.Workbench;
import entente.casefile.BadCase;
import entente.engine.ModelRef;
import entente.model.Case;
import entente.model.Conflict;
import entente.model.HypothesisTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * FEATURE: what the program says about every shipped case is on record, word by word.
 *
 * <p>The texts stand in src/test/resources/golden: for each case its brief as text ({@code brief.txt}, without the list of
 * evidence, which only repeats the case), and for each conflict of it {@code solve.txt} and {@code explain.txt}. To write them
 * anew after a change that is meant, and to read the difference before it is committed:
 *
 * <pre>mvn -pl app -am test -Dtest=TranscriptsTest -Dgolden.write=true</pre>
 */
class TranscriptsTest {

    private static final Path GOLDEN = Path.of(System.getProperty("entente.home", ".."))
            .resolve("app/src/test/resources/golden");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    /** The models whose further answers are on record too: one of two decision makers who rank, one of four with priorities. */
    private static final List<String> FURTHER = List.of("chicken", "korea-2018");

    /** The issues whose answers are on record: one without vetoes, one in which the status quo is held. */
    private static final List<String> ISSUES = List.of("korea-2018-01", "kuril-2018", "emissions", "space");

    @TempDir
    Path temp;

    static List<String> shipped() {
        return ShippedCases.ids();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyWordIsOnRecord(String id) throws IOException, BadCase {
        for (Map.Entry<String, String> transcript : transcripts(id).entrySet()) {
            Path file = GOLDEN.resolve(id).resolve(transcript.getKey());
            if (WRITE) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, transcript.getValue());
            }
            assertThat(file).as("write it with -Dgolden.write=true").exists();
            assertThat(transcript.getValue()).as("%s/%s", id, transcript.getKey())
                    .isEqualTo(Files.readString(file).replace("\r\n", "\n"));
        }
    }

    /** Every shipped case and every model of it has its transcripts, and nothing else has. */
    @Test
    void noTranscriptIsMissingAndNoneIsLeftOver() throws IOException, BadCase {
        TreeSet<String> expected = new TreeSet<>();
        for (String id : shipped()) {
            expected.add(id + "/brief.txt");
            for (ModelRef model : Workbench.standard().models(Workbench.standard().open(id))) {
                if (model.kind().equals("issue")) {
                    if (ISSUES.contains(model.id())) {
                        expected.add(id + "/issue-" + model.id() + ".solve.txt");
                    }
                    continue;
                }
                expected.add(id + "/" + model.id() + ".solve.txt");
                expected.add(id + "/" + model.id() + ".explain.txt");
                if (FURTHER.contains(model.id())) {
                    expected.add(id + "/" + model.id() + ".further.txt");
                }
            }
        }
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            List<String> found = files.filter(Files::isRegularFile)
                    .map(file -> GOLDEN.relativize(file).toString().replace('\\', '/')).toList();
            assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private Map<String, String> transcripts(String id) throws IOException, BadCase {
        Map<String, String> transcripts = new LinkedHashMap<>();
        Call report = entente("report", id, "-o", temp.toString());
        assertThat(report.code()).as(report.err()).isZero();
        transcripts.put("brief.txt", asText(Files.readString(temp.resolve(id + ".html"))));
        Case theCase = Workbench.standard().open(id);
        for (ModelRef model : Workbench.standard().models(theCase)) {
            if (model.kind().equals("issue")) {
                if (ISSUES.contains(model.id())) {
                    transcripts.put("issue-" + model.id() + ".solve.txt", issue(id + "#" + model));
                }
                continue;
            }
            transcripts.put(model.id() + ".solve.txt", entente("solve", id + "#" + model).out());
            transcripts.put(model.id() + ".explain.txt", explained(id, model, explainable(theCase, model)));
            if (FURTHER.contains(model.id())) {
                transcripts.put(model.id() + ".further.txt", further(id, model));
            }
        }
        return transcripts;
    }

    /** What 'explain' is asked about: the named states of a conflict, or the hypotheses of a table. */
    private static List<String> explainable(Case theCase, ModelRef model) {
        if (model.kind().equals("hypotheses")) {
            return theCase.hypothesisTable(model.id()).orElseThrow().hypotheses().stream()
                    .map(HypothesisTable.Hypothesis::id).toList();
        }
        Conflict conflict = theCase.conflict(model.id()).orElseThrow();
        return conflict.states().isEmpty()
                ? List.of("1")
                : conflict.states().stream().map(Conflict.NamedState::id).toList();
    }

    private static String explained(String id, ModelRef model, List<String> states) {
        List<String> told = new ArrayList<>();
        for (String state : states) {
            Call call = entente("explain", id + "#" + model, state);
            assertThat(call.code()).as(call.err()).isZero();
            told.add(call.out());
        }
        return String.join("\n----\n\n", told);
    }

    /** An issue by its standard method, and by two that go by rounds. */
    private static String issue(String name) {
        List<String> told = new ArrayList<>();
        for (String method : List.of("compromise", "expected-utility", "smp")) {
            Call call = entente("solve", name, "--method", method);
            assertThat(call.code()).as(call.err()).isZero();
            told.add(call.out());
        }
        return String.join("\n----\n\n", told);
    }

    private static String further(String id, ModelRef model) {
        String name = id + "#" + model;
        String status = model.id().equals("chicken") ? "1" : "january-2018";
        String other = model.id().equals("chicken") ? "2" : "dual-freeze";
        return String.join("\n----\n\n", List.of(entente("solve", name, "--further").out(),
                entente("solve", name, "--concept", "coalitional-seq").out(),
                entente("explain", name, status, "--paths", "--wanted").out(),
                entente("explain", name, other, "--paths", "--wanted").out(),
                entente("explain", name, other, "--concept", "coalitional-nash").out()));
    }

    /** The words of a brief, a line for each block; without styles, pictures, the list of evidence and what depends on the day's files. */
    private static String asText(String html) {
        String text = html.replaceAll("(?s)<style>.*?</style>", "").replaceAll("(?s)<svg.*?</svg>", "")
                .replaceAll("(?s)<h2 id=\"evidence\">.*?<h2 id=\"method\">", "<h2>")
                .replaceAll("(?s)<details.*?</details>", "").replaceAll("<sup>.*?</sup>", "")
                .replaceAll("</(p|li|h[1-6]|tr|caption|figcaption|dt|dd|div|section)>", "\n")
                .replaceAll("</t[dh]>", " | ")
                .replaceAll("<[^>]*>", "").replaceAll("sha256:[0-9a-f]{64}", "sha256:...")
                .replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#x27;", "'")
                .replace("&amp;", "&");
        return text.lines().map(line -> line.replaceAll(" +", " ").strip()).filter(line -> !line.isEmpty())
                .reduce("", (all, line) -> all + line + "\n");
    }
}
