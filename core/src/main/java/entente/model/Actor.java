package entente.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts: a state, an organisation, a body, a person.
 *
 * @param id the id that the case uses
 * @param name the name used in sentences
 * @param kind what kind of actor
 * @param the whether a sentence needs "the": the United States
 * @param codes codes of other data sets ({@code iso3}, {@code cow}, {@code gw}), in the order written
 * @param aliases how the sources name it
 * @param memberOf ids of actors or formats
 * @param note anything else
 */
public record Actor(String id, String name, Kind kind, boolean the, List<Code> codes, List<String> aliases,
        List<String> memberOf, @Nullable String note) {

    /** Copies the lists. */
    public Actor {
        codes = List.copyOf(codes);
        aliases = List.copyOf(aliases);
        memberOf = List.copyOf(memberOf);
    }

    /** The name inside a sentence: "the United States", "North Korea". */
    public String inSentence() {
        return the ? "the " + name : name;
    }

    /** The name that opens a sentence: "The United States". */
    public String openingSentence() {
        return the ? "The " + name : name;
    }

    /**
     * A code of another data set.
     *
     * @param scheme {@code iso3}, {@code cow} or {@code gw}
     * @param value the code as written
     */
    public record Code(String scheme, String value) {}

    /** Kinds of actors. */
    public enum Kind {
        /** A state. */
        STATE,
        /** An organisation of states or people. */
        ORGANISATION,
        /** A body inside a state, for example a parliament. */
        BODY,
        /** A person. */
        PERSON,
        /** A group without an organisation. */
        GROUP,
        /** Anything else. */
        OTHER
    }
}
