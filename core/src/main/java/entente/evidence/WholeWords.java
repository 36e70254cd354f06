package entente.evidence;

/**
 * Goes from place to place of a text where words stand letter by letter, as whole words.
 *
 * <p>Linear in the text, however often the words almost stand there: their first letters are looked for, and only where a word
 * begins and ends are all of them compared. That there are no more is found out once.
 */
final class WholeWords {

    private static final int LOOKED_FOR = 8;

    private final BareText bare;
    private final String words;
    private final String head;
    private int noneFrom = Integer.MAX_VALUE;

    WholeWords(BareText bare, String words) {
        this.bare = bare;
        this.words = words;
        this.head = words.substring(0, Math.min(words.length(), LOOKED_FOR));
    }

    /** How many letters the words have. */
    int length() {
        return words.length();
    }

    String letters() {
        return words;
    }

    /** The words at one of their places. */
    NearWords.Found at(int place) {
        return new NearWords.Found(place, place + words.length());
    }

    /** The first place from an index on, or -1. */
    int next(int from) {
        if (from >= noneFrom) {
            return -1;
        }
        String letters = bare.letters();
        for (int at = letters.indexOf(head, from); at >= 0; at = letters.indexOf(head, at + 1)) {
            int to = at + words.length();
            if (to <= bare.length() && bare.opens(at) && bare.closes(to) && letters.startsWith(words, at)) {
                return at;
            }
        }
        noneFrom = from;
        return -1;
    }

    /** Whether there are more than so many places. */
    boolean moreThan(int most) {
        int count = 0;
        for (int at = next(0); at >= 0; at = next(at + 1)) {
            if (++count > most) {
                return true;
            }
        }
        return false;
    }
}
