package entente.casefile;

import entente.casefile.Yaml.Scalar;
import entente.model.Conflict.Belief;
import entente.model.Conflict.Preference;
import entente.model.Conflict.Prioritised;
import entente.model.Conflict.View;
import entente.model.OptionName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how decision makers see a conflict otherwise than it is. */
final class ViewReader {

    private final OptionNames options;
    private final PreferenceReader preferences;
    private final MakerNames makers;
    private final String path;
    private final Set<String> holders = new LinkedHashSet<>();

    /** With the path of the conflict. */
    ViewReader(OptionNames options, PreferenceReader preferences, MakerNames makers, String path) {
        this.options = options;
        this.preferences = preferences;
        this.makers = makers;
        this.path = path;
    }

    View read(Entry entry) {
        String of = makers.one(entry, "of");
        entry.at(path + "/view/" + of);
        if (!holders.add(of) && !of.isEmpty()) {
            entry.problem(entry.place("of"), "the view of " + Words.shortened(of) + " stands twice",
                    "put all of it into one entry");
        }
        String label = entry.text("label");
        List<OptionName> unseen = options.list(entry, "unseen-options", entry.optionalItems("unseen-options"));
        List<String> others = makers.list(entry, "unseen-players", entry.optionalItems("unseen-players"));
        if (others.contains(of)) {
            entry.problem(entry.place("unseen-players"), "'unseen-players' of " + entry.called() + " names " + of
                    + ", whose view it is", "remove it");
        }
        Set<String> believed = new LinkedHashSet<>();
        List<Belief> believes = entry.optionalEach("believes", "belief", belief -> {
            Belief read = belief(belief, of);
            check(belief, read.actor(), of, others, !believed.add(read.actor()));
            return read;
        });
        boolean nothing = List.of("unseen-options", "unseen-players", "believes").stream()
                .allMatch(key -> entry.optionalItems(key).isEmpty());
        if (nothing) {
            entry.problem(entry.place(), entry.called() + " does not say what is seen otherwise",
                    "add 'unseen-options', 'unseen-players' or 'believes', or remove the view");
        }
        return new View(of, label, unseen, others, believes, entry.because());
    }

    private Belief belief(Entry entry, String of) {
        String actor = makers.one(entry, "actor");
        Preference prefers = entry
                .one("prefers", "preference of " + actor + " in the view of " + of,
                        preference -> preferences.read(preference, actor, path + "/view/" + of + "/" + actor))
                .orElse(new Prioritised(List.of(), List.of()));
        return new Belief(actor, prefers);
    }

    private static void check(Entry belief, String actor, String of, List<String> unseen, boolean again) {
        @Nullable
        Scalar name = belief.optionalScalar("actor");
        if (name == null) {
            return;
        }
        if (actor.equals(of)) {
            belief.problem(name.place(), of + " believes something of its own preferences",
                    "write them below 'decision-makers'; what one prefers one knows");
        } else if (unseen.contains(actor)) {
            belief.problem(name.place(), of + " does not see " + actor + ", and believes something of its preferences",
                    "remove one of the two");
        } else if (again) {
            belief.problem(name.place(), of + " believes twice what " + Words.shortened(actor) + " prefers",
                    "remove one");
        }
    }
}
