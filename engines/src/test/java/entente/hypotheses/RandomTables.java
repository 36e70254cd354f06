package entente.hypotheses;

import entente.hypotheses.HypothesisMatrix.Group;
import entente.hypotheses.HypothesisMatrix.Hypothesis;
import entente.hypotheses.HypothesisMatrix.Item;
import entente.hypotheses.HypothesisMatrix.Rater;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Pictures made at random from a seed. */
final class RandomTables {

    private static final long[] WEIGHTS = {1_000_000, 700_000, 490_000, 400_000, 280_000, 160_000, 0};

    private RandomTables() {}

    /** A table of a few items, hypotheses and raters, with gaps. */
    static HypothesisMatrix small(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return of(random, 1 + random.nextInt(8), 2 + random.nextInt(4), 1 + random.nextInt(5));
    }

    static HypothesisMatrix of(SplittableRandom random, int items, int hypotheses, int raters) {
        Mark[] marks = Mark.values();
        List<Rater> hands = new ArrayList<>();
        for (int rater = 0; rater < raters; rater++) {
            List<List<Mark>> rows = new ArrayList<>();
            for (int item = 0; item < items; item++) {
                rows.add(IntStream.range(0, hypotheses).mapToObj(h -> marks[random.nextInt(marks.length)]).toList());
            }
            hands.add(new Rater("r" + rater, "rater", rows));
        }
        return new HypothesisMatrix("random", "sha256:random",
                IntStream.range(0, hypotheses).mapToObj(h -> new Hypothesis("h" + h, "answer")).toList(),
                List.of(new Group("pair", "a pair", List.of(0, 1))),
                IntStream.range(0, items).mapToObj(e -> new Item("e" + e, "item", WEIGHTS[random.nextInt(7)],
                        "voice " + random.nextInt(3), List.of("w" + random.nextInt(3)))).toList(),
                hands, 300_000, List.of(), List.of());
    }
}
