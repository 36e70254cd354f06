package entente.casefile;

import java.util.Collection;
import java.util.List;

/** The turns of phrase that messages share: articles and lists. */
final class Words {

    private static final int MOST_LISTED = 20;
    private static final int LONGEST = 60;

    private Words() {}

    /** "a claim", "an actor". */
    static String withArticle(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    /** "a, b, c", or "a, b, ... and 12 more" where there are many. */
    static String list(Collection<String> words) {
        List<String> all = List.copyOf(words);
        if (all.size() <= MOST_LISTED) {
            return String.join(", ", all);
        }
        return String.join(", ", all.subList(0, MOST_LISTED)) + " and " + (all.size() - MOST_LISTED) + " more";
    }

    /** A text cut to a length that fits a message, without line breaks. */
    static String shortened(String text) {
        String line = text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .limit(LONGEST + 1L)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "...";
    }

    /** A number as a person writes it: 12, 12.5. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
