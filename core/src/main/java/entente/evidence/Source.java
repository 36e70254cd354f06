package entente.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that claims are taken from.
 *
 * @param work its bibliographic record; it has a title
 * @param standpoint from where it speaks, in our words
 * @param sha256 the digest of the text that was read
 * @param file the file name under which the text is looked for
 * @param renditionOf the source that this is another form of, so that one work counts once
 */
public record Source(Work work, @Nullable String standpoint, @Nullable String sha256, @Nullable String file,
        @Nullable String renditionOf) {

    /** The id that locators use. */
    public String id() {
        return work.id();
    }

    /** A CSL type, for example {@code report}. */
    public String type() {
        return work.type();
    }

    /** The title. */
    public String title() {
        return work.title().orElse("");
    }

    /** The authors, "Family, Given" or a literal name; may be empty. */
    public List<String> authors() {
        return work.names("author").stream().map(Name::inverted).toList();
    }

    /** When it appeared, if known. */
    public @Nullable Edtf issued() {
        return work.date("issued");
    }

    /** The journal, magazine or site. */
    public @Nullable String containerTitle() {
        return work.text("container-title");
    }

    /** The publisher. */
    public @Nullable String publisher() {
        return work.text("publisher");
    }

    /** Where the text may be found. */
    public @Nullable String url() {
        return work.text("url");
    }

    /** Anything else. */
    public @Nullable String note() {
        return work.text("note");
    }
}
