package entente.bargaining;

import java.util.Locale;

/** One way of reading a method where its papers leave it open: a constant of an enum that belongs to a {@link Switch}. */
public interface Choice {

    /** The name of the constant. */
    String name();

    /** The name by which a user chooses it: that of the constant, in lower case with hyphens. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it means, a phrase. */
    String meaning();
}
