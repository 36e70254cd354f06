package entente.conflict;

import entente.conflict.GraphModel.Move;
import entente.engine.Run;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Stability read straight from the definitions, for any graph of moves: the twin against which {@link Kernel} is tested, and the
 * judge of models that are not in option form, whose moves need not be transitive.
 *
 * <p>Write <em>R(i, s)</em> for the states that decision maker <em>i</em> can move to from <em>s</em> and <em>R+(i, s)</em> for those
 * of them that it strictly prefers to <em>s</em>. The others' <em>answers</em> to a state <em>u</em> are the ends of the legal
 * sequences of one or more moves from <em>u</em>: every mover is an opponent of <em>i</em>, and none moves twice in succession; in
 * credible sequences every mover strictly improves at its own step. An answer <em>t</em> <em>deters</em> where <em>i</em> does not
 * strictly prefer <em>t</em> to <em>s</em>; it is <em>inescapable</em> where <em>i</em> strictly prefers nothing in <em>R(i, t)</em>
 * to <em>s</em>.
 *
 * <p>The combination of SIM takes every option as its owner leaves it; it is defined for models in option form.
 *
 * <p>Cost: every closure holds up to states times decision makers pairs, one for each decision maker and state, so it is meant for
 * models up to about {@value PictureReader#MOST_READ_ALOUD} states. Sources: {@code bib:fang-hipel-kilgour-1993},
 * {@code bib:kilgour-hipel-fang-1987}, {@code bib:rego-vieira-2017}, {@code bib:fraser-hipel-1984}, {@code bib:howard-1971},
 * {@code bib:nash-1951}.
 */
public final class Definition {

    private final GraphModel model;
    private final List<List<List<Move>>> moves = new ArrayList<>();
    private final List<List<List<Move>>> improvements = new ArrayList<>();
    private final SortedMap<Question, SortedSet<Integer>> answered = new TreeMap<>();

    /** Answers are asked for again and again, so each is kept. */
    private record Question(int maker, int state, boolean credible) implements Comparable<Question> {
        @Override
        public int compareTo(Question other) {
            int byMaker = Integer.compare(maker, other.maker);
            int byState = byMaker != 0 ? byMaker : Integer.compare(state, other.state);
            return byState != 0 ? byState : Boolean.compare(credible, other.credible);
        }
    }

    private record Reached(int state, int lastMover) implements Comparable<Reached> {
        @Override
        public int compareTo(Reached other) {
            int byState = Integer.compare(state, other.state);
            return byState != 0 ? byState : Integer.compare(lastMover, other.lastMover);
        }
    }

    /** Judges a model. */
    public Definition(GraphModel model) {
        this.model = model;
        for (int maker = 0; maker < model.makers().size(); maker++) {
            int i = maker;
            moves.add(IntStream.rangeClosed(1, model.states()).mapToObj(s -> model.moves(i, s)).toList());
            improvements.add(IntStream.rangeClosed(1, model.states()).mapToObj(s -> model.improvements(i, s)).toList());
        }
    }

    private List<Move> moves(int maker, int s) {
        return moves.get(maker).get(s - 1);
    }

    private List<Move> improvements(int maker, int s) {
        return improvements.get(maker).get(s - 1);
    }

    /**
     * Whether a state is stable for a decision maker.
     *
     * @param maker the index of the decision maker
     * @param s the number of the state
     * @throws IllegalArgumentException for SIM where states are coalesced
     */
    public boolean stable(Concept concept, int maker, int s) {
        List<Move> improvements = improvements(maker, s);
        return switch (concept) {
            case NASH -> improvements.isEmpty();
            case GMR -> improvements.stream().allMatch(u -> isAnswered(maker, u.to(), false, t -> deters(maker, t, s)));
            case SMR -> improvements.stream().allMatch(
                    u -> isAnswered(maker, u.to(), false, t -> deters(maker, t, s) && inescapable(maker, t, s)));
            case SEQ -> improvements.stream().allMatch(u -> isAnswered(maker, u.to(), true, t -> deters(maker, t, s)));
            case SSEQ -> improvements.stream().allMatch(
                    u -> isAnswered(maker, u.to(), true, t -> deters(maker, t, s) && inescapable(maker, t, s)));
            case SIM -> improvements.stream()
                    .allMatch(u -> isSpoilt(maker, s, combine(model.code(s), model.code(u.to()), maker), 0));
        };
    }

    /** All verdicts of some concepts. */
    VerdictBits judge(List<Concept> concepts, Run run) {
        VerdictBits verdicts = new VerdictBits(model.states(), model.makers().size(), concepts);
        for (Concept concept : concepts) {
            for (int maker = 0; maker < model.makers().size(); maker++) {
                long[] words = Bits.room(model.states());
                for (int s = 1; s <= model.states(); s++) {
                    run.stop().check();
                    if (stable(concept, maker, s)) {
                        Bits.set(words, s - 1);
                    }
                }
                verdicts.set(concept, maker, words);
            }
            run.progress().at(concept.ordinal() + 1L, concepts.size(), "judging " + concept.title());
        }
        return verdicts;
    }

    private boolean deters(int maker, int t, int s) {
        return !model.prefers(maker, t, s);
    }

    private boolean inescapable(int maker, int t, int s) {
        return moves(maker, t).stream().noneMatch(escape -> model.prefers(maker, escape.to(), s));
    }

    private boolean isAnswered(int maker, int u, boolean credible, IntPredicate enough) {
        return answers(maker, u, credible).stream().anyMatch(enough::test);
    }

    /** The ends of legal sequences of the others from a state. */
    SortedSet<Integer> answers(int maker, int u, boolean credible) {
        return answered.computeIfAbsent(new Question(maker, u, credible), this::follow);
    }

    private SortedSet<Integer> follow(Question question) {
        SortedSet<Reached> reached = new TreeSet<>();
        Deque<Reached> open = new ArrayDeque<>();
        open.add(new Reached(question.state(), question.maker()));
        while (!open.isEmpty()) {
            Reached at = open.remove();
            for (int opponent = 0; opponent < model.makers().size(); opponent++) {
                if (opponent != question.maker() && opponent != at.lastMover()) {
                    List<Move> steps = question.credible()
                            ? improvements(opponent, at.state())
                            : moves(opponent, at.state());
                    for (Move move : steps) {
                        Reached next = new Reached(move.to(), opponent);
                        if (reached.add(next)) {
                            open.add(next);
                        }
                    }
                }
            }
        }
        SortedSet<Integer> states = new TreeSet<>();
        reached.forEach(end -> states.add(end.state()));
        return states;
    }

    /** Whether opponents from {@code opponent} on can still lead the combination to a feasible state that is not better than s. */
    private boolean isSpoilt(int maker, int s, String combination, int opponent) {
        if (opponent == model.makers().size()) {
            int t = model.space().number(combination);
            return t != 0 && deters(maker, t, s);
        }
        if (isSpoilt(maker, s, combination, opponent + 1)) {
            return true;
        }
        return opponent != maker && improvements(opponent, s).stream().anyMatch(
                move -> isSpoilt(maker, s, combine(combination, model.code(move.to()), opponent), opponent + 1));
    }

    /** The combination with the options of one owner as another code has them. */
    private String combine(String combination, String code, int owner) {
        Simultaneous.refuse(model.space());
        StringBuilder combined = new StringBuilder(combination);
        for (int option = 0; option < model.options().size(); option++) {
            if (model.options().get(option).maker() == owner) {
                combined.setCharAt(option, code.charAt(option));
            }
        }
        return combined.toString();
    }
}
