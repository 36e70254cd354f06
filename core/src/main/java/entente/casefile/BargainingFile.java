package entente.casefile;

import entente.casefile.Rows.Cell;
import entente.evidence.Claim;
import entente.evidence.Evidence;
import entente.evidence.LikelihoodWords;
import entente.evidence.Locator;
import entente.evidence.Source;
import entente.evidence.Voice;
import entente.evidence.Work;
import entente.model.Actor;
import entente.model.Case;
import entente.model.Estimate;
import entente.model.Issue;
import entente.model.Issue.Accommodation;
import entente.model.Issue.Party;
import entente.model.Issue.Scale;
import entente.model.Nearest;
import entente.model.Origin;
import entente.model.Place;
import entente.model.Registers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a foreign file that holds a bargaining table into a {@link Case} with one issue: KTAB CSV and XML, tables with columns for actor, position, salience and
 * capability, and the {@code #A #P #M #D} rows of the exchange model.
 *
 * <p>Ids are the names in the file; the issue's id is the file name without its extension. The one source is the file, and one claim says that the file gives the
 * numbers. How scales are decided always stands in the notes of the case: positions of KTAB files run from 0 to 100; those of other tables from the least
 * to the greatest; saliences run from 0 to 1 where none is above 1, else from 0 to 100. Any bytes end in a case or in {@link BadCase}.
 */
public final class BargainingFile {

    /** The extensions of names of files that it reads. */
    public static final List<String> EXTENSIONS = List.of(".csv", ".tsv", ".txt", ".xml");

    private static final String SOURCE = "file";
    private static final String NUMBERS = "numbers";
    private static final int MOST_ACTORS = 5_000;
    /** The greatest position of a table without a scale of its own, and the greatest capability. */
    private static final double MOST = 1e9;

    private final String shown;
    private final Problems problems = new Problems();
    private final List<String> notes = new ArrayList<>();

    private BargainingFile(String shown) {
        this.shown = shown;
    }

    /** What a format says of one actor, each list with one element for each dimension. */
    record Line(Cell actor, @Nullable String about, List<Cell> position, List<Cell> salience, List<Cell> capability) {}

    /** What a format says of one dimension; ends that are NaN are taken from the positions. */
    record Axis(String id, double low, double high, List<Issue.Anchor> anchors) {}

    /** What a format says of one share of accommodation: how far the ideal of one actor follows the position of another, or its own. */
    record Pair(Cell actor, Cell towards, Cell share) {}

    /** What a format says. */
    record Sheet(String title, @Nullable String about, List<Axis> axes, List<Line> lines, List<Pair> pairs) {
        /** A format in which ideals are not spoken of. */
        Sheet(String title, @Nullable String about, List<Axis> axes, List<Line> lines) {
            this(title, about, axes, lines, List.of());
        }
    }

    /**
     * Reads a file.
     *
     * @throws BadCase with every problem, ordered by line and column
     */
    public static Case read(Path file) throws BadCase {
        String shown = file.toString().replace('\\', '/');
        if (!Files.isRegularFile(file)) {
            throw CaseReader.refused(Place.of(shown), Files.exists(file) ? "this is no file" : "there is no such file",
                    "name a file that holds a bargaining table");
        }
        BargainingFile reader = new BargainingFile(shown);
        byte[] bytes = CaseFolder.bytes(file, shown, CaseFolder.MOST_FILE_BYTES, reader.problems);
        String name = String.valueOf(file.getFileName());
        Optional<Case> read = Optional.ofNullable(bytes).flatMap(
                content -> CaseFolder.text(shown, content, reader.problems)
                        .flatMap(text -> reader.sheet(name, text))
                        .flatMap(sheet -> reader.theCase(name, content, sheet)));
        if (read.isEmpty() || !reader.problems.isEmpty()) {
            throw new BadCase(reader.problems.sorted(shown));
        }
        return read.get();
    }

    private Optional<Sheet> sheet(String name, String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.stripLeading().startsWith("<")) {
            return KtabXml.read(shown, plain, problems, notes);
        }
        char separator = Rows.separator(plain);
        List<List<Cell>> rows = Rows.of(shown, plain, separator);
        if (rows.stream().anyMatch(row -> row.getFirst().text().matches("#[APMD]"))) {
            return ExchangeRows.read(shown, rows, problems, notes);
        }
        rows.removeIf(row -> row.getFirst().text().startsWith("#"));
        if (rows.isEmpty()) {
            problems.add(Place.of(shown), "the file holds no table", "name a file with a line for each actor");
            return Optional.empty();
        }
        return isKtab(rows) ? ktab(rows) : plain(name, rows);
    }

    // ---- KTAB CSV

    private static boolean isKtab(List<List<Cell>> rows) {
        return rows.size() > 1 && rows.get(1).getFirst().text().equalsIgnoreCase("actor")
                && rows.getFirst().size() == 4 && rows.getFirst().get(2).text().matches("\\d+")
                && rows.getFirst().get(3).text().matches("\\d+");
    }

    private Optional<Sheet> ktab(List<List<Cell>> rows) {
        List<Cell> head = rows.getFirst();
        Double actors = head.get(2).number();
        Double dimensions = head.get(3).number();
        List<Cell> titles = rows.get(1);
        int dims = (titles.size() - 3) / 2;
        if (actors == null || dimensions == null || dims != dimensions || dims < 1 || titles.size() != 3 + 2 * dims) {
            problems.add(head.get(3).place(),
                    "the file announces " + head.get(3).text() + " dimensions, and its second line has "
                            + titles.size() + " columns",
                    "give each dimension a column for position and one for salience after Actor, Description, Influence");
            return Optional.empty();
        }
        if (actors != rows.size() - 2) {
            problems.add(head.get(2).place(),
                    "the file announces " + head.get(2).text() + " actors and has " + (rows.size() - 2),
                    "correct the number, or look for a line that is missing");
        }
        List<Axis> axes = new ArrayList<>();
        for (int k = 0; k < dims; k++) {
            String id = titles.get(3 + 2 * k).text().replaceFirst("(?i) *position$", "").strip();
            axes.add(new Axis(id.isEmpty() ? "dimension " + (k + 1) : id, 0, 100, List.of()));
        }
        List<Line> lines = new ArrayList<>();
        for (List<Cell> row : rows.subList(2, rows.size())) {
            if (row.size() != 3 + 2 * dims) {
                problems.add(row.getFirst().place(),
                        "'" + Words.shortened(row.getFirst().text()) + "' has " + row.size()
                                + " cells where " + (3 + 2 * dims) + " are expected",
                        "put a text with commas into quotes, or add what is missing");
                continue;
            }
            List<Cell> position = new ArrayList<>();
            List<Cell> salience = new ArrayList<>();
            for (int k = 0; k < dims; k++) {
                position.add(row.get(3 + 2 * k));
                salience.add(row.get(4 + 2 * k));
            }
            lines.add(new Line(row.getFirst(), row.get(1).text(), position, salience, List.of(row.get(2))));
        }
        notes.add("Positions are read on scales from 0 to 100, as in every KTAB file.");
        return Optional.of(new Sheet(head.getFirst().text(), head.get(1).text(), axes, lines));
    }

    // ---- a plain table

    private enum Column {
        ACTOR("actor|name|stakeholder|player|group"),
        POSITION("position.*|pos|x"),
        SALIENCE("salience|priority|importance|s"),
        CAPABILITY("capability|capabilities|influence|power|resources|clout|c");

        private final String names;

        Column(String names) {
            this.names = names;
        }
    }

    private Optional<Sheet> plain(String name, List<List<Cell>> rows) {
        List<Cell> titles = rows.getFirst();
        Map<Column, Integer> at = new LinkedHashMap<>();
        for (int c = 0; c < titles.size(); c++) {
            for (Column column : Column.values()) {
                if (titles.get(c).text().toLowerCase(Locale.ROOT).strip().matches(column.names)) {
                    at.putIfAbsent(column, c);
                }
            }
        }
        for (Column column : Column.values()) {
            if (!at.containsKey(column)) {
                problems.add(titles.getFirst().place(),
                        "no column of the table is called " + column.name().toLowerCase(Locale.ROOT)
                                + "; the columns are "
                                + Words.list(titles.stream().map(cell -> Words.shortened(cell.text())).toList()),
                        "name the columns actor, position, salience, capability in its first line");
            }
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        for (List<Cell> row : rows.subList(1, rows.size())) {
            int needed = Collections.max(at.values()) + 1;
            if (row.size() < needed) {
                problems.add(row.getFirst().place(),
                        "'" + Words.shortened(row.getFirst().text()) + "' has " + row.size()
                                + " cells where " + needed + " are expected",
                        "put a text with separators into quotes, or add what is missing");
                continue;
            }
            lines.add(new Line(cell(row, at, Column.ACTOR), null, List.of(cell(row, at, Column.POSITION)),
                    List.of(cell(row, at, Column.SALIENCE)), List.of(cell(row, at, Column.CAPABILITY))));
        }
        Axis axis = new Axis("position", Double.NaN, Double.NaN, List.of());
        return Optional.of(new Sheet(stem(name), null, List.of(axis), lines));
    }

    private static Cell cell(List<Cell> row, Map<Column, Integer> at, Column column) {
        return row.get(at.getOrDefault(column, 0));
    }

    private static String stem(String name) {
        return name.replaceFirst("\\.[^.]*$", "");
    }

    // ---- the case

    private Optional<Case> theCase(String name, byte[] content, Sheet sheet) {
        if (sheet.lines().isEmpty() && !problems.isEmpty()) {
            return Optional.empty();
        }
        if (sheet.lines().isEmpty() || sheet.lines().size() > MOST_ACTORS) {
            problems.add(Place.of(shown), "the file has " + sheet.lines().size() + " actors",
                    "name a file with 1 to " + MOST_ACTORS + " actors");
            return Optional.empty();
        }
        checkNames(sheet);
        double most = 0;
        List<Scale> scales = new ArrayList<>();
        for (int k = 0; k < sheet.axes().size(); k++) {
            scales.add(scale(sheet, k));
        }
        for (Line line : sheet.lines()) {
            for (Cell cell : line.salience()) {
                most = Math.max(most, number(cell, "salience", line));
            }
        }
        double full = most <= 1 ? 1 : 100;
        notes.add(full == 1
                ? "Saliences are read on a scale from 0 to 1, as none is above 1."
                : "Saliences are read on a scale from 0 to 100, as some are above 1.");
        Map<String, List<Accommodation>> accommodation = accommodation(sheet);
        List<Party> parties = new ArrayList<>();
        for (Line line : sheet.lines()) {
            List<Estimate> position = new ArrayList<>();
            for (int k = 0; k < scales.size(); k++) {
                position.add(position(sheet.axes().get(k), line.position().get(k), line));
            }
            parties.add(new Party(line.actor().text(), position,
                    line.salience().stream().map(cell -> estimate(cell, "salience", line, 0, full)).toList(),
                    line.capability().stream().map(cell -> estimate(cell, "capability", line, 0, MOST)).toList(),
                    scales.stream().map(scale -> Optional.<Estimate>empty()).toList(), false, false,
                    accommodation.getOrDefault(line.actor().text(), List.of()), List.of(NUMBERS),
                    line.about() == null || line.about().isEmpty() ? null : line.about()));
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        String id = stem(name);
        Issue issue = new Issue(id, sheet.title().isEmpty() ? id : sheet.title(), null, null, sheet.about(), null,
                scales, full,
                parties, List.of(), List.of(NUMBERS), null);
        return Optional.of(wrapped(id, name, content, issue));
    }

    private void checkNames(Sheet sheet) {
        Map<String, Place> seen = new LinkedHashMap<>();
        for (Line line : sheet.lines()) {
            Cell actor = line.actor();
            if (actor.text().isEmpty()) {
                problems.add(actor.place(), "an actor has no name", "write one");
            }
            Place first = seen.putIfAbsent(actor.text(), actor.place());
            if (first != null) {
                problems.add(actor.place(), "the actor '" + Words.shortened(actor.text()) + "' stands twice",
                        "rename this one; the first is at " + first);
            }
        }
    }

    /** The shares of each actor that has pairs, its own position wholly where no pair says otherwise; {@link KtabXml} says why. */
    private Map<String, List<Accommodation>> accommodation(Sheet sheet) {
        Set<String> actors = new LinkedHashSet<>(sheet.lines().stream().map(line -> line.actor().text()).toList());
        Map<String, Map<String, Pair>> rows = new LinkedHashMap<>();
        for (Pair pair : sheet.pairs()) {
            if (known(pair.actor(), actors) && known(pair.towards(), actors)) {
                Pair first = rows.computeIfAbsent(pair.actor().text(), actor -> new LinkedHashMap<>())
                        .putIfAbsent(pair.towards().text(), pair);
                if (first != null) {
                    problems.add(pair.actor().place(), "the pair of " + named(pair) + " stands twice",
                            "remove one; the first is at " + first.actor().place());
                }
            }
        }
        Map<String, List<Accommodation>> all = new LinkedHashMap<>();
        rows.forEach((actor, row) -> all.put(actor, shares(actor, row)));
        return all;
    }

    private static String named(Pair pair) {
        return "'" + Words.shortened(pair.actor().text()) + "' and '" + Words.shortened(pair.towards().text()) + "'";
    }

    private boolean known(Cell actor, Set<String> actors) {
        if (!actors.contains(actor.text())) {
            String has = "the file has " + Words.list(actors.stream().map(Words::shortened).toList());
            problems.add(actor.place(), "unknown actor '" + Words.shortened(actor.text()) + "' in an iaPair",
                    Nearest.of(actor.text(), actors).map(near -> "'" + near + "' is meant; " + has).orElse(has));
            return false;
        }
        return true;
    }

    private List<Accommodation> shares(String actor, Map<String, Pair> row) {
        List<Accommodation> shares = new ArrayList<>();
        for (Pair pair : row.values()) {
            Double share = pair.share().number();
            if (share == null || share < 0 || share > 1) {
                problems.add(pair.share().place(),
                        "the adjust of " + named(pair) + " is '" + Words.shortened(pair.share().text()) + "'",
                        "write a number from 0 to 1, such as 0.3");
            } else {
                shares.add(new Accommodation(pair.towards().text(), new Estimate.Point(share, List.of(NUMBERS))));
            }
        }
        boolean own = row.containsKey(actor);
        if (!own) {
            shares.add(new Accommodation(actor, new Estimate.Point(1, List.of(NUMBERS))));
        }
        double sum = shares.stream().mapToDouble(one -> one.share().likely()).sum();
        if (sum > 1 + Issue.ROUNDING) {
            problems.add(row.values().iterator().next().actor().place(),
                    "the shares that '" + Words.shortened(actor) + "' adjusts by add up to "
                            + Words.number(Math.round(sum * 1e9) / 1e9)
                            + (own ? "" : ", as its own position counts 1 where no pair says otherwise"),
                    own ? "lower some, so that it is at most 1" : "add an iaPair of this actor with itself");
        }
        return shares;
    }

    private Scale scale(Sheet sheet, int k) {
        Axis axis = sheet.axes().get(k);
        double low = axis.low();
        double high = axis.high();
        if (Double.isNaN(low)) {
            low = Double.POSITIVE_INFINITY;
            high = Double.NEGATIVE_INFINITY;
            for (Line line : sheet.lines()) {
                double at = position(axis, line.position().get(k), line).likely();
                low = Math.min(low, at);
                high = Math.max(high, at);
            }
            high = high > low ? high : low + 1;
            notes.add("The scale of positions runs from " + Words.number(low) + " to " + Words.number(high)
                    + ", the least and the greatest in the file.");
        }
        return new Scale(axis.id(), axis.id(), low, high, axis.anchors(), Optional.empty());
    }

    private Estimate position(Axis axis, Cell cell, Line line) {
        boolean open = Double.isNaN(axis.low());
        return estimate(cell, "position", line, open ? -MOST : axis.low(), open ? MOST : axis.high());
    }

    private double number(Cell cell, String what, Line line) {
        Double value = cell.number();
        if (value == null) {
            problems.add(cell.place(), "the " + what + " of '" + Words.shortened(line.actor().text()) + "' is '"
                    + Words.shortened(cell.text()) + "'", "write a number, such as 12 or 12.5");
            return 0;
        }
        return value;
    }

    private Estimate estimate(Cell cell, String what, Line line, double low, double high) {
        Double value = cell.number();
        if (value == null) {
            number(cell, what, line);
            return new Estimate.Point(low, List.of(NUMBERS));
        }
        if (value < low || value > high) {
            problems.add(cell.place(),
                    "the " + what + " of '" + Words.shortened(line.actor().text()) + "' is " + cell.text()
                            + "; it lies between " + Words.number(low) + " and " + Words.number(high),
                    "correct it");
        }
        return new Estimate.Point(Math.clamp(value, low, high), List.of(NUMBERS));
    }

    private Case wrapped(String id, String name, byte[] content, Issue issue) {
        String sha256 = HexFormat.of().formatHex(CaseFolder.sha256().digest(content));
        Source source = new Source(Work.plain(SOURCE, "dataset", name), "a table of numbers; it gives no reasons",
                sha256, name, null);
        boolean adjusts = issue.parties().stream().anyMatch(party -> !party.accommodation().isEmpty());
        Claim claim = new Claim(NUMBERS, adjusts
                ? "The file gives these positions, saliences, capabilities and shares of accommodation."
                : "The file gives these positions, saliences and capabilities.", Voice.AUTHOR,
                null,
                null, new Locator.Spot(SOURCE, "rows"), null);
        List<Actor> actors = issue.parties().stream().map(party -> new Actor(party.actor(), party.actor(),
                Actor.Kind.OTHER, false, List.of(), List.of(), List.of(), party.note())).toList();
        return new Case(id, issue.title(), null, "Imported from " + name + "; the file gives no reasons.", null, null,
                notes, LikelihoodWords.USUAL,
                actors, new Evidence(List.of(source), List.of(claim), List.of()), List.of(), List.of(), List.of(),
                List.of(),
                List.of(), List.of(), List.of(issue), Registers.NONE, List.of(),
                new Origin(shown, "sha256:" + sha256, Collections.emptyMap()));
    }
}
