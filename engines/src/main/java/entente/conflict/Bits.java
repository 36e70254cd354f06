package entente.conflict;

/** A set of codes or of states, one bit each, that can say how many of its members come before a place, and which is the nth. */
final class Bits {

    private final long[] words;
    private final int[] before;

    /** Takes the words as they are; nobody may change them afterwards. */
    Bits(long[] words) {
        this.words = words;
        this.before = new int[words.length + 1];
        for (int w = 0; w < words.length; w++) {
            before[w + 1] = before[w] + Long.bitCount(words[w]);
        }
    }

    /** Words for a number of places. */
    static long[] room(int places) {
        return new long[(places + 63) >>> 6];
    }

    static void set(long[] words, int place) {
        words[place >>> 6] |= 1L << place;
    }

    boolean has(int place) {
        return (words[place >>> 6] >>> place & 1) != 0;
    }

    int count() {
        return before[words.length];
    }

    /** How many members are less than a place. */
    int rank(int place) {
        return before[place >>> 6] + Long.bitCount(words[place >>> 6] & ((1L << place) - 1));
    }

    /** The member that has {@code rank} members before it. */
    int select(int rank) {
        int low = 0;
        int high = words.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (before[middle] <= rank) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        long word = words[low];
        for (int skip = rank - before[low]; skip > 0; skip--) {
            word &= word - 1;
        }
        return (low << 6) + Long.numberOfTrailingZeros(word);
    }

    /** The least member from a place on; -1 where there is none. */
    int next(int place) {
        int w = place >>> 6;
        if (w >= words.length) {
            return -1;
        }
        long word = words[w] & (-1L << place);
        while (word == 0) {
            if (++w == words.length) {
                return -1;
            }
            word = words[w];
        }
        return (w << 6) + Long.numberOfTrailingZeros(word);
    }

    long[] words() {
        return words;
    }
}
