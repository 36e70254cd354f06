package entente.app.export;

import entente.app.export.ConflictExport.Written;
import entente.app.words.MoveWords;
import entente.bargaining.BargainingResult;
import entente.bargaining.Course.Round;
import entente.bargaining.Forecast;
import entente.bargaining.Move;
import entente.model.Case;
import entente.model.Issue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a solved issue as tables: positions round by round, the outcome with its benchmarks and quantiles, the moves, and the outcome of every draw. */
public final class IssueExport {

    /** The names of the tables, in order. */
    static final List<String> NAMES = List.of("positions", "outcome", "moves", "draws");

    private final Case theCase;
    private final Issue issue;
    private final BargainingResult result;

    private IssueExport(Case theCase, BargainingResult result) {
        this.theCase = theCase;
        this.result = result;
        this.issue = theCase.issue(result.provenance().model()).orElseThrow();
    }

    /**
     * Writes four files, all or none: {@code kuril.csv} gives {@code kuril-positions.csv}, {@code kuril-outcome.csv}, {@code kuril-moves.csv} and {@code kuril-draws.csv}.
     *
     * @throws ExportRefused for a format other than CSV, which are made for conflicts; and where a file exists and may not be replaced
     * @throws IOException where the disk does not play along; no half-written file is left
     */
    public static Written write(ExportFormat format, Case theCase, BargainingResult result, Path target,
            boolean overwrite) throws IOException {
        if (format != ExportFormat.CSV) {
            throw ExportRefused.issue(theCase, result.provenance().model(), "a " + format.ending()
                    + " file holds options, states and moves of a conflict, and an issue has positions on scales",
                    "write it with --as csv");
        }
        List<Path> paths = NAMES.stream().map(name -> ConflictExport.path(format, target, name)).toList();
        NewFiles files = new NewFiles(overwrite);
        files.check(paths);
        List<String> texts = new IssueExport(theCase, result).tables();
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        for (int t = 0; t < paths.size(); t++) {
            contents.put(paths.get(t), texts.get(t).getBytes(StandardCharsets.UTF_8));
        }
        files.write(contents);
        String shares = shares(theCase, result) ? "shares of accommodation, " : "";
        return new Written(paths,
                List.of("Left behind: saliences and capabilities, " + shares + "other readings of the method, and the"
                        + " words of the claims and judgements that the numbers rest on (" + result.because().size()
                        + ")."));
    }

    private static boolean shares(Case theCase, BargainingResult result) {
        return theCase.issue(result.provenance().model()).stream().flatMap(one -> one.parties().stream())
                .anyMatch(party -> !party.accommodation().isEmpty());
    }

    /** The texts of the tables, in the order of {@link #NAMES}. */
    private List<String> tables() {
        return List.of(positions().toString(), outcome().toString(), moves().toString(), draws().toString());
    }

    private CsvTable positions() {
        CsvTable table = new CsvTable(List.of("round", "actor", "dimension", "position"));
        for (Round round : result.course().rounds()) {
            for (int i = 0; i < result.actors().size(); i++) {
                for (int k = 0; k < result.dimensions().size(); k++) {
                    table.row(List.of(round.number(), result.actors().get(i), result.dimensions().get(k).id(),
                            round.positions().get(i).get(k)));
                }
            }
        }
        return table;
    }

    private CsvTable outcome() {
        List<String> names = new ArrayList<>(List.of("method", "dimension", "point", "weighted_mean", "weighted_median",
                "mean", "draws"));
        Forecast.LEVELS.forEach(level -> names.add("quantile_" + level));
        CsvTable table = new CsvTable(names);
        for (int k = 0; k < result.dimensions().size(); k++) {
            List<Object> row = new ArrayList<>(List.of(result.method(), result.dimensions().get(k).id(),
                    result.course().outcome().get(k), result.benchmarks().weightedMean().get(k),
                    result.benchmarks().weightedMedian().get(k), result.benchmarks().mean().get(k),
                    result.forecast().draws()));
            boolean drawn = result.forecast().spreads().size() > k;
            for (int q = 0; q < Forecast.LEVELS.size(); q++) {
                row.add(drawn ? result.forecast().spreads().get(k).quantiles().get(q) : "");
            }
            table.row(row);
        }
        return table;
    }

    private CsvTable moves() {
        MoveWords words = new MoveWords(theCase, issue);
        CsvTable table = new CsvTable(
                List.of("move", "round", "by", "to", "accepted", "actor", "dimension", "from", "to_position", "why"));
        int number = 0;
        for (Move move : result.course().moves()) {
            number++;
            List<Object> head = List.of(number, move.round(), move.by(), String.join(" ", move.to()), move.accepted());
            String why = words.of(move).text();
            if (move.changes().isEmpty()) {
                table.row(row(head, List.of("", "", "", "", why)));
            }
            for (Move.Change change : move.changes()) {
                table.row(row(head, List.of(change.actor(), change.dimension(), change.from(), change.to(), why)));
            }
        }
        return table;
    }

    /** Draws by their numbers; those without an answer have an empty cell. */
    private CsvTable draws() {
        CsvTable table = new CsvTable(List.of("draw", "dimension", "outcome"));
        for (int draw = 0; draw < result.forecast().draws(); draw++) {
            List<Double> outcome = result.forecast().outcomes().get(draw);
            for (int k = 0; k < result.dimensions().size(); k++) {
                table.row(List.of(draw, result.dimensions().get(k).id(), outcome.isEmpty() ? "" : outcome.get(k)));
            }
        }
        return table;
    }

    private static List<Object> row(List<Object> head, List<Object> tail) {
        List<Object> row = new ArrayList<>(head);
        row.addAll(tail);
        return row;
    }
}
