package entente.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE: how strongly a claim is asserted is read from a table that one can look at, or stated, or not rated. */
class AssertionTest {

    private static Claim claim(@Nullable String hedge, @Nullable Strength strength) {
        return new Claim("c", "It rains.", Voice.AUTHOR, hedge, null, new Locator.Spot("s", "p"), null,
                List.of(), null, strength);
    }

    @ParameterizedTest
    @CsvSource({"undoubtedly,STRONG", "It is clear that,STRONG", "cannot but,STRONG", "will,STRONG",
        "'almost commonplace, is bound to',QUALIFIED", "would probably,QUALIFIED", "seems rather high,QUALIFIED",
        "'most likely, at least until',QUALIFIED", "only if,QUALIFIED", "may,WEAK", "may most likely,WEAK",
        "'probably, one possibility',WEAK", "capable of,WEAK", "still unclear whether,WEAK",
        "'potential, should',ADVICE", "must,ADVICE"})
    void theTableReads(String hedge, String expected) {
        assertThat(HedgeWords.strength(hedge)).hasValue(Strength.valueOf(expected));
    }

    /** "could not but" is strong, and the "could" in it is not read a second time. */
    @Test
    void longerPhrasesComeFirst() {
        assertThat(HedgeWords.strength("could not but")).hasValue(Strength.STRONG);
        assertThat(HedgeWords.strength("could")).hasValue(Strength.WEAK);
        assertThat(HedgeWords.strength("not so certainly")).hasValue(Strength.WEAK);
        assertThat(HedgeWords.strength("goodwill, willing")).as("parts of words").isEmpty();
    }

    @Test
    void nothingIsGuessed() {
        assertThat(Assertion.of(claim(null, null)).rating()).isEqualTo("flat");
        assertThat(Assertion.of(claim(null, null)).inWords()).isEqualTo("flat");
        Assertion unknown = Assertion.of(claim("aims to", null));
        assertThat(unknown.rating()).isEqualTo("not rated");
        assertThat(unknown.inWords()).isEqualTo("hedged: aims to");
        assertThat(unknown.basis().label()).isEqualTo("not in the table");
    }

    @Test
    void theCaseOverrulesTheTable() {
        Assertion stated = Assertion.of(claim("Should", Strength.WEAK));

        assertThat(stated.rating()).isEqualTo("weak");
        assertThat(stated.basis()).isEqualTo(Assertion.Basis.STATED);
        assertThat(Assertion.of(claim("Should", null)).rating()).isEqualTo("advice");
    }

    @Test
    void noPhraseStandsTwiceAndEachIsReadAsItsRowSays() {
        List<String> phrases = new ArrayList<>();
        for (HedgeWords.Phrases row : HedgeWords.table()) {
            for (String phrase : row.phrases()) {
                phrases.add(phrase);
                assertThat(HedgeWords.strength(phrase)).as(phrase).hasValue(row.strength());
            }
        }
        assertThat(phrases).doesNotHaveDuplicates();
    }
}
