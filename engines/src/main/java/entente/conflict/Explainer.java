package entente.conflict;

import entente.conflict.Explanation.Answer;
import entente.conflict.Explanation.Temptation;
import entente.conflict.GraphModel.Move;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why a state holds or does not for one decision maker: its temptations, and for each the shortest answer of the others that makes it
 * not pay. Among equally short answers the lowest mover comes first, then the lowest state, so that the same question always gets the
 * same answer.
 *
 * <p>Cost: one search by breadth for each unilateral improvement, at most states times moves each. Definitions as in
 * {@link Definition}.
 */
public final class Explainer {

    private Explainer() {}

    /**
     * Explains a verdict.
     *
     * @param maker the index of the decision maker
     * @param state the number of the state
     * @throws IllegalArgumentException for SIM where the model is not in option form, or where there is no such state
     */
    public static Explanation explain(GraphModel model, Concept concept, int maker, int state) {
        if (concept == Concept.SIM) {
            Simultaneous.refuse(model.space());
        }
        List<Temptation> temptations = new ArrayList<>();
        for (Move improvement : model.improvements(maker, state)) {
            temptations.add(new Temptation(improvement, answer(model, concept, improvement)));
        }
        boolean stable = temptations.stream().allMatch(temptation -> temptation.answer().isPresent());
        return new Explanation(concept, maker, state, stable, temptations);
    }

    private static Optional<Answer> answer(GraphModel model, Concept concept, Move improvement) {
        return switch (concept) {
            case NASH -> Optional.empty();
            case SIM -> spoiltAtOnce(model, improvement);
            case GMR, SMR, SEQ, SSEQ -> sequence(model, concept, improvement);
        };
    }

    private static Optional<Answer> sequence(GraphModel model, Concept concept, Move improvement) {
        int maker = improvement.maker();
        int state = improvement.from();
        return new LegalSequences(model, LegalSequences.opponents(model, maker), concept.credible())
                .shortest(improvement.to(), end -> !model.prefers(maker, end, state)
                        && (!concept.symmetric() || bestMove(model, maker, end).stream()
                                .noneMatch(escape -> model.prefers(maker, escape.to(), state))))
                .map(moves -> {
                    int end = moves.getLast().to();
                    return new Answer(moves, end, concept.symmetric() ? bestMove(model, maker, end) : Optional.empty());
                });
    }

    /** The move to the most preferred state, the lowest of several. */
    private static Optional<Move> bestMove(GraphModel model, int maker, int state) {
        return model.moves(maker, state).stream().min(Comparator.comparingInt(move -> model.level(maker, move.to())));
    }

    private static Optional<Answer> spoiltAtOnce(GraphModel model, Move improvement) {
        StateSpace space = model.space();
        int from = space.code(improvement.from());
        int improved = space.code(improvement.to());
        Simultaneous simultaneous = new Simultaneous(space, Simultaneous.worth(model));
        simultaneous.findImprovements(from);
        int end = simultaneous.end(improvement.maker(), model.worth(improvement.maker())[from], improved, 0);
        if (end < 0) {
            return Optional.empty();
        }
        List<Move> moves = new ArrayList<>();
        for (int other : LegalSequences.opponents(model, improvement.maker())) {
            int own = (from ^ end) & space.own(other);
            if (own != 0) {
                moves.add(new Move(other, improvement.from(), space.number(from ^ own)));
            }
        }
        return Optional.of(new Answer(moves, space.number(end), Optional.empty()));
    }
}
