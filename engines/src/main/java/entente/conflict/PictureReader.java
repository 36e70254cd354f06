package entente.conflict;

import entente.conflict.GraphModel.Header;
import entente.conflict.GraphModel.Maker;
import entente.conflict.GraphModel.ModelOption;
import entente.conflict.GraphModel.Names;
import entente.engine.Reading;
import entente.evidence.Claim;
import entente.evidence.Judgement;
import entente.model.Actor;
import entente.model.Case;
import entente.model.Conflict;
import entente.model.Conflict.Arcs;
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
import entente.model.Conflict.Statement;
import entente.model.Conflict.Unknown;
import entente.model.Conflict.Unsure;
import entente.model.Conflict.View;
import entente.model.Conflict.Weight;
import entente.model.Conflict.Weighted;
import entente.model.Expression;
import entente.model.OptionName;
import entente.model.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a conflict of a case into a {@link GraphModel}, or says why it cannot be judged: no state is left, too many options for the
 * memory at hand, a ranking with a state missing or twice, coalesced states that somebody ranks differently, a name that is nothing, strengths, unknown comparisons or views of a model that is too large for them.
 *
 * <p>Cost: 2 to the power of the options, times statements and combinations, 64 states a word.
 */
final class PictureReader {

    /** The most states of a model that is not in option form, which is judged straight from the definitions. */
    static final int MOST_READ_ALOUD = 1024;

    /** Codes are non-negative ints, and one array holds them all. */
    private static final int MOST_OPTIONS = 30;

    private final Case theCase;
    private final Conflict conflict;
    private final long memory;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Maker> makers = new ArrayList<>();
    private final List<ModelOption> options = new ArrayList<>();

    private PictureReader(Case theCase, Conflict conflict, long memory) {
        this.theCase = theCase;
        this.conflict = conflict;
        this.memory = memory;
    }

    /**
     * Reads a conflict.
     *
     * @param id the id of the conflict
     * @param memory how many bytes may be used to judge it
     */
    static Reading<GraphModel> read(Case theCase, String id, long memory) {
        Optional<Conflict> conflict = theCase.conflict(id);
        if (conflict.isEmpty()) {
            List<String> known = theCase.conflicts().stream().map(Conflict::id).toList();
            return new Reading.Unfit<>(List.of(new Problem(theCase.origin().place("conflict/" + id),
                    "the case has no conflict '" + id + "'",
                    known.isEmpty()
                            ? "add a file conflicts/" + id + ".yaml"
                            : "it is one of " + String.join(", ", known))));
        }
        PictureReader reader = new PictureReader(theCase, conflict.get(), memory);
        Optional<GraphModel> model = reader.model();
        return model.isPresent() && reader.problems.isEmpty()
                ? new Reading.Fit<>(model.get())
                : new Reading.Unfit<>(reader.problems);
    }

    private Optional<GraphModel> model() {
        nameMakersAndOptions();
        if (tooLarge() || unknownNames()) {
            return Optional.empty();
        }
        ToIntFunction<OptionName> index = GraphModel.index(makers, options);
        long[] feasible = feasible(index);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        int[][] coalesced = coalesced(feasible, index);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        StateSpace byOptions = new StateSpace(options.size(), feasible, coalesced, own(), oneWay(Moves.FORWARD),
                oneWay(Moves.BACK));
        StateSpace space = new MoveForms(conflict, byOptions, index, this::problem).read();
        checkOverlays(space, index);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        List<Worth> worth = new ArrayList<>();
        for (DecisionMaker maker : conflict.decisionMakers()) {
            worth.add(worth(maker, space, index));
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        checkCoalesced(space, worth);
        Names names = names(space, index);
        List<Preference> preferences = conflict.decisionMakers().stream().map(DecisionMaker::prefers).toList();
        Header header = new Header(conflict.id(), conflict.title(), theCase.origin().digest(), because());
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        GraphModel model = new GraphModel(header, makers, options, space, worth, preferences, conflict.views(),
                Attitudes.stated(conflict.attitudes()), names);
        model.attitudes().flatMap(attitudes -> attitudes.unfit(model))
                .ifPresent(why -> problem("/attitudes", why,
                        "it is one of " + String.join(", ", makers.stream().map(Maker::id).toList())));
        try {
            model.hypergame();
        } catch (IllegalArgumentException unfit) {
            problem("/views", "the views cannot be judged: " + unfit.getMessage(), "leave views out, or change them");
        }
        return Optional.of(model);
    }

    /** What is said beyond the order needs small models, and names that mean one thing in each state. */
    private void checkOverlays(StateSpace space, ToIntFunction<OptionName> index) {
        for (DecisionMaker maker : conflict.decisionMakers()) {
            String part = "/prefers/" + maker.actor();
            Preference prefers = maker.prefers();
            if (!prefers.unknown().isEmpty() && space.states() > PartialPreference.MOST_STATES) {
                problem(part,
                        "unknown comparisons are judged for at most " + PartialPreference.MOST_STATES
                                + " states; this conflict has " + space.states(),
                        "leave out unknown, or options that hardly matter");
            } else {
                prefers.unknown().stream().flatMap(unknown -> Stream.of(unknown.one(), unknown.other()))
                        .forEach(condition -> checkOneMeaning(part, condition, space, index));
            }
            if (strong(prefers) && space.states() > MoveGraph.MOST_STATES) {
                problem(part,
                        "strengths of preference are judged for at most " + MoveGraph.MOST_STATES
                                + " states; this conflict has " + space.states(),
                        "leave out strengths, or options that hardly matter");
            }
            if (prefers instanceof Prioritised order) {
                checkOrder(part, order);
            }
        }
    }

    private static boolean strong(Preference preference) {
        return switch (preference) {
            case Prioritised order -> order.levels().stream().anyMatch(level -> level.strength() > 1);
            case Ranked ranked -> ranked.strengths().stream().anyMatch(degree -> degree > 1);
            case Weighted sum -> !sum.strongFrom().isEmpty();
        };
    }

    /** Cases read from files are in order; cases made by programs and interventions may not be. */
    private void checkOrder(String part, Prioritised order) {
        List<Level> levels = order.levels();
        for (int level = 1; level < levels.size(); level++) {
            if (levels.get(level).strength() > levels.get(level - 1).strength()) {
                problem(part,
                        "the strength rises from " + levels.get(level - 1).strength() + " at level " + level + " to "
                                + levels.get(level).strength() + " at level " + (level + 1),
                        "what matters less is not preferred more strongly");
            }
        }
        order.unsure().stream().filter(unsure -> unsure.level() >= levels.size())
                .forEach(unsure -> problem(part, "the order of level " + unsure.level()
                        + " and the next is unsure, and there are " + levels.size() + " levels",
                        "name levels that follow one another"));
    }

    private void checkOneMeaning(String part, Condition condition, StateSpace space, ToIntFunction<OptionName> index) {
        BitExpression when = BitExpression.compile(condition.when(), index);
        for (int c = 0; c < conflict.coalesced().size(); c++) {
            int[] members = space.members(space.states() - conflict.coalesced().size() + c + 1);
            long holding = Arrays.stream(members).filter(code -> (when.at(code >>> 6) >>> code & 1) != 0).count();
            if (holding != 0 && holding != members.length) {
                problem(part, "'" + condition.written() + "' holds in some members of '"
                        + conflict.coalesced().get(c).label() + "' and not in others, which count as one state",
                        "write a condition that does not tell them apart");
            }
        }
    }

    private void problem(String part, String what, String maybe) {
        problems.add(new Problem(theCase.origin().place("conflict/" + conflict.id() + part), what, maybe));
    }

    private void nameMakersAndOptions() {
        for (DecisionMaker decisionMaker : conflict.decisionMakers()) {
            Optional<Actor> actor = theCase.actor(decisionMaker.actor());
            makers.add(new Maker(decisionMaker.actor(), actor.map(Actor::name).orElse(decisionMaker.actor()),
                    actor.map(Actor::inSentence).orElse(decisionMaker.actor()), options.size(),
                    decisionMaker.options().size()));
            for (Option option : decisionMaker.options()) {
                options.add(new ModelOption(option.id(), makers.size() - 1, option.label(), option.taken(),
                        option.moves()));
            }
        }
    }

    private boolean tooLarge() {
        double needed = Kernel.bytesAtLeast(options.size(), makers.size());
        if (options.size() <= MOST_OPTIONS && needed <= memory) {
            return false;
        }
        problem("",
                options.size() + " options make 2^" + options.size() + " combinations; judging them for "
                        + makers.size()
                        + (makers.size() == 1 ? " decision maker" : " decision makers") + " needs about "
                        + inWords(needed) + " of memory and " + inWords(memory) + " may be used",
                options.size() <= MOST_OPTIONS
                        ? "leave out options that hardly matter, or give Java more memory with -Xmx"
                        : "leave out options that hardly matter; at most " + MOST_OPTIONS
                                + " can be judged on any machine");
        return true;
    }

    private static String inWords(double bytes) {
        String[] units = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
        int unit = 0;
        double rest = bytes;
        while (rest >= 1000 && unit < units.length - 1) {
            rest /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, rest < 10 && unit > 0 ? "%.1f %s" : "%.0f %s", rest, units[unit]);
    }

    /** Cases read from files name nothing unknown; cases made by programs and interventions may. */
    private boolean unknownNames() {
        List<OptionName> known = conflict.options();
        unknown("/infeasible", conflict.infeasible().stream().map(Infeasible::when), known);
        unknown("/coalesce", conflict.coalesced().stream().map(Coalesced::when), known);
        for (DecisionMaker maker : conflict.decisionMakers()) {
            String part = "/prefers/" + maker.actor();
            unknown(part, expressions(maker.prefers()), known);
            unknown("/decision-maker/" + maker.actor(), maker.oneWay().stream()
                    .flatMap(way -> Stream.of(way.from().when(), way.to().when())), known);
        }
        for (CommonMove move : conflict.commonMoves()) {
            unknown("/common-moves", Stream.concat(Stream.of(move.from().when()),
                    Stream.concat(move.take().stream(), move.giveUp().stream()).map(Expression.Taken::new)), known);
            move.by().stream().filter(by -> makers.stream().noneMatch(maker -> maker.id().equals(by)))
                    .forEach(by -> problem("/common-moves", "the conflict has no decision maker '" + by + "'",
                            "it is one of " + String.join(", ", makers.stream().map(Maker::id).toList())));
        }
        for (View view : conflict.views()) {
            view.believes().forEach(belief -> unknown("/views", expressions(belief.prefers()), known));
            unknown("/views", view.unseenOptions().stream().map(Expression.Taken::new), known);
        }
        for (NamedState state : conflict.states()) {
            state.taken().stream().filter(name -> !known.contains(name))
                    .forEach(name -> unknown("/states/" + state.id(), name, known));
        }
        return !problems.isEmpty();
    }

    /** All expressions of a preference; weights name options in place of them. */
    private static Stream<Expression> expressions(Preference preference) {
        Stream<Expression> order = switch (preference) {
            case Prioritised prioritised ->
                prioritised.levels().stream().flatMap(level -> level.statements().stream()).map(Statement::that);
            case Ranked ranked -> Stream.empty();
            case Weighted sum -> sum.weights().stream().map(weight -> new Expression.Taken(weight.option()));
        };
        return Stream.concat(order, preference.unknown().stream()
                .flatMap(unknown -> Stream.of(unknown.one().when(), unknown.other().when())));
    }

    private void unknown(String part, Stream<? extends Expression> expressions, List<OptionName> known) {
        expressions.flatMap(expression -> expression.options().stream()).filter(name -> !known.contains(name))
                .distinct()
                .forEach(name -> unknown(part, name, known));
    }

    private void unknown(String part, OptionName name, List<OptionName> known) {
        problem(part, "the conflict has no option '" + name + "'", "it is one of " + String.join(", ",
                known.stream().map(OptionName::toString).toList()));
    }

    private long[] feasible(ToIntFunction<OptionName> index) {
        int codes = 1 << options.size();
        long[] feasible = Bits.room(codes);
        Arrays.fill(feasible, -1L);
        if (codes < 64) {
            feasible[0] = (1L << codes) - 1;
        }
        int number = 0;
        for (Infeasible combination : conflict.infeasible()) {
            number++;
            BitExpression when = BitExpression.compile(combination.when(), index);
            long left = 0;
            for (int word = 0; word < feasible.length; word++) {
                feasible[word] &= ~when.at(word);
                left |= feasible[word];
            }
            if (left == 0) {
                problem("/infeasible/" + number, "no state is left: " + (number == 1
                        ? "the first infeasible combination excludes"
                        : "the first " + number + " infeasible combinations exclude") + " all 2^" + options.size()
                        + " states",
                        "'" + combination.written() + "' is too wide; none is left after it");
                break;
            }
        }
        return feasible;
    }

    private int[][] coalesced(long[] feasible, ToIntFunction<OptionName> index) {
        if (conflict.coalesced().isEmpty()) {
            return new int[0][];
        }
        int states = new Bits(feasible).count();
        if (states > MOST_READ_ALOUD) {
            problem("/coalesce",
                    "a conflict with coalesced states is judged straight from the definitions, which is done for at most "
                            + MOST_READ_ALOUD + " feasible states; this one has " + states,
                    "leave out coalesce, or options that hardly matter");
            return new int[0][];
        }
        Bits all = new Bits(feasible);
        int[][] classes = new int[conflict.coalesced().size()][];
        String[] taken = new String[1 << options.size()];
        for (int c = 0; c < classes.length; c++) {
            Coalesced coalesced = conflict.coalesced().get(c);
            BitExpression when = BitExpression.compile(coalesced.when(), index);
            classes[c] = IntStream.range(0, 1 << options.size()).filter(all::has)
                    .filter(code -> (when.at(code >>> 6) >>> code & 1) != 0).toArray();
            if (classes[c].length == 0) {
                problem("/coalesce", "'" + coalesced.written() + "' coalesces no feasible state",
                        "it is misspelt, or infeasible");
            }
            claim(classes[c], coalesced, taken);
        }
        return classes;
    }

    private void claim(int[] members, Coalesced coalesced, @Nullable String[] taken) {
        for (int code : members) {
            String other = taken[code];
            if (other != null) {
                problem("/coalesce", "'" + coalesced.written() + "' and '" + other + "' both hold in " + written(code),
                        "add what tells them apart");
                return;
            }
            taken[code] = coalesced.written();
        }
    }

    private int[] own() {
        return makers.stream().mapToInt(maker -> ((1 << maker.options()) - 1) << maker.firstOption()).toArray();
    }

    private int[] oneWay(Moves moves) {
        int[] found = new int[makers.size()];
        for (int o = 0; o < options.size(); o++) {
            if (options.get(o).moves() == moves) {
                found[options.get(o).maker()] |= 1 << o;
            }
        }
        return found;
    }

    private Worth worth(DecisionMaker maker, StateSpace space, ToIntFunction<OptionName> index) {
        return switch (maker.prefers()) {
            case Prioritised prioritised -> Worth.prioritised(space, prioritised.levels(), index);
            case Ranked ranked -> ranked(maker, ranked.groups(), space);
            case Weighted weighted -> Worth.weighted(space, weighted.weights(), index);
        };
    }

    /** Every state must be listed exactly once. */
    private Worth ranked(DecisionMaker maker, List<List<String>> groups, StateSpace space) {
        String part = "/prefers/" + maker.actor();
        int[] byCode = new int[space.codes()];
        boolean[] listed = new boolean[space.states() + 1];
        for (int g = 0; g < groups.size(); g++) {
            for (String written : groups.get(g)) {
                int number = rankedNumber(part, written, space);
                if (number == 0) {
                    continue;
                }
                if (listed[number]) {
                    problem(part,
                            "state " + number + " (" + space.written(number) + ") is ranked twice, the second time as '"
                                    + written
                                    + "'",
                            "one of the two is meant for another state");
                }
                listed[number] = true;
                for (int code : space.members(number)) {
                    byCode[code] = groups.size() - 1 - g;
                }
            }
        }
        int[] missing = IntStream.rangeClosed(1, space.states()).filter(number -> !listed[number]).toArray();
        if (missing.length > 0) {
            problem(part, "the ranking leaves out state " + missing[0] + " (" + space.written(missing[0]) + ")"
                    + (missing.length == 1 ? "" : " and " + (missing.length - 1) + " more") + " of " + space.states(),
                    "add " + (missing.length == 1 ? "it" : "them") + " at the end, in one list if equally bad");
        }
        return Worth.given(space, byCode, Math.max(0, groups.size() - 1));
    }

    private int rankedNumber(String part, String written, StateSpace space) {
        boolean digits = !written.isEmpty() && written.length() <= 10
                && written.chars().allMatch(c -> c >= '0' && c <= '9');
        if (digits) {
            long number = Long.parseLong(written);
            if (number < 1 || number > space.states()) {
                problem(part, "there is no state " + written, "use the numbers 1 to " + space.states());
                return 0;
            }
            return (int) number;
        }
        int number = space.number(written);
        if (number == 0) {
            boolean code = written.length() == options.size() && written.chars().allMatch(c -> c == 'Y' || c == 'N');
            problem(part, code ? "the ranked state " + written + " is infeasible" : "'" + written + "' is no state",
                    code
                            ? "leave it out"
                            : "write " + options.size() + " letters Y or N, or a number from 1 to " + space.states());
        }
        return number;
    }

    private void checkCoalesced(StateSpace space, List<Worth> worth) {
        for (int c = 0; c < conflict.coalesced().size(); c++) {
            int[] members = space.members(space.states() - conflict.coalesced().size() + c + 1);
            for (int maker = 0; maker < makers.size(); maker++) {
                int[] values = worth.get(maker).values();
                int best = Arrays.stream(members).reduce((a, b) -> values[b] > values[a] ? b : a).orElseThrow();
                int worst = Arrays.stream(members).reduce((a, b) -> values[b] < values[a] ? b : a).orElseThrow();
                if (values[best] > values[worst]) {
                    problem("/prefers/" + makers.get(maker).id(), "'" + conflict.coalesced().get(c).label()
                            + "' counts as one state, but " + makers.get(maker).inSentence() + " prefers "
                            + written(best)
                            + " to " + written(worst),
                            "no statement should tell its members apart, or they are not one state");
                }
            }
        }
    }

    private Names names(StateSpace space, ToIntFunction<OptionName> index) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        Map<Integer, String> labels = new LinkedHashMap<>();
        for (int c = 0; c < conflict.coalesced().size(); c++) {
            labels.put(space.states() - conflict.coalesced().size() + c + 1, conflict.coalesced().get(c).label());
        }
        for (NamedState state : conflict.states()) {
            int code = state.taken().stream().mapToInt(name -> 1 << index.applyAsInt(name)).reduce(0, (a, b) -> a | b);
            int number = space.number(code);
            if (number == 0) {
                problem("/states/" + state.id(), "the state '" + state.id() + "' (" + written(code) + ") is infeasible",
                        "'" + excluding(state) + "' excludes it");
            } else {
                ids.put(state.id(), number);
                labels.putIfAbsent(number, state.label());
            }
        }
        return new Names(ids, labels, statusQuo(ids), watched(ids));
    }

    private String excluding(NamedState state) {
        return conflict.infeasible().stream().filter(combination -> combination.when().holds(state.taken()::contains))
                .map(Infeasible::written).findFirst().orElseThrow();
    }

    private int statusQuo(Map<String, Integer> ids) {
        String statusQuo = conflict.statusQuo();
        return statusQuo == null ? 0 : named("/status-quo", statusQuo, ids);
    }

    private List<Integer> watched(Map<String, Integer> ids) {
        if (conflict.watch().isEmpty()) {
            return ids.values().stream().distinct().toList();
        }
        return conflict.watch().stream().map(id -> named("/watch", id, ids)).distinct().toList();
    }

    private int named(String part, String id, Map<String, Integer> ids) {
        Integer number = ids.get(id);
        if (number == null && conflict.state(id).isEmpty()) {
            problem(part, "the conflict has no state '" + id + "'", "it is one of " + String.join(", ",
                    conflict.states().stream().map(NamedState::id).toList()));
        }
        return number == null ? 0 : number;
    }

    private String written(int code) {
        StringBuilder text = new StringBuilder();
        for (int o = 0; o < options.size(); o++) {
            text.append((code >>> o & 1) != 0 ? 'Y' : 'N');
        }
        return text.toString();
    }

    /** All that the conflict cites but for its views and attitudes, which the six concepts do not rest on, and what the judgements among it lean on, in the order of the case. */
    private List<String> because() {
        TreeSet<String> cited = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(citations().toList());
        while (!open.isEmpty()) {
            String id = open.pop();
            if (cited.add(id) && theCase.evidence().ground(id).orElse(null) instanceof Judgement judgement) {
                open.addAll(judgement.restsOn());
            }
        }
        return Stream.concat(theCase.evidence().claims().stream().map(Claim::id),
                theCase.evidence().judgements().stream().map(Judgement::id)).filter(cited::contains).toList();
    }

    private Stream<String> citations() {
        Stream<List<String>> lists = Stream.of(
                conflict.infeasible().stream().map(Infeasible::because),
                conflict.coalesced().stream().map(Coalesced::because),
                conflict.states().stream().map(NamedState::because),
                conflict.decisionMakers().stream().flatMap(maker -> maker.options().stream()).map(Option::because),
                conflict.decisionMakers().stream().map(DecisionMaker::prefers).flatMap(PictureReader::citations),
                conflict.decisionMakers().stream().flatMap(maker -> maker.oneWay().stream()).map(OneWay::because),
                conflict.decisionMakers().stream().map(DecisionMaker::arcs).filter(Objects::nonNull).map(Arcs::because),
                conflict.commonMoves().stream().map(CommonMove::because))
                .flatMap(stream -> stream);
        return lists.flatMap(List::stream);
    }

    private static Stream<List<String>> citations(Preference preference) {
        Stream<List<String>> parts = switch (preference) {
            case Prioritised order -> Stream.concat(
                    order.levels().stream().flatMap(level -> level.statements().stream()).map(Statement::because),
                    order.unsure().stream().map(Unsure::because));
            case Ranked ranked -> Stream.empty();
            case Weighted sum -> sum.weights().stream().map(Weight::because);
        };
        return Stream.concat(Stream.of(preference.because()),
                Stream.concat(parts, preference.unknown().stream().map(Unknown::because)));
    }
}
