package entente.bargaining;

import entente.bargaining.BargainingTable.Dimension;
import java.util.ArrayList;
import java.util.List;

/**
 * What those who must agree would accept of a package of dimensions, where gains on one pay for losses on another.
 *
 * <p>A settlement y leaves actor i worse off than a point r where h_i(y) &gt; h_i(r), h_i being the distance of {@link LinkedGains}; who must agree accepts the ellipsoid of points
 * at least as near as its reference point, or as the status quo that it holds. On a package of one dimension that is the interval of {@link Consent}. Points are in positions
 * on the scales of the whole table; coordinates outside the package are not looked at.
 */
final class PackageConsent {

    /** Distances that differ by less than this part of them count as equal. */
    private static final double SLACK = 1e-12;

    private final BargainingTable table;
    private final int[] dims;
    private final List<Demand> demands;

    /**
     * A condition of somebody who must agree.
     *
     * @param actor its index
     * @param held whether it is about the status quo in its hands
     * @param limit the greatest square of the distance that it accepts
     */
    private record Demand(int actor, boolean held, double limit) {}

    private PackageConsent(BargainingTable table, int[] dims) {
        this.table = table;
        this.dims = dims;
        demands = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            for (boolean held : new boolean[]{true, false}) {
                if (held ? table.holdsStatusQuo(i) : table.veto(i)) {
                    double[] apart = new double[table.dimensions().size()];
                    for (int k : dims) {
                        apart[k] = held ? table.statusQuo(k) : table.reference(i, k);
                    }
                    demands.add(new Demand(i, held, square(i, apart)));
                }
            }
        }
    }

    /** What is accepted on a package of a table that is not {@link Consent#unfit}. */
    static PackageConsent of(BargainingTable table, int[] dims) {
        return new PackageConsent(table, dims);
    }

    private double square(int i, double[] point) {
        double sum = 0;
        for (int k : dims) {
            Dimension dimension = table.dimensions().get(k);
            double off = (point[k] - table.position(i, k)) / dimension.range();
            sum += table.salience(i, k) > 0 ? table.salience(i, k) * off * off : 0;
        }
        return sum;
    }

    private boolean accepts(Demand one, double[] point) {
        return square(one.actor(), point) <= one.limit() * (1 + SLACK);
    }

    boolean accepts(double[] point) {
        return demands.stream().allMatch(one -> accepts(one, point));
    }

    /**
     * Where the way from a point that all accept to one that somebody does not accept has to end, as an objection of the first who would go no further; its changes are on every
     * dimension of the package, from the wanted point to the end.
     */
    Move objection(double[] accepted, double[] wanted) {
        Demand first = demands.getFirst();
        double least = 1;
        for (Demand one : demands) {
            double reach = reach(one, accepted, wanted);
            if (reach < least) {
                first = one;
                least = reach;
            }
        }
        double[] end = between(accepted, wanted, least);
        List<Move.Change> changes = new ArrayList<>();
        for (int k : dims) {
            changes.add(new Move.Change("", table.dimensions().get(k).id(), wanted[k], end[k]));
        }
        return new Move(0, table.actors().get(first.actor()), List.of(), changes, List.of(), true,
                new Reason.PackageVetoed(first.held()));
    }

    /** How far somebody goes along, from 0 to 1; bisected until doubles run out. */
    private double reach(Demand one, double[] accepted, double[] wanted) {
        if (accepts(one, wanted)) {
            return 1;
        }
        double low = 0;
        double high = 1;
        for (double t = NashBargaining.middle(low, high); t > low && t < high; t = NashBargaining.middle(low, high)) {
            if (accepts(one, between(accepted, wanted, t))) {
                low = t;
            } else {
                high = t;
            }
        }
        return low;
    }

    private double[] between(double[] from, double[] to, double t) {
        double[] point = from.clone();
        for (int k : dims) {
            point[k] = from[k] + t * (to[k] - from[k]);
        }
        return point;
    }
}
