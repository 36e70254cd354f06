package entente.app.registers;

import java.util.Locale;

/** Numbers as tables show them: four decimals at most, a point, the same everywhere. */
final class Numbers {

    /** What stands for a number without end. */
    static final String INFINITE = "infinite";

    private Numbers() {}

    static String shown(double number) {
        if (Double.isInfinite(number)) {
            return INFINITE;
        }
        String text = String.format(Locale.ROOT, "%.4f", number);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
