package entente.conflict;

import entente.conflict.GraphModel.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * {@link Coalitional} stability read straight from the definitions; the twin against which the fast way is tested, and good for models
 * of some dozens of states.
 *
 * <p>What legal sequences reach is the least family of sets of last movers <em>Omega(t)</em> such that a first move to <em>t</em> by
 * <em>j</em> puts <em>j</em> into <em>Omega(t)</em>, and a move from <em>t</em> to <em>u</em> by <em>j</em> puts <em>j</em> into
 * <em>Omega(u)</em> wherever <em>Omega(t)</em> is not just {<em>j</em>}. It is grown until nothing changes. Source:
 * {@code bib:inohara-hipel-2008}.
 */
public final class CoalitionalDefinition {

    private final GraphModel model;
    private final SortedMap<Integer, SortedMap<Integer, SortedSet<Integer>>> reached = new TreeMap<>();

    /** Judges a model. */
    public CoalitionalDefinition(GraphModel model) {
        this.model = model;
    }

    /**
     * Whether a state is stable for a coalition.
     *
     * @param coalition the indices of its members, ascending, at least one
     * @param s the number of the state
     */
    public boolean stable(Coalitional concept, List<Integer> coalition, int s) {
        List<Integer> others = new ArrayList<>();
        for (int maker = 0; maker < model.makers().size(); maker++) {
            if (!coalition.contains(maker)) {
                others.add(maker);
            }
        }
        List<Integer> improvements = improvements(coalition, s);
        return switch (concept) {
            case NASH -> improvements.isEmpty();
            case GMR ->
                improvements.stream().allMatch(x -> reach(others, x).stream().anyMatch(y -> deters(coalition, y, s)));
            case SMR ->
                improvements.stream().allMatch(x -> reach(others, x).stream().anyMatch(y -> deters(coalition, y, s)
                        && reach(coalition, y).stream().allMatch(z -> deters(coalition, z, s))));
            case SEQ ->
                improvements.stream().allMatch(x -> answers(others, x).stream().anyMatch(y -> deters(coalition, y, s)));
        };
    }

    private boolean deters(List<Integer> coalition, int y, int s) {
        return coalition.stream().anyMatch(maker -> !model.prefers(maker, y, s));
    }

    private List<Integer> improvements(List<Integer> coalition, int s) {
        return reach(coalition, s).stream()
                .filter(t -> coalition.stream().allMatch(maker -> model.prefers(maker, t, s))).toList();
    }

    private SortedSet<Integer> reach(List<Integer> coalition, int s) {
        int key = coalition.stream().mapToInt(maker -> 1 << maker).sum();
        return reached.computeIfAbsent(key, k -> new TreeMap<>()).computeIfAbsent(s, from -> {
            List<IntFunction<List<Integer>>> movers = new ArrayList<>();
            for (int maker : coalition) {
                movers.add(state -> model.moves(maker, state).stream().map(Move::to).toList());
            }
            return legal(movers, from);
        });
    }

    /** What coalitions among the others reach by improving, each as a whole, one after another. */
    private SortedSet<Integer> answers(List<Integer> others, int x) {
        List<IntFunction<List<Integer>>> movers = new ArrayList<>();
        for (int part = 1; part < 1 << others.size(); part++) {
            List<Integer> coalition = StateSpace.bitsOf(part).stream().map(others::get).toList();
            movers.add(state -> improvements(coalition, state));
        }
        return legal(movers, x);
    }

    private static SortedSet<Integer> legal(List<IntFunction<List<Integer>>> movers, int s) {
        SortedMap<Integer, SortedSet<Integer>> lastMovers = new TreeMap<>();
        for (int j = 0; j < movers.size(); j++) {
            for (int t : movers.get(j).apply(s)) {
                lastMovers.computeIfAbsent(t, state -> new TreeSet<>()).add(j);
            }
        }
        boolean grows = true;
        while (grows) {
            grows = false;
            for (int t : List.copyOf(lastMovers.keySet())) {
                for (int j = 0; j < movers.size(); j++) {
                    if (!lastMovers.getOrDefault(t, new TreeSet<>()).equals(new TreeSet<>(List.of(j)))) {
                        for (int u : movers.get(j).apply(t)) {
                            grows |= lastMovers.computeIfAbsent(u, state -> new TreeSet<>()).add(j);
                        }
                    }
                }
            }
        }
        return new TreeSet<>(lastMovers.keySet());
    }
}
