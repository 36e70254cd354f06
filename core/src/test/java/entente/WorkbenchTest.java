package entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.casefile.BadCase;
import entente.engine.Engine;
import entente.engine.ModelRef;
import entente.engine.Reading;
import entente.engine.Result;
import entente.engine.Run;
import entente.engine.Standing;
import entente.evidence.Texts;
import entente.model.Case;
import entente.model.Conflict;
import entente.model.Place;
import entente.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** FEATURE: one front door opens, checks and solves, and says clearly where it cannot. */
class WorkbenchTest {

    /** Counts the options of a conflict; a conflict called "empty" is unfit. */
    private static final class Counting implements Engine<Integer, Counting.Count> {

        record Count(Provenance provenance, int options) implements Result {
            @Override
            public List<String> because() {
                return List.of();
            }
        }

        @Override
        public String id() {
            return "counting";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public Standing standing() {
            return Standing.DRAFT;
        }

        @Override
        public List<ModelRef> models(Case theCase) {
            return theCase.conflicts().stream().map(conflict -> new ModelRef("conflict", conflict.id())).toList();
        }

        @Override
        public Reading<Integer> read(Case theCase, ModelRef model) {
            Conflict conflict = theCase.conflict(model.id()).orElseThrow();
            return conflict.options().isEmpty()
                    ? new Reading.Unfit<>(List.of(
                            new Problem(theCase.origin().place("conflict/" + conflict.id()), "no options", "add one")))
                    : new Reading.Fit<>(conflict.options().size());
        }

        @Override
        public Count solve(Integer picture, Run run) {
            return new Count(new Result.Provenance(id(), version(), "m", "sha256:", run.seed()), picture);
        }

        @Override
        public ObjectNode toJson(Count result) {
            return JsonMapper.builder().build().createObjectNode().put("options", result.options());
        }

        @Override
        public Count fromJson(JsonNode json) {
            throw new UnsupportedOperationException("not asked for here");
        }
    }

    @TempDir
    Path temp;
    Workbench workbench = new Workbench(List.of(), List.of());

    @BeforeEach
    void shelves() throws IOException {
        Path shelf = temp.resolve("cases");
        write(shelf.resolve("harbour/case.yaml"), "entente: 1\nid: harbour\ntitle: The harbour\n");
        write(shelf.resolve("published/weir/case.yaml"), "entente: 1\nid: weir\ntitle: The weir\n");
        workbench = new Workbench(List.of(new Counting()), List.of(shelf, shelf.resolve("published")));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void shippedCasesOpenByName() throws BadCase {
        assertThat(workbench.shippedCases()).extracting(Workbench.ShippedCase::id).containsExactly("harbour", "weir");
        assertThat(workbench.shippedCases()).extracting(Workbench.ShippedCase::title).containsExactly("The harbour",
                "The weir");
        assertThat(workbench.open("weir").title()).isEqualTo("The weir");
    }

    @Test
    void foldersAndFilesOpenToo() throws BadCase, IOException {
        Path folder = temp.resolve("cases/harbour");
        assertThat(workbench.open(folder.toString()).id()).isEqualTo("harbour");
        assertThat(workbench.open(folder.resolve("case.yaml").toString()).id()).isEqualTo("harbour");
        Path model = temp.resolve("Small Model.gmcr");
        write(model, """
                {"options": [{"name": "go", "permittedDirection": "both"}], "infeasibles": [],
                 "decisionMakers": [{"name": "One", "options": [0], "preferences": []}]}""");
        assertThat(workbench.open(model.toString()).conflicts().getFirst().id()).isEqualTo("Small Model");
    }

    @Test
    void unknownNamesAreAnsweredWithTheNearest() {
        assertThatThrownBy(() -> workbench.open("harbor"))
                .hasMessage("harbor: there is no file, folder or shipped case of this name\n"
                        + "  Maybe 'harbour' is meant; the shipped cases are harbour, weir.");
        assertThatThrownBy(() -> workbench.open("zzz"))
                .hasMessage("zzz: there is no file, folder or shipped case of this name\n"
                        + "  Maybe name a folder or file; the shipped cases are harbour, weir.");
        assertThatThrownBy(() -> new Workbench(List.of(), List.of()).open("zzz")).hasMessageEndingWith(
                "  Maybe name the folder of a case, or a file that ends in .gmcr, .csv, .tsv, .txt or .xml.");
        assertThatThrownBy(() -> workbench.open("a\0b")).isInstanceOf(BadCase.class).hasMessage(
                "the name of the case: it holds a character that no file name may hold\n  Maybe type it again.");
        Path other = temp.resolve("cases/harbour/notes.md");
        assertThatThrownBy(() -> {
            write(other, "x");
            workbench.open(other.toString());
        }).hasMessage(
                other + ": this file is no case\n  Maybe name the folder of a case, or a file that ends in .gmcr, .csv, .tsv, .txt or .xml.");
    }

    @Test
    void theStarterCaseIsACase() throws BadCase, IOException {
        Case starter = starter(temp.resolve("mine"));
        assertThat(starter.id()).as("each starter has an id of its own, for texts are kept by it").isEqualTo("mine");
        assertThat(workbench.check(starter)).isEmpty();
        assertThat(workbench.starterCase("Моё дело").get("case.yaml")).contains("\nid: weir\n");
        ModelRef model = workbench.models(starter).getFirst();
        assertThat(model).hasToString("conflict/weir");
        Reading<Analysis<?, ?>> solved = workbench.solve(starter, model, Run.quiet(1));
        assertThat(solved instanceof Reading.Fit<Analysis<?, ?>>(Analysis<?, ?> analysis) ? analysis.toJson() : solved)
                .hasToString("{\"options\":2}");
    }

    private Case starter(Path folder) throws BadCase, IOException {
        for (Map.Entry<String, String> file : workbench.starterCase(String.valueOf(folder.getFileName())).entrySet()) {
            write(folder.resolve(file.getKey()), file.getValue());
        }
        return workbench.open(folder.toString());
    }

    @Test
    void brokenLocatorsAreProblemsAtTheirClaim() throws BadCase, IOException {
        Path folder = temp.resolve("mine");
        Case starter = starter(folder);
        Path texts = Files.createDirectory(temp.resolve("texts"));
        assertThat(workbench.check(starter, new Texts(texts))).as("a text that is not at hand is no problem").isEmpty();
        write(texts.resolve("letter.txt"), "We write again: with the weir\nclosed nothing grows before the hay is in.");
        assertThat(workbench.check(starter, new Texts(texts))).isEmpty();
        write(texts.resolve("letter.txt"), "We write again: with the weir open all grows.");
        assertThat(workbench.check(starter, new Texts(texts))).extracting(Problem::inWords).containsExactly(folder
                + "/claims.yaml:3:5: "
                + "the locator “with the weir closed … before the hay is in” of claim 'meadow-goes-dry' is broken in letter: "
                + "the first words are not in the text\n  Maybe correct the words; line 1 reads \"with the weir open all grows.\".");
    }

    @Test
    void sourcesThatMayBeOneWorkAreProblems() throws BadCase, IOException {
        Path folder = temp.resolve("cases/harbour");
        write(folder.resolve("sources.yaml"), """
                sources:
                  - {id: page, type: webpage, title: The page}
                  - {id: paper, type: report, title: The paper}
                """);
        Path texts = Files.createDirectory(temp.resolve("texts"));
        String words = IntStream.range(0, 60).mapToObj(n -> "weir" + n).collect(Collectors.joining(" "));
        write(texts.resolve("page.txt"), words);
        write(texts.resolve("paper.txt"), words);
        assertThat(workbench.check(workbench.open("harbour"), new Texts(texts))).extracting(Problem::inWords)
                .containsExactly(folder
                        + "/sources.yaml:2:5: all of 'page' stands word for word in 'paper' (53 of its 53"
                        + " runs of 8 words), so the two may be one work\n  Maybe add 'rendition-of: paper' to the source"
                        + " 'page', so that one work counts once.");
    }

    @Test
    void unfitModelsAreProblems() throws IOException, BadCase {
        Path folder = temp.resolve("cases/harbour");
        write(folder.resolve("actors.yaml"), "actors:\n  - {id: a, name: A, kind: other}\n");
        write(folder.resolve("conflicts/c.yaml"),
                "id: c\ntitle: t\nquestion: q\ndecision-makers:\n  - {actor: a, prefers: {statements: []}}\n");
        assertThat(workbench.check("harbour")).extracting(Problem::inWords)
                .containsExactly(folder + "/conflicts/c.yaml:1:1: no options\n  Maybe add one.");
        Case read = workbench.open("harbour");
        assertThat(workbench.solve(read, new ModelRef("conflict", "c"), Run.quiet(1)))
                .isInstanceOf(Reading.Unfit.class);
        assertThat(workbench.solve(read, new ModelRef("conflict", "d"), Run.quiet(1))).isEqualTo(new Reading.Unfit<>(
                List.of(new Problem(Place.of(folder.toString()), "unknown model 'conflict/d'",
                        "'conflict/c' is meant; the case knows conflict/c"))));
        assertThat(workbench.check("nowhere")).hasSize(1);
        assertThat(workbench.solve(workbench.open("weir"), new ModelRef("conflict", "d"), Run.quiet(1)))
                .isEqualTo(new Reading.Unfit<>(List.of(new Problem(Place.of(temp + "/cases/published/weir"),
                        "unknown model 'conflict/d'", "the case has no model that an engine can solve"))));
    }

    @Test
    void engines() {
        assertThat(workbench.engines()).extracting(engine -> engine.id()).containsExactly("counting");
        assertThat(workbench.engine("counting")).isPresent();
        assertThat(workbench.engine("other")).isEmpty();
        assertThat(Workbench.standard().engines()).as("core has no engine of its own").isEmpty();
    }

    @Test
    void references() {
        assertThat(CaseRef.parse("elmira")).hasToString("elmira");
        assertThat(CaseRef.parse("a#b#conflict/c d").caseName()).isEqualTo("a#b");
        assertThat(CaseRef.parse("a#conflict/c d").model()).hasValue(new ModelRef("conflict", "c d"));
        assertThatThrownBy(() -> CaseRef.parse("a#c")).hasMessage("'c' names no model\n  Maybe write a#conflict/c.");
        assertThatThrownBy(() -> CaseRef.parse("#conflict/c"))
                .hasMessage("'#conflict/c' names no case\n  Maybe write CASE#conflict/ID.");
    }
}
