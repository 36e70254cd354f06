package entente.app.fuzz;

import entente.app.bibliography.BibliographyFormat;

/** Any text as RIS: see {@link BibliographyInput}. */
public final class RisTarget {

    private RisTarget() {}

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        BibliographyInput.check(BibliographyFormat.RIS, data);
    }
}
