package entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.model.Case;
import entente.model.Conflict;
import entente.model.Conflict.Moves;
import entente.model.Conflict.Prioritised;
import entente.model.Conflict.Ranked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE: a model file of GMCR+ opens as a case, or says what is wrong with it. */
class GmcrFileTest {

    private static final String STATEMENTS = """
            {"program": "gmcr-py", "options": [
               {"name": "Open Gate", "permittedDirection": "fwd"}, {"name": "Pay", "permittedDirection": "both"},
               {"name": "Pay", "permittedDirection": "back"}, {"name": "Pay", "permittedDirection": "both"}],
             "decisionMakers": [
               {"name": "Upper Town", "options": [0, 1], "misperceptions": [],
                "preferences": [[[3, "Y"], [0, "N"]], {"compound": true, "members": [[[0, "Y"]], [[1, "N"]]]}]},
               {"name": "Lower Town", "options": ["2", 3], "preferences": []}],
             "infeasibles": [[[0, "Y"], [1, "Y"]]],
             "coalitions": [0, [0, 1]], "useManualPreferenceRanking": false}
            """;

    private static final String RANKED = """
            {"options": [{"name": "A", "permittedDirection": "both"}, {"name": "B", "permittedDirection": "both"}],
             "decisionMakers": [
               {"name": "One", "options": [0], "preferences": [[[0, "Y"]]], "preferenceVector": [3, [1, 2]]},
               {"name": "Two", "options": [1], "preferences": [], "preferenceVector": [[2], 1, 3]}],
             "infeasibles": [[[0, "Y"], [1, "Y"]]], "useManualPreferenceVectors": true}
            """;

    @TempDir
    Path temp;

    private Case read(String json) throws IOException, BadCase {
        return GmcrFile.read(Files.writeString(temp.resolve("Two Towns.gmcr"), json));
    }

    private String messages(byte[] bytes) throws IOException {
        Path file = Files.write(temp.resolve("m.gmcr"), bytes);
        try {
            GmcrFile.read(file);
            return "no problem";
        } catch (BadCase bad) {
            return String.valueOf(bad.getMessage()).replace(file.toString(), "m.gmcr");
        }
    }

    private String messages(String json) throws IOException {
        return messages(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void statementsInTheOrderOfTheFile() throws IOException, BadCase {
        Case read = read(STATEMENTS);
        Conflict conflict = read.conflict("Two Towns").orElseThrow();
        assertThat(conflict.options())
                .hasToString("[Upper Town.Open Gate, Upper Town.Pay, Lower Town.Pay, Lower Town.Pay (2)]");
        assertThat(conflict.decisionMakers().getFirst().options()).extracting(Conflict.Option::moves)
                .containsExactly(Moves.FORWARD, Moves.BOTH);
        assertThat(conflict.decisionMakers().getLast().options().getFirst().moves()).isEqualTo(Moves.BACK);
        assertThat(conflict.decisionMakers().getFirst().prefers()).isInstanceOfSatisfying(Prioritised.class,
                prefers -> assertThat(prefers.levels()).extracting(level -> level.statements().getFirst().written())
                        .containsExactly("Pay (2) & !Open Gate", "(Open Gate) | (!Pay)"));
        assertThat(conflict.infeasible().getFirst().written()).isEqualTo("Open Gate & Pay");
        assertThat(read.notes())
                .containsExactly("The file groups decision makers into coalitions; they are not applied.");
        assertThat(read.origin().digest()).isEqualTo("sha256:" + read.evidence().sources().getFirst().sha256());
        assertThat(conflict.decisionMakers()).allSatisfy(maker -> assertThat(maker.prefers().because())
                .allSatisfy(id -> assertThat(read.evidence().ground(id)).isPresent()));
        assertThat(read.evidence().ground("preference-2").orElseThrow().inWords())
                .isEqualTo("The file gives this order of preference for Lower Town.");
    }

    @Test
    void rankingsWhereTheFileSaysSo() throws IOException, BadCase {
        Conflict conflict = read(RANKED).conflicts().getFirst();
        assertThat(conflict.decisionMakers().getFirst().prefers()).isInstanceOfSatisfying(Ranked.class,
                ranked -> assertThat(ranked.groups()).hasToString("[[3], [1, 2]]"));
        Conflict statements = read(RANKED.replace("true", "false")).conflicts().getFirst();
        assertThat(statements.decisionMakers().getFirst().prefers()).isInstanceOf(Prioritised.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "options": [0] | "options": [7] | decisionMakers[0].options[0] is 7, and there is no such option | options are counted from 0 to 1
            "options": [0] | "options": [-1] | decisionMakers[0].options[0] is -1, and there is no such option | options are counted from 0 to 1
            "options": [0] | "options": ["x"] | decisionMakers[0].options[0] is "x" where the index of an option is expected | options are counted from 0 to 1
            "options": [1] | "options": [1, 0] | option 0 belongs to One and to Two | give it to one of them only
            "options": [0] | "options": [] | options[0] belongs to no decision maker | give it to one, or remove it
            "name": "One", | | decisionMakers[0] has no 'name' | give it one in GMCR+
            "infeasibles": | "infeasable": | the model has no 'infeasibles' | save the model again in GMCR+; every model has it
            "preferenceVector": [3 | "vector": [3 | decisionMakers[0] has no 'preferenceRanking' | save the model again in GMCR+; every model has it
            [3, [1, 2]] | 3 | 'preferenceVector' of decisionMakers[0] is a number where a list is expected | save the model again in GMCR+
            [3, [1, 2]] | true | 'preferenceVector' of decisionMakers[0] is a truth value where a list is expected | save the model again in GMCR+
            [3, [1, 2]] | [3, [1, 1]] | decisionMakers[0].preferenceVector[1]: the ranking of One repeats state 1 | name every feasible state once
            [3, [1, 2]] | [3, 1] | decisionMakers[0].preferenceVector: the ranking of One leaves out state 2 | name every feasible state once; there are 3
            [3, [1, 2]] | [3, 1, 2, 4] | decisionMakers[0].preferenceVector: the ranking of One names state 4 | the feasible states are numbered from 1 to 3
            [3, [1, 2]] | [3, "a"] | decisionMakers[0].preferenceVector[1] is "a" where the number of a state is expected | states are numbered from 1
            [[0, "Y"], [1, "Y"]] | [[0, "y"]] | infeasibles[0][0] is [0,"y"] where a pair is expected | write an index and a letter, such as [0, "Y"]
            [[0, "Y"], [1, "Y"]] | [[0, "Y"], [0, "N"]] | infeasibles[0] wants A both taken and not taken | remove one of the two pairs
            [[0, "Y"], [1, "Y"]] | [] | infeasibles[0] is an empty list where pairs are expected | write pairs such as [[0, "Y"], [1, "N"]]
            [[0, "Y"], [1, "Y"]] | {"members": [[[0, "Y"]]]} | infeasibles[0] is an object without 'compound': true | write pairs, or a compound with members
            [[0, "Y"], [1, "Y"]] | {"compound": true, "members": []} | infeasibles[0] has no members | remove it
            [[0, "Y"], [1, "Y"]] | {"compound": true} | infeasibles[0] has no 'members' | save the model again in GMCR+; every model has it
            "both"} | "up"} | 'permittedDirection' of options[0] is "up" | choose one of both, fwd, back
            "preferences": [] | "preferences": [], "misperceptions": [[[0, "Y"]]] | decisionMakers[1] (Two) has misperceptions, which are not read | remove them in GMCR+ and save the model under another name
            """, quoteCharacter = '\u0001')
    void errorsNameTheirPlaceInTheFile(String find, String replacement, String what, String maybe) throws IOException {
        String broken = RANKED.replaceFirst(java.util.regex.Pattern.quote(find),
                java.util.regex.Matcher.quoteReplacement(replacement == null ? "" : replacement));
        assertThat(messages(broken)).isEqualTo("m.gmcr: " + what + "\n  Maybe " + maybe + ".");
    }

    @Test
    void whatIsNoJson() throws IOException {
        assertThat(messages("{\"options\": [\n  oops]}")).isEqualTo("""
                m.gmcr:2:3: this is no JSON: Unrecognized token 'oops'
                  Maybe save the model again in GMCR+, or look for a missing comma or bracket before this place.""");
        assertThat(messages("[]")).isEqualTo(
                "m.gmcr: the file holds no model: it is an empty list where an object is expected\n  Maybe save the model again in GMCR+.");
        assertThat(messages("[".repeat(1_000_000))).isEqualTo("m.gmcr: the file is nested deeper, or holds longer "
                + "names and numbers, than any model\n  Maybe look whether it is the file that is meant.");
        assertThat(messages("")).startsWith("m.gmcr: the file holds no model");
        assertThat(messages("x".repeat((4 << 20) + 1))).startsWith("m.gmcr: the file is larger than 4 MiB\n");
        assertThat(messages(new byte[]{'{', (byte) 0xff, '}'}))
                .isEqualTo("m.gmcr:1: byte 2 of the file is no UTF-8\n  Maybe save it as UTF-8.");
    }

    @Test
    void whatIsNoFile() {
        assertThatThrownBy(() -> GmcrFile.read(temp)).isInstanceOf(BadCase.class)
                .hasMessage(temp + ": this is no file\n  Maybe name a .gmcr file.");
        Path none = temp.resolve("none.gmcr");
        assertThatThrownBy(() -> GmcrFile.read(none)).isInstanceOf(BadCase.class)
                .hasMessage(none + ": there is no such file\n  Maybe name a .gmcr file.");
    }

    @Test
    void aModelOfNobodyOrOfTooMuch() throws IOException {
        assertThat(messages("{\"options\": [], \"decisionMakers\": [], \"infeasibles\": []}"))
                .isEqualTo("m.gmcr: the model has no decision maker\n  Maybe add one in GMCR+.");
        assertThat(messages("{\"options\": [], \"decisionMakers\": [{\"name\": \"One\", \"options\": [0],"
                + " \"preferences\": []}], \"infeasibles\": []}")).isEqualTo("""
                m.gmcr: decisionMakers[0].options[0] is 0, and there is no such option
                  Maybe add options; there are none.""");
        String options = IntStream.range(0, 63)
                .mapToObj(i -> "{\"name\": \"o" + i + "\", \"permittedDirection\": \"both\"}")
                .collect(Collectors.joining(", "));
        String own = IntStream.range(0, 63).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        assertThat(messages("{\"options\": [" + options + "], \"decisionMakers\": [{\"name\": \"One\", \"options\": ["
                + own + "], \"preferences\": []}], \"infeasibles\": []}")).isEqualTo(
                        """
                m.gmcr: the model has 63 options, which make 2^63 combinations
                  Maybe leave out options, or split the model; at most 62 options are read, and far fewer can be solved.""");
    }

    @Test
    void anyBytesEndInACaseOrInWords() {
        for (String good : new String[]{STATEMENTS, RANKED}) {
            for (int n = 0; n < 1_000; n++) {
                SplittableRandom random = new SplittableRandom(n);
                byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
                for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
                    String tokens = "[]{}\",:0129YN-.e\0";
                    bytes[random.nextInt(bytes.length)] = (byte) tokens.charAt(random.nextInt(tokens.length()));
                }
                assertThatCode(() -> messages(bytes)).as("seed %d", n).doesNotThrowAnyException();
            }
        }
    }
}
