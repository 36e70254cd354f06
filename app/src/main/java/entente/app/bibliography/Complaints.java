package entente.app.bibliography;

import entente.casefile.BadCase;
import entente.model.Place;
import entente.model.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The problems of a text that is read, with their places; bounded. */
final class Complaints {

    /** The most problems that are gathered; then reading ends. */
    static final int MOST = 200;

    /** The most characters of a bibliography. */
    static final int MOST_TEXT = 16 << 20;

    /** The most entries of a bibliography. */
    static final int MOST_ENTRIES = 20_000;

    /** The most characters of one value, written out. */
    static final int MOST_VALUE = 1 << 20;

    private final String name;
    private final int[] lineStarts;
    private final String text;
    private final List<Problem> found = new ArrayList<>();

    Complaints(String name, String text) throws BadCase {
        this.name = name;
        this.text = text;
        if (text.length() > MOST_TEXT) {
            throw new BadCase(List.of(new Problem(Place.of(name), "the bibliography is larger than 16 MiB",
                    "look whether it is the file that is meant, or split it")));
        }
        this.lineStarts = lineStarts(text);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** The place of a character. */
    Place place(int offset) {
        int at = Arrays.binarySearch(lineStarts, offset);
        int line = at < 0 ? -at - 2 : at;
        return new Place(name, line + 1, text.codePointCount(lineStarts[line], Math.min(offset, text.length())) + 1);
    }

    void add(int offset, String what, String maybe) {
        add(place(offset), what, maybe);
    }

    void add(Place place, String what, String maybe) {
        if (found.size() < MOST) {
            found.add(new Problem(place, printable(what), printable(maybe)));
        }
    }

    /** The words of a message without the control characters of a file, which a terminal would obey. */
    static String printable(String words) {
        return words.replaceAll("\\p{Cc}", "\uFFFD");
    }

    /** Whether no further problem is gathered. */
    boolean full() {
        return found.size() >= MOST;
    }

    /** Throws what was found, if anything was. */
    void end() throws BadCase {
        if (full()) {
            found.add(new Problem(Place.of(name), "there may be more problems, and reading ended here",
                    "put the first ones right"));
        }
        if (!found.isEmpty()) {
            throw new BadCase(found);
        }
    }

    /** A value as a message shows it. */
    static String shown(String value) {
        String line = printable(value.replaceAll("\\s+", " ").strip());
        return line.codePointCount(0, line.length()) <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 57)) + "...";
    }
}
