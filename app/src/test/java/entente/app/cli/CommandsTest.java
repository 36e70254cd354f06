package entente.app.cli;

import static entente.app.Call.entente;
import static org.assertj.core.api.Assertions.assertThat;

import entente.app.Call;
import entente.app.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: every command does what it says, speaks plainly when it cannot, and ends with the exit code of the contract. */
class CommandsTest {

    private static final String TWO_TOWNS = """
            {"options": [{"name": "A", "permittedDirection": "both"}, {"name": "B", "permittedDirection": "both"}],
             "decisionMakers": [
               {"name": "Town One", "options": [0], "preferences": [], "preferenceVector": [3, [1, 2]]},
               {"name": "Town Two", "options": [1], "preferences": [], "preferenceVector": [[2], 1, 3]}],
             "infeasibles": [[[0, "Y"], [1, "Y"]]], "useManualPreferenceRanking": true}
            """;

    private static final String BROKEN = """
            entente: 1
            id: broken
            title: Broken
            tilte: Broken
            """;

    @TempDir
    Path temp;

    private static JsonNode json(Call call) {
        assertThat(call.code()).as(call.err()).isZero();
        assertThat(call.err()).isEmpty();
        return JsonMapper.shared().readTree(call.out());
    }

    // ------------------------------------------------------------------ report

    @Test
    void reportWritesOneFileAndTellsTheAnswer() {
        Call call = entente("report", "chicken", "-o", temp.resolve("deep/er").toString());

        assertThat(call.code()).as(call.err()).isZero();
        assertThat(call.err()).isEmpty();
        assertThat(call.out()).contains("would last if these judgements hold")
                .endsWith("The brief is " + temp.resolve("deep/er/chicken.html") + "\n");
        assertThat(files(temp.resolve("deep/er"))).containsExactly("chicken.html");
    }

    @Test
    void reportInJsonSaysWhereTheBriefIsAndWhatItFinds() {
        JsonNode json = json(entente("report", "chicken", "-o", temp.toString(), "--json"));

        assertThat(json.get("brief").asString()).isEqualTo(temp.resolve("chicken.html").toString());
        JsonNode state = json.get("conflicts").get(0).get("states").get(0);
        assertThat(state.propertyNames()).containsExactly("number", "code", "label", "holdsIn", "tried", "turnedBy",
                "finding");
    }

    @Test
    void theSameCaseGivesTheSameBytes() throws IOException {
        entente("report", "garrison", "-o", temp.resolve("a").toString());
        entente("report", "garrison", "-o", temp.resolve("b").toString());

        assertThat(temp.resolve("a/garrison.html")).hasSameBinaryContentAs(temp.resolve("b/garrison.html"));
        assertThat(Files.readString(temp.resolve("a/garrison.html"))).doesNotContain(temp.toString())
                .doesNotContain(System.getProperty("entente.home", "/never"));
    }

    @Test
    void reportReplacesAnOlderBriefAndLeavesNothingElse() throws IOException {
        Files.writeString(temp.resolve("chicken.html"), "older");

        assertThat(entente("report", "chicken", "-o", temp.toString()).code()).isZero();
        assertThat(Files.readString(temp.resolve("chicken.html"))).startsWith("<!DOCTYPE html>");
        assertThat(files(temp)).containsExactly("chicken.html");
    }

    @Test
    void reportSaysThatItCannotWrite() throws IOException {
        Path inTheWay = Files.writeString(temp.resolve("file"), "");

        Call call = entente("report", "chicken", "-o", inTheWay.toString());

        assertThat(call).isEqualTo(new Call(2, "", "entente: '" + inTheWay.resolve("chicken.html")
                + "' cannot be written (a file of this name stands in the way)\n  Maybe name another place with -o.\n"));
    }

    @Test
    void aBriefIsAboutAWholeCase() {
        assertThat(entente("report", "chicken#conflict/chicken")).isEqualTo(new Call(2, "",
                "entente: a brief is about a whole case, not about 'conflict/chicken'\n  Maybe leave out what follows the #.\n"));
    }

    // ------------------------------------------------------------------ check

    @Test
    void checkCounts() {
        Call call = entente("check", "chicken");

        assertThat(call.code()).isZero();
        assertThat(call.out()).startsWith("no problems in one conflict, ").endsWith(" sources\n");
    }

    @Test
    void checkShowsEveryProblemAsACompilerDoes() throws IOException {
        Files.writeString(temp.resolve("case.yaml"), BROKEN);

        Call call = entente("check", temp.toString());

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.err()).isEmpty();
        assertThat(call.out()).startsWith(temp + "/case.yaml:4:1: ").contains("tilte").contains("\n  Maybe ")
                .endsWith("one problem\n");
    }

    @Test
    void checkInJsonListsProblems() throws IOException {
        Files.writeString(temp.resolve("case.yaml"), BROKEN);

        Call call = entente("check", temp.toString(), "--json");

        assertThat(call.code()).isEqualTo(1);
        JsonNode problem = JsonMapper.shared().readTree(call.out()).get("problems").get(0);
        assertThat(problem.get("line").asInt()).isEqualTo(4);
        assertThat(problem.get("what").asString()).contains("tilte");
    }

    @Test
    void checkLooksForThePassagesInTheTextsAtHand() throws IOException {
        Path folder = temp.resolve("weir");
        entente("new", folder.toString());
        Path texts = Files.createDirectory(temp.resolve("texts"));

        assertThat(entente("check", folder.toString(), "--sources", texts.toString()).out())
                .contains("(0 verified, 1 without the text at hand, 1 by place)");
        assertThat(entente("check", folder.toString(), "--sources", temp.resolve("no").toString()))
                .isEqualTo(new Call(2, "",
                        "entente: there is no folder '" + temp.resolve("no")
                                + "' of texts\n  Maybe give --sources the folder that holds them.\n"));
    }

    // ------------------------------------------------------------------ solve

    @Test
    void solveShowsWhoStatesAndEquilibria() {
        Call call = entente("solve", "chicken");

        assertThat(call.code()).isZero();
        assertThat(call.out()).contains("Driver A gives way").contains("Nash stability")
                .contains("state lasts".substring(0, 5));
    }

    @Test
    void solveInJsonKeepsTheKeysOfTheContract() {
        JsonNode json = json(entente("solve", "chicken#conflict/chicken", "--json", "--seed", "7"));

        assertThat(json.propertyNames()).startsWith("engine", "version", "model", "inputDigest", "decisionMakers",
                "options",
                "states", "stable", "equilibria");
        assertThat(json.get("states").get(0).propertyNames()).startsWith("number", "code", "label");
        assertThat(json.get("equilibria").propertyNames()).containsExactly("nash", "gmr", "smr", "seq", "sseq", "sim");
        assertThat(json.get("equilibria").get("nash").toString()).isEqualTo("[2,3]");
        assertThat(json.get("seed").asLong()).isEqualTo(7);
    }

    @Test
    void solveInJsonPrintsAnArrayForSeveralModels() {
        assertThat(json(entente("solve", "chicken", "prisoners", "--json")).size()).isEqualTo(2);
    }

    @Test
    void solveReadsForeignFiles() throws IOException {
        Path file = Files.writeString(temp.resolve("Two Towns.gmcr"), TWO_TOWNS);

        JsonNode json = json(entente("solve", file.toString(), "--json"));
        assertThat(json.get("decisionMakers").toString()).isEqualTo("[\"Town One\",\"Town Two\"]");
        assertThat(entente("report", file.toString(), "-o", temp.toString()).code()).isZero();
        assertThat(temp.resolve("Two Towns.html")).exists();
    }

    @Test
    void solveNamesTheShippedCasesForOneItDoesNotKnow() {
        Call call = entente("solve", "chikcen");

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).startsWith(
                "chikcen: there is no file, folder or shipped case of this name\n  Maybe 'chicken' is meant; ");
    }

    @Test
    void solveSuggestsTheModelThatIsMeant() {
        assertThat(entente("solve", "chicken#conflict/chikken")).isEqualTo(new Call(2, "", """
                entente: the case 'chicken' has no model 'conflict/chikken'
                  Maybe you mean 'conflict/chicken'; the case has conflict/chicken.
                """));
    }

    // ------------------------------------------------------------------ explain

    @Test
    void explainTellsMoveByMove() {
        Call call = entente("explain", "chicken", "NN");

        assertThat(call.code()).isZero();
        assertThat(call.out()).contains("State 1: “both swerve”")
                .contains("Driver A ranks this 2nd of 4 and is tempted by one move")
                .contains("No answer that serves those who give")
                .endsWith(
                        "\n\nDefinition of sequential stability: docs/methods/conflict.md#six-notions-of-stability\n");
    }

    @Test
    void explainTakesNamesNumbersAndCodes() {
        assertThat(entente("explain", "chicken", "1").out()).isEqualTo(entente("explain", "chicken", "NN").out());
    }

    @Test
    void explainForOneDecisionMakerInOneConcept() {
        Call call = entente("explain", "chicken#conflict/chicken", "1", "--concept", "gmr", "--for", "a");

        assertThat(call.out()).contains("Explained under general metarationality").contains("Driver A")
                .doesNotContain("Driver B ranks");
    }

    @Test
    void explainInJson() {
        JsonNode json = json(entente("explain", "chicken", "1", "--json"));

        assertThat(json.get("decisionMakers").get(0).get("stable").asBoolean()).isFalse();
        assertThat(json.get("decisionMakers").get(0).get("temptations").get(0).get("to").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "9|the conflict 'chicken' has no state '9'", "XX|the conflict 'chicken' has no state 'XX'"})
    void explainKnowsNoOtherStates(String state, String message) {
        Call call = entente("explain", "chicken", state);

        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).startsWith("entente: " + message + "\n  Maybe ")
                .contains("a number from 1 to 4, or a code such as NN");
    }

    @Test
    void explainKnowsNoOtherConceptsAndActors() {
        assertThat(entente("explain", "chicken", "1", "--concept", "nahs"))
                .isEqualTo(new Call(2, "", "entente: there is no concept 'nahs'\n  Maybe you mean 'nash'; the concepts"
                        + " are nash, gmr, smr, seq, sseq, sim, coalitional-nash, coalitional-gmr, coalitional-smr,"
                        + " coalitional-seq, sim-fraser-hipel, limited-2, limited-3, limited-4, maximin-4, non-myopic,"
                        + " stackelberg-a and stackelberg-b.\n"));
        assertThat(entente("explain", "chicken", "1", "--for", "z")).isEqualTo(new Call(2, "",
                "entente: 'z' decides nothing in this conflict\n  Maybe you mean 'a'; the decision makers are a and b.\n"));
    }

    // ------------------------------------------------------------------ list, new, help

    @Test
    void listShowsCasesEnginesAndWhatIsInACase() {
        assertThat(entente("list").out()).contains("chicken").contains("conflict  ").contains("reproduced").endsWith(
                "\n'entente list CASE' shows what is in a case; 'entente report CASE' writes its brief.\n");
        assertThat(entente("list", "chicken").out()).contains("conflict/chicken").contains("Driver A");
        assertThat(json(entente("list", "--json")).get("cases").get(0).propertyNames()).containsExactly("id", "title");
        assertThat(json(entente("list", "chicken", "--json")).propertyNames())
                .containsExactly("case", "title", "models", "actors", "engines");
    }

    @Test
    void newWritesACaseThatChecksAndReports() {
        Path folder = temp.resolve("my-case");

        assertThat(entente("new", folder.toString())).isEqualTo(new Call(0, "A starter case stands in " + folder
                + ". Its files explain themselves; begin with case.yaml.\nThen:  entente check " + folder
                + "   and   entente report " + folder + "\n", ""));
        assertThat(entente("check", folder.toString()).out()).startsWith("no problems in one conflict");
        assertThat(json(entente("check", folder.toString(), "--json")).get("case").asString()).isEqualTo("my-case");
        assertThat(entente("report", folder.toString(), "-o", temp.resolve("out").toString()).code()).isZero();
        Call again = entente("new", folder.toString());
        assertThat(again).isEqualTo(new Call(2, "", "entente: " + folder
                + ": something stands here already, and nothing is overwritten\n  Maybe name a folder that does not exist yet.\n"));
    }

    @Test
    void withoutACommandItSaysWhatToDo() {
        assertThat(entente()).isEqualTo(new Call(2, "", """
                entente: no command is given
                  Maybe you want 'entente report northeast-asia', or 'entente --help' for all commands.
                """));
    }

    @Test
    void aMisspeltCommandOrOptionGetsASuggestion() {
        assertThat(entente("slove", "chicken")).isEqualTo(new Call(2, "",
                "entente: there is no command 'slove'\n  Maybe you mean 'solve'.\n"));
        assertThat(entente("solve", "chicken", "--jsn")).isEqualTo(new Call(2, "",
                "entente: there is no option '--jsn'\n  Maybe you mean '--json'.\n"));
        assertThat(entente("solve", "chicken", "--seed", "x").code()).isEqualTo(2);
    }

    @Test
    void aWordTooManyOrAnOptionLikeNoOther() {
        assertThat(entente("solve", "chicken", "--wxyzw")).isEqualTo(new Call(2, "",
                "entente: there is no option '--wxyzw'\n  Maybe 'entente solve --help' tells what it takes.\n"));
        assertThat(entente("list", "chicken", "garrison")).isEqualTo(new Call(2, "",
                "entente: one word too many: 'garrison'\n  Maybe 'entente list --help' tells what it takes.\n"));
        assertThat(entente("search", "chicken", "swerve", "--wxyzw")).isEqualTo(new Call(2, "",
                "entente: there is no option '--wxyzw'\n  Maybe 'entente search --help' tells what it takes.\n"));
        assertThat(entente("search", "chicken", "swerve", "--limit", "0")).isEqualTo(new Call(2, "",
                "entente: --limit 0 shows nothing\n  Maybe give a number from 1 on.\n"));
    }

    @Test
    void aCaseWithoutModels() throws IOException {
        Path bare = Files.createDirectory(temp.resolve("bare"));
        Files.writeString(bare.resolve("case.yaml"), "entente: 1\nid: bare\ntitle: Bare\n");

        assertThat(entente("solve", bare.toString())).isEqualTo(new Call(1, "", bare
                + ": the case has no model to solve\n  Maybe add a conflict in conflicts/; 'entente new DIR' writes an"
                + " example.\n"));
        assertThat(entente("solve", bare + "#conflict/c")).isEqualTo(new Call(2, "",
                "entente: the case 'bare' has no model 'conflict/c'\n  Maybe add it in conflicts/, issues/ or hypotheses/;"
                        + " the case has no model yet.\n"));
        Files.writeString(bare.resolve("judgements.yaml"), "judgements:\n  - {id: j, holds: so, why: because}\n");
        Files.writeString(Files.createDirectory(bare.resolve("hypotheses")).resolve("h.yaml"), """
                {id: h, title: t, question: q, because: [j], hypotheses: [{id: a, label: a}], evidence: [], raters: []}
                """);
        assertThat(entente("explain", bare.toString(), "a")).isEqualTo(new Call(2, "", "entente: '" + bare
                + "' is no conflict, and has none\n  Maybe name one with #conflict/ID.\n"));
    }

    @Test
    void theOnlyIssueOfATableIsExplained() throws IOException {
        Path table = Files.writeString(temp.resolve("table.csv"),
                "actor,position,salience,capability\na,1,1,1\nb,2,1,1\n");

        assertThat(entente("explain", table.toString(), "a"))
                .isEqualTo(entente("explain", table + "#issue/table", "a")).extracting(Call::code).isEqualTo(0);
        assertThat(entente("explain", table.toString(), "c").code()).isEqualTo(2);
    }

    /** Streams on which writing fails stand for a program that runs out of memory, and for one with a fault. */
    @Test
    void whatShouldNotHappenIsSaidInWords() {
        assertThat(failing(new OutOfMemoryError())).isEqualTo(new Call(3, "", "entente: the "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MiB of memory that Java may use are not enough\n"
                + "  Maybe give it more, for example ENTENTE_JAVA_OPTS=-Xmx4g, or ask for a smaller model.\n"));
        String maybe = "\n  Maybe run it again with --debug and report what it prints, with the case, to those who keep"
                + " Entente.\n";
        assertThat(failing(new IllegalStateException("odd\nand more"))).isEqualTo(new Call(3, "",
                "entente: something that should not happen did: IllegalStateException (odd)" + maybe));
        assertThat(failing(new StackOverflowError())).isEqualTo(new Call(3, "",
                "entente: something that should not happen did: StackOverflowError" + maybe));
    }

    private static Call failing(Throwable failure) {
        PrintStream out = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8) {
            @Override
            public void print(String text) {
                switch (failure) {
                    case Error error -> throw error;
                    case RuntimeException fault -> throw fault;
                    default -> throw new AssertionError(failure);
                }
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(new String[]{"list"}, out, new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Call(code, "", err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "compare", "events", "open"})
    void commandsThatAreNotThereAreNotPretended(String command) {
        assertThat(entente(command, "chicken").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "check", "solve", "explain", "export", "list", "new"})
    void everyCommandHasHelpAndAVersion(String command) {
        assertThat(entente(command, "--help").out()).startsWith("Usage: entente " + command).contains("--json")
                .contains("--debug");
        assertThat(entente(command, "--version").out()).startsWith("entente ");
        assertThat(entente("--help").out()).contains("  " + command);
    }

    @Test
    void aStackTraceIsShownOnlyOnDemand() {
        assertThat(entente("solve", "nowhere").err()).doesNotContain("\tat ");
        assertThat(entente("solve", "nowhere", "--debug").err()).contains("\tat ");
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
