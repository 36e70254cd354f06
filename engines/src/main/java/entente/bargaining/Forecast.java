package entente.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where a table settles when its uncertain inputs vary: a distribution over draws.
 *
 * @param spreads one for each dimension, over the draws with an answer; empty where no draw had one
 * @param outcomes the outcome of each draw, under its number from 0 on: one number for each dimension, empty where it had no answer, for example because nobody had weight. Draw n is
 *     the same however many are made
 */
public record Forecast(List<Spread> spreads, List<List<Double>> outcomes) {

    /** The levels of the quantiles, in hundredths. */
    public static final List<Integer> LEVELS = List.of(5, 10, 25, 50, 75, 90, 95);

    /** The number of bins of a histogram. */
    public static final int BINS = 20;

    /** Copies the lists. */
    public Forecast {
        spreads = List.copyOf(spreads);
        outcomes = List.copyOf(outcomes);
    }

    /** How many draws were made. */
    public int draws() {
        return outcomes.size();
    }

    /** How many of them had no answer. */
    public int without() {
        return (int) outcomes.stream().filter(List::isEmpty).count();
    }

    /**
     * The distribution of outcomes on one dimension.
     *
     * @param mean the mean
     * @param deviation the standard deviation (n - 1 below)
     * @param least the least outcome
     * @param greatest the greatest
     * @param quantiles at {@link #LEVELS}, by linear interpolation between order statistics
     * @param histogram counts in {@link #BINS} bins of equal width over the scale, the last closed at its upper end
     */
    public record Spread(double mean, double deviation, double least, double greatest, List<Double> quantiles,
            List<Integer> histogram) {
        /** Copies the lists. */
        public Spread {
            quantiles = List.copyOf(quantiles);
            histogram = List.copyOf(histogram);
        }

        /** A quantile at one of {@link #LEVELS}. */
        public double quantile(int level) {
            return quantiles.get(LEVELS.indexOf(level));
        }

        static Spread of(double[] outcomes, BargainingTable.Dimension scale) {
            double[] sorted = outcomes.clone();
            Arrays.sort(sorted);
            double sum = 0;
            for (double outcome : outcomes) {
                sum += outcome;
            }
            double mean = Math.clamp(sum / outcomes.length, sorted[0], sorted[sorted.length - 1]);
            double squares = 0;
            Integer[] bins = new Integer[BINS];
            Arrays.fill(bins, 0);
            for (double outcome : outcomes) {
                squares += (outcome - mean) * (outcome - mean);
                bins[Math.clamp((int) Math.floor((outcome - scale.low()) / scale.range() * BINS), 0, BINS - 1)]++;
            }
            List<Double> quantiles = new ArrayList<>();
            LEVELS.forEach(level -> quantiles.add(interpolated(sorted, level / 100.0)));
            return new Spread(mean, outcomes.length < 2 ? 0 : Math.sqrt(squares / (outcomes.length - 1)), sorted[0],
                    sorted[sorted.length - 1], quantiles, List.of(bins));
        }
    }

    /** The quantile of ascending numbers, by linear interpolation: at p (n - 1), counted from 0. */
    static double interpolated(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
