package entente.casefile;

import entente.evidence.Claim;
import entente.evidence.Evidence;
import entente.evidence.LikelihoodWords;
import entente.evidence.Locator;
import entente.evidence.Source;
import entente.evidence.Voice;
import entente.evidence.Work;
import entente.model.Actor;
import entente.model.Case;
import entente.model.Conflict.DecisionMaker;
import entente.model.Conflict.Infeasible;
import entente.model.Conflict.Level;
import entente.model.Conflict.Moves;
import entente.model.Conflict.Option;
import entente.model.Conflict.Preference;
import entente.model.Conflict.Prioritised;
import entente.model.Conflict.Ranked;
import entente.model.Conflict.Statement;
import entente.model.Conflict;
import entente.model.Expression.Not;
import entente.model.Expression.Taken;
import entente.model.Expression;
import entente.model.OptionName;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a {@code .gmcr} file, the JSON of GMCR+ (gmcr-py), into a {@link Case} with one conflict.
 *
 * <p>Ids are the names in the file, blanks and all; a name that a decision maker has twice gets the suffix {@code "
 * (2)"}, and so on. The conflict's id is the file name without its extension. Options are ordered by their owners, as
 * GMCR+ itself orders them. Where {@code useManualPreferenceRanking} (or, in older files, {@code
 * useManualPreferenceVectors}) is true, the ranking counts; else the statements in their order. The one source is the
 * file itself, and one claim for each decision maker says that the file gives its preference: nothing in such a file
 * argues for a number.
 *
 * <p>Not read: {@code misperceptions} (a file that has some is refused) and {@code coalitions} (a note of the case says
 * so). Any bytes end in a case or in {@link BadCase}.
 */
public final class GmcrFile {

    private static final String SOURCE = "file";
    private static final String MODEL = "model";
    private static final int MOST_COUNTED_OPTIONS = 16;
    private static final long MOST_COUNTED_LETTERS = 50_000_000;

    private final String shown;
    private final Problems problems = new Problems();
    private final List<OptionName> byIndex = new ArrayList<>();
    private final List<JsonNode> optionNodes = new ArrayList<>();

    private GmcrFile(String shown) {
        this.shown = shown;
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @throws BadCase with every problem; places inside the file are named as in {@code decisionMakers[0].options[1]},
     *     as the whole file usually is one line
     */
    public static Case read(Path file) throws BadCase {
        String shown = file.toString().replace('\\', '/');
        GmcrFile reader = new GmcrFile(shown);
        if (!Files.isRegularFile(file)) {
            throw CaseReader.refused(Place.of(shown), Files.exists(file) ? "this is no file" : "there is no such file",
                    "name a .gmcr file");
        }
        byte[] bytes = CaseFolder.bytes(file, shown, CaseFolder.MOST_FILE_BYTES, reader.problems);
        Optional<Case> read = Optional.ofNullable(bytes)
                .flatMap(content -> CaseFolder.text(shown, content, reader.problems).flatMap(reader::json)
                        .map(root -> reader.theCase(root, String.valueOf(file.getFileName()), content)));
        if (read.isEmpty() || !reader.problems.isEmpty()) {
            throw new BadCase(reader.problems.sorted(shown));
        }
        return read.get();
    }

    private Optional<JsonNode> json(String text) {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(20).maxNumberLength(30).maxStringLength(100_000).maxNameLength(1_000).build();
        JsonFactory factory = JsonFactory.builder().streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        try {
            JsonNode root = JsonMapper.builder(factory).build().readTree(text);
            if (root.isObject()) {
                return Optional.of(root);
            }
            problem("the file holds no model: it is " + inWords(root) + " where an object is expected",
                    "save the model again in GMCR+");
        } catch (StreamConstraintsException beyond) {
            problem("the file is nested deeper, or holds longer names and numbers, than any model",
                    "look whether it is the file that is meant");
        } catch (JacksonException broken) {
            TokenStreamLocation at = broken.getLocation();
            Place place = at == null || at.getLineNr() < 1
                    ? Place.of(shown)
                    : new Place(shown, at.getLineNr(), Math.max(1, at.getColumnNr()));
            problems.add(place, "this is no JSON: " + firstSentence(broken.getOriginalMessage()),
                    "save the model again in GMCR+, or look for a missing comma or bracket before this place");
        }
        return Optional.empty();
    }

    private static String firstSentence(String message) {
        String line = message.lines().findFirst().orElse("");
        return Words.shortened(line.replaceFirst("( \\(|: was expecting).*", ""));
    }

    private void problem(String what, String maybe) {
        problems.add(Place.of(shown), what, maybe);
    }

    // ---- the case

    private Case theCase(JsonNode root, String fileName, byte[] content) {
        String id = fileName.replaceFirst("\\.[^.]*$", "");
        String sha256 = HexFormat.of().formatHex(CaseFolder.sha256().digest(content));
        list(root, "options", "").forEach(optionNodes::add);
        for (int i = 0; i < optionNodes.size(); i++) {
            byIndex.add(new OptionName("", ""));
        }
        List<JsonNode> makers = new ArrayList<>();
        list(root, "decisionMakers", "").forEach(makers::add);
        if (makers.isEmpty()) {
            problem("the model has no decision maker", "add one in GMCR+");
        }
        List<String> names = unique(makers, "decisionMakers");
        List<List<Option>> options = new ArrayList<>();
        for (int i = 0; i < makers.size(); i++) {
            options.add(options(makers.get(i), names.get(i), "decisionMakers[" + i + "]"));
        }
        checkOwners();
        List<Infeasible> infeasible = infeasible(root);
        boolean ranked = manual(root);
        List<DecisionMaker> decisionMakers = new ArrayList<>();
        for (int i = 0; i < makers.size(); i++) {
            String where = "decisionMakers[" + i + "]";
            refuseMisperceptions(makers.get(i), names.get(i), where);
            Preference prefers = ranked
                    ? ranking(makers.get(i), names.get(i), where, ground(i), infeasible)
                    : statements(makers.get(i), names.get(i), where, ground(i));
            decisionMakers.add(new DecisionMaker(names.get(i), null, options.get(i), prefers));
        }
        Conflict conflict = new Conflict(id, id, null, null, null, null, decisionMakers, infeasible, List.of(),
                List.of(), null,
                List.of());
        List<Actor> actors = names.stream()
                .map(name -> new Actor(name, name, Actor.Kind.OTHER, false, List.of(), List.of(), List.of(), null))
                .toList();
        return new Case(id, id, null, "Imported from " + fileName + "; the file gives no reasons.", null, id,
                notes(root), LikelihoodWords.USUAL, actors,
                evidence(fileName, sha256, names, ranked), List.of(conflict), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), Registers.NONE, List.of(),
                new Origin(shown, "sha256:" + sha256, Collections.emptyMap()));
    }

    private static List<String> notes(JsonNode root) {
        for (JsonNode coalition : root.path("coalitions")) {
            if (coalition.isArray()) {
                return List.of("The file groups decision makers into coalitions; they are not applied.");
            }
        }
        return List.of();
    }

    private static String ground(int maker) {
        return "preference-" + (maker + 1);
    }

    private static Evidence evidence(String fileName, String sha256, List<String> names, boolean ranked) {
        Source source = new Source(Work.plain(SOURCE, "dataset", fileName), "a model file; it gives no reasons", sha256,
                fileName, null);
        List<Claim> claims = new ArrayList<>();
        claims.add(new Claim(MODEL, "The file lists these options, and these combinations as infeasible.", Voice.AUTHOR,
                null, null,
                new Locator.Spot(SOURCE, "options, infeasibles"), null));
        for (int i = 0; i < names.size(); i++) {
            String key = ranked ? "preferenceRanking" : "preferences";
            claims.add(new Claim(ground(i), "The file gives this order of preference for " + names.get(i) + ".",
                    Voice.AUTHOR, null,
                    null, new Locator.Spot(SOURCE, "decisionMakers[" + i + "]." + key), null));
        }
        return new Evidence(List.of(source), claims, List.of());
    }

    // ---- options

    private List<String> unique(List<JsonNode> nodes, String where) {
        Set<String> taken = new LinkedHashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            addUnique(taken, name(nodes.get(i), where + "[" + i + "]"));
        }
        return List.copyOf(taken);
    }

    private static String addUnique(Set<String> taken, String name) {
        String unique = name;
        for (int n = 2; !taken.add(unique); n++) {
            unique = name + " (" + n + ")";
        }
        return unique;
    }

    private String name(JsonNode node, String where) {
        JsonNode name = node.path("name");
        if (name.isString() && !name.stringValue().isBlank()) {
            return name.stringValue().strip();
        }
        problem(where + " has no 'name'", "give it one in GMCR+");
        return where;
    }

    private List<Option> options(JsonNode maker, String owner, String where) {
        List<Option> options = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        int at = 0;
        for (JsonNode index : list(maker, "options", where)) {
            Optional<Integer> known = index(index, where + ".options[" + at++ + "]");
            if (known.isEmpty()) {
                continue;
            }
            OptionName already = byIndex.get(known.get());
            if (!already.option().isEmpty()) {
                problem("option " + known.get() + " belongs to " + already.decisionMaker() + " and to " + owner,
                        "give it to one of them only");
                continue;
            }
            JsonNode node = optionNodes.get(known.get());
            String name = name(node, "options[" + known.get() + "]");
            String id = addUnique(taken, name);
            byIndex.set(known.get(), new OptionName(owner, id));
            options.add(new Option(id, id, id, direction(node, known.get()), List.of(MODEL)));
        }
        return options;
    }

    private Moves direction(JsonNode option, int index) {
        JsonNode direction = option.path("permittedDirection");
        return switch (direction.isString() ? direction.stringValue() : "") {
            case "both" -> Moves.BOTH;
            case "fwd" -> Moves.FORWARD;
            case "back" -> Moves.BACK;
            default -> {
                problem("'permittedDirection' of options[" + index + "] is " + shown(direction),
                        "choose one of both, fwd, back");
                yield Moves.BOTH;
            }
        };
    }

    private void checkOwners() {
        for (int i = 0; i < byIndex.size(); i++) {
            if (byIndex.get(i).option().isEmpty() && problems.isEmpty()) {
                problem("options[" + i + "] belongs to no decision maker", "give it to one, or remove it");
            }
        }
        if (byIndex.size() > ConflictReader.MOST_OPTIONS) {
            problem("the model has " + byIndex.size() + " options, which make 2^" + byIndex.size() + " combinations",
                    "leave out options, or split the model; at most " + ConflictReader.MOST_OPTIONS
                            + " options are read, and far fewer can be solved");
        }
    }

    private Optional<Integer> index(JsonNode node, String where) {
        boolean digits = node.isIntegralNumber() || node.isString() && node.stringValue().matches("\\d{1,9}");
        long index = digits ? node.asLong(-1) : -1;
        if (digits && index >= 0 && index < optionNodes.size()) {
            return Optional.of((int) index);
        }
        problem(where + " is " + shown(node)
                + (digits ? ", and there is no such option" : " where the index of an option is expected"),
                optionNodes.isEmpty()
                        ? "add options; there are none"
                        : "options are counted from 0 to " + (optionNodes.size() - 1));
        return Optional.empty();
    }

    // ---- conditions

    /** Pairs of option and letter that hold together: a conjunction. */
    private record Pairs(Map<OptionName, Boolean> taken) {

        Expression expression() {
            return ConflictReader.all(taken.entrySet().stream()
                    .<Expression>map(
                            pair -> pair.getValue() ? new Taken(pair.getKey()) : new Not(new Taken(pair.getKey())))
                    .toList());
        }

        String written() {
            return taken.entrySet().stream()
                    .map(pair -> (pair.getValue() ? "" : "!") + pair.getKey().option())
                    .collect(Collectors.joining(" & "));
        }
    }

    /** The members of a condition, of which one has to hold. */
    private List<Pairs> condition(JsonNode node, String where) {
        List<Pairs> members = new ArrayList<>();
        if (node.isObject()) {
            int at = 0;
            if (!node.path("compound").asBoolean(false)) {
                problem(where + " is an object without 'compound': true", "write pairs, or a compound with members");
            }
            for (JsonNode member : list(node, "members", where)) {
                members.add(pairs(member, where + ".members[" + at++ + "]"));
            }
            if (at == 0 && node.path("members").isArray()) {
                problem(where + " has no members", "remove it");
            }
        } else {
            members.add(pairs(node, where));
        }
        return members;
    }

    private Pairs pairs(JsonNode node, String where) {
        Map<OptionName, Boolean> taken = new LinkedHashMap<>();
        if (!node.isArray() || node.isEmpty()) {
            problem(where + " is " + inWords(node) + " where pairs are expected",
                    "write pairs such as [[0, \"Y\"], [1, \"N\"]]");
            return new Pairs(taken);
        }
        for (int i = 0; i < node.size(); i++) {
            JsonNode pair = node.get(i);
            String here = where + "[" + i + "]";
            boolean yes = pair.path(1).isString() && pair.path(1).stringValue().equals("Y");
            if (!pair.isArray() || pair.size() != 2 || !yes && !"N".equals(pair.get(1).asString(""))) {
                problem(here + " is " + shown(pair) + " where a pair is expected",
                        "write an index and a letter, such as [0, \"Y\"]");
            } else {
                index(pair.get(0), here).map(byIndex::get).ifPresent(option -> {
                    if (Boolean.valueOf(!yes).equals(taken.put(option, yes))) {
                        problem(where + " wants " + option.option() + " both taken and not taken",
                                "remove one of the two pairs");
                    }
                });
            }
        }
        return new Pairs(taken);
    }

    private static Expression expression(List<Pairs> members) {
        return ConflictReader.any(members.stream().map(Pairs::expression).toList());
    }

    private static String written(List<Pairs> members) {
        return members.size() == 1
                ? members.getFirst().written()
                : members.stream().map(member -> "(" + member.written() + ")").collect(Collectors.joining(" | "));
    }

    private List<Infeasible> infeasible(JsonNode root) {
        List<Infeasible> infeasible = new ArrayList<>();
        int at = 0;
        for (JsonNode node : list(root, "infeasibles", "")) {
            List<Pairs> members = condition(node, "infeasibles[" + at++ + "]");
            infeasible.add(new Infeasible(expression(members), written(members), written(members), List.of(MODEL)));
        }
        return infeasible;
    }

    // ---- preferences

    private boolean manual(JsonNode root) {
        for (String key : List.of("useManualPreferenceRanking", "useManualPreferenceVectors")) {
            if (root.has(key)) {
                if (!root.path(key).isBoolean()) {
                    problem("'" + key + "' is " + shown(root.path(key)), "write true or false");
                }
                return root.path(key).asBoolean(false);
            }
        }
        return false;
    }

    private void refuseMisperceptions(JsonNode maker, String name, String where) {
        if (!maker.path("misperceptions").isEmpty()) {
            problem(where + " (" + name + ") has misperceptions, which are not read",
                    "remove them in GMCR+ and save the model under another name");
        }
    }

    private Prioritised statements(JsonNode maker, String name, String where, String ground) {
        List<Level> levels = new ArrayList<>();
        int at = 0;
        for (JsonNode node : list(maker, "preferences", where)) {
            List<Pairs> members = condition(node, where + ".preferences[" + at++ + "]");
            String written = written(members);
            levels.add(new Level(List.of(new Statement(expression(members), written, written, List.of(ground)))));
        }
        if (at > PreferenceReader.MOST_STATEMENTS) {
            problem(at + " statements of " + name + " are too many", "keep those that tell states apart; at most "
                    + PreferenceReader.MOST_STATEMENTS + " are read for one decision maker");
        }
        return new Prioritised(levels, List.of(ground));
    }

    private Ranked ranking(JsonNode maker, String name, String where, String ground, List<Infeasible> infeasible) {
        String key = maker.has("preferenceRanking") || !maker.has("preferenceVector")
                ? "preferenceRanking"
                : "preferenceVector";
        List<List<String>> groups = new ArrayList<>();
        Set<Long> seen = new TreeSet<>();
        int at = 0;
        for (JsonNode rank : list(maker, key, where)) {
            List<String> group = new ArrayList<>();
            for (JsonNode state : rank.isArray() ? List.copyOf(rank.values()) : List.of(rank)) {
                String here = where + "." + key + "[" + at + "]";
                if (!state.isIntegralNumber() || state.asLong(0) < 1) {
                    problem(here + " is " + shown(state) + " where the number of a state is expected",
                            "states are numbered from 1");
                } else if (!seen.add(state.asLong())) {
                    problem(here + ": the ranking of " + name + " repeats state " + state.asLong(),
                            "name every feasible state once");
                } else {
                    group.add(state.asString());
                }
            }
            at++;
            if (!group.isEmpty()) {
                groups.add(group);
            }
        }
        long letters = infeasible.stream().mapToLong(ban -> ban.written().length()).sum();
        boolean quick = byIndex.size() <= MOST_COUNTED_OPTIONS && (letters << byIndex.size()) < MOST_COUNTED_LETTERS;
        if (problems.isEmpty() && quick) {
            checkComplete(name, where + "." + key, seen, feasible(infeasible));
        }
        return new Ranked(groups, List.of(ground));
    }

    private void checkComplete(String name, String where, Set<Long> seen, int feasible) {
        List<Long> beyond = seen.stream().filter(state -> state > feasible).toList();
        if (!beyond.isEmpty()) {
            problem(where + ": the ranking of " + name + " names state " + beyond.getFirst(),
                    "the feasible states are numbered from 1 to " + feasible);
        } else if (seen.size() < feasible) {
            long missing = 1;
            while (seen.contains(missing)) {
                missing++;
            }
            problem(where + ": the ranking of " + name + " leaves out state " + missing,
                    "name every feasible state once; there are " + feasible);
        }
    }

    /**
     * The number of feasible states: 2^options times the conditions, so for few of both only; the engine knows it for
     * all.
     */
    private int feasible(List<Infeasible> infeasible) {
        int count = 0;
        for (int state = 0; state < 1 << byIndex.size(); state++) {
            int bits = state;
            boolean banned = infeasible.stream()
                    .anyMatch(ban -> ban.when().holds(option -> (bits >> byIndex.indexOf(option) & 1) == 1));
            count += banned ? 0 : 1;
        }
        return count;
    }

    // ---- JSON

    private Iterable<JsonNode> list(JsonNode node, String key, String where) {
        JsonNode value = node.path(key);
        if (value.isArray()) {
            return value.values();
        }
        String owner = where.isEmpty() ? "the model" : where;
        if (value.isMissingNode()) {
            problem(owner + " has no '" + key + "'", "save the model again in GMCR+; every model has it");
        } else {
            problem("'" + key + "' of " + owner + " is " + inWords(value) + " where a list is expected",
                    "save the model again in GMCR+");
        }
        return List.of();
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "missing" : Words.shortened(node.toString());
    }

    private static String inWords(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> node.isEmpty() ? "an empty list" : "a list";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "a truth value";
            case NULL -> "null";
            default -> "missing";
        };
    }
}
