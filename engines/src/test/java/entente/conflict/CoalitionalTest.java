// FEATURE: coalitional stability - what lasts where decision makers may also move together
package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.engine.Run;
import entente.engine.Stopped;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Worlds with known answers, laws, and the twin, for {@link Coalitional}. */
class CoalitionalTest {

    private static final Run QUIET = Run.quiet(1);

    /** States 1 NN, 2 YN, 3 NY, 4 YY; Y is to cooperate. */
    private static GraphModel prisoners() {
        return new AfterModels().maker("one", "c1").maker("two", "c2").ranks(3, 4, 1, 2).ranks(2, 4, 1, 3).model();
    }

    @Test
    void twoPrisonersWouldLeaveTheNashEquilibriumTogether() {
        Verdicts nash = Coalitional.NASH.judge(prisoners(), QUIET);

        assertThat(nash.id()).isEqualTo("coalitional-nash");
        assertThat(nash.stable().keySet()).containsExactly("one", "two", "one+two");
        assertThat(nash.stable().get("one")).containsExactly(1, 3);
        assertThat(nash.stable().get("two")).containsExactly(1, 2);
        assertThat(nash.stable().get("one+two")).containsExactly(2, 3, 4);
        assertThat(nash.equilibria()).isEmpty();
    }

    @Test
    void cooperationLastsWhereDefectionIsAnswered() {
        for (Coalitional concept : List.of(Coalitional.GMR, Coalitional.SMR, Coalitional.SEQ)) {
            assertThat(concept.judge(prisoners(), QUIET).equilibria()).as(concept.id()).containsExactly(4);
        }
    }

    @Test
    void agreesWithTheDefinitionOnRandomModels() {
        SplittableRandom random = new SplittableRandom(20261122);
        int verdicts = 0;
        for (int draw = 0; draw < 250; draw++) {
            int makers = 2 + random.nextInt(3);
            GraphModel model = draw % 4 == 3
                    ? AfterModels.coalesced(random, makers, 4)
                    : AfterModels.random(random, makers, 4);
            CoalitionalDefinition definition = new CoalitionalDefinition(model);
            for (Coalitional concept : Coalitional.values()) {
                Verdicts found = concept.judge(model, QUIET);
                for (int group : Groups.ofAtLeast(1, makers)) {
                    List<Integer> members = Groups.members(group);
                    List<Integer> expected = IntStream.rangeClosed(1, model.states())
                            .filter(s -> definition.stable(concept, members, s)).boxed().toList();
                    assertThat(found.stable().get(Groups.written(model, group)))
                            .as("%s, draw %d, %s", concept, draw, members)
                            .isEqualTo(expected);
                    verdicts += model.states();
                }
            }
        }
        System.out.println("coalitional twin: " + verdicts + " verdicts agree");
        assertThat(verdicts).isGreaterThan(50_000);
    }

    @Test
    void conceptsImplyOneAnotherForEveryCoalition() {
        SplittableRandom random = new SplittableRandom(7);
        for (int draw = 0; draw < 250; draw++) {
            GraphModel model = AfterModels.random(random, 2 + random.nextInt(3), 6);
            Verdicts nash = Coalitional.NASH.judge(model, QUIET);
            Verdicts gmr = Coalitional.GMR.judge(model, QUIET);
            Verdicts smr = Coalitional.SMR.judge(model, QUIET);
            Verdicts seq = Coalitional.SEQ.judge(model, QUIET);
            for (String coalition : nash.stable().keySet()) {
                assertThat(seq.stable().get(coalition)).containsAll(nash.stable().get(coalition));
                assertThat(smr.stable().get(coalition)).containsAll(nash.stable().get(coalition));
                assertThat(gmr.stable().get(coalition)).containsAll(seq.stable().get(coalition));
                assertThat(gmr.stable().get(coalition)).containsAll(smr.stable().get(coalition));
            }
            for (Verdicts verdicts : List.of(nash, gmr, smr, seq)) {
                verdicts.stable().values().forEach(stable -> assertThat(stable).containsAll(verdicts.equilibria()));
            }
        }
    }

    @Test
    void aCoalitionOfOneIsTheDecisionMakerExceptUnderSequentialStability() {
        SplittableRandom random = new SplittableRandom(11);
        int wider = 0;
        for (int draw = 0; draw < 250; draw++) {
            int makers = 2 + random.nextInt(3);
            GraphModel model = AfterModels.random(random, makers, 5);
            MoveGraph graph = MoveGraph.of(model);
            StateJudge judge = new StateJudge(graph);
            Verdicts nash = Coalitional.NASH.judge(model, QUIET);
            Verdicts gmr = Coalitional.GMR.judge(model, QUIET);
            Verdicts smr = Coalitional.SMR.judge(model, QUIET);
            Verdicts seq = Coalitional.SEQ.judge(model, QUIET);
            for (int maker = 0; maker < makers; maker++) {
                String id = model.makers().get(maker).id();
                assertThat(nash.stable().get(id)).isEqualTo(individual(judge, graph, Concept.NASH, maker));
                assertThat(gmr.stable().get(id)).isEqualTo(individual(judge, graph, Concept.GMR, maker));
                assertThat(smr.stable().get(id)).isEqualTo(individual(judge, graph, Concept.SMR, maker));
                List<Integer> alone = individual(judge, graph, Concept.SEQ, maker);
                List<Integer> against = seq.stable().get(id);
                assertThat(against).containsAll(alone);
                if (makers == 2) {
                    assertThat(against).isEqualTo(alone);
                } else if (against.size() > alone.size()) {
                    wider++;
                }
            }
        }
        assertThat(wider).as("the others answer together where none of them answers alone").isPositive();
    }

    private static List<Integer> individual(StateJudge judge, MoveGraph graph, Concept concept, int maker) {
        List<Integer> stable = new ArrayList<>();
        for (int s = 1; s <= graph.states(); s++) {
            if (judge.stable(graph, concept, maker, s)) {
                stable.add(s);
            }
        }
        return stable;
    }

    @Test
    void refusesWithFigures() {
        AfterModels sketch = new AfterModels();
        for (String id : "abcdef".split("")) {
            sketch.maker(id, "o" + id).wants(List.of());
        }
        assertThat(Coalitional.SEQ.unfit(sketch.model())).isEmpty();
        for (int more = 0; more < 6; more++) {
            sketch.maker("w" + more).wants(List.of());
        }
        GraphModel large = sketch.model();
        String why = "12 decision makers form 4095 coalitions, to be judged in 64 states each, 262080 pairs in all;"
                + " at most 2048 states and 65536 pairs are judged";
        assertThat(Coalitional.SEQ.unfit(large)).contains(why);
        assertThatThrownBy(() -> Coalitional.SEQ.judge(large, QUIET)).hasMessage(why);
    }

    @Test
    void stopsWhenTold() {
        Run stopped = new Run(1, () -> true, (done, total, doing) -> {});
        assertThatThrownBy(() -> Coalitional.GMR.judge(prisoners(), stopped)).isInstanceOf(Stopped.class);
    }
}
