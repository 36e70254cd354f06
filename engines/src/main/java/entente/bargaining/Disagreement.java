package entente.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What no agreement is worth to the parties, for methods that divide the gains from an agreement. */
enum Disagreement implements Choice {
    /** Reference points and the status quo. */
    REFERENCE(
            "each one's reference point, or else the status quo; on a dimension where somebody has neither, as with 'worst'"),
    /** The worst end of the scale. */
    WORST("for each the end of the scale that is farther from its position");

    private final String meaning;

    Disagreement(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** Whether everybody with weight has a reference point on a dimension. */
    static boolean known(BargainingTable table, int k) {
        for (int i = 0; i < table.size(); i++) {
            if (table.weight(i, k) > 0 && !table.hasReference(i, k)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The gains of those with weight on one dimension. Nobody else takes part.
     *
     * @param x where they stand
     * @param w their weights, all above 0
     * @param radius how far from its position each one's disagreement is
     * @param low the least settlement that makes nobody worse off
     * @param high the greatest; not above {@code low} where there is nothing to gain for all
     */
    @SuppressWarnings("ArrayRecordComponent") // a view that lives inside one call
    record Gains(double[] x, double[] w, double[] radius, double low, double high) {

        boolean none() {
            return !(low < high);
        }

        static Gains of(BargainingTable table, int k, boolean byReference) {
            List<double[]> rows = new ArrayList<>();
            double low = table.dimensions().get(k).low();
            double high = table.dimensions().get(k).high();
            for (int i = 0; i < table.size(); i++) {
                if (table.weight(i, k) == 0) {
                    continue;
                }
                double x = table.position(i, k);
                double far = x - table.dimensions().get(k).low() > table.dimensions().get(k).high() - x
                        ? table.dimensions().get(k).low()
                        : table.dimensions().get(k).high();
                double d = byReference ? table.reference(i, k) : far;
                low = Math.max(low, Math.min(d, 2 * x - d));
                high = Math.min(high, Math.max(d, 2 * x - d));
                rows.add(new double[]{x, table.weight(i, k), Math.abs(d - x)});
            }
            return new Gains(column(rows, 0), column(rows, 1), column(rows, 2), low, high);
        }

        private static double[] column(List<double[]> rows, int column) {
            return rows.stream().mapToDouble(row -> row[column]).toArray();
        }
    }

    /** Why there is nothing to fall back on where nothing is to be gained; empty where there is. */
    static List<String> unfit(BargainingTable table, Linkage linkage) {
        List<String> reasons = new ArrayList<>();
        for (int[] dims : linkage.groups(table)) {
            List<String> all = Arrays.stream(dims).mapToObj(k -> "'" + table.dimensions().get(k).id() + "'").toList();
            List<String> without = Arrays.stream(dims).filter(k -> !table.hasStatusQuo(k))
                    .mapToObj(k -> "'" + table.dimensions().get(k).id() + "'").toList();
            if (!without.isEmpty() && none(table, dims)) {
                reasons.add("on " + String.join(", ", all) + (dims.length > 1 ? " together" : "")
                        + " no settlement is better for all than their reference points, and there is no status quo to stay at"
                        + (dims.length > 1 ? " on " + String.join(", ", without) : ""));
            }
        }
        return reasons;
    }

    /** Whether reference points are known and leave nothing to gain for all. */
    private static boolean none(BargainingTable table, int[] dims) {
        if (dims.length == 1) {
            return known(table, dims[0]) && Gains.of(table, dims[0], true).none();
        }
        return LinkedGains.known(table, dims) && Room.of(LinkedGains.alike(table, dims, true), () -> false).none();
    }
}
