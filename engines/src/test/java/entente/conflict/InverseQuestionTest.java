// FEATURE: the inverse question - what would they have to want for this to last?
package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import entente.conflict.Fragility.Kind;
import entente.conflict.InverseQuestion.Answer;
import entente.conflict.InverseQuestion.Found;
import entente.conflict.InverseQuestion.Refused;
import entente.conflict.SmallestChange.Step;
import entente.engine.Run;
import entente.engine.Stopped;
import entente.model.Conflict.Level;
import entente.model.Conflict.Statement;
import entente.model.Expression;
import entente.model.OptionName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Worlds with known answers, laws and twins, for {@link InverseQuestion}. */
class InverseQuestionTest {

    private static final Run QUIET = Run.quiet(1);
    private static final List<Concept> CONCEPTS = List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ,
            Concept.SSEQ);

    /**
     * The water conflict of 1975: Syria fills its dam, releases water or escalates, Iraq attacks or not. States 1 nothing, 2 release,
     * 3 escalate, and 4, 5, 6 the same under attack. Structure and rankings as in the public model of bib:gmcr-py.
     */
    private static GraphModel water() {
        return new AfterModels().maker("syria", "release", "escalate").maker("iraq", "attack").without(3, 7)
                .ranks(1, 3, 6, 2, 4, 5).ranks(2, 4, 6, 1, 5, 3).model();
    }

    private static final int RELEASED = 2;

    @Test
    void syriaReleasesWaterUnder240RankingsOf720AndUnder384WhereIraqMayAnswer() {
        assertThat(InverseQuestion.shareOfRankings(water(), Concept.NASH, RELEASED, 0, 0, QUIET))
                .isEqualTo(Share.exact(240, 720, 6));
        assertThat(InverseQuestion.shareOfRankings(water(), Concept.SEQ, RELEASED, 0, 0, QUIET))
                .isEqualTo(Share.exact(384, 720, 6));
        assertThat(InverseQuestion.shareOfRankings(water(), Concept.GMR, RELEASED, 0, 0, QUIET).holds()).isEqualTo(384);
        assertThat(InverseQuestion.shareOfRankings(water(), Concept.SMR, RELEASED, 0, 0, QUIET).holds())
                .isLessThan(384);
    }

    @Test
    void theConditionSaysWhySyriaWouldReleaseWater() {
        Condition nash = found(InverseQuestion.condition(water(), Concept.NASH, RELEASED, List.of(0)));
        assertThat(nash.clauses(water())).containsExactly("syria does not prefer 'nothing done' to 'release'",
                "syria does not prefer 'escalate' to 'release'");

        Condition seq = found(InverseQuestion.condition(water(), Concept.SEQ, RELEASED, List.of(0)));
        assertThat(seq.clauses(water())).containsExactly(
                "syria does not prefer 'nothing done' to 'release' or syria does not prefer 'attack' to 'release'",
                "syria does not prefer 'escalate' to 'release' or syria does not prefer 'escalate, attack' to 'release'");
        assertThat(seq.holds(water()::prefers)).isFalse();

        Condition both = found(InverseQuestion.condition(water(), Concept.SEQ, RELEASED));
        assertThat(both.inWords(water()))
                .contains("(syria does not prefer 'attack' to 'release' and iraq prefers 'attack' to 'nothing done')");
        assertThat(both.atoms()).hasSize(11);
    }

    @Test
    void conditionsThatNeedNothingOrCannotBeMet() {
        assertThat(found(InverseQuestion.condition(water(), Concept.NASH, 1, List.of())).never()).isTrue();
        assertThat(found(InverseQuestion.condition(water(), Concept.NASH, 6, List.of())).always()).isTrue();
        assertThat(found(InverseQuestion.condition(water(), Concept.NASH, 1, List.of())).inWords(water()))
                .isEqualTo("no preferences can do");
        assertThat(found(InverseQuestion.condition(water(), Concept.NASH, 6, List.of())).clauses(water()))
                .containsExactly("nothing more is needed");
    }

    private static Condition found(Answer answer) {
        return ((Found) answer).condition();
    }

    @Test
    void theConditionIsTrueOfExactlyThePreferencesUnderWhichItHolds() {
        SplittableRandom random = new SplittableRandom(31);
        int asked = 0;
        int refused = 0;
        int holding = 0;
        for (int draw = 0; draw < 300; draw++) {
            int makers = 2 + random.nextInt(2);
            GraphModel model = draw % 4 == 3
                    ? AfterModels.coalesced(random, makers, 4)
                    : AfterModels.random(random, makers, 4);
            int s = 1 + random.nextInt(model.states());
            MoveGraph graph = MoveGraph.of(model);
            StateJudge judge = new StateJudge(graph);
            List<Integer> open = IntStream.range(0, makers).filter(maker -> random.nextInt(4) > 0).boxed().toList();
            for (Concept concept : CONCEPTS) {
                if (!(InverseQuestion.condition(model, concept, s, open) instanceof Found(Condition condition))) {
                    refused++;
                    continue;
                }
                for (int other = 0; other < 12; other++) {
                    int[][] worth = worths(random, model, open);
                    MoveGraph changed = graph;
                    for (int maker = 0; maker < makers; maker++) {
                        changed = changed.withWorth(maker, worth[maker]);
                    }
                    boolean expected = judge.equilibrium(changed, concept, s);
                    assertThat(condition.holds((maker, a, b) -> worth[maker][a] > worth[maker][b]))
                            .as("draw %d, %s, state %d, open %s", draw, concept, s, open).isEqualTo(expected);
                    asked++;
                    holding += expected ? 1 : 0;
                }
            }
        }
        System.out.println(
                "inverse conditions: " + asked + " verdicts agree, " + holding + " of them hold; refused " + refused);
        assertThat(asked).isGreaterThan(15_000);
        assertThat(holding).isBetween(asked / 10, asked * 9 / 10);
    }

    /** Random preferences of those left open, with ties; those of the model for the others. */
    private static int[][] worths(SplittableRandom random, GraphModel model, List<Integer> open) {
        int[][] worth = new int[model.makers().size()][];
        for (int maker = 0; maker < worth.length; maker++) {
            worth[maker] = MoveGraph.byNumber(model, maker);
            if (open.contains(maker)) {
                int levels = 1 + random.nextInt(model.states());
                worth[maker] = IntStream.rangeClosed(0, model.states()).map(state -> random.nextInt(levels)).toArray();
            }
        }
        return worth;
    }

    @Test
    void theConditionHasNoSuperfluousTerms() {
        SplittableRandom random = new SplittableRandom(32);
        for (int draw = 0; draw < 100; draw++) {
            GraphModel model = AfterModels.random(random, 2 + random.nextInt(2), 4);
            for (Concept concept : CONCEPTS) {
                if (InverseQuestion.condition(model, concept,
                        1) instanceof Found(Condition.And(List<Condition> clauses))) {
                    for (Condition clause : clauses) {
                        if (clause instanceof Condition.Or(List<Condition> terms)) {
                            for (Condition term : terms) {
                                assertThat(terms).filteredOn(other -> term.atoms().containsAll(other.atoms()))
                                        .containsExactly(term);
                            }
                        }
                    }
                    assertThat(clauses).doesNotHaveDuplicates();
                }
            }
        }
    }

    @Test
    void refusesAConditionThatNobodyCouldRead() {
        AfterModels sketch = new AfterModels();
        for (String id : List.of("a", "b", "c", "d")) {
            sketch.maker(id, id + "1", id + "2").wants(List.of());
        }
        GraphModel model = sketch.model();

        assertThat(InverseQuestion.condition(model, Concept.SEQ, 1)).isEqualTo(new Refused(
                "the condition for 'nothing done' and sequential stability with 4 decision makers left open has more than 5000 terms",
                "leave fewer decision makers open, or ask for a concept that asks less of the others"));
        assertThat(InverseQuestion.condition(model, Concept.SEQ, 1, List.of(0))).isInstanceOf(Found.class);
        assertThatThrownBy(() -> InverseQuestion.condition(model, Concept.SIM, 1))
                .hasMessage("the inverse question is asked for nash, gmr, smr, seq and sseq, not for sim");
        assertThatThrownBy(() -> InverseQuestion.condition(model, Concept.SEQ, 0))
                .hasMessage("no state 0; they are numbered from 1 to 256");
    }

    @Test
    void theSmallestChangeIsThatOfAllSequencesOfChanges() {
        SplittableRandom random = new SplittableRandom(33);
        int[] sizes = new int[4];
        for (int draw = 0; draw < 120; draw++) {
            GraphModel model = AfterModels.prioritised(random, 2, 3);
            Concept concept = CONCEPTS.get(random.nextInt(CONCEPTS.size()));
            int s = 1 + random.nextInt(model.states());
            SmallestChange found = InverseQuestion.smallestChange(model, concept, s, List.of(0, 1), 2, QUIET);
            int least = -1;
            TreeSet<String> expected = new TreeSet<>();
            for (int size = 0; size <= 2 && expected.isEmpty(); size++) {
                every(model, concept, s, size, expected);
                least = expected.isEmpty() ? -1 : size;
            }
            assertThat(found.size()).as("draw %d", draw).isEqualTo(least);
            TreeSet<String> resulting = new TreeSet<>();
            found.sets().forEach(set -> resulting.add(written(apply(model, set))));
            assertThat(resulting).isEqualTo(expected);
            assertThat(found.sets()).allMatch(set -> set.size() == found.size());
            assertThat(found.complete()).isEqualTo(least < 0 ? 2 : least);
            sizes[least + 1]++;
        }
        System.out.println("smallest changes: none within two, 0, 1, 2 changes: " + Arrays.toString(sizes));
        assertThat(sizes[2]).isPositive();
        assertThat(sizes[3]).isPositive();
    }

    /** All sequences of changes of a length, one after another, none left out; adds the preferences that make the state last. */
    private static void every(GraphModel model, Concept concept, int s, int left, TreeSet<String> lasting) {
        if (left == 0) {
            MoveGraph graph = MoveGraph.of(model);
            if (new StateJudge(graph).equilibrium(graph, concept, s)) {
                lasting.add(written(model));
            }
            return;
        }
        for (int maker = 0; maker < model.makers().size(); maker++) {
            List<Level> levels = model.priority(maker);
            for (int place = 0; place < levels.size(); place++) {
                for (Kind kind : Kind.values()) {
                    if (kind != Kind.SWAP || place + 1 < levels.size()) {
                        every(model.withPriority(maker, changed(levels, kind, place)), concept, s, left - 1, lasting);
                    }
                }
            }
        }
    }

    private static List<Level> changed(List<Level> levels, Kind kind, int place) {
        List<Level> changed = new ArrayList<>(levels);
        switch (kind) {
            case DROP -> changed.remove(place);
            case SWAP -> changed.set(place, changed.set(place + 1, changed.get(place)));
            case NEGATE -> {
                Statement old = levels.get(place).statements().getFirst();
                boolean negated = old.written().startsWith("not ");
                Expression opposite = negated
                        ? ((Expression.Not) old.that()).operand()
                        : new Expression.Not(old.that());
                changed.set(place,
                        AfterModels.level(opposite, negated ? old.written().substring(4) : "not " + old.written()));
            }
        }
        return changed;
    }

    private static GraphModel apply(GraphModel model, List<Step> steps) {
        GraphModel changed = model;
        for (Step step : steps) {
            List<Level> levels = changed.priority(step.maker());
            int place = IntStream.range(0, levels.size())
                    .filter(k -> levels.get(k).statements().getFirst().written()
                            .endsWith("statement " + step.statement()))
                    .findFirst()
                    .orElseThrow();
            changed = changed.withPriority(step.maker(), changed(levels, step.kind(), place));
        }
        return changed;
    }

    private static String written(GraphModel model) {
        return IntStream.range(0, model.makers().size()).mapToObj(maker -> model.priority(maker).stream()
                .map(level -> level.statements().getFirst().written()).toList().toString()).toList().toString();
    }

    @Test
    void twoChangesAreNeededWhereBothWantTheOpposite() {
        Expression a = new Expression.Taken(new OptionName("one", "a"));
        Expression b = new Expression.Taken(new OptionName("two", "b"));
        GraphModel model = new AfterModels().maker("one", "a").maker("two", "b")
                .wants(List.of(AfterModels.level(a, "statement 1"))).wants(List.of(AfterModels.level(b, "statement 1")))
                .model();

        SmallestChange change = InverseQuestion.smallestChange(model, Concept.NASH, 1, List.of(0, 1), 3, QUIET);
        assertThat(change.size()).isEqualTo(2);
        assertThat(change.sets().stream().map(set -> set.stream().map(step -> step.written(model)).toList()))
                .containsExactly(
                        List.of("one drop 1", "two drop 1"), List.of("one drop 1", "two negate 1"),
                        List.of("one negate 1", "two drop 1"), List.of("one negate 1", "two negate 1"));

        SmallestChange byOne = InverseQuestion.smallestChange(model, Concept.NASH, 1, List.of(0), 3, QUIET);
        assertThat(byOne.found()).isFalse();
        assertThat(byOne.complete()).isEqualTo(3);
        assertThat(InverseQuestion.smallestChange(model, Concept.NASH, 4, List.of(0), 3, QUIET).sets())
                .containsExactly(List.of());
    }

    @Test
    void stopsAtItsBoundAndSaysHowFarItCame() {
        Expression a = new Expression.Taken(new OptionName("one", "a"));
        Expression b = new Expression.Taken(new OptionName("two", "b"));
        List<Level> many = IntStream.rangeClosed(1, 14).mapToObj(number -> AfterModels.level(a, "statement " + number))
                .toList();
        GraphModel model = new AfterModels().maker("one", "a").maker("two", "b")
                .wants(many).wants(List.of(AfterModels.level(b, "statement 1"))).model();

        SmallestChange none = InverseQuestion.smallestChange(model, Concept.NASH, 1, List.of(0), 9, QUIET);
        assertThat(none.found()).isFalse();
        assertThat(none.complete()).isEqualTo(3);
        assertThat(none.tried()).isLessThan(100_000);
    }

    @Test
    void theShareOfOrdersCountsEveryOrderOfTheBlock() {
        SplittableRandom random = new SplittableRandom(34);
        for (int draw = 0; draw < 150; draw++) {
            GraphModel model = AfterModels.prioritised(random, 2, 4);
            int levels = model.priority(0).size();
            List<Integer> block = IntStream.rangeClosed(1, levels).filter(number -> levels < 3 || number != 2).boxed()
                    .toList();
            Concept concept = CONCEPTS.get(draw % CONCEPTS.size());
            int s = 1 + random.nextInt(model.states());
            long[] expected = new long[2];
            permute(model, concept, s, block, new ArrayList<>(), expected);
            assertThat(InverseQuestion.shareOfOrders(model, concept, s, 0, block, 0, QUIET))
                    .isEqualTo(Share.exact(expected[0], expected[1], block.size()));
        }
    }

    private static void permute(GraphModel model, Concept concept, int s, List<Integer> block, List<Integer> order,
            long[] counts) {
        if (order.size() == block.size()) {
            List<Level> ordered = new ArrayList<>(model.priority(0));
            for (int k = 0; k < block.size(); k++) {
                ordered.set(block.get(k) - 1, model.priority(0).get(order.get(k) - 1));
            }
            MoveGraph graph = MoveGraph.of(model.withPriority(0, ordered));
            counts[0] += new StateJudge(graph).equilibrium(graph, concept, s) ? 1 : 0;
            counts[1]++;
        }
        for (int number : block) {
            if (!order.contains(number)) {
                order.add(number);
                permute(model, concept, s, block, order, counts);
                order.removeLast();
            }
        }
    }

    @Test
    void theShareOfRankingsOfManyStatesIsExactWhereFewAreCompared() {
        SplittableRandom random = new SplittableRandom(35);
        int exact = 0;
        int sampled = 0;
        for (int draw = 0; draw < 20; draw++) {
            GraphModel model = AfterModels.random(random, 3, 5);
            int s = 1 + random.nextInt(model.states());
            Share share = InverseQuestion.shareOfRankings(model, Concept.SEQ, s, 0, 400, Run.quiet(draw));
            if (share.exact() && model.states() > 8) {
                exact++;
                Share drawn = sampled(model, s, 3_000);
                assertThat(drawn.share()).isCloseTo(share.share(), within(0.05));
            } else if (!share.exact()) {
                sampled++;
                assertThat(share.tried()).isEqualTo(400);
                assertThat(share)
                        .isEqualTo(InverseQuestion.shareOfRankings(model, Concept.SEQ, s, 0, 400, Run.quiet(draw)));
                Share drawn = sampled(model, s, 3_000);
                assertThat(drawn.share()).isBetween(share.low() - 0.06, share.high() + 0.06);
            }
        }
        assertThat(exact).isPositive();
        assertThat(sampled).isPositive();
    }

    private static Share sampled(GraphModel model, int s, int draws) {
        MoveGraph graph = MoveGraph.of(model);
        StateJudge judge = new StateJudge(graph);
        int holds = 0;
        for (int n = 0; n < draws; n++) {
            int[] worth = new int[model.states() + 1];
            System.arraycopy(Orders.drawn(99, n, model.states()), 0, worth, 1, model.states());
            holds += judge.equilibrium(graph.withWorth(0, worth), Concept.SEQ, s) ? 1 : 0;
        }
        return Share.sampled(holds, draws, model.states());
    }

    @Test
    void ordersAreAllThereAreAndDrawsDependOnSeedAndNumberOnly() {
        assertThat(IntStream.range(0, 120).mapToObj(n -> Arrays.toString(Orders.nth(n, 5))).distinct()).hasSize(120);
        assertThat(Orders.drawn(4, 4711, 9)).isEqualTo(Orders.drawn(4, 4711, 9)).isNotEqualTo(Orders.drawn(5, 4711, 9));
        int[][] counts = new int[4][4];
        for (int n = 0; n < 8_000; n++) {
            int[] order = Orders.drawn(1, n, 4);
            for (int place = 0; place < 4; place++) {
                counts[place][order[place]]++;
            }
        }
        for (int[] row : counts) {
            assertThat(Arrays.stream(row).boxed()).as("every thing is in every place about 2000 times")
                    .allMatch(count -> Math.abs(count - 2_000) < 200);
        }
    }

    @Test
    void intervalsAreWilsons() {
        Share half = Share.sampled(50, 100, 9);
        assertThat(half.low()).isCloseTo(0.4038, within(1e-4));
        assertThat(half.high()).isCloseTo(0.5962, within(1e-4));
        Share none = Share.sampled(0, 10, 9);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.2775, within(1e-4));
        assertThat(Share.exact(1, 3, 2).low()).isEqualTo(Share.exact(1, 3, 2).high());
    }

    @Test
    void saysWhatIsWrongWithABlockAndStops() {
        GraphModel model = AfterModels.prioritised(new SplittableRandom(1), 2, 4);
        int levels = model.priority(0).size();
        assertThatThrownBy(
                () -> InverseQuestion.shareOfOrders(model, Concept.NASH, 1, 0, List.of(1, levels + 1), 10, QUIET))
                .hasMessage("ma has the statements 1 to " + levels + ", each may be named once; found [1, "
                        + (levels + 1) + "]");
        Run stopped = new Run(1, () -> true, (done, total, doing) -> {});
        assertThatThrownBy(() -> InverseQuestion.shareOfRankings(water(), Concept.NASH, 1, 0, 10, stopped))
                .isInstanceOf(Stopped.class);
        assertThatThrownBy(() -> InverseQuestion.smallestChange(model, Concept.NASH, 1, List.of(0), 2, stopped))
                .isInstanceOf(Stopped.class);
    }
}
