package entente.evidence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lays the letters of words beside those of a damaged text, from a place on, in the cheapest way.
 *
 * <p>A letter of the words is read as it is, or another stands there, or it is lost; a letter of the text may be one too many.
 * Each of these is one difference, and four letters have to lie between two of them. An unreadable character stands for none,
 * one or two letters; the sign of a footnote is passed over for next to nothing, one break of a page for a little more, and for
 * more than two differences where not all that is passed over is surely furniture ({@link PageBreaks}). A digit never stands for
 * another digit, and none is lost or added.
 *
 * <p>The search takes the cheapest way first, of equal ones the oldest. It ends after {@value #MOST_STEPS} steps, and all
 * searches together after {@value #MOST_STEPS_IN_ALL}, until {@link #startAnew()}. For one thread at a time.
 */
final class Alignment {

    private static final int MOST_STEPS = 20_000;
    private static final int MOST_STEPS_IN_ALL = 2_000_000;
    private static final int LETTERS_AN_EDIT = 4;
    private static final int EDIT = 10_000;
    private static final int UNCLEAN = 25_000;
    private static final int BREAK = 100;
    private static final int TWO_UNREAD = 5;

    private final BareText bare;
    private final PageBreaks breaks;
    private final Places closed = new Places();
    private final TreeMap<Integer, ArrayDeque<Reach>> open = new TreeMap<>();
    private int made;
    private int stepsLeft = MOST_STEPS_IN_ALL;

    Alignment(BareText bare, PageBreaks breaks) {
        this.bare = bare;
        this.breaks = breaks;
    }

    /** How the last letter of words was read. */
    enum LastLetter {
        /** As it is. */
        AS_IT_IS,
        /** As another one, or as one that cannot be read, or with one too many beside it. */
        OTHER,
        /** Not at all. */
        LOST
    }

    /** What was passed over between two pages. */
    enum Passed {
        /** Nothing. */
        NOTHING,
        /** Lines that are all furniture. */
        FURNITURE,
        /** Lines that may be of the text itself. */
        DOUBTFUL_LINES
    }

    /**
     * How far letters have been laid beside the text.
     *
     * @param read how many letters
     * @param at the place in the text, before or after the last of them
     * @param cost orders alignments; 0 where every letter is read as it is
     * @param edits how many differences there are
     * @param unread how many letters stand where the text cannot be read
     * @param passed what was passed over between two pages
     * @param edited how many letters had been read at the last difference
     * @param last how the last letter was read
     */
    record Reach(int read, int at, int cost, int edits, int unread, Passed passed, int edited, LastLetter last) {

        private Reach read(int letters, int to, LastLetter how) {
            return new Reach(read + letters, to, cost, edits, unread, passed, edited, how);
        }

        private Reach unreadable(int letters, int to) {
            int dearer = letters == 2 ? TWO_UNREAD : letters;
            return new Reach(read + letters, to, cost + dearer, edits, unread + letters, passed, edited,
                    LastLetter.OTHER);
        }

        private Reach edited(int letters, int to, LastLetter how) {
            return new Reach(read + letters, to, cost + EDIT, edits + 1, unread, passed, read, how);
        }

        private Reach over(int to, int lines, boolean clean) {
            return new Reach(read, to, cost + BREAK + lines + (clean ? 0 : UNCLEAN), edits, unread,
                    clean ? Passed.FURNITURE : Passed.DOUBTFUL_LINES, edited, last);
        }

        private Reach past(int to) {
            return new Reach(read, to, cost + 1, edits, unread, passed, edited, last);
        }
    }

    /** Lets the steps of all searches be counted from nothing again. */
    void startAnew() {
        stepsLeft = MOST_STEPS_IN_ALL;
    }

    /** Whether no more steps are left: then nothing is found any more. */
    boolean exhausted() {
        return stepsLeft <= 0;
    }

    /** The steps taken since the last new start. */
    int steps() {
        return MOST_STEPS_IN_ALL - stepsLeft;
    }

    /**
     * The cheapest alignment of letters with the text from a place on.
     *
     * @param forward whether the letters follow the place; otherwise they end before it
     * @param edits the most differences
     * @return where it ends, at the edge of a word; null where there is none
     */
    @Nullable
    Reach cheapest(String letters, int place, boolean forward, int edits) {
        List<Reach> ends = search(letters, place, forward, edits, 1);
        return ends.isEmpty() ? null : ends.getFirst();
    }

    /** All alignments, the cheapest first, but for those with two differences more than the first; empty where the search is too long. */
    List<Reach> all(String letters, int place, boolean forward, int edits) {
        List<Reach> ends = search(letters, place, forward, edits, Integer.MAX_VALUE);
        return made < MOST_STEPS ? ends : List.of();
    }

    private List<Reach> search(String letters, int place, boolean forward, int edits, int most) {
        List<Reach> ends = new ArrayList<>();
        closed.clear();
        open.clear();
        made = 0;
        add(new Reach(0, place, 0, 0, 0, Passed.NOTHING, -LETTERS_AN_EDIT, LastLetter.AS_IT_IS));
        while (!open.isEmpty() && made < MOST_STEPS && ends.size() < most && stepsLeft > 0) {
            Reach reach = cheapest();
            if (!ends.isEmpty() && reach.edits > ends.getFirst().edits + 1) {
                return ends;
            }
            if (!closed.add((long) reach.read << 33 | (reach.passed == Passed.NOTHING ? 0 : 1L << 32) | reach.at)) {
                continue;
            }
            if (reach.read < letters.length()) {
                goOn(letters, reach, forward, edits);
            } else if (forward ? bare.closes(reach.at) : bare.opens(reach.at)) {
                ends.add(reach);
            }
        }
        return stepsLeft > 0 ? ends : List.of();
    }

    private Reach cheapest() {
        Map.Entry<Integer, ArrayDeque<Reach>> first = open.firstEntry();
        Reach reach = first.getValue().remove();
        if (first.getValue().isEmpty()) {
            open.remove(first.getKey());
        }
        return reach;
    }

    private void add(Reach reach) {
        open.computeIfAbsent(reach.cost, cost -> new ArrayDeque<>()).add(reach);
        made++;
        stepsLeft--;
    }

    private void goOn(String letters, Reach reach, boolean forward, int edits) {
        int step = forward ? 1 : -1;
        int place = forward ? reach.at : reach.at - 1;
        char wanted = letters.charAt(forward ? reach.read : letters.length() - 1 - reach.read);
        boolean spare = reach.edits < edits && reach.read - reach.edited >= LETTERS_AN_EDIT;
        if (place >= 0 && place < bare.length()) {
            beside(letters, wanted, reach, place, reach.at + step, spare);
        }
        if (spare && !Character.isDigit(wanted)) {
            add(reach.edited(1, reach.at, LastLetter.LOST));
        }
        if (reach.passed == Passed.NOTHING) {
            overBreaks(wanted, reach, forward);
        }
    }

    /** A letter of the words beside one of the text. */
    private void beside(String letters, char wanted, Reach reach, int place, int next, boolean spare) {
        char there = bare.at(place);
        if (there == wanted) {
            add(reach.read(1, next, LastLetter.AS_IT_IS));
        } else if (there == BareText.UNREADABLE) {
            add(reach.unreadable(1, next));
            add(reach.unreadable(0, next));
            if (reach.read + 2 <= letters.length()) {
                add(reach.unreadable(2, next));
            }
            return;
        } else if (spare && !(Character.isDigit(there) && Character.isDigit(wanted))) {
            add(reach.edited(1, next, LastLetter.OTHER));
        }
        if (bare.soft(place)) {
            add(reach.past(next));
        } else if (spare && !Character.isDigit(there)) {
            add(reach.edited(0, next, LastLetter.OTHER));
        }
    }

    /** Passes over the furniture of a page where a line ends here. */
    private void overBreaks(char wanted, Reach reach, boolean forward) {
        int here = breaks.lineAt(reach.at);
        if (here < 0) {
            return;
        }
        for (int passed = 1; passed <= PageBreaks.MOST_LINES; passed++) {
            int line = forward ? here - 1 : here - 1 - passed;
            int next = forward ? here + passed : here;
            if (line < 0 || next >= breaks.lines()) {
                return;
            }
            int at = forward ? breaks.start(next) : breaks.start(line + 1);
            char there = bare.at(forward ? at : at - 1);
            if (breaks.passes(line, next) && (there == wanted || there == BareText.UNREADABLE)) {
                add(reach.over(at, passed, breaks.clean(line, next)));
            }
        }
    }

    /** A set of places that is cleared at once: a table of keys, with one that is free after {@value #MOST_STEPS} of them. */
    private static final class Places {
        private static final int SLOTS = 1 << 16;

        private final long[] keys = new long[SLOTS];
        private final int[] used = new int[SLOTS];
        private int size;

        void clear() {
            for (int i = 0; i < size; i++) {
                keys[used[i]] = 0;
            }
            size = 0;
        }

        /** Adds a key; false where it is there. */
        boolean add(long key) {
            long stored = key + 1;
            int slot = (int) (stored * 0x9E3779B97F4A7C15L >>> 48);
            while (keys[slot] != 0) {
                if (keys[slot] == stored) {
                    return false;
                }
                slot = slot + 1 & SLOTS - 1;
            }
            keys[slot] = stored;
            used[size++] = slot;
            return true;
        }
    }
}
