package entente.conflict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a further way of judging finds.
 *
 * @param id the id of the {@link Notion}
 * @param title its title
 * @param stable the states that are stable for each judge, ascending: a decision maker by its id ({@code usa}), a coalition
 *     ({@code kor+usa}, in the order of the model)
 * @param equilibria the states that are stable for every judge, ascending
 */
public record Verdicts(String id, String title, Map<String, List<Integer>> stable, List<Integer> equilibria) {

    /** Copies the map and the lists, keeping their order. */
    public Verdicts {
        Map<String, List<Integer>> copied = new LinkedHashMap<>();
        stable.forEach((judge, states) -> copied.put(judge, List.copyOf(states)));
        stable = Collections.unmodifiableMap(copied);
        equilibria = List.copyOf(equilibria);
    }

    /** Verdicts of which the equilibria are the states that every judge finds stable. */
    static Verdicts of(Notion notion, int states, Map<String, List<Integer>> stable) {
        List<Integer> equilibria = new ArrayList<>();
        for (int state = 1; state <= states; state++) {
            int number = state;
            if (stable.values().stream().allMatch(held -> Collections.binarySearch(held, number) >= 0)) {
                equilibria.add(number);
            }
        }
        return new Verdicts(notion.id(), notion.title(), stable, equilibria);
    }
}
