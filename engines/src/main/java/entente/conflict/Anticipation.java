package entente.conflict;

import entente.conflict.GraphModel.Move;
import entente.conflict.Reason.Step;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What each of two decision makers expects in the end when moves alternate and stop after a number of steps: the anticipated final
 * state G_h(i, s), where <em>i</em> is to move in <em>s</em> and <em>h</em> moves are foreseen.
 *
 * <p>G_0(i, s) = s. Where <em>i</em> cannot move, G_h(i, s) = s. Else <em>m</em> is the move of <em>i</em> from <em>s</em> that leads
 * to the best G_{h-1}(j, m) for <em>i</em>; it is made, and G_h(i, s) = G_{h-1}(j, m), where <em>i</em> prefers that to <em>s</em>, and
 * G_h(i, s) = s where it does not. Preferences are strict, so the final state is one. Source: {@code bib:kilgour-hipel-fang-1987},
 * {@code bib:fang-hipel-kilgour-1993}; recalled, not read again.
 *
 * <p>For more than two decision makers several definitions have been given and disputed ({@code bib:soares-2026}); none is taken here
 * ({@link LimitedMoveOfMany} has two readings of this project). Decision makers without options do not move and are stable everywhere;
 * there may be any number of them.
 *
 * <p>Computed by dynamic programming over <em>h</em>: moves for each step. {@link #anticipated} is the twin, a plain recursion.
 */
final class Anticipation {

    private final MoveGraph graph;
    private final int[] movers;

    Anticipation(GraphModel model) {
        MoveGraph.refuse(unfit(model));
        this.graph = MoveGraph.of(model);
        this.movers = movers(model);
    }

    static int[] movers(GraphModel model) {
        return IntStream.range(0, model.makers().size()).filter(model::mayMove)
                .toArray();
    }

    static Optional<String> unfit(GraphModel model) {
        int[] movers = movers(model);
        if (movers.length != 2) {
            return Optional.of("two decision makers with options are needed; there are " + movers.length);
        }
        return tied(model).or(() -> MoveGraph.tooLarge(model));
    }

    /** Who of those that may move has no strict preferences; empty where all have. */
    static Optional<String> tied(GraphModel model) {
        for (int mover : movers(model)) {
            if (model.levels(mover) != model.states()) {
                return Optional.of("strict preferences are needed; " + model.makers().get(mover).inSentence()
                        + " tells " + model.levels(mover) + " of " + model.states() + " states apart");
            }
        }
        return Optional.empty();
    }

    int states() {
        return graph.states();
    }

    /** Final states with no move to come, by mover and state. */
    int[][] start() {
        int[][] none = new int[2][graph.states() + 1];
        Arrays.setAll(none[0], state -> state);
        Arrays.setAll(none[1], state -> state);
        return none;
    }

    /** Final states with one more move than before. */
    int[][] further(int[][] before) {
        int[][] after = new int[2][graph.states() + 1];
        for (int k = 0; k < 2; k++) {
            for (int state = 1; state <= graph.states(); state++) {
                after[k][state] = state;
                for (int to : graph.moves(movers[k], state)) {
                    int end = before[1 - k][to];
                    if (graph.prefers(movers[k], end, after[k][state])) {
                        after[k][state] = end;
                    }
                }
            }
        }
        return after;
    }

    /** Final states with a number of moves to come. */
    int[][] after(int moves, Run run) {
        int[][] last = start();
        for (int h = 0; h < moves; h++) {
            run.stop().check();
            last = further(last);
        }
        return last;
    }

    /** Final states with 0, 1, ... moves to come, up to a number. */
    List<int[][]> upTo(int moves, Run run) {
        List<int[][]> all = new ArrayList<>(List.<int[][]>of(start()));
        while (all.size() <= moves) {
            run.stop().check();
            all.add(further(all.getLast()));
        }
        return all;
    }

    /** What a decision maker expects to follow its moves, by final states with 0, 1, ... moves to come. */
    Foresight.Play play(List<int[][]> finals) {
        return new Foresight.Play() {
            @Override
            public List<Integer> turn(Step last) {
                return List.of(movers[next(last)]);
            }

            @Override
            public Optional<Step> next(Step last, int left) {
                int k = next(last);
                int state = last.to();
                int end = finals.get(left)[k][state];
                return end == state
                        ? Optional.empty()
                        : IntStream.of(graph.moves(movers[k], state))
                                .filter(to -> finals.get(left - 1)[1 - k][to] == end).boxed().findFirst()
                                .map(to -> Step.of(new Move(movers[k], state, to)));
            }

            private int next(Step last) {
                return last.movers().getFirst() == movers[0] ? 1 : 0;
            }
        };
    }

    /** The states from which a decision maker expects not to move; all for those who cannot. */
    List<Integer> stable(int maker, int[][] finals) {
        List<Integer> held = new ArrayList<>();
        for (int state = 1; state <= graph.states(); state++) {
            if (stays(maker, state, finals)) {
                held.add(state);
            }
        }
        return held;
    }

    boolean stays(int maker, int state, int[][] finals) {
        return (maker != movers[0] || finals[0][state] == state) && (maker != movers[1] || finals[1][state] == state);
    }

    /** The twin: G_h(i, s), straight from the definition; its time grows with the moves to the power of <em>h</em>. */
    static int anticipated(GraphModel model, int moves, int maker, int state) {
        if (moves == 0 || model.moves(maker, state).isEmpty()) {
            return state;
        }
        int[] movers = movers(model);
        int other = maker == movers[0] ? movers[1] : movers[0];
        int best = model.moves(maker, state).stream().map(move -> anticipated(model, moves - 1, other, move.to()))
                .reduce((a, b) -> model.prefers(maker, b, a) ? b : a).orElseThrow();
        return model.prefers(maker, best, state) ? best : state;
    }
}
