package entente.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.app.export.ConflictExport.Written;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConflictExportTest {

    private static final Path GOLDEN = Samples.ROOT.resolve("app/src/test/resources/entente/app/export");

    @TempDir
    Path folder;

    /** To write them anew: run this test with {@code -Dentente.golden=write} and read the difference. */
    @ParameterizedTest
    @EnumSource
    void prisonersAreWrittenAsBefore(ExportFormat format) throws IOException {
        SolvedConflict prisoners = Samples.published("prisoners");
        Path target = "write".equals(System.getProperty("entente.golden")) ? GOLDEN : folder;
        Written written = ConflictExport.write(format, prisoners, target.resolve("prisoners" + format.ending()), true);

        assertThat(written.files())
                .isEqualTo(ConflictExport.paths(format, target.resolve("prisoners" + format.ending())));
        for (Path file : written.files()) {
            String golden = Files.readString(GOLDEN.resolve(file.getFileName()));
            assertThat(withoutDigest(Files.readString(file))).as(file.getFileName().toString())
                    .isEqualTo(withoutDigest(golden));
        }
    }

    @ParameterizedTest
    @EnumSource
    void equalConflictsGiveEqualBytes(ExportFormat format) {
        SolvedConflict once = Samples.published("cuban-1962");
        SolvedConflict again = Samples.published("cuban-1962");

        if (format == ExportFormat.NFG) {
            once = Samples.published("chicken");
            again = Samples.published("chicken");
        }
        assertThat(ConflictExport.export(format, once)).isEqualTo(ConflictExport.export(format, again));
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsUtf8AndSaysWhatItLeavesBehind(ExportFormat format) throws IOException {
        SolvedConflict solved = format == ExportFormat.NFG ? Samples.published("prisoners") : Samples.hostile();
        Written written = ConflictExport.write(format, solved, folder.resolve("x" + format.ending()), false);

        for (Path file : written.files()) {
            assertThat(Files.readString(file, StandardCharsets.UTF_8)).isNotEmpty();
        }
        assertThat(written.notes()).anyMatch(note -> note.startsWith("Left behind: "));
    }

    @Test
    void tablesStandBesideOneAnother() throws IOException {
        Written written = ConflictExport.write(ExportFormat.CSV, Samples.published("prisoners"),
                folder.resolve("new/p.csv"), false);

        assertThat(written.files()).extracting(file -> folder.relativize(file).toString().replace('\\', '/'))
                .containsExactly(
                        "new/p-options.csv", "new/p-states.csv", "new/p-moves.csv", "new/p-improvements.csv",
                        "new/p-stability.csv",
                        "new/p-equilibria.csv", "new/p-preferences.csv", "new/p-statements.csv");
        assertThat(here("new")).hasSize(8);
    }

    @Test
    void whatExistsIsReplacedOnlyWhereThatIsAllowed() throws IOException {
        Path file = Files.writeString(folder.resolve("p-moves.csv"), "mine");
        SolvedConflict prisoners = Samples.published("prisoners");

        assertThatThrownBy(() -> ConflictExport.write(ExportFormat.CSV, prisoners, folder.resolve("p.csv"), false))
                .isInstanceOfSatisfying(ExportRefused.class, refused -> assertThat(refused.callAtFault()).isTrue())
                .hasMessage(
                        file + ": this file exists already\n  Maybe name another file, or allow it to be overwritten.");
        assertThat(file).hasContent("mine");
        assertThat(here("")).containsExactly("p-moves.csv");

        ConflictExport.write(ExportFormat.CSV, prisoners, folder.resolve("p.csv"), true);
        assertThat(Files.readString(file)).startsWith("from,to,");
        assertThat(here("")).hasSize(8);
    }

    @Test
    void aFolderIsNoTarget() {
        assertThatThrownBy(() -> ConflictExport.write(ExportFormat.DOT, Samples.published("prisoners"), folder, true))
                .isInstanceOf(ExportRefused.class)
                .hasMessage(folder + ": this is a folder, not a file\n  Maybe name a file in it.");
    }

    @Test
    void nothingIsLeftWhereAConflictIsRefused() throws IOException {
        assertThatThrownBy(() -> ConflictExport.write(ExportFormat.GMCR, Samples.published("elmira-9"),
                folder.resolve("e.gmcr"), false))
                .isInstanceOf(ExportRefused.class);
        assertThat(here("")).isEmpty();
    }

    @Test
    void formatsAreFoundByIdAndByFile() {
        assertThat(ExportFormat.values()).allSatisfy(format -> {
            assertThat(ExportFormat.of(format.id())).contains(format);
            assertThat(ExportFormat.ofFile("KOREA" + format.ending().toUpperCase(Locale.ROOT))).contains(format);
        });
        assertThat(ExportFormat.of("pdf")).isEmpty();
        assertThat(ExportFormat.ofFile("korea.pdf")).isEmpty();
    }

    @Test
    void partsThatDoNotBelongTogetherAreRefused() {
        SolvedConflict prisoners = Samples.published("prisoners");
        SolvedConflict chicken = Samples.published("chicken");

        assertThatThrownBy(
                () -> new SolvedConflict(prisoners.theCase(), prisoners.conflict(), chicken.model(), chicken.result()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("was not read from conflict prisoners");
        assertThatThrownBy(() -> new SolvedConflict(prisoners.theCase(), prisoners.conflict(), prisoners.model(),
                chicken.result()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the result for chicken was not found from " + prisoners.model());
    }

    private List<String> here(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The digest of the case changes with every word of it. */
    private static String withoutDigest(String text) {
        return text.replaceAll("sha256:[0-9a-f]{64}", "sha256:...");
    }
}
