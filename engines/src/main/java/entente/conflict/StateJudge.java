package entente.conflict;

import java.util.Arrays;

/**
 * Judges one state after another straight from the definitions of {@link Concept}, for preferences that change from question to
 * question. The answers of the others to an improvement are searched by breadth, over states where moves are transitive and over pairs
 * of state and last mover where they are not. Holds buffers, so one thread uses it.
 */
final class StateJudge {

    private final int makers;
    private final boolean pairs;
    private final int[] seen;
    private final int[] queue;
    private int question;

    /** Makes room for a graph, and for all that differ from it in preferences only. */
    StateJudge(MoveGraph graph) {
        this.makers = graph.makers();
        this.pairs = !graph.transitive();
        this.seen = new int[(graph.states() + 1) * makers];
        this.queue = new int[seen.length];
    }

    /** Whether a state is stable for every decision maker. */
    boolean equilibrium(MoveGraph graph, Concept concept, int s) {
        for (int maker = 0; maker < makers; maker++) {
            if (!stable(graph, concept, maker, s)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a state is stable for a decision maker. */
    boolean stable(MoveGraph graph, Concept concept, int maker, int s) {
        for (int u : graph.moves(maker, s)) {
            if (graph.prefers(maker, u, s) && (concept == Concept.NASH || !answered(graph, concept, maker, u, s))) {
                return false;
            }
        }
        return true;
    }

    private boolean answered(MoveGraph graph, Concept concept, int maker, int u, int s) {
        if (concept == Concept.SIM) {
            throw new IllegalArgumentException("simultaneous stability is not judged here");
        }
        if (++question == Integer.MAX_VALUE) {
            Arrays.fill(seen, 0);
            question = 1;
        }
        int tail = 0;
        queue[tail++] = u * makers + maker;
        for (int head = 0; head < tail; head++) {
            int at = queue[head] / makers;
            int last = queue[head] % makers;
            for (int opponent = 0; opponent < makers; opponent++) {
                if (opponent == maker || (pairs && opponent == last)) {
                    continue;
                }
                for (int to : graph.moves(opponent, at)) {
                    int node = to * makers + (pairs ? opponent : 0);
                    if (seen[node] != question && (!concept.credible() || graph.prefers(opponent, to, at))) {
                        seen[node] = question;
                        if (deters(graph, concept, maker, to, s)) {
                            return true;
                        }
                        queue[tail++] = to * makers + opponent;
                    }
                }
            }
        }
        return false;
    }

    private static boolean deters(MoveGraph graph, Concept concept, int maker, int t, int s) {
        if (graph.prefers(maker, t, s)) {
            return false;
        }
        if (concept.symmetric()) {
            for (int escape : graph.moves(maker, t)) {
                if (graph.prefers(maker, escape, s)) {
                    return false;
                }
            }
        }
        return true;
    }
}
