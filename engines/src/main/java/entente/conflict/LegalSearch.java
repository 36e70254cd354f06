package entente.conflict;

import entente.conflict.GraphModel.Move;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * All that legal sequences from one state reach, shortest first: a search by breadth over pairs of a state and its last mover. Nobody
 * moves twice in succession, and every step obeys a rule. Among equally short sequences the lowest mover, then the lowest state comes
 * first.
 *
 * <p>Cost: time states times decision makers times moves; 12 bytes a pair.
 */
final class LegalSearch {

    private static final int NONE = -1;

    private final int from;
    private final int makers;
    private final int[] lengths;
    private final int[] parents;
    private int[] order = new int[16];
    private int count;

    /** Which steps a sequence may take. */
    @FunctionalInterface
    interface Rule {
        /** Whether a decision maker may move from one state to another, given that it can. */
        boolean allows(int maker, int from, int to);
    }

    private LegalSearch(int from, int makers, int states) {
        this.from = from;
        this.makers = makers;
        this.lengths = new int[(states + 1) * makers];
        this.parents = new int[lengths.length];
        Arrays.fill(parents, NONE);
    }

    /** Follows all legal sequences of one or more steps. */
    static LegalSearch from(MoveGraph graph, int from, Rule rule) {
        LegalSearch search = new LegalSearch(from, graph.makers(), graph.states());
        search.step(graph, NONE, rule);
        for (int next = 0; next < search.count; next++) {
            search.step(graph, search.order[next], rule);
        }
        return search;
    }

    private void step(MoveGraph graph, int node, Rule rule) {
        int state = node == NONE ? from : state(node);
        for (int maker = 0; maker < makers; maker++) {
            if (node == NONE || maker != mover(node)) {
                for (int to : graph.moves(maker, state)) {
                    int next = to * makers + maker;
                    if (lengths[next] == 0 && rule.allows(maker, state, to)) {
                        lengths[next] = node == NONE ? 1 : lengths[node] + 1;
                        parents[next] = node;
                        add(next);
                    }
                }
            }
        }
    }

    private void add(int node) {
        if (count == order.length) {
            order = Arrays.copyOf(order, 2 * count);
        }
        order[count++] = node;
    }

    private int state(int node) {
        return node / makers;
    }

    private int mover(int node) {
        return node % makers;
    }

    /** How many pairs are reached. */
    int pairs() {
        return count;
    }

    /** The state of the nth pair reached, from 0. */
    int stateReached(int nth) {
        return state(order[nth]);
    }

    /** The last mover of the nth pair reached, from 0. */
    int lastMover(int nth) {
        return mover(order[nth]);
    }

    /** The length of the shortest sequence to the nth pair reached, from 0. */
    int length(int nth) {
        return lengths[order[nth]];
    }

    /** The states reached, the first one only where a sequence leads back to it. */
    BitSet states() {
        BitSet states = new BitSet();
        for (int nth = 0; nth < count; nth++) {
            states.set(state(order[nth]));
        }
        return states;
    }

    /** A shortest sequence; no moves where the state is the first one; empty where it is not reached. */
    Optional<List<Move>> path(int to) {
        if (to == from) {
            return Optional.of(List.of());
        }
        for (int nth = 0; nth < count; nth++) {
            if (state(order[nth]) == to) {
                return Optional.of(path(order[nth], new ArrayList<>()));
            }
        }
        return Optional.empty();
    }

    /** A shortest sequence to one of some states; empty where none is reached. */
    Optional<List<Move>> shortest(BitSet ends) {
        for (int nth = 0; nth < count; nth++) {
            if (ends.get(state(order[nth]))) {
                return Optional.of(path(order[nth], new ArrayList<>()));
            }
        }
        return Optional.empty();
    }

    private List<Move> path(int last, List<Move> path) {
        for (int node = last; node != NONE; node = parents[node]) {
            int before = parents[node] == NONE ? from : state(parents[node]);
            path.add(new Move(mover(node), before, state(node)));
        }
        Collections.reverse(path);
        return path;
    }
}
