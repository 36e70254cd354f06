package entente.conflict;

import entente.model.Conflict.Level;
import entente.model.Conflict.Prioritised;
import entente.model.Conflict.Ranked;
import entente.model.Conflict.Weighted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How strongly decision makers prefer: an overlay on the order of preference of a {@link GraphModel}.
 *
 * <p>A cut lies between two neighbouring levels of a decision maker and has a degree. To prefer a state to another across a cut of
 * degree <em>d</em> is to prefer it at least at degree <em>d</em>; without a cut between them the degree is 1 (mild). Degree 2 is
 * "strong" in {@code bib:hamouda-2004}, and any number of degrees is that of {@code bib:xu-hipel-kilgour-2009} (definition recalled, not
 * read again). So a wider gap is never weaker than a narrower one inside it.
 *
 * <p>Where states are worth sums of weights, the degree may be given by thresholds instead ({@link Thresholds}): there two mild steps
 * may add up to a strong one. Such degrees still grow with the gap.
 *
 * @param cuts by decision maker id; one who is listed in neither map prefers mildly throughout
 * @param thresholds by decision maker id; nobody is listed in both
 */
public record Strengths(Map<String, List<Cut>> cuts, Map<String, Thresholds> thresholds) {

    /** Copies the maps and the lists, keeping their order. */
    public Strengths {
        thresholds = Collections.unmodifiableMap(new LinkedHashMap<>(thresholds));
        Map<String, List<Cut>> copied = new LinkedHashMap<>();
        cuts.forEach((maker, list) -> copied.put(maker, List.copyOf(list)));
        cuts = Collections.unmodifiableMap(copied);
    }

    /** Degrees by cuts alone. */
    public Strengths(Map<String, List<Cut>> cuts) {
        this(cuts, Collections.emptyMap());
    }

    /**
     * Degrees by differences.
     *
     * @param worth what a state of each level is worth, falling, most preferred first
     * @param from the least differences of the degrees 2, 3, ..., rising
     */
    public record Thresholds(List<Integer> worth, List<Integer> from) {
        /** Copies the lists. */
        public Thresholds {
            worth = List.copyOf(worth);
            from = List.copyOf(from);
        }

        private int degree(int better, int worse) {
            long difference = (long) worth.get(better - 1) - worth.get(worse - 1);
            return 1 + (int) from.stream().filter(least -> difference >= least).count();
        }
    }

    /**
     * What the preferences of a model say. Between two neighbouring levels of statements lies a cut of the degree of the most important
     * statement that tells them apart; since degrees do not rise on the way down, wider gaps then have the degree that their most
     * important statement has.
     */
    static Strengths of(GraphModel model) {
        Map<String, List<Cut>> cuts = new LinkedHashMap<>();
        Map<String, Thresholds> thresholds = new LinkedHashMap<>();
        for (int maker = 0; maker < model.makers().size(); maker++) {
            String id = model.makers().get(maker).id();
            switch (model.preference(maker)) {
                case Prioritised order -> put(cuts, id, cuts(model, maker, order.levels()));
                case Ranked ranked -> put(cuts, id, cuts(ranked.strengths()));
                case Weighted sum -> {
                    if (!sum.strongFrom().isEmpty()) {
                        thresholds.put(id, thresholds(model, maker, sum));
                    }
                }
            }
        }
        return new Strengths(cuts, thresholds);
    }

    private static void put(Map<String, List<Cut>> cuts, String id, List<Cut> found) {
        if (!found.isEmpty()) {
            cuts.put(id, found);
        }
    }

    private static List<Cut> cuts(List<Integer> degrees) {
        return IntStream.range(0, degrees.size()).filter(step -> degrees.get(step) > 1)
                .mapToObj(step -> new Cut(step + 1, degrees.get(step))).toList();
    }

    private static List<Cut> cuts(GraphModel model, int maker, List<Level> priority) {
        if (priority.stream().allMatch(level -> level.strength() == 1)) {
            return List.of();
        }
        List<List<BitExpression>> statements = priority.stream().map(level -> level.statements().stream()
                .map(one -> BitExpression.compile(one.that(), GraphModel.index(model.makers(), model.options())))
                .toList()).toList();
        int[] codes = oneOfEachLevel(model, maker);
        List<Cut> cuts = new ArrayList<>();
        for (int after = 1; after < codes.length - 1; after++) {
            int better = codes[after];
            int worse = codes[after + 1];
            int decides = IntStream.range(0, priority.size())
                    .filter(level -> held(statements.get(level), better) != held(statements.get(level), worse))
                    .findFirst().orElseThrow();
            int degree = priority.get(decides).strength();
            if (degree > 1) {
                cuts.add(new Cut(after, degree));
            }
        }
        return cuts;
    }

    private static long held(List<BitExpression> statements, int code) {
        return statements.stream().filter(statement -> (statement.at(code >>> 6) >>> code & 1) != 0).count();
    }

    private static Thresholds thresholds(GraphModel model, int maker, Weighted sum) {
        int[] sums = Worth.sums(model.space(), sum.weights(), GraphModel.index(model.makers(), model.options()));
        int[] codes = oneOfEachLevel(model, maker);
        return new Thresholds(IntStream.range(1, codes.length).mapToObj(level -> sums[codes[level]]).toList(),
                sum.strongFrom());
    }

    /** A code of each level, from 1. */
    private static int[] oneOfEachLevel(GraphModel model, int maker) {
        int[] codes = new int[model.levels(maker) + 1];
        for (int state = 1; state <= model.states(); state++) {
            codes[model.level(maker, state)] = model.space().code(state);
        }
        return codes;
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
        return IntStream.concat(cuts.values().stream().flatMap(List::stream).mapToInt(Cut::degree),
                thresholds.values().stream().mapToInt(one -> one.from().size() + 1)).max().orElse(1);
    }

    /** How strongly a decision maker prefers state {@code a} to state {@code b}: 0 where it does not, 1 mildly, 2 strongly, ... */
    public int degree(GraphModel model, int maker, int a, int b) {
        int better = model.level(maker, a);
        int worse = model.level(maker, b);
        Thresholds own = thresholds.get(model.makers().get(maker).id());
        return own != null && better < worse
                ? own.degree(better, worse)
                : degree(cuts(model, maker), better, worse);
    }

    /** The first level that a level is preferred to by a degree; beyond all levels where there is none. */
    int deterringFrom(GraphModel model, int maker, int level, int degree) {
        Thresholds own = thresholds.get(model.makers().get(maker).id());
        return own == null
                ? cuts(model, maker).stream().filter(cut -> cut.degree() >= degree && cut.after() >= level)
                        .mapToInt(cut -> cut.after() + 1).min().orElse(Integer.MAX_VALUE)
                : IntStream.rangeClosed(level + 1, own.worth().size())
                        .filter(worse -> own.degree(level, worse) >= degree).findFirst().orElse(Integer.MAX_VALUE);
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
        thresholds.forEach((id, own) -> {
            int maker = model.maker(id).orElse(-1);
            if (maker < 0 || model.levels(maker) != own.worth().size()) {
                reasons.add("strengths by thresholds are given for '" + id + "' and " + own.worth().size()
                        + " levels, which the model does not have");
            }
        });
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
