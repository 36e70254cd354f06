package entente.forecast;

import entente.evidence.DateSpan;
import entente.model.Forecast;
import entente.model.Forecast.Outcome;
import entente.model.Forecast.Probability;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One person's last word on a forecast that came out yes or no, with its scores.
 *
 * <p>Persons may change their minds. Scored is the last probability that was certainly given before the day on which the matter
 * was settled: one whose latest possible day lies before the earliest possible day of the resolution. Of two that may be of the
 * same time the one written later counts. Earlier ones stay in the register and are not averaged in.
 *
 * @param forecast the id of the forecast
 * @param probability the probability that stood
 * @param yes whether the forecast came true
 */
public record Scored(String forecast, Probability probability, boolean yes) {

    /** All last words on all forecasts that came out, in the order of the forecasts and, within, of the persons. */
    public static List<Scored> all(List<Forecast> forecasts) {
        List<Scored> scored = new ArrayList<>();
        for (Forecast forecast : forecasts) {
            scored.addAll(of(forecast));
        }
        return List.copyOf(scored);
    }

    /** The last words on a forecast, one for each person; none where it did not come out yes or no. */
    public static List<Scored> of(Forecast forecast) {
        Forecast.Resolution resolution = forecast.resolution();
        if (resolution == null || !Score.counts(resolution.outcome())) {
            return List.of();
        }
        DateSpan settled = DateSpan.of(resolution.date());
        Map<String, Probability> last = new LinkedHashMap<>();
        for (Probability probability : forecast.probabilities()) {
            if (DateSpan.of(probability.date()).before(settled)) {
                last.merge(probability.who(), probability, Scored::later);
            }
        }
        return last.values().stream()
                .map(probability -> new Scored(forecast.id(), probability, resolution.outcome() == Outcome.YES))
                .toList();
    }

    private static Probability later(Probability one, Probability other) {
        return DateSpan.BY_TIME.compare(DateSpan.of(one.date()), DateSpan.of(other.date())) > 0 ? one : other;
    }

    /** The Brier score over yes alone, 0 to 1. */
    public double brierHalf() {
        return Score.brierHalf(probability.p(), yes);
    }

    /** The Brier score over both categories, 0 to 2. */
    public double brier() {
        return Score.brier(probability.p(), yes);
    }

    /** The logarithmic score in nats, 0 to infinity. */
    public double log() {
        return Score.log(probability.p(), yes);
    }
}
