package entente.bargaining;

import entente.engine.Run;
import java.util.Arrays;
import java.util.List;

/**
 * A quantal response equilibrium of a contest between options: everybody backs options by chance, better ones more often, and everybody's chances are right
 * about everybody else's.
 *
 * <p>Actor i backs option a with probability
 *
 * <pre>sigma_i(a) ~ exp(lambda E_i(a)),   E_i(a) = sum_b pi_b u_i(b),   pi_b ~ B_b^e,</pre>
 *
 * where B_b is the strength behind b when i backs a and everybody else as expected, B_b = sum_{j != i} w_j sigma_j(b) + w_i [a = b]. Strengths w, worths u and
 * options are those of {@link Options}. With e = 1 nobody's choice depends on another's; with e = 2 backing pays where others back too. lambda = 0 is noise;
 * the larger lambda, the surer the choice. The equilibrium is followed from lambda = 0 upwards in five steps, each from the last, so that it is the one of the
 * principal branch of {@code bib:mckelvey-palfrey-1995}, in the mean-field form in which each meets the expected strength of the others.
 *
 * <p>This is our reading: programs call other things by the name. Cost O(n m) an iteration.
 */
final class QuantalResponse implements Method {

    private static final int STEPS = 5;
    private static final int MOST_ITERATIONS = 500;
    private static final double NEAR = 1e-3;
    private static final double HALF = 0.5;
    private static final double SETTLED = 1e-8;

    /** How sure choices are. */
    enum Precision implements Choice {
        /** 25. */
        MIDDLE("lambda = 25", 25),
        /** 5. */
        LOW("lambda = 5", 5),
        /** 125. */
        HIGH("lambda = 125", 125);

        private final String meaning;
        private final double lambda;

        Precision(String meaning, double lambda) {
            this.meaning = meaning;
            this.lambda = lambda;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** How backing decides. */
    enum Contest implements Choice {
        /** Squared. */
        SQUARE("in proportion to the square of the strength behind an option"),
        /** In proportion. */
        LINEAR("in proportion to the strength behind an option");

        private final String meaning;

        Contest(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }

        double of(double strength) {
            return this == SQUARE ? strength * strength : strength;
        }
    }

    static final Switch<Precision> PRECISION = Switch.of("precision", "how sure choices are", Precision.values());
    static final Switch<Contest> CONTEST = Switch.of("contest", "how the strength behind options decides",
            Contest.values());

    @Override
    public String id() {
        return "quantal-response";
    }

    @Override
    public String title() {
        return "quantal response equilibrium";
    }

    @Override
    public List<String> sources() {
        return List.of("mckelvey-palfrey-1995");
    }

    @Override
    public List<Switch<?>> switches() {
        return List.of(PRECISION, CONTEST, Consent.VETOES);
    }

    @Override
    public Course solve(BargainingTable table, Settings settings, Run run) {
        Options options = Options.of(table, settings);
        Contest contest = settings.of(CONTEST);
        int n = table.size();
        int m = options.points().length;
        double[][] backing = new double[n][m];
        for (double[] row : backing) {
            Arrays.fill(row, 1.0 / m);
        }
        double change = 0;
        for (int step = 1; step <= STEPS; step++) {
            double lambda = settings.of(PRECISION).lambda * step / STEPS;
            double enough = step < STEPS ? NEAR : SETTLED;
            change = 1;
            double share = HALF;
            for (int iteration = 0; iteration < MOST_ITERATIONS && change > enough; iteration++) {
                run.stop().check();
                double before = change;
                change = respond(options, contest, lambda, share, backing);
                share = share(share, change, change / before);
            }
        }
        double[] chance = new double[m];
        double[] behind = behind(options, backing);
        for (int b = 0; b < m; b++) {
            chance[b] = contest.of(behind[b]);
        }
        double sum = Arrays.stream(chance).sum();
        for (int b = 0; b < m; b++) {
            chance[b] /= sum;
        }
        double[] outcome = options.expected(chance);
        List<String> warnings = change > SETTLED
                ? List.of("The responses did not settle; the last ones are shown.")
                : List.of();
        return new Course(List.of(Course.Round.of(0, table, table.positions())), Course.list(outcome), List.of(),
                options.likelihoods(chance), warnings);
    }

    /**
     * How far everybody moves next: half of the way, so that two who answer each other do not change places for ever; near the equilibrium the whole way, where half of
     * it goes slowly (by a factor of more than a half) and in one direction, and for as long as the whole way goes well.
     */
    private static double share(double share, double change, double factor) {
        return change < NEAR && factor < 0.9 && (share == 1 || factor > HALF) ? 1 : HALF;
    }

    private static double[] behind(Options options, double[][] backing) {
        double[] behind = new double[options.points().length];
        for (int i = 0; i < backing.length; i++) {
            for (int b = 0; b < behind.length; b++) {
                behind[b] += options.strength()[i] * backing[i][b];
            }
        }
        return behind;
    }

    /** Moves everybody a share of the way to the response to all others, at once; half of what is left, at most. */
    private static double respond(Options options, Contest contest, double lambda, double share,
            double[][] backing) {
        double[] behind = behind(options, backing);
        int m = behind.length;
        double greatest = 0;
        double[] worth = new double[m];
        double[] without = new double[m];
        for (int i = 0; i < backing.length; i++) {
            double w = options.strength()[i];
            double[] u = options.worth()[i];
            double total = 0;
            double sum = 0;
            for (int b = 0; b < m; b++) {
                without[b] = Math.max(0, behind[b] - w * backing[i][b]);
                total += contest.of(without[b]);
                sum += contest.of(without[b]) * u[b];
            }
            double top = Double.NEGATIVE_INFINITY;
            for (int a = 0; a < m; a++) {
                double more = contest.of(without[a] + w) - contest.of(without[a]);
                worth[a] = total + more > 0 ? lambda * (sum + more * u[a]) / (total + more) : 0;
                top = Math.max(top, worth[a]);
            }
            double all = 0;
            for (int a = 0; a < m; a++) {
                worth[a] = Math.exp(worth[a] - top);
                all += worth[a];
            }
            for (int a = 0; a < m; a++) {
                double way = worth[a] / all - backing[i][a];
                greatest = Math.max(greatest, HALF * Math.abs(way));
                backing[i][a] += share * way;
            }
        }
        return greatest;
    }
}
