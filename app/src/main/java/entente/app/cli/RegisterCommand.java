package entente.app.cli;

import entente.app.export.CsvTable;
import entente.app.registers.Filter;
import entente.app.registers.RegisterTable;
import entente.app.registers.RegisterTable.Cell;
import entente.app.registers.RegisterTable.Column;
import entente.app.registers.RegisterTable.Row;
import entente.app.registers.RegisterTables;
import entente.app.words.English;
import entente.casefile.BadCase;
import entente.model.Case;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows a register of a case: filtered, sorted, as text, CSV or JSON; or which registers there are. */
@Command(name = "register", description = "the registers of a case: claims, disagreements, homonyms, commitments, open questions, forecasts, ...", footer = {
    "Conditions:", "  COLUMN=VALUE    is this word, in any case; a date lies within this one (date=2018)",
    "  COLUMN!=VALUE   is not", "  COLUMN~TEXT     contains this text",
    "  COLUMN<VALUE    is smaller, or certainly before",
    "  COLUMN>VALUE    is larger, or certainly after; put < and > in quotes"})
final class RegisterCommand implements Callable<Integer> {

    private static final int WIDTH = 100;

    private final Session session;

    @Mixin
    private Shared shared = new Shared();

    @Parameters(index = "0", paramLabel = "CASE", description = Session.CASE)
    private String name = "";

    @Parameters(index = "1", paramLabel = "NAME", arity = "0..1", description = "a register; left out, all are listed")
    private @Nullable String register;

    @Option(names = "--where", paramLabel = "CONDITION", description = "only rows that meet it; may be given several times, and then all have to be met")
    private List<String> where = List.of();

    @Option(names = "--before", paramLabel = "DATE", description = "only rows whose date is certainly before this one")
    private @Nullable String before;

    @Option(names = "--after", paramLabel = "DATE", description = "only rows whose date is certainly after this one")
    private @Nullable String after;

    @Option(names = "--by", paramLabel = "COLUMN", description = "sort by this column; 'date' is the main date")
    private @Nullable String by;

    @Option(names = "--csv", description = "print comma-separated values")
    private boolean csv;

    @Option(names = "-o", paramLabel = "FILE", description = "write the values to this file; with --csv")
    private @Nullable Path file;

    @Option(names = "--overwrite", description = "replace a file that exists")
    private boolean overwrite;

    RegisterCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws BadCase {
        Case theCase = session.named(name).theCase();
        agree();
        if (register == null) {
            list(theCase);
        } else {
            RegisterTable whole = RegisterTables.named(theCase, register);
            show(theCase, whole, chosen(whole));
        }
        return ExitCode.DONE;
    }

    private void agree() {
        boolean chooses = !where.isEmpty() || before != null || after != null || by != null;
        if (register == null && (chooses || csv)) {
            throw new CallError("no register is named", "name one; 'entente register " + name + "' lists them");
        }
        if (file != null && !csv) {
            throw new CallError("-o is given without --csv", "add --csv, which is what a file is written as");
        }
        if (csv && shared.json()) {
            throw new CallError("both --csv and --json are given", "leave out one");
        }
    }

    // ---- all registers

    private void list(Case theCase) {
        List<RegisterTable> all = RegisterTables.of(theCase);
        if (shared.json()) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("case", theCase.id());
            ArrayNode list = json.putArray("registers");
            all.forEach(table -> list.addObject().put("register", table.id()).put("title", table.title())
                    .put("rows", table.rows().size()));
            session.print(json);
            return;
        }
        TextTable table = new TextTable("register", "rows", "title");
        all.forEach(one -> table.row(one.id(), Integer.toString(one.rows().size()), one.title()));
        table.lines().forEach(session::print);
        session.print("");
        session.print("'entente register " + name + " NAME' shows one; --where, --before, --after and --by choose"
                + " rows, --csv writes a spreadsheet.");
    }

    // ---- one register

    private RegisterTable chosen(RegisterTable whole) {
        List<Filter> filters = new ArrayList<>();
        where.forEach(condition -> filters.add(Filter.parse(condition, whole)));
        dated(whole, before, Filter.Comparison.BEFORE, filters);
        dated(whole, after, Filter.Comparison.AFTER, filters);
        RegisterTable kept = whole.where(filters);
        return by == null ? kept : kept.by(Filter.column(whole, by));
    }

    private static void dated(RegisterTable table, @Nullable String date, Filter.Comparison comparison,
            List<Filter> filters) {
        if (date == null) {
            return;
        }
        Column column = table.mainDate().orElseThrow(() -> new CallError(
                "register '" + table.id() + "' has no dates", "leave out --before and --after"));
        filters.add(Filter.of(table, column, comparison, date));
    }

    private void show(Case theCase, RegisterTable whole, RegisterTable chosen) {
        if (csv) {
            csv(chosen);
        } else if (shared.json()) {
            session.print(json(theCase, chosen));
        } else {
            text(whole, chosen);
        }
    }

    private void csv(RegisterTable table) {
        CsvTable values = new CsvTable(table.columnIds());
        table.rows().forEach(row -> values.row(row.cells().stream().map(Cell::text).toList()));
        if (file == null) {
            session.printRaw(values.toString());
            return;
        }
        if (Files.isDirectory(file)) {
            throw new CallError("'" + file + "' is a folder, not a file", "name a file in it with -o");
        }
        if (!overwrite && Files.exists(file)) {
            throw new CallError("'" + file + "' exists already", "name another file with -o, or add --overwrite");
        }
        WholeFile.write(file, values.toString(), session.interruption());
        session.print("Wrote " + file);
    }

    private static ObjectNode json(Case theCase, RegisterTable table) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("case", theCase.id()).put("inputDigest", theCase.origin().digest()).put("register", table.id())
                .put("title", table.title()).put("about", table.about());
        ArrayNode rows = json.putArray("rows");
        for (Row row : table.rows()) {
            ObjectNode entry = rows.addObject();
            for (Column column : table.columns()) {
                put(entry, column, table.cell(row, column));
            }
        }
        return json;
    }

    /** Several values as a list, numbers as numbers, an empty cell as null; a number without end is a text. */
    private static void put(ObjectNode entry, Column column, Cell cell) {
        if (column.many()) {
            ArrayNode values = entry.putArray(column.id());
            cell.values().forEach(values::add);
        } else if (cell.values().isEmpty()) {
            entry.putNull(column.id());
        } else if (column.kind() == RegisterTable.Kind.NUMBER && cell.text().matches("-?[0-9.]+")) {
            entry.put(column.id(), new java.math.BigDecimal(cell.text()));
        } else {
            entry.put(column.id(), cell.text());
        }
    }

    /** A row as a block: its first cell, and below it what else it holds. */
    private void text(RegisterTable whole, RegisterTable chosen) {
        TextTable.wrapped(whole.title() + ": " + whole.about(), WIDTH, "").forEach(session::print);
        int widest = chosen.columnIds().stream().mapToInt(String::length).max().orElse(0);
        for (Row row : chosen.rows()) {
            session.print("");
            session.print(row.cells().getFirst().text());
            for (Column column : chosen.columns().subList(1, chosen.columns().size())) {
                String text = chosen.cell(row, column).text();
                if (!text.isEmpty()) {
                    String head = "  " + column.id() + " ".repeat(widest - column.id().length()) + "  ";
                    List<String> lines = TextTable.wrapped(text, WIDTH - head.length(), "");
                    for (int i = 0; i < lines.size(); i++) {
                        session.print((i == 0 ? head : " ".repeat(head.length())) + lines.get(i));
                    }
                }
            }
        }
        session.print("");
        int all = whole.rows().size();
        String of = chosen.rows().size() == all ? "" : " of " + all;
        session.print(English.sentence(chosen.rows().size() + of + (all == 1 ? " row" : " rows")));
    }
}
