package entente.app.texts;

/** No text can be taken out of a file: why, and what might help. */
public final class TextRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String maybe;
    private final boolean outOfResources;

    private TextRefused(String what, String maybe, boolean outOfResources) {
        super(what);
        this.maybe = maybe;
        this.outOfResources = outOfResources;
    }

    /**
     * The file is at fault.
     *
     * @param what what is wrong; no full stop
     * @param maybe what might help, continuing "Maybe "; no full stop
     */
    static TextRefused because(String what, String maybe) {
        return new TextRefused(what, maybe, false);
    }

    /** Reading the file takes more time or memory than is granted. */
    static TextRefused outOfResources(String what, String maybe) {
        return new TextRefused(what, maybe, true);
    }

    /** What is wrong. */
    public String what() {
        return String.valueOf(getMessage());
    }

    /** What might help, continuing "Maybe ". */
    public String maybe() {
        return maybe;
    }

    /** Whether time, memory or room ran out, rather than that the file is at fault. */
    public boolean outOfResources() {
        return outOfResources;
    }
}
