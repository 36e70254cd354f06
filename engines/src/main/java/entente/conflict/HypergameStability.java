package entente.conflict;

import entente.engine.Run;
import java.util.List;
import java.util.Optional;

/**
 * Stability of each decision maker in its own view of a conflict, and as equilibria the states from which nobody moves: what lasts in
 * a {@link Hypergame}, for right or wrong reasons.
 *
 * @param hypergame the views, over the model that is judged
 * @param concept NASH, GMR, SMR, SEQ or SSEQ
 */
public record HypergameStability(Hypergame hypergame, Concept concept) implements Notion {

    /** Checks the concept. */
    public HypergameStability {
        if (concept == Concept.SIM) {
            throw new IllegalArgumentException("sim is not judged in views");
        }
    }

    @Override
    public String id() {
        return "hypergame-" + concept.id();
    }

    @Override
    public String title() {
        return concept.title() + " in each one's own view";
    }

    @Override
    public String means() {
        return "as this decision maker sees the conflict, " + concept.means();
    }

    @Override
    public String source() {
        return "fraser-hipel-1984";
    }

    @Override
    public Optional<String> unfit(GraphModel model) {
        GraphModel base = hypergame.base();
        boolean same = model.model().equals(base.model()) && model.inputDigest().equals(base.inputDigest())
                && model.states() == base.states() && model.makers().equals(base.makers());
        return same ? Optional.empty() : Optional.of("the views are of another model: " + base.model());
    }

    @Override
    public Verdicts judge(GraphModel model, Run run) {
        MoveGraph.refuse(unfit(model));
        Hypergame.Findings findings = hypergame.judge(concept, run);
        return new Verdicts(id(), title(), findings.stable(), findings.lasting());
    }

    @Override
    public List<Reason> reasons(GraphModel model, int state, Run run) {
        MoveGraph.refuse(unfit(model));
        return hypergame.reasons(concept, state, run);
    }
}
