package entente.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the claims of a case stand against the reader's own copies of the texts.
 *
 * @param byClaim claim id to status, in the order of the case
 * @param differing source id to what differs, for copies whose digest is not the one that the case names
 */
public record VerifiedClaims(Map<String, ClaimStatus> byClaim, Map<String, String> differing) {

    /** Copies the maps, keeping their order. */
    public VerifiedClaims {
        byClaim = Collections.unmodifiableMap(new LinkedHashMap<>(byClaim));
        differing = Collections.unmodifiableMap(new LinkedHashMap<>(differing));
    }

    /** Looks for the passage of every claim. Each text is read and prepared once. */
    public static VerifiedClaims of(Evidence evidence, Texts texts) {
        Map<String, PassageFinder> finders = new LinkedHashMap<>();
        Map<String, String> differing = new LinkedHashMap<>();
        for (Source source : evidence.sources()) {
            texts.of(source).ifPresent(text -> {
                finders.put(source.id(), new PassageFinder(text.content()));
                if (source.sha256() != null && !text.agrees(source.sha256())) {
                    differing.put(source.id(),
                            "the text at hand of source '" + source.id()
                                    + "' is not the one that was read: its SHA-256 is "
                                    + text.sha256()
                                    + (text.original() == null
                                            ? ""
                                            : ", and that of the file it was taken from is " + text.original()));
                }
            });
        }
        Map<String, ClaimStatus> byClaim = new LinkedHashMap<>();
        for (Claim claim : evidence.claims()) {
            byClaim.put(claim.id(), status(claim, Optional.ofNullable(finders.get(claim.at().source()))));
        }
        return new VerifiedClaims(byClaim, differing);
    }

    /** How a claim stands; a claim of another case has no text at hand. */
    public ClaimStatus of(String claim) {
        return byClaim.getOrDefault(claim, new ClaimStatus.NotAtHand());
    }

    /** How many claims stand in one of the ways. */
    public int count(Class<? extends ClaimStatus> way) {
        return (int) byClaim.values().stream().filter(way::isInstance).count();
    }

    /** How many passages are verified, but with other letters than the locator has. */
    public int approximate() {
        return (int) byClaim.values().stream()
                .filter(status -> status instanceof ClaimStatus.Verified found && !found.where().exact()).count();
    }

    private static ClaimStatus status(Claim claim, Optional<PassageFinder> finder) {
        return switch (claim.at()) {
            case Locator.Spot spot -> new ClaimStatus.ByPlace();
            case Locator.Passage passage -> finder.map(text -> status(claim, passage, text.find(passage)))
                    .orElseGet(ClaimStatus.NotAtHand::new);
        };
    }

    private static ClaimStatus status(Claim claim, Locator.Passage passage, Match match) {
        return switch (match) {
            case Match.Verified verified -> new ClaimStatus.Verified(verified);
            case Match.Broken(String reason, int matches, String nearest) -> new ClaimStatus.Broken(
                    "the locator " + passage.inWords() + " of claim '" + claim.id() + "' is broken in "
                            + passage.source() + ": "
                            + reason,
                    matches > 1
                            ? "add a prefix or suffix, the words just before or after; " + nearest
                            : nearest.isEmpty() ? "the passage is in another source" : "correct the words; " + nearest);
        };
    }
}
