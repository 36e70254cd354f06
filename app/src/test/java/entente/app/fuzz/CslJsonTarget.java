package entente.app.fuzz;

import entente.app.bibliography.BibliographyFormat;

/** Any text as CSL-JSON: see {@link BibliographyInput}. */
public final class CslJsonTarget {

    private CslJsonTarget() {}

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        BibliographyInput.check(BibliographyFormat.CSL_JSON, data);
    }
}
