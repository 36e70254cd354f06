package entente.evidence;

/** What comes of looking for a passage in a text. */
public sealed interface Match {

    /**
     * The passage stands there, and only there.
     *
     * @param startOffset where it begins in the text, in chars from 0
     * @param endOffset where it ends, exclusive
     * @param line the line on which it begins, from 1
     * @param approximately the first and last words as the text has them, at most six each, where letters of them differ
     *     from the locator's or cannot be read; empty where none does
     */
    record Verified(int startOffset, int endOffset, int line, String approximately) implements Match {

        /** A passage whose words stand there letter by letter. */
        public Verified(int startOffset, int endOffset, int line) {
            this(startOffset, endOffset, line, "");
        }

        /** Whether the words of the locator stand there letter by letter. */
        public boolean exact() {
            return approximately.isEmpty();
        }
    }

    /**
     * The passage is not there, or not only once.
     *
     * @param reason why, in words
     * @param matches how many passages fit: 0, or 2 and more
     * @param nearest the best partial match of the first words with its line, at most six words of it, or where the
     *     passages begin; empty where nothing fits
     */
    record Broken(String reason, int matches, String nearest) implements Match {}
}
