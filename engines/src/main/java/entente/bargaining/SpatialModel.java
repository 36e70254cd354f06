package entente.bargaining;

import entente.engine.Run;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The spatial model of politics: who would challenge whom, what bargain that threat makes, and which of the bargains before it each actor takes, round after round until
 * positions rest ({@code bib:wise-lester-efird-2015}; the equations are those of the KTAB program, read and run).
 *
 * <p>Positions theta and ideals q are shares of the scales, s saliences, S_i = sum_k s_ik, c capabilities. Each turn:
 *
 * <ol>
 * <li>Distances d_ij = sqrt(sum_k (s_ik (q_ik - theta_jk))^2 / sum_k s_ik^2).
 * <li>Attitudes to risk. Everybody votes with weight c on every pair of positions, worth 1 - d_ij (votes, coalitions, victories and probabilities as in {@link ProbabilisticCondorcet});
 * R_i follows from the probability of i's position, between the ends that {@code risk} says: the likelier to win, the bolder.
 * <li>Worths. To h, the attitude of i is R^h_i, between R_h and R_i as {@code estimates} says; U^h_ij = (1 - d_ij) (1 + R^h_i d_ij).
 * <li>Challenges. In the eyes of h, i brings v(S_i c_i; U_ii - U_ij) to its side A against j, and j v(S_j c_j; U_ji - U_jj) to its side B, each from 1e-10. A third party n compares what
 * would become of i, j and itself if it stood with i, and with j: with p the odds of A, p (2 u_i + u_n) + (1 - p) 3 u_j against p' 3 u_i + (1 - p') (2 u_j + u_n) (semi); its vote goes to A or B.
 * P = A / (A + B), and the challenge brings i (1 - S_j) 2 U_ii + S_j (P 2 U_ii + (1 - P) 2 U_ij) - U_ii - U_ij.
 * <li>Each i offers a bargain to the j of the greatest such gain in its own eyes, if more than 1e-5: on each dimension both move to the mean of theta_i and theta_j with weights
 * s_ik^2 P^2 and s_jk^2 (1 - P)^2, 1e-6 more for one's own position, to four decimals ({@code bargain} and {@code perspective} say otherwise).
 * <li>Each k has before it the status quo, what it offered and what it was offered. To each actor such a bargain is worth the mean of U over the positions that would result; everybody votes with weight c;
 * k moves to its part of the likeliest. All move at once. Ideals follow: q_i becomes sum_j a_ij theta_j + (1 - sum_j a_ij) q_i with the shares a_ij of the table
 * ({@link BargainingTable#accommodation(int, int)}), unless {@code accommodation} says otherwise.
 * <li>The end: from turn 2, when the sum of moves is less than 0.02 of that of the first turn (and 1e-4); at the latest turn 100.
 * </ol>
 *
 * <p>Compatible mode computes this as the program does; its deterministic runs are reproduced to the last turn. Corrected mode, the standard, departs from it in these points:
 *
 * <ul>
 * <li>Equal positions are one option in the vote of step 2, and equal bargains one in that of step 6. The program lets twins contest with each other at even odds, which halves the chances of both.
 * <li>Third parties. In the program p' = p: under {@code full} and {@code none} both sides of the comparison are then the same, and third parties never count. Here p = (A + v)/(A + B + v) and p' = A/(A + B + v), v being what n
 * would bring: it asks what its own standing with one side changes.
 * <li>The receiver's bargain ({@code both}, {@code power-weighted}) rests on the probability that the receiver sees. The program puts the gain that the receiver sees in its place, and the strength c_i S_j in place of the receiver's.
 * <li>Where all positions are equally likely to win (within 1e-9), R = 0. The program divides by zero.
 * <li>Ties (within 1e-12) go to the status quo, which stands first in every queue, else to the first actor by position, salience and capability; so the order of actors in the table decides nothing. In the program
 * the last bit of a sum and the order of actors do.
 * <li>An asymmetric vote is counted for each option in its turn, which makes it proportional; the program counts it for one option of each pair, by their order.
 * <li>Bargains are judged from ideals, as positions are; the program judges them from positions. Both are the same while ideals follow at once.
 * <li>By chance: actor and turn have a stream of their own, given by the seed. The program's one stream is not reproduced in compatible mode either.
 * <li>Capabilities are shares of their sum, so that the floors 1e-8 and 1e-10 do not depend on their unit; see {@link SpatialTable} for several capabilities and for saliences of more than 1 in sum. Who has no salience finds
 * all positions alike; who has no capability has no vote. Both may still be challenged, and their positions are options.
 * </ul>
 *
 * <p>In both modes bargains are kept on the scales, and R = 0 where the program would divide by zero. The model gives no number: the forecast is by our choice the weighted mean of the last positions, or as {@code forecast} says,
 * and those who must agree have their say about it, not about bargains on the way. Likelihoods are those of a vote on the last positions that stand apart (by 0.00095 of the scales; compatible 0.001, votes proportional).
 *
 * <p>Not guaranteed: mirror symmetry where a tie is broken between actors, continuity in the inputs (rounding, choice of targets), rest before turn 100. Cost O(n^3) a turn, memory O(n^2).
 */
final class SpatialModel implements Method {

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

    /** Where nothing is said in the table, everybody follows its own position, as the cynical reading has it. */
    @Override
    public boolean alike(BargainingTable table, Switch<?> one, Choice first, Choice second) {
        return one.equals(SpatialRules.ACCOMMODATION) && !table.anyAccommodation()
                && isCynical(first) && isCynical(second);
    }

    private static boolean isCynical(Choice choice) {
        return List.of(SpatialRules.Accommodation.AS_GIVEN, SpatialRules.Accommodation.CYNICAL).contains(choice);
    }

    @Override
    public List<String> unfit(BargainingTable table, Settings settings) {
        List<String> reasons = new ArrayList<>(table.weightless());
        reasons.addAll(SpatialTable.unfit(table, SpatialRules.of(settings).compatible()));
        reasons.addAll(Consent.unfit(table, settings));
        return reasons;
    }

    @Override
    public Course solve(BargainingTable table, Settings settings, Run run) {
        SpatialRules rules = SpatialRules.of(settings);
        SpatialTable view = SpatialTable.of(table, rules.compatible());
        SpatialLedger ledger = new SpatialLedger(view);
        SpatialKernel kernel = new SpatialKernel(view, rules, run, ledger);
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
        SpatialKernel kernel = new SpatialKernel(view, rules, run, null);
        kernel.settle();
        boolean needed = rules.verdict() == SpatialRules.Verdict.EXPECTED
                || rules.verdict() == SpatialRules.Verdict.MOST_LIKELY;
        double[] wanted = forecast(view, rules, kernel, needed ? kernel.chances() : null);
        return Consent.settled(table, settings, wanted).numbers();
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
