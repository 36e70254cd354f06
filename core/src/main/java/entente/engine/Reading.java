package entente.engine;

import entente.model.Problem;
import java.util.List;

/** What an engine makes of a model: a picture that it can solve, or the reasons why it cannot. */
public sealed interface Reading<P> {

    /** The model can be solved. */
    record Fit<P>(P picture) implements Reading<P> {}

    /** The model cannot be solved; at least one reason. */
    record Unfit<P>(List<Problem> reasons) implements Reading<P> {
        /** Copies the list and insists on a reason. */
        public Unfit {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("an unfit model needs a reason");
            }
        }
    }
}
