package entente.bargaining;

import entente.bargaining.ProbabilisticCondorcet.Chain;
import entente.bargaining.ProbabilisticCondorcet.Victory;
import java.util.List;

/**
 * How the spatial model of politics is read: one reading for each switch of {@link SpatialModel}. The first constant of each enum is the standard.
 */
record SpatialRules(Mode mode, Vote vote, Victory victory, Chain chain, RiskRange riskRange, Estimates estimates,
        Commitment commitment, Interpolation interpolation, Perspective perspective, Transition transition,
        Accommodation accommodation, Verdict verdict) {

    /** Bargains whose coordinates differ by at most so much come to the same, in shares of the scales. */
    static final double SAME = 1e-9;

    /** The program as it is, or as its texts mean it. */
    enum Mode implements Choice {
        /** With the corrections listed in {@link SpatialModel}. */
        CORRECTED("duplicates merged, third parties heard, the receiver's probability used"),
        /** As the KTAB program computes it. */
        COMPATIBLE("as the KTAB program computes it");

        private final String meaning;

        Mode(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** How votes grow with what is at stake. */
    enum Vote implements Choice {
        /** In proportion. */
        PROPORTIONAL("in proportion to what is at stake"),
        /** Whole. */
        BINARY("whole, however little is at stake"),
        /** Four fifths in proportion. */
        PROPORTIONAL_BINARY("four fifths in proportion, one fifth whole"),
        /** Half cubic. */
        PROPORTIONAL_CUBIC("half in proportion, half to the third power"),
        /** Cubic. */
        CUBIC("to the third power"),
        /** Gains count two thirds of losses. */
        ASYMMETRIC_PROSPECT("in proportion, a gain counting two thirds of a loss");

        private final String meaning;

        Vote(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }

        /** The vote of somebody of strength w who gains delta. */
        double of(double w, double delta) {
            return switch (this) {
                case PROPORTIONAL -> w * delta;
                case BINARY -> w * whole(delta);
                case PROPORTIONAL_BINARY -> w * (0.8 * delta + 0.2 * whole(delta));
                case PROPORTIONAL_CUBIC -> w * (0.5 * delta + 0.5 * (delta * delta * delta));
                case CUBIC -> w * (delta * delta * delta);
                case ASYMMETRIC_PROSPECT -> delta < 0 ? w * delta : 2 * w * delta / 3;
            };
        }

        private static double whole(double delta) {
            return Math.max(-1, Math.min(1, delta / 1e-8));
        }
    }

    /** Between which ends risk attitudes lie. */
    enum RiskRange implements Choice {
        /** From -1/2 to 1. */
        MIDDLE("from -1/2 to 1"),
        /** From 0 to 1. */
        LEAST("from 0 to 1"),
        /** From -1 to 1. */
        GREATEST("from -1 to 1");

        private final String meaning;

        RiskRange(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }

        /** The attitude of somebody whose position wins with probability p, where the probabilities of all run from low to high. */
        double of(double p, double low, double high) {
            return switch (this) {
                case MIDDLE -> (3 * p - (high + 2 * low)) / (2 * (high - low));
                case LEAST -> (p - low) / (high - low);
                case GREATEST -> (2 * p - (high + low)) / (high - low);
            };
        }
    }

    /** How somebody sees another's attitude to risk. */
    enum Estimates implements Choice {
        /** One third of the way. */
        ONE_THIRD("one's own, corrected by a third of the difference"),
        /** Not at all. */
        NONE("one's own"),
        /** Half of the way. */
        HALF("half one's own, half the other's"),
        /** Two thirds of the way. */
        TWO_THIRDS("one's own, corrected by two thirds of the difference"),
        /** As it is. */
        FULL("the other's, as it is");

        private final String meaning;

        Estimates(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }

        /** What somebody of attitude own takes the attitude of another to be. */
        double of(double own, double other) {
            return switch (this) {
                case ONE_THIRD -> (2.0 * own + other) / 3.0;
                case NONE -> own;
                case HALF -> (own + other) / 2;
                case TWO_THIRDS -> (own + 2.0 * other) / 3.0;
                case FULL -> other;
            };
        }
    }

    /** What a third party stakes. */
    enum Commitment implements Choice {
        /** It loses with its side and keeps its position where its side wins. */
        SEMI("who sides with the loser moves to the winner, who sides with the winner stays"),
        /** It moves to the winner in any case. */
        FULL("it moves to the winner in any case"),
        /** It stays in any case. */
        NONE("it stays in any case");

        private final String meaning;

        Commitment(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** Where two positions meet. */
    enum Interpolation implements Choice {
        /** Squares. */
        SQUARES("weights are squares of salience and probability"),
        /** First powers. */
        FIRST_POWERS("weights are salience times probability"),
        /** Only the weaker moves. */
        WEAKER_MOVES("only the weaker moves, by how much weaker it is");

        private final String meaning;

        Interpolation(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** Whose estimate of the odds makes the bargain. */
    enum Perspective implements Choice {
        /** The one who proposes. */
        PROPOSER("the bargain that the proposer sees"),
        /** Both, two bargains. */
        BOTH("two bargains, as the proposer and as the receiver see them"),
        /** Both, one bargain. */
        POWER_WEIGHTED("one bargain between the two, weighted by strength");

        private final String meaning;

        Perspective(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** How one of several bargains is taken. */
    enum Transition implements Choice {
        /** The most likely. */
        DETERMINISTIC("the most likely bargain"),
        /** By chance. */
        STOCHASTIC("a bargain drawn by its probability");

        private final String meaning;

        Transition(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** Whose positions what one wants follows: the matrix of accommodation of the table, or in its stead a multiple of the identity. */
    enum Accommodation implements Choice {
        /** As the table has it. */
        AS_GIVEN("as the table says; who says nothing follows its own position", Double.NaN),
        /** At once. */
        CYNICAL("ideals are the positions of the moment", 1),
        /** Half of the way each round. */
        HALF("ideals follow positions half of the way each round", 0.5),
        /** Never. */
        PRINCIPLED("ideals stay at the first positions", 0);

        private final String meaning;
        private final double rate;

        Accommodation(String meaning, double rate) {
            this.meaning = meaning;
            this.rate = rate;
        }

        @Override
        public String meaning() {
            return meaning;
        }

        /** The share of everybody's ideal that is its own position, from 0 to 1, whatever the table says; not a number for {@link #AS_GIVEN}. */
        double rate() {
            return rate;
        }
    }

    /** How the last positions become a forecast. */
    enum Verdict implements Choice {
        /** Weighted mean. */
        MEAN("the mean of the last positions, by capability times salience"),
        /** Weighted median. */
        MEDIAN("the median of the last positions, by capability times salience"),
        /** Probability-weighted mean. */
        EXPECTED("the mean of the last positions, by their chance in a vote"),
        /** Mode. */
        MOST_LIKELY("the last position with the best chance in a vote");

        private final String meaning;

        Verdict(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    static final Switch<Mode> MODE = Switch.of("mode", "as the program computes it or as its texts mean it",
            Mode.values());
    static final Switch<Vote> VOTE = Switch.of("vote", "how votes grow with what is at stake", Vote.values());
    static final Switch<Victory> VICTORY = Switch.of("victory", "how coalitions become a chance to win",
            Victory.values());
    static final Switch<Chain> CHAIN = Switch.of("chain", "how contests of pairs become probabilities",
            Chain.values());
    static final Switch<RiskRange> RISK = Switch.of("risk", "between which ends attitudes to risk lie",
            RiskRange.values());
    static final Switch<Estimates> ESTIMATES = Switch.of("estimates", "how one sees another's attitude to risk",
            Estimates.values());
    static final Switch<Commitment> THIRD_PARTIES = Switch.of("third-parties", "what a third party stakes",
            Commitment.values());
    static final Switch<Interpolation> BARGAIN = Switch.of("bargain", "where two positions meet",
            Interpolation.values());
    static final Switch<Perspective> PERSPECTIVE = Switch.of("perspective", "whose estimate makes the bargain",
            Perspective.values());
    static final Switch<Transition> TRANSITION = Switch.of("transition", "how one of several bargains is taken",
            Transition.values());
    static final Switch<Accommodation> ACCOMMODATION = Switch.of("accommodation",
            "whose positions what one wants follows", Accommodation.values());
    static final Switch<Verdict> FORECAST = Switch.of("forecast", "how the last positions become a forecast",
            Verdict.values());

    static final List<Switch<?>> SWITCHES = List.of(MODE, VOTE, VICTORY, CHAIN, RISK, ESTIMATES, THIRD_PARTIES, BARGAIN,
            PERSPECTIVE, TRANSITION, ACCOMMODATION, FORECAST);

    static SpatialRules of(Settings settings) {
        return new SpatialRules(settings.of(MODE), settings.of(VOTE), settings.of(VICTORY), settings.of(CHAIN),
                settings.of(RISK), settings.of(ESTIMATES), settings.of(THIRD_PARTIES), settings.of(BARGAIN),
                settings.of(PERSPECTIVE), settings.of(TRANSITION), settings.of(ACCOMMODATION), settings.of(FORECAST));
    }

    /** Whether the program is followed as it is. */
    boolean compatible() {
        return mode == Mode.COMPATIBLE;
    }

    /** The share of the ideal of i that the position of j makes up after each turn. */
    double share(SpatialTable table, int i, int j) {
        return accommodation == Accommodation.AS_GIVEN ? table.share(i, j) : i == j ? accommodation.rate() : 0;
    }

    /** Differences below which two scores are a tie; the program compares exactly. */
    double tie() {
        return compatible() ? 0 : 1e-12;
    }

    /** Positions at least so far apart are two options in a vote on positions, in shares of the scales. */
    double apart() {
        return compatible() ? 1e-3 : 9.5e-4;
    }

    /** A vote where options are compared in one direction only; corrected, the direction makes no difference. */
    double vote(double w, double delta) {
        return vote == Vote.ASYMMETRIC_PROSPECT && !compatible() ? w * delta * 2 / 3 : vote.of(w, delta);
    }

    /** The attitude to risk of somebody with probability p; neutral where all are equally likely to win, so that extremes coincide. */
    double risk(double p, double low, double high) {
        return high - low <= (compatible() ? 0 : 1e-9) ? 0 : riskRange.of(p, low, high);
    }

    /** A coordinate of the one who offers (first) and of the one who receives, or with sides exchanged. */
    double meet(double own, double ownSalience, double ownOdds, double other, double otherSalience,
            double otherOdds, boolean proposer) {
        double met;
        if (interpolation == Interpolation.WEAKER_MOVES) {
            double weaker = Math.max(0, otherOdds - ownOdds);
            double pull = weaker * (otherSalience * otherSalience);
            met = own + pull / (pull + 1e-6 + (1 - weaker) * (ownSalience * ownSalience)) * (other - own);
        } else {
            boolean squares = interpolation == Interpolation.SQUARES;
            double mine = squares ? ownSalience * ownSalience * (ownOdds * ownOdds) : ownSalience * ownOdds;
            double theirs = squares
                    ? otherSalience * otherSalience * (otherOdds * otherOdds)
                    : otherSalience * otherOdds;
            met = proposer
                    ? rounded(((mine + 1e-6) * own + theirs * other) / (mine + 1e-6 + theirs))
                    : rounded((theirs * other + (1e-6 + mine) * own) / (theirs + 1e-6 + mine));
        }
        return Double.isNaN(met) ? own : Math.clamp(met, 0, 1);
    }

    private static double rounded(double x) {
        return (int) (0.5 + x * 10000.0) / 10000.0;
    }
}
