package entente.app.export;

import entente.model.Expression;
import entente.model.Expression.And;
import entente.model.Expression.Constant;
import entente.model.Expression.Iff;
import entente.model.Expression.Implies;
import entente.model.Expression.Not;
import entente.model.Expression.Or;
import entente.model.Expression.Taken;
import entente.model.OptionName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * An expression as a union of patterns (disjunctive normal form): it holds in a state exactly where one of the patterns fits. A
 * pattern names the options that must be taken and those that must not be; the others are free.
 *
 * <p>Patterns that another one covers are dropped, so simple expressions stay simple; the union is not the least possible one. It
 * may grow exponentially with the expression ({@code (a<->b)<->c} doubles with each option), so it is bounded.
 *
 * @param any the patterns; none where the expression never holds
 */
record Patterns(List<Pattern> any) {

    /** The most patterns that an expression is turned into. */
    static final int MOST = 256;

    /** It holds in no state. */
    static final Patterns NEVER = new Patterns(List.of());

    /** It holds in every state. */
    static final Patterns ALWAYS = new Patterns(List.of(new Pattern(0, 0)));

    Patterns {
        any = List.copyOf(any);
    }

    /**
     * One pattern.
     *
     * @param taken the options that must be taken, as bits
     * @param left the options that must not be taken, as bits
     */
    record Pattern(int taken, int left) {

        boolean possible() {
            return (taken & left) == 0;
        }

        Pattern and(Pattern other) {
            return new Pattern(taken | other.taken, left | other.left);
        }

        /** Whether this one fits wherever the other fits. */
        boolean covers(Pattern other) {
            return (taken & ~other.taken) == 0 && (left & ~other.left) == 0;
        }

        boolean fits(int code) {
            return (code & taken) == taken && (code & left) == 0;
        }
    }

    /** More patterns than {@value #MOST} are needed. */
    static final class TooMany extends Exception {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super("more than " + MOST + " patterns");
        }
    }

    boolean holds(int code) {
        return any.stream().anyMatch(pattern -> pattern.fits(code));
    }

    boolean never() {
        return any.isEmpty();
    }

    /** Whether it plainly holds everywhere; a union that does so in several patterns is not seen. */
    boolean always() {
        return any.contains(ALWAYS.any().getFirst());
    }

    /** The patterns of an expression; {@code index} gives the number of an option from 0. */
    static Patterns of(Expression expression, ToIntFunction<OptionName> index) throws TooMany {
        return of(expression, true, index);
    }

    /** The states in which at least {@code least} of several hold. */
    static Patterns atLeast(int least, List<Patterns> several) throws TooMany {
        List<Patterns> reached = new ArrayList<>(List.of(ALWAYS));
        for (int count = 1; count <= least; count++) {
            reached.add(NEVER);
        }
        for (Patterns one : several) {
            for (int count = least; count >= 1; count--) {
                reached.set(count, or(reached.get(count), and(reached.get(count - 1), one)));
            }
        }
        return reached.get(least);
    }

    private static Patterns of(Expression expression, boolean wanted, ToIntFunction<OptionName> index) throws TooMany {
        return switch (expression) {
            case Constant(boolean value) -> value == wanted ? ALWAYS : NEVER;
            case Taken(OptionName option) -> taken(1 << index.applyAsInt(option), wanted);
            case Not(Expression operand) -> of(operand, !wanted, index);
            case And(Expression left, Expression right) -> wanted
                    ? and(of(left, true, index), of(right, true, index))
                    : or(of(left, false, index), of(right, false, index));
            case Or(Expression left, Expression right) -> wanted
                    ? or(of(left, true, index), of(right, true, index))
                    : and(of(left, false, index), of(right, false, index));
            case Implies(Expression condition, Expression consequence) -> wanted
                    ? or(of(condition, false, index), of(consequence, true, index))
                    : and(of(condition, true, index), of(consequence, false, index));
            case Iff(Expression left, Expression right) -> or(
                    and(of(left, true, index), of(right, wanted, index)),
                    and(of(left, false, index), of(right, !wanted, index)));
        };
    }

    private static Patterns taken(int bit, boolean wanted) {
        return new Patterns(List.of(wanted ? new Pattern(bit, 0) : new Pattern(0, bit)));
    }

    private static Patterns or(Patterns a, Patterns b) throws TooMany {
        List<Pattern> union = new ArrayList<>(a.any());
        for (Pattern pattern : b.any()) {
            add(union, pattern);
        }
        return new Patterns(union);
    }

    private static Patterns and(Patterns a, Patterns b) throws TooMany {
        List<Pattern> product = new ArrayList<>();
        for (Pattern first : a.any()) {
            for (Pattern second : b.any()) {
                Pattern both = first.and(second);
                if (both.possible()) {
                    add(product, both);
                }
            }
        }
        return new Patterns(product);
    }

    private static void add(List<Pattern> union, Pattern pattern) throws TooMany {
        if (union.stream().anyMatch(other -> other.covers(pattern))) {
            return;
        }
        union.removeIf(pattern::covers);
        union.add(pattern);
        if (union.size() > MOST) {
            throw new TooMany();
        }
    }
}
