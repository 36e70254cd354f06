package entente.conflict;

import entente.conflict.GraphModel.Move;
import entente.conflict.Reason.Foreseen;
import entente.conflict.Reason.Horizon;
import entente.conflict.Reason.Line;
import entente.conflict.Reason.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The reasons behind verdicts of those who look ahead: for each move of a decision maker the line of moves that is expected to follow
 * it. Whose turn it is and what is expected stands in a {@link Play}, so the lines do not depend on how many move, nor on the
 * definition by which they anticipate one another.
 *
 * <p>Cost: one look-up for each move of a line, and lines are as long as the horizon at most.
 */
final class Foresight {

    private final GraphModel model;
    private final Play play;

    /** What is expected after a move. */
    interface Play {
        /** Whose turn it is after a step, ascending. */
        List<Integer> turn(Step last);

        /** The step expected after another where some are left; empty where nobody moves on. */
        Optional<Step> next(Step last, int left);
    }

    Foresight(GraphModel model, Play play) {
        this.model = model;
        this.play = play;
    }

    /** The reasons of every decision maker at some horizons. */
    List<Reason> all(int state, List<Integer> horizons) {
        return IntStream.range(0, model.makers().size()).<Reason>mapToObj(maker -> of(maker, state, horizons)).toList();
    }

    /** The reasons of one decision maker at some horizons. */
    Foreseen of(int maker, int state, List<Integer> horizons) {
        List<Move> own = model.moves(maker, state);
        return new Foreseen(maker, state, own.isEmpty()
                ? List.of()
                : horizons.stream()
                        .map(moves -> new Horizon(moves, own.stream().map(first -> line(first, moves)).toList()))
                        .toList());
    }

    private Line line(Move first, int moves) {
        List<Step> line = new ArrayList<>(List.of(Step.of(first)));
        for (int left = moves - 1; left > 0; left--) {
            Optional<Step> next = play.next(line.getLast(), left);
            if (next.isEmpty()) {
                return line(line, play.turn(line.getLast()));
            }
            line.add(next.get());
        }
        return line(line, List.of());
    }

    private Line line(List<Step> steps, List<Integer> staying) {
        Step first = steps.getFirst();
        return new Line(steps, staying,
                Witnesses.effect(model, first.movers().getFirst(), first.from(), steps.getLast().to()).lot());
    }
}
