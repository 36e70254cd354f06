package entente.casefile;

import entente.model.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text table: cells between commas, semicolons, tabs or blanks, perhaps in quotes, with the place of each. Lines end in LF, CR LF or CR. A byte order mark is
 * dropped, and so are empty cells at the end of a line, and lines without a cell.
 */
final class Rows {

    private Rows() {}

    /** A cell, without quotes and outer blanks. */
    record Cell(String text, Place place) {

        /** The cell as a finite number, or null. */
        @Nullable
        Double number() {
            if (!text.matches("[-+]?(\\d{1,15}(\\.\\d{0,20})?|\\.\\d{1,20})([eE][-+]?\\d{1,2})?")) {
                return null;
            }
            double value = Double.parseDouble(text);
            return value == 0 ? 0.0 : value;
        }
    }

    /** The separator that the first line with one suggests: whichever of tab, comma and semicolon stands in it most often, or else blanks. */
    static char separator(String text) {
        for (String line : text.split("\r\n|\r|\n", -1)) {
            char most = ' ';
            long count = 0;
            for (char one : new char[]{'\t', ',', ';'}) {
                long found = line.startsWith("# ") ? 0 : line.chars().filter(letter -> letter == one).count();
                most = found > count ? one : most;
                count = Math.max(count, found);
            }
            if (count > 0) {
                return most;
            }
        }
        return ' ';
    }

    /** The rows of a text. */
    static List<List<Cell>> of(String shown, String text, char separator) {
        List<List<Cell>> rows = new ArrayList<>();
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int n = 0; n < lines.length; n++) {
            String line = n == 0 && lines[0].startsWith("\uFEFF") ? lines[0].substring(1) : lines[n];
            List<Cell> row = row(shown, n + 1, line, separator);
            while (!row.isEmpty() && row.getLast().text().isEmpty()) {
                row.removeLast();
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Cell> row(String shown, int number, String line, char separator) {
        List<Cell> row = new ArrayList<>();
        int at = 0;
        while (at <= line.length()) {
            while (at < line.length() && line.charAt(at) == ' ') {
                at++;
            }
            int start = at;
            StringBuilder cell = new StringBuilder();
            char quote = at < line.length() ? line.charAt(at) : ' ';
            if (quote == '"' || quote == '\'' && line.indexOf('\'', at + 1) > 0) {
                at = quoted(line, at, quote, cell);
            }
            int end = line.indexOf(separator, at);
            end = end < 0 ? line.length() : end;
            cell.append(line, Math.min(at, end), end);
            row.add(new Cell(cell.toString().strip(), new Place(shown, number, start + 1)));
            at = end + 1;
        }
        return row;
    }

    /** Copies what stands in quotes, a doubled quote being one; where it ends. */
    private static int quoted(String line, int from, char quote, StringBuilder cell) {
        int at = from + 1;
        while (at < line.length()) {
            char letter = line.charAt(at);
            if (letter == quote) {
                if (at + 1 < line.length() && line.charAt(at + 1) == quote) {
                    at++;
                } else {
                    return at + 1;
                }
            }
            cell.append(letter);
            at++;
        }
        return at;
    }
}
