package entente.casefile;

import entente.casefile.BargainingFile.Axis;
import entente.casefile.BargainingFile.Line;
import entente.casefile.BargainingFile.Sheet;
import entente.casefile.Rows.Cell;
import entente.model.Issue.Anchor;
import entente.model.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rows of the exchange model: {@code #A} actor, name, comment; {@code #P} issue; {@code #M} issue, position, meaning; {@code #D} actor, issue, position, salience,
 * power. Other rows are comments. Issues become the dimensions of one issue, each with its own power.
 */
final class ExchangeRows {

    private final String shown;
    private final Problems problems;
    private final List<String> notes;
    private final Map<String, Cell> actors = new LinkedHashMap<>();
    private final Map<String, TreeMap<Double, String>> issues = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Cell>>> data = new LinkedHashMap<>();

    private ExchangeRows(String shown, Problems problems, List<String> notes) {
        this.shown = shown;
        this.problems = problems;
        this.notes = notes;
    }

    static Optional<Sheet> read(String shown, List<List<Cell>> rows, Problems problems, List<String> notes) {
        ExchangeRows reader = new ExchangeRows(shown, problems, notes);
        for (String tag : List.of("#A", "#P", "#M", "#D")) {
            rows.stream().filter(row -> row.getFirst().text().equals(tag)).forEach(row -> reader.row(tag, row));
        }
        return problems.isEmpty() ? Optional.of(reader.sheet()) : Optional.empty();
    }

    private void row(String tag, List<Cell> row) {
        int needed = switch (tag) {
            case "#M" -> 3;
            case "#D" -> 6;
            default -> 2;
        };
        if (row.size() < needed) {
            problems.add(row.getFirst().place(), "a row " + tag + " has " + row.size() + " cells where " + needed
                    + " are expected", "add what is missing");
            return;
        }
        String name = row.get(1).text();
        switch (tag) {
            case "#A" -> actors.put(name, row.get(1));
            case "#P" -> issues.putIfAbsent(name, new TreeMap<>());
            case "#M" -> anchor(row);
            default -> datum(row);
        }
    }

    private void anchor(List<Cell> row) {
        TreeMap<Double, String> anchors = issues.get(row.get(1).text());
        Double at = row.get(2).number();
        if (anchors == null) {
            unknown(row.get(1), "issue", "#P");
        } else if (at == null) {
            problems.add(row.get(2).place(), "a position of issue '" + Words.shortened(row.get(1).text()) + "' is '"
                    + Words.shortened(row.get(2).text()) + "'", "write a number, such as 12 or 12.5");
        } else {
            anchors.put(at, row.size() > 3 ? row.get(3).text() : "");
        }
    }

    private void datum(List<Cell> row) {
        if (!actors.containsKey(row.get(1).text())) {
            unknown(row.get(1), "actor", "#A");
        } else if (!issues.containsKey(row.get(2).text())) {
            unknown(row.get(2), "issue", "#P");
        } else if (data.computeIfAbsent(row.get(1).text(), none -> new LinkedHashMap<>()).putIfAbsent(row.get(2).text(),
                row) != null) {
            problems.add(row.getFirst().place(),
                    "actor '" + Words.shortened(row.get(1).text()) + "' stands twice on issue '"
                            + Words.shortened(row.get(2).text()) + "'",
                    "remove one of the two rows");
        }
    }

    private void unknown(Cell cell, String noun, String tag) {
        problems.add(cell.place(), "unknown " + noun + " '" + Words.shortened(cell.text()) + "'",
                "add a row " + tag + " for it, or correct the name");
    }

    private Sheet sheet() {
        List<Axis> axes = new ArrayList<>();
        for (Map.Entry<String, TreeMap<Double, String>> issue : issues.entrySet()) {
            TreeMap<Double, String> anchors = issue.getValue();
            boolean wide = anchors.size() > 1;
            List<Anchor> labelled = anchors.entrySet().stream().filter(one -> !one.getValue().isEmpty())
                    .filter(one -> wide)
                    .map(one -> new Anchor(one.getKey(), one.getValue())).sorted(Comparator.comparingDouble(Anchor::at))
                    .toList();
            axes.add(new Axis(issue.getKey(), wide ? anchors.firstKey() : 0, wide ? anchors.lastKey() : 100, labelled));
        }
        notes.add(
                "Scales run from the least to the greatest position in the rows #M, or from 0 to 100 where there are none.");
        List<Line> lines = new ArrayList<>();
        boolean absent = false;
        for (Map.Entry<String, Cell> actor : actors.entrySet()) {
            List<Cell> position = new ArrayList<>();
            List<Cell> salience = new ArrayList<>();
            List<Cell> power = new ArrayList<>();
            for (Axis axis : axes) {
                Map<String, List<Cell>> rows = data.getOrDefault(actor.getKey(), Collections.emptyMap());
                List<Cell> row = rows.get(axis.id());
                absent |= row == null;
                Place place = actor.getValue().place();
                position.add(row == null ? new Cell(Double.toString(axis.low()), place) : row.get(3));
                salience.add(row == null ? new Cell("0", place) : row.get(4));
                power.add(row == null ? new Cell("0", place) : row.get(5));
            }
            lines.add(new Line(actor.getValue(), null, position, salience, power));
        }
        if (absent) {
            notes.add("Who has no row #D on an issue takes no part in it: salience and power there are 0.");
        }
        if (axes.isEmpty()) {
            problems.add(Place.of(shown), "the file has no issue", "add a row #P for each");
        }
        return new Sheet("", null, axes, lines);
    }
}
