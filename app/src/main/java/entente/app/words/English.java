package entente.app.words;

import java.util.List;
import java.util.Locale;

/** Small rules of English: lists, ordinals and counts. */
public final class English {

    private static final List<String> SMALL = List.of("no", "one", "two", "three", "four", "five", "six", "seven",
            "eight",
            "nine", "ten", "eleven", "twelve");

    private English() {}

    /** Joins with commas and "and": "a", "a and b", "a, b and c". */
    public static String and(List<String> parts) {
        return joined(parts, "and");
    }

    /** Joins with commas and "or": "a", "a or b", "a, b or c". */
    public static String or(List<String> parts) {
        return joined(parts, "or");
    }

    private static String joined(List<String> parts, String last) {
        int n = parts.size();
        if (n < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, n - 1)) + " " + last + " " + parts.get(n - 1);
    }

    /** "1st", "2nd", "3rd", "4th", "11th", "21st". */
    public static String ordinal(int number) {
        int tens = number % 100;
        if (tens >= 11 && tens <= 13) {
            return number + "th";
        }
        return number + switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    /** A number in words up to twelve, in digits beyond. */
    public static String number(int number) {
        return number >= 1 && number < SMALL.size()
                ? SMALL.get(number)
                : number == 0 ? "none" : Integer.toString(number);
    }

    /** "no state", "one state", "two states", "13 states". */
    public static String count(int number, String one, String many) {
        String figure = number >= 0 && number < SMALL.size() ? SMALL.get(number) : Integer.toString(number);
        return figure + " " + (number == 1 ? one : many);
    }

    /** A share of one in whole per cent: "67 per cent". */
    public static String percent(double share) {
        return Math.round(share * 100) + " per cent";
    }

    /** Two shares of one in whole per cent: "20 to 45 per cent". */
    public static String percent(double low, double high) {
        return Math.round(low * 100) + " to " + percent(high);
    }

    /** The text with its first letter as a capital, past an opening quotation mark. */
    public static String capital(String text) {
        int first = 0;
        while (first < text.length() && "“(‘".indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        int end = text.offsetByCodePoints(first, 1);
        return text.substring(0, first) + text.substring(first, end).toUpperCase(Locale.ROOT) + text.substring(end);
    }

    /** The text as a sentence: a capital at its start and a full stop at its end, unless it ends already. */
    public static String sentence(String text) {
        String trimmed = capital(text.strip());
        if (trimmed.isEmpty() || ".!?".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0) {
            return trimmed;
        }
        return trimmed.endsWith(".”") || trimmed.endsWith("?”") ? trimmed : trimmed + ".";
    }
}
