package entente.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A Boolean expression over the options of a conflict. Options are named by their full name, {@code actor.option}.
 *
 * <p>Written {@code !}, {@code &}, {@code |}, {@code ->}, {@code <->}, tightest first; see {@link ExpressionParser}.
 */
public sealed interface Expression {

    /** True in every state, or in none. */
    record Constant(boolean value) implements Expression {}

    /** True where the option is taken. */
    record Taken(OptionName option) implements Expression {}

    /** True where the operand is false. */
    record Not(Expression operand) implements Expression {}

    /** True where both are true. */
    record And(Expression left, Expression right) implements Expression {}

    /** True where at least one is true. */
    record Or(Expression left, Expression right) implements Expression {}

    /** True where the condition is false or the consequence true. */
    record Implies(Expression condition, Expression consequence) implements Expression {}

    /** True where both are true or both are false. */
    record Iff(Expression left, Expression right) implements Expression {}

    /** Whether the expression holds where exactly the options that satisfy {@code taken} are taken. */
    default boolean holds(Predicate<OptionName> taken) {
        return switch (this) {
            case Constant(boolean value) -> value;
            case Taken(OptionName option) -> taken.test(option);
            case Not(Expression operand) -> !operand.holds(taken);
            case And(Expression left, Expression right) -> left.holds(taken) && right.holds(taken);
            case Or(Expression left, Expression right) -> left.holds(taken) || right.holds(taken);
            case Implies(Expression condition, Expression consequence) ->
                !condition.holds(taken) || consequence.holds(taken);
            case Iff(Expression left, Expression right) -> left.holds(taken) == right.holds(taken);
        };
    }

    /** The options named, each once, in the order of their first mention. */
    default List<OptionName> options() {
        List<OptionName> found = new ArrayList<>();
        collect(this, found);
        return List.copyOf(found);
    }

    private static void collect(Expression expression, List<OptionName> found) {
        switch (expression) {
            case Constant constant -> {}
            case Taken(OptionName option) -> {
                if (!found.contains(option)) {
                    found.add(option);
                }
            }
            case Not(Expression operand) -> collect(operand, found);
            case And(Expression left, Expression right) -> collectBoth(left, right, found);
            case Or(Expression left, Expression right) -> collectBoth(left, right, found);
            case Implies(Expression left, Expression right) -> collectBoth(left, right, found);
            case Iff(Expression left, Expression right) -> collectBoth(left, right, found);
        }
    }

    private static void collectBoth(Expression left, Expression right, List<OptionName> found) {
        collect(left, found);
        collect(right, found);
    }
}
