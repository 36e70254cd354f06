package entente.bench;

import entente.conflict.ConflictSketch;
import entente.conflict.GraphModel;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Seeded random conflicts of a given size: options shared out evenly, ten random statements for each decision maker. */
final class RandomModels {

    private static final int STATEMENTS = 10;

    private RandomModels() {}

    /**
     * A conflict.
     *
     * @param bounded whether some combinations are infeasible (about a third of them) and every fifth option is one-way
     */
    static GraphModel model(int options, int makers, boolean bounded) {
        SplittableRandom random = new SplittableRandom(31L * options + makers);
        ConflictSketch sketch = ConflictSketch.of("random-" + options + "-" + makers);
        for (int maker = 0; maker < makers; maker++) {
            int i = maker;
            sketch.maker("d" + maker, IntStream.range(0, options).filter(o -> o * makers / options == i)
                    .mapToObj(o -> "o" + o + (bounded && o % 5 == 4 ? (o % 2 == 0 ? ">" : "<") : ""))
                    .toArray(String[]::new));
            sketch.statements(
                    IntStream.range(0, STATEMENTS).mapToObj(k -> statement(random, options)).toArray(String[]::new));
        }
        return bounded ? sketch.infeasible("o0 & o3", "!o1 & o4 & o7").model() : sketch.model();
    }

    private static String statement(SplittableRandom random, int options) {
        String[] operators = {" & ", " | ", " -> ", " <-> "};
        return literal(random, options) + operators[random.nextInt(operators.length)] + literal(random, options);
    }

    private static String literal(SplittableRandom random, int options) {
        return (random.nextBoolean() ? "!" : "") + "o" + random.nextInt(options);
    }
}
