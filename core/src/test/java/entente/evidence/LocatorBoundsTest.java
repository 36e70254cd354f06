package entente.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * FEATURE: looking for a passage stays bounded in texts that are made to be slow.
 *
 * <p>Steps are counted and bytes compared, no time is measured: docs/benchmarks.md has the times for 20 million chars.
 */
class LocatorBoundsTest {

    private static final int SMALL = 16_000;
    private static final int TIMES = 4;
    private static final int MOST_BYTES_A_CHAR = 40;
    private static final int LARGE = 320_000;
    private static final int FIXED_BYTES = 8 << 20;
    private static final int MOST_STEPS = 2_100_000;

    @ParameterizedTest
    @ValueSource(strings = {"weir ", "a", "a ", "ab", "a b ", "国", "国の", "\ufffd", "a\ufffd", "\u0301", "\n", "12\n\f",
        "a\n",
        "[1] See\n", "Canal Board 7\n\n", "](#", "<sup>", "(cid:", "Ð¼Ð¸Ñ€ â€œ", "ã\ufffd\ufffdâ", "\ud840\udc00",
        "The weir broke in spring and the meadow flooded. "})
    void oneThingRepeated(String part) {
        String small = part.repeat(SMALL / part.length());
        String large = part.repeat(TIMES * SMALL / part.length());
        for (Locator.Passage locator : locators(small)) {
            long few = stepsOf(small, locator);
            long many = stepsOf(large, locator);
            assertThat(many).as("steps for %s in %s", locator, part).isLessThanOrEqualTo(MOST_STEPS);
            assertThat(many).as("growth for %s in %s", locator, part)
                    .isLessThanOrEqualTo(2L * TIMES * few + 200_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"weir ", "a", "a ", "国", "\ufffd", "12\n\f", "a\n", "[1] See\n", "](#", "Ð¼Ð¸Ñ€ â€œ",
        "\ud840\udc00"})
    void memoryIsASmallMultipleOfTheText(String part) {
        String text = part.repeat(LARGE / part.length());
        long prepared = bytesOf(() -> {
            PassageFinder finder = new PassageFinder(text);
            finder.find(passage("qzxv wholly other words", null, null, null));
            return finder;
        });
        assertThat(prepared).as("bytes to prepare %s", part)
                .isLessThanOrEqualTo((long) MOST_BYTES_A_CHAR * text.length() + FIXED_BYTES);
        PassageFinder finder = new PassageFinder(text);
        String first = text.substring(0, Math.min(text.length(), 12));
        long often = bytesOf(() -> finder.find(passage(first, first, null, null)));
        assertThat(often).as("bytes for a locator that stands everywhere, %s", part).isLessThanOrEqualTo(FIXED_BYTES);
    }

    @Test
    void aPassageThatStandsEverywhereIsNotCountedForEver() {
        assertThat(new PassageFinder("weir ".repeat(1_001)).find(passage("weir weir", "weir", null, null)))
                .isEqualTo(new Match.Broken("the passage occurs 1000 times", 1_000,
                        "the passages begin on the lines 1, 1, 1, 1, 1 ..."));
        assertThat(new PassageFinder("weir ".repeat(40_000)).find(passage("weir weir", "weir", null, null)))
                .isEqualTo(new Match.Broken("the passage occurs more than 1000 times", 1_001,
                        "the passages begin on the lines 1, 1, 1, 1, 1 ..."));
    }

    @Test
    void wordsThatNobodyWouldCopyAreNotLookedFor() {
        assertThat(new PassageFinder("The weir broke.").find(passage("weir ".repeat(101), null, null, null)))
                .isEqualTo(new Match.Broken("the words of the locator are longer than 400 letters", 0, ""));
    }

    @Test
    void aTextThatRepeatsItselfTooMuchIsSaidToDoSo() {
        String text = "The weir broke in spring and the meadow flooded. ".repeat(2_000);
        assertThat(new PassageFinder(text).find(passage("weir brake in spring", "meadow flooded", null, null)))
                .isEqualTo(new Match.Broken(
                        "the text repeats itself too much to look for these words with other letters", 0, ""));
    }

    /** As an analyst would make them, and as nobody would: there, not there, almost there, longest, with words before and after. */
    private static List<Locator.Passage> locators(String text) {
        String words = text.substring(text.length() / 2, text.length() / 2 + 40);
        String misread = words.substring(0, 15) + "x" + words.substring(16);
        String longest = text.substring(7, 387);
        return List.of(passage(words, words, null, null), passage("qzxv wholly other words", words, null, null),
                passage(misread, misread, null, null), passage(longest + "q", longest, null, null),
                passage(words, words, misread, misread));
    }

    private static Locator.Passage passage(String start, String end, String prefix, String suffix) {
        return new Locator.Passage("s", start, end, prefix, suffix);
    }

    private static long stepsOf(String text, Locator.Passage locator) {
        PassageFinder finder = new PassageFinder(text);
        finder.find(locator);
        return finder.steps();
    }

    private static long bytesOf(Supplier<Object> work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Object kept = work.get();
        long after = threads.getCurrentThreadAllocatedBytes();
        assertThat(kept).isNotNull();
        return after - before;
    }
}
