package entente.conflict;

import entente.conflict.GraphModel.Move;
import entente.conflict.Reason.Answer;
import entente.conflict.Reason.Answered;
import entente.conflict.Reason.Effect;
import entente.conflict.Reason.Step;
import entente.conflict.Reason.Temptation;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The reasons behind the verdicts of a {@link Coalitional} concept on one state: for every coalition its improvements, each with a
 * shortest sequence of its members that leads there, and a shortest sequence of the others that ends in what some member does not
 * prefer to the state. Among equally short sequences the smaller coalition, then the lowest members, then the lowest state comes first.
 *
 * <p>Cost: beyond the verdicts one search by breadth for each coalition and each of its improvements.
 */
final class CoalitionalReasons {

    private final GraphModel model;
    private final MoveGraph graph;
    private final Coalitional concept;
    private final CoalitionalKernel kernel;
    private final int state;

    CoalitionalReasons(GraphModel model, Coalitional concept, int state, Run run) {
        this.model = model;
        this.graph = MoveGraph.of(model);
        this.concept = concept;
        this.kernel = new CoalitionalKernel(graph, concept, run);
        this.state = state;
    }

    /** The reasons of every coalition, smaller ones first. */
    List<Reason> all(Run run) {
        List<Reason> reasons = new ArrayList<>();
        for (int group : Groups.ofAtLeast(1, model.makers().size())) {
            run.stop().check();
            reasons.add(of(group));
        }
        return reasons;
    }

    private Answered of(int group) {
        LegalSearch ways = search(group, state);
        return new Answered(Groups.members(group), state, plain(),
                kernel.improvements(group, state).stream()
                        .mapToObj(to -> new Temptation(ways.path(to).orElseThrow(), effects(group, to),
                                concept == Coalitional.NASH ? Optional.empty() : answer(group, to)))
                        .toList());
    }

    private Concept plain() {
        return switch (concept) {
            case NASH -> Concept.NASH;
            case GMR -> Concept.GMR;
            case SMR -> Concept.SMR;
            case SEQ -> Concept.SEQ;
        };
    }

    private LegalSearch search(int group, int from) {
        return LegalSearch.from(graph, from, (maker, s, t) -> Groups.has(group, maker));
    }

    private List<Effect> effects(int group, int end) {
        return Groups.members(group).stream().map(maker -> Witnesses.effect(model, maker, state, end)).toList();
    }

    private Optional<Answer> answer(int group, int to) {
        int others = kernel.everybody() & ~group;
        BitSet deterring = kernel.deterring(group, state);
        Optional<List<Step>> steps = concept == Coalitional.SEQ
                ? improving(others, to, deterring)
                : search(others, to).shortest(deterring).map(moves -> moves.stream().map(Step::of).toList());
        return steps.map(found -> {
            int end = found.getLast().to();
            return new Answer(false, found, end, effects(group, end), concept == Coalitional.SMR
                    ? Optional.of(kernel.reach(group, end).stream().filter(reached -> reached != end).boxed().toList())
                    : Optional.empty());
        });
    }

    /** A coalition that has just improved, and the place of the improvement before; the first has none. */
    private record Reached(int state, int group, int before) {}

    /** A shortest sequence of improvements of coalitions, none of which acts twice in succession. */
    private Optional<List<Step>> improving(int within, int from, BitSet ends) {
        List<Integer> groups = Groups.ofAtLeast(1, graph.makers()).stream().filter(group -> (group & ~within) == 0)
                .toList();
        BitSet[] seen = new BitSet[kernel.everybody() + 1];
        groups.forEach(group -> seen[group] = new BitSet());
        List<Reached> order = new ArrayList<>(List.of(new Reached(from, 0, -1)));
        for (int place = 0; place < order.size(); place++) {
            Reached at = order.get(place);
            for (int group : groups) {
                if (group != at.group()) {
                    BitSet fresh = kernel.improvements(group, at.state());
                    fresh.andNot(seen[group]);
                    seen[group].or(fresh);
                    for (int to = fresh.nextSetBit(0); to >= 0; to = fresh.nextSetBit(to + 1)) {
                        order.add(new Reached(to, group, place));
                        if (ends.get(to)) {
                            return Optional.of(steps(order));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The steps that lead to the last of a search. */
    private List<Step> steps(List<Reached> order) {
        List<Step> steps = new ArrayList<>();
        for (Reached at = order.getLast(); at.before() >= 0; at = order.get(at.before())) {
            int from = order.get(at.before()).state();
            List<Move> moves = search(at.group(), from).path(at.state()).orElseThrow();
            steps.add(new Step(Groups.members(at.group()), from, at.state(), moves));
        }
        Collections.reverse(steps);
        return steps;
    }
}
