package entente.hypotheses;

import entente.model.HypothesisTable.Admiralty;
import entente.model.HypothesisTable.Grade;
import entente.model.HypothesisTable.Item;
import entente.model.HypothesisTable.Plain;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The factors by which grades weigh, in hundredths. Words weigh 1.0, 0.7 and 0.4. The Admiralty system gives no numbers, and these are
 * ours: A to E and 1 to 5 fall from 1.0 by steps of 0.2; F and 6 mean that nothing can be judged, which is not the worst, and weigh
 * 0.5. A table may set each of them.
 *
 * @param hundredths word, letter or digit to factor
 */
public record Weights(Map<String, Integer> hundredths) {

    /** The factors where a table sets none. */
    public static final Weights USUAL = usual();

    /** Millionths: the unit of a weight, which is a product of three factors in hundredths. */
    static final long ONE = 1_000_000;

    /** Copies the map. */
    public Weights {
        hundredths = Collections.unmodifiableMap(new LinkedHashMap<>(hundredths));
    }

    private static Weights usual() {
        Map<String, Integer> factors = new LinkedHashMap<>();
        factors.put("high", 100);
        factors.put("medium", 70);
        factors.put("low", 40);
        for (int step = 0; step < 5; step++) {
            factors.put(String.valueOf((char) ('A' + step)), 100 - 20 * step);
            factors.put(String.valueOf((char) ('1' + step)), 100 - 20 * step);
        }
        factors.put("F", 50);
        factors.put("6", 50);
        return new Weights(factors);
    }

    /** These factors, with some of them replaced. */
    public Weights with(Map<String, BigDecimal> others) {
        Map<String, Integer> factors = new LinkedHashMap<>(hundredths);
        others.forEach((grade, factor) -> factors.put(grade, factor.movePointRight(2).intValue()));
        return new Weights(factors);
    }

    /** The weight of an item in millionths: credibility (or reliability times credibility) times relevance. */
    long of(Item item) {
        long believed = switch (item.credibility()) {
            case Plain(Grade grade) -> 100L * factor(grade);
            case Admiralty(char reliability, int credibility) ->
                (long) factor(String.valueOf(reliability)) * factor(Integer.toString(credibility));
        };
        return believed * factor(item.relevance());
    }

    private int factor(Grade grade) {
        return factor(grade.name().toLowerCase(Locale.ROOT));
    }

    private int factor(String grade) {
        return hundredths.getOrDefault(grade, 0);
    }
}
