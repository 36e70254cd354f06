package entente.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name that misleads: one name for several things, or several names for one thing, among which the choice takes a side. The
 * names are kept as each source writes them.
 *
 * @param id the id
 * @param name of a homonym the name, of a contested term what is named, in words that take no side
 * @param kind which of the two
 * @param uses who writes what, and means what by it; two or more
 * @param note anything else
 */
public record Homonym(String id, String name, Kind kind, List<Use> uses, @Nullable String note) {

    /** Copies the list. */
    public Homonym {
        uses = List.copyOf(uses);
    }

    /** In which way a name misleads. */
    public enum Kind {
        /** One name, several things. */
        HOMONYM("homonym"),
        /** One thing, several names, and the choice among them is disputed. */
        CONTESTED_TERM("contested term");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The words that a reader sees. */
        public String label() {
            return label;
        }
    }

    /**
     * One use.
     *
     * @param source the id of the source
     * @param writes the name as the source writes it, at most six words
     * @param means what it means by it, our words
     * @param because ids of claims of that source, and perhaps of judgements; never empty
     */
    public record Use(String source, String writes, String means, List<String> because) {
        /** Copies the list. */
        public Use {
            because = List.copyOf(because);
        }
    }
}
