package entente.app.cli;

import java.util.ArrayList;
import java.util.List;

/** A table of plain text: columns as wide as their widest cell, a rule below the heads, two blanks between. */
final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... heads) {
        rows.add(List.of(heads));
    }

    TextTable(List<String> heads) {
        rows.add(List.copyOf(heads));
    }

    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    void row(String... cells) {
        row(List.of(cells));
    }

    /** The lines of the table. */
    List<String> lines() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], width(row.get(column)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row, widths));
            if (lines.size() == 1) {
                lines.add(rule(widths));
            }
        }
        return lines;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            line.append(column == 0 ? "" : "  ").append(cell).repeat(" ", widths[column] - width(cell));
        }
        return line.toString().stripTrailing();
    }

    private static String rule(int[] widths) {
        List<String> rules = new ArrayList<>();
        for (int width : widths) {
            rules.add("-".repeat(width));
        }
        return String.join("  ", rules);
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    /** Breaks a text into lines of at most some width, the second and later ones indented. */
    static List<String> wrapped(String text, int width, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
            }
            line.append(line.isEmpty() || line.toString().equals(indent) ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
