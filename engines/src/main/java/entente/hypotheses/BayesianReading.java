package entente.hypotheses;

import entente.hypotheses.HypothesisMatrix.Group;
import entente.hypotheses.HypothesisMatrix.Stated;
import entente.model.HypothesisTable.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The Bayesian reading of stated likelihoods, among hypotheses of which at most one holds: how probable each is, given that one of them
 * holds and that the statements are right.
 *
 * <p>The posterior of a hypothesis is proportional to its prior times, for each voice, the geometric mean of its likelihoods for the
 * items of that voice ({@code bib:karvetski-et-al-2013} reads such tables as Bayesian networks; the geometric mean is our rule). Items of
 * one voice are taken as one piece of evidence: the same item twice counts once, and ten items of one source no more than one.
 *
 * <p>Ranges: the lowest posterior of a hypothesis takes its own numbers low and those of the others high, the highest the other way
 * round. Each number is free in its range, so the bounds are wide, and exact for that. Logarithms are added in rising order, and taken
 * by {@link StrictMath}, so that neither the order of items nor the machine changes a bit.
 */
final class BayesianReading {

    private BayesianReading() {}

    /** The posteriors of the members of a group, in their order. */
    static List<Range> posteriors(HypothesisMatrix matrix, Stated stated) {
        Group group = matrix.groups().get(stated.group());
        List<Range> found = new ArrayList<>();
        for (int member = 0; member < group.members().size(); member++) {
            found.add(new Range(posterior(matrix, stated, member, Range::low, Range::high),
                    posterior(matrix, stated, member, Range::likely, Range::likely),
                    posterior(matrix, stated, member, Range::high, Range::low)));
        }
        return List.copyOf(found);
    }

    private static double posterior(HypothesisMatrix matrix, Stated stated, int member, ToDoubleFunction<Range> own,
            ToDoubleFunction<Range> others) {
        int members = stated.priors().size();
        double mine = logarithm(matrix, stated, member, own);
        List<Double> odds = new ArrayList<>();
        for (int other = 0; other < members; other++) {
            odds.add(other == member ? 1 : StrictMath.exp(logarithm(matrix, stated, other, others) - mine));
        }
        return 1 / rising(odds);
    }

    /** The logarithm of prior times likelihoods of a member, each voice once. */
    static double logarithm(HypothesisMatrix matrix, Stated stated, int member, ToDoubleFunction<Range> value) {
        Map<String, List<Double>> byVoice = new LinkedHashMap<>();
        stated.likelihoods().forEach((item, row) -> byVoice
                .computeIfAbsent(matrix.items().get(item).voice(), voice -> new ArrayList<>())
                .add(StrictMath.log(value.applyAsDouble(row.get(member)))));
        List<Double> terms = new ArrayList<>();
        terms.add(StrictMath.log(value.applyAsDouble(stated.priors().get(member))));
        byVoice.values().forEach(logarithms -> terms.add(rising(logarithms) / logarithms.size()));
        return rising(terms);
    }

    private static double rising(List<Double> terms) {
        double sum = 0;
        for (double term : terms.stream().sorted(Comparator.naturalOrder()).toList()) {
            sum += term;
        }
        return sum;
    }
}
