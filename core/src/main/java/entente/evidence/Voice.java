package entente.evidence;

/** In whose voice a source makes a claim. */
public enum Voice {
    /** The author of the source asserts it. */
    AUTHOR("author", "the author"),
    /** An official text, quoted or reported by the source. */
    OFFICIAL_TEXT("official-text", "an official text"),
    /** A leader's own words, quoted or reported. */
    LEADER("leader", "a leader"),
    /** An official who is not the leader. */
    OFFICIAL("official", "an official"),
    /** Somebody unnamed: "media report that". */
    REPORTED("reported", "reports"),
    /** Readers asked in a poll. */
    POLL("poll", "a reader poll");

    private final String id;
    private final String label;

    Voice(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The word used in case files. */
    public String id() {
        return id;
    }

    /** The words used in sentences: "according to ...". */
    public String label() {
        return label;
    }
}
