package entente.evidence;

/** Where a position is held, as far as the source shows it: before the public, or behind closed doors. */
public enum Setting {
    /** Stated in public: a document, a speech, an interview. */
    DECLARED("declared"),
    /** Held, and not stated in public. */
    PRIVATE("private");

    private final String id;

    Setting(String id) {
        this.id = id;
    }

    /** The word used in case files and tables. */
    public String id() {
        return id;
    }
}
