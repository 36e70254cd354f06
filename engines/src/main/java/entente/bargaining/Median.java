package entente.bargaining;

import entente.engine.Run;
import java.util.List;

/**
 * The median of positions, weighted by capability times salience, on each dimension by itself: the first position at which the weight so far reaches half of
 * the sum. It minimises sum_i c_i s_i |x - x_i|, and no other point beats it in a vote in which each gives c_i s_i to the nearer of two.
 *
 * <p>Where the weights split into equal halves every point of a gap is a median; switch {@code tie} says which. {@code bib:black-1958}. Cost O(n log n) for each
 * dimension.
 */
final class Median implements Method {

    /** Which median, where there are several. */
    enum Tie implements Choice {
        /** The middle of the gap. */
        MIDDLE("the middle of the gap"),
        /** Its lower end. */
        LOWER("its lower end"),
        /** Its upper end. */
        UPPER("its upper end");

        private final String meaning;

        Tie(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    static final Switch<Tie> TIE = Switch.of("tie",
            "which point, where the weights split into equal halves with a gap between",
            Tie.values());

    @Override
    public String id() {
        return "median";
    }

    @Override
    public String title() {
        return "weighted median";
    }

    @Override
    public List<String> sources() {
        return List.of("black-1958");
    }

    @Override
    public List<Switch<?>> switches() {
        return List.of(TIE, Consent.VETOES);
    }

    @Override
    public Course solve(BargainingTable table, Settings settings, Run run) {
        Consent.Settled settled = Consent.settled(table, settings, wanted(table, settings));
        return Course.oneShot(table, settled.numbers(), settled.moves(), settled.warnings());
    }

    @Override
    public double[] settle(BargainingTable table, Settings settings, Run run) {
        return Consent.settled(table, settings, wanted(table, settings)).numbers();
    }

    private static double[] wanted(BargainingTable table, Settings settings) {
        double[] wanted = new double[table.dimensions().size()];
        for (int k = 0; k < wanted.length; k++) {
            double[] ends = Averages.weightedMedians(table.positions(k), table.weights(k));
            wanted[k] = switch (settings.of(TIE)) {
                case MIDDLE -> ends[0] == ends[1] ? ends[0] : ends[0] + 0.5 * (ends[1] - ends[0]);
                case LOWER -> ends[0];
                case UPPER -> ends[1];
            };
        }
        return wanted;
    }
}
