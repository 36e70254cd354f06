package entente.app.registers;

import entente.evidence.DateSpan;
import entente.evidence.Edtf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A register as a table: columns, rows, and what each row rests on. The command line, CSV files and the brief show the same one.
 *
 * @param id the word by which a call names it
 * @param title a heading
 * @param about what is in it, and how to read it
 * @param columns the columns; the last is always {@code because}
 * @param rows the rows, each with a cell for every column
 */
public record RegisterTable(String id, String title, String about, List<Column> columns, List<Row> rows) {

    /** The last column: ids of the claims and judgements on which a row rests. */
    static final Column BECAUSE = new Column("because", Kind.WORD, true);

    /** Copies the lists, and checks the rows. */
    public RegisterTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells.size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.cells.size() + " cells in register '" + id + "' of " + columns.size() + " columns");
            }
        }
    }

    /** What a column holds, and so how it is compared. */
    public enum Kind {
        /** One of a few words, or ids. */
        WORD,
        /** Free text. */
        TEXT,
        /** A date as EDTF, or nothing. */
        DATE,
        /** A number, or nothing. */
        NUMBER
    }

    /**
     * A column.
     *
     * @param id its name in calls and CSV files
     * @param kind what it holds
     * @param many whether a cell may hold several values
     */
    public record Column(String id, Kind kind, boolean many) {

        static Column word(String id) {
            return new Column(id, Kind.WORD, false);
        }

        static Column words(String id) {
            return new Column(id, Kind.WORD, true);
        }

        static Column text(String id) {
            return new Column(id, Kind.TEXT, false);
        }

        static Column date(String id) {
            return new Column(id, Kind.DATE, false);
        }

        static Column number(String id) {
            return new Column(id, Kind.NUMBER, false);
        }
    }

    /**
     * A cell.
     *
     * @param values what it shows; empty where nothing is known
     * @param ids other words for the same, by which a filter finds it too: the ids of actors that are shown by name
     */
    public record Cell(List<String> values, List<String> ids) {

        /** Copies the lists. */
        public Cell {
            values = List.copyOf(values);
            ids = List.copyOf(ids);
        }

        /** The values in one line. */
        public String text() {
            return String.join("; ", values);
        }

        boolean is(String word) {
            return values.stream().anyMatch(word::equalsIgnoreCase) || ids.stream().anyMatch(word::equalsIgnoreCase);
        }
    }

    /**
     * A row.
     *
     * @param cells one for each column
     */
    public record Row(List<Cell> cells) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** The ids of the claims and judgements on which it rests. */
        public List<String> because() {
            return cells.getLast().values();
        }
    }

    /** The column with an id. */
    public Optional<Column> column(String columnId) {
        return columns.stream().filter(column -> column.id.equals(columnId)).findFirst();
    }

    /** The names of the columns. */
    public List<String> columnIds() {
        return columns.stream().map(Column::id).toList();
    }

    /** The column of dates that a call means where it says no more than "date": that of this name, else the first. */
    public Optional<Column> mainDate() {
        return column("date")
                .or(() -> columns.stream().filter(column -> column.kind == Kind.DATE).findFirst());
    }

    /** A cell of a row. */
    public Cell cell(Row row, Column column) {
        return row.cells.get(columns.indexOf(column));
    }

    /** What a row shows in a column. */
    public String shown(Row row, String columnId) {
        return column(columnId).map(column -> cell(row, column).text()).orElse("");
    }

    /** The same table with the rows that pass all filters. */
    public RegisterTable where(List<Filter> filters) {
        return new RegisterTable(id, title, about, columns,
                rows.stream().filter(row -> filters.stream().allMatch(filter -> filter.passes(this, row))).toList());
    }

    /**
     * The same table with its rows sorted by a column, those without a value last: dates from early to late by
     * {@link DateSpan#BY_TIME}, numbers by size, words by letters without regard to case. Equal rows stay in their order.
     */
    public RegisterTable by(Column column) {
        List<Row> sorted = new ArrayList<>(rows);
        Comparator<String> order = switch (column.kind) {
            case DATE -> (one, other) -> DateSpan.BY_TIME.compare(span(one), span(other));
            case NUMBER -> (one, other) -> Double.compare(number(one), number(other));
            case WORD, TEXT -> Comparator.comparing(text -> text.toLowerCase(Locale.ROOT));
        };
        sorted.sort(Comparator.comparing(row -> cell(row, column).text(), (one, other) -> {
            boolean missing = one.isEmpty() || other.isEmpty();
            return missing ? Boolean.compare(one.isEmpty(), other.isEmpty()) : order.compare(one, other);
        }));
        return new RegisterTable(id, title, about, columns, sorted);
    }

    static DateSpan span(String date) {
        return DateSpan.of(new Edtf(date));
    }

    static double number(String text) {
        return text.equals(Numbers.INFINITE) ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }
}
