package entente.conflict;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom each decision maker means well, whom ill, and whom it does not mind: an overlay on a {@link GraphModel}.
 *
 * <p>Written e_ij in {@code bib:inohara-2007}: the attitude of <em>i</em> towards <em>j</em>. What is not given is positive towards
 * oneself and neutral towards others, which is the plain theory ("discrete" attitudes).
 *
 * @param towards by holder id, then by the id of whom the attitude is towards
 */
public record Attitudes(Map<String, Map<String, Attitude>> towards) {

    /** How one decision maker feels about how another fares. */
    public enum Attitude {
        /** It wants what is good for the other. */
        POSITIVE,
        /** It does not mind. */
        NEUTRAL,
        /** It wants what is bad for the other. */
        NEGATIVE
    }

    /** Copies the maps, keeping their order. */
    public Attitudes {
        Map<String, Map<String, Attitude>> copied = new LinkedHashMap<>();
        towards.forEach((holder, row) -> copied.put(holder, Collections.unmodifiableMap(new LinkedHashMap<>(row))));
        towards = Collections.unmodifiableMap(copied);
    }

    /** The attitudes of the plain theory. */
    public static Attitudes discrete() {
        return new Attitudes(Collections.emptyMap());
    }

    /** The same with one attitude changed. */
    public Attitudes with(String holder, String other, Attitude attitude) {
        Map<String, Map<String, Attitude>> changed = new LinkedHashMap<>(towards);
        Map<String, Attitude> row = new LinkedHashMap<>(towards.getOrDefault(holder, Collections.emptyMap()));
        row.put(other, attitude);
        changed.put(holder, row);
        return new Attitudes(changed);
    }

    /** The attitude of one decision maker towards another, or towards itself. */
    public Attitude of(String holder, String other) {
        Attitude given = towards.getOrDefault(holder, Collections.emptyMap()).get(other);
        return given != null ? given : holder.equals(other) ? Attitude.POSITIVE : Attitude.NEUTRAL;
    }

    /** Why the overlay does not lie on a model; empty where it does. */
    Optional<String> unfit(GraphModel model) {
        List<String> ids = model.makers().stream().map(GraphModel.Maker::id).toList();
        return towards.entrySet().stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.getKey()), entry.getValue().keySet().stream()))
                .filter(id -> !ids.contains(id)).findFirst()
                .map(id -> "attitudes name '" + id + "', who is no decision maker");
    }
}
