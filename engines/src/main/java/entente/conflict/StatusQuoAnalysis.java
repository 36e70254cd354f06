package entente.conflict;

import entente.conflict.GraphModel.Move;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * After the equilibria: which of them can be reached from here, how, and by whom.
 *
 * <p>An equilibrium says what would last, not whether anybody can get there. Status quo analysis follows the legal sequences from a
 * state, in which nobody moves twice in succession. <em>V(k)</em> is the set of pairs of a state and its last mover that sequences of
 * at most <em>k</em> steps reach; it grows with <em>k</em> until nothing is added. Three readings of a step:
 * <ul>
 *   <li>by <em>moves</em>: every mover may take any of its moves;
 *   <li>by <em>improvements</em>: every mover strictly improves at its own step;
 *   <li><em>mixed</em>: the decision makers of a named set may take any move, "may step back", and all others only improve. The least
 *       such sets say who would have to accept a loss on the way. This reading is ours; the paper leaves open who may step back.
 * </ul>
 * For each state asked about the analysis gives shortest sequences in all three readings, the smallest groups whose members alone can
 * get there, who is in every one of them and so <em>must move</em>, and the smallest sets who must be ready to step back. Among equally
 * short sequences the one with the lowest mover, then the lowest state at the first difference in the order of search is given.
 *
 * <p>A group is larger than needed where a part of it will do, so "the smallest" are those without such a part, not only those of
 * fewest members. Paths say nothing of whether a step is wise: under improvements each is, for its mover, at that moment.
 *
 * <p>Sources: {@code bib:li-kilgour-hipel-2005}, whose pairs these are; {@code bib:xu-2010} gives the same by matrices. Cost: a search
 * for each group, three times 2 to the power of the decision makers, each states times decision makers times moves; refused with the
 * figures beyond {@value #MOST_WORK} groups times states.
 *
 * @param from the number of the state that it starts from
 * @param byMoves what moves reach
 * @param byImprovements what improvements reach
 * @param arrivals for each state asked about, in that order
 */
public record StatusQuoAnalysis(int from, Table byMoves, Table byImprovements, List<Arrival> arrivals) {

    /** The most groups of decision makers times states. */
    public static final int MOST_WORK = 1 << 22;

    /** Copies the list. */
    public StatusQuoAnalysis {
        arrivals = List.copyOf(arrivals);
    }

    /**
     * A state with who moved last, and the length of the shortest sequence that ends so.
     *
     * @param state the number of the state
     * @param lastMover the index of the decision maker
     * @param length from 1
     */
    public record Reached(int state, int lastMover, int length) {}

    /**
     * Everything that sequences reach.
     *
     * @param reached by length, then state, then last mover
     */
    public record Table(List<Reached> reached) {
        /** Copies the list. */
        public Table {
            reached = List.copyOf(reached);
        }

        /** V(k): what sequences of at most {@code k} steps reach, by length, then state, then last mover. */
        public List<Reached> within(int k) {
            return reached.stream().filter(pair -> pair.length() <= k).toList();
        }

        /** The states that sequences of at most {@code k} steps reach, ascending. */
        public List<Integer> statesWithin(int k) {
            return within(k).stream().map(Reached::state).distinct().sorted().toList();
        }

        /** The least k beyond which V(k) does not grow; 0 where nothing is reached. */
        public int longest() {
            return reached.stream().mapToInt(Reached::length).max().orElse(0);
        }

        /** All states reached, ascending. */
        public List<Integer> states() {
            return statesWithin(longest());
        }
    }

    /**
     * How a state can be reached. Groups are lists of indices, ascending, smaller groups first.
     *
     * @param to the number of the state
     * @param byMoves a shortest sequence of moves; without moves where it is the state started from; empty where it is out of reach
     * @param byImprovements a shortest sequence of improvements; empty where there is none
     * @param mustMove who moves in every sequence of moves; empty also where it is out of reach
     * @param movers the smallest groups whose moves can lead there
     * @param improvers the smallest groups whose improvements can lead there
     * @param stepBack the smallest sets of decision makers who must be ready to move without improving, everybody else improving; one
     *     empty set where improvements alone lead there
     * @param mixed a shortest sequence in which only the first of these sets may step back; empty where it is out of reach
     */
    public record Arrival(int to, Optional<List<Move>> byMoves, Optional<List<Move>> byImprovements,
            List<Integer> mustMove,
            List<List<Integer>> movers, List<List<Integer>> improvers, List<List<Integer>> stepBack,
            Optional<List<Move>> mixed) {
        /** Copies the lists. */
        public Arrival {
            byMoves = byMoves.map(List::copyOf);
            byImprovements = byImprovements.map(List::copyOf);
            mustMove = List.copyOf(mustMove);
            movers = movers.stream().map(List::copyOf).toList();
            improvers = improvers.stream().map(List::copyOf).toList();
            stepBack = stepBack.stream().map(List::copyOf).toList();
            mixed = mixed.map(List::copyOf);
        }

        /** Whether moves lead there at all. */
        public boolean reachable() {
            return byMoves.isPresent();
        }
    }

    /** Why a model is too large, with the figures; empty where it is not. */
    public static Optional<String> unfit(GraphModel model) {
        double groups = Math.scalb(1.0, model.makers().size());
        double work = groups * model.states();
        return work <= MOST_WORK
                ? MoveGraph.unfit(model)
                : Optional.of(String.format(Locale.ROOT,
                        "%d decision makers form %.0f groups, to be followed through %d states each, %.0f in all; at most %d are followed",
                        model.makers().size(), groups, model.states(), work, MOST_WORK));
    }

    /**
     * Follows all legal sequences from a state.
     *
     * @param from the number of the state, for example of the status quo
     * @param targets the numbers of the states asked about, for example the equilibria of a concept
     * @throws IllegalArgumentException where there is no such state, or with the text of {@link #unfit}
     * @throws entente.engine.Stopped soon after the run asks for it
     */
    public static StatusQuoAnalysis of(GraphModel model, int from, List<Integer> targets, Run run) {
        unfit(model).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        targets.forEach(model::code);
        model.code(from);
        MoveGraph graph = MoveGraph.of(model);
        LegalSearch moves = LegalSearch.from(graph, from, (maker, s, t) -> true);
        LegalSearch improvements = LegalSearch.from(graph, from, (maker, s, t) -> graph.prefers(maker, t, s));
        Map<Integer, List<Integer>> movers = reaching(graph, from, targets, run,
                group -> (maker, s, t) -> Groups.has(group, maker));
        Map<Integer, List<Integer>> improvers = reaching(graph, from, targets, run,
                group -> (maker, s, t) -> Groups.has(group, maker) && graph.prefers(maker, t, s));
        Map<Integer, List<Integer>> stepBack = reaching(graph, from, targets, run, group -> mixed(graph, group));
        List<Arrival> arrivals = new ArrayList<>();
        for (int to : targets) {
            List<Integer> free = found(stepBack, to);
            arrivals.add(new Arrival(to, moves.path(to), improvements.path(to), inAll(graph, found(movers, to)),
                    members(found(movers, to)), members(found(improvers, to)), members(free),
                    free.isEmpty()
                            ? Optional.empty()
                            : LegalSearch.from(graph, from, mixed(graph, free.getFirst())).path(to)));
        }
        return new StatusQuoAnalysis(from, table(moves), table(improvements), arrivals);
    }

    private static LegalSearch.Rule mixed(MoveGraph graph, int free) {
        return (maker, s, t) -> Groups.has(free, maker) || graph.prefers(maker, t, s);
    }

    /** A rule of stepping for each group of decision makers. */
    private interface RuleOf {
        LegalSearch.Rule group(int group);
    }

    /** The smallest groups under whose rule each target is reached. */
    private static Map<Integer, List<Integer>> reaching(MoveGraph graph, int from, List<Integer> targets, Run run,
            RuleOf rules) {
        Map<Integer, List<Integer>> reaching = new LinkedHashMap<>();
        for (int group : Groups.ofAtLeast(0, graph.makers())) {
            run.stop().check();
            List<Integer> open = targets.stream()
                    .filter(to -> found(reaching, to).stream().noneMatch(part -> (part & group) == part))
                    .toList();
            if (!open.isEmpty()) {
                BitSet reached = LegalSearch.from(graph, from, rules.group(group)).states();
                open.stream().distinct().filter(to -> to == from || reached.get(to))
                        .forEach(to -> reaching.computeIfAbsent(to, t -> new ArrayList<>()).add(group));
            }
        }
        return reaching;
    }

    private static List<Integer> found(Map<Integer, List<Integer>> reaching, int to) {
        return reaching.getOrDefault(to, List.of());
    }

    private static List<Integer> inAll(MoveGraph graph, List<Integer> groups) {
        int all = groups.isEmpty() ? 0 : (1 << graph.makers()) - 1;
        for (int group : groups) {
            all &= group;
        }
        return Groups.members(all);
    }

    private static List<List<Integer>> members(List<Integer> groups) {
        return groups.stream().map(Groups::members).toList();
    }

    private static Table table(LegalSearch search) {
        List<Reached> reached = new ArrayList<>();
        for (int nth = 0; nth < search.pairs(); nth++) {
            reached.add(new Reached(search.stateReached(nth), search.lastMover(nth), search.length(nth)));
        }
        reached.sort(Comparator.comparingInt(Reached::length).thenComparingInt(Reached::state)
                .thenComparingInt(Reached::lastMover));
        return new Table(reached);
    }
}
