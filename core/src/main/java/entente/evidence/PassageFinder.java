package entente.evidence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passages that locators name in one text.
 *
 * <p>Texts reach a reader damaged: line breaks split words, quotes are straight here and curly there, a scan puts
 * {@code ¹} for an apostrophe, an export leaves Markdown marks and footnote signs. So text and locator are both reduced
 * to their <em>bare form</em> before they are compared: letters, digits and the punctuation of sentences. What is left
 * out is blanks and line breaks, soft hyphens and every kind of hyphen, dash, quote and apostrophe, the marks {@code *
 * _ ` # ~ \ |}, accents, superscript signs and {@code <sup>...</sup>}. Upper and lower case are kept. A map leads from
 * the bare form back to the text as it is.
 *
 * <p>A passage begins where its first words stand as whole words, and ends with the nearest last words that follow
 * within {@value #WINDOW} bare characters; the two may overlap. Prefix and suffix have to stand right before and after.
 * Exactly one such passage is a match: an anchor is never moved silently. Linear in the text for each locator, and for
 * the preparation.
 */
public final class PassageFinder {

    /** The most bare characters between the first words of a passage and its last ones. */
    public static final int WINDOW = 3_000;

    private static final int LONGEST_WORDS = 400;
    private static final int MOST_SIGNS = 4;
    private static final int LONGEST_MARK = 24;
    private static final int SHOWN = 70;

    private final String text;
    private final Bare bare;
    private final int[] lineStarts;

    /** Prepares a text for searching. */
    public PassageFinder(String text) {
        this.text = text;
        this.bare = Bare.of(text);
        this.lineStarts = lineStarts(text);
    }

    /** Looks for a passage; the source named in the locator is taken to be this text. */
    public Match find(Locator.Passage passage) {
        String start = Bare.of(passage.start()).letters;
        String end = passage.end() == null ? start : Bare.of(passage.end()).letters;
        if (start.isEmpty() || end.isEmpty()) {
            return new Match.Broken("the words of the locator hold no letters", 0, "");
        }
        if (start.length() > LONGEST_WORDS || end.length() > LONGEST_WORDS) {
            return new Match.Broken("the words of the locator are longer than " + LONGEST_WORDS + " letters", 0, "");
        }
        int[] starts = wordsAt(start);
        int[] ends = passage.end() == null ? starts : wordsAt(end);
        List<Span> spans = new ArrayList<>();
        for (int at : starts) {
            Span span = span(at, at + start.length(), ends, end.length(), passage);
            if (span != null) {
                spans.add(span);
            }
        }
        return spans.size() == 1 ? verified(spans.getFirst()) : broken(passage, starts, ends, spans);
    }

    /** A stretch of the bare form. */
    private record Span(int from, int to) {}

    private @Nullable Span span(int from, int startEnds, int[] ends, int endLength, Locator.Passage passage) {
        if (!precededBy(passage.prefix(), from)) {
            return null;
        }
        int first = Arrays.binarySearch(ends, Math.max(from, startEnds - endLength));
        for (int i = first < 0 ? -first - 1 : first; i < ends.length && ends[i] - startEnds <= WINDOW; i++) {
            if (passage.end() == null && ends[i] != from) {
                return null;
            }
            if (followedBy(passage.suffix(), ends[i] + endLength)) {
                return new Span(from, ends[i] + endLength);
            }
        }
        return null;
    }

    /** Whether a prefix ends right before a place; a full stop or comma between the two is passed over. */
    private boolean precededBy(@Nullable String prefix, int at) {
        String words = prefix == null ? "" : Bare.of(prefix).letters;
        for (int passed = 0; passed <= MOST_SIGNS && passed <= at; passed++) {
            if (bare.letters.startsWith(words, at - passed - words.length())) {
                return true;
            }
            if (at == passed || Character.isLetterOrDigit(bare.letters.charAt(at - passed - 1))) {
                return false;
            }
        }
        return false;
    }

    /** Whether a suffix begins right after a place; a full stop or comma between the two is passed over. */
    private boolean followedBy(@Nullable String suffix, int at) {
        String words = suffix == null ? "" : Bare.of(suffix).letters;
        for (int passed = 0; passed <= MOST_SIGNS; passed++) {
            if (bare.letters.startsWith(words, at + passed)) {
                return true;
            }
            if (at + passed >= bare.letters.length() || Character.isLetterOrDigit(bare.letters.charAt(at + passed))) {
                return false;
            }
        }
        return false;
    }

    private Match verified(Span span) {
        int from = bare.origin[span.from];
        int to = bare.origin[span.to - 1];
        return new Match.Verified(from, to + Character.charCount(text.codePointAt(to)), line(from));
    }

    private Match broken(Locator.Passage passage, int[] starts, int[] ends, List<Span> spans) {
        if (spans.size() > 1) {
            String lines = spans.stream().limit(5).map(span -> Integer.toString(line(bare.origin[span.from])))
                    .collect(Collectors.joining(", "));
            return new Match.Broken("the passage occurs " + spans.size() + " times", spans.size(),
                    "the passages begin on the lines " + lines + (spans.size() > 5 ? " ..." : ""));
        }
        if (starts.length == 0) {
            return new Match.Broken("the first words are not in the text", 0, nearest(passage.start()));
        }
        String found = shown(bare.origin[starts[0]]);
        if (ends.length == 0) {
            return new Match.Broken("the first words are in the text, the last words are not", 0, found);
        }
        boolean checked = passage.prefix() != null || passage.suffix() != null;
        return new Match.Broken(checked
                ? "the words are in the text, but not with this prefix and suffix"
                : "the last words do not follow the first ones within " + WINDOW + " letters", 0, found);
    }

    /** The longest run of the words, losing words from the end and then from the front, that stands in the text. */
    private String nearest(String words) {
        List<String> all = Arrays.asList(words.strip().split("\\s+", -1));
        for (int length = all.size() - 1; length > 0; length--) {
            for (int from : new int[]{0, all.size() - length}) {
                String part = Bare.of(String.join(" ", all.subList(from, from + length))).letters;
                int at = part.length() < 3 ? -1 : bare.letters.indexOf(part);
                if (at >= 0) {
                    return shown(bare.origin[at]);
                }
            }
        }
        return "";
    }

    private String shown(int offset) {
        int to = Math.min(text.length(), offset + SHOWN);
        String line = text.substring(offset, to).lines().findFirst().orElse("").strip();
        return "line " + line(offset) + " reads \"" + line + (to < text.length() ? "..." : "") + "\"";
    }

    /** All places of the bare form where words stand as whole words, ascending. */
    private int[] wordsAt(String words) {
        List<Integer> places = new ArrayList<>();
        for (int at = bare.letters.indexOf(words); at >= 0; at = bare.letters.indexOf(words, at + 1)) {
            if (wholeWords(at, at + words.length())) {
                places.add(at);
            }
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean wholeWords(int from, int to) {
        int first = bare.origin[from];
        int last = bare.origin[to - 1];
        boolean opens = first == 0 || !spaced(text.codePointBefore(first)) || !spaced(text.codePointAt(first));
        int next = last + Character.charCount(text.codePointAt(last));
        boolean closes = next >= text.length() || Character.isDigit(text.codePointAt(next))
                || !spaced(text.codePointAt(next))
                || !spaced(text.codePointAt(last));
        return opens && closes;
    }

    /**
     * Whether a character belongs to a word that blanks set off; a digit right after a word may be a flattened footnote
     * sign.
     */
    private static boolean spaced(int codePoint) {
        return Character.isLetterOrDigit(codePoint) && switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> false;
            default -> true;
        };
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

    /** A text in its bare form, with the way back. */
    private static final class Bare {
        private final String letters;
        private final int[] origin;

        private Bare(String letters, int[] origin) {
            this.letters = letters;
            this.origin = origin;
        }

        static Bare of(String text) {
            StringBuilder letters = new StringBuilder(text.length());
            int[] origin = new int[Math.max(16, text.length())];
            int at = 0;
            while (at < text.length()) {
                int skip = text.charAt(at) == '<' ? footnoteMark(text, at) : 0;
                if (skip > 0) {
                    at += skip;
                    continue;
                }
                int codePoint = text.codePointAt(at);
                String kept = kept(codePoint);
                for (int i = 0; i < kept.length(); i++) {
                    if (letters.length() == origin.length) {
                        origin = Arrays.copyOf(origin, origin.length * 2);
                    }
                    origin[letters.length()] = at;
                    letters.append(kept.charAt(i));
                }
                at += Character.charCount(codePoint);
            }
            return new Bare(letters.toString(), Arrays.copyOf(origin, letters.length()));
        }

        /** The length of a {@code <sup>...</sup>} that begins here, or 0. */
        private static int footnoteMark(String text, int at) {
            if (!text.startsWith("<sup>", at)) {
                return 0;
            }
            int close = text.substring(at, Math.min(text.length(), at + LONGEST_MARK)).indexOf("</sup>");
            return close < 0 ? 0 : close + "</sup>".length();
        }

        private static String kept(int codePoint) {
            if (codePoint < 0x80) {
                char c = (char) codePoint;
                return c <= ' ' || "-'\"*_`#~\\|".indexOf(c) >= 0 ? "" : String.valueOf(c);
            }
            if (superscript(codePoint) || leftOut(codePoint)) {
                return "";
            }
            return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                    .codePoints()
                    .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK && part > ' '
                            && !leftOut(part))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        private static boolean superscript(int c) {
            return c == 0xB2 || c == 0xB3 || c == 0xB9 || c >= 0x2070 && c <= 0x209C;
        }

        private static boolean leftOut(int c) {
            return switch (Character.getType(c)) {
                case Character.DASH_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                        Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                        Character.FORMAT,
                        Character.CONTROL ->
                    true;
                default ->
                    c == 0x2212 || c == 0xB4 || c == 0x2032 || c == 0x2033 || c == 0x201A || c == 0x201E || c == 0x02BC;
            };
        }
    }
}
