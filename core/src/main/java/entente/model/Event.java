package entente.model;

import entente.evidence.Edtf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, dated as precisely as the source dates it.
 *
 * @param id the id
 * @param date when
 * @param what what happened
 * @param kind a free word: summit, treaty, test
 * @param actors ids of those involved
 * @param because ids of claims and judgements, never empty
 * @param note anything else
 */
public record Event(String id, Edtf date, String what, @Nullable String kind, List<String> actors, List<String> because,
        @Nullable String note) {
    /** Copies the lists. */
    public Event {
        actors = List.copyOf(actors);
        because = List.copyOf(because);
    }
}
