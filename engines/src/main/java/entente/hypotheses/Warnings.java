package entente.hypotheses;

import entente.hypotheses.HypothesesResult.Order;
import entente.hypotheses.HypothesesResult.Place;
import entente.hypotheses.HypothesesResult.Scores;
import entente.hypotheses.HypothesesResult.Warning;
import entente.hypotheses.HypothesesResult.Warning.Kind;
import entente.hypotheses.HypothesesResult.Without;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a reader must know before using the orders of a result; each kind says what it is about. */
final class Warnings {

    private final HypothesisMatrix matrix;
    private final HypothesesResult found;
    private final List<Warning> warnings = new ArrayList<>();

    Warnings(HypothesisMatrix matrix, HypothesesResult found) {
        this.matrix = matrix;
        this.found = found;
    }

    List<Warning> all() {
        if (matrix.raters().size() == 1) {
            add(Kind.ONE_RATER, "", List.of(matrix.raters().getFirst().id()), 0);
        }
        notExclusive();
        notRated();
        for (String hypothesis : found.hypotheses()) {
            int tested = found.together().tested().getOrDefault(hypothesis, 0);
            if (tested * 2 < matrix.items().size()) {
                add(Kind.LITTLE_TESTED, "", List.of(hypothesis), tested);
            }
        }
        if (matrix.works().size() == 1) {
            add(Kind.ONE_WORK, "", matrix.works(), 0);
        }
        found.orders().forEach(this::order);
        found.hypotheses().forEach(this::scoreOfOneWork);
        return List.copyOf(warnings);
    }

    private void add(Kind kind, String group, List<String> about, double amount) {
        warnings.add(new Warning(kind, group, about, amount));
    }

    private void notExclusive() {
        List<String> free = new ArrayList<>(found.hypotheses());
        matrix.groups().forEach(group -> group.members().forEach(member -> free.remove(matrix.hypotheses().get(member)
                .id())));
        if (!free.isEmpty()) {
            add(Kind.NOT_EXCLUSIVE, "", free, 0);
        }
    }

    private void notRated() {
        List<Scores> lacking = found.raters().stream().filter(scores -> scores.notRated() > 0).toList();
        if (!lacking.isEmpty()) {
            add(Kind.NOT_RATED, "", lacking.stream().map(Scores::rater).toList(),
                    lacking.stream().mapToInt(Scores::notRated).sum());
        }
    }

    private void order(Order order) {
        String group = order.group();
        List<String> least = order.least();
        if (order.open().size() > 1) {
            add(Kind.OPEN, group, order.open(), matrix.margin() / (double) Weights.ONE);
        }
        List<String> items = turning(found.withoutItem(), order);
        if (!items.isEmpty()) {
            add(Kind.HANGS_ON_ITEM, group, items, 0);
        }
        List<String> works = turning(found.withoutWork(), order);
        works.forEach(work -> add(Kind.HANGS_ON_WORK, group, List.of(work), 0));
        found.withoutWork().stream().filter(without -> !works.contains(without.left()))
                .forEach(without -> leans(order, without));
        List<String> members = order.places().stream().map(Place::hypothesis).toList();
        for (Score score : Score.values()) {
            List<String> others = found.together().least(score, members);
            if (others.stream().noneMatch(least::contains)) {
                add(Kind.READINGS_DIFFER, group, joined(score.id(), others), 0);
            }
        }
        for (Scores rater : found.raters()) {
            List<String> others = rater.least(Score.WEIGHTED_INCONSISTENCY, members);
            if (others.stream().noneMatch(least::contains)) {
                add(Kind.RATERS_DIFFER, group, joined(rater.rater(), others), 0);
            }
        }
    }

    private static List<String> joined(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static List<String> turning(List<Without> lines, Order order) {
        return lines.stream()
                .filter(line -> !Objects.requireNonNull(line.least().get(order.group())).containsAll(order.least())
                        || Objects.requireNonNull(line.least().get(order.group())).size() != order.least().size())
                .map(Without::left).toList();
    }

    /** Whether more than half of the lead of the first over the second is gone without a work. */
    private void leans(Order order, Without without) {
        if (order.least().size() > 1) {
            return;
        }
        Place first = order.places().getFirst();
        Place second = order.places().get(1);
        double left = score(without, second) - score(without, first);
        double share = 1 - left / second.behind();
        if (share > 0.5) {
            add(Kind.LEANS_ON_WORK, order.group(), List.of(without.left(), first.hypothesis(), second.hypothesis()),
                    share);
        }
    }

    private static double score(Without without, Place place) {
        return Objects.requireNonNull(without.scores().get(place.hypothesis()));
    }

    private void scoreOfOneWork(String hypothesis) {
        if (matrix.works().size() > 1 && found.together().of(Score.WEIGHTED_INCONSISTENCY, hypothesis) > 0) {
            found.withoutWork().stream()
                    .filter(without -> Objects.requireNonNull(without.scores().get(hypothesis)) == 0)
                    .forEach(without -> add(Kind.SCORE_OF_ONE_WORK, "", List.of(hypothesis, without.left()), 0));
        }
    }
}
