package entente.app.report;

import static entente.app.Call.entente;
import static org.assertj.core.api.Assertions.assertThat;

import entente.app.Call;
import entente.app.registers.SmallCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE: the brief cites sources, and the works on which they rest, in the style that is asked for. */
class CitedInBriefTest {

    @TempDir
    Path temp;

    private String brief(String... style) throws IOException {
        Path lock = SmallCase.withAConflict(temp.resolve("lock"));
        Files.writeString(lock.resolve("references.yaml"), """
                references:
                  - id: gates-1999
                    type: book
                    title: Gates of canals
                    author: [{family: Miller, given: Jean}]
                    publisher: Canal Press
                    issued: 1999
                    url: https://example.org/gates
                    cited-in: [{source: report, note: 3}]
                """);
        Files.writeString(lock.resolve("claims.yaml"), Files.readString(lock.resolve("claims.yaml"))
                .replace("hedge: seems to, at", "hedge: seems to, citing: [gates-1999], at"));
        String[] call = new String[4 + style.length];
        System.arraycopy(new String[]{"report", lock.toString(), "-o", temp.toString()}, 0, call, 0, 4);
        System.arraycopy(style, 0, call, 4, style.length);
        Call made = entente(call);
        assertThat(made.code()).as(made.err()).isZero();
        return Files.readString(temp.resolve("lock.html")).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void asNotes() throws IOException {
        assertThat(brief()).contains(
                "Rests on Jean Miller, Gates of canals (Canal Press, 1999), https://example.org/gates .",
                "What the sources cite Works on which the sources rest what they say. They were not read for this brief."
                        + " Miller, Jean. Gates of canals. Canal Press, 1999. https://example.org/gates .",
                "Cited in The state of the lock , note 3. Claims that rest on it: 1 . gates-1999");
    }

    @Test
    void byAuthorAndDate() throws IOException {
        assertThat(brief("--style", "chicago-author-date")).contains("Rests on Miller 1999 .",
                "Miller, Jean. 1999. Gates of canals. Canal Press. https://example.org/gates .");
    }

    @Test
    void anUnknownStyleIsRefused() {
        assertThat(entente("report", "chicken", "--style", "chicago-note")).isEqualTo(new Call(2, "",
                "entente: there is no style 'chicago-note'\n  Maybe you mean 'chicago-notes'; the styles are"
                        + " chicago-notes and chicago-author-date.\n"));
    }
}
