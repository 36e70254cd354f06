package entente.evidence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text whose UTF-8 was once read as Windows-1252 or Windows-1251, put right again: {@code â€™} is an apostrophe, and
 * {@code Ð¼Ð¸Ñ€} and {@code РјРёСЂ} are both {@code мир}.
 *
 * <p>Undone are sequences that are whole UTF-8 characters in one of the two code pages and that hardly any language
 * writes; rarer ones only where several stand in a row, or where most of the text is damaged so. A byte that has no letter in its code page reaches us as
 * U+FFFD. The character is then a quote, dash or comma where its other bytes say so, and hiragana where only the second of three bytes
 * is lost, the first being that of kana: nothing else that is written stands there. Else it stays U+FFFD. Text that was never
 * damaged stays as it is but for oddities such as {@code Ã©} written on purpose. Linear.
 */
final class Mojibake {

    private static final String UPPER_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
    private static final String UPPER_1251 = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї";
    private static final char LOST = '\ufffd';
    private static final int UNKNOWN = -2;
    private static final int NONE = -1;
    private static final int SURE_RUN = 3;
    private static final int KANA = 0xE3;
    private static final int KANA_SECOND = 0x81;

    private final String text;
    private final boolean cyrillic;
    private int width;
    private int surely = SURE_RUN;

    private Mojibake(String text, boolean cyrillic) {
        this.text = text;
        this.cyrillic = cyrillic;
    }

    /**
     * A text put right.
     *
     * @param text the text
     * @param at for each char of it, and for its end, where that stood in the text as given
     */
    @SuppressWarnings("ArrayRecordComponent") // millions of places; read by BareText alone
    record Undone(String text, int[] at) {}

    /** The text put right, twice over where it was damaged twice; null where nothing has to be done. */
    static @Nullable Undone undo(String text) {
        @Nullable
        Undone once = once(text);
        @Nullable
        Undone twice = once == null ? null : once(once.text);
        if (once == null || twice == null) {
            return once;
        }
        int[] at = twice.at;
        for (int i = 0; i < at.length; i++) {
            at[i] = once.at[at[i]];
        }
        return twice;
    }

    private static @Nullable Undone once(String text) {
        @Nullable
        Undone western = new Mojibake(text, false).read();
        return western == null ? new Mojibake(text, true).read() : western;
    }

    private @Nullable Undone read() {
        int first = firstRun(0);
        if (first >= text.length()) {
            return null;
        }
        if (throughout()) {
            surely = 1;
            first = firstRun(0);
        }
        StringBuilder undone = new StringBuilder(text.length());
        int[] at = new int[text.length() + 1];
        int from = 0;
        for (int run = first; run < text.length(); run = firstRun(from)) {
            copy(undone, at, from, run);
            from = run;
            for (int c = decoded(from); c != NONE; c = decoded(from)) {
                int length = undone.length();
                undone.appendCodePoint(c);
                Arrays.fill(at, length, undone.length(), from);
                from += width;
            }
        }
        copy(undone, at, from, text.length());
        at[undone.length()] = text.length();
        return new Undone(undone.toString(), Arrays.copyOf(at, undone.length() + 1));
    }

    /** Whether the runs that are surely damaged hold most letters beyond ASCII: then single characters are damaged, too. */
    private boolean throughout() {
        long damaged = 0;
        int from = firstRun(0);
        while (from < text.length()) {
            for (int c = decoded(from); c != NONE; c = decoded(from)) {
                from += width;
                damaged += width;
            }
            from = firstRun(from);
        }
        return 2 * damaged > text.chars().filter(c -> c >= 0x80).count();
    }

    private void copy(StringBuilder undone, int[] at, int from, int to) {
        for (int i = from; i < to; i++) {
            at[undone.length()] = i;
            undone.append(text.charAt(i));
        }
    }

    /** Where the next run of damaged characters that are to be undone begins; the length of the text if nowhere. */
    private int firstRun(int from) {
        int i = from;
        while (i < text.length()) {
            if (lead(text.charAt(i)) == NONE) {
                i++;
                continue;
            }
            int at = i;
            int count = 0;
            boolean sure = false;
            for (int c = decoded(at); c != NONE && !sure; c = decoded(at)) {
                sure = ++count >= surely || sure(c);
                at += width;
            }
            if (sure) {
                return i;
            }
            i = count == 0 ? i + 1 : at;
        }
        return i;
    }

    /** Whether a character that stands alone is one that only damage brings about. */
    private boolean sure(int decoded) {
        if (cyrillic) {
            return decoded >= 0x2010 && decoded < 0x2070;
        }
        return decoded < 0x100 || decoded >= 0x400 && decoded < 0x480 || decoded >= 0x2000 && decoded < 0x2300
                || decoded >= 0x300 && decoded < 0x370 || decoded >= 0xE000;
    }

    private int lead(char c) {
        int value = c < 0x80 ? NONE : value(c);
        return value >= 0xC2 && value <= 0xF4 ? value : NONE;
    }

    /** The character whose bytes begin here, with its width; {@link #NONE} where none does. */
    private int decoded(int at) {
        int lead = at < text.length() ? lead(text.charAt(at)) : NONE;
        if (lead == NONE) {
            return NONE;
        }
        int more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        int bits = lead & (0x3F >> more);
        boolean lost = false;
        for (int i = 1; i <= more; i++) {
            int next = at + i < text.length() ? value(text.charAt(at + i)) : NONE;
            if (next == UNKNOWN) {
                boolean kana = lead == KANA && i == 1;
                lost |= !kana;
                next = kana ? KANA_SECOND : 0x80;
            }
            if (next < 0x80 || next > 0xBF) {
                return NONE;
            }
            bits = bits << 6 | next & 0x3F;
        }
        width = more + 1;
        boolean shortest = bits >= (more == 1 ? 0x80 : more == 2 ? 0x800 : 0x10000);
        if (!shortest || !Character.isValidCodePoint(bits) || bits >= 0xD800 && bits < 0xE000) {
            return NONE;
        }
        return lost ? withoutAByte(bits) : bits;
    }

    /** A character of which a byte is lost, taken for 0x80: known where all that it can be are left out of a bare text. */
    private static int withoutAByte(int bits) {
        boolean quote = bits >= 0x2000 && bits < 0x2040;
        return quote ? '’' : bits == 0x3000 ? '、' : LOST;
    }

    /** The byte that a letter of the code page stands for. */
    private int value(char c) {
        if (c == LOST) {
            return UNKNOWN;
        }
        if (c < 0x80) {
            return NONE;
        }
        if (cyrillic) {
            int upper = UPPER_1251.indexOf(c);
            return upper >= 0 ? 0x80 + upper : c >= 'А' && c <= 'я' ? 0xC0 + c - 'А' : NONE;
        }
        int upper = UPPER_1252.indexOf(c);
        return upper >= 0 ? 0x80 + upper : c <= 0xFF ? c : NONE;
    }
}
