package entente.conflict;

import java.util.List;

/**
 * A group that can move together from the status quo to a state which all its members strictly prefer.
 *
 * @param makers the indices of the members, ascending; two or more
 * @param to the number of the state, from 1
 */
public record CoalitionImprovement(List<Integer> makers, int to) {
    /** Copies the list. */
    public CoalitionImprovement {
        makers = List.copyOf(makers);
    }
}
