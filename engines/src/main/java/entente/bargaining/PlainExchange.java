package entente.bargaining;

import entente.bargaining.PositionExchange.Books;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What {@link ExchangeRound} finds, worked out plainly: after every exchange each possible one is worked out anew, from the positions alone, and the best is looked
 * for among all. A check of the fast one; far slower. Positions run from 0 to 100 on every dimension. Equal gains only.
 */
final class PlainExchange {

    private final BargainingTable table;
    private final boolean plain;
    private final double[][] votes;
    private final List<Candidate> candidates = new ArrayList<>();

    /** One who could give way, and what it remembers. */
    private static final class Side {
        private final int actor;
        private final int gives;
        private double move;
        private double moved;
        /** What others gave this side's actor on the issue that it wants: giver to vote. */
        private final TreeMap<Integer, Double> received = new TreeMap<>();

        private Side(int actor, int gives) {
            this.actor = actor;
            this.gives = gives;
        }
    }

    private static final class Candidate {
        private final Side i;
        private final Side j;
        private double gain;

        private Candidate(Side i, Side j) {
            this.i = i;
            this.j = j;
        }
    }

    PlainExchange(BargainingTable table, Settings settings) {
        this.table = table;
        plain = settings.of(PositionExchange.BOOKS) == Books.PLAIN;
        votes = table.positions();
        for (int p = 0; p < table.dimensions().size(); p++) {
            for (int q = p + 1; q < table.dimensions().size(); q++) {
                for (int i = 0; i < table.size(); i++) {
                    for (int j = i + 1; j < table.size(); j++) {
                        consider(p, q, i, j);
                    }
                }
            }
        }
    }

    private void consider(int p, int q, int i, int j) {
        if (opposed(i, j, p) && opposed(i, j, q)) {
            boolean wantsP = table.salience(i, p) * table.salience(j, q) > table.salience(i, q) * table.salience(j, p);
            candidates.add(new Candidate(new Side(i, wantsP ? q : p), new Side(j, wantsP ? p : q)));
        }
    }

    private boolean opposed(int i, int j, int k) {
        double outcome = outcome(table.positions(k), k);
        return table.weight(i, k) > 0 && table.weight(j, k) > 0
                && table.position(i, k) <= outcome != table.position(j, k) <= outcome;
    }

    private double outcome(double[] column, int k) {
        double outcome = 0;
        for (int i = 0; i < column.length; i++) {
            outcome += part(i, k) * column[i];
        }
        return outcome;
    }

    private double part(int i, int k) {
        double all = 0;
        for (double weight : table.weights(k)) {
            all += weight;
        }
        return table.weight(i, k) / all;
    }

    /** The positions in which actors vote when no exchange is left. */
    double[][] votes() {
        candidates.removeIf(one -> !possible(one));
        while (!candidates.isEmpty()) {
            double most = candidates.stream().mapToDouble(one -> one.gain).max().orElseThrow();
            Candidate best = candidates.stream().filter(one -> one.gain >= most - ExchangeRound.EQUAL).findFirst()
                    .orElseThrow();
            candidates.remove(best);
            votes[best.i.actor][best.i.gives] += best.i.move;
            votes[best.j.actor][best.j.gives] += best.j.move;
            for (Candidate other : candidates) {
                learn(other, best);
            }
            candidates.removeIf(one -> !possible(one));
        }
        return votes;
    }

    private void learn(Candidate other, Candidate done) {
        for (Side mover : List.of(done.i, done.j)) {
            for (Side side : List.of(other.i, other.j)) {
                if (side.actor == mover.actor && side.gives == mover.gives) {
                    side.moved += side.move;
                }
            }
        }
        receive(other.i, other.j, done);
        receive(other.j, other.i, done);
    }

    private void receive(Side taker, Side giver, Candidate done) {
        note(taker, giver.gives, done.i, done.j);
        note(taker, giver.gives, done.j, done.i);
    }

    private void note(Side taker, int wanted, Side givenTo, Side given) {
        if (taker.actor == givenTo.actor && wanted == given.gives) {
            double vote = votes[given.actor][given.gives];
            if (plain) {
                taker.received.put(given.actor, vote);
            } else {
                taker.received.putIfAbsent(given.actor, vote);
            }
        }
    }

    private boolean possible(Candidate one) {
        Side i = one.i;
        Side j = one.j;
        double wayI = table.position(j.actor, i.gives) - votes[i.actor][i.gives];
        double wayJ = table.position(i.actor, j.gives) - votes[j.actor][j.gives];
        double rate = (table.salience(i.actor, j.gives) + table.salience(j.actor, j.gives))
                / (table.salience(i.actor, i.gives) + table.salience(j.actor, i.gives));
        double shiftJ = Math.min(Math.abs(wayJ) * part(j.actor, j.gives),
                Math.abs(wayI) * part(i.actor, i.gives) / rate);
        double gain = 2 * (table.salience(i.actor, j.gives) - table.salience(i.actor, i.gives) * rate);
        if (gain * shiftJ < ExchangeRound.NOTHING || !moves(i, wayI, shiftJ * rate) || !moves(j, wayJ, shiftJ)) {
            return false;
        }
        shiftJ = Math.min(shiftJ, room(i, j, wayI) / rate);
        shiftJ = Math.min(shiftJ, room(j, i, wayJ));
        one.gain = gain * shiftJ;
        return moves(i, wayI, shiftJ * rate) && moves(j, wayJ, shiftJ);
    }

    private boolean moves(Side side, double way, double shift) {
        side.move = Math.signum(way) * shift / part(side.actor, side.gives);
        boolean forward = side.move > 0 == table.position(side.actor, side.gives) <= outcome(
                table.positions(side.gives), side.gives);
        return forward && Math.abs(side.move) > ExchangeRound.NOTHING && (plain || side.moved + side.move <= 100);
    }

    /** How far the outcome may shift before it is where the taker wants it, as the two reckon. */
    private double room(Side giver, Side taker, double way) {
        int k = giver.gives;
        double[] known = table.positions(k);
        taker.received.forEach((actor, vote) -> known[actor] = vote);
        known[giver.actor] = votes[giver.actor][k];
        double room = (table.position(taker.actor, k) - outcome(known, k)) * Math.signum(way);
        return room > ExchangeRound.EQUAL ? room : Double.POSITIVE_INFINITY;
    }
}
