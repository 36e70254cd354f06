package entente.evidence;

/** How the passage of a claim stands in the reader's own copy of its source. */
public sealed interface ClaimStatus {

    /** The words for it, as tables and machine-readable results have them. */
    default String inWords() {
        return switch (this) {
            case Verified verified -> "verified";
            case NotAtHand absent -> "text not at hand";
            case ByPlace place -> "by place";
            case Broken broken -> "broken";
        };
    }

    /**
     * The passage stands there, and only there.
     *
     * @param where offsets and line
     */
    record Verified(Match.Verified where) implements ClaimStatus {}

    /** The reader has no copy of the text. */
    record NotAtHand() implements ClaimStatus {}

    /** The locator names a table, page or section; there are no words to look for. */
    record ByPlace() implements ClaimStatus {}

    /**
     * The text has no such passage, or more than one.
     *
     * @param reason what is wrong, with the locator's words
     * @param maybe what might help, continuing "Maybe "
     */
    record Broken(String reason, String maybe) implements ClaimStatus {}
}
