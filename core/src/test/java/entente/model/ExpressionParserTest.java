package entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE: what is no expression is refused at its column, in words that help. */
class ExpressionParserTest {

    private static String refused(String text) {
        ExpressionParser.Unreadable no = catchThrowableOfType(ExpressionParser.Unreadable.class,
                () -> ExpressionParser.parse(text, name -> new OptionName("town", name)));
        return no.column() + ": " + no.what() + "\n  Maybe " + no.maybe() + ".";
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "a b; 3: 'b' stands where the end or an operator is expected; use option names with ! & | -> <-> and parentheses",
        "a = b; 3: '=' stands where the end or an operator is expected; write <-> for 'exactly when'",
        "~a; 1: '~' stands where an option, ! or ( is expected; write ! for 'not'",
        "a &; 4: the expression ends where an option, ! or ( is expected; finish it, or remove the last operator",
        "(a | b; 1: this parenthesis is never closed; add ) after the part it belongs to"})
    void whatStandsWhereItCannot(String text, String what, String maybe) {
        assertThat(refused(text)).isEqualTo(what + "\n  Maybe " + maybe + ".");
    }

    @Test
    void whatIsTooLongOrTooDeep() {
        assertThat(refused("a".repeat(10_001))).isEqualTo("""
                1: an expression of 10001 characters is too long
                  Maybe split it into several statements; at most 10000 characters are read.""");
        assertThat(refused("(".repeat(300))).isEqualTo("""
                201: the expression is nested deeper than 200 levels
                  Maybe split it into several statements.""");
        assertThat(refused("a -> ".repeat(300))).isEqualTo("""
                1001: the expression is nested deeper than 200 levels
                  Maybe split it into several statements.""");
    }
}
