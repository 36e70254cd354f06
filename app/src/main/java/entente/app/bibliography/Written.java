package entente.app.bibliography;

import java.util.List;

/**
 * A bibliography as text.
 *
 * @param text the text of the file
 * @param notes what the format has no field for and where it stands instead, as whole sentences
 */
public record Written(String text, List<String> notes) {

    /** Copies the list. */
    public Written {
        notes = List.copyOf(notes);
    }
}
