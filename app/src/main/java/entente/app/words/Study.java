package entente.app.words;

import entente.app.words.Finding.AuthorsExpect;
import entente.app.words.Finding.CoalitionCouldMove;
import entente.app.words.Finding.HoldsIn;
import entente.app.words.Finding.Reproduced;
import entente.app.words.Finding.TurnsOn;
import entente.conflict.Coalitions;
import entente.conflict.Concept;
import entente.conflict.ConflictResult;
import entente.conflict.Explainer;
import entente.conflict.Explanation;
import entente.conflict.GraphModel;
import entente.conflict.Hypergame;
import entente.conflict.Reproduction;
import entente.conflict.WhatBreaksIt;
import entente.engine.Run;
import entente.model.Case;
import entente.model.Conflict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Everything that a brief tells about one conflict, as findings.
 *
 * @param theCase the case
 * @param conflict the conflict as written
 * @param model the picture that was solved
 * @param result what the engine found
 * @param watched the states that the conflict asks about, in its order, each once
 * @param coalitions groups that would gain together by leaving the status quo
 * @param authorsExpect what the authors expect
 * @param reproduced the expected results of the case, compared
 * @param after what follows the verdicts
 */
public record Study(Case theCase, Conflict conflict, GraphModel model, ConflictResult result, List<StateStudy> watched,
        List<CoalitionCouldMove> coalitions, Optional<AuthorsExpect> authorsExpect, List<Reproduced> reproduced,
        Aftermath after) {

    /** The concept in which verdicts are explained: each mover reckons with the answers that serve the others. */
    public static final Concept LEADING = Concept.SEQ;

    /** Copies the lists. */
    public Study {
        watched = List.copyOf(watched);
        coalitions = List.copyOf(coalitions);
        reproduced = List.copyOf(reproduced);
    }

    /**
     * Studies a solved conflict: explains every watched state and finds what turns its verdict. The cost is that of solving the
     * conflict once for every single change of a priority, for every watched state. Rival views are those of the conflict.
     *
     * @throws entente.engine.Stopped soon after {@code run} is told to stop
     */
    public static Study of(Case theCase, Conflict conflict, GraphModel model, ConflictResult result, Run run) {
        return of(theCase, conflict, model, result, model.hypergame(), run);
    }

    /**
     * Studies a solved conflict that its decision makers see differently.
     *
     * @param views how they see it; empty where all see it as it is
     * @throws entente.engine.Stopped soon after {@code run} is told to stop
     */
    public static Study of(Case theCase, Conflict conflict, GraphModel model, ConflictResult result,
            Optional<Hypergame> views, Run run) {
        List<StateStudy> watched = new ArrayList<>();
        List<Integer> states = watchedStates(model);
        for (int state : states) {
            run.stop().check();
            run.progress().at(watched.size(), states.size(), "what breaks it: " + model.title());
            watched.add(state(model, result, state, run));
        }
        List<CoalitionCouldMove> coalitions = model.statusQuo().isEmpty()
                ? List.of()
                : Coalitions.fromStatusQuo(model, result).stream().map(CoalitionCouldMove::new).toList();
        List<Reproduced> reproduced = theCase.expectations().stream()
                .filter(expected -> expected.conflict().equals(conflict.id()))
                .map(expected -> new Reproduced(expected.from(), Reproduction.facts(expected),
                        Reproduction.check(model, result, expected)))
                .toList();
        return new Study(theCase, conflict, model, result, watched, coalitions,
                Optional.ofNullable(conflict.authorsExpect()).map(AuthorsExpect::new), reproduced,
                Aftermath.of(model, result, states, views, run));
    }

    private static List<Integer> watchedStates(GraphModel model) {
        List<Integer> states = new ArrayList<>(model.watched().stream().distinct().toList());
        OptionalInt now = model.statusQuo();
        if (now.isPresent() && !states.contains(now.getAsInt())) {
            states.add(now.getAsInt());
        }
        return states;
    }

    /** Studies one state, in full. */
    public static StateStudy state(GraphModel model, ConflictResult result, int state, Run run) {
        return new StateStudy(state, holds(model, result, state), explain(model, LEADING, state),
                new TurnsOn(WhatBreaksIt.of(model, LEADING, state, run)));
    }

    /** The concepts in which a state holds. */
    public static HoldsIn holds(GraphModel model, ConflictResult result, int state) {
        List<Concept> concepts = java.util.Arrays.stream(Concept.values())
                .filter(concept -> judged(result, concept) && result.equilibrium(concept, state))
                .toList();
        return new HoldsIn(state, concepts, model.absorbing(state));
    }

    /** Why a state holds or does not, for each decision maker in order. */
    public static List<Explanation> explain(GraphModel model, Concept concept, int state) {
        return IntStream.range(0, model.makers().size())
                .mapToObj(maker -> Explainer.explain(model, concept, maker, state))
                .toList();
    }

    /** Whether the engine judged a concept for this model. */
    public static boolean judged(ConflictResult result, Concept concept) {
        return !result.notJudged().contains(concept);
    }

    /** The states worth showing first: watched and named ones in the order of the conflict, then other equilibria by number. */
    public List<Integer> noteworthy() {
        List<Integer> states = new ArrayList<>(watched.stream().map(StateStudy::state).toList());
        for (Conflict.NamedState named : conflict.states()) {
            OptionalInt number = model.number(named.id());
            if (number.isPresent() && !states.contains(number.getAsInt())) {
                states.add(number.getAsInt());
            }
        }
        TreeSet<Integer> equilibria = new TreeSet<>();
        for (Concept concept : List.of(Concept.NASH, Concept.SEQ)) {
            equilibria.addAll(result.equilibria().getOrDefault(concept, List.of()));
        }
        if (equilibria.size() <= MOST_EQUILIBRIA) {
            equilibria.stream().filter(state -> !states.contains(state)).forEach(states::add);
        }
        return List.copyOf(states);
    }

    /** More equilibria than this are listed, not shown as noteworthy. */
    public static final int MOST_EQUILIBRIA = 24;

    /** The study of a state that is watched. */
    public Optional<StateStudy> watched(int state) {
        return watched.stream().filter(study -> study.state() == state).findFirst();
    }
}
