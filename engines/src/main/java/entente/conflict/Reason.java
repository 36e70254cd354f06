package entente.conflict;

import entente.conflict.GraphModel.Move;
import entente.conflict.Hypergame.Surprise;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Why a state holds or does not for one judge under a {@link Notion}, as data; words come later. A judge is a decision maker or a
 * coalition. Every kind gives what tempts and, for each temptation, the legal moves that answer it, so that whoever doubts a verdict
 * can follow it with a finger on the graph.
 */
public sealed interface Reason {

    /** The indices of the members of the judge, ascending; one for a decision maker. */
    List<Integer> judge();

    /** The number of the state, from 1. */
    int state();

    /** Whether the state is stable for the judge. */
    boolean stable();

    /** How one state compares with another for somebody. */
    enum Lot {
        /** Strictly preferred. */
        BETTER,
        /** Neither is preferred. */
        EQUAL,
        /** The other is strictly preferred. */
        WORSE,
        /** It is not known. */
        UNKNOWN
    }

    /**
     * How somebody fares in a state, compared with the state that is judged.
     *
     * @param maker the index of the decision maker
     * @param lot the comparison
     * @param degree how strong a preference it is, from 1; 0 where there is none
     */
    record Effect(int maker, Lot lot, int degree) {}

    /**
     * A step of an answer or a line: one move of one decision maker, or what several do together.
     *
     * @param movers the indices of those who make it together, or of those in whose name it is made, ascending
     * @param from the number of the state left
     * @param to the number of the state entered
     * @param moves the moves it consists of, in order
     */
    record Step(List<Integer> movers, int from, int to, List<Move> moves) {
        /** Copies the lists. */
        public Step {
            movers = List.copyOf(movers);
            moves = List.copyOf(moves);
        }

        /** A step of one decision maker. */
        static Step of(Move move) {
            return new Step(List.of(move.maker()), move.from(), move.to(), List.of(move));
        }

        private Step renumbered(IntUnaryOperator number) {
            return new Step(movers, number.applyAsInt(from), number.applyAsInt(to), Reason.renumbered(moves, number));
        }
    }

    /**
     * A state that the judge would rather be in.
     *
     * @param way the moves of the judge that lead there, in order; one for a decision maker
     * @param gains why it tempts: how those fare there whom the judge minds
     * @param answer what deters it; empty where nothing does
     */
    record Temptation(List<Move> way, List<Effect> gains, Optional<Answer> answer) {
        /** Copies the lists. */
        public Temptation {
            way = List.copyOf(way);
            gains = List.copyOf(gains);
        }

        /** The state that it leads to. */
        public int to() {
            return way.getLast().to();
        }

        private Temptation renumbered(IntUnaryOperator number) {
            return new Temptation(Reason.renumbered(way, number), gains, answer.map(one -> one.renumbered(number)));
        }
    }

    /**
     * What the others can do so that the temptation does not pay.
     *
     * @param atOnce whether the steps are made together with the tempting move, each from the state judged; otherwise they follow it
     * @param steps the steps
     * @param end the state in which it ends
     * @param effects why that deters: how those fare there whom the judge minds
     * @param escapes where the notion asks for it, every other state that the judge can still reach from the end, ascending, none of
     *     which helps; empty where it does not ask
     */
    record Answer(boolean atOnce, List<Step> steps, int end, List<Effect> effects, Optional<List<Integer>> escapes) {
        /** Copies the lists. */
        public Answer {
            steps = List.copyOf(steps);
            effects = List.copyOf(effects);
            escapes = escapes.map(List::copyOf);
        }

        private Answer renumbered(IntUnaryOperator number) {
            return new Answer(atOnce, steps.stream().map(step -> step.renumbered(number)).toList(),
                    number.applyAsInt(end), effects,
                    escapes.map(states -> states.stream().map(number::applyAsInt).sorted().toList()));
        }
    }

    /**
     * Every temptation, with its answer or without: stable where each has one.
     *
     * @param concept which answers count
     * @param temptations one for each state that tempts, ascending by state
     */
    record Answered(List<Integer> judge, int state, Concept concept, List<Temptation> temptations) implements Reason {
        /** Copies the lists. */
        public Answered {
            judge = List.copyOf(judge);
            temptations = List.copyOf(temptations);
        }

        @Override
        public boolean stable() {
            return temptations.stream().allMatch(temptation -> temptation.answer().isPresent());
        }

        /** The same in the numbers of another model of the same decision makers. */
        Answered renumbered(IntUnaryOperator number) {
            return new Answered(judge, number.applyAsInt(state), concept,
                    temptations.stream().map(one -> one.renumbered(number)).toList());
        }
    }

    /**
     * Weak stability: every temptation has an answer, and some has none that hurts enough.
     *
     * @param plainly what answers each temptation at all
     * @param strongly what answers it so that it hurts enough
     */
    record Weighed(Answered plainly, Answered strongly) implements Reason {
        @Override
        public List<Integer> judge() {
            return plainly.judge();
        }

        @Override
        public int state() {
            return plainly.state();
        }

        @Override
        public boolean stable() {
            return plainly.stable() && !strongly.stable();
        }
    }

    /**
     * What is expected to follow each move, for one who looks ahead: stable where, at every horizon asked for, no move leads to an end
     * that is better.
     *
     * @param horizons what is expected at each horizon; several only for non-myopic stability, and none for one who cannot move
     */
    record Foreseen(int maker, int state, List<Horizon> horizons) implements Reason {
        /** Copies the list. */
        public Foreseen {
            horizons = List.copyOf(horizons);
        }

        @Override
        public List<Integer> judge() {
            return List.of(maker);
        }

        @Override
        public boolean stable() {
            return horizons.stream().allMatch(horizon -> horizon.lines().stream().noneMatch(Line::pays));
        }
    }

    /**
     * What is expected with a number of moves to come.
     *
     * @param moves how many moves are foreseen, that of the judge included
     * @param lines one for each move of the judge, by the state it leads to
     */
    record Horizon(int moves, List<Line> lines) {
        /** Copies the list. */
        public Horizon {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A move of the judge and the steps that are expected to follow. Why each is expected depends on the notion.
     *
     * @param steps the steps in order, the first the move of the judge; each uses up one of the moves foreseen
     * @param staying those who could move next and are expected to stay at the end; empty where no further move is foreseen
     * @param lot how the judge fares at the end, compared with the state judged
     */
    record Line(List<Step> steps, List<Integer> staying, Lot lot) {
        /** Copies the lists. */
        public Line {
            steps = List.copyOf(steps);
            staying = List.copyOf(staying);
        }

        /** The moves that the steps consist of, in order. */
        public List<Move> moves() {
            return steps.stream().flatMap(step -> step.moves().stream()).toList();
        }

        /** The state in which it ends. */
        public int end() {
            return steps.getLast().to();
        }

        /** Whether the judge would rather be there. */
        public boolean pays() {
            return lot == Lot.BETTER;
        }
    }

    /**
     * What one decision maker sees in its own view of the conflict, and what would happen in truth. All states are numbered as in the
     * model.
     *
     * @param believed the state in which it believes to be; 0 where it does not recognise where it is
     * @param possible whether the state can be at all; not where it holds an option that its own holder does not see
     * @param seen why it would stay or leave, as it sees the conflict; empty where it does not recognise where it is
     * @param attempts what comes of each move that nothing in its view answers
     * @param knowing whether the state would be stable for it if everybody knew everything
     */
    record InView(int maker, int state, int believed, boolean possible, Optional<Answered> seen, List<Attempt> attempts,
            boolean knowing) implements Reason {
        /** Copies the list. */
        public InView {
            attempts = List.copyOf(attempts);
        }

        @Override
        public List<Integer> judge() {
            return List.of(maker);
        }

        @Override
        public boolean stable() {
            return possible && seen.isPresent() && seen.orElseThrow().stable();
        }
    }

    /**
     * A move as it is planned and as it turns out.
     *
     * @param planned the state to which it leads in the view of who moves
     * @param actual the state to which it leads in truth; 0 where it is barred
     * @param surprises whom it surprises
     */
    record Attempt(int planned, int actual, List<Surprise> surprises) {
        /** Copies the list. */
        public Attempt {
            surprises = List.copyOf(surprises);
        }
    }

    private static List<Move> renumbered(List<Move> moves, IntUnaryOperator number) {
        return moves.stream()
                .map(move -> new Move(move.maker(), number.applyAsInt(move.from()), number.applyAsInt(move.to())))
                .toList();
    }
}
