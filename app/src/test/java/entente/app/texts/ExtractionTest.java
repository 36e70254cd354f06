package entente.app.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.evidence.Locator;
import entente.evidence.Match;
import entente.evidence.PassageFinder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE: the text of every format and encoding that is taken, as it was written. */
class ExtractionTest {

    private static final String RUSSIAN = "Мельница стоит на реке давно. В сухие недели мы держим воду за плотиной, иначе помол"
            + " остановится.\nЛуг требует воды, и община пишет нам об этом каждое лето.\n";
    private static final String JAPANESE = """
            水車小屋は川のそばにあります。乾いた週には、私たちは堰を閉じて水をためます。
            牧草地の人々は、夏のあいだ水を求めて手紙を書きます。
            """;

    @TempDir
    Path temp;

    private ExtractedText read(String name, byte[] bytes) throws IOException {
        return ReadHere.read(Files.write(temp.resolve(name), bytes));
    }

    @Test
    void byteOrderMarksAreNoText() throws IOException {
        assertThat(read("a.txt", ("\uFEFF" + RUSSIAN).getBytes(Charset.forName("UTF-8"))).content()).isEqualTo(RUSSIAN);
        assertThat(read("a.txt", ("\uFEFF" + JAPANESE).getBytes(Charset.forName("UTF-16LE"))).content())
                .isEqualTo(JAPANESE);
        assertThat(read("a.txt", ("\uFEFF" + JAPANESE).getBytes(Charset.forName("UTF-32BE"))).content())
                .isEqualTo(JAPANESE);
    }

    @Test
    void theReaderMayNameTheEncoding() throws IOException {
        Path file = Files.write(temp.resolve("a.txt"), "Młyn stoi nad rzeką.".getBytes(Charset.forName("ISO-8859-2")));

        assertThat(ReadingProcess.read(file, "iso-8859-2").content()).isEqualTo("Młyn stoi nad rzeką.");
        assertThatThrownBy(() -> ReadingProcess.read(file, "utf-8")).isInstanceOf(TextRefused.class)
                .hasMessage("it is not written in UTF-8: some of its bytes mean nothing there")
                .extracting("maybe").isEqualTo("leave out --encoding, and see what it is taken for");
        assertThatThrownBy(() -> ReadingProcess.read(file, "klingon")).isInstanceOf(TextRefused.class)
                .hasMessage("there is no encoding 'klingon'").extracting("maybe")
                .isEqualTo("one of UTF-8, UTF-16LE, windows-1251, windows-1252, KOI8-R, Shift_JIS, EUC-JP, ISO-2022-JP,"
                        + " ISO-8859-2 is meant");
    }

    @Test
    void whatIsDoubtfulIsSaid() throws IOException {
        byte[] cut = ("\uFEFF" + RUSSIAN).getBytes(Charset.forName("UTF-8"));
        assertThat(read("a.txt", java.util.Arrays.copyOf(cut, 18)).remarks())
                .containsExactly("some of its bytes are no UTF-8; a \uFFFD stands in their place");
    }

    @Test
    void linesEndWithALineFeed() throws IOException {
        assertThat(read("a.md", "one\r\ntwo\rthree".getBytes(Charset.forName("UTF-8"))))
                .isEqualTo(new ExtractedText("one\ntwo\nthree", TextFormat.MARKDOWN, "UTF-8", 0, List.of()));
    }

    @Test
    void webPagesLoseTheirFurnitureAndKeepTheirNotes() throws IOException {
        String page = """
                <!DOCTYPE html><html><head><meta charset="windows-1252"><title>News</title><style>p{}</style></head><body>
                <nav>Home</nav><article><h1>Water at\u00A0last?</h1><p>The “meadow” would
                <b>accept</b> two nights<sup><a href="#3">[3]</a></sup> a week.<br>Only in   May.</p>
                <ul><li>One</li><li>Two</li></ul><footer>Signed: the meadow</footer></article>
                <table><tr><td>a</td><td>b</td></tr></table><pre>x  y
                z</pre><footer>Copyright</footer><script>var x</script></body></html>""";

        ExtractedText read = read("page.txt", page.getBytes(Charset.forName("windows-1252")));

        assertThat(read.format()).isEqualTo(TextFormat.HTML);
        assertThat(read.encoding()).isEqualTo("windows-1252");
        assertThat(read.content().lines().map(String::strip).filter(line -> !line.isEmpty())).containsExactly(
                "Water at\u00A0last?", "The “meadow” would accept two nights³ a week.", "Only in May.", "One", "Two",
                "Signed: the meadow", "a b", "x  y", "z");
    }

    @Test
    void wordDocumentsGiveWhatStandsAfterTrackedChanges() throws IOException {
        Path file = Made.docx(temp.resolve("report.docx"),
                """
                        <w:p><w:r><w:t xml:space="preserve">A gate &amp; a weir </w:t></w:r><w:del><w:r><w:delText>might</w:delText>\
                        <w:t>might</w:t></w:r></w:del><w:ins><w:r><w:t>would</w:t></w:r></w:ins><w:r><w:tab/><w:t>let</w:t>\
                        </w:r><w:r><w:footnoteReference w:id="7"/></w:r><w:r><w:t xml:space="preserve"> water.</w:t></w:r></w:p>\
                        <w:moveFrom><w:p><w:r><w:t>moved away</w:t></w:r></w:p></w:moveFrom>\
                        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell one</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>two</w:t></w:r>\
                        </w:p></w:tc></w:tr></w:tbl>""",
                """
                        <w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
                        <w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>line</w:t></w:r></w:p></w:footnote>\
                        <w:footnote w:id="7"><w:p><w:r><w:t>In an average year.</w:t></w:r></w:p></w:footnote></w:footnotes>""");

        ExtractedText read = ReadHere.read(file);

        assertThat(read.content())
                .isEqualTo("A gate & a weir would\tlet¹ water.\ncell one\ntwo\n¹ In an average year.\n");
        assertThat(read.inWords()).isEqualTo("Word document");
    }

    @Test
    void passagesAreFoundAcrossThePagesOfAPdf() throws IOException {
        ExtractedText read = ReadHere.read(Made.pdf(temp.resolve("law.pdf"),
                List.of(List.of("The law of the river", "A weir may be closed for five"),
                        List.of("days in a row, and no more."))));

        assertThat(read.content()).isEqualTo(
                "The law of the river\nA weir may be closed for five\n\fdays in a row, and no more.\n\f");
        assertThat(read.inWords()).isEqualTo("PDF of 2 pages");
        assertThat(new PassageFinder(read.content())
                .find(new Locator.Passage("law", "closed for five days", "no more", null, null)))
                .isInstanceOf(Match.Verified.class);
    }
}
