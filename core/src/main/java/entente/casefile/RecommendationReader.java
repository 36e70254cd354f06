package entente.casefile;

import entente.casefile.Names.Kind;
import entente.model.Conflict;
import entente.model.Conflict.NamedState;
import entente.model.Recommendation;
import java.util.List;

/** Reads recommendations, which point to states of conflicts. */
final class RecommendationReader {

    private final List<Conflict> conflicts;

    RecommendationReader(List<Conflict> conflicts) {
        this.conflicts = conflicts;
    }

    Recommendation read(Entry entry) {
        String id = entry.id();
        entry.at("recommendation/" + id);
        return new Recommendation(id, entry.number("number"), entry.text("title"),
                entry.requiredReferences("to", Kind.ACTOR), entry.text("do"), entry.references("with", Kind.ACTOR),
                entry.optionalText("condition"), entry.optionalText("goal"), entry.optionalText("horizon"),
                entry.texts("measures"), entry.texts("indicators"),
                entry.optionalEach("serves", "goal of a recommendation", this::serves), entry.because(),
                entry.optionalText("note"));
    }

    private Recommendation.Serves serves(Entry entry) {
        String conflict = entry.reference("conflict", Kind.CONFLICT);
        return new Recommendation.Serves(conflict, state(entry, "state", conflict, conflicts));
    }

    /** The id of a named state of a conflict; unknown ones are problems where the conflict could be read. */
    static String state(Entry entry, String key, String conflict, List<Conflict> conflicts) {
        Yaml.Scalar scalar = entry.scalar(key);
        if (scalar == null) {
            return "";
        }
        conflicts.stream().filter(known -> known.id().equals(conflict)).findFirst().ifPresent(known -> {
            List<String> states = known.states().stream().map(NamedState::id).toList();
            ConflictReader.state(entry, key, scalar, states, " of conflict '" + conflict + "'");
        });
        return scalar.text();
    }
}
