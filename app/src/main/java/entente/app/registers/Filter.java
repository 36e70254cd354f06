package entente.app.registers;

import entente.app.registers.RegisterTable.Cell;
import entente.app.registers.RegisterTable.Column;
import entente.app.registers.RegisterTable.Kind;
import entente.app.registers.RegisterTable.Row;
import entente.app.words.English;
import entente.evidence.Edtf;
import entente.model.Nearest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition on the rows of a register: a column, a comparison, a value.
 *
 * <ul>
 * <li>{@code =} the cell, or one value of it, is this word, in any case; of a date: it lies within this one ({@code 2018-04} within
 * {@code 2018}); {@code !=} the opposite, which holds of an empty cell too
 * <li>{@code ~} the cell contains this text, in any case
 * <li>{@code <} and {@code >} the number is smaller or larger; the date is certainly before or after, by the days that both may
 * mean: {@code 2018} is neither before nor after {@code 2018-06}
 * </ul>
 * An empty cell passes none of the others.
 *
 * @param column the column
 * @param comparison one of the five
 * @param value what it is compared with
 */
public record Filter(Column column, Comparison comparison, String value) {

    private static final Pattern WRITTEN = Pattern.compile("([^=~<>!]*)(!=|=|~|<|>)(.*)", Pattern.DOTALL);

    /** The comparisons. */
    public enum Comparison {
        /** Is this word, or lies within this time. */
        IS("="),
        /** The opposite. */
        IS_NOT("!="),
        /** Contains this text. */
        CONTAINS("~"),
        /** Is smaller, or certainly before. */
        BEFORE("<"),
        /** Is larger, or certainly after. */
        AFTER(">");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        private static Comparison of(String sign) {
            for (Comparison comparison : values()) {
                if (comparison.sign.equals(sign)) {
                    return comparison;
                }
            }
            throw new IllegalArgumentException(sign);
        }
    }

    /**
     * Reads a condition such as {@code status=missed} or {@code made<2000}.
     *
     * @throws RegisterRefused where the column is unknown, or the value can stand in no row of it
     */
    public static Filter parse(String written, RegisterTable table) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches() || matcher.group(1).isBlank()) {
            throw new RegisterRefused("'" + written + "' is no condition",
                    "write COLUMN=VALUE, or with != ~ < > in place of =, for example 'source=" + "ID'");
        }
        return of(table, column(table, matcher.group(1).strip()), Comparison.of(matcher.group(2)),
                matcher.group(3).strip());
    }

    /** The column that a call names; "date" means the main one. */
    public static Column column(RegisterTable table, String name) {
        return table.column(name)
                .or(() -> name.equals("date") ? table.mainDate() : java.util.Optional.empty())
                .orElseThrow(() -> {
                    String all = "register '" + table.id() + "' has the columns " + English.and(table.columnIds());
                    return new RegisterRefused("register '" + table.id() + "' has no column '" + name + "'",
                            Nearest.of(name, table.columnIds()).map(near -> "you mean '" + near + "'; " + all)
                                    .orElse(all));
                });
    }

    /**
     * A condition, checked against the table.
     *
     * @throws RegisterRefused where the value can stand in no row of the column
     */
    public static Filter of(RegisterTable table, Column column, Comparison comparison, String value) {
        boolean ordered = comparison == Comparison.BEFORE || comparison == Comparison.AFTER;
        boolean compared = comparison != Comparison.CONTAINS;
        if (ordered && column.kind() != Kind.DATE && column.kind() != Kind.NUMBER) {
            throw new RegisterRefused("column '" + column.id() + "' has no order that < and > could ask for",
                    "use = for a word or ~ for a part of a text");
        }
        if (compared && column.kind() == Kind.DATE && !Edtf.isValid(value)) {
            throw new RegisterRefused("'" + value + "' is no date, and column '" + column.id() + "' holds dates",
                    "write it as 2018, 2018-04, 2018-04-27 or 199X");
        }
        if (compared && column.kind() == Kind.NUMBER && !value.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
            throw new RegisterRefused("'" + value + "' is no number, and column '" + column.id() + "' holds numbers",
                    "write it as 0.5 or 12");
        }
        if (compared && column.kind() == Kind.WORD) {
            known(table, column, value);
        }
        return new Filter(column, comparison, value);
    }

    /** A word that no row has is taken for a slip, so that an empty answer means what it says. */
    private static void known(RegisterTable table, Column column, String value) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Row row : table.rows()) {
            Cell cell = table.cell(row, column);
            words.addAll(cell.values());
            ids.addAll(cell.ids());
        }
        boolean there = words.stream().anyMatch(value::equalsIgnoreCase) || ids.stream().anyMatch(
                value::equalsIgnoreCase);
        if (there || table.rows().isEmpty()) {
            return;
        }
        String all = words.isEmpty()
                ? "no row has anything there"
                : words.size() > 20
                        ? "'entente register CASE " + table.id() + "' shows what is there"
                        : "there are " + English.and(List.copyOf(words));
        List<String> candidates = java.util.stream.Stream.concat(words.stream(), ids.stream()).toList();
        throw new RegisterRefused(
                "no row of register '" + table.id() + "' has '" + value + "' as its '" + column.id() + "'",
                Nearest.of(value, candidates).map(near -> "you mean '" + near + "'; " + all).orElse(all));
    }

    /** Whether a row of the table passes. */
    boolean passes(RegisterTable table, Row row) {
        Cell cell = table.cell(row, column);
        if (cell.values().isEmpty()) {
            return comparison == Comparison.IS_NOT;
        }
        return switch (comparison) {
            case IS -> is(cell);
            case IS_NOT -> !is(cell);
            case CONTAINS -> cell.text().toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
            case BEFORE -> column.kind() == Kind.DATE
                    ? RegisterTable.span(cell.text()).before(RegisterTable.span(value))
                    : RegisterTable.number(cell.text()) < Double.parseDouble(value);
            case AFTER -> column.kind() == Kind.DATE
                    ? RegisterTable.span(cell.text()).after(RegisterTable.span(value))
                    : RegisterTable.number(cell.text()) > Double.parseDouble(value);
        };
    }

    private boolean is(Cell cell) {
        return switch (column.kind()) {
            case DATE -> RegisterTable.span(cell.text()).within(RegisterTable.span(value));
            case NUMBER -> RegisterTable.number(cell.text()) == Double.parseDouble(value);
            case WORD, TEXT -> cell.is(value);
        };
    }
}
