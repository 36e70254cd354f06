package entente.engine;

/** The work was told to stop, and did. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A stop on request. */
    public Stopped() {
        super("stopped on request");
    }
}
