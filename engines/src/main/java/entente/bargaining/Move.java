package entente.bargaining;

import java.util.List;

/**
 * An offer, a challenge or an objection of one actor, and what came of it. Actors and dimensions are named by their ids.
 *
 * @param round the round after which positions show it, from 1; 0 for what a one-shot method does to its own outcome
 * @param by who made it
 * @param to whom it was made; empty where it was made to all
 * @param changes what would change if it were accepted
 * @param odds the chance that the one who made it prevails, as seen by each; may be empty
 * @param accepted whether it was carried out
 * @param why the reason, as data
 */
public record Move(int round, String by, List<String> to, List<Change> changes, List<Odds> odds, boolean accepted,
        Reason why) {

    /** Copies the lists. */
    public Move {
        to = List.copyOf(to);
        changes = List.copyOf(changes);
        odds = List.copyOf(odds);
    }

    /**
     * A position that would change.
     *
     * @param actor whose; empty where it is the settlement that changes
     * @param dimension the id of the dimension
     * @param from the position before
     * @param to the position after
     */
    public record Change(String actor, String dimension, double from, double to) {}

    /**
     * A chance as somebody sees it.
     *
     * @param seenBy the actor
     * @param odds from 0 to 1
     */
    public record Odds(String seenBy, double odds) {}
}
