package entente.conflict;

/**
 * In how many of the orders tried something holds.
 *
 * <p>Where all were tried the share is exact and the interval is that point. Where orders were drawn, the interval is Wilson's, at 95 in
 * 100: the shares from which the share drawn is less than 1.96 standard deviations away. Source: {@code bib:wilson-1927}.
 *
 * @param holds in how many it holds
 * @param tried how many were tried
 * @param exact whether those are all there are
 * @param things how many statements or states change places
 * @param low the lower end of the interval, from 0 to 1
 * @param high the upper end of the interval, from 0 to 1
 */
public record Share(long holds, long tried, boolean exact, int things, double low, double high) {

    private static final double Z = 1.959963984540054;

    /** All orders of some things were tried. */
    static Share exact(long holds, long tried, int things) {
        double share = (double) holds / tried;
        return new Share(holds, tried, true, things, share, share);
    }

    /** Orders of some things were drawn. */
    static Share sampled(long holds, long tried, int things) {
        double share = (double) holds / tried;
        double square = Z * Z / tried;
        double middle = (share + square / 2) / (1 + square);
        double half = Z * Math.sqrt(share * (1 - share) / tried + square / (4 * tried)) / (1 + square);
        return new Share(holds, tried, false, things, holds == 0 ? 0 : Math.max(0, middle - half),
                holds == tried ? 1 : Math.min(1, middle + half));
    }

    /** The share, from 0 to 1. */
    public double share() {
        return (double) holds / tried;
    }
}
