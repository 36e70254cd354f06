package entente.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds words in a text that is damaged within them: letters lost, doubled or read wrong, characters that nobody can
 * read, signs of footnotes, and page furniture between two lines.
 *
 * <p>Words of n letters (a letter of a script without blanks counts twice) may differ in (n + 2) / 8 letters, at most
 * {@value #MOST_EDITS}; at least three in five of their letters have to be read as they are,
 * and four letters have to lie between two differences. An unreadable character may
 * stand for none, one or two letters, and the signs of footnotes are passed over for nothing. A digit never stands for another
 * digit, and none is lost or added: another year is no misprint. At most one break of a page may lie within the words
 * ({@link PageBreaks}).
 *
 * <p>Each short run of the words' letters is looked for in the text and extended both ways to the cheapest alignment.
 * Cost: one pass over the text for each letter of the words, and a bounded number of alignments; runs that occur more than
 * {@value #MOST_HITS} times in the text are passed over.
 */
final class NearWords {

    /** The most letters in which words may differ. */
    static final int MOST_EDITS = 6;

    private static final int MOST_HITS = 1_000;
    private static final int SURELY_TWICE = 20;
    private static final int MOST_SEEDS = 64;
    private static final int MOST_STEPS = 20_000;
    private static final int MOST_STEPS_IN_ALL = 4_000_000;
    private static final int MOST_FOUND = 500;
    private static final int LETTERS_AN_EDIT = 4;
    private static final int EDIT = 10_000;
    private static final int UNCLEAN = 1_000;
    private static final int BREAK = 100;

    private final BareText bare;
    private final PageBreaks breaks;
    private int stepsLeft;

    NearWords(BareText bare) {
        this.bare = bare;
        this.breaks = PageBreaks.of(bare);
    }

    /**
     * Where words stand, as far as they do.
     *
     * @param from the first bare letter
     * @param to the bare letter after the last
     * @param cost 0 where no letter differs; orders alignments
     * @param edits how many letters are lost, added or others
     * @param unread how many letters cannot be read
     */
    record Found(int from, int to, int cost, int edits, int unread) {
        /** Whether every letter is read as it is, and a break of a page passed over is surely one. */
        boolean exact() {
            return edits == 0 && unread == 0 && cost % EDIT < UNCLEAN;
        }
    }

    /** How many letters may differ in words. */
    static int budget(String words) {
        return Math.min(MOST_EDITS, (weight(words) + 2) / 8);
    }

    private static int weight(String words) {
        return words.length() + (int) words.chars().filter(Unspaced::is).count();
    }

    /** All places where words stand within a budget of letters that differ, ascending, each once. */
    List<Found> all(String words, int edits) {
        return all(words, edits, 0, bare.length());
    }

    /**
     * The places between two bare letters where words stand within a budget of letters that differ.
     *
     * @return ascending, each once; empty also where the text is so repetitive that the search was given up
     */
    List<Found> all(String words, int edits, int first, int end) {
        stepsLeft = MOST_STEPS_IN_ALL;
        List<Found> found = new ArrayList<>();
        int wide = weight(words) > words.length() ? 2 : 3;
        int length = Math.min(words.length(), Math.clamp(words.length() / (edits + 2), wide, 6));
        int step = Math.max(1, (words.length() - length) / MOST_SEEDS);
        List<Hit> hits = new ArrayList<>();
        for (int seed = 0; seed + length <= words.length(); seed += step) {
            for (int at : places(words.substring(seed, seed + length), first, end)) {
                hits.add(new Hit(at - seed, seed));
            }
        }
        hits.sort(Comparator.comparingInt(Hit::shift).thenComparingInt(Hit::seed));
        int needed = words.length() >= SURELY_TWICE ? 2 : 1;
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            boolean repeated = needed == 1 || near(hits, i - 1, hit) || near(hits, i + 1, hit);
            if (repeated && !covered(found, hit.shift + hit.seed)) {
                add(found, around(words, hit.seed, length, hit.shift + hit.seed, edits));
            }
            if (stepsLeft <= 0 || found.size() > MOST_FOUND) {
                return List.of();
            }
        }
        found.sort(Comparator.comparingInt(Found::from).thenComparingInt(Found::to));
        return found;
    }

    /**
     * A short run of the words that stands in the text.
     *
     * @param shift where the words would begin if no letter before it were lost or added
     * @param seed where in the words it begins
     */
    private record Hit(int shift, int seed) {}

    private static boolean near(List<Hit> hits, int index, Hit hit) {
        return index >= 0 && index < hits.size() && Math.abs(hits.get(index).shift - hit.shift) <= MOST_EDITS;
    }

    private static boolean covered(List<Found> all, int at) {
        return !all.isEmpty() && all.getLast().cost == 0 && at >= all.getLast().from && at < all.getLast().to;
    }

    /** Where a run of letters stands; nowhere where it stands too often to tell anything. */
    private List<Integer> places(String run, int first, int end) {
        List<Integer> places = new ArrayList<>();
        String letters = bare.letters();
        for (int at = letters.indexOf(run, first, end); at >= 0; at = letters.indexOf(run, at + 1, end)) {
            places.add(at);
            if (places.size() > MOST_HITS) {
                return List.of();
            }
        }
        return places;
    }

    /** Adds a place, or lets it replace one that it overlaps and that costs more. */
    private static void add(List<Found> all, @Nullable Found found) {
        if (found == null) {
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            Found other = all.get(i);
            boolean same = found.from < other.to && other.from < found.to;
            if (same) {
                if (found.cost < other.cost) {
                    all.set(i, found);
                }
                return;
            }
        }
        all.add(found);
    }

    private @Nullable Found around(String words, int seed, int length, int at, int edits) {
        @Nullable
        Reach left = reach(words.substring(0, seed), at, false, edits);
        if (left == null) {
            return null;
        }
        @Nullable
        Reach right = reach(words.substring(seed + length), at + length, true, edits - left.edits());
        if (right == null || left.broken + right.broken > 1) {
            return null;
        }
        int unread = left.unread + right.unread;
        int sum = left.edits() + right.edits();
        boolean unclean = (left.cost + right.cost) % EDIT >= UNCLEAN;
        if (unclean && sum + unread > 0) {
            return null; // two doubts at once are one too many
        }
        boolean enough = (words.length() - unread - sum) * 5 >= words.length() * 3;
        return enough ? new Found(left.at, right.at, left.cost + right.cost, sum, unread) : null;
    }

    /** Whether words stand right before an index, as far as their letters allow. */
    boolean before(String words, int index) {
        return reach(words, index, false, budget(words)) != null;
    }

    /** Whether words stand right after an index, as far as their letters allow. */
    boolean after(String words, int index) {
        return reach(words, index, true, budget(words)) != null;
    }

    /**
     * Where words end, or begin, that are known to begin, or end, at an index.
     *
     * <p>Of the alignments with the fewest differences those count whose last letter is read as it is. The edge is certain
     * where there are such, and those that end with another letter agree with them; where they pass over a break of a page, no alignment that stays before the break
     * with one difference more may have another edge either.
     *
     * @param edits how many letters differ in the best alignment known
     * @return the edge; -1 where it is not certain
     */
    int edge(String words, int index, boolean forward, int edits) {
        List<Reach> ends = reaches(words, index, forward, edits + 1, Integer.MAX_VALUE);
        if (ends.isEmpty()) {
            return -1;
        }
        int fewest = ends.stream().mapToInt(Reach::edits).min().orElseThrow();
        List<Reach> best = ends.stream().filter(end -> end.edits() == fewest).toList();
        List<Reach> read = best.stream().filter(end -> end.last == AS_IT_IS).toList();
        if (read.isEmpty()) {
            return -1;
        }
        int edge = read.getFirst().at;
        boolean agree = best.stream().filter(end -> end.last == AS_IT_IS || fewest > 0 && end.last == OTHER)
                .allMatch(end -> end.at == edge);
        boolean over = read.stream().anyMatch(end -> end.broken > 0);
        boolean rival = over
                && ends.stream().anyMatch(end -> end.at != edge && end.broken == 0 && end.last != LOST);
        return agree && !rival ? edge : -1;
    }

    private static final int AS_IT_IS = 0;
    private static final int OTHER = 1;
    private static final int LOST = 2;

    /** How far an alignment has come; {@code last} tells how its last letter was read. */
    private record Reach(int read, int at, int cost, int unread, int broken, int edited, int last, int order) {
        int edits() {
            return cost / EDIT;
        }
    }

    /**
     * The cheapest alignment of letters with the text from an index on.
     *
     * @param forward whether the letters follow the index; otherwise they end before it
     * @return where it ends, at the edge of a word; null where there is none within the budget
     */
    private @Nullable Reach reach(String letters, int index, boolean forward, int edits) {
        List<Reach> reaches = reaches(letters, index, forward, edits, 1);
        return reaches.isEmpty() ? null : reaches.getFirst();
    }

    /** Up to so many alignments, the cheapest first, and none with two differences more than the first. */
    private List<Reach> reaches(String letters, int index, boolean forward, int edits, int most) {
        PriorityQueue<Reach> open = new PriorityQueue<>(
                Comparator.comparingInt(Reach::cost).thenComparingInt(Reach::order));
        Set<Long> closed = new LinkedHashSet<>();
        List<Reach> ends = new ArrayList<>();
        open.add(new Reach(0, index, 0, 0, 0, -LETTERS_AN_EDIT, AS_IT_IS, 0));
        int steps = 0;
        while (!open.isEmpty() && steps < MOST_STEPS && ends.size() < most) {
            stepsLeft--;
            Reach reach = open.remove();
            if (!ends.isEmpty() && reach.edits() > ends.getFirst().edits() + 1) {
                return ends;
            }
            if (!closed.add((long) reach.read << 33 | (long) reach.broken << 32 | reach.at)) {
                continue;
            }
            if (reach.read == letters.length()) {
                if (forward ? bare.closes(reach.at) : bare.opens(reach.at)) {
                    ends.add(reach);
                }
                continue;
            }
            steps = expand(letters, reach, forward, edits, open, steps);
        }
        return steps < MOST_STEPS || most == 1 ? ends : List.of();
    }

    private int expand(String letters, Reach reach, boolean forward, int edits, PriorityQueue<Reach> open, int steps) {
        int step = forward ? 1 : -1;
        int place = forward ? reach.at : reach.at - 1;
        int order = steps;
        char wanted = letters.charAt(forward ? reach.read : letters.length() - 1 - reach.read);
        boolean spare = reach.edits() < edits && reach.read - reach.edited >= LETTERS_AN_EDIT;
        boolean within = place >= 0 && place < bare.length();
        if (within) {
            char there = bare.at(place);
            if (there == wanted) {
                open.add(new Reach(reach.read + 1, reach.at + step, reach.cost, reach.unread, reach.broken,
                        reach.edited, AS_IT_IS, order++));
            } else if (there != BareText.UNREADABLE && spare
                    && !(Character.isDigit(there) && Character.isDigit(wanted))) {
                open.add(new Reach(reach.read + 1, reach.at + step, reach.cost + EDIT, reach.unread, reach.broken,
                        reach.read, OTHER, order++));
            }
            if (there == BareText.UNREADABLE) {
                for (int read = 1; read >= 0; read--) {
                    open.add(new Reach(reach.read + read, reach.at + step, reach.cost + read, reach.unread + read,
                            reach.broken, reach.edited, OTHER, order++));
                }
                if (reach.read + 2 <= letters.length()) {
                    open.add(new Reach(reach.read + 2, reach.at + step, reach.cost + 5, reach.unread + 2, reach.broken,
                            reach.edited, OTHER, order++));
                }
            } else if (bare.soft(place)) {
                open.add(new Reach(reach.read, reach.at + step, reach.cost + 1, reach.unread, reach.broken,
                        reach.edited, reach.last, order++));
            } else if (spare && !Character.isDigit(there)) {
                open.add(new Reach(reach.read, reach.at + step, reach.cost + EDIT, reach.unread, reach.broken,
                        reach.read, OTHER, order++));
            }
        }
        if (spare && !Character.isDigit(wanted)) {
            open.add(new Reach(reach.read + 1, reach.at, reach.cost + EDIT, reach.unread, reach.broken, reach.read,
                    LOST, order++));
        }
        return reach.broken == 0 ? over(wanted, reach, forward, open, order) : order;
    }

    /** Passes over the furniture of a page where a line ends here. */
    private int over(char wanted, Reach reach, boolean forward, PriorityQueue<Reach> open, int steps) {
        int order = steps;
        int here = breaks.lineAt(reach.at);
        if (here < 0) {
            return order;
        }
        for (int passed = 1; passed <= PageBreaks.MOST_LINES; passed++) {
            int line = forward ? here - 1 : here - 1 - passed;
            int next = forward ? here + passed : here;
            if (line < 0 || next >= breaks.lines()) {
                return order;
            }
            int at = forward ? breaks.start(next) : breaks.start(line + 1);
            char there = bare.at(forward ? at : at - 1);
            if (breaks.passes(line, next) && (there == wanted || there == BareText.UNREADABLE)) {
                int price = BREAK + passed + (breaks.clean(line, next) ? 0 : UNCLEAN);
                open.add(new Reach(reach.read, at, reach.cost + price, reach.unread, 1, reach.edited,
                        reach.last, order++));
            }
        }
        return order;
    }
}
