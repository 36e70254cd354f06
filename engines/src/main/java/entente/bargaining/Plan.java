package entente.bargaining;

import java.util.Optional;

/**
 * What is asked of an issue: by which method, in which reading, how often the uncertain inputs are drawn, and who takes part.
 *
 * @param method the id of a method
 * @param settings how its switches are set
 * @param draws how many draws, 0 to {@link #MOST_DRAWS}
 * @param participants the id of a list of participants; empty for all
 * @param sobolRows rows of the sensitivity analysis, each one solution for every uncertain input and two more; 0 for none
 */
public record Plan(String method, Settings settings, int draws, Optional<String> participants, int sobolRows) {

    /** The most draws of a plan. */
    public static final int MOST_DRAWS = 1_000_000;

    /** The compromise, a thousand draws, everybody. */
    public static final Plan STANDARD = of("compromise");

    /** Insists on the bounds. */
    public Plan {
        if (draws < 0 || draws > MOST_DRAWS || sobolRows < 0 || sobolRows > MOST_DRAWS) {
            throw new IllegalArgumentException("draws are 0 to " + MOST_DRAWS + ": " + draws + ", " + sobolRows);
        }
    }

    /** A method in its standard reading, a thousand draws, everybody. */
    public static Plan of(String method) {
        return new Plan(method, Settings.STANDARD, 1000, Optional.empty(), 0);
    }

    /** The same plan with a switch set. */
    public Plan with(String switchId, String choiceId) {
        return new Plan(method, settings.with(switchId, choiceId), draws, participants, sobolRows);
    }

    /** The same plan with another number of draws. */
    public Plan withDraws(int number) {
        return new Plan(method, settings, number, participants, sobolRows);
    }

    /** The same plan among some. */
    public Plan among(String variant) {
        return new Plan(method, settings, draws, Optional.of(variant), sobolRows);
    }

    /** The same plan with a sensitivity analysis of so many rows. */
    public Plan withSobol(int rows) {
        return new Plan(method, settings, draws, participants, rows);
    }
}
