package entente.conflict;

import java.util.Locale;
import java.util.Optional;

/**
 * The concepts of stability, in the order in which results list them. Each says when a state <em>s</em> is stable for a decision
 * maker <em>i</em>, whose unilateral improvements from <em>s</em> are the moves of its own to states that it strictly prefers.
 *
 * <p>{@link #NASH} implies {@link #SSEQ}, which implies {@link #SEQ} and {@link #SMR}, each of which implies {@link #GMR}. SEQ and
 * SMR do not imply one another. Sanctions are legal sequences: opponents may move several times, none twice in succession; a
 * sanctioned state is one that <em>i</em> does not strictly prefer to <em>s</em>.
 */
public enum Concept {

    /** No improvement of one's own exists. Source: {@code bib:nash-1951}. */
    NASH("Nash stability", "no improvement of one's own is left"),

    /** Every improvement meets a sequence of moves of the others that ends no better than <em>s</em>. Source: {@code bib:howard-1971}. */
    GMR("general metarationality",
            "the others can answer every improvement so that it does not pay, at whatever cost to themselves"),

    /** As GMR, and no move of <em>i</em> from the end of the answer leads to anything better than <em>s</em>. Source: {@code bib:howard-1971}. */
    SMR("symmetric metarationality",
            "the others can answer every improvement so that it does not pay, at whatever cost to themselves, and no further move of one's own escapes"),

    /** As GMR with answers in which every mover improves for itself at its own step. Source: {@code bib:fraser-hipel-1984}. */
    SEQ("sequential stability",
            "the others can answer every improvement with improvements of their own so that it does not pay"),

    /**
     * As SEQ, and no move of <em>i</em> from the end of the answer leads to anything better than <em>s</em>: symmetric sequential
     * stability, not the "strong sequential" of the theory of strength of preference. Source: {@code bib:rego-vieira-2017}.
     */
    SSEQ("symmetric sequential stability",
            "the others can answer every improvement with improvements of their own so that it does not pay, and no further move of one's own escapes"),

    /**
     * Every improvement is spoilt where each opponent stays or uses one of its own improvements from <em>s</em> at the same time:
     * some such combination is feasible and not better than <em>s</em>. Judged for every state, whoever is unstable in it; the
     * narrower reading of {@code bib:fraser-hipel-1984} (only states unstable for two or more) is not this one.
     */
    SIM("simultaneous stability",
            "every improvement can be spoilt by improvements that the others make at the same time");

    private final String title;
    private final String means;

    Concept(String title, String means) {
        this.title = title;
        this.means = means;
    }

    /** The id used in files and results: {@code nash}, {@code gmr}, ... */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the field: "sequential stability". */
    public String title() {
        return title;
    }

    /** What it means for one decision maker, as a plain clause without a full stop. */
    public String means() {
        return means;
    }

    /** The concept with an id; empty where there is none. */
    public static Optional<Concept> of(String id) {
        for (Concept concept : values()) {
            if (concept.id().equals(id)) {
                return Optional.of(concept);
            }
        }
        return Optional.empty();
    }

    /** Whether an answer counts only where every mover in it improves for itself. */
    public boolean credible() {
        return this == SEQ || this == SSEQ;
    }

    /** Whether the decision maker may react to the answer once more. */
    public boolean symmetric() {
        return this == SMR || this == SSEQ;
    }
}
