package entente.model;

import entente.evidence.Edtf;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of competing hypotheses: a question, the answers that compete, the evidence, and how each rater finds each item of it
 * consistent with each hypothesis. The method is in docs/methods/hypotheses.md ({@code bib:heuer-1999}).
 *
 * @param id the id
 * @param title the title
 * @param question the question that the hypotheses answer
 * @param asOf the time for which it is meant
 * @param about a paragraph
 * @param layout where the hypotheses stand when the table is shown
 * @param margin scores that differ by no more than this are not told apart; null for the engine's own
 * @param because the claims and judgements behind the choice of hypotheses and the weights of the evidence
 * @param hypotheses at least one, in the order written
 * @param exclusive groups of hypotheses of which at most one holds; hypotheses of no common group may hold together
 * @param weights factors that replace those of the engine, from a word, letter or digit of a grade to a number from 0 to 1
 * @param evidence the items, in the order written
 * @param raters who rated, in the order written
 * @param likelihoods stated likelihoods, one entry for an exclusive group
 * @param polls what people were asked and answered; perception, never evidence
 * @param expected results that the table is expected to have
 */
public record HypothesisTable(String id, String title, String question, @Nullable Edtf asOf, @Nullable String about,
        Layout layout, @Nullable BigDecimal margin, List<String> because, List<Hypothesis> hypotheses,
        List<Exclusive> exclusive, Map<String, BigDecimal> weights, List<Item> evidence, List<Rater> raters,
        List<Likelihoods> likelihoods, List<Poll> polls, List<Expected> expected) {

    /** Copies the collections. */
    public HypothesisTable {
        because = List.copyOf(because);
        hypotheses = List.copyOf(hypotheses);
        exclusive = List.copyOf(exclusive);
        weights = kept(weights);
        evidence = List.copyOf(evidence);
        raters = List.copyOf(raters);
        likelihoods = List.copyOf(likelihoods);
        polls = List.copyOf(polls);
        expected = List.copyOf(expected);
    }

    private static <K, V> Map<K, V> kept(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** The hypothesis with an id. */
    public Optional<Hypothesis> hypothesis(String hypothesisId) {
        return hypotheses.stream().filter(one -> one.id().equals(hypothesisId)).findFirst();
    }

    /** The item of evidence with an id. */
    public Optional<Item> item(String itemId) {
        return evidence.stream().filter(one -> one.id().equals(itemId)).findFirst();
    }

    /** The same table, expected to have some results more. */
    public HypothesisTable expecting(Expected more) {
        List<Expected> all = new ArrayList<>(expected);
        all.add(more);
        return new HypothesisTable(id, title, question, asOf, about, layout, margin, because, hypotheses, exclusive,
                weights, evidence, raters, likelihoods, polls, all);
    }

    /**
     * Where the hypotheses stand. In an experiment, people who saw them in rows showed less confirmation bias than people who saw
     * them in columns ({@code bib:dhami-et-al-2024}).
     */
    public enum Layout {
        /** One row for a hypothesis, one column for an item. */
        ROWS,
        /** One column for a hypothesis, one row for an item; the usual layout. */
        COLUMNS
    }

    /** How consistent an item of evidence is with a hypothesis. That nobody has rated a pair is no rating, and not {@link #NA}. */
    public enum Rating {
        /** Very consistent. */
        CC,
        /** Consistent. */
        C,
        /** Neutral: the item says nothing for or against. */
        N,
        /** Inconsistent. */
        I,
        /** Very inconsistent. */
        II,
        /** Not applicable: the question does not arise for this pair. */
        NA
    }

    /** A grade in words. */
    public enum Grade {
        /** High. */
        HIGH,
        /** Medium. */
        MEDIUM,
        /** Low. */
        LOW
    }

    /** How far an item may be believed. */
    public sealed interface Credibility {}

    /**
     * In a word.
     *
     * @param grade the word
     */
    public record Plain(Grade grade) implements Credibility {}

    /**
     * In the letters and digits of the Admiralty or NATO system ({@code bib:irwin-mandel-2019}), which grade the source and the item apart.
     *
     * @param reliability of the source: A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged
     * @param credibility of the item: 1 confirmed by other sources, 2 probably true, 3 possibly, 4 doubtful, 5 improbable, 6 cannot
     *     be judged
     */
    public record Admiralty(char reliability, int credibility) implements Credibility {}

    /**
     * An answer to the question.
     *
     * @param id the id
     * @param label in words
     * @param note anything else
     */
    public record Hypothesis(String id, String label, @Nullable String note) {}

    /**
     * Hypotheses of which at most one holds.
     *
     * @param id the id
     * @param label what the group is about
     * @param hypotheses two or more ids
     * @param because the claims and judgements behind it
     */
    public record Exclusive(String id, String label, List<String> hypotheses, List<String> because) {
        /** Copies the lists. */
        public Exclusive {
            hypotheses = List.copyOf(hypotheses);
            because = List.copyOf(because);
        }
    }

    /**
     * An item of evidence.
     *
     * @param id the id
     * @param label what it says, in short
     * @param because the claims that say it
     * @param credibility how far it may be believed
     * @param relevance how much it matters for the question
     * @param cluster a name shared by items that speak with one voice; null where its first source is its voice
     * @param dependsOn items that it repeats or follows from
     * @param note anything else
     */
    public record Item(String id, String label, List<String> because, Credibility credibility, Grade relevance,
            @Nullable String cluster, List<String> dependsOn, @Nullable String note) {
        /** Copies the lists. */
        public Item {
            because = List.copyOf(because);
            dependsOn = List.copyOf(dependsOn);
        }
    }

    /**
     * Somebody who rated.
     *
     * @param id the id
     * @param who who that is
     * @param note anything else
     * @param because the claims and judgements behind all the ratings
     * @param ratings item id to hypothesis id to rating; what is not there is not rated
     * @param reasons grounds of single ratings
     * @param dissents where the rater holds out against the others, and why
     */
    public record Rater(String id, String who, @Nullable String note, List<String> because,
            Map<String, Map<String, Rating>> ratings, List<Remark> reasons, List<Remark> dissents) {
        /** Copies the collections. */
        public Rater {
            because = List.copyOf(because);
            Map<String, Map<String, Rating>> copy = new LinkedHashMap<>();
            ratings.forEach((item, row) -> copy.put(item, kept(row)));
            ratings = Collections.unmodifiableMap(copy);
            reasons = List.copyOf(reasons);
            dissents = List.copyOf(dissents);
        }

        /** The rating of an item for a hypothesis; empty where there is none. */
        public Optional<Rating> rating(String item, String hypothesis) {
            return Optional.ofNullable(ratings.getOrDefault(item, Collections.emptyMap()).get(hypothesis));
        }
    }

    /**
     * What a rater says of a rating.
     *
     * @param item the item
     * @param hypothesis the hypothesis; null where it is about the item as such
     * @param why in words
     * @param because the claims and judgements behind it; may be empty
     */
    public record Remark(String item, @Nullable String hypothesis, String why, List<String> because) {
        /** Copies the list. */
        public Remark {
            because = List.copyOf(because);
        }
    }

    /**
     * Likelihoods as somebody judges them, for the hypotheses of one exclusive group.
     *
     * @param among the id of the group
     * @param because the judgements behind the numbers
     * @param priors hypothesis id to its probability before the evidence
     * @param items item id to hypothesis id to the probability of the item if the hypothesis holds
     */
    public record Likelihoods(String among, List<String> because, Map<String, Range> priors,
            Map<String, Map<String, Range>> items) {
        /** Copies the collections. */
        public Likelihoods {
            because = List.copyOf(because);
            priors = kept(priors);
            Map<String, Map<String, Range>> copy = new LinkedHashMap<>();
            items.forEach((item, row) -> copy.put(item, kept(row)));
            items = Collections.unmodifiableMap(copy);
        }
    }

    /**
     * A probability with its range.
     *
     * @param low the least that it may be
     * @param likely the value itself
     * @param high the most that it may be
     */
    public record Range(double low, double likely, double high) {
        /** A value without a range. */
        public static Range of(double value) {
            return new Range(value, value, value);
        }
    }

    /**
     * Results that the table is expected to have, and where they come from.
     *
     * @param from the citation, or who computed it
     * @param rater whose ratings; null for all raters together
     * @param scores hypothesis id to weighted inconsistency
     * @param least the hypotheses with the lowest score; empty where nothing is said
     * @param diagnosticity item id to diagnosticity
     * @param tested hypothesis id to the number of items that really test it
     * @param note anything else
     */
    public record Expected(String from, @Nullable String rater, Map<String, BigDecimal> scores, List<String> least,
            Map<String, BigDecimal> diagnosticity, Map<String, Integer> tested, @Nullable String note) {
        /** Copies the collections. */
        public Expected {
            scores = kept(scores);
            least = List.copyOf(least);
            diagnosticity = kept(diagnosticity);
            tested = kept(tested);
        }
    }
}
