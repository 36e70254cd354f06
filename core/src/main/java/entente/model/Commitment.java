package entente.model;

import entente.evidence.Edtf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody undertook to do, and what became of it.
 *
 * @param id the id
 * @param by actor ids of those who undertook it, never empty
 * @param to actor ids of those to whom; may be empty
 * @param what what they undertook; completes "undertook to ..."
 * @param made when, if known
 * @param deadline by when, if one was set
 * @param status what became of it
 * @param statusAsOf the time at which that was so
 * @param statusBecause ids of claims and judgements that say so; empty only while it is open
 * @param because ids of claims and judgements on which the commitment itself rests, never empty
 * @param note anything else
 */
public record Commitment(String id, List<String> by, List<String> to, String what, @Nullable Edtf made,
        @Nullable Edtf deadline, Status status, @Nullable Edtf statusAsOf, List<String> statusBecause,
        List<String> because, @Nullable String note) {

    /** Copies the lists. */
    public Commitment {
        by = List.copyOf(by);
        to = List.copyOf(to);
        statusBecause = List.copyOf(statusBecause);
        because = List.copyOf(because);
    }

    /** What became of a commitment. */
    public enum Status {
        /** Done, and in time where there was a deadline. */
        KEPT("kept"),
        /** Its deadline passed, and it was not done. */
        MISSED("missed"),
        /** Neither done nor given up, as far as the grounds go. */
        OPEN("open"),
        /** Given up, or overtaken by events. */
        LAPSED("lapsed");

        private final String id;

        Status(String id) {
            this.id = id;
        }

        /** The word used in case files and tables. */
        public String id() {
            return id;
        }
    }
}
