package entente.conflict;

import entente.conflict.GraphModel.Move;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Sequences of moves of a group in which nobody moves twice in succession, shortest first; among equally short ones the lowest mover
 * comes first, then the lowest state.
 *
 * <p>A search by breadth over pairs of state and last mover. Where moves are transitive (in option form) two successive moves of
 * one mover are one move, so a shortest path never holds them and a search over states does. Cost: states times moves, 6 bytes a
 * state (or pair) and the queue.
 */
final class LegalSequences {

    private final GraphModel model;
    private final List<Integer> movers;
    private final LegalSearch.Rule rule;
    private final boolean pairs;

    /**
     * Sequences of a group.
     *
     * @param movers the indices of the members, ascending
     * @param credible whether every mover must strictly improve at its own step
     */
    LegalSequences(GraphModel model, List<Integer> movers, boolean credible) {
        this(model, movers, credible ? (mover, from, to) -> model.prefers(mover, to, from) : (mover, from, to) -> true,
                !model.space().optionForm());
    }

    private LegalSequences(GraphModel model, List<Integer> movers, LegalSearch.Rule rule, boolean pairs) {
        this.model = model;
        this.movers = movers;
        this.rule = rule;
        this.pairs = pairs;
    }

    /** Sequences whose steps obey a rule that need not be transitive, so that who moved last matters in every model. */
    static LegalSequences byPairs(GraphModel model, List<Integer> movers, LegalSearch.Rule rule) {
        return new LegalSequences(model, movers, rule, true);
    }

    /** The group of everybody but one. */
    static List<Integer> opponents(GraphModel model, int maker) {
        List<Integer> others = new ArrayList<>();
        for (int other = 0; other < model.makers().size(); other++) {
            if (other != maker) {
                others.add(other);
            }
        }
        return others;
    }

    /** A shortest sequence of one or more moves from a state to one that satisfies {@code end}; empty where there is none. */
    Optional<List<Move>> shortest(int from, IntPredicate end) {
        int width = pairs ? model.makers().size() : 1;
        int[] parent = new int[Math.multiplyExact(model.states() + 1, width)];
        Arrays.fill(parent, -1);
        char[] mover = new char[parent.length];
        int[] queue = new int[64];
        int tail = 0;
        for (int k = 0; k < width; k++) {
            parent[from * width + k] = -2;
        }
        queue[tail++] = from * width;
        for (int head = 0; head < tail; head++) {
            int node = queue[head];
            int state = node / width;
            for (int j : movers) {
                if (pairs && head > 0 && mover[node] == j) {
                    continue;
                }
                for (int to : model.space().moves(j, state)) {
                    int next = pairs ? to * width + j : to;
                    if (parent[next] != -1 || !rule.allows(j, state, to)) {
                        continue;
                    }
                    parent[next] = node;
                    mover[next] = (char) j;
                    if (end.test(to)) {
                        return Optional.of(path(next, width, parent, mover));
                    }
                    if (tail == queue.length) {
                        queue = Arrays.copyOf(queue, Math.min(parent.length, 2 * tail));
                    }
                    queue[tail++] = next;
                }
            }
        }
        return Optional.empty();
    }

    private static List<Move> path(int last, int width, int[] parent, char[] mover) {
        List<Move> path = new ArrayList<>();
        for (int node = last; parent[node] >= 0; node = parent[node]) {
            path.add(new Move(mover[node], parent[node] / width, node / width));
        }
        Collections.reverse(path);
        return path;
    }
}
