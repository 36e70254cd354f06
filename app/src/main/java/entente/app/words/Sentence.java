package entente.app.words;

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

    /** The texts of sentences as one paragraph. */
    public static String paragraph(List<Sentence> sentences) {
        return String.join(" ", sentences.stream().map(Sentence::text).toList());
    }
}
