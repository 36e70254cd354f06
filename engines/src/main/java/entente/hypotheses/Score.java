package entente.hypotheses;

import java.util.Arrays;
import java.util.Optional;

/**
 * The readings of a table, each a number for every hypothesis; the lower, the less the evidence contradicts it. Where several people
 * rated, a cell counts with the mean over those who rated it.
 *
 * <p>The first is the reading of this program, and the one that orders hypotheses. The others are shown beside it, because an answer
 * that depends on the reading is a weak one.
 */
public enum Score {
    /**
     * The sum over items of points (I 1, II 2) times the weight of the item: credibility times relevance. This is the weighted
     * inconsistency of the programs in the tradition of {@code bib:heuer-1999}; they differ in the weights ({@code bib:good-et-al-parc}).
     */
    WEIGHTED_INCONSISTENCY("weighted-inconsistency", "weighted inconsistency", true),
    /** The sum over items of points, without weights. */
    INCONSISTENCY("inconsistency", "inconsistency without weights", false),
    /** The number of items that are inconsistent at all: how many minus signs, as {@code bib:heuer-1999} counts. */
    INCONSISTENT_ITEMS("inconsistent-items", "number of inconsistent items", false),
    /**
     * Weighted points of inconsistency less weighted points of consistency (C 1, CC 2). It lets consistent items count, which the
     * method warns of, since what agrees with one hypothesis often agrees with others.
     */
    BALANCE("balance", "balance of against and for", true),
    /** Weighted inconsistency in which items of one voice count once: with the largest of their contributions. Ours. */
    ONE_VOICE("one-voice", "weighted inconsistency, each voice once", true);

    private final String id;
    private final String title;
    private final boolean weighted;

    Score(String id, String title, boolean weighted) {
        this.id = id;
        this.title = title;
        this.weighted = weighted;
    }

    /** The id in JSON. */
    public String id() {
        return id;
    }

    /** The name in sentences. */
    public String title() {
        return title;
    }

    /** Whether the weights of the items count. */
    boolean weighted() {
        return weighted;
    }

    /** What a mark contributes before any weight. */
    int points(Mark mark) {
        return switch (this) {
            case WEIGHTED_INCONSISTENCY, INCONSISTENCY, ONE_VOICE -> mark.points();
            case INCONSISTENT_ITEMS -> mark.points() > 0 ? 1 : 0;
            case BALANCE -> -mark.scale();
        };
    }

    /** The reading with an id. */
    public static Optional<Score> of(String id) {
        return Arrays.stream(values()).filter(score -> score.id.equals(id)).findFirst();
    }
}
