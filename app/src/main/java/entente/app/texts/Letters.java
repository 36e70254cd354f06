package entente.app.texts;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether letters stand as they do in some language, or as they do where bytes are read in a wrong encoding. */
final class Letters {

    /** In misread UTF-16 nearly every third letter belongs to no script in use. */
    private static final double EXPECTED = 0.97;

    /** Blanks, full stops and kana make more of any text, and nearly nothing of a misread one. */
    private static final double ANCHORED = 0.05;

    private static final Set<UnicodeScript> IN_USE = EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK, UnicodeScript.ARMENIAN, UnicodeScript.GEORGIAN, UnicodeScript.HEBREW,
            UnicodeScript.ARABIC, UnicodeScript.DEVANAGARI, UnicodeScript.THAI, UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA, UnicodeScript.HAN, UnicodeScript.HANGUL);

    private static final Set<UnicodeBlock> SIGNS = Set.of(UnicodeBlock.BASIC_LATIN, UnicodeBlock.LATIN_1_SUPPLEMENT,
            UnicodeBlock.GENERAL_PUNCTUATION, UnicodeBlock.CURRENCY_SYMBOLS, UnicodeBlock.LETTERLIKE_SYMBOLS,
            UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION, UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
            UnicodeBlock.HIRAGANA, UnicodeBlock.KATAKANA);

    /** A word with a letter beyond ASCII in it. */
    private static final Pattern FOREIGN = Pattern.compile("\\p{L}*[\\p{L}&&[^\\x00-\\x7F]]\\p{L}*");

    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}");
    private static final Pattern SMALL_THEN_CAPITALS = Pattern.compile("\\p{Ll}\\p{Lu}+");

    /** A letter, or the blank after a number, beside a byte that only ISO-8859-15 takes for a letter or the euro. */
    private static final Pattern LATIN_9 = Pattern
            .compile(
                    "[a-zA-Z][\\u00A6\\u00A8\\u00B4\\u00B8\\u00BC-\\u00BE]|[\\u00A6\\u00A8\\u00B4\\u00B8\\u00BC-\\u00BE][a-zA-Z]"
                            + "|[0-9][ \\u00A0]?\\u00A4|\\u00A4[ \\u00A0]?[0-9]");

    private Letters() {}

    /** Whether a text reads as one that was written in UTF-16: scripts in use, with blanks, signs or kana among them. */
    static boolean wide(String text) {
        return text.chars().filter(Letters::inUse).count() >= EXPECTED * text.length() && anchors(text) >= ANCHORED;
    }

    /** The share of blanks, ASCII, kana and Chinese and Japanese full stops and commas, from 0 to 1. */
    static double anchors(String text) {
        return text.chars().filter(Letters::anchor).count() / (double) Math.max(1, text.length());
    }

    private static boolean anchor(int c) {
        return printable(c) || c >= '\u3041' && c <= '\u30FE' || "\u3000、。，：".indexOf(c) >= 0;
    }

    private static boolean inUse(int c) {
        return c < 0x80 ? printable(c) : SIGNS.contains(UnicodeBlock.of(c)) || IN_USE.contains(UnicodeScript.of(c));
    }

    private static boolean printable(int c) {
        return c >= ' ' && c < 0x7F || c >= '\t' && c <= '\r';
    }

    /**
     * Whether a text reads as none does: Latin words made mostly of letters beyond ASCII (Cyrillic read as windows-1252), or
     * nothing but capitals, where sentences begin with a small letter (KOI8-R and windows-1251 taken for one another).
     */
    static boolean unlikely(String text) {
        long letters = 0;
        long foreign = 0;
        long words = 0;
        long capitals = 0;
        long turned = 0;
        for (String word : FOREIGN.matcher(text).results().map(found -> found.group()).toList()) {
            words++;
            capitals += CAPITALS.matcher(word).matches() ? 1 : 0;
            turned += SMALL_THEN_CAPITALS.matcher(word).matches() ? 1 : 0;
            if (UnicodeScript.of(word.codePointAt(word.length() - 1)) == UnicodeScript.LATIN) {
                letters += word.length();
                foreign += word.chars().filter(c -> c > 0x7F).count();
            }
        }
        return foreign * 10 > letters * 7 || turned > 0 && (turned + capitals) * 3 > words * 2;
    }

    /** Whether bytes that fit windows-1252 are more likely ISO-8859-15: its own letters stand in words, and no curly quotes. */
    static boolean latin9(byte[] bytes) {
        return !holdsC1(bytes) && LATIN_9.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find();
    }

    /** Whether any byte is from 80 to 9F: no letter in the ISO encodings, and a sign, a letter or a capital in others. */
    static boolean holdsC1(byte[] bytes) {
        for (byte one : bytes) {
            if (one < (byte) 0xA0) {
                return true;
            }
        }
        return false;
    }
}
