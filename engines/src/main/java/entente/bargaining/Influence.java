package entente.bargaining;

import java.util.List;

/**
 * What one uncertain input does to the outcome when it alone goes from its least to its greatest value: one bar of a tornado.
 *
 * @param kind what the input says
 * @param actor whose it is; empty for the status quo
 * @param dimension on which dimension; empty for all
 * @param towards whose position is followed, for a share of accommodation; empty for every other kind
 * @param low its least value, as written
 * @param high its greatest
 * @param atLow the outcome there; empty where the method has no answer
 * @param atHigh the outcome there; empty where the method has no answer
 * @param swing the greatest difference of the two over the dimensions, each as a share of its scale; 0 where one is missing
 */
public record Influence(UncertainTable.Kind kind, String actor, String dimension, String towards, double low,
        double high,
        List<Double> atLow, List<Double> atHigh, double swing) {

    /** Copies the lists. */
    public Influence {
        atLow = List.copyOf(atLow);
        atHigh = List.copyOf(atHigh);
    }
}
