package entente.casefile;

import entente.model.Nearest;
import entente.model.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ids of a case by kind, so that references can be checked and the nearest suggested. */
final class Names {

    /** Kinds of things with ids that other files may refer to, or that must be unique. */
    enum Kind {
        ACTOR("actor", "actors.yaml"),
        SOURCE("source", "sources.yaml"),
        REFERENCE("reference", "references.yaml"),
        GROUND("claim or judgement", "the case"),
        FORMAT("format", "formats.yaml"),
        EVENT("event", "events.yaml"),
        RELATION("relation", "relations.yaml"),
        RECOMMENDATION("recommendation", "recommendations.yaml"),
        DISAGREEMENT("disagreement", "disagreements.yaml"),
        HOMONYM("homonym", "homonyms.yaml"),
        COMMITMENT("commitment", "commitments.yaml"),
        QUESTION("question", "questions.yaml"),
        FORECAST("forecast", "forecasts.yaml"),
        CONFLICT("conflict", "conflicts/"),
        HYPOTHESES("table of hypotheses", "hypotheses/"),
        ISSUE("issue", "issues/");

        private final String noun;
        private final String home;

        Kind(String noun, String home) {
            this.noun = noun;
            this.home = home;
        }

        String noun() {
            return noun;
        }

        String home() {
            return home;
        }
    }

    private final Map<Kind, Map<String, Place>> known = new EnumMap<>(Kind.class);
    private final Set<Kind> incomplete = EnumSet.noneOf(Kind.class);

    Names() {
        for (Kind kind : Kind.values()) {
            known.put(kind, new LinkedHashMap<>());
        }
    }

    private Map<String, Place> of(Kind kind) {
        return known.getOrDefault(kind, Collections.emptyMap());
    }

    /** Notes an id; one that is there already is a problem. */
    void declare(Kind kind, String id, Place place, Problems problems) {
        Place first = of(kind).putIfAbsent(id, place);
        if (first == null && kind == Kind.REFERENCE) {
            first = of(Kind.SOURCE).get(id); // both are cited in one bibliography
        }
        if (first != null) {
            problems.add(place, "the " + kind.noun() + " id '" + Words.shortened(id) + "' stands twice",
                    "rename this one; the first is at " + first);
        }
    }

    /** Notes that some ids of a kind could not be read, so that a missing one is not held against its user. */
    void incomplete(Kind kind) {
        incomplete.add(kind);
    }

    /** Whether an id may stand for one of some kinds. */
    boolean accepts(String id, List<Kind> kinds) {
        return kinds.stream().anyMatch(kind -> of(kind).containsKey(id) || incomplete.contains(kind));
    }

    /** What might help where an id is unknown. */
    String maybe(String id, List<Kind> kinds) {
        List<String> all = new ArrayList<>();
        kinds.forEach(kind -> all.addAll(of(kind).keySet()));
        List<String> homes = kinds.stream().map(Kind::home).distinct().toList();
        String know = String.join(" and ", homes) + (homes.size() == 1 ? " knows " : " know ");
        if (all.isEmpty()) {
            return "add it; " + know + "none";
        }
        String knows = know + Words.list(all);
        return Nearest.of(id, all).map(near -> "'" + near + "' is meant; " + knows).orElse("add it; " + knows);
    }
}
