package entente.app.words;

import entente.conflict.CoalitionImprovement;
import entente.conflict.Concept;
import entente.conflict.Explanation;
import entente.conflict.Fragility;
import entente.conflict.Deviation;
import java.util.List;

/** What there is to say about a conflict, typed, before any word is chosen. */
public sealed interface Finding {

    /**
     * The concepts in which a state is an equilibrium.
     *
     * @param state the number of the state
     * @param concepts those in which it holds, in the order of {@link Concept}; may be empty
     * @param absorbing whether nobody can move away from it
     */
    record HoldsIn(int state, List<Concept> concepts, boolean absorbing) implements Finding {
        /** Copies the list. */
        public HoldsIn {
            concepts = List.copyOf(concepts);
        }

        /** Whether it holds in a concept. */
        public boolean in(Concept concept) {
            return concepts.contains(concept);
        }
    }

    /** A decision maker who could improve its lot, and stays because every improvement is answered. */
    record Deterred(Explanation why) implements Finding {}

    /** A decision maker who could improve its lot without an answer that stops it: the state does not hold. */
    record BlockedBy(Explanation why) implements Finding {}

    /** A decision maker who has nothing better within its own reach. */
    record Content(Explanation why) implements Finding {}

    /** The single changes that turn the verdict on a state. */
    record TurnsOn(Fragility how) implements Finding {}

    /** A group that would gain together. */
    record CoalitionCouldMove(CoalitionImprovement how) implements Finding {}

    /** What the authors of the sources expect; shown beside the findings, without a verdict. */
    record AuthorsExpect(String what) implements Finding {}

    /**
     * How the expected results of a case compare with what is found.
     *
     * @param from where the expected results come from
     * @param facts how many facts are compared
     * @param deviations those that differ
     */
    record Reproduced(String from, int facts, List<Deviation> deviations) implements Finding {
        /** Copies the list. */
        public Reproduced {
            deviations = List.copyOf(deviations);
        }
    }
}
