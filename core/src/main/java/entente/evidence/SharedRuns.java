package entente.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The short runs of letters that words have in common with a text: where a damaged copy of the words may stand.
 *
 * <p>All runs of one length of the words are looked for at once, in one pass over the text; of long words only some
 * {@value #MOST_SEEDS}. A run that stands too often to tell anything is left out: more than {@value #MOST_PLACES} times, or more
 * than once in {@value #LETTERS_A_PLACE} letters of a larger text.
 */
final class SharedRuns {

    private static final int MOST_SEEDS = 64;
    private static final int MOST_PLACES = 1_000;
    private static final int LETTERS_A_PLACE = 5_000;
    private static final int SLOTS = 1 << 10;
    private static final int BASE = 0x01000193;

    private final String letters;
    private final int length;
    private final int most;
    private final List<String> runs = new ArrayList<>();
    private final List<Offsets> places = new ArrayList<>();
    private final int[] next = new int[2 * MOST_SEEDS];
    private final int[] firstOf = new int[SLOTS];

    private SharedRuns(String letters, int length, int most) {
        this.letters = letters;
        this.length = length;
        this.most = most;
        Arrays.fill(firstOf, -1);
    }

    /**
     * A run of the words that stands in the text.
     *
     * @param at where in the text
     * @param seed where in the words
     */
    record Hit(int at, int seed) {
        /** Where the words would begin if no letter before the run were lost or added. */
        int shift() {
            return at - seed;
        }
    }

    /**
     * Where runs of words stand between two letters of a text.
     *
     * @return ascending by where the words would begin, then by place
     */
    static List<Hit> of(String words, int length, String letters, int first, int end) {
        SharedRuns shared = new SharedRuns(letters, length, Math.max(MOST_PLACES, letters.length() / LETTERS_A_PLACE));
        int step = Math.max(1, (words.length() - length) / MOST_SEEDS);
        List<Integer> seeds = new ArrayList<>();
        List<Integer> runOf = new ArrayList<>();
        for (int seed = 0; seed + length <= words.length(); seed += step) {
            seeds.add(seed);
            runOf.add(shared.run(words.substring(seed, seed + length)));
        }
        shared.read(first, end);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            Offsets places = shared.places.get(runOf.get(i));
            for (int k = 0; k < places.size(); k++) {
                hits.add(new Hit(places.get(k), seeds.get(i)));
            }
        }
        hits.sort(Comparator.comparingInt(Hit::shift).thenComparingInt(Hit::seed));
        return hits;
    }

    /** The number of a run, which is added where it is new. */
    private int run(String run) {
        int known = runs.indexOf(run);
        if (known >= 0) {
            return known;
        }
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * BASE + run.charAt(i);
        }
        runs.add(run);
        places.add(new Offsets());
        next[runs.size() - 1] = firstOf[slot(hash)];
        firstOf[slot(hash)] = runs.size() - 1;
        return runs.size() - 1;
    }

    private static int slot(int hash) {
        return hash * 0x9E3779B9 >>> 22;
    }

    /** Goes once over the text with the hash of its last few letters. */
    private void read(int first, int end) {
        int leaving = 1;
        for (int i = 1; i < length; i++) {
            leaving *= BASE;
        }
        int hash = 0;
        for (int i = first; i < end; i++) {
            if (i - length >= first) {
                hash -= letters.charAt(i - length) * leaving;
            }
            hash = hash * BASE + letters.charAt(i);
            if (i - length + 1 >= first && firstOf[slot(hash)] >= 0) {
                look(slot(hash), i - length + 1);
            }
        }
    }

    private void look(int slot, int at) {
        int before = -1;
        for (int run = firstOf[slot]; run >= 0; run = next[run]) {
            if (letters.startsWith(runs.get(run), at)) {
                places.get(run).add(at);
                if (places.get(run).size() > most) {
                    leaveOut(run, before, slot);
                }
                return;
            }
            before = run;
        }
    }

    private void leaveOut(int run, int before, int slot) {
        places.set(run, new Offsets());
        if (before < 0) {
            firstOf[slot] = next[run];
        } else {
            next[before] = next[run];
        }
    }
}
