package entente.model;

/** What a case keeps besides its models: tables that a reader fills and consults. */
public record Registers() {

    /** Nothing kept. */
    public static final Registers NONE = new Registers();
}
