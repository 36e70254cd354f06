package entente.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matter on which sources, or parts of one source, differ; or, of the kind {@link Kind#AGREEMENT}, on which independent ones
 * say the same.
 *
 * @param id the id
 * @param topic what it is about
 * @param kind in which way they differ
 * @param sides who says what; two or more
 * @param time our reading of what the time between the sides explains, or null where we have none
 * @param note anything else
 */
public record Disagreement(String id, String topic, Kind kind, List<Side> sides, @Nullable String time,
        @Nullable String note) {

    /** Copies the list. */
    public Disagreement {
        sides = List.copyOf(sides);
    }

    /** In which way sides differ. */
    public enum Kind {
        /** About what is the case. */
        SUBSTANTIVE("substantive"),
        /** About how much, not about what. */
        EMPHASIS("emphasis"),
        /** About what should be. */
        NORMATIVE("normative"),
        /** Two statements of one source that pull apart. */
        TENSION("tension inside a source"),
        /** About what comes first, or leads to what. */
        SEQUENCE("sequence"),
        /** The same matter at different times. */
        TIME("time"),
        /** About a date, a place or a number. */
        FACTUAL("factual"),
        /** Two renditions of a text differ in their wording. */
        TEXTUAL("textual"),
        /** No disagreement: independent sources say the same. */
        AGREEMENT("agreement");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The words that a reader sees. */
        public String label() {
            return label;
        }
    }

    /**
     * One side.
     *
     * @param source the id of the source
     * @param says what it says on the matter, our paraphrase
     * @param because ids of claims of that source, and perhaps of judgements; never empty
     */
    public record Side(String source, String says, List<String> because) {
        /** Copies the list. */
        public Side {
            because = List.copyOf(because);
        }
    }
}
