package entente.conflict;

import entente.model.Conflict;
import entente.model.Conflict.Level;
import entente.model.Conflict.Preference;
import entente.model.Conflict.Prioritised;
import entente.model.Conflict.Unsure;
import entente.model.Conflict.View;
import entente.model.OptionName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The graph model of a conflict: decision makers with options, the feasible states, who can move from where to where, and what each
 * prefers. Immutable; it holds what the kernel needs and the labels that words need.
 *
 * <p>States are numbered from 1 in ascending binary order of their codes, the first option being the lowest bit; coalesced states
 * follow. Decision makers and options are named by index, from 0, in the order of the conflict. Preferences are total preorders.
 *
 * <p>{@link PictureReader} makes it from a case and {@link ConflictSketch} from a few lines typed in a test. Source:
 * {@code bib:fang-hipel-kilgour-1993}.
 */
public final class GraphModel {

    /** The most states whose labels are put into words in results; larger models show codes. */
    public static final int MOST_LABELLED = 4096;

    private final Header header;
    private final List<Maker> makers;
    private final List<ModelOption> options;
    private final StateSpace space;
    private final List<Worth> worth;
    private final List<Preference> preferences;
    private final List<View> views;
    private final Attitudes attitudes;
    private final Names names;

    /**
     * What the model is.
     *
     * @param because all grounds that it rests on, in the order of the case
     */
    record Header(String model, String title, String inputDigest, List<String> because) {}

    /**
     * Which states have names.
     *
     * @param ids id of a named state to its number
     * @param labels number of a named or coalesced state to its label
     * @param statusQuo the number of the status quo, 0 where there is none
     * @param watched numbers of the states to ask about first
     */
    record Names(Map<String, Integer> ids, Map<Integer, String> labels, int statusQuo, List<Integer> watched) {
        Names {
            ids = Collections.unmodifiableMap(new LinkedHashMap<>(ids));
            labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
            watched = List.copyOf(watched);
        }
    }

    /** A model whose preferences are mild and known throughout. */
    GraphModel(Header header, List<Maker> makers, List<ModelOption> options, StateSpace space, List<Worth> worth,
            List<List<Level>> priorities, Names names) {
        this(header, makers, options, space, worth,
                priorities.stream().<Preference>map(levels -> new Prioritised(levels, List.of())).toList(), List.of(),
                Attitudes.discrete(), names);
    }

    /**
     * A model with all that a case says.
     *
     * @param worth the order of each decision maker
     * @param preferences what the orders were made from, for words and for what else they say
     * @param attitudes those that are stated
     */
    GraphModel(Header header, List<Maker> makers, List<ModelOption> options, StateSpace space, List<Worth> worth,
            List<Preference> preferences, List<View> views, Attitudes attitudes, Names names) {
        this.header = header;
        this.makers = List.copyOf(makers);
        this.options = List.copyOf(options);
        this.space = space;
        this.worth = List.copyOf(worth);
        this.preferences = List.copyOf(preferences);
        this.views = List.copyOf(views);
        this.attitudes = attitudes;
        this.names = names;
    }

    /**
     * A decision maker.
     *
     * @param id the actor id
     * @param name the name that opens a list or a table
     * @param inSentence the name inside a sentence, with its article
     * @param firstOption the index of its first option
     * @param options how many options it has; they follow one another
     */
    public record Maker(String id, String name, String inSentence, int firstOption, int options) {}

    /**
     * An option.
     *
     * @param id the option id
     * @param maker the index of the decision maker it belongs to
     * @param label completes "North Korea would ..."
     * @param taken a noun phrase for a state in which it is taken
     * @param moves in which directions it may be changed
     */
    public record ModelOption(String id, int maker, String label, String taken, Conflict.Moves moves) {}

    /**
     * A unilateral move.
     *
     * @param maker the index of who moves
     * @param from the number of the state left
     * @param to the number of the state entered
     */
    public record Move(int maker, int from, int to) {}

    /**
     * A change of an option.
     *
     * @param option the index of the option
     * @param taken whether it is taken by the change, or given up
     */
    public record Change(int option, boolean taken) {}

    /**
     * A level of a prioritised preference, for words. A level of several statements of equal weight is one reference.
     *
     * @param number from 1, most important first
     * @param written the expression as the analyst wrote it; several are joined with {@code " = "}
     * @param label in words; several are joined with "and"
     * @param because its claims and judgements
     */
    public record StatementRef(int number, String written, String label, List<String> because) {
        /** Copies the list. */
        public StatementRef {
            because = List.copyOf(because);
        }
    }

    /** The id of the conflict. */
    public String model() {
        return header.model();
    }

    /** The title of the conflict. */
    public String title() {
        return header.title();
    }

    /** {@code sha256:...} of the case that it was read from. */
    public String inputDigest() {
        return header.inputDigest();
    }

    /** The claims and judgements that the model rests on, what a judgement itself leans on included, in the order of the case. */
    public List<String> because() {
        return header.because();
    }

    /** The decision makers, in order. */
    public List<Maker> makers() {
        return makers;
    }

    /** The index of a decision maker; empty where no decision maker has the actor id. */
    public OptionalInt maker(String id) {
        return IntStream.range(0, makers.size()).filter(i -> makers.get(i).id().equals(id)).findFirst();
    }

    /** The options, in the order of their bits. */
    public List<ModelOption> options() {
        return options;
    }

    /** The number of states; they are numbered from 1. */
    public int states() {
        return space.states();
    }

    /** The code of a state: one Y or N an option, - where members of a coalesced state differ. */
    public String code(int number) {
        return space.written(checked(number));
    }

    /** A label in words: the state's own, else the phrases of the options taken, else "nothing done". */
    public String label(int number) {
        String own = names.labels().get(checked(number));
        if (own != null) {
            return own;
        }
        int code = space.code(number);
        String taken = IntStream.range(0, options.size()).filter(o -> (code >>> o & 1) != 0)
                .mapToObj(o -> options.get(o).taken()).collect(Collectors.joining(", "));
        return taken.isEmpty() ? "nothing done" : taken;
    }

    /** The id of a named state; the first one where several name it. */
    public Optional<String> id(int number) {
        return names.ids().entrySet().stream().filter(entry -> entry.getValue() == number).map(Map.Entry::getKey)
                .findFirst();
    }

    /** The number of a state given as the id of a named state, as a number, or as a code; empty where there is no such state. */
    public OptionalInt number(String state) {
        Integer named = names.ids().get(state);
        if (named != null) {
            return OptionalInt.of(named);
        }
        if (!state.isEmpty() && state.length() <= 10 && state.chars().allMatch(c -> c >= '0' && c <= '9')) {
            long number = Long.parseLong(state);
            return number >= 1 && number <= states() ? OptionalInt.of((int) number) : OptionalInt.empty();
        }
        int number = space.number(state);
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The state that holds now, where the conflict names it. */
    public OptionalInt statusQuo() {
        return names.statusQuo() == 0 ? OptionalInt.empty() : OptionalInt.of(names.statusQuo());
    }

    /** The states to ask about first, each once. */
    public List<Integer> watched() {
        return names.watched();
    }

    /** How many levels of preference a decision maker tells apart. */
    public int levels(int maker) {
        return worth.get(maker).levels();
    }

    /** The level of a state for a decision maker: 1 for the most preferred, {@link #levels} for the least. */
    public int level(int maker, int number) {
        return levels(maker) - worth(maker, number);
    }

    /** Whether a decision maker strictly prefers state {@code a} to state {@code b}. */
    public boolean prefers(int maker, int a, int b) {
        return worth(maker, a) > worth(maker, b);
    }

    /** All unilateral moves of a decision maker from a state, by the state entered. */
    public List<Move> moves(int maker, int number) {
        return Arrays.stream(space.moves(maker, checked(number))).mapToObj(to -> new Move(maker, number, to)).toList();
    }

    /** The unilateral moves of a decision maker from a state to states that it strictly prefers. */
    public List<Move> improvements(int maker, int number) {
        return moves(maker, number).stream().filter(move -> prefers(maker, move.to(), number)).toList();
    }

    /** Whether no decision maker can move away from a state. */
    public boolean absorbing(int number) {
        return space.absorbing(checked(number));
    }

    /**
     * What a move changes. Where it enters or leaves a coalesced state, the changes are those of the allowed change of fewest options
     * between members.
     *
     * @throws IllegalArgumentException where the decision maker cannot make the move
     */
    public List<Change> changes(Move move) {
        int least = -1;
        int entered = 0;
        for (int from : space.members(checked(move.from()))) {
            for (int to : space.targets(move.maker(), from)) {
                boolean fewer = least < 0 || Integer.bitCount(from ^ to) < Integer.bitCount(least);
                if (space.number(to) == move.to() && fewer) {
                    least = from ^ to;
                    entered = to;
                }
            }
        }
        if (least < 0) {
            throw new IllegalArgumentException("there is no such move: " + move);
        }
        int after = entered;
        return StateSpace.bitsOf(least).stream().map(option -> new Change(option, (after >>> option & 1) != 0))
                .toList();
    }

    /** The levels of a prioritised preference, most important first; empty where the decision maker ranks states directly. */
    public List<StatementRef> statements(int maker) {
        List<StatementRef> refs = new ArrayList<>();
        for (Level level : priority(maker)) {
            refs.add(new StatementRef(refs.size() + 1,
                    level.statements().stream().map(Conflict.Statement::written).collect(Collectors.joining(" = ")),
                    level.statements().stream().map(Conflict.Statement::label).collect(Collectors.joining(" and ")),
                    level.statements().stream().flatMap(statement -> statement.because().stream()).distinct()
                            .toList()));
        }
        return refs;
    }

    /** The levels themselves. */
    List<Level> priority(int maker) {
        return preferences.get(maker) instanceof Prioritised prioritised ? prioritised.levels() : List.of();
    }

    /** What the order of a decision maker was made from. */
    Preference preference(int maker) {
        return preferences.get(maker);
    }

    /** Whether a decision maker may have moves, by options, by arcs or by common moves. */
    boolean mayMove(int maker) {
        return space.mayMove(maker);
    }

    /** How strongly everybody prefers; no cuts where all is mild. Cost: states of different level, for each decision maker. */
    public Strengths strengths() {
        return Strengths.of(this);
    }

    /**
     * The preferences with what is not known of them; empty where all is known. The orders of the model, by which the six concepts are
     * judged, keep the place that statements, ranking or weights give to what is not known.
     */
    public Optional<PartialPreference> partialPreference() {
        return preferences.stream().allMatch(preference -> preference.unknown().isEmpty())
                ? Optional.empty()
                : Optional.of(PartialPreference.stated(this));
    }

    /** Where the order of a decision maker's statements is doubted: which neighbours may stand the other way round, ascending. */
    public List<Unsure> unsure(int maker) {
        return preferences.get(maker) instanceof Prioritised prioritised ? prioritised.unsure() : List.of();
    }

    /** How decision makers see the conflict otherwise than it is; {@link #hypergame} judges it. */
    public List<View> views() {
        return views;
    }

    /** Whom decision makers mean well or ill; empty where nothing is said of it. */
    public Optional<Attitudes> attitudes() {
        return attitudes.towards().isEmpty() ? Optional.empty() : Optional.of(attitudes);
    }

    /** The conflict with its views; empty where there are none. */
    public Optional<Hypergame> hypergame() {
        return views.isEmpty()
                ? Optional.empty()
                : Optional.of(Hypergame.of(this, views.stream().map(Hypergame.View::of).toList()));
    }

    /** The same model with other priorities of one decision maker. */
    GraphModel withPriority(int maker, List<Level> priority) {
        List<Preference> changed = new ArrayList<>(preferences);
        Preference before = preferences.get(maker);
        changed.set(maker, new Prioritised(priority, List.of(), before.unknown(), before.because()));
        List<Worth> changedWorth = new ArrayList<>(worth);
        changedWorth.set(maker, Worth.prioritised(space, priority, index(makers, options)));
        return new GraphModel(header, makers, options, space, changedWorth, changed, views, attitudes, names);
    }

    StateSpace space() {
        return space;
    }

    /** By code, dense, 0 for the least preferred; nobody changes it. */
    int[] worth(int maker) {
        return worth.get(maker).values();
    }

    private int worth(int maker, int number) {
        return worth(maker)[space.code(checked(number))];
    }

    private int checked(int number) {
        if (number < 1 || number > states()) {
            throw new IllegalArgumentException("no state " + number + "; they are numbered from 1 to " + states());
        }
        return number;
    }

    /** Finds options by name. */
    static ToIntFunction<OptionName> index(List<Maker> makers, List<ModelOption> options) {
        Map<OptionName, Integer> found = new LinkedHashMap<>();
        for (int o = 0; o < options.size(); o++) {
            found.put(new OptionName(makers.get(options.get(o).maker()).id(), options.get(o).id()), o);
        }
        return name -> {
            Integer option = found.get(name);
            if (option == null) {
                throw new IllegalArgumentException("no option " + name);
            }
            return option;
        };
    }

    @Override
    public String toString() {
        return "graph model " + model() + " of " + makers.size() + " decision makers and " + states() + " states";
    }
}
