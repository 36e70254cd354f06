package entente.app.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import entente.engine.Run;
import entente.engine.Stopped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE: whatever a file holds, reading it ends in a text or in one clear message, within bounded time and memory. */
class HostileFilesTest {

    private static final TextReader READER = new TextReader(Duration.ofMinutes(2), TextReader.MEGABYTES);

    @TempDir
    Path temp;

    /** Told without a process where the file itself is at fault: most of this class would else be starting Java. */
    private static String refusal(Path file) {
        TextRefused refused = catchThrowableOfType(TextRefused.class, () -> ReadHere.read(file));
        assertThat(refused).as("%s is refused", file).isNotNull();
        assertThat(refused.outOfResources()).as(refused.what()).isFalse();
        return refused.what() + "\n  Maybe " + refused.maybe() + ".";
    }

    /** As {@link #refusal(Path)}, and with what is looked at before a process is started. */
    private static String refusalByReader(Path file) {
        return refusal(READER, file, false);
    }

    private static String outOfResources(TextReader reader, Path file) {
        return refusal(reader, file, true);
    }

    private static String refusal(TextReader reader, Path file, boolean outOfResources) {
        TextRefused refused = catchThrowableOfType(TextRefused.class, () -> reader.read(file, null, Run.quiet(0)));
        assertThat(refused).as("%s is refused", file).isNotNull();
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
        assertThat(refusalByReader(Path.of("/dev/null")))
                .isEqualTo("this is a device or a pipe, not a file\n  Maybe name a file.");
        assertThat(refusalByReader(file("empty.pdf", "")))
                .isEqualTo("the file is empty\n  Maybe it was not fetched whole; fetch it again.");
        assertThat(TextReader.unreachable(temp.resolve("x"), new AccessDeniedException("x")))
                .hasMessage("you may not read this file");
        assertThat(TextReader.unreachable(temp.resolve("x"), new NoSuchFileException("x")))
                .hasMessage("there is no such file");
    }

    @Test
    void aFileOfHalfAGibibyteIsNotEvenOpened() throws IOException {
        Path large = temp.resolve("large.txt");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((512L << 20) + (1 << 20));
        }
        assertThat(refusalByReader(large)).isEqualTo(
                "the file has 513 MiB; 512 MiB are the most\n  Maybe add the part of it that you cite.");
    }

    // ------------------------------------------------------------------ files of other kinds

    @Test
    void theContentTellsTheFormatWhateverTheNameSays() throws IOException {
        String ocr = "\n  Maybe run text recognition (OCR) over it, and add what comes out.";
        String own = "\n  Maybe open it with its own program and save it as .docx, .pdf or .txt.";
        assertThat(refusal(file("scan.pdf", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR")))
                .isEqualTo("it is a picture (PNG)" + ocr);
        assertThat(refusal(file("a.pdf", "GIF89a\1\0"))).isEqualTo("it is a picture (GIF)" + ocr);
        assertThat(refusal(file("b.pdf", "II*\0"))).isEqualTo("it is a picture (TIFF)" + ocr);
        assertThat(refusal(file("c.pdf", "MM\0*"))).isEqualTo("it is a picture (TIFF)" + ocr);
        assertThat(refusalByReader(file("photo.txt", "\u00ff\u00d8\u00ff\u00e0")))
                .isEqualTo("it is a picture (JPEG)" + ocr);
        assertThat(refusal(file("old.docx", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")))
                .isEqualTo("it is a file of an older Office (.doc, .xls or .ppt)" + own);
        assertThat(refusal(file("a.txt", "{\\rtf1\\ansi The weir}"))).isEqualTo("it is an RTF file" + own);
        assertThat(refusal(file("a.md", "\u001f\u008b\b\0")))
                .isEqualTo("it is a compressed file (gzip)\n  Maybe unpack it, and add the file in it.");
        assertThat(refusal(file("a.html", "\u007fELF\1\1\1\0\0\3\2\5\0\0\0\7"))).isEqualTo(
                "it holds bytes that no text has\n  Maybe it is a program, a picture or a database under a wrong name;"
                        + " add a .txt, .md, .html, .docx or .pdf file.");
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

    @Test
    void aZipBombIsRefusedAtItsLimit() throws IOException {
        Path bomb = Made.zip(temp.resolve("bomb.docx"), "word/document.xml", Made.OPEN, "<w:p></w:p>".repeat(1 << 14),
                2_000);
        assertThat(Files.size(bomb)).as("small when packed").isLessThan(2 << 20);
        assertThat(outOfResources(READER, bomb)).isEqualTo(
                "its part word/document.xml unpacks to more than 128 MiB\n  Maybe it is made to do harm; where you trust"
                        + " it, save it as plain text and add that.");
    }

    @Test
    void aTextBombIsRefusedAtItsLimit() throws IOException {
        Path bomb = Made.zip(temp.resolve("bomb.docx"), "word/document.xml", Made.OPEN,
                "<w:p><w:r><w:t>" + "na".repeat(1 << 15) + "</w:t></w:r></w:p>", 600);
        assertThat(outOfResources(READER, bomb)).isEqualTo(
                "it holds more than 32 million characters of text\n  Maybe add the part of it that you cite.");
    }

    @Test
    void entitiesAreNeverExpandedAndNothingElseIsOpened() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.txt"), "a secret");
        for (String declared : List.of(
                "<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">",
                "<!ENTITY c SYSTEM \"" + secret.toUri() + "\">")) {
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
        assertThat(refusal(Made.crowdedZip(temp.resolve("crowd.docx"), 20_001))).isEqualTo(
                "it is a zip archive of 20001 parts, which no Word document has\n  Maybe open it in a word processor and"
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
                "<!doctype html><body>" + "<div><b>".repeat(100_000) + "The weir is closed.");
        assertThat(READER.read(deep, null, Run.quiet(0)).content()).contains("The weir is closed.");
    }

    // ------------------------------------------------------------------ PDFs

    @Test
    void pdfsWithoutATextToTakeOutAreRefused() throws IOException {
        String ocr = "\n  Maybe run text recognition (OCR) over it, and add what comes out.";
        assertThat(refusal(Made.scannedPdf(temp.resolve("scan.pdf"), 3)))
                .isEqualTo("the PDF has 3 pages and no text layer: it is a scan, or only pictures" + ocr);
        assertThat(refusal(Made.brokenFontPdf(temp.resolve("font.pdf")))).startsWith(
                "the fonts of this PDF do not say which letters its signs are (").endsWith(" signs)" + ocr);
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
        Path bomb = Made.pdfBomb(temp.resolve("bomb.pdf"), 200);
        assertThat(Files.size(bomb)).as("small when packed").isLessThan(4 << 20);
        assertThat(outOfResources(new TextReader(Duration.ofMinutes(2), 64), bomb)).startsWith(
                "reading it takes more than the 64 MiB of memory that one file may use\n  Maybe it is made to do harm;");
    }

    /** Ten thousand pages are read or refused in time; which of the two depends on the machine, the text and the limit. */
    @Test
    void tenThousandPagesEndInTime() {
        List<List<String>> pages = IntStream.range(0, 10_000)
                .mapToObj(page -> List.of("Page " + page + " speaks of the weir.", "It says no more than that."))
                .toList();
        Path file = Made.pdf(temp.resolve("pages.pdf"), pages);
        long began = System.nanoTime();
        String ended;
        try {
            ExtractedText text = READER.read(file, null, Run.quiet(0));
            assertThat(text.pages()).isEqualTo(10_000);
            assertThat(text.content().chars().filter(c -> c == '\f').count()).isEqualTo(10_000);
            ended = "read";
        } catch (TextRefused refused) {
            ended = refused.what();
            assertThat(refused.what()).isEqualTo("reading it took longer than 120 seconds and was stopped");
        }
        long seconds = (System.nanoTime() - began) / 1_000_000_000;
        System.out.println("HostileFilesTest: 10,000 pages " + ended + " after " + seconds + " s");
        assertThat(seconds).isLessThan(150);
    }

    // ------------------------------------------------------------------ limits and interruption

    @Test
    void timeIsLimitedAndTheProcessIsGoneAfterwards() {
        Path file = Made.pdf(temp.resolve("pages.pdf"), manyLines());
        TextReader hasty = new TextReader(Duration.ofMillis(50), TextReader.MEGABYTES);
        assertThat(outOfResources(hasty, file))
                .isEqualTo("reading it took longer than 0 seconds and was stopped\n  Maybe"
                        + " give it more time with --seconds, or add the pages of it that you cite.");
        assertThat(readers(file)).isEmpty();
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
    void whoStopsTheRunStopsTheProcess() {
        Path file = Made.pdf(temp.resolve("pages.pdf"), manyLines());
        Run stopped = new Run(0, () -> true, (done, total, doing) -> {});
        assertThatThrownBy(() -> READER.read(file, null, stopped)).isInstanceOf(Stopped.class);
        assertThat(readers(file)).isEmpty();
    }

    @Test
    void aTextOfTooManyBytesIsRefused() throws IOException {
        Path file = temp.resolve("bytes.txt");
        try (var out = Files.newOutputStream(file)) {
            byte[] block = "The weir is closed. ".repeat(1 << 15).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 104; i++) {
                out.write(block);
            }
        }
        assertThat(outOfResources(READER, file))
                .isEqualTo("it is a text of 65 MiB; 64 MiB are the most\n  Maybe add the part of it that you cite.");
    }

    private static List<List<String>> manyLines() {
        return IntStream.range(0, 300).mapToObj(page -> List.of("Page " + page)).toList();
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
        try (Stream<ProcessHandle> all = ProcessHandle.current().children()) {
            return all.filter(ProcessHandle::isAlive).map(child -> child.info().commandLine().orElse(""))
                    .filter(line -> line.contains(file.toString())).collect(Collectors.joining("\n"));
        }
    }
}
