package entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.model.Case;
import entente.model.Conflict;
import entente.model.Conflict.DecisionMaker;
import entente.model.Conflict.Prioritised;
import entente.model.Conflict.Ranked;
import entente.model.Expression;
import entente.model.OptionName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE: a model file becomes the folder of a case, and nothing of the model is lost on the way. */
class CaseTextTest {

    private static final String STATEMENTS = """
            {"options": [
               {"name": "Open \\"Gate\\": #1", "permittedDirection": "fwd"}, {"name": "Pay", "permittedDirection": "both"},
               {"name": "pay!", "permittedDirection": "back"}, {"name": "支払う", "permittedDirection": "both"}],
             "decisionMakers": [
               {"name": "Upper Town", "options": [0, 1, 2], "misperceptions": [],
                "preferences": [[[3, "Y"], [0, "N"], [1, "N"]], {"compound": true, "members": [[[0, "Y"]], [[1, "N"]]]}]},
               {"name": "Город", "options": [3], "preferences": []}],
             "infeasibles": [[[0, "Y"], [1, "Y"]], {"compound": true, "members": [[[2, "Y"], [3, "Y"]], [[2, "Y"], [1, "Y"]]]}],
             "useManualPreferenceRanking": false}
            """;

    private static final String RANKED = """
            {"options": [{"name": "A", "permittedDirection": "both"}, {"name": "B", "permittedDirection": "both"}],
             "decisionMakers": [
               {"name": "One", "options": [0], "preferences": [], "preferenceVector": [3, [1, 2]]},
               {"name": "one", "options": [1], "preferences": [], "preferenceVector": [[2], 1, 3]}],
             "infeasibles": [[[0, "Y"], [1, "Y"]]], "useManualPreferenceVectors": true}
            """;

    @TempDir
    Path temp;

    private Case read(String json) throws IOException, BadCase {
        return GmcrFile.read(Files.writeString(temp.resolve("Two Towns.gmcr"), json));
    }

    private Case written(Case theCase) throws IOException, BadCase {
        Path folder = temp.resolve("case");
        for (Map.Entry<String, String> file : CaseText.of(theCase).entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
        return CaseReader.read(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {STATEMENTS, RANKED})
    void theModelStays(String json) throws IOException, BadCase {
        Case before = read(json);
        Case after = written(before);
        Conflict old = before.conflicts().getFirst();
        Conflict now = after.conflict("two-towns").orElseThrow();
        assertThat(after.actors()).extracting(actor -> actor.name())
                .isEqualTo(before.actors().stream().map(actor -> actor.name()).toList());
        assertThat(labels(now)).isEqualTo(labels(old));
        assertThat(after.evidence().claims()).isEqualTo(before.evidence().claims());
        assertThat(after.evidence().sources().getFirst().sha256())
                .isEqualTo(before.evidence().sources().getFirst().sha256());
        for (int bits = 0; bits < 1 << old.options().size(); bits++) {
            assertThat(told(now, bits)).as("state %d", bits).isEqualTo(told(old, bits));
        }
        for (int maker = 0; maker < old.decisionMakers().size(); maker++) {
            if (old.decisionMakers().get(maker)
                    .prefers() instanceof Ranked(var groups, var strengths, var unknown, var b)) {
                assertThat(now.decisionMakers().get(maker).prefers())
                        .isEqualTo(new Ranked(groups, strengths, unknown, b));
            }
        }
    }

    private static List<String> labels(Conflict conflict) {
        return conflict.decisionMakers().stream().flatMap(maker -> maker.options().stream())
                .map(option -> option.label() + " " + option.moves()).toList();
    }

    /** What every condition of a conflict says of a state. */
    private static List<Boolean> told(Conflict conflict, int bits) {
        List<OptionName> options = conflict.options();
        List<Expression> conditions = new java.util.ArrayList<>(
                conflict.infeasible().stream().map(Conflict.Infeasible::when).toList());
        for (DecisionMaker maker : conflict.decisionMakers()) {
            if (maker.prefers() instanceof Prioritised prioritised) {
                prioritised.levels().forEach(level -> level.statements().forEach(s -> conditions.add(s.that())));
            }
        }
        return conditions.stream().map(one -> one.holds(option -> (bits >> options.indexOf(option) & 1) == 1)).toList();
    }

    @Test
    void namesBecomeLabelsAndIdsAreMadeOfThem() throws IOException, BadCase {
        Conflict now = written(read(STATEMENTS)).conflict("two-towns").orElseThrow();
        assertThat(now.options()).hasToString(
                "[upper-town.open-gate-1, upper-town.pay, upper-town.pay-2, actor.option]");
        assertThat(now.decisionMakers().getFirst().options().getFirst().label()).isEqualTo("Open \"Gate\": #1");
        assertThat(now.decisionMakers().getLast().options().getFirst().label()).isEqualTo("支払う");
        assertThat(written(read(RANKED)).actors()).extracting(actor -> actor.id()).containsExactly("one", "one-2");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            United States, united-states
            Côte d’Ivoire, cote-d-ivoire
            --a--, a
            北, other
            """)
    void idsAreSmallLettersDigitsAndHyphens(String name, String id) {
        assertThat(CaseText.id(name, "other", 64)).isEqualTo(id);
    }

    @Test
    void idsAreNoLongerThanTheFormatAllows() {
        assertThat(CaseText.id("ab ".repeat(40), "x", 64)).hasSizeLessThanOrEqualTo(64).doesNotEndWith("-");
    }

    @Test
    void whatNoModelFileHoldsIsRefused() throws BadCase {
        Case shipped = CaseReader.read(Path.of("../cases/published/garrison"));
        assertThatThrownBy(() -> CaseText.of(shipped)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no model file holds ");
    }
}
