package entente.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The table that reads the strength of a claim from its hedge.
 *
 * <p>The hedge is searched for the phrases of the table, whole words, in any case, longer phrases first; a word counts once. Where
 * several are found, advice wins over all, and else the weakest: "may most likely" is weak. A hedge without a phrase of the table
 * has no strength from it; a case may then state one, as it may overrule the table. Nothing is guessed.
 */
public final class HedgeWords {

    private static final List<Phrases> TABLE = List.of(
            new Phrases(Strength.STRONG, List.of("certainly", "certain to", "undoubtedly", "it is clear", "obvious",
                    "bound to", "cannot but", "could not but", "will", "is going to", "is not going to")),
            new Phrases(Strength.QUALIFIED, List.of("would", "probably", "likely", "most likely", "seem", "seems",
                    "seemed", "seeming", "appears", "mostly", "largely", "basically", "relatively", "somewhat",
                    "rather high", "almost", "in effect", "at least in part", "to a great degree", "widely believed",
                    "only if", "some")),
            new Phrases(Strength.WEAK, List.of("may", "might", "could", "can", "possibly", "perhaps", "potential",
                    "potentially", "arguably", "unclear", "possibility", "capable of", "hinted", "not ruled out",
                    "cloudy", "not so certainly")),
            new Phrases(Strength.ADVICE, List.of("should", "must", "need", "needs")));

    private HedgeWords() {}

    /** The phrases of one strength. */
    public record Phrases(Strength strength, List<String> phrases) {
        /** Copies the list. */
        public Phrases {
            phrases = List.copyOf(phrases);
        }
    }

    /** The table, strongest first, advice last. */
    public static List<Phrases> table() {
        return TABLE;
    }

    /** The strength that the table gives a hedge, or nothing where it holds no phrase of the table. */
    public static Optional<Strength> strength(String hedge) {
        String open = " " + hedge.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
        List<Strength> found = new ArrayList<>();
        for (Entry entry : longestFirst()) {
            String phrase = " " + entry.phrase + " ";
            if (open.contains(phrase)) {
                found.add(entry.strength);
                open = open.replace(phrase, " ; ");
            }
        }
        return found.stream().max(java.util.Comparator.naturalOrder());
    }

    private static List<Entry> longestFirst() {
        List<Entry> entries = new ArrayList<>();
        TABLE.forEach(row -> row.phrases.forEach(phrase -> entries.add(new Entry(phrase, row.strength))));
        entries.sort((one, other) -> Integer.compare(other.phrase.length(), one.phrase.length()));
        return entries;
    }

    private record Entry(String phrase, Strength strength) {}
}
