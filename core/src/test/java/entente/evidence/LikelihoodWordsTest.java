package entente.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.evidence.LikelihoodWords.Band;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE: one table gives a probability its word, and no sentence mixes likelihood with confidence. */
class LikelihoodWordsTest {

    private static final LikelihoodWords WORDS = LikelihoodWords.USUAL;

    @ParameterizedTest
    @CsvSource({"0, almost no chance", "0.03, almost no chance", "0.05, very unlikely", "0.1, very unlikely",
        "0.2, unlikely", "0.449, unlikely", "0.45, roughly even chance", "0.5, roughly even chance", "0.55, likely",
        "0.8, very likely", "0.95, almost certain", "1, almost certain"})
    void theUsualRow(double probability, String word) {
        assertThat(WORDS.word(probability)).isEqualTo(word);
    }

    @Test
    void anotherTableMayBeUsed() {
        LikelihoodWords two = new LikelihoodWords(List.of(new Band("hardly", 0, 0.5), new Band("rather", 0.5, 1)));
        assertThat(two.word(0.4)).isEqualTo("hardly");
        assertThat(two.word(0.5)).isEqualTo("rather");
    }

    @Test
    void aTableWithAGapOrWithoutABandIsRefused() {
        assertThatThrownBy(
                () -> new LikelihoodWords(List.of(new Band("hardly", 0, 0.4), new Band("rather", 0.5, 1))))
                .hasMessage("'rather' does not begin where 'hardly' ends");
        assertThatThrownBy(() -> new LikelihoodWords(List.of()))
                .hasMessage("a table of likelihood words needs a band");
        assertThatThrownBy(() -> new Band("never", 0.4, 0.4)).hasMessage("'never' covers nothing between 0 and 1");
        assertThatThrownBy(() -> WORDS.word(1.2)).hasMessage("1.2 is no probability");
    }

    @ParameterizedTest
    @CsvSource({"It is likely and we have high confidence in it., true", "It is likely., false",
        "We say so with high confidence., false", "Talks on confidence-building are likely., false",
        "We are confident that it is unlikely., true",
        "“We have high confidence” is likely to be said again., false"})
    void whatMixes(String sentence, boolean mixes) {
        assertThat(WORDS.mixes(sentence)).isEqualTo(mixes);
    }
}
