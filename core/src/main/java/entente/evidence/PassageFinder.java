package entente.evidence;

import entente.evidence.NearWords.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passages that locators name in one text.
 *
 * <p>Texts reach a reader damaged: line breaks split words, quotes are straight here and curly there, a scan puts
 * {@code ¹} for an apostrophe, an export leaves Markdown marks and footnote signs, UTF-8 is taken for Windows-1252. So
 * text and locator are both reduced to their bare form before they are compared: letters, digits and the signs of
 * numbers, upper and lower case kept, mojibake undone.
 *
 * <p>A passage begins where its first words stand as whole words, and ends with the nearest last words that follow
 * within {@value #WINDOW} bare characters; the two may overlap. Prefix and suffix have to stand right before and after.
 * Exactly one such passage is a match: an anchor is never moved silently.
 *
 * <p>Only where no passage has the very letters of the locator, words are looked for that differ from it by a few
 * letters lost, doubled or read wrong, by characters that cannot be read, by footnote signs flattened to digits, or by
 * the furniture of a page between two lines. Again there has to be exactly one such passage within those bounds, else the
 * locator is broken ({@link DamagedPassages} says which of several count); and where letters differ, the match says so and
 * shows the words found. A passage is refused, too, where last words with other letters stand nearer than those with the right
 * ones.
 *
 * <p>Linear in the text for the preparation and for each locator: one pass or two over the text, and a bounded number of
 * comparisons. A text that repeats itself so much that they do not suffice is said to do so. For one thread at a time.
 */
public final class PassageFinder {

    /** The most bare characters between the first words of a passage and its last ones. */
    public static final int WINDOW = 3_000;

    private static final int LONGEST_WORDS = 400;
    private static final int LONGEST_SHOWN = 90;
    private static final int MOST_COMPARED = 1_000;
    private static final int MOST_COUNTED = 1_000;
    private static final int MOST_SHOWN = 5;

    private final BareText bare;
    private final Offsets lineStarts;
    private @Nullable NearWords near;

    /** Prepares a text for searching. */
    public PassageFinder(String text) {
        this.bare = BareText.of(text);
        this.lineStarts = lineStarts(bare.text());
    }

    /** Looks for a passage; the source named in the locator is taken to be this text. */
    public Match find(Locator.Passage passage) {
        Wanted wanted = Wanted.of(passage);
        if (wanted.start.isEmpty() || wanted.end.isEmpty()) {
            return new Match.Broken("the words of the locator hold no letters", 0, "");
        }
        if (wanted.longest() > LONGEST_WORDS) {
            return new Match.Broken("the words of the locator are longer than " + LONGEST_WORDS + " letters", 0, "");
        }
        if (near != null) {
            near.startAnew();
        }
        WholeWords starts = new WholeWords(bare, wanted.start);
        WholeWords ends = wanted.whole ? starts : new WholeWords(bare, wanted.end);
        Passages exact = exactly(wanted, starts, ends);
        return switch (exact.count) {
            case 0 -> damaged(passage, wanted, starts, ends);
            case 1 -> unlessNearer(wanted, exact.first.getFirst());
            default -> new Match.Broken("the passage occurs " + exact.times() + " times", exact.count, exact.lines());
        };
    }

    /** The steps that aligning damaged words took for the last locator. */
    int steps() {
        return near == null ? 0 : near.steps();
    }

    /**
     * The letters of a locator's words.
     *
     * @param whole whether the first words are the whole passage
     * @param firstAlone whether the first letter is a word of its own
     * @param lastAlone whether the last letter is
     */
    record Wanted(String prefix, String start, String end, String suffix, boolean whole, boolean firstAlone,
            boolean lastAlone) {
        static Wanted of(Locator.Passage passage) {
            BareText start = BareText.of(passage.start());
            BareText end = passage.end() == null ? start : BareText.of(passage.end());
            return new Wanted(BareText.lettersOf(passage.prefix()), start.letters(), end.letters(),
                    BareText.lettersOf(passage.suffix()), passage.end() == null,
                    start.length() > 1 && start.begins(1), end.length() > 1 && end.begins(end.length() - 1));
        }

        int longest() {
            return Math.max(Math.max(prefix.length(), suffix.length()), Math.max(start.length(), end.length()));
        }
    }

    /** A passage in the bare form, with its first and last words. */
    record Span(Found start, Found end) {
        boolean exact() {
            return start.exact() && end.exact();
        }
    }

    /** How many passages there are, as far as that is counted, and the first few of them. */
    private final class Passages {
        private final List<Span> first = new ArrayList<>();
        private int count;

        void add(Span span) {
            if (count++ < MOST_SHOWN) {
                first.add(span);
            }
        }

        boolean tooMany() {
            return count > MOST_COUNTED;
        }

        String times() {
            return tooMany() ? "more than " + MOST_COUNTED : Integer.toString(count);
        }

        String lines() {
            return "the passages begin on the lines "
                    + first.stream().map(span -> Integer.toString(line(bare.origin(span.start.from()))))
                            .collect(Collectors.joining(", "))
                    + (count > MOST_SHOWN ? " ..." : "");
        }
    }

    /**
     * The passages with the very letters of the locator. Where its words stand very often, prefix and suffix have to stand
     * there letter by letter, too.
     */
    private Passages exactly(Wanted wanted, WholeWords starts, WholeWords ends) {
        Passages passages = new Passages();
        boolean tolerant = wanted.prefix.length() + wanted.suffix.length() > 0 && !starts.moreThan(MOST_COMPARED)
                && !ends.moreThan(MOST_COMPARED);
        int least = Math.max(0, starts.length() - ends.length());
        int end = -1;
        for (int at = starts.next(0); at >= 0 && !passages.tooMany(); at = starts.next(at + 1)) {
            Found start = starts.at(at);
            if (!preceded(wanted, start, tolerant)) {
                continue;
            }
            if (wanted.whole) {
                end = followed(wanted, start, tolerant) ? at : -1;
            } else if (end < at + least) {
                end = nextFollowed(wanted, ends, at + least, tolerant);
                if (end < 0) {
                    return passages;
                }
            }
            if (end >= 0 && end - start.to() <= WINDOW) {
                passages.add(new Span(start, ends.at(end)));
            }
        }
        return passages;
    }

    private int nextFollowed(Wanted wanted, WholeWords ends, int from, boolean tolerant) {
        int at = ends.next(from);
        while (at >= 0 && !followed(wanted, ends.at(at), tolerant)) {
            at = ends.next(at + 1);
        }
        return at;
    }

    private boolean preceded(Wanted wanted, Found start, boolean tolerant) {
        return bare.letters().startsWith(wanted.prefix, start.from() - wanted.prefix.length())
                || tolerant && !wanted.prefix.isEmpty() && near().before(wanted.prefix, start.from());
    }

    private boolean followed(Wanted wanted, Found end, boolean tolerant) {
        return bare.letters().startsWith(wanted.suffix, end.to())
                || tolerant && !wanted.suffix.isEmpty() && near().after(wanted.suffix, end.to());
    }

    /** A passage whose last words are the nearest ones, also when words with damaged letters are looked at. */
    private Match unlessNearer(Wanted wanted, Span span) {
        int first = Math.max(span.start.from(), span.start.to() - wanted.end.length());
        List<Found> nearer = wanted.whole || first >= span.end.from()
                ? List.of()
                : near().all(wanted.end, NearWords.budget(wanted.end), first, span.end.from());
        for (Found end : nearer) {
            boolean before = end.from() >= first && end.to() <= span.end.from() && followed(wanted, end, true);
            if (before && DamagedPassages.asGoodAs(wanted.end, end)) {
                return verified(new Span(span.start, end));
            }
            boolean broken = end.edits() == 0 && !end.sure();
            if (before && (broken || end.unread() > 0 || end.to() - end.from() == wanted.end.length())) {
                return new Match.Broken(
                        "the last words stand in the text "
                                + (broken ? "over what may be the break of a page" : "with other letters")
                                + " before they stand there as they are",
                        2, "the two places are on the lines " + line(bare.origin(end.from())) + ", "
                                + line(bare.origin(span.end.from())));
            }
        }
        return verified(span);
    }

    /** What is found where no passage has the very letters of the locator. */
    private Match damaged(Locator.Passage passage, Wanted wanted, WholeWords exactStarts, WholeWords exactEnds) {
        List<Found> starts = near(exactStarts);
        List<Found> ends = wanted.whole ? starts : near(exactEnds);
        Predicate<Found> preceded = start -> preceded(wanted, start, true);
        Predicate<Found> followed = end -> followed(wanted, end, true);
        List<Span> spans = new DamagedPassages(wanted, starts.stream().filter(preceded).toList(),
                ends.stream().filter(followed).toList()).found();
        if (near().gaveUp()) {
            return new Match.Broken("the text repeats itself too much to look for these words with other letters", 0,
                    starts.isEmpty() ? "" : shown(bare.origin(starts.getFirst().from())));
        }
        if (spans.size() > 1) {
            Passages passages = new Passages();
            spans.forEach(passages::add);
            return new Match.Broken("the text has the passage with other letters only, at " + spans.size() + " places",
                    spans.size(), passages.lines());
        }
        return spans.isEmpty() ? missing(passage, wanted, starts, ends) : certain(wanted, spans.getFirst());
    }

    /** Where words stand, as they are or with other letters, ascending; of too many that stand there as they are the first ones. */
    private List<Found> near(WholeWords words) {
        List<Found> exact = new ArrayList<>();
        for (int at = words.next(0); at >= 0; at = words.next(at + 1)) {
            if (exact.size() == MOST_COMPARED) {
                near().giveUp();
                return exact;
            }
            exact.add(words.at(at));
        }
        List<Found> all = new ArrayList<>(exact);
        near().all(words.letters(), NearWords.budget(words.letters())).stream()
                .filter(found -> exact.stream().noneMatch(found::overlaps)).forEach(all::add);
        all.sort(Comparator.comparingInt(Found::from).thenComparingInt(Found::to));
        return all;
    }

    /** A passage found with other letters or over a break of a page, its two edges where they are certain put right. */
    private Match certain(Wanted wanted, Span span) {
        Found start = span.start;
        Found end = span.end;
        int from = start.exact() ? start.from() : surely(wanted.start, false, wanted.firstAlone, start);
        int to = end.exact() ? end.to() : surely(wanted.end, true, wanted.lastAlone, end);
        Found first = new Found(from, wanted.whole ? to : start.to(), start.cost(), start.edits(), start.unread(),
                start.sure());
        Found last = wanted.whole
                ? first
                : new Found(end.from(), to, end.cost(), end.edits(), end.unread(), end.sure());
        return verified(new Span(first, last));
    }

    /** The outer edge of words that were found: where it is certain, else as it was found. */
    private int surely(String words, boolean forwards, boolean alone, Found found) {
        int edge = near().edge(words, forwards ? found.from() : found.to(), forwards, found.edits(), alone);
        return edge >= 0 ? edge : forwards ? found.to() : found.from();
    }

    private Match verified(Span span) {
        int from = bare.origin(span.start.from());
        String words = span.exact()
                ? ""
                : span.start.equals(span.end)
                        ? quoted(span.start)
                        : quoted(span.start) + " ... " + quoted(span.end);
        return new Match.Verified(bare.given(from), bare.given(bare.originEnd(span.end.to() - 1)), line(from), words);
    }

    private String quoted(Found found) {
        int from = bare.origin(found.from());
        return "\"" + shortened(bare.text().substring(from, bare.originEnd(found.to() - 1))) + "\"";
    }

    private Match missing(Locator.Passage passage, Wanted wanted, List<Found> starts, List<Found> ends) {
        if (starts.isEmpty()) {
            return new Match.Broken("the first words are not in the text", 0, nearest(passage.start()));
        }
        String found = shown(bare.origin(starts.getFirst().from()));
        if (ends.isEmpty()) {
            return new Match.Broken("the first words are in the text, the last words are not", 0, found);
        }
        boolean checked = !wanted.prefix.isEmpty() || !wanted.suffix.isEmpty();
        return new Match.Broken(checked
                ? "the words are in the text, but not with this prefix and suffix"
                : "the last words do not follow the first ones within " + WINDOW + " letters", 0, found);
    }

    /** The longest run of the words, losing words from the end and then from the front, that stands in the text. */
    private String nearest(String words) {
        List<String> all = Unspaced.words(words);
        for (int length = all.size() - 1; length > 0; length--) {
            for (int from : new int[]{0, all.size() - length}) {
                String part = BareText.lettersOf(String.join(" ", all.subList(from, from + length)));
                int at = part.length() < 3 ? -1 : bare.letters().indexOf(part);
                if (at >= 0) {
                    return shown(bare.origin(at));
                }
            }
        }
        return "";
    }

    private String shown(int offset) {
        String ahead = bare.text().substring(offset, Math.min(bare.text().length(), offset + 8 * LONGEST_SHOWN));
        return "line " + line(offset) + " reads \"" + shortened(ahead) + "\"";
    }

    /** At most six words of a text, on one line. */
    private static String shortened(String text) {
        StringBuilder shown = new StringBuilder();
        int words = 0;
        for (String run : text.strip().split("\\s+", -1)) {
            List<String> parts = Unspaced.words(run);
            for (int i = 0; i < parts.size(); i++) {
                if (++words > Locator.Passage.MOST_WORDS || shown.length() + parts.get(i).length() > LONGEST_SHOWN) {
                    return shown + "...";
                }
                shown.append(i == 0 && !shown.isEmpty() ? " " : "").append(parts.get(i));
            }
        }
        return shown.toString();
    }

    /** What finds damaged words; it is made when the first words are not found as they are. */
    private NearWords near() {
        NearWords made = near;
        if (made == null) {
            made = new NearWords(bare);
            near = made;
        }
        return made;
    }

    private int line(int offset) {
        int at = lineStarts.find(offset);
        return at < 0 ? -at - 1 : at + 1;
    }

    private static Offsets lineStarts(String text) {
        Offsets starts = new Offsets();
        starts.add(0);
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts.add(at + 1);
        }
        return starts;
    }
}
