package entente.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What preferences must be like for something to hold: a formula of "and" and "or" over comparisons of two states by one decision
 * maker. There is no "not", so it reads as a list of what is wanted.
 */
public sealed interface Condition {

    /**
     * A comparison of two states by a decision maker.
     *
     * @param maker the index of the decision maker
     * @param better the number of the state that is to be better, or at least as good
     * @param worse the number of the other one
     * @param strict true: {@code better} is strictly preferred; false: {@code worse} is not strictly preferred
     */
    record Atom(int maker, int better, int worse, boolean strict) implements Condition, Comparable<Atom> {
        private static final Comparator<Atom> ORDER = Comparator.comparingInt(Atom::maker).thenComparing(Atom::strict)
                .thenComparingInt(Atom::worse).thenComparingInt(Atom::better);

        @Override
        public int compareTo(Atom other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * All parts hold; always true where there are none.
     *
     * @param parts in order
     */
    record And(List<Condition> parts) implements Condition {
        /** Copies the list. */
        public And {
            parts = List.copyOf(parts);
        }
    }

    /**
     * At least one part holds; never true where there are none.
     *
     * @param parts in order
     */
    record Or(List<Condition> parts) implements Condition {
        /** Copies the list. */
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** Strict preferences of decision makers. */
    @FunctionalInterface
    interface Preferences {
        /** Whether a decision maker strictly prefers state {@code a} to state {@code b}. */
        boolean prefers(int maker, int a, int b);
    }

    /** Whether the condition is true of some preferences, for example of {@code model::prefers}. */
    default boolean holds(Preferences preferences) {
        return switch (this) {
            case Atom(int maker, int better, int worse, boolean strict) ->
                strict ? preferences.prefers(maker, better, worse) : !preferences.prefers(maker, worse, better);
            case And(List<Condition> parts) -> parts.stream().allMatch(part -> part.holds(preferences));
            case Or(List<Condition> parts) -> parts.stream().anyMatch(part -> part.holds(preferences));
        };
    }

    /** Whether it is true of all preferences, by its form. */
    default boolean always() {
        return this instanceof And(List<Condition> parts) && parts.isEmpty();
    }

    /** Whether it is true of no preferences, by its form. */
    default boolean never() {
        return this instanceof Or(List<Condition> parts) && parts.isEmpty();
    }

    /** The different comparisons, by decision maker, weak ones first, then by states. */
    default List<Atom> atoms() {
        TreeSet<Atom> found = new TreeSet<>();
        collect(this, found);
        return new ArrayList<>(found);
    }

    private static void collect(Condition condition, TreeSet<Atom> found) {
        switch (condition) {
            case Atom atom -> found.add(atom);
            case And(List<Condition> parts) -> parts.forEach(part -> collect(part, found));
            case Or(List<Condition> parts) -> parts.forEach(part -> collect(part, found));
        }
    }

    /** As a clause, without a full stop, in the labels of a model. */
    default String inWords(GraphModel model) {
        return switch (this) {
            case Atom(int maker, int better, int worse, boolean strict) ->
                model.makers().get(maker).inSentence() + (strict
                        ? " prefers '" + model.label(better) + "' to '" + model.label(worse) + "'"
                        : " does not prefer '" + model.label(worse) + "' to '" + model.label(better) + "'");
            case And(List<Condition> parts) when parts.isEmpty() -> "nothing more is needed";
            case Or(List<Condition> parts) when parts.isEmpty() -> "no preferences can do";
            case And(List<Condition> parts) -> joined(parts, model, " and ");
            case Or(List<Condition> parts) -> joined(parts, model, " or ");
        };
    }

    /** The parts of the outermost "and", one clause each; the whole as one clause where it is not an "and". */
    default List<String> clauses(GraphModel model) {
        return this instanceof And(List<Condition> parts) && !parts.isEmpty()
                ? parts.stream().map(part -> part.inWords(model)).toList()
                : List.of(inWords(model));
    }

    private static String joined(List<Condition> parts, GraphModel model, String by) {
        return parts.stream()
                .map(part -> part instanceof Atom || parts.size() == 1
                        ? part.inWords(model)
                        : "(" + part.inWords(model) + ")")
                .collect(Collectors.joining(by));
    }
}
