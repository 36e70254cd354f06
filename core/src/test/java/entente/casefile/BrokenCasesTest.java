package entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE: a broken case reads like the output of a good compiler, to the letter. */
class BrokenCasesTest {

    @TempDir
    Path temp;

    @TestFactory
    Stream<DynamicTest> everyRowOfTheTable() throws IOException {
        return rows().stream().map(row -> DynamicTest.dynamicTest(row.name, () -> {
            Path folder = Rich.copy(temp.resolve(row.name.replaceAll("[^a-z]", "-")));
            for (String edit : row.edits) {
                apply(folder, edit);
            }
            assertThat(messages(folder)).isEqualTo(row.expected);
        }));
    }

    static String messages(Path folder) {
        try {
            CaseReader.read(folder, "x");
            return "no problem";
        } catch (BadCase bad) {
            return String.valueOf(bad.getMessage());
        }
    }

    static void apply(Path folder, String edit) throws IOException {
        int bar = edit.indexOf(" | ");
        Path file = folder.resolve(edit.substring(0, bar));
        String change = edit.substring(bar + 3);
        if (change.equals("DELETE")) {
            Files.delete(file);
            return;
        }
        int arrow = change.indexOf(" ==> ");
        if (change.startsWith("* ==> ")) {
            Files.writeString(file, plain(change.substring(arrow + 5)));
        } else {
            Rich.edit(file, plain(change.substring(0, arrow)), plain(change.substring(arrow + 5)));
        }
    }

    private static String plain(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\0", "\0").replace("\\\\", "\\");
    }

    /** One row of broken-cases.txt. */
    record Row(String name, List<String> edits, String expected) {}

    static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String block : Files.readString(Rich.resource("/entente/broken-cases.txt")).split("(?m)^=== ", -1)) {
            if (!block.startsWith("#")) {
                List<String> lines = block.lines().toList();
                List<String> edits = lines.stream().skip(1).filter(line -> line.matches("\\S+ \\| .*")).toList();
                List<String> expected = lines.stream().skip(1 + edits.size()).toList();
                rows.add(new Row(lines.getFirst(), edits, String.join("\n", expected)));
            }
        }
        return rows;
    }
}
