package entente.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The turns of phrase that messages share: articles, lists, and the nearest known word. */
final class Words {

    private static final int MOST_COMPARED = 2_000;
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

    /**
     * The known word that is nearest to a wrong one: at most a third of its letters differ (added, lost, changed, or two
     * neighbours swapped). Of equally near ones the first. Bounded: the first {@value #MOST_COMPARED} known words are compared.
     */
    static Optional<String> nearest(String wrong, Collection<String> known) {
        if (wrong.isEmpty() || wrong.length() > 80) {
            return Optional.empty();
        }
        String folded = folded(wrong);
        int best = Math.max(1, wrong.length() / 3) + 1;
        String found = null;
        int compared = 0;
        for (String candidate : known) {
            if (++compared > MOST_COMPARED) {
                break;
            }
            if (Math.abs(candidate.length() - wrong.length()) < best && candidate.length() <= 100) {
                int distance = distance(folded, folded(candidate));
                if (distance < best) {
                    best = distance;
                    found = candidate;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[b.length()];
    }

    /** The words of a text, split at blanks. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
