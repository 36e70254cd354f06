package entente.bargaining;

import entente.bargaining.BargainingTable.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The gains from an agreement over a package of K dimensions, for the n who take part and care about one of them. Points y are in parts of the scales, from 0 to 1. The
 * distance of i from y is
 *
 * <pre>h_i(y) = sqrt(sum_k a_ik (y_k - p_ik)^2),   a_ik = s_ik / sum_l s_il,</pre>
 *
 * its salience shares being the weights of its own metric; radius h_i(d_i) is its distance from where it ends up without an agreement. Its gain is radius^2 - h_i^2 with
 * quadratic losses and radius - h_i with linear ones. Actors stand in an order that hangs on their numbers alone, so that reordering a table changes no bit.
 *
 * @param dims K indices into the dimensions of the table
 * @param p n x K positions
 * @param a n x K shares of salience; a row need not sum to 1 where dimensions were left out
 * @param d n x K points of no agreement; 0 where the actor does not care
 * @param e n exponents, above 0, with sum 1
 * @param atQuo whether no agreement is, for all, the status quo
 */
@SuppressWarnings("ArrayRecordComponent") // a view that lives inside one call
record LinkedGains(int[] dims, double[][] p, double[][] a, double[][] d, double[] e, boolean atQuo) {

    /**
     * The gains on a package.
     *
     * @param exponents one for each actor of the table
     * @param byReference whether no agreement is each one's reference point; else the farther end of every scale
     */
    static LinkedGains of(BargainingTable table, int[] dims, double[] exponents, boolean byReference) {
        List<double[]> rows = new ArrayList<>();
        boolean atQuo = byReference;
        int m = dims.length;
        for (int i = 0; i < table.size(); i++) {
            double cares = Arrays.stream(saliences(table, i)).sum();
            double here = 0;
            double[] row = new double[3 * m + 1];
            for (int k = 0; k < m; k++) {
                Dimension dimension = table.dimensions().get(dims[k]);
                double salience = table.salience(i, dims[k]);
                here += salience;
                row[k] = part(table.position(i, dims[k]), dimension);
                if (salience > 0) {
                    row[m + k] = salience / cares;
                    row[2 * m + k] = byReference
                            ? table.hasReference(i, dims[k])
                                    ? part(table.reference(i, dims[k]), dimension)
                                    : Double.NaN
                            : row[k] > 0.5 ? 0 : 1;
                    atQuo &= table.hasStatusQuo(dims[k])
                            && table.reference(i, dims[k]) == table.statusQuo(dims[k]);
                }
            }
            row[3 * m] = exponents[i];
            if (here > 0 && exponents[i] > 0 && Linkage.takesPart(table, i)) {
                rows.add(row);
            }
        }
        rows.sort(Arrays::compare);
        double sum = rows.stream().mapToDouble(row -> row[3 * m]).sum();
        return new LinkedGains(dims, columns(rows, 0, m), columns(rows, m, m), columns(rows, 2 * m, m),
                rows.stream().mapToDouble(row -> row[3 * m] / sum).toArray(), atQuo);
    }

    /** The gains on a package where everybody with weight counts alike. */
    static LinkedGains alike(BargainingTable table, int[] dims, boolean byReference) {
        double[] alike = new double[table.size()];
        Arrays.fill(alike, 1);
        return of(table, dims, alike, byReference);
    }

    private static double part(double value, Dimension dimension) {
        return (value - dimension.low()) / dimension.range();
    }

    private static double[] saliences(BargainingTable table, int i) {
        return IntStream.range(0, table.dimensions().size()).mapToDouble(k -> table.salience(i, k)).toArray();
    }

    private static double[][] columns(List<double[]> rows, int from, int m) {
        return rows.stream().map(row -> Arrays.copyOfRange(row, from, from + m)).toArray(double[][]::new);
    }

    /** Whether everybody who takes part has a reference point wherever it cares. */
    static boolean known(BargainingTable table, int[] dims) {
        for (int i = 0; i < table.size(); i++) {
            for (int k : dims) {
                if (table.salience(i, k) > 0 && !table.hasReference(i, k) && Linkage.takesPart(table, i)) {
                    return false;
                }
            }
        }
        return true;
    }

    int size() {
        return p.length;
    }

    /** h_i(y)^2. */
    double square(int i, double[] y) {
        double sum = 0;
        for (int k = 0; k < y.length; k++) {
            double off = y[k] - p[i][k];
            sum += a[i][k] * off * off;
        }
        return sum;
    }

    /** radius^2 of everybody. */
    double[] squares() {
        return IntStream.range(0, size()).mapToDouble(i -> square(i, d[i])).toArray();
    }

    /** The same on some of its dimensions (indices into {@link #dims}), among those who care about one of them. */
    LinkedGains only(int[] some) {
        int[] who = IntStream.range(0, size()).filter(i -> Arrays.stream(some).anyMatch(k -> a[i][k] > 0)).toArray();
        return new LinkedGains(Arrays.stream(some).map(k -> dims[k]).toArray(), part(p, who, some), part(a, who, some),
                part(d, who, some), Arrays.stream(who).mapToDouble(i -> e[i]).toArray(), atQuo);
    }

    private static double[][] part(double[][] all, int[] who, int[] some) {
        return Arrays.stream(who).mapToObj(i -> Arrays.stream(some).mapToDouble(k -> all[i][k]).toArray())
                .toArray(double[][]::new);
    }

    /** A point of the package as settlements on the scales of the table. */
    void write(BargainingTable table, double[] y, double[] wanted) {
        for (int k = 0; k < dims.length; k++) {
            Dimension dimension = table.dimensions().get(dims[k]);
            wanted[dims[k]] = Math.clamp(dimension.low() + y[k] * dimension.range(), dimension.low(),
                    dimension.high());
        }
    }
}
