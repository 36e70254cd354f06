package entente.app.fuzz;

import entente.app.bibliography.BibliographyFormat;

/** Any text as BibTeX: see {@link BibliographyInput}. */
public final class BibtexTarget {

    private BibtexTarget() {}

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        BibliographyInput.check(BibliographyFormat.BIBTEX, data);
    }
}
