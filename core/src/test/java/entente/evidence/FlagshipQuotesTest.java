package entente.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * FEATURE: quotes of the five real sources are found by their first and last six words, where the sources are at hand.
 */
class FlagshipQuotesTest {

    @Test
    void everyQuoteIsFound() throws IOException {
        Optional<Path> shared = shared();
        if (shared.isEmpty()) {
            System.out
                    .println("FlagshipQuotesTest: left out, for ../shared/sources and ../shared/flagship are not here");
            return;
        }
        List<Quote> quotes = quotes(shared.get().resolve("flagship"));
        Map<String, PassageFinder> finders = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        int repeated = 0;
        for (Quote quote : quotes) {
            PassageFinder finder = finders.computeIfAbsent(quote.source,
                    source -> new PassageFinder(text(shared.get(), source)));
            switch (finder.find(quote.locator())) {
                case Match.Verified verified ->
                    assertThat(Math.abs(verified.startOffset() - quote.start)).as("%s", quote)
                            .isLessThan(quote.text.length());
                case Match.Broken(String reason, int matches, String nearest) when matches > 1 -> repeated++;
                case Match.Broken(String reason, int matches, String nearest) ->
                    missing.add(quote + ": " + reason + ": " + nearest);
            }
        }
        System.out.printf("FlagshipQuotesTest: %d quotes, %d of them not unique by their first and last words%n",
                quotes.size(), repeated);
        assertThat(missing).isEmpty();
        assertThat(quotes).hasSizeGreaterThan(100);
        assertThat(repeated).isLessThan(quotes.size() / 10);
    }

    private static String text(Path shared, String source) {
        try {
            return Files.readString(shared.resolve("sources").resolve(source + ".txt"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Optional<Path> shared() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path shared = at.resolve("shared");
            if (Files.isDirectory(shared.resolve("sources")) && Files.isDirectory(shared.resolve("flagship"))) {
                return Optional.of(shared);
            }
        }
        return Optional.empty();
    }

    /** A quote with the place at which its collector saw it. */
    private record Quote(String source, int start, String text) {

        Locator.Passage locator() {
            String[] words = text.strip().split("\\s+", -1);
            int six = Math.min(6, words.length);
            String first = String.join(" ", List.of(words).subList(0, six));
            String last = String.join(" ", List.of(words).subList(words.length - six, words.length));
            return new Locator.Passage(source, first, words.length > 6 ? last : null, null, null);
        }

        @Override
        public String toString() {
            return source + " at " + start;
        }
    }

    private static List<Quote> quotes(Path flagship) throws IOException {
        List<Quote> quotes = new ArrayList<>();
        try (Stream<Path> files = Files.list(flagship)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
                collect(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)), quotes);
            }
        }
        return quotes;
    }

    private static void collect(Object node, List<Quote> quotes) {
        if (node instanceof Map<?, ?> map) {
            if (map.get("quote") instanceof String text && map.get("source") instanceof String source
                    && map.get("start") instanceof Integer start) {
                quotes.add(new Quote(source, start, text));
            }
            map.values().stream().filter(java.util.Objects::nonNull).forEach(value -> collect(value, quotes));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> collect(value, quotes));
        }
    }
}
