package entente.model;

/**
 * Something that a user has to put right: where, what, and what might help.
 *
 * @param place where it stands
 * @param what what is wrong, with the value; no full stop at its end
 * @param maybe what might help; a sentence that continues "Maybe ", no full stop at its end
 */
public record Problem(Place place, String what, String maybe) {

    /** The two lines that a user sees. */
    public String inWords() {
        return place + ": " + what + "\n  Maybe " + maybe + ".";
    }
}
