package entente.evidence;

import java.util.regex.Pattern;

/**
 * A date that keeps its precision, as Extended Date/Time Format level 1: {@code 2018}, {@code 2018-04}, {@code 2018-04-27},
 * {@code 199X}, {@code 1998-12-01?}, {@code 2018-09-11/2018-09-13}, {@code 2018/..}.
 *
 * <p>The text is kept as written; nothing is filled in. Source: {@code bib:edtf-2019}.
 *
 * @param text the date as written
 */
public record Edtf(String text) {

    private static final String DAY = "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "\\d{4}-(0[1-9]|1[0-2]|2[1-4])";
    private static final String YEAR = "\\d{4}|\\d{3}X|\\d{2}XX";
    private static final String DATE = "(" + DAY + "|" + MONTH + "|" + YEAR + ")[?~%]?";
    private static final Pattern LEVEL_1 = Pattern.compile(DATE + "|(" + DATE + "|\\.\\.)/(" + DATE + "|\\.\\.)");

    /** Checks the form; a text that is not EDTF level 1 is refused with {@link IllegalArgumentException}. */
    public Edtf {
        if (!isValid(text)) {
            throw new IllegalArgumentException("'" + text + "' is not a date in EDTF, such as 2018-04 or 199X");
        }
    }

    /** Whether a text is a date in the form above. Bounded: texts over 40 characters are no dates. */
    public static boolean isValid(String text) {
        return text.length() <= 40 && !text.equals("../..") && LEVEL_1.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
