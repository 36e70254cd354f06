package entente.hypotheses;

/** What stands in a cell of a table of hypotheses: a rating, "not applicable", or nothing. */
public enum Mark {
    /** Very consistent. */
    CC(2),
    /** Consistent. */
    C(1),
    /** Neutral. */
    N(0),
    /** Inconsistent. */
    I(-1),
    /** Very inconsistent. */
    II(-2),
    /** The question does not arise; it counts nowhere. */
    NA(0),
    /** Nobody has rated; it counts nowhere, and is said. */
    MISSING(0);

    private final int scale;

    Mark(int scale) {
        this.scale = scale;
    }

    /** The place on the scale from -2 (II) to 2 (CC); 0 where there is no rating. */
    public int scale() {
        return scale;
    }

    /** The points of inconsistency: 1 for I, 2 for II, else 0. */
    public int points() {
        return Math.max(0, -scale);
    }

    /** Whether it is one of the five ratings. */
    public boolean rated() {
        return this != NA && this != MISSING;
    }

    /** Whether it says something for or against a hypothesis. */
    public boolean speaks() {
        return scale != 0;
    }
}
