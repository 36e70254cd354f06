package entente.conflict;

import entente.engine.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A hypergame of the second level: somebody knows that views differ. Each decision maker believes in a {@link Hypergame} of its own,
 * right or wrong, with a view for itself and one for each other.
 *
 * <p>Each acts on its own view in its own hypergame, so what happens is the first-level hypergame of those views, the
 * {@linkplain #actual actual} one; what each expects to last is what lasts in the hypergame that it believes in. Source:
 * {@code bib:fraser-hipel-1984}; recalled, not read again. That each expects the others to act on the views which it ascribes to them,
 * and itself acts on its own view alone, is the reading taken.
 */
public final class SecondLevelHypergame {

    private final List<Hypergame> believed;

    /**
     * A hypergame of the second level.
     *
     * @param believed the hypergame that each decision maker believes in, in the order of the model
     * @throws IllegalArgumentException where they are not all over the same base, one for each
     */
    public SecondLevelHypergame(List<Hypergame> believed) {
        this.believed = List.copyOf(believed);
        GraphModel base = believed.getFirst().base();
        if (base.makers().size() != believed.size()
                || believed.stream().anyMatch(hypergame -> hypergame.base() != base)) {
            throw new IllegalArgumentException("one hypergame is needed for each of " + base.makers().size()
                    + " decision makers, all over the same model");
        }
    }

    /**
     * What each expects, and what comes of it, in numbers of the base.
     *
     * @param expected by id, the states that the decision maker expects to last
     * @param lasting the states that do
     */
    public record Findings(Map<String, List<Integer>> expected, List<Integer> lasting) {
        /** Copies the map and the list, keeping their order. */
        public Findings {
            expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
            lasting = List.copyOf(lasting);
        }

        /** The states that a decision maker expects to last and that do not. */
        public List<Integer> disappointed(String maker) {
            return expected.getOrDefault(maker, List.of()).stream().filter(state -> !lasting.contains(state)).toList();
        }
    }

    /** The first-level hypergame in which each acts on its own view. */
    public Hypergame actual() {
        List<Hypergame.Seen> own = new ArrayList<>();
        for (int maker = 0; maker < believed.size(); maker++) {
            own.add(believed.get(maker).seen(maker));
        }
        return new Hypergame(believed.getFirst().base(), own);
    }

    /** What follows under a concept. */
    public Findings judge(Concept concept, Run run) {
        Map<String, List<Integer>> expected = new LinkedHashMap<>();
        for (int maker = 0; maker < believed.size(); maker++) {
            Hypergame hypergame = believed.get(maker);
            expected.put(hypergame.base().makers().get(maker).id(), hypergame.judge(concept, run).lasting());
        }
        return new Findings(expected, actual().judge(concept, run).lasting());
    }
}
