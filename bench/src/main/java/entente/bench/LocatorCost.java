package entente.bench;

import com.sun.management.ThreadMXBean;
import entente.evidence.Locator;
import entente.evidence.Match;
import entente.evidence.PassageFinder;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What finding passages costs in large texts, most of them hostile: milliseconds of processor time to prepare a text, and for one
 * locator of each kind; what preparing allocates and what stays; and 336 locators, of all kinds in turn, on one prepared text.
 *
 * <p>Every locator is looked for once to warm up. The first one that is not found letter by letter also pays for what is prepared
 * only then; it is counted to the preparation.
 */
public final class LocatorCost {

    private static final int LOCATORS = 336;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private LocatorCost() {}

    /** Arguments: millions of chars a text; then the names of texts, or none for all of them. */
    public static void main(String[] arguments) {
        int size = Integer.parseInt(arguments[0]) * 1_000_000;
        List<String> names = List.of(arguments).subList(1, arguments.length);
        System.out.println(
                "| text | prepared ms | allocated, kept: bytes a char | hit | missed | nearly | often | longest"
                        + " | prefix, suffix | 336 of them s |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (int warm = 0; warm < 20; warm++) {
            measure("English", written(200_000, "aeiou", "bcdfghlmnprstw", " "), true);
        }
        texts(size).forEach((name, text) -> {
            if (names.isEmpty() || names.contains(name)) {
                measure(name, text.get(), false);
            }
        });
    }

    private static void measure(String name, String text, boolean warmUp) {
        List<Locator.Passage> locators = locators(text);
        long before = kept();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        PassageFinder finder = new PassageFinder(text);
        finder.find(passage("qzxv wholly other words qzxv", null, null, null));
        long prepared = THREADS.getCurrentThreadCpuTime() - start;
        allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        long stays = kept() - before;
        StringBuilder costs = new StringBuilder();
        for (Locator.Passage locator : locators) {
            costs.append(String.format(Locale.ROOT, "%.1f%s | ", milliseconds(finder, locator),
                    finder.find(locator) instanceof Match.Verified ? "" : " refused"));
        }
        if (!warmUp) {
            System.out.printf(Locale.ROOT, "| %s | %.0f | %.1f, %.1f | %s%s |%n", name, prepared / 1e6,
                    (double) allocated / text.length(), (double) stays / text.length(), costs,
                    List.of("English", "Japanese").contains(name)
                            ? String.format(Locale.ROOT, "%.1f", seconds(finder, text))
                            : "");
        }
    }

    /** Locators from all over the text, their first words misread in one of twelve. */
    private static double seconds(PassageFinder finder, String text) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < LOCATORS; i++) {
            int about = (int) ((long) text.length() * (i + 1) / (LOCATORS + 2));
            String first = words(text, about, 40);
            finder.find(passage(i % 12 == 0 ? misread(first) : first, words(text, about + 300, 40), null, null));
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static double milliseconds(PassageFinder finder, Locator.Passage locator) {
        long start = THREADS.getCurrentThreadCpuTime();
        finder.find(locator);
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static long kept() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** One locator of each kind, in the order of the table's columns. */
    private static List<Locator.Passage> locators(String text) {
        String start = words(text, text.length() / 2, 40);
        String end = words(text, text.length() / 2 + 300, 40);
        String longest = words(text, text.length() / 3, 380);
        return List.of(passage(start, end, null, null),
                passage("Qzx" + start.substring(3), "qzxv and wholly other words", null, null),
                passage(misread(start), misread(end), null, null),
                passage(words(text, 10, 3), words(text, 20, 3), null, null),
                passage(longest.substring(0, longest.length() - 1) + "q", longest, null, null),
                passage(words(text, 10, 3), words(text, 20, 3), misread(start), misread(end)));
    }

    private static Locator.Passage passage(String start, @Nullable String end, @Nullable String prefix,
            @Nullable String suffix) {
        return new Locator.Passage("text", start, end, prefix, suffix);
    }

    /** Whole words from about a place on, of about so many letters, where the text has words. */
    private static String words(String text, int about, int letters) {
        int from = Math.max(text.lastIndexOf(' ', about) + 1, about - 20);
        int to = text.indexOf(' ', from + letters);
        return text.substring(from, to < 0 || to > from + letters + 20 ? from + letters : to);
    }

    private static String misread(String words) {
        char[] letters = words.toCharArray();
        letters[letters.length / 3] = letters[letters.length / 3] == 'x' ? 'z' : 'x';
        return new String(letters);
    }

    private static Map<String, Supplier<String>> texts(int size) {
        Map<String, Supplier<String>> texts = new LinkedHashMap<>();
        texts.put("English", () -> written(size, "aeiou", "bcdfghlmnprstw", " "));
        texts.put("Japanese", () -> written(size, "のをにはがでともへ", "北方領土問題交渉平和条約日本政府首相外務大臣会談安全保障協", ""));
        texts.put("no blank", () -> written(size, "aeiou", "bcdfghlmnprstw", ""));
        texts.put("one word", () -> repeated("weir ", size));
        texts.put("one letter", () -> repeated("a", size));
        texts.put("one letter, apart", () -> repeated("a ", size));
        texts.put("a and b", () -> repeated("ab", size));
        texts.put("a and b, apart", () -> repeated("a b ", size));
        texts.put("two words and a name",
                () -> repeated("the weir ", size / 2) + "Abel " + repeated("the weir ", size / 2));
        texts.put("one Japanese letter", () -> repeated("国", size));
        texts.put("unreadable", () -> repeated("\ufffd", size));
        texts.put("unreadable, every other", () -> repeated("a\ufffd", size));
        texts.put("combining marks", () -> repeated("\u0301", size));
        texts.put("line breaks", () -> repeated("\n", size));
        texts.put("page numbers", () -> repeated("12\n\f", size));
        texts.put("one letter a line", () -> repeated("a\n", size));
        texts.put("footnotes", () -> repeated("[1] See\n", size));
        texts.put("running heads", () -> repeated("Canal Board 7\n\n", size));
        texts.put("links without end", () -> repeated("](#", size));
        texts.put("mojibake", () -> repeated("Ð¼Ð¸Ñ€ â€œÐ¸â€ ", size));
        texts.put("mojibake, unreadable", () -> repeated("ã\ufffd\ufffdâ", size));
        return texts;
    }

    private static String repeated(String part, int size) {
        return part.repeat(size / part.length());
    }

    /** Words by chance from 5,000 known ones, short ones more often, a new line after about 80 chars. */
    private static String written(int size, String vowels, String consonants, String blank) {
        SplittableRandom random = new SplittableRandom(7);
        String[] known = new String[5_000];
        for (int i = 0; i < known.length; i++) {
            StringBuilder word = new StringBuilder();
            for (int syllable = i / 1_000; syllable >= 0; syllable--) {
                word.append(consonants.charAt(random.nextInt(consonants.length())))
                        .append(vowels.charAt(random.nextInt(vowels.length())));
            }
            known[i] = word.toString();
        }
        StringBuilder text = new StringBuilder(size + 20);
        int line = 0;
        while (text.length() < size) {
            text.append(known[(int) (known.length * Math.pow(random.nextDouble(), 2))]);
            boolean full = text.length() - line > 80 && !blank.isEmpty();
            text.append(full ? "\n" : blank);
            line = full ? text.length() : line;
        }
        return text.toString();
    }
}
