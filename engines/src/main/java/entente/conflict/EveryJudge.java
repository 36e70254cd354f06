package entente.conflict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Puts verdicts together where the equilibria are the states that every judge finds stable. */
final class EveryJudge {

    private EveryJudge() {}

    static Verdicts verdicts(Notion notion, int states, Map<String, List<Integer>> stable) {
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
