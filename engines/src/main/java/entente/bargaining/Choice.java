package entente.bargaining;

/** One way of reading a method where its papers leave it open: a constant of an enum that belongs to a {@link Switch}. */
public interface Choice {

    /** The name by which a user chooses it, in lower case with hyphens. */
    String id();

    /** What it means, a phrase. */
    String meaning();
}
