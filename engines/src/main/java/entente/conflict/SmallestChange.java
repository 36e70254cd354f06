package entente.conflict;

import entente.conflict.Fragility.Kind;
import java.util.List;

/**
 * The smallest sets of changed judgements after which a state is an equilibrium.
 *
 * <p>A change is one of those of {@link Fragility}: a level of a prioritised preference is dropped, changes places with the next less
 * important one, or is turned into its opposite. Changes are made one after another, so that two swaps move a level by two places; the
 * size of a set is the number of changes. Sets are tried by size, every one of a size before the next size, so the sets found are
 * smallest and all of that size are found, one for each resulting order of levels: where two sets of changes of equal size result in
 * the same levels in the same order, the first is given (by maker, then drop, swap, negate, then place). Nothing else is changed: no
 * statement is added, and direct rankings stay as they are.
 *
 * <p>Cost: with <em>c</em> changes to choose from, c to the power of the size judgements of one state. It stops after
 * {@value ChangeSearch#MOST_TRIED} different sets of preferences; {@code complete} then says up to which size nothing was left out.
 * Nothing is smallest about sums of importance: swapping the first two levels and dropping the last count alike.
 *
 * @param concept the concept
 * @param state the number of the wanted state
 * @param size how many changes are needed: 0 where it is an equilibrium as it is, -1 where none of the sets tried does it
 * @param sets the smallest sets, in the order in which they were found; one empty set where nothing need change
 * @param complete every set of at most so many changes was tried
 * @param tried how many different sets of preferences were judged
 */
public record SmallestChange(Concept concept, int state, int size, List<List<Step>> sets, int complete, int tried) {

    /** Copies the lists. */
    public SmallestChange {
        sets = sets.stream().map(List::copyOf).toList();
    }

    /** Whether some set tried makes the state an equilibrium. */
    public boolean found() {
        return size >= 0;
    }

    /**
     * A change. Levels are named by their numbers in the model, whatever place earlier changes have given them.
     *
     * @param kind what is done to the level
     * @param maker the index of the decision maker
     * @param statement the number of the level in the model, from 1
     * @param with under SWAP the number in the model of the level it changes places with, the less important one; else 0
     */
    public record Step(Kind kind, int maker, int statement, int with) {
        /** {@code usa drop 3}, {@code usa swap 3 4}. */
        public String written(GraphModel model) {
            String change = new Fragility.SingleChange(kind, maker, statement).written(model);
            return with == 0 ? change : change + " " + with;
        }
    }
}
