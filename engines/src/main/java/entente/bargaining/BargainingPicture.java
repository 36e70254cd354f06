package entente.bargaining;

import entente.model.Issue.Participants;
import java.util.List;

/**
 * What the engine reads of an issue.
 *
 * @param model the id of the issue
 * @param inputDigest {@code sha256:...} of the case
 * @param table the table with its uncertainty
 * @param participants named lists of participants
 * @param because claims and judgements that the numbers rest on, in the order of the case
 */
public record BargainingPicture(String model, String inputDigest, UncertainTable table,
        List<Participants> participants, List<String> because) {

    /** Copies the lists. */
    public BargainingPicture {
        participants = List.copyOf(participants);
        because = List.copyOf(because);
    }
}
