package entente.bargaining;

import entente.model.Issue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The picture that methods solve: n actors on K dimensions, every input a number. Immutable.
 *
 * <p>Positions, the status quo and reference points lie on the scale of their dimension, saliences and shares of accommodation between 0 and 1, capabilities are 0 or more; all are
 * finite. Anything else is an {@link IllegalArgumentException}, so that no method ever meets a NaN. Actors and dimensions are named by their index here;
 * {@link #actors()} and {@link #dimensions()} give the ids.
 */
public final class BargainingTable {

    /** The greatest capability that a table may hold. */
    public static final double MOST_CAPABILITY = 1e12;

    private final List<String> actors;
    private final List<Dimension> dimensions;
    private final double[][] position;
    private final double[][] salience;
    private final double[][] capability;
    private final boolean[] veto;
    private final boolean[] holder;
    private final double[] statusQuo;
    private final double[][] reference;
    /** Row i: n shares; empty where the ideal of i is its own position and nothing else. */
    private final double[][] accommodation;

    /**
     * A line on which positions lie.
     *
     * @param id unique in the table
     * @param low the least position
     * @param high the greatest, more than {@code low}
     */
    public record Dimension(String id, double low, double high) {
        /** Insists on finite ends in ascending order. */
        public Dimension {
            if (!Double.isFinite(low) || !Double.isFinite(high) || low >= high) {
                throw new IllegalArgumentException("dimension '" + id + "' runs from " + low + " to " + high);
            }
        }

        /** The length of the scale. */
        public double range() {
            return high - low;
        }
    }

    /**
     * A table.
     *
     * @param actors n ids, at least one
     * @param dimensions K dimensions, at least one
     * @param position n x K, on the scales
     * @param salience n x K, from 0 to 1
     * @param capability n x K, 0 or more
     * @param veto n: who must agree to a settlement
     * @param holder n: in whose hands the status quo is
     * @param statusQuo K; NaN where it is not known
     * @param reference n x K: where each ends up without an agreement; NaN where nothing is said
     */
    public BargainingTable(List<String> actors, List<Dimension> dimensions, double[][] position, double[][] salience,
            double[][] capability, boolean[] veto, boolean[] holder, double[] statusQuo, double[][] reference) {
        this(actors, dimensions, position, salience, capability, veto, holder, statusQuo, reference,
                new double[actors.size()][0]);
    }

    /**
     * A table in which ideals may follow positions; the other inputs are as above.
     *
     * @param accommodation n rows, each of n shares from 0 to 1 that add up to at most 1, or empty where the ideal of the row's actor is its own position of the moment;
     *     see {@link #accommodation(int, int)}
     */
    public BargainingTable(List<String> actors, List<Dimension> dimensions, double[][] position, double[][] salience,
            double[][] capability, boolean[] veto, boolean[] holder, double[] statusQuo, double[][] reference,
            double[][] accommodation) {
        this.actors = List.copyOf(actors);
        this.dimensions = List.copyOf(dimensions);
        this.position = copy(position);
        this.salience = copy(salience);
        this.capability = copy(capability);
        this.veto = veto.clone();
        this.holder = holder.clone();
        this.statusQuo = statusQuo.clone();
        this.reference = copy(reference);
        this.accommodation = copy(accommodation);
        check();
        checkAccommodation();
    }

    /** Rows of shares; one that says no more than an empty one becomes empty, so that equal tables are equal. */
    private void checkAccommodation() {
        int n = actors.size();
        if (accommodation.length != n) {
            throw new IllegalArgumentException("the accommodation has one row for each of " + n + " actors");
        }
        for (int i = 0; i < n; i++) {
            double[] row = accommodation[i];
            if (row.length != 0 && row.length != n) {
                throw new IllegalArgumentException("the accommodation of '" + actors.get(i) + "' has " + row.length
                        + " shares, and there are " + n + " actors");
            }
            double sum = 0;
            for (int j = 0; j < row.length; j++) {
                if (!(row[j] >= 0 && row[j] <= 1)) {
                    throw new IllegalArgumentException("accommodation of '" + actors.get(i) + "' towards '"
                            + actors.get(j) + "' is " + row[j] + "; it lies between 0 and 1");
                }
                sum += row[j];
            }
            if (sum > 1 + Issue.ROUNDING) {
                throw new IllegalArgumentException("the shares of accommodation of '" + actors.get(i) + "' add up to "
                        + sum + "; it is at most 1");
            }
            if (row.length > 0 && row[i] == 1 && sum == 1) {
                accommodation[i] = new double[0];
            }
        }
    }

    private void check() {
        int n = actors.size();
        int k = dimensions.size();
        if (n == 0 || k == 0) {
            throw new IllegalArgumentException("a table needs an actor and a dimension");
        }
        if (actors.stream().distinct().count() < n || dimensions.stream().map(Dimension::id).distinct().count() < k) {
            throw new IllegalArgumentException("an actor or a dimension stands twice");
        }
        if (veto.length != n || holder.length != n || statusQuo.length != k || !shape(position, n, k)
                || !shape(salience, n, k) || !shape(capability, n, k) || !shape(reference, n, k)) {
            throw new IllegalArgumentException("every array has one row for each of " + n
                    + " actors and one column for each of " + k + " dimensions");
        }
        for (int d = 0; d < k; d++) {
            for (int i = 0; i < n; i++) {
                within(position[i][d], dimensions.get(d).low(), dimensions.get(d).high(), "position", i, d);
                within(salience[i][d], 0, 1, "salience", i, d);
                within(capability[i][d], 0, MOST_CAPABILITY, "capability", i, d);
                if (!Double.isNaN(reference[i][d])) {
                    within(reference[i][d], dimensions.get(d).low(), dimensions.get(d).high(), "reference point", i, d);
                }
            }
            if (!Double.isNaN(statusQuo[d])
                    && !(statusQuo[d] >= dimensions.get(d).low() && statusQuo[d] <= dimensions.get(d).high())) {
                throw new IllegalArgumentException("the status quo " + statusQuo[d] + " lies off the scale of '"
                        + dimensions.get(d).id() + "'");
            }
        }
    }

    private static boolean shape(double[][] array, int n, int k) {
        return array.length == n && Arrays.stream(array).allMatch(row -> row.length == k);
    }

    private void within(double value, double low, double high, String what, int i, int d) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(what + " of '" + actors.get(i) + "' on '" + dimensions.get(d).id()
                    + "' is " + value + "; it lies between " + low + " and " + high);
        }
    }

    private static double[][] copy(double[][] array) {
        double[][] copy = new double[array.length][];
        for (int i = 0; i < array.length; i++) {
            copy[i] = array[i].clone();
        }
        return copy;
    }

    // ---- what it holds

    /** The ids of the actors. */
    public List<String> actors() {
        return actors;
    }

    /** The dimensions. */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** How many actors there are: n. */
    public int size() {
        return actors.size();
    }

    /** Where actor i stands on dimension k. */
    public double position(int i, int k) {
        return position[i][k];
    }

    /** How much dimension k matters to actor i, from 0 to 1. */
    public double salience(int i, int k) {
        return salience[i][k];
    }

    /** What actor i can bring to bear on dimension k, 0 or more. */
    public double capability(int i, int k) {
        return capability[i][k];
    }

    /** Capability times salience of actor i on dimension k. */
    public double weight(int i, int k) {
        return capability[i][k] * salience[i][k];
    }

    /** A copy of the positions, n x K. */
    public double[][] positions() {
        return copy(position);
    }

    /** A copy of the saliences, n x K. */
    public double[][] saliences() {
        return copy(salience);
    }

    /** A copy of the capabilities, n x K. */
    public double[][] capabilities() {
        return copy(capability);
    }

    /** The positions on a dimension, n. */
    public double[] positions(int k) {
        double[] column = new double[size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = position[i][k];
        }
        return column;
    }

    /** Capability times salience on a dimension, n. */
    public double[] weights(int k) {
        double[] column = new double[size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = weight(i, k);
        }
        return column;
    }

    /** Whether nothing is settled that leaves actor i worse off than its reference point. */
    public boolean veto(int i) {
        return veto[i];
    }

    /** Whether nothing is settled that leaves actor i worse off than the status quo. */
    public boolean holdsStatusQuo(int i) {
        return holder[i];
    }

    /** Whether anybody has a veto or holds the status quo. */
    public boolean anyVeto() {
        for (int i = 0; i < veto.length; i++) {
            if (veto[i] || holder[i]) {
                return true;
            }
        }
        return false;
    }

    /**
     * The share of the ideal of actor i that the position of actor j makes up after each round, where a method knows ideals beside positions; what the shares of i leave of 1 stays
     * with the ideal before. Where nothing is said of i, 1 for its own position.
     */
    public double accommodation(int i, int j) {
        return followsItself(i) ? i == j ? 1 : 0 : accommodation[i][j];
    }

    /** Whether the ideal of actor i is its own position of the moment and nothing else. */
    public boolean followsItself(int i) {
        return accommodation[i].length == 0;
    }

    /** Whether somebody's ideal is anything but its own position of the moment. */
    public boolean anyAccommodation() {
        return Arrays.stream(accommodation).anyMatch(row -> row.length > 0);
    }

    /** Whether the status quo on a dimension is known. */
    public boolean hasStatusQuo(int k) {
        return !Double.isNaN(statusQuo[k]);
    }

    /**
     * The status quo on a dimension.
     *
     * @throws IllegalStateException where it is not known
     */
    public double statusQuo(int k) {
        if (!hasStatusQuo(k)) {
            throw new IllegalStateException("dimension '" + dimensions.get(k).id() + "' has no status quo");
        }
        return statusQuo[k];
    }

    /** Whether actor i has a reference point on dimension k: its own, or else the status quo. */
    public boolean hasReference(int i, int k) {
        return !Double.isNaN(reference[i][k]) || hasStatusQuo(k);
    }

    /**
     * Where actor i ends up on dimension k without an agreement: its own reference point, or else the status quo.
     *
     * @throws IllegalStateException where neither is known
     */
    public double reference(int i, int k) {
        return Double.isNaN(reference[i][k]) ? statusQuo(k) : reference[i][k];
    }

    // ---- other tables

    /** The same table with other positions, n x K. */
    public BargainingTable withPositions(double[][] positions) {
        return new BargainingTable(actors, dimensions, positions, salience, capability, veto, holder, statusQuo,
                reference, accommodation);
    }

    /**
     * The actors at some indices, in that order; a permutation of all of them, or some. The share of accommodation of one who is left out stays with the ideal before.
     */
    public BargainingTable only(int... indices) {
        int n = indices.length;
        double[][] positions = new double[n][];
        double[][] saliences = new double[n][];
        double[][] capabilities = new double[n][];
        double[][] references = new double[n][];
        boolean[] vetoes = new boolean[n];
        boolean[] holders = new boolean[n];
        double[][] follows = new double[n][];
        String[] ids = new String[n];
        for (int to = 0; to < n; to++) {
            int from = indices[to];
            ids[to] = actors.get(from);
            positions[to] = position[from];
            saliences[to] = salience[from];
            capabilities[to] = capability[from];
            references[to] = reference[from];
            vetoes[to] = veto[from];
            holders[to] = holder[from];
            follows[to] = followsItself(from)
                    ? new double[0]
                    : Arrays.stream(indices).mapToDouble(other -> accommodation[from][other]).toArray();
        }
        return new BargainingTable(List.of(ids), dimensions, positions, saliences, capabilities, vetoes, holders,
                statusQuo, references, follows);
    }

    /** The same table in which nobody has a veto or holds the status quo. */
    public BargainingTable withoutVetoes() {
        return new BargainingTable(actors, dimensions, position, salience, capability, new boolean[size()],
                new boolean[size()], statusQuo, reference, accommodation);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BargainingTable table && actors.equals(table.actors)
                && dimensions.equals(table.dimensions) && Arrays.deepEquals(position, table.position)
                && Arrays.deepEquals(salience, table.salience) && Arrays.deepEquals(capability, table.capability)
                && Arrays.equals(veto, table.veto) && Arrays.equals(holder, table.holder)
                && Arrays.equals(statusQuo, table.statusQuo) && Arrays.deepEquals(reference, table.reference)
                && Arrays.deepEquals(accommodation, table.accommodation);
    }

    @Override
    public int hashCode() {
        return Objects.hash(actors, dimensions, Arrays.deepHashCode(position));
    }

    @Override
    public String toString() {
        return actors + " at " + Arrays.deepToString(position) + ", salience " + Arrays.deepToString(salience)
                + ", capability " + Arrays.deepToString(capability);
    }

    /** The dimensions on which nobody has weight, as reasons. */
    List<String> weightless() {
        List<String> reasons = new ArrayList<>();
        for (int k = 0; k < dimensions().size(); k++) {
            boolean some = false;
            for (int i = 0; i < size(); i++) {
                some |= weight(i, k) > 0;
            }
            if (!some) {
                reasons.add("nobody has any weight on '" + dimensions().get(k).id()
                        + "': everybody's capability or salience is 0");
            }
        }
        return reasons;
    }
}
