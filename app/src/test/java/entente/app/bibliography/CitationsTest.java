package entente.app.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import entente.casefile.BadCase;
import entente.evidence.Work;
import java.util.List;
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
}
