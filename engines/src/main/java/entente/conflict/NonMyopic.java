package entente.conflict;

import entente.engine.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Non-myopic stability: limited-move stability for every horizon from some horizon on.
 *
 * <p>A state is stable for <em>i</em> where there is an h0 with G_h(i, s) = s for all h of h0 or more, with G_h as in
 * {@link Anticipation}. All final states for <em>h</em> + 1 follow from those for <em>h</em>, so they run into a cycle (often of one
 * step) and the state is stable where <em>i</em> stays throughout the cycle. The cycle is found by Brent's algorithm, which keeps two
 * lists of final states and no more. Source: {@code bib:kilgour-hipel-fang-1987}, {@code bib:fang-hipel-kilgour-1993}; recalled, not
 * read again.
 *
 * <p>Needs exactly two decision makers with options, and strict preferences. Where there is no cycle within {@value #MOST_STEPS}
 * steps (none is known), it is refused with an {@link IllegalStateException}.
 */
public record NonMyopic() implements Notion {

    /** The most moves that are foreseen. */
    static final int MOST_STEPS = 100_000;

    @Override
    public String id() {
        return "non-myopic";
    }

    @Override
    public String title() {
        return "non-myopic stability";
    }

    @Override
    public String means() {
        return "however far one looks ahead beyond some point, moving away leads to nothing better";
    }

    @Override
    public String source() {
        return "fang-hipel-kilgour-1993";
    }

    @Override
    public Optional<String> unfit(GraphModel model) {
        return Anticipation.unfit(model);
    }

    @Override
    public Verdicts judge(GraphModel model, Run run) {
        Anticipation anticipation = new Anticipation(model);
        List<int[][]> cycle = cycle(anticipation, run);
        Map<String, List<Integer>> stable = new LinkedHashMap<>();
        for (int maker = 0; maker < model.makers().size(); maker++) {
            List<Integer> held = new ArrayList<>();
            for (int state = 1; state <= model.states(); state++) {
                if (staysThroughout(anticipation, cycle, maker, state)) {
                    held.add(state);
                }
            }
            stable.put(model.makers().get(maker).id(), held);
        }
        return EveryJudge.verdicts(this, model.states(), stable);
    }

    private static boolean staysThroughout(Anticipation anticipation, List<int[][]> cycle, int maker, int state) {
        return cycle.stream().allMatch(finals -> anticipation.stays(maker, state, finals));
    }

    /** The lists of final states that recur for ever. */
    private static List<int[][]> cycle(Anticipation anticipation, Run run) {
        int[][] remembered = anticipation.start();
        int[][] current = anticipation.further(remembered);
        int length = 1;
        int room = 1;
        for (int steps = 1; !Arrays.deepEquals(remembered, current); steps++) {
            run.stop().check();
            if (steps == MOST_STEPS) {
                throw new IllegalStateException(
                        "what is expected still changes after " + MOST_STEPS + " foreseen moves");
            }
            if (length == room) {
                remembered = current;
                room *= 2;
                length = 0;
            }
            current = anticipation.further(current);
            length++;
        }
        List<int[][]> cycle = new ArrayList<>();
        for (int k = 0; k < length; k++) {
            cycle.add(current);
            current = anticipation.further(current);
        }
        return cycle;
    }

    @Override
    public List<Reason> reasons(GraphModel model, int state, Run run) {
        Anticipation anticipation = new Anticipation(model);
        List<int[][]> cycle = cycle(anticipation, run);
        List<int[][]> finals = new ArrayList<>(
                List.of(anticipation.start(), anticipation.further(anticipation.start())));
        while (!recurs(finals.getLast(), cycle)) {
            run.stop().check();
            finals.add(anticipation.further(finals.getLast()));
        }
        int first = finals.size() - 1;
        while (finals.size() < first + cycle.size()) {
            finals.add(anticipation.further(finals.getLast()));
        }
        return new Foresight(model, anticipation.play(finals)).all(state,
                IntStream.range(first, finals.size()).boxed().toList());
    }

    private static boolean recurs(int[][] finals, List<int[][]> cycle) {
        return cycle.stream().anyMatch(one -> Arrays.deepEquals(one, finals));
    }

    /** The twin: every list of final states is kept until one comes back. */
    static List<Integer> stable(GraphModel model, int maker) {
        Anticipation anticipation = new Anticipation(model);
        List<int[][]> seen = new ArrayList<>();
        int[][] current = anticipation.start();
        int back = -1;
        while (back < 0) {
            seen.add(current);
            current = anticipation.further(current);
            for (int h = 0; h < seen.size() && back < 0; h++) {
                back = Arrays.deepEquals(seen.get(h), current) ? h : -1;
            }
        }
        List<Integer> held = new ArrayList<>(anticipation.stable(maker, current));
        for (int[][] finals : seen.subList(back, seen.size())) {
            held.retainAll(anticipation.stable(maker, finals));
        }
        return held;
    }
}
