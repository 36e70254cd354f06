package entente.app.search;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Words that are written in two ways, written in one: U.S. and US (which is not "us"), D.P.R.K. and DPRK, denuclearisation
 * and denuclearization, behaviour and behavior, centre and center, defence and defense, Tōkyō and Tokyo, ёлка and елка.
 * Comes before letters are made small; two capitals alone are read as an abbreviation.
 */
final class OneSpelling extends TokenFilter {

    private static final Pattern DOTTED = Pattern.compile("\\p{L}(\\.\\p{L})+\\.?");
    private static final Pattern TWO_CAPITALS = Pattern.compile("[A-Z]{2}");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
    private static final Pattern ACCENTED = Pattern.compile("[\\p{IsLatin}&&[^\\x00-\\x7F]]");
    private static final int SHORTEST = 6;
    private static final List<Ending> ENDINGS = List.of(
            new Ending("iz", Pattern.compile("iz(e|ed|es|er|ers|ing|ation|ations)$"), "is$1"),
            new Ending("our", Pattern.compile("our(s|ed|ing|able|al)?$"), "or$1"),
            new Ending("fence", Pattern.compile("(def|off)ence(s|less)?$"), "$1ense$2"),
            new Ending("programme", Pattern.compile("programme(s)?$"), "program$1"),
            new Ending("manoeuv", Pattern.compile("manoeuv(?:re|er)(s|ing|ed)?$"), "maneuver$1"),
            new Ending("tre", Pattern.compile("tre(s|d)?$"), "ter$1"));

    /** An ending and what it becomes; {@code holds} is looked for first, for nearly no word has it. */
    private record Ending(String holds, Pattern written, String becomes) {}

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute unstemmed = addAttribute(KeywordAttribute.class);

    OneSpelling(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String written = term.toString();
        String abbreviation = abbreviation(written);
        unstemmed.setKeyword(!abbreviation.isEmpty());
        String one = abbreviation.isEmpty() ? spelt(written) : abbreviation;
        if (!one.equals(written)) {
            term.setEmpty().append(one);
        }
        return true;
    }

    /** Two letters with a dot between them, more without dots; empty for what is no abbreviation. */
    private static String abbreviation(String word) {
        if (word.length() == 2 && TWO_CAPITALS.matcher(word).matches()) {
            return dotted(word);
        }
        if (word.indexOf('.') < 0 || !DOTTED.matcher(word).matches()) {
            return "";
        }
        String letters = word.replace(".", "");
        return letters.length() == 2 ? dotted(letters) : letters;
    }

    /** Two letters as the index has them where they are an abbreviation. */
    static String dotted(String letters) {
        return letters.charAt(0) + "." + letters.charAt(1);
    }

    private static String spelt(String word) {
        String plain = word.replace('ё', 'е').replace('Ё', 'Е');
        if (plain.charAt(0) < '\u0400' && ACCENTED.matcher(plain).find()) {
            plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        }
        if (plain.length() < SHORTEST || plain.charAt(0) > 'z') {
            return plain;
        }
        for (Ending ending : ENDINGS) {
            if (plain.contains(ending.holds())) {
                Matcher found = ending.written().matcher(plain);
                if (found.find()) {
                    return found.replaceFirst(ending.becomes());
                }
            }
        }
        return plain;
    }
}
