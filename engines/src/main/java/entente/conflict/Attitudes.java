package entente.conflict;

import entente.conflict.GraphModel.Maker;
import entente.model.Conflict.Attitude;
import entente.model.Conflict.Regard;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** The attitudes that a conflict states. */
    static Attitudes stated(List<Regard> regards) {
        Map<String, Map<String, Attitude>> towards = new LinkedHashMap<>();
        regards.forEach(regard -> towards.put(regard.of(), regard.towards()));
        return new Attitudes(towards);
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

    /** Which attitudes are not given and so taken as in the plain theory, as one or more sentences; empty where all are given. */
    Optional<String> assumed(GraphModel model) {
        List<String> silent = model.makers().stream().filter(maker -> !towards.containsKey(maker.id()))
                .map(Maker::inSentence).toList();
        Stream<String> none = silent.isEmpty()
                ? Stream.empty()
                : Stream.of("Nothing is said of the attitudes of " + String.join(" and ", silent) + ": "
                        + (silent.size() == 1 ? "it is" : "each is")
                        + " taken to mean itself well and not to mind the others.");
        Stream<String> gaps = model.makers().stream().filter(maker -> towards.containsKey(maker.id()))
                .flatMap(maker -> gaps(model, maker).stream());
        String all = Stream.concat(none, gaps).collect(Collectors.joining(" "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private Optional<String> gaps(GraphModel model, Maker holder) {
        Map<String, Attitude> row = towards.getOrDefault(holder.id(), Collections.emptyMap());
        List<String> others = model.makers().stream()
                .filter(other -> !other.id().equals(holder.id()) && !row.containsKey(other.id()))
                .map(Maker::inSentence).toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("Nothing is said of what " + holder.inSentence() + " means for "
                        + String.join(" and ", others) + ": it is taken not to mind.");
    }

    /** Why the overlay does not lie on a model; empty where it does. */
    Optional<String> unfit(GraphModel model) {
        List<String> ids = model.makers().stream().map(Maker::id).toList();
        return towards.entrySet().stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.getKey()), entry.getValue().keySet().stream()))
                .filter(id -> !ids.contains(id)).findFirst()
                .map(id -> "attitudes name '" + id + "', who is no decision maker");
    }
}
