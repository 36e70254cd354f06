package entente.app.report;

import static entente.app.Call.entente;
import static org.assertj.core.api.Assertions.assertThat;

import entente.app.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE: a brief tells where issues would settle, as a range, with the benchmarks and other answers beside it. */
class IssuesInBriefTest {

    @TempDir
    Path temp;

    private String brief(String name, String id) throws IOException {
        Call call = entente("report", name, "-o", temp.toString());
        assertThat(call.code()).as(call.err()).isZero();
        return Files.readString(temp.resolve(id + ".html"));
    }

    private static String part(String html, String address) {
        int from = html.indexOf("id=\"" + address + "\"");
        return html.substring(from, html.indexOf("<h2", from)).replaceAll("<sup>.*?</sup>", "")
                .replaceAll("</t[hd]>", "|").replaceAll("<[^>]*>", "");
    }

    @Test
    void rangeBenchmarksVetoesAndParticipants() throws IOException {
        String html = brief("northeast-asia", "northeast-asia");

        assertThat(part(html, "issue-kuril-2018"))
                .contains("25: joint economic activity, sovereignty untouched")
                .contains("Vladimir Putin|22 (10 to 40)|60|90|holds the status quo|")
                .contains(
                        "the outcome is 16.3 to 47.1 in nine of ten draws, and 29 at the likely values; the methods differ from 15 to 29.")
                .contains("Benchmark: mean weighted by capability and salience|42|Benchmark: weighted median|55|"
                        + "Benchmark: unweighted mean|38.6|")
                .contains(
                        "On 351 issues of the European Union no published model of bargaining beats the weighted mean.")
                .contains("Position of Vladimir Putin from 10 to 40: the outcome goes from 15 to 47.")
                .contains("Weighted median|29|Nash bargaining solution|15 (15 to 29)|")
                .contains("Quantal response equilibrium|25.4 (23.7 to 25.4)|")
                .contains("The methods differ from 15 to 29, and with all their readings from 15 to 29.")
                .contains("With that the outcome is 29; if nobody could, it would be 42.");
        assertThat(part(html, "issue-korea-2018-01")).contains("Among all six: 45.2.")
                .contains("From the four of the talks of the nineties to all six the outcome shifts by 1.454 upwards.");
    }

    @Test
    void aForeignTableHasABriefToo() throws IOException {
        Path file = Files.writeString(temp.resolve("three.csv"),
                "actor,position,salience,capability\nAda,10,0.5,3\nBob,80,0.9,1\nCy,50,0.4,2\n");

        assertThat(brief(file.toString(), "three")).contains("Where issues would settle")
                .contains("Benchmark: weighted median").doesNotContain("could be solved");
    }
}
