// FEATURE: laws of the scores, on tables made at random
package entente.hypotheses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.engine.Run;
import entente.hypotheses.HypothesesResult.Order;
import entente.hypotheses.HypothesesResult.Rival;
import entente.hypotheses.HypothesisMatrix.Group;
import entente.hypotheses.HypothesisMatrix.Item;
import entente.hypotheses.HypothesisMatrix.Rater;
import entente.hypotheses.HypothesisMatrix.Stated;
import entente.model.HypothesisTable.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HypothesesLawsTest {

    private static final int TABLES = 600;
    private static final HypothesesEngine ENGINE = new HypothesesEngine();

    private static HypothesesResult solve(HypothesisMatrix matrix) {
        return ENGINE.solve(matrix, Run.quiet(0));
    }

    @Test
    void theFastScoresAreTheDefinedOnes() {
        int compared = 0;
        for (long seed = 0; seed < TABLES; seed++) {
            HypothesisMatrix matrix = RandomTables.small(seed);
            Definition definition = new Definition(matrix);
            HypothesesResult result = solve(matrix);
            List<Integer> all = IntStream.range(0, matrix.raters().size()).boxed().toList();
            for (Score score : Score.values()) {
                for (int h = 0; h < matrix.hypotheses().size(); h++) {
                    String id = matrix.hypotheses().get(h).id();
                    assertThat(result.together().of(score, id)).as("%s of %s, seed %s", score, id, seed)
                            .isEqualTo(definition.score(score, all, h), within(1e-9));
                    for (int rater : all) {
                        assertThat(result.raters().get(rater).of(score, id))
                                .isEqualTo(definition.score(score, List.of(rater), h), within(1e-9));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(TABLES * 10);
    }

    @Test
    void leavingOutIsSolvingTheSmallerTable() {
        for (long seed = 0; seed < TABLES; seed++) {
            HypothesisMatrix matrix = RandomTables.small(seed);
            HypothesesResult result = solve(matrix);
            for (int item = 0; item < matrix.items().size() && matrix.items().size() > 1; item++) {
                HypothesesResult smaller = solve(Definition.without(matrix, List.of(item)));
                assertThat(result.withoutItem().get(item).scores())
                        .isEqualTo(smaller.together().scores().get(Score.WEIGHTED_INCONSISTENCY.id()));
                assertThat(result.withoutItem().get(item).least().get(""))
                        .containsExactlyInAnyOrderElementsOf(smaller.order("").orElseThrow().least());
            }
            for (HypothesesResult.Without without : result.withoutWork()) {
                List<Integer> dropped = IntStream.range(0, matrix.items().size())
                        .filter(item -> matrix.items().get(item).works().equals(List.of(without.left()))).boxed()
                        .toList();
                assertThat(without.scores()).isEqualTo(solve(Definition.without(matrix, dropped)).together().scores()
                        .get(Score.WEIGHTED_INCONSISTENCY.id()));
            }
        }
    }

    /** All ways to replace one, two, ... ratings are tried; none smaller than the one named puts the rival first. */
    @Test
    void noSmallerReversalExists() {
        int found = 0;
        for (long seed = 0; seed < 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            HypothesisMatrix matrix = RandomTables.of(random, 1 + random.nextInt(3), 2, 1 + random.nextInt(2));
            Order order = solve(matrix).order("").orElseThrow();
            if (order.rivals().isEmpty()) {
                continue;
            }
            Rival rival = order.rivals().getFirst();
            int changes = rival.changes().size();
            int most = changes == 0 ? 2 : Math.min(changes - 1, 3);
            for (int k = 0; k <= most; k++) {
                assertThat(canTurn(matrix, rival.hypothesis(), k, 0)).as("seed %s, %s changes", seed, k).isFalse();
            }
            if (changes > 0) {
                assertThat(first(applied(matrix, rival))).containsExactly(rival.hypothesis());
                found++;
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    private static boolean canTurn(HypothesisMatrix matrix, String rival, int changes, int from) {
        if (changes == 0) {
            return first(matrix).equals(List.of(rival));
        }
        int columns = matrix.hypotheses().size();
        int cells = matrix.raters().size() * matrix.items().size() * columns;
        for (int cell = from; cell < cells; cell++) {
            int rater = cell / (matrix.items().size() * columns);
            int item = cell / columns % matrix.items().size();
            if (!matrix.mark(rater, item, cell % columns).rated()) {
                continue;
            }
            for (Mark mark : List.of(Mark.N, Mark.I, Mark.II)) {
                if (canTurn(with(matrix, rater, item, cell % columns, mark), rival, changes - 1, cell + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> first(HypothesisMatrix matrix) {
        long[] totals = Tally.together(matrix).totals(Score.WEIGHTED_INCONSISTENCY);
        return Tally.least(totals, IntStream.range(0, totals.length).boxed().toList()).stream()
                .map(h -> matrix.hypotheses().get(h).id()).toList();
    }

    private static HypothesisMatrix applied(HypothesisMatrix matrix, Rival rival) {
        HypothesisMatrix changed = matrix;
        for (HypothesesResult.Change change : rival.changes()) {
            int rater = matrix.raters().stream().map(Rater::id).toList().indexOf(change.rater());
            changed = with(changed, rater, matrix.item(change.item()), matrix.hypothesis(change.hypothesis()),
                    change.to());
        }
        return changed;
    }

    private static HypothesisMatrix with(HypothesisMatrix matrix, int rater, int item, int hypothesis, Mark mark) {
        List<Rater> raters = new ArrayList<>(matrix.raters());
        List<List<Mark>> rows = new ArrayList<>(raters.get(rater).marks());
        List<Mark> row = new ArrayList<>(rows.get(item));
        row.set(hypothesis, mark);
        rows.set(item, row);
        raters.set(rater, new Rater(raters.get(rater).id(), raters.get(rater).who(), rows));
        return copy(matrix, matrix.items(), raters);
    }

    private static HypothesisMatrix copy(HypothesisMatrix matrix, List<Item> items, List<Rater> raters) {
        return new HypothesisMatrix(matrix.model(), matrix.inputDigest(), matrix.hypotheses(), matrix.groups(), items,
                raters, matrix.margin(), matrix.stated(), matrix.because());
    }

    @Test
    void evidenceThatIsEqualForAllChangesNoOrder() {
        for (long seed = 0; seed < TABLES; seed++) {
            HypothesisMatrix matrix = RandomTables.small(seed);
            Mark mark = Mark.values()[(int) (seed % Mark.values().length)];
            List<Item> items = new ArrayList<>(matrix.items());
            items.add(new Item("equal", "equal", 700_000, "voice of its own", List.of("w")));
            List<Rater> raters = matrix.raters().stream().map(rater -> {
                List<List<Mark>> rows = new ArrayList<>(rater.marks());
                rows.add(Collections.nCopies(matrix.hypotheses().size(), mark));
                return new Rater(rater.id(), rater.who(), rows);
            }).toList();
            HypothesesResult more = solve(copy(matrix, items, raters));
            assertThat(ranks(more)).isEqualTo(ranks(solve(matrix)));
            assertThat(more.items().getLast().diagnosticity()).isZero();
        }
    }

    private static Map<String, Integer> ranks(HypothesesResult result) {
        Map<String, Integer> ranks = new TreeMap<>();
        result.orders().forEach(order -> order.places()
                .forEach(place -> ranks.put(order.group() + " " + place.hypothesis(), place.rank())));
        return ranks;
    }

    @Test
    void theOrderOfRatersAndOfItemsIsIrrelevant() {
        for (long seed = 0; seed < TABLES; seed++) {
            HypothesisMatrix matrix = RandomTables.small(seed);
            HypothesisMatrix turned = copy(matrix, matrix.items().reversed(), matrix.raters().reversed().stream()
                    .map(rater -> new Rater(rater.id(), rater.who(), rater.marks().reversed())).toList());
            HypothesesResult one = solve(matrix);
            HypothesesResult other = solve(turned);
            assertThat(other.together().scores()).isEqualTo(one.together().scores());
            assertThat(ranks(other)).isEqualTo(ranks(one));
            assertThat(other.orders().stream().map(HypothesesLawsTest::sizes))
                    .isEqualTo(one.orders().stream().map(HypothesesLawsTest::sizes).toList());
            assertThat(other.raters().reversed().stream().map(HypothesesResult.Scores::scores))
                    .isEqualTo(one.raters().stream().map(HypothesesResult.Scores::scores).toList());
            if (one.alpha() != null) {
                assertThat(other.agreement().orElseThrow()).isEqualTo(one.agreement().orElseThrow(), within(1e-9));
            }
        }
    }

    private static List<Integer> sizes(Order order) {
        return order.rivals().stream().map(rival -> rival.changes().size()).toList();
    }

    @Test
    void theOrderOfHypothesesIsIrrelevant() {
        for (long seed = 0; seed < TABLES; seed++) {
            HypothesisMatrix matrix = RandomTables.small(seed);
            int last = matrix.hypotheses().size() - 1;
            HypothesisMatrix turned = new HypothesisMatrix(matrix.model(), matrix.inputDigest(),
                    matrix.hypotheses().reversed(), List.of(new Group("pair", "a pair", List.of(last - 1, last))),
                    matrix.items(), matrix.raters().stream().map(rater -> new Rater(rater.id(), rater.who(),
                            rater.marks().stream().map(List::reversed).toList())).toList(),
                    matrix.margin(), List.of(), List.of());
            HypothesesResult one = solve(matrix);
            HypothesesResult other = solve(turned);
            assertThat(other.together().scores()).isEqualTo(one.together().scores());
            assertThat(ranks(other)).isEqualTo(ranks(one));
            assertThat(other.order("pair").orElseThrow().open())
                    .containsExactlyInAnyOrderElementsOf(one.order("pair").orElseThrow().open());
        }
    }

    // ---- the Bayesian reading

    private static HypothesisMatrix stated(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        HypothesisMatrix matrix = RandomTables.of(random, 2 + random.nextInt(6), 3, 1);
        Map<Integer, List<Range>> likelihoods = new LinkedHashMap<>();
        for (int item = 0; item < matrix.items().size(); item++) {
            likelihoods.put(item, List.of(range(random), range(random)));
        }
        return withLikelihoods(matrix, matrix.items(), likelihoods);
    }

    private static Range range(SplittableRandom random) {
        double low = 0.05 + random.nextDouble() * 0.4;
        return new Range(low, low + 0.2, low + 0.4);
    }

    private static HypothesisMatrix withLikelihoods(HypothesisMatrix matrix, List<Item> items,
            Map<Integer, List<Range>> likelihoods) {
        List<Rater> raters = List.of(new Rater("r", "r",
                Collections.nCopies(items.size(), Collections.nCopies(3, Mark.N))));
        return new HypothesisMatrix(matrix.model(), matrix.inputDigest(), matrix.hypotheses(), matrix.groups(), items,
                raters, matrix.margin(),
                List.of(new Stated(0, List.of(Range.of(0.3), Range.of(0.7)), likelihoods)), List.of());
    }

    private static List<Range> posteriors(HypothesisMatrix matrix) {
        return BayesianReading.posteriors(matrix, matrix.stated().getFirst());
    }

    @Test
    void posteriorsAddUpToOneAndLieInTheirRanges() {
        for (long seed = 0; seed < TABLES; seed++) {
            List<Range> found = posteriors(stated(seed));
            assertThat(found.stream().mapToDouble(Range::likely).sum()).isEqualTo(1, within(1e-12));
            assertThat(found).allSatisfy(range -> assertThat(range.likely()).isBetween(range.low(), range.high()));
        }
    }

    @Test
    void anItemOfAVoiceOfItsOwnCountsOnceHoweverOftenItIsWritten() {
        for (long seed = 0; seed < TABLES; seed++) {
            HypothesisMatrix matrix = stated(seed);
            List<Item> items = new ArrayList<>(matrix.items());
            items.set(0, new Item("e0", "item", 0, "its own", List.of("w")));
            HypothesisMatrix once = withLikelihoods(matrix, items, matrix.stated().getFirst().likelihoods());
            List<Item> more = new ArrayList<>(items);
            more.add(new Item("again", "item", 0, "its own", List.of("w")));
            Map<Integer, List<Range>> likelihoods = new LinkedHashMap<>(matrix.stated().getFirst().likelihoods());
            likelihoods.put(items.size(), List.copyOf(once.stated().getFirst().likelihoods().get(0)));
            assertThat(posteriors(withLikelihoods(matrix, more, likelihoods))).isEqualTo(posteriors(once));
        }
    }

    /** In a voice of several items, writing one of them twice moves the odds less than the item alone would. */
    @Test
    void doublingAnItemOfAVoiceDoesNotDoubleItsWeight() {
        for (long seed = 0; seed < TABLES; seed++) {
            HypothesisMatrix matrix = stated(seed);
            List<Item> more = new ArrayList<>(matrix.items());
            more.add(new Item("again", "item", 0, more.getFirst().voice(), List.of("w")));
            Map<Integer, List<Range>> likelihoods = new LinkedHashMap<>(matrix.stated().getFirst().likelihoods());
            List<Range> doubled = List.copyOf(likelihoods.get(0));
            likelihoods.put(matrix.items().size(), doubled);
            double own = Math.abs(Math.log(doubled.getFirst().likely() / doubled.getLast().likely()));
            double before = odds(matrix);
            double after = odds(withLikelihoods(matrix, more, likelihoods));
            double largest = likelihoods.values().stream()
                    .mapToDouble(row -> Math.abs(Math.log(row.getFirst().likely() / row.getLast().likely()))).max()
                    .orElseThrow();
            assertThat(Math.abs(after - before)).isLessThanOrEqualTo((own + largest) / 2 + 1e-9);
        }
    }

    private static double odds(HypothesisMatrix matrix) {
        Stated stated = matrix.stated().getFirst();
        return BayesianReading.logarithm(matrix, stated, 0, Range::likely)
                - BayesianReading.logarithm(matrix, stated, 1, Range::likely);
    }

    @Test
    void theOrderOfStatementsChangesNoBit() {
        for (long seed = 0; seed < TABLES; seed++) {
            HypothesisMatrix matrix = stated(seed);
            Map<Integer, List<Range>> turned = new LinkedHashMap<>();
            for (int item = matrix.items().size() - 1; item >= 0; item--) {
                turned.put(item, List.copyOf(matrix.stated().getFirst().likelihoods().get(item)));
            }
            assertThat(posteriors(withLikelihoods(matrix, matrix.items(), turned))).isEqualTo(posteriors(matrix));
        }
    }

    @Test
    void anItemAsProbableUnderAllChangesNothing() {
        for (long seed = 0; seed < TABLES; seed++) {
            HypothesisMatrix matrix = stated(seed);
            List<Item> more = new ArrayList<>(matrix.items());
            more.add(new Item("equal", "item", 0, "its own", List.of("w")));
            Map<Integer, List<Range>> likelihoods = new LinkedHashMap<>(matrix.stated().getFirst().likelihoods());
            likelihoods.put(matrix.items().size(), List.of(Range.of(0.4), Range.of(0.4)));
            List<Range> after = posteriors(withLikelihoods(matrix, more, likelihoods));
            List<Range> before = posteriors(matrix);
            for (int member = 0; member < 2; member++) {
                assertThat(after.get(member).likely()).isEqualTo(before.get(member).likely(), within(1e-9));
            }
        }
    }
}
