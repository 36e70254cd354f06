package entente.bargaining;

import entente.bargaining.ExchangeRound.Deal;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The exchange of positions over several issues: two actors who disagree on two issues each give way on the one that matters relatively less to them, so that
 * both gain. The exchange with the greatest gain is carried out first, and so on until none is left; the outcome is the weighted mean of the positions in which
 * everybody then votes.
 *
 * <p>The dimensions of the table are the issues. After a round everybody's own position goes part of the way after the vote,
 * x' = x + (0.1 + 0.4 (1 - s)) (y - x), and the next begins. {@link ExchangeRound} says exactly what an exchange is, {@link PlainExchange} once more, plainly.
 * {@code bib:stokman-van-oosten-1994}; the rate of Raiffa, Kalai and Smorodinsky {@code bib:van-assen-stokman-van-oosten-2003}. docs/methods/bargaining-exchange.md.
 *
 * <p>Actors without weight on an issue, and so those who are not concerned by it, exchange nothing there. Which of several exchanges with equal gains (within
 * 1e-9) comes first is a switch, for everything after hangs on it. Cost O(e log e) a round for e possible exchanges and the few that each touches, but O(n^2 K^2) at least.
 */
final class PositionExchange implements Method {

    /** Most possible exchanges of a round. */
    static final int MOST_CANDIDATES = 1_000_000;

    /** Most actors for whom gains and losses of those who have no part in an exchange are listed. */
    static final int MOST_LISTED = 50;

    private static final double FIXED = 0.1;
    private static final double BY_SALIENCE = 0.4;

    /** At which rate positions are exchanged. */
    enum Rate implements Choice {
        /** Equal gains. */
        EQUAL_GAIN("both gain the same"),
        /** Raiffa, Kalai and Smorodinsky. */
        RAIFFA_KALAI_SMORODINSKY("both gain the same share of the most that either could gain"),
        /** By chance. */
        RANDOMISED("by chance between equal gains and no gain for one of the two");

        private final String meaning;

        Rate(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** How the program behind the published runs keeps its books. */
    enum Books implements Choice {
        /** Like it. */
        DECIDE("as the program decide: an exchange is dropped once the moves upwards that were worked out for it sum to more than the scale"),
        /** Without its quirks. */
        PLAIN("no such limit, and what an actor was given is counted in full");

        private final String meaning;

        Books(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** Which of several exchanges with equal gains (within 1e-9) comes first. */
    enum Ties implements Choice {
        /** The order of the table. */
        FIRST("the first in the order of the table"),
        /** The reverse. */
        LAST("the last in the order of the table"),
        /** By chance. */
        CHANCE("by chance, a function of the seed");

        private final String meaning;

        Ties(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** How often. */
    enum Rounds implements Choice {
        /** Once. */
        ONE("1", 1),
        /** Ten times. */
        TEN("10", 10);

        private final String meaning;
        private final int number;

        Rounds(String meaning, int number) {
            this.meaning = meaning;
            this.number = number;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    static final Switch<Rate> RATE = Switch.of("rate", "at which rate positions are exchanged", Rate.values());
    static final Switch<Books> BOOKS = Switch.of("books", "how earlier exchanges limit later ones", Books.values());
    static final Switch<Ties> TIES = Switch.of("ties", "which of several exchanges with equal gains comes first",
            Ties.values());
    static final Switch<Rounds> ROUNDS = Switch.of("rounds", "how many rounds there are", Rounds.values())
            .outsideSpread();

    @Override
    public String id() {
        return "exchange";
    }

    @Override
    public String title() {
        return "position exchange";
    }

    @Override
    public List<String> sources() {
        return List.of("stokman-van-oosten-1994", "van-assen-stokman-van-oosten-2003");
    }

    @Override
    public List<Switch<?>> switches() {
        return List.of(RATE, BOOKS, TIES, ROUNDS, Consent.VETOES);
    }

    @Override
    public List<String> unfit(BargainingTable table, Settings settings) {
        List<String> reasons = Method.super.unfit(table, settings);
        if (reasons.isEmpty()) {
            long candidates = ExchangeRound.candidates(table);
            if (candidates > MOST_CANDIDATES) {
                reasons.add("there are " + candidates + " possible exchanges; at most " + MOST_CANDIDATES
                        + " are weighed");
            }
        }
        return reasons;
    }

    @Override
    public Course solve(BargainingTable table, Settings settings, Run run) {
        List<Move> moves = new ArrayList<>();
        List<Course.Round> rounds = new ArrayList<>(List.of(Course.Round.of(0, table, table.positions())));
        List<String> warnings = new ArrayList<>();
        if (table.dimensions().size() == 1) {
            warnings.add("On a single dimension there is nothing to exchange; this is the weighted mean.");
        }
        if (table.size() > MOST_LISTED) {
            warnings.add("With more than " + MOST_LISTED
                    + " actors, what exchanges do to those who have no part in them is not listed.");
        }
        double[] wanted = run(table, settings, run, moves, rounds);
        Consent.Settled settled = Consent.settled(table, settings, wanted);
        moves.addAll(settled.moves());
        warnings.addAll(settled.warnings());
        return new Course(rounds, settled.outcome(), moves, warnings);
    }

    @Override
    public double[] settle(BargainingTable table, Settings settings, Run run) {
        double[] wanted = run(table, settings, run, new ArrayList<>(), new ArrayList<>());
        return Consent.settled(table, settings, wanted).numbers();
    }

    /** The outcome of the last round; moves and rounds are told where somebody holds round 0 already. */
    private static double[] run(BargainingTable table, Settings settings, Run run, List<Move> moves,
            List<Course.Round> rounds) {
        boolean tell = !rounds.isEmpty();
        BargainingTable at = table;
        double[][] votes = table.positions();
        for (int t = 1; t <= settings.of(ROUNDS).number; t++) {
            ExchangeRound round = new ExchangeRound(at, settings, Chance.seed(run.seed(), t));
            List<Deal> deals = round.exchange(run.stop());
            votes = round.votes();
            if (tell) {
                moves.addAll(told(at, t, deals));
                rounds.add(Course.Round.of(t, table, votes));
            }
            at = at.withPositions(after(at, votes));
        }
        double[] wanted = new double[table.dimensions().size()];
        for (int k = 0; k < wanted.length; k++) {
            double[] column = new double[votes.length];
            for (int i = 0; i < column.length; i++) {
                column[i] = votes[i][k];
            }
            wanted[k] = Averages.weightedMean(column, table.weights(k));
        }
        return wanted;
    }

    /** Everybody's own positions after a vote. */
    static double[][] after(BargainingTable table, double[][] votes) {
        double[][] next = table.positions();
        for (int i = 0; i < next.length; i++) {
            for (int k = 0; k < next[i].length; k++) {
                double share = FIXED + BY_SALIENCE * (1 - table.salience(i, k));
                double x = next[i][k] + share * (votes[i][k] - next[i][k]);
                next[i][k] = Math.clamp(x, table.dimensions().get(k).low(), table.dimensions().get(k).high());
            }
        }
        return next;
    }

    private static List<Move> told(BargainingTable table, int round, List<Deal> deals) {
        int n = table.size();
        double[] outcome = new double[table.dimensions().size()];
        double[] weight = new double[outcome.length];
        for (int k = 0; k < outcome.length; k++) {
            outcome[k] = Averages.weightedMean(table.positions(k), table.weights(k));
            weight[k] = Arrays.stream(table.weights(k)).sum();
        }
        List<Move> moves = new ArrayList<>();
        for (Deal deal : deals) {
            double q = outcome[deal.q()];
            double p = outcome[deal.p()];
            outcome[deal.q()] += table.weight(deal.i(), deal.q()) / weight[deal.q()] * (deal.toI() - deal.fromI());
            outcome[deal.p()] += table.weight(deal.j(), deal.p()) / weight[deal.p()] * (deal.toJ() - deal.fromJ());
            List<Reason.Externality> others = new ArrayList<>();
            for (int h = 0; h < n && n <= MOST_LISTED; h++) {
                if (h != deal.i() && h != deal.j()) {
                    others.add(new Reason.Externality(table.actors().get(h),
                            nearer(table, h, deal.q(), q, outcome[deal.q()])
                                    + nearer(table, h, deal.p(), p, outcome[deal.p()])));
                }
            }
            String by = table.actors().get(deal.i());
            String to = table.actors().get(deal.j());
            moves.add(new Move(round, by, List.of(to),
                    List.of(new Move.Change(by, table.dimensions().get(deal.q()).id(), deal.fromI(), deal.toI()),
                            new Move.Change(to, table.dimensions().get(deal.p()).id(), deal.fromJ(), deal.toJ())),
                    List.of(), true, new Reason.Exchanged(deal.gainI(), deal.gainJ(), others)));
        }
        return moves;
    }

    /** s_h (|before - x_h| - |after - x_h|), in hundredths of the scale. */
    private static double nearer(BargainingTable table, int h, int k, double before, double after) {
        double x = table.position(h, k);
        return table.salience(h, k) * (Math.abs(before - x) - Math.abs(after - x)) * 100
                / table.dimensions().get(k).range();
    }
}
