package entente.bargaining;

import entente.bargaining.ProbabilisticCondorcet.Victory;
import entente.engine.Run;
import java.util.Arrays;

/**
 * Votes on every pair of at most {@code most} options, and how likely that makes each to win; room that is used again and again, for one thread.
 *
 * <p>The equations are those of {@link ProbabilisticCondorcet}, in the order of operations of the KTAB program. Products of victories too small for a number are
 * formed from logarithms. Cost O(n m^2) for n voters and m options.
 */
final class PairwiseElection {

    private static final double FLOOR = 1e-8;
    private static final int MOST_STEPS = 100_000;

    private final SpatialRules rules;
    private final Run run;
    private final int voters;
    private final double[] votes;
    private final double[] coalition;
    private final double[] victory;
    private final double[] challenge;
    private final double[] next;
    /** The probabilities after {@link #hold}, one for each option. */
    final double[] probability;

    PairwiseElection(SpatialRules rules, Run run, int voters, int most) {
        this.rules = rules;
        this.run = run;
        this.voters = voters;
        votes = new double[voters];
        coalition = new double[most * most];
        victory = new double[most * most];
        challenge = rules.chain() == ProbabilisticCondorcet.Chain.MARKOV_INCENTIVE
                ? new double[most * most]
                : new double[0];
        next = new double[most];
        probability = new double[most];
    }

    /**
     * Holds the votes.
     *
     * @param worth rows of one number for each voter
     * @param rows m rows of {@code worth}, one for each option
     * @param proportional whether votes are proportional whatever the rules say
     */
    void hold(double[][] worth, int[] rows, int m, double[] strength, boolean proportional) {
        coalitions(worth, rows, m, strength, proportional || rules.vote() == SpatialRules.Vote.PROPORTIONAL);
        victories(m);
        switch (rules.chain()) {
            case CONDITIONAL -> conditional(m);
            case MARKOV_UNIFORM -> uniform(m);
            case MARKOV_INCENTIVE -> incentive(m);
        }
    }

    /** The votes for option a against option b in the last election of m options. */
    double votes(int a, int b, int m) {
        return coalition[a * m + b];
    }

    private void coalitions(double[][] worth, int[] rows, int m, double[] strength, boolean proportional) {
        for (int a = 0; a < m; a++) {
            if ((a & 15) == 0) {
                run.stop().check();
            }
            double[] worthA = worth[rows[a]];
            for (int b = 0; b < a; b++) {
                double[] worthB = worth[rows[b]];
                if (proportional) {
                    for (int k = 0; k < voters; k++) {
                        votes[k] = strength[k] * (worthA[k] - worthB[k]);
                    }
                } else {
                    for (int k = 0; k < voters; k++) {
                        votes[k] = rules.vote(strength[k], worthA[k] - worthB[k]);
                    }
                }
                double pro = FLOOR;
                double contra = FLOOR;
                for (int k = 0; k < voters; k++) {
                    double vote = votes[k];
                    pro += 0.5 * (Math.abs(vote) + vote);
                    contra += 0.5 * (Math.abs(vote) - vote);
                }
                coalition[a * m + b] = pro;
                coalition[b * m + a] = contra;
            }
            coalition[a * m + a] = FLOOR;
        }
    }

    private void victories(int m) {
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < a; b++) {
                double won = power(rules.victory(), coalition[a * m + b], coalition[b * m + a]);
                double lost = power(rules.victory(), coalition[b * m + a], coalition[a * m + b]);
                victory[a * m + b] = won / (won + lost);
                victory[b * m + a] = lost / (won + lost);
            }
            victory[a * m + a] = 0.5;
        }
    }

    /** What a coalition counts for in a contest with another. */
    static double power(Victory rule, double mine, double theirs) {
        double square = mine * mine;
        return switch (rule) {
            case LINEAR -> mine;
            case SQUARE -> square;
            case QUARTIC -> square * square;
            case OCTIC -> square * square * (square * square);
            case BINARY -> {
                if (mine >= 1.1 * theirs) {
                    yield 1;
                }
                if (theirs >= 1.1 * mine) {
                    yield 1e-6;
                }
                // the two parts of a narrow contest add up to 1
                yield (mine / (mine + theirs) * (1.1 + 1.0) - 1.0) / (1.1 - 1.0);
            }
        };
    }

    private void conditional(int m) {
        double sum = 0;
        for (int a = 0; a < m; a++) {
            double product = 1;
            for (int b = 0; b < m; b++) {
                product *= victory[a * m + b];
            }
            probability[a] = product;
            sum += product;
        }
        if (sum < 1e-200) {
            sum = byLogarithms(m);
        }
        for (int a = 0; a < m; a++) {
            probability[a] /= sum;
        }
    }

    private double byLogarithms(int m) {
        double top = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < m; a++) {
            double logs = 0;
            for (int b = 0; b < m; b++) {
                logs += Math.log(victory[a * m + b]);
            }
            probability[a] = logs;
            top = Math.max(top, logs);
        }
        double sum = 0;
        for (int a = 0; a < m; a++) {
            probability[a] = Math.exp(probability[a] - top);
            sum += probability[a];
        }
        return sum;
    }

    private void uniform(int m) {
        Arrays.fill(probability, 0, m, 1.0 / m);
        double change = 1;
        for (int step = 0; change > 1e-6 && step < MOST_STEPS; step++) {
            for (int a = 0; a < m; a++) {
                double q = 0;
                for (int b = 0; b < m; b++) {
                    q += victory[a * m + b] * (probability[a] + probability[b]);
                }
                next[a] = q / m;
            }
            change = halfway(m);
        }
    }

    private void incentive(int m) {
        for (int b = 0; b < m; b++) {
            double sum = 0;
            for (int a = 0; a < m; a++) {
                double incentive = coalition[a * m + b] * victory[a * m + b];
                challenge[a * m + b] = a == b ? incentive + 1e-10 : incentive;
                sum += challenge[a * m + b];
            }
            for (int a = 0; a < m; a++) {
                challenge[a * m + b] /= sum;
            }
        }
        Arrays.fill(probability, 0, m, 1.0 / m);
        double change = 1;
        for (int step = 0; change > 1e-8 && step < MOST_STEPS; step++) {
            for (int a = 0; a < m; a++) {
                double q = 0;
                for (int b = 0; b < m; b++) {
                    q += victory[a * m + b]
                            * (probability[a] * challenge[b * m + a] + probability[b] * challenge[a * m + b]);
                }
                next[a] = q;
            }
            change = halfway(m);
        }
    }

    /** Goes half of the way to the next probabilities; the greatest difference. */
    private double halfway(int m) {
        run.stop().check();
        double change = 0;
        for (int a = 0; a < m; a++) {
            change = Math.max(change, Math.abs(next[a] - probability[a]));
            probability[a] = (probability[a] + next[a]) / 2.0;
        }
        return change;
    }
}
