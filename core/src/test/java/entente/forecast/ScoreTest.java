package entente.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.evidence.Edtf;
import entente.model.Forecast;
import entente.model.Forecast.Outcome;
import entente.model.Forecast.Probability;
import entente.model.Forecast.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** FEATURE: forecasts are scored by definitions that say which they are, and few forecasts are called few. */
class ScoreTest {

    private static final double EXACT = 1e-12;

    private static Probability says(String who, String date, double p) {
        return new Probability(who, new Edtf(date), p, List.of("claim"));
    }

    private static Forecast forecast(String id, Outcome outcome, Probability... probabilities) {
        return new Forecast(id, "It rains.", null, null, null, "Yes if it rains.", List.of(probabilities),
                new Resolution(outcome, new Edtf("2024-06-15"), List.of("claim")), List.of("claim"), null);
    }

    // ---- known answers

    /** Ten days of rain forecasts of which the table of Brier's kind is easily done by hand. */
    @Test
    void handComputedScores() {
        assertThat(Score.brierHalf(0.7, true)).isCloseTo(0.09, within(EXACT));
        assertThat(Score.brier(0.7, true)).isCloseTo(0.18, within(EXACT));
        assertThat(Score.brierHalf(0.7, false)).isCloseTo(0.49, within(EXACT));
        assertThat(Score.brier(0.5, false)).isEqualTo(0.5);
        assertThat(Score.brier(new double[]{0.2, 0.3, 0.5}, 1)).isCloseTo(0.04 + 0.49 + 0.25, within(EXACT));
        assertThat(Score.log(0.5, true)).isCloseTo(0.6931471805599453, within(EXACT));
        assertThat(Score.log(0.2, false)).isCloseTo(0.2231435513142097, within(EXACT));
    }

    @Test
    void certaintyIsFreeWhereItIsRightAndRuinousWhereItIsWrong() {
        assertThat(Score.brier(1, true)).isZero();
        assertThat(Score.brier(1, false)).isEqualTo(2);
        assertThat(Score.brierHalf(1, false)).isEqualTo(1);
        assertThat(Score.log(1, true)).isZero();
        assertThat(Double.doubleToRawLongBits(Score.log(0, false))).as("plain zero, not minus zero").isZero();
        assertThat(Score.log(0, true)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    // ---- laws

    @Test
    void theTwoReadingsOfBrierAreOneTwiceTheOther() {
        for (int i = 0; i <= 1000; i++) {
            double p = i / 1000.0;
            assertThat(Score.brier(p, true)).isCloseTo(2 * Score.brierHalf(p, true), within(EXACT));
            assertThat(Score.brier(p, false)).isCloseTo(2 * Score.brierHalf(p, false), within(EXACT));
            assertThat(Score.brierHalf(p, true)).isCloseTo(Score.brierHalf(1 - p, false), within(EXACT));
            assertThat(Score.log(p, true)).isCloseTo(Score.log(1 - p, false), within(1e-9));
        }
    }

    /** Who believes in q expects the least penalty from stating q. */
    @Test
    void bothScoresAreProper() {
        for (int i = 1; i < 100; i++) {
            double q = i / 100.0;
            for (int j = 0; j <= 100; j++) {
                double p = j / 100.0;
                double brier = q * Score.brier(p, true) + (1 - q) * Score.brier(p, false);
                double brierOfTruth = q * Score.brier(q, true) + (1 - q) * Score.brier(q, false);
                double log = q * Score.log(p, true) + (1 - q) * Score.log(p, false);
                double logOfTruth = q * Score.log(q, true) + (1 - q) * Score.log(q, false);
                if (i == j) {
                    assertThat(brier).isEqualTo(brierOfTruth);
                } else {
                    assertThat(brier).isGreaterThan(brierOfTruth + 1e-6);
                    assertThat(log).isGreaterThan(logOfTruth + 1e-6);
                }
            }
        }
    }

    // ---- which probability counts

    @Test
    void theLastWordCertainlyBeforeTheResolutionCounts() {
        Forecast forecast = forecast("rain", Outcome.YES, says("Ann", "2024-05-02", 0.8), says("Ann", "2024-04", 0.3),
                says("Bob", "2024-05", 0.6), says("Bob", "2024-06", 0.9), says("Eve", "2024-06-15", 1));

        assertThat(Scored.of(forecast)).extracting(one -> one.probability().who() + " " + one.probability().p())
                .containsExactly("Ann 0.8", "Bob 0.6");
    }

    @Test
    void whatIsVoidOrOpenIsNotScored() {
        Probability word = says("Ann", "2024-05", 0.8);
        Forecast open = new Forecast("open", "It snows.", null, null, null, "Yes if it snows.", List.of(word), null,
                List.of("claim"), null);

        assertThat(Scored.all(List.of(forecast("void", Outcome.VOID, word), open))).isEmpty();
        assertThat(Scored.all(List.of(forecast("no", Outcome.NO, word))).getFirst().brierHalf())
                .isCloseTo(0.64, within(EXACT));
    }

    @Test
    void meansArePerPersonAndFewIsSaid() {
        List<Forecast> forecasts = new ArrayList<>();
        for (int i = 0; i < PersonScore.FEWEST; i++) {
            forecasts.add(i == 0
                    ? forecast("f" + i, Outcome.YES, says("Ann", "2024-01", 0.9), says("Bob", "2024-01", 0.5))
                    : forecast("f" + i, Outcome.NO, says("Ann", "2024-01", 0.1)));
        }

        List<PersonScore> scores = PersonScore.all(Scored.all(forecasts));

        assertThat(scores).extracting(PersonScore::who).containsExactly("Ann", "Bob");
        assertThat(scores.getFirst().brierHalf()).isCloseTo(0.01, within(EXACT));
        assertThat(scores.getFirst().brier()).isCloseTo(0.02, within(EXACT));
        assertThat(scores.getFirst().few()).isFalse();
        assertThat(scores.getLast()).isEqualTo(new PersonScore("Bob", 1, 0.25, 0.5, Score.log(0.5, true)));
        assertThat(scores.getLast().few()).isTrue();
    }

    // ---- calibration

    @Test
    void bordersBelongToTheBinAbove() {
        assertThat(Calibration.bin(0)).isZero();
        assertThat(Calibration.bin(0.1)).isEqualTo(1);
        assertThat(Calibration.bin(0.29999)).isEqualTo(2);
        assertThat(Calibration.bin(0.3)).isEqualTo(3);
        assertThat(Calibration.bin(0.7)).isEqualTo(7);
        assertThat(Calibration.bin(1)).isEqualTo(9);
    }

    /** Wilson's interval for 7 of 10, as textbooks print it to four digits. */
    @Test
    void theIntervalOfWilson() {
        assertThat(Calibration.wilson(7, 10, -1)).isCloseTo(0.3968, within(5e-5));
        assertThat(Calibration.wilson(7, 10, 1)).isCloseTo(0.8922, within(5e-5));
        assertThat(Calibration.wilson(0, 4, -1)).isCloseTo(0, within(EXACT));
        assertThat(Calibration.wilson(4, 4, 1)).isCloseTo(1, within(EXACT));
    }

    /** The definition: the ends are the shares from which the observed one is z standard errors away. */
    @Test
    void theEndsOfTheIntervalSolveItsDefinition() {
        for (int n = 1; n <= 60; n++) {
            for (int yes = 0; yes <= n; yes++) {
                for (int side : new int[]{-1, 1}) {
                    double end = Calibration.wilson(yes, n, side);
                    double miss = (double) yes / n - end;
                    assertThat(miss * miss).isCloseTo(Calibration.Z * Calibration.Z * end * (1 - end) / n,
                            within(1e-12));
                }
            }
        }
    }

    @Test
    void countsAddUp() {
        SplittableRandom random = new SplittableRandom(7);
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            scored.add(new Scored("f" + i, says("Ann", "2024", random.nextInt(101) / 100.0), random.nextBoolean()));
        }

        List<Calibration.Bin> bins = Calibration.bins(scored);

        assertThat(bins).hasSize(Calibration.BINS);
        assertThat(bins.stream().mapToInt(Calibration.Bin::count).sum()).isEqualTo(500);
        assertThat(bins.stream().mapToInt(Calibration.Bin::yes).sum())
                .isEqualTo((int) scored.stream().filter(Scored::yes).count());
        for (Calibration.Bin bin : bins) {
            assertThat(bin.meanForecast()).isBetween(bin.from(), bin.to());
            assertThat(bin.share()).isBetween(bin.low(), bin.high());
        }
        assertThat(Calibration.bins(List.of())).isEmpty();
    }
}
