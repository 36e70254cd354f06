package entente.hypotheses;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The scores as docs/methods/hypotheses.md defines them, sentence by sentence: the twin of {@link Tally}. In floating point, so that
 * the two agree within 1e-9 and not to the bit.
 */
public final class Definition {

    private final HypothesisMatrix matrix;

    /** Of a table. */
    public Definition(HypothesisMatrix matrix) {
        this.matrix = matrix;
    }

    /** The mean over the raters who rated a cell of what the cell contributes to a score, times the weight where it counts. */
    public double contribution(Score score, List<Integer> raters, int item, int hypothesis) {
        OptionalDouble mean = raters.stream().map(rater -> matrix.mark(rater, item, hypothesis)).filter(Mark::rated)
                .mapToInt(score::points).average();
        double weight = score.weighted() ? matrix.items().get(item).weight() / (double) Weights.ONE : 1;
        return mean.orElse(0) * weight;
    }

    /** The score of a hypothesis: the sum of the contributions of all items, or of the largest of each voice. */
    public double score(Score score, List<Integer> raters, int hypothesis) {
        if (score != Score.ONE_VOICE) {
            double sum = 0;
            for (int item = 0; item < matrix.items().size(); item++) {
                sum += contribution(score, raters, item, hypothesis);
            }
            return sum;
        }
        double sum = 0;
        for (String voice : new LinkedHashSet<>(matrix.items().stream().map(HypothesisMatrix.Item::voice).toList())) {
            double most = 0;
            for (int item = 0; item < matrix.items().size(); item++) {
                if (matrix.items().get(item).voice().equals(voice)) {
                    most = Math.max(most, contribution(score, raters, item, hypothesis));
                }
            }
            sum += most;
        }
        return sum;
    }

    /** The same table without some items. */
    public static HypothesisMatrix without(HypothesisMatrix matrix, List<Integer> dropped) {
        List<Integer> kept = new ArrayList<>();
        for (int item = 0; item < matrix.items().size(); item++) {
            if (!dropped.contains(item)) {
                kept.add(item);
            }
        }
        return new HypothesisMatrix(matrix.model(), matrix.inputDigest(), matrix.hypotheses(), matrix.groups(),
                kept.stream().map(matrix.items()::get).toList(),
                matrix.raters().stream().map(rater -> new HypothesisMatrix.Rater(rater.id(), rater.who(),
                        kept.stream().map(rater.marks()::get).toList())).toList(),
                matrix.margin(), List.of(), matrix.because());
    }
}
