package entente.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE: a source's text is the first copy in the folders that are named, then the one that is kept. */
class TextsTest {

    private static final Source LETTER = new Source(Work.plain("letter", "report", "Letter"), null, null,
            "other.txt", null);

    @TempDir
    Path temp;

    @Test
    void namedFoldersComeFirstAndKeptTextsGoByTheirId() throws IOException {
        Path first = Files.createDirectory(temp.resolve("first"));
        Path kept = Files.createDirectory(temp.resolve("kept"));
        Texts texts = new Texts(List.of(temp.resolve("gone"), first), kept);
        assertThat(texts.of(LETTER)).isEmpty();

        Files.writeString(kept.resolve("other.txt"), "the text of a source whose id is other");
        assertThat(texts.of(LETTER)).isEmpty();
        Files.writeString(kept.resolve("letter.txt"), "kept");
        assertThat(texts.of(LETTER).orElseThrow().content()).isEqualTo("kept");
        Files.writeString(first.resolve("letter.txt"), "by its id");
        assertThat(texts.of(LETTER).orElseThrow().content()).isEqualTo("by its id");
        Files.writeString(first.resolve("other.txt"), "by its file");
        assertThat(texts.of(LETTER).orElseThrow().content()).isEqualTo("by its file");
    }

    @Test
    void theDigestsOfTheTextAndOfItsFileBothAgree() throws IOException {
        Files.writeString(temp.resolve("letter.txt"), "kept");
        Files.writeString(temp.resolve("letter.origin"),
                "file: Letter.pdf\nsha256: " + "a".repeat(64) + "\nformat: PDF\n");
        Texts.Text text = new Texts(List.of(), temp).of(LETTER).orElseThrow();

        assertThat(text.agrees("a".repeat(64))).isTrue();
        assertThat(text.agrees(text.sha256())).isTrue();
        assertThat(text.agrees("b".repeat(64))).isFalse();
        assertThat(text.at()).isEqualTo(temp.resolve("letter.txt"));
    }

    @Test
    void aDocumentIsNoText() throws IOException {
        for (String begin : List.of("%PDF-1.7 and so on", "PK\3\4 and so on", "zero \0 inside")) {
            Files.write(temp.resolve("letter.txt"), begin.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(new Texts(temp).of(LETTER)).isEmpty();
        }
    }
}
