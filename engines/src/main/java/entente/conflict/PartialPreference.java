package entente.conflict;

import entente.model.Conflict.Condition;
import entente.model.Conflict.Unknown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Preferences of which some are not known: for each decision maker and pair of states one of better, equal, worse and unknown. An
 * overlay on a {@link GraphModel}; immutable.
 *
 * <p>It starts from the order of the model, all known, and each {@link #unknown} or {@link #known} gives a new one. What is known must
 * not contradict itself: where <em>a</em> is known to be at least as good as <em>b</em>, and <em>b</em> as <em>c</em>, then <em>c</em>
 * is not known to be better than <em>a</em>, nor to be equal where one of the two steps is strict. What follows from what is known but
 * is not itself known stays unknown, as in {@code bib:li-hipel-kilgour-fang-2004}, where unknown is a relation of its own.
 *
 * <p>Memory: one reference for each ordered pair and decision maker, so at most {@value #MOST_STATES} states.
 */
public final class PartialPreference {

    /** The most states. */
    public static final int MOST_STATES = 1024;

    /** How one state compares with another. */
    public enum Relation {
        /** The first is strictly preferred. */
        BETTER,
        /** Neither is preferred. */
        EQUAL,
        /** The second is strictly preferred. */
        WORSE,
        /** It is not known. */
        UNKNOWN;

        private Relation reversed() {
            return switch (this) {
                case BETTER -> WORSE;
                case WORSE -> BETTER;
                case EQUAL, UNKNOWN -> this;
            };
        }
    }

    private final List<String> makers;
    private final int states;
    private final Relation[][] relations;

    private PartialPreference(List<String> makers, int states, Relation[][] relations) {
        this.makers = makers;
        this.states = states;
        this.relations = relations;
    }

    /**
     * The order of a model, all known.
     *
     * @throws IllegalArgumentException for more than {@value #MOST_STATES} states
     */
    public static PartialPreference of(GraphModel model) {
        if (model.states() > MOST_STATES) {
            throw new IllegalArgumentException("more than " + MOST_STATES + " states: " + model.states());
        }
        int states = model.states();
        Relation[][] relations = new Relation[model.makers().size()][states * states];
        for (int maker = 0; maker < relations.length; maker++) {
            for (int a = 1; a <= states; a++) {
                for (int b = 1; b <= states; b++) {
                    int compared = Integer.compare(model.level(maker, a), model.level(maker, b));
                    Relation relation = compared < 0 ? Relation.BETTER : compared > 0 ? Relation.WORSE : Relation.EQUAL;
                    relations[maker][(a - 1) * states + b - 1] = relation;
                }
            }
        }
        return new PartialPreference(model.makers().stream().map(GraphModel.Maker::id).toList(), states, relations);
    }

    /** The order of a model without the comparisons that its preferences say are not known. */
    static PartialPreference stated(GraphModel model) {
        PartialPreference all = of(model);
        for (int maker = 0; maker < all.makers.size(); maker++) {
            for (Unknown unknown : model.preference(maker).unknown()) {
                all.forget(maker, holding(model, unknown.one()), holding(model, unknown.other()));
            }
        }
        return all;
    }

    private static int[] holding(GraphModel model, Condition condition) {
        BitExpression when = BitExpression.compile(condition.when(),
                GraphModel.index(model.makers(), model.options()));
        return IntStream.rangeClosed(1, model.states()).filter(state -> {
            int code = model.space().code(state);
            return (when.at(code >>> 6) >>> code & 1) != 0;
        }).toArray();
    }

    /** Only while it is being made. */
    private void forget(int maker, int[] some, int[] others) {
        for (int a : some) {
            for (int b : others) {
                if (a != b) {
                    relations[maker][(a - 1) * states + b - 1] = Relation.UNKNOWN;
                    relations[maker][(b - 1) * states + a - 1] = Relation.UNKNOWN;
                }
            }
        }
    }

    /** The same, but how a decision maker compares two different states is not known. */
    public PartialPreference unknown(String maker, int a, int b) {
        return with(maker, a, b, Relation.UNKNOWN);
    }

    /**
     * The same, but how a decision maker compares two different states is known.
     *
     * @throws IllegalArgumentException where it contradicts what else is known
     */
    public PartialPreference known(String maker, int a, Relation relation, int b) {
        PartialPreference changed = with(maker, a, b, relation);
        Optional<String> contradiction = changed.contradiction();
        if (contradiction.isPresent()) {
            throw new IllegalArgumentException(contradiction.get());
        }
        return changed;
    }

    private PartialPreference with(String maker, int a, int b, Relation relation) {
        int index = makers.indexOf(maker);
        if (index < 0 || a == b || a < 1 || b < 1 || a > states || b > states) {
            throw new IllegalArgumentException("no pair of different states " + a + " and " + b + " of " + maker);
        }
        Relation[][] changed = relations.clone();
        changed[index] = relations[index].clone();
        changed[index][(a - 1) * states + b - 1] = relation;
        changed[index][(b - 1) * states + a - 1] = relation.reversed();
        return new PartialPreference(makers, states, changed);
    }

    /** How a decision maker compares state {@code a} with state {@code b}. */
    public Relation relation(int maker, int a, int b) {
        return relations[maker][(a - 1) * states + b - 1];
    }

    boolean is(Relation relation, int maker, int a, int b) {
        return relations[maker][(a - 1) * states + b - 1] == relation;
    }

    /** How many pairs a decision maker's comparison of which is not known. */
    public int unknownPairs(int maker) {
        int found = 0;
        for (Relation relation : relations[maker]) {
            found += relation == Relation.UNKNOWN ? 1 : 0;
        }
        return found / 2;
    }

    /** The first contradiction among what is known. */
    private Optional<String> contradiction() {
        for (int maker = 0; maker < makers.size(); maker++) {
            long[][] better = rows(maker, Relation.BETTER);
            long[][] equal = rows(maker, Relation.EQUAL);
            for (int a = 1; a <= states; a++) {
                int c = clash(maker, a, better, equal);
                if (c > 0) {
                    return Optional.of("what is known of " + makers.get(maker) + " contradicts itself: state " + a
                            + " is at least as good as state " + c + " by way of others, and is known to be "
                            + (relation(maker, a, c) == Relation.WORSE ? "worse" : "equal"));
                }
            }
        }
        return Optional.empty();
    }

    /** A state that {@code a} is known not to be as good as, and is as good as in two steps; 0 where there is none. */
    private int clash(int maker, int a, long[][] better, long[][] equal) {
        long[] atLeast = new long[better[a].length];
        long[] above = new long[better[a].length];
        for (int b = 1; b <= states; b++) {
            boolean strictly = is(Relation.BETTER, maker, a, b);
            if (strictly || is(Relation.EQUAL, maker, a, b)) {
                for (int w = 0; w < atLeast.length; w++) {
                    atLeast[w] |= better[b][w] | equal[b][w];
                    above[w] |= better[b][w] | (strictly ? equal[b][w] : 0);
                }
            }
        }
        for (int c = 1; c <= states; c++) {
            boolean reached = (atLeast[c >>> 6] >>> c & 1) != 0;
            boolean strictly = (above[c >>> 6] >>> c & 1) != 0;
            if ((reached && is(Relation.WORSE, maker, a, c)) || (strictly && is(Relation.EQUAL, maker, a, c))) {
                return c;
            }
        }
        return 0;
    }

    private long[][] rows(int maker, Relation relation) {
        long[][] rows = new long[states + 1][(states >>> 6) + 1];
        for (int a = 1; a <= states; a++) {
            for (int b = 1; b <= states; b++) {
                if (is(relation, maker, a, b)) {
                    rows[a][b >>> 6] |= 1L << b;
                }
            }
        }
        return rows;
    }

    /** Why the overlay does not lie on a model; empty where it does. */
    Optional<String> unfit(GraphModel model) {
        List<String> ids = new ArrayList<>();
        model.makers().forEach(maker -> ids.add(maker.id()));
        return ids.equals(makers) && model.states() == states
                ? Optional.empty()
                : Optional.of("the preferences are those of another model: " + states + " states of "
                        + String.join(", ", makers));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartialPreference that && makers.equals(that.makers) && states == that.states
                && Arrays.deepEquals(relations, that.relations);
    }

    @Override
    public int hashCode() {
        return 31 * makers.hashCode() + Arrays.deepHashCode(relations);
    }
}
