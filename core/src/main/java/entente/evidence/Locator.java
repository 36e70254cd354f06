package entente.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Where in a source a claim stands, without copying the passage.
 *
 * <p>A locator is either a {@link Passage}, named by its first and last words, or a {@link Spot}, named by a table, page or
 * section of a text that is not kept as running words.
 */
public sealed interface Locator {

    /** The id of the source that holds the passage. */
    String source();

    /** The locator as a reader would write it, for example {@code "Pyongyang would stop ... missile tests"}. */
    String inWords();

    /**
     * A passage named by its first and last words, as the source writes them; the idea is that of URL text fragments.
     *
     * @param source the id of the source
     * @param start the first one to six words
     * @param end the last one to six words, or null where {@code start} is the whole passage
     * @param prefix up to six words just before the passage, where it would not be unique without them
     * @param suffix up to six words just after the passage, where it would not be unique without them
     */
    record Passage(String source, String start, @Nullable String end, @Nullable String prefix, @Nullable String suffix)
            implements
                Locator {

        /** The most words that an end, a prefix or a suffix may hold: enough to find a passage, too few to copy it. */
        public static final int MOST_WORDS = 6;

        @Override
        public String inWords() {
            return end == null ? "“" + start + "”" : "“" + start + " … " + end + "”";
        }
    }

    /**
     * A place instead of words: a table, a page, a section, a model file.
     *
     * @param source the id of the source
     * @param place for example {@code "table 3"}
     */
    record Spot(String source, String place) implements Locator {
        @Override
        public String inWords() {
            return place;
        }
    }
}
