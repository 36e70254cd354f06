package entente.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The days that a date may mean, from the earliest to the latest: {@code 2018-04} is any day of that April, {@code 199X} any
 * of the nineties. Dates of different precision are compared by these bounds, so that nothing is filled in.
 *
 * <p>A day beyond the end of its month counts as the last one. A season ({@code 2018-21}) counts as its whole year, for its
 * months depend on the hemisphere. The marks {@code ? ~ %} do not widen the bounds: they say that the date is doubted, and not
 * by how much. An interval that is written backwards spans the same days.
 *
 * @param earliest the first day that may be meant, or null where the date is open on that side
 * @param latest the last day that may be meant, or null where the date is open on that side
 */
public record DateSpan(@Nullable LocalDate earliest, @Nullable LocalDate latest) {

    /** From early to late: by the earliest day, then by the latest; open beginnings first, open ends last. */
    public static final Comparator<DateSpan> BY_TIME = Comparator
            .comparing(DateSpan::earliest, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(DateSpan::latest, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    /** The days that a date may mean. */
    public static DateSpan of(Edtf date) {
        String text = date.text();
        int slash = text.indexOf('/');
        if (slash < 0) {
            return single(text);
        }
        DateSpan one = single(text.substring(0, slash));
        DateSpan other = single(text.substring(slash + 1));
        boolean backwards = one.earliest != null && other.latest != null && one.earliest.isAfter(other.latest);
        return backwards
                ? new DateSpan(other.earliest, one.latest)
                : new DateSpan(one.earliest, other.latest);
    }

    private static DateSpan single(String written) {
        if (written.equals("..")) {
            return new DateSpan(null, null);
        }
        String text = written.replaceAll("[?~%]$", "");
        int first = Integer.parseInt(text.substring(0, 4).replace('X', '0'));
        int last = Integer.parseInt(text.substring(0, 4).replace('X', '9'));
        int month = text.length() < 7 ? 0 : Integer.parseInt(text.substring(5, 7));
        if (month == 0 || month > 12) {
            return new DateSpan(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
        }
        YearMonth inMonth = YearMonth.of(first, month);
        if (text.length() < 10) {
            return new DateSpan(inMonth.atDay(1), inMonth.atEndOfMonth());
        }
        int day = Integer.parseInt(text.substring(8, 10));
        LocalDate exact = inMonth.atDay(Math.min(day, inMonth.lengthOfMonth()));
        return new DateSpan(exact, exact);
    }

    /** Whether every day of this one lies before every day of the other: certainly earlier. */
    public boolean before(DateSpan other) {
        return latest != null && other.earliest != null && latest.isBefore(other.earliest);
    }

    /** Whether every day of this one lies after every day of the other: certainly later. */
    public boolean after(DateSpan other) {
        return other.before(this);
    }

    /** Whether every day of this one is a day of the other. */
    public boolean within(DateSpan other) {
        boolean begins = other.earliest == null || earliest != null && !earliest.isBefore(other.earliest);
        boolean ends = other.latest == null || latest != null && !latest.isAfter(other.latest);
        return begins && ends;
    }
}
