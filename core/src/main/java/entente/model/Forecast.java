package entente.model;

import entente.evidence.Edtf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody expects, the rule by which one would tell, what persons think its probability is, and how it came out.
 *
 * <p>Without a rule nothing can be told, and so a forecast without one has neither probabilities nor a resolution.
 *
 * @param id the id
 * @param says what is expected, a full sentence that will be true or not
 * @param source the id of the source that expects it, or null where it is a question of ours
 * @param made when it was made, if known
 * @param closes by when it has to be true, if a time is set
 * @param rule what counts as yes and what as no, or null where nobody has said
 * @param probabilities what persons think, in the order written; may be empty
 * @param resolution how it came out, or null while that is open or without a ground
 * @param because ids of claims and judgements, never empty
 * @param note anything else
 */
public record Forecast(String id, String says, @Nullable String source, @Nullable Edtf made, @Nullable Edtf closes,
        @Nullable String rule, List<Probability> probabilities, @Nullable Resolution resolution, List<String> because,
        @Nullable String note) {

    /** Copies the lists. */
    public Forecast {
        probabilities = List.copyOf(probabilities);
        because = List.copyOf(because);
    }

    /**
     * What one person thinks at one time.
     *
     * @param who the person, as tables name them
     * @param date when
     * @param p the probability that the forecast comes true, 0 to 1
     * @param because ids of claims and judgements in which the person says so, never empty
     */
    public record Probability(String who, Edtf date, double p, List<String> because) {
        /** Copies the list, and checks the range. */
        public Probability {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException(p + " is no probability");
            }
            because = List.copyOf(because);
        }
    }

    /**
     * How a forecast came out.
     *
     * @param outcome yes, no, or void
     * @param date when that was settled
     * @param because ids of claims and judgements that say so, never empty
     */
    public record Resolution(Outcome outcome, Edtf date, List<String> because) {
        /** Copies the list. */
        public Resolution {
            because = List.copyOf(because);
        }
    }

    /** How a forecast can come out. */
    public enum Outcome {
        /** It came true. */
        YES("yes"),
        /** It did not. */
        NO("no"),
        /** The rule does not decide it; nobody is scored. */
        VOID("void");

        private final String id;

        Outcome(String id) {
            this.id = id;
        }

        /** The word used in case files and tables. */
        public String id() {
            return id;
        }
    }
}
