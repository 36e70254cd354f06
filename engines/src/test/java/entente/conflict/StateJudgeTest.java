// FEATURE: one state judged after another, as the definition judges it
package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The twin of {@link StateJudge}. */
class StateJudgeTest {

    @Test
    void agreesWithTheDefinitionOnRandomModels() {
        SplittableRandom random = new SplittableRandom(3);
        for (int draw = 0; draw < 1200; draw++) {
            int makers = 2 + random.nextInt(3);
            GraphModel model = draw % 4 == 3
                    ? AfterModels.coalesced(random, makers, 4)
                    : AfterModels.random(random, makers, 5);
            MoveGraph graph = MoveGraph.of(model);
            StateJudge judge = new StateJudge(graph);
            Definition definition = new Definition(model);
            for (Concept concept : List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ)) {
                for (int maker = 0; maker < makers; maker++) {
                    for (int s = 1; s <= model.states(); s++) {
                        assertThat(judge.stable(graph, concept, maker, s))
                                .isEqualTo(definition.stable(concept, maker, s));
                    }
                }
            }
        }
    }
}
