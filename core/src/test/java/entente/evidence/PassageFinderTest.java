package entente.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE: a locator finds its passage in a damaged text, and never a second one. */
class PassageFinderTest {

    private static Match find(String text, String start, @Nullable String end) {
        return new PassageFinder(text).find(new Locator.Passage("s", start, end, null, null));
    }

    private static String found(String text, Match match) {
        return switch (match) {
            case Match.Verified(int from, int to, int line, String approximately) ->
                line + ": " + text.substring(from, to).replace('\n', '/')
                        + (approximately.isEmpty() ? "" : " ~ " + approximately);
            case Match.Broken(String reason, int matches, String nearest) -> reason + " [" + matches + "] " + nearest;
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\u0001', textBlock = """
            straight and curly quotes; The miller’s “old” weir broke.; miller's "old" weir; miller’s “old” weir
            an apostrophe lost in a scan; The miller¹s weir broke.; miller's weir; miller¹s weir
            dashes and hyphens; The Upper–Lower canal—a well-kept one; Upper-Lower canal - a well‑kept; Upper–Lower canal—a well-kept
            blanks that do not break; The\u00A0 old\u2009weir  broke; The old weir broke; The\u00A0 old\u2009weir  broke
            a line break; The old\\nweir broke.; old weir broke; old\\nweir broke
            a word split over a line end; The weir-kee-\\nper slept.; weir-keeper slept; weir-kee-\\nper slept
            a hyphen kept at a line end; A flood-\\nprone meadow; flood-prone meadow; flood-\\nprone meadow
            soft hyphens; The mea\u00ADdow dried.; The meadow dried; The mea\u00ADdow dried
            Markdown marks; ## The **old** _weir_ `broke`; The old weir broke; The **old** _weir_ `broke
            a footnote mark; The weir broke<sup>12</sup> in spring.; weir broke in spring; weir broke<sup>12</sup> in spring
            a superscript; The weir broke² in spring³.; weir broke in spring; weir broke² in spring
            a footnote sign at the end; The weir broke7 in spring.; The weir broke; The weir broke
            accents in two spellings; Le cafe\u0301 de l'été; café de l'ete; cafe\u0301 de l'été
            a ligature; The ﬂood came ﬁrst.; flood came first; ﬂood came ﬁrst
            another script; 上町の水車は古い。; 水車は古い; 水車は古い
            inside a word; The millers slept.; miller;
            mojibake of an apostrophe; The millerâ€™s weir broke.; miller's weir; millerâ€™s weir
            mojibake of a quote that lost a byte; The â€œoldâ€� weir broke.; old weir broke; oldâ€� weir broke
            mojibake of Cyrillic; Ð¼Ð¸Ñ€ Ð² Ð´Ð¾Ð¼Ðµ; мир в доме; Ð¼Ð¸Ñ€ Ð² Ð´Ð¾Ð¼Ðµ
            mojibake by the Cyrillic code page; РјРёСЂ РґРѕРјРµ; мир доме; РјРёСЂ РґРѕРјРµ
            a footnote sign in the middle; The weir broke7 in spring.; weir broke in spring; weir broke7 in spring
            a footnote sign in brackets; The weir broke.[12] In spring; weir broke. In spring; weir broke.[12] In spring
            a page number; The weir\\n\\n17\\n\\nbroke in spring.; weir broke in spring; weir\\n\\n17\\n\\nbroke in spring
            footnotes within a word; The weir-kee-\\n\\n<sup>3</sup> See: Mill.\\nURL: <http://x.y/z>\\n\\nper slept.; weir-keeper slept; weir-kee-\\n\\n<sup>3</sup> See: Mill.\\nURL: <http://x.y/z>\\n\\nper slept
            a glyph that cannot be read for a dash; The weir\uFFFDold as it was\uFFFDbroke; weir old as it was broke; weir\uFFFDold as it was\uFFFDbroke
            another year; In March 2017 the weir broke.; In March 2018 the weir;
            a zero-width blank; The\u200B old weir; The old weir; The\u200B old weir
            """)
    void tolerates(String trap, String text, String start, @Nullable String expected) {
        String real = text.replace("\\n", "\n");
        Match match = find(real, start, null);
        if (expected == null) {
            assertThat(match).as(trap).isInstanceOf(Match.Broken.class);
        } else {
            assertThat(match).as(trap).isInstanceOfSatisfying(Match.Verified.class,
                    verified -> assertThat(real.substring(verified.startOffset(), verified.endOffset()))
                            .isEqualTo(expected.replace("\\n", "\n")));
        }
    }

    private static final String TEXT = """
            The old weir held for years.
            Then the miller let it go, and the meadow
            flooded in spring. The miller paid for the hay.

            Then the miller let it be repaired, and the meadow
            dried. The old weir holds again.
            """;

    @Test
    void thePassageEndsWithTheNearestLastWords() {
        assertThat(found(TEXT, find(TEXT, "miller let it go", "the meadow")))
                .isEqualTo("2: miller let it go, and the meadow");
        assertThat(found(TEXT, find(TEXT, "miller let it go, and", "it go, and the meadow flooded")))
                .as("first and last words may overlap")
                .isEqualTo("2: miller let it go, and the meadow/flooded");
    }

    @Test
    void wordsAreWholeWords() {
        assertThat(found(TEXT, find(TEXT, "ill", null))).startsWith("the first words are not in the text [0]");
        assertThat(found(TEXT, find(TEXT, "hay", null))).isEqualTo("3: hay");
    }

    @Test
    void aPassageHasToBeUnique() {
        assertThat(found(TEXT, find(TEXT, "Then the miller let", "the meadow")))
                .isEqualTo("the passage occurs 2 times [2] the passages begin on the lines 2, 5");
    }

    @Test
    void prefixAndSuffixTellPassagesApart() {
        PassageFinder finder = new PassageFinder(TEXT);
        assertThat(found(TEXT,
                finder.find(new Locator.Passage("s", "The old weir", null, "the meadow dried", "holds again"))))
                .isEqualTo("6: The old weir");
        assertThat(found(TEXT,
                finder.find(new Locator.Passage("s", "Then the miller", "meadow", "held for years.", null))))
                .isEqualTo("2: Then the miller let it go, and the meadow");
        assertThat(found(TEXT, finder.find(new Locator.Passage("s", "The old weir", null, "a dry year", null))))
                .isEqualTo(
                        "the words are in the text, but not with this prefix and suffix [0] line 1 reads \"The old weir held for years....\"");
    }

    @Test
    void aBrokenLocatorShowsTheNearestPassage() {
        assertThat(found(TEXT, find(TEXT, "the miller paid for the wheat", null)))
                .isEqualTo(
                        "the first words are not in the text [0] line 2 reads \"the miller let it go, and...\"");
        assertThat(found(TEXT, find(TEXT, "wholly different words", null)))
                .isEqualTo("the first words are not in the text [0] ");
        assertThat(found(TEXT, find(TEXT, "The miller paid for the wheat", null)))
                .isEqualTo("the first words are not in the text [0] line 3 reads \"The miller paid for the hay....\"");
        assertThat(found(TEXT, find(TEXT, "The miller paid", "for the straw")))
                .isEqualTo(
                        "the first words are in the text, the last words are not [0] line 3 reads \"The miller paid for the hay....\"");
        String far = "A weir begins. " + "water ".repeat(1_000) + "It ends here.";
        assertThat(found(far, find(far, "A weir begins", "ends here")))
                .startsWith("the last words do not follow the first ones within 3000 letters [0] line 1 reads");
        assertThat(found(TEXT, find(TEXT, "“ - ”", null))).isEqualTo("the words of the locator hold no letters [0] ");
    }

    @Test
    void aMatchWithOtherLettersSaysSo() {
        String text = "The old weor he1d for many years, and then the mil\uFFFDer let it go.";
        assertThat(found(text, find(text, "old weir held for many", "the miller let it go")))
                .isEqualTo("1: old weor he1d for many years, and then the mil\uFFFDer let it go"
                        + " ~ \"old weor he1d for many\" ... \"the mil\uFFFDer let it go\"");
        assertThat(find("The old weir held.", "The old weir held", null)).isInstanceOfSatisfying(Match.Verified.class,
                match -> assertThat(match.exact()).isTrue());
        String twice = "The meadow flooded in sprang. The meadow flooded in sprung.";
        assertThat(found(twice, find(twice, "meadow flooded in spring", null)))
                .isEqualTo("the text has the passage with other letters only, at 2 places [2] the passages begin on the"
                        + " lines 1, 1");
    }

    @Test
    void lastWordsWithOtherLettersAreNotPassedOver() {
        String text = "The weir broke and the meadvw flooded. In spring the meadow flooded again.";
        assertThat(found(text, find(text, "The weir broke", "the meadow flooded")))
                .isEqualTo("the last words stand in the text with other letters before they stand there as they are [2]"
                        + " the two places are on the lines 1, 1");
    }

    @Test
    void lastWordsOverABreakThatMayBeOneAreNotPassedOver() {
        String text = "The weir broke, and the miller,%sthe mayor met. A year later the miller, the mayor met again.";
        String surely = text.formatted("\n\n[32] Of the weir\nand of the hay\n\n7\n\n");
        assertThat(find(surely, "The weir broke", "the miller, the mayor met")).isInstanceOfSatisfying(
                Match.Verified.class, match -> assertThat(surely.substring(match.endOffset())).startsWith(". A year"));
        String perhaps = text.formatted("\n\n7\n\nWater is for all of us\n\n");
        assertThat(found(perhaps, find(perhaps, "The weir broke", "the miller, the mayor met")))
                .isEqualTo(
                        "the last words stand in the text over what may be the break of a page before they stand there"
                                + " as they are [2] the two places are on the lines 1, 7");
    }

    @Test
    void lastWordsThatCannotBeReadAreTheNearestOnes() {
        String text = "The weir broke and the mead\uFFFDw flooded. In spring the meadow flooded again.";
        assertThat(found(text, find(text, "The weir broke", "the meadow flooded")))
                .isEqualTo("1: The weir broke and the mead\uFFFDw flooded"
                        + " ~ \"The weir broke\" ... \"the mead\uFFFDw flooded\"");
        String year = "The weir broke in spring 201\uFFFD and again in spring 2018.";
        assertThat(found(year, find(year, "The weir broke", "in spring 2018"))).as("another year is no misprint")
                .isEqualTo("the last words stand in the text with other letters before they stand there as they are [2]"
                        + " the two places are on the lines 1, 1");
    }

    @Test
    void firstWordsAsTheyAreArePreferredBeforeTheSameLastWords() {
        String text = "Russia was as it is. Russia is as yet unwilling to hold the old wejr of the town.";
        assertThat(found(text, find(text, "Russia is as", "hold the old weir")))
                .isEqualTo("1: Russia is as yet unwilling to hold the old wejr"
                        + " ~ \"Russia is as\" ... \"hold the old wejr\"");
        String later = "The old weyr broke. The weir h\uFFFDld for years. Then the meadow floxded, and the meadow flooded.";
        assertThat(found(later, find(later, "The weir held", "the meadow flooded")))
                .as("last words with another letter, and later ones as they are, leave a doubt")
                .startsWith("the text has the passage with other letters only, at 2 places [2]");
    }

    @Test
    void aLetterLostAtTheEdgeIsNotTakenFromTheNextWord() {
        String text = "They need a ooperative and responsible power.";
        assertThat(found(text, find(text, "cooperative and responsible", null)))
                .isEqualTo("1: ooperative and responsible ~ \"ooperative and responsible\"");
    }

    @Test
    void kanaThatLostTheirSecondByteAreReadable() {
        String text = new String("水車の堰は、春に壊れた。".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        assertThat(find(text, "堰は春に", null)).isInstanceOfSatisfying(Match.Verified.class,
                match -> assertThat(match.exact()).isTrue());
    }

    @Test
    void timeIsLinear() {
        String text = "the weir held and ".repeat(500_000) + "the weir broke at last";
        PassageFinder finder = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> new PassageFinder(text));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(finder.find(new Locator.Passage("s", "the weir", "at last", null, null)))
                    .isInstanceOf(Match.Broken.class);
            assertThat(finder.find(new Locator.Passage("s", "the weir broke", "at last", null, null)))
                    .isInstanceOf(Match.Verified.class);
        });
    }
}
