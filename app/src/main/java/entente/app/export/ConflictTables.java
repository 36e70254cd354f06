package entente.app.export;

import entente.conflict.Concept;
import entente.conflict.GraphModel;
import entente.conflict.GraphModel.Maker;
import entente.conflict.GraphModel.ModelOption;
import entente.conflict.GraphModel.Move;
import entente.conflict.GraphModel.StatementRef;
import entente.model.Conflict.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A solved conflict as tables that join on the number of the state and the id of the decision maker. */
final class ConflictTables {

    /** The names of the tables, in order. */
    static final List<String> NAMES = List.of("options", "states", "moves", "improvements", "stability", "equilibria",
            "preferences",
            "statements");

    private final SolvedConflict solved;
    private final GraphModel model;
    private final List<Concept> judged;

    private ConflictTables(SolvedConflict solved) {
        this.solved = solved;
        this.model = solved.model();
        this.judged = ConflictExport.judged(solved);
    }

    static Export of(SolvedConflict solved) {
        ConflictTables tables = new ConflictTables(solved);
        List<CsvTable> written = List.of(tables.options(), tables.states(), tables.moves(), tables.improvements(),
                tables.stability(),
                tables.equilibria(), tables.preferences(), tables.statements());
        List<Export.Part> parts = new ArrayList<>();
        for (int t = 0; t < NAMES.size(); t++) {
            parts.add(new Export.Part(NAMES.get(t), written.get(t).toString()));
        }
        return new Export(parts, List.of(ConflictExport.leftBehind(solved, "infeasible combinations")));
    }

    private CsvTable options() {
        CsvTable table = new CsvTable(List.of("number", "option", "decision_maker", "decision_maker_name", "label",
                "taken", "moves", "because"));
        List<Option> written = solved.conflict().decisionMakers().stream().flatMap(maker -> maker.options().stream())
                .toList();
        for (int o = 0; o < model.options().size(); o++) {
            ModelOption option = model.options().get(o);
            Maker maker = model.makers().get(option.maker());
            table.row(List.of(o + 1, option.id(), maker.id(), maker.name(), option.label(), option.taken(),
                    option.moves().name().toLowerCase(Locale.ROOT), String.join(" ", written.get(o).because())));
        }
        return table;
    }

    private CsvTable states() {
        CsvTable table = new CsvTable(List.of("state", "code", "id", "label", "status_quo", "absorbing"));
        for (int state = 1; state <= model.states(); state++) {
            table.row(List.of(state, model.code(state), model.id(state).orElse(""), model.label(state),
                    model.statusQuo().orElse(0) == state, model.absorbing(state)));
        }
        return table;
    }

    private CsvTable moves() {
        CsvTable table = new CsvTable(
                List.of("from", "to", "decision_maker", "improvement", "irreversible", "changes"));
        solved.moves()
                .forEach(move -> table.row(List.of(move.from(), move.to(), maker(move),
                        model.prefers(move.maker(), move.to(), move.from()),
                        solved.irreversible(move), solved.changes(move))));
        return table;
    }

    private CsvTable improvements() {
        CsvTable table = new CsvTable(
                List.of("from", "to", "decision_maker", "from_level", "to_level", "levels", "irreversible", "changes"));
        solved.moves().filter(move -> model.prefers(move.maker(), move.to(), move.from()))
                .forEach(move -> table.row(List.of(move.from(),
                        move.to(), maker(move), model.level(move.maker(), move.from()),
                        model.level(move.maker(), move.to()),
                        model.levels(move.maker()), solved.irreversible(move), solved.changes(move))));
        return table;
    }

    private String maker(Move move) {
        return model.makers().get(move.maker()).id();
    }

    private CsvTable stability() {
        CsvTable table = new CsvTable(
                Stream.concat(Stream.of("state", "decision_maker"), judged.stream().map(Concept::id)).toList());
        for (int state = 1; state <= model.states(); state++) {
            for (Maker maker : model.makers()) {
                List<Object> row = new ArrayList<>(List.of(state, maker.id()));
                for (Concept concept : judged) {
                    row.add(solved.result().stable(concept, maker.id(), state));
                }
                table.row(row);
            }
        }
        return table;
    }

    private CsvTable equilibria() {
        CsvTable table = new CsvTable(List.of("concept", "state", "code", "label"));
        for (Concept concept : judged) {
            for (int state : solved.result().equilibria().getOrDefault(concept, List.of())) {
                table.row(List.of(concept.id(), state, model.code(state), model.label(state)));
            }
        }
        return table;
    }

    private CsvTable preferences() {
        CsvTable table = new CsvTable(List.of("decision_maker", "state", "level", "levels"));
        for (int m = 0; m < model.makers().size(); m++) {
            for (int state = 1; state <= model.states(); state++) {
                table.row(List.of(model.makers().get(m).id(), state, model.level(m, state), model.levels(m)));
            }
        }
        return table;
    }

    private CsvTable statements() {
        CsvTable table = new CsvTable(List.of("decision_maker", "priority", "statement", "label", "because"));
        for (int m = 0; m < model.makers().size(); m++) {
            for (StatementRef statement : model.statements(m)) {
                table.row(
                        List.of(model.makers().get(m).id(), statement.number(), statement.written(), statement.label(),
                                String.join(" ", statement.because())));
            }
        }
        return table;
    }
}
