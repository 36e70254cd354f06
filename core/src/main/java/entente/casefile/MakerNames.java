package entente.casefile;

import entente.casefile.Yaml.Scalar;
import entente.model.Nearest;
import java.util.ArrayList;
import java.util.List;

/**
 * Who decides in a conflict, so that references to decision makers can be checked and the nearest suggested.
 *
 * @param conflict the id of the conflict
 * @param ids the actor ids
 */
record MakerNames(String conflict, List<String> ids) {

    MakerNames {
        ids = List.copyOf(ids);
    }

    /** Checks that a text names somebody who decides. */
    void check(Entry entry, Scalar name) {
        if (!ids.contains(name.text())) {
            String decide = "in conflict '" + conflict + "' " + Words.list(ids) + " decide";
            entry.problem(name.place(), "unknown decision maker '" + Words.shortened(name.text()) + "'",
                    Nearest.of(name.text(), ids).map(near -> "'" + near + "' is meant; " + decide)
                            .orElse("another is meant; " + decide));
        }
    }

    /** The decision maker that a key names; it has to be there. */
    String one(Entry entry, String key) {
        Scalar scalar = entry.scalar(key);
        if (scalar == null) {
            return "";
        }
        check(entry, scalar);
        return scalar.text();
    }

    /** The decision makers of a list, each once. */
    List<String> list(Entry entry, String key, List<Yaml> items) {
        List<String> named = new ArrayList<>();
        for (Scalar scalar : entry.scalars("'" + key + "'", items)) {
            check(entry, scalar);
            if (named.contains(scalar.text())) {
                entry.problem(scalar.place(),
                        "'" + Words.shortened(scalar.text()) + "' stands twice in '" + key + "' of " + entry.called(),
                        "remove one");
            } else {
                named.add(scalar.text());
            }
        }
        return named;
    }
}
