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

    /** Where options 0 to 5 are taken among 64 consecutive codes. */
    long[] LOW = {0xAAAAAAAAAAAAAAAAL, 0xCCCCCCCCCCCCCCCCL, 0xF0F0F0F0F0F0F0F0L, 0xFF00FF00FF00FF00L,
            0xFFFF0000FFFF0000L, 0xFFFFFFFF00000000L};

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
        return option < 6 ? word -> LOW[option] : word -> -(long) ((word >>> (option - 6)) & 1);
    }
}
