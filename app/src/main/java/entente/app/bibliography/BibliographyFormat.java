package entente.app.bibliography;

import entente.casefile.BadCase;
import entente.evidence.Work;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of bibliographies. */
public enum BibliographyFormat {

    /** BibTeX, with the fields of biblatex. */
    BIBTEX("bibtex", ".bib"),
    /** RIS, the tagged format of reference managers. */
    RIS("ris", ".ris"),
    /** CSL-JSON 1.0.2. */
    CSL_JSON("csl-json", ".json");

    private final String id;
    private final String ending;

    BibliographyFormat(String id, String ending) {
        this.id = id;
        this.ending = ending;
    }

    /** The word used on the command line. */
    public String id() {
        return id;
    }

    /** How its file names end, dot included. */
    public String ending() {
        return ending;
    }

    /** The format with an id; empty where there is none. */
    public static Optional<BibliographyFormat> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
    }

    /** The format that a file name asks for by its ending, in capitals or not; empty where none does. */
    public static Optional<BibliographyFormat> ofFile(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> lower.endsWith(format.ending)).findFirst();
    }

    /** The format that the beginning of a text looks like; empty where it looks like none. */
    public static Optional<BibliographyFormat> ofText(String text) {
        String begins = text.substring(0, Math.min(text.length(), 100_000)).replace("\uFEFF", "").strip();
        if (begins.startsWith("[") || begins.startsWith("{")) {
            return Optional.of(CSL_JSON);
        }
        if (begins.startsWith("TY  -")) {
            return Optional.of(RIS);
        }
        return begins.matches("(?s)(?:[^@\\n]*\\n)*+@[A-Za-z]+\\s*[{(].*") ? Optional.of(BIBTEX) : Optional.empty();
    }

    /**
     * Reads a bibliography; see {@link Bibtex#read}, {@link Ris#read} and {@link CslJson#read}.
     *
     * @throws BadCase with every problem of the text, by place
     */
    public Imported read(String name, String text) throws BadCase {
        return switch (this) {
            case BIBTEX -> Bibtex.read(name, text);
            case RIS -> Ris.read(name, text);
            case CSL_JSON -> CslJson.read(name, text);
        };
    }

    /** Writes works; reading the text again gives equal works. */
    public Written write(List<Work> works) {
        return switch (this) {
            case BIBTEX -> Bibtex.write(works);
            case RIS -> Ris.write(works);
            case CSL_JSON -> CslJson.write(works);
        };
    }
}
