package entente.evidence;

import java.util.Optional;

/**
 * When a claim is to be placed in time: the time that it speaks of where the case says so, else the time at which its source
 * appeared.
 *
 * @param date the date
 * @param ofSource whether it is that of the source, for want of one of the claim
 */
public record ClaimDate(Edtf date, boolean ofSource) {

    /** The date of a claim, or nothing where neither it nor its source has one. */
    public static Optional<ClaimDate> of(Claim claim, Evidence evidence) {
        if (claim.asOf() != null) {
            return Optional.of(new ClaimDate(claim.asOf(), false));
        }
        return evidence.source(claim.at().source())
                .flatMap(source -> Optional.ofNullable(source.issued()))
                .map(issued -> new ClaimDate(issued, true));
    }
}
