package entente.app.words;

import entente.conflict.Coalitional;
import entente.conflict.Concept;
import entente.conflict.ConflictResult;
import entente.conflict.Explainer;
import entente.conflict.GraphModel;
import entente.conflict.Hypergame;
import entente.conflict.InverseQuestion;
import entente.conflict.SmallestChange;
import entente.conflict.StatusQuoAnalysis;
import entente.conflict.Verdicts;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What follows the verdicts of a conflict: how states could come about, what would make others last, what lasts where groups move
 * together, and how it is seen. What would take too long is left out; the bounds count work, not time, so equal models give equal answers.
 *
 * @param ways how the watched states that would last can be reached from the status quo; empty where there is no status quo, no
 *     such state, or too much to follow
 * @param wanted for each watched state that would not last, in order, what would change that
 * @param together coalitional Nash stability; empty where there is too much to judge
 * @param seen how decision makers see the conflict, and what follows; empty where all see it as it is
 */
public record Aftermath(Optional<StatusQuoAnalysis> ways, List<Wanted> wanted, Optional<Verdicts> together,
        Optional<Seen> seen) {

    /** The most groups of decision makers times states that are followed. */
    private static final double MOST_FOLLOWED = 1 << 18;

    /** The most machine words that coalitional stability may touch. */
    private static final double MOST_TOUCHED = 50e6;

    /** The most judgements of a state, times states, for sets of two changes. */
    private static final double MOST_JUDGED = 500e3;

    /** Copies the list. */
    public Aftermath {
        wanted = List.copyOf(wanted);
    }

    /**
     * What would make a state last.
     *
     * @param smallest the smallest sets of changed judgements
     * @param most up to which size they were to be tried
     * @param open the decision makers who would leave
     * @param condition what these would have to prefer; empty where priorities are given, whose changes say it more shortly
     */
    public record Wanted(SmallestChange smallest, int most, List<Integer> open,
            Optional<InverseQuestion.Answer> condition) {
        /** Copies the list. */
        public Wanted {
            open = List.copyOf(open);
        }
    }

    /**
     * A conflict as its decision makers see it.
     *
     * @param hypergame their views
     * @param findings what follows under {@link Study#LEADING}
     */
    public record Seen(Hypergame hypergame, Hypergame.Findings findings) {}

    /**
     * Finds what follows.
     *
     * @param watched the numbers of the states that are asked about
     * @throws entente.engine.Stopped soon after {@code run} is told to stop
     */
    static Aftermath of(GraphModel model, ConflictResult result, List<Integer> watched, Optional<Hypergame> views,
            Run run) {
        List<Integer> lasting = watched.stream().filter(state -> result.equilibrium(Study.LEADING, state)).toList();
        List<Wanted> wanted = new ArrayList<>();
        for (int state : watched) {
            if (!lasting.contains(state) && fitsInverse(model)) {
                wanted.add(wanted(model, state, run));
            }
        }
        return new Aftermath(ways(model, lasting, run), wanted, together(model, run),
                views.map(hypergame -> new Seen(hypergame, hypergame.judge(Study.LEADING, run))));
    }

    private static Optional<StatusQuoAnalysis> ways(GraphModel model, List<Integer> lasting, Run run) {
        double work = Math.scalb((double) model.states(), model.makers().size());
        if (model.statusQuo().isEmpty() || work > MOST_FOLLOWED || StatusQuoAnalysis.unfit(model).isPresent()) {
            return Optional.empty();
        }
        int from = model.statusQuo().getAsInt();
        List<Integer> targets = lasting.stream().filter(state -> state != from).toList();
        return targets.isEmpty() ? Optional.empty() : Optional.of(StatusQuoAnalysis.of(model, from, targets, run));
    }

    private static Optional<Verdicts> together(GraphModel model, Run run) {
        double touched = Math.scalb(Math.pow(model.states(), 3) / 64, model.makers().size());
        return touched > MOST_TOUCHED || Coalitional.NASH.unfit(model).isPresent()
                ? Optional.empty()
                : Optional.of(Coalitional.NASH.judge(model, run));
    }

    private static boolean fitsInverse(GraphModel model) {
        return model.states() <= MOST_JUDGED / 100 && StatusQuoAnalysis.unfit(model).isEmpty();
    }

    private static Wanted wanted(GraphModel model, int state, Run run) {
        List<Integer> makers = IntStream.range(0, model.makers().size()).boxed().toList();
        List<Integer> leaving = makers.stream()
                .filter(maker -> !Explainer.explain(model, Study.LEADING, maker, state).stable()).toList();
        int most = most(model);
        SmallestChange smallest = InverseQuestion.smallestChange(model, Study.LEADING, state, makers, most, run);
        boolean ranked = leaving.stream().anyMatch(maker -> model.statements(maker).isEmpty());
        return new Wanted(smallest, most, leaving, ranked && !smallest.found()
                ? Optional.of(InverseQuestion.condition(model, Study.LEADING, state, leaving))
                : Optional.empty());
    }

    /** Up to how many changed judgements together are tried, so that it does not take long: one or two. */
    public static int most(GraphModel model) {
        double changes = IntStream.range(0, model.makers().size()).map(maker -> model.statements(maker).size()).sum()
                * 3.0;
        return changes * changes / 2 * model.states() <= MOST_JUDGED ? 2 : 1;
    }

    /** How a concept is asked: whether the inverse question knows it. */
    public static boolean inverse(Concept concept) {
        return concept != Concept.SIM;
    }
}
