package entente.conflict;

import entente.engine.Run;
import java.util.List;
import java.util.Optional;

/**
 * Maximin stability of horizon <em>h</em>: a decision maker looks <em>h</em> moves ahead, its own and those of all others together in
 * turn, and the others do the worst to it that a legal sequence of theirs can.
 *
 * <p>A state is stable for <em>i</em> where the final state that it can be sure of by moving is no better than staying;
 * {@link OpposedAnticipation} has the definition, with the others as an adversary. Of preferences only those of <em>i</em> count, and
 * they may tie. Maximin_1 is Nash stability, Maximin_2 is GMR, Maximin_3 is SMR. Source: {@code bib:rego-vieira-2020}, for two decision
 * makers and recalled; that the others of several decision makers answer by legal sequences is this project's reading, and the one
 * under which the first three horizons are the concepts named.
 *
 * @param horizon <em>h</em>, from 1 to {@value LimitedMove#FARTHEST}
 */
public record Maximin(int horizon) implements Notion {

    /** Checks the horizon. */
    public Maximin {
        LimitedMove.checkHorizon(horizon);
    }

    @Override
    public String id() {
        return "maximin-" + horizon;
    }

    @Override
    public String title() {
        return "maximin stability of horizon " + horizon;
    }

    @Override
    public String means() {
        return "looking " + horizon + (horizon == 1 ? " move" : " moves")
                + " ahead, moving away leads to nothing better where the others do the worst that they can";
    }

    @Override
    public String source() {
        return "rego-vieira-2020";
    }

    @Override
    public Optional<String> unfit(GraphModel model) {
        return OpposedAnticipation.unfit(model);
    }

    @Override
    public Verdicts judge(GraphModel model, Run run) {
        MoveGraph.refuse(unfit(model));
        return OpposedAnticipation.verdicts(this, model, horizon, false, run);
    }

    @Override
    public List<Reason> reasons(GraphModel model, int state, Run run) {
        MoveGraph.refuse(unfit(model));
        return OpposedAnticipation.reasons(model, state, horizon, false, run);
    }
}
