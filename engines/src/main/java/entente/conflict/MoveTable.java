package entente.conflict;

import java.util.Optional;

/**
 * Every unilateral move and every level of preference of a small model as plain arrays, states being numbered from 1 as in the model.
 * Memory: 4 bytes a move, so at most 64 MB a decision maker for {@value #MOST_STATES} states.
 */
final class MoveTable {

    /** The most states that notions beyond the six concepts judge. */
    static final int MOST_STATES = 4096;

    private final int states;
    private final int[][][] moves;
    private final int[][] levels;

    private MoveTable(int states, int[][][] moves, int[][] levels) {
        this.states = states;
        this.moves = moves;
        this.levels = levels;
    }

    static MoveTable of(GraphModel model) {
        refuse(tooLarge(model));
        int makers = model.makers().size();
        int[][][] moves = new int[makers][model.states() + 1][];
        int[][] levels = new int[makers][model.states() + 1];
        for (int maker = 0; maker < makers; maker++) {
            for (int state = 1; state <= model.states(); state++) {
                moves[maker][state] = model.space().moves(maker, state);
                levels[maker][state] = model.level(maker, state);
            }
        }
        return new MoveTable(model.states(), moves, levels);
    }

    /** Why a model cannot be written out; empty where it can. */
    static Optional<String> tooLarge(GraphModel model) {
        return model.states() <= MOST_STATES
                ? Optional.empty()
                : Optional.of("more than " + MOST_STATES + " states: " + model.states());
    }

    /** Throws where there is a reason to refuse. */
    static void refuse(Optional<String> reason) {
        if (reason.isPresent()) {
            throw new IllegalArgumentException(reason.get());
        }
    }

    int makers() {
        return moves.length;
    }

    int states() {
        return states;
    }

    /** The states that a decision maker can move to, ascending; nobody changes the array. */
    int[] moves(int maker, int state) {
        return moves[maker][state];
    }

    int level(int maker, int state) {
        return levels[maker][state];
    }

    boolean prefers(int maker, int a, int b) {
        return levels[maker][a] < levels[maker][b];
    }
}
