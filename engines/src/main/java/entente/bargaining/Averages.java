package entente.bargaining;

/**
 * Means and medians of positions with weights, for n actors on one dimension. Weights are 0 or more; where all are 0, every actor counts alike, so that
 * there is always an answer. Sums run over the actors by position, so that reordering them changes no bit of the result.
 */
final class Averages {

    /** Weights that differ by less than this part of their sum count as equal halves. */
    static final double TIE = 1e-12;

    private Averages() {}

    /** The sum of w x over the sum of w. */
    static double weightedMean(double[] x, double[] w) {
        int[] order = order(x, w);
        double heaviest = 0;
        for (double weight : w) {
            heaviest = Math.max(heaviest, weight);
        }
        double sum = 0;
        double weights = 0;
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i : order) {
            double weight = heaviest == 0 ? 1 : w[i] / heaviest;
            if (weight > 0) {
                sum += weight * x[i];
                weights += weight;
                least = Math.min(least, x[i]);
                greatest = Math.max(greatest, x[i]);
            }
        }
        return Math.clamp(sum / weights, least, greatest);
    }

    /** The sum of x over n. */
    static double mean(double[] x) {
        return weightedMean(x, new double[x.length]);
    }

    /** The middle of {@link #weightedMedians}. */
    static double weightedMedian(double[] x, double[] w) {
        double[] ends = weightedMedians(x, w);
        return ends[0] == ends[1] ? ends[0] : ends[0] + 0.5 * (ends[1] - ends[0]);
    }

    /**
     * The least and the greatest weighted median: with positions in ascending order, the first at which the weight so far reaches half of the sum, and the
     * first at which it passes half. They differ where a split into equal halves leaves a gap; every point of the gap is then a median.
     */
    static double[] weightedMedians(double[] x, double[] w) {
        int[] order = order(x, w);
        double sum = 0;
        for (int i : order) {
            sum += w[i];
        }
        boolean alike = sum == 0;
        double half = alike ? 0.5 * x.length : 0.5 * sum;
        double slack = TIE * 2 * half;
        double before = 0;
        double lower = Double.NaN;
        for (int i : order) {
            double weight = alike ? 1 : w[i];
            if (weight == 0) {
                continue;
            }
            before += weight;
            if (Double.isNaN(lower) && before >= half - slack) {
                lower = x[i];
            }
            if (before > half + slack) {
                return new double[]{lower, x[i]};
            }
        }
        return new double[]{lower, lower};
    }

    /** The actors by position, those at one position by weight. Each is put into its place among those before it: for the few of a table that is quicker than a sort of objects. */
    private static int[] order(double[] x, double[] w) {
        int[] order = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            int from = 0;
            int to = i;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (compare(x, w, order[middle], i) <= 0) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            System.arraycopy(order, from, order, from + 1, i - from);
            order[from] = i;
        }
        return order;
    }

    private static int compare(double[] x, double[] w, int i, int j) {
        int byPosition = Double.compare(x[i], x[j]);
        return byPosition != 0 ? byPosition : Double.compare(w[i], w[j]);
    }
}
