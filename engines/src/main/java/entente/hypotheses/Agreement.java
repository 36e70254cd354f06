package entente.hypotheses;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far raters agree: Krippendorff's alpha for ordinal data ({@code bib:krippendorff-2004}, {@code bib:hayes-krippendorff-2007}).
 *
 * <p>The units are the cells (item and hypothesis) that two or more raters rated; NA and missing ratings are no values. With
 * {@code o(c,k)} the coincidences of ratings c and k, each cell with m ratings giving its ordered pairs 1/(m - 1) each, {@code n(c)}
 * their sums, and n the sum of all:
 *
 * <pre>
 * alpha = 1 - (n - 1) * sum over c &lt; k of o(c,k) d(c,k) / sum over c &lt; k of n(c) n(k) d(c,k)
 * d(c,k) = (sum of n(g) for g from c to k - (n(c) + n(k)) / 2) squared
 * </pre>
 *
 * 1 is perfect agreement, 0 what chance would give, below 0 worse than that. Undefined for one rater, or where all ratings are alike.
 */
final class Agreement {

    private Agreement() {}

    /** The alpha of the ratings of all raters. */
    static OptionalDouble alpha(HypothesisMatrix matrix) {
        List<int[]> units = new ArrayList<>();
        for (int item = 0; item < matrix.items().size(); item++) {
            for (int hypothesis = 0; hypothesis < matrix.hypotheses().size(); hypothesis++) {
                int[] values = new int[5];
                for (int rater = 0; rater < matrix.raters().size(); rater++) {
                    Mark mark = matrix.mark(rater, item, hypothesis);
                    if (mark.rated()) {
                        values[mark.scale() + 2]++;
                    }
                }
                units.add(values);
            }
        }
        return alpha(units, 5);
    }

    /**
     * The alpha of any ordinal data.
     *
     * @param units for each unit, how often each value was given
     * @param values how many values there are, in their order
     */
    static OptionalDouble alpha(List<int[]> units, int values) {
        double[][] coincidences = new double[values][values];
        for (int[] unit : units) {
            int given = java.util.Arrays.stream(unit).sum();
            for (int c = 0; c < values && given > 1; c++) {
                for (int k = 0; k < values; k++) {
                    coincidences[c][k] += unit[c] * (double) (unit[k] - (c == k ? 1 : 0)) / (given - 1);
                }
            }
        }
        double[] sums = new double[values];
        double all = 0;
        for (int c = 0; c < values; c++) {
            for (int k = 0; k < values; k++) {
                sums[c] += coincidences[c][k];
            }
            all += sums[c];
        }
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < values; c++) {
            for (int k = c + 1; k < values; k++) {
                double between = -(sums[c] + sums[k]) / 2;
                for (int g = c; g <= k; g++) {
                    between += sums[g];
                }
                observed += coincidences[c][k] * between * between;
                expected += sums[c] * sums[k] * between * between;
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (all - 1) * observed / expected);
    }
}
