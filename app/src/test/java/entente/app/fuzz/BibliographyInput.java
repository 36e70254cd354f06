package entente.app.fuzz;

import entente.app.bibliography.BibliographyFormat;
import entente.app.bibliography.Imported;
import entente.app.bibliography.SourcesYaml;
import entente.app.bibliography.Written;
import entente.casefile.BadCase;
import entente.evidence.Work;
import java.util.List;

/** Any text as a bibliography: works or problems, and what is read can be written in every format and read again as it was. */
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
        if (read.kept().stream().flatMapToInt(String::chars).anyMatch(Character::isISOControl)) {
            throw new IllegalStateException("unfit to be read: " + read.kept());
        }
        for (BibliographyFormat other : BibliographyFormat.values()) {
            survives(other, read.works());
        }
        SourcesYaml.write(read.works());
    }

    private static void survives(BibliographyFormat format, List<Work> works) {
        Written written = format.write(works);
        try {
            Imported again = format.read("written", written.text());
            if (!again.works().equals(works)) {
                throw new IllegalStateException("read\n" + works + "\nand then\n" + again.works() + "\nfrom\n"
                        + written.text());
            }
        } catch (BadCase refused) {
            throw new IllegalStateException("what was written is refused: " + written.text(), refused);
        }
    }
}
