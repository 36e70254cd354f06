package entente.bargaining;

import entente.model.Estimate;

/**
 * Chance that depends on nothing but numbers: the uniform number of an input in a draw is a function of (seed, draw, input), so that draw 4711 is the same
 * on one core and on many, after a resume, and whoever else takes part.
 *
 * <p>The three numbers go through the finaliser of SplitMix64 ({@code bib:steele-lea-flood-2014}), one after the other; the upper 53 bits make the number.
 */
final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Chance() {}

    /** The seed of a draw. */
    static long seed(long seed, long draw) {
        return mix(mix(seed + GOLDEN) + (draw + 1) * GOLDEN);
    }

    /** The number of an input in a draw, in [0, 1). */
    static double uniform(long seedOfDraw, long input) {
        return (mix(seedOfDraw + (input + 1) * GOLDEN) >>> 11) * 0x1.0p-53;
    }

    private static long mix(long z) {
        long y = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        y = (y ^ y >>> 27) * 0x94D049BB133111EBL;
        return y ^ y >>> 31;
    }

    /**
     * The value of an estimate at a number u in [0, 1): of a range, the u-quantile of the triangular distribution over low, likely and high; of a panel, u
     * chooses an expert, all alike, and what is left of u chooses within that expert's opinion.
     */
    static double value(Estimate estimate, double u) {
        return switch (estimate) {
            case Estimate.Point(double likely, var because) -> likely;
            case Estimate.Range(double low, double likely, double high, var because) ->
                triangular(low, likely, high, u);
            case Estimate.Panel panel -> {
                double scaled = u * panel.opinions().size();
                int expert = Math.min((int) scaled, panel.opinions().size() - 1);
                yield value(panel.opinions().get(expert).value(), scaled - expert);
            }
        };
    }

    private static double triangular(double low, double likely, double high, double u) {
        double width = high - low;
        if (width == 0) {
            return low;
        }
        double value = u * width < likely - low
                ? low + Math.sqrt(u * width * (likely - low))
                : high - Math.sqrt((1 - u) * width * (high - likely));
        return Math.clamp(value, low, high);
    }
}
