package entente.app.registers;

import entente.evidence.Claim;
import entente.evidence.ClaimDate;
import entente.evidence.DateSpan;
import entente.evidence.Evidence;
import entente.model.Disagreement;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The sides of a disagreement in time. A side is dated by the earliest of its claims; a claim by the time that it speaks of, else
 * by its source.
 */
public final class DatedSides {

    private static final Comparator<DatedSide> BY_TIME = Comparator.comparing(DatedSide::span,
            Comparator.nullsLast(DateSpan.BY_TIME));

    private final List<DatedSide> sides;

    /** The sides of a disagreement, dated from the evidence of its case. */
    public DatedSides(Disagreement matter, Evidence evidence) {
        this.sides = matter.sides().stream()
                .map(side -> new DatedSide(side, earliest(side.because(), evidence).orElse(null)))
                .sorted(BY_TIME).toList();
    }

    /**
     * A side with its date.
     *
     * @param side the side
     * @param date its date, or null where neither its claims nor their sources have one
     */
    public record DatedSide(Disagreement.Side side, @Nullable ClaimDate date) {
        @Nullable
        DateSpan span() {
            return date == null ? null : DateSpan.of(date.date());
        }
    }

    /** The sides from early to late, those without a date last; of equal ones the first as written. */
    public List<DatedSide> byTime() {
        return sides;
    }

    /**
     * How many whole years lie at least between the earliest side and the latest; nothing where fewer than two are dated, or a date
     * is open.
     */
    public OptionalInt yearsApart() {
        List<DateSpan> spans = sides.stream().map(DatedSide::span).filter(java.util.Objects::nonNull).toList();
        @Nullable
        LocalDate end = spans.stream().map(DateSpan::latest).filter(java.util.Objects::nonNull)
                .min(Comparator.naturalOrder()).orElse(null);
        @Nullable
        LocalDate start = spans.stream().map(DateSpan::earliest).filter(java.util.Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(null);
        if (spans.size() < 2 || end == null || start == null) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(start.isAfter(end) ? Period.between(end, start).getYears() : 0);
    }

    /** The earliest date of some claims; judgements have none. */
    static Optional<ClaimDate> earliest(List<String> because, Evidence evidence) {
        return because.stream()
                .flatMap(id -> evidence.ground(id).stream())
                .flatMap(ground -> ground instanceof Claim claim ? ClaimDate.of(claim, evidence).stream() : null)
                .min(Comparator.comparing(date -> DateSpan.of(date.date()), DateSpan.BY_TIME));
    }
}
