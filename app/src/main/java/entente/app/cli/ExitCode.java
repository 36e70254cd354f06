package entente.app.cli;

/** The exit codes of the program. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;

    /** The input is at fault. */
    static final int INPUT = 1;

    /** The call is at fault. */
    static final int CALL = 2;

    /** Stopped, or out of resources. */
    static final int STOPPED = 3;

    private ExitCode() {}
}
