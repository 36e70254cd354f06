package entente.evidence;

/** How strongly a hedged claim is asserted. */
public enum Strength {
    /** The words add certainty: "undoubtedly", "is bound to". */
    STRONG("strong"),
    /** Asserted with some reserve: "seems", "would", "most likely". */
    QUALIFIED("qualified"),
    /** No more than possible: "may", "perhaps". */
    WEAK("weak"),
    /** What somebody should do, and no assertion about what is: "must", "needs to". */
    ADVICE("advice");

    private final String id;

    Strength(String id) {
        this.id = id;
    }

    /** The word used in case files and tables. */
    public String id() {
        return id;
    }
}
