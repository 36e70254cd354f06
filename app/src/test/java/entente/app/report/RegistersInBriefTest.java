package entente.app.report;

import static entente.app.Call.entente;
import static org.assertj.core.api.Assertions.assertThat;

import entente.app.Call;
import entente.app.registers.SmallCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE: the brief shows the registers, with links to grounds, and says where a figure rests on few forecasts. */
class RegistersInBriefTest {

    @TempDir
    Path temp;

    private String section(String caseName, String id, String heading) throws IOException {
        Call call = entente("report", caseName, "-o", temp.toString());
        assertThat(call.code()).as(call.err()).isZero();
        Matcher section = Pattern.compile("(?s)<h2 id=\"" + heading + "\">.*?</section>")
                .matcher(Files.readString(temp.resolve(id + ".html")));
        assertThat(section.find()).as(heading).isTrue();
        return section.group();
    }

    private static String words(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void theFlagshipShowsAllFive() throws IOException {
        String registers = section("northeast-asia", "northeast-asia", "registers");

        assertThat(registers).contains("id=\"register-disagreements\"", "id=\"register-agreements\"",
                "id=\"register-names\"", "id=\"register-commitments\"", "id=\"register-questions\"",
                "id=\"register-forecasts\"", "data-head=\"Source, date\"", "href=\"#ground-krasnoyarsk-missed\"",
                "href=\"#conflict-dialogue\"");
        assertThat(words(registers)).contains("Missed (2000)",
                "No source states a probability and none is put into its mouth, so nothing is scored.",
                "None; it cannot be resolved.",
                "the sides lie 15 years or more apart; what that explains is not judged.");
        assertThat(registers).doesNotContain("Brier");
    }

    @Test
    void theFlagshipShowsEventsRelationsAndFormats() throws IOException {
        String glance = section("northeast-asia", "northeast-asia", "glance");

        assertThat(glance).contains("id=\"glance-events\"", "id=\"glance-relations\"", "id=\"glance-formats\"");
        assertThat(glance.indexOf("1969-11-03")).as("from early to late").isPositive()
                .isLessThan(glance.indexOf("1997-11"));
    }

    @Test
    void scoresOfFewForecastsAreCalledFew() throws IOException {
        String lock = SmallCase.withAConflict(temp.resolve("lock")).toString();

        assertThat(words(section(lock, "lock", "registers"))).contains("Scores by person", "Calibration",
                "only 1 resolved; below 10 this says little", "hedged: sooner or later not rated");
    }
}
