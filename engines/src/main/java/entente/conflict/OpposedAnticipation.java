package entente.conflict;

import entente.conflict.GraphModel.Move;
import entente.conflict.Reason.Step;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * What one decision maker expects in the end when it and all others together move in turn and <em>h</em> moves are foreseen; a move of
 * the others together is a legal sequence of theirs, of any length.
 *
 * <p>With G_0 = s. Where <em>i</em> is to move, it goes to the move with the best final state where that is better for it than
 * <em>s</em>, and stays if not. Where the others are to move, either way of answering may be asked for:
 *
 * <ul>
 * <li>As a <em>coalition</em> they leave <em>s</em> only for what ends better for every one of them, and choose what no other choice
 * ends better than for every one of them; of what is left <em>i</em> reckons with the worst for itself. Decision makers who cannot move
 * have no say. This project's own.
 * <li>As an <em>adversary</em> they choose what ends worst for <em>i</em>, or stay where that is as bad.
 * </ul>
 *
 * <p>With two decision makers and strict preferences the coalition's final state is G_h of {@link Anticipation}. Cost of a step: pairs of
 * states of which one can be reached from the other, and for a coalition times the ends compared.
 */
final class OpposedAnticipation {

    /** The most states whose answers are written out. */
    static final int MOST_STATES = 1024;

    private final MoveGraph graph;
    private final int focal;
    private final int[] others;
    private final int[][] answers;

    /** The conflict as one decision maker sees it, the others being one. */
    OpposedAnticipation(GraphModel model, MoveGraph graph, int focal) {
        this.graph = graph;
        this.focal = focal;
        this.others = others(model, focal);
        this.answers = new int[graph.states() + 1][];
        for (int state = 1; state <= graph.states(); state++) {
            BitSet reached = sequences(state).states();
            reached.clear(state);
            answers[state] = reached.stream().toArray();
        }
    }

    /** The legal sequences of the others from a state. */
    private LegalSearch sequences(int state) {
        return LegalSearch.from(graph, state, (mover, from, to) -> mover != focal);
    }

    private static int[] others(GraphModel model, int focal) {
        return IntStream.range(0, model.makers().size()).filter(other -> other != focal && model.mayMove(other))
                .toArray();
    }

    /** Why the answers of a model are not written out; empty where they are. */
    static Optional<String> unfit(GraphModel model) {
        return model.states() <= MOST_STATES
                ? MoveGraph.unfit(model)
                : Optional.of("more than " + MOST_STATES + " states: " + model.states());
    }

    /** What a notion finds: the states that each decision maker does not leave. */
    static Verdicts verdicts(Notion notion, GraphModel model, int moves, boolean coalition, Run run) {
        MoveGraph graph = MoveGraph.of(model);
        Map<String, List<Integer>> stable = new LinkedHashMap<>();
        for (int maker = 0; maker < model.makers().size(); maker++) {
            run.stop().check();
            stable.put(model.makers().get(maker).id(),
                    new OpposedAnticipation(model, graph, maker).stable(moves, coalition, run));
        }
        return EveryJudge.verdicts(notion, model.states(), stable);
    }

    /** Why a state holds or not for each decision maker: the lines of steps that it expects to follow its moves. */
    static List<Reason> reasons(GraphModel model, int state, int moves, boolean coalition, Run run) {
        MoveGraph graph = MoveGraph.of(model);
        List<Reason> reasons = new ArrayList<>();
        for (int maker = 0; maker < model.makers().size(); maker++) {
            run.stop().check();
            Foresight.Play play = new OpposedAnticipation(model, graph, maker).play(moves, coalition, run);
            reasons.add(new Foresight(model, play).of(maker, state, List.of(moves)));
        }
        return reasons;
    }

    /**
     * The states that the decision maker does not leave with so many moves foreseen, the first being its own.
     *
     * @param coalition whether the others look to their own good; else they look to the harm of the decision maker
     */
    List<Integer> stable(int moves, boolean coalition, Run run) {
        Ends ends = none();
        for (int h = 0; h < moves; h++) {
            run.stop().check();
            ends = further(ends, coalition);
        }
        int[] own = ends.own;
        return IntStream.rangeClosed(1, graph.states()).filter(state -> own[state] == state).boxed().toList();
    }

    /** The final states by the state left, where the decision maker is to move and where the others are. */
    private static final class Ends {
        private final int[] own;
        private final int[] theirs;

        Ends(int[] own, int[] theirs) {
            this.own = own;
            this.theirs = theirs;
        }
    }

    private Ends none() {
        int[] same = each(state -> state);
        return new Ends(same, same);
    }

    private Ends further(Ends before, boolean coalition) {
        return new Ends(each(state -> own(state, before.theirs)),
                each(state -> coalition ? agreed(state, before.own) : harmful(state, before.own)));
    }

    /** What follows a step; the others take a shortest legal sequence to where they go. */
    private Foresight.Play play(int moves, boolean coalition, Run run) {
        List<Ends> ends = new ArrayList<>(List.of(none()));
        while (ends.size() < moves) {
            run.stop().check();
            ends.add(further(ends.getLast(), coalition));
        }
        return new Foresight.Play() {
            @Override
            public List<Integer> turn(Step last) {
                return IntStream.of(afterOwn(last) ? others : new int[]{focal}).boxed().toList();
            }

            @Override
            public Optional<Step> next(Step last, int left) {
                int[] expected = afterOwn(last) ? ends.get(left).theirs : ends.get(left).own;
                int end = expected[last.to()];
                if (end == last.to()) {
                    return Optional.empty();
                }
                return afterOwn(last)
                        ? answer(last.to(), ends.get(left - 1).own, end, turn(last))
                        : move(last.to(), ends.get(left - 1).theirs, end);
            }

            private boolean afterOwn(Step last) {
                return last.movers().equals(List.of(focal));
            }
        };
    }

    private Optional<Step> move(int state, int[] theirs, int end) {
        return IntStream.of(graph.moves(focal, state)).filter(to -> theirs[to] == end).boxed().findFirst()
                .map(to -> Step.of(new Move(focal, state, to)));
    }

    private Optional<Step> answer(int state, int[] own, int end, List<Integer> movers) {
        BitSet aims = new BitSet();
        IntStream.of(answers[state]).filter(to -> own[to] == end).forEach(aims::set);
        return sequences(state).shortest(aims)
                .map(sequence -> new Step(movers, state, sequence.getLast().to(), sequence));
    }

    private int[] each(IntUnaryOperator end) {
        int[] ends = new int[graph.states() + 1];
        Arrays.setAll(ends, state -> state == 0 ? 0 : end.applyAsInt(state));
        return ends;
    }

    private int own(int state, int[] theirs) {
        int best = state;
        for (int to : graph.moves(focal, state)) {
            best = graph.prefers(focal, theirs[to], best) ? theirs[to] : best;
        }
        return best;
    }

    private int harmful(int state, int[] own) {
        int worst = state;
        for (int to : answers[state]) {
            worst = graph.prefers(focal, worst, own[to]) ? own[to] : worst;
        }
        return worst;
    }

    private int agreed(int state, int[] own) {
        if (others.length == 0) {
            return state;
        }
        SortedSet<Integer> ends = new TreeSet<>();
        for (int to : answers[state]) {
            if (allPrefer(own[to], state)) {
                ends.add(own[to]);
            }
        }
        List<Integer> worstFirst = new ArrayList<>(ends);
        worstFirst.sort(Comparator.comparingInt(end -> graph.worth(focal, end)));
        return worstFirst.stream().filter(end -> ends.stream().noneMatch(better -> allPrefer(better, end))).findFirst()
                .orElse(state);
    }

    private boolean allPrefer(int a, int b) {
        for (int other : others) {
            if (!graph.prefers(other, a, b)) {
                return false;
            }
        }
        return true;
    }

    /** The twin: the final state straight from the definition; its time grows with the power of the moves. */
    static int anticipated(GraphModel model, Definition definition, int moves, int focal, boolean focalMoves, int state,
            boolean coalition) {
        if (moves == 0) {
            return state;
        }
        if (focalMoves) {
            return model.moves(focal, state).stream()
                    .map(move -> anticipated(model, definition, moves - 1, focal, false, move.to(), coalition))
                    .filter(end -> model.prefers(focal, end, state))
                    .min(Comparator.comparingInt(end -> model.level(focal, end))).orElse(state);
        }
        List<Integer> ends = definition.answers(focal, state, false).stream().filter(to -> to != state)
                .map(to -> anticipated(model, definition, moves - 1, focal, true, to, coalition)).toList();
        List<Integer> chosen = coalition
                ? ends.stream().filter(end -> gain(model, focal, end, state))
                        .filter(end -> ends.stream().noneMatch(other -> gain(model, focal, other, end))).toList()
                : ends.stream().filter(end -> model.prefers(focal, state, end)).toList();
        return chosen.stream().max(Comparator.comparingInt(end -> model.level(focal, end))).orElse(state);
    }

    private static boolean gain(GraphModel model, int focal, int a, int b) {
        int[] others = others(model, focal);
        return others.length > 0 && IntStream.of(others).allMatch(other -> model.prefers(other, a, b));
    }
}
