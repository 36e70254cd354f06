package entente.app.fuzz;

import entente.casefile.BadCase;
import entente.model.Problem;

/** Problems are fit to be read: each says what is wrong and what to do, in few characters and without control characters. */
final class Told {

    private static final int LONGEST = 2_000;
    private static final int MOST = 1_001;

    private Told() {}

    static void check(BadCase bad) {
        if (bad.problems().isEmpty() || bad.problems().size() > MOST) {
            throw new IllegalStateException(bad.problems().size() + " problems");
        }
        for (Problem problem : bad.problems()) {
            String words = problem.what() + problem.maybe();
            boolean unfit = problem.what().isBlank() || problem.maybe().isBlank() || words.length() > LONGEST
                    || words.chars().anyMatch(Character::isISOControl);
            if (unfit) {
                throw new IllegalStateException("unfit to be read: " + problem);
            }
        }
    }
}
