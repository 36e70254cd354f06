package entente.app.fuzz;

import entente.app.texts.ExtractedText;
import entente.app.texts.ReadHere;
import entente.app.texts.TextRefused;

/**
 * Any bytes as a file whose text is wanted: plain text, a web page, a Word document or a PDF, as its content tells. It ends in a text
 * with a word in it or in a message. The library of PDFs reads nothing of a machine here, and its text is bounded.
 */
public final class ExtractionTarget {

    private ExtractionTarget() {}

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        ExtractedText text;
        try {
            text = ReadHere.read(Input.file("text.bin", data));
        } catch (TextRefused told) {
            if (told.what().isBlank() || told.maybe().isBlank() || (told.what() + told.maybe()).length() > 2_000) {
                throw new IllegalStateException("unfit to be read: " + told.what(), told);
            }
            return;
        }
        if (text.content().chars().noneMatch(Character::isLetterOrDigit) || text.content().indexOf('\r') >= 0) {
            throw new IllegalStateException("no text: " + text);
        }
    }
}
