package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.engine.Run;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

// FEATURE looking ahead: two decision makers foresee h moves, for ever more moves, or one leads and the other follows
class LimitedMoveTest {

    private static final Run QUIET = Run.quiet(0);
    private static final int[] ONE_EACH = {1, 1};

    // states: 1 nobody cooperates, 2 a alone, 3 b alone, 4 both
    private final GraphModel prisoners = BeyondWorlds.typed(ONE_EACH, new int[]{3, 4, 1, 2}, new int[]{2, 4, 1, 3});
    private final GraphModel chicken = BeyondWorlds.typed(ONE_EACH, new int[]{3, 4, 2, 1}, new int[]{2, 4, 3, 1});

    @Test
    void prisonersWhoLookTwoMovesAheadMayKeepFaith() {
        assertThat(new LimitedMove(1).judge(prisoners, QUIET).equilibria()).containsExactly(1);
        assertThat(new LimitedMove(2).judge(prisoners, QUIET).equilibria()).containsExactly(1, 4);
        assertThat(new LimitedMove(2).judge(prisoners, QUIET).stable().get("a")).containsExactly(1, 3, 4);
        assertThat(new NonMyopic().judge(prisoners, QUIET).equilibria()).containsExactly(1, 4);
        assertThat(new Stackelberg("a").judge(prisoners, QUIET).equilibria()).containsExactly(1);
    }

    @Test
    void inChickenTheLeaderHoldsAndTheFollowerYields() {
        assertThat(new Stackelberg("a").judge(chicken, QUIET).equilibria()).containsExactly(3);
        assertThat(new Stackelberg("b").judge(chicken, QUIET).equilibria()).containsExactly(2);
        assertThat(new LimitedMove(1).judge(chicken, QUIET).equilibria()).containsExactly(2, 3);
    }

    @Test
    void agreesWithThePlainRecursion() {
        for (long seed = 0; seed < 400; seed++) {
            GraphModel model = BeyondWorlds.random(seed, BeyondWorlds.DUEL);
            for (int horizon = 1; horizon <= 4; horizon++) {
                int moves = horizon;
                Verdicts verdicts = new LimitedMove(horizon).judge(model, QUIET);
                for (int maker = 0; maker < 2; maker++) {
                    int judge = maker;
                    assertThat(verdicts.stable().get(id(model, maker)))
                            .as("%s horizon %d maker %d", model.model(), moves, maker)
                            .isEqualTo(IntStream.rangeClosed(1, model.states())
                                    .filter(state -> Anticipation.anticipated(model, moves, judge, state) == state)
                                    .boxed().toList());
                }
            }
        }
    }

    @Test
    void horizonsRelateToThePlainConcepts() {
        int gmrOnly = 0;
        for (long seed = 0; seed < 800; seed++) {
            GraphModel model = BeyondWorlds.random(seed, BeyondWorlds.DUEL);
            MoveGraph table = MoveGraph.of(model);
            for (int maker = 0; maker < 2; maker++) {
                assertThat(limited(model, 1, maker)).as("L_1 is Nash").isEqualTo(plain(table, Concept.NASH, maker));
                assertThat(plain(table, Concept.SEQ, maker)).as("L_2 implies SEQ")
                        .containsAll(limited(model, 2, maker));
                assertThat(plain(table, Concept.SMR, maker)).as("L_3 implies SMR")
                        .containsAll(limited(model, 3, maker));
                List<Integer> gmr = plain(table, Concept.GMR, maker);
                for (int horizon = 2; horizon <= 9; horizon++) {
                    assertThat(gmr).as("L_%d implies GMR", horizon).containsAll(limited(model, horizon, maker));
                }
                gmrOnly += plain(table, Concept.SMR, maker).containsAll(limited(model, 4, maker)) ? 0 : 1;
            }
        }
        assertThat(gmrOnly).as("L_4 does not imply SMR").isPositive();
    }

    @Test
    void nonMyopicStabilityAgreesWithItsTwinAndWithFarHorizons() {
        for (long seed = 0; seed < 600; seed++) {
            GraphModel model = BeyondWorlds.random(seed, BeyondWorlds.DUEL);
            Verdicts verdicts = new NonMyopic().judge(model, QUIET);
            for (int maker = 0; maker < 2; maker++) {
                List<Integer> stable = verdicts.stable().get(id(model, maker));
                assertThat(stable).as(model.model()).isEqualTo(NonMyopic.stable(model, maker));
                assertThat(limited(model, 200 + (int) (seed % 7), maker)).containsAll(stable);
            }
        }
    }

    @Test
    void anEquilibriumWithALeaderIsSequential() {
        for (long seed = 0; seed < 800; seed++) {
            GraphModel model = BeyondWorlds.random(seed, BeyondWorlds.DUEL);
            MoveGraph table = MoveGraph.of(model);
            List<Integer> led = new Stackelberg("b").judge(model, QUIET).equilibria();
            assertThat(plain(table, Concept.SEQ, 0)).containsAll(led);
            assertThat(plain(table, Concept.SEQ, 1)).containsAll(led);
        }
    }

    @Test
    void saysWhatItNeeds() {
        GraphModel three = BeyondWorlds.typed(new int[]{1, 1, 1}, IntStream.rangeClosed(1, 8).toArray(),
                IntStream.rangeClosed(1, 8).toArray(), IntStream.rangeClosed(1, 8).toArray());
        GraphModel tied = BeyondWorlds.typed(ONE_EACH, new int[]{3, 4, 1, 2}, new int[]{2, 4});
        assertThat(new LimitedMove(2).unfit(three))
                .contains("two decision makers with options are needed; there are 3");
        assertThat(new NonMyopic().unfit(tied)).contains("strict preferences are needed; b tells 3 of 4 states apart");
        assertThat(new Stackelberg("x").unfit(chicken))
                .contains("'x' is no decision maker with options and cannot lead");
        assertThatThrownBy(() -> new LimitedMove(0)).hasMessage("a horizon of 0 moves; it is from 1 to 1000");
        assertThatThrownBy(() -> new LimitedMove(3).judge(three, QUIET))
                .hasMessage("two decision makers with options are needed; there are 3");
    }

    @Test
    void whoHasNoOptionsStaysOutOfIt() {
        GraphModel watched = BeyondWorlds.typed(new int[]{1, 1, 0}, new int[]{3, 4, 1, 2}, new int[]{2, 4, 1, 3},
                new int[]{1});
        Verdicts verdicts = new LimitedMove(2).judge(watched, QUIET);
        assertThat(verdicts.stable().get("c")).containsExactly(1, 2, 3, 4);
        assertThat(verdicts.equilibria()).containsExactly(1, 4);
    }

    @Test
    void theCatalogueFindsThem() {
        assertThat(Notions.of(prisoners)).extracting(Notion::id).containsExactly("sim-fraser-hipel", "limited-2",
                "limited-3", "limited-4", "maximin-4",
                "non-myopic", "stackelberg-a", "stackelberg-b",
                "coalitional-nash", "coalitional-gmr", "coalitional-smr", "coalitional-seq");
        assertThat(Notions.named(prisoners, "limited-17")).contains(new LimitedMove(17));
        assertThat(Notions.named(prisoners, "limited-0")).isEmpty();
        assertThat(Notions.named(prisoners, "limited-x")).isEmpty();
        assertThat(Notions.named(prisoners, "stackelberg-b")).contains(new Stackelberg("b"));
    }

    private static String id(GraphModel model, int maker) {
        return model.makers().get(maker).id();
    }

    private static List<Integer> limited(GraphModel model, int horizon, int maker) {
        return new LimitedMove(horizon).judge(model, QUIET).stable().get(id(model, maker));
    }

    private static List<Integer> plain(MoveGraph table, Concept concept, int maker) {
        StabilitySchema schema = new StabilitySchema(table, Outlook.plain(table), concept);
        return IntStream.rangeClosed(1, table.states()).filter(state -> schema.stable(maker, state)).boxed().toList();
    }
}
