package entente.bargaining;

import entente.engine.Run;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TODO javadoc */
final class SpatialModel implements Method {

    private final double @Nullable [][] accommodation;

    /** The model in which ideals follow positions as the switch says. */
    SpatialModel() {
        this.accommodation = null;
    }

    /**
     * The model with a matrix of accommodation, which counts instead of the switch.
     *
     * @param accommodation n x n in the order of the table, entries from 0 to 1, rows adding up to at most 1: the share of the ideal of the row's actor that the position
     *     of the column's actor makes up after each turn
     */
    SpatialModel(double[][] accommodation) {
        this.accommodation = new double[accommodation.length][];
        for (int i = 0; i < accommodation.length; i++) {
            double sum = 0;
            for (double share : accommodation[i]) {
                if (!(share >= 0 && share <= 1)) {
                    throw new IllegalArgumentException("a share of accommodation is " + share
                            + "; it lies between 0 and 1");
                }
                sum += share;
            }
            if (accommodation[i].length != accommodation.length || sum > 1 + 1e-9) {
                throw new IllegalArgumentException("row " + (i + 1) + " of the accommodation has "
                        + accommodation[i].length + " shares that add up to " + sum);
            }
            this.accommodation[i] = accommodation[i].clone();
        }
    }

    @Override
    public String id() {
        return "smp";
    }

    @Override
    public String title() {
        return "spatial model of politics";
    }

    @Override
    public List<String> sources() {
        return List.of("wise-lester-efird-2015");
    }

    @Override
    public List<Switch<?>> switches() {
        List<Switch<?>> all = new ArrayList<>(SpatialRules.SWITCHES);
        all.add(Consent.VETOES);
        return List.copyOf(all);
    }

    @Override
    public List<String> unfit(BargainingTable table, Settings settings) {
        List<String> reasons = new ArrayList<>(Compromise.weightless(table));
        reasons.addAll(SpatialTable.unfit(table, SpatialRules.of(settings).compatible()));
        reasons.addAll(Consent.unfit(table, settings));
        if (accommodation != null && accommodation.length != table.size()) {
            reasons.add("the accommodation is for " + accommodation.length + " actors, and there are " + table.size());
        }
        return reasons;
    }

    @Override
    public Course solve(BargainingTable table, Settings settings, Run run) {
        SpatialRules rules = SpatialRules.of(settings);
        SpatialTable view = SpatialTable.of(table, rules.compatible());
        SpatialLedger ledger = new SpatialLedger(view);
        SpatialKernel kernel = new SpatialKernel(view, rules, ordered(view), run, ledger);
        int turns = kernel.settle();
        SpatialKernel.Chances chances = kernel.chances();
        Consent.Settled settled = Consent.settled(table, settings, forecast(view, rules, kernel, chances));
        List<Move> moves = new ArrayList<>(ledger.moves());
        moves.addAll(settled.moves());
        List<String> warnings = new ArrayList<>(settled.warnings());
        if (view.salienceScale() > 1) {
            warnings.add("Saliences of an actor add up to more than 100; everybody's were divided by the same number.");
        }
        if (turns == SpatialKernel.MOST_TURNS) {
            warnings.add("Positions still moved after " + turns + " rounds.");
        }
        return new Course(ledger.rounds(), settled.outcome(), moves, likelihoods(view, kernel, chances), warnings);
    }

    @Override
    public double[] settle(BargainingTable table, Settings settings, Run run) {
        SpatialRules rules = SpatialRules.of(settings);
        SpatialTable view = SpatialTable.of(table, rules.compatible());
        SpatialKernel kernel = new SpatialKernel(view, rules, ordered(view), run, null);
        kernel.settle();
        boolean needed = rules.verdict() == SpatialRules.Verdict.EXPECTED
                || rules.verdict() == SpatialRules.Verdict.MOST_LIKELY;
        double[] wanted = forecast(view, rules, kernel, needed ? kernel.chances() : null);
        return Consent.settled(table, settings, wanted).numbers();
    }

    /** The accommodation in the order of a view, flat. */
    private double @Nullable [] ordered(SpatialTable view) {
        if (accommodation == null) {
            return null;
        }
        int n = view.n();
        double[] flat = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                flat[i * n + j] = accommodation[view.order()[i]][view.order()[j]];
            }
        }
        return flat;
    }

    private static double[] forecast(SpatialTable view, SpatialRules rules, SpatialKernel kernel,
            SpatialKernel.@Nullable Chances chances) {
        if (chances == null || rules.verdict() == SpatialRules.Verdict.MEAN
                || rules.verdict() == SpatialRules.Verdict.MEDIAN) {
            Course.Round last = Course.Round.of(0, view.table(), view.onScales(kernel.position));
            return numbers(rules.verdict() == SpatialRules.Verdict.MEDIAN ? last.median() : last.mean());
        }
        double[] probability = chances.probability();
        int best = 0;
        for (int a = 1; a < probability.length; a++) {
            best = probability[a] > probability[best] + 1e-12 ? a : best;
        }
        double[] wanted = new double[view.dims()];
        for (int k = 0; k < wanted.length; k++) {
            double share = 0;
            for (int a = 0; a < probability.length; a++) {
                double counted = rules.verdict() == SpatialRules.Verdict.EXPECTED ? probability[a] : a == best ? 1 : 0;
                share += counted * kernel.position[chances.actors()[a] * view.dims() + k];
            }
            wanted[k] = view.onScale(k, share);
        }
        return wanted;
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Course.Likelihood> likelihoods(SpatialTable view, SpatialKernel kernel,
            SpatialKernel.Chances chances) {
        double[][] positions = view.onScales(kernel.position);
        List<Course.Likelihood> all = new ArrayList<>();
        for (int a = 0; a < chances.actors().length; a++) {
            all.add(new Course.Likelihood(Course.list(positions[view.order()[chances.actors()[a]]]),
                    chances.probability()[a]));
        }
        return all;
    }
}
