package entente.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Who could move together from the status quo to something that lasts and that all of them prefer.
 *
 * <p>For each sequentially stable equilibrium <em>t</em> other than the status quo <em>s</em>: the smallest groups (no member can be
 * left out, down to two) such that a legal sequence of moves of their members leads from <em>s</em> to <em>t</em>, and every member
 * strictly prefers <em>t</em> to <em>s</em>. A group of two may hold one who need not move. This is the coalition improvement of
 * {@code bib:fang-hipel-kilgour-1993} with moves instead of improvements on the way; it says nothing of coalitional stability.
 *
 * <p>Cost: one search for each group and equilibrium; groups grow with 2 to the power of the decision makers.
 */
public final class Coalitions {

    private Coalitions() {}

    /** The groups, by target, then by size, then by members; empty where no status quo is named or nothing can be gained. */
    public static List<CoalitionImprovement> fromStatusQuo(GraphModel model, ConflictResult result) {
        OptionalInt statusQuo = model.statusQuo();
        List<Integer> targets = result.equilibria().get(Concept.SEQ);
        List<CoalitionImprovement> found = new ArrayList<>();
        if (statusQuo.isEmpty() || targets == null) {
            return found;
        }
        for (int target : targets) {
            if (target != statusQuo.getAsInt()) {
                found.addAll(smallest(model, statusQuo.getAsInt(), target));
            }
        }
        return found;
    }

    private static List<CoalitionImprovement> smallest(GraphModel model, int from, int to) {
        List<Integer> willing = IntStream.range(0, model.makers().size())
                .filter(maker -> model.prefers(maker, to, from)).boxed().toList();
        List<CoalitionImprovement> found = new ArrayList<>();
        for (List<Integer> group : groups(willing)) {
            boolean smallest = found.stream().noneMatch(smaller -> group.containsAll(smaller.makers()));
            if (smallest && ownWhatChanges(model, group, from, to)
                    && new LegalSequences(model, group, false).shortest(from, end -> end == to).isPresent()) {
                found.add(new CoalitionImprovement(group, to));
            }
        }
        return found;
    }

    /** All groups of two or more, smaller ones first. */
    private static List<List<Integer>> groups(List<Integer> willing) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int set = 0; set < 1 << willing.size(); set++) {
            if (Integer.bitCount(set) >= 2) {
                groups.add(StateSpace.bitsOf(set).stream().map(willing::get).toList());
            }
        }
        groups.sort(Comparator.<List<Integer>>comparingInt(List::size).thenComparing(Coalitions::byMembers));
        return groups;
    }

    private static int byMembers(List<Integer> a, List<Integer> b) {
        return IntStream.range(0, a.size()).map(k -> Integer.compare(a.get(k), b.get(k))).filter(order -> order != 0)
                .findFirst().orElse(0);
    }

    /** Nobody else's option can have changed, so most groups need no search. */
    private static boolean ownWhatChanges(GraphModel model, List<Integer> group, int from, int to) {
        StateSpace space = model.space();
        int own = group.stream().mapToInt(space::own).reduce(0, (a, b) -> a | b);
        return !space.optionForm() || ((space.code(from) ^ space.code(to)) & ~own) == 0;
    }
}
