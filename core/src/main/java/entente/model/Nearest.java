package entente.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a misspelt one most likely means. */
public final class Nearest {

    private static final int MOST_COMPARED = 2_000;
    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * The known word that is nearest to a wrong one: at most a third of its letters (at least one) added, lost, changed
     * or swapped with a neighbour; upper and lower case, blanks, hyphens and underscores count as equal. Of equally
     * near ones the first.
     *
     * <p>Bounded: the first 2,000 known words are compared, and words over 100 letters have no neighbours.
     */
    public static Optional<String> of(String wrong, Collection<String> known) {
        if (wrong.isEmpty() || wrong.length() > LONGEST) {
            return Optional.empty();
        }
        String folded = folded(wrong);
        int best = Math.max(1, (wrong.length() + 1) / 3) + 1;
        Optional<String> found = Optional.empty();
        int compared = 0;
        for (String candidate : known) {
            if (++compared > MOST_COMPARED) {
                break;
            }
            if (Math.abs(candidate.length() - wrong.length()) < best && candidate.length() <= LONGEST) {
                int distance = distance(folded, folded(candidate));
                if (distance < best) {
                    best = distance;
                    found = Optional.of(candidate);
                }
            }
        }
        return found;
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** The optimal string alignment distance. */
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
}
