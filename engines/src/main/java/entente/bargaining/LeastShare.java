package entente.bargaining;

import entente.engine.Run.StopSignal;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The greatest t such that some point y gives every actor i of a package at least t b_i:
 *
 * <pre>max t   subject to   l_i^2 - h_i(y)^2 &gt;= t b_i   (quadratic)   or   l_i - h_i(y) &gt;= t b_i   (linear),</pre>
 *
 * in the notation of {@link LinkedGains}, over some of its dimensions, the others being settled already. A convex problem, solved by the logarithmic barrier
 * ({@code bib:boyd-vandenberghe-2004}): t + mu sum_i log(slack_i) is climbed by {@link Newton} while mu falls to 1e-13, which leaves t short by at most n mu. Slacks enter
 * as l_i^2 - h_i^2 - t b_i and (l_i - t b_i)^2 - h_i^2. Only actors whose slack runs out are taken into the sum: one starts with a few and adds those whom the answer
 * wrongs, until it wrongs nobody by more than 1e-13. Some fifty steps of O(m K^2 + K^3) for m actors in the sum, and O(n K) a round.
 */
final class LeastShare {

    private static final double LAST = 1e-13;
    private static final double FALL = 0.05;
    private static final double CENTRAL = 1e-3;
    private static final int FEW = 40;

    private final LinkedGains gains;
    private final double[] limit;
    private final boolean linear;
    private final double[] b;
    private final int[] free;
    private final StopSignal stop;

    /**
     * A problem.
     *
     * @param limit n: l_i^2 with quadratic losses, l_i with linear ones
     * @param b n, 0 or more, somebody's above 0
     * @param free the dimensions that are not settled yet
     */
    LeastShare(LinkedGains gains, double[] limit, boolean linear, double[] b, int[] free, StopSignal stop) {
        this.gains = gains;
        this.limit = limit;
        this.linear = linear;
        this.b = b;
        this.free = free;
        this.stop = stop;
    }

    /**
     * An answer.
     *
     * @param y the point
     * @param t the least share
     * @param grip for each dimension how much those with the least share care about it, from 0 to 1: where it is above 0, theirs is the only choice
     */
    @SuppressWarnings("ArrayRecordComponent") // a view that lives inside one call
    record Answer(double[] y, double t, double[] grip) {}

    /**
     * The answer.
     *
     * @param who the actors that count
     * @param start a point at which those with b_i = 0 have some slack
     */
    Answer answer(int[] who, double[] start) {
        return answer(who, start, start, FEW);
    }

    /**
     * The answer, found from a few actors first.
     *
     * @param hint a point beyond the answer, where those who will stand in the way have the least slack
     * @param few how many actors to start with
     */
    Answer answer(int[] who, double[] start, double[] hint, int few) {
        int worst = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i : who) {
            if (b[i] > 0 && share(i, start) < least) {
                worst = i;
                least = share(i, start);
            }
        }
        double[] from = new double[free.length + 1];
        for (int k = 0; k < free.length; k++) {
            from[k] = start[free[k]];
        }
        from[free.length] = least - 0.5;
        int[] some = who.length <= few
                ? who
                : with(tightest(who, hint, least - 0.5, few, Double.POSITIVE_INFINITY), worst);
        while (true) {
            Barrier barrier = new Barrier(some, start);
            double[] z = barrier.followed(from);
            double[] y = start.clone();
            for (int k = 0; k < free.length; k++) {
                y[free[k]] = z[k];
            }
            double t = z[free.length];
            int[] wronged = some.length == who.length ? new int[0] : tightest(who, y, t, few, -LAST);
            int[] more = with(some, wronged);
            if (more.length == some.length) {
                return new Answer(y, t, barrier.grip(y, t));
            }
            some = more;
        }
    }

    private static int[] with(int[] some, int... others) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(others)).sorted().distinct().toArray();
    }

    /** What i has at y, as a share of b_i. */
    double share(int i, double[] y) {
        double square = gains.square(i, y);
        return (limit[i] - (linear ? Math.sqrt(square) : square)) / b[i];
    }

    private double slack(int i, double[] y, double t) {
        double square = gains.square(i, y);
        return limit[i] - (linear ? Math.sqrt(square) : square) - t * b[i];
    }

    /** The few with the least slack, of those below a bound; in ascending order. */
    private int[] tightest(int[] who, double[] y, double t, int few, double bound) {
        double[] slack = new double[gains.size()];
        for (int i : who) {
            slack[i] = slack(i, y, t);
        }
        return Arrays.stream(who).filter(i -> slack[i] < bound).boxed()
                .sorted((i, j) -> Double.compare(slack[i], slack[j])).limit(few).mapToInt(Integer::intValue).sorted()
                .toArray();
    }

    /** t / mu + sum of the logarithms of slacks, and of a box around the scales, in y and t. */
    private final class Barrier implements Newton.Concave {

        private final int[] some;
        private final double[] settled;
        private double mu = 1;
        private final double[][] a;
        private final double[][] p;

        private Barrier(int[] some, double[] start) {
            this.some = some;
            settled = new double[some.length];
            a = new double[some.length][free.length];
            p = new double[some.length][free.length];
            for (int row = 0; row < some.length; row++) {
                int i = some[row];
                double part = 0;
                for (int k = 0; k < free.length; k++) {
                    a[row][k] = gains.a()[i][free[k]];
                    p[row][k] = gains.p()[i][free[k]];
                    part += a[row][k] * (start[free[k]] - p[row][k]) * (start[free[k]] - p[row][k]);
                }
                settled[row] = free.length == start.length ? 0 : gains.square(i, start) - part;
            }
        }

        /** The end of the central path: each next point of it is first guessed from the last two, as slacks run out in proportion to mu. */
        private double[] followed(double[] from) {
            double[] z = from.clone();
            double[] before = from.clone();
            double[] guess = from.clone();
            double last = 1;
            Newton.climb(this, z, CENTRAL, stop);
            while (mu > LAST) {
                double next = Math.max(LAST, Math.min(FALL * mu, Math.pow(mu, 1.5)));
                double ahead = last > mu ? (mu - next) / (last - mu) : 0;
                last = mu;
                mu = next;
                for (int k = 0; k < z.length; k++) {
                    guess[k] = z[k] + ahead * (z[k] - before[k]);
                }
                System.arraycopy(z, 0, before, 0, z.length);
                if (inside(guess)) {
                    System.arraycopy(guess, 0, z, 0, z.length);
                }
                Newton.climb(this, z, CENTRAL, stop);
            }
            return z;
        }

        private boolean inside(double[] z) {
            return at(z, new double[z.length], null);
        }

        @Override
        public boolean at(double[] z, double[] slope, double @Nullable [][] bend) {
            int m = free.length;
            double t = z[m];
            Arrays.fill(slope, 0);
            slope[m] = 1 / mu;
            if (bend != null) {
                for (double[] row : bend) {
                    Arrays.fill(row, 0);
                }
            }
            for (int k = 0; k < m; k++) {
                double below = z[k] + 1;
                double above = 2 - z[k];
                if (!(below > 0) || !(above > 0)) {
                    return false;
                }
                slope[k] = 1 / below - 1 / above;
                if (bend != null) {
                    bend[k][k] = 1 / (below * below) + 1 / (above * above);
                }
            }
            double[] pull = new double[m + 1];
            for (int row = 0; row < some.length; row++) {
                if (!add(row, t, z, slope, bend, pull)) {
                    return false;
                }
            }
            return true;
        }

        private boolean add(int row, double t, double[] z, double[] slope, double @Nullable [][] bend, double[] pull) {
            int m = free.length;
            double share = b[some[row]];
            double left = linear ? limit[some[row]] - t * share : 0;
            double slack = (linear ? left * left : limit[some[row]] - t * share) - settled[row];
            for (int k = 0; k < m; k++) {
                double off = z[k] - p[row][k];
                pull[k] = -2 * a[row][k] * off;
                slack -= a[row][k] * off * off;
            }
            if (!(slack > 0) || linear && !(left > 0)) {
                return false;
            }
            double one = 1 / slack;
            pull[m] = linear ? -2 * left * share : -share;
            for (int k = 0; k <= m; k++) {
                slope[k] += pull[k] * one;
            }
            if (bend != null) {
                for (int k = 0; k <= m; k++) {
                    double part = pull[k] * one * one;
                    for (int l = 0; l <= k; l++) {
                        bend[k][l] += part * pull[l];
                    }
                    bend[k][k] += k < m ? 2 * a[row][k] * one : linear ? -2 * share * share * one : 0;
                }
            }
            return true;
        }

        /** The multipliers of the slacks, times b_i, times the shares of salience. */
        private double[] grip(double[] y, double t) {
            double[] grip = new double[y.length];
            for (int row = 0; row < some.length; row++) {
                int i = some[row];
                double left = limit[i] - t * b[i];
                double square = gains.square(i, y);
                double force = linear ? 2 * left * b[i] / (left * left - square) : b[i] / (left - square);
                for (int k : free) {
                    grip[k] += mu * force * gains.a()[i][k];
                }
            }
            return grip;
        }
    }
}
