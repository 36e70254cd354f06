package entente.app.words;

import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * The least and the greatest of several outcomes of bargaining on one dimension, as they are printed.
 *
 * @param least the least
 * @param greatest the greatest
 */
public record Between(String least, String greatest) {

    /**
     * Of outcomes.
     *
     * @param outcomes one or more, each with one number for each dimension
     * @param k the dimension, from 0
     */
    public static Between of(List<List<Double>> outcomes, int k) {
        DoubleSummaryStatistics all = outcomes.stream().mapToDouble(one -> one.get(k)).summaryStatistics();
        return new Between(IssueWords.number(all.getMin()), IssueWords.number(all.getMax()));
    }

    /** Whether nothing lies between them that is seen. */
    public boolean isPoint() {
        return least.equals(greatest);
    }

    /** "15 to 29". */
    public String inWords() {
        return least + " to " + greatest;
    }
}
