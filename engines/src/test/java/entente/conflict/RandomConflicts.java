package entente.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Seeded random conflicts of every kind that the notation knows. */
final class RandomConflicts {

    private RandomConflicts() {
    }

    /** What may occur in a conflict. */
    record Kind(int leastMakers, int mostMakers, int mostOptions, boolean infeasible, boolean oneWay, boolean coalesced) {}

    static final Kind ANY = new Kind(2, 5, 6, true, true, false);
    static final Kind FREE = new Kind(2, 5, 6, false, false, false);

    static ConflictSketch conflict(long seed, Kind kind) {
        SplittableRandom random = new SplittableRandom(seed);
        int makers = random.nextInt(kind.leastMakers(), kind.mostMakers() + 1);
        int options = random.nextInt(2, kind.mostOptions() + 1);
        int[] owner = random.ints(options, 0, makers).sorted().toArray();
        List<String> patterns = patterns(random, options, kind.infeasible() ? random.nextInt(0, 4) : 0);
        String[][] names = names(random, makers, owner, kind.oneWay());
        int states = statesOf(names, patterns);
        ConflictSketch sketch = ConflictSketch.of("random-" + seed);
        for (int maker = 0; maker < makers; maker++) {
            sketch.maker("d" + maker, names[maker]);
            if (random.nextInt(3) > 0) {
                sketch.ranking(ranking(random, states));
            } else {
                sketch.statements(statements(random, options));
            }
        }
        return sketch.infeasible(patterns.toArray(String[]::new));
    }

    private static String[][] names(SplittableRandom random, int makers, int[] owner, boolean oneWay) {
        List<List<String>> names = new ArrayList<>();
        IntStream.range(0, makers).forEach(maker -> names.add(new ArrayList<>()));
        for (int o = 0; o < owner.length; o++) {
            String direction = !oneWay || random.nextInt(3) > 0 ? "" : random.nextBoolean() ? ">" : "<";
            names.get(owner[o]).add("o" + o + direction);
        }
        return names.stream().map(list -> list.toArray(String[]::new)).toArray(String[][]::new);
    }

    /** Patterns of two or more letters, so that something is left. */
    private static List<String> patterns(SplittableRandom random, int options, int count) {
        List<String> patterns = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            char[] pattern = "-".repeat(options).toCharArray();
            for (int letters = random.nextInt(2, 4); letters > 0; letters--) {
                pattern[random.nextInt(options)] = random.nextBoolean() ? 'Y' : 'N';
            }
            patterns.add(new String(pattern));
        }
        return patterns.stream().filter(pattern -> pattern.chars().filter(c -> c != '-').count() >= 2).toList();
    }

    private static int statesOf(String[][] names, List<String> patterns) {
        ConflictSketch bare = ConflictSketch.of("bare");
        for (int maker = 0; maker < names.length; maker++) {
            bare.maker("d" + maker, names[maker]);
        }
        return bare.infeasible(patterns.toArray(String[]::new)).model().states();
    }

    /** Ties are frequent in one half of the rankings and rare in the other. */
    static String ranking(SplittableRandom random, int states) {
        int levels = random.nextBoolean() ? Math.max(1, states / 3) : 8 * states;
        List<List<String>> groups = new ArrayList<>();
        IntStream.range(0, levels).forEach(level -> groups.add(new ArrayList<>()));
        for (int number = 1; number <= states; number++) {
            groups.get(random.nextInt(levels)).add(Integer.toString(number));
        }
        return groups.stream().filter(group -> !group.isEmpty()).map(group -> "[" + String.join(" ", group) + "]")
                .collect(Collectors.joining(" "));
    }

    static String[] statements(SplittableRandom random, int options) {
        return IntStream.range(0, random.nextInt(0, 7))
                .mapToObj(k -> random.nextInt(5) == 0 ? literal(random, options) + " = " + statement(random, options) : statement(random, options))
                .toArray(String[]::new);
    }

    private static String statement(SplittableRandom random, int options) {
        String[] operators = {"&", "|", "->", "<->"};
        return random.nextBoolean() ? literal(random, options)
                : literal(random, options) + " " + operators[random.nextInt(4)] + " " + literal(random, options);
    }

    private static String literal(SplittableRandom random, int options) {
        return (random.nextBoolean() ? "!" : "") + "o" + random.nextInt(options);
    }
}
