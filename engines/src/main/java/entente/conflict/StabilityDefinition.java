package entente.conflict;

import entente.conflict.GraphModel.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The twin of {@link StabilitySchema}: its question read aloud. For small models; the rules that define the list of a coalition and
 * its last movers are applied until they add nothing, and what they give is remembered.
 */
final class StabilityDefinition {

    private final GraphModel model;
    private final Outlook outlook;
    private final Map<Opponents, List<Integer>> known = new TreeMap<>();

    /** The opponents of a decision maker, where they start, and whether every step must be credible. */
    private record Opponents(int maker, int start, boolean credible) implements Comparable<Opponents> {
        @Override
        public int compareTo(Opponents other) {
            int byMaker = Integer.compare(maker, other.maker);
            int byStart = byMaker != 0 ? byMaker : Integer.compare(start, other.start);
            return byStart != 0 ? byStart : Boolean.compare(credible, other.credible);
        }
    }

    StabilityDefinition(GraphModel model, Outlook outlook) {
        this.model = model;
        this.outlook = outlook;
    }

    boolean stable(Concept concept, int maker, int state) {
        return model.moves(maker, state).stream().map(Move::to).filter(to -> outlook.tempts(maker, state, to))
                .allMatch(to -> answered(concept, maker, state, to));
    }

    boolean answered(Concept concept, int maker, int state, int to) {
        return switch (concept) {
            case NASH -> false;
            case GMR -> ends(maker, to, false).stream().anyMatch(end -> outlook.deters(maker, state, end));
            case SEQ -> ends(maker, to, true).stream().anyMatch(end -> outlook.deters(maker, state, end));
            case SMR -> ends(maker, to, false).stream().anyMatch(end -> deterredForGood(maker, state, end));
            case SSEQ -> ends(maker, to, true).stream().anyMatch(end -> deterredForGood(maker, state, end));
            case SIM -> throw new IllegalArgumentException("sim is no question of moves and answers");
        };
    }

    private boolean deterredForGood(int maker, int state, int end) {
        return outlook.deters(maker, state, end)
                && model.moves(maker, end).stream().allMatch(move -> outlook.deters(maker, state, move.to()));
    }

    private List<Integer> ends(int maker, int start, boolean credible) {
        return known.computeIfAbsent(new Opponents(maker, start, credible),
                opponents -> reached(maker, start, credible));
    }

    /** R_{N-i}(s), or R^+_{N-i}(s), with its last movers: the least sets that two rules allow. */
    private List<Integer> reached(int maker, int start, boolean credible) {
        TreeMap<Integer, TreeSet<Integer>> lastMovers = new TreeMap<>();
        for (Move first : steps(maker, start, credible)) {
            lastMovers.computeIfAbsent(first.to(), state -> new TreeSet<>()).add(first.maker());
        }
        boolean grows = true;
        while (grows) {
            grows = false;
            for (int state : new ArrayList<>(lastMovers.keySet())) {
                TreeSet<Integer> last = lastMovers.getOrDefault(state, new TreeSet<>());
                for (Move next : steps(maker, state, credible)) {
                    boolean twiceInSuccession = last.size() == 1 && last.contains(next.maker());
                    if (!twiceInSuccession
                            && lastMovers.computeIfAbsent(next.to(), to -> new TreeSet<>()).add(next.maker())) {
                        grows = true;
                    }
                }
            }
        }
        return lastMovers.keySet().stream().filter(end -> end != start).toList();
    }

    private List<Move> steps(int except, int from, boolean credible) {
        List<Move> steps = new ArrayList<>();
        for (int mover = 0; mover < model.makers().size(); mover++) {
            if (mover != except) {
                model.moves(mover, from).stream()
                        .filter(move -> !credible || outlook.credible(move.maker(), move.from(), move.to()))
                        .forEach(steps::add);
            }
        }
        return steps;
    }
}
