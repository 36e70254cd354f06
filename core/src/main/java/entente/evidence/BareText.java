package entente.evidence;

import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text in its bare form, with the way back: letters, digits and the signs of numbers, money and sums, and nothing
 * else.
 *
 * <p>Left out are blanks and line breaks, punctuation of every kind, soft hyphens, accents, superscript signs,
 * {@code <sup>...</sup>}, Markdown marks and the addresses of Markdown links; ligatures and wide forms become plain letters. A point or comma between two
 * digits stays. A character that nobody can read (U+FFFD, a private-use glyph, {@code (cid:7)}) stays as
 * {@link #UNREADABLE}. Upper and lower case are kept.
 */
final class BareText {

    /** Stands for a character that cannot be read. */
    static final char UNREADABLE = '\ufffd';

    private static final String KEPT_SIGNS = "%&@$+=";
    private static final int LONGEST_MARK = 24;
    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST_NOTE_DIGITS = 3;
    private static final int PAGE = 1 << 8;
    private static final int PAGES = (Character.MAX_CODE_POINT + 1) / PAGE;
    private static final byte APART = 1;
    private static final byte SOFT = 2;

    private final String text;
    private final String letters;
    private final int[] origin;
    private final byte[] marks;
    private final int @Nullable [] undone;

    private BareText(String text, String letters, int[] origin, byte[] marks, int @Nullable [] undone) {
        this.text = text;
        this.letters = letters;
        this.origin = origin;
        this.marks = marks;
        this.undone = undone;
    }

    /** The bare form of a text. Linear. */
    static BareText of(String given) {
        Mojibake.@Nullable Undone undone = Mojibake.undo(given);
        Reader reader = new Reader(undone == null ? given : undone.text());
        reader.read();
        return new BareText(reader.text, reader.letters.toString(),
                Arrays.copyOf(reader.origin, reader.letters.length()),
                Arrays.copyOf(reader.marks, reader.letters.length()), undone == null ? null : undone.at());
    }

    /** The bare letters of a few words. */
    static String lettersOf(@Nullable String words) {
        return words == null || words.isEmpty() ? "" : of(words).letters;
    }

    String letters() {
        return letters;
    }

    int length() {
        return letters.length();
    }

    char at(int index) {
        return letters.charAt(index);
    }

    /** The text with mojibake undone, in which lines are counted. */
    String text() {
        return text;
    }

    /** Where a bare letter stands in {@link #text()}. */
    int origin(int index) {
        return origin[index];
    }

    /** Where the character of a bare letter ends in {@link #text()}. */
    int originEnd(int index) {
        return origin[index] + Character.charCount(text.codePointAt(origin[index]));
    }

    /** An offset of {@link #text()} as one of the text as it was given. */
    int given(int offset) {
        return undone == null ? offset : undone[offset];
    }

    /** Whether a letter may be the flattened sign of a footnote: digits right after a word, or in brackets. */
    boolean soft(int index) {
        return (marks[index] & SOFT) != 0;
    }

    /** Whether words may begin at an index. */
    boolean opens(int index) {
        return index == 0 || apart(index) || !spaced(at(index - 1)) || !inWord(at(index));
    }

    /** Whether words may end before an index; a digit right after a word may be the sign of a footnote. */
    boolean closes(int index) {
        return index == length() || apart(index) || !inWord(at(index - 1)) || !spaced(at(index)) || soft(index);
    }

    /** Whether something was left out before a letter, a blank for example. */
    boolean begins(int index) {
        return apart(index);
    }

    private boolean apart(int index) {
        return (marks[index] & APART) != 0;
    }

    /** Whether a character may belong to a word that blanks set off; one that cannot be read may. */
    private static boolean inWord(char c) {
        return c == UNREADABLE || spaced(c);
    }

    /** Whether a character belongs to a word that blanks set off. */
    private static boolean spaced(char c) {
        return Character.isLetterOrDigit(c) && !Unspaced.is(c);
    }

    /** What becomes of the characters of one page of Unicode, found out once for each. */
    private static final class Page {
        private final @Nullable String[] plain = new @Nullable String[PAGE];

        String plain(int codePoint) {
            @Nullable
            String found = plain[codePoint % PAGE];
            if (found == null) {
                found = Reader.plain(codePoint);
                plain[codePoint % PAGE] = found;
            }
            return found;
        }
    }

    /** Reads a text once, from left to right. */
    private static final class Reader {
        private final String text;
        private final StringBuilder letters;
        private final @Nullable Page[] known = new @Nullable Page[PAGES];
        private int[] origin;
        private byte[] marks;
        private boolean apart;
        private boolean afterWord;

        Reader(String text) {
            this.text = text;
            this.letters = new StringBuilder(text.length());
            this.origin = new int[Math.max(16, text.length())];
            this.marks = new byte[origin.length];
        }

        void read() {
            int at = 0;
            while (at < text.length()) {
                int step = special(at);
                if (step == 0) {
                    step = character(at);
                }
                at += step;
            }
        }

        private int character(int at) {
            int codePoint = text.codePointAt(at);
            String kept = kept(codePoint, at);
            if (kept.isEmpty()) {
                int type = Character.getType(codePoint);
                boolean joins = type == Character.FORMAT || type == Character.NON_SPACING_MARK;
                apart |= !joins;
                afterWord &= joins || type != Character.SPACE_SEPARATOR && type != Character.CONTROL;
            }
            for (int i = 0; i < kept.length(); i++) {
                keep(kept.charAt(i), at, (byte) 0);
            }
            return Character.charCount(codePoint);
        }

        private void keep(char letter, int at, byte mark) {
            int index = letters.length();
            if (index == origin.length) {
                origin = Arrays.copyOf(origin, index * 2);
                marks = Arrays.copyOf(marks, index * 2);
            }
            origin[index] = at;
            marks[index] = (byte) (mark | (apart ? APART : 0));
            letters.append(letter);
            apart = false;
            afterWord = Character.isLetter(letter) || letter == UNREADABLE;
        }

        /** The length of a footnote sign or unreadable glyph that begins here and is dealt with, or 0. */
        private int special(int at) {
            char c = text.charAt(at);
            if (c == '<' && text.startsWith("<sup>", at)) {
                int close = text.substring(at, Math.min(text.length(), at + LONGEST_MARK)).indexOf("</sup>");
                apart |= close >= 0;
                return close < 0 ? 0 : close + "</sup>".length();
            }
            if (c == '(' && text.startsWith("(cid:", at)) {
                int close = text.substring(at, Math.min(text.length(), at + LONGEST_MARK)).indexOf(')');
                if (close > 0) {
                    keep(UNREADABLE, at, (byte) 0);
                }
                return close + 1;
            }
            if (c == ']' && text.startsWith("(", at + 1)) {
                return address(at);
            }
            if (c == '[' || c == '(') {
                int from = text.startsWith("^", at + 1) ? at + 2 : at + 1;
                int to = digits(from);
                boolean sign = to > from && to < text.length() && text.charAt(to) == (c == '[' ? ']' : ')');
                return sign ? note(at, from, to) + 1 : 0;
            }
            if (c >= '0' && c <= '9' && afterWord) {
                int to = digits(at);
                boolean sign = to > at && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
                return sign ? note(at, at, to) : 0;
            }
            return 0;
        }

        /** The length of the address of a Markdown link that begins here with {@code ](}, or 0. */
        private int address(int at) {
            boolean link = text.startsWith("http", at + 2) || text.startsWith("#", at + 2)
                    || text.startsWith("mailto:", at + 2);
            if (!link) {
                return 0;
            }
            int depth = 0;
            for (int to = at + 1; to < Math.min(text.length(), at + LONGEST_ADDRESS); to++) {
                char c = text.charAt(to);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth == 0) {
                    apart = true;
                    return to + 1 - at;
                }
                if (c <= ' ' || c == ']' && text.startsWith("(", to + 1)) {
                    return 0; // another link begins: so every letter is looked at once
                }
            }
            return 0;
        }

        private int note(int at, int from, int to) {
            apart |= from > at;
            for (int i = from; i < to; i++) {
                keep(text.charAt(i), i, SOFT);
            }
            return to - at;
        }

        /** Where at most three digits end that begin here; here where there are none, or more. */
        private int digits(int from) {
            int to = from;
            while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
                if (++to - from > MOST_NOTE_DIGITS) {
                    return from;
                }
            }
            return to;
        }

        private String kept(int codePoint, int at) {
            if ((codePoint == '.' || codePoint == ',') && digit(at - 1) && digit(at + 1)) {
                return Character.toString(codePoint);
            }
            @Nullable
            Page page = known[codePoint / PAGE];
            if (page == null) {
                page = new Page();
                known[codePoint / PAGE] = page;
            }
            return page.plain(codePoint);
        }

        private boolean digit(int at) {
            return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
        }

        private static String plain(int codePoint) {
            if (codePoint < 0x80) {
                return Character.isLetterOrDigit(codePoint) || KEPT_SIGNS.indexOf(codePoint) >= 0
                        ? Character.toString(codePoint)
                        : "";
            }
            int type = Character.getType(codePoint);
            if (codePoint == UNREADABLE || type == Character.PRIVATE_USE || type == Character.SURROGATE
                    || type == Character.UNASSIGNED) {
                return String.valueOf(UNREADABLE);
            }
            if (codePoint == 0xB2 || codePoint == 0xB3 || codePoint == 0xB9
                    || codePoint >= 0x2070 && codePoint <= 0x209C) {
                return "";
            }
            StringBuilder plain = new StringBuilder();
            Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD).codePoints()
                    .filter(part -> part < 0x80
                            ? Character.isLetterOrDigit(part) || KEPT_SIGNS.indexOf(part) >= 0
                            : stays(part))
                    .forEach(plain::appendCodePoint);
            return plain.toString();
        }

        private static boolean stays(int codePoint) {
            return switch (Character.getType(codePoint)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL,
                        Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                        Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
                        Character.CONNECTOR_PUNCTUATION, Character.OTHER_PUNCTUATION,
                        Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                        Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL, Character.MATH_SYMBOL ->
                    false;
                default -> codePoint != 0x02BC;
            };
        }
    }
}
