package entente.app.export;

import entente.model.Case;
import entente.model.Place;
import entente.model.Problem;

/** Nothing is written, and why: a format that cannot hold the conflict, a conflict too large for it, a file that exists already. */
public final class ExportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final boolean callAtFault;

    private ExportRefused(Problem problem, boolean callAtFault) {
        super(problem.inWords());
        this.problem = problem;
        this.callAtFault = callAtFault;
    }

    /** The conflict is at fault: the format cannot hold it. */
    static ExportRefused conflict(SolvedConflict solved, String part, String what, String maybe) {
        String element = "conflict/" + solved.conflict().id() + part;
        return new ExportRefused(new Problem(solved.theCase().origin().place(element), what, maybe), false);
    }

    /** The issue is at fault: the format cannot hold it. */
    static ExportRefused issue(Case theCase, String issue, String what, String maybe) {
        return new ExportRefused(new Problem(theCase.origin().place("issue/" + issue), what, maybe), false);
    }

    /** The call is at fault: the file cannot be written there. */
    static ExportRefused target(String file, String what, String maybe) {
        return new ExportRefused(new Problem(Place.of(file), what, maybe), true);
    }

    /** Where, what, and what might help; its words are the message too. */
    public Problem problem() {
        return problem;
    }

    /** Whether another call would do (exit code 2), or the conflict itself cannot be written so (exit code 1). */
    public boolean callAtFault() {
        return callAtFault;
    }
}
