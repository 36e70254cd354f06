package entente.evidence;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a sentence of a text may go on: after a page number, a running head, a block of footnotes, a heading or a pull
 * quote that stands between two of its lines.
 *
 * <p>A line is <em>furniture</em> when it is a page number, stands twice or more in the text and is short, is a heading or
 * caption, or begins as a footnote or address does, together with the lines that follow it without an empty one. A
 * sentence may leave at the end of a line and go on at the beginning of a later one where the lines between begin or end
 * with furniture, a rule or a page break, and are at most {@value #MOST_LINES} lines and {@value #MOST_LETTERS} letters.
 *
 * <p>Twelve bytes a line while the text is read, and eight afterwards.
 */
final class PageBreaks {

    /** The most lines that may be passed over. */
    static final int MOST_LINES = 60;

    /** The most bare letters that may be passed over. */
    static final int MOST_LETTERS = 5_000;

    private static final int LONGEST_HEAD = 120;
    private static final Pattern NOTE = Pattern.compile(
            "<sup>|\\[\\^?\\d{1,3}]|\\(\\d{1,3}\\)|\\d{1,3}[.)]? ?\\p{L}|\\d{1,3}[.)]? +[\\p{L}\\p{P}]|[¹²³⁰-⁹]|[†‡§]|\\* ?\\p{L}"
                    + "|https?:|www\\.|doi\\b|URL\\b");
    private static final String NOTES_BEGIN_WITH = "<[(0123456789¹²³⁰ⁱ\u2072\u2073⁴⁵⁶⁷⁸⁹†‡§*hwdU";
    private static final Pattern HEADING = Pattern
            .compile("#|(Figure|Fig\\.|Table|Box|Рис\\.|Рисунок|Таблица|図|表) ?\\d");
    private static final String HEADINGS_BEGIN_WITH = "#FTBРТ図表";

    private final Offsets starts;
    private final Offsets plainBefore;
    private final BitSet ruled;
    private final int length;

    private PageBreaks(Lines lines) {
        this.starts = lines.starts;
        this.plainBefore = lines.plainBefore();
        this.ruled = lines.ruled;
        this.length = lines.bare.length();
    }

    /** The lines of a text that hold letters. Linear. */
    static PageBreaks of(BareText bare) {
        Lines lines = new Lines(bare);
        lines.read();
        return new PageBreaks(lines);
    }

    /** The number of the line that begins with a bare letter, or -1 where none does; the number of lines at the end. */
    int lineAt(int index) {
        return index == length ? lines() : Math.max(-1, starts.find(index));
    }

    /** The number of lines. */
    int lines() {
        return starts.size();
    }

    /** The first bare letter of a line. */
    int start(int line) {
        return starts.get(line);
    }

    /** Whether a sentence may leave at the end of one line and go on with another, passing over those between. */
    boolean passes(int line, int next) {
        if (next - line < 2 || next - line - 1 > MOST_LINES || start(next) - start(line + 1) > MOST_LETTERS) {
            return false;
        }
        return furniture(line + 1) || furniture(next - 1) || ruled.get(line + 1) || ruled.get(next);
    }

    /** Whether all lines between two are furniture and the two are not. */
    boolean clean(int line, int next) {
        return !furniture(line) && !furniture(next) && plainBefore.get(line + 1) == plainBefore.get(next);
    }

    private boolean furniture(int line) {
        return plainBefore.get(line) == plainBefore.get(line + 1);
    }

    /** Reads the lines of a text. */
    private static final class Lines {
        private final BareText bare;
        private final String text;
        private final Matcher note;
        private final Matcher heading;
        private final Offsets starts = new Offsets();
        private final BitSet furniture = new BitSet();
        private final BitSet ruled = new BitSet();
        private final Offsets headOf = new Offsets();
        private final Heads heads;
        private boolean rule;
        private boolean inNote;

        Lines(BareText bare) {
            this.bare = bare;
            this.text = bare.text();
            this.note = NOTE.matcher(text);
            this.heading = HEADING.matcher(text);
            this.heads = new Heads(bare.length());
        }

        void read() {
            int index = 0;
            int from = 0;
            while (from < text.length()) {
                int to = lineEnd(from);
                int first = index;
                while (index < bare.length() && bare.origin(index) < to) {
                    index++;
                }
                line(from, to, first, index);
                rule |= to < text.length() && text.charAt(to) == '\f';
                from = to + 1;
            }
        }

        /** For each line, and for the end, how many lines before it are no furniture. */
        Offsets plainBefore() {
            Offsets plain = new Offsets();
            int before = 0;
            for (int line = 0; line < starts.size(); line++) {
                plain.add(before);
                before += furniture.get(line) || heads.twice(headOf.get(line)) ? 0 : 1;
            }
            plain.add(before);
            return plain;
        }

        private int lineEnd(int from) {
            int to = from;
            while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\f'
                    && text.charAt(to) != '\r') {
                to++;
            }
            return to;
        }

        private void line(int lineFrom, int lineTo, int first, int end) {
            int from = lineFrom;
            int to = Math.min(lineTo, lineFrom + 2 * LONGEST_HEAD);
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            if (first == end) {
                inNote = false;
                rule |= to - from >= 3;
                return;
            }
            inNote |= begins(from, to, NOTES_BEGIN_WITH, note);
            furniture.set(starts.size(), inNote || PageNumber.is(text, from, to)
                    || begins(from, to, HEADINGS_BEGIN_WITH, heading));
            ruled.set(starts.size(), rule);
            rule = false;
            starts.add(first);
            headOf.add(to - from > LONGEST_HEAD ? Heads.NONE : heads.add(bare.letters(), first, end));
        }

        /** Whether a line begins with a pattern; most lines are told by their first character alone. */
        private boolean begins(int from, int to, String firsts, Matcher pattern) {
            return from < to && firsts.indexOf(text.charAt(from)) >= 0 && pattern.region(from, to).lookingAt();
        }
    }

    /** Lines that hold the number of a page and nothing else, but for words that go with it. */
    private static final class PageNumber {
        private static final int LONGEST_LINE = 24;
        private static final int MOST_DIGITS = 8;
        private static final List<String> WORDS = List.of("pages", "page", "pp", "p", "of", "стр", "с", "из", "頁",
                "ページ",
                "i", "v", "x", "l", "c");

        static boolean is(String text, int from, int to) {
            if (to - from > LONGEST_LINE) {
                return false;
            }
            int digits = 0;
            int at = from;
            while (at < to) {
                char c = text.charAt(at);
                if (Character.isDigit(c)) {
                    digits++;
                    at++;
                } else if (Character.isLetter(c) || Character.getType(c) == Character.LETTER_NUMBER
                        || Character.getType(c) == Character.OTHER_NUMBER) {
                    int after = afterWord(text, at, to);
                    if (after == at) {
                        return false;
                    }
                    at = after;
                } else {
                    at++;
                }
            }
            return digits <= MOST_DIGITS;
        }

        private static int afterWord(String text, int at, int to) {
            for (String word : WORDS) {
                if (at + word.length() <= to && text.regionMatches(true, at, word, 0, word.length())) {
                    return at + word.length();
                }
            }
            return at;
        }
    }

    /** Short lines, without their digits, and whether each came twice: a number for each of the first {@value #MOST}. */
    private static final class Heads {
        static final int NONE = -1;
        private static final int MOST = 1 << 18;

        private final long[] keys;
        private final BitSet twice = new BitSet();
        private int size;

        /** Room for the lines of a text of so many letters. */
        Heads(int letters) {
            keys = new long[2 * Integer.highestOneBit(Math.clamp(letters, 1, MOST))];
        }

        /** The number of a head, which is added where it is new; {@link #NONE} where it is empty, or there are too many. */
        int add(String letters, int from, int to) {
            long key = key(letters, from, to);
            if (key == 0) {
                return NONE;
            }
            int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & keys.length - 1;
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = slot + 1 & keys.length - 1;
            }
            if (keys[slot] == key) {
                twice.set(slot);
            } else if (2 * size == keys.length) {
                return NONE;
            } else {
                keys[slot] = key;
                size++;
            }
            return slot;
        }

        boolean twice(int number) {
            return number != NONE && twice.get(number);
        }

        /** 64 bits of all letters that are no digits; 0 where there are none. */
        private static long key(String letters, int from, int to) {
            long key = 0;
            for (int i = from; i < to; i++) {
                char c = letters.charAt(i);
                if (c < '0' || c > '9') {
                    key = (key ^ c) * 0x100000001B3L + 0x632BE59BD9B4E019L;
                }
            }
            return key;
        }
    }
}
