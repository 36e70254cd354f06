package entente.conflict;

import entente.conflict.Condition.Atom;
import entente.conflict.InverseQuestion.Found;
import entente.engine.Run;
import entente.model.Conflict.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts the orders of one decision maker's statements, or of its states, under which a state is an equilibrium. */
final class Orders {

    private final GraphModel model;
    private final Concept concept;
    private final int state;
    private final int maker;
    private final MoveGraph graph;
    private final StateJudge judge;

    Orders(GraphModel model, Concept concept, int state, int maker) {
        this.model = model;
        this.concept = concept;
        this.state = state;
        this.maker = maker;
        this.graph = MoveGraph.of(model);
        this.judge = new StateJudge(graph);
    }

    Share ofStatements(List<Integer> block, int draws, Run run) {
        List<Level> levels = model.priority(maker);
        return count(block.size(), draws, run, order -> {
            List<Level> ordered = new ArrayList<>(levels);
            for (int place = 0; place < order.length; place++) {
                ordered.set(block.get(place) - 1, levels.get(block.get(order[place]) - 1));
            }
            return holds(MoveGraph.byNumber(model.withPriority(maker, ordered), maker));
        });
    }

    Share ofStates(int draws, Run run) {
        List<Integer> compared = model.states() > InverseQuestion.MOST_PERMUTED
                ? compared().orElse(List.of())
                : List.of();
        if (!compared.isEmpty() && compared.size() <= InverseQuestion.MOST_PERMUTED) {
            Condition condition = condition().orElseThrow();
            return count(compared.size(), draws, run,
                    order -> condition.holds((who, a, b) -> order[compared.indexOf(a)] > order[compared.indexOf(b)]));
        }
        return count(model.states(), draws, run, order -> {
            int[] worth = new int[model.states() + 1];
            System.arraycopy(order, 0, worth, 1, order.length);
            return holds(worth);
        });
    }

    private boolean holds(int[] worth) {
        return judge.equilibrium(graph.withWorth(maker, worth), concept, state);
    }

    /** The condition on this decision maker alone. */
    private Optional<Condition> condition() {
        return InverseQuestion.condition(model, concept, state, List.of(maker)) instanceof Found(Condition condition)
                ? Optional.of(condition)
                : Optional.empty();
    }

    /** The states that the condition compares; the wanted one alone where it compares none. */
    private Optional<List<Integer>> compared() {
        return condition().map(condition -> Stream.concat(Stream.of(state),
                condition.atoms().stream().flatMap((Atom atom) -> Stream.of(atom.better(), atom.worse()))).distinct()
                .sorted().toList());
    }

    /** Tries all orders of some things where they are few, else draws some. An order is a permutation of 0, 1, 2, ... */
    private static Share count(int things, int draws, Run run, Predicate<int[]> holds) {
        boolean all = things <= InverseQuestion.MOST_PERMUTED;
        int tried = all ? IntStream.rangeClosed(1, things).reduce(1, (a, b) -> a * b) : draws;
        long found = 0;
        for (int n = 0; n < tried; n++) {
            run.stop().check();
            if (n % 1024 == 0) {
                run.progress().at(n, tried, "trying orders");
            }
            if (holds.test(all ? nth(n, things) : drawn(run.seed(), n, things))) {
                found++;
            }
        }
        return all ? Share.exact(found, tried, things) : Share.sampled(found, tried, things);
    }

    /** The nth order in the factorial number system. */
    static int[] nth(int n, int things) {
        List<Integer> left = new ArrayList<>(IntStream.range(0, things).boxed().toList());
        int[] order = new int[things];
        int rest = n;
        for (int place = 0; place < things; place++) {
            int pick = rest % left.size();
            order[place] = left.get(pick);
            left.subList(pick, pick + 1).clear();
            rest /= things - place;
        }
        return order;
    }

    /** A random order that depends on the seed and the number of the draw only. */
    static int[] drawn(long seed, long draw, int things) {
        SplittableRandom random = new SplittableRandom(
                new SplittableRandom(seed ^ draw * 0xD1342543DE82EF95L).nextLong());
        int[] order = new int[things];
        for (int place = 0; place < things; place++) {
            int with = random.nextInt(place + 1);
            order[place] = order[with];
            order[with] = place;
        }
        return order;
    }
}
