package entente.casefile;

import entente.model.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A case that cannot be read: every problem that was found in it, ordered by file, line and column. */
public final class BadCase extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    /** Takes at least one problem. */
    public BadCase(List<Problem> problems) {
        super(problems.stream().map(Problem::inWords).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a bad case needs a problem");
        }
    }

    /** The problems, ordered by file, line and column. */
    public List<Problem> problems() {
        return problems;
    }
}
