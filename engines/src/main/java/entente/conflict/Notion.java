package entente.conflict;

import entente.engine.Run;
import java.util.Optional;

/**
 * A way of judging states beyond the six {@linkplain Concept concepts}: named, cited, with its reading. Immutable; a pure function of
 * the model and what it was made with.
 */
public interface Notion {

    /** The id: {@code limited-2}, {@code non-myopic}, {@code stackelberg-usa}, {@code relational-seq}, ... */
    String id();

    /** The name in the field. */
    String title();

    /** What it means for one decision maker, as a plain clause without a full stop. */
    String means();

    /** The key of docs/references.bib where it comes from. */
    String source();

    /** Why it cannot be judged in a model; empty where it can. */
    Optional<String> unfit(GraphModel model);

    /**
     * Judges every state.
     *
     * @throws IllegalArgumentException with the reason where the model is {@linkplain #unfit unfit}
     * @throws entente.engine.Stopped soon after the run asks for it
     */
    Verdicts judge(GraphModel model, Run run);
}
