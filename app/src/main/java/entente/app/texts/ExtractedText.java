package entente.app.texts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was taken out of a file.
 *
 * @param content the text; lines end with a line feed, pages of a PDF with a form feed
 * @param format what the file is
 * @param encoding the encoding it was read in, for example {@code windows-1251}; null where the format fixes it
 * @param pages how many pages a PDF has; 0 for other formats
 * @param remarks what the reader should know, a clause each; mostly none
 */
public record ExtractedText(String content, TextFormat format, @Nullable String encoding, int pages,
        List<String> remarks) {

    /** Copies the list. */
    public ExtractedText {
        remarks = List.copyOf(remarks);
    }

    /** What the file is, in words: {@code plain text in windows-1251}. */
    public String inWords() {
        return format.label() + (encoding == null ? "" : " in " + encoding)
                + (pages == 0 ? "" : pages == 1 ? " of one page" : " of " + pages + " pages");
    }
}
