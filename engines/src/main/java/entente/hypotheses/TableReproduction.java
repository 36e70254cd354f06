package entente.hypotheses;

import entente.model.HypothesisTable.Expected;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares a result with what a table is expected to have: weighted inconsistencies, who has the lowest, diagnosticities, and how many
 * items test each hypothesis. Nothing is tolerated.
 */
public final class TableReproduction {

    /**
     * An expected figure that is not reproduced.
     *
     * @param what what was compared
     * @param expected the expected value
     * @param found the value found
     */
    public record Deviation(String what, String expected, String found) {}

    private TableReproduction() {}

    /** How many figures an expectation holds; the list of the lowest is one. */
    public static int facts(Expected expected) {
        return expected.scores().size() + (expected.least().isEmpty() ? 0 : 1) + expected.diagnosticity().size()
                + expected.tested().size();
    }

    /** Every expected figure that is not reproduced; empty where all are. */
    public static List<Deviation> check(HypothesesResult result, Expected expected) {
        List<Deviation> deviations = new ArrayList<>();
        String rater = expected.rater();
        Optional<HypothesesResult.Scores> scores = rater == null
                ? Optional.of(result.together())
                : result.raters().stream().filter(one -> one.rater().equals(rater)).findFirst();
        if (scores.isEmpty()) {
            return List.of(new Deviation("rater", String.valueOf(rater), "no such rater"));
        }
        expected.scores().forEach((hypothesis, score) -> compare(deviations, "score of " + hypothesis, score,
                scores.get().of(Score.WEIGHTED_INCONSISTENCY, hypothesis)));
        if (!expected.least().isEmpty()) {
            List<String> least = scores.get().least(Score.WEIGHTED_INCONSISTENCY, result.hypotheses());
            compare(deviations, "least inconsistent", expected.least().stream().sorted().toList().toString(),
                    least.stream().sorted().toList().toString());
        }
        expected.diagnosticity().forEach((item, value) -> result.items().stream()
                .filter(line -> line.id().equals(item)).findFirst()
                .ifPresentOrElse(line -> compare(deviations, "diagnosticity of " + item, value, line.diagnosticity()),
                        () -> deviations.add(new Deviation("diagnosticity of " + item, value.toString(), "no item"))));
        expected.tested().forEach((hypothesis, count) -> compare(deviations, "items that test " + hypothesis,
                count.toString(), String.valueOf(scores.get().tested().get(hypothesis))));
        return List.copyOf(deviations);
    }

    private static void compare(List<Deviation> deviations, String what, BigDecimal expected, double found) {
        if (expected.compareTo(BigDecimal.valueOf(found)) != 0) {
            deviations.add(new Deviation(what, expected.toPlainString(), BigDecimal.valueOf(found).toPlainString()));
        }
    }

    private static void compare(List<Deviation> deviations, String what, String expected, String found) {
        if (!expected.equals(found)) {
            deviations.add(new Deviation(what, expected, found));
        }
    }
}
