package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import entente.conflict.RandomConflicts.Kind;
import entente.engine.Run;
import entente.model.Conflict.Level;
import entente.model.Conflict.Statement;
import entente.model.Expression.Not;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small models judged by sets of 64 states, against the kernel and the definition. */
class SmallKernelTest {

    private static final Run QUIET = Run.quiet(0);

    @Test
    void agreesWithTheDefinition() {
        for (long seed = 0; seed < 2000; seed++) {
            GraphModel model = RandomConflicts
                    .conflict(seed, seed % 4 == 0 ? RandomConflicts.FREE : RandomConflicts.ANY).model();
            Definition definition = new Definition(model);
            SmallKernel kernel = SmallKernel.of(model);
            long[] stable = new long[kernel.results()];
            kernel.judge(ranks(model), stable);
            for (Concept concept : SmallKernel.CONCEPTS) {
                for (int maker = 0; maker < model.makers().size(); maker++) {
                    for (int s = 0; s < model.states(); s++) {
                        boolean found = (stable[kernel.place(concept, maker)] >>> s & 1) != 0;
                        if (found != definition.stable(concept, maker, s + 1)) {
                            fail("seed %d, %s, maker %d, state %d is judged stable: %s", seed, concept, maker, s + 1,
                                    found);
                        }
                    }
                }
            }
        }
    }

    /** Eight options of which at most 64 combinations are feasible: states and codes differ. */
    @Test
    void agreesWithTheKernelWhereOptionsAreMany() {
        int seen = 0;
        for (long seed = 0; seen < 40; seed++) {
            GraphModel model = RandomConflicts.conflict(seed, new Kind(2, 6, 8, true, true, false)).model();
            if (model.options().size() > 6 && SmallKernel.fits(model)) {
                agreesWithTheKernel(SmallKernel.of(model), model, "seed " + seed);
                seen++;
            }
        }
    }

    /** One prepared model, draw after draw of other preferences: nothing of a draw stays behind. */
    @Test
    void drawsDoNotTouchOneAnother() {
        int draws = 0;
        for (long seed = 0; draws < 3000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            GraphModel model = RandomConflicts.conflict(seed, RandomConflicts.ANY).model();
            SmallKernel kernel = SmallKernel.of(model);
            List<SmallOrder> orders = IntStream.range(0, model.makers().size())
                    .mapToObj(maker -> new SmallOrder(model, maker)).toList();
            GraphModel drawn = model;
            for (int draw = 0; draw < 10; draw++, draws++) {
                int maker = random.nextInt(orders.size());
                if (orders.get(maker).levels() > 0) {
                    int[] order = draw(random, orders.get(maker).levels());
                    drawn = drawn.withPriority(maker,
                            Arrays.stream(order).mapToObj(level -> level(model, maker, level)).toList());
                    int[] ranks = new int[model.states()];
                    int count = orders.get(maker).rank(order, order.length, ranks);
                    assertThat(ranks).as("seed %d, %s", seed, Arrays.toString(order)).isEqualTo(ranks(drawn)[maker]);
                    assertThat(count).isEqualTo(drawn.levels(maker));
                }
                agreesWithTheKernel(draw % 2 == 0 ? kernel : kernel.another(), drawn,
                        "seed " + seed + ", draw " + draw);
            }
        }
    }

    /** Some of the levels in some order, some of them turned into their opposite. */
    private static int[] draw(SplittableRandom random, int levels) {
        List<Integer> order = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            if (random.nextInt(5) > 0) {
                order.add(random.nextInt(order.size() + 1), random.nextInt(3) == 0 ? ~level : level);
            }
        }
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Level level(GraphModel model, int maker, int level) {
        return level >= 0
                ? model.priority(maker).get(level)
                : new Level(model.priority(maker).get(~level).statements().stream()
                        .map(s -> new Statement(new Not(s.that()), "!(" + s.written() + ")", s.label(), s.because()))
                        .toList());
    }

    private static void agreesWithTheKernel(SmallKernel small, GraphModel model, String which) {
        long[] stable = new long[small.results()];
        small.judge(ranks(model), stable);
        VerdictBits verdicts = new Kernel(model).judge(SmallKernel.CONCEPTS, QUIET, 1);
        for (Concept concept : SmallKernel.CONCEPTS) {
            for (int maker = 0; maker < small.makers(); maker++) {
                assertThat(states(stable[small.place(concept, maker)])).as("%s, %s, maker %d", which, concept, maker)
                        .isEqualTo(verdicts.stable(concept, maker));
            }
            assertThat(states(small.equilibria(stable, concept))).isEqualTo(verdicts.equilibria(concept));
        }
    }

    private static List<Integer> states(long set) {
        return IntStream.range(0, Long.SIZE).filter(s -> (set >>> s & 1) != 0).mapToObj(s -> s + 1).toList();
    }

    private static int[][] ranks(GraphModel model) {
        int[][] ranks = new int[model.makers().size()][];
        for (int maker = 0; maker < ranks.length; maker++) {
            int[] worth = model.worth(maker);
            ranks[maker] = IntStream.rangeClosed(1, model.states()).map(number -> worth[model.space().code(number)])
                    .toArray();
        }
        return ranks;
    }

    @Test
    void refusesWhatDoesNotFit() {
        GraphModel large = ConflictSketch.of("large").maker("a", "o0", "o1", "o2", "o3").maker("b", "o4", "o5", "o6")
                .model();
        GraphModel coalesced = ConflictSketch.of("coalesced").maker("a", "o0").maker("b", "o1").coalesce("Y-", "gone")
                .model();
        GraphModel common = ConflictSketch.of("common").maker("a", "o0").maker("b", "o1").common("a b", "!o0", "o0 o1")
                .model();
        assertThat(SmallKernel.fits(common)).isFalse();
        assertThatThrownBy(() -> SmallKernel.of(large)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "graph model large of 2 decision makers and 128 states has more than 64 states, or is not in option form");
        assertThatThrownBy(() -> new SmallOrder(coalesced, 0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "graph model coalesced of 2 decision makers and 3 states has more than 64 states, or is not in option form");
    }
}
