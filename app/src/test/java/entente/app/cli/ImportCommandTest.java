package entente.app.cli;

import static entente.app.Call.entente;
import static org.assertj.core.api.Assertions.assertThat;

import entente.app.Call;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: bibliographies and models of other programs become files of a case, and go out again as they came. */
class ImportCommandTest {

    private static final String BIB = """
            @article{weir-2018, author = {Miller, Jean and {Canal Board}}, title = {The weir in dry weeks},
              journaltitle = {Outlines}, volume = {12}, date = {2018-04}, shelf = {A 7}}
            """;
    private static final String RIS = """
            TY  - JOUR
            ID  - weir-2018
            AU  - Miller, Jean
            AU  - Canal Board
            TI  - The weir in dry weeks
            T2  - Outlines
            VL  - 12
            DA  - 2018/04//
            ER  -
            """;
    private static final String JSON = """
            [{"id": "weir-2018", "type": "article-journal", "title": "The weir in dry weeks",
              "author": [{"family": "Miller", "given": "Jean"}, {"literal": "Canal Board"}],
              "container-title": "Outlines", "volume": "12", "issued": {"date-parts": [[2018, 4]]}}]
            """;
    private static final String YAML = """
            sources:
              - id: weir-2018
                type: article-journal
                author: [{family: Miller, given: Jean}, {literal: Canal Board}]
                issued: 2018-04
                title: The weir in dry weeks
                container-title: Outlines
                volume: "12"
            """;
    private static final String TWO_TOWNS = """
            {"options": [{"name": "A", "permittedDirection": "both"}, {"name": "B", "permittedDirection": "both"}],
             "decisionMakers": [
               {"name": "Town One", "options": [0], "preferences": [], "preferenceVector": [3, [1, 2]]},
               {"name": "Town Two", "options": [1], "preferences": [], "preferenceVector": [[2], 1, 3]}],
             "infeasibles": [[[0, "Y"], [1, "Y"]]], "useManualPreferenceRanking": true}
            """;

    @TempDir
    Path temp;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.map(one -> String.valueOf(one.getFileName())).sorted().toList();
        }
    }

    // ------------------------------------------------------------------ bibliographies

    @Test
    void threeFormatsBecomeOneEntry() throws IOException {
        assertThat(entente("import", file("a.ris", RIS).toString())).isEqualTo(new Call(0, YAML, ""));
        assertThat(entente("import", file("a.json", JSON).toString())).isEqualTo(new Call(0, YAML, ""));
        assertThat(entente("import", file("a.bib", BIB).toString())).isEqualTo(new Call(0, YAML + """
                    custom:
                      bibtex-shelf: "A 7"
                """, "weir-2018: 'shelf' has no counterpart in CSL and stands in 'custom' as 'bibtex-shelf'.\n"));
    }

    @Test
    void theFileIsWrittenOnceAndNeverOverwritten() throws IOException {
        Path bib = file("a.ris", RIS);
        Path target = temp.resolve("deep/sources.yaml");

        assertThat(entente("import", bib.toString(), "-o", target.toString()))
                .isEqualTo(new Call(0, "Wrote one source to " + target + "\n", ""));
        assertThat(target).content().isEqualTo(YAML);
        assertThat(entente("import", bib.toString(), "-o", target.toString())).isEqualTo(new Call(2, "", target
                + ": this file exists already\n  Maybe name another file, or allow it to be overwritten.\n"));
    }

    @Test
    void inJson() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(entente("import", file("a.bib", BIB).toString(), "--json").out());

        assertThat(json.propertyNames()).containsExactly("format", "entries", "sources", "notes");
        assertThat(json.get("format").asString()).isEqualTo("bibtex");
        assertThat(json.get("notes").size()).isEqualTo(1);
    }

    @Test
    void whatASourceNeedsAndWhatIsKeptIsSaid() throws IOException {
        assertThat(entente("import", file("a.bib", "@book{a, year = 2018}").toString()).err())
                .isEqualTo("a: it has no title, and a source needs one.\n");
        assertThat(entente("import", file("a.bib", "@book{a, title = {T}, x = {1}}\n@book{b, title = {T}"
                + ", x = {1}".repeat(990) + "}\n@book{c, title = {T}" + ", x = {1}".repeat(20) + "}").toString()).err())
                .endsWith("\n11 more of this kind are not told.\n");
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        Path none = temp.resolve("none.bib");
        assertThat(entente("import", none.toString()))
                .isEqualTo(new Call(1, "", none + ": there is no such file\n  Maybe look at the name.\n"));
        Path words = file("words.txt", "words");
        assertThat(entente("import", words.toString())).isEqualTo(new Call(2, "", "entente: '" + words
                + "' is neither a bibliography, by its name and by its first lines, nor a model\n"
                + "  Maybe name a file that ends in .bib, .ris, .json or .gmcr.\n"));
        Path latin = Files.write(temp.resolve("latin.bib"), new byte[]{'@', '\n', (byte) 0xE9});
        assertThat(entente("import", latin.toString()))
                .isEqualTo(new Call(1, "", latin + ":2: the file is not in UTF-8\n  Maybe save it as UTF-8.\n"));
        Path folder = Files.createDirectory(temp.resolve("folder.bib"));
        assertThat(entente("import", folder.toString())).isEqualTo(new Call(1, "", folder
                + ": the file cannot be read\n  Maybe look at the name and its permissions.\n"));
        Path large = temp.resolve("large.bib");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((64 << 20) + 1);
        }
        assertThat(entente("import", large.toString())).isEqualTo(new Call(1, "", large
                + ": the file is larger than 64 MiB\n  Maybe look whether it is the file that is meant, or split it.\n"));
        Path stray = file("stray.ris", "AU\u001B[2J\n");
        assertThat(entente("import", stray.toString()).err()).as("no command to the terminal")
                .isEqualTo(stray + ":1:1: 'AU\uFFFD[2J' stands outside of an entry\n"
                        + "  Maybe begin each entry with a line such as 'TY  - JOUR'.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bibtex", "ris", "csl-json"})
    void theFlagshipsWorksGoOutAndComeBack(String format) {
        Path file = temp
                .resolve("works" + (format.equals("bibtex") ? ".bib" : format.equals("ris") ? ".ris" : ".json"));
        Call out = entente("export", "northeast-asia", "--as", format, "-o", file.toString());

        assertThat(out.code()).as(out.err()).isZero();
        assertThat(out.out()).isEqualTo("Wrote " + file + "\n");
        assertThat(entente("import", file.toString(), "-o", temp.resolve("s.yaml").toString()).out())
                .isEqualTo("Wrote 63 sources to " + temp.resolve("s.yaml") + "\n");
        assertThat(entente("export", "northeast-asia", "-o", file.toString(), "--overwrite", "--json").out())
                .contains("\"format\" : \"" + format + "\"");
    }

    @Test
    void aBibliographyIsThatOfAWholeCase() {
        assertThat(entente("export", "chicken#conflict/chicken", "--as", "ris")).isEqualTo(new Call(2, "", """
                entente: a bibliography is that of a whole case, not of 'conflict/chicken'
                  Maybe leave out what follows the #.
                """));
    }

    // ------------------------------------------------------------------ models

    @Test
    void aModelBecomesACaseWithTheSameEquilibria() throws IOException {
        Path model = file("Two Towns.gmcr", TWO_TOWNS);
        Path folder = temp.resolve("deep/towns");

        Call call = entente("import", model.toString(), "-o", folder.toString());

        assertThat(call).isEqualTo(new Call(0, "Wrote five files to the folder " + folder + "\nThen:  entente check "
                + folder + "   and   entente report " + folder + "\n", ""));
        JsonNode file = JsonMapper.shared().readTree(entente("solve", model.toString(), "--json").out());
        JsonNode made = JsonMapper.shared().readTree(entente("solve", folder.toString(), "--json").out());
        assertThat(made.get("equilibria")).isEqualTo(file.get("equilibria"));
        assertThat(made.get("stable").get("nash").get("town-one"))
                .isEqualTo(file.get("stable").get("nash").get("Town One"));
    }

    @Test
    void aModelNeedsANewFolder() throws IOException {
        Path model = file("Two Towns.gmcr", TWO_TOWNS);
        Path taken = Files.createDirectory(temp.resolve("taken"));
        Files.writeString(taken.resolve("mine"), "mine");

        assertThat(entente("import", model.toString())).isEqualTo(new Call(2, "", "entente: '" + model
                + "' becomes a folder of 5 files, and none is named\n  Maybe name a new one with -o, as in -o Two-Towns.\n"));
        assertThat(entente("import", model.toString(), "-o", taken.toString())).isEqualTo(new Call(2, "", "entente: "
                + taken + ": something stands here already, and nothing is overwritten\n"
                + "  Maybe name a folder that does not exist yet.\n"));
        assertThat(entente("import", model.toString(), "-o", model.resolve("x").toString())).isEqualTo(new Call(2, "",
                "entente: " + model.resolve("x") + ": something stands here already, and nothing is overwritten\n"
                        + "  Maybe name a folder that does not exist yet.\n"));
        Path broken = file("broken.gmcr", "{");
        assertThat(entente("import", broken.toString(), "-o", temp.resolve("new").toString()).code()).isEqualTo(1);
        assertThat(names()).containsExactly("Two Towns.gmcr", "broken.gmcr", "taken");
        assertThat(taken.resolve("mine")).hasContent("mine");
    }
}
