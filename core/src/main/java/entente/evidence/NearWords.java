package entente.evidence;

import entente.evidence.Alignment.LastLetter;
import entente.evidence.Alignment.Passed;
import entente.evidence.Alignment.Reach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds words in a text that is damaged within them: letters lost, doubled or read wrong, characters that nobody can
 * read, signs of footnotes, and page furniture between two lines.
 *
 * <p>Words of n letters (a letter of a script without blanks counts twice) may differ in (n + 2) / 8 letters, at most
 * {@value #MOST_EDITS}, and at least three in five of their letters have to be read as they are. What counts as a difference,
 * and what is passed over, stands at {@link Alignment}. At most one break of a page may lie within the words.
 *
 * <p>Each short run of the words' letters is looked for in the text and extended both ways to the cheapest alignment. Runs that
 * stand very often in the text are passed over, and in large texts only those places are tried where several runs stand.
 * Cost: one pass over the text, and a bounded number of alignments.
 */
final class NearWords {

    /** The most letters in which words may differ. */
    static final int MOST_EDITS = 6;

    private static final int SURELY_TWICE = 20;
    private static final int MOST_TRIED = 5_000;
    private static final int MOST_FOUND = 500;

    private final BareText bare;
    private final Alignment alignment;
    private boolean gaveUp;

    NearWords(BareText bare) {
        this.bare = bare;
        this.alignment = new Alignment(bare, PageBreaks.of(bare));
    }

    /**
     * Where words stand, as far as they do.
     *
     * @param from the first bare letter
     * @param to the bare letter after the last
     * @param cost 0 where no letter differs; orders alignments
     * @param edits how many letters are lost, added or others
     * @param unread how many letters cannot be read
     * @param sure whether a break of a page passed over is surely one
     */
    record Found(int from, int to, int cost, int edits, int unread, boolean sure) {

        /** Words that stand there letter by letter. */
        Found(int from, int to) {
            this(from, to, 0, 0, 0, true);
        }

        boolean overlaps(Found other) {
            return from < other.to && other.from < to;
        }

        /** Whether every letter is read as it is, and a break of a page passed over is surely one. */
        boolean exact() {
            return legible() && unread == 0;
        }

        /** Whether no letter is another one, though some may not be readable. */
        boolean legible() {
            return edits == 0 && sure;
        }
    }

    /** How many letters may differ in words. */
    static int budget(String words) {
        return Math.min(MOST_EDITS, (weight(words) + 2) / 8);
    }

    private static int weight(String words) {
        return words.length() + (int) words.chars().filter(Unspaced::is).count();
    }

    /** Begins with other words: what has been looked for before costs nothing any more. */
    void startAnew() {
        alignment.startAnew();
        gaveUp = false;
    }

    /** Whether the text repeats itself so much that something was not looked for to the end since the last new start. */
    boolean gaveUp() {
        return gaveUp || alignment.exhausted();
    }

    /** Says that something was not looked for to the end. */
    void giveUp() {
        gaveUp = true;
    }

    /** The steps taken since the last new start. */
    int steps() {
        return alignment.steps();
    }

    /** All places where words stand within a budget of letters that differ, ascending, each once. */
    List<Found> all(String words, int edits) {
        return all(words, edits, 0, bare.length());
    }

    /**
     * The places between two bare letters where words stand within a budget of letters that differ.
     *
     * @return ascending, each once; empty also where the search was given up
     */
    List<Found> all(String words, int edits, int first, int end) {
        int wide = weight(words) > words.length() ? 2 : 3;
        int length = Math.min(words.length(), Math.clamp(words.length() / (edits + 2), wide, 6));
        List<Found> found = new ArrayList<>();
        for (SharedRuns.Hit hit : likely(words, length, first, end)) {
            if (!covered(found, hit.at())) {
                add(found, around(words, hit.seed(), length, hit.at(), edits));
            }
            if (alignment.exhausted() || found.size() > MOST_FOUND) {
                gaveUp = true;
                return List.of();
            }
        }
        found.sort(Comparator.comparingInt(Found::from).thenComparingInt(Found::to));
        return found;
    }

    /** The places worth an alignment: in longer words those where two runs stand as they should, or more where there are too many. */
    private List<SharedRuns.Hit> likely(String words, int length, int first, int end) {
        List<SharedRuns.Hit> hits = SharedRuns.of(words, length, bare.letters(), first, end);
        int[] company = company(hits);
        int most = Arrays.stream(company).max().orElse(0);
        for (int needed = words.length() >= SURELY_TWICE ? 2 : 1; needed <= most; needed++) {
            List<SharedRuns.Hit> likely = new ArrayList<>();
            for (int i = 0; i < company.length; i++) {
                if (company[i] >= needed) {
                    likely.add(hits.get(i));
                }
            }
            if (likely.size() <= MOST_TRIED) {
                return likely;
            }
        }
        gaveUp |= most > 1;
        return List.of();
    }

    /** For each of the ascending hits, how many of them let the words begin at about the same place. */
    private static int[] company(List<SharedRuns.Hit> hits) {
        int[] company = new int[hits.size()];
        int from = 0;
        int to = 0;
        for (int i = 0; i < company.length; i++) {
            int shift = hits.get(i).shift();
            while (hits.get(from).shift() < shift - MOST_EDITS) {
                from++;
            }
            while (to < company.length && hits.get(to).shift() <= shift + MOST_EDITS) {
                to++;
            }
            company[i] = to - from;
        }
        return company;
    }

    private static boolean covered(List<Found> all, int at) {
        return !all.isEmpty() && all.getLast().cost == 0 && at >= all.getLast().from && at < all.getLast().to;
    }

    /** Adds a place, or lets it replace one that it overlaps and that costs more. */
    private static void add(List<Found> all, @Nullable Found found) {
        if (found == null) {
            return;
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            Found other = all.get(i);
            if (found.overlaps(other)) {
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
        Reach left = alignment.cheapest(words.substring(0, seed), at, false, edits);
        if (left == null) {
            return null;
        }
        @Nullable
        Reach right = alignment.cheapest(words.substring(seed + length), at + length, true, edits - left.edits());
        if (right == null || left.passed() != Passed.NOTHING && right.passed() != Passed.NOTHING) {
            return null;
        }
        int unread = left.unread() + right.unread();
        int sum = left.edits() + right.edits();
        boolean sure = left.passed() != Passed.DOUBTFUL_LINES && right.passed() != Passed.DOUBTFUL_LINES;
        if (!sure && sum + unread > 0) {
            return null; // two doubts at once are one too many
        }
        boolean enough = (words.length() - unread - sum) * 5 >= words.length() * 3;
        return enough ? new Found(left.at(), right.at(), left.cost() + right.cost(), sum, unread, sure) : null;
    }

    /** Whether words stand right before a place, as far as their letters allow. */
    boolean before(String words, int place) {
        return alignment.cheapest(words, place, false, budget(words)) != null;
    }

    /** Whether words stand right after a place, as far as their letters allow. */
    boolean after(String words, int place) {
        return alignment.cheapest(words, place, true, budget(words)) != null;
    }

    /**
     * Where words end, or begin, that are known to begin, or end, at a place.
     *
     * <p>Of the alignments with the fewest differences those count whose last letter is read as it is. The edge is certain
     * where there are such, and those that end with another letter agree with them; where they pass over a break of a page, no
     * alignment that stays before the break with one difference more may have another edge either.
     *
     * @param edits how many letters differ in the best alignment known
     * @param alone whether the letter at the edge is a word of its own
     * @return the edge; -1 where it is not certain
     */
    int edge(String words, int place, boolean forward, int edits, boolean alone) {
        List<Reach> ends = alignment.all(words, place, forward, edits + 1);
        int fewest = ends.stream().mapToInt(Reach::edits).min().orElse(0);
        List<Reach> best = ends.stream().filter(end -> end.edits() == fewest).toList();
        List<Reach> read = best.stream().filter(end -> end.last() == LastLetter.AS_IT_IS).toList();
        if (read.isEmpty()) {
            return alone ? -1 : withoutTheNextWord(best);
        }
        int edge = read.getFirst().at();
        boolean agree = best.stream()
                .filter(end -> end.last() == LastLetter.AS_IT_IS || fewest > 0 && end.last() == LastLetter.OTHER)
                .allMatch(end -> end.at() == edge);
        boolean over = read.stream().anyMatch(end -> end.passed() != Passed.NOTHING);
        boolean rival = over && ends.stream().anyMatch(
                end -> end.at() != edge && end.passed() == Passed.NOTHING && end.last() != LastLetter.LOST);
        return agree && !rival ? edge : -1;
    }

    /**
     * The edge of words whose outermost letter is lost, where else it would have to be a letter beyond a blank, which then
     * belongs to the next word; -1 otherwise.
     */
    private int withoutTheNextWord(List<Reach> best) {
        List<Integer> lost = best.stream().filter(end -> end.last() == LastLetter.LOST).map(Reach::at).distinct()
                .toList();
        return lost.size() == 1 && lost.getFirst() < bare.length() && bare.begins(lost.getFirst())
                ? lost.getFirst()
                : -1;
    }
}
