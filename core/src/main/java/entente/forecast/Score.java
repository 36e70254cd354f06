package entente.forecast;

import entente.model.Forecast.Outcome;

/**
 * How far a probability was from what happened. All scores are penalties: 0 is perfect, and smaller is better. Each is proper:
 * who believes in a probability expects the smallest penalty from stating it.
 *
 * <p>Two readings of the Brier score are about, and twice the one is the other, so a figure means nothing without its reading:
 * <ul>
 * <li>{@link #brier}, as Brier wrote it: the squared differences summed over all categories, here yes and no; 0 to 2
 * ({@code bib:brier-1950})
 * <li>{@link #brierHalf}, the one usual for yes or no: the squared difference for yes alone; 0 to 1
 * </ul>
 * A forecast of one half has 0.5 in the one and 0.25 in the other.
 */
public final class Score {

    private Score() {}

    /** The Brier score of a probability of yes, over yes alone: (p - o)^2 with o = 1 for yes; 0 to 1. */
    public static double brierHalf(double p, boolean yes) {
        double miss = yes ? 1 - p : p;
        return miss * miss;
    }

    /** The Brier score of a probability of yes, over both categories as in {@code bib:brier-1950}; 0 to 2. */
    public static double brier(double p, boolean yes) {
        return brier(new double[]{p, 1 - p}, yes ? 0 : 1);
    }

    /**
     * The Brier score of probabilities of any number of categories, straight from the definition of {@code bib:brier-1950}: the
     * sum over categories of (f - e)^2, e being 1 for the category that happened and 0 for the others; 0 to 2 where they sum
     * to 1.
     *
     * @param probabilities one for each category
     * @param happened the number of the category that happened, from 0
     */
    public static double brier(double[] probabilities, int happened) {
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            double happening = i == happened ? 1 : 0;
            sum += (probabilities[i] - happening) * (probabilities[i] - happening);
        }
        return sum;
    }

    /**
     * The logarithmic score, in nats: minus the natural logarithm of the probability given to what happened; 0 to infinity
     * ({@code bib:good-1952}). Who called the impossible certain, or the other way round, has an infinite one.
     */
    public static double log(double p, boolean yes) {
        double given = yes ? p : 1 - p;
        return given == 1 ? 0 : -Math.log(given);
    }

    /** Whether an outcome is scored: yes and no are, void is not. */
    public static boolean counts(Outcome outcome) {
        return outcome != Outcome.VOID;
    }
}
