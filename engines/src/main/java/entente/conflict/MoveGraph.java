package entente.conflict;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The moves and the worth of a model by the numbers of its states, unpacked into arrays, for searches that ask for them again and again
 * and for preferences that differ from those of the model.
 *
 * <p>Immutable. Memory: 4 bytes a move, which in option form are up to 2 to the power of one's options, less one, for each state.
 */
final class MoveGraph {

    /** The most moves that are unpacked. */
    static final long MOST_MOVES = 40_000_000;

    /** The most states that notions beyond the six concepts judge. */
    static final int MOST_STATES = 4096;

    private final int[][][] moves;
    private final int[][] worth;
    private final boolean transitive;

    private MoveGraph(int[][][] moves, int[][] worth, boolean transitive) {
        this.moves = moves;
        this.worth = worth;
        this.transitive = transitive;
    }

    /** Why a model cannot be unpacked; empty where it can. */
    static Optional<String> unfit(GraphModel model) {
        double moves = model.makers().stream().mapToDouble(maker -> Math.scalb(1.0, maker.options()) - 1).sum()
                * model.states();
        return moves <= MOST_MOVES
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT,
                        "%d states may have %.0f moves; at most %d are followed", model.states(), moves, MOST_MOVES));
    }

    /** Why a model is too large for the notions beyond the six concepts; empty where it is not. */
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

    /** Unpacks a model; the caller has asked {@link #unfit} or {@link #tooLarge}. */
    static MoveGraph of(GraphModel model) {
        StateSpace space = model.space();
        int makers = model.makers().size();
        int[][][] moves = new int[makers][space.states() + 1][];
        int[][] worth = new int[makers][];
        for (int maker = 0; maker < makers; maker++) {
            moves[maker][0] = new int[0];
            for (int state = 1; state <= space.states(); state++) {
                moves[maker][state] = space.moves(maker, state);
            }
            worth[maker] = byNumber(model, maker);
        }
        return new MoveGraph(moves, worth, space.optionForm());
    }

    /** The worth of each state for a decision maker, by number; more is better. */
    static int[] byNumber(GraphModel model, int maker) {
        int[] byCode = model.worth(maker);
        int[] found = new int[model.states() + 1];
        for (int state = 1; state <= model.states(); state++) {
            found[state] = byCode[model.space().code(state)];
        }
        return found;
    }

    /** The same moves with another worth for one decision maker. */
    MoveGraph withWorth(int maker, int[] byNumber) {
        int[][] changed = Arrays.copyOf(worth, worth.length);
        changed[maker] = byNumber;
        return new MoveGraph(moves, changed, transitive);
    }

    int states() {
        return makers() == 0 ? 0 : moves[0].length - 1;
    }

    int makers() {
        return moves.length;
    }

    /** Whether two moves of one decision maker in succession are always one move of its own, or none. */
    boolean transitive() {
        return transitive;
    }

    /** Where a decision maker can move to, ascending; nobody changes it. */
    int[] moves(int maker, int state) {
        return moves[maker][state];
    }

    /** What a state is worth to a decision maker; more is better. */
    int worth(int maker, int state) {
        return worth[maker][state];
    }

    /** Whether a decision maker strictly prefers state {@code a} to state {@code b}. */
    boolean prefers(int maker, int a, int b) {
        return worth[maker][a] > worth[maker][b];
    }
}
