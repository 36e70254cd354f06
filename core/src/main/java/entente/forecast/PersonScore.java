package entente.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The mean scores of one person over the forecasts that came out yes or no.
 *
 * <p>Persons who judged different forecasts are not comparable by these means: one may have judged the easier ones.
 *
 * @param who the person
 * @param resolved how many forecasts, at least one
 * @param brierHalf the mean Brier score over yes alone, 0 to 1
 * @param brier the mean Brier score over both categories, 0 to 2
 * @param log the mean logarithmic score in nats, 0 to infinity
 */
public record PersonScore(String who, int resolved, double brierHalf, double brier, double log) {

    /** Fewer resolved forecasts than this say little about a person, and wherever a mean is shown that is said. */
    public static final int FEWEST = 10;

    /** Whether so few forecasts are resolved that the means say little. */
    public boolean few() {
        return resolved < FEWEST;
    }

    /** The mean scores of each person, in the order in which they first appear. */
    public static List<PersonScore> all(List<Scored> scored) {
        Map<String, List<Scored>> byPerson = new LinkedHashMap<>();
        scored.forEach(one -> byPerson.computeIfAbsent(one.probability().who(), who -> new ArrayList<>()).add(one));
        List<PersonScore> scores = new ArrayList<>();
        byPerson.forEach((who, own) -> scores.add(new PersonScore(who, own.size(),
                own.stream().mapToDouble(Scored::brierHalf).sum() / own.size(),
                own.stream().mapToDouble(Scored::brier).sum() / own.size(),
                own.stream().mapToDouble(Scored::log).sum() / own.size())));
        return List.copyOf(scores);
    }
}
