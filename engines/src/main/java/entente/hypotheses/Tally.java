package entente.hypotheses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The scores of a table in whole numbers, so that sums do not depend on the order of items or raters, and ties are ties. The unit of a
 * weighted score is a millionth divided by the {@linkplain #share share} of one rater; that of the others is that share alone.
 *
 * <p>Cost: linear in raters times items times hypotheses. The twin is {@link Definition}.
 */
final class Tally {

    private final HypothesisMatrix matrix;
    private final List<Integer> raters;
    private final long share;
    private final int[] voice;
    private final int voices;

    /** Of some raters together, numbers from 0. */
    Tally(HypothesisMatrix matrix, List<Integer> raters) {
        this.matrix = matrix;
        this.raters = List.copyOf(raters);
        long multiple = 1;
        for (int n = 2; n <= raters.size(); n++) {
            multiple = multiple / gcd(multiple, n) * n;
        }
        this.share = multiple;
        Map<String, Integer> numbers = new LinkedHashMap<>();
        this.voice = new int[matrix.items().size()];
        for (int item = 0; item < voice.length; item++) {
            voice[item] = numbers.computeIfAbsent(matrix.items().get(item).voice(), name -> numbers.size());
        }
        this.voices = numbers.size();
    }

    /** Of all raters together. */
    static Tally together(HypothesisMatrix matrix) {
        return new Tally(matrix, java.util.stream.IntStream.range(0, matrix.raters().size()).boxed().toList());
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** The raters that are counted. */
    List<Integer> raters() {
        return raters;
    }

    /** How many units one point is before any weight. */
    long share() {
        return share;
    }

    /** How many units the number 1 is. */
    long one(Score score) {
        return score.weighted() ? Weights.ONE * share : share;
    }

    /** A score in units as a number. */
    double number(Score score, long units) {
        return units / (double) one(score);
    }

    /** How many of the raters have rated a cell. */
    int rated(int item, int hypothesis) {
        int rated = 0;
        for (int rater : raters) {
            rated += matrix.mark(rater, item, hypothesis).rated() ? 1 : 0;
        }
        return rated;
    }

    /** What one cell contributes, in units. */
    long contribution(Score score, int item, int hypothesis) {
        int rated = 0;
        long points = 0;
        for (int rater : raters) {
            Mark mark = matrix.mark(rater, item, hypothesis);
            rated += mark.rated() ? 1 : 0;
            points += mark.rated() ? score.points(mark) : 0;
        }
        if (rated == 0) {
            return 0;
        }
        return points * (share / rated) * (score.weighted() ? matrix.items().get(item).weight() : 1);
    }

    /** The scores of all hypotheses in units, from the items that are kept. */
    long[] totals(Score score, boolean[] kept) {
        int count = matrix.hypotheses().size();
        long[] totals = new long[count];
        for (int hypothesis = 0; hypothesis < count; hypothesis++) {
            long[] most = new long[voices];
            for (int item = 0; item < voice.length; item++) {
                if (kept[item]) {
                    long contribution = contribution(score, item, hypothesis);
                    if (score == Score.ONE_VOICE) {
                        totals[hypothesis] += Math.max(0, contribution - most[voice[item]]);
                        most[voice[item]] = Math.max(most[voice[item]], contribution);
                    } else {
                        totals[hypothesis] += contribution;
                    }
                }
            }
        }
        return totals;
    }

    /** The scores of all hypotheses in units, from all items. */
    long[] totals(Score score) {
        boolean[] all = new boolean[voice.length];
        java.util.Arrays.fill(all, true);
        return totals(score, all);
    }

    /** Those of some hypotheses that have the lowest score. */
    static List<Integer> least(long[] totals, List<Integer> among) {
        long lowest = among.stream().mapToLong(one -> totals[one]).min().orElse(0);
        return within(totals, among, lowest);
    }

    /** Those of some hypotheses whose score is at most a bound. */
    static List<Integer> within(long[] totals, List<Integer> among, long bound) {
        List<Integer> found = new ArrayList<>();
        for (int one : among) {
            if (totals[one] <= bound) {
                found.add(one);
            }
        }
        return found;
    }

    /** How far apart the ratings of an item lie: the mean over raters of the highest less the lowest place on the scale. */
    double diagnosticity(int item) {
        long sum = 0;
        int counted = 0;
        for (int rater : raters) {
            int low = 3;
            int high = -3;
            for (Mark mark : matrix.raters().get(rater).marks().get(item)) {
                if (mark.rated()) {
                    low = Math.min(low, mark.scale());
                    high = Math.max(high, mark.scale());
                }
            }
            if (low <= high) {
                sum += high - low;
                counted++;
            }
        }
        return counted == 0 ? 0 : sum / (double) counted;
    }

    /**
     * How many items really test a hypothesis: somebody rates the pair as consistent or inconsistent, and rates another hypothesis
     * otherwise.
     */
    int tested(int hypothesis) {
        int tested = 0;
        for (int item = 0; item < voice.length; item++) {
            tested += tests(item, hypothesis) ? 1 : 0;
        }
        return tested;
    }

    /** Whether an item really tests a hypothesis. */
    boolean tests(int item, int hypothesis) {
        for (int rater : raters) {
            List<Mark> row = matrix.raters().get(rater).marks().get(item);
            Mark own = row.get(hypothesis);
            if (own.speaks() && row.stream().anyMatch(other -> other.rated() && other.scale() != own.scale())) {
                return true;
            }
        }
        return false;
    }
}
