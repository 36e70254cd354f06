package entente.model;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Results that a conflict is expected to have, and where they come from. States are written as codes ({@code YNN}) or numbers;
 * concepts as {@code nash}, {@code gmr}, {@code smr}, {@code seq}, {@code sseq}, {@code sim}.
 *
 * @param conflict the conflict id
 * @param from the citation, or who computed it
 * @param states the number of feasible states
 * @param equilibria concept to states
 * @param counts concept to number of equilibria
 * @param stable concept to decision maker to states
 * @param points states with the verdicts of every decision maker
 * @param verdicts single facts
 * @param coalitions groups that can move from the status quo to a sequential equilibrium that all its members prefer; null where nothing is said
 * @param breaks what breaks a stability
 * @param note anything else
 */
public record Expectation(String conflict, String from, OptionalInt states, Map<String, List<String>> equilibria,
        Map<String, Integer> counts, Map<String, Map<String, List<String>>> stable, List<Point> points,
        List<Verdict> verdicts, @Nullable List<Coalition> coalitions, List<Breaks> breaks, @Nullable String note) {

    /**
     * A state with its verdicts.
     *
     * @param state the id of a named state
     * @param code its code, or null
     * @param stable decision maker to letters: N, G, S, Q for Nash, GMR, SMR, SEQ; - where not stable
     * @param rank decision maker to "level/levels", 1 being most preferred
     */
    public record Point(String state, @Nullable String code, Map<String, String> stable, Map<String, String> rank) {}

    /**
     * A single fact.
     *
     * @param state code or number
     * @param decisionMaker the actor id
     * @param concept the concept
     * @param stable whether the state is stable
     */
    public record Verdict(String state, String decisionMaker, String concept, boolean stable) {}

    /**
     * A group that can improve together.
     *
     * @param members actor ids
     * @param to the state reached, code or number
     */
    public record Coalition(List<String> members, String to) {}

    /**
     * What breaks the stability of a state.
     *
     * @param state the id of a named state
     * @param concept the concept
     * @param tried how many single changes (a statement dropped, or swapped with the next) there are
     * @param by the changes that break it: "usa drop 3", "rus swap 2"
     */
    public record Breaks(String state, String concept, int tried, List<String> by) {}
}
