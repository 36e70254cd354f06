package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import entente.app.Call;
import entente.app.texts.Made;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: the reader's own copies of the texts are kept outside the case, and every command finds the claims in them. */
class SourcesCommandTest {

    private static final String LETTER = "To the mill\n\nYou know that, with the weir closed, the meadow is dry\nbefore the hay"
            + " is in.\n";

    @TempDir
    Path temp;

    private Path texts;
    private String weir = "";

    @BeforeEach
    void aCaseAndNoTexts() {
        texts = temp.resolve("texts");
        weir = temp.resolve("weir").toString();
        assertThat(entente("new", weir).code()).isZero();
    }

    private Call entente(String... arguments) {
        return Call.entente(texts, arguments);
    }

    private Path letter() throws IOException {
        return Files.writeString(temp.resolve("letter.txt"), LETTER);
    }

    private static JsonNode json(String out) {
        return JsonMapper.shared().readTree(out);
    }

    private void names(String sha256) throws IOException {
        Path sources = Path.of(weir, "sources.yaml");
        Files.writeString(sources,
                Files.readString(sources).replace("    issued:", "    sha256: \"" + sha256 + "\"\n    issued:"));
    }

    // ------------------------------------------------------------------ add

    @Test
    void fromAFileToAVerifiedClaimInTheBrief() throws IOException {
        Call added = entente("sources", "add", weir, "letter", letter().toString());

        assertThat(added.err()).isEmpty();
        assertThat(added.code()).isZero();
        assertThat(added.out().lines()).containsExactly(
                "Kept the text of 'letter': plain text in UTF-8, 90 characters.",
                "It stands in " + texts.resolve("weir/letter.txt") + ", outside the case; nothing is sent anywhere.",
                "The case does not say which text was read. To fix it, add to 'letter' in sources.yaml:  sha256: \""
                        + entente.app.texts.TextStore.sha256(letter()) + "\"",
                "Of two claims that name it, 1 is verified.");
        assertThat(texts.resolve("weir/letter.txt")).hasContent(LETTER);

        Call check = entente("check", weir);
        assertThat(check.err()).isEqualTo("The texts kept in " + texts.resolve("weir") + " are read.\n");
        assertThat(check.out()).contains("(1 verified, 1 by place)");

        Call report = entente("report", weir, "-o", temp.toString());
        assertThat(report.err()).isEqualTo(check.err());
        assertThat(Files.readString(temp.resolve("weir.html")))
                .contains("The one passage was found in the texts; one claim names a table, page or section instead.");
    }

    @Test
    void aSourceThatNoClaimNames() throws IOException {
        Path sources = Path.of(weir, "sources.yaml");
        Files.writeString(sources, Files.readString(sources) + "  - {id: minutes, type: report, title: Minutes}\n");
        assertThat(entente("sources", "add", weir, "minutes", letter().toString()).out())
                .endsWith("\nNo claim names this source yet.\n");
        Path claims = Path.of(weir, "claims.yaml");
        Files.writeString(claims, Files.readString(claims) + "  - {id: minuted, says: It is minuted., voice: author,"
                + " at: {source: minutes, place: page 1}}\n");
        assertThat(entente("sources", "add", weir, "minutes", letter().toString()).out())
                .endsWith("\nOf one claim that names it, 0 are verified.\n");
    }

    @Test
    void addInJson() throws IOException {
        JsonNode json = json(entente("sources", "add", weir, "letter", letter().toString(), "--json").out());

        assertThat(json.propertyNames()).containsExactly("case", "source", "kept", "format", "encoding", "pages",
                "characters", "sha256", "remarks", "digest", "claims");
        assertThat(json.get("digest").asString()).isEqualTo("not named");
        assertThat(json.get("claims").toString()).isEqualTo("{\"all\":2,\"verified\":1,\"broken\":0}");
    }

    @Test
    void aTextIsReplacedOnDemandOnly() throws IOException {
        entente("sources", "add", weir, "letter", letter().toString());
        Path other = Files.writeString(temp.resolve("other.txt"), "Something else.");

        assertThat(entente("sources", "add", weir, "letter", letter().toString()).code()).as("the same").isZero();
        assertThat(entente("sources", "add", weir, "letter", other.toString())).isEqualTo(new Call(2, "",
                "entente: a text of 'letter' is kept already, taken from letter.txt\n  Maybe put this one in its place with"
                        + " --replace, or look at " + texts.resolve("weir/letter.txt") + " first.\n"));
        assertThat(texts.resolve("weir/letter.txt")).hasContent(LETTER);
        try (Stream<Path> kept = Files.list(texts.resolve("weir"))) {
            for (Path origin : kept.filter(file -> !file.endsWith("letter.txt")).toList()) {
                Files.delete(origin);
            }
        }
        assertThat(entente("sources", "add", weir, "letter", other.toString()).err()).startsWith(
                "entente: a text of 'letter' is kept already, taken from an unknown file\n  Maybe put this one");
        Call replaced = entente("sources", "add", weir, "letter", other.toString(), "--replace");
        assertThat(replaced.code()).isZero();
        assertThat(replaced.out())
                .endsWith("Of two claims that name it, 0 are verified and 1 broken; 'entente sources verify "
                        + weir + "' shows why.\n");
        assertThat(texts.resolve("weir/letter.txt")).hasContent("Something else.");
    }

    @Test
    void aSourceThatTheCaseDoesNotHaveIsSuggestedOrPrinted() throws IOException {
        assertThat(entente("sources", "add", weir, "leter", letter().toString())).isEqualTo(new Call(2, "",
                "entente: the case 'weir' has no source 'leter'\n  Maybe you mean 'letter'; '--new' prints the entry of a new"
                        + " source for sources.yaml.\n"));
        assertThat(entente("sources", "add", weir, "letter", letter().toString(), "--new")).isEqualTo(new Call(2, "",
                "entente: the case 'weir' has the source 'letter' already\n  Maybe leave out --new, or choose another id.\n"));
        assertThat(entente("sources", "add", weir, "A b", letter().toString(), "--new")).isEqualTo(new Call(2, "",
                "entente: 'A b' is no id\n  Maybe use lower-case letters, digits and hyphens, at most 64, beginning with a"
                        + " letter or digit.\n"));

        Path minutes = Files.write(temp.resolve("Протокол \"1\".txt"),
                "Совет реки просит мельницу измерять уровень воды каждое утро."
                        .getBytes(Charset.forName("windows-1251")));
        Call added = entente("sources", "add", weir, "minutes", minutes.toString(), "--new");
        assertThat(added.code()).isZero();
        assertThat(added.err()).isEqualTo("Kept the text of 'minutes': plain text in windows-1251, 61 characters.\n"
                + "It stands in " + texts.resolve("weir/minutes.txt")
                + ", outside the case; nothing is sent anywhere.\n"
                + "Put the entry into sources.yaml, with what you know of author, date and publisher.\n");
        Path sources = Path.of(weir, "sources.yaml");
        Files.writeString(sources, Files.readString(sources) + added.out());

        assertThat(entente("check", weir).code()).isZero();
        JsonNode list = json(entente("sources", "list", weir, "--json").out()).get("sources");
        assertThat(list.get(1).get("digest").asString()).isEqualTo("agrees");
    }

    @Test
    void theDigestOfTheFileAndThatOfTheTextBothAgree() throws IOException {
        byte[] windows = LETTER.replace("\n", "\r\n").getBytes(Charset.forName("UTF-16"));
        Path file = Files.write(temp.resolve("letter.txt"), windows);
        names(entente.app.texts.TextStore.sha256(file));
        assertThat(entente("sources", "add", weir, "letter", file.toString()).out())
                .contains("\nIt is the text that the case names by its SHA-256.\n");
        assertThat(entente("check", weir).code()).isZero();

        names("");
        Files.writeString(Path.of(weir, "sources.yaml"), Files.readString(Path.of(weir, "sources.yaml")).replaceAll(
                "(?m)^    sha256: .*\n", ""));
        names(entente.app.texts.TextStore.sha256(texts.resolve("weir/letter.txt")));
        assertThat(entente("check", weir).code()).isZero();
    }

    @Test
    void anotherTextThanTheOneThatWasReadIsSaidEverywhere() throws IOException {
        names("0".repeat(64));
        String differs = weir
                + "/sources.yaml:2:5: the text at hand of source 'letter' is not the one that was read: its"
                + " SHA-256 is ";
        Call added = entente("sources", "add", weir, "letter", letter().toString());

        assertThat(added.code()).isZero();
        assertThat(added.err()).startsWith(differs).contains(", and that of the file it was taken from is ")
                .endsWith("\n  Maybe read the claims against this copy, and put its digest into sources.yaml.\n");
        assertThat(added.out()).contains("It is not the text that the case names by its SHA-256.\n");
        assertThat(entente("sources", "list", weir).out()).contains("at hand  differs  2");
        assertThat(entente("sources", "verify", weir).out()).contains(differs);
        assertThat(entente("check", weir).out()).contains(differs);
        assertThat(entente("report", weir, "-o", temp.toString()).err()).contains(differs);
    }

    @Test
    void whatIsWrongWithAFileIsSaidWithItsName() throws IOException {
        Path scan = Files.write(temp.resolve("scan.pdf"), new byte[]{(byte) 0x89, 'P', 'N', 'G', 0});
        assertThat(entente("sources", "add", weir, "letter", scan.toString())).isEqualTo(new Call(1, "",
                scan + ": it is a picture (PNG)\n  Maybe run text recognition (OCR) over it, and add what comes out.\n"));
        Path pages = Made.longPagePdf(temp.resolve("pages.pdf"), 4);
        assertThat(entente("sources", "add", weir, "letter", pages.toString(), "--seconds", "1")).isEqualTo(new Call(3,
                "", pages + ": reading it took more than one second of the processor's time and was stopped\n"
                        + "  Maybe give it more time with --seconds, or add the pages of it that you cite.\n"));
        assertThat(entente("sources", "add", weir, "letter", scan.toString(), "--seconds", "0"))
                .isEqualTo(new Call(2, "",
                        "entente: --seconds is 0\n  Maybe give it a number of seconds, 1 or more.\n"));
        assertThat(texts).as("nothing is kept of a file that is refused").doesNotExist();
        Path inTheWay = Files.writeString(temp.resolve("way"), "");
        assertThat(Call.entente(inTheWay, "sources", "add", weir, "letter", letter().toString()))
                .isEqualTo(new Call(2, "",
                        "entente: '" + inTheWay.resolve("weir")
                                + "' cannot be written (a file of this name stands in the way)\n"
                                + "  Maybe name a folder that you may write to: ENTENTE_TEXTS=DIR.\n"));
    }

    @Test
    void doubtsAboutATextAreSaid() throws IOException {
        Path cut = Files.write(temp.resolve("cut.txt"),
                new byte[]{(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xC3});
        assertThat(entente("sources", "add", weir, "letter", cut.toString()).err()).isEqualTo(cut
                + ": some of its bytes are no UTF-8; a \uFFFD stands in their place\n  Maybe look at "
                + texts.resolve("weir/letter.txt") + " before you rely on it.\n");
    }

    // ------------------------------------------------------------------ verify

    @Test
    void verifySaysHowEveryClaimStands() throws IOException {
        assertThat(entente("sources", "verify", weir)).isEqualTo(new Call(0, """
                claim            source  state             where
                ---------------  ------  ----------------  --------------
                meadow-goes-dry  letter  text not at hand
                offer-to-pay     letter  by place          last paragraph

                Of two claims, 0 verified, 0 broken, 1 without the text at hand, 1 by place, without words to look for.
                'entente sources add %1$s ID FILE' keeps a text; 'entente sources list %1$s' shows which are missing.
                """.formatted(weir), ""));

        entente("sources", "add", weir, "letter", letter().toString());
        assertThat(entente("sources", "verify", weir).out()).contains("meadow-goes-dry  letter  verified  line 3\n")
                .endsWith(
                        "Of two claims, 1 verified, 0 broken, 0 without the text at hand, 1 by place, without words to"
                                + " look for.\n");

        Path law = Made.pdf(temp.resolve("law.pdf"),
                List.of(List.of("The law"), List.of("Something with the weir closed", "is dry before the hay is in")));
        entente("sources", "add", weir, "letter", law.toString(), "--replace");
        assertThat(entente("sources", "verify", weir).out()).contains("verified  line 2, page 2\n");
    }

    @Test
    void aBrokenLocatorIsShownWithTheNearestPassage() throws IOException {
        Path other = Files.writeString(temp.resolve("other.txt"),
                "Once\nthe weir opened, and with the weir open all is well");
        entente("sources", "add", weir, "letter", other.toString());

        Call call = entente("sources", "verify", weir);

        assertThat(call.code()).isEqualTo(1);
        assertThat(call.out()).contains("meadow-goes-dry  letter  broken")
                .contains("claims.yaml:3:5: the locator “with the weir closed … before the hay is in” of claim"
                        + " 'meadow-goes-dry' is broken in letter: ")
                .contains("reads \"with the weir open all is...\"")
                .endsWith(
                        "Of two claims, 0 verified, 1 broken, 0 without the text at hand, 1 by place, without words to"
                                + " look for.\n");
        JsonNode json = json(entente("sources", "verify", weir, "--json").out());
        assertThat(json.propertyNames()).containsExactly("case", "inputDigest", "claims", "counts", "problems");
        assertThat(json.get("claims").get(0).propertyNames()).containsExactly("claim", "source", "state", "where",
                "what",
                "maybe");
        assertThat(json.get("counts").toString())
                .isEqualTo("{\"verified\":0,\"broken\":1,\"textNotAtHand\":0,\"byPlace\":1}");
    }

    @Test
    void aNamedFolderComesBeforeTheKeptTexts() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("mine"));
        Files.writeString(folder.resolve("letter.txt"), LETTER);
        entente("sources", "add", weir, "letter", Files.writeString(temp.resolve("b.txt"), "Other words.").toString());

        assertThat(entente("sources", "verify", weir).code()).isEqualTo(1);
        assertThat(entente("sources", "verify", weir, "--sources", folder.toString()).code()).isZero();
        assertThat(entente("sources", "list", weir, "--sources", folder.toString()).out())
                .contains(folder.resolve("letter.txt").toString());
        assertThat(entente("sources", "verify", weir, "--sources", temp.resolve("no").toString()))
                .isEqualTo(new Call(2, "", "entente: there is no folder '" + temp.resolve("no")
                        + "' of texts\n  Maybe give --sources the folder that holds them.\n"));
    }

    // ------------------------------------------------------------------ list and remove

    @Test
    void listShowsWhatIsAtHandAndFromWhere() throws IOException {
        assertThat(entente("sources", "list", weir)).isEqualTo(new Call(0, """
                source  text         digest  claims  taken from  stands in
                ------  -----------  ------  ------  ----------  ---------
                letter  not at hand          2

                Of one text, 0 at hand. Texts that you add are kept in %s.
                """.formatted(texts.resolve("weir")), ""));

        entente("sources", "add", weir, "letter", letter().toString());
        entente("sources", "add", weir, "minutes", letter().toString(), "--new");
        Call list = entente("sources", "list", weir);
        assertThat(list.out())
                .contains("letter  at hand  not named  2       letter.txt  " + texts.resolve("weir/letter.txt"))
                .endsWith("Kept, but no source of the case: minutes. 'entente sources remove " + weir
                        + " ID' removes a text.\n");
        JsonNode json = json(entente("sources", "list", weir, "--json").out());
        assertThat(json.propertyNames()).containsExactly("case", "folder", "sources", "strays");
        assertThat(json.get("sources").get(0).propertyNames()).containsExactly("source", "atHand", "digest", "claims",
                "takenFrom", "standsIn");
    }

    @Test
    void removeRemovesACopyAndNothingElse() throws IOException {
        entente("sources", "add", weir, "letter", letter().toString());

        assertThat(entente("sources", "remove", weir, "leter")).isEqualTo(new Call(2, "",
                "entente: no text of 'leter' is kept\n  Maybe you mean 'letter'; kept are letter.\n"));
        assertThat(entente("sources", "remove", weir, "letter"))
                .isEqualTo(new Call(0, "Removed " + texts.resolve("weir/letter.txt") + ".\n", ""));
        assertThat(texts.resolve("weir")).doesNotExist();
        assertThat(letter()).exists();
        assertThat(entente("sources", "remove", weir, "letter")).isEqualTo(new Call(2, "",
                "entente: no text of 'letter' is kept\n  Maybe no text of this case is kept.\n"));
        assertThat(entente("check", weir).err()).as("no kept texts, no word of them").isEmpty();
    }

    @Test
    void whatIsKeptAndCannotBeRemoved() throws IOException {
        Path inTheWay = Files.createDirectories(texts.resolve("weir/letter.txt"));
        Files.writeString(inTheWay.resolve("something"), "");

        assertThat(entente("sources", "remove", weir, "letter")).isEqualTo(new Call(2, "", "entente: '" + inTheWay
                + "' cannot be removed (DirectoryNotEmptyException)\n  Maybe its folder is not yours to write to.\n"));
    }

    // ------------------------------------------------------------------ the call

    @Test
    void sourcesAloneAndMisspeltSubcommands() {
        assertThat(entente("sources")).isEqualTo(new Call(2, "", """
                entente: 'entente sources' needs a word more: add, verify, list or remove
                  Maybe you want 'entente sources list CASE'.
                """));
        assertThat(entente("sources", "verfy", weir)).isEqualTo(new Call(2, "", """
                entente: there is no command 'sources verfy'
                  Maybe you mean 'sources verify'.
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "verify", "list", "remove"})
    void everySubcommandHasHelpAndAVersion(String command) {
        assertThat(entente("sources", command, "--help").out()).startsWith("Usage: entente sources " + command)
                .contains("--json").contains("--debug");
        assertThat(entente("sources", command, "--version").out()).startsWith("entente ");
        assertThat(entente("sources", "--help").out()).contains("  " + command).contains("ENTENTE_TEXTS");
    }
}
