package entente.app.words;

import entente.evidence.LikelihoodWords;
import java.util.List;

/**
 * A sentence, and the claims and judgements that it rests on.
 *
 * @param text the sentence, with its full stop
 * @param because ids of claims and judgements, in order, each once; may be empty
 */
public record Sentence(String text, List<String> because) {

    /** Gives the text a capital, and copies the list, each id once. */
    public Sentence {
        text = English.capital(text);
        because = because.stream().distinct().toList();
    }

    /** A sentence that rests on nothing but the model. */
    public static Sentence of(String text) {
        return new Sentence(text, List.of());
    }

    /**
     * A sentence that says how likely something is. Names and labels of the case stand in it in quotation marks.
     *
     * @throws IllegalArgumentException where it also says how sure somebody is
     */
    public static Sentence ofLikelihood(String text, List<String> because) {
        if (LikelihoodWords.speaksOfConfidence(text)) {
            throw new IllegalArgumentException("likelihood and confidence in one sentence: " + text);
        }
        return new Sentence(text, because);
    }

    /** The texts of sentences as one paragraph. */
    public static String paragraph(List<Sentence> sentences) {
        return String.join(" ", sentences.stream().map(Sentence::text).toList());
    }
}
