package entente.casefile;

import entente.model.Place;
import entente.model.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Gathers the problems of a case; bounded, so that a broken gigabyte yields a message and not another gigabyte. */
final class Problems {

    /** The most problems that are shown. */
    static final int MOST = 1_000;

    private static final Comparator<Problem> BY_PLACE = Comparator
            .comparing((Problem problem) -> problem.place().file())
            .thenComparingInt(problem -> problem.place().line())
            .thenComparingInt(problem -> problem.place().column());

    private final List<Problem> found = new ArrayList<>();
    private long more;

    void add(Place place, String what, String maybe) {
        if (found.size() < MOST) {
            found.add(new Problem(place, what, maybe));
        } else {
            more++;
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many there are so far, shown or not. */
    long count() {
        return found.size() + more;
    }

    /** Whether no further problem is shown, so that nothing need be said well about it. */
    boolean full() {
        return found.size() >= MOST;
    }

    /** All problems by file, line and column, each once. */
    List<Problem> sorted(String caseName) {
        List<Problem> sorted = new ArrayList<>(new LinkedHashSet<>(found));
        sorted.sort(BY_PLACE);
        if (more > 0) {
            sorted.add(
                    new Problem(Place.of(caseName), more + " more problems are not shown", "put the first ones right"));
        }
        return List.copyOf(sorted);
    }
}
