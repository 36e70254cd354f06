package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.engine.Run;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

// FEATURE simultaneous stability as a tableau reads it: those who all want to leave a state may spoil it for one another
class SimultaneousByUnstableTest {

    private final SimultaneousByUnstable notion = new SimultaneousByUnstable();

    @Test
    void twoWhoBothDodgeMeetAgain() {
        // Two walkers who block each other: each would step aside, but not both to the same side. From NN each prefers to step
        // aside alone, the other has no reason to follow, and stepping aside together is the worst for both.
        GraphModel walkers = BeyondWorlds.typed(new int[]{1, 1}, new int[]{2, 3, 1, 4}, new int[]{2, 3, 1, 4});
        MoveGraph table = MoveGraph.of(walkers);
        StabilitySchema sequential = new StabilitySchema(table, Outlook.plain(table), Concept.SEQ);
        assertThat(sequential.stable(0, 1)).isFalse();
        assertThat(sequential.stable(1, 1)).isFalse();
        Verdicts verdicts = notion.judge(walkers, Run.quiet(0));
        assertThat(verdicts.stable().get("a")).containsExactly(1, 2, 3);
        assertThat(verdicts.equilibria()).containsExactly(1, 2, 3);
    }

    @Test
    void agreesWithItsTwinAndKeepsWhatIsSequentiallyStable() {
        int spoilt = 0;
        for (long seed = 0; seed < 1200; seed++) {
            GraphModel model = BeyondWorlds.random(seed, seed % 3 == 0 ? BeyondWorlds.STRICT : BeyondWorlds.ANY);
            MoveGraph table = MoveGraph.of(model);
            StabilitySchema sequential = new StabilitySchema(table, Outlook.plain(table), Concept.SEQ);
            SimultaneousByUnstable.Twin twin = new SimultaneousByUnstable.Twin(model);
            Verdicts verdicts = notion.judge(model, Run.quiet(0));
            for (int maker = 0; maker < model.makers().size(); maker++) {
                List<Integer> stable = verdicts.stable().get(model.makers().get(maker).id());
                int judge = maker;
                List<Integer> told = states(model, state -> twin.stable(judge, state));
                List<Integer> inSequence = states(model, state -> sequential.stable(judge, state));
                assertThat(stable).as("%s maker %d", model.model(), maker).isEqualTo(told);
                assertThat(stable).as("SEQ implies it").containsAll(inSequence);
                spoilt += stable.size() - inSequence.size();
            }
        }
        assertThat(spoilt).as("the second look matters").isGreaterThan(200);
    }

    private static List<Integer> states(GraphModel model, IntPredicate chosen) {
        return IntStream.rangeClosed(1, model.states()).filter(chosen).boxed().toList();
    }

    @Test
    void refusesCoalescedStates() {
        GraphModel model = coalesced();
        assertThat(notion.unfit(model)).contains("states are coalesced, and moves made at the same time need codes");
        assertThatThrownBy(() -> notion.judge(model, Run.quiet(0)))
                .hasMessage("states are coalesced, and moves made at the same time need codes");
    }

    @Test
    void refusesMovesThatAreNoOptions() {
        assertThat(notion.unfit(ConflictSketch.of("c").maker("a", "x").arcs("1 2").model())).contains(
                "moves are listed, common or never made, and moves made at the same time need options");
    }

    private static GraphModel coalesced() {
        long seed = 0;
        while (!BeyondWorlds.random(seed, BeyondWorlds.COALESCED).space().isCoalesced()) {
            seed++;
        }
        return BeyondWorlds.random(seed, BeyondWorlds.COALESCED);
    }
}
