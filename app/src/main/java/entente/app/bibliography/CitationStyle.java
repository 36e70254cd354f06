package entente.app.bibliography;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The styles in which works are cited. */
public enum CitationStyle {

    /** Chicago Manual of Style, 18th edition, notes and bibliography. */
    CHICAGO_NOTES("chicago-notes-bibliography.csl", false),
    /** Chicago Manual of Style, 18th edition, author-date. */
    CHICAGO_AUTHOR_DATE("chicago-author-date.csl", true);

    private final String file;
    private final boolean lettersYears;

    CitationStyle(String file, boolean lettersYears) {
        this.file = file;
        this.lettersYears = lettersYears;
    }

    /** The word used on the command line: {@code chicago-notes}, {@code chicago-author-date}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The CSL style, a file beside this class. */
    String file() {
        return file;
    }

    /** Whether works that would be cited by the same words get a letter behind the year. */
    boolean lettersYears() {
        return lettersYears;
    }

    /** The style with an id; empty where there is none. */
    public static Optional<CitationStyle> of(String id) {
        return Arrays.stream(values()).filter(style -> style.id().equals(id)).findFirst();
    }
}
