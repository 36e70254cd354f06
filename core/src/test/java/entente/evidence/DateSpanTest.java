package entente.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE: dates of different precision are compared by the days that they may mean. */
class DateSpanTest {

    private static DateSpan span(String date) {
        return DateSpan.of(new Edtf(date));
    }

    @ParameterizedTest
    @CsvSource({"2018-04-27,2018-04-27,2018-04-27", "2018-02,2018-02-01,2018-02-28", "2020-02,2020-02-01,2020-02-29",
        "2018,2018-01-01,2018-12-31", "199X,1990-01-01,1999-12-31", "20XX,2000-01-01,2099-12-31",
        "1998-12-01?,1998-12-01,1998-12-01", "2018~,2018-01-01,2018-12-31", "2018-21,2018-01-01,2018-12-31",
        "2018-02-31,2018-02-28,2018-02-28", "2018-09-11/2018-09-13,2018-09-11,2018-09-13",
        "2016/2018-05,2016-01-01,2018-05-31", "2018/2016,2016-01-01,2018-12-31", "2018/..,2018-01-01,null",
        "../2018,null,2018-12-31", "0000,0000-01-01,0000-12-31"})
    void theDaysThatADateMayMean(String date, String earliest, String latest) {
        assertThat(String.valueOf(span(date).earliest())).isEqualTo(earliest);
        assertThat(String.valueOf(span(date).latest())).isEqualTo(latest);
    }

    @Test
    void beforeMeansCertainlyBefore() {
        assertThat(span("1997-11").before(span("2000"))).isTrue();
        assertThat(span("2000").after(span("1997-11"))).isTrue();
        assertThat(span("2018").before(span("2018-06"))).as("may be later").isFalse();
        assertThat(span("2018/..").before(span("2020"))).as("open").isFalse();
        assertThat(span("../2018").before(span("2020"))).isTrue();
    }

    @Test
    void withinMeansEveryDay() {
        assertThat(span("2018-04-27").within(span("2018"))).isTrue();
        assertThat(span("2018").within(span("2018-04"))).isFalse();
        assertThat(span("2018").within(span("2018"))).isTrue();
        assertThat(span("2018/..").within(span("2018"))).isFalse();
        assertThat(span("2018").within(span("2010/.."))).isTrue();
    }

    @Test
    void sortedFromEarlyToLate() {
        assertThat(List.of("2018", "2018-01-05", "../2018", "2018/..", "199X", "2018-01").stream().sorted(
                (a, b) -> DateSpan.BY_TIME.compare(span(a), span(b))))
                .containsExactly("../2018", "199X", "2018-01", "2018", "2018/..", "2018-01-05");
    }
}
