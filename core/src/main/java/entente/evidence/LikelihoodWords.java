package entente.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words for probabilities: a row of bands from almost never to almost always, each with its word. One such table serves all sentences of a case,
 * which may bring its own.
 *
 * <p>A sentence speaks of how likely something is, or of how sure somebody is of a judgement, and never of both
 * ({@code bib:icd-203-2015}): {@link #mixes} tells.
 *
 * @param bands from the lowest to the highest, without gaps
 */
public record LikelihoodWords(List<Band> bands) {

    /** The first row of Intelligence Community Directive 203. Its bands share their borders; a border belongs to the higher band here. */
    public static final LikelihoodWords USUAL = new LikelihoodWords(List.of(new Band("almost no chance", 0.01, 0.05),
            new Band("very unlikely", 0.05, 0.20), new Band("unlikely", 0.20, 0.45),
            new Band("roughly even chance", 0.45, 0.55), new Band("likely", 0.55, 0.80),
            new Band("very likely", 0.80, 0.95), new Band("almost certain", 0.95, 0.99)));

    private static final Pattern CONFIDENCE = Pattern.compile(
            "\\bconfiden(t|tly)\\b|\\b(high|higher|moderate|medium|low|lower|little|great|much|some|full)\\s+confidence\\b"
                    + "|\\bconfidence\\s+(is|level|levels|in)\\b|\\bwith\\s+confidence\\b");
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

    /** Copies the list, and checks that each band begins where the one before it ends. */
    public LikelihoodWords {
        bands = List.copyOf(bands);
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("a table of likelihood words needs a band");
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).from() != bands.get(i - 1).to()) {
                throw new IllegalArgumentException("'" + bands.get(i).word() + "' does not begin where '"
                        + bands.get(i - 1).word() + "' ends");
            }
        }
    }

    /**
     * A word and what it covers.
     *
     * @param word the word
     * @param from the lowest probability that it covers
     * @param to where the next begins
     */
    public record Band(String word, double from, double to) {
        /** Checks that the band is one. */
        public Band {
            if (word.isBlank() || !(from >= 0 && from < to && to <= 1)) {
                throw new IllegalArgumentException("'" + word + "' covers nothing between 0 and 1");
            }
        }
    }

    /** The word for a probability; beyond both ends, the outermost word. */
    public String word(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(probability + " is no probability");
        }
        for (Band band : bands) {
            if (probability < band.to()) {
                return band.word();
            }
        }
        return bands.getLast().word();
    }

    /** Whether a text, apart from what stands in quotation marks, holds a word of this table. */
    public boolean speaksOfLikelihood(String text) {
        String own = own(text);
        List<String> words = new ArrayList<>(bands.stream().map(Band::word).toList());
        words.addAll(List.of("likely", "unlikely", "probable", "improbable"));
        return words.stream()
                .anyMatch(word -> Pattern.compile("\\b" + Pattern.quote(word.toLowerCase(Locale.ROOT)) + "\\b")
                        .matcher(own).find());
    }

    /** Whether a text, apart from what stands in quotation marks, says how sure somebody is. */
    public static boolean speaksOfConfidence(String text) {
        return CONFIDENCE.matcher(own(text)).find();
    }

    /** Whether a text mixes the two. */
    public boolean mixes(String text) {
        return speaksOfLikelihood(text) && speaksOfConfidence(text);
    }

    private static String own(String text) {
        return QUOTED.matcher(text).replaceAll("“”").toLowerCase(Locale.ROOT);
    }
}
