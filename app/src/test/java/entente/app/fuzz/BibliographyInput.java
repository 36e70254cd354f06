package entente.app.fuzz;

import entente.app.bibliography.BibliographyFormat;
import entente.app.bibliography.Imported;
import entente.app.bibliography.SourcesYaml;
import entente.app.bibliography.Written;
import entente.casefile.BadCase;

/** Any text as a bibliography: works or problems, and what is read can be written and read again as it was. */
final class BibliographyInput {

    private BibliographyInput() {}

    static void check(BibliographyFormat format, byte[] data) {
        Imported read;
        try {
            read = format.read("fuzzed", Input.text(data));
        } catch (BadCase told) {
            Told.check(told);
            return;
        }
        Written written = format.write(read.works());
        try {
            Imported again = format.read("written", written.text());
            if (!again.works().equals(read.works())) {
                throw new IllegalStateException("read\n" + read.works() + "\nand then\n" + again.works() + "\nfrom\n"
                        + written.text());
            }
        } catch (BadCase refused) {
            throw new IllegalStateException("what was written is refused: " + written.text(), refused);
        }
        SourcesYaml.write(read.works());
    }
}
