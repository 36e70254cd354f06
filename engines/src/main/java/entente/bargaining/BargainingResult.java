package entente.bargaining;

import entente.engine.Result;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where an issue would settle. The distribution comes first; the course is that of the likely values, and the point it ends in stands beside the distribution.
 *
 * @param provenance what it was computed from
 * @param method the id of the method
 * @param settings every switch of the method with its reading
 * @param participants the list of participants; empty for all
 * @param actors actor ids, in the order of the issue
 * @param dimensions the dimensions
 * @param course how the table of likely values comes to settle
 * @param benchmarks what stands beside every forecast
 * @param forecast the distribution over draws
 * @param readings the outcome at the likely values under each reading of the method, this one first: the uncertainty of the model
 * @param influences the tornado, the widest first
 * @param sensitivities Sobol indices; empty where none were asked for
 * @param warnings whole sentences that a reader should know; may be empty
 * @param because claims and judgements that the numbers rest on, in the order of the case
 */
public record BargainingResult(Provenance provenance, String method, Settings settings, Optional<String> participants,
        List<String> actors, List<BargainingTable.Dimension> dimensions, Course course, Benchmarks benchmarks,
        Forecast forecast, List<Reading> readings, List<Influence> influences, List<Sensitivity> sensitivities,
        List<String> warnings, List<String> because) implements Result {

    /** Copies the lists. */
    public BargainingResult {
        actors = List.copyOf(actors);
        dimensions = List.copyOf(dimensions);
        readings = List.copyOf(readings);
        influences = List.copyOf(influences);
        sensitivities = List.copyOf(sensitivities);
        warnings = List.copyOf(warnings);
        because = List.copyOf(because);
    }

    /**
     * The plainest forecasts, at the likely values, one number for each dimension. Nobody has a veto in them.
     *
     * @param weightedMean by capability times salience
     * @param weightedMedian by capability times salience
     * @param mean unweighted, of those with weight: a position without any may stand for none
     */
    public record Benchmarks(List<Double> weightedMean, List<Double> weightedMedian, List<Double> mean) {
        /** Copies the lists. */
        public Benchmarks {
            weightedMean = List.copyOf(weightedMean);
            weightedMedian = List.copyOf(weightedMedian);
            mean = List.copyOf(mean);
        }

        /** The benchmarks of a table. */
        public static Benchmarks of(BargainingTable table) {
            Course.Round start = Course.Round.of(0, table, table.positions());
            double[] mean = new double[table.dimensions().size()];
            for (int k = 0; k < mean.length; k++) {
                int dimension = k;
                mean[k] = Averages.mean(IntStream.range(0, table.size()).filter(i -> table.weight(i, dimension) > 0)
                        .mapToDouble(i -> table.position(i, dimension)).toArray());
            }
            return new Benchmarks(start.mean(), start.median(), Course.list(mean));
        }
    }

    /**
     * The outcome under one reading of the method.
     *
     * @param settings the reading
     * @param outcome one number for each dimension
     */
    public record Reading(Settings settings, List<Double> outcome) {
        /** Copies the list. */
        public Reading {
            outcome = List.copyOf(outcome);
        }
    }
}
