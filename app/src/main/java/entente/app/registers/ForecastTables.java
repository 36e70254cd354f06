package entente.app.registers;

import static entente.app.registers.RegisterTable.Column.date;
import static entente.app.registers.RegisterTable.Column.number;
import static entente.app.registers.RegisterTable.Column.text;
import static entente.app.registers.RegisterTable.Column.word;

import entente.evidence.Assertion;
import entente.evidence.Claim;
import entente.forecast.Calibration;
import entente.forecast.PersonScore;
import entente.forecast.Scored;
import entente.model.Case;
import entente.model.Forecast;
import entente.model.Forecast.Probability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Forecasts, the probabilities that persons give them, and how these were met. */
final class ForecastTables {

    private final Case theCase;
    private final List<Forecast> forecasts;
    private final List<Scored> scored;

    ForecastTables(Case theCase) {
        this.theCase = theCase;
        this.forecasts = theCase.registers().forecasts();
        this.scored = Scored.all(forecasts);
    }

    List<RegisterTable> all() {
        return List.of(forecasts(), probabilities(), scores(), calibration());
    }

    private RegisterTable forecasts() {
        TableMaker maker = new TableMaker(theCase, word("id"), text("says"), word("source"), date("made"),
                date("closes"), text("assertion"), word("strength"), text("rule"), number("persons"), word("outcome"),
                date("resolved"), text("note"));
        for (Forecast forecast : forecasts) {
            Forecast.Resolution resolution = forecast.resolution();
            Optional<Assertion> assertion = assertion(forecast);
            List<String> because = new ArrayList<>(forecast.because());
            if (resolution != null) {
                because.addAll(resolution.because());
            }
            maker.text(forecast.id()).text(forecast.says()).text(forecast.source()).date(forecast.made())
                    .date(forecast.closes()).text(assertion.map(Assertion::inWords).orElse(null))
                    .text(assertion.map(Assertion::rating).orElse(null)).text(forecast.rule())
                    .text(Long.toString(forecast.probabilities().stream().map(Probability::who).distinct().count()))
                    .text(resolution == null ? "open" : resolution.outcome().id())
                    .date(resolution == null ? null : resolution.date()).text(forecast.note()).because(because);
        }
        return maker.table("forecasts", "Forecasts",
                "What somebody expects, in which words, by which rule one would tell, and how it came out."
                        + " Without a rule there is nothing to resolve and nothing to score.");
    }

    /** How the first claim behind a forecast asserts it. */
    private Optional<Assertion> assertion(Forecast forecast) {
        return forecast.because().stream().flatMap(id -> theCase.evidence().ground(id).stream())
                .flatMap(ground -> ground instanceof Claim claim ? Optional.of(Assertion.of(claim)).stream() : null)
                .findFirst();
    }

    private RegisterTable probabilities() {
        TableMaker maker = new TableMaker(theCase, word("forecast"), word("who"), date("date"), number("p"),
                word("outcome"), word("scored"), number("brier-0-1"), number("brier-0-2"), number("log"));
        for (Forecast forecast : forecasts) {
            List<Scored> last = Scored.of(forecast);
            for (Probability probability : forecast.probabilities()) {
                Optional<Scored> score = last.stream().filter(one -> one.probability().equals(probability))
                        .findFirst();
                maker.text(forecast.id()).text(probability.who()).date(probability.date())
                        .text(Numbers.shown(probability.p()))
                        .text(forecast.resolution() == null ? "open" : forecast.resolution().outcome().id())
                        .text(score.isPresent() ? "yes" : "no")
                        .text(score.map(one -> Numbers.shown(one.brierHalf())).orElse(null))
                        .text(score.map(one -> Numbers.shown(one.brier())).orElse(null))
                        .text(score.map(one -> Numbers.shown(one.log())).orElse(null))
                        .because(probability.because());
            }
        }
        return maker.table("probabilities", "Probabilities by person",
                "Every probability that a person gave, by date. Scored is the last one before the day of the resolution. "
                        + SCORES);
    }

    private static final String SCORES = "Brier is the squared miss, over yes alone (0 to 1) and over yes and no as Brier"
            + " wrote it in 1950 (0 to 2, twice the other); log is minus the natural logarithm of the probability given to"
            + " what happened. All are penalties: 0 is perfect.";

    private RegisterTable scores() {
        TableMaker maker = new TableMaker(theCase, word("who"), number("resolved"), number("brier-0-1"),
                number("brier-0-2"), number("log"), text("note"));
        for (PersonScore score : PersonScore.all(scored)) {
            maker.text(score.who()).text(Integer.toString(score.resolved())).text(Numbers.shown(score.brierHalf()))
                    .text(Numbers.shown(score.brier())).text(Numbers.shown(score.log()))
                    .text(score.few() ? few(score.resolved()) : null)
                    .because(scored.stream().filter(one -> one.probability().who().equals(score.who()))
                            .flatMap(one -> one.probability().because().stream()).toList());
        }
        return maker.table("scores", "Scores by person",
                "Means over the forecasts that came out yes or no. " + SCORES
                        + " Persons who judged different forecasts cannot be compared by them.");
    }

    private RegisterTable calibration() {
        TableMaker maker = new TableMaker(theCase, number("from"), number("to"), number("count"), number("yes"),
                number("mean-forecast"), number("share"), number("low"), number("high"), text("note"));
        for (Calibration.Bin bin : Calibration.bins(scored)) {
            maker.text(Numbers.shown(bin.from())).text(Numbers.shown(bin.to())).text(Integer.toString(bin.count()))
                    .text(Integer.toString(bin.yes())).text(Numbers.shown(bin.meanForecast()))
                    .text(Numbers.shown(bin.share())).text(Numbers.shown(bin.low())).text(Numbers.shown(bin.high()))
                    .text(bin.count() < PersonScore.FEWEST ? few(bin.count()) : null)
                    .because(scored.stream()
                            .filter(one -> one.probability().p() >= bin.from()
                                    && (one.probability().p() < bin.to() || bin.to() == 1))
                            .flatMap(one -> one.probability().because().stream()).toList());
        }
        return maker.table("calibration", "Calibration",
                "Of what was called so likely, how much came true: counts, shares, and Wilson's 95 per cent interval.");
    }

    private static String few(int resolved) {
        return "only " + resolved + " resolved; below " + PersonScore.FEWEST + " this says little";
    }
}
