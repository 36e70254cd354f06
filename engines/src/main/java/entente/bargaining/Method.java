package entente.bargaining;

import entente.engine.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * A way of saying where a bargaining table settles. A method is stateless and may be shared between threads; equal tables, settings and seeds give equal
 * courses. To add one: a class, a line in {@link Methods}, a section in docs/methods/bargaining.md.
 */
public interface Method {

    /** The name by which a user chooses it, in lower case with hyphens. */
    String id();

    /** What it is called, a noun phrase. */
    String title();

    /** Where it comes from: keys of docs/references.bib, most important first. */
    List<String> sources();

    /** The points at which it can be read in more than one way; empty where there is one reading. */
    List<Switch<?>> switches();

    /** Whether the readings of a switch can differ on a table like this one; those that cannot are left out of the spread. */
    default boolean matters(Switch<?> one, BargainingTable table) {
        return true;
    }

    /**
     * Why it cannot solve a table under these settings, each reason a clause without full stop; empty where it can. What holds for
     * every method: somebody has weight, and it is known what those accept who must agree.
     */
    default List<String> unfit(BargainingTable table, Settings settings) {
        List<String> reasons = new ArrayList<>(table.weightless());
        reasons.addAll(Consent.unfit(table, settings));
        return reasons;
    }

    /**
     * Solves a table that is not {@link #unfit}.
     *
     * @param run its seed is for methods with chance of their own
     * @throws entente.engine.Stopped soon after the run is told to stop
     */
    Course solve(BargainingTable table, Settings settings, Run run);

    /** The outcome alone, one number for each dimension: what {@link #solve} finds, for methods that find it faster without their account of moves. */
    default double[] settle(BargainingTable table, Settings settings, Run run) {
        return solve(table, settings, run).outcome().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
