package entente.app.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import entente.casefile.BadCase;
import entente.evidence.Name;
import entente.evidence.Work;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE: CSL-JSON is read whole, its dates with the precision they have, and bad CSL-JSON ends in messages with their places. */
class CslJsonTest {

    private static Work one(String fields) throws BadCase {
        return CslJson.read("x.json", "{\"id\": \"a\", \"type\": \"book\", " + fields + "}").works().getFirst();
    }

    private static String message(String text) {
        return String.valueOf(catchThrowableOfType(BadCase.class, () -> CslJson.read("x.json", text)).getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{'date-parts': [[2018, 4, 27]]} | {issued=2018-04-27}",
        "{'date-parts': [['2018', '4']]} | {issued=2018-04}",
        "{'date-parts': [[2018, 4, 27], [2018, 6, 12]]} | {issued=2018-04-27/2018-06-12}",
        "{'date-parts': [[1998]], 'circa': true} | {issued=1998~}",
        "{'date-parts': [[2018]], 'season': 1} | {issued=2018-21}",
        "{'raw': '199X'} | {issued=199X}", "{'edtf': '2018/..'} | {issued=2018/..}"})
    void datesKeepTheirPrecision(String json, String dates) throws BadCase {
        assertThat(one("\"issued\": " + json.replace('\'', '"')).dates()).hasToString(dates);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{'literal': 'Easter term'} | {issued.literal=Easter term}",
        "{'raw': 'April 2018'} | {issued.raw=April 2018}",
        "{'date-parts': [[-44, 3, 15]]} | {issued.date-parts=[[-44,3,15]]}"})
    void datesThatEdtfCannotSayAreKept(String json, String custom) throws BadCase {
        Work work = one("\"issued\": " + json.replace('\'', '"'));
        assertThat(work.dates()).isEmpty();
        assertThat(work.custom()).hasToString(custom);
    }

    @Test
    void namesOfEveryKind() throws BadCase {
        Work work = one("""
                "author": [{"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"},
                  {"given": "Plato"}, {"literal": "Canal Board"}, {"family": "King", "suffix": "Jr.", "comma-suffix": true}],
                "DOI": "10.1/x", "shelf": {"row": 3}
                """);

        assertThat(work.names("author")).containsExactly(new Name("Gogh", "Vincent", null, "van", null, null),
                Name.literal("Plato"), Name.literal("Canal Board"), new Name("King", null, null, null, "Jr.", null));
        assertThat(work.text("doi")).isEqualTo("10.1/x");
        assertThat(work.custom()).hasToString("{author-4={\"comma-suffix\":\"true\"}, shelf={\"row\":3}}");
    }

    @Test
    void anUnknownTypeIsKept() throws BadCase {
        Imported read = CslJson.read("x.json", "[{\"id\": \"a\", \"type\": \"article-jurnal\"}]");
        assertThat(read.works().getFirst().type()).isEqualTo("document");
        assertThat(read.kept()).containsExactly("a: 'article-jurnal' is no type of CSL ('article-journal' is near); "
                + "it is read as document, and stands in 'custom'.");
    }

    @Test
    void allProblemsAtOnce() {
        assertThat(message("""
                [
                  {"id": "a", "type": ["book"], "author": "Miller, Ada"},
                  {"id": "b", "author": [{"given": ""}, "x"], "issued": {"date-parts": "2018"}},
                  7
                ]
                """)).isEqualTo("""
                x.json:2:23: 'type' is a list where a text is expected
                  Maybe write a CSL type, such as article-journal.
                x.json:2:43: 'author' is 'Miller, Ada' where a list is expected
                  Maybe write it as [{"family": "...", "given": "..."}].
                x.json:3:26: a name in 'author' has neither 'family' nor 'literal'
                  Maybe write it as {"family": "...", "given": "..."}.
                x.json:3:41: a name in 'author' is 'x' where an object is expected
                  Maybe write it as {"family": "...", "given": "..."}.
                x.json:3:72: 'date-parts' of 'issued' is 2018
                  Maybe write one or two dates as lists of year, month and day, as in [[2018, 4, 27]].
                x.json:4:3: an entry is '7' where an object is expected
                  Maybe write a list of objects, as reference managers export it.""");
    }

    @Test
    void whatIsNoJsonIsSaidWithItsPlace() {
        assertThat(message("[{\"id\": \"a\",}]")).startsWith("x.json:1:13: this is no JSON: ")
                .endsWith("\n  Maybe look for a missing comma, quotation mark or bracket just before.");
        assertThat(message("")).isEqualTo(
                "x.json: the bibliography is empty\n  Maybe export it again from the reference manager.");
        assertThat(message("[".repeat(200))).contains("the nesting is deeper than 100 levels");
    }

    @Test
    void whatIsOfAnotherKindThanExpected() {
        assertThat(message("[{\"id\": [1], \"issued\": [2018]}]")).isEqualTo("""
                x.json:1:9: 'id' is a list where a text is expected
                  Maybe write a short text.
                x.json:1:24: 'issued' is a list where a date is expected
                  Maybe write it as {"date-parts": [[2018, 4, 27]]}.""");
        assertThat(message("[] []")).isEqualTo("""
                x.json:1:4: something follows the end of the list
                  Maybe remove it.""");
    }

    @Test
    void whatIsTooMuch() {
        assertThat(message(" ".repeat((16 << 20) + 1))).isEqualTo("""
                x.json: the bibliography is larger than 16 MiB
                  Maybe look whether it is the file that is meant, or split it.""");
        assertThat(message("[" + "{},".repeat(20_000) + "{}]")).isEqualTo("""
                x.json: the bibliography has 20001 entries
                  Maybe split it; at most 20000 are read.""");
        assertThat(message("[" + "0,".repeat(1_000_000) + "0]")).isEqualTo("""
                x.json:1:2000000: the bibliography has more than 1000000 values
                  Maybe look whether it is the file that is meant, or split it.""");
    }

    @Test
    void ofManyProblemsTwoHundredAreSaid() {
        String problem = """
                an entry is '7' where an object is expected
                  Maybe write a list of objects, as reference managers export it.
                """;
        assertThat(message("[" + "7,".repeat(300) + "7]")).isEqualTo(IntStream.range(0, 200)
                .mapToObj(n -> "x.json:1:" + (2 + 2 * n) + ": " + problem).collect(Collectors.joining())
                + "x.json: there may be more problems, and reading ended here\n  Maybe put the first ones right.");
    }

    /** Ids as long as a case allows, keys that are the id, and names in custom that are ours. */
    @Test
    void namesOfOursSurvive() throws BadCase {
        String longest = "a-".repeat(31) + "bc";
        List<Work> works = CslJson.read("x", """
                [{"id": "k\\n\\n*"}, {"id": "LONG", "custom": {"csl-id": "LONG"}},
                 {"id": "k", "citation-key": "k", "edtf-issued": "soon", "issued": {"raw": "2018?"},
                  "custom": {"csl-id": "!", "csl-custom": "no list"}}]
                """.replace("LONG", longest)).works();

        assertThat(works).extracting(Work::id).containsExactly("k", longest, "k-2");
        assertThat(works.getLast().custom()).hasToString("{csl-custom=no list, csl-id=!, edtf-issued=soon}");
        assertThat(CslJson.read("x", CslJson.write(works).text()).works()).isEqualTo(works);
    }
}
