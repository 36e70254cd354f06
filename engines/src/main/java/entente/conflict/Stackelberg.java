package entente.conflict;

import entente.conflict.Witnesses.Comparing;
import entente.engine.Run;
import java.util.ArrayList;
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

    /** The leader's choices with the follower's replies, and what improves the lot of anybody else. */
    @Override
    public List<Reason> reasons(GraphModel model, int state, Run run) {
        MoveGraph.refuse(unfit(model));
        Anticipation anticipation = new Anticipation(model);
        Foresight foresight = new Foresight(model, anticipation.play(anticipation.upTo(2, run)));
        Witnesses alone = new Witnesses(model, Outlook.plain(MoveGraph.of(model)), Concept.NASH,
                Comparing.plain(model));
        List<Reason> reasons = new ArrayList<>();
        for (int maker = 0; maker < model.makers().size(); maker++) {
            boolean leads = model.makers().get(maker).id().equals(leader);
            reasons.add(leads ? foresight.of(maker, state, List.of(2)) : alone.of(maker, state));
        }
        return reasons;
    }
}
