package entente.app.words;

import entente.hypotheses.HypothesesResult;
import entente.hypotheses.HypothesisMatrix;
import entente.hypotheses.TableReproduction;
import entente.model.Case;
import entente.model.HypothesisTable;
import java.util.List;

/**
 * A table of competing hypotheses, solved, with everything that sentences about it need.
 *
 * @param theCase the case
 * @param table the table as written
 * @param matrix what the engine read
 * @param result what it found
 * @param reproduced how expected results compare, one for each expectation
 */
public record HypothesesStudy(Case theCase, HypothesisTable table, HypothesisMatrix matrix, HypothesesResult result,
        List<Reproduced> reproduced) {

    /** Copies the list. */
    public HypothesesStudy {
        reproduced = List.copyOf(reproduced);
    }

    /**
     * How an expectation compares with what is found.
     *
     * @param from where it comes from
     * @param facts how many figures are compared
     * @param deviations those that differ
     */
    public record Reproduced(String from, int facts, List<TableReproduction.Deviation> deviations) {
        /** Copies the list. */
        public Reproduced {
            deviations = List.copyOf(deviations);
        }
    }

    /** Studies a solved table. */
    public static HypothesesStudy of(Case theCase, HypothesisTable table, HypothesisMatrix matrix,
            HypothesesResult result) {
        return new HypothesesStudy(theCase, table, matrix, result, table.expected().stream()
                .map(expected -> new Reproduced(expected.from(), TableReproduction.facts(expected),
                        TableReproduction.check(result, expected)))
                .toList());
    }
}
