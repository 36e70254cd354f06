package entente.app.cli;

import static entente.app.Call.entente;
import static org.assertj.core.api.Assertions.assertThat;

import entente.app.Call;
import java.io.IOException;
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

/** FEATURE: a solved conflict can be taken to other programs, and what does not travel is said. */
class ExportCommandTest {

    private static final String ALL = "the formats are gmcr, graphml, gexf, dot, csv, nfg, bibtex, ris and csl-json";

    @TempDir
    Path temp;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gmcr", "graphml", "gexf", "dot", "nfg"})
    void aConflictIsWrittenAndWhatIsLeftBehindIsToldApart(String format) {
        Path file = temp.resolve("game." + format);

        Call call = entente("export", "chicken#conflict/chicken", "--as", format, "-o", file.toString());

        assertThat(call.code()).as(call.err()).isZero();
        assertThat(call.out()).isEqualTo("Wrote " + file + "\n");
        assertThat(call.err()).contains("Left behind: ");
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void tablesAreEightFiles() throws IOException {
        Call call = entente("export", "chicken", "--as", "csv", "-o", temp.resolve("game.csv").toString());

        assertThat(call.out().lines()).hasSize(8).allMatch(line -> line.startsWith("Wrote " + temp.resolve("game-")));
        assertThat(files()).hasSize(8).contains("game-states.csv", "game-equilibria.csv");
    }

    @Test
    void anIssueIsFourTablesAndNoGraph() throws IOException {
        String issue = "northeast-asia#issue/kuril-2018";

        Call call = entente("export", issue, "--draws", "3", "-o", temp.resolve("k.csv").toString());

        assertThat(call.code()).as(call.err()).isZero();
        assertThat(files()).containsExactly("k-draws.csv", "k-moves.csv", "k-outcome.csv", "k-positions.csv");
        assertThat(Files.readAllLines(temp.resolve("k-draws.csv"))).hasSize(4).startsWith("draw,dimension,outcome")
                .last().asString().matches("2,islands,\\d+\\.\\d+");
        assertThat(Files.readString(temp.resolve("k-positions.csv")))
                .startsWith("round,actor,dimension,position\r\n0,putin,islands,22.0\r\n");
        assertThat(Files.readString(temp.resolve("k-outcome.csv"))).contains("\r\ncompromise,islands,29.0,42.0");
        assertThat(Files.readString(temp.resolve("k-moves.csv"))).contains("\r\n1,0,putin,,yes,,islands,42.0")
                .contains("in whose hands the status quo is; the settlement stops at 29.");
        Call refused = entente("export", issue, "--as", "gmcr", "-o", temp.resolve("k.gmcr").toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .endsWith(": a .gmcr file holds options, states and moves of a conflict, and an issue has"
                        + " positions on scales\n  Maybe write it with --as csv.\n");
    }

    @Test
    void theNameOfTheFileTellsTheFormat() {
        assertThat(entente("export", "chicken", "-o", temp.resolve("game.DOT").toString()).code()).isZero();
        assertThat(temp.resolve("game.DOT")).content().contains("digraph");
    }

    @Test
    void whatIsWrittenIsReadAgainByTheProgramItself() {
        String file = temp.resolve("again.gmcr").toString();
        entente("export", "chicken", "-o", file);

        JsonNode solved = JsonMapper.shared().readTree(entente("solve", file, "--json").out());
        assertThat(solved.get("equilibria").get("nash").toString()).isEqualTo("[2,3]");
    }

    @Test
    void inJsonFilesAndNotesAreListed() {
        Path file = temp.resolve("game.nfg");
        Call call = entente("export", "chicken", "-o", file.toString(), "--json");

        assertThat(call.err()).isEmpty();
        JsonNode json = JsonMapper.shared().readTree(call.out());
        assertThat(json.propertyNames()).containsExactly("model", "inputDigest", "format", "files", "notes");
        assertThat(json.get("files").get(0).asString()).isEqualTo(file.toString());
        assertThat(json.get("notes").get(0).asString()).startsWith("Payoffs are ordinal");
    }

    @Test
    void nothingIsOverwrittenUnlessAsked() throws IOException {
        Path file = Files.writeString(temp.resolve("game.dot"), "mine");

        assertThat(entente("export", "chicken", "-o", file.toString())).isEqualTo(new Call(2, "", file
                + ": this file exists already\n  Maybe name another file, or allow it to be overwritten.\n"));
        assertThat(file).hasContent("mine");
        assertThat(entente("export", "chicken", "-o", file.toString(), "--overwrite").code()).isZero();
        assertThat(file).content().contains("digraph");
    }

    @Test
    void aConflictThatIsNoNormalFormIsTheInputsFault() {
        Call call = entente("export", "northeast-asia#conflict/korea-2018", "-o", temp.resolve("k.nfg").toString());

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("a normal form has no moves that cannot be taken back").contains("\n  Maybe ");
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void theFormatHasToBeTold() {
        assertThat(entente("export", "chicken")).isEqualTo(new Call(2, "",
                "entente: no format is named\n  Maybe name one with --as; " + ALL + ".\n"));
        assertThat(entente("export", "chicken", "-o", "game.txt")).isEqualTo(new Call(2, "",
                "entente: the name 'game.txt' does not tell a format\n  Maybe name one with --as; " + ALL + ".\n"));
        assertThat(entente("export", "chicken", "--as", "gcmr")).isEqualTo(new Call(2, "",
                "entente: there is no format 'gcmr'\n  Maybe you mean 'gmcr'; " + ALL + ".\n"));
    }

    @Test
    void oneConflictAtATime() {
        Call call = entente("export", "northeast-asia", "--as", "dot");

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).startsWith("entente: 'northeast-asia' has 8 conflicts\n  Maybe name one of them: ");
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Path inTheWay = Files.writeString(temp.resolve("file"), "");

        Call call = entente("export", "chicken", "-o", inTheWay.resolve("game.dot").toString());

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).isEqualTo("entente: '" + inTheWay.resolve("game.dot")
                + "' cannot be written (a file of this name stands in the way)\n  Maybe name another file with -o.\n");
    }
}
