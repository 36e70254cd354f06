package entente.app.export;

import entente.conflict.ConflictResult;
import entente.conflict.GraphModel;
import entente.conflict.GraphModel.Move;
import entente.model.Case;
import entente.model.Conflict;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A conflict of a case, the model that was read from it, and what was found.
 *
 * @param theCase the case
 * @param conflict one of its conflicts
 * @param model read from this conflict
 * @param result found from this model
 */
public record SolvedConflict(Case theCase, Conflict conflict, GraphModel model, ConflictResult result) {

    /**
     * Insists that the parts belong together.
     *
     * @throws IllegalArgumentException where the model is of another conflict, or the result of another model
     */
    public SolvedConflict {
        boolean sameModel = model.model().equals(conflict.id()) && model.options().size() == conflict.options().size()
                && model.makers().size() == conflict.decisionMakers().size();
        if (!sameModel) {
            throw new IllegalArgumentException(model + " was not read from conflict " + conflict.id());
        }
        boolean sameResult = result.provenance().model().equals(model.model())
                && result.provenance().inputDigest().equals(model.inputDigest())
                && result.states().size() == model.states();
        if (!sameResult) {
            throw new IllegalArgumentException(
                    "the result for " + result.provenance().model() + " was not found from " + model);
        }
    }

    /** Whether whoever makes a move cannot take it back. */
    boolean irreversible(Move move) {
        return model.moves(move.maker(), move.to()).stream().noneMatch(back -> back.to() == move.from());
    }

    /** What a move changes, to be read after the name of who makes it: "would now halt tests; would no longer press". */
    String changes(Move move) {
        return model.changes(move).stream()
                .map(change -> (change.taken() ? "would now " : "would no longer ")
                        + model.options().get(change.option()).label())
                .collect(Collectors.joining("; "));
    }

    /** All moves: by the state left, then by who moves, then by the state entered. */
    Stream<Move> moves() {
        return Stream.iterate(1, state -> state <= model.states(), state -> state + 1).flatMap(this::movesFrom);
    }

    private Stream<Move> movesFrom(int state) {
        return Stream.iterate(0, maker -> maker < model.makers().size(), maker -> maker + 1)
                .flatMap(maker -> model.moves(maker, state).stream());
    }
}
