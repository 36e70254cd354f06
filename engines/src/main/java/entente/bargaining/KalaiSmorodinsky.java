package entente.bargaining;

import entente.bargaining.Disagreement.Gains;
import entente.bargaining.NashBargaining.Loss;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * The Kalai-Smorodinsky solution: the settlement x that maximises the smallest of the shares
 *
 * <pre>g_i(x) = (u_i(x) - u_i(d_i)) / (u_i(b_i) - u_i(d_i)),</pre>
 *
 * d_i being where i ends up without an agreement and b_i the settlement that i likes best among those at which nobody loses. For two it gives both the same
 * share of what each could hope for; for more it is the maximin form, as equal shares need not exist. Weights do not count, except that whoever has none
 * takes no part. Where nobody can gain without another's loss, things stay at the status quo.
 *
 * <p>On each dimension by itself ({@link Linkage#EACH}), going up the scale the smallest share of those below falls and that of those above rises; their crossing is
 * bisected. Cost O(60 n) for each dimension. In a package ({@link Linkage#JOINT}) losses are those of {@link LinkedGains}, b_i is the best over the package, and where the
 * worst off leave a choice it is made by the next worst off, the lexicographic maximin of {@code bib:imai-1983}: see {@link EvenShares}. A package in which one
 * who takes part has no reference point on a dimension it cares about is settled with the worst ends.
 *
 * <p>{@code bib:kalai-smorodinsky-1975}.
 */
final class KalaiSmorodinsky implements Method {

    static final Switch<Disagreement> DISAGREEMENT = Switch.of("disagreement", "what no agreement is worth",
            Disagreement.values());
    static final Switch<Loss> LOSS = new Switch<>("loss", "how a distance between settlement and position hurts",
            List.of(Loss.LINEAR, Loss.QUADRATIC), true);

    /** The most actors times dimensions of a package with reference points, as each one's best gain is a problem of its own: some seconds. */
    static final int MOST = 6000;

    @Override
    public String id() {
        return "kalai-smorodinsky";
    }

    @Override
    public String title() {
        return "Kalai-Smorodinsky solution";
    }

    @Override
    public List<String> sources() {
        return List.of("kalai-smorodinsky-1975", "imai-1983");
    }

    @Override
    public List<Switch<?>> switches() {
        return List.of(DISAGREEMENT, LOSS, Linkage.DIMENSIONS, Consent.VETOES);
    }

    @Override
    public List<String> unfit(BargainingTable table, Settings settings) {
        List<String> reasons = Method.super.unfit(table, settings);
        if (settings.of(DISAGREEMENT) == Disagreement.WORST || !reasons.isEmpty()) {
            return reasons;
        }
        for (int[] dims : settings.of(Linkage.DIMENSIONS).groups(table)) {
            if (dims.length > 1 && dims.length * table.size() > MOST && LinkedGains.known(table, dims)) {
                reasons.add("what " + table.size() + " actors could hope for on " + dims.length
                        + " linked dimensions takes too long; actors times dimensions are at most " + MOST);
            }
        }
        return reasons.isEmpty() ? Disagreement.unfit(table, settings.of(Linkage.DIMENSIONS)) : reasons;
    }

    @Override
    public boolean alike(BargainingTable table, Switch<?> one, Choice first, Choice second) {
        return one.equals(Linkage.DIMENSIONS) && Linkage.alike(table);
    }

    @Override
    public Course solve(BargainingTable table, Settings settings, Run run) {
        double[] wanted = new double[table.dimensions().size()];
        List<Move> moves = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        boolean linear = settings.of(LOSS) == Loss.LINEAR;
        boolean reference = settings.of(DISAGREEMENT) == Disagreement.REFERENCE;
        for (int[] dims : settings.of(Linkage.DIMENSIONS).groups(table)) {
            if (dims.length > 1) {
                settle(table, linear, reference && LinkedGains.known(table, dims), dims, wanted, moves, warnings, run);
                continue;
            }
            int k = dims[0];
            Gains gains = Gains.of(table, k, reference && Disagreement.known(table, k));
            if (gains.none()) {
                NashBargaining.noAgreement(table, dims, wanted, moves, warnings);
            } else {
                wanted[k] = crossing(gains, linear);
            }
        }
        Consent.Settled settled = Consent.settled(table, settings, wanted, settings.of(Linkage.DIMENSIONS));
        moves.addAll(settled.moves());
        warnings.addAll(settled.warnings());
        return Course.oneShot(table, settled.numbers(), moves, warnings);
    }

    /** The solution of a package. */
    private static void settle(BargainingTable table, boolean linear, boolean byReference, int[] dims, double[] wanted,
            List<Move> moves, List<String> warnings, Run run) {
        LinkedGains gains = LinkedGains.alike(table, dims, byReference);
        Room room = byReference ? Room.of(gains, run.stop()) : Room.worst(gains);
        NashBargaining.noAgreement(table, room.stuck(), wanted, moves, warnings);
        if (!room.none()) {
            room.gains().write(table, EvenShares.of(room, linear, run.stop()), wanted);
        }
    }

    private static double crossing(Gains gains, boolean linear) {
        double low = gains.low();
        double high = gains.high();
        for (double x = NashBargaining.middle(low, high); x > low && x < high; x = NashBargaining.middle(low, high)) {
            double below = 1;
            double above = 1;
            for (int i = 0; i < gains.x().length; i++) {
                double share = share(gains, i, x, linear);
                if (gains.x()[i] < x) {
                    below = Math.min(below, share);
                } else if (gains.x()[i] > x) {
                    above = Math.min(above, share);
                }
            }
            if (below == above) {
                return x;
            }
            if (below > above) {
                low = x;
            } else {
                high = x;
            }
        }
        return NashBargaining.middle(low, high);
    }

    /** The share of actor i at x; at most 1, as b_i is the best it can hope for. */
    static double share(Gains gains, int i, double x, boolean linear) {
        double best = Math.clamp(gains.x()[i], gains.low(), gains.high());
        return Math.min(1, gain(gains, i, x, linear) / gain(gains, i, best, linear));
    }

    private static double gain(Gains gains, int i, double x, boolean linear) {
        double off = Math.abs(x - gains.x()[i]);
        double radius = gains.radius()[i];
        return linear ? radius - off : (radius - off) * (radius + off);
    }
}
