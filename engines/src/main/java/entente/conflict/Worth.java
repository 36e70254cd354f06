package entente.conflict;

import entente.model.Conflict.Level;
import entente.model.Conflict.Statement;
import entente.model.Conflict.Weight;
import entente.model.OptionName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How much one decision maker values each state: a dense whole number a code, 0 for the least preferred states, {@link #INFEASIBLE}
 * for codes that cannot be.
 *
 * <p>Prioritised statements give a lexicographic order ({@code bib:fang-hipel-kilgour-1993}, option prioritising): a state is
 * preferred where the most important statement that tells two states apart holds in it. It is computed by refining a partition: each
 * statement splits every class in two, the half in which it holds being worth more; classes are numbered anew before the numbers grow
 * out of an {@code int}. So any number of statements works, where a score of powers of two would end at 64. A level of <em>c</em>
 * statements of equal weight counts how many hold; that is the lexicographic order of "at least <em>c</em> hold", ..., "at least one
 * holds". Option weights ({@code bib:fang-hipel-kilgour-1993}) give sums, which are made dense. Cost: states times statements, 64 states a word for the expressions.
 */
final class Worth {

    /** The worth of a code that cannot be. */
    static final int INFEASIBLE = -1;

    /** As many halvings as are done between two renumberings. */
    private static final int BATCH = 16;

    private final Bits feasible;
    private final int[] values;
    private int levels = 1;

    private Worth(Bits feasible, int codes) {
        this.feasible = feasible;
        this.values = new int[codes];
    }

    /** By code; nobody changes it. */
    int[] values() {
        return values;
    }

    /** The number of distinct levels; values run from 0 to one less. */
    int levels() {
        return levels;
    }

    /** By prioritised statements, most important first; all feasible states are equal where there are none. */
    static Worth prioritised(StateSpace space, List<Level> priority, ToIntFunction<OptionName> index) {
        Worth worth = new Worth(space.feasible(), space.codes());
        List<BitExpression> halves = new ArrayList<>();
        for (Level level : priority) {
            halves.addAll(halves(level, index));
        }
        for (int from = 0; from < halves.size(); from += BATCH) {
            worth.split(halves.subList(from, Math.min(from + BATCH, halves.size())));
        }
        worth.excludeInfeasible();
        return worth;
    }

    /** By option weighting: the sum of the weights of the options taken; equal sums are equally good. */
    static Worth weighted(StateSpace space, List<Weight> weights, ToIntFunction<OptionName> index) {
        int[] sums = sums(space, weights, index);
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int code = space.feasible().next(0); code >= 0; code = space.feasible().next(code + 1)) {
            least = Math.min(least, sums[code]);
            most = Math.max(most, sums[code]);
        }
        for (int code = 0; code < sums.length; code++) {
            sums[code] = space.feasible().has(code) ? sums[code] - least : 0;
        }
        return given(space, sums, most - least);
    }

    /** The sum of the weights of the options taken, by code, feasible or not. */
    static int[] sums(StateSpace space, List<Weight> weights, ToIntFunction<OptionName> index) {
        int[] byOption = new int[space.options()];
        weights.forEach(weight -> byOption[index.applyAsInt(weight.option())] = weight.weight());
        int[] sums = new int[space.codes()];
        for (int code = 1; code < sums.length; code++) {
            sums[code] = sums[code & (code - 1)] + byOption[Integer.numberOfTrailingZeros(code)];
        }
        return sums;
    }

    /** By values given for each feasible code; they are made dense. */
    static Worth given(StateSpace space, int[] byCode, int most) {
        Worth worth = new Worth(space.feasible(), space.codes());
        System.arraycopy(byCode, 0, worth.values, 0, byCode.length);
        worth.levels = most + 1;
        worth.renumber();
        worth.excludeInfeasible();
        return worth;
    }

    /** The binary statements that a level stands for: itself, or "at least k of the c hold" for k from c down to 1. */
    static List<BitExpression> halves(Level level, ToIntFunction<OptionName> index) {
        List<BitExpression> statements = new ArrayList<>();
        for (Statement statement : level.statements()) {
            statements.add(BitExpression.compile(statement.that(), index));
        }
        if (statements.size() == 1) {
            return statements;
        }
        List<BitExpression> thresholds = new ArrayList<>();
        for (int least = statements.size(); least >= 1; least--) {
            int k = least;
            thresholds.add(word -> atLeast(k, statements, word));
        }
        return thresholds;
    }

    private static long atLeast(int k, List<BitExpression> statements, int word) {
        long[] hold = new long[k + 1];
        hold[0] = -1L;
        for (BitExpression statement : statements) {
            long now = statement.at(word);
            for (int count = k; count >= 1; count--) {
                hold[count] |= hold[count - 1] & now;
            }
        }
        return hold[k];
    }

    private void split(List<BitExpression> halves) {
        long room = (long) levels << halves.size();
        if (room > Math.max(1 << 20, 2L * values.length)) {
            for (BitExpression half : halves) {
                splitBy(List.of(half));
                levels *= 2;
                renumber();
            }
            return;
        }
        splitBy(halves);
        levels = (int) room;
        renumber();
    }

    private void splitBy(List<BitExpression> halves) {
        long[] holds = new long[halves.size()];
        int perWord = Math.min(64, values.length);
        for (int word = 0; word << 6 < values.length; word++) {
            for (int h = 0; h < holds.length; h++) {
                holds[h] = halves.get(h).at(word);
            }
            int base = word << 6;
            for (int k = 0; k < perWord; k++) {
                int value = values[base + k];
                for (long hold : holds) {
                    value = value << 1 | (int) (hold >>> k & 1);
                }
                values[base + k] = value;
            }
        }
    }

    /** Gives the classes that feasible states are in the numbers 0, 1, 2, ... in their order. */
    private void renumber() {
        long[] present = Bits.room(levels);
        for (int code = feasible.next(0); code >= 0; code = feasible.next(code + 1)) {
            Bits.set(present, values[code]);
        }
        Bits classes = new Bits(present);
        if (classes.count() == levels) {
            clearInfeasible();
            return;
        }
        for (int code = feasible.next(0); code >= 0; code = feasible.next(code + 1)) {
            values[code] = classes.rank(values[code]);
        }
        levels = classes.count();
        clearInfeasible();
    }

    private void clearInfeasible() {
        fillInfeasible(0);
    }

    private void excludeInfeasible() {
        fillInfeasible(INFEASIBLE);
    }

    private void fillInfeasible(int value) {
        if (feasible.count() == values.length) {
            return;
        }
        for (int code = 0; code < values.length; code++) {
            if (!feasible.has(code)) {
                values[code] = value;
            }
        }
    }
}
