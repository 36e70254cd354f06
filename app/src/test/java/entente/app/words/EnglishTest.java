package entente.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTest {

    @Test
    void listsAreJoined() {
        assertThat(English.and(List.of())).isEmpty();
        assertThat(English.and(List.of("a"))).isEqualTo("a");
        assertThat(English.and(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(English.or(List.of("a", "b", "c"))).isEqualTo("a, b or c");
    }

    @ParameterizedTest
    @CsvSource({"1,1st", "2,2nd", "3,3rd", "4,4th", "11,11th", "12,12th", "13,13th", "21,21st", "102,102nd",
        "111,111th"})
    void ordinals(int number, String ordinal) {
        assertThat(English.ordinal(number)).isEqualTo(ordinal);
    }

    @Test
    void countsAreInWordsUpToTwelve() {
        assertThat(English.count(0, "state", "states")).isEqualTo("no states");
        assertThat(English.count(1, "state", "states")).isEqualTo("one state");
        assertThat(English.count(12, "state", "states")).isEqualTo("twelve states");
        assertThat(English.count(13, "state", "states")).isEqualTo("13 states");
        assertThat(English.number(0)).isEqualTo("none");
    }

    @Test
    void sentencesBeginWithACapitalAndEndWithAStop() {
        assertThat(English.sentence("it holds")).isEqualTo("It holds.");
        assertThat(English.sentence("does it?")).isEqualTo("Does it?");
        assertThat(English.capital("“dual freeze” holds")).isEqualTo("“Dual freeze” holds");
        assertThat(English.capital("“”")).isEqualTo("“”");
        assertThat(English.capital("été")).isEqualTo("Été");
    }
}
