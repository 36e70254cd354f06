package entente.app.search;

import static entente.app.Call.entente;
import static org.assertj.core.api.Assertions.assertThat;

import entente.Workbench;
import entente.app.Call;
import entente.casefile.BadCase;
import entente.evidence.Texts;
import entente.model.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE: words are found in a case and in the reader's texts, in English, Russian and Japanese. */
class CaseSearchTest {

    @TempDir
    Path temp;

    private Path folder = Path.of("");

    @BeforeEach
    void aCaseWithTexts() throws IOException {
        folder = Files.createDirectories(temp.resolve("weir"));
        Files.writeString(folder.resolve("case.yaml"), "entente: 1\nid: weir\ntitle: The weir\n");
        Files.writeString(folder.resolve("actors.yaml"),
                "actors:\n  - {id: miller, name: The miller, kind: person, aliases: [水車小屋]}\n");
        Files.writeString(folder.resolve("sources.yaml"), """
                sources:
                  - {id: letter, type: report, title: A letter on the weir}
                  - {id: pismo, type: report, title: Письмо о плотине}
                  - {id: tegami, type: report, title: 手紙}
                """);
        Files.writeString(folder.resolve("claims.yaml"), """
                claims:
                  - id: held
                    says: The miller was holding the weir closed.
                    voice: author
                    at: {source: letter, start: held the weir}
                """);
        Files.writeString(temp.resolve("letter.txt"), "He held the weir.\nThen meadows dried, and talks began.");
        Files.writeString(temp.resolve("pismo.txt"),
                "После переговоров плотину открыли. Ещё одна двойная заморозка.");
        Files.writeString(temp.resolve("tegami.txt"), "日本政府は北方領土問題の解決を求めた。");
    }

    private CaseSearch search() throws BadCase {
        Case theCase = Workbench.standard().open(folder.toString());
        return CaseSearch.of(theCase, Optional.of(new Texts(temp)));
    }

    private List<String> found(String query) throws BadCase {
        return search().find(query).hits().stream()
                .map(hit -> hit.kind() + " " + hit.id() + ": " + hit.marked("[", "]")).toList();
    }

    @Test
    void englishAndRussianWordsAreFoundByTheirStems() throws BadCase {
        assertThat(found("meadow talk")).containsExactly(
                "text letter: He held the weir. Then [meadows] dried, and [talks] began.");
        assertThat(found("переговоры")).containsExactly(
                "text pismo: После [переговоров] плотину открыли. Ещё одна двойная заморозка.");
        assertThat(found("плотина -переговоры")).containsExactly("source pismo: Письмо о [плотине]");
        assertThat(found("\"двойной заморозки\" еще")).containsExactly(
                "text pismo: После переговоров плотину открыли. [Ещё] одна [двойная] [заморозка].");
    }

    /** What one writes in two ways is found in both, and an abbreviation is not taken for a word. */
    @Test
    void twoSpellingsAreOne() throws BadCase, IOException {
        Files.writeString(temp.resolve("letter.txt"),
                "Neighbours of the U.S. theatre organised defence. It was used by us in Tōkyō. A dual-freeze followed.");
        for (String query : List.of("organize", "neighbor", "theater", "defense", "Tokyo", "\"dual freeze\"",
                "dual-freeze", "organi*")) {
            assertThat(found(query)).as(query).hasSize(1);
        }
        for (String query : List.of("US", "U.S.", "u.s.")) {
            assertThat(found(query)).as(query).containsExactly("text letter: Neighbours of the [U.S]. theatre organised"
                    + " defence. It was used by us in Tōkyō. A dual-freeze followed.");
        }
        assertThat(found("us").getFirst()).contains("[U.S]", "by [us]");
    }

    @Test
    void anIdFindsItsElementFirst() throws BadCase {
        assertThat(found("held").getFirst()).isEqualTo("claim held: The miller was holding the weir closed.");
        assertThat(found("pismo")).containsExactly("source pismo: Письмо о плотине");
    }

    @Test
    void oneWordOrAnotherAndTheBeginningOfOne() throws BadCase {
        assertThat(found("meadows OR swamp")).hasSize(1);
        assertThat(found("swamp OR weir OR miller -letter -meadow")).containsExactlyInAnyOrder(
                "case weir: The [weir]", "claim held: The [miller] was holding the [weir] closed.",
                "actor miller: The [miller] — 水車小屋");
        assertThat(found("weir NOT title AND held")).containsExactly(
                "claim held: The miller was holding the [weir] closed.",
                "text letter: He [held] the [weir]. Then meadows dried, and talks began.");
        assertThat(found("mead*")).containsExactly(
                "text letter: He held the weir. Then [meadows] dried, and talks began.");
        assertThat(found("OR")).isEmpty();
    }

    @Test
    void onlyThePhraseItselfIsMarked() throws BadCase, IOException {
        Files.writeString(temp.resolve("letter.txt"), "The weir, the gate, and the miller held the weir of the mill.");
        assertThat(found("\"held the weir\"")).containsExactly(
                "text letter: The weir, the gate, and the miller [held] [the] [weir] of the mill.");
    }

    @Test
    void whatIsMisspeltIsSuggestedWithTheWordsThatAreRight() throws BadCase, IOException {
        Files.writeString(temp.resolve("letter.txt"), "Free meadows. A freeze, a second freeze, and a dual freeze.");
        assertThat(search().find("dual freze").near()).containsExactly("dual", "freeze");
        assertThat(search().find("заморозкой плотни").near()).containsExactly("заморозкой", "плотине");
        assertThat(search().find("zzzz").near()).isEmpty();
        assertThat(search().find("swamp").near()).isEmpty();
    }

    /** A passage that stands in two windows of a text is one hit, and many hits are all counted. */
    @Test
    void aLongTextIsSearchedToItsEnd() throws BadCase, IOException {
        Files.writeString(temp.resolve("letter.txt"),
                ("The meadow is dry. ".repeat(60) + "\n").repeat(300) + "A swallow.");
        assertThat(search().find("meadow -swallow").all()).isGreaterThan(300);
        CaseSearch.Found swallow = search().find("swallow");
        assertThat(swallow.all()).isEqualTo(1);
        assertThat(swallow.hits().getFirst().place()).isEqualTo("letter:301");
    }

    @Test
    void japaneseIsFoundByPairsOfLetters() throws BadCase {
        assertThat(found("北方領土")).containsExactly("text tegami: 日本政府は[北方領土]問題の解決を求めた。");
        assertThat(found("水車")).containsExactly("actor miller: The miller — [水車]小屋");
        assertThat(found("南方領土")).isEmpty();
        assertThat(found("領")).containsExactly("text tegami: 日本政府は北方[領]土問題の解決を求めた。");
        assertThat(found("日本 問題")).containsExactly("text tegami: [日本]政府は北方領土[問題]の解決を求めた。");
    }

    @Test
    void phrasesAndWordsLeftOut() throws BadCase {
        assertThat(found("\"held the weir\"")).containsExactly(
                "text letter: He [held] [the] [weir]. Then meadows dried, and talks began.");
        assertThat(found("weir -letter -meadow -title")).containsExactly("case weir: The [weir]",
                "claim held: The miller was holding the [weir] closed.");
    }

    @Test
    void aHitSaysWhereItStands() throws BadCase {
        Hit text = search().find("talks").hits().getFirst();
        assertThat(text.place()).isEqualTo("letter:2");
        assertThat(text.offset()).isEqualTo(42);
        assertThat(search().find("открыли").hits().getFirst().bytes()).isEqualTo(49);
        assertThat(search().find("holding").hits().getFirst().place()).isEqualTo(folder + "/claims.yaml:2:5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "AND OR NOT", "weir~2 ^ (", "[* TO *]", "-", "\\", "“", "weir:*", "\0\uffff", "- -"})
    void noQueryIsMalformed(String query) throws BadCase {
        assertThat(search().find(query).all()).isNotNegative();
        assertThat(search().find("\"".repeat(5_000) + query + " x".repeat(5_000)).all()).isNotNegative();
    }

    @Test
    void theCommandLine() {
        Call call = entente("search", folder.toString(), "meadows", "-swamp", "--sources", temp.toString());
        assertThat(call.err()).isEmpty();
        assertThat(call.out()).isEqualTo(
                "text letter  letter:2\n    He held the weir. Then [meadows] dried, and talks began.\none hit\n");
        assertThat(entente("search", folder.toString(), "wier").out()).isEqualTo("no hits\n  Maybe 'weir' is meant.\n");
        assertThat(entente("search", folder.toString(), "-")).isEqualTo(new Call(2, "",
                "entente: the query holds no word to look for\n  Maybe write words, for example: entente search "
                        + folder
                        + " freeze.\n"));
        assertThat(entente("search", folder.toString(), "weir", "--in", "claim").err())
                .startsWith(
                        "entente: there is no kind 'claim' to search in\n  Maybe you mean 'claims'; the kinds are case,");
        assertThat(entente("search", folder.toString(), "weir", "--limt", "3").err())
                .isEqualTo("entente: there is no option '--limt'\n  Maybe you mean '--limit'.\n");
        assertThat(entente("search", folder.toString(), "weir", "--in", "claims", "--json").out())
                .contains("\"kind\" : \"claim\"", "\"start\" : 27", "\"all\" : 1");
    }
}
