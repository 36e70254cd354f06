package entente.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE: a claim is verified, its text is not at hand, or its locator is broken. */
class VerifiedClaimsTest {

    @TempDir
    Path temp;

    private static Source source(String id, @Nullable String sha256, @Nullable String file) {
        return new Source(Work.plain(id, "report", id), null, sha256, file, null);
    }

    private static Claim claim(String id, Locator at) {
        return new Claim(id, "says", Voice.AUTHOR, null, null, at, null);
    }

    @Test
    void everyStateOfAClaim() throws IOException {
        Files.writeString(temp.resolve("letter.txt"), "With the weir closed\nthe meadow goes dry. It goes dry.");
        Files.writeString(temp.resolve("report.txt"), "Other words.");
        Evidence evidence = new Evidence(
                List.of(source("a", "0".repeat(64), "letter.txt"), source("report", null, null),
                        source("c", null, "gone.txt")),
                List.of(claim("good", new Locator.Passage("a", "With the weir", "meadow goes dry", null, null)),
                        claim("twice", new Locator.Passage("a", "goes dry", null, null, null)),
                        claim("wrong", new Locator.Passage("report", "other word", null, null, null)),
                        claim("elsewhere", new Locator.Passage("report", "qzxv wholly strange", null, null, null)),
                        claim("absent", new Locator.Passage("c", "anything", null, null, null)),
                        claim("table", new Locator.Spot("a", "table 1"))),
                List.of());
        VerifiedClaims claims = VerifiedClaims.of(evidence, new Texts(temp));
        assertThat(claims.byClaim().keySet()).containsExactly("good", "twice", "wrong", "elsewhere", "absent",
                "table");
        assertThat(claims.byClaim().get("good")).isEqualTo(new ClaimStatus.Verified(new Match.Verified(0, 40, 1)));
        assertThat(claims.byClaim().get("twice")).isEqualTo(new ClaimStatus.Broken(
                "the locator “goes dry” of claim 'twice' is broken in a: the passage occurs 2 times",
                "add a prefix or suffix, the words just before or after; the passages begin on the lines 2, 2"));
        assertThat(claims.byClaim().get("wrong")).isEqualTo(new ClaimStatus.Broken(
                "the locator “other word” of claim 'wrong' is broken in report: the first words are not in the text",
                "correct the words; line 1 reads \"words.\""));
        assertThat(claims.byClaim().get("elsewhere")).isEqualTo(new ClaimStatus.Broken(
                "the locator “qzxv wholly strange” of claim 'elsewhere' is broken in report: the first words are not in the text",
                "the passage is in another source"));
        assertThat(claims.byClaim().get("absent")).isEqualTo(new ClaimStatus.NotAtHand());
        assertThat(claims.byClaim().get("table")).isEqualTo(new ClaimStatus.ByPlace());
        assertThat(claims.differing()).containsOnlyKeys("a");
        assertThat(claims.differing().get("a"))
                .startsWith("the text at hand of source 'a' is not the one that was read: its SHA-256 is ");
    }
}
