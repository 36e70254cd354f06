package entente.bargaining;

import entente.engine.Run.StopSignal;
import org.jspecify.annotations.Nullable;

/**
 * Newton's method for the maximum of a smooth, strictly concave function of a few variables on an open convex domain. Each step goes as far as the slope along it allows: it
 * is halved while it leaves the domain or goes well past the top, which needs no values of the function, only slopes. Deterministic; a step costs one evaluation with
 * curvature, about one without, and O(d^3) for d variables.
 */
final class Newton {

    private static final int MOST_STEPS = 300;

    /** A pivot below this part of its diagonal is rounding: the function is flat there. */
    static final double FLAT = 1e-12;

    private Newton() {}

    /** A concave function. */
    interface Concave {
        /**
         * Its slope at a point, and its curvature where asked.
         *
         * @param slope filled with the gradient
         * @param bend filled with minus the second derivatives, lower triangle; null where they are not wanted
         * @return false outside the domain, where nothing is filled reliably
         */
        boolean at(double[] z, double[] slope, double @Nullable [][] bend);
    }

    /**
     * Climbs from a point of the domain.
     *
     * @param z the start, and afterwards the top
     * @param rise where a step promises to rise by less, the top is reached
     */
    static void climb(Concave function, double[] z, double rise, StopSignal stop) {
        int d = z.length;
        double[] slope = new double[d];
        double[] step = new double[d];
        double[] next = new double[d];
        double[] nextSlope = new double[d];
        double[][] bend = new double[d][d];
        for (int round = 0; round < MOST_STEPS; round++) {
            stop.check();
            function.at(z, slope, bend);
            solve(bend, slope, step);
            double promised = product(slope, step);
            double part = 1;
            while (promised > rise && part > 1e-15) {
                for (int k = 0; k < d; k++) {
                    next[k] = z[k] + part * step[k];
                }
                if (function.at(next, nextSlope, null) && product(nextSlope, step) >= -0.5 * promised) {
                    break;
                }
                part *= 0.5;
            }
            if (!(promised > rise) || !(part > 1e-15) || same(z, next)) {
                return;
            }
            System.arraycopy(next, 0, z, 0, d);
        }
    }

    private static boolean same(double[] a, double[] b) {
        double most = 0;
        for (int k = 0; k < a.length; k++) {
            most = Math.max(most, Math.abs(a[k] - b[k]));
        }
        return most < 1e-15;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /** The least pivot of a curvature with diagonal 1 or less, which is lost: near 0 where a function is flat in some direction. */
    static double flatness(double[][] bend) {
        return solve(bend, new double[bend.length], new double[bend.length]);
    }

    /** Solves bend x step = slope by Cholesky's decomposition, which takes the place of {@code bend}; pivots that are rounding are raised to {@link #FLAT}. */
    private static double solve(double[][] bend, double[] slope, double[] step) {
        int d = slope.length;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < d; j++) {
            double[] row = bend[j];
            double diagonal = row[j] > 0 ? row[j] : 1e-300;
            double sum = slope[j];
            for (int k = 0; k < j; k++) {
                double part = row[k];
                for (int l = 0; l < k; l++) {
                    part -= row[l] * bend[k][l];
                }
                row[k] = part / bend[k][k];
                row[j] -= row[k] * row[k];
                sum -= row[k] * step[k];
            }
            least = Math.min(least, row[j]);
            row[j] = Math.sqrt(Math.max(row[j], FLAT * diagonal));
            step[j] = sum / row[j];
        }
        for (int j = d - 1; j >= 0; j--) {
            for (int k = j + 1; k < d; k++) {
                step[j] -= bend[k][j] * step[k];
            }
            step[j] /= bend[j][j];
        }
        return least;
    }
}
