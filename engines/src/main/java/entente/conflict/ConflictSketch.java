package entente.conflict;

import entente.engine.Reading;
import entente.evidence.Evidence;
import entente.evidence.Judgement;
import entente.evidence.LikelihoodWords;
import entente.model.Actor;
import entente.model.Case;
import entente.model.Conflict.Arc;
import entente.model.Conflict.Arcs;
import entente.model.Conflict.Attitude;
import entente.model.Conflict.Coalesced;
import entente.model.Conflict.CommonMove;
import entente.model.Conflict.Condition;
import entente.model.Conflict.DecisionMaker;
import entente.model.Conflict.Infeasible;
import entente.model.Conflict.Level;
import entente.model.Conflict.Moves;
import entente.model.Conflict.NamedState;
import entente.model.Conflict.OneWay;
import entente.model.Conflict.Option;
import entente.model.Conflict.Preference;
import entente.model.Conflict.Prioritised;
import entente.model.Conflict.Ranked;
import entente.model.Conflict.Regard;
import entente.model.Conflict.Statement;
import entente.model.Conflict.Unknown;
import entente.model.Conflict.Unsure;
import entente.model.Conflict.View;
import entente.model.Conflict.Weight;
import entente.model.Conflict.Weighted;
import entente.model.Conflict;
import entente.model.Expression.And;
import entente.model.Expression.Constant;
import entente.model.Expression.Not;
import entente.model.Expression.Taken;
import entente.model.Expression;
import entente.model.ExpressionParser;
import entente.model.OptionName;
import entente.model.Origin;
import entente.model.Registers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A conflict typed in a few lines, in the notation of the field, as a case that rests on one judgement:
 *
 * <pre>{@code
 * GraphModel prisoners = ConflictSketch.of("prisoners")
 *         .maker("one", "cooperate").ranking("3 4 1 2")
 *         .maker("two", "keep-faith").ranking("2 4 1 3")
 *         .model();
 * }</pre>
 *
 * <p>Options are ids; {@code strike>} is never given up once taken, {@code delay<} never taken again once given up. Rankings list
 * states from the most to the least preferred, by number or code, {@code [1 2]} being equally good. Statements stand in order of
 * priority; {@code a = b} is one level of two statements of equal weight. Patterns such as {@code --YY} have one letter for each
 * option, - for either.
 */
public final class ConflictSketch {

    private static final String GROUND = "sketched";
    private static final List<String> BECAUSE = List.of(GROUND);
    private static final Pattern GROUP = Pattern.compile("\\[([^\\]]*)\\]|(\\S+)");

    private final String id;
    private final Map<String, List<Option>> makers = new LinkedHashMap<>();
    private final Map<String, List<List<String>>> rankings = new LinkedHashMap<>();
    private final Map<String, List<String>> statements = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> weights = new LinkedHashMap<>();
    private final Map<String, List<Integer>> strongFrom = new LinkedHashMap<>();
    private final Map<String, List<Integer>> strengths = new LinkedHashMap<>();
    private final Map<String, List<List<String>>> unknown = new LinkedHashMap<>();
    private final Map<String, List<Unsure>> unsure = new LinkedHashMap<>();
    private final Map<String, List<List<String>>> oneWay = new LinkedHashMap<>();
    private final Map<String, Arcs> arcs = new LinkedHashMap<>();
    private final List<List<String>> common = new ArrayList<>();
    private final Map<String, List<String>> views = new LinkedHashMap<>();
    private final List<Regard> attitudes = new ArrayList<>();
    private final List<String> infeasible = new ArrayList<>();
    private final Map<String, String> coalesced = new LinkedHashMap<>();
    private final Map<String, String> states = new LinkedHashMap<>();
    private @Nullable String statusQuo;
    private String latest = "";

    private ConflictSketch(String id) {
        this.id = id;
    }

    /** An empty conflict. */
    public static ConflictSketch of(String id) {
        return new ConflictSketch(id);
    }

    /** Adds a decision maker with its options; its preference follows, and indifference where none does. */
    public ConflictSketch maker(String maker, String... options) {
        makers.put(maker, List.of(options).stream().map(ConflictSketch::option).toList());
        latest = maker;
        return this;
    }

    private static Option option(String written) {
        Moves moves = written.endsWith(">") ? Moves.FORWARD : written.endsWith("<") ? Moves.BACK : Moves.BOTH;
        String option = moves == Moves.BOTH ? written : written.substring(0, written.length() - 1);
        return new Option(option, option, option, moves, BECAUSE);
    }

    /** The latest decision maker ranks all states, most preferred first. */
    public ConflictSketch ranking(String mostToLeast) {
        List<List<String>> groups = new ArrayList<>();
        Matcher matcher = GROUP.matcher(mostToLeast);
        while (matcher.find()) {
            String tied = matcher.group(1);
            groups.add(tied == null ? List.of(matcher.group(2)) : List.of(tied.strip().split("[ ,]+")));
        }
        rankings.put(latest, groups);
        return this;
    }

    /** The latest decision maker prefers by statements, most important first. */
    public ConflictSketch statements(String... mostImportantFirst) {
        statements.put(latest, List.of(mostImportantFirst));
        return this;
    }

    /** The latest decision maker weighs options, {@code "x" -> 3}; strong from the differences given. */
    public ConflictSketch weights(Map<String, Integer> byOption, Integer... strongFrom) {
        weights.put(latest, new LinkedHashMap<>(byOption));
        this.strongFrom.put(latest, List.of(strongFrom));
        return this;
    }

    /** Degrees of the latest decision maker: of its levels, or of the steps of its ranking. */
    public ConflictSketch strengths(Integer... degrees) {
        strengths.put(latest, List.of(degrees));
        return this;
    }

    /** The latest decision maker's comparisons of states of two patterns are not known. */
    public ConflictSketch unknown(String one, String other) {
        unknown.computeIfAbsent(latest, maker -> new ArrayList<>()).add(List.of(one, other));
        return this;
    }

    /** The latest decision maker may hold a level and the next in the other order. */
    public ConflictSketch unsure(int level, double asWritten) {
        unsure.computeIfAbsent(latest, maker -> new ArrayList<>()).add(new Unsure(level, asWritten, BECAUSE));
        return this;
    }

    /** The latest decision maker never moves from states of one pattern to states of another. */
    public ConflictSketch oneWay(String from, String to) {
        oneWay.computeIfAbsent(latest, maker -> new ArrayList<>()).add(List.of(from, to));
        return this;
    }

    /** The latest decision maker moves as listed, {@code "YNN 4"}, and not as its options allow. */
    public ConflictSketch arcs(String... fromTo) {
        arcs.put(latest, new Arcs(List.of(fromTo).stream().map(arc -> arc.split(" "))
                .map(states -> new Arc(states[0], states[1])).toList(), BECAUSE));
        return this;
    }

    /**
     * A step that each of some decision makers can make alone, beside its own moves.
     *
     * @param by who can make it, {@code "a b"}
     * @param from the states that it leaves, as a pattern or expression
     * @param changes the options that it takes, and those that it gives up after a minus: {@code "x -y"}
     */
    public ConflictSketch common(String by, String from, String changes) {
        common.add(List.of(by, from, changes));
        return this;
    }

    /** How somebody sees the conflict: the options that it does not see. */
    public ConflictSketch view(String holder, String... unseen) {
        views.put(holder, List.of(unseen));
        return this;
    }

    /** Whom somebody means well or ill, {@code "b positive, c negative"}. */
    public ConflictSketch attitudes(String holder, String towards) {
        Map<String, Attitude> row = new LinkedHashMap<>();
        for (String one : List.of(towards.split(", "))) {
            String[] words = one.split(" ");
            row.put(words[0], Attitude.valueOf(words[1].toUpperCase(Locale.ROOT)));
        }
        attitudes.add(new Regard(holder, row, BECAUSE));
        return this;
    }

    /** Combinations that cannot be, as patterns or expressions. */
    public ConflictSketch infeasible(String... combinations) {
        infeasible.addAll(List.of(combinations));
        return this;
    }

    /** States that count as one, as a pattern or expression. */
    public ConflictSketch coalesce(String combination, String label) {
        coalesced.put(combination, label);
        return this;
    }

    /** Names a state by its code. */
    public ConflictSketch state(String stateId, String code) {
        states.put(stateId, code);
        return this;
    }

    /** Names the state that holds now. */
    public ConflictSketch statusQuo(String stateId) {
        statusQuo = stateId;
        return this;
    }

    /** The conflict. */
    public Conflict conflict() {
        List<DecisionMaker> decisionMakers = new ArrayList<>();
        makers.forEach((maker, options) -> decisionMakers.add(new DecisionMaker(maker, null, options, preference(maker),
                oneWay.getOrDefault(maker, List.of()).stream()
                        .map(way -> new OneWay(condition(way.getFirst()), condition(way.getLast()), null, BECAUSE))
                        .toList(),
                arcs.get(maker))));
        List<Infeasible> cannotBe = infeasible.stream()
                .map(written -> new Infeasible(expression(written), written, written, BECAUSE)).toList();
        List<Coalesced> countAsOne = coalesced.entrySet().stream()
                .map(entry -> new Coalesced(expression(entry.getKey()), entry.getKey(), entry.getValue(), BECAUSE))
                .toList();
        List<NamedState> named = states.entrySet().stream()
                .map(entry -> new NamedState(entry.getKey(), entry.getKey(), taken(entry.getValue()), BECAUSE))
                .toList();
        List<CommonMove> steps = common.stream().map(move -> new CommonMove(List.of(move.getFirst().split(" ")),
                condition(move.get(1)), changed(move.getLast(), false), changed(move.getLast(), true), null, BECAUSE))
                .toList();
        List<View> seen = views.entrySet().stream().map(view -> new View(view.getKey(), view.getKey(),
                view.getValue().stream().map(option -> resolve(option, names())).toList(), List.of(), List.of(),
                BECAUSE)).toList();
        return new Conflict(id, id, null, null, null, null, decisionMakers, cannotBe, countAsOne, named, statusQuo,
                List.of(), steps, seen, attitudes);
    }

    /** A case that holds the conflict alone. */
    public Case theCase() {
        Conflict conflict = conflict();
        List<Actor> actors = makers.keySet().stream()
                .map(maker -> new Actor(maker, maker, Actor.Kind.OTHER, false, List.of(), List.of(), List.of(), null))
                .toList();
        Evidence evidence = new Evidence(List.of(), List.of(),
                List.of(new Judgement(GROUND, "The conflict is as it was typed.", "It was typed.", List.of(), null,
                        null)));
        return new Case(id, id, null, null, null, id, List.of(), LikelihoodWords.USUAL, actors, evidence,
                List.of(conflict), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), Registers.NONE,
                List.of(), new Origin("sketch " + id, digest(conflict.toString()), new LinkedHashMap<>()));
    }

    /**
     * The picture of the conflict.
     *
     * @throws IllegalArgumentException with all problems where it has any
     */
    public GraphModel model() {
        return switch (PictureReader.read(theCase(), id, Runtime.getRuntime().maxMemory())) {
            case Reading.Fit<GraphModel>(GraphModel model) -> model;
            case Reading.Unfit<GraphModel>(var reasons) -> throw new IllegalArgumentException(
                    reasons.stream().map(problem -> problem.inWords()).collect(Collectors.joining("\n")));
        };
    }

    private Preference preference(String maker) {
        List<Unknown> notKnown = unknown.getOrDefault(maker, List.of()).stream()
                .map(pair -> new Unknown(condition(pair.getFirst()), condition(pair.getLast()), null, BECAUSE))
                .toList();
        List<Integer> degrees = strengths.getOrDefault(maker, List.of());
        List<List<String>> ranking = rankings.get(maker);
        if (ranking != null) {
            return new Ranked(ranking, degrees, notKnown, BECAUSE);
        }
        Map<String, Integer> weighed = weights.get(maker);
        if (weighed != null) {
            List<Weight> list = weighed.entrySet().stream().map(entry -> new Weight(resolve(entry.getKey(), names()),
                    entry.getValue(), entry.getKey(), BECAUSE)).toList();
            return new Weighted(list, strongFrom.getOrDefault(maker, List.of()), notKnown, BECAUSE);
        }
        List<String> written = statements.getOrDefault(maker, List.of());
        List<Level> levels = new ArrayList<>();
        for (String level : written) {
            levels.add(level(level, degrees.isEmpty() ? 1 : degrees.get(levels.size())));
        }
        return new Prioritised(levels, unsure.getOrDefault(maker, List.of()), notKnown, BECAUSE);
    }

    private Level level(String written, int degree) {
        return new Level(List.of(written.split(" = ")).stream()
                .map(statement -> new Statement(expression(statement), statement, statement, BECAUSE)).toList(),
                degree);
    }

    private Condition condition(String written) {
        return new Condition(expression(written), written);
    }

    private List<OptionName> changed(String changes, boolean givenUp) {
        return List.of(changes.split(" ")).stream().filter(option -> option.startsWith("-") == givenUp)
                .map(option -> resolve(givenUp ? option.substring(1) : option, names())).toList();
    }

    private List<OptionName> names() {
        List<OptionName> names = new ArrayList<>();
        makers.forEach((maker, options) -> options.forEach(option -> names.add(new OptionName(maker, option.id()))));
        return names;
    }

    private List<OptionName> taken(String code) {
        List<OptionName> names = names();
        List<OptionName> taken = new ArrayList<>();
        for (int o = 0; o < names.size(); o++) {
            if (code.charAt(o) == 'Y') {
                taken.add(names.get(o));
            }
        }
        return taken;
    }

    private Expression expression(String written) {
        List<OptionName> names = names();
        boolean pattern = written.length() == names.size()
                && written.chars().allMatch(c -> c == 'Y' || c == 'N' || c == '-');
        return pattern ? pattern(written, names) : ExpressionParser.parse(written, name -> resolve(name, names));
    }

    private static Expression pattern(String written, List<OptionName> names) {
        Expression all = new Constant(true);
        for (int o = 0; o < names.size(); o++) {
            char letter = written.charAt(o);
            if (letter != '-') {
                Expression one = new Taken(names.get(o));
                Expression literal = letter == 'Y' ? one : new Not(one);
                all = all instanceof Constant ? literal : new And(all, literal);
            }
        }
        return all;
    }

    private static OptionName resolve(String name, List<OptionName> names) {
        List<OptionName> found = names.stream()
                .filter(option -> option.toString().equals(name) || option.option().equals(name)).toList();
        if (found.size() != 1) {
            throw ExpressionParser.unknown(
                    "'" + name + "' names " + (found.isEmpty() ? "no option" : "several options"),
                    "write the decision maker, a full stop and the option");
        }
        return found.getFirst();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
