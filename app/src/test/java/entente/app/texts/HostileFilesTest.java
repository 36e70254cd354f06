package entente.app.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import entente.engine.Run;
import entente.engine.Stopped;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE: whatever a file holds, reading it ends in a text or in one clear message, within bounded time and memory. */
class HostileFilesTest {

    private static final TextReader READER = new TextReader(Duration.ofMinutes(2), TextReader.MEGABYTES);

    /** Reached by small files; {@link #theUsualLimits} says what they are otherwise. */
    private static final Limits SMALL = new Limits(1 << 20, 100, 1 << 20, 1 << 20);

    private static final String OCR = "\n  Maybe run text recognition (OCR) over it, and add what comes out.";

    @TempDir
    Path temp;

    /** Told without a process where the file itself is at fault: most of this class would else be starting Java. */
    private static String refusal(Path file) {
        return refused(false, () -> ReadHere.read(file));
    }

    /** As {@link #refusal(Path)}, and with what is looked at before a process is started. */
    private static String refusalByReader(Path file) {
        return refused(false, () -> READER.read(file, null, Run.quiet(0)));
    }

    private static String outOfResources(TextReader reader, Path file) {
        return refused(true, () -> reader.read(file, null, Run.quiet(0)));
    }

    private static String beyond(Limits limits, Path file) {
        return refused(true, () -> ReadHere.read(file, limits));
    }

    private static String refused(boolean outOfResources, ThrowingCallable reading) {
        TextRefused refused = catchThrowableOfType(TextRefused.class, reading);
        assertThat(refused).as("it is refused").isNotNull();
        assertThat(refused.outOfResources()).as(refused.what()).isEqualTo(outOfResources);
        return refused.what() + "\n  Maybe " + refused.maybe() + ".";
    }

    private Path file(String name, String latin1) throws IOException {
        return Files.write(temp.resolve(name), latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    // ------------------------------------------------------------------ no file at all

    @Test
    void whatIsNoFileIsRefusedWithoutAProcess() throws IOException {
        Files.writeString(temp.resolve("letter.txt"), "words");
        Path loop = Files.createSymbolicLink(temp.resolve("loop"), Path.of("loop"));
        Path nowhere = Files.createSymbolicLink(temp.resolve("nowhere"), Path.of("gone"));

        assertThat(refusalByReader(temp.resolve("leter.txt")))
                .isEqualTo("there is no such file\n  Maybe 'letter.txt' is meant.");
        assertThat(refusalByReader(temp.resolve("something-else.pdf")))
                .isEqualTo("there is no such file\n  Maybe its name is misspelt, or it is in another folder.");
        assertThat(refusalByReader(temp.resolve("no/folder.pdf")))
                .isEqualTo("there is no such file\n  Maybe a folder in its path is misspelt.");
        assertThat(refusalByReader(temp)).isEqualTo("this is a folder\n  Maybe name a file in it.");
        assertThat(refusalByReader(loop)).isEqualTo(
                "this link leads to itself, or through too many others\n  Maybe name the file itself.");
        assertThat(refusalByReader(loop.resolve("letter.txt")))
                .isEqualTo("the file cannot be reached\n  Maybe a folder in its path is a link to itself.");
        assertThat(refusalByReader(nowhere))
                .isEqualTo("this link leads to a file that is not there\n  Maybe name the file itself.");
        for (String device : List.of("/dev/null", "/dev/zero", "/dev/random")) {
            assertThat(refusalByReader(Path.of(device)))
                    .isEqualTo("this is a device or a pipe, not a file\n  Maybe name a file.");
        }
        assertThat(refusalByReader(file("empty.pdf", "")))
                .isEqualTo("the file is empty\n  Maybe it was not fetched whole; fetch it again.");
        assertThat(TextReader.unreachable(temp.resolve("x"), new AccessDeniedException("x")))
                .hasMessage("you may not read this file").extracting("maybe")
                .isEqualTo("its owner gives you the right to");
        assertThat(ReadingProcess.unreadable(temp.resolve("x"), new EOFException("x")))
                .hasMessage("it cannot be read to its end (EOFException)").extracting("maybe")
                .isEqualTo("fetch or save it again");
        assertThat(TextReader.unreachable(temp.resolve("x"), new NoSuchFileException("x")))
                .hasMessage("there is no such file");
    }

    /** To open a pipe that nobody writes to would take for ever. */
    @Test
    void aNamedPipeIsNotOpened() throws IOException, InterruptedException {
        Path pipe = temp.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        assertThat(refusalByReader(pipe)).isEqualTo("this is a device or a pipe, not a file\n  Maybe name a file.");
    }

    @Test
    void aFileOfHalfAGibibyteIsNotEvenOpened() throws IOException {
        assertThat(refusalByReader(sparse("large.txt", 513))).isEqualTo(
                "the file has 513 MiB; 512 MiB are the most\n  Maybe add the part of it that you cite.");
        assertThat(refusalByReader(sparse("larger.txt", 2_048))).isEqualTo(
                "the file has 2048 MiB; 512 MiB are the most\n  Maybe add the part of it that you cite.");
    }

    private Path sparse(String name, long megabytes) throws IOException {
        Path file = temp.resolve(name);
        try (var content = new RandomAccessFile(file.toFile(), "rw")) {
            content.setLength(megabytes << 20);
        }
        return file;
    }

    @Test
    void aFileThatChangesWhileItIsReadIsRefused() throws IOException {
        Path letter = Files.writeString(temp.resolve("letter.txt"), "The weir is closed. ");
        assertThat(READER.digested(letter, null, Run.quiet(0)).sha256()).isEqualTo(TextStore.sha256(letter));

        AtomicBoolean written = new AtomicBoolean();
        Run meddling = new Run(0, () -> false, (done, total, doing) -> {
            if (!written.getAndSet(true)) {
                append(letter, "And then it was opened.");
            }
        });
        assertThat(refused(false, () -> READER.digested(letter, null, meddling))).isEqualTo(
                "the file was changed while it was read\n  Maybe a program still writes it; wait until it is whole, and"
                        + " try again.");

        Run removing = new Run(0, () -> false, (done, total, doing) -> letter.toFile().delete());
        assertThat(refused(false, () -> READER.digested(letter, null, removing)))
                .startsWith("there is no such file\n  Maybe ");
    }

    private static void append(Path file, String words) {
        try {
            Files.writeString(file, words, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ------------------------------------------------------------------ files of other kinds

    @Test
    void theContentTellsTheFormatWhateverTheNameSays() throws IOException {
        String own = "\n  Maybe open it with its own program and save it as .docx, .pdf or .txt.";
        assertThat(refusal(file("scan.pdf", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR")))
                .isEqualTo("it is a picture (PNG)" + OCR);
        assertThat(refusal(file("a.pdf", "GIF89a\1\0"))).isEqualTo("it is a picture (GIF)" + OCR);
        assertThat(refusal(file("b.pdf", "II*\0"))).isEqualTo("it is a picture (TIFF)" + OCR);
        assertThat(refusal(file("c.pdf", "MM\0*"))).isEqualTo("it is a picture (TIFF)" + OCR);
        assertThat(refusalByReader(file("photo.txt", "\u00ff\u00d8\u00ff\u00e0")))
                .isEqualTo("it is a picture (JPEG)" + OCR);
        assertThat(refusal(file("old.docx", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")))
                .isEqualTo("it is a file of an older Office (.doc, .xls or .ppt), or locked with a password" + own);
        assertThat(refusal(file("a.txt", "{\\rtf1\\ansi The weir}"))).isEqualTo("it is an RTF file" + own);
        assertThat(refusal(file("a.md", "\u001f\u008b\b\0")))
                .isEqualTo("it is a compressed file (gzip)\n  Maybe unpack it, and add the file in it.");
        for (String noText : List.of("\u007fELF\1\1\1\0\0\3\2\5\0\0\0\7", "\0".repeat(1_000))) {
            assertThat(refusal(file("a.html", noText))).isEqualTo(
                    "it holds bytes that no text has\n  Maybe it is a program, a picture or a database under a wrong name;"
                            + " where it is a text, name its encoding with --encoding.");
        }
        assertThat(refusal(Made.zip(temp.resolve("b.docx"), "notes/a.txt", "x", "y", 1)))
                .isEqualTo("it is a zip archive without a Word document in it" + own);
        assertThat(refusal(Made.zip(temp.resolve("c.docx"), "xl/workbook.xml", "x", "y", 1)))
                .isEqualTo("it is a spreadsheet" + own);
        assertThat(refusal(Made.zip(temp.resolve("d.docx"), "META-INF/container.xml", "x", "y", 1)))
                .isEqualTo("it is an electronic book (EPUB)" + own);
        assertThat(refusal(Made.zip(temp.resolve("e.docx"), "content.xml", "x", "y", 1)))
                .isEqualTo("it is an OpenDocument file" + own);
        assertThat(refusal(Made.zip(temp.resolve("f.docx"), "ppt/presentation.xml", "x", "y", 1)))
                .isEqualTo("it is a set of slides" + own);
        assertThat(refusal(file("blank.txt", " \n\n \t"))).isEqualTo(
                "the plain text holds no words\n  Maybe another file is meant.");
        assertThat(refusal(file("script.html", "<html><script>write('all of it')</script></html>"))).isEqualTo(
                "the web page holds no words\n  Maybe the page is written by a script: save what the browser shows, as text or PDF.");
    }

    // ------------------------------------------------------------------ Word documents

    /** The one bomb that goes off at its full size, in the process for it. */
    @Test
    void aZipBombIsRefusedAtItsLimit() throws IOException {
        Path bomb = Made.zip(temp.resolve("bomb.docx"), "word/document.xml", Made.OPEN, " ".repeat(1 << 20), 130);
        assertThat(Files.size(bomb)).as("small when packed").isLessThan(1 << 20);
        assertThat(outOfResources(READER, bomb)).isEqualTo(
                "its part word/document.xml unpacks to more than 128 MiB\n  Maybe it is made to do harm; where you trust"
                        + " it, save it as plain text and add that.");
    }

    @Test
    void theUsualLimits() {
        assertThat(Limits.USUAL).isEqualTo(new Limits(128 * 1024 * 1024, 20_000, 32 * 1024 * 1024, 64 * 1024 * 1024));
    }

    @Test
    void bombsOfEveryMakeAreRefusedAtTheirLimits() throws IOException {
        String harm = "\n  Maybe it is made to do harm; where you trust it, save it as plain text and add that.";
        String part = "its part word/document.xml unpacks to more than 1 MiB" + harm;
        for (String block : List.of("<w:p></w:p>", "<!-- a comment -->", "<w:del><w:t>na</w:t></w:del>")) {
            assertThat(beyond(SMALL, Made.zip(temp.resolve("bomb.docx"), "word/document.xml", Made.OPEN,
                    block.repeat(1 << 10), 300))).as(block).isEqualTo(part);
        }
        for (String open : List.of("<!--", "<w:p a=\"", "<w:t>")) {
            assertThat(beyond(SMALL, Made.zip(temp.resolve("bomb.docx"), "word/document.xml", Made.OPEN + open,
                    "na".repeat(1 << 10), 700))).as(open).isEqualTo(part);
        }
        assertThat(beyond(SMALL, Made.zip(temp.resolve("list.docx"), "_rels/.rels", "<Relationships>",
                "<Relationship/>".repeat(1 << 10), 100)))
                .isEqualTo("its part _rels/.rels unpacks to more than 1 MiB" + harm);
        assertThat(beyond(new Limits(4 << 20, 100, 1 << 20, 1 << 20),
                Made.zip(temp.resolve("text.docx"), "word/document.xml", Made.OPEN,
                        "<w:p><w:r><w:t>" + "na".repeat(1 << 10) + "</w:t></w:r></w:p>", 600)))
                .isEqualTo(
                        "it holds more than 1 million characters of text\n  Maybe add the part of it that you cite.");
    }

    @Test
    void whatIsPackedInsideADocumentIsNeverUnpacked() throws IOException {
        byte[] bomb = Files.readAllBytes(Made.zip(temp.resolve("inner.zip"), "a", "", " ".repeat(1 << 20), 64));
        Path nested = Made.docxAt(temp.resolve("nested.docx"), "word/document.xml");
        try (FileSystem zip = FileSystems.newFileSystem(nested)) {
            Files.createDirectory(zip.getPath("word/embeddings"));
            Files.write(zip.getPath("word/embeddings/inner.zip"), bomb);
        }
        assertThat(ReadHere.read(nested, SMALL).content()).isEqualTo("The weir\n");
    }

    @Test
    void noPartLeadsOutOfItsDocument() throws IOException {
        for (String target : List.of("../../../etc/passwd", "word/../../document.xml", "file:///etc/passwd",
                "http://127.0.0.1:9/document.xml")) {
            assertThat(refusal(Made.docxAt(temp.resolve("climbing.docx"), target))).isEqualTo(
                    "a part of it is said to stand outside of it, at '" + target
                            + "'\n  Maybe it is damaged, or made to"
                            + " do harm; open it in a word processor and save it again.");
        }
        Path climbing = Made.docxAt(Files.createDirectory(temp.resolve("deep")).resolve("climbing.docx"),
                "word/document.xml",
                "../harm.txt", "..\\harm.txt", temp.resolve("harm.txt").toString());
        assertThat(ReadHere.read(climbing).content()).isEqualTo("The weir\n");
        assertThat(temp.resolve("harm.txt")).doesNotExist();
    }

    @Test
    void aLockedArchiveIsRefused() throws IOException {
        byte[] zip = Files.readAllBytes(Made.docxAt(temp.resolve("open.docx"), "word/document.xml"));
        String latin1 = new String(zip, StandardCharsets.ISO_8859_1);
        for (int at = latin1.indexOf("PK\1\2"); at >= 0; at = latin1.indexOf("PK\1\2", at + 1)) {
            zip[at + 8] |= 1;
        }
        assertThat(refusal(Files.write(temp.resolve("locked.docx"), zip))).isEqualTo(
                "it is a zip archive that is locked with a password\n  Maybe unpack it with the password, and add the file"
                        + " in it.");
    }

    @Test
    void entitiesAreNeverExpandedAndNothingElseIsOpened() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.txt"), "a secret");
        for (String declared : List.of(
                "<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">",
                "<!ENTITY c SYSTEM \"" + secret.toUri() + "\">",
                "<!ENTITY % c SYSTEM \"" + secret.toUri() + "\">%c;")) {
            Path bomb = Made.zip(temp.resolve("entities.docx"), "word/document.xml",
                    "<!DOCTYPE w:document [" + declared + "]>" + Made.OPEN + "<w:p><w:r><w:t>&c;</w:t></w:r></w:p>"
                            + Made.CLOSE,
                    "", 1);
            assertThat(refusal(bomb)).isEqualTo(
                    "its part word/document.xml declares entities, which no word processor writes\n  Maybe it is made to"
                            + " do harm; where you trust it, save it as plain text and add that.");
        }
    }

    @Test
    void anArchiveOfTooManyPartsIsRefused() throws IOException {
        Path crowd = Made.crowdedZip(temp.resolve("crowd.docx"), 101);
        assertThat(refused(false, () -> ReadHere.read(crowd, SMALL))).isEqualTo(
                "it is a zip archive of 101 parts, which no Word document has\n  Maybe open it in a word processor and"
                        + " save it as .docx or .txt.");
    }

    /** A folder stands where the document should: nothing that looks at damage in particular sees it. */
    @Test
    void anyOtherDamageIsSaidToo() throws IOException {
        assertThat(refusal(Made.zip(temp.resolve("odd.docx"), "word/document.xml/", "", "", 0))).isEqualTo(
                "it is damaged in a way that could not be read (NoSuchElementException)\n  Maybe save it as plain text and"
                        + " add that.");
    }

    @Test
    void damagedWordDocumentsAreRefused() throws IOException {
        Path whole = Made.docx(temp.resolve("whole.docx"), "<w:p><w:r><w:t>The weir</w:t></w:r></w:p>", null);
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(temp.resolve("half.docx"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(refusal(half))
                .isEqualTo("it begins as a zip archive does (a Word document is one), and is damaged or"
                        + " cut off\n  Maybe fetch or save it again.");
        assertThat(refusal(Made.zip(temp.resolve("cut.docx"), "word/document.xml", Made.OPEN, "<w:p>", 3))).isEqualTo(
                "its part word/document.xml is damaged or cut off\n  Maybe open it in a word processor and save it again.");
        String deep = "<w:del>".repeat(2_000);
        assertThat(refusal(Made.docx(temp.resolve("deep.docx"), deep, null))).isEqualTo(
                "its part word/document.xml nests too deeply, or is otherwise beyond what XML is allowed\n  Maybe it is"
                        + " damaged, or made to do harm; save it again as .docx, or as plain text.");
    }

    // ------------------------------------------------------------------ web pages

    @Test
    void aPageNestedAHundredThousandDeepEnds() throws IOException {
        Path deep = Files.writeString(temp.resolve("deep.html"),
                "<!doctype html><body>" + "<div>".repeat(100_000) + "The weir is closed.");
        assertThat(ReadHere.read(deep).content()).isEqualTo("The weir is closed.\n");
        Path crossed = Files.writeString(temp.resolve("crossed.html"),
                "<!doctype html><body>" + "<b><i><a href=x><p><table><td><sup>".repeat(1_000) + "The weir is closed.");
        assertThat(ReadHere.read(crossed).content()).isEqualTo("The weir is closed.\n");
    }

    @Test
    void entitiesOfAPageAreNeverExpandedAndNothingElseIsOpened() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.txt"), "a secret");
        for (String declared : List.of("<!ENTITY a \"ha\"><!ENTITY c \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">",
                "<!ENTITY c SYSTEM \"" + secret.toUri() + "\">")) {
            Path page = Files.writeString(temp.resolve("page.xhtml"),
                    "<?xml version=\"1.0\"?><!DOCTYPE html [" + declared
                            + "]><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>&c; The weir</p></body></html>");
            ExtractedText read = ReadHere.read(page);
            assertThat(read.content()).isEqualTo("&c; The weir\n");
            assertThat(read.remarks())
                    .containsExactly("it declares entities of its own, which are left as they stand");
        }
    }

    // ------------------------------------------------------------------ PDFs

    @Test
    void pdfsWithoutATextToTakeOutAreRefused() throws IOException {
        assertThat(refusal(Made.scannedPdf(temp.resolve("scan.pdf"), 3)))
                .isEqualTo("the PDF has 3 pages and no text layer: it is a scan, or only pictures" + OCR);
        assertThat(refusal(Made.brokenFontPdf(temp.resolve("font.pdf")))).startsWith(
                "the fonts of this PDF do not say which letters its signs are (").endsWith(" signs)" + OCR);
        assertThat(refusal(Made.lockedPdf(temp.resolve("locked.pdf"), "river"))).isEqualTo(
                "the PDF is locked with a password\n  Maybe open it with the password, print it into a new PDF, and add that.");
        assertThat(refusal(Made.lockedPdf(temp.resolve("forbidden.pdf"), ""))).isEqualTo(
                "its maker does not permit that text is taken out of this PDF\n  Maybe type the passages that you cite into a"
                        + " text file, and add that.");
    }

    @Test
    void damagedPdfsAreRefused() throws IOException {
        String damaged = "the PDF is damaged or cut off, and cannot be read\n  Maybe fetch it again, or open it in a PDF"
                + " viewer and save it anew.";
        byte[] whole = Files.readAllBytes(Made.pdf(temp.resolve("whole.pdf"), List.of(List.of("The weir"))));
        assertThat(refusal(Files.write(temp.resolve("head.pdf"), java.util.Arrays.copyOf(whole, 40))))
                .isEqualTo(damaged);
        assertThat(refusal(file("words.pdf", "%PDF-1.7\nnothing else"))).isEqualTo(damaged);
        assertThat(refusal(Made.deepPdf(temp.resolve("deep.pdf"), 200_000))).isEqualTo(damaged);
    }

    @Test
    void aPdfBombEndsWithinItsMemory() throws IOException {
        Path bomb = Made.pdfBomb(temp.resolve("bomb.pdf"), 40);
        assertThat(Files.size(bomb)).as("small when packed").isLessThan(1 << 20);
        assertThat(outOfResources(new TextReader(Duration.ofMinutes(2), 24), bomb)).startsWith(
                "reading it takes more than the 24 MiB of memory that one file may use\n  Maybe it is made to do harm;");
    }

    /** Without a bound, ten to the tenth parts would be drawn. */
    @Test
    void aPageOfPartsThatHoldOneAnotherIsRefused() throws IOException {
        assertThat(refused(true, () -> ReadHere.read(Made.manyfoldPdf(temp.resolve("manyfold.pdf"), 10)))).isEqualTo(
                "page 1 is put together from more than 100,000 parts\n  Maybe it is made to do harm; where you trust it,"
                        + " print it into a new PDF, and add that.");
    }

    @Test
    void aFewSignsThatAreNoLettersAreSaid() throws IOException {
        Path file = Made.brokenFontPdf(temp.resolve("few.pdf"),
                "The weir is closed in dry weeks, and open in wet ones.");
        assertThat(ReadHere.read(file).remarks())
                .containsExactly("2 of its 56 signs are not known as letters; its fonts do not say");
    }

    @Test
    void aTreeOfPagesThatHoldsItselfEnds() throws IOException {
        assertThat(refusal(Made.pdfOf(temp.resolve("tree.pdf"), List.of("<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>",
                "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 2 0 R 3 0 R] /Count 100000 >>"))))
                .isEqualTo("the PDF has no page\n  Maybe fetch it again.");
        assertThat(ReadHere.read(Made.pdfOf(temp.resolve("parent.pdf"), List.of("<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 900 /Parent 2 0 R >>",
                "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1"
                        + " /BaseFont /Helvetica >> >> >> >>",
                Made.stream("", "BT /F1 11 Tf (The weir) Tj ET")))).inWords()).isEqualTo("PDF of one page");
    }

    /** Ten thousand pages are read, within the time and memory that the command grants: the bound is the processor's time. */
    @Test
    void tenThousandPagesAreRead() throws IOException {
        Path file = Made.plainPdf(temp.resolve("pages.pdf"), IntStream.range(0, 10_000)
                .mapToObj(page -> "Page " + page + " speaks of the weir.").toList());
        ExtractedText text = new TextReader(Duration.ofSeconds(60), TextReader.MEGABYTES).read(file, null,
                Run.quiet(0));
        assertThat(text.inWords()).isEqualTo("PDF of 10000 pages");
        String[] pages = text.content().split("\f");
        assertThat(pages[0]).isEqualTo("Page 0 speaks of the weir.\n");
        assertThat(pages[9_999]).isEqualTo("Page 9999 speaks of the weir.\n");
    }

    @Test
    void anEmptyPageCountsAsAPage() throws IOException {
        ExtractedText text = ReadHere.read(Made.plainPdf(temp.resolve("pages.pdf"), List.of("", "one", "", "two", "")));
        assertThat(text.content()).isEqualTo("\fone\n\f\ftwo\n\f");
        assertThat(text.pages()).isEqualTo(5);
    }

    // ------------------------------------------------------------------ limits and interruption

    @Test
    void timeIsLimitedAndTheProcessIsGoneAfterwards() throws IOException {
        Path file = Made.longPagePdf(temp.resolve("pages.pdf"), 4);
        TextReader hasty = new TextReader(Duration.ofSeconds(1), TextReader.MEGABYTES);
        assertThat(outOfResources(hasty, file))
                .isEqualTo("reading it took more than one second of the processor's time and was stopped\n  Maybe"
                        + " give it more time with --seconds, or add the pages of it that you cite.");
        assertThat(readers(file)).isEmpty();
    }

    /** A process that is held up uses no time of the processor, and is not waited for without end either. */
    @Test
    void elapsedTimeIsLimitedToo() throws IOException {
        Path file = Files.writeString(temp.resolve("held.txt"), "The weir is closed.");
        Run holding = new Run(0, () -> false, (done, total, doing) -> hold(file));
        assertThat(refused(true,
                () -> new TextReader(Duration.ofMillis(400), TextReader.MEGABYTES).read(file, null, holding)))
                .isEqualTo(
                        "reading it took longer than 2 seconds and was stopped\n  Maybe too much else is running; try"
                                + " again later, or give it more time with --seconds.");
        assertThat(readers(file)).isEmpty();
    }

    @Test
    void aProcessThatSomebodyEndsGivesNoAnswer() throws IOException {
        Path file = Made.longPagePdf(temp.resolve("pages.pdf"), 4);
        Run ending = new Run(0, () -> false,
                (done, total, doing) -> reading(file).forEach(ProcessHandle::destroyForcibly));
        assertThat(refused(true,
                () -> new TextReader(Duration.ofSeconds(60), TextReader.MEGABYTES).read(file, null, ending))).isEqualTo(
                        "the process that was to read it ended without an answer\n  Maybe try again; if it happens again,"
                                + " save the file as plain text and add that.");
    }

    private static void hold(Path file) {
        reading(file).forEach(process -> {
            try {
                new ProcessBuilder("kill", "-STOP", Long.toString(process.pid())).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void memoryIsLimited() throws IOException {
        String text = "The weir is closed. ".repeat(1 << 20);
        assertThat(outOfResources(new TextReader(Duration.ofMinutes(2), 24),
                Files.writeString(temp.resolve("long.txt"), text))).isEqualTo(
                        "reading it takes more than the 24 MiB of memory that one file may use\n  Maybe it is made to do harm;"
                                + " where you trust it, save it as plain text, or add the pages that you cite.");
    }

    @Test
    void whoStopsTheRunStopsTheProcess() throws IOException {
        Path file = Files.writeString(temp.resolve("letter.txt"), "The weir is closed.");
        Run stopped = new Run(0, () -> true, (done, total, doing) -> {});
        assertThatThrownBy(() -> READER.read(file, null, stopped)).isInstanceOf(Stopped.class);
        assertThat(readers(file)).isEmpty();
    }

    @Test
    void aTextOfTooManyBytesIsRefused() throws IOException {
        assertThat(refused(true, () -> ReadHere.read(sparse("bytes.txt", 65)))).isEqualTo(
                "it is a text of 65 MiB; 64 MiB are the most\n  Maybe add the part of it that you cite.");
        assertThat(beyond(new Limits(1, 1, 1 << 20, 8 << 20),
                Files.writeString(temp.resolve("long.txt"), "The weir. ".repeat(1 << 18))))
                .isEqualTo(
                        "it holds more than 1 million characters of text\n  Maybe add the part of it that you cite.");
    }

    /** The processes that still read a file, after a moment for the system to bury them. */
    private static String readers(Path file) {
        for (int i = 0; i < 50 && !living(file).isEmpty(); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return living(file);
    }

    private static String living(Path file) {
        return reading(file).stream().map(ProcessHandle::toString).collect(Collectors.joining(" "));
    }

    private static List<ProcessHandle> reading(Path file) {
        try (Stream<ProcessHandle> all = ProcessHandle.current().children()) {
            return all.filter(ProcessHandle::isAlive)
                    .filter(child -> child.info().commandLine().orElse("").contains(file.toString())).toList();
        }
    }
}
