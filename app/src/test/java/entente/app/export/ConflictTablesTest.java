package entente.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import entente.conflict.Concept;
import entente.conflict.GraphModel.ModelOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConflictTablesTest {

    @Test
    void cellsThatASpreadsheetWouldComputeGetAnApostrophe() {
        assertThat(List.of("=1+1", "+1", "-YN", "@SUM(A1)", "  =1", "'kept", "＝1", "plain", "a=b", ""))
                .map(CsvTable::cell)
                .containsExactly("'=1+1", "'+1", "'-YN", "'@SUM(A1)", "'  =1", "''kept", "'＝1", "plain", "a=b", "");
        assertThat(CsvTable.cell("\t=1")).isEqualTo("'\t=1");
        assertThat(CsvTable.cell("=\"a\",\nb")).isEqualTo("\"'=\"\"a\"\",\nb\"");
        assertThat(CsvTable.cell("blank after ")).isEqualTo("\"blank after \"");
    }

    @Test
    void tablesHoldEveryStateMoveAndVerdict() {
        for (SolvedConflict solved : List.of(Samples.hostile(), Samples.published("elmira-9"),
                Samples.published("garrison"))) {
            Map<String, String> tables = Samples.tables(solved);
            int states = solved.model().states();
            int makers = solved.model().makers().size();
            long improvements = solved.moves()
                    .filter(move -> solved.model().prefers(move.maker(), move.to(), move.from())).count();
            int equilibria = solved.result().equilibria().values().stream().mapToInt(List::size).sum();

            assertThat(tables.keySet()).containsExactlyElementsOf(ConflictTables.NAMES);
            assertThat(rows(tables.get("states"))).hasSize(states + 1);
            assertThat(rows(tables.get("moves"))).hasSize((int) solved.moves().count() + 1);
            assertThat(rows(tables.get("improvements"))).hasSize((int) improvements + 1);
            assertThat(rows(tables.get("stability"))).hasSize(states * makers + 1);
            assertThat(rows(tables.get("preferences"))).hasSize(states * makers + 1);
            assertThat(rows(tables.get("equilibria"))).hasSize(equilibria + 1);
            assertThat(rows(tables.get("options"))).hasSize(solved.model().options().size() + 1);
            assertThat(tables.values()).allSatisfy(table -> {
                List<List<String>> rows = rows(table);
                assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
                assertThat(rows.stream().flatMap(List::stream)).noneMatch(cell -> cell.matches("(?s)\\s*[=+\\-@].*"));
            });
            List<String> names = rows(tables.get("stability")).getFirst();
            for (List<String> row : rows(tables.get("stability")).subList(1, states * makers + 1)) {
                assertThat(row.get(names.indexOf("seq")))
                        .isEqualTo(solved.result().stable(Concept.SEQ, row.get(1), Integer.parseInt(row.get(0)))
                                ? "yes"
                                : "no");
            }
        }
    }

    @Test
    void textsComeBackWithoutTheirApostrophe() {
        List<List<String>> options = rows(Samples.tables(Samples.hostile()).get("options"));
        List<String> labels = options.subList(1, options.size()).stream().map(row -> row.get(4))
                .map(label -> label.startsWith("'") ? label.substring(1) : label).toList();

        assertThat(labels).containsExactlyElementsOf(
                Samples.hostile().model().options().stream().map(ModelOption::label).toList());
        assertThat(options.get(4).get(4)).isEqualTo("'=1+1");
        List<List<String>> states = rows(Samples.tables(Samples.hostile()).get("states"));
        assertThat(states.subList(1, 5)).extracting(row -> row.get(3)).containsExactly("'@SUM(A1)", "'\ttab first",
                "'  = after blanks",
                "a control \u0001 character");
    }

    /** Reads RFC 4180, strictly. */
    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            StringBuilder cell = new StringBuilder();
            if (text.charAt(at) == '"') {
                at++;
                while (text.charAt(at) != '"' || text.startsWith("\"\"", at)) {
                    at += text.charAt(at) == '"' ? 1 : 0;
                    cell.append(text.charAt(at++));
                }
                at++;
            } else {
                while (text.charAt(at) != ',' && text.charAt(at) != '\r') {
                    assertThat(text.charAt(at)).isNotIn('"', '\n');
                    cell.append(text.charAt(at++));
                }
            }
            row.add(cell.toString());
            if (text.charAt(at) == ',') {
                at++;
            } else {
                assertThat(text.substring(at, at + 2)).isEqualTo("\r\n");
                at += 2;
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        return rows;
    }
}
