package entente.model;

import entente.evidence.Edtf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that a source leaves open.
 *
 * @param id the id
 * @param asks the question, in our words
 * @param source the id of the source that leaves it open
 * @param form how openly it does so
 * @param conflicts ids of conflicts of the case that work on it; may be empty
 * @param hypotheses ids of tables of hypotheses of the case that work on it; may be empty
 * @param answer what has been found since, or null while it is open
 * @param because ids of claims and judgements, never empty
 * @param note anything else
 */
public record OpenQuestion(String id, String asks, String source, Form form, List<String> conflicts,
        List<String> hypotheses, @Nullable Answer answer, List<String> because, @Nullable String note) {

    /** Copies the lists. */
    public OpenQuestion {
        conflicts = List.copyOf(conflicts);
        hypotheses = List.copyOf(hypotheses);
        because = List.copyOf(because);
    }

    /** How a source leaves a question open. */
    public enum Form {
        /** It asks. */
        EXPLICIT("explicit"),
        /** It names alternatives and does not choose. */
        ALTERNATIVES("alternatives"),
        /** It answers under a condition that is itself open. */
        CONDITIONAL("conditional"),
        /** It says that something is uncertain. */
        IMPLIED("implied"),
        /** It asks its readers. */
        POLL("poll");

        private final String id;

        Form(String id) {
            this.id = id;
        }

        /** The word used in case files and tables. */
        public String id() {
            return id;
        }
    }

    /**
     * What has been found since.
     *
     * @param says the answer, our words
     * @param asOf when it was found, if known
     * @param because ids of claims and judgements, never empty
     */
    public record Answer(String says, @Nullable Edtf asOf, List<String> because) {
        /** Copies the list. */
        public Answer {
            because = List.copyOf(because);
        }
    }
}
