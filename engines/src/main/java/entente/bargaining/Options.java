package entente.bargaining;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The settlements that are voted on: what each actor proposes, each once, and the status quo where it is known on every dimension. Everybody proposes its own
 * position, or where those who must agree would object, the nearest point on each dimension that they accept.
 *
 * <p>To actor i option a is worth 1 - d_ia, with d_ia = sqrt(sum_k (s_ik (x_ik - a_k) / R_k)^2 / sum_k s_ik^2) and R_k the length of the scale; on one dimension
 * the distance as a share of the scale. Its strength is sum_k c_ik s_ik / K as a share of everybody's, so that scaling capabilities changes nothing.
 */
@SuppressWarnings("ArrayRecordComponent") // a view that lives inside one call
record Options(double[][] points, double[][] worth, double[] strength) {

    static Options of(BargainingTable table, Settings settings) {
        TreeMap<List<Double>, double[]> unique = new TreeMap<>(Options::compare);
        for (double[] position : table.positions()) {
            double[] proposal = Consent.settled(table, settings, position).numbers();
            unique.put(Course.list(proposal), proposal);
        }
        int dims = table.dimensions().size();
        double[] quo = new double[dims];
        boolean known = true;
        for (int k = 0; k < dims; k++) {
            known &= table.hasStatusQuo(k);
            quo[k] = known ? table.statusQuo(k) : 0;
        }
        if (known) {
            unique.put(Course.list(quo), quo);
        }
        double[][] points = unique.values().toArray(double[][]::new);
        double[][] worth = new double[table.size()][points.length];
        double[] strength = new double[table.size()];
        double all = 0;
        for (int i = 0; i < table.size(); i++) {
            for (int k = 0; k < dims; k++) {
                strength[i] += table.weight(i, k);
            }
            all += strength[i];
            for (int a = 0; a < points.length; a++) {
                worth[i][a] = 1 - distance(table, i, points[a]);
            }
        }
        for (int i = 0; i < strength.length; i++) {
            strength[i] /= all;
        }
        return new Options(points, worth, strength);
    }

    private static int compare(List<Double> a, List<Double> b) {
        for (int k = 0; k < a.size(); k++) {
            int order = Double.compare(a.get(k), b.get(k));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static double distance(BargainingTable table, int i, double[] point) {
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < point.length; k++) {
            double s = table.salience(i, k);
            double share = s * (table.position(i, k) - point[k]) / table.dimensions().get(k).range();
            sum += share * share;
            squares += s * s;
        }
        return squares == 0 ? 0 : Math.sqrt(sum / squares);
    }

    /** The options with their probabilities, as data. */
    List<Course.Likelihood> likelihoods(double[] probability) {
        List<Course.Likelihood> all = new ArrayList<>();
        for (int a = 0; a < points.length; a++) {
            all.add(new Course.Likelihood(Course.list(points[a]), probability[a]));
        }
        return all;
    }

    /** The mean of the options under a probability. */
    double[] expected(double[] probability) {
        double[] mean = new double[points[0].length];
        double all = 0;
        for (int a = 0; a < points.length; a++) {
            all += probability[a];
            for (int k = 0; k < mean.length; k++) {
                mean[k] += probability[a] * points[a][k];
            }
        }
        for (int k = 0; k < mean.length; k++) {
            mean[k] = Math.clamp(mean[k] / all, least(k), greatest(k));
        }
        return mean;
    }

    private double least(int k) {
        double least = Double.POSITIVE_INFINITY;
        for (double[] point : points) {
            least = Math.min(least, point[k]);
        }
        return least;
    }

    private double greatest(int k) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (double[] point : points) {
            greatest = Math.max(greatest, point[k]);
        }
        return greatest;
    }

    /** The mean of the options with the greatest score; scores that differ by less than 1e-12 are equal. */
    double[] best(double[] score) {
        double top = Double.NEGATIVE_INFINITY;
        for (double one : score) {
            top = Math.max(top, one);
        }
        double[] chosen = new double[score.length];
        for (int a = 0; a < score.length; a++) {
            chosen[a] = score[a] >= top - 1e-12 ? 1 : 0;
        }
        return expected(chosen);
    }
}
