package entente.evidence;

import java.util.List;

/**
 * A work that a source cites, and that we have not read ourselves: a claim of the source may rest on it.
 *
 * @param work its bibliographic record; an issue of a newspaper has no title
 * @param citedIn where it is cited, at least once
 */
public record Reference(Work work, List<Cited> citedIn) {

    /** Copies the list. */
    public Reference {
        citedIn = List.copyOf(citedIn);
    }

    /** The id that claims cite. */
    public String id() {
        return work.id();
    }

    /** Whether a source cites it. */
    public boolean citedIn(String source) {
        return citedIn.stream().anyMatch(cited -> cited.source().equals(source));
    }

    /**
     * A place where it is cited.
     *
     * @param source the id of the source that cites it
     * @param by whether a numbered note or an entry of a list of references cites it
     * @param number the number of the note or entry
     */
    public record Cited(String source, By by, int number) {

        /** "note 7", "entry 7". */
        public String inWords() {
            return by.word() + " " + number;
        }
    }

    /** In which form a source cites. */
    public enum By {
        /** A footnote or endnote. */
        NOTE("note"),
        /** An entry of its list of references. */
        ENTRY("entry");

        private final String word;

        By(String word) {
            this.word = word;
        }

        /** The key in case files, and the word in sentences. */
        public String word() {
            return word;
        }
    }
}
