package entente.app.export;

import java.util.List;

/**
 * What would be written.
 *
 * @param parts one or more
 * @param notes what did not travel and what to beware of, as whole sentences
 */
public record Export(List<Part> parts, List<String> notes) {

    /** Copies the lists. */
    public Export {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }

    /**
     * One file.
     *
     * @param name what it holds, for a format of several files, for example {@code moves}; empty for a format of one
     * @param text its text; written as UTF-8
     */
    public record Part(String name, String text) {}

    static Export of(String text, List<String> notes) {
        return new Export(List.of(new Part("", text)), notes);
    }
}
