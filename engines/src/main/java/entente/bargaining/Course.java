package entente.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a table comes to settle, and where. Actors and dimensions stand in the order of the table.
 *
 * @param rounds the positions of everybody, round 0 being those of the table
 * @param outcome one number for each dimension, on its scale
 * @param moves who offered what to whom, what came of it, and why; in the order in which they were made
 * @param likelihoods how likely each option is, for methods that say so; else empty
 * @param warnings whole sentences that a reader of the outcome should know; may be empty
 */
public record Course(List<Round> rounds, List<Double> outcome, List<Move> moves, List<Likelihood> likelihoods,
        List<String> warnings) {

    /** A course of a method that gives no likelihoods. */
    public Course(List<Round> rounds, List<Double> outcome, List<Move> moves, List<String> warnings) {
        this(rounds, outcome, moves, List.of(), warnings);
    }

    /**
     * How likely a method takes an option to be.
     *
     * @param at the option, one number for each dimension
     * @param probability from 0 to 1
     */
    public record Likelihood(List<Double> at, double probability) {
        /** Copies the list. */
        public Likelihood {
            at = List.copyOf(at);
        }
    }

    /** Copies the lists, and insists on finite numbers. */
    public Course {
        rounds = List.copyOf(rounds);
        outcome = List.copyOf(outcome);
        moves = List.copyOf(moves);
        likelihoods = List.copyOf(likelihoods);
        warnings = List.copyOf(warnings);
        if (rounds.isEmpty() || outcome.isEmpty()) {
            throw new IllegalArgumentException("a course has a round and an outcome");
        }
        for (double value : outcome) {
            if (!Double.isFinite(value)) {
                throw new IllegalStateException("the outcome is no number: " + outcome);
            }
        }
    }

    /** A course of one step: the positions of the table, and an outcome. */
    public static Course oneShot(BargainingTable table, double[] outcome, List<Move> moves, List<String> warnings) {
        return new Course(List.of(Round.of(0, table, table.positions())), list(outcome), moves, warnings);
    }

    /** Numbers as a list. */
    static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /**
     * Everybody's positions after a number of rounds.
     *
     * @param number from 0
     * @param positions actor by actor, each one number for each dimension
     * @param median the weighted median of the positions, by capability times salience, on each dimension
     * @param mean the weighted mean, likewise
     */
    public record Round(int number, List<List<Double>> positions, List<Double> median, List<Double> mean) {
        /** Copies the lists. */
        public Round {
            positions = positions.stream().map(List::copyOf).toList();
            median = List.copyOf(median);
            mean = List.copyOf(mean);
        }

        /**
         * The round with its median and mean, weighted by the capabilities and saliences of a table.
         *
         * @param positions n x K
         */
        public static Round of(int number, BargainingTable table, double[][] positions) {
            int dimensions = table.dimensions().size();
            double[] median = new double[dimensions];
            double[] mean = new double[dimensions];
            for (int k = 0; k < dimensions; k++) {
                double[] column = new double[positions.length];
                for (int i = 0; i < column.length; i++) {
                    column[i] = positions[i][k];
                }
                double[] weights = table.weights(k);
                median[k] = Averages.weightedMedian(column, weights);
                mean[k] = Averages.weightedMean(column, weights);
            }
            List<List<Double>> rows = new ArrayList<>();
            for (double[] row : positions) {
                rows.add(list(row));
            }
            return new Round(number, rows, list(median), list(mean));
        }
    }
}
