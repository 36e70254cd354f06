package entente.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which of the texts at hand are forms of one work: they share long runs of words.
 *
 * <p>A text is taken as the set of its runs of {@value #WORDS} words (two letters of a script without blanks count as a
 * word), punctuation, case and line breaks left out. How much of two texts is the same is the number of runs that both
 * have over the number of runs of the one that has fewer: an abstract is a rendition of its paper although the paper is
 * ten times as long. Two texts are taken for one work where that is {@value #LEAST} or more and they share at least
 * {@value #LEAST_RUNS} runs; two papers that quote one treaty stay well below. The measure is symmetric. Runs are
 * compared by 64-bit hashes, so a false run in common is possible, but not seen in practice. Linear but for sorting.
 */
public final class Renditions {

    /** How many words a run has. */
    public static final int WORDS = 8;

    /** The least share of the shorter text's runs at which two texts are taken for one work. */
    public static final double LEAST = 0.2;

    /** The least number of runs that two forms of one work share. */
    public static final int LEAST_RUNS = 20;

    private Renditions() {}

    /**
     * How much two texts have in common.
     *
     * @param one the id of the shorter one
     * @param other the id of the longer one
     * @param shared how many runs of words both have
     * @param ofOne how many runs the shorter one has
     * @param ofOther how many runs the longer one has
     */
    public record Overlap(String one, String other, int shared, int ofOne, int ofOther) {

        /** The share of the shorter text that stands word for word in the longer one, 0 to 1. */
        public double share() {
            return ofOne == 0 ? 0 : (double) shared / ofOne;
        }

        /** Whether the two are taken for one work. */
        public boolean oneWork() {
            return shared >= LEAST_RUNS && share() >= LEAST;
        }
    }

    /** The overlaps of all pairs of texts, in their order; the shorter text of a pair stands first. */
    public static List<Overlap> overlaps(Map<String, String> textById) {
        List<String> ids = List.copyOf(textById.keySet());
        List<long[]> runs = textById.values().stream().map(Renditions::runs).toList();
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                overlaps.add(overlap(ids.get(i), runs.get(i), ids.get(j), runs.get(j)));
            }
        }
        return overlaps;
    }

    /** The pairs of sources whose texts are forms of one work although the case does not say so. */
    public static List<Overlap> undeclared(Evidence evidence, Texts texts) {
        Map<String, String> textById = new LinkedHashMap<>();
        for (Source source : evidence.sources()) {
            texts.of(source).ifPresent(text -> textById.put(source.id(), text.content()));
        }
        return overlaps(textById).stream().filter(Overlap::oneWork)
                .filter(overlap -> !evidence.workOf(overlap.one).equals(evidence.workOf(overlap.other))).toList();
    }

    private static Overlap overlap(String one, long[] ofOne, String other, long[] ofOther) {
        int shared = shared(ofOne, ofOther);
        return ofOne.length <= ofOther.length
                ? new Overlap(one, other, shared, ofOne.length, ofOther.length)
                : new Overlap(other, one, shared, ofOther.length, ofOne.length);
    }

    private static int shared(long[] one, long[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length;) {
            if (one[i] == other[j]) {
                shared++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    /** The hashes of a text's runs of words, ascending, each once. */
    private static long[] runs(String text) {
        List<Long> hashes = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        words(text, hashes, weights);
        List<Long> runs = new ArrayList<>();
        for (int from = 0; from < hashes.size(); from++) {
            long hash = 7;
            int weight = 0;
            for (int at = from; at < hashes.size() && weight < 2 * WORDS; at++) {
                hash = mixed(hash * 31 + hashes.get(at));
                weight += weights.get(at);
            }
            if (weight >= 2 * WORDS) {
                runs.add(hash);
            }
        }
        return runs.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    }

    /** Reads the words of a text, each letter of a script without blanks as half a word. */
    private static void words(String text, List<Long> hashes, List<Integer> weights) {
        BareText bare = BareText.of(text);
        String letters = bare.letters().toLowerCase(Locale.ROOT);
        if (letters.length() != bare.length()) {
            letters = bare.letters();
        }
        int at = 0;
        while (at < letters.length()) {
            int to = at + 1;
            boolean half = Unspaced.is(letters.charAt(at));
            while (!half && to < letters.length() && !bare.begins(to) && !Unspaced.is(letters.charAt(to))) {
                to++;
            }
            long hash = 11;
            for (int i = at; i < to; i++) {
                hash = hash * 1_000_003 + letters.charAt(i);
            }
            hashes.add(mixed(hash));
            weights.add(half ? 1 : 2);
            at = to;
        }
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return mixed ^ mixed >>> 29;
    }

    /** How much of one text stands in another, in words: "a third", "half". */
    static String inWords(double share) {
        List<String> parts = Arrays.asList("a fifth", "a quarter", "a third", "half", "two thirds", "three quarters",
                "nine tenths");
        double[] shares = {0.2, 0.25, 1 / 3.0, 0.5, 2 / 3.0, 0.75, 0.9};
        int nearest = 0;
        for (int i = 1; i < shares.length; i++) {
            nearest = Math.abs(shares[i] - share) < Math.abs(shares[nearest] - share) ? i : nearest;
        }
        return share > 0.97 ? "all" : "about " + parts.get(nearest);
    }

    /** An undeclared overlap as a sentence without its full stop. */
    public static String inWords(Overlap overlap) {
        return inWords(overlap.share()) + " of '" + overlap.one + "' stands word for word in '" + overlap.other + "' ("
                + overlap.shared + " of its " + overlap.ofOne + " runs of " + WORDS
                + " words), so the two may be one work";
    }
}
