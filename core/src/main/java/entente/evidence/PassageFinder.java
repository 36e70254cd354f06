package entente.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
 * locator is broken; and where letters differ, the match says so and shows the words found. A passage is refused, too,
 * where last words with other letters stand nearer than those with the right ones.
 *
 * <p>Linear in the text for the preparation and for each exact locator; a locator that is not found exactly takes one
 * pass for each of its letters, and a bounded number of comparisons. For one thread at a time.
 */
public final class PassageFinder {

    /** The most bare characters between the first words of a passage and its last ones. */
    public static final int WINDOW = 3_000;

    private static final int LONGEST_WORDS = 400;
    private static final int LONGEST_SHOWN = 90;
    private static final int MOST_COMPARED = 1_000;

    private final BareText bare;
    private final int[] lineStarts;
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
        List<NearWords.Found> starts = exactly(wanted.start);
        List<NearWords.Found> ends = wanted.whole ? starts : exactly(wanted.end);
        List<Span> spans = spans(wanted, starts, ends);
        if (spans.isEmpty()) {
            starts = near().all(wanted.start, NearWords.budget(wanted.start));
            ends = wanted.whole ? starts : near().all(wanted.end, NearWords.budget(wanted.end));
            spans = exactOnes(spans(wanted, starts, ends));
        } else if (spans.size() == 1 && !wanted.whole) {
            return unlessNearer(wanted, spans.getFirst());
        }
        return spans.size() == 1
                ? certain(wanted, spans.getFirst())
                : broken(passage, wanted, starts, ends, spans);
    }

    /** A passage found with other letters or over a break of a page, its two edges where they are certain put right. */
    private Match certain(Wanted wanted, Span span) {
        NearWords.Found start = span.start;
        NearWords.Found end = span.end;
        int from = start.exact() ? start.from() : surely(wanted.start, start.to(), false, start);
        int to = end.exact() ? end.to() : surely(wanted.end, end.from(), true, end);
        NearWords.Found first = new NearWords.Found(from, wanted.whole ? to : start.to(), start.cost(), start.edits(),
                start.unread());
        NearWords.Found last = wanted.whole
                ? first
                : new NearWords.Found(end.from(), to, end.cost(), end.edits(), end.unread());
        return verified(new Span(first, last));
    }

    /** The outer edge of words that were found: where it is certain, else as it was found. */
    private int surely(String words, int inner, boolean forwards, NearWords.Found found) {
        int edge = near().edge(words, inner, forwards, found.edits());
        return edge >= 0 ? edge : forwards ? found.to() : found.from();
    }

    /** The letters of a locator's words. */
    private record Wanted(String prefix, String start, String end, String suffix, boolean whole) {
        static Wanted of(Locator.Passage passage) {
            String start = BareText.lettersOf(passage.start());
            return new Wanted(BareText.lettersOf(passage.prefix()), start,
                    passage.end() == null ? start : BareText.lettersOf(passage.end()),
                    BareText.lettersOf(passage.suffix()), passage.end() == null);
        }

        int longest() {
            return Math.max(Math.max(prefix.length(), suffix.length()), Math.max(start.length(), end.length()));
        }
    }

    /** A passage in the bare form, with its first and last words. */
    private record Span(NearWords.Found start, NearWords.Found end) {
        boolean exact() {
            return start.exact() && end.exact();
        }
    }

    /** The passages whose letters are those of the locator, where there are such; else all. */
    private static List<Span> exactOnes(List<Span> spans) {
        List<Span> exact = spans.stream().filter(Span::exact).toList();
        return exact.isEmpty() ? spans : exact;
    }

    /**
     * The passages that begin with some first words. Where those stand very often, prefix and suffix have to stand there
     * letter by letter.
     */
    private List<Span> spans(Wanted wanted, List<NearWords.Found> starts, List<NearWords.Found> ends) {
        List<Span> spans = new ArrayList<>();
        int first = 0;
        boolean tolerant = starts.size() <= MOST_COMPARED && ends.size() <= MOST_COMPARED;
        for (NearWords.Found start : starts) {
            while (first < ends.size()
                    && (ends.get(first).from() < start.from() || ends.get(first).to() < start.to())) {
                first++;
            }
            if (preceded(wanted, start, tolerant)) {
                NearWords.@Nullable Found end = wanted.whole
                        ? followed(wanted, start, tolerant)
                        : nearest(wanted, start, ends, first, tolerant);
                if (end != null) {
                    spans.add(new Span(start, end));
                }
                if (end != null && !end.exact() && !wanted.whole) {
                    rival(wanted, start, end, ends).ifPresent(later -> spans.add(new Span(start, later)));
                }
            }
        }
        return spans;
    }

    private NearWords.@Nullable Found nearest(Wanted wanted, NearWords.Found start, List<NearWords.Found> ends,
            int first, boolean tolerant) {
        for (int i = first; i < ends.size() && ends.get(i).from() - start.to() <= WINDOW; i++) {
            if (followed(wanted, ends.get(i), tolerant) != null) {
                return ends.get(i);
            }
        }
        return null;
    }

    /** Last words that may be meant instead of nearer ones with other letters. */
    private Optional<NearWords.Found> rival(Wanted wanted, NearWords.Found start, NearWords.Found nearest,
            List<NearWords.Found> ends) {
        return ends.stream().filter(end -> end.from() > nearest.from() && end.from() - start.to() <= WINDOW)
                .filter(end -> followed(wanted, end, true) != null).findFirst();
    }

    private boolean preceded(Wanted wanted, NearWords.Found start, boolean tolerant) {
        int from = start.from() - wanted.prefix.length();
        return bare.letters().startsWith(wanted.prefix, from)
                || tolerant && !wanted.prefix.isEmpty() && near().before(wanted.prefix, start.from());
    }

    private NearWords.@Nullable Found followed(Wanted wanted, NearWords.Found end, boolean tolerant) {
        boolean follows = bare.letters().startsWith(wanted.suffix, end.to())
                || tolerant && !wanted.suffix.isEmpty() && near().after(wanted.suffix, end.to());
        return follows ? end : null;
    }

    /** A passage whose last words are the nearest ones, also when words with damaged letters are looked at. */
    private Match unlessNearer(Wanted wanted, Span span) {
        int first = Math.max(span.start.from(), span.start.to() - wanted.end.length());
        List<NearWords.Found> nearer = first >= span.end.from()
                ? List.of()
                : near().all(wanted.end, NearWords.budget(wanted.end), first, span.end.from());
        for (NearWords.Found end : nearer) {
            boolean before = end.from() >= first && end.to() <= span.end.from() && followed(wanted, end, true) != null;
            if (before && end.edits() == 0) {
                return verified(new Span(span.start, end));
            }
            if (before && (end.unread() > 0 || end.to() - end.from() == wanted.end.length())) {
                return new Match.Broken(
                        "the last words stand in the text with other letters before they stand there as "
                                + "they are",
                        2, "the two places are on the lines " + line(bare.origin(end.from())) + ", "
                                + line(bare.origin(span.end.from())));
            }
        }
        return verified(span);
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

    private String quoted(NearWords.Found found) {
        int from = bare.origin(found.from());
        return "\"" + shortened(bare.text().substring(from, bare.originEnd(found.to() - 1))) + "\"";
    }

    private Match broken(Locator.Passage passage, Wanted wanted, List<NearWords.Found> starts,
            List<NearWords.Found> ends, List<Span> spans) {
        if (spans.size() > 1) {
            String lines = spans.stream().limit(5).map(span -> Integer.toString(line(bare.origin(span.start.from()))))
                    .collect(Collectors.joining(", "));
            boolean exact = spans.stream().allMatch(Span::exact);
            return new Match.Broken(exact
                    ? "the passage occurs " + spans.size() + " times"
                    : "the text has the passage with other letters only, at " + spans.size() + " places",
                    spans.size(), "the passages begin on the lines " + lines + (spans.size() > 5 ? " ..." : ""));
        }
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

    /** All places of the bare form where words stand as whole words, ascending. */
    private List<NearWords.Found> exactly(String words) {
        List<NearWords.Found> places = new ArrayList<>();
        String letters = bare.letters();
        for (int at = letters.indexOf(words); at >= 0; at = letters.indexOf(words, at + 1)) {
            int to = at + words.length();
            if (bare.opens(at) && bare.closes(to)) {
                places.add(new NearWords.Found(at, to, 0, 0, 0));
            }
        }
        return places;
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
        int at = Arrays.binarySearch(lineStarts, offset);
        return at < 0 ? -at - 1 : at + 1;
    }

    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts.add(at + 1);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
