package entente.conflict;

import entente.engine.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Limited-move stability for any number of decision makers, in two readings of this project: a state is stable for <em>i</em> where no
 * move of its own leads, with <em>h</em> moves foreseen, to what it likes better. They differ in who answers.
 *
 * <p>{@link Reading#CAUTIOUS}: whoever did not move last may move next, each looking to its own good and reckoning with the worst where it
 * is open who moves; {@link CautiousAnticipation} has the definition. {@link Reading#COALITION}: the others answer together, by legal
 * sequences, where that is better for every one of them; {@link OpposedAnticipation} has it. Both are {@link LimitedMove} where exactly
 * two decision makers may move and preferences are strict; L_1 is Nash stability. For <em>h</em> of 2 or more both imply GMR; L_2 implies
 * SEQ in the first, L_3 implies SMR in the second.
 *
 * <p>Two definitions of {@code bib:fang-hipel-kilgour-1993} and two of {@code bib:soares-2026} were not at hand; none is meant here,
 * though the second reading follows the idea by which the latter names its first.
 *
 * @param horizon <em>h</em>, from 1 to {@value LimitedMove#FARTHEST}
 * @param reading who answers
 */
public record LimitedMoveOfMany(int horizon, Reading reading) implements Notion {

    /** Who answers. */
    public enum Reading {
        /** Anybody who did not move last, each for itself; one reckons with the worst. Preferences may tie. */
        CAUTIOUS,
        /** All others together, where it serves every one of them. Preferences are strict. */
        COALITION
    }

    /** Checks the horizon. */
    public LimitedMoveOfMany {
        LimitedMove.checkHorizon(horizon);
    }

    @Override
    public String id() {
        return "limited-" + horizon + (reading == Reading.CAUTIOUS ? "-cautious" : "-coalition");
    }

    @Override
    public String title() {
        return "limited-move stability of horizon " + horizon
                + (reading == Reading.CAUTIOUS ? ", cautious reading" : ", coalition reading");
    }

    @Override
    public String means() {
        String ahead = "looking " + horizon + (horizon == 1 ? " move" : " moves")
                + " ahead, moving away leads to nothing better";
        return ahead + (reading == Reading.CAUTIOUS
                ? ", at worst, whoever of those that would move is the next"
                : " where the others answer together, to the good of each");
    }

    @Override
    public String source() {
        return "fang-hipel-kilgour-1993";
    }

    @Override
    public Optional<String> unfit(GraphModel model) {
        return reading == Reading.CAUTIOUS
                ? MoveGraph.tooLarge(model)
                : OpposedAnticipation.unfit(model).or(() -> Anticipation.tied(model));
    }

    @Override
    public Verdicts judge(GraphModel model, Run run) {
        MoveGraph.refuse(unfit(model));
        return reading == Reading.CAUTIOUS
                ? EveryJudge.verdicts(this, model.states(), cautious(model, run))
                : OpposedAnticipation.verdicts(this, model, horizon, true, run);
    }

    private Map<String, List<Integer>> cautious(GraphModel model, Run run) {
        CautiousAnticipation foreseen = CautiousAnticipation.none(model);
        for (int h = 1; h < horizon; h++) {
            run.stop().check();
            foreseen = foreseen.further();
        }
        Map<String, List<Integer>> stable = new LinkedHashMap<>();
        for (int maker = 0; maker < model.makers().size(); maker++) {
            stable.put(model.makers().get(maker).id(), foreseen.stable(maker));
        }
        return stable;
    }

    @Override
    public List<Reason> reasons(GraphModel model, int state, Run run) {
        MoveGraph.refuse(unfit(model));
        if (reading == Reading.COALITION) {
            return OpposedAnticipation.reasons(model, state, horizon, true, run);
        }
        List<CautiousAnticipation> foreseen = CautiousAnticipation.upTo(horizon - 1, model, run);
        return IntStream.range(0, model.makers().size())
                .<Reason>mapToObj(maker -> new Foresight(model, CautiousAnticipation.play(foreseen, maker)).of(maker,
                        state, List.of(horizon)))
                .toList();
    }
}
