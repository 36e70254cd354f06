package entente.conflict;

import entente.conflict.InverseCondition.TooLarge;
import entente.engine.Run;
import entente.model.Conflict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The inverse question: not "what lasts, given what they want?" but "what would they have to want for this to last?". Three answers,
 * for a wanted state <em>s</em> and one of the concepts NASH, GMR, SMR, SEQ and SSEQ.
 *
 * <p><b>The condition</b> ({@link #condition}). That <em>s</em> is an equilibrium depends on preferences only through comparisons of two
 * states by one decision maker, and can be written without "not": for each decision maker <em>i</em> and each of its moves from
 * <em>s</em>, say to <em>q</em>, either <em>i</em> does not prefer <em>q</em> to <em>s</em>, or there is a legal sequence of the others
 * from <em>q</em> to some <em>k</em> that <em>i</em> does not prefer to <em>s</em>; under SMR and SSEQ nor anything that <em>i</em> can
 * move to from <em>k</em>; under SEQ and SSEQ every mover of the sequence prefers where its step leads, and these are comparisons too.
 * Any decision makers may be left open; the others are taken as they are in the model. Terms that hold another term, and clauses that
 * follow from another clause, are left out (absorption); what follows only from preferences being transitive may stay, so the formula
 * is exact but need not be the shortest. It is refused beyond {@value InverseCondition#MOST_TERMS} terms.
 *
 * <p><b>The smallest change</b> ({@link #smallestChange}): how few judgements must be other ones. See {@link SmallestChange}.
 *
 * <p><b>The share</b> ({@link #shareOfOrders}, {@link #shareOfRankings}): of all orders of some statements of one decision maker, or of
 * all its strict rankings of the states, under how many does it hold? See {@link Share}. Every order counts alike; that is a way of
 * saying how much hangs on the order, and no probability of anything.
 *
 * <p>Source: {@code bib:kinsara-2015b}, which lists the preference profiles by trying all of them, and {@code bib:kinsara-2015a}; its
 * published count for the Syria-Iraq water conflict under sequential stability, 420 of 720, is 384 under its own conditions, and that
 * is what comes out here. Where the paper lets a sanction be any state of the others' reach, so does this; where it speaks of strict
 * rankings, weak ones are covered too, a tie being "does not prefer".
 */
public final class InverseQuestion {

    /** The most decision-maker states for which all strict rankings are tried, and the most statements whose orders are. */
    public static final int MOST_PERMUTED = 8;

    private InverseQuestion() {}

    /** An answer in the form of a condition, or why there is none. */
    public sealed interface Answer {}

    /**
     * The condition.
     *
     * @param condition exact: true of exactly the preferences under which the wanted state is an equilibrium
     */
    public record Found(Condition condition) implements Answer {}

    /**
     * No condition that could be read.
     *
     * @param why with the figures
     * @param maybe what to do about it
     */
    public record Refused(String why, String maybe) implements Answer {}

    /** The condition on the preferences of all decision makers. */
    public static Answer condition(GraphModel model, Concept concept, int state) {
        return condition(model, concept, state, IntStream.range(0, model.makers().size()).boxed().toList());
    }

    /**
     * The condition on the preferences of some decision makers, the others preferring what they prefer in the model.
     *
     * @param state the number of the wanted state
     * @param open the indices of the decision makers whose preferences are asked about
     * @throws IllegalArgumentException for SIM, or where there is no such state
     */
    public static Answer condition(GraphModel model, Concept concept, int state, List<Integer> open) {
        check(model, concept, state);
        Optional<String> large = MoveGraph.unfit(model);
        if (large.isPresent()) {
            return new Refused(large.get(), "leave out options that hardly matter");
        }
        try {
            return new Found(new InverseCondition(MoveGraph.of(model), concept, state, open).build());
        } catch (TooLarge tooLarge) {
            return new Refused(
                    "the condition for '" + model.label(state) + "' and " + concept.title() + " with " + open.size()
                            + " decision makers left open has more than " + InverseCondition.MOST_TERMS + " terms",
                    "leave fewer decision makers open, or ask for a concept that asks less of the others");
        }
    }

    /**
     * The smallest sets of changed judgements that turn a state into an equilibrium.
     *
     * @param state the number of the wanted state
     * @param open the indices of the decision makers whose judgements may be changed
     * @param most the largest size that is tried
     * @throws IllegalArgumentException for SIM, where there is no such state, or where the model is too large
     */
    public static SmallestChange smallestChange(GraphModel model, Concept concept, int state, List<Integer> open,
            int most, Run run) {
        check(model, concept, state);
        refuseLarge(model);
        return new ChangeSearch(model, concept, state, open).search(most, run);
    }

    /**
     * Under which share of the orders of some statements of a decision maker a state is an equilibrium; all else stays. The statements
     * change places among themselves. All orders are tried for up to {@value #MOST_PERMUTED} statements; beyond, {@code draws} orders are
     * drawn, each from the seed of the run and its own number.
     *
     * @param state the number of the wanted state
     * @param maker the index of the decision maker
     * @param block the numbers of its statements whose order is unsure, from 1, each once
     * @param draws how many orders are drawn where there are too many to try all
     * @throws IllegalArgumentException for SIM, where there is no such state or statement, or where the model is too large
     */
    public static Share shareOfOrders(GraphModel model, Concept concept, int state, int maker, List<Integer> block,
            int draws, Run run) {
        check(model, concept, state);
        refuseLarge(model);
        int levels = model.priority(maker).size();
        if (block.stream().anyMatch(number -> number < 1 || number > levels)
                || block.stream().distinct().count() < block.size()) {
            throw new IllegalArgumentException(model.makers().get(maker).id() + " has the statements 1 to " + levels
                    + ", each may be named once; found " + block);
        }
        return new Orders(model, concept, state, maker).ofStatements(block, draws, run);
    }

    /**
     * The blocks of a decision maker's statements whose order the model calls unsure: runs of levels each of which is unsure with the
     * next, by number from 1. Each block is a question for {@link #shareOfOrders}, which lets all its orders count alike whatever
     * probability the model gives to a swap.
     *
     * @param maker the index of the decision maker
     */
    public static List<List<Integer>> unsureBlocks(GraphModel model, int maker) {
        List<List<Integer>> blocks = new ArrayList<>();
        int last = 0;
        for (Conflict.Unsure unsure : model.unsure(maker)) {
            if (unsure.level() == last && !blocks.isEmpty()) {
                blocks.getLast().add(unsure.level() + 1);
            } else {
                blocks.add(new ArrayList<>(List.of(unsure.level(), unsure.level() + 1)));
            }
            last = unsure.level() + 1;
        }
        return blocks.stream().map(List::copyOf).toList();
    }

    /**
     * Under which share of the strict rankings of all states by a decision maker a state is an equilibrium, the others preferring what they
     * prefer in the model. All rankings are tried for up to {@value #MOST_PERMUTED} states. With more states, where the condition compares
     * at most {@value #MOST_PERMUTED} of them, all orders of these are, which gives the same share exactly. Otherwise {@code draws}
     * rankings are drawn, each from the seed of the run and its own number.
     *
     * @param state the number of the wanted state
     * @param maker the index of the decision maker
     * @param draws how many rankings are drawn where there are too many to try all
     * @throws IllegalArgumentException for SIM, where there is no such state, or where the model is too large
     */
    public static Share shareOfRankings(GraphModel model, Concept concept, int state, int maker, int draws, Run run) {
        check(model, concept, state);
        refuseLarge(model);
        return new Orders(model, concept, state, maker).ofStates(draws, run);
    }

    private static void check(GraphModel model, Concept concept, int state) {
        model.code(state);
        if (concept == Concept.SIM) {
            throw new IllegalArgumentException(
                    "the inverse question is asked for nash, gmr, smr, seq and sseq, not for sim");
        }
    }

    private static void refuseLarge(GraphModel model) {
        MoveGraph.unfit(model).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
    }
}
