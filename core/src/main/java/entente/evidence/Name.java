package entente.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name as CSL keeps it: the parts of a person's name, or a literal one (a body, or a name that is not to be taken apart).
 *
 * @param family the family name; null where the name is literal
 * @param given the given names or initials
 * @param droppingParticle a particle that goes with the given name: "de" of Alexis de Tocqueville
 * @param nonDroppingParticle a particle that stays before the family name: "van" of Vincent van Gogh
 * @param suffix "Jr.", "III"
 * @param literal the whole name as it stands; then there are no parts
 */
public record Name(@Nullable String family, @Nullable String given, @Nullable String droppingParticle,
        @Nullable String nonDroppingParticle, @Nullable String suffix, @Nullable String literal) {

    /** Refuses a name that has neither a family name nor is literal, and one that is both. */
    public Name {
        boolean parts = family != null || given != null || droppingParticle != null || nonDroppingParticle != null
                || suffix != null;
        if (literal == null ? family == null : parts) {
            throw new IllegalArgumentException("a name has a family name, or is literal");
        }
    }

    /** A name of two parts. */
    public static Name of(String family, @Nullable String given) {
        return new Name(family, given, null, null, null, null);
    }

    /** A name as it stands. */
    public static Name literal(String name) {
        return new Name(null, null, null, null, null, name);
    }

    /** The name as lists sort it: "Nelidov, Vladimir", "van Gogh, Vincent", or the literal name. */
    public String inverted() {
        if (literal != null) {
            return literal;
        }
        List<String> parts = new ArrayList<>();
        parts.add(words(nonDroppingParticle, family));
        String first = words(given, droppingParticle);
        if (!first.isEmpty()) {
            parts.add(first);
        }
        if (suffix != null) {
            parts.add(suffix);
        }
        return String.join(", ", parts);
    }

    private static String words(@Nullable String one, @Nullable String other) {
        return Stream.of(one, other).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
