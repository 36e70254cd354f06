package entente.app.export;

import entente.app.export.Patterns.Pattern;
import entente.app.export.Patterns.TooMany;
import entente.conflict.GraphModel;
import entente.conflict.GraphModel.Maker;
import entente.conflict.GraphModel.ModelOption;
import entente.model.Conflict.DecisionMaker;
import entente.model.Conflict.Infeasible;
import entente.model.Conflict.Level;
import entente.model.Conflict.Moves;
import entente.model.Conflict.Prioritised;
import entente.model.Conflict.Ranked;
import entente.model.Conflict.Statement;
import entente.model.OptionName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON that GMCR+ opens. Read back, it has the same states with the same numbers, the same moves, the same preferences and so
 * the same verdicts.
 *
 * <p>The format knows patterns and unions of patterns, so every expression becomes a union ({@link Patterns}). A level of
 * <em>c</em> statements of equal weight becomes the <em>c</em> statements "at least <em>c</em> hold", ..., "at least one holds",
 * which is the same order. The format has statements for all decision makers or rankings for all, so one ranking makes all of them
 * rankings, as does a statement of too many patterns. Coalesced states are refused: with their members apart, other states and
 * moves would be judged.
 */
final class GmcrText {

    /** The most statements of a decision maker; Entente reads no more back. */
    private static final int MOST_STATEMENTS = 128;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SolvedConflict solved;
    private final GraphModel model;
    private final ToIntFunction<OptionName> index;
    private final List<String> notes = new ArrayList<>();

    private GmcrText(SolvedConflict solved) {
        this.solved = solved;
        this.model = solved.model();
        this.index = solved.conflict().options()::indexOf;
    }

    static Export of(SolvedConflict solved) {
        if (!solved.conflict().coalesced().isEmpty()) {
            throw ExportRefused.conflict(solved, "/coalesce",
                    "the conflict counts " + solved.conflict().coalesced().size()
                            + " set(s) of states as one, beginning with '"
                            + solved.conflict().coalesced().getFirst().label()
                            + "', and a .gmcr file cannot",
                    "write .graphml or .csv, or leave out coalesce: the members are then states of their own, which changes the verdicts");
        }
        ConflictExport.checkMovesOfOptions(solved, ExportFormat.GMCR);
        return new GmcrText(solved).export();
    }

    private Export export() {
        ObjectNode root = JSON.objectNode();
        root.put("program", "gmcr-py");
        root.set("options", options());
        ArrayNode infeasibles = infeasibles();
        List<Optional<ArrayNode>> statements = new ArrayList<>();
        for (DecisionMaker maker : solved.conflict().decisionMakers()) {
            statements.add(maker.prefers() instanceof Prioritised prioritised
                    ? statements(statements.size(), prioritised)
                    : Optional.empty());
        }
        boolean ranked = statements.stream().anyMatch(Optional::isEmpty);
        if (ranked) {
            sayRanked(statements);
        }
        root.set("decisionMakers", decisionMakers(statements, ranked));
        root.set("infeasibles", infeasibles);
        root.put("useManualPreferenceRanking", ranked);
        ArrayNode coalitions = root.putArray("coalitions");
        IntStream.range(0, model.makers().size()).forEach(coalitions::add);
        sayLeftBehind();
        return Export.of(written(root), notes);
    }

    private void sayLeftBehind() {
        notes.add(ConflictExport.leftBehind(solved,
                "ids, the names of states, which state holds now, the labels of statements and of "
                        + "infeasible combinations, the verdicts"));
        if (model.makers().size() > 2) {
            notes.add(
                    "GMCR+ finds its own verdicts; with three or more decision makers it may find fewer states stable, where it does "
                            + "not look for answers in which several others move one after another.");
        }
    }

    // ---- names

    private ArrayNode options() {
        ArrayNode options = JSON.arrayNode();
        for (Maker maker : model.makers()) {
            List<ModelOption> own = model.options().subList(maker.firstOption(), maker.firstOption() + maker.options());
            List<String> ids = own.stream().map(ModelOption::id).toList();
            List<String> names = ConflictExport
                    .distinct(own.stream().map(option -> named(option.label(), option.id())).toList(), ids);
            for (int o = 0; o < own.size(); o++) {
                ObjectNode option = options.addObject();
                option.put("name", names.get(o));
                option.put("permittedDirection", direction(own.get(o).moves()));
            }
        }
        return options;
    }

    private static String direction(Moves moves) {
        return switch (moves) {
            case BOTH -> "both";
            case FORWARD -> "fwd";
            case BACK -> "back";
        };
    }

    private static String named(String label, String id) {
        return label.isBlank() ? id : label.strip();
    }

    private List<String> makerNames() {
        return ConflictExport.distinct(model.makers().stream().map(maker -> named(maker.name(), maker.id())).toList(),
                model.makers().stream().map(Maker::id).toList());
    }

    // ---- conditions

    private ArrayNode infeasibles() {
        ArrayNode infeasibles = JSON.arrayNode();
        for (Infeasible combination : solved.conflict().infeasible()) {
            Patterns when;
            try {
                when = Patterns.of(combination.when(), index);
            } catch (TooMany bounded) {
                throw ExportRefused.conflict(solved, "/infeasible",
                        "'" + combination.written() + "' is infeasible, and a .gmcr file has "
                                + "to list its patterns, of which there are more than " + Patterns.MOST,
                        "split it into several infeasible combinations that are simpler");
            }
            if (when.never()) {
                notes.add("The infeasible combination '" + combination.written() + "' never holds, so it is left out.");
            }
            when.any().forEach(pattern -> infeasibles.add(pairs(pattern)));
        }
        return infeasibles;
    }

    /** The statements of a decision maker as conditions; empty where they would be too many or too large. */
    private Optional<ArrayNode> statements(int maker, Prioritised prioritised) {
        List<String> said = new ArrayList<>();
        ArrayNode conditions = JSON.arrayNode();
        try {
            for (Level level : prioritised.levels()) {
                conditions(maker, level, said).forEach(condition -> conditions.add(condition(condition)));
            }
        } catch (TooMany bounded) {
            notes.add("A statement of " + model.makers().get(maker).inSentence() + " needs more than " + Patterns.MOST
                    + " patterns.");
            return Optional.empty();
        }
        if (conditions.size() > MOST_STATEMENTS) {
            notes.add("The statements of " + model.makers().get(maker).inSentence() + " would become "
                    + conditions.size() + ", and at most "
                    + MOST_STATEMENTS + " are written.");
            return Optional.empty();
        }
        notes.addAll(said);
        return Optional.of(conditions);
    }

    private List<Patterns> conditions(int maker, Level level, List<String> said) throws TooMany {
        List<Patterns> several = new ArrayList<>();
        for (Statement statement : level.statements()) {
            several.add(Patterns.of(statement.that(), index));
        }
        String whose = model.makers().get(maker).inSentence();
        if (several.size() == 1) {
            boolean tells = !several.getFirst().never() && !several.getFirst().always();
            if (!tells) {
                said.add("The statement '" + level.statements().getFirst().written() + "' of " + whose
                        + " tells no two states apart, so it is left out.");
            }
            return tells ? several : List.of();
        }
        List<Patterns> thresholds = new ArrayList<>();
        for (int least = several.size(); least >= 1; least--) {
            Patterns threshold = Patterns.atLeast(least, several);
            if (!threshold.never() && !threshold.always()) {
                thresholds.add(threshold);
            }
        }
        said.add("The " + several.size() + " statements of equal weight '"
                + String.join("' and '", level.statements().stream().map(Statement::written).toList()) + "' of " + whose
                + " are written as statements on how many of them hold, most first, which is the same order.");
        return thresholds;
    }

    private static JsonNode condition(Patterns patterns) {
        if (patterns.any().size() == 1) {
            return pairs(patterns.any().getFirst());
        }
        ObjectNode compound = JSON.objectNode();
        compound.put("compound", true);
        ArrayNode members = compound.putArray("members");
        patterns.any().forEach(pattern -> members.add(pairs(pattern)));
        return compound;
    }

    private static ArrayNode pairs(Pattern pattern) {
        ArrayNode pairs = JSON.arrayNode();
        for (int option = 0; option < Integer.SIZE; option++) {
            if (((pattern.taken() | pattern.left()) >>> option & 1) != 0) {
                pairs.addArray().add(option).add((pattern.taken() >>> option & 1) != 0 ? "Y" : "N");
            }
        }
        return pairs;
    }

    // ---- decision makers

    private ArrayNode decisionMakers(List<Optional<ArrayNode>> statements, boolean ranked) {
        ArrayNode makers = JSON.arrayNode();
        List<String> names = makerNames();
        for (int m = 0; m < model.makers().size(); m++) {
            Maker maker = model.makers().get(m);
            ObjectNode node = makers.addObject();
            node.put("name", names.get(m));
            ArrayNode own = node.putArray("options");
            IntStream.range(maker.firstOption(), maker.firstOption() + maker.options()).forEach(own::add);
            node.set("preferences", statements.get(m).orElseGet(JSON::arrayNode));
            if (ranked) {
                node.set("preferenceRanking", ranking(m));
            }
        }
        return makers;
    }

    private ArrayNode ranking(int maker) {
        TreeMap<Integer, List<Integer>> byLevel = new TreeMap<>();
        for (int state = 1; state <= model.states(); state++) {
            byLevel.computeIfAbsent(model.level(maker, state), level -> new ArrayList<>()).add(state);
        }
        ArrayNode ranking = JSON.arrayNode();
        for (List<Integer> tied : byLevel.values()) {
            if (tied.size() == 1) {
                ranking.add(tied.getFirst());
            } else {
                ArrayNode tie = ranking.addArray();
                tied.forEach(tie::add);
            }
        }
        return ranking;
    }

    private void sayRanked(List<Optional<ArrayNode>> statements) {
        ConflictExport.checkStates(solved, ExportFormat.GMCR);
        List<String> rankers = solved.conflict().decisionMakers().stream()
                .filter(maker -> maker.prefers() instanceof Ranked)
                .map(maker -> model.makers().get(model.maker(maker.actor()).orElseThrow()).inSentence()).toList();
        boolean all = rankers.size() == statements.size();
        if (!all) {
            notes.add(
                    "Every order of preference is written as a ranking of states, because the file has statements for all decision "
                            + "makers or rankings for all"
                            + (rankers.isEmpty() ? "" : ", and states are ranked for " + String.join(", ", rankers))
                            + ". The statements that fit stand beside and do not count.");
        }
    }

    private static String written(ObjectNode root) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return JsonMapper.builder().build().writer().with(printer).writeValueAsString(root) + "\n";
    }
}
