package entente.app.fuzz;

import entente.model.Expression;
import entente.model.ExpressionParser;
import entente.model.OptionName;

/** Any text as an expression: read, or refused with a column inside it. */
public final class ExpressionTarget {

    private ExpressionTarget() {}

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        String text = Input.text(data);
        try {
            Expression read = ExpressionParser.parse(text, name -> new OptionName("upper", name));
            read.holds(option -> option.option().length() % 2 == 0);
        } catch (ExpressionParser.Unreadable refused) {
            if (refused.column() < 1 || refused.column() > text.length() + 1) {
                throw new IllegalStateException("column " + refused.column() + " of " + text.length(), refused);
            }
        }
    }
}
