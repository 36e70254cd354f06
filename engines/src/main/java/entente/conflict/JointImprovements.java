package entente.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who could move, alone or together, from a state to one of some others, so that it pays for all of them.
 *
 * <p>For each target <em>t</em> other than the state <em>s</em>: the smallest groups (no proper part of them will do, down to a least
 * size) such that a legal sequence of moves of members leads from <em>s</em> to <em>t</em>, nobody moving twice in succession, and
 * <em>t</em> pays: under {@link Gain#STRICT} every member strictly prefers <em>t</em> to <em>s</em>, under {@link Gain#PARETO} at least
 * one does and none strictly prefers <em>s</em> to <em>t</em>. Steps on the way need not pay. Members need not all move; with a least
 * size of two a group may be one who could move alone and one who agrees.
 *
 * <p>Variant: the coalition improvement of {@code bib:kilgour-2001}; the Pareto form is a later one, recalled. It says nothing of
 * whether the others answer: that is {@link Coalitional}. Cost: one search for each group, 2 to the power of the decision makers.
 */
public final class JointImprovements {

    private JointImprovements() {}

    /** For whom a joint move must pay. */
    public enum Gain {
        /** Every member strictly prefers where it leads. */
        STRICT,
        /** At least one member strictly prefers where it leads, and none strictly prefers what it leaves. */
        PARETO
    }

    /** Why a model is too large, with the figures; empty where it is not. */
    public static Optional<String> unfit(GraphModel model) {
        return StatusQuoAnalysis.unfit(model);
    }

    /** The smallest groups of any size for whom it strictly pays; see {@link #from(GraphModel, int, List, Gain, int)}. */
    public static List<CoalitionImprovement> from(GraphModel model, int state, List<Integer> targets) {
        return from(model, state, targets, Gain.STRICT, 1);
    }

    /**
     * The smallest groups.
     *
     * @param state the number of the state to leave
     * @param targets the numbers of the states to reach; the state itself is passed over
     * @param leastSize 1 for any group, 2 for groups proper
     * @return in the order of the targets, then by size, then by members
     * @throws IllegalArgumentException with the text of {@link #unfit} where the model is too large
     */
    public static List<CoalitionImprovement> from(GraphModel model, int state, List<Integer> targets, Gain gain,
            int leastSize) {
        unfit(model).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        MoveGraph graph = MoveGraph.of(model);
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        targets.stream().filter(target -> target != state).forEach(target -> groups.put(target, new ArrayList<>()));
        for (int group : Groups.ofAtLeast(leastSize, graph.makers())) {
            List<Integer> paying = groups.keySet().stream().filter(target -> pays(graph, group, state, target, gain))
                    .toList();
            if (!paying.isEmpty()) {
                BitSet reached = LegalSearch.from(graph, state, (maker, from, to) -> Groups.has(group, maker)).states();
                groups.forEach((target, found) -> {
                    if (paying.contains(target) && reached.get(target)) {
                        found.add(group);
                    }
                });
            }
        }
        List<CoalitionImprovement> improvements = new ArrayList<>();
        groups.forEach((target, found) -> Groups.smallest(found)
                .forEach(group -> improvements.add(new CoalitionImprovement(Groups.members(group), target))));
        return improvements;
    }

    private static boolean pays(MoveGraph graph, int group, int from, int to, Gain gain) {
        List<Integer> members = Groups.members(group);
        return switch (gain) {
            case STRICT -> members.stream().allMatch(maker -> graph.prefers(maker, to, from));
            case PARETO -> members.stream().anyMatch(maker -> graph.prefers(maker, to, from))
                    && members.stream().noneMatch(maker -> graph.prefers(maker, from, to));
        };
    }
}
