package entente.bargaining;

import entente.engine.Run.StopSignal;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The solution of Kalai and Smorodinsky of a package, in the notation of {@link LinkedGains}: the y at which the smallest of the shares gain_i(y) / best_i is greatest, then the
 * second smallest, and so on ({@code bib:imai-1983}), best_i being the greatest gain of i over the points at which nobody loses.
 *
 * <p>Losses are strictly convex in where one cares, so that those held at the smallest share leave no choice on the dimensions they care about: these are settled, and
 * the smallest share of the others is made greatest on what is free, in at most K stages. Where everybody cares about everything, there is one stage. Each
 * best gain and each stage is a problem of {@link LeastShare}; a best gain is known at once where nobody loses at the position of i. Cost n + K of these problems.
 */
final class EvenShares {

    private static final double LOOSE = 1e-6;

    private EvenShares() {}

    /** The solution, where there is something to gain for all. */
    static double[] of(Room room, boolean linear, StopSignal stop) {
        LinkedGains gains = room.gains();
        double[] squares = gains.squares();
        double[] best = best(gains, squares, room.inside(), stop);
        double[] limit = squares.clone();
        if (linear) {
            for (int i = 0; i < best.length; i++) {
                limit[i] = Math.sqrt(squares[i]);
                // as a quotient, since the difference of the two distances loses digits where there is little to gain
                best[i] = best[i] / (limit[i] + Math.sqrt(Math.max(0, squares[i] - best[i])));
            }
        }
        double[] y = room.inside();
        int[] free = IntStream.range(0, y.length).toArray();
        while (free.length > 0) {
            int[] still = free;
            int[] who = IntStream.range(0, best.length)
                    .filter(i -> Arrays.stream(still).anyMatch(k -> gains.a()[i][k] > 0)).toArray();
            LeastShare.Answer answer = new LeastShare(gains, limit, linear, best, free, stop).answer(who, y);
            y = answer.y();
            double most = Arrays.stream(free).mapToDouble(k -> answer.grip()[k]).max().orElseThrow();
            free = Arrays.stream(free).filter(k -> answer.grip()[k] < LOOSE * most).toArray();
        }
        return y;
    }

    /** The best quadratic gain of everybody over the points at which nobody loses. */
    static double[] best(LinkedGains gains, double[] squares, double[] inside, StopSignal stop) {
        int n = gains.size();
        int[] all = IntStream.range(0, n).toArray();
        int[] dims = IntStream.range(0, inside.length).toArray();
        double[] best = new double[n];
        for (int i = 0; i < n; i++) {
            double[] y = inside.clone();
            for (int k : dims) {
                if (gains.a()[i][k] > 0) {
                    y[k] = gains.p()[i][k];
                }
            }
            if (Arrays.stream(all).allMatch(j -> gains.square(j, y) <= squares[j])) {
                best[i] = squares[i];
                continue;
            }
            double[] only = new double[n];
            only[i] = squares[i] - gains.square(i, inside);
            LeastShare.Answer answer = new LeastShare(gains, squares, false, only, dims, stop).answer(all, inside, y,
                    dims.length + 1);
            best[i] = answer.t() * only[i];
        }
        return best;
    }
}
