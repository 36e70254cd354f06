package entente.model;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What somebody should do, according to a source.
 *
 * @param id the id
 * @param number its number in the source, if it has one
 * @param title the title
 * @param to actor ids of those addressed
 * @param toDo what they should do, in our words
 * @param with actor ids of those it is done with or towards
 * @param condition under which condition
 * @param goal to what end
 * @param horizon by when
 * @param measures the measures named
 * @param indicators how one would see it done
 * @param serves the states of conflicts that it points to
 * @param because ids of claims and judgements, never empty
 * @param note anything else
 */
public record Recommendation(String id, OptionalInt number, String title, List<String> to, String toDo,
        List<String> with, @Nullable String condition, @Nullable String goal, @Nullable String horizon,
        List<String> measures, List<String> indicators, List<Serves> serves, List<String> because,
        @Nullable String note) {

    /** Copies the lists. */
    public Recommendation {
        to = List.copyOf(to);
        with = List.copyOf(with);
        measures = List.copyOf(measures);
        indicators = List.copyOf(indicators);
        serves = List.copyOf(serves);
        because = List.copyOf(because);
    }

    /**
     * A state that a recommendation points to.
     *
     * @param conflict the conflict id
     * @param state the id of a named state of it
     */
    public record Serves(String conflict, String state) {}
}
