package entente.evidence;

/**
 * Goes from place to place of a text where words stand letter by letter, as whole words.
 *
 * <p>Linear in the text, however often the words almost stand there: a few of their letters are looked for, as unlike one another
 * as there are, and only where a word begins and ends are all of them compared. That there are no more is found out once.
 */
final class WholeWords {

    private static final int LOOKED_FOR = 8;

    private final BareText bare;
    private final String words;
    private final int ahead;
    private final String few;
    private int noneFrom = Integer.MAX_VALUE;

    WholeWords(BareText bare, String words) {
        this.bare = bare;
        this.words = words;
        this.ahead = mostUnlike(words);
        this.few = words.substring(ahead, Math.min(words.length(), ahead + LOOKED_FOR));
    }

    /** Where the first of those letters begin that hold the most different ones. */
    private static int mostUnlike(String words) {
        int best = 0;
        long most = 0;
        for (int from = 0; from + LOOKED_FOR <= words.length(); from++) {
            long different = words.substring(from, from + LOOKED_FOR).chars().distinct().count();
            if (different > most) {
                most = different;
                best = from;
            }
        }
        return best;
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
        for (int seen = letters.indexOf(few, from + ahead); seen >= 0; seen = letters.indexOf(few, seen + 1)) {
            int at = seen - ahead;
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
