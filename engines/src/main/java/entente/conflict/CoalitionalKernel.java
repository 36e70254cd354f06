package entente.conflict;

import entente.engine.Run;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Judges {@link Coalitional} concepts with sets of states as bits. Moves of a coalition are the transitive closure of its members'
 * moves, and the answers of SEQ the closure of the improvements of all coalitions that may answer; where states are coalesced the rule
 * that nobody moves twice in succession matters, and both are searched over pairs of a state and the last mover instead.
 */
final class CoalitionalKernel {

    private final MoveGraph graph;
    private final Coalitional concept;
    private final Run run;
    private final int states;
    private final int everybody;
    private final BitSet[][] better;
    private final BitSet[][] reach;
    private final BitSet[][] improvements;

    /** A relation between states: a set of states for each, by number. */
    private interface Steps {
        BitSet from(int state);
    }

    CoalitionalKernel(MoveGraph graph, Coalitional concept, Run run) {
        this.graph = graph;
        this.concept = concept;
        this.run = run;
        this.states = graph.states();
        this.everybody = (1 << graph.makers()) - 1;
        this.better = new BitSet[everybody + 1][];
        this.reach = new BitSet[everybody + 1][];
        this.improvements = new BitSet[everybody + 1][];
        better[0] = filled();
        reach[0] = empty();
        improvements[0] = empty();
        for (int group = 1; group <= everybody; group++) {
            better[group] = better(group);
            reach[group] = closure(memberSteps(group));
            improvements[group] = meet(reach[group], better[group]);
        }
    }

    /** The group of all. */
    int everybody() {
        return everybody;
    }

    /** The improvements of a coalition from a state; the caller's own. */
    BitSet improvements(int group, int s) {
        return (BitSet) improvements[group][s].clone();
    }

    /** What a coalition can reach from a state; the caller's own. */
    BitSet reach(int group, int s) {
        return (BitSet) reach[group][s].clone();
    }

    /** The states stable for a coalition, ascending. */
    List<Integer> stable(int group) {
        BitSet[] answers = concept == Coalitional.SEQ
                ? closure(coalitionSteps(everybody & ~group))
                : reach[everybody & ~group];
        List<Integer> stable = new ArrayList<>();
        for (int s = 1; s <= states; s++) {
            run.stop().check();
            BitSet temptations = improvements[group][s];
            if (temptations.isEmpty()
                    || (concept != Coalitional.NASH && allAnswered(temptations, answers, deterring(group, s)))) {
                stable.add(s);
            }
        }
        return stable;
    }

    private static boolean allAnswered(BitSet temptations, BitSet[] answers, BitSet deterring) {
        return temptations.stream().allMatch(x -> answers[x].intersects(deterring));
    }

    /** The states that are no better than s for some member, and under SMR from which the coalition cannot escape to a better one. */
    BitSet deterring(int group, int s) {
        BitSet deterring = new BitSet();
        deterring.set(1, states + 1);
        deterring.andNot(better[group][s]);
        if (concept == Coalitional.SMR) {
            for (int y = deterring.nextSetBit(0); y >= 0; y = deterring.nextSetBit(y + 1)) {
                if (reach[group][y].intersects(better[group][s])) {
                    deterring.clear(y);
                }
            }
        }
        return deterring;
    }

    /** What every member strictly prefers to each state. */
    private BitSet[] better(int group) {
        int first = Integer.numberOfTrailingZeros(group);
        int rest = group & (group - 1);
        if (rest != 0) {
            return meet(better[1 << first], better[rest]);
        }
        BitSet[] found = empty();
        for (int s = 1; s <= states; s++) {
            for (int t = 1; t <= states; t++) {
                found[s].set(t, graph.prefers(first, t, s));
            }
        }
        return found;
    }

    private List<Steps> memberSteps(int group) {
        List<Steps> steps = new ArrayList<>();
        for (int maker : Groups.members(group)) {
            steps.add(state -> {
                BitSet targets = new BitSet();
                for (int to : graph.moves(maker, state)) {
                    targets.set(to);
                }
                return targets;
            });
        }
        return steps;
    }

    private List<Steps> coalitionSteps(int within) {
        List<Steps> steps = new ArrayList<>();
        for (int part = within; part != 0; part = (part - 1) & within) {
            BitSet[] of = improvements[part];
            steps.add(state -> of[state]);
        }
        return steps;
    }

    private BitSet[] closure(List<Steps> movers) {
        return graph.transitive() ? transitiveClosure(movers) : pairClosure(movers);
    }

    /** Everything that one or more steps reach, by Warshall's algorithm on rows of bits. */
    private BitSet[] transitiveClosure(List<Steps> movers) {
        BitSet[] rows = empty();
        for (int s = 1; s <= states; s++) {
            for (Steps mover : movers) {
                rows[s].or(mover.from(s));
            }
        }
        for (int via = 1; via <= states; via++) {
            run.stop().check();
            for (int s = 1; s <= states; s++) {
                if (rows[s].get(via)) {
                    rows[s].or(rows[via]);
                }
            }
        }
        return rows;
    }

    private record Pair(int state, int mover) {}

    /** Everything that one or more steps reach where no mover steps twice in succession. */
    private BitSet[] pairClosure(List<Steps> movers) {
        BitSet[] rows = empty();
        for (int s = 1; s <= states; s++) {
            run.stop().check();
            BitSet[] reached = new BitSet[movers.size()];
            for (int mover = 0; mover < reached.length; mover++) {
                reached[mover] = new BitSet();
            }
            Deque<Pair> open = new ArrayDeque<>();
            open.add(new Pair(s, -1));
            while (!open.isEmpty()) {
                Pair at = open.remove();
                for (int mover = 0; mover < reached.length; mover++) {
                    if (mover != at.mover()) {
                        BitSet fresh = (BitSet) movers.get(mover).from(at.state()).clone();
                        fresh.andNot(reached[mover]);
                        reached[mover].or(fresh);
                        int by = mover;
                        fresh.stream().forEach(to -> open.add(new Pair(to, by)));
                    }
                }
            }
            for (BitSet by : reached) {
                rows[s].or(by);
            }
        }
        return rows;
    }

    private BitSet[] meet(BitSet[] left, BitSet[] right) {
        BitSet[] rows = empty();
        for (int s = 1; s <= states; s++) {
            rows[s].or(left[s]);
            rows[s].and(right[s]);
        }
        return rows;
    }

    private BitSet[] empty() {
        BitSet[] rows = new BitSet[states + 1];
        for (int s = 0; s <= states; s++) {
            rows[s] = new BitSet();
        }
        return rows;
    }

    private BitSet[] filled() {
        BitSet[] rows = empty();
        for (BitSet row : rows) {
            row.set(1, states + 1);
        }
        return rows;
    }
}
