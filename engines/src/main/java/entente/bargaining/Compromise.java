package entente.bargaining;

import entente.engine.Run;
import java.util.List;

/**
 * The compromise: the mean of positions, weighted by capability times salience, on each dimension by itself,
 *
 * <pre>O = sum_i c_i s_i x_i / sum_i c_i s_i.</pre>
 *
 * <p>It minimises sum_i c_i s_i (x - x_i)^2, and is the limit of the asymmetric Nash bargaining solution for quadratic losses and a disagreement that is very
 * bad for all. No published model beats it on the issues of the European Union's decision data, so it stands beside every forecast.
 * {@code bib:van-den-bos-1991}, {@code bib:achen-2006}. Cost O(n log n) for each dimension.
 */
final class Compromise implements Method {

    @Override
    public String id() {
        return "compromise";
    }

    @Override
    public String title() {
        return "compromise: the weighted mean";
    }

    @Override
    public List<String> sources() {
        return List.of("van-den-bos-1991", "achen-2006");
    }

    @Override
    public List<Switch<?>> switches() {
        return List.of(Consent.VETOES);
    }

    @Override
    public Course solve(BargainingTable table, Settings settings, Run run) {
        Consent.Settled settled = Consent.settled(table, settings, wanted(table));
        return Course.oneShot(table, settled.numbers(), settled.moves(), settled.warnings());
    }

    @Override
    public double[] settle(BargainingTable table, Settings settings, Run run) {
        return Consent.settled(table, settings, wanted(table)).numbers();
    }

    private static double[] wanted(BargainingTable table) {
        double[] wanted = new double[table.dimensions().size()];
        for (int k = 0; k < wanted.length; k++) {
            wanted[k] = Averages.weightedMean(table.positions(k), table.weights(k));
        }
        return wanted;
    }
}
