package entente.model;

import entente.evidence.Edtf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An institution, treaty, plan or format of talks, with those who take part.
 *
 * @param id the id
 * @param name the name
 * @param kind what it is
 * @param participants actor ids
 * @param others participants that are no actors of the case, as the source names them
 * @param status how it stands, in words
 * @param asOf when
 * @param because ids of claims and judgements, never empty
 * @param note anything else
 */
public record Format(String id, String name, Kind kind, List<String> participants, List<String> others,
        @Nullable String status, @Nullable Edtf asOf, List<String> because, @Nullable String note) {

    /** Copies the lists. */
    public Format {
        participants = List.copyOf(participants);
        others = List.copyOf(others);
        because = List.copyOf(because);
    }

    /** Kinds of formats. */
    public enum Kind {
        /** Talks with a list of participants. */
        NEGOTIATION,
        /** Proposed, not existing. */
        PROPOSAL,
        /** A standing institution. */
        INSTITUTION,
        /** A plan for what several should do. */
        PLAN,
        /** A treaty or declaration. */
        TREATY,
        /** An alliance or alignment. */
        ALLIANCE,
        /** A doctrine of one actor. */
        DOCTRINE,
        /** A regular dialogue. */
        DIALOGUE,
        /** A meeting or a series of meetings of leaders. */
        SUMMIT,
        /** Something aimed at. */
        GOAL,
        /** Anything else. */
        OTHER
    }
}
