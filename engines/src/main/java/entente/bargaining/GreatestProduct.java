package entente.bargaining;

import entente.engine.Run.StopSignal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The Nash solution of a package, in the notation of {@link LinkedGains}: the y that maximises sum_i e_i log(gain_i(y)) over the points at which everybody gains, or, where
 * the disagreement is so bad for all alike that it drops out, the y that minimises sum_i e_i h_i(y)^2 or sum_i e_i h_i(y). Everything is concave, and strictly so on
 * the dimensions that somebody cares about, but for the last sum: its least points may fill a segment on some dimensions (positions on a line, weights in
 * equal halves), and then the middle of it is taken, as with the median.
 *
 * <p>Quadratic losses are climbed by {@link Newton} as they are. Linear ones have a kink at every position; h is smoothed to sqrt(h^2 + m^2), and m falls to 1e-10 of the
 * scale. Cost some twenty to sixty steps of O(n K^2 + K^3).
 */
final class GreatestProduct implements Newton.Concave {

    private static final double ROUGH = 0.3;
    private static final double SHARPEST = 1e-10;
    private static final double FALL = 0.05;
    private static final double RISE = 1e-27;
    private static final double FLAT = 1e-9;
    private static final double TILT = 1e-8;

    private final LinkedGains gains;
    private final boolean linear;
    private final double[] radius;
    private final boolean distant;
    private final double[] pull;
    private double smooth;
    private int tilted = -1;
    private double tilt;

    private GreatestProduct(LinkedGains gains, boolean linear, boolean distant) {
        this.gains = gains;
        this.linear = linear;
        this.distant = distant;
        radius = distant ? new double[gains.size()] : gains.squares();
        if (linear) {
            Arrays.setAll(radius, i -> Math.sqrt(radius[i]));
        }
        pull = new double[gains.dims().length];
    }

    /** The solution, from a point at which everybody gains. */
    static double[] of(LinkedGains gains, double[] inside, boolean linear, StopSignal stop) {
        double[] y = inside.clone();
        GreatestProduct product = new GreatestProduct(gains, linear, false);
        product.climb(y, product.room(inside), stop);
        return y;
    }

    /** The weighted mean or the weighted geometric median: what is left of the solution where the disagreement is very bad for all. */
    static double[] distant(LinkedGains gains, boolean linear, StopSignal stop) {
        int dims = gains.dims().length;
        double[] mean = new double[dims];
        for (int k = 0; k < dims; k++) {
            double[] x = new double[gains.size()];
            double[] w = new double[gains.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = gains.p()[i][k];
                w[i] = gains.e()[i] * gains.a()[i][k];
            }
            mean[k] = Averages.weightedMean(x, w);
        }
        if (!linear) {
            return mean;
        }
        GreatestProduct sum = new GreatestProduct(gains, true, true);
        double[] y = mean.clone();
        sum.climb(y, ROUGH, stop);
        return sum.flat(y) ? sum.middle(mean, stop) : y;
    }

    /** Whether the sum of distances is flat in some direction, measured by what its curvature would be if nobody stood in that direction. */
    private boolean flat(double[] y) {
        double[][] bend = new double[y.length][y.length];
        at(y, new double[y.length], bend);
        double[] natural = new double[y.length];
        for (int i = 0; i < gains.size(); i++) {
            double loss = Math.sqrt(gains.square(i, y) + smooth * smooth);
            for (int k = 0; k < y.length; k++) {
                natural[k] += gains.e()[i] * gains.a()[i][k] / loss;
            }
        }
        for (int k = 0; k < y.length; k++) {
            for (int l = 0; l <= k; l++) {
                bend[k][l] /= Math.sqrt(natural[k] * natural[l]);
            }
        }
        return Newton.flatness(bend) < FLAT;
    }

    /** The middle of the flat top: on each dimension between where a slight tilt up and a slight tilt down lead. */
    private double[] middle(double[] mean, StopSignal stop) {
        double[] middle = new double[mean.length];
        for (tilted = 0; tilted < mean.length; tilted++) {
            for (double to : new double[]{-TILT, TILT}) {
                tilt = to;
                double[] y = mean.clone();
                climb(y, ROUGH, stop);
                middle[tilted] += 0.5 * y[tilted];
            }
        }
        return middle;
    }

    /** A smoothing under which everybody still gains. */
    private double room(double[] inside) {
        double least = ROUGH;
        for (int i = 0; i < radius.length; i++) {
            double square = gains.square(i, inside);
            least = Math.min(least, 0.5 * Math.sqrt(Math.max(0, gains.square(i, gains.d()[i]) - square)));
        }
        return least;
    }

    private void climb(double[] y, double first, StopSignal stop) {
        if (linear) {
            for (smooth = first; smooth > SHARPEST; smooth *= FALL) {
                Newton.climb(this, y, 1e-4 * smooth, stop);
            }
            smooth = Math.min(first, SHARPEST);
        }
        Newton.climb(this, y, RISE, stop);
    }

    @Override
    public boolean at(double[] y, double[] slope, double @Nullable [][] bend) {
        Arrays.fill(slope, 0);
        if (bend != null) {
            for (double[] row : bend) {
                Arrays.fill(row, 0);
            }
        }
        for (int i = 0; i < gains.size(); i++) {
            if (!add(i, y, slope, bend)) {
                return false;
            }
        }
        if (tilted >= 0) {
            slope[tilted] += tilt;
        }
        return true;
    }

    /**
     * Adds one actor: with half the slope of h^2 as {@code pull}, the slope of its loss is c pull, and the curvature c diag(a) + r pull pull', c and r being those
     * of h^2 or of the smoothed h.
     */
    private boolean add(int i, double[] y, double[] slope, double @Nullable [][] bend) {
        double[] a = gains.a()[i];
        double[] p = gains.p()[i];
        double square = 0;
        for (int k = 0; k < y.length; k++) {
            double off = y[k] - p[k];
            pull[k] = a[k] * off;
            square += pull[k] * off;
        }
        double loss = linear ? Math.sqrt(square + smooth * smooth) : square;
        double c = linear ? 1 / loss : 2;
        double r = linear ? -1 / (loss * loss * loss) : 0;
        double weight = gains.e()[i];
        if (!distant) {
            double gain = radius[i] - loss;
            if (!(gain > 0)) {
                return false;
            }
            weight /= gain;
            r += c * c / gain;
        }
        for (int k = 0; k < y.length; k++) {
            slope[k] -= weight * c * pull[k];
            if (bend != null) {
                for (int l = 0; l <= k; l++) {
                    bend[k][l] += weight * r * pull[k] * pull[l];
                }
                bend[k][k] += weight * c * a[k] * (1 + Newton.FLAT);
            }
        }
        return true;
    }
}
