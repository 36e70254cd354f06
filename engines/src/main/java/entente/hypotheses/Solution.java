package entente.hypotheses;

import entente.engine.Result.Provenance;
import entente.engine.Run;
import entente.hypotheses.HypothesesResult.Change;
import entente.hypotheses.HypothesesResult.ItemLine;
import entente.hypotheses.HypothesesResult.Order;
import entente.hypotheses.HypothesesResult.Place;
import entente.hypotheses.HypothesesResult.Posterior;
import entente.hypotheses.HypothesesResult.Posteriors;
import entente.hypotheses.HypothesesResult.Rival;
import entente.hypotheses.HypothesesResult.Scores;
import entente.hypotheses.HypothesesResult.Spread;
import entente.hypotheses.HypothesesResult.Warning;
import entente.hypotheses.HypothesesResult.Without;
import entente.hypotheses.HypothesisMatrix.Group;
import entente.hypotheses.HypothesisMatrix.Item;
import entente.hypotheses.HypothesisMatrix.Stated;
import entente.model.HypothesisTable.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** One table while it is solved. */
final class Solution {

    /** Likely posteriors that differ by less than this are not told apart. */
    static final double PROBABILITY_MARGIN = 0.1;

    private final HypothesisMatrix matrix;
    private final Run run;
    private final Tally tally;
    private final List<Integer> all;
    private final List<Group> groups = new ArrayList<>();
    private final long[][] parts;
    private final long[] totals;

    Solution(HypothesisMatrix matrix, Run run) {
        run.stop().check();
        this.matrix = matrix;
        this.run = run;
        this.tally = Tally.together(matrix);
        this.all = IntStream.range(0, matrix.hypotheses().size()).boxed().toList();
        groups.add(new Group(HypothesesResult.ALL, "", all));
        groups.addAll(matrix.groups());
        this.parts = new long[matrix.items().size()][matrix.hypotheses().size()];
        this.totals = new long[matrix.hypotheses().size()];
        for (int item = 0; item < parts.length; item++) {
            run.stop().check();
            for (int hypothesis = 0; hypothesis < totals.length; hypothesis++) {
                parts[item][hypothesis] = tally.contribution(Score.WEIGHTED_INCONSISTENCY, item, hypothesis);
                totals[hypothesis] += parts[item][hypothesis];
            }
        }
    }

    HypothesesResult result(String engine, String version) {
        int steps = groups.size() + 3;
        Scores together = scores("", tally);
        run.progress().at(1, steps, "scores");
        List<Scores> raters = new ArrayList<>();
        for (int rater = 0; rater < matrix.raters().size(); rater++) {
            raters.add(scores(matrix.raters().get(rater).id(), new Tally(matrix, List.of(rater))));
        }
        List<Order> orders = new ArrayList<>();
        for (Group group : groups) {
            orders.add(order(group));
            run.progress().at(1 + orders.size(), steps, "what would turn the order");
        }
        List<Without> withoutItem = new ArrayList<>();
        for (int item = 0; item < parts.length; item++) {
            run.stop().check();
            withoutItem.add(without(matrix.items().get(item).id(), List.of(item)));
        }
        List<Without> withoutWork = withoutWork();
        run.progress().at(steps - 1, steps, "what the order hangs on");
        OptionalDouble alpha = Agreement.alpha(matrix);
        HypothesesResult found = new HypothesesResult(
                new Provenance(engine, version, matrix.model(), matrix.inputDigest(), run.seed()),
                all.stream().map(this::id).toList(), items(), together, raters, orders, withoutItem, withoutWork,
                alpha.isPresent() ? alpha.getAsDouble() : null, spreads(),
                matrix.stated().stream().map(this::posteriors).toList(), List.of(), matrix.because());
        List<Warning> warnings = new Warnings(matrix, found).all();
        run.progress().at(steps, steps, "done");
        return new HypothesesResult(found.provenance(), found.hypotheses(), found.items(), together, raters, orders,
                withoutItem, withoutWork, found.alpha(), found.spreads(), found.posteriors(), warnings,
                found.because());
    }

    private String id(int hypothesis) {
        return matrix.hypotheses().get(hypothesis).id();
    }

    private List<String> ids(List<Integer> hypotheses) {
        return hypotheses.stream().map(this::id).toList();
    }

    private Scores scores(String rater, Tally of) {
        Map<String, Map<String, Double>> scores = new LinkedHashMap<>();
        for (Score score : Score.values()) {
            run.stop().check();
            long[] units = of.totals(score);
            Map<String, Double> row = new LinkedHashMap<>();
            all.forEach(hypothesis -> row.put(id(hypothesis), of.number(score, units[hypothesis])));
            scores.put(score.id(), row);
        }
        Map<String, Integer> tested = new LinkedHashMap<>();
        all.forEach(hypothesis -> tested.put(id(hypothesis), of.tested(hypothesis)));
        int notRated = 0;
        for (int item = 0; item < parts.length; item++) {
            int at = item;
            for (int hypothesis : all) {
                notRated += of.raters().stream().allMatch(one -> matrix.mark(one, at, hypothesis) == Mark.MISSING)
                        ? 1
                        : 0;
            }
        }
        return new Scores(rater, scores, tested, notRated);
    }

    private List<ItemLine> items() {
        List<ItemLine> lines = new ArrayList<>();
        for (int item = 0; item < parts.length; item++) {
            Item one = matrix.items().get(item);
            lines.add(new ItemLine(one.id(), one.weight() / (double) Weights.ONE, one.voice(), one.works(),
                    tally.diagnosticity(item)));
        }
        return lines;
    }

    private Order order(Group group) {
        List<Integer> sorted = new ArrayList<>(group.members());
        sorted.sort(Comparator.comparingLong(hypothesis -> totals[hypothesis]));
        long lowest = totals[sorted.getFirst()];
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            long units = totals[sorted.get(i)];
            boolean tied = i > 0 && units == totals[sorted.get(i - 1)];
            places.add(new Place(id(sorted.get(i)), tied ? places.getLast().rank() : i + 1,
                    number(units), number(units - lowest)));
        }
        List<Integer> open = Tally.within(totals, group.members(), lowest + matrix.margin() * tally.share());
        List<Rival> rivals = new ArrayList<>();
        if (Tally.least(totals, group.members()).size() == 1) {
            for (int rival : sorted.subList(1, sorted.size())) {
                rivals.add(new Rival(id(rival),
                        Reversal.changes(matrix, tally, sorted.getFirst(), rival, run.stop()).stream()
                                .map(this::change).toList()));
            }
        }
        return new Order(group.id(), places, ids(open), rivals);
    }

    private double number(long units) {
        return tally.number(Score.WEIGHTED_INCONSISTENCY, units);
    }

    private Change change(Reversal.Change change) {
        return new Change(matrix.raters().get(change.rater()).id(), matrix.items().get(change.item()).id(),
                id(change.hypothesis()), change.from(), change.to());
    }

    private Without without(String left, List<Integer> dropped) {
        long[] rest = Arrays.copyOf(totals, totals.length);
        for (int item : dropped) {
            for (int hypothesis = 0; hypothesis < rest.length; hypothesis++) {
                rest[hypothesis] -= parts[item][hypothesis];
            }
        }
        Map<String, Double> scores = new LinkedHashMap<>();
        all.forEach(hypothesis -> scores.put(id(hypothesis), number(rest[hypothesis])));
        Map<String, List<String>> least = new LinkedHashMap<>();
        groups.forEach(group -> least.put(group.id(), ids(Tally.least(rest, group.members()))));
        return new Without(left, dropped.size(), scores, least);
    }

    private List<Without> withoutWork() {
        List<Without> lines = new ArrayList<>();
        for (String work : matrix.works()) {
            run.stop().check();
            List<Integer> dropped = IntStream.range(0, parts.length)
                    .filter(item -> matrix.items().get(item).works().equals(List.of(work))).boxed().toList();
            if (dropped.size() < parts.length && !dropped.isEmpty()) {
                lines.add(without(work, dropped));
            }
        }
        return lines;
    }

    private List<Spread> spreads() {
        List<Spread> spreads = new ArrayList<>();
        for (int item = 0; item < parts.length; item++) {
            run.stop().check();
            for (int hypothesis : all) {
                int at = item;
                int[] scales = IntStream.range(0, matrix.raters().size())
                        .mapToObj(rater -> matrix.mark(rater, at, hypothesis)).filter(Mark::rated)
                        .mapToInt(Mark::scale).sorted().toArray();
                if (scales.length > 1 && scales[scales.length - 1] > scales[0]) {
                    spreads.add(new Spread(matrix.items().get(item).id(), id(hypothesis),
                            scales[scales.length - 1] - scales[0]));
                }
            }
        }
        spreads.sort(Comparator.comparingInt((Spread spread) -> -spread.spread()));
        return spreads;
    }

    private Posteriors posteriors(Stated stated) {
        Group group = matrix.groups().get(stated.group());
        List<Range> found = BayesianReading.posteriors(matrix, stated);
        List<Posterior> lines = new ArrayList<>();
        for (int member = 0; member < found.size(); member++) {
            Range range = found.get(member);
            lines.add(new Posterior(id(group.members().get(member)), stated.priors().get(member).likely(), range.low(),
                    range.likely(), range.high()));
        }
        Posterior first = lines.stream().max(Comparator.comparingDouble(Posterior::likely)).orElseThrow();
        List<String> open = lines.stream()
                .filter(line -> line.equals(first) || line.high() >= first.low()
                        || first.likely() - line.likely() < PROBABILITY_MARGIN)
                .map(Posterior::hypothesis).toList();
        List<Item> read = stated.likelihoods().keySet().stream().map(matrix.items()::get).toList();
        return new Posteriors(group.id(), lines, read.stream().map(Item::id).toList(),
                (int) read.stream().map(Item::voice).distinct().count(), open);
    }
}
