package entente;

import static org.assertj.core.api.Assertions.assertThat;

import entente.evidence.HedgeWords;
import entente.forecast.PersonScore;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FEATURE: what docs/registers.md tells about the table of hedge words and the fewest forecasts is what the program does. */
class RegistersPageTest {

    private static final String PAGE = Repository.read(Repository.ROOT.resolve("docs/registers.md"));

    @Test
    void theTableOfHedgeWordsIsTheProgramsOwn() {
        List<String> rows = HedgeWords.table().stream()
                .map(row -> "| " + row.strength().id() + " | " + String.join(", ", row.phrases()) + " |").toList();

        assertThat(PAGE.lines()).containsSequence(rows);
    }

    @Test
    void theFewestForecastsAreTheProgramsOwn() {
        assertThat(PAGE).contains("Wherever fewer than " + PersonScore.FEWEST + " are resolved, the row says so.");
    }
}
