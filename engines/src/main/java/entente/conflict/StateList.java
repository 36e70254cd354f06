package entente.conflict;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.RandomAccess;

/** An ascending list of state numbers, kept as one bit a state; immutable. */
final class StateList extends AbstractList<Integer> implements RandomAccess {

    private final Bits bits;
    private final int states;

    /** Takes the words as they are; bit <em>n</em> stands for state <em>n</em> + 1. */
    StateList(long[] words, int states) {
        this.bits = new Bits(words);
        this.states = states;
    }

    @Override
    public Integer get(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException("no state at " + index + " of " + size());
        }
        return bits.select(index) + 1;
    }

    @Override
    public int size() {
        return bits.count();
    }

    @Override
    public boolean contains(Object number) {
        return number instanceof Integer state && state >= 1 && state <= states && bits.has(state - 1);
    }

    @Override
    public Iterator<Integer> iterator() {
        return new Iterator<>() {
            private int at = bits.next(0);

            @Override
            public boolean hasNext() {
                return at >= 0;
            }

            @Override
            public Integer next() {
                if (at < 0) {
                    throw new NoSuchElementException();
                }
                int number = at + 1;
                at = bits.next(number);
                return number;
            }
        };
    }
}
