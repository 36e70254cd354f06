package entente.conflict;

import entente.model.Expression;
import entente.model.Expression.And;
import entente.model.Expression.Constant;
import entente.model.Expression.Iff;
import entente.model.Expression.Implies;
import entente.model.Expression.Not;
import entente.model.Expression.Or;
import entente.model.Expression.Taken;
import entente.model.OptionName;
import java.util.function.ToIntFunction;

/**
 * An expression evaluated in 64 states at once. A code is a number whose lowest bit is the first option; word <em>w</em> covers the
 * codes 64<em>w</em> to 64<em>w</em> + 63, so the first six options are the same pattern in every word and the others are constant
 * within one.
 */
@FunctionalInterface
interface BitExpression {

    /** In which of the 64 codes of a word the expression holds. */
    long at(int word);

    /** Compiles an expression; {@code index} gives the number of an option from 0. */
    static BitExpression compile(Expression expression, ToIntFunction<OptionName> index) {
        return switch (expression) {
            case Constant(boolean value) -> word -> value ? -1L : 0L;
            case Taken(OptionName option) -> taken(index.applyAsInt(option));
            case Not(Expression operand) -> {
                BitExpression inner = compile(operand, index);
                yield word -> ~inner.at(word);
            }
            case And(Expression left, Expression right) -> {
                BitExpression a = compile(left, index);
                BitExpression b = compile(right, index);
                yield word -> a.at(word) & b.at(word);
            }
            case Or(Expression left, Expression right) -> {
                BitExpression a = compile(left, index);
                BitExpression b = compile(right, index);
                yield word -> a.at(word) | b.at(word);
            }
            case Implies(Expression condition, Expression consequence) -> {
                BitExpression a = compile(condition, index);
                BitExpression b = compile(consequence, index);
                yield word -> ~a.at(word) | b.at(word);
            }
            case Iff(Expression left, Expression right) -> {
                BitExpression a = compile(left, index);
                BitExpression b = compile(right, index);
                yield word -> ~(a.at(word) ^ b.at(word));
            }
        };
    }

    private static BitExpression taken(int option) {
        if (option >= 6) {
            return word -> -(long) ((word >>> (option - 6)) & 1);
        }
        long pattern = pattern(option);
        return word -> pattern;
    }

    /** Where one of the first six options is taken among 64 consecutive codes: runs of 2^option bits, the first of them unset. */
    private static long pattern(int option) {
        int run = 1 << option;
        return Long.divideUnsigned(-1L, (1L << run) + 1) << run;
    }
}
