package entente.app.texts;

/** Footnote marks as superscript digits, which the search for passages passes over. */
final class Superscript {

    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Superscript() {}

    /** The digits of a number, raised. */
    static String of(String number) {
        StringBuilder raised = new StringBuilder();
        number.chars().filter(digit -> digit >= '0' && digit <= '9')
                .forEach(digit -> raised.append(DIGITS.charAt(digit - '0')));
        return raised.toString();
    }
}
