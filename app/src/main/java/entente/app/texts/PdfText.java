package entente.app.texts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The text layer of a PDF, in the order in which the file writes it; a form feed stands between pages.
 *
 * <p>Where the fonts do not say which letters their signs are, the text would be noise: such a PDF is refused once a quarter
 * of its signs is unknown, and remarked on below. A scan without text layer is refused, and so is a PDF whose maker forbids
 * that its text is taken out. The fonts of the machine are not looked at.
 */
final class PdfText {

    private static final int MOST_FORMS = 100_000;

    private PdfText() {}

    static ExtractedText of(Path file, Limits limits) throws IOException {
        FontMappers.set(new OneFont());
        try (PDDocument pdf = Loader.loadPDF(new RandomAccessReadBufferedFile(file),
                IOUtils.createMemoryOnlyStreamCache())) {
            if (!pdf.getCurrentAccessPermission().canExtractContent()) {
                throw TextRefused.because("its maker does not permit that text is taken out of this PDF",
                        "type the passages that you cite into a text file, and add that");
            }
            return text(pdf, limits);
        } catch (InvalidPasswordException locked) {
            throw TextRefused.because("the PDF is locked with a password",
                    "open it with the password, print it into a new PDF, and add that");
        } catch (IOException | RuntimeException damaged) {
            if (damaged instanceof TextRefused refused) {
                throw refused;
            }
            throw TextRefused.because("the PDF is damaged or cut off, and cannot be read",
                    "fetch it again, or open it in a PDF viewer and save it anew");
        }
    }

    private static ExtractedText text(PDDocument pdf, Limits limits) throws IOException {
        Signs signs = new Signs();
        BoundedText text = new BoundedText(limits);
        signs.writeText(pdf, text);
        int pages = signs.pages();
        if (pages == 0) {
            throw TextRefused.because("the PDF has no page", "fetch it again");
        }
        String content = text.toString();
        if (signs.unknown > 0 && signs.unknown * 4 >= signs.all) {
            throw TextRefused.because("the fonts of this PDF do not say which letters its signs are (" + signs.unknown
                    + " of " + signs.all + " signs)", "run text recognition (OCR) over it, and add what comes out");
        }
        if (content.chars().noneMatch(Character::isLetterOrDigit)) {
            throw TextRefused.because("the PDF has "
                    + (pages == 1 ? "one page" : pages + " pages")
                    + " and no text layer: it is a scan, or only pictures",
                    "run text recognition (OCR) over it, and add what comes out");
        }
        return new ExtractedText(content, TextFormat.PDF, null, pages, remarks(signs));
    }

    private static List<String> remarks(Signs signs) {
        List<String> remarks = new ArrayList<>();
        if (signs.unknown > 0) {
            remarks.add(
                    signs.unknown + " of its " + signs.all + " signs are not known as letters; its fonts do not say");
        }
        return remarks;
    }

    /**
     * Takes the text out, and counts the signs that are no letters to anybody. A form feed ends every page that has
     * another one with something on it after it, also an empty page.
     */
    private static final class Signs extends PDFTextStripper {
        private long all;
        private long unknown;
        private int ended;
        private int forms;

        Signs() {
            setLineSeparator("\n");
            setPageEnd("\n\f");
        }

        /** How many pages were passed, with something on them or not, whatever the file says of their number. */
        int pages() {
            return getCurrentPageNo() - 1;
        }

        @Override
        protected void startPage(PDPage page) throws IOException {
            for (; ended < getCurrentPageNo() - 1; ended++) {
                output.write("\f");
            }
            forms = 0;
        }

        @Override
        protected void endPage(PDPage page) {
            ended++;
        }

        @Override
        public void showForm(PDFormXObject form) throws IOException {
            count();
            super.showForm(form);
        }

        @Override
        public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
            count();
            super.showTransparencyGroup(form);
        }

        /** Parts of a page may hold one another, and so be drawn more often than anybody can wait for. */
        private void count() {
            forms++;
            if (forms > MOST_FORMS) {
                throw TextRefused.outOfResources("page " + getCurrentPageNo() + " is put together from more than "
                        + MOST_FORMS / 1_000 + ",000 parts",
                        "it is made to do harm; where you trust it, print it into a new PDF, and add that");
            }
        }

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            all++;
            String letters = font.toUnicode(code);
            if (letters == null || letters.indexOf('\uFFFD') >= 0 || letters.indexOf('\0') >= 0) {
                unknown++;
            }
            super.showGlyph(matrix, font, code, displacement);
        }
    }

    /** Stands in for every font that a PDF does not bring with it: for its text any font will do. */
    static final class OneFont implements FontMapper {
        private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
        private @Nullable TrueTypeFont loaded;

        private TrueTypeFont font() {
            if (loaded == null) {
                try (var in = PDFont.class.getResourceAsStream(RESOURCE)) {
                    if (in == null) {
                        throw new IllegalStateException("PDFBox comes without " + RESOURCE);
                    }
                    loaded = new TTFParser().parse(new RandomAccessReadBuffer(in));
                } catch (IOException damaged) {
                    throw new IllegalStateException(damaged);
                }
            }
            return loaded;
        }

        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, PDFontDescriptor descriptor) {
            return new FontMapping<>(font(), true);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, PDFontDescriptor descriptor) {
            return new FontMapping<>(font(), true);
        }

        @Override
        @SuppressWarnings("NullAway") // the library is not annotated, and takes null for a font that is no OpenType font
        public CIDFontMapping getCIDFont(String baseFont, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
            return new CIDFontMapping(null, font(), true);
        }
    }
}
