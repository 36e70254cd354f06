package entente.conflict;

import entente.conflict.GraphModel.Move;
import entente.conflict.Reason.Step;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What each of several decision makers reckons with when it looks a number of moves ahead and does not know who will move next.
 *
 * <p>Write v_h(i, k, s) for the level that <em>i</em> reckons with in state <em>s</em> where <em>k</em> moved last and <em>h</em> moves
 * are foreseen. v_0(i, k, s) is the level of <em>s</em> for <em>i</em>. For <em>h</em> &gt; 0 a decision maker <em>j</em> other than
 * <em>k</em> leaves <em>s</em> where the best v_{h-1}(j, j, m) over its moves <em>m</em> is better for it than <em>s</em>, and it may
 * take any of the best moves. Where nobody leaves, v_h(i, k, s) is the level of <em>s</em>; else it is the worst for <em>i</em> of
 * v_{h-1}(i, j, m) over all who leave and all their best moves. This project's own; with two decision makers and strict preferences it
 * is G_h of {@link Anticipation} (docs/methods/conflict-beyond.md).
 *
 * <p>Levels are 1 for the best. Cost of a step: moves times decision makers, and states times their third power; memory two arrays of
 * states times decision makers squared.
 */
final class CautiousAnticipation {

    private final MoveGraph graph;
    private final int[][] levels;
    private final int makers;
    private final int horizon;

    /** {@code reckoned[i][k][s]}, for {@link #horizon} moves foreseen. */
    private final int[][][] reckoned;

    private CautiousAnticipation(MoveGraph graph, int[][] levels, int horizon, int[][][] reckoned) {
        this.graph = graph;
        this.levels = levels;
        this.makers = graph.makers();
        this.horizon = horizon;
        this.reckoned = reckoned;
    }

    /** Nothing foreseen. */
    static CautiousAnticipation none(GraphModel model) {
        int makers = model.makers().size();
        int[][] levels = new int[makers][model.states() + 1];
        int[][][] none = new int[makers][makers][];
        for (int maker = 0; maker < makers; maker++) {
            for (int state = 1; state <= model.states(); state++) {
                levels[maker][state] = model.level(maker, state);
            }
            Arrays.fill(none[maker], levels[maker]);
        }
        return new CautiousAnticipation(MoveGraph.of(model), levels, 0, none);
    }

    /** Foreseeing 0, 1, ... moves, up to a number. */
    static List<CautiousAnticipation> upTo(int moves, GraphModel model, Run run) {
        List<CautiousAnticipation> all = new ArrayList<>(List.of(none(model)));
        while (all.size() <= moves) {
            run.stop().check();
            all.add(all.getLast().further());
        }
        return all;
    }

    /** What one decision maker reckons with after a move, by what is foreseen with 0, 1, ... moves to come. */
    static Foresight.Play play(List<CautiousAnticipation> foreseen, int maker) {
        return new Foresight.Play() {
            @Override
            public List<Integer> turn(Step last) {
                return IntStream.range(0, foreseen.getFirst().makers).filter(next -> !last.movers().contains(next))
                        .boxed().toList();
            }

            @Override
            public Optional<Step> next(Step last, int left) {
                return foreseen.get(left - 1).next(maker, last.movers().getFirst(), last.to()).map(Step::of);
            }
        };
    }

    /** One more move foreseen. */
    CautiousAnticipation further() {
        int[][][] after = new int[makers][makers][graph.states() + 1];
        int[][] worst = new int[makers][makers];
        for (int state = 1; state <= graph.states(); state++) {
            for (int j = 0; j < makers; j++) {
                reckon(j, state, worst[j]);
            }
            for (int i = 0; i < makers; i++) {
                for (int last = 0; last < makers; last++) {
                    int level = 0;
                    for (int j = 0; j < makers; j++) {
                        level = j == last ? level : Math.max(level, worst[j][i]);
                    }
                    after[i][last][state] = level == 0 ? levels[i][state] : level;
                }
            }
        }
        return new CautiousAnticipation(graph, levels, horizon + 1, after);
    }

    /** For each decision maker the worst that a departure of {@code j} may lead to; 0 where it does not leave. */
    private void reckon(int j, int state, int[] worst) {
        Arrays.fill(worst, 0);
        int best = best(j, state);
        if (best < levels[j][state]) {
            for (int to : graph.moves(j, state)) {
                for (int i = 0; reckoned[j][j][to] == best && i < makers; i++) {
                    worst[i] = Math.max(worst[i], reckoned[i][j][to]);
                }
            }
        }
    }

    private int best(int j, int state) {
        int best = Integer.MAX_VALUE;
        for (int to : graph.moves(j, state)) {
            best = Math.min(best, reckoned[j][j][to]);
        }
        return best;
    }

    /**
     * The move that a decision maker reckons with where another (or it) has moved to a state and one move more than these is
     * foreseen: the worst for it of the departures that are open, the lowest mover and then the lowest state among equally bad ones.
     * Empty where nobody would move on.
     */
    Optional<Move> next(int maker, int last, int state) {
        Optional<Move> worst = Optional.empty();
        int level = 0;
        for (int j = 0; j < makers; j++) {
            int best = best(j, state);
            if (j != last && best < levels[j][state]) {
                for (int to : graph.moves(j, state)) {
                    if (reckoned[j][j][to] == best && reckoned[maker][j][to] > level) {
                        level = reckoned[maker][j][to];
                        worst = Optional.of(new Move(j, state, to));
                    }
                }
            }
        }
        return worst;
    }

    /** The level that a decision maker reckons with where somebody has moved to a state. */
    int level(int maker, int last, int state) {
        return reckoned[maker][last][state];
    }

    /** The states that a decision maker does not leave with one more move foreseen. */
    List<Integer> stable(int maker) {
        return IntStream.rangeClosed(1, graph.states()).filter(state -> best(maker, state) >= levels[maker][state])
                .boxed().toList();
    }

    /** The twin: v_h(i, k, s) straight from the definition, k being -1 where nobody has moved yet; its time grows with the power of h. */
    static int reckoned(GraphModel model, int moves, int maker, int last, int state) {
        if (moves == 0) {
            return model.level(maker, state);
        }
        return IntStream.range(0, model.makers().size()).filter(other -> other != last)
                .flatMap(other -> departures(model, moves, other, state).stream()
                        .mapToInt(to -> reckoned(model, moves - 1, maker, other, to)))
                .max().orElse(model.level(maker, state));
    }

    /** The best moves of a decision maker with so many moves foreseen; none where it stays. */
    static List<Integer> departures(GraphModel model, int moves, int maker, int state) {
        List<Integer> entered = model.moves(maker, state).stream().map(Move::to).toList();
        List<Integer> levels = entered.stream().map(to -> reckoned(model, moves - 1, maker, maker, to)).toList();
        int best = levels.stream().min(Comparator.naturalOrder()).orElse(Integer.MAX_VALUE);
        return best >= model.level(maker, state)
                ? List.of()
                : IntStream.range(0, entered.size()).filter(k -> levels.get(k) == best).mapToObj(entered::get).toList();
    }
}
