package entente.bargaining;

import entente.engine.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A vote of everybody on every pair of options, once: how likely each option is to win, in the readings of the KTAB library ({@code bib:wise-lester-efird-2015}),
 * applied to positions as they stand.
 *
 * <ol>
 * <li>Votes. With w the strength and delta = u(a) - u(b): binary w sign(delta) (linear within 1e-8 of 0); proportional w delta; proportional-binary
 * w (0.8 delta + 0.2 binary); proportional-cubic w (delta + delta^3)/2; cubic w delta^3. KTAB's asymmetric votes are left out: counted for
 * each option in turn they are the proportional ones, and counted as KTAB does, for one of each pair, they hang on the direction of the scale.
 * <li>Coalitions. C_ab = 1e-8 + the votes for a against b.
 * <li>Victory. V_ab = C_ab^e / (C_ab^e + C_ba^e), e = 1, 2, 4, 8; or binary: with r = C_ab/(C_ab + C_ba), 1 - 1e-6 where C_ab is more than 1.1 times C_ba, 1e-6 where it is
 * that much less, (2.1 r - 1)/0.1 between.
 * <li>Probabilities. Conditional p_a ~ prod_b V_ab; Markov, uniform: q_a = (1/m) sum_b V_ab (p_a + p_b); Markov, by incentive: q_a = sum_b V_ab (p_a Ch_ba + p_b Ch_ab)
 * with Ch_ab = C_ab V_ab / sum_a C_ab V_ab; both iterated as p &lt;- (p + q)/2.
 * <li>Outcome. The expected option, the most likely one, or the one that beats every other; where none does, the one whose worst contest is best. Equals are averaged.
 * </ol>
 *
 * <p>Where this departs from KTAB: strengths are shares of their sum, so that the 1e-8 does not depend on the unit of capability; equal positions are one option;
 * options, utilities and strengths are those of {@link Options}. With proportional votes on one dimension the option that beats every other is the weighted
 * median. Cost O(n m^2) for m options.
 */
final class ProbabilisticCondorcet implements Method {

    private static final double FLOOR = 1e-8;
    private static final int MOST_STEPS = 10_000;

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
        CUBIC("to the third power");

        private final String meaning;

        Vote(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }

        double of(double delta) {
            return switch (this) {
                case PROPORTIONAL -> delta;
                case BINARY -> binary(delta);
                case PROPORTIONAL_BINARY -> 0.8 * delta + 0.2 * binary(delta);
                case PROPORTIONAL_CUBIC -> 0.5 * delta + 0.5 * delta * delta * delta;
                case CUBIC -> delta * delta * delta;
            };
        }

        private static double binary(double delta) {
            return Math.clamp(delta / 1e-8, -1, 1);
        }
    }

    /** How strength becomes victory. */
    enum Victory implements Choice {
        /** In proportion. */
        LINEAR("in proportion to the coalitions"),
        /** Squared. */
        SQUARE("in proportion to their squares"),
        /** Fourth power. */
        QUARTIC("in proportion to their fourth powers"),
        /** Eighth power. */
        OCTIC("in proportion to their eighth powers"),
        /** The stronger wins. */
        BINARY("the stronger wins, unless they differ by less than a tenth");

        private final String meaning;

        Victory(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }

        double of(double mine, double theirs) {
            double ratio = theirs / mine;
            double square = ratio * ratio;
            return switch (this) {
                case LINEAR -> 1 / (1 + ratio);
                case SQUARE -> 1 / (1 + square);
                case QUARTIC -> 1 / (1 + square * square);
                case OCTIC -> 1 / (1 + square * square * square * square);
                case BINARY -> Math.clamp((2.1 * mine / (mine + theirs) - 1) / 0.1, 1e-6, 1 - 1e-6);
            };
        }
    }

    /** How contests of pairs become probabilities. */
    enum Chain implements Choice {
        /** The product. */
        CONDITIONAL("the product of an option's victories"),
        /** Random challengers. */
        MARKOV_UNIFORM("a chain in which every option challenges alike"),
        /** Eager challengers. */
        MARKOV_INCENTIVE("a chain in which options challenge as they hope to win");

        private final String meaning;

        Chain(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** What is forecast. */
    enum Outcome implements Choice {
        /** The mean. */
        EXPECTED("the mean of the options, by probability"),
        /** The mode. */
        MOST_LIKELY("the most likely option"),
        /** The winner of every contest. */
        WINNER("the option that beats every other");

        private final String meaning;

        Outcome(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    static final Switch<Vote> VOTE = Switch.of("vote", "how votes grow with what is at stake", Vote.values());
    static final Switch<Victory> VICTORY = Switch.of("victory", "how coalitions become a chance to win",
            Victory.values());
    static final Switch<Chain> CHAIN = Switch.of("chain", "how contests of pairs become probabilities",
            Chain.values());
    static final Switch<Outcome> OUTCOME = Switch.of("outcome", "which option is forecast", Outcome.values());

    @Override
    public String id() {
        return "condorcet";
    }

    @Override
    public String title() {
        return "probabilistic Condorcet vote";
    }

    @Override
    public List<String> sources() {
        return List.of("wise-lester-efird-2015");
    }

    @Override
    public List<Switch<?>> switches() {
        return List.of(VOTE, VICTORY, CHAIN, OUTCOME, Consent.VETOES);
    }

    @Override
    public Course solve(BargainingTable table, Settings settings, Run run) {
        Options options = Options.of(table, settings);
        double[][] coalition = coalitions(options, settings.of(VOTE));
        double[][] victory = victories(coalition, settings.of(VICTORY));
        double[] probability = switch (settings.of(CHAIN)) {
            case CONDITIONAL -> conditional(victory);
            case MARKOV_UNIFORM -> markov(victory, uniform(victory.length), run);
            case MARKOV_INCENTIVE -> markov(victory, incentives(coalition, victory), run);
        };
        double[] outcome = switch (settings.of(OUTCOME)) {
            case EXPECTED -> options.expected(probability);
            case MOST_LIKELY -> options.best(probability);
            case WINNER -> options.best(worstContest(coalition));
        };
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            double[] own = table.positions()[i];
            Consent.settled(table, settings, own).moves().forEach(moves::add);
        }
        return new Course(List.of(Course.Round.of(0, table, table.positions())), Course.list(outcome),
                moves.stream().distinct().toList(), options.likelihoods(probability), List.of());
    }

    static double[][] coalitions(Options options, Vote vote) {
        int m = options.points().length;
        double[][] coalition = new double[m][m];
        for (double[] row : coalition) {
            Arrays.fill(row, FLOOR);
        }
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < a; b++) {
                for (int i = 0; i < options.strength().length; i++) {
                    double votes = options.strength()[i] * vote.of(options.worth()[i][a] - options.worth()[i][b]);
                    if (votes > 0) {
                        coalition[a][b] += votes;
                    } else {
                        coalition[b][a] -= votes;
                    }
                }
            }
        }
        return coalition;
    }

    private static double[][] victories(double[][] coalition, Victory rule) {
        int m = coalition.length;
        double[][] victory = new double[m][m];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                victory[a][b] = a == b ? 0.5 : rule.of(coalition[a][b], coalition[b][a]);
            }
        }
        return victory;
    }

    /** How much better each option does in its worst contest; above 0 where it beats every other. */
    private static double[] worstContest(double[][] coalition) {
        double[] worst = new double[coalition.length];
        for (int a = 0; a < worst.length; a++) {
            worst[a] = Double.POSITIVE_INFINITY;
            for (int b = 0; b < worst.length; b++) {
                if (a != b) {
                    worst[a] = Math.min(worst[a], coalition[a][b] - coalition[b][a]);
                }
            }
        }
        return worst;
    }

    private static double[] conditional(double[][] victory) {
        double[] logs = new double[victory.length];
        for (int a = 0; a < logs.length; a++) {
            for (double v : victory[a]) {
                logs[a] += Math.log(v);
            }
        }
        double top = Arrays.stream(logs).max().orElseThrow();
        double sum = 0;
        for (int a = 0; a < logs.length; a++) {
            logs[a] = Math.exp(logs[a] - top);
            sum += logs[a];
        }
        for (int a = 0; a < logs.length; a++) {
            logs[a] /= sum;
        }
        return logs;
    }

    private static double[][] uniform(int m) {
        double[][] chance = new double[m][m];
        for (double[] row : chance) {
            Arrays.fill(row, 1.0 / m);
        }
        return chance;
    }

    private static double[][] incentives(double[][] coalition, double[][] victory) {
        int m = coalition.length;
        double[][] chance = new double[m][m];
        for (int b = 0; b < m; b++) {
            double sum = 0;
            for (int a = 0; a < m; a++) {
                chance[a][b] = a == b ? 1e-10 : coalition[a][b] * victory[a][b];
                sum += chance[a][b];
            }
            for (int a = 0; a < m; a++) {
                chance[a][b] /= sum;
            }
        }
        return chance;
    }

    /** The stationary probabilities of a chain in which b is challenged by a with a given chance. */
    private static double[] markov(double[][] victory, double[][] challenge, Run run) {
        int m = victory.length;
        double[] p = new double[m];
        Arrays.fill(p, 1.0 / m);
        for (int step = 0; step < MOST_STEPS; step++) {
            run.stop().check();
            double[] q = new double[m];
            double sum = 0;
            for (int a = 0; a < m; a++) {
                for (int b = 0; b < m; b++) {
                    q[a] += victory[a][b] * (p[a] * challenge[b][a] + p[b] * challenge[a][b]);
                }
                sum += q[a];
            }
            double change = 0;
            for (int a = 0; a < m; a++) {
                double next = 0.5 * (p[a] + q[a] / sum);
                change = Math.max(change, Math.abs(next - p[a]));
                p[a] = next;
            }
            if (change <= 1e-12) {
                break;
            }
        }
        return p;
    }
}
