package entente.bargaining;

import entente.bargaining.UncertainTable.Input;
import entente.engine.Run;
import entente.engine.Stopped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What the uncertainty of the inputs, and of the reading of the method, does to the outcome of one table under one method.
 *
 * <p>Draws: the outcome of draw n is a function of (seed, n) alone. Readings: every combination of the switches' readings at the likely values. Tornado: one input
 * at a time at its ends. Sobol: with rows A and B of independent numbers and A_B^i, A with the number of input i from B, the first-order index is
 * mean(f(B) (f(A_B^i) - f(A))) / Var ({@code bib:saltelli-2010}) and the total index mean((f(A) - f(A_B^i))^2) / (2 Var) ({@code bib:jansen-1999}); intervals are the 5 %
 * and 95 % quantiles over 200 bootstrap samples of rows ({@code bib:archer-1997}).
 */
final class Uncertainty {

    /** Most combinations of readings that are tried all; beyond it one switch at a time. */
    static final int MOST_COMBINED = 128;

    /** Most uncertain inputs of a tornado or a sensitivity analysis. */
    static final int MOST_INPUTS = 1000;

    private static final int RESAMPLES = 200;
    private static final long SOBOL = 0x5EB01L;
    private static final long BOOTSTRAP = 0xB007L;

    private final UncertainTable table;
    private final Method method;
    private final Settings settings;
    private final Run run;
    private final int threads;

    Uncertainty(UncertainTable table, Method method, Settings settings, Run run, int threads) {
        this.table = table;
        this.method = method;
        this.settings = settings;
        this.run = run;
        this.threads = threads;
    }

    /** The outcome, or an empty array where the method has no answer. */
    private double[] outcome(BargainingTable one, Settings under, long seed) {
        return method.unfit(one, under).isEmpty()
                ? method.settle(one, under, new Run(seed, run.stop(), (done, total, doing) -> {}))
                : new double[0];
    }

    // ---- draws

    /** The outcomes of draws 0 to n - 1. */
    double[][] outcomes(int draws) {
        return Blocks.each(draws, threads, run, "draws",
                n -> outcome(table.draw(run.seed(), n), settings, Chance.seed(run.seed(), n)));
    }

    Forecast forecast(int draws) {
        double[][] outcomes = outcomes(draws);
        double[][] answered = Arrays.stream(outcomes).filter(one -> one.length > 0).toArray(double[][]::new);
        List<Forecast.Spread> spreads = new ArrayList<>();
        for (int k = 0; answered.length > 0 && k < table.dimensions().size(); k++) {
            spreads.add(Forecast.Spread.of(column(answered, k), table.dimensions().get(k)));
        }
        return new Forecast(spreads, Arrays.stream(outcomes).map(Course::list).toList());
    }

    private static double[] column(double[][] rows, int k) {
        return Arrays.stream(rows).mapToDouble(row -> row[k]).toArray();
    }

    // ---- readings

    /** The outcome at the likely values under each reading; those without an answer are left out. */
    List<BargainingResult.Reading> readings() {
        BargainingTable likely = table.likely();
        List<Settings> all = combinations(likely);
        double[][] outcomes = Blocks.each(all.size(), 1, threads, run, "readings",
                n -> outcome(likely, all.get((int) n), run.seed()));
        List<BargainingResult.Reading> readings = new ArrayList<>();
        for (int n = 0; n < outcomes.length; n++) {
            if (outcomes[n].length > 0) {
                readings.add(new BargainingResult.Reading(all.get(n), Course.list(outcomes[n])));
            }
        }
        return readings;
    }

    private List<Settings> combinations(BargainingTable likely) {
        Settings base = settings.complete(method);
        List<Switch<?>> spread = method.switches().stream().filter(Switch::spread).toList();
        long product = 1;
        for (Switch<?> one : spread) {
            product = Math.min(MOST_COMBINED + 1L, product * choices(one, base, likely).size());
        }
        List<Settings> all = new ArrayList<>(List.of(base));
        for (Switch<?> one : spread) {
            for (Settings before : List.copyOf(product > MOST_COMBINED ? List.of(base) : all)) {
                for (Choice choice : choices(one, base, likely)) {
                    Settings changed = before.with(one.id(), choice.id());
                    if (!all.contains(changed)) {
                        all.add(changed);
                    }
                }
            }
        }
        return all;
    }

    /** The readings of a switch in their order, of those that come to the same on the table only one: the one that is set, or else the first. */
    private List<Choice> choices(Switch<?> one, Settings base, BargainingTable likely) {
        Choice set = base.of(one);
        List<Choice> different = new ArrayList<>(List.of(set));
        for (Choice choice : one.choices()) {
            if (!choice.equals(set)
                    && different.stream().noneMatch(other -> method.alike(likely, one, choice, other))) {
                different.add(choice);
            }
        }
        return one.choices().stream().filter(different::contains).map(Choice.class::cast).toList();
    }

    // ---- one input at a time

    /** Every uncertain input with its swing, the widest first. */
    List<Influence> tornado() {
        List<Input> inputs = table.uncertainInputs();
        double[][] ends = Blocks.each(2 * inputs.size(), threads, run, "inputs, one at a time", n -> {
            Input input = inputs.get((int) (n / 2));
            double value = n % 2 == 0 ? input.estimate().low() : input.estimate().high();
            return outcome(table.with(input, value), settings, run.seed());
        });
        List<Influence> all = new ArrayList<>();
        for (int m = 0; m < inputs.size(); m++) {
            Input input = inputs.get(m);
            double[] low = ends[2 * m];
            double[] high = ends[2 * m + 1];
            double swing = 0;
            for (int k = 0; k < Math.min(low.length, high.length); k++) {
                swing = Math.max(swing, Math.abs(high[k] - low[k]) / table.dimensions().get(k).range());
            }
            all.add(new Influence(input.kind(), actor(input), dimension(input), towards(input),
                    input.estimate().low(), input.estimate().high(), Course.list(low), Course.list(high), swing));
        }
        all.sort(Comparator.comparingDouble(Influence::swing).reversed());
        return all;
    }

    private String actor(Input input) {
        return input.actor() < 0 ? "" : table.actors().get(input.actor());
    }

    private String towards(Input input) {
        return input.towards() < 0 ? "" : table.actors().get(input.towards());
    }

    private String dimension(Input input) {
        return input.dimension() < 0 ? "" : table.dimensions().get(input.dimension()).id();
    }

    // ---- Sobol

    /** Indices of every uncertain input for every dimension of the outcome; empty where the outcome does not vary. */
    List<Sensitivity> sobol(int rows) {
        List<Input> inputs = table.uncertainInputs();
        int d = inputs.size();
        int dims = table.dimensions().size();
        double[][] found = Blocks.each(rows, threads, run, "rows of the sensitivity analysis", n -> row(n, d, dims));
        double[][] answered = Arrays.stream(found).filter(one -> one.length > 0).toArray(double[][]::new);
        List<Sensitivity> all = new ArrayList<>();
        for (int k = 0; k < dims && answered.length > 1; k++) {
            int[][] samples = samples(answered.length);
            for (int i = 0; i < d; i++) {
                double[] point = indices(answered, null, i, k, d, dims);
                if (point.length == 0) {
                    continue;
                }
                double[] first = new double[RESAMPLES];
                double[] total = new double[RESAMPLES];
                for (int s = 0; s < RESAMPLES; s++) {
                    run.stop().check();
                    double[] again = indices(answered, samples[s], i, k, d, dims);
                    first[s] = again.length == 0 ? point[0] : again[0];
                    total[s] = again.length == 0 ? point[1] : again[1];
                }
                Arrays.sort(first);
                Arrays.sort(total);
                Input input = inputs.get(i);
                all.add(new Sensitivity(input.kind(), actor(input), dimension(input), towards(input),
                        table.dimensions().get(k).id(), point[0], Forecast.interpolated(first, 0.05),
                        Forecast.interpolated(first, 0.95), point[1],
                        Forecast.interpolated(total, 0.05), Forecast.interpolated(total, 0.95)));
            }
        }
        return all;
    }

    /** f(A), f(B), f(A_B^1), ..., each with one number for each dimension; empty where one of them has no answer. */
    private double[] row(long n, int d, int dims) {
        double[] a = numbers(2 * n);
        double[] b = numbers(2 * n + 1);
        double[] all = new double[(d + 2) * dims];
        for (int column = 0; column < d + 2; column++) {
            if (run.stop().stopped()) {
                throw new Stopped();
            }
            double[] u = column == 1 ? b : a.clone();
            if (column > 1) {
                u[column - 2] = b[column - 2];
            }
            double[] outcome = outcome(table.at(u), settings, run.seed());
            if (outcome.length == 0) {
                return outcome;
            }
            System.arraycopy(outcome, 0, all, column * dims, dims);
        }
        return all;
    }

    private double[] numbers(long stream) {
        long seed = Chance.seed(run.seed() ^ SOBOL, stream);
        return table.uncertainInputs().stream().mapToDouble(input -> Chance.uniform(seed, input.key())).toArray();
    }

    private int[][] samples(int rows) {
        int[][] samples = new int[RESAMPLES][rows];
        for (int s = 0; s < RESAMPLES; s++) {
            long seed = Chance.seed(run.seed() ^ BOOTSTRAP, s);
            for (int n = 0; n < rows; n++) {
                samples[s][n] = (int) (Chance.uniform(seed, n) * rows);
            }
        }
        return samples;
    }

    /** First-order and total index of input i; empty where the outcome does not vary. */
    private static double[] indices(double[][] rows, int @org.jspecify.annotations.Nullable [] sample, int i, int k,
            int d, int dims) {
        int n = rows.length;
        double sum = 0;
        for (int s = 0; s < n; s++) {
            double[] row = rows[sample == null ? s : sample[s]];
            sum += row[k] + row[dims + k];
        }
        double mean = sum / (2 * n);
        double variance = 0;
        double first = 0;
        double total = 0;
        for (int s = 0; s < n; s++) {
            double[] row = rows[sample == null ? s : sample[s]];
            double a = row[k] - mean;
            double b = row[dims + k] - mean;
            double ab = row[(i + 2) * dims + k] - mean;
            variance += a * a + b * b;
            first += b * (ab - a);
            total += (a - ab) * (a - ab);
        }
        variance /= 2 * n - 1;
        if (!(variance > 0) || i >= d) {
            return new double[0];
        }
        return new double[]{first / n / variance, total / (2 * n) / variance};
    }
}
