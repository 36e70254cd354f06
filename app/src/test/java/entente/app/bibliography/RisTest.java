package entente.app.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import entente.casefile.BadCase;
import entente.evidence.Name;
import entente.evidence.Work;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FEATURE: RIS as reference managers export it is read whole, and bad RIS ends in messages with their places. */
class RisTest {

    @Test
    void anEntryWithEverything() throws BadCase {
        String text = "\uFEFF" + """
                TY  - JOUR
                ID  - Parámonov_2019
                AU  - Paramonov, O. G.
                AU  - Canal Board
                AU  - King, Martin, Jr
                TI  - Диалог
                T2  - Outlines
                PY  - 2019
                DA  - 2019/03/
                VL  - 12
                IS  - 1
                SP  - 102
                EP  - 116
                KW  - Japan
                KW  - Russia
                UR  - https://example.org/a
                UR  - https://example.org/b
                AB  - One line
                and the next
                N1  - first
                N1  - second
                C7  - seven
                C7  - eight
                ER  -
                """.replace("\n", "\r\n");

        Imported read = Ris.read("x.ris", text);

        Work work = read.works().getFirst();
        assertThat(work.id()).isEqualTo("paramonov-2019");
        assertThat(work.names("author")).containsExactly(Name.of("Paramonov", "O. G."), Name.literal("Canal Board"),
                new Name("King", "Martin", null, null, "Jr", null));
        assertThat(work.texts())
                .hasToString("{title=Диалог, container-title=Outlines, volume=12, issue=1, page=102-116, "
                        + "citation-key=Parámonov_2019, keyword=Japan, Russia, abstract=One line\nand the next, "
                        + "url=https://example.org/a, note=first\nsecond}");
        assertThat(work.dates()).hasToString("{issued=2019-03}");
        assertThat(work.custom()).hasToString("{ris-C7=seven\neight, ris-UR=https://example.org/b}");
        assertThat(read.kept()).hasSize(3).first()
                .isEqualTo("Parámonov_2019: 'UR' has no counterpart in CSL, or stands "
                        + "twice; it stands in 'custom' as 'ris-UR'.");
    }

    @Test
    void allProblemsAtOnce() {
        BadCase bad = catchThrowableOfType(BadCase.class, () -> Ris.read("x.ris", """
                Provider: somebody
                TY  - BOOK
                TI  - A
                TY  - BOOK
                TI  - B
                ER  -
                TY  - JOUR
                """));

        assertThat(bad).hasMessage("""
                x.ris:1:1: 'Provider: somebody' stands outside of an entry
                  Maybe begin each entry with a line such as 'TY  - JOUR'.
                x.ris:2:1: the entry that begins here has no end
                  Maybe end it with a line 'ER  - '.
                x.ris:7:1: the entry that begins here has no end
                  Maybe end it with a line 'ER  - '.""");
    }

    @Test
    void whatRisHasNoTagForTravelsInNotes() throws BadCase {
        Work work = CslJson.read("x", """
                [{"id": "a", "type": "treaty", "title": "T", "original-title": "Т", "issued": {"raw": "199X"}}]
                """).works().getFirst();

        assertThat(Ris.write(List.of(work))).isEqualTo(new Written("""
                TY  - GEN
                ID  - a
                TI  - T
                N1  - csl-type: treaty
                N1  - csl-original-title: Т
                N1  - csl-issued: 199X
                ER  -\s
                """, List.of("The format has no exact field for issued, original-title, type of some entries: "
                + "RIS shows them as near as it can, and notes 'csl-FIELD: ...' hold them exactly.")));
    }

    /** Blanks of other scripts at the end of a text are none, and a note that looks like one of ours is a note. */
    @Test
    void aValueThatGoesOnInASecondLineSurvives() throws BadCase {
        List<Work> works = Ris.read("x.ris", """
                TY  - GEN
                ID  - gate

                  post
                TI  - The weir@
                N1  - first
                csl-gate: second
                AB  - One line
                and the next
                AB  - again
                in two
                UR  - at home
                UR  - here
                ER  -
                """.replace("@", "\u2003")).works();

        assertThat(works.getFirst().id()).isEqualTo("gate-post");
        assertThat(works.getFirst().texts()).hasToString("{title=The weir, citation-key=gate post, "
                + "abstract=One line\nand the next, note=first\ncsl-gate: second}");
        assertThat(works.getFirst().custom()).hasToString("{ris-AB=again\nin two, url=at home\nhere}");
        assertThat(Ris.read("x.ris", Ris.write(works).text()).works()).isEqualTo(works);
    }

    private static String message(String text) {
        return String.valueOf(catchThrowableOfType(BadCase.class, () -> Ris.read("x.ris", text)).getMessage());
    }

    @Test
    void whatIsTooMuch() {
        assertThat(message("TY  - GEN\nER  -\n".repeat(20_001))).isEqualTo("""
                x.ris:40002:1: the bibliography has more than 20000 entries
                  Maybe split it.""");
        assertThat(message("\n".repeat(1_000_001))).isEqualTo("""
                x.ris:1000001:1: the bibliography has more than 1000000 lines
                  Maybe split it.""");
    }

    @Test
    void theOtherSentencesAboutWhatIsKept() throws BadCase {
        assertThat(Ris.read("x.ris", "TY  - SCROLL\nPY  - soon\nN1  - csl-type: scroll\nER  - \n").kept())
                .containsExactly(
                        "an entry without ID: 'SCROLL' is no known type; it is read as document, and stands in 'custom' "
                                + "as 'ris-TY'.",
                        "an entry without ID: 'PY' has no counterpart in CSL, or stands twice; it stands in 'custom' as "
                                + "'ris-PY'.",
                        "an entry without ID: 'csl-type' holds nothing that can be read and stands in 'custom'.");
    }
}
