package entente.app.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import entente.casefile.BadCase;
import entente.evidence.Name;
import entente.evidence.Work;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FEATURE: BibTeX as people write it is read whole, and bad BibTeX ends in messages with their places. */
class BibtexTest {

    private static Work one(String text) throws BadCase {
        return Bibtex.read("x.bib", text).works().getFirst();
    }

    private static String message(String text) {
        return String.valueOf(catchThrowableOfType(BadCase.class, () -> Bibtex.read("x.bib", text)).getMessage());
    }

    @Test
    void anArticleWithEverything() throws BadCase {
        Imported read = Bibtex.read("x.bib", """
                Free text, mail a@b.org
                @string{cj = "Canal " # {Journal}}
                @preamble{"\\newcommand{\\x}{y}"}
                @Article{Miller:2018,
                  author = {M{\\"u}ller, J{\\'e}r{\\^o}me and de la Cruz, Ana and {Canal Board and Sons} and
                            Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin and King, Jr, Martin and others},
                  title = "On {NATO} \\& Łódź -- \\v{C}apek's {\\cyr Mir}",
                  journal = cj, year = 2018, month = apr # "", day = 7,
                  volume = 12, number = {1}, pages = {102--116},
                  doi = {10.1000/a\\_b}, url = {https://example.org/a_b?x=1&y=%20},
                  shelfmark = {K 7},
                }
                """);

        assertThat(read.works()).hasSize(1);
        Work work = read.works().getFirst();
        assertThat(work.id()).isEqualTo("miller-2018");
        assertThat(work.type()).isEqualTo("article-journal");
        assertThat(work.names("author")).containsExactly(Name.of("Müller", "Jérôme"),
                new Name("Cruz", "Ana", null, "de la", null, null), Name.literal("Canal Board and Sons"),
                new Name("Vallée Poussin", "Charles Louis Xavier Joseph", null, "de la", null, null),
                new Name("King", "Martin", null, null, "Jr", null));
        assertThat(work.texts()).hasToString("{title=On NATO & Łódź – Čapek's {\\cyr Mir}, "
                + "container-title=Canal Journal, volume=12, issue=1, page=102-116, citation-key=Miller:2018, "
                + "doi=10.1000/a_b, url=https://example.org/a_b?x=1&y=%20}");
        assertThat(work.dates()).hasToString("{issued=2018-04-07}");
        assertThat(work.custom()).hasToString("{and-others=author, bibtex-shelfmark=K 7}");
        assertThat(read.kept()).containsExactly(
                "Miller:2018: 'shelfmark' has no counterpart in CSL and stands in 'custom' as 'bibtex-shelfmark'.",
                "Miller:2018: 'and others' of author stands in 'custom' as 'and-others'.");
    }

    @Test
    void aChapterTakesOverFromItsBook() throws BadCase {
        Work chapter = one("""
                @incollection(part, title = {Part}, crossref = {whole}, pages = 5)
                @book{whole, title = {Whole}, publisher = {House}, address = "Moscow", year = {199X}, editor = {Ed Itor}}
                """);

        assertThat(chapter.text("container-title")).isEqualTo("Whole");
        assertThat(chapter.text("publisher-place")).isEqualTo("Moscow");
        assertThat(chapter.names("editor")).containsExactly(Name.of("Itor", "Ed"));
        assertThat(chapter.dates()).hasToString("{issued=199X}");
        assertThat(chapter.custom()).hasToString("{bibtex-crossref=whole}");
    }

    @Test
    void datesKeepWhatTheySay() throws BadCase {
        assertThat(one("@online{a, date = {2018-04-27/2018-06-12}, urldate = {2019-01-31}}").dates())
                .hasToString("{issued=2018-04-27/2018-06-12, accessed=2019-01-31}");
        assertThat(one("@misc{a, year = {forthcoming}}").custom()).hasToString("{bibtex-year=forthcoming}");
        assertThat(one("@misc{a, year = 2018, month = {Spring}}").custom())
                .hasToString("{bibtex-month=Spring, bibtex-year=2018}");
    }

    @Test
    void nothingTwiceIsLost() throws BadCase {
        assertThat(one("@book{a, note = {one}, note = {two}, publisher = {P}, institution = {I}}").custom())
                .hasToString("{bibtex-institution=I, bibtex-note-2=two}");
    }

    @Test
    void allProblemsAtOnce() {
        assertThat(message("""
                @book{a, title = {A}, publisher = praegr}
                @string{praeger = {Praeger}}
                @book{b, title {B}}
                @book{c, title = {C}, year = }
                @book{a, title = {A}}
                @book d
                @book{e, title = {E, year = 2018
                """)).isEqualTo("""
                x.bib:1:35: unknown macro 'praegr'
                  Maybe put the text in braces, or add '@string{praegr = {...}}' above.
                x.bib:3:10: after the field 'title' no '=' follows
                  Maybe write 'field = {value},'; a brace or a comma may be missing just before.
                x.bib:4:30: a field has no value
                  Maybe write it in braces, as in {value}.
                x.bib:5:1: the key 'a' stands twice
                  Maybe rename this one; the first is at x.bib:1:1.
                x.bib:6:1: after '@book' no '{' follows
                  Maybe write '@book{KEY, field = {value}}'.
                x.bib:7:18: the value that begins here has no end
                  Maybe close it with '}'.""");
    }

    @Test
    void macrosThatGrowAreRefused() {
        StringBuilder bomb = new StringBuilder("@string{a0 = {0123456789}}\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("@string{a").append(i).append(" = a").append(i - 1).append(" # a").append(i - 1).append("}\n");
        }
        assertThat(message(bomb.toString())).startsWith("""
                x.bib:18:21: a value is longer than 1 MiB, or all together are longer than 64 MiB
                  Maybe look whether a macro repeats itself.""");
    }

    @Test
    void whatIsTooMuch() {
        assertThat(message("@book{}\n".repeat(20_001))).isEqualTo("""
                x.bib:20001:8: the bibliography has more than 20000 entries
                  Maybe split it.""");
        assertThat(message("@book{a, " + "b = 1, ".repeat(1_001) + "}")).isEqualTo("""
                x.bib:1:7010: the entry has more than 1000 fields
                  Maybe look whether its end is missing.""");
    }

    @Test
    void whatIsNoFieldAndWhatHasNoEnd() {
        assertThat(message("@book{a, = {b}}\n@book{b, month = jnu}\n@book{c, title = {d}")).isEqualTo("""
                x.bib:1:10: '= {b}} @book{b, mont' stands where the name of a field is expected
                  Maybe write 'field = {value},'; a brace or a comma may be missing just before.
                x.bib:2:18: unknown macro 'jnu'
                  Maybe 'jun' is meant; or put the text in braces, or add '@string{jnu = {...}}' above.
                x.bib:3:1: the entry '@book' has no end
                  Maybe close it with '}'.""");
    }

    @Test
    void writtenAsOneWouldWriteIt() throws BadCase {
        Work work = one("@techreport{nelidov-2018, author = {Nelidov, Vladimir}, title = {A & B}, year = 2018, "
                + "institution = {RIAC}, number = 3}");

        assertThat(Bibtex.write(List.of(work))).isEqualTo(new Written("""
                @techreport{nelidov-2018,
                  author = {Nelidov, Vladimir},
                  year = {2018},
                  title = {A \\& B},
                  institution = {RIAC},
                  number = {3},
                }
                """, List.of()));
    }

    /** A key is a text on one line, without control characters, however the file writes it. */
    @Test
    void aKeyWithControlCharactersIsReadWithoutThem() throws BadCase {
        Imported read = Bibtex.read("x.bib", "@book{gate\u0001\u2028\u2028post, title = {Gates}, shelf = {7}}");

        assertThat(read.works().getFirst().id()).isEqualTo("gate-post");
        assertThat(read.works().getFirst().texts()).hasToString("{title=Gates, citation-key=gate post}");
        assertThat(read.kept()).containsExactly(
                "gate post: 'shelf' has no counterpart in CSL and stands in 'custom' as 'bibtex-shelf'.");
        survive(read.works());
    }

    @Test
    void aNameOfNothingButATieIsNone() throws BadCase {
        assertThat(one("@book{a, author = {~ and A. Board}}").names("author")).containsExactly(Name.of("Board", "A."));
    }

    /** What was taken over stands in the entry; an entry that comes to have the key of the missing one adds nothing. */
    @Test
    void aCrossReferenceTakesOverOnce() throws BadCase {
        survive(Bibtex.read("x.bib", """
                @online{part, crossref = {whole}}
                @book{w, csl-id = {whole}, csl-citation-key = {whole}, language = {ru}}
                """).works());
    }

    @Test
    void anAddressThatIsNoneOfTheWebIsKeptAndTold() throws BadCase {
        Imported read = Bibtex.read("x.bib", "@book{a, url = {at home}}");

        assertThat(read.works().getFirst().custom()).hasToString("{url=at home}");
        assertThat(read.kept()).containsExactly("a: 'url' is no address of the web and stands in 'custom'.");
    }

    @Test
    void carriedFieldsThatHoldNothingAreKeptAndTold() throws BadCase {
        Imported read = Bibtex.read("x.bib",
                "@book{a, csl-custom = {no list}, csl-issued = {soon}, csl-id = {!}, csl-gate = {7}}");

        assertThat(read.works().getFirst().custom())
                .hasToString("{csl-custom=no list, csl-gate=7, csl-id=!, csl-issued=soon}");
        assertThat(read.kept()).containsExactly(
                "a: 'csl-custom' holds nothing that can be read and stands in 'custom'.",
                "a: 'csl-issued' holds nothing that can be read and stands in 'custom'.",
                "a: 'csl-id' holds nothing that can be read and stands in 'custom'.",
                "a: 'csl-gate' is no field of CSL and stands in 'custom'.");
        survive(read.works());
    }

    @Test
    void theOtherSentencesAboutWhatIsKept() throws BadCase {
        assertThat(Bibtex.read("x.bib", "@scroll{, title = {A}}").kept()).containsExactly("an entry without key: "
                + "'@scroll' is no known type; it is read as document, and stands in 'custom' as 'bibtex-type'.");
    }

    private static void survive(List<Work> works) throws BadCase {
        assertThat(Bibtex.read("x.bib", Bibtex.write(works).text()).works()).isEqualTo(works);
    }
}
