package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.conflict.LimitedMoveOfMany.Reading;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

// FEATURE looking ahead among several: who answers is open, or all others answer together, or they do the worst that they can
class LimitedMoveOfManyTest {

    private static final Run QUIET = Run.quiet(0);

    /**
     * Three with one option each; 1 nobody does anything, 2 a alone, 4 a and b, 6 a and c, 8 all. From 2 b would go to 4, the worst for
     * a, and c would go to 6, the best for a; neither serves both b and c.
     */
    private final GraphModel three = BeyondWorlds.typed(new int[]{1, 1, 1}, new int[]{6, 2, 8, 1, 3, 5, 7, 4},
            new int[]{4, 8, 2, 6, 1, 3, 5, 7}, new int[]{6, 2, 8, 4, 1, 3, 5, 7});

    @Test
    void oneReckonsWithWhoeverMightMoveOrWithAllTogether() {
        assertThat(stable(new LimitedMoveOfMany(2, Reading.CAUTIOUS), three, "a")).as("b might come first").contains(1);
        assertThat(stable(new LimitedMoveOfMany(2, Reading.COALITION), three, "a")).as("b and c do not agree")
                .doesNotContain(1);
        assertThat(stable(new Maximin(2), three, "a")).contains(1);
        assertThat(stable(new LimitedMoveOfMany(1, Reading.CAUTIOUS), three, "a")).as("one move ahead")
                .doesNotContain(1);
        GraphModel agreed = BeyondWorlds.typed(new int[]{1, 1, 1}, new int[]{6, 2, 8, 1, 3, 5, 7, 4},
                new int[]{4, 8, 2, 6, 1, 3, 5, 7}, new int[]{4, 6, 2, 8, 1, 3, 5, 7});
        assertThat(stable(new LimitedMoveOfMany(2, Reading.COALITION), agreed, "a")).as("now both want 4").contains(1);
    }

    @Test
    void ofSeveralEquallyGoodMovesOfAnotherOneReckonsWithTheWorst() {
        // b may go on from 2 to 4, 6 or 8, two of which it likes equally; a likes 4 and dreads 6
        GraphModel tied = ConflictSketch.of("tied").maker("a", "x").ranking("4 2 1 [3 5 7 8] 6").maker("b", "y", "z")
                .ranking("[4 6] [1 2 3 5 7 8]").model();
        assertThat(stable(new LimitedMoveOfMany(2, Reading.CAUTIOUS), tied, "a")).contains(1);
        assertThat(new LimitedMoveOfMany(2, Reading.COALITION).unfit(tied))
                .contains("strict preferences are needed; a tells 5 of 8 states apart");
    }

    @Test
    void withTwoDecisionMakersBothAreLimitedMoveStability() {
        for (long seed = 0; seed < 240; seed++) {
            GraphModel model = BeyondWorlds.random(seed, BeyondWorlds.DUEL);
            for (int horizon = 1; horizon <= 6; horizon++) {
                Map<String, List<Integer>> plain = new LimitedMove(horizon).judge(model, QUIET).stable();
                for (Reading reading : Reading.values()) {
                    assertThat(new LimitedMoveOfMany(horizon, reading).judge(model, QUIET).stable())
                            .as("%s, %s, horizon %d", model.model(), reading, horizon).isEqualTo(plain);
                }
            }
        }
    }

    @Test
    void whoCannotMoveChangesNothing() {
        GraphModel two = BeyondWorlds.typed(new int[]{1, 1}, new int[]{3, 4, 1, 2}, new int[]{2, 4, 1, 3});
        GraphModel watched = BeyondWorlds.typed(new int[]{1, 1, 0}, new int[]{3, 4, 1, 2}, new int[]{2, 4, 1, 3},
                new int[]{1});
        for (Reading reading : Reading.values()) {
            LimitedMoveOfMany notion = new LimitedMoveOfMany(2, reading);
            assertThat(notion.judge(watched, QUIET).equilibria()).isEqualTo(notion.judge(two, QUIET).equilibria())
                    .containsExactly(1, 4);
            assertThat(notion.judge(watched, QUIET).stable().get("c")).containsExactly(1, 2, 3, 4);
        }
    }

    @Test
    void theCautiousReadingAgreesWithItsTwin() {
        int verdicts = 0;
        for (long seed = 0; seed < 700; seed++) {
            GraphModel model = BeyondWorlds.random(seed,
                    seed % 3 == 0 ? BeyondWorlds.COALESCED : seed % 3 == 1 ? BeyondWorlds.ANY : BeyondWorlds.STRICT);
            int farthest = seed % 90 == 1 ? 4 : seed % 6 == 1 ? 3 : 2;
            for (int horizon = 1; horizon <= farthest; horizon++) {
                int h = horizon;
                Verdicts found = new LimitedMoveOfMany(h, Reading.CAUTIOUS).judge(model, QUIET);
                for (int maker = 0; maker < model.makers().size(); maker++) {
                    int i = maker;
                    assertThat(found.stable().get(id(model, i))).as("%s maker %d horizon %d", model.model(), i, h)
                            .isEqualTo(IntStream.rangeClosed(1, model.states()).filter(
                                    state -> CautiousAnticipation.departures(model, h, i, state).isEmpty()).boxed()
                                    .toList());
                    verdicts += model.states();
                }
            }
        }
        System.out.println("limited moves of many, cautious twin: " + verdicts + " verdicts agree");
        assertThat(verdicts).isGreaterThan(40_000);
    }

    @Test
    void whoFollowsWhatItReckonsWithEndsAtTheLevelReckoned() {
        for (long seed = 0; seed < 150; seed++) {
            GraphModel model = BeyondWorlds.random(seed, BeyondWorlds.ANY);
            List<CautiousAnticipation> foreseen = new ArrayList<>();
            foreseen.add(CautiousAnticipation.none(model));
            while (foreseen.size() < 6) {
                foreseen.add(foreseen.getLast().further());
            }
            for (int maker = 0; maker < model.makers().size(); maker++) {
                for (int state = 1; state <= model.states(); state++) {
                    int last = (int) (seed % model.makers().size());
                    int reckoned = foreseen.get(5).level(maker, last, state);
                    int at = state;
                    for (int left = 5; left > 0; left--) {
                        GraphModel.Move next = foreseen.get(left - 1).next(maker, last, at).orElse(null);
                        if (next == null) {
                            break;
                        }
                        assertThat(next.maker()).isNotEqualTo(last);
                        last = next.maker();
                        at = next.to();
                    }
                    assertThat(model.level(maker, at)).as(model.model()).isEqualTo(reckoned);
                }
            }
        }
    }

    @Test
    void theOthersTogetherAgreeWithTheirTwins() {
        for (long seed = 0; seed < 150; seed++) {
            GraphModel strict = BeyondWorlds.random(seed, BeyondWorlds.STRICT);
            GraphModel tied = seed % 2 == 0
                    ? CommonMovesTest.random(seed)
                    : BeyondWorlds.random(seed, BeyondWorlds.ANY);
            for (int horizon = 1; horizon <= (seed % 10 == 0 ? 4 : 3); horizon++) {
                together(strict, horizon, true, new LimitedMoveOfMany(horizon, Reading.COALITION));
                if (horizon < 4) {
                    together(tied, horizon, false, new Maximin(horizon));
                }
            }
        }
    }

    private static void together(GraphModel model, int horizon, boolean coalition, Notion notion) {
        Definition definition = new Definition(model);
        Verdicts found = notion.judge(model, QUIET);
        for (int maker = 0; maker < model.makers().size(); maker++) {
            int i = maker;
            assertThat(found.stable().get(id(model, i))).as("%s %s maker %d", notion.id(), model.model(), i).isEqualTo(
                    IntStream.rangeClosed(1, model.states())
                            .filter(state -> OpposedAnticipation.anticipated(model, definition, horizon, i, true, state,
                                    coalition) == state)
                            .boxed().toList());
        }
    }

    @Test
    void horizonsRelateToThePlainConcepts() {
        for (long seed = 0; seed < 120; seed++) {
            GraphModel model = seed % 2 == 0
                    ? BeyondWorlds.random(seed, BeyondWorlds.STRICT)
                    : BeyondWorlds.random(seed, BeyondWorlds.COALESCED);
            boolean strict = seed % 2 == 0;
            for (GraphModel.Maker maker : model.makers()) {
                String id = maker.id();
                List<Integer> gmr = plain(model, Concept.GMR, id);
                List<Integer> nash = plain(model, Concept.NASH, id);
                assertThat(stable(new LimitedMoveOfMany(1, Reading.CAUTIOUS), model, id)).isEqualTo(nash);
                assertThat(stable(new Maximin(1), model, id)).isEqualTo(nash);
                assertThat(stable(new Maximin(2), model, id)).isEqualTo(gmr);
                assertThat(stable(new Maximin(3), model, id)).isEqualTo(plain(model, Concept.SMR, id));
                assertThat(plain(model, Concept.SEQ, id))
                        .containsAll(stable(new LimitedMoveOfMany(2, Reading.CAUTIOUS), model, id));
                for (int horizon = 2; horizon <= 7; horizon++) {
                    assertThat(gmr).containsAll(stable(new LimitedMoveOfMany(horizon, Reading.CAUTIOUS), model, id));
                    assertThat(gmr).containsAll(stable(new Maximin(horizon), model, id));
                    if (strict) {
                        assertThat(stable(new Maximin(horizon), model, id)).as("horizon %d", horizon).containsAll(
                                stable(new LimitedMoveOfMany(horizon, Reading.COALITION), model, id));
                    }
                }
                if (strict) {
                    assertThat(stable(new LimitedMoveOfMany(1, Reading.COALITION), model, id)).isEqualTo(nash);
                    assertThat(plain(model, Concept.SMR, id))
                            .containsAll(stable(new LimitedMoveOfMany(3, Reading.COALITION), model, id));
                }
            }
        }
    }

    @Test
    void whereAllOthersWantTheOppositeTheCoalitionIsTheAdversary() {
        for (long seed = 0; seed < 150; seed++) {
            List<Integer> order = new ArrayList<>(IntStream.rangeClosed(1, 16).boxed().toList());
            Collections.shuffle(order, new Random(seed));
            int[] up = order.stream().mapToInt(state -> state).toArray();
            int[] down = order.reversed().stream().mapToInt(state -> state).toArray();
            GraphModel model = BeyondWorlds.typed(new int[]{2, 1, 1}, up, down, down);
            for (int horizon = 1; horizon <= 8; horizon++) {
                assertThat(stable(new LimitedMoveOfMany(horizon, Reading.COALITION), model, "a"))
                        .isEqualTo(stable(new Maximin(horizon), model, "a"));
            }
        }
    }

    @Test
    void theOrderOfDecisionMakersDoesNotMatter() {
        for (long seed = 0; seed < 120; seed++) {
            GraphModel one = ordered(seed, List.of("a", "b", "c"));
            GraphModel other = ordered(seed, List.of("c", "a", "b"));
            for (int horizon = 1; horizon <= 5; horizon++) {
                for (Notion notion : List.of(new LimitedMoveOfMany(horizon, Reading.CAUTIOUS),
                        new LimitedMoveOfMany(horizon, Reading.COALITION), new Maximin(horizon))) {
                    assertThat(taken(notion, one)).as("%s seed %d", notion.id(), seed).isEqualTo(taken(notion, other));
                }
            }
        }
    }

    /** Strict preferences by statements on every option, which do not depend on the order of options. */
    private static GraphModel ordered(long seed, List<String> makers) {
        ConflictSketch sketch = ConflictSketch.of("ordered-" + seed);
        Map<String, String[]> options = new LinkedHashMap<>();
        options.put("a", new String[]{"o0", "o1"});
        options.put("b", new String[]{"o2>"});
        options.put("c", new String[]{"o3"});
        for (String maker : makers) {
            Random random = new Random(seed * 31 + maker.charAt(0));
            List<String> statements = new ArrayList<>(List.of("o0", "o1", "o2", "o3"));
            Collections.shuffle(statements, random);
            statements.replaceAll(option -> random.nextBoolean() ? option : "!" + option);
            sketch.maker(maker, options.getOrDefault(maker, new String[0]))
                    .statements(statements.toArray(String[]::new));
        }
        return sketch.infeasible("o1 & o2 & !o3").model();
    }

    private static Map<String, SortedSet<String>> taken(Notion notion, GraphModel model) {
        Map<String, SortedSet<String>> found = new LinkedHashMap<>();
        Verdicts verdicts = notion.judge(model, QUIET);
        for (String maker : List.of("a", "b", "c")) {
            SortedSet<String> states = new TreeSet<>();
            for (int state : verdicts.stable().getOrDefault(maker, List.of())) {
                String[] phrases = model.label(state).split(", ");
                Arrays.sort(phrases);
                states.add(String.join(" ", phrases));
            }
            found.put(maker, states);
        }
        return found;
    }

    @Test
    void theCatalogueFindsThem() {
        assertThat(Notions.of(three)).extracting(Notion::id).contains("limited-2-cautious", "limited-3-cautious",
                "limited-4-cautious", "limited-2-coalition", "limited-3-coalition", "limited-4-coalition",
                "maximin-4");
        assertThat(Notions.named(three, "limited-17-coalition"))
                .contains(new LimitedMoveOfMany(17, Reading.COALITION));
        assertThat(Notions.named(three, "limited-1-cautious")).contains(new LimitedMoveOfMany(1, Reading.CAUTIOUS));
        assertThat(Notions.named(three, "maximin-9")).contains(new Maximin(9));
        assertThat(Notions.named(three, "maximin-0")).isEmpty();
        assertThat(Notions.named(three, "limited-2-")).isEmpty();
        assertThat(Notions.named(three, "limited--cautious")).isEmpty();
        assertThatThrownBy(() -> new LimitedMoveOfMany(1001, Reading.CAUTIOUS))
                .hasMessage("a horizon of 1001 moves; it is from 1 to 1000");
        assertThatThrownBy(() -> new Maximin(0)).hasMessage("a horizon of 0 moves; it is from 1 to 1000");
    }

    private static String id(GraphModel model, int maker) {
        return model.makers().get(maker).id();
    }

    private static List<Integer> stable(Notion notion, GraphModel model, String maker) {
        return notion.judge(model, QUIET).stable().getOrDefault(maker, List.of());
    }

    private static List<Integer> plain(GraphModel model, Concept concept, String maker) {
        MoveGraph graph = MoveGraph.of(model);
        return new StabilitySchema(graph, Outlook.plain(graph), concept).judge(model, QUIET).getOrDefault(maker,
                List.of());
    }
}
