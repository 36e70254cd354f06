package entente.conflict;

import entente.engine.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stackelberg equilibrium: one of two decision makers leads, foreseeing how the other will follow.
 *
 * <p>A state is an equilibrium with a leader where it is L_2-stable for the leader and Nash stable for the follower
 * ({@link LimitedMove}); the verdicts list both. Every such state is a sequential equilibrium. Source:
 * {@code bib:fang-hipel-kilgour-1989}, {@code bib:fang-hipel-kilgour-1993}; recalled, not read again.
 *
 * @param leader the id of the decision maker that leads
 */
public record Stackelberg(String leader) implements Notion {

    @Override
    public String id() {
        return "stackelberg-" + leader;
    }

    @Override
    public String title() {
        return "Stackelberg equilibrium led by " + leader;
    }

    @Override
    public String means() {
        return "the leader foresees the follower's reply and gains nothing by moving, and no improvement of the follower's own is left";
    }

    @Override
    public String source() {
        return "fang-hipel-kilgour-1989";
    }

    @Override
    public Optional<String> unfit(GraphModel model) {
        int index = model.maker(leader).orElse(-1);
        if (index < 0 || !model.mayMove(index)) {
            return Optional.of("'" + leader + "' is no decision maker with options and cannot lead");
        }
        return Anticipation.unfit(model);
    }

    @Override
    public Verdicts judge(GraphModel model, Run run) {
        MoveGraph.refuse(unfit(model));
        Anticipation anticipation = new Anticipation(model);
        int[][] once = anticipation.after(1, run);
        int[][] twice = anticipation.after(2, run);
        Map<String, List<Integer>> stable = new LinkedHashMap<>();
        for (int maker = 0; maker < model.makers().size(); maker++) {
            String id = model.makers().get(maker).id();
            stable.put(id, anticipation.stable(maker, id.equals(leader) ? twice : once));
        }
        return EveryJudge.verdicts(this, model.states(), stable);
    }
}
