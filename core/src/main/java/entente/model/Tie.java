package entente.model;

import entente.evidence.Edtf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dated, signed relation between two or three actors.
 *
 * @param id the id
 * @param between the actors
 * @param asOf the time it describes
 * @param sign whether it is friendly
 * @param trend where it goes, in words
 * @param driver what drives it, in words
 * @param because ids of claims and judgements, never empty
 * @param note anything else
 */
public record Tie(String id, List<String> between, Edtf asOf, Sign sign, @Nullable String trend,
        @Nullable String driver, List<String> because, @Nullable String note) {

    /** Copies the lists. */
    public Tie {
        between = List.copyOf(between);
        because = List.copyOf(because);
    }

    /** The sign of a relation. */
    public enum Sign {
        /** Friendly. */
        POSITIVE,
        /** Hostile. */
        NEGATIVE,
        /** Both at once. */
        MIXED,
        /** Neither. */
        NEUTRAL,
        /** The source does not say. */
        UNCLEAR
    }
}
