package entente.engine;

/** How far an engine's results have been checked; shown wherever the engine is listed, and earned. */
public enum Standing {
    /** It passes the contract. */
    DRAFT,
    /** It agrees with a second, independent implementation. */
    CROSS_CHECKED,
    /** It reproduces published results, cited in the cases that hold them. */
    REPRODUCED
}
