package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import entente.engine.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Groups that leave the status quo together. */
class CoalitionsTest {

    private static ConflictResult solve(GraphModel model) {
        return new ConflictEngine().solve(model, Run.quiet(0));
    }

    // FEATURE coalitions: the prisoners together reach what neither reaches alone
    @Test
    void prisonersTogether() {
        GraphModel model = ConflictSketch.of("prisoners").maker("one", "c").ranking("3 4 1 2").maker("two", "d").ranking("2 4 1 3")
                .state("none", "NN").statusQuo("none").model();
        assertThat(Coalitions.fromStatusQuo(model, solve(model))).containsExactly(new CoalitionImprovement(List.of(0, 1), 4));
    }

    // FEATURE coalitions: a way that is closed by an infeasible combination is no way
    @Test
    void theWayMustBeFeasible() {
        ConflictSketch open = ConflictSketch.of("way").maker("a", "x").statements("x & y").maker("b", "y").statements("x & y")
                .state("none", "NN").statusQuo("none");
        GraphModel model = open.model();
        assertThat(Coalitions.fromStatusQuo(model, solve(model))).hasSize(1);
        GraphModel closed = open.infeasible("YN", "NY").model();
        assertThat(solve(closed).equilibrium(Concept.SEQ, 2)).isTrue();
        assertThat(Coalitions.fromStatusQuo(closed, solve(closed))).isEmpty();
    }

    @Test
    void withoutAStatusQuoNobodyLeavesIt() {
        GraphModel model = ConflictSketch.of("prisoners").maker("one", "c").ranking("3 4 1 2").maker("two", "d").ranking("2 4 1 3").model();
        assertThat(Coalitions.fromStatusQuo(model, solve(model))).isEmpty();
    }
}
