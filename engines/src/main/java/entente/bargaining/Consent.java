package entente.bargaining;

import entente.bargaining.BargainingTable.Dimension;
import java.util.ArrayList;
import java.util.List;

/**
 * What those who must agree would accept on one dimension: an interval of settlements.
 *
 * <p>A settlement y leaves actor i worse off than a point r where s_i |y - x_i| &gt; s_i |r - x_i|. A veto player accepts no settlement that leaves it worse
 * off than its reference point, one who holds the status quo none that leaves it worse off than the status quo. So each accepts the points at least as near
 * to its position as r, on either side of it; who does not care about a dimension (salience 0) accepts everything. What all accept is the intersection,
 * which may be empty where reference points differ; then things stay at the status quo. Each dimension is decided by itself,
 * unless a method settles several in a package: see {@link PackageConsent}.
 *
 * <p>A method that minimises a convex loss over settlements minimises it over the interval by stopping at the end nearest to its own outcome; that is what
 * {@link #settled} does for the weighted mean and median.
 */
final class Consent {

    /** Whether vetoes count. */
    enum Vetoes implements Choice {
        /** As the table says. */
        RESPECTED("veto players and holders of the status quo must be no worse off than without an agreement"),
        /** As if nobody had one. */
        IGNORED("nobody has a veto");

        private final String meaning;

        Vetoes(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** With or without veto players; another question rather than another reading. */
    static final Switch<Vetoes> VETOES = Switch.of("vetoes", "whether veto players and holders of the status quo count",
            Vetoes.values()).outsideSpread();

    private final double low;
    private final double high;
    private final int byLow;
    private final int byHigh;
    private final boolean heldLow;
    private final boolean heldHigh;

    private Consent(BargainingTable table, int k) {
        Dimension dimension = table.dimensions().get(k);
        double from = dimension.low();
        double to = dimension.high();
        int first = -1;
        int last = -1;
        boolean firstHeld = false;
        boolean lastHeld = false;
        for (int i = 0; i < table.size(); i++) {
            if (table.salience(i, k) == 0) {
                continue;
            }
            for (boolean held : new boolean[]{true, false}) {
                if (held ? !table.holdsStatusQuo(i) : !table.veto(i)) {
                    continue;
                }
                double r = held ? table.statusQuo(k) : table.reference(i, k);
                double mirrored = 2 * table.position(i, k) - r;
                if (Math.min(r, mirrored) > from) {
                    from = Math.min(r, mirrored);
                    first = i;
                    firstHeld = held;
                }
                if (Math.max(r, mirrored) < to) {
                    to = Math.max(r, mirrored);
                    last = i;
                    lastHeld = held;
                }
            }
        }
        low = from;
        high = to;
        byLow = first;
        byHigh = last;
        heldLow = firstHeld;
        heldHigh = lastHeld;
    }

    /** What is accepted on a dimension of a table that is not {@link #unfit}. */
    static Consent of(BargainingTable table, int k) {
        return new Consent(table, k);
    }

    /** Why the vetoes of a table leave nothing to say: each a clause; empty where they do not. */
    static List<String> unfit(BargainingTable table, Settings settings) {
        List<String> reasons = new ArrayList<>();
        if (settings.of(VETOES) == Vetoes.IGNORED) {
            return reasons;
        }
        for (int k = 0; k < table.dimensions().size(); k++) {
            String dimension = table.dimensions().get(k).id();
            boolean known = true;
            for (int i = 0; i < table.size(); i++) {
                if (table.holdsStatusQuo(i) && !table.hasStatusQuo(k) || table.veto(i) && !table.hasReference(i, k)) {
                    reasons.add("'" + table.actors().get(i) + "' must agree on '" + dimension
                            + "', and nothing says where it ends up without an agreement");
                    known = false;
                }
            }
            if (known && !table.hasStatusQuo(k) && of(table, k).isEmpty()) {
                reasons.add("on '" + dimension
                        + "' no settlement is acceptable to all who must agree, and there is no status quo to stay at");
            }
        }
        return reasons;
    }

    /** The least settlement that all accept. */
    double low() {
        return low;
    }

    /** The greatest. */
    double high() {
        return high;
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return low > high;
    }

    boolean accepts(double settlement) {
        return settlement >= low && settlement <= high;
    }

    /** Settlements after those who must agree have had their say, with their objections. */
    record Settled(List<Double> outcome, List<Move> moves, List<String> warnings) {
        double[] numbers() {
            return outcome.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /** On each dimension the settlement nearest to the wanted one that all who must agree accept, or the status quo where there is none. */
    static Settled settled(BargainingTable table, Settings settings, double[] wanted) {
        return settled(table, settings, wanted, Linkage.EACH);
    }

    /**
     * The same for packages of dimensions: a package that all who must agree accept as a whole stays as it is. From one that somebody does not accept, the settlement goes
     * back towards what all accept on each dimension by itself, until the package is accepted.
     */
    static Settled settled(BargainingTable table, Settings settings, double[] wanted, Linkage linkage) {
        double[] outcome = wanted.clone();
        List<Move> moves = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        if (settings.of(VETOES) == Vetoes.IGNORED || !table.anyVeto()) {
            return new Settled(Course.list(outcome), moves, warnings);
        }
        for (int[] dims : linkage.groups(table)) {
            if (dims.length == 1) {
                decide(table, dims[0], wanted, outcome, moves, warnings);
            } else {
                decide(table, dims, wanted, outcome, moves, warnings);
            }
        }
        return new Settled(Course.list(outcome), moves, warnings);
    }

    private static void decide(BargainingTable table, int k, double[] wanted, double[] outcome, List<Move> moves,
            List<String> warnings) {
        Consent consent = of(table, k);
        String dimension = table.dimensions().get(k).id();
        if (consent.isEmpty()) {
            outcome[k] = table.statusQuo(k);
            moves.add(consent.objection(table, consent.byLow, k, wanted[k], outcome[k],
                    new Reason.NoAgreement(dimension, outcome[k])));
            warnings.add("On '" + dimension
                    + "' no settlement is acceptable to all who must agree; the status quo stays.");
        } else if (!consent.accepts(wanted[k])) {
            boolean tooHigh = wanted[k] > consent.high;
            outcome[k] = tooHigh ? consent.high : consent.low;
            int by = tooHigh ? consent.byHigh : consent.byLow;
            moves.add(consent.objection(table, by, k, wanted[k], outcome[k], new Reason.Vetoed(dimension,
                    wanted[k], outcome[k], tooHigh ? consent.heldHigh : consent.heldLow)));
        }
    }

    private static void decide(BargainingTable table, int[] dims, double[] wanted, double[] outcome, List<Move> moves,
            List<String> warnings) {
        PackageConsent consent = PackageConsent.of(table, dims);
        if (consent.accepts(wanted)) {
            return;
        }
        List<Move> apart = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (int k : dims) {
            decide(table, k, wanted, outcome, apart, said);
        }
        if (consent.accepts(outcome)) {
            Move objection = consent.objection(outcome, wanted);
            for (int at = 0; at < dims.length; at++) {
                outcome[dims[at]] = objection.changes().get(at).to();
            }
            moves.add(objection);
        } else {
            moves.addAll(apart);
            warnings.addAll(said);
        }
    }

    private Move objection(BargainingTable table, int by, int k, double wanted, double outcome, Reason why) {
        return new Move(0, by < 0 ? "" : table.actors().get(by), List.of(),
                List.of(new Move.Change("", table.dimensions().get(k).id(), wanted, outcome)), List.of(), true, why);
    }
}
