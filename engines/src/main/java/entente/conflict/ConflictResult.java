package entente.conflict;

import entente.engine.Result;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which states are stable, for whom, and in which sense. State numbers count from 1; all lists of states ascend.
 *
 * <p>Lists of states may be views over bits and their elements may be made when asked for, so that a model of a million states
 * has a result of some bytes a state. They are immutable.
 *
 * @param provenance what it was computed from
 * @param decisionMakers actor ids in the order of the conflict
 * @param options in the order of their bits
 * @param states the feasible states by number
 * @param stable concept to decision maker to the states stable for it; a concept that was not judged is missing
 * @param equilibria concept to the states that are stable for every decision maker; a concept that was not judged is missing
 * @param notJudged the concepts that were not judged; {@code notes} says why
 * @param notes whole sentences a reader should know, for example why a concept was not judged; may be empty
 * @param because the claims and judgements that the model rests on, in the order of the case
 */
public record ConflictResult(Provenance provenance, List<String> decisionMakers, List<OptionLine> options,
        List<StateLine> states, Map<Concept, Map<String, List<Integer>>> stable, Map<Concept, List<Integer>> equilibria,
        List<Concept> notJudged, List<String> notes, List<String> because) implements Result {

    /** Copies what is small and wraps what may be large; callers hand over the large lists. */
    public ConflictResult {
        decisionMakers = List.copyOf(decisionMakers);
        options = List.copyOf(options);
        states = Collections.unmodifiableList(states);
        Map<Concept, Map<String, List<Integer>>> copy = new LinkedHashMap<>();
        stable.forEach((concept, byMaker) -> copy.put(concept, Collections.unmodifiableMap(new LinkedHashMap<>(byMaker))));
        stable = Collections.unmodifiableMap(copy);
        equilibria = Collections.unmodifiableMap(new LinkedHashMap<>(equilibria));
        notJudged = List.copyOf(notJudged);
        notes = List.copyOf(notes);
        because = List.copyOf(because);
    }

    /**
     * Whether a state is stable for a decision maker.
     *
     * @param maker the actor id
     * @param number the number of the state
     * @throws IllegalArgumentException where the concept was not judged or the decision maker is unknown
     */
    public boolean stable(Concept concept, String maker, int number) {
        List<Integer> found = judged(stable, concept).get(maker);
        if (found == null) {
            throw new IllegalArgumentException("no decision maker '" + maker + "'; there are " + decisionMakers);
        }
        return found.contains(number);
    }

    /**
     * Whether a state is stable for every decision maker.
     *
     * @throws IllegalArgumentException where the concept was not judged
     */
    public boolean equilibrium(Concept concept, int number) {
        return judged(equilibria, concept).contains(number);
    }

    private static <T> T judged(Map<Concept, T> results, Concept concept) {
        T found = results.get(concept);
        if (found == null) {
            throw new IllegalArgumentException(concept.id() + " was not judged");
        }
        return found;
    }

    /**
     * An option, for reading codes.
     *
     * @param id the option id
     * @param decisionMaker whose it is
     * @param label what it is
     */
    public record OptionLine(String id, String decisionMaker, String label) {}

    /**
     * A state.
     *
     * @param number from 1
     * @param code one Y or N an option, {@code -} where members of a coalesced state differ
     * @param label in words; the code itself in models of more than {@value GraphModel#MOST_LABELLED} states
     * @param absorbing whether no decision maker can move away: stable because nothing else is possible, not because it is wanted
     */
    public record StateLine(int number, String code, String label, boolean absorbing) {}
}
