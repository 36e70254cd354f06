package entente.bargaining;

import entente.bargaining.Challenge.Capitulation;
import entente.bargaining.Challenge.Conflict;
import entente.bargaining.Challenge.Drift;
import entente.bargaining.Challenge.Probability;
import entente.bargaining.Challenge.Range;
import entente.bargaining.Challenge.Resistance;
import entente.bargaining.Challenge.Security;
import entente.bargaining.Challenge.Selection;
import entente.bargaining.Challenge.Stop;
import entente.bargaining.Challenge.Viewpoint;
import entente.bargaining.Reason.Offer;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The expected-utility model on one dimension. n actors; x their positions, w = c s their weights, r their exponents of risk, R the range by which distances are
 * divided. Equation numbers are those of {@code bib:scholz-calbert-smith-2011}.
 */
final class Contest {

    private static final int MOST_ROUNDS = 50;
    private static final double QUIET_SHARE = 1.0 / 200;

    private final BargainingTable table;
    private final int k;
    private final int n;
    private final double[] w;
    private final double[] s;
    private final double[] x;
    private final double[] r;
    private final double[][] p;
    /** What a contest of i and j would be worth to i, won and lost, and things as they are, by the exponent of i. */
    private final double[][] won;
    private final double[][] lost;
    private final double[] quiet;
    private final @Nullable List<Move> moves;
    private final Probability probability;
    private final Viewpoint viewpoint;
    private final Conflict conflict;
    private final Selection selection;
    private final double q;
    private final Resistance resistance;
    private final Range rangeRule;
    private final Security security;
    private final Drift drift;
    private final Capitulation capitulation;
    private final Stop stop;
    private double range;
    private double median;

    /** What one actor may take from another, with what both expect. */
    private record Proposal(int by, Offer kind, double to, double receiver, double proposer) {}

    /** A contest on dimension k; {@code moves} gets the offers, where they are wanted. */
    Contest(ExpectedUtility method, BargainingTable table, Settings settings, int k, @Nullable List<Move> moves) {
        this.table = table;
        this.k = k;
        this.moves = moves;
        n = table.size();
        w = table.weights(k);
        x = table.positions(k);
        s = new double[n];
        Arrays.setAll(s, i -> table.salience(i, k));
        r = new double[n];
        p = new double[n][n];
        won = new double[n][n];
        lost = new double[n][n];
        quiet = new double[n];
        probability = settings.of(method.probability);
        viewpoint = settings.of(method.viewpoint);
        conflict = settings.of(method.conflict);
        selection = settings.of(method.selection);
        q = settings.of(method.quiet).chance();
        resistance = settings.of(method.resistance);
        rangeRule = settings.of(method.range);
        security = settings.of(method.security);
        drift = settings.of(method.drift);
        capitulation = settings.of(method.capitulation);
        stop = settings.of(method.stop);
        double heaviest = Arrays.stream(w).max().orElse(1);
        for (int i = 0; i < n && heaviest > 0; i++) {
            w[i] /= heaviest;
        }
        range = spread();
    }

    private double spread() {
        double least = x[0];
        double most = x[0];
        for (double at : x) {
            least = Math.min(least, at);
            most = Math.max(most, at);
        }
        return most - least;
    }

    /** Positions after each round, the first row being those of the table. */
    double[][] rounds(Run run) {
        List<double[]> rows = new ArrayList<>(List.of(x.clone()));
        median = Averages.weightedMedian(x, w);
        int most = switch (stop) {
            case EIGHT -> 8;
            case ONE -> 1;
            case SETTLED -> MOST_ROUNDS;
        };
        int calm = 0;
        for (int round = 1; round <= most && calm < 2; round++) {
            double before = median;
            if (spread() > 0) {
                step(round, run);
            }
            rows.add(x.clone());
            median = Averages.weightedMedian(x, w);
            boolean still = Math.abs(median - before) < QUIET_SHARE * table.dimensions().get(k).range();
            calm = stop == Stop.SETTLED && still ? calm + 1 : 0;
        }
        return rows.toArray(double[][]::new);
    }

    private void step(int round, Run run) {
        if (rangeRule == Range.CURRENT) {
            range = spread();
        }
        Arrays.fill(r, 1);
        probabilities(run);
        worths();
        takeRisks();
        worths();
        if (probability == Probability.ALL_PAIRS) {
            probabilities(run);
        }
        double[] next = x.clone();
        for (int i = 0; i < n; i++) {
            run.stop().check();
            List<Proposal> offers = offers(i);
            if (!offers.isEmpty()) {
                Proposal taken = choose(i, offers);
                next[i] = taken.to();
                tell(round, i, offers, taken);
            }
        }
        System.arraycopy(next, 0, x, 0, n);
    }

    // ---- who prevails

    /**
     * P_ij, equations 30 and 31: with a_k = |x_k - x_j| - |x_k - x_i|, the sum of w_k a_k over those with a_k &gt; 0, by the sum of w_k |a_k|. As coded,
     * distances are raised to r_k and the divisor is the sum over every ordered pair of actors, so that P_ij + P_ji is far below 1.
     */
    private void probabilities(Run run) {
        double[][] far = new double[n][n];
        for (int j = 0; j < n; j++) {
            for (int h = 0; h < n; h++) {
                double d = Math.abs(x[h] - x[j]) / range;
                far[j][h] = w[h] * (probability == Probability.ALL_PAIRS ? power(d, r[h]) : d);
            }
        }
        double all = 0;
        for (int i = 0; i < n; i++) {
            run.stop().check();
            for (int j = 0; j < i; j++) {
                all += vote(i, j, far[i], far[j]);
            }
        }
        for (int i = 0; i < n && probability == Probability.ALL_PAIRS; i++) {
            for (int j = 0; j < n; j++) {
                p[i][j] = all > 0 && x[i] != x[j] ? p[i][j] / (2 * all) : 0;
            }
        }
    }

    /** The vote between i and j, both ways, given everybody's weighted distances from them; the votes cast. */
    private double vote(int i, int j, double[] fromI, double[] fromJ) {
        double forI = 0;
        double forJ = 0;
        for (int h = 0; h < n; h++) {
            double vote = fromJ[h] - fromI[h];
            forI += Math.max(0, vote);
            forJ += Math.max(0, -vote);
        }
        if (probability == Probability.OTHERS) {
            forI = Math.max(0, forI - fromJ[i]);
            forJ = Math.max(0, forJ - fromI[j]);
        }
        double cast = forI + forJ;
        p[i][j] = probability == Probability.ALL_PAIRS ? forI : cast > 0 ? forI / cast : 0.5;
        p[j][i] = probability == Probability.ALL_PAIRS ? forJ : cast > 0 ? forJ / cast : 0.5;
        return cast;
    }

    // ---- what a challenge is worth

    private void worths() {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double d = Math.abs(x[i] - x[j]) / range;
                won[i][j] = worth(0.5 - 0.5 * d, r[i]);
                lost[i][j] = worth(0.5 + 0.5 * d, r[i]);
            }
            quiet[i] = worth(0.5, r[i]);
        }
    }

    /** What a expects from challenging b, equation 25, with the exponent of risk of {@code viewer}, which is one of the two. */
    private double expects(int a, int b, double salience, int viewer) {
        int other = viewer == a ? b : a;
        double success = won[viewer][other];
        double failure = lost[viewer][other];
        double value = salience * (p[a][b] * success + (1 - p[a][b]) * failure) + (1 - salience) * success
                - q * quiet[viewer];
        if (q < 1) {
            double d = Math.abs(x[a] - x[b]) / range;
            double m = Math.abs(x[a] - median) / range;
            boolean better = drift == Drift.BETTER || Math.abs(x[a] - median) < Math.abs(x[a] - x[b]);
            value -= (1 - q) * worth(better ? 0.5 - 0.25 * (m + d) : 0.5 + 0.25 * (m + d), r[viewer]);
        }
        return value;
    }

    /** 2 - 4 z^r, equations 15, 16 and 22 to 24; z may miss [0, 1] by a range that no longer covers the positions. */
    private static double worth(double z, double risk) {
        return 2 - 4 * power(Math.clamp(z, 0, 1), risk);
    }

    /** z^r; an exponent of 1, which everybody has at first, costs nothing. */
    private static double power(double z, double exponent) {
        return exponent == 1 ? z : Math.pow(z, exponent);
    }

    /** r_i, equations 32 to 34: from 0.5 for who is challenged most to 2 for who is safest; 1 for all where all are alike. */
    private void takeRisks() {
        double[] danger = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    danger[i] += security == Security.ADVERSARIES
                            ? expects(j, i, s[i], j)
                            : expects(i, j, s[j], i);
                }
            }
        }
        double most = danger[0];
        double least = danger[0];
        for (double one : danger) {
            most = Math.max(most, one);
            least = Math.min(least, one);
        }
        for (int i = 0; i < n; i++) {
            double ready = most - least > 1e-12 ? (2 * danger[i] - most - least) / (most - least) : 0;
            r[i] = (1 - ready / 3) / (1 + ready / 3);
        }
    }

    // ---- offers

    private List<Proposal> offers(int i) {
        List<Proposal> offers = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            if (x[i] == x[j]) {
                continue;
            }
            double mine = expects(i, j, s[j], i);
            double theirs = expects(j, i, resistance == Resistance.CHALLENGED ? s[i] : s[j],
                    viewpoint == Viewpoint.RECEIVER ? i : j);
            if (theirs > mine && mine > 0 && conflict == Conflict.LOWER_MOVES) {
                offers.add(new Proposal(j, Offer.CONFRONTATION, x[j], mine, theirs));
            } else if (theirs > 0 && mine < 0 && theirs > -mine) {
                double to = x[i] + (x[j] - x[i]) * Math.abs(mine / theirs);
                offers.add(new Proposal(j, Offer.COMPROMISE, to, mine, theirs));
            } else if (theirs > 0 && mine < 0 && theirs < -mine && capitulation == Capitulation.WEAKER) {
                offers.add(new Proposal(j, Offer.CAPITULATION, x[j], mine, theirs));
            }
        }
        return offers;
    }

    private Proposal choose(int i, List<Proposal> offers) {
        Proposal best = offers.getFirst();
        for (Proposal offer : offers) {
            if (preferred(i, offer, best)) {
                best = offer;
            }
        }
        return best;
    }

    private boolean preferred(int i, Proposal one, Proposal other) {
        if (selection == Selection.STRONGEST) {
            return w[one.by()] > w[other.by()];
        }
        if (one.kind() != other.kind()) {
            return one.kind().compareTo(other.kind()) < 0;
        }
        return selection == Selection.LOWEST_AVERAGE && one.kind() == Offer.COMPROMISE
                ? average(i, one) < average(i, other)
                : Math.abs(one.to() - x[i]) < Math.abs(other.to() - x[i]);
    }

    /** The average of the two positions, weighted by what is expected; no place to which anybody moves. */
    private double average(int i, Proposal one) {
        double mine = Math.abs(one.receiver());
        double theirs = Math.abs(one.proposer());
        return (mine * x[i] + theirs * x[one.by()]) / (mine + theirs);
    }

    private void tell(int round, int i, List<Proposal> offers, Proposal taken) {
        if (moves == null) {
            return;
        }
        String dimension = table.dimensions().get(k).id();
        String receiver = table.actors().get(i);
        for (Proposal one : offers) {
            boolean accepted = one.by() == taken.by();
            if (!accepted && n > ExpectedUtility.MOST_LISTED) {
                continue;
            }
            String proposer = table.actors().get(one.by());
            moves.add(new Move(round, proposer, List.of(receiver),
                    List.of(new Move.Change(receiver, dimension, x[i], one.to())),
                    List.of(new Move.Odds(receiver, p[one.by()][i])), accepted,
                    new Reason.Offered(one.kind(), dimension, one.receiver(), one.proposer(),
                            accepted ? "" : table.actors().get(taken.by()))));
        }
    }
}
