package entente.conflict;

import entente.conflict.GraphModel.Header;
import entente.conflict.GraphModel.Maker;
import entente.conflict.GraphModel.Move;
import entente.conflict.GraphModel.Names;
import entente.conflict.Reason.Answered;
import entente.conflict.Reason.Attempt;
import entente.conflict.Reason.InView;
import entente.conflict.Witnesses.Comparing;
import entente.engine.Run;
import entente.model.Conflict;
import entente.model.Conflict.Level;
import entente.model.Conflict.Preference;
import entente.model.Conflict.Prioritised;
import entente.model.Conflict.Ranked;
import entente.model.Conflict.Weighted;
import entente.model.OptionName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * A hypergame of the first level: a conflict in which each decision maker acts on its own view of it, and nobody knows that the views
 * differ.
 *
 * <p>A view may lack options (they count as not taken and nobody can change them), lack decision makers (all of their options are
 * lacking) and hold other preferences of others than theirs. Everything is numbered in the base model, which holds every option that
 * anybody sees. An option that its own holder does not see exists only in the minds of others: the truth is the base model without
 * such options. In a state of the truth, a decision maker believes to be in the state without the options that it does not see; where
 * its view excludes that state, it does not recognise where it is.
 *
 * <p>What follows, under a concept: the equilibria in truth, if all were known to all; the equilibria in each view; the
 * <em>consensus</em>, states of the truth that everybody sees as they are and takes for equilibria; what <em>lasts</em>, states of the
 * truth in which each one is stable in its own view, so that nobody moves, for right or wrong reasons; and the {@link Surprise}s.
 * Consensus implies lasting. Wrong beliefs about the preferences of others alone leave what lasts under NASH, GMR and SMR as it is in
 * truth.
 *
 * <p>Source: hypergames after {@code bib:bennett-1977} and {@code bib:fraser-hipel-1984}, in the graph model after {@code bib:aljefri-2018};
 * recalled, only abstracts read. Those papers sort equilibria into eight classes; the five answers above are this project's own words
 * for the questions that a brief asks.
 *
 * <p>Models that are not in option form are refused. Cost: one judgement by {@link StabilitySchema} for each view.
 */
public final class Hypergame {

    private final GraphModel base;
    private final List<Seen> views;
    private final Seen truth;

    /**
     * A model of some states of the base.
     *
     * @param model the model, with states of its own numbering
     * @param lacking the options that count as not taken, as bits
     */
    record Seen(GraphModel model, int lacking) {}

    /**
     * What one decision maker sees.
     *
     * @param holder the id of whose view it is
     * @param unseenMakers ids of decision makers that it does not see
     * @param unseen options that it does not see
     * @param believed preferences of others as it believes them, by id; those of the base where none are given
     */
    public record View(String holder, List<String> unseenMakers, List<OptionName> unseen,
            Map<String, Preference> believed) {
        /** Copies the lists and the map, and refuses a view of one's own preferences. */
        public View {
            unseenMakers = List.copyOf(unseenMakers);
            unseen = List.copyOf(unseen);
            believed.values().forEach(View::check);
            believed = Collections.unmodifiableMap(new LinkedHashMap<>(believed));
            if (believed.containsKey(holder) || unseenMakers.contains(holder)) {
                throw new IllegalArgumentException("'" + holder + "' knows itself and what it prefers");
            }
        }

        /** A view as a case writes it. */
        static View of(Conflict.View written) {
            Map<String, Preference> believed = new LinkedHashMap<>();
            written.believes().forEach(belief -> believed.put(belief.actor(), belief.prefers()));
            return new View(written.of(), written.unseenPlayers(), written.unseenOptions(), believed);
        }

        /** What is believed is an order; a view that says more would be read as if it did not. */
        private static void check(Preference preference) {
            boolean strong = switch (preference) {
                case Prioritised order -> order.levels().stream().anyMatch(level -> level.strength() > 1);
                case Ranked ranked -> ranked.strengths().stream().anyMatch(degree -> degree > 1);
                case Weighted sum -> !sum.strongFrom().isEmpty();
            };
            if (strong || !preference.unknown().isEmpty()) {
                throw new IllegalArgumentException(
                        "what is believed of others is an order, without strengths or unknown comparisons");
            }
        }
    }

    /** What kind of surprise. */
    public enum Kind {
        /** Somebody took a state for an equilibrium, and another moves. */
        CALM_BROKEN,
        /** A move leads from a state that somebody sees as it is to one that it does not. */
        UNSEEN_STATE,
        /** Somebody sets out on a move that the truth does not allow. */
        BARRED
    }

    /**
     * A surprise.
     *
     * @param kind what kind
     * @param surprised the index of whom it surprises
     * @param move the move that does so, in numbers of the base; it ends in 0 where it is barred
     */
    public record Surprise(Kind kind, int surprised, Move move) {}

    /**
     * What follows under a concept, in numbers of the base, ascending.
     *
     * @param concept the concept
     * @param inTruth the equilibria if everybody knew everything
     * @param inView by holder, what it takes for equilibria
     * @param stable by holder, the states of the truth in which it sees no reason to move
     * @param consensus what all take for equilibria, and see as it is
     * @param lasting the states of the truth from which nobody moves
     * @param surprises by state left, then mover, state entered, surprised and kind
     */
    public record Findings(Concept concept, List<Integer> inTruth, Map<String, List<Integer>> inView,
            Map<String, List<Integer>> stable, List<Integer> consensus, List<Integer> lasting,
            List<Surprise> surprises) {
        /** Copies the lists and maps, keeping their order. */
        public Findings {
            inTruth = List.copyOf(inTruth);
            inView = Collections.unmodifiableMap(new LinkedHashMap<>(inView));
            stable = Collections.unmodifiableMap(new LinkedHashMap<>(stable));
            consensus = List.copyOf(consensus);
            lasting = List.copyOf(lasting);
            surprises = List.copyOf(surprises);
        }

        /** What lasts although it would not if everybody knew everything. */
        public List<Integer> heldByError() {
            return lasting.stream().filter(state -> !inTruth.contains(state)).toList();
        }

        /** What would last if everybody knew everything, but does not. */
        public List<Integer> lostByError() {
            return inTruth.stream().filter(state -> !lasting.contains(state)).toList();
        }
    }

    /** Views of one base, in the order of its decision makers. */
    Hypergame(GraphModel base, List<Seen> views) {
        this.base = base;
        this.views = List.copyOf(views);
        int imagined = 0;
        for (int holder = 0; holder < views.size(); holder++) {
            imagined |= views.get(holder).lacking() & base.space().own(holder);
        }
        this.truth = new Seen(restricted(base, imagined, Collections.emptyMap(), "the truth"), imagined);
    }

    /**
     * A hypergame. Decision makers without a view see the truth as it is in the base.
     *
     * @throws IllegalArgumentException for a view that names nothing of the model, is the second of its holder, or leaves no state
     */
    public static Hypergame of(GraphModel base, List<View> given) {
        MoveGraph.refuse(MoveGraph.tooLarge(base));
        if (base.space().isCoalesced()) {
            throw new IllegalArgumentException("states are coalesced, and views need codes");
        }
        if (!base.space().optionForm()) {
            throw new IllegalArgumentException(
                    "moves are listed, common or never made, and views need moves that options allow");
        }
        Map<String, View> byHolder = new LinkedHashMap<>();
        for (View view : given) {
            index(base, view.holder());
            if (byHolder.put(view.holder(), view) != null) {
                throw new IllegalArgumentException("two views of '" + view.holder() + "'");
            }
        }
        List<Seen> views = new ArrayList<>();
        for (int holder = 0; holder < base.makers().size(); holder++) {
            String id = base.makers().get(holder).id();
            View view = byHolder.getOrDefault(id, new View(id, List.of(), List.of(), Collections.emptyMap()));
            int lacking = lacking(base, view);
            views.add(new Seen(restricted(base, lacking, view.believed(), "the view of " + id), lacking));
        }
        return new Hypergame(base, views);
    }

    private static int index(GraphModel base, String maker) {
        return base.maker(maker)
                .orElseThrow(() -> new IllegalArgumentException("no decision maker '" + maker + "'; they are "
                        + String.join(", ", base.makers().stream().map(Maker::id).toList())));
    }

    private static int lacking(GraphModel base, View view) {
        ToIntFunction<OptionName> index = GraphModel.index(base.makers(), base.options());
        int lacking = 0;
        for (String maker : view.unseenMakers()) {
            lacking |= base.space().own(index(base, maker));
        }
        for (OptionName option : view.unseen()) {
            lacking |= 1 << index.applyAsInt(option);
        }
        return lacking;
    }

    /** The model with only the states in which none of some options is taken, and other preferences of some. */
    private static GraphModel restricted(GraphModel base, int lacking, Map<String, Preference> believed, String name) {
        StateSpace whole = base.space();
        long[] feasible = Bits.room(whole.codes());
        int left = 0;
        for (int code = whole.feasible().next(0); code >= 0; code = whole.feasible().next(code + 1)) {
            if ((code & lacking) == 0) {
                Bits.set(feasible, code);
                left++;
            }
        }
        if (left == 0) {
            throw new IllegalArgumentException("no state is left in " + name);
        }
        int[] makers = IntStream.range(0, whole.makers()).toArray();
        StateSpace space = new StateSpace(whole.options(), feasible, new int[0][],
                IntStream.of(makers).map(whole::own).toArray(),
                IntStream.of(makers).map(whole::forward).toArray(), IntStream.of(makers).map(whole::back).toArray());
        believed.keySet().forEach(maker -> index(base, maker));
        List<Worth> worth = new ArrayList<>();
        List<List<Level>> priorities = new ArrayList<>();
        for (int maker : makers) {
            Preference preference = believed.get(base.makers().get(maker).id());
            worth.add(preference == null
                    ? Worth.given(space, base.worth(maker), base.levels(maker) - 1)
                    : worth(base, space, preference, name));
            priorities.add(preference == null
                    ? base.priority(maker)
                    : preference instanceof Prioritised prioritised ? prioritised.levels() : List.of());
        }
        Header header = new Header(base.model(), base.title(), base.inputDigest(), base.because());
        return new GraphModel(header, base.makers(), base.options(), space, worth, priorities, names(base, space));
    }

    private static Worth worth(GraphModel base, StateSpace space, Preference preference, String name) {
        return switch (preference) {
            case Prioritised prioritised ->
                Worth.prioritised(space, prioritised.levels(), GraphModel.index(base.makers(), base.options()));
            case Ranked ranked -> ranked(base, space, ranked.groups(), name);
            case Weighted weighted ->
                Worth.weighted(space, weighted.weights(), GraphModel.index(base.makers(), base.options()));
        };
    }

    private static Worth ranked(GraphModel base, StateSpace space, List<List<String>> groups, String name) {
        int[] byCode = new int[space.codes()];
        boolean[] listed = new boolean[space.states() + 1];
        for (int g = 0; g < groups.size(); g++) {
            for (String written : groups.get(g)) {
                int code = base.space().code(base.number(written).orElseThrow(
                        () -> new IllegalArgumentException(
                                "a ranking in " + name + " names '" + written + "', which is no state")));
                byCode[code] = groups.size() - 1 - g;
                listed[space.number(code)] = true;
            }
        }
        for (int state = 1; state < listed.length; state++) {
            if (!listed[state]) {
                throw new IllegalArgumentException("a ranking in " + name + " leaves out " + space.written(state));
            }
        }
        return Worth.given(space, byCode, Math.max(0, groups.size() - 1));
    }

    private static Names names(GraphModel base, StateSpace space) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        Map<Integer, String> labels = new LinkedHashMap<>();
        for (int state = 1; state <= space.states(); state++) {
            int number = base.number(space.written(state)).orElseThrow();
            int here = state;
            base.id(number).ifPresent(id -> {
                ids.put(id, here);
                labels.put(here, base.label(number));
            });
        }
        int statusQuo = base.statusQuo().isPresent() ? space.number(base.code(base.statusQuo().getAsInt())) : 0;
        return new Names(ids, labels, statusQuo,
                base.watched().stream().map(state -> space.number(base.code(state))).filter(state -> state > 0)
                        .toList());
    }

    /** The base model, in whose numbers everything is told. */
    public GraphModel base() {
        return base;
    }

    /** The conflict as a decision maker sees it, with states of its own numbering. */
    public GraphModel view(int maker) {
        return views.get(maker).model();
    }

    Seen seen(int maker) {
        return views.get(maker);
    }

    /** The state of the base in which a decision maker believes to be; 0 where it does not recognise where it is. */
    public int perceived(int maker, int state) {
        int code = base.space().code(state) & ~views.get(maker).lacking();
        return views.get(maker).model().space().number(code) == 0 ? 0 : base.space().number(code);
    }

    /**
     * What follows under a concept.
     *
     * @throws IllegalArgumentException for {@link Concept#SIM}
     * @throws entente.engine.Stopped soon after the run asks for it
     */
    public Findings judge(Concept concept, Run run) {
        Judged inTruth = judged(truth, concept, run);
        List<Judged> judged = new ArrayList<>();
        for (Seen view : views) {
            judged.add(judged(view, concept, run));
        }
        Map<String, List<Integer>> inView = new LinkedHashMap<>();
        Map<String, List<Integer>> stable = new LinkedHashMap<>();
        for (int maker = 0; maker < views.size(); maker++) {
            Judged own = judged.get(maker);
            int holder = maker;
            inView.put(base.makers().get(maker).id(), own.equilibria(base));
            stable.put(base.makers().get(maker).id(),
                    truthStates().filter(state -> own.stable(holder, inOwn(holder, state)))
                            .boxed().toList());
        }
        List<Integer> lasting = truthStates()
                .filter(state -> makers().allMatch(maker -> judged.get(maker).stable(maker, inOwn(maker, state))))
                .boxed().toList();
        List<Integer> consensus = truthStates().filter(state -> makers().allMatch(
                maker -> perceived(maker, state) == state && judged.get(maker).equilibrium(inOwn(maker, state))))
                .boxed().toList();
        return new Findings(concept, inTruth.equilibria(base), inView, stable, consensus, lasting,
                surprises(judged, run));
    }

    /** Why each decision maker would stay in a state of the base or leave it, in its own view. */
    List<Reason> reasons(Concept concept, int state, Run run) {
        List<Surprise> surprises = judge(concept, run).surprises();
        boolean possible = (base.space().code(state) & truth.lacking()) == 0;
        List<Reason> reasons = new ArrayList<>();
        for (int maker = 0; maker < views.size(); maker++) {
            int believed = perceived(maker, state);
            Optional<Answered> seen = believed == 0
                    ? Optional.empty()
                    : Optional.of(witnesses(views.get(maker), concept).of(maker, inOwn(maker, state))
                            .renumbered(toBase(views.get(maker).model())));
            boolean knowing = possible
                    && witnesses(truth, concept).of(maker, truth.model().space().number(base.space().code(state)))
                            .stable();
            reasons.add(new InView(maker, state, believed, possible, seen,
                    possible && seen.isPresent() ? attempts(seen.get(), state, surprises) : List.of(), knowing));
        }
        return reasons;
    }

    private static Witnesses witnesses(Seen seen, Concept concept) {
        GraphModel model = seen.model();
        return new Witnesses(model, Outlook.plain(MoveGraph.of(model)), concept, Comparing.plain(model));
    }

    private IntUnaryOperator toBase(GraphModel model) {
        return number -> base.space().number(model.space().code(number));
    }

    /** What comes in truth of the moves from a state that nothing answers in the view of who makes them. */
    private List<Attempt> attempts(Answered seen, int state, List<Surprise> surprises) {
        int maker = seen.judge().getFirst();
        return seen.temptations().stream().filter(temptation -> temptation.answer().isEmpty()).map(temptation -> {
            Move move = new Move(maker, state, inTruth(maker, state,
                    views.get(maker).model().space().number(base.space().code(temptation.to()))));
            return new Attempt(temptation.to(), move.to(),
                    surprises.stream().filter(surprise -> surprise.move().equals(move)).distinct().toList());
        }).toList();
    }

    private IntStream truthStates() {
        return IntStream.rangeClosed(1, base.states())
                .filter(state -> (base.space().code(state) & truth.lacking()) == 0);
    }

    private IntStream makers() {
        return IntStream.range(0, views.size());
    }

    /** The number, in a decision maker's own view, of the state in which it believes to be; 0 where it does not recognise it. */
    private int inOwn(int maker, int state) {
        return views.get(maker).model().space().number(base.space().code(state) & ~views.get(maker).lacking());
    }

    private List<Surprise> surprises(List<Judged> judged, Run run) {
        List<Surprise> found = new ArrayList<>();
        truthStates().forEach(state -> {
            run.stop().check();
            for (int mover = 0; mover < views.size(); mover++) {
                int believed = inOwn(mover, state);
                if (believed == 0) {
                    continue;
                }
                for (int to : judged.get(mover).schema().unanswered(mover, believed)) {
                    surprises(judged, new Move(mover, state, inTruth(mover, state, to)), found);
                }
            }
        });
        return found;
    }

    /** Where a move that is planned in a view leads in truth; 0 where it is barred. */
    private int inTruth(int mover, int state, int to) {
        int own = base.space().own(mover);
        int code = (base.space().code(state) & ~own) | (views.get(mover).model().space().code(to) & own);
        return base.space().number(code);
    }

    private void surprises(List<Judged> judged, Move move, List<Surprise> found) {
        if (move.to() == 0) {
            found.add(new Surprise(Kind.BARRED, move.maker(), move));
            return;
        }
        for (int other = 0; other < views.size(); other++) {
            if (other == move.maker()) {
                continue;
            }
            int believed = inOwn(other, move.from());
            if (believed != 0 && judged.get(other).equilibrium(believed)) {
                found.add(new Surprise(Kind.CALM_BROKEN, other, move));
            }
            if (perceived(other, move.from()) == move.from() && perceived(other, move.to()) != move.to()) {
                found.add(new Surprise(Kind.UNSEEN_STATE, other, move));
            }
        }
    }

    private Judged judged(Seen seen, Concept concept, Run run) {
        MoveGraph graph = MoveGraph.of(seen.model());
        StabilitySchema schema = new StabilitySchema(graph, Outlook.plain(graph), concept);
        boolean[][] stable = new boolean[graph.makers()][graph.states() + 1];
        for (int state = 1; state <= graph.states(); state++) {
            run.stop().check();
            for (int maker = 0; maker < graph.makers(); maker++) {
                stable[maker][state] = schema.stable(maker, state);
            }
        }
        return new Judged(seen.model(), schema, stable);
    }

    /** A model judged, in its own numbers; nobody is stable in state 0. */
    private static final class Judged {
        private final GraphModel model;
        private final StabilitySchema schema;
        private final boolean[][] stable;

        Judged(GraphModel model, StabilitySchema schema, boolean[][] stable) {
            this.model = model;
            this.schema = schema;
            this.stable = stable;
        }

        StabilitySchema schema() {
            return schema;
        }

        boolean stable(int maker, int state) {
            return stable[maker][state];
        }

        boolean equilibrium(int state) {
            return IntStream.range(0, stable.length).allMatch(maker -> stable[maker][state]);
        }

        List<Integer> equilibria(GraphModel base) {
            return IntStream.rangeClosed(1, model.states()).filter(this::equilibrium)
                    .map(state -> base.number(model.code(state)).orElseThrow()).boxed().toList();
        }
    }
}
