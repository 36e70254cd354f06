package entente.conflict;

import entente.engine.Run;
import java.util.Optional;

/**
 * Simultaneous stability in option form. A state <em>s</em> is stable for <em>i</em> where every improvement of <em>i</em> can be
 * spoilt: for some choice in which each opponent stays or takes one of its own improvements from <em>s</em>, the code in which all
 * chosen changes are made at once is feasible and <em>i</em> does not strictly prefer it to <em>s</em>. Every state is judged, and
 * any opponent may stay.
 *
 * <p>Cost: one step for each combination of improvements, so it is bounded: above {@link #MOST_COMBINATIONS} nothing is judged and
 * the result says so. Source: {@code bib:fraser-hipel-1984}, in the reading of {@link Concept#SIM}.
 */
final class Simultaneous {

    /** The most combinations, and the most moves looked at to find them, that one model may have. */
    static final long MOST_COMBINATIONS = 1L << 27;

    private final StateSpace space;
    private final int[][] worth;
    private final int[][] changes;
    private final int[] counts;

    /** Room for the improvements from one state; one instance a thread. */
    Simultaneous(StateSpace space, int[][] worth) {
        this.space = space;
        this.worth = worth;
        this.counts = new int[worth.length];
        this.changes = new int[worth.length][];
        for (int maker = 0; maker < worth.length; maker++) {
            changes[maker] = new int[1 << Integer.bitCount(space.own(maker))];
        }
    }

    /**
     * Throws where changes made at once have no meaning.
     *
     * @throws IllegalArgumentException where the states are not in option form
     */
    static void refuse(StateSpace space) {
        if (space.isCoalesced()) {
            throw new IllegalArgumentException("simultaneous moves are not defined where states are coalesced");
        }
        if (!space.optionForm()) {
            throw new IllegalArgumentException(
                    "simultaneous moves are not defined where moves are listed, common or never made");
        }
    }

    /** Why a model is not judged, as a sentence; empty where it is within bounds. */
    static Optional<String> whyNot(GraphModel model, Run run) {
        StateSpace space = model.space();
        if (space.isCoalesced()) {
            return Optional.of(
                    "Simultaneous stability was not judged: changes made at once have no meaning between coalesced states.");
        }
        if (!space.optionForm()) {
            return Optional.of(
                    "Simultaneous stability was not judged: changes made at once have a meaning only where options say how everybody moves.");
        }
        double looks = 0;
        for (int maker = 0; maker < space.makers(); maker++) {
            looks += (double) space.states() * (1 << Integer.bitCount(space.own(maker)));
        }
        if (looks > MOST_COMBINATIONS || new Simultaneous(space, worth(model)).combinations(run) > MOST_COMBINATIONS) {
            return Optional.of(
                    "Simultaneous stability was not judged: the improvements of the decision makers combine in more than "
                            + MOST_COMBINATIONS + " ways.");
        }
        return Optional.empty();
    }

    static int[][] worth(GraphModel model) {
        int[][] worth = new int[model.makers().size()][];
        for (int maker = 0; maker < worth.length; maker++) {
            worth[maker] = model.worth(maker);
        }
        return worth;
    }

    /** How many combinations there are, counted no further than just above the bound. */
    private long combinations(Run run) {
        long sum = 0;
        Bits feasible = space.feasible();
        for (int code = feasible.next(0), seen = 0; code >= 0
                && sum <= MOST_COMBINATIONS; code = feasible.next(code + 1), seen++) {
            if ((seen & 0xFFFF) == 0) {
                run.stop().check();
            }
            findImprovements(code);
            for (int maker = 0; maker < counts.length; maker++) {
                double product = counts[maker];
                for (int other = 0; other < counts.length; other++) {
                    product *= other == maker ? 1 : counts[other] + 1.0;
                }
                sum += (long) Math.min(product, MOST_COMBINATIONS + 1.0);
            }
        }
        return sum;
    }

    /** Finds all improvements of all decision makers from a code; {@link #stable} speaks of that code. */
    void findImprovements(int code) {
        for (int maker = 0; maker < counts.length; maker++) {
            int changeable = space.changeable(maker, code);
            int least = worth[maker][code];
            int count = 0;
            for (int change = -changeable & changeable; change != 0; change = (change - changeable) & changeable) {
                if (worth[maker][code ^ change] > least) {
                    changes[maker][count++] = change;
                }
            }
            counts[maker] = count;
        }
    }

    /** Whether the code of {@link #findImprovements} is stable for a decision maker. */
    boolean stable(int maker, int code) {
        for (int k = 0; k < counts[maker]; k++) {
            if (end(maker, worth[maker][code], code ^ changes[maker][k], 0) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Where the opponents from {@code opponent} on can lead an improvement so that it does not pay; -1 where they cannot. */
    int end(int maker, int atMost, int combined, int opponent) {
        if (opponent == counts.length) {
            int value = worth[maker][combined];
            return value >= 0 && value <= atMost ? combined : -1;
        }
        int end = end(maker, atMost, combined, opponent + 1);
        if (opponent != maker) {
            for (int k = 0; k < counts[opponent] && end < 0; k++) {
                end = end(maker, atMost, combined ^ changes[opponent][k], opponent + 1);
            }
        }
        return end;
    }
}
