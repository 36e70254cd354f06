package entente.conflict;

import entente.engine.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Limited-move stability L_h: two decision makers who foresee <em>h</em> alternating moves, the first by the one who judges, and who
 * each move only where the final state they expect is better than staying.
 *
 * <p>A state is L_h-stable for <em>i</em> where G_h(i, s) = s, with G_h as in {@link Anticipation}. L_1 is Nash stability. L_2 implies
 * SEQ, L_3 implies SMR, and every L_h with h of 2 or more implies GMR; L_h does not imply L_{h+1}, nor the reverse. Source:
 * {@code bib:kilgour-hipel-fang-1987}, {@code bib:fang-hipel-kilgour-1993} (first in Kilgour 1985); recalled, not read again. The
 * implications are proved in docs/methods/conflict-beyond.md.
 *
 * <p>Needs exactly two decision makers with options, and strict preferences; {@link LimitedMoveOfMany} is for any number. Cost: <em>h</em> times the moves.
 *
 * @param horizon <em>h</em>, from 1 to {@value #FARTHEST}
 */
public record LimitedMove(int horizon) implements Notion {

    /** The farthest horizon. */
    public static final int FARTHEST = 1000;

    /** Checks the horizon. */
    public LimitedMove {
        checkHorizon(horizon);
    }

    /** Throws where a horizon is out of bounds. */
    static void checkHorizon(int horizon) {
        if (horizon < 1 || horizon > FARTHEST) {
            throw new IllegalArgumentException("a horizon of " + horizon + " moves; it is from 1 to " + FARTHEST);
        }
    }

    @Override
    public String id() {
        return "limited-" + horizon;
    }

    @Override
    public String title() {
        return "limited-move stability of horizon " + horizon;
    }

    @Override
    public String means() {
        return "looking " + horizon + (horizon == 1 ? " move" : " moves")
                + " ahead, moving away leads to nothing better";
    }

    @Override
    public String source() {
        return "fang-hipel-kilgour-1993";
    }

    @Override
    public Optional<String> unfit(GraphModel model) {
        return Anticipation.unfit(model);
    }

    @Override
    public Verdicts judge(GraphModel model, Run run) {
        Anticipation anticipation = new Anticipation(model);
        int[][] finals = anticipation.after(horizon, run);
        Map<String, List<Integer>> stable = new LinkedHashMap<>();
        for (int maker = 0; maker < model.makers().size(); maker++) {
            stable.put(model.makers().get(maker).id(), anticipation.stable(maker, finals));
        }
        return EveryJudge.verdicts(this, model.states(), stable);
    }

    @Override
    public List<Reason> reasons(GraphModel model, int state, Run run) {
        Anticipation anticipation = new Anticipation(model);
        Foresight foresight = new Foresight(model, anticipation.play(anticipation.upTo(horizon, run)));
        return foresight.all(state, List.of(horizon));
    }
}
