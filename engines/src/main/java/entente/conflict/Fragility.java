package entente.conflict;

import java.util.List;
import java.util.Locale;

/**
 * What breaks, or makes, the stability of a state as an equilibrium: the single changes of a prioritised preference after which
 * the verdict is the other one.
 *
 * @param concept the concept
 * @param state the number of the state, from 1
 * @param holds whether the state is an equilibrium as the preferences stand
 * @param tried how many changes of order were tried: levels dropped, and levels swapped with the next
 * @param negationsTried how many levels were turned into their opposite
 * @param turning the changes that turn the verdict, by maker, then drop, swap, negate, then level
 */
public record Fragility(Concept concept, int state, boolean holds, int tried, int negationsTried, List<SingleChange> turning) {

    /** Copies the list. */
    public Fragility {
        turning = List.copyOf(turning);
    }

    /** The turning changes that drop or swap a level; those counted in {@link #tried}. */
    public List<SingleChange> turningOrder() {
        return turning.stream().filter(change -> change.kind() != Kind.NEGATE).toList();
    }

    /**
     * One change of one level of one decision maker's preference.
     *
     * @param kind what is done to the level
     * @param maker the index of the decision maker, from 0
     * @param statement the number of the level, from 1, the most important being the first
     */
    public record SingleChange(Kind kind, int maker, int statement) {
        /** As expectations write it: {@code usa drop 3}. */
        public String written(GraphModel model) {
            return model.makers().get(maker).id() + " " + kind.name().toLowerCase(Locale.ROOT) + " " + statement;
        }
    }

    /** What is done to a level. */
    public enum Kind {
        /** The level is left out. */
        DROP,
        /** The level changes places with the next less important one. */
        SWAP,
        /** Every statement of the level is turned into its opposite. */
        NEGATE
    }
}
