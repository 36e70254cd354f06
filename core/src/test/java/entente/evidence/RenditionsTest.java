package entente.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** FEATURE: two sources that are forms of one work are told of, and counted once. */
class RenditionsTest {

    private static Source source(String id, @Nullable String renditionOf) {
        return new Source(Work.plain(id, "report", id), null, null, null, renditionOf);
    }

    private static Renditions.Overlap overlap(String one, String other) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("one", one);
        texts.put("other", other);
        return Renditions.overlaps(texts).getFirst();
    }

    @Test
    void aChainOfRenditionsIsOneWork() {
        Evidence evidence = new Evidence(
                List.of(source("scan", "page"), source("page", "paper"), source("paper", null), source("book", null)),
                List.of(), List.of());
        assertThat(evidence.workOf("scan")).isEqualTo("paper");
        assertThat(evidence.workOf("elsewhere")).isEqualTo("elsewhere");
        assertThat(evidence.works()).hasToString("{paper=[scan, page, paper], book=[book]}");
    }

    @Test
    void anAbstractIsARenditionOfItsPaper() {
        for (String text : List.of(Written.english(3_000, 11), Written.russian(3_000, 12),
                Written.japanese(3_000, 13))) {
            String part = text.substring(0, text.length() / 10);
            Renditions.Overlap found = overlap(text, "Share this page.\n" + part.replace(" ", "\n").replace("’", "'"));
            assertThat(found.oneWork()).isTrue();
            assertThat(found.share()).isGreaterThan(0.9);
            assertThat(found.one()).isEqualTo("other");
        }
    }

    @Test
    void unrelatedTextsAreNeverTakenForOneWork() {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(overlap(Written.english(2_000, seed), Written.english(2_000, seed + 100)).oneWork()).isFalse();
            assertThat(overlap(Written.russian(2_000, seed), Written.russian(2_000, seed + 100)).oneWork()).isFalse();
            assertThat(overlap(Written.japanese(2_000, seed), Written.japanese(2_000, seed + 100)).oneWork()).isFalse();
        }
    }

    @Test
    void theMeasureIsSymmetric() {
        String one = Written.english(2_000, 5);
        String other = one.substring(one.length() / 2) + Written.english(4_000, 6);
        Renditions.Overlap there = overlap(one, other);
        Renditions.Overlap back = overlap(other, one);
        assertThat(back.share()).isEqualTo(there.share());
        assertThat(back.shared()).isEqualTo(there.shared());
        assertThat(there.share()).isBetween(0.45, 0.55);
    }

    @Test
    void theSentenceHasItsFigures() {
        assertThat(Renditions.inWords(new Renditions.Overlap("page", "paper", 33, 100, 900)))
                .isEqualTo("about a third of 'page' stands word for word in 'paper' (33 of its 100 runs of 8 words),"
                        + " so the two may be one work");
        assertThat(Renditions.inWords(0.99)).isEqualTo("all");
    }

    /** The table that docs/benchmarks.md shows. */
    @Test
    void theFiveSources() {
        Map<String, String> texts = Shared.texts(RenditionsTest.class);
        if (texts.isEmpty()) {
            return;
        }
        List<Renditions.Overlap> overlaps = Renditions.overlaps(texts);
        overlaps.forEach(overlap -> System.out.printf(java.util.Locale.ROOT, "| %s | %s | %d of %d | %.1f %% |%n",
                overlap.one(), overlap.other(), overlap.shared(), overlap.ofOne(), 100 * overlap.share()));
        assertThat(overlaps.stream().filter(Renditions.Overlap::oneWork).map(Renditions.Overlap::one))
                .containsExactly("riac-web-2018");
        assertThat(overlaps.stream().filter(overlap -> !overlap.oneWork()).mapToDouble(Renditions.Overlap::share).max()
                .orElseThrow()).isLessThan(Renditions.LEAST / 4);
    }
}
