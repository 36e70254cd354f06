package entente.conflict;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a further way of judging finds.
 *
 * @param id the id of the notion that judged
 * @param title the name of the field
 * @param stable judge to the states stable for it, ascending; a judge is a decision maker ({@code usa}), a coalition
 *     ({@code kor+usa}, in the order of the model) or a leader
 * @param equilibria the states that last, ascending
 */
public record Verdicts(String id, String title, Map<String, List<Integer>> stable, List<Integer> equilibria) {

    /** Copies the lists; keeps their order. */
    public Verdicts {
        Map<String, List<Integer>> copy = new LinkedHashMap<>();
        stable.forEach((judge, states) -> copy.put(judge, List.copyOf(states)));
        stable = Collections.unmodifiableMap(copy);
        equilibria = List.copyOf(equilibria);
    }
}
