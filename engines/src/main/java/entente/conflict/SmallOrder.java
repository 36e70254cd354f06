package entente.conflict;

import entente.model.Conflict.Level;
import entente.model.OptionName;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Ranks the states of a model of at most {@value SmallKernel#MOST_STATES} states by the levels of one prioritised preference, taken in
 * any order, any of them left out or turned into its opposite. Statements are looked up once; nothing is allocated for a ranking.
 *
 * <p>The order is that of {@link Worth}: every statement splits every set of equally good states in two, the half in which it holds
 * being worth more; a level of several statements of equal weight counts how many hold. Ranks are for {@link SmallKernel#judge}. Cost:
 * the sets of equally good states for each statement, then one step a state. An instance keeps what it works on, so every thread needs
 * {@link #another}. Source: {@code bib:fang-hipel-kilgour-1993}.
 */
public final class SmallOrder {

    private final int states;
    private final long[][] halves;
    private long[] classes = new long[SmallKernel.MOST_STATES];
    private long[] next = new long[SmallKernel.MOST_STATES];

    /**
     * Looks up where the statements of a decision maker hold.
     *
     * @throws IllegalArgumentException where the model does not {@link SmallKernel#fits fit}
     */
    public SmallOrder(GraphModel model, int maker) {
        SmallKernel.requireFit(model);
        this.states = model.states();
        ToIntFunction<OptionName> index = GraphModel.index(model.makers(), model.options());
        this.halves = model.priority(maker).stream().map(level -> halves(model.space(), level, index))
                .toArray(long[][]::new);
    }

    private SmallOrder(SmallOrder prepared) {
        this.states = prepared.states;
        this.halves = prepared.halves;
    }

    private static long[] halves(StateSpace space, Level level, ToIntFunction<OptionName> index) {
        List<BitExpression> expressions = Worth.halves(level, index);
        long[] sets = new long[expressions.size()];
        for (int s = 0; s < space.states(); s++) {
            int code = space.code(s + 1);
            for (int h = 0; h < sets.length; h++) {
                sets[h] |= (expressions.get(h).at(code >>> 6) >>> code & 1) << s;
            }
        }
        return sets;
    }

    /** The same for another thread. */
    public SmallOrder another() {
        return new SmallOrder(this);
    }

    /** How many levels the preference has. */
    public int levels() {
        return halves.length;
    }

    /**
     * Ranks all states.
     *
     * @param order indices of levels, from 0, most important first; the bitwise complement of an index for the opposite of the level
     * @param count how many of them count
     * @param ranks receives the rank of each state by index, dense, 0 for the least preferred
     * @return how many ranks there are
     */
    public int rank(int[] order, int count, int[] ranks) {
        classes[0] = -1L >>> (SmallKernel.MOST_STATES - states);
        int found = 1;
        for (int k = 0; k < count && found < states; k++) {
            int level = order[k];
            long[] sets = halves[level < 0 ? ~level : level];
            for (int h = 0; h < sets.length; h++) {
                found = split(found, level < 0 ? ~sets[sets.length - 1 - h] : sets[h]);
            }
        }
        for (int rank = 0; rank < found; rank++) {
            for (long rest = classes[rank]; rest != 0; rest &= rest - 1) {
                ranks[Long.numberOfTrailingZeros(rest)] = rank;
            }
        }
        return found;
    }

    /** Splits the first classes, and says how many there are then. */
    private int split(int count, long holds) {
        int found = 0;
        for (int k = 0; k < count; k++) {
            long better = classes[k] & holds;
            long worse = classes[k] & ~holds;
            if (worse != 0) {
                next[found++] = worse;
            }
            if (better != 0) {
                next[found++] = better;
            }
        }
        long[] free = classes;
        classes = next;
        next = free;
        return found;
    }
}
