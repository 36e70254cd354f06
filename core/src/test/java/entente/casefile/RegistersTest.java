package entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import entente.evidence.Assertion;
import entente.evidence.ClaimDate;
import entente.evidence.Setting;
import entente.model.Case;
import entente.model.Commitment;
import entente.model.Disagreement;
import entente.model.Forecast;
import entente.model.Homonym;
import entente.model.OpenQuestion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FEATURE: the registers are read as written, each entry with its place. */
class RegistersTest {

    private static Case rich() throws BadCase {
        return CaseReader.read(Rich.folder(), "x");
    }

    @Test
    void everyRegisterIsRead() throws BadCase {
        Case read = rich();

        Disagreement differ = read.registers().disagreements().getFirst();
        assertThat(differ.kind()).isEqualTo(Disagreement.Kind.SUBSTANTIVE);
        assertThat(differ.sides()).extracting(Disagreement.Side::source).containsExactly("report", "leaflet");
        assertThat(differ.time()).isEqualTo("The report was written after the flood.");
        Homonym gate = read.registers().homonyms().getFirst();
        assertThat(gate.uses().getLast()).isEqualTo(new Homonym.Use("leaflet", "the Gate", "the inn",
                List.of("cost-shared")));
        Commitment repair = read.registers().commitments().getFirst();
        assertThat(repair.status()).isEqualTo(Commitment.Status.MISSED);
        assertThat(String.valueOf(repair.deadline())).isEqualTo("2023-12-31");
        OpenQuestion pays = read.registers().questions().getFirst();
        assertThat(pays.form()).isEqualTo(OpenQuestion.Form.IMPLIED);
        assertThat(pays.answer()).isNotNull();
        Forecast holds = read.registers().forecasts().getFirst();
        assertThat(holds.probabilities()).extracting(Forecast.Probability::p).containsExactly(0.6, 0.85);
        assertThat(holds.resolution()).isNotNull().extracting(Forecast.Resolution::outcome)
                .isEqualTo(Forecast.Outcome.YES);
    }

    @Test
    void everyEntryHasItsPlace() throws BadCase {
        for (String path : List.of("disagreement/rust-or-not", "homonym/the-gate", "commitment/repair",
                "question/who-pays", "forecast/gate-holds")) {
            assertThat(rich().origin().place(path).line()).as(path).isEqualTo(2);
        }
    }

    @Test
    void claimsHaveSettingStrengthAndADate() throws BadCase {
        Case read = rich();
        var rusts = read.evidence().claims().getFirst();
        var shared = read.evidence().claims().getLast();

        assertThat(rusts.setting()).isNull();
        assertThat(Assertion.of(rusts).basis()).isEqualTo(Assertion.Basis.TABLE);
        assertThat(shared.setting()).isEqualTo(Setting.DECLARED);
        assertThat(Assertion.of(shared).basis()).isEqualTo(Assertion.Basis.STATED);
        assertThat(ClaimDate.of(rusts, read.evidence())).hasValueSatisfying(date -> {
            assertThat(date.date()).hasToString("2023");
            assertThat(date.ofSource()).isFalse();
        });
        assertThat(ClaimDate.of(shared, read.evidence())).as("neither it nor the leaflet is dated").isEmpty();
    }
}
