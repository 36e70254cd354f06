package entente.conflict;

import java.util.Arrays;
import java.util.List;

/**
 * Judges a model of at most {@value #MOST_STATES} states again and again, for preferences drawn anew each time: a set of states is one
 * {@code long}, moves are looked up once, and nothing is allocated for a draw.
 *
 * <p>It finds what {@link Kernel} finds, least value first: the states are taken in ascending value for a decision maker, and those
 * from which the opponents reach one of them are marked; so after the states of value <em>v</em> an improvement is answered, for a
 * state worth <em>v</em>, exactly where it is marked. Each state is marked, and looked at, once. The moves of different decision
 * makers end in different states, so one set of predecessors serves for everybody: without one's own it is that of the opponents.
 *
 * <p>States are named by index, their number less one. Bit <em>s</em> of a set stands for the state of index <em>s</em>. Judged are
 * {@link #CONCEPTS}; simultaneous stability is not. Cost: about the states times the decision makers times twice the concepts, in steps
 * of a few instructions. Exact and deterministic. An instance keeps what it works on, so every thread needs {@link #another}. Twin:
 * {@link Definition}; sources as for {@link Kernel}.
 */
public final class SmallKernel {

    /** The most states of a model. */
    public static final int MOST_STATES = Long.SIZE;

    /** What is judged, in the order of the results. */
    public static final List<Concept> CONCEPTS = List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ,
            Concept.SSEQ);

    private final Moves moves;
    private final int states;
    private final int makers;
    private final long everything;
    private final long[][] classes;
    private final int[] best;
    private final long[][] improvements;
    private final long[] tempted;
    private final long[] anyImprover;
    private final long[] byCap = new long[MOST_STATES];

    /** What does not depend on preferences; nobody changes it once it is made. */
    private static final class Moves {
        private final int states;
        private final int makers;
        /** By decision maker and state left, the states that one move ends in. */
        private final long[][] targets;
        /** By decision maker and state entered, the states that one move starts from. */
        private final long[][] origins;
        /** The same for all decision makers together. */
        private final long[] anyOrigin;

        Moves(GraphModel model) {
            this.states = model.states();
            this.makers = model.makers().size();
            this.targets = new long[makers][states];
            this.origins = new long[makers][states];
            this.anyOrigin = new long[states];
            for (int maker = 0; maker < makers; maker++) {
                for (int from = 0; from < states; from++) {
                    for (int number : model.space().moves(maker, from + 1)) {
                        targets[maker][from] |= 1L << (number - 1);
                        origins[maker][number - 1] |= 1L << from;
                        anyOrigin[number - 1] |= 1L << from;
                    }
                }
            }
        }
    }

    private SmallKernel(Moves moves) {
        this.moves = moves;
        this.states = moves.states;
        this.makers = moves.makers;
        this.everything = -1L >>> (MOST_STATES - states);
        this.classes = new long[makers][MOST_STATES];
        this.best = new int[makers];
        this.improvements = new long[makers][states];
        this.tempted = new long[makers];
        this.anyImprover = new long[states];
    }

    /**
     * Prepares a model, whose own preferences play no part.
     *
     * @throws IllegalArgumentException where it does not {@link #fits fit}
     */
    public static SmallKernel of(GraphModel model) {
        requireFit(model);
        return new SmallKernel(new Moves(model));
    }

    static void requireFit(GraphModel model) {
        if (!fits(model)) {
            throw new IllegalArgumentException(
                    "%s has more than %d states, or is not in option form".formatted(model, MOST_STATES));
        }
    }

    /** Whether a model has few enough states and is in option form, so that the last mover need not be remembered. */
    public static boolean fits(GraphModel model) {
        return model.states() <= MOST_STATES && model.space().optionForm();
    }

    /** The same prepared model for another thread. */
    public SmallKernel another() {
        return new SmallKernel(moves);
    }

    /** How many states the model has. */
    public int states() {
        return states;
    }

    /** How many decision makers the model has. */
    public int makers() {
        return makers;
    }

    /** How many sets the results of one draw are. */
    public int results() {
        return CONCEPTS.size() * makers;
    }

    /** Where the states that are stable in one of {@link #CONCEPTS} for one decision maker stand among the results. */
    public int place(Concept concept, int maker) {
        return concept.ordinal() * makers + maker;
    }

    /**
     * Judges all states for one draw of preferences.
     *
     * @param ranks by decision maker and index of the state, from 0 for the least preferred to at most 63; equal where indifferent
     * @param stable receives the stable states of each concept and decision maker at its {@link #place}
     */
    public void judge(int[][] ranks, long[] stable) {
        Arrays.fill(anyImprover, 0);
        for (int maker = 0; maker < makers; maker++) {
            classify(maker, ranks[maker]);
            compare(maker);
        }
        for (int maker = 0; maker < makers; maker++) {
            sortByCap(maker);
            stable[place(Concept.NASH, maker)] = everything & ~tempted[maker];
            stable[place(Concept.GMR, maker)] = stable(maker, classes[maker], moves.anyOrigin);
            stable[place(Concept.SEQ, maker)] = stable(maker, classes[maker], anyImprover);
            stable[place(Concept.SMR, maker)] = stable(maker, byCap, moves.anyOrigin);
            stable[place(Concept.SSEQ, maker)] = stable(maker, byCap, anyImprover);
        }
    }

    /** The states that are stable for everybody, from the results of {@link #judge}. */
    public long equilibria(long[] stable, Concept concept) {
        long all = everything;
        for (int maker = 0; maker < makers; maker++) {
            all &= stable[place(concept, maker)];
        }
        return all;
    }

    /** The sets of equally good states, least preferred first. */
    private void classify(int maker, int[] ranks) {
        long[] sets = classes[maker];
        Arrays.fill(sets, 0, best[maker] + 1, 0);
        int most = 0;
        for (int s = 0; s < states; s++) {
            sets[ranks[s]] |= 1L << s;
            most = Math.max(most, ranks[s]);
        }
        best[maker] = most;
    }

    /** Which moves from each state are improvements, and from which states a move to it is one. */
    private void compare(int maker) {
        long[] targets = moves.targets[maker];
        long[] origins = moves.origins[maker];
        long worse = 0;
        long withImprovement = 0;
        for (int rank = 0; rank <= best[maker]; rank++) {
            long equal = classes[maker][rank];
            long better = ~(worse | equal);
            for (long rest = equal; rest != 0; rest &= rest - 1) {
                int s = Long.numberOfTrailingZeros(rest);
                long found = targets[s] & better;
                improvements[maker][s] = found;
                withImprovement |= found == 0 ? 0 : rest & -rest;
                anyImprover[s] |= origins[s] & worse;
            }
            worse |= equal;
        }
        tempted[maker] = withImprovement;
    }

    /** The states by the most that the decision maker can make of them by staying or one move, into {@link #byCap}. */
    private void sortByCap(int maker) {
        long[] origins = moves.origins[maker];
        long done = 0;
        for (int rank = best[maker]; rank >= 0; rank--) {
            long reaching = classes[maker][rank];
            for (long rest = reaching; rest != 0; rest &= rest - 1) {
                reaching |= origins[Long.numberOfTrailingZeros(rest)];
            }
            byCap[rank] = reaching & ~done;
            done |= reaching;
        }
    }

    /** The states all of whose improvements reach, by the moves of the opponents in {@code entering}, something of no greater value. */
    private long stable(int maker, long[] byValue, long[] entering) {
        long marked = 0;
        long stable = everything;
        for (int rank = 0; rank <= best[maker] && marked != everything; rank++) {
            marked = mark(maker, byValue[rank] & ~marked, marked, entering);
            for (long rest = classes[maker][rank] & tempted[maker]; rest != 0; rest &= rest - 1) {
                if ((improvements[maker][Long.numberOfTrailingZeros(rest)] & ~marked) != 0) {
                    stable &= ~(rest & -rest);
                }
            }
        }
        return stable;
    }

    /** Marks some states and all from which the opponents can come to them; returns all marked states. */
    private long mark(int maker, long fresh, long markedBefore, long[] entering) {
        long[] origins = moves.origins[maker];
        long marked = markedBefore | fresh;
        long waiting = fresh;
        while (waiting != 0) {
            int s = Long.numberOfTrailingZeros(waiting);
            long found = entering[s] & ~origins[s] & ~marked;
            marked |= found;
            waiting = waiting & (waiting - 1) | found;
        }
        return marked;
    }
}
