package entente.app.fuzz;

import entente.evidence.Locator;
import entente.evidence.Match;
import entente.evidence.PassageFinder;

/** Any text, looked through for any words: the first two lines are the first and last words of a passage, the rest is the text. */
public final class LocatorTarget {

    private LocatorTarget() {}

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        String[] parts = Input.text(data).split("\n", 3);
        if (parts.length < 3) {
            return;
        }
        String text = parts[2];
        Match match = new PassageFinder(text)
                .find(new Locator.Passage("source", parts[0], parts[1].isEmpty() ? null : parts[1], null, null));
        if (match instanceof Match.Verified verified
                && (verified.startOffset() < 0 || verified.endOffset() > text.length()
                        || verified.startOffset() >= verified.endOffset())) {
            throw new IllegalStateException("found outside the text: " + verified);
        }
    }
}
