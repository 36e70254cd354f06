package entente.app.cli;

import static entente.app.Call.entente;
import static org.assertj.core.api.Assertions.assertThat;

import entente.app.Call;
import entente.app.registers.SmallCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: 'entente register' lists, shows, filters and writes the registers of a case. */
class RegisterCommandTest {

    @TempDir
    Path temp;

    private String lock = "";

    @BeforeEach
    void write() {
        lock = SmallCase.in(temp.resolve("lock")).toString();
    }

    private static JsonNode json(Call call) {
        assertThat(call.code()).as(call.err()).isZero();
        assertThat(call.err()).isEmpty();
        return JsonMapper.shared().readTree(call.out());
    }

    @Test
    void withoutANameAllAreListed() {
        Call call = entente("register", lock);

        assertThat(call.code()).as(call.err()).isZero();
        assertThat(call.out()).startsWith("register       rows  title\n").contains(
                "disagreements  3     Disagreements and agreements\n", "relations      0     Relations\n");
        JsonNode json = json(entente("register", lock, "--json"));
        assertThat(json.get("case").asString()).isEqualTo("lock");
        assertThat(json.get("registers").get(3).toString())
                .isEqualTo("{\"register\":\"commitments\",\"title\":\"Commitments\",\"rows\":2}");
    }

    @Test
    void aRegisterIsShownRowByRow() {
        Call call = entente("register", lock, "commitments", "--where", "status=missed");

        assertThat(call).isEqualTo(new Call(0, """
                Commitments: Who undertook what, to whom and by when, and whether it was kept, as far as the grounds
                go.

                paint
                  by              Northtown
                  to              Southtown
                  what            paint the gate
                  made            1997-11
                  deadline        2000
                  status          missed
                  status-because  rusts
                  because         shines; rusts

                1 of 2 rows.
                """, ""));
    }

    @Test
    void beforeAfterAndBy() {
        assertThat(entente("register", lock, "commitments", "--before", "2000").out()).contains("paint")
                .doesNotContain("open-it").endsWith("\n1 of 2 rows.\n");
        assertThat(entente("register", lock, "commitments", "--after", "2000").out()).contains("open-it");
        assertThat(entente("register", lock, "events", "--by", "date").out().indexOf("dry"))
                .isPositive().isLessThan(entente("register", lock, "events", "--by", "date").out().indexOf("flood"));
        assertThat(entente("register", lock, "scores", "--before", "2000")).isEqualTo(new Call(2, "",
                "entente: register 'scores' has no dates\n  Maybe leave out --before and --after.\n"));
    }

    @Test
    void csvIsSafeInASpreadsheet() throws IOException {
        Call call = entente("register", lock, "claims", "--where", "id=formula", "--csv");

        assertThat(call.out()).isEqualTo(
                "id,says,source,voice,assertion,strength,rated-by,setting,date,dated-by,at,because\r\n"
                        + "formula,'=1+1 is what the keeper says.,scrap,an official,hedged: must,weak,"
                        + "stated in the case,,,,back,formula\r\n");
        Path file = temp.resolve("out/claims.csv");
        assertThat(entente("register", lock, "disagreements", "--csv", "-o", file.toString()).out())
                .isEqualTo("Wrote " + file + "\n");
        assertThat(Files.readString(file)).contains("rust,Does the gate rust?,tension inside a source,report,"
                + "\"Yes, it does.\",2005-03,source,18,,,rusts\r\n");
        assertThat(entente("register", lock, "claims", "--csv", "-o", file.toString())).isEqualTo(new Call(2, "",
                "entente: '" + file + "' exists already\n  Maybe name another file with -o, or add --overwrite.\n"));
        assertThat(entente("register", lock, "claims", "--csv", "-o", file.toString(), "--overwrite").code()).isZero();
        assertThat(entente("register", lock, "claims", "--csv", "-o", temp.toString())).isEqualTo(new Call(2, "",
                "entente: '" + temp + "' is a folder, not a file\n  Maybe name a file in it with -o.\n"));
    }

    @Test
    void jsonHasListsNumbersAndNulls() {
        JsonNode rows = json(entente("register", lock, "probabilities", "--json")).get("rows");

        assertThat(rows.get(0).get("log").isNull()).isTrue();
        assertThat(rows.get(1).get("brier-0-1").doubleValue()).isEqualTo(0.04);
        assertThat(rows.get(2).get("log").asString()).isEqualTo("infinite");
        assertThat(rows.get(2).get("because").toString()).isEqualTo("[\"rusts\"]");
    }

    @Test
    void aWordThatNoRowHas() {
        assertThat(entente("register", "northeast-asia", "claims", "--where", "id=zzzz")).isEqualTo(new Call(2, "", """
                entente: no row of register 'claims' has 'zzzz' as its 'id'
                  Maybe 'entente register CASE claims' shows what is there.
                """));
        assertThat(entente("register", "elmira", "claims", "--where", "setting=zzzz")).isEqualTo(new Call(2, "", """
                entente: no row of register 'claims' has 'zzzz' as its 'setting'
                  Maybe no row has anything there.
                """));
    }

    @Test
    void theListSaysHowOneIsShown() {
        assertThat(entente("register", "chicken").out())
                .endsWith("\n'entente register chicken NAME' shows one; --where,"
                        + " --before, --after and --by choose rows, --csv writes a spreadsheet.\n");
    }

    @Test
    void whatTheCallGetsWrong() {
        assertThat(entente("register", lock, "claim")).isEqualTo(new Call(2, "", """
                entente: there is no register 'claim'
                  Maybe you mean 'claims'; the registers are claims, disagreements, homonyms, commitments, questions, \
                forecasts, probabilities, scores, calibration, events, formats and relations.
                """));
        assertThat(entente("register", lock, "--csv")).isEqualTo(new Call(2, "", "entente: no register is named\n"
                + "  Maybe name one; 'entente register " + lock + "' lists them.\n"));
        assertThat(entente("register", lock, "claims", "-o", "x.csv")).isEqualTo(new Call(2, "",
                "entente: -o is given without --csv\n  Maybe add --csv, which is what a file is written as.\n"));
        assertThat(entente("register", lock, "claims", "--csv", "--json")).isEqualTo(new Call(2, "",
                "entente: both --csv and --json are given\n  Maybe leave out one.\n"));
        assertThat(entente("register", lock, "commitments", "--where", "status=mised")).isEqualTo(new Call(2, "", """
                entente: no row of register 'commitments' has 'mised' as its 'status'
                  Maybe you mean 'missed'; there are missed and open.
                """));
    }

    @Test
    void aCaseWithoutRegistersHasThemEmpty() {
        assertThat(entente("register", "chicken", "forecasts").out()).endsWith("\n0 rows.\n");
        assertThat(entente("register", "chicken", "forecasts", "--where", "outcome=yes").out()).endsWith("\n0 rows.\n");
    }
}
