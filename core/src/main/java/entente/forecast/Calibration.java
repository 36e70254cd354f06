package entente.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether things called 70 per cent likely come true about seven times in ten: probabilities in ten bins of equal width, each with
 * how many there are, how many came true, and the interval in which the true share lies with 95 per cent confidence
 * ({@code bib:wilson-1927}). A probability on a border belongs to the bin above it; 1 belongs to the last.
 *
 * <p>The interval takes the forecasts of a bin as independent. Forecasts of one crisis are not; then it is too narrow.
 */
public final class Calibration {

    /** The number of bins. */
    public static final int BINS = 10;

    /** The quantile of the normal distribution for 95 per cent. */
    static final double Z = 1.959963984540054;

    private Calibration() {}

    /**
     * One bin that holds at least one probability.
     *
     * @param from its lower border, included
     * @param to its upper border, included only where it is 1
     * @param count how many probabilities
     * @param yes how many of their forecasts came true
     * @param meanForecast the mean of the probabilities
     * @param low the lower end of the interval for the share that comes true
     * @param high its upper end
     */
    public record Bin(double from, double to, int count, int yes, double meanForecast, double low, double high) {
        /** The share that came true. */
        public double share() {
            return (double) yes / count;
        }
    }

    /** The bins that hold anything, from low to high. */
    public static List<Bin> bins(List<Scored> scored) {
        int[] count = new int[BINS];
        int[] yes = new int[BINS];
        double[] sum = new double[BINS];
        for (Scored one : scored) {
            int bin = bin(one.probability().p());
            count[bin]++;
            yes[bin] += one.yes() ? 1 : 0;
            sum[bin] += one.probability().p();
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            if (count[i] > 0) {
                bins.add(new Bin((double) i / BINS, (double) (i + 1) / BINS, count[i], yes[i], sum[i] / count[i],
                        wilson(yes[i], count[i], -1), wilson(yes[i], count[i], 1)));
            }
        }
        return List.copyOf(bins);
    }

    /** The bin of a probability, from 0; borders are tenths as decimals, not as sums of binary fractions. */
    static int bin(double p) {
        int bin = BINS - 1;
        while (bin > 0 && p < (double) bin / BINS) {
            bin--;
        }
        return bin;
    }

    /**
     * An end of the Wilson score interval for a share of yes in n.
     *
     * @param side -1 for the lower end, 1 for the upper
     */
    static double wilson(int yes, int n, int side) {
        double share = (double) yes / n;
        double z2 = Z * Z;
        double centre = share + z2 / (2 * n);
        double half = Z * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n));
        return Math.clamp((centre + side * half) / (1 + z2 / n), 0, 1);
    }
}
