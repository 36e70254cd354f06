package entente.app.registers;

/** A register, a column or a condition that a call names cannot be: what is wrong, and what might help. */
public final class RegisterRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String maybe;

    /**
     * Says what is wrong.
     *
     * @param what with the value; no full stop
     * @param maybe what might help, continuing "Maybe "; no full stop
     */
    public RegisterRefused(String what, String maybe) {
        super(what);
        this.maybe = maybe;
    }

    /** What is wrong. */
    public String what() {
        return String.valueOf(getMessage());
    }

    /** What might help. */
    public String maybe() {
        return maybe;
    }
}
