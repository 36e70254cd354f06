package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.conflict.BeyondWorlds.Kind;
import entente.engine.Run;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

// FEATURE one question, many notions: is every tempting move answered?
class StabilitySchemaTest {

    private static final List<Concept> JUDGED = List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ,
            Concept.SSEQ);

    @Test
    void agreesWithItsTwin() {
        for (long seed = 0; seed < 700; seed++) {
            compare(BeyondWorlds.random(seed, BeyondWorlds.ANY));
        }
    }

    @Test
    void agreesWithItsTwinWhereCoalescedStatesMakeMovesIntransitive() {
        for (long seed = 0; seed < 400; seed++) {
            compare(BeyondWorlds.random(seed, BeyondWorlds.COALESCED));
        }
    }

    private static void compare(GraphModel model) {
        MoveGraph table = MoveGraph.of(model);
        StabilityDefinition twin = new StabilityDefinition(model, Outlook.plain(table));
        for (Concept concept : JUDGED) {
            agree(model, new StabilitySchema(table, Outlook.plain(table), concept).judge(model, Run.quiet(0)), twin,
                    concept, "plain");
        }
    }

    /** Verdicts and those of a twin, one comparison for each decision maker. */
    static void agree(GraphModel model, Map<String, List<Integer>> found, StabilityDefinition twin, Concept concept,
            String what) {
        for (int maker = 0; maker < model.makers().size(); maker++) {
            int judge = maker;
            List<Integer> stable = IntStream.rangeClosed(1, model.states())
                    .filter(state -> twin.stable(concept, judge, state)).boxed().toList();
            assertThat(found.get(model.makers().get(maker).id()))
                    .as("%s, %s %s, maker %d", model.model(), what, concept, maker)
                    .isEqualTo(stable);
        }
    }

    @Test
    void plainConceptsImplyOneAnother() {
        for (long seed = 0; seed < 700; seed++) {
            GraphModel model = BeyondWorlds.random(seed, new Kind(2, 4, seed % 2 == 0, false));
            MoveGraph table = MoveGraph.of(model);
            List<Map<String, List<Integer>>> stable = JUDGED.stream()
                    .map(concept -> new StabilitySchema(table, Outlook.plain(table), concept).judge(model,
                            Run.quiet(0)))
                    .toList();
            for (GraphModel.Maker maker : model.makers()) {
                List<List<Integer>> held = stable.stream().map(byMaker -> byMaker.get(maker.id())).toList();
                assertThat(held.get(4)).as("Nash implies SSEQ").containsAll(held.get(0));
                assertThat(held.get(3)).as("SSEQ implies SEQ").containsAll(held.get(4));
                assertThat(held.get(2)).as("SSEQ implies SMR").containsAll(held.get(4));
                assertThat(held.get(1)).as("either implies GMR").containsAll(held.get(2)).containsAll(held.get(3));
            }
        }
    }

    @Test
    void refusesWhatItDoesNotAsk() {
        MoveGraph table = MoveGraph.of(BeyondWorlds.random(1, BeyondWorlds.ANY));
        assertThatThrownBy(() -> new StabilitySchema(table, Outlook.plain(table), Concept.SIM))
                .hasMessage("sim is no question of moves and answers");
    }
}
