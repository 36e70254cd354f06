package entente.app.cli;

/** The call cannot be carried out as it is: what is wrong, and what might help. */
final class CallError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String maybe;
    private final int code;

    /**
     * The call is at fault.
     *
     * @param what what is wrong, with the value; no full stop
     * @param maybe what might help, continuing "Maybe "; no full stop
     */
    CallError(String what, String maybe) {
        this(what, maybe, ExitCode.CALL);
    }

    CallError(String what, String maybe, int code) {
        super(what);
        this.maybe = maybe;
        this.code = code;
    }

    /** The two lines that a user sees. */
    String inWords() {
        return "entente: " + getMessage() + "\n  Maybe " + maybe + ".";
    }

    /** The exit code that fits. */
    int code() {
        return code;
    }
}
