package entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.model.Conflict.DecisionMaker;
import entente.model.Conflict.Level;
import entente.model.Conflict.Prioritised;
import entente.model.Conflict.Ranked;
import entente.model.Conflict.Unsure;
import entente.model.Conflict.Weight;
import entente.model.Conflict.Weighted;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FEATURE: a conflict that leaves out what is optional means the plain thing, and values check themselves. */
class ConflictTest {

    private static final List<String> BECAUSE = List.of("ours");

    @Test
    void whatIsLeftOutIsPlain() {
        assertThat(new Level(List.of()).strength()).isEqualTo(1);
        Prioritised order = new Prioritised(List.of(), BECAUSE);
        assertThat(order.unsure()).isEmpty();
        assertThat(order.unknown()).isEmpty();
        assertThat(new Ranked(List.of(List.of("Y")), BECAUSE).strengths()).isEmpty();
        DecisionMaker maker = new DecisionMaker("north", null, List.of(), order);
        assertThat(maker.oneWay()).isEmpty();
        assertThat(maker.arcs()).isNull();
        Conflict conflict = new Conflict("c", "C", null, null, null, null, List.of(maker), List.of(), List.of(),
                List.of(), null, List.of());
        assertThat(conflict.commonMoves()).isEmpty();
        assertThat(conflict.views()).isEmpty();
    }

    @Test
    void aDifferenceOfWeightIsAsStrongAsItIsWide() {
        Weighted weighted = new Weighted(List.of(), List.of(10, 50), List.of(), BECAUSE);
        assertThat(List.of(-1L, 0L, 1L, 9L, 10L, 49L, 50L, 3_000_000_000L)).extracting(weighted::degree)
                .containsExactly(0, 0, 1, 1, 2, 2, 3, 3);
    }

    @Test
    void valuesThatCannotBeAreRefused() {
        List<List<String>> groups = List.of(List.of("Y"), List.of("N"));
        assertThatThrownBy(() -> new Level(List.of(), 0)).hasMessage("a preference of degree 0");
        assertThatThrownBy(() -> new Ranked(groups, List.of(10), List.of(), BECAUSE))
                .hasMessage("a preference of degree 10");
        assertThatThrownBy(() -> new Ranked(groups, List.of(2, 1), List.of(), BECAUSE))
                .hasMessage("2 strengths for 2 groups");
        assertThatThrownBy(() -> new Weighted(List.of(), List.of(5, 5), List.of(), BECAUSE))
                .hasMessage("thresholds rise from 1: [5, 5]");
        assertThatThrownBy(() -> new Weight(new OptionName("a", "b"), Integer.MIN_VALUE, "x", BECAUSE))
                .hasMessage("a weight of -2147483648");
        assertThatThrownBy(() -> new Unsure(1, 1, BECAUSE)).hasMessage("level 1 as written with probability 1.0");
        assertThatThrownBy(() -> new Unsure(1, Double.NaN, BECAUSE))
                .hasMessage("level 1 as written with probability NaN");
    }
}
