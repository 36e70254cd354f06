package entente.hypotheses;

import entente.engine.Result;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What is found about a table of competing hypotheses. Scores are contradictions: the lower, the less the evidence speaks against a
 * hypothesis. None of them is a probability; only {@link Posterior} is, under its own statements.
 *
 * @param provenance what it was computed from
 * @param hypotheses ids, in the order of the table
 * @param items one line for an item, in the order of the table
 * @param together the scores of all raters together
 * @param raters the scores of each rater, in the order of the table
 * @param orders the orders of all hypotheses, and of those of each exclusive group
 * @param withoutItem scores when one item is left out, item by item
 * @param withoutWork scores when one work is left out, by name; an item falls when no work of it is left. No line where nothing would be left
 * @param alpha Krippendorff's ordinal alpha of the raters; null where it is not defined
 * @param spreads cells on which raters differ, the widest first
 * @param posteriors the Bayesian reading, one entry for stated likelihoods
 * @param warnings what a reader must know before using the orders
 * @param because ids of claims and judgements
 */
public record HypothesesResult(Provenance provenance, List<String> hypotheses, List<ItemLine> items, Scores together,
        List<Scores> raters, List<Order> orders, List<Without> withoutItem, List<Without> withoutWork,
        @Nullable Double alpha, List<Spread> spreads, List<Posteriors> posteriors, List<Warning> warnings,
        List<String> because) implements Result {

    /** The group of the order of all hypotheses. */
    public static final String ALL = "";

    /** Copies the lists. */
    public HypothesesResult {
        hypotheses = List.copyOf(hypotheses);
        items = List.copyOf(items);
        raters = List.copyOf(raters);
        orders = List.copyOf(orders);
        withoutItem = List.copyOf(withoutItem);
        withoutWork = List.copyOf(withoutWork);
        spreads = List.copyOf(spreads);
        posteriors = List.copyOf(posteriors);
        warnings = List.copyOf(warnings);
        because = List.copyOf(because);
    }

    private static <K, V> Map<K, V> kept(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** Krippendorff's alpha. */
    public OptionalDouble agreement() {
        return alpha == null ? OptionalDouble.empty() : OptionalDouble.of(alpha);
    }

    /** The order of a group, or of all hypotheses for {@link #ALL}. */
    public Optional<Order> order(String group) {
        return orders.stream().filter(order -> order.group().equals(group)).findFirst();
    }

    /** The warnings of a kind. */
    public List<Warning> warnings(Warning.Kind kind) {
        return warnings.stream().filter(warning -> warning.kind() == kind).toList();
    }

    /**
     * An item of evidence.
     *
     * @param id the id
     * @param weight credibility times relevance, 0 to 1
     * @param voice items of one voice depend on one another
     * @param works the works that it rests on
     * @param diagnosticity highest less lowest place of its ratings on the scale from -2 to 2, the mean over raters: 0 tells nothing
     *     apart, 4 is the most
     */
    public record ItemLine(String id, double weight, String voice, List<String> works, double diagnosticity) {
        /** Copies the list. */
        public ItemLine {
            works = List.copyOf(works);
        }
    }

    /**
     * Scores of one rater, or of all together.
     *
     * @param rater the id; empty for all together
     * @param scores reading to hypothesis to score
     * @param tested hypothesis to the number of items that really test it
     * @param notRated how many cells have no rating at all (NA is a rating here)
     */
    public record Scores(String rater, Map<String, Map<String, Double>> scores, Map<String, Integer> tested,
            int notRated) {
        /** Copies the maps. */
        public Scores {
            Map<String, Map<String, Double>> copy = new LinkedHashMap<>();
            scores.forEach((score, row) -> copy.put(score, kept(row)));
            scores = Collections.unmodifiableMap(copy);
            tested = kept(tested);
        }

        /** One score of one hypothesis. */
        public double of(Score score, String hypothesis) {
            Double found = scores.getOrDefault(score.id(), Collections.emptyMap()).get(hypothesis);
            if (found == null) {
                throw new IllegalArgumentException("no score for '" + hypothesis + "'");
            }
            return found;
        }

        /** The hypotheses of a list with the lowest score, in its order. */
        public List<String> least(Score score, List<String> among) {
            double lowest = among.stream().mapToDouble(one -> of(score, one)).min().orElse(0);
            return among.stream().filter(one -> of(score, one) <= lowest).toList();
        }
    }

    /**
     * Hypotheses in the order of their weighted inconsistency, lowest first.
     *
     * @param group the exclusive group; empty for all hypotheses
     * @param places the hypotheses
     * @param open those that cannot be told apart from the first, it included; one alone where it stands apart
     * @param rivals what would put another first; empty where several share the first place
     */
    public record Order(String group, List<Place> places, List<String> open, List<Rival> rivals) {
        /** Copies the lists. */
        public Order {
            places = List.copyOf(places);
            open = List.copyOf(open);
            rivals = List.copyOf(rivals);
        }

        /** The hypotheses with the lowest score. */
        public List<String> least() {
            return places.stream().filter(place -> place.rank() == 1).map(Place::hypothesis).toList();
        }

        /** The rival that the fewest changes put first; empty where none can be put there. */
        public Optional<Rival> nearest() {
            return rivals.stream().filter(rival -> !rival.changes().isEmpty())
                    .min(java.util.Comparator.comparingInt(rival -> rival.changes().size()));
        }
    }

    /**
     * A hypothesis in an order.
     *
     * @param hypothesis its id
     * @param rank from 1; equal scores share a rank
     * @param score its weighted inconsistency
     * @param behind how much more it is than the lowest
     */
    public record Place(String hypothesis, int rank, double score, double behind) {}

    /**
     * What would put a hypothesis before the one that stands first.
     *
     * @param hypothesis its id
     * @param changes the fewest ratings that would have to be otherwise, one such choice of them; empty where no ratings do it
     */
    public record Rival(String hypothesis, List<Change> changes) {
        /** Copies the list. */
        public Rival {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A rating that would be otherwise.
     *
     * @param rater the rater
     * @param item the item
     * @param hypothesis the hypothesis
     * @param from the rating
     * @param to what it would be; N stands for any rating that is not inconsistent
     */
    public record Change(String rater, String item, String hypothesis, Mark from, Mark to) {}

    /**
     * The weighted inconsistencies without an item or a work.
     *
     * @param left what is left out
     * @param items how many items that takes away
     * @param scores hypothesis to score
     * @param least group, empty for all hypotheses, to those with the lowest score
     */
    public record Without(String left, int items, Map<String, Double> scores, Map<String, List<String>> least) {
        /** Copies the maps. */
        public Without {
            scores = kept(scores);
            Map<String, List<String>> copy = new LinkedHashMap<>();
            least.forEach((group, first) -> copy.put(group, List.copyOf(first)));
            least = Collections.unmodifiableMap(copy);
        }
    }

    /**
     * A cell on which raters differ.
     *
     * @param item the item
     * @param hypothesis the hypothesis
     * @param spread highest less lowest place on the scale from -2 to 2; at least 1
     */
    public record Spread(String item, String hypothesis, int spread) {}

    /**
     * The Bayesian reading of one exclusive group.
     *
     * @param group the group
     * @param lines the hypotheses, in the order of the group
     * @param read the items whose likelihoods are stated
     * @param voices how many voices these items have
     * @param open the hypotheses that cannot be told apart from the most probable one, it included
     */
    public record Posteriors(String group, List<Posterior> lines, List<String> read, int voices, List<String> open) {
        /** Copies the lists. */
        public Posteriors {
            lines = List.copyOf(lines);
            read = List.copyOf(read);
            open = List.copyOf(open);
        }
    }

    /**
     * A hypothesis with its probability, given that one of its group holds and that what is stated is right.
     *
     * @param hypothesis its id
     * @param prior its stated prior
     * @param low the least it can be within the stated ranges
     * @param likely what follows from the likely values
     * @param high the most it can be
     */
    public record Posterior(String hypothesis, double prior, double low, double likely, double high) {}

    /**
     * What a reader must know.
     *
     * @param kind what it is
     * @param group the order it is about; empty for all hypotheses
     * @param about ids of hypotheses, items, works, raters or readings, as the kind says
     * @param amount a number, as the kind says; else 0
     */
    public record Warning(Kind kind, String group, List<String> about, double amount) {
        /** Copies the list. */
        public Warning {
            about = List.copyOf(about);
        }

        /** The kinds of warnings. */
        public enum Kind {
            /** One person rated: about the rater. */
            ONE_RATER,
            /** Hypotheses that are in no exclusive group and may hold together with others: about them. */
            NOT_EXCLUSIVE,
            /** Cells without a rating: about the raters, amount the number. */
            NOT_RATED,
            /** Fewer than half of the items really test a hypothesis: about it, amount how many do. */
            LITTLE_TESTED,
            /** The hypotheses cannot be told apart from the first: about them, amount the margin. */
            OPEN,
            /** Leaving one of these items out changes which hypothesis is first: about the items. */
            HANGS_ON_ITEM,
            /** All items rest on one work: about it. */
            ONE_WORK,
            /** Leaving a work out changes which hypothesis is first: about the work. */
            HANGS_ON_WORK,
            /** More than half of the lead rests on one work: about the work, the first and the second, amount the share. */
            LEANS_ON_WORK,
            /** The whole score of a hypothesis comes from one work: about the hypothesis and the work. */
            SCORE_OF_ONE_WORK,
            /** Another reading puts others first: about the reading, then those that it puts first. */
            READINGS_DIFFER,
            /** A rater's own ratings put others first: about the rater, then those that they put first. */
            RATERS_DIFFER
        }
    }
}
