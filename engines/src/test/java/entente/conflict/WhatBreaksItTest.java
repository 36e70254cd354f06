package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import entente.conflict.Fragility.Kind;
import entente.conflict.Fragility.SingleChange;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Single changes of statements, against the plain way: change, read and judge the whole model anew. */
class WhatBreaksItTest {

    private static final Run QUIET = Run.quiet(0);

    @Test
    void oneJudgementHoldsTheFreeze() {
        ConflictSketch sketch = ConflictSketch.of("freeze")
                .maker("north", "freeze").statements("quiet | !freeze", "freeze <-> quiet")
                .maker("south", "quiet").statements("freeze", "quiet <-> freeze")
                .state("both", "YY");
        GraphModel model = sketch.model();
        Fragility fragility = WhatBreaksIt.of(model, Concept.NASH, 4, QUIET);
        assertThat(fragility.holds()).isTrue();
        assertThat(fragility.tried()).isEqualTo(6);
        assertThat(fragility.negationsTried()).isEqualTo(4);
        assertThat(fragility.turning()).containsExactly(new SingleChange(Kind.NEGATE, 0, 2), new SingleChange(Kind.NEGATE, 1, 2));
        assertThat(fragility.turningOrder()).isEmpty();
        assertThat(fragility.turning().getFirst().written(model)).isEqualTo("north negate 2");
    }

    @Test
    void agreesWithReadingTheChangedModelAnew() {
        int turned = 0;
        for (long seed = 0; seed < 25; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<String[]> statements = new ArrayList<>();
            for (int maker = 0; maker < 3; maker++) {
                statements.add(RandomConflicts.statements(random, 5));
            }
            GraphModel model = sketch(statements).model();
            int state = random.nextInt(model.states()) + 1;
            for (Concept concept : Concept.values()) {
                Fragility fragility = WhatBreaksIt.of(model, concept, state, QUIET);
                List<SingleChange> expected = expected(statements, concept, state, fragility.holds());
                assertThat(fragility.turning()).as("seed %d, %s, state %d", seed, concept, state).isEqualTo(expected);
                turned += expected.size();
            }
        }
        assertThat(turned).isGreaterThan(40);
    }

    private static ConflictSketch sketch(List<String[]> statements) {
        return ConflictSketch.of("changed").maker("a", "o0", "o1>").statements(statements.get(0))
                .maker("b", "o2", "o3").statements(statements.get(1)).maker("c", "o4<").statements(statements.get(2)).infeasible("o0 & o2");
    }

    private static List<SingleChange> expected(List<String[]> statements, Concept concept, int state, boolean holds) {
        List<SingleChange> turning = new ArrayList<>();
        for (int maker = 0; maker < statements.size(); maker++) {
            for (Kind kind : Kind.values()) {
                for (int level = 1; level <= statements.get(maker).length - (kind == Kind.SWAP ? 1 : 0); level++) {
                    List<String[]> changed = new ArrayList<>(statements);
                    changed.set(maker, changed(statements.get(maker), kind, level));
                    if (holds(sketch(changed).model(), concept, state) != holds) {
                        turning.add(new SingleChange(kind, maker, level));
                    }
                }
            }
        }
        return turning;
    }

    private static String[] changed(String[] levels, Kind kind, int level) {
        List<String> list = new ArrayList<>(List.of(levels));
        String one = list.remove(level - 1);
        switch (kind) {
            case DROP -> { }
            case SWAP -> list.add(level, one);
            case NEGATE -> list.add(level - 1, "!(" + one.replace(" = ", ") = !(") + ")");
        }
        return list.toArray(String[]::new);
    }

    private static boolean holds(GraphModel model, Concept concept, int state) {
        Definition definition = new Definition(model);
        for (int maker = 0; maker < model.makers().size(); maker++) {
            if (!definition.stable(concept, maker, state)) {
                return false;
            }
        }
        return true;
    }
}
