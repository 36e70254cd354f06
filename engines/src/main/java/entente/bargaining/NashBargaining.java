package entente.bargaining;

import entente.bargaining.Disagreement.Gains;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * The asymmetric Nash bargaining solution: the settlement x that maximises
 *
 * <pre>prod_i (u_i(x) - u_i(d_i))^e_i   over the x at which everybody gains,</pre>
 *
 * d_i being where i ends up without an agreement. Weight enters through the exponent e_i alone, as a factor of u_i cancels out. Whoever has no weight takes no part.
 * Where nobody can gain without another's loss, things stay at the status quo.
 *
 * <p>On each dimension by itself ({@link Linkage#EACH}), u_i(x) = -(x - x_i)^2 or -|x - x_i|; nobody can then gain on most dimensions, and the method has little to
 * say. The objective is concave; its derivative is bisected until doubles run out. Cost O(60 n) for each dimension.
 *
 * <p>In a package ({@link Linkage#JOINT}), u_i(x) = -h_i(x)^2 or -h_i(x), h_i being the distance of {@link LinkedGains}: Euclidean, with i's shares of salience as weights, in parts
 * of the scales. Distances rather than sums of |x_k - x_ik| are the linear loss, since sums leave whole segments of solutions where two weigh dimensions alike.
 * e_i is sum_k c_ik s_ik, sum_k s_ik, the mean of c_ik with s_ik as weights, or 1. See {@link GreatestProduct} and, for who cannot gain, {@link Room}. A package in
 * which one who takes part has no reference point on a dimension it cares about is settled as with {@code disagreement=distant}.
 *
 * <p>With {@code disagreement=distant} the disagreement is so bad for all that it drops out: quadratic losses then give the weighted mean ({@code bib:achen-2006}),
 * with weights e_i a_ik in a package, which are c_i s_ik where capability is the same on all dimensions; linear ones give the weighted median, in a package the weighted
 * geometric median. That is also what holds where the table has no reference points.
 *
 * <p>{@code bib:nash-bargaining-1950}, {@code bib:schneider-finke-bailer-2010}.
 */
final class NashBargaining implements Method {

    /** What no agreement is worth. */
    enum Apart implements Choice {
        /** Reference points, else distant. */
        REFERENCE(
                "each one's reference point, or else the status quo; on a dimension where somebody has neither, as with 'distant'"),
        /** Very bad. */
        DISTANT("very bad for all, and alike"),
        /** The worst end. */
        WORST("for each the end of the scale that is farther from its position");

        private final String meaning;

        Apart(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** How a distance hurts. */
    enum Loss implements Choice {
        /** By its square. */
        QUADRATIC("by its square"),
        /** As it is. */
        LINEAR("as it is");

        private final String meaning;

        Loss(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** What stands in the exponent. */
    enum Exponent implements Choice {
        /** Capability times salience. */
        WEIGHT("capability times salience"),
        /** Salience. */
        SALIENCE("salience"),
        /** Capability. */
        CAPABILITY("capability"),
        /** One. */
        EQUAL("1 for everybody with weight");

        private final String meaning;

        Exponent(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }

        /** For a package: weight and salience summed over all dimensions, capability as their mean with saliences as weights. */
        private double[] jointly(BargainingTable table) {
            double[] exponents = new double[table.size()];
            for (int i = 0; i < exponents.length; i++) {
                double weight = 0;
                double salience = 0;
                for (int k = 0; k < table.dimensions().size(); k++) {
                    weight += table.weight(i, k);
                    salience += table.salience(i, k);
                }
                exponents[i] = weight == 0 ? 0 : switch (this) {
                    case WEIGHT -> weight;
                    case SALIENCE -> salience;
                    case CAPABILITY -> weight / salience;
                    case EQUAL -> 1;
                };
            }
            return exponents;
        }

        private double[] of(BargainingTable table, int k) {
            double[] exponents = new double[table.size()];
            for (int i = 0; i < exponents.length; i++) {
                exponents[i] = table.weight(i, k) == 0 ? 0 : switch (this) {
                    case WEIGHT -> table.weight(i, k);
                    case SALIENCE -> table.salience(i, k);
                    case CAPABILITY -> table.capability(i, k);
                    case EQUAL -> 1;
                };
            }
            return exponents;
        }
    }

    static final Switch<Apart> DISAGREEMENT = Switch.of("disagreement", "what no agreement is worth", Apart.values());
    static final Switch<Loss> LOSS = Switch.of("loss", "how a distance between settlement and position hurts",
            Loss.values());
    static final Switch<Exponent> EXPONENT = Switch.of("exponent", "what gives weight in the product",
            Exponent.values());

    @Override
    public String id() {
        return "nash-bargaining";
    }

    @Override
    public String title() {
        return "Nash bargaining solution";
    }

    @Override
    public List<String> sources() {
        return List.of("nash-bargaining-1950", "achen-2006", "schneider-finke-bailer-2010");
    }

    @Override
    public List<Switch<?>> switches() {
        return List.of(DISAGREEMENT, LOSS, EXPONENT, Linkage.DIMENSIONS, Consent.VETOES);
    }

    @Override
    public List<String> unfit(BargainingTable table, Settings settings) {
        List<String> reasons = Method.super.unfit(table, settings);
        return settings.of(DISAGREEMENT) == Apart.REFERENCE && reasons.isEmpty()
                ? Disagreement.unfit(table, settings.of(Linkage.DIMENSIONS))
                : reasons;
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
        for (int[] dims : settings.of(Linkage.DIMENSIONS).groups(table)) {
            if (dims.length == 1) {
                settle(table, settings, dims[0], wanted, moves, warnings);
            } else {
                settle(table, settings, dims, wanted, moves, warnings, run);
            }
        }
        Consent.Settled settled = Consent.settled(table, settings, wanted, settings.of(Linkage.DIMENSIONS));
        moves.addAll(settled.moves());
        warnings.addAll(settled.warnings());
        return Course.oneShot(table, settled.numbers(), moves, warnings);
    }

    /** The solution of one dimension. */
    private static void settle(BargainingTable table, Settings settings, int k, double[] wanted, List<Move> moves,
            List<String> warnings) {
        Apart apart = settings.of(DISAGREEMENT);
        boolean linear = settings.of(LOSS) == Loss.LINEAR;
        double[] exponents = settings.of(EXPONENT).of(table, k);
        boolean byReference = apart == Apart.REFERENCE && Disagreement.known(table, k);
        if (apart != Apart.WORST && !byReference) {
            wanted[k] = linear
                    ? Averages.weightedMedian(table.positions(k), exponents)
                    : Averages.weightedMean(table.positions(k), exponents);
            return;
        }
        Gains gains = Gains.of(table, k, byReference);
        if (gains.none()) {
            noAgreement(table, new int[]{k}, wanted, moves, warnings);
            return;
        }
        double[] taking = new double[gains.x().length];
        int next = 0;
        for (double exponent : exponents) {
            if (exponent > 0) {
                taking[next++] = exponent;
            }
        }
        wanted[k] = maximum(gains, taking, linear);
    }

    /** The solution of a package. */
    private static void settle(BargainingTable table, Settings settings, int[] dims, double[] wanted, List<Move> moves,
            List<String> warnings, Run run) {
        Apart apart = settings.of(DISAGREEMENT);
        boolean linear = settings.of(LOSS) == Loss.LINEAR;
        boolean byReference = apart == Apart.REFERENCE && LinkedGains.known(table, dims);
        LinkedGains gains = LinkedGains.of(table, dims, settings.of(EXPONENT).jointly(table), byReference);
        if (apart != Apart.WORST && !byReference) {
            gains.write(table, GreatestProduct.distant(gains, linear, run.stop()), wanted);
            return;
        }
        Room room = byReference ? Room.of(gains, run.stop()) : Room.worst(gains);
        noAgreement(table, room.stuck(), wanted, moves, warnings);
        if (!room.none()) {
            room.gains().write(table, GreatestProduct.of(room.gains(), room.inside(), linear, run.stop()), wanted);
        }
    }

    /** The status quo, said to be what is left on some dimensions. */
    static void noAgreement(BargainingTable table, int[] dims, double[] wanted, List<Move> moves,
            List<String> warnings) {
        List<String> names = new ArrayList<>();
        for (int k : dims) {
            String dimension = table.dimensions().get(k).id();
            wanted[k] = table.statusQuo(k);
            moves.add(new Move(0, "", List.of(), List.of(), List.of(), false,
                    new Reason.NoAgreement(dimension, wanted[k])));
            names.add("'" + dimension + "'");
        }
        if (dims.length > 0) {
            warnings.add("On " + String.join(", ", names) + (dims.length > 1 ? " together" : "")
                    + " nothing is better for all than no agreement; the status quo stays.");
        }
    }

    private static double maximum(Gains gains, double[] exponents, boolean linear) {
        double low = gains.low();
        double high = gains.high();
        for (double x = middle(low, high); x > low && x < high; x = middle(low, high)) {
            double slope = 0;
            for (int i = 0; i < exponents.length; i++) {
                double off = x - gains.x()[i];
                slope -= exponents[i] * (linear
                        ? Math.signum(off) / (gains.radius()[i] - Math.abs(off))
                        : 2 * off / ((gains.radius()[i] - off) * (gains.radius()[i] + off)));
            }
            if (slope == 0) {
                return x;
            }
            if (slope > 0) {
                low = x;
            } else {
                high = x;
            }
        }
        return middle(low, high);
    }

    static double middle(double low, double high) {
        return low + 0.5 * (high - low);
    }
}
