package entente.casefile;

import entente.casefile.Names.Kind;
import entente.casefile.Yaml.Items;
import entente.casefile.Yaml.Scalar;
import entente.model.Conflict.Coalesced;
import entente.model.Conflict.CommonMove;
import entente.model.Conflict.DecisionMaker;
import entente.model.Conflict.Infeasible;
import entente.model.Conflict.Moves;
import entente.model.Conflict.NamedState;
import entente.model.Conflict.Option;
import entente.model.Conflict.Preference;
import entente.model.Conflict.Prioritised;
import entente.model.Conflict.Regard;
import entente.model.Conflict.View;
import entente.model.Conflict;
import entente.model.Expression.And;
import entente.model.Expression.Constant;
import entente.model.Expression.Not;
import entente.model.Expression.Or;
import entente.model.Expression.Taken;
import entente.model.Expression;
import entente.model.Nearest;
import entente.model.OptionName;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one file of {@code conflicts/}: a graph model in option form. */
final class ConflictReader {

    /** The most options of a conflict: a state is one number of 64 bits. */
    static final int MOST_OPTIONS = 62;

    private static final List<String> BANS = List.of("when", "pattern", "exclusive", "at-least-one", "implies");

    private final Desk desk;
    private final Entry conflict;
    private final String fileName;
    private final String path;
    private final OptionNames options;
    private final PreferenceReader preferences;
    private final MoveReader moves;

    ConflictReader(Desk desk, Entry conflict, String fileName) {
        this.desk = desk;
        this.conflict = conflict;
        this.fileName = fileName;
        this.path = "conflict/" + fileName;
        this.options = new OptionNames(conflict.items("decision-makers"));
        this.preferences = new PreferenceReader(options);
        this.moves = new MoveReader(options, OptionNames.ids(conflict.optionalItems("states")));
    }

    Conflict read() {
        conflict.at(path);
        String id = conflict.id();
        if (!id.isEmpty() && !id.equals(fileName)) {
            conflict.problem(conflict.place("id"),
                    "the conflict '" + Words.shortened(id) + "' stands in " + fileName + ".yaml",
                    "name the file '" + Words.shortened(id) + ".yaml', or the conflict '" + fileName + "'");
        }
        String title = conflict.text("title");
        String question = conflict.text("question");
        var asOf = conflict.optionalDate("as-of");
        String about = conflict.optionalText("about");
        String expect = conflict.optionalText("authors-expect");
        List<DecisionMaker> makers = conflict.each("decision-makers", "decision maker", this::decisionMaker);
        checkMakers(makers);
        List<Infeasible> infeasible = numbered("infeasible", "infeasible combination", this::infeasible);
        List<Coalesced> coalesced = numbered("coalesce", "coalesced state", this::coalesced);
        List<NamedState> states = conflict.optionalEach("states", "state", this::state);
        List<String> ids = states.stream().map(NamedState::id).toList();
        checkUnique("state", ids);
        String statusQuo = statusQuo(ids);
        List<String> watch = watch(ids);
        MakerNames deciding = new MakerNames(fileName, makers.stream().map(DecisionMaker::actor).distinct().toList());
        List<CommonMove> common = numbered("common-moves", "common move", entry -> moves.common(entry, deciding));
        ViewReader viewReader = new ViewReader(options, preferences, deciding, path);
        List<View> views = conflict.optionalEach("views", "view", viewReader::read);
        AttitudeReader attitudeReader = new AttitudeReader(deciding, path);
        List<Regard> attitudes = conflict.optionalEach("attitudes", "group of attitudes", attitudeReader::read);
        return new Conflict(fileName, title, question, asOf, about, expect, makers, infeasible, coalesced, states,
                statusQuo, watch, common, views, attitudes);
    }

    private <T> List<T> numbered(String key, String noun, Function<Entry, T> reader) {
        return conflict.numbered(key, noun, path + "/" + key, reader);
    }

    // ---- decision makers and options

    private void checkMakers(List<DecisionMaker> makers) {
        if (conflict.optional("decision-makers") instanceof Items list && list.items().isEmpty()) {
            conflict.problem(list.place(), conflict.called() + " has no decision maker", "add at least one");
        }
        int count = options.all().size();
        if (count > MOST_OPTIONS) {
            conflict.problem(conflict.place("decision-makers"),
                    conflict.called() + " has " + count + " options, which make 2^" + count + " combinations",
                    "leave out the options that no statement mentions, or split the conflict; at most " + MOST_OPTIONS
                            + " options are read, and far fewer can be solved");
        }
        List<String> actors = makers.stream().map(DecisionMaker::actor).toList();
        for (int i = 0; i < actors.size(); i++) {
            if (actors.indexOf(actors.get(i)) < i && !actors.get(i).isEmpty()) {
                conflict.problem(
                        desk.places().getOrDefault(path + "/decision-maker/" + actors.get(i), conflict.place()),
                        "the decision maker '" + actors.get(i) + "' stands twice",
                        "put all its options into one entry");
                return;
            }
        }
    }

    private DecisionMaker decisionMaker(Entry entry) {
        String actor = entry.reference("actor", Kind.ACTOR);
        String place = path + "/decision-maker/" + actor;
        entry.at(place);
        String note = entry.optionalText("note");
        List<Option> own = entry.optionalEach("options", "option", option -> option(option, actor));
        checkUnique("option", actor, own.stream().map(Option::id).toList());
        Preference prefers = entry.one("prefers", "preference of " + actor,
                preference -> preferences.read(preference, actor, path + "/prefers/" + actor))
                .orElse(new Prioritised(List.of(), List.of()));
        return new DecisionMaker(actor, note, own, prefers, moves.oneWay(entry, actor, place),
                moves.arcs(entry, actor, place));
    }

    private Option option(Entry entry, String actor) {
        String id = entry.id();
        entry.at(path + "/option/" + actor + "." + id);
        if (id.equals("true") || id.equals("false")) {
            entry.problem(entry.place("id"), "'" + id + "' is no id for an option: expressions use it as a value",
                    "choose another");
        }
        String label = entry.text("label");
        String taken = entry.optionalText("taken");
        return new Option(id, label, taken == null ? label : taken,
                entry.optionalChoice("moves", Moves.values(), Moves.BOTH), entry.because());
    }

    private void checkUnique(String noun, List<String> ids) {
        checkUnique(noun, "", ids);
    }

    private void checkUnique(String noun, String actor, List<String> ids) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (String id : ids) {
            if (seen.merge(id, 1, Integer::sum) == 2 && !id.isEmpty()) {
                String element = path + "/" + noun + "/" + (actor.isEmpty() ? id : actor + "." + id);
                conflict.problem(desk.places().getOrDefault(element, conflict.place()),
                        "the " + noun + " id '" + Words.shortened(id) + "' stands twice"
                                + (actor.isEmpty() ? "" : " for " + actor),
                        "rename one");
            }
        }
    }

    /** Checks that a text is a code with one letter per option, or the number of a state. */
    static void checkState(Entry entry, Scalar state, int options) {
        String text = state.text();
        if (text.matches("\\d{1,20}")) {
            boolean inRange = new BigInteger(text).signum() > 0
                    && new BigInteger(text).compareTo(BigInteger.ONE.shiftLeft(Math.min(options, 1_000))) <= 0;
            if (!inRange) {
                entry.problem(state.place(), "no state has the number " + text,
                        "states are numbered from 1, and " + options + " options make at most 2^" + options);
            }
        } else if (!text.matches("[YN-]+")) {
            entry.problem(state.place(), "'" + Words.shortened(text) + "' is no state",
                    "write a code with Y or N for each option in turn, or the number of the state");
        } else if (text.length() != options) {
            entry.problem(state.place(), "the code " + Words.shortened(text) + " has " + text.length() + " letters",
                    "write one Y or N for each of the " + options + " options in turn");
        }
    }

    // ---- combinations

    private Infeasible infeasible(Entry entry) {
        List<String> written = BANS.stream().filter(entry::has).toList();
        if (written.size() != 1) {
            entry.problem(entry.place(), written.isEmpty()
                    ? "an infeasible combination does not say what cannot be"
                    : "an infeasible combination has both " + String.join(" and ", written),
                    "write exactly one of " + String.join(", ", BANS));
            return new Infeasible(new Constant(false), "", entry.text("label"), entry.because());
        }
        String form = written.getFirst();
        return switch (form) {
            case "when" -> {
                Scalar when = entry.scalar(form);
                yield ban(entry, options.expression(entry, when), OptionNames.written(when));
            }
            case "pattern" -> pattern(entry, entry.scalar(form));
            case "exclusive" -> {
                List<OptionName> named = named(entry, form, 2);
                yield ban(entry, anyTwo(named), form + " " + names(named));
            }
            case "at-least-one" -> {
                List<OptionName> named = named(entry, form, 1);
                yield ban(entry, new Not(any(named.stream().map(ConflictReader::taken).toList())),
                        form + " " + names(named));
            }
            default -> entry.one(form, "implication", this::implication)
                    .map(implied -> ban(entry, new And(implied.that(), new Not(implied.then())), implied.written()))
                    .orElseGet(() -> ban(entry, new Constant(false), ""));
        };
    }

    private static Infeasible ban(Entry entry, Expression when, String written) {
        return new Infeasible(when, written, entry.text("label"), entry.because());
    }

    private Implication implication(Entry entry) {
        Scalar that = entry.scalar("if");
        Scalar then = entry.scalar("then");
        return new Implication(options.expression(entry, that), options.expression(entry, then),
                "implies {if: " + OptionNames.written(that) + ", then: " + OptionNames.written(then) + "}");
    }

    private record Implication(Expression that, Expression then, String written) {}

    private Infeasible pattern(Entry entry, @Nullable Scalar scalar) {
        String pattern = OptionNames.written(scalar);
        List<OptionName> all = options.all();
        if (scalar != null && !pattern.matches("[YN-]+")) {
            entry.problem(scalar.place(), "'" + Words.shortened(pattern) + "' is no pattern",
                    "write Y, N or - for each option in turn, in quotes");
        } else if (scalar != null && pattern.length() != all.size()) {
            entry.problem(scalar.place(),
                    "the pattern " + Words.shortened(pattern) + " has " + pattern.length() + " letters",
                    "write one Y, N or - for each of the " + all.size() + " options in turn");
        } else if (scalar != null && pattern.matches("-+")) {
            entry.problem(scalar.place(), "the pattern " + pattern + " fits every state",
                    "write Y or N for some option");
        }
        List<Expression> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(pattern.length(), all.size()); i++) {
            switch (pattern.charAt(i)) {
                case 'Y' -> parts.add(new Taken(all.get(i)));
                case 'N' -> parts.add(new Not(new Taken(all.get(i))));
                default -> {}
            }
        }
        return ban(entry, all(parts), pattern);
    }

    private Coalesced coalesced(Entry entry) {
        Scalar when = entry.scalar("when");
        return new Coalesced(options.expression(entry, when), OptionNames.written(when), entry.text("label"),
                entry.because());
    }

    private List<OptionName> named(Entry entry, String key, int least) {
        List<OptionName> named = options.list(entry, key, entry.items(key));
        if (entry.optional(key) instanceof Items list && list.items().size() < least) {
            entry.problem(list.place(), "'" + key + "' names " + (list.items().isEmpty() ? "no option" : "one option"),
                    "name at least " + (least == 1 ? "one" : "two"));
        }
        return named;
    }

    private static String names(List<OptionName> options) {
        return options.toString();
    }

    // ---- states

    private NamedState state(Entry entry) {
        String id = entry.id();
        entry.at(path + "/state/" + id);
        return new NamedState(id, entry.text("label"), options.list(entry, "taken", entry.items("taken")),
                entry.optionalBecause());
    }

    private @Nullable String statusQuo(List<String> states) {
        Scalar scalar = conflict.optionalScalar("status-quo");
        if (scalar == null) {
            return null;
        }
        state(conflict, "status-quo", scalar, states, "");
        return scalar.text();
    }

    private List<String> watch(List<String> states) {
        List<Scalar> watched = conflict.scalars("'watch'", conflict.optionalItems("watch"));
        watched.forEach(scalar -> state(conflict, "watch", scalar, states, ""));
        return watched.stream().map(Scalar::text).distinct().toList();
    }

    /** Checks that a text is the id of a named state. */
    static void state(Entry entry, String key, Scalar scalar, List<String> states, String of) {
        if (!states.contains(scalar.text())) {
            String knows = states.isEmpty() ? "no state has a name yet" : "the named states are " + Words.list(states);
            entry.problem(scalar.place(),
                    "unknown state '" + Words.shortened(scalar.text()) + "'" + of + " in '" + key + "'",
                    Nearest.of(scalar.text(), states)
                            .map(near -> "'" + near + "' is meant; " + knows)
                            .orElse("add it to 'states'; " + knows));
        }
    }

    // ---- expressions

    private static Expression taken(OptionName option) {
        return new Taken(option);
    }

    private static Expression anyTwo(List<OptionName> options) {
        List<Expression> pairs = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            for (int j = i + 1; j < options.size(); j++) {
                pairs.add(new And(new Taken(options.get(i)), new Taken(options.get(j))));
            }
        }
        return any(pairs);
    }

    /** True where one of the parts is; false where there is none. */
    static Expression any(List<Expression> parts) {
        return parts.isEmpty() ? new Constant(false) : balanced(parts, Or::new);
    }

    /** True where all parts are. */
    static Expression all(List<Expression> parts) {
        return parts.isEmpty() ? new Constant(true) : balanced(parts, And::new);
    }

    /** Joins parts as a balanced tree, so that its depth grows with the logarithm of their number only. */
    private static Expression balanced(List<Expression> parts, BinaryOperator<Expression> join) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        int half = parts.size() / 2;
        return join.apply(balanced(parts.subList(0, half), join), balanced(parts.subList(half, parts.size()), join));
    }
}
