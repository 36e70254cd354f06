package entente.app.export;

import java.util.List;

/**
 * A table of comma-separated values by RFC 4180: a line of names, lines that end in CR LF, cells in quotation marks where they hold
 * a comma, a quotation mark or a line break. UTF-8 without a byte order mark.
 *
 * <p>Spreadsheets take a cell for a formula where it begins with {@code = + - @}. A text cell whose first character, blanks aside,
 * is one of these, or is a form of one of full width, a tab, a line break or an apostrophe, is written with an apostrophe before
 * it. So a reader that is no spreadsheet gets the text back by taking off one leading apostrophe.
 */
public final class CsvTable {

    private static final String RISKY = "=+-@＝＋－＠'\t\r\n";

    private final StringBuilder text = new StringBuilder();
    private final int columns;

    /** A table with the names of its columns, and no rows yet. */
    public CsvTable(List<String> names) {
        this.columns = names.size();
        line(names.stream().map(CsvTable::cell).toList());
    }

    /** Adds a line; numbers are written as they are, null as an empty cell, truth as yes and no. */
    public void row(List<?> values) {
        if (values.size() != columns) {
            throw new IllegalArgumentException(values.size() + " cells in a table of " + columns + " columns");
        }
        line(values.stream().map(CsvTable::shown).toList());
    }

    /** The table as a file holds it. */
    @Override
    public String toString() {
        return text.toString();
    }

    private void line(List<String> cells) {
        text.append(String.join(",", cells)).append("\r\n");
    }

    private static String shown(Object value) {
        return switch (value) {
            case Integer number -> number.toString();
            case Double number -> number.toString();
            case Boolean truth -> truth ? "yes" : "no";
            default -> cell(value.toString());
        };
    }

    static String cell(String value) {
        boolean risky = beginsRiskily(value) || beginsRiskily(value.stripLeading());
        String safe = risky ? "'" + value : value;
        boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                || !safe.equals(safe.strip());
        return quote ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static boolean beginsRiskily(String value) {
        return !value.isEmpty() && RISKY.indexOf(value.charAt(0)) >= 0;
    }
}
