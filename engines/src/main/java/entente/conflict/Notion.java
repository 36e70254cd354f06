package entente.conflict;

import entente.engine.Run;
import java.util.List;
import java.util.Optional;

/** A way of judging states beyond the six concepts of {@link Concept}: named, cited, with its reading. */
public interface Notion {

    /** The id used in files and results: {@code coalitional-nash}, {@code limited-2}, ... */
    String id();

    /** The name of the field. */
    String title();

    /** What it means, as a plain clause without a full stop. */
    String means();

    /** The key of its source in docs/references.bib. */
    String source();

    /** Why a model cannot be judged so, with the figures; empty where it can. */
    Optional<String> unfit(GraphModel model);

    /** What is taken for granted because the case does not say it, as one or more sentences; empty where nothing is. */
    default Optional<String> assumes(GraphModel model) {
        return Optional.empty();
    }

    /**
     * All verdicts.
     *
     * @throws IllegalArgumentException with the text of {@link #unfit} where the model cannot be judged so
     * @throws entente.engine.Stopped soon after the run asks for it
     */
    Verdicts judge(GraphModel model, Run run);

    /**
     * Why one state holds or does not, one reason for each judge in the order of {@link Verdicts#stable}.
     *
     * @param state the number of the state, from 1
     * @throws IllegalArgumentException with the text of {@link #unfit} where the model cannot be judged so
     * @throws entente.engine.Stopped soon after the run asks for it
     */
    List<Reason> reasons(GraphModel model, int state, Run run);
}
