package entente.model;

import entente.model.Expression.And;
import entente.model.Expression.Constant;
import entente.model.Expression.Iff;
import entente.model.Expression.Implies;
import entente.model.Expression.Not;
import entente.model.Expression.Or;
import entente.model.Expression.Taken;
import java.util.function.Function;

/**
 * Reads expressions such as {@code denuc -> (noex & !press)}.
 *
 * <p>Binding, tightest first: {@code !}, {@code &}, {@code |}, {@code ->} (to the right), {@code <->}; parentheses,
 * {@code true} and {@code false}. A name is letters, digits, {@code _}, {@code -} and {@code .}; a hyphen that begins an arrow
 * ends the name. Recursive descent, linear in the length; text over {@value #MOST_CHARACTERS} characters or nested deeper than
 * {@value #DEEPEST} is refused.
 */
public final class ExpressionParser {

    /** The longest text that is read. */
    public static final int MOST_CHARACTERS = 10_000;

    /** The deepest nesting that is read. */
    public static final int DEEPEST = 200;

    private final String text;
    private final Function<String, OptionName> resolve;
    private int at;
    private int depth;

    private ExpressionParser(String text, Function<String, OptionName> resolve) {
        this.text = text;
        this.resolve = resolve;
    }

    /**
     * Reads an expression.
     *
     * @param text the expression as written
     * @param resolve turns a written name into an option; throws {@link Unreadable} through {@link #unknown} for one it does not know
     * @throws Unreadable where the text is no expression, with the column
     */
    public static Expression parse(String text, Function<String, OptionName> resolve) {
        if (text.length() > MOST_CHARACTERS) {
            throw new Unreadable(1, "an expression of " + text.length() + " characters is too long",
                    "split it into several statements; at most " + MOST_CHARACTERS + " characters are read");
        }
        ExpressionParser parser = new ExpressionParser(text, resolve);
        Expression expression = parser.iff();
        parser.skipBlanks();
        if (parser.at < text.length()) {
            throw parser.unexpected("the end or an operator");
        }
        return expression;
    }

    /** An error for a name that is no option; a resolver throws it, and the parser adds the column. */
    public static Unreadable unknown(String what, String maybe) {
        return new Unreadable(0, what, maybe);
    }

    private Expression iff() {
        if (++depth > DEEPEST) {
            throw new Unreadable(at + 1, "the expression is nested deeper than " + DEEPEST + " levels",
                    "split it into several statements");
        }
        Expression left = implies();
        while (accept("<->")) {
            left = new Iff(left, implies());
        }
        depth--;
        return left;
    }

    private Expression implies() {
        Expression condition = or();
        if (!accept("->")) {
            return condition;
        }
        if (++depth > DEEPEST) {
            throw new Unreadable(at + 1, "the expression is nested deeper than " + DEEPEST + " levels",
                    "split it into several statements");
        }
        Expression consequence = implies();
        depth--;
        return new Implies(condition, consequence);
    }

    private Expression or() {
        Expression left = and();
        while (accept("|")) {
            left = new Or(left, and());
        }
        return left;
    }

    private Expression and() {
        Expression left = not();
        while (accept("&")) {
            left = new And(left, not());
        }
        return left;
    }

    private Expression not() {
        int negations = 0;
        while (accept("!")) {
            negations++;
        }
        Expression operand = atom();
        return negations % 2 == 0 ? operand : new Not(operand);
    }

    private Expression atom() {
        if (accept("(")) {
            int opened = at;
            Expression inside = iff();
            if (!accept(")")) {
                throw new Unreadable(opened, "this parenthesis is never closed", "add ) after the part it belongs to");
            }
            return inside;
        }
        int start = at;
        while (at < text.length() && inName(at)) {
            at++;
        }
        if (at == start) {
            throw unexpected("an option, ! or (");
        }
        String name = text.substring(start, at);
        return switch (name) {
            case "true" -> new Constant(true);
            case "false" -> new Constant(false);
            default -> new Taken(resolved(name, start));
        };
    }

    private OptionName resolved(String name, int start) {
        try {
            return resolve.apply(name);
        } catch (Unreadable unknown) {
            throw new Unreadable(start + 1, unknown.what(), unknown.maybe());
        }
    }

    private boolean inName(int index) {
        char c = text.charAt(index);
        boolean arrow = c == '-' && index + 1 < text.length() && text.charAt(index + 1) == '>';
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || (c == '-' && !arrow);
    }

    private boolean accept(String token) {
        skipBlanks();
        if (!text.startsWith(token, at)) {
            return false;
        }
        at += token.length();
        skipBlanks();
        return true;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Unreadable unexpected(String expected) {
        if (at >= text.length()) {
            return new Unreadable(at + 1, "the expression ends where " + expected + " is expected",
                    "finish it, or remove the last operator");
        }
        String found = text.substring(at, text.offsetByCodePoints(at, 1));
        String maybe = switch (found) {
            case "&", "|" -> "write " + found + " once";
            case "=" -> "write <-> for 'exactly when'";
            case "~", "¬" -> "write ! for 'not'";
            default -> "use option names with ! & | -> <-> and parentheses";
        };
        return new Unreadable(at + 1, "'" + found + "' stands where " + expected + " is expected", maybe);
    }

    /** A text that is no expression. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int column;
        private final String what;
        private final String maybe;

        Unreadable(int column, String what, String maybe) {
            super(what);
            this.column = column;
            this.what = what;
            this.maybe = maybe;
        }

        /** The column inside the expression, from 1. */
        public int column() {
            return column;
        }

        /** What is wrong. */
        public String what() {
            return what;
        }

        /** What might help, continuing "Maybe ". */
        public String maybe() {
            return maybe;
        }
    }
}
