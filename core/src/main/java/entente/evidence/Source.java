package entente.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that claims are taken from, described in the terms of CSL-JSON.
 *
 * @param id the id that locators use
 * @param type a CSL type, for example {@code report}
 * @param title the title
 * @param authors the authors as written, "Family, Given" or a literal name; may be empty
 * @param issued when it appeared, if known
 * @param containerTitle the journal, magazine or site
 * @param publisher the publisher
 * @param details further CSL fields (volume, issue, page, doi, language ...), in the order written
 * @param url where the text may be found
 * @param standpoint from where it speaks, in our words
 * @param sha256 the digest of the text that was read
 * @param file the file name under which the text is looked for
 * @param renditionOf the source that this is another form of, so that one work counts once
 * @param note anything else
 */
public record Source(String id, String type, String title, List<String> authors, @Nullable Edtf issued,
        @Nullable String containerTitle, @Nullable String publisher, List<Detail> details, @Nullable String url,
        @Nullable String standpoint, @Nullable String sha256, @Nullable String file, @Nullable String renditionOf,
        @Nullable String note) {

    /** Copies the lists. */
    public Source {
        authors = List.copyOf(authors);
        details = List.copyOf(details);
    }

    /**
     * One further bibliographic field.
     *
     * @param field its CSL name
     * @param value its value as written
     */
    public record Detail(String field, String value) {}
}
