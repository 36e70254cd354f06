package entente.conflict;

import entente.conflict.GraphModel.Move;
import java.util.List;
import java.util.Optional;

/**
 * Why a state holds or does not for one decision maker, as data; words come later.
 *
 * @param concept the concept
 * @param maker the index of the decision maker, from 0
 * @param state the number of the state, from 1
 * @param stable whether the state is stable: whether every temptation is answered
 * @param temptations one for each unilateral improvement, by the number of the state it leads to; empty where there is none, and
 *     then the state is Nash stable
 */
public record Explanation(Concept concept, int maker, int state, boolean stable, List<Temptation> temptations) {

    /** Copies the list. */
    public Explanation {
        temptations = List.copyOf(temptations);
    }

    /**
     * An improvement, and what the others can do about it.
     *
     * @param improvement the decision maker's move
     * @param answer what deters it; empty where nothing does, and always empty for Nash stability
     */
    public record Temptation(Move improvement, Optional<Answer> answer) {}

    /**
     * An answer of the others after which the improvement does not pay.
     *
     * @param sequence the moves in order, each with its maker, starting where the improvement leads. Under SIM they are made at the
     *     same time as the improvement, so each starts at the explained state itself
     * @param end the state in which it ends, which the decision maker does not prefer to the explained state
     * @param bestEscape under SMR and SSEQ the decision maker's best move from the end, which does not help; empty where it has no
     *     move there, and under the other concepts
     */
    public record Answer(List<Move> sequence, int end, Optional<Move> bestEscape) {
        /** Copies the list. */
        public Answer {
            sequence = List.copyOf(sequence);
        }
    }
}
