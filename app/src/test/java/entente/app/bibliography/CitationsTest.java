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
                ?""");
    }

    @Test
    void asBibliography() throws BadCase {
        Citations citations = cited(CitationStyle.CHICAGO_NOTES);
        assertThat(String.join("\n", citations.bibliography().values())).isEqualTo("""
                ?""");
    }

    @Test
    void byAuthorAndDate() throws BadCase {
        Citations citations = cited(CitationStyle.CHICAGO_AUTHOR_DATE);
        assertThat(String.join(" ", citations.notes().values())).isEqualTo("?");
        assertThat(String.join("\n", citations.bibliography().values())).isEqualTo("""
                ?""");
    }

    @Test
    void nothingIsNothing() {
        assertThat(Citations.of(CitationStyle.CHICAGO_NOTES, List.of()).bibliography()).isEmpty();
    }
}
