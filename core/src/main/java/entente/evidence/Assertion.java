package entente.evidence;

import org.jspecify.annotations.Nullable;

/**
 * How a claim is asserted, and how one knows.
 *
 * @param hedge the hedging words of the source, or null where it asserts flatly
 * @param strength the strength of a hedged claim, or null where it is flat or not rated
 * @param basis where the strength is from
 */
public record Assertion(@Nullable String hedge, @Nullable Strength strength, Basis basis) {

    /** Where the strength of an assertion is from. */
    public enum Basis {
        /** There is no hedge, and no strength to be read. */
        FLAT(""),
        /** The case states it. */
        STATED("stated in the case"),
        /** Read from the table of {@link HedgeWords}. */
        TABLE("table of hedge words"),
        /** The hedge holds no phrase of the table, and the case states no strength. */
        NOT_RATED("not in the table");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        /** The words that a reader sees; empty for a flat assertion. */
        public String label() {
            return label;
        }
    }

    /** How a claim is asserted: as the case states it, else as the table of hedge words reads it. */
    public static Assertion of(Claim claim) {
        String hedge = claim.hedge();
        if (hedge == null) {
            return new Assertion(null, null, Basis.FLAT);
        }
        if (claim.strength() != null) {
            return new Assertion(hedge, claim.strength(), Basis.STATED);
        }
        return HedgeWords.strength(hedge)
                .map(strength -> new Assertion(hedge, strength, Basis.TABLE))
                .orElseGet(() -> new Assertion(hedge, null, Basis.NOT_RATED));
    }

    /** "flat", "strong", "qualified", "weak", "advice" or "not rated". */
    public String rating() {
        return switch (basis) {
            case FLAT -> "flat";
            case NOT_RATED -> "not rated";
            case STATED, TABLE -> strength == null ? "not rated" : strength.id();
        };
    }

    /** "flat", or "hedged: " and the words of the source. */
    public String inWords() {
        return hedge == null ? "flat" : "hedged: " + hedge;
    }
}
