package entente.app.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE: kept texts stand in one private folder, which the environment names. */
class TextStoreTest {

    private static final ExtractedText TEXT = new ExtractedText("one\ntwo", TextFormat.PLAIN, "KOI8-R", 0, List.of());

    @TempDir
    Path temp;

    private static Path root(Map<String, String> environment) {
        return TextStore.of(environment::get, Path.of("/home/ana")).root();
    }

    @Test
    void theEnvironmentNamesTheFolder() {
        assertThat(root(Map.of("ENTENTE_TEXTS", "/a/b/../c", "XDG_DATA_HOME", "/data"))).isEqualTo(Path.of("/a/c"));
        assertThat(root(Map.of("ENTENTE_TEXTS", " ", "XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/data/entente/texts"));
        assertThat(root(Map.of("XDG_DATA_HOME", "relative")))
                .isEqualTo(Path.of("/home/ana/.local/share/entente/texts"));
        assertThat(root(Map.of())).isEqualTo(Path.of("/home/ana/.local/share/entente/texts"));
    }

    @Test
    void aTextIsKeptWithItsOriginForItsOwnerAlone() throws IOException {
        TextStore store = new TextStore(temp.resolve("private/texts"));
        store.keep("weir", "letter", TEXT, "Ле\nттер.txt", "0".repeat(64));

        Path folder = temp.resolve("private/texts/weir");
        assertThat(folder.resolve("letter.txt")).hasContent("one\ntwo");
        assertThat(Files.readString(folder.resolve("letter.origin")))
                .isEqualTo("file: Ле ттер.txt\nsha256: " + "0".repeat(64) + "\nformat: plain text in KOI8-R\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
        for (String file : List.of("letter.txt", "letter.origin")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .isEqualTo("rw-------");
        }
        assertThat(store.ids("weir")).containsExactly("letter");
        assertThat(store.origin("weir", "letter", "format")).contains("plain text in KOI8-R");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("no draft is left").hasSize(2);
        }
    }

    @Test
    void removingTheLastTextRemovesTheFolder() throws IOException {
        TextStore store = new TextStore(temp);
        store.keep("weir", "letter", TEXT, "a.txt", "0".repeat(64));

        assertThat(store.remove("weir", "letter")).isTrue();
        assertThat(store.remove("weir", "letter")).isFalse();
        assertThat(temp.resolve("weir")).doesNotExist();
    }

    @Test
    void noIdLeavesTheFolder() {
        TextStore store = new TextStore(temp);
        assertThat(store.text("../up", "..").normalize()).startsWithRaw(temp);
        assertThat(store.text("../up", "a/b")).isEqualTo(temp.resolve("-.-up/a-b.txt"));
    }
}
