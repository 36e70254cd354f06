package entente.app.export;

import entente.conflict.Concept;
import entente.model.Conflict.CommonMove;
import entente.model.Conflict.DecisionMaker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a solved conflict in the formats of other programs.
 *
 * <p>Equal conflicts give equal bytes. What a format cannot hold is refused with the reason or named in the notes; nothing is left
 * out in silence. Graphs and tables are written up to {@value #MOST_STATES} states and {@value #MOST_MOVES} moves, beyond which no
 * program draws them and no reader reads them.
 */
public final class ConflictExport {

    /** The most states of a graph, a table, a ranking or a normal form. */
    public static final int MOST_STATES = 10_000;

    /** The most moves of a graph or a table. */
    public static final int MOST_MOVES = 50_000;

    private static final String LISTS_MOVES = "write .graphml or .csv, which list every move";

    private ConflictExport() {}

    /**
     * What was written.
     *
     * @param files the files, in order
     * @param notes what did not travel and what to beware of, as whole sentences
     */
    public record Written(List<Path> files, List<String> notes) {
        /** Copies the lists. */
        public Written {
            files = List.copyOf(files);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Writes the files of a format: all of them or none. Each is written beside its place under another name and then moved there.
     *
     * @param target the file; a format of several files puts the name of each before the ending: {@code korea.csv} gives
     *     {@code korea-options.csv}, {@code korea-states.csv} and so on. Missing folders are made
     * @param overwrite whether files that exist are replaced
     * @throws ExportRefused where the format cannot hold the conflict, or a file exists and may not be replaced
     * @throws IOException where the disk does not play along; no half-written file is left
     */
    public static Written write(ExportFormat format, SolvedConflict solved, Path target, boolean overwrite)
            throws IOException {
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        NewFiles files = new NewFiles(overwrite);
        files.check(paths(format, target));
        Export export = export(format, solved);
        for (Export.Part part : export.parts()) {
            contents.put(path(format, target, part.name()), part.text().getBytes(StandardCharsets.UTF_8));
        }
        files.write(contents);
        return new Written(List.copyOf(contents.keySet()), export.notes());
    }

    /**
     * The texts of the files of a format, without writing them.
     *
     * @throws ExportRefused where the format cannot hold the conflict
     */
    public static Export export(ExportFormat format, SolvedConflict solved) {
        Export export = switch (format) {
            case GMCR -> GmcrText.of(solved);
            case GRAPHML -> new StateGraph(withinBounds(solved, format)).graphml();
            case GEXF -> new StateGraph(withinBounds(solved, format)).gexf();
            case DOT -> new StateGraph(withinBounds(solved, format)).dot();
            case CSV -> ConflictTables.of(withinBounds(solved, format));
            case NFG -> NormalForm.of(solved);
        };
        boolean verdictsTravel = format != ExportFormat.GMCR && format != ExportFormat.NFG;
        List<String> notes = new ArrayList<>(export.notes());
        if (verdictsTravel) {
            notes.addAll(solved.result().notes());
        }
        return new Export(export.parts(), notes);
    }

    /** The files that a format writes for a target, in order. */
    public static List<Path> paths(ExportFormat format, Path target) {
        return format == ExportFormat.CSV
                ? ConflictTables.NAMES.stream().map(name -> path(format, target, name)).toList()
                : List.of(path(format, target, ""));
    }

    /** The file of one part of a format of several. */
    static Path path(ExportFormat format, Path target, String name) {
        if (name.isEmpty()) {
            return target;
        }
        Path fileName = target.getFileName();
        String file = fileName == null ? "" : fileName.toString();
        boolean ends = ExportFormat.ofFile(file).filter(format::equals).isPresent();
        String stem = ends ? file.substring(0, file.length() - format.ending().length()) : file;
        return target.resolveSibling((stem.isEmpty() ? name : stem + "-" + name) + format.ending());
    }

    /** The concepts that were judged, in their order. */
    static List<Concept> judged(SolvedConflict solved) {
        return Arrays.stream(Concept.values()).filter(solved.result().equilibria()::containsKey).toList();
    }

    /** What graphs and tables leave behind. */
    static String leftBehind(SolvedConflict solved, String what) {
        return "Left behind: " + what + ", and the words of the claims and judgements that the model rests on ("
                + solved.result().because().size() + ").";
    }

    /** Refuses moves that are not said by options and their directions, which formats of options cannot hold. */
    static void checkMovesOfOptions(SolvedConflict solved, ExportFormat format) {
        for (DecisionMaker maker : solved.conflict().decisionMakers()) {
            if (maker.arcs() != null || !maker.oneWay().isEmpty()) {
                throw ExportRefused.conflict(solved, "/decision-maker/" + maker.actor(),
                        "the moves of '" + maker.actor() + "' are not those that its options allow, and a "
                                + format.ending() + " file knows no others",
                        LISTS_MOVES);
            }
        }
        List<CommonMove> common = solved.conflict().commonMoves();
        if (!common.isEmpty()) {
            CommonMove first = common.getFirst();
            throw ExportRefused.conflict(solved, "/common-moves/1",
                    "the move from '" + first.from().written() + "' can be made by "
                            + String.join(" and by ", first.by())
                            + " beside the moves that options allow, and a " + format.ending()
                            + " file knows no others",
                    LISTS_MOVES);
        }
    }

    /** Refuses what is too large for a list of states. */
    static void checkStates(SolvedConflict solved, ExportFormat format) {
        int states = solved.model().states();
        if (states > MOST_STATES) {
            throw ExportRefused.conflict(solved, "", "the conflict has " + states + " states, and " + format.ending()
                    + " is written for at most " + MOST_STATES,
                    "leave out options that hardly matter, or ban combinations that cannot be");
        }
    }

    private static SolvedConflict withinBounds(SolvedConflict solved, ExportFormat format) {
        checkStates(solved, format);
        long moves = solved.moves().limit(MOST_MOVES + 1L).count();
        if (moves > MOST_MOVES) {
            throw ExportRefused.conflict(solved, "",
                    "the " + solved.model().states() + " states of the conflict have more than "
                            + MOST_MOVES + " moves between them, and " + format.ending()
                            + " is written for at most as many",
                    "leave out options that hardly matter, or ban combinations that cannot be");
        }
        return solved;
    }

    /** Names that differ: one that comes again is followed by its id. */
    static List<String> distinct(List<String> names, List<String> ids) {
        Map<String, Long> count = names.stream()
                .collect(Collectors.groupingBy(name -> name, LinkedHashMap::new, Collectors.counting()));
        List<String> distinct = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean again = count.getOrDefault(names.get(i), 0L) > 1;
            distinct.add(again ? names.get(i) + " (" + ids.get(i) + ")" : names.get(i));
        }
        return distinct;
    }
}
