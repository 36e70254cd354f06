package entente.hypotheses;

import entente.engine.Run.StopSignal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How few ratings would have to be otherwise for another hypothesis to be contradicted less than the one that is contradicted least.
 *
 * <p>A change replaces one rating by another of the five; cells without a rating, and NA, stay. To put {@code b} below {@code a}, only
 * cells of the two help: a cell of {@code a} gains most by becoming II, a cell of {@code b} by losing its points, and these gains do not
 * depend on one another. So the largest gains first reach the goal with the fewest changes: the answer is exact, and a test finds no
 * smaller one by trying all.
 *
 * <p>Weighted inconsistency only. Cost: the sorting of the cells of two columns, for each rival.
 */
final class Reversal {

    private Reversal() {}

    /**
     * A rating that would be otherwise.
     *
     * @param rater number of the rater
     * @param item number of the item
     * @param hypothesis number of the hypothesis
     * @param from the rating
     * @param to what it would be; N stands for any rating that is not inconsistent
     */
    record Change(int rater, int item, int hypothesis, Mark from, Mark to) {}

    private record Gain(Change change, long units) {}

    /**
     * The fewest changes that give {@code rival} a strictly lower score than {@code leader}, the largest gains first; empty where none
     * do, or where it has one already.
     */
    static List<Change> changes(HypothesisMatrix matrix, Tally tally, int leader, int rival, StopSignal stop) {
        long[] totals = tally.totals(Score.WEIGHTED_INCONSISTENCY);
        List<Gain> gains = new ArrayList<>();
        for (int item = 0; item < matrix.items().size(); item++) {
            stop.check();
            for (int rater : tally.raters()) {
                add(gains, matrix, tally, rater, item, leader, Mark.II);
                add(gains, matrix, tally, rater, item, rival, Mark.N);
            }
        }
        gains.sort(Comparator.comparingLong((Gain gain) -> -gain.units()));
        stop.check();
        long behind = totals[rival] - totals[leader];
        List<Change> changes = new ArrayList<>();
        for (Gain gain : gains) {
            if (behind < 0) {
                break;
            }
            changes.add(gain.change());
            behind -= gain.units();
        }
        return behind < 0 ? List.copyOf(changes) : List.of();
    }

    private static void add(List<Gain> gains, HypothesisMatrix matrix, Tally tally, int rater, int item, int hypothesis,
            Mark to) {
        Mark from = matrix.mark(rater, item, hypothesis);
        if (!from.rated()) {
            return;
        }
        long units = (long) Math.abs(to.points() - from.points()) * (tally.share() / tally.rated(item, hypothesis))
                * matrix.items().get(item).weight();
        if (units > 0) {
            gains.add(new Gain(new Change(rater, item, hypothesis, from, to), units));
        }
    }
}
