package entente.bargaining;

import java.util.ArrayList;
import java.util.List;

/** What happens in each turn of the spatial model, as data: the bargains that are offered, then the decisions of those who had a bargain before them, then everybody's positions. */
final class SpatialLedger {

    private final SpatialTable table;
    private final List<Course.Round> rounds = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    private record Decision(int actor, Reason.Weighed why) {}

    SpatialLedger(SpatialTable table) {
        this.table = table;
        rounds.add(Course.Round.of(0, table.table(), table.table().positions()));
    }

    List<Course.Round> rounds() {
        return rounds;
    }

    List<Move> moves() {
        return moves;
    }

    void weighed(SpatialKernel kernel, int actor, int m, int chosen, PairwiseElection election) {
        int quo = 0;
        while (kernel.rows[quo] != 0) {
            quo++;
        }
        List<Reason.Weighed.Standing> queue = new ArrayList<>();
        for (int a = 0; a < m; a++) {
            int b = kernel.rows[a] - 1;
            queue.add(b < 0
                    ? new Reason.Weighed.Standing("", "", election.probability[a], 0, 0)
                    : new Reason.Weighed.Standing(table.actor(kernel.proposer[b]), table.actor(kernel.receiver[b]),
                            election.probability[a], election.votes(a, quo, m), election.votes(quo, a, m)));
        }
        decisions.add(new Decision(actor, new Reason.Weighed(queue, chosen)));
    }

    void turned(SpatialKernel kernel, int turn, double[] next) {
        for (int b = 0; b < kernel.bargains; b++) {
            int i = kernel.proposer[b];
            int j = kernel.receiver[b];
            List<Move.Change> changes = new ArrayList<>(changes(i, kernel.position, kernel.proposed, b));
            changes.addAll(changes(j, kernel.position, kernel.received, b));
            boolean mine = kernel.takes(i, b);
            boolean theirs = kernel.takes(j, b);
            moves.add(new Move(turn, table.actor(i), List.of(table.actor(j)), changes,
                    List.of(new Move.Odds(table.actor(i), kernel.oddsOfProposer[b]),
                            new Move.Odds(table.actor(j), kernel.oddsOfReceiver[b])),
                    mine && theirs, new Reason.Bargained(kernel.gain[b], mine, theirs)));
        }
        for (Decision one : decisions) {
            moves.add(new Move(turn, table.actor(one.actor()), List.of(),
                    changes(one.actor(), kernel.position, next, one.actor()), List.of(),
                    kernel.taken[one.actor()] != 0, one.why()));
        }
        decisions.clear();
        rounds.add(Course.Round.of(turn, table.table(), table.onScales(next)));
    }

    private List<Move.Change> changes(int actor, double[] from, double[] to, int row) {
        List<Move.Change> changes = new ArrayList<>();
        for (int k = 0; k < table.dims(); k++) {
            double before = from[actor * table.dims() + k];
            double after = to[row * table.dims() + k];
            if (before != after) {
                changes.add(new Move.Change(table.actor(actor), table.table().dimensions().get(k).id(),
                        table.onScale(k, before), table.onScale(k, after)));
            }
        }
        return changes;
    }
}
