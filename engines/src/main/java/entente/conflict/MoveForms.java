package entente.conflict;

import entente.conflict.StateSpace.Arcs;
import entente.conflict.StateSpace.Barred;
import entente.conflict.StateSpace.Common;
import entente.model.Conflict;
import entente.model.Conflict.Arc;
import entente.model.Conflict.CommonMove;
import entente.model.Conflict.Condition;
import entente.model.Conflict.DecisionMaker;
import entente.model.Conflict.NamedState;
import entente.model.Conflict.OneWay;
import entente.model.OptionName;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * Reads the moves of a conflict that are not in option form: moves that somebody never makes, arcs, and common moves.
 *
 * <p>A one-way entry bars the moves of one decision maker from codes that satisfy one pattern to codes that satisfy another; with
 * coalesced states a move is left where some member still has one. Arcs are the whole list of moves of one decision maker, by states;
 * they need not be transitive, so that "nobody moves twice in succession" matters and the last mover is remembered.
 *
 * <p>A common move is a step that each of several decision makers can make alone, beside its own moves: one change of options, an arc
 * in the graph of each of them ({@code bib:fang-hipel-kilgour-1993}, recalled). So a state may be reached by more than one possible
 * last mover, and whoever did not have to make the last step may go on.
 */
final class MoveForms {

    private final Conflict conflict;
    private final StateSpace space;
    private final ToIntFunction<OptionName> index;
    private final Complaint complaint;

    /** Where problems go. */
    @FunctionalInterface
    interface Complaint {
        void problem(String part, String what, String maybe);
    }

    MoveForms(Conflict conflict, StateSpace space, ToIntFunction<OptionName> index, Complaint complaint) {
        this.conflict = conflict;
        this.space = space;
        this.index = index;
        this.complaint = complaint;
    }

    /** The same states with the moves of the conflict. */
    StateSpace read() {
        List<Barred> barred = new ArrayList<>();
        List<Arcs> arcs = new ArrayList<>();
        for (DecisionMaker maker : conflict.decisionMakers()) {
            int number = conflict.decisionMakers().indexOf(maker);
            for (OneWay way : maker.oneWay()) {
                barred.add(new Barred(number, codes(way.from()), codes(way.to())));
            }
            Conflict.Arcs listed = maker.arcs();
            if (listed != null) {
                arcs.add(new Arcs(number, targets(maker.actor(), listed.arcs())));
            }
        }
        List<Common> common = conflict.commonMoves().stream().map(this::common).toList();
        boolean plain = barred.isEmpty() && arcs.isEmpty() && common.isEmpty();
        if (!plain && space.states() > PictureReader.MOST_READ_ALOUD) {
            complaint.problem("",
                    "a conflict with "
                            + (!arcs.isEmpty()
                                    ? "moves given as arcs"
                                    : common.isEmpty() ? "one-way moves by pattern" : "common moves")
                            + " is judged straight from the definitions, which is done for at most "
                            + PictureReader.MOST_READ_ALOUD + " states; this one has " + space.states(),
                    "say it by the directions of options, or leave out options that hardly matter");
        }
        return plain ? space : space.withMoves(barred, arcs, common);
    }

    private Common common(CommonMove move) {
        List<String> actors = conflict.decisionMakers().stream().map(DecisionMaker::actor).toList();
        return new Common(move.by().stream().map(actors::indexOf).toList(), codes(move.from()), bits(move.take()),
                bits(move.giveUp()));
    }

    private int bits(List<OptionName> names) {
        return names.stream().mapToInt(name -> 1 << index.applyAsInt(name)).reduce(0, (a, b) -> a | b);
    }

    private Bits codes(Condition condition) {
        BitExpression when = BitExpression.compile(condition.when(), index);
        long[] words = Bits.room(space.codes());
        for (int word = 0; word < words.length; word++) {
            words[word] = when.at(word);
        }
        return new Bits(words);
    }

    private int[][] targets(String maker, List<Arc> arcs) {
        List<TreeSet<Integer>> found = new ArrayList<>();
        for (int state = 0; state <= space.states(); state++) {
            found.add(new TreeSet<>());
        }
        for (Arc arc : arcs) {
            int from = state(maker, arc.from());
            int to = state(maker, arc.to());
            if (from > 0 && from == to) {
                complaint.problem("/decision-maker/" + maker,
                        "the arc from " + arc.from() + " to " + arc.to() + " leads nowhere", "leave it out");
            } else if (from > 0 && to > 0) {
                found.get(from).add(to);
            }
        }
        return found.stream().map(states -> states.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** The number of a state written as a number, a code or the id of a named state; 0 with a complaint where there is none. */
    private int state(String maker, String written) {
        boolean digits = !written.isEmpty() && written.length() <= 9
                && written.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(written) : named(written);
        if (number < 1 || number > space.states()) {
            complaint.problem("/decision-maker/" + maker, "an arc names '" + written + "', which is no feasible state",
                    "write a number from 1 to " + space.states() + ", a code, or the id of a named state");
            return 0;
        }
        return number;
    }

    private int named(String written) {
        return conflict.state(written).map(NamedState::taken)
                .map(taken -> space.number(bits(taken)))
                .orElseGet(() -> space.number(written));
    }
}
