package entente.bargaining;

/**
 * How much of the variance of the outcome on one dimension one uncertain input accounts for: Sobol indices with 90 % intervals.
 *
 * @param kind what the input says
 * @param actor whose it is; empty for the status quo
 * @param of the dimension of the input; empty for all
 * @param towards whose position is followed, for a share of accommodation; empty for every other kind
 * @param outcome the dimension of the outcome
 * @param first by itself
 * @param firstLow the lower end of its interval
 * @param firstHigh the upper end
 * @param total by itself and together with others
 * @param totalLow the lower end of its interval
 * @param totalHigh the upper end
 */
public record Sensitivity(UncertainTable.Kind kind, String actor, String of, String towards, String outcome,
        double first, double firstLow, double firstHigh, double total, double totalLow, double totalHigh) {}
