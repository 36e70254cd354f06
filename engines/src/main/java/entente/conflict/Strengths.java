package entente.conflict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How strongly decision makers prefer: an overlay on the order of preference of a {@link GraphModel}.
 *
 * <p>A cut lies between two neighbouring levels of a decision maker and has a degree. To prefer a state to another across a cut of
 * degree <em>d</em> is to prefer it at least at degree <em>d</em>; without a cut between them the degree is 1 (mild). Degree 2 is
 * "strong" in {@code bib:hamouda-2004}, and any number of degrees is that of {@code bib:xu-hipel-kilgour-2009} (definition recalled, not
 * read again). So a wider gap is never weaker than a narrower one inside it.
 *
 * @param cuts by decision maker id; one who is not listed prefers mildly throughout
 */
public record Strengths(Map<String, List<Cut>> cuts) {

    /** Copies the map and the lists, keeping their order. */
    public Strengths {
        Map<String, List<Cut>> copied = new LinkedHashMap<>();
        cuts.forEach((maker, list) -> copied.put(maker, List.copyOf(list)));
        cuts = Collections.unmodifiableMap(copied);
    }

    /**
     * A gap between levels.
     *
     * @param after the level before the gap: {@link GraphModel#level} is 1 for the most preferred states
     * @param degree how strongly what lies before the gap is preferred to what lies after it, from 2
     */
    public record Cut(int after, int degree) {
        /** Checks the numbers. */
        public Cut {
            if (after < 1 || degree < 2) {
                throw new IllegalArgumentException("a cut after level " + after + " of degree " + degree
                        + "; levels count from 1, and a cut is of degree 2 or more");
            }
        }
    }

    /** The greatest degree; 1 where there is no cut. */
    public int degrees() {
        return cuts.values().stream().flatMap(List::stream).mapToInt(Cut::degree).max().orElse(1);
    }

    /** How strongly a decision maker prefers state {@code a} to state {@code b}: 0 where it does not, 1 mildly, 2 strongly, ... */
    public int degree(GraphModel model, int maker, int a, int b) {
        return degree(cuts(model, maker), model.level(maker, a), model.level(maker, b));
    }

    /** The same for levels. */
    static int degree(List<Cut> cuts, int better, int worse) {
        if (better >= worse) {
            return 0;
        }
        int degree = 1;
        for (Cut cut : cuts) {
            if (better <= cut.after() && cut.after() < worse) {
                degree = Math.max(degree, cut.degree());
            }
        }
        return degree;
    }

    List<Cut> cuts(GraphModel model, int maker) {
        return cuts.getOrDefault(model.makers().get(maker).id(), List.of());
    }

    /** Why the overlay does not lie on a model; empty where it does. */
    Optional<String> unfit(GraphModel model) {
        List<String> reasons = new ArrayList<>();
        cuts.forEach((id, list) -> {
            int maker = model.maker(id).orElse(-1);
            if (maker < 0) {
                reasons.add("strengths are given for '" + id + "', who is no decision maker");
                return;
            }
            list.stream().filter(cut -> cut.after() >= model.levels(maker))
                    .forEach(cut -> reasons.add("a cut after level "
                            + cut.after() + " of " + id + ", who has " + model.levels(maker) + " levels"));
        });
        return reasons.stream().findFirst();
    }
}
