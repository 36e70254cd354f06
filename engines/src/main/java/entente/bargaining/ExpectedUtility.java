package entente.bargaining;

import entente.bargaining.Challenge.Capitulation;
import entente.bargaining.Challenge.Conflict;
import entente.bargaining.Challenge.Drift;
import entente.bargaining.Challenge.Outcome;
import entente.bargaining.Challenge.Probability;
import entente.bargaining.Challenge.Quiet;
import entente.bargaining.Challenge.Range;
import entente.bargaining.Challenge.Resistance;
import entente.bargaining.Challenge.Security;
import entente.bargaining.Challenge.Selection;
import entente.bargaining.Challenge.Stop;
import entente.bargaining.Challenge.Viewpoint;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * Bueno de Mesquita's expected-utility model, as Scholz, Calbert and Smith set it down: every round each actor weighs what it expects from challenging each of the
 * others against what they expect from challenging it; from the two follows whether there is a conflict, a compromise or a capitulation between them, who moves
 * and how far; each takes one of the offers made to it, all at once. Every dimension is bargained by itself.
 *
 * <p>Papers and programs differ at a dozen points ({@link Challenge}), and the outcome hangs on them: show the spread of readings. {@link #coded} is the
 * reading of the program behind the published table, {@link #printed} that of the text, {@link #challenge} the text with the mean of the last positions as
 * outcome. Equations: docs/methods/bargaining-expected-utility.md. {@code bib:scholz-calbert-smith-2011}, {@code bib:bueno-de-mesquita-1985}. The papers
 * have no rule of convergence and the positions need not settle. Cost O(n^3) a round with all pairs of positions in the probability or with the votes of each
 * contest, n actors.
 */
final class ExpectedUtility implements Method {

    /** Most actors for whom refused offers are listed. */
    static final int MOST_LISTED = 40;

    private final String id;
    private final String title;
    private final List<String> sources;
    final Switch<Probability> probability;
    final Switch<Viewpoint> viewpoint;
    final Switch<Conflict> conflict;
    final Switch<Selection> selection;
    final Switch<Quiet> quiet;
    final Switch<Resistance> resistance;
    final Switch<Range> range;
    final Switch<Security> security;
    final Switch<Drift> drift;
    final Switch<Capitulation> capitulation;
    final Switch<Stop> stop;
    final Switch<Outcome> outcome;

    private ExpectedUtility(String id, String title, List<String> sources, List<Probability> probabilities,
            List<Viewpoint> viewpoints, List<Selection> selections, List<Capitulation> capitulations,
            List<Outcome> outcomes) {
        this.id = id;
        this.title = title;
        this.sources = sources;
        probability = new Switch<>("probability", "how likely a challenger prevails", probabilities, true);
        viewpoint = new Switch<>("viewpoint", "whose readiness to take risks is in the opponent's expectation",
                viewpoints,
                true);
        conflict = Switch.of("conflict", "what follows where both expect to gain", Conflict.values());
        selection = new Switch<>("selection", "which of several offers is taken", selections, true);
        quiet = Switch.of("quiet", "the chance that things stay as they are without a challenge: Q", Quiet.values());
        resistance = Switch.of("resistance", "whose salience says how likely a challenge is resisted",
                Resistance.values()).outsideSpread();
        range = Switch.of("range", "by what distances are divided: R", Range.values()).outsideSpread();
        security = Switch.of("security", "what an actor's security sums up", Security.values()).outsideSpread();
        drift = Switch.of("drift", "whether change without a challenge is for the better: T", Drift.values())
                .outsideSpread();
        capitulation = new Switch<>("capitulation", "whether who would lose more than the other would gain gives in",
                capitulations, false);
        stop = Switch.of("stop", "when it ends", Stop.values()).outsideSpread();
        outcome = new Switch<>("outcome", "what of the last positions is the outcome", outcomes, false);
    }

    /** The reading of the program behind the published table. */
    static ExpectedUtility coded() {
        return new ExpectedUtility("expected-utility", "expected utility, as the program of Scholz et al. has it",
                List.of("scholz-calbert-smith-2011", "bueno-de-mesquita-1994"), List.of(Probability.values()),
                List.of(Viewpoint.values()), List.of(Selection.values()), List.of(Capitulation.values()),
                List.of(Outcome.values()));
    }

    /** The reading of the text; its switches span the 48 defensible readings. */
    static ExpectedUtility printed() {
        return new ExpectedUtility("expected-utility-paper", "expected utility, as Scholz et al. print it",
                List.of("scholz-calbert-smith-2011", "bueno-de-mesquita-1985", "bueno-de-mesquita-1994"),
                List.of(Probability.CONTEST, Probability.OTHERS, Probability.ALL_PAIRS),
                List.of(Viewpoint.OPPONENT, Viewpoint.RECEIVER), List.of(Selection.LEAST_MOVE, Selection.STRONGEST),
                List.of(Capitulation.WEAKER, Capitulation.NEVER), List.of(Outcome.values()));
    }

    /** The text, with the mean of the last positions as outcome. */
    static ExpectedUtility challenge() {
        return new ExpectedUtility("challenge", "challenge: expected utility, then the mean of the positions",
                List.of("arregui-stokman-thomson-2006", "scholz-calbert-smith-2011"),
                List.of(Probability.CONTEST, Probability.OTHERS, Probability.ALL_PAIRS),
                List.of(Viewpoint.OPPONENT, Viewpoint.RECEIVER), List.of(Selection.LEAST_MOVE, Selection.STRONGEST),
                List.of(Capitulation.WEAKER, Capitulation.NEVER), List.of(Outcome.MEAN, Outcome.MEDIAN));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<String> sources() {
        return sources;
    }

    @Override
    public List<Switch<?>> switches() {
        return List.of(probability, viewpoint, conflict, selection, quiet, resistance, range, security, drift,
                capitulation, stop, outcome, Consent.VETOES);
    }

    @Override
    public Course solve(BargainingTable table, Settings settings, Run run) {
        List<Move> moves = new ArrayList<>();
        List<double[][]> columns = new ArrayList<>();
        int last = 0;
        for (int k = 0; k < table.dimensions().size(); k++) {
            double[][] rounds = new Contest(this, table, settings, k, moves).rounds(run);
            columns.add(rounds);
            last = Math.max(last, rounds.length);
        }
        List<Course.Round> rounds = new ArrayList<>();
        for (int t = 0; t < last; t++) {
            double[][] positions = table.positions();
            for (int k = 0; k < columns.size(); k++) {
                double[] column = columns.get(k)[Math.min(t, columns.get(k).length - 1)];
                for (int i = 0; i < column.length; i++) {
                    positions[i][k] = column[i];
                }
            }
            rounds.add(Course.Round.of(t, table, positions));
        }
        Consent.Settled settled = Consent.settled(table, settings, wanted(table, settings, columns));
        moves.sort((a, b) -> Integer.compare(a.round(), b.round()));
        moves.addAll(settled.moves());
        List<String> warnings = new ArrayList<>(settled.warnings());
        if (table.size() > MOST_LISTED) {
            warnings.add("With more than " + MOST_LISTED + " actors only the offers that were taken are listed.");
        }
        return new Course(rounds, settled.outcome(), moves, warnings);
    }

    @Override
    public double[] settle(BargainingTable table, Settings settings, Run run) {
        List<double[][]> columns = new ArrayList<>();
        for (int k = 0; k < table.dimensions().size(); k++) {
            columns.add(new Contest(this, table, settings, k, null).rounds(run));
        }
        return Consent.settled(table, settings, wanted(table, settings, columns)).numbers();
    }

    private double[] wanted(BargainingTable table, Settings settings, List<double[][]> columns) {
        double[] wanted = new double[columns.size()];
        for (int k = 0; k < wanted.length; k++) {
            double[] end = columns.get(k)[columns.get(k).length - 1];
            wanted[k] = switch (settings.of(outcome)) {
                case MEDIAN -> Averages.weightedMedian(end, table.weights(k));
                case MEAN -> Averages.weightedMean(end, table.weights(k));
            };
        }
        return wanted;
    }
}
