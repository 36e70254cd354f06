package entente.evidence;

/** What comes of looking for a passage in a text. */
public sealed interface Match {

    /**
     * The passage stands there, and only there.
     *
     * @param startOffset where it begins in the text, in chars from 0
     * @param endOffset where it ends, exclusive
     * @param line the line on which it begins, from 1
     */
    record Verified(int startOffset, int endOffset, int line) implements Match {}

    /**
     * The passage is not there, or not only once.
     *
     * @param reason why, in words
     * @param matches how many passages fit: 0, or 2 and more
     * @param nearest the best partial match of the first words with its line, or where the passages begin; empty where
     *     nothing fits
     */
    record Broken(String reason, int matches, String nearest) implements Match {}
}
