package entente.app.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import entente.casefile.BadCase;
import entente.casefile.CaseReader;
import entente.evidence.Evidence;
import entente.evidence.Reference;
import entente.evidence.Source;
import entente.evidence.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** WORLD: eight kinds of works as the Chicago Manual cites them, to the letter. */
class CitationsTest {

    private static final String WORKS = """
            [{"id": "report", "type": "report", "title": "Regional Security", "author": [{"family": "Nelidov",
                "given": "Vladimir"}], "publisher": "Russian International Affairs Council", "issued": {"date-parts": [[2018]]}},
             {"id": "page", "type": "webpage", "title": "Summit held: Highlights", "container-title": "CNN",
                "issued": {"date-parts": [[2018, 4, 27]]}, "URL": "https://example.org/a"},
             {"id": "article", "type": "article-journal", "title": "Russia-Japan Security Dialogue",
                "author": [{"family": "Paramonov", "given": "O. G."}], "container-title": "Outlines", "volume": "12",
                "issue": "1", "page": "102-116", "issued": {"date-parts": [[2019]]}},
             {"id": "chapter", "type": "chapter", "title": "The Northeast Dimension", "author": [{"family": "Hasegawa",
                "given": "Tsuyoshi"}], "editor": [{"family": "Ivanov", "given": "Vladimir I."}, {"family": "Smith",
                "given": "Karla S."}], "container-title": "Japan and Russia in Northeast Asia", "publisher": "Praeger",
                "issued": {"date-parts": [[1999]]}},
             {"id": "russian", "type": "article-newspaper", "title": "Yaponiya sdelala svoj vybor", "language": "ru",
                "author": [{"family": "Panov", "given": "Alexander"}], "container-title": "Argumenty i fakty",
                "issued": {"date-parts": [[2016, 10, 29]]}, "custom": {"translated-title": "Japan made a choice"}},
             {"id": "undated", "type": "book", "title": "On tides", "author": [{"literal": "Canal Board"}]},
             {"id": "range", "type": "webpage", "title": "Two weeks in spring",
                "issued": {"date-parts": [[2018, 4, 27], [2018, 6, 12]]}},
             {"id": "decade", "type": "book", "title": "Ice", "issued": {"raw": "199X"}}]
            """;

    private static Citations cited(CitationStyle style) throws BadCase {
        List<Work> works = CslJson.read("x", WORKS).works();
        return Citations.of(style, works);
    }

    @Test
    void asNotes() throws BadCase {
        Citations citations = cited(CitationStyle.CHICAGO_NOTES);
        assertThat(String.join("\n", citations.notes().values())).isEqualTo("""
                Vladimir Nelidov, Regional Security (Russian International Affairs Council, 2018).
                “Summit held: Highlights,” CNN, April 27, 2018, https://example.org/a.
                O. G. Paramonov, “Russia-Japan Security Dialogue,” Outlines 12, no. 1 (2019): 102–16.
                Tsuyoshi Hasegawa, “The Northeast Dimension,” in Japan and Russia in Northeast Asia, ed. Vladimir I. Ivanov \
                and Karla S. Smith (Praeger, 1999).
                Alexander Panov, “Yaponiya sdelala svoj vybor [Japan made a choice],” Argumenty i fakty, October 29, 2016.
                Canal Board, On tides (n.d.).
                “Two weeks in spring,” April 27–June 12, 2018.
                Ice (199X).""");
    }

    @Test
    void asBibliography() throws BadCase {
        Citations citations = cited(CitationStyle.CHICAGO_NOTES);
        assertThat(String.join("\n", citations.bibliography().values())).isEqualTo("""
                Canal Board. On tides. n.d.
                CNN. “Summit held: Highlights.” April 27, 2018. https://example.org/a.
                Hasegawa, Tsuyoshi. “The Northeast Dimension.” In Japan and Russia in Northeast Asia, edited by \
                Vladimir I. Ivanov and Karla S. Smith. Praeger, 1999.
                Ice. 199X.
                Nelidov, Vladimir. Regional Security. Russian International Affairs Council, 2018.
                Panov, Alexander. “Yaponiya sdelala svoj vybor [Japan made a choice].” Argumenty i fakty, October 29, 2016.
                Paramonov, O. G. “Russia-Japan Security Dialogue.” Outlines 12, no. 1 (2019): 102–16.
                “Two weeks in spring.” April 27–June 12, 2018.""");
    }

    @Test
    void byAuthorAndDate() throws BadCase {
        Citations citations = cited(CitationStyle.CHICAGO_AUTHOR_DATE);
        assertThat(String.join(" ", citations.notes().values())).isEqualTo("(Nelidov 2018) (CNN 2018) "
                + "(Paramonov 2019) (Hasegawa 1999) (Panov 2016) (Canal Board, n.d.) (“Two weeks in spring” 2018) (Ice 199X)");
        assertThat(String.join("\n", citations.bibliography().values())).isEqualTo("""
                Canal Board. n.d. On tides.
                CNN. 2018. “Summit held: Highlights.” April 27. https://example.org/a.
                Hasegawa, Tsuyoshi. 1999. “The Northeast Dimension.” In Japan and Russia in Northeast Asia, edited by \
                Vladimir I. Ivanov and Karla S. Smith. Praeger.
                Ice. 199X.
                Nelidov, Vladimir. 2018. Regional Security. Russian International Affairs Council.
                Panov, Alexander. 2016. “Yaponiya sdelala svoj vybor [Japan made a choice].” Argumenty i fakty, October 29.
                Paramonov, O. G. 2019. “Russia-Japan Security Dialogue.” Outlines 12 (1): 102–16.
                “Two weeks in spring.” 2018. April 27–June 12.""");
    }

    /** The style lists no letters; the starter case has one. */
    @Test
    void aLetterIsCitedThoughTheStyleDoesNotListIt() throws BadCase {
        List<Work> letter = CslJson.read("x", """
                [{"id": "letter", "type": "personal_communication", "title": "To the mill",
                  "author": [{"literal": "Meadow cooperative"}], "issued": {"date-parts": [[2024, 6, 17]]}}]
                """).works();
        for (CitationStyle style : CitationStyle.values()) {
            Citations citations = Citations.of(style, letter);
            assertThat(citations.bibliography().get("letter")).contains("Meadow cooperative");
        }
    }

    @Test
    void nothingIsNothing() {
        assertThat(Citations.of(CitationStyle.CHICAGO_NOTES, List.of()).bibliography()).isEmpty();
    }

    private static final String ALIKE = """
            [{"id": "tides", "type": "report", "title": "Tides", "author": [{"family": "Ivanov", "given": "A."}],
              "issued": {"date-parts": [[2018]]}},
             {"id": "gates", "type": "book", "title": "Gates", "author": [{"family": "Ivanov", "given": "A."}],
              "issued": {"date-parts": [[2018, 4]]}},
             {"id": "weirs", "type": "book", "title": "Weirs", "author": [{"family": "Ivanov", "given": "A."}],
              "issued": {"date-parts": [[2019]]}},
             {"id": "ada", "type": "book", "title": "Ponds", "author": [{"family": "Smith", "given": "Ada"}],
              "issued": {"date-parts": [[2018]]}},
             {"id": "bo", "type": "book", "title": "Mills", "author": [{"family": "Smith", "given": "Bo"}],
              "issued": {"date-parts": [[2018]]}},
             {"id": "one", "type": "book", "title": "One", "author": [{"literal": "Board"}]},
             {"id": "two", "type": "book", "title": "Two", "author": [{"literal": "Board"}]},
             {"id": "decade", "type": "book", "title": "Ice", "author": [{"literal": "Board"}], "issued": {"raw": "199X"}},
             {"id": "again", "type": "book", "title": "Snow", "author": [{"literal": "Board"}], "issued": {"raw": "199X"}}]
            """;

    /** The letters follow the order of the list, and stand in text and list. */
    @Test
    void worksOfOneAuthorAndYearAreToldApart() throws BadCase {
        Citations citations = Citations.of(CitationStyle.CHICAGO_AUTHOR_DATE, CslJson.read("x", ALIKE).works());

        assertThat(String.join(" ", citations.notes().values()))
                .isEqualTo("(Ivanov 2018b) (Ivanov 2018a) (Ivanov 2019) "
                        + "(Smith 2018a) (Smith 2018b) (Board, n.d.-a) (Board, n.d.-b) (Board 199Xa) (Board 199Xb)");
        assertThat(String.join("\n", citations.bibliography().values())).isEqualTo("""
                Board. 199Xa. Ice.
                Board. 199Xb. Snow.
                Board. n.d.-a. One.
                Board. n.d.-b. Two.
                Ivanov, A. 2018a. Gates.
                Ivanov, A. 2018b. Tides.
                Ivanov, A. 2019. Weirs.
                Smith, Ada. 2018a. Ponds.
                Smith, Bo. 2018b. Mills.""");
    }

    @Test
    void notesTellWorksApartByTheirTitles() throws BadCase {
        Citations citations = Citations.of(CitationStyle.CHICAGO_NOTES, CslJson.read("x", ALIKE).works());

        assertThat(citations.notes().values()).doesNotHaveDuplicates();
        assertThat(citations.notes().get("gates")).isEqualTo("A. Ivanov, Gates (2018).");
    }

    @Test
    void lettersGoOnAfterTheAlphabet() {
        assertThat(IntStream.of(0, 25, 26, 51, 52, 701, 702).mapToObj(Citations::letter))
                .containsExactly("a", "z", "aa", "az", "ba", "zz", "aaa");
    }

    /** The library insists on ends of equal length. */
    @Test
    void anIntervalWithUnlikeEndsIsCitedAsItStands() throws BadCase {
        List<Work> works = CslJson.read("x", """
                [{"id": "a", "type": "book", "title": "Ice", "issued": {"date-parts": [[2018, 4, 27], [2018, 6]]}}]
                """).works();

        assertThat(Citations.of(CitationStyle.CHICAGO_NOTES, works).notes().get("a"))
                .isEqualTo("Ice (2018-04-27/2018-06).");
    }

    @Test
    void anyWorkCanBeCited() {
        List<Work> works = IntStream.range(0, 30).mapToObj(n -> Works.random(new SplittableRandom(n), n)).toList();
        for (CitationStyle style : CitationStyle.values()) {
            assertThat(Citations.of(style, works).notes().values()).hasSize(30).noneMatch(String::isBlank);
        }
    }

    /** LAW: in the flagship no two works are cited by the same words. */
    @Test
    void theFlagshipTellsItsWorksApart() throws BadCase {
        Evidence evidence = CaseReader.read(Path.of("../cases/northeast-asia"), "northeast-asia").evidence();
        List<Work> works = Stream.concat(evidence.sources().stream().map(Source::work),
                evidence.references().stream().map(Reference::work)).toList();
        for (CitationStyle style : CitationStyle.values()) {
            assertThat(Citations.of(style, works).notes().values()).doesNotHaveDuplicates();
        }
        assertThat(Citations.of(CitationStyle.CHICAGO_AUTHOR_DATE, works).notes().values())
                .contains("(Nelidov 2018a)", "(Nelidov 2018b)", "(Brown 2017a)", "(Brown 2017b)");
    }
}
