package entente.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a case was read from: a digest of its bytes, and the place of each element, so that a problem found later (an empty
 * feasible set, say) can still be shown with file, line and column.
 *
 * <p>Elements are named by paths; numbers count from 1 in the order of the file:
 * <ul>
 * <li>{@code case}; {@code actor/ID}, {@code source/ID}, {@code reference/ID}, {@code claim/ID}, {@code judgement/ID}, {@code format/ID},
 * {@code event/ID}, {@code relation/ID}, {@code recommendation/ID}, {@code expectation/FILE} (without {@code .yaml}),
 * {@code disagreement/ID}, {@code homonym/ID}, {@code commitment/ID}, {@code question/ID}, {@code forecast/ID}
 * <li>{@code conflict/ID}, and below it {@code decision-maker/ACTOR}, {@code option/ACTOR.OPTION}, {@code prefers/ACTOR},
 * {@code prefers/ACTOR/N} (the statement, or the tie, of priority N), {@code infeasible/N}, {@code coalesce/N},
 * {@code state/STATE}
 * <li>{@code hypotheses/ID}, and below it {@code hypothesis/ID}, {@code item/ID}, {@code rater/ID}, {@code poll/ID}
 * <li>{@code issue/ID}, and below it {@code scale/DIMENSION}, {@code party/ACTOR}
 * </ul>
 * A case from a foreign file has no places; everything stands in the file as a whole.
 *
 * @param name the folder or file as the user named it
 * @param digest {@code sha256:} and 64 hexadecimal digits over all files that were read, by name
 * @param places element path to place
 */
public record Origin(String name, String digest, Map<String, Place> places) {

    /** Copies the map, keeping its order. */
    public Origin {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    /** The place of an element, or of the nearest element above it that has one. */
    public Place place(String path) {
        String at = path;
        while (true) {
            Place found = places.get(at);
            if (found != null) {
                return found;
            }
            int slash = at.lastIndexOf('/');
            if (slash < 0) {
                return Place.of(name);
            }
            at = at.substring(0, slash);
        }
    }
}
