package entente.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A bargaining table as the spatial model of politics sees it: positions as shares of their scales, one capability for each actor, everything in flat arrays, entry i K + k for
 * actor i on dimension k.
 *
 * <p>Corrected, actors stand in an order that their numbers alone give (by position, salience, capability, and shares of accommodation towards and from each rank of these),
 * so that their order in the table decides nothing, not even a tie or the last bit of a sum, unless several have all of these in common and differ only in which of their like they
 * follow; capabilities are shares of their sum; an actor with different capabilities on the dimensions counts with their mean by salience, so that capability times
 * total salience is the sum of its weights; where somebody's saliences add up to more than 1, everybody's are divided by the greatest such sum, since the model takes
 * 1 minus the sum as the inattention of an actor. Compatible, all stands as in the table, and what the program does not take is {@link #unfit}.
 */
@SuppressWarnings("ArrayRecordComponent") // a view that lives inside one call
record SpatialTable(BargainingTable table, int[] order, int n, int dims, double[] position, double[] salience,
        double[] attention, double[] capability, double salienceScale, double[][] accommodation) {

    /** The most actors: the cost grows with the third power. */
    static final int MOST_ACTORS = 500;

    static SpatialTable of(BargainingTable table, boolean compatible) {
        int n = table.size();
        int dims = table.dimensions().size();
        int[] order = compatible ? IntStream.range(0, n).toArray() : byContent(table);
        double scale = compatible
                ? 1
                : Math.max(1, IntStream.range(0, n).mapToDouble(i -> total(table, i)).max().orElse(1));
        double[] position = new double[n * dims];
        double[] salience = new double[n * dims];
        double[] attention = new double[n];
        double[] capability = new double[n];
        for (int to = 0; to < n; to++) {
            int i = order[to];
            for (int k = 0; k < dims; k++) {
                BargainingTable.Dimension line = table.dimensions().get(k);
                position[to * dims + k] = (table.position(i, k) - line.low()) / line.range();
                salience[to * dims + k] = table.salience(i, k) / scale;
                attention[to] += salience[to * dims + k];
            }
            capability[to] = compatible ? table.capability(i, 0) : capability(table, i);
        }
        if (!compatible) {
            double all = Arrays.stream(capability).sum();
            for (int i = 0; i < n; i++) {
                capability[i] = all == 0 ? 0 : capability[i] / all;
                attention[i] = Math.min(1, attention[i]);
            }
        }
        return new SpatialTable(table, order, n, dims, position, salience, attention, capability, scale,
                accommodation(table, order));
    }

    private static double[][] accommodation(BargainingTable table, int[] order) {
        return Arrays.stream(order)
                .mapToObj(i -> table.followsItself(i)
                        ? new double[0]
                        : Arrays.stream(order).mapToDouble(j -> table.accommodation(i, j)).toArray())
                .toArray(double[][]::new);
    }

    /** The share of the ideal of i that the position of j makes up after each turn, as the table has it. */
    double share(int i, int j) {
        return accommodation[i].length > 0 ? accommodation[i][j] : i == j ? 1 : 0;
    }

    private static int[] byContent(BargainingTable table) {
        Comparator<Integer> byNumbers = (i, j) -> numbers(table, i, j);
        int[] order = sorted(table, byNumbers);
        if (!table.anyAccommodation()) {
            return order;
        }
        int[] rank = new int[order.length];
        for (int at = 1; at < order.length; at++) {
            rank[order[at]] = rank[order[at - 1]] + (numbers(table, order[at - 1], order[at]) == 0 ? 0 : 1);
        }
        return sorted(table, byNumbers.thenComparing(i -> ties(table, i, rank), Arrays::compare));
    }

    private static int[] sorted(BargainingTable table, Comparator<Integer> order) {
        return IntStream.range(0, table.size()).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
    }

    private static int numbers(BargainingTable table, int i, int j) {
        int order = 0;
        for (int k = 0; k < table.dimensions().size() && order == 0; k++) {
            order = Double.compare(table.position(i, k), table.position(j, k));
            order = order != 0 ? order : Double.compare(table.salience(i, k), table.salience(j, k));
            order = order != 0 ? order : Double.compare(table.capability(i, k), table.capability(j, k));
        }
        return order;
    }

    /** What tells actors of the same numbers apart: their own share, and how they follow and are followed by each rank, in an order that names nobody. */
    private static double[] ties(BargainingTable table, int i, int[] rank) {
        double[] others = IntStream.range(0, table.size()).filter(j -> j != i)
                .mapToObj(j -> new double[]{rank[j], table.accommodation(i, j), table.accommodation(j, i)})
                .sorted(Arrays::compare).flatMapToDouble(Arrays::stream).toArray();
        return DoubleStream.concat(DoubleStream.of(table.accommodation(i, i)), Arrays.stream(others)).toArray();
    }

    private static double total(BargainingTable table, int i) {
        double total = 0;
        for (int k = 0; k < table.dimensions().size(); k++) {
            total += table.salience(i, k);
        }
        return total;
    }

    private static double capability(BargainingTable table, int i) {
        double weights = 0;
        double plain = 0;
        for (int k = 0; k < table.dimensions().size(); k++) {
            weights += table.weight(i, k);
            plain += table.capability(i, k);
        }
        double total = total(table, i);
        return total == 0 ? plain / table.dimensions().size() : weights / total;
    }

    /** Why the model says nothing about a table: each a clause; empty where it does. */
    static List<String> unfit(BargainingTable table, boolean compatible) {
        List<String> reasons = new ArrayList<>();
        if (table.size() > MOST_ACTORS) {
            reasons.add("the spatial model takes at most " + MOST_ACTORS + " actors, and there are " + table.size());
        }
        for (int i = 0; i < table.size() && compatible; i++) {
            String actor = "'" + table.actors().get(i) + "'";
            double total = total(table, i);
            if (total <= 0 || total > 1 + 1e-9) {
                reasons.add(
                        String.format(Locale.ROOT, "in compatible mode the saliences of an actor add up to more than"
                                + " 0 and at most 100, and those of %s add up to %s", actor, 100 * total));
            }
            for (int k = 0; k < table.dimensions().size(); k++) {
                if (table.capability(i, k) != table.capability(i, 0)) {
                    reasons.add("in compatible mode an actor has one capability, and " + actor + " has several");
                    break;
                }
            }
            if (table.capability(i, 0) <= 0) {
                reasons.add("in compatible mode capabilities are more than 0, and that of " + actor + " is 0");
            }
        }
        return reasons;
    }

    /** Capability times attention: what an actor brings to a challenge. */
    double strength(int i) {
        return attention[i] * capability[i];
    }

    /** How far a point (shares of the scales) is from another to actor i, from 0 to 1. */
    double distance(int i, double[] from, int fromRow, double[] to, int toRow) {
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < dims; k++) {
            double s = salience[i * dims + k];
            double weighted = (from[fromRow * dims + k] - to[toRow * dims + k]) * s;
            sum += weighted * weighted;
            squares += s * s;
        }
        return squares == 0 ? 0 : Math.sqrt(sum / squares);
    }

    /** What a distance is worth to somebody of an attitude to risk. */
    static double worth(double distance, double risk) {
        return (1 - distance) * (1 + Math.min(distance, 1) * risk);
    }

    /** Shares of the scales as positions on them, in the order of the table; who has not moved stands exactly where the table says. */
    double[][] onScales(double[] shares) {
        double[][] positions = new double[n][dims];
        for (int at = 0; at < n; at++) {
            for (int k = 0; k < dims; k++) {
                double share = shares[at * dims + k];
                positions[order[at]][k] = share == position[at * dims + k]
                        ? table.position(order[at], k)
                        : onScale(k, share);
            }
        }
        return positions;
    }

    double onScale(int k, double share) {
        BargainingTable.Dimension line = table.dimensions().get(k);
        return Math.clamp(line.low() + share * line.range(), line.low(), line.high());
    }

    String actor(int at) {
        return table.actors().get(order[at]);
    }
}
