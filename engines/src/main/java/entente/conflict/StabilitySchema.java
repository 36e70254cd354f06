package entente.conflict;

import entente.engine.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The question behind most notions of stability, with an {@link Outlook} to be filled in.
 *
 * <p>A state <em>s</em> is stable for a decision maker <em>i</em> where each unilateral move of <em>i</em> from <em>s</em> that
 * tempts it is answered. Under NASH nothing answers. Under GMR a legal sequence of moves of the others answers a move to <em>u</em>
 * where it leads from <em>u</em> to an end that deters <em>i</em>; under SMR every state that <em>i</em> can move to from that end
 * must deter it as well. SEQ and SSEQ are GMR and SMR with sequences in which every step is credible. An end is never <em>u</em>
 * itself. The scheme is that of {@code bib:fang-hipel-kilgour-1993} (SSEQ: {@code bib:rego-vieira-2017}), with the words "improvement"
 * and "not better" replaced by questions to the outlook.
 *
 * <p>Cost: {@link SequenceEnds} for each decision maker, then for each state with a temptation one pass over all states (and, for SMR
 * and SSEQ, over their moves), and a word operation for every 64 states at each temptation. {@link StabilityDefinition} is the twin.
 */
final class StabilitySchema {

    private final MoveGraph graph;
    private final Outlook outlook;
    private final Concept concept;
    private final @Nullable SequenceEnds[] answers;

    /**
     * The question under a concept.
     *
     * @throws IllegalArgumentException for {@link Concept#SIM}, which asks another
     */
    StabilitySchema(MoveGraph graph, Outlook outlook, Concept concept) {
        if (concept == Concept.SIM) {
            throw new IllegalArgumentException("sim is no question of moves and answers");
        }
        this.graph = graph;
        this.outlook = outlook;
        this.concept = concept;
        this.answers = new SequenceEnds[graph.makers()];
    }

    /** The stable states of each decision maker, by its id. */
    Map<String, List<Integer>> judge(GraphModel model, Run run) {
        Map<String, List<Integer>> stable = new LinkedHashMap<>();
        for (int maker = 0; maker < graph.makers(); maker++) {
            List<Integer> held = new ArrayList<>();
            for (int state = 1; state <= graph.states(); state++) {
                run.stop().check();
                if (stable(maker, state)) {
                    held.add(state);
                }
            }
            stable.put(model.makers().get(maker).id(), held);
            run.progress().at(maker + 1, graph.makers(), "judging stability");
        }
        return stable;
    }

    boolean stable(int maker, int state) {
        return unanswered(maker, state).length == 0;
    }

    /** The states that tempt a decision maker away and that nothing answers, ascending. */
    int[] unanswered(int maker, int state) {
        int[] temptations = Arrays.stream(graph.moves(maker, state)).filter(to -> outlook.tempts(maker, state, to))
                .toArray();
        if (temptations.length == 0 || concept == Concept.NASH) {
            return temptations;
        }
        SequenceEnds answersOfOthers = answers(maker);
        long[] deterrents = deterrents(maker, state);
        return Arrays.stream(temptations).filter(to -> !answersOfOthers.meets(to, deterrents)).toArray();
    }

    private SequenceEnds answers(int maker) {
        SequenceEnds known = answers[maker];
        if (known == null) {
            int[] others = IntStream.range(0, graph.makers()).filter(other -> other != maker).toArray();
            known = new SequenceEnds(graph, others, concept.credible() ? outlook::credible : (mover, from, to) -> true);
            answers[maker] = known;
        }
        return known;
    }

    /** The ends that deter, one bit each. */
    private long[] deterrents(int maker, int state) {
        long[] found = new long[(graph.states() >>> 6) + 1];
        for (int end = 1; end <= graph.states(); end++) {
            if (outlook.deters(maker, state, end) && (!concept.symmetric() || noEscape(maker, state, end))) {
                found[end >>> 6] |= 1L << end;
            }
        }
        return found;
    }

    private boolean noEscape(int maker, int state, int end) {
        for (int escape : graph.moves(maker, end)) {
            if (!outlook.deters(maker, state, escape)) {
                return false;
            }
        }
        return true;
    }
}
