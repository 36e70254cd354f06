package entente.app.cli;

import entente.Analysis;
import entente.app.words.AttitudeWords;
import entente.app.words.Catalogue;
import entente.app.words.ConflictWords;
import entente.app.words.Names;
import entente.app.words.Sentence;
import entente.casefile.BadCase;
import entente.conflict.ConflictEngine;
import entente.conflict.ConflictResult;
import entente.conflict.GraphModel;
import entente.conflict.Notion;
import entente.conflict.RelationalStability;
import entente.engine.ModelRef;
import entente.engine.Reading;
import entente.engine.Run;
import entente.model.Case;
import entente.model.Conflict;
import java.util.List;
import java.util.Optional;

/**
 * A conflict of a case, solved.
 *
 * @param theCase the case
 * @param conflict the conflict as written
 * @param engine the engine that solved it
 * @param model what it read
 * @param result what it found
 */
record Solved(Case theCase, Conflict conflict, ConflictEngine engine, GraphModel model, ConflictResult result) {

    /**
     * Solves a model, whichever engine knows it.
     *
     * @throws BadCase where the model is unfit
     */
    static Analysis<?, ?> any(Session session, Case theCase, ModelRef ref, Run run) throws BadCase {
        return switch (session.workbench().solve(theCase, ref, run)) {
            case Reading.Fit<Analysis<?, ?>>(Analysis<?, ?> analysis) -> analysis;
            case Reading.Unfit<Analysis<?, ?>>(java.util.List<entente.model.Problem> reasons) ->
                throw new BadCase(reasons);
        };
    }

    /** The analysis as a conflict; empty where it is something else. */
    static Optional<Solved> conflict(Case theCase, Analysis<?, ?> analysis) {
        if (analysis.engine() instanceof ConflictEngine engine && analysis.picture() instanceof GraphModel model
                && analysis.result() instanceof ConflictResult result) {
            return theCase.conflict(analysis.model().id())
                    .map(conflict -> new Solved(theCase, conflict, engine, model, result));
        }
        return Optional.empty();
    }

    /**
     * Solves the one conflict that a name means.
     *
     * @throws BadCase where it is unfit
     */
    static Solved conflict(Session session, Session.Named named, Run run) throws BadCase {
        Analysis<?, ?> analysis = any(session, named.theCase(), session.onlyConflict(named), run);
        return conflict(named.theCase(), analysis).orElseThrow();
    }

    Names names() {
        return new Names(theCase, conflict, model);
    }

    /** The attitudes that a notion rests on, in words; none where it rests on none. */
    List<Sentence> attitudes(Notion notion) {
        return notion instanceof RelationalStability
                ? new AttitudeWords(model, names()).stated(conflict)
                : List.of();
    }

    Catalogue catalogue() {
        return new Catalogue(model, names());
    }

    ConflictWords words() {
        return new ConflictWords(model, names());
    }
}
