package entente.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Words of languages that write blanks between them, and of those that do not.
 *
 * <p>In Chinese, Japanese, Thai, Lao, Khmer and Burmese a run of letters without blanks counts as one word for every
 * {@value #LETTERS_A_WORD} letters or part of them, so that six words are at most 24 such letters: about one phrase.
 */
public final class Unspaced {

    /** How many letters of a script without blanks count as a word. */
    public static final int LETTERS_A_WORD = 4;

    private Unspaced() {}

    /** Whether a character belongs to a script that sets no blanks between words. */
    public static boolean is(int codePoint) {
        boolean ideograph = codePoint >= 0x4E00 && codePoint <= 0x9FFF; // most letters: told without looking them up
        return ideograph || codePoint > 0x0E00 && switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> codePoint == 0x30FC || codePoint == 0xFF70;
        };
    }

    /** The words of a text: runs without blanks, those of unspaced scripts cut after every four letters. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String run : text.strip().split("\\s+", -1)) {
            cut(run, words);
        }
        return words;
    }

    private static void cut(String run, List<String> words) {
        StringBuilder word = new StringBuilder();
        int letters = 0;
        for (int codePoint : run.codePoints().toArray()) {
            if (letters == LETTERS_A_WORD && Character.isLetterOrDigit(codePoint)) {
                words.add(word.toString());
                word.setLength(0);
                letters = 0;
            }
            word.appendCodePoint(codePoint);
            letters += is(codePoint) ? 1 : 0;
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
    }
}
