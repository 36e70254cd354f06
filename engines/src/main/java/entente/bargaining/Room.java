package entente.bargaining;

import entente.engine.Run.StopSignal;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What is left to gain in a package: a settlement at which everybody gains, or else the dimensions on which nothing moves.
 *
 * <p>Who takes part accepts the points y at which it does not lose, h_i(y) &lt;= h_i(d_i), an ellipsoid; all together accept the intersection, a convex set. Where it has
 * an inside, there is a settlement at which all gain. Where it has none and no agreement is the status quo, those who cannot gain must keep what they have: their
 * distance is the same on the whole set, so that it is but one point on the dimensions they care about. These stay at the status quo, and the others may go on
 * about the rest. Where reference points differ and the set has no inside, there is no agreement on the whole package.
 *
 * @param gains the package, on the dimensions that can move
 * @param inside a point at which everybody gains; empty where nothing can move
 * @param stuck the dimensions of the table that stay at the status quo, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // a view that lives inside one call
record Room(LinkedGains gains, double[] inside, int[] stuck) {

    /** A gain below this part of the radius squared, or a multiplier below this part of the greatest, is none. */
    private static final double NONE = 1e-10;

    private static final double LOOSE = 1e-6;

    /** What is left to gain where no agreement is the farther end of every scale: everybody gains in the middle of the scales. */
    static Room worst(LinkedGains gains) {
        double[] middle = new double[gains.dims().length];
        Arrays.fill(middle, 0.5);
        return new Room(gains, middle, new int[0]);
    }

    /** What is left to gain from reference points. */
    static Room of(LinkedGains whole, StopSignal stop) {
        LinkedGains gains = whole;
        while (true) {
            int dims = gains.dims().length;
            double[] radii = gains.squares();
            boolean[] free = new boolean[dims];
            Arrays.fill(free, true);
            double[] start = new double[dims];
            for (int i = 0; i < radii.length; i++) {
                for (int k = 0; k < dims; k++) {
                    if (gains.a()[i][k] > 0) {
                        start[k] = gains.d()[i][k];
                        free[k] &= radii[i] > NONE * NONE;
                    }
                }
            }
            int[] all = IntStream.range(0, dims).toArray();
            if (count(free) == dims) {
                LeastShare.Answer answer = new LeastShare(gains, radii, false, radii, all, stop)
                        .answer(IntStream.range(0, gains.size()).toArray(), start);
                if (answer.t() > NONE) {
                    return new Room(gains, answer.y(), without(whole.dims(), gains.dims()));
                }
                double most = Arrays.stream(answer.grip()).max().orElseThrow();
                for (int k = 0; k < dims; k++) {
                    free[k] = answer.grip()[k] < LOOSE * most;
                }
            }
            if (!whole.atQuo() || count(free) == 0) {
                return new Room(gains, new double[0], whole.dims());
            }
            gains = gains.only(Arrays.stream(all).filter(k -> free[k]).toArray());
        }
    }

    boolean none() {
        return inside.length == 0;
    }

    private static int count(boolean[] free) {
        int count = 0;
        for (boolean one : free) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private static int[] without(int[] all, int[] some) {
        return Arrays.stream(all).filter(k -> Arrays.stream(some).noneMatch(l -> l == k)).toArray();
    }
}
