package entente.app.registers;

import entente.app.registers.RegisterTable.Cell;
import entente.app.registers.RegisterTable.Column;
import entente.app.registers.RegisterTable.Row;
import entente.evidence.Edtf;
import entente.model.Actor;
import entente.model.Case;
import entente.model.Format;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one table: columns first, then rows, cell by cell in their order. */
final class TableMaker {

    private static final Cell NOTHING = new Cell(List.of(), List.of());

    private final Case theCase;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private List<Cell> open = new ArrayList<>();

    TableMaker(Case theCase, Column... columns) {
        this.theCase = theCase;
        this.columns.addAll(List.of(columns));
        this.columns.add(RegisterTable.BECAUSE);
    }

    TableMaker text(@Nullable String text) {
        open.add(text == null || text.isEmpty() ? NOTHING : new Cell(List.of(text), List.of()));
        return this;
    }

    /** A word that the case writes by an id. */
    TableMaker word(String label, String id) {
        open.add(new Cell(List.of(label), List.of(id)));
        return this;
    }

    TableMaker texts(List<String> texts) {
        open.add(new Cell(texts, List.of()));
        return this;
    }

    TableMaker date(@Nullable Edtf date) {
        return text(date == null ? null : date.text());
    }

    /** Actors by name, found by their ids too. */
    TableMaker actors(List<String> ids) {
        open.add(new Cell(ids.stream().map(id -> theCase.actor(id).map(Actor::name).orElse(id)).toList(), ids));
        return this;
    }

    /** The participants of a format: actors by name, and others as they are written. */
    TableMaker participants(Format format) {
        actors(format.participants());
        Cell actors = open.removeLast();
        List<String> all = new ArrayList<>(actors.values());
        all.addAll(format.others());
        open.add(new Cell(all, actors.ids()));
        return this;
    }

    /** Ends a row with what it rests on, each once. */
    void because(List<String> ids) {
        texts(ids.stream().distinct().toList());
        rows.add(new Row(open));
        open = new ArrayList<>();
    }

    RegisterTable table(String id, String title, String about) {
        return new RegisterTable(id, title, about, columns, rows);
    }
}
