package entente.app.bibliography;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The styles in which works are cited. */
public enum CitationStyle {

    /** Chicago Manual of Style, 18th edition, notes and bibliography. */
    CHICAGO_NOTES("chicago-notes-bibliography.csl"),
    /** Chicago Manual of Style, 18th edition, author-date. */
    CHICAGO_AUTHOR_DATE("chicago-author-date.csl");

    private final String file;

    CitationStyle(String file) {
        this.file = file;
    }

    /** The word used on the command line: {@code chicago-notes}, {@code chicago-author-date}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The CSL style, a file beside this class. */
    String file() {
        return file;
    }

    /** The style with an id; empty where there is none. */
    public static Optional<CitationStyle> of(String id) {
        return Arrays.stream(values()).filter(style -> style.id().equals(id)).findFirst();
    }
}
