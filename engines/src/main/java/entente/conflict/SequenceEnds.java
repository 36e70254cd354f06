package entente.conflict;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where legal sequences of some decision makers can end: R_H and R_H^+ of {@code bib:fang-hipel-kilgour-1993}. In a legal sequence
 * nobody moves twice in succession; the state that it starts from is not counted as an end of it.
 *
 * <p>Nodes are pairs of a state and who moved last. One pass over the strongly connected components gives each component the set of
 * states that can be reached from it, by uniting the sets of its successors; all starts share them. Cost: pairs times moves for the
 * pass, and a word operation for every 64 states at each edge between components; memory: one bit a state for each component.
 */
final class SequenceEnds {

    private final int states;
    private final int[][][] steps;
    private final int[] component;
    private final long[][] reached;
    private final long[] @Nullable [] ends;

    /** Which moves may be made. */
    @FunctionalInterface
    interface Allowed {
        boolean move(int maker, int from, int to);
    }

    SequenceEnds(MoveGraph graph, int[] movers, Allowed allowed) {
        this.states = graph.states();
        this.steps = new int[movers.length][states + 1][];
        for (int k = 0; k < movers.length; k++) {
            int mover = movers[k];
            for (int state = 1; state <= states; state++) {
                int from = state;
                steps[k][state] = Arrays.stream(graph.moves(mover, state)).filter(to -> allowed.move(mover, from, to))
                        .toArray();
            }
        }
        this.component = new int[movers.length * (states + 1)];
        this.reached = new long[component.length][];
        this.ends = new long[states + 1][];
        findComponents();
    }

    /** The ends of all sequences from a state, one bit each: bit <em>n</em> stands for state <em>n</em>. */
    long[] from(int start) {
        long[] known = ends[start];
        if (known != null) {
            return known;
        }
        long[] found = room();
        for (int k = 0; k < steps.length; k++) {
            for (int to : steps[k][start]) {
                unite(found, reached[component[node(k, to)]]);
            }
        }
        found[start >>> 6] &= ~(1L << start);
        ends[start] = found;
        return found;
    }

    /** Whether some sequence from a state ends in a set. */
    boolean meets(int start, long[] set) {
        long[] found = from(start);
        for (int w = 0; w < found.length; w++) {
            if ((found[w] & set[w]) != 0) {
                return true;
            }
        }
        return false;
    }

    private long[] room() {
        return new long[(states >>> 6) + 1];
    }

    private int node(int mover, int state) {
        return mover * (states + 1) + state;
    }

    /** Tarjan's algorithm with its own stack; components come out with all their successors known. */
    private void findComponents() {
        int nodes = component.length;
        int[] index = new int[nodes];
        int[] low = new int[nodes];
        Arrays.fill(component, -1);
        int[] open = new int[nodes];
        int[] places = new int[]{0, 0, 0};
        for (int k = 0; k < steps.length; k++) {
            for (int state = 1; state <= states; state++) {
                if (index[node(k, state)] == 0) {
                    visit(node(k, state), index, low, open, places);
                }
            }
        }
    }

    /** {@code places}: visited nodes, open nodes, finished components. */
    private void visit(int root, int[] index, int[] low, int[] open, int[] places) {
        Deque<int[]> path = new ArrayDeque<>();
        path.push(enter(root, index, low, open, places));
        while (!path.isEmpty()) {
            int[] frame = path.element();
            int node = frame[0];
            int next = next(frame);
            if (next < 0) {
                path.pop();
                if (low[node] == index[node]) {
                    finish(node, open, places);
                }
                int[] above = path.peek();
                if (above != null) {
                    low[above[0]] = Math.min(low[above[0]], low[node]);
                }
            } else if (index[next] == 0) {
                path.push(enter(next, index, low, open, places));
            } else if (component[next] < 0) {
                low[node] = Math.min(low[node], index[next]);
            }
        }
    }

    private static int[] enter(int node, int[] index, int[] low, int[] open, int[] places) {
        index[node] = ++places[0];
        low[node] = places[0];
        open[places[1]++] = node;
        return new int[]{node, 0, 0};
    }

    /** The next successor of the node of a frame (node, mover, place); -1 after the last. */
    private int next(int[] frame) {
        int last = frame[0] / (states + 1);
        int state = frame[0] % (states + 1);
        while (frame[1] < steps.length) {
            int[] to = steps[frame[1]][state];
            if (frame[1] != last && frame[2] < to.length) {
                return node(frame[1], to[frame[2]++]);
            }
            frame[1]++;
            frame[2] = 0;
        }
        return -1;
    }

    private void finish(int root, int[] open, int[] places) {
        int number = places[2]++;
        long[] found = room();
        int first = places[1];
        do {
            first--;
            component[open[first]] = number;
        } while (open[first] != root);
        for (int k = first; k < places[1]; k++) {
            int state = open[k] % (states + 1);
            found[state >>> 6] |= 1L << state;
            int[] frame = {open[k], 0, 0};
            for (int next = next(frame); next >= 0; next = next(frame)) {
                if (component[next] != number) {
                    unite(found, reached[component[next]]);
                }
            }
        }
        places[1] = first;
        reached[number] = found;
    }

    private static void unite(long[] into, long[] more) {
        for (int w = 0; w < into.length; w++) {
            into[w] |= more[w];
        }
    }
}
