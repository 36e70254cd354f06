package entente.casefile;

import entente.evidence.LikelihoodWords;
import entente.evidence.LikelihoodWords.Band;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Reads {@code likelihood-words}: the words in which a case says how likely something is. */
final class LikelihoodReader {

    private static final String KEY = "likelihood-words";

    private final List<Band> bands = new ArrayList<>();
    private boolean right = true;

    private LikelihoodReader() {}

    /** The words of a case; the usual ones where it brings none, or where what it brings is a problem. */
    static LikelihoodWords words(Entry theCase) {
        if (!theCase.has(KEY)) {
            return LikelihoodWords.USUAL;
        }
        LikelihoodReader reader = new LikelihoodReader();
        List<String> words = theCase.each(KEY, "likelihood word", reader::band);
        if (words.isEmpty()) {
            theCase.problem(theCase.place(KEY), "'" + KEY + "' of " + theCase.called() + " is empty",
                    "write bands as in {word: likely, from: 0.55, to: 0.80}, or leave the key out for the usual words");
            return LikelihoodWords.USUAL;
        }
        return reader.right ? new LikelihoodWords(reader.bands) : LikelihoodWords.USUAL;
    }

    private String band(Entry entry) {
        String word = entry.text("word");
        OptionalDouble from = entry.probability("from");
        OptionalDouble to = entry.probability("to");
        if (LikelihoodWords.speaksOfConfidence(word)) {
            wrong(entry, "word", word, "says how sure somebody is, not how likely something is",
                    "take one such as likely");
        }
        if (bands.stream().anyMatch(band -> band.word().equals(word))) {
            wrong(entry, "word", word, "stands twice", "remove one, or join their bands");
        }
        if (word.isBlank() || from.isEmpty() || to.isEmpty()) {
            right = false;
        } else if (from.getAsDouble() >= to.getAsDouble()) {
            wrong(entry, "from", word, "covers nothing from " + Words.number(from.getAsDouble()) + " to "
                    + Words.number(to.getAsDouble()), "write the lower end as 'from'");
        } else {
            follows(entry, new Band(word, from.getAsDouble(), to.getAsDouble()));
        }
        return word;
    }

    /** Keeps a band; whether it begins where the last one ended is told only where none before it was wrong. */
    private void follows(Entry entry, Band band) {
        double end = bands.isEmpty() ? band.from() : bands.getLast().to();
        if (right && end != band.from()) {
            wrong(entry, "from", band.word(), "begins at " + Words.number(band.from()) + ", and '"
                    + Words.shortened(bands.getLast().word()) + "' before it ends at " + Words.number(end),
                    "write the bands from the lowest up, each beginning where the one before it ends");
        }
        bands.add(band);
    }

    private void wrong(Entry entry, String key, String word, String what, String maybe) {
        right = false;
        entry.problem(entry.place(key), "the likelihood word '" + Words.shortened(word) + "' " + what, maybe);
    }
}
