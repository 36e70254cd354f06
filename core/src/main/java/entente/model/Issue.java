package entente.model;

import entente.evidence.Edtf;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * A bargaining table: who stands where on one or more scales, how much it matters to each, and what each can bring to bear.
 *
 * @param id the id
 * @param title the title
 * @param question what the reader wants to know; null in foreign files
 * @param asOf the time it describes
 * @param about a paragraph
 * @param authorsExpect what the authors of the sources expect, our words
 * @param scales one for each dimension, at least one, ids unique
 * @param salienceScale the number that full salience is written as: 1 or 100
 * @param parties at least one, each actor once
 * @param participants named sub-lists of the parties
 * @param because what numbers rest on that say nothing of their own; may be empty
 * @param expected outcomes that it is expected to have; from {@code expect/}
 * @param note anything else
 */
public record Issue(String id, String title, @Nullable String question, @Nullable Edtf asOf, @Nullable String about,
        @Nullable String authorsExpect, List<Scale> scales, double salienceScale, List<Party> parties,
        List<Participants> participants, List<String> because, List<Expected> expected, @Nullable String note) {

    /** How far beyond 1 the shares of an {@link Accommodation} may add up, for sums of decimals. */
    public static final double ROUNDING = 1e-9;

    /** Copies the lists, and checks that every party has its numbers, and that ideals follow parties by shares of at most 1 in sum. */
    public Issue {
        scales = List.copyOf(scales);
        parties = List.copyOf(parties);
        participants = List.copyOf(participants);
        because = List.copyOf(because);
        expected = List.copyOf(expected);
        int dimensions = scales.size();
        for (Party party : parties) {
            if (party.position().size() != dimensions || party.reference().size() != dimensions
                    || party.salience().size() != 1 && party.salience().size() != dimensions
                    || party.capability().size() != 1 && party.capability().size() != dimensions) {
                throw new IllegalArgumentException(
                        "'" + party.actor() + "' needs one number for each of " + dimensions + " dimensions");
            }
        }
        checkAccommodation(parties);
    }

    private static void checkAccommodation(List<Party> parties) {
        SequencedSet<String> actors = new LinkedHashSet<>(parties.stream().map(Party::actor).toList());
        for (Party party : parties) {
            List<Accommodation> said = party.accommodation();
            boolean known = said.stream().allMatch(one -> actors.contains(one.towards()));
            if (!known || said.stream().map(Accommodation::towards).distinct().count() < said.size()
                    || said.stream().mapToDouble(one -> one.share().high()).sum() > 1 + ROUNDING) {
                throw new IllegalArgumentException("the ideal of '" + party.actor()
                        + "' follows parties, each once, by shares that add up to at most 1: " + said);
            }
        }
    }

    /** An issue of which nothing is expected. */
    public Issue(String id, String title, @Nullable String question, @Nullable Edtf asOf, @Nullable String about,
            @Nullable String authorsExpect, List<Scale> scales, double salienceScale, List<Party> parties,
            List<Participants> participants, List<String> because, @Nullable String note) {
        this(id, title, question, asOf, about, authorsExpect, scales, salienceScale, parties, participants, because,
                List.of(), note);
    }

    /** The same issue with outcomes that it is expected to have. */
    public Issue expecting(List<Expected> outcomes) {
        return new Issue(id, title, question, asOf, about, authorsExpect, scales, salienceScale, parties, participants,
                because, outcomes, note);
    }

    /** The party of an actor. */
    public Optional<Party> party(String actor) {
        return parties.stream().filter(party -> party.actor().equals(actor)).findFirst();
    }

    /** A named list of participants. */
    public Optional<Participants> participants(String variant) {
        return participants.stream().filter(one -> one.id().equals(variant)).findFirst();
    }

    /** Every claim and judgement that some number of the table rests on, each once, in the order written. */
    public List<String> grounds() {
        SequencedSet<String> all = new LinkedHashSet<>(because);
        scales.forEach(scale -> scale.statusQuo().ifPresent(estimate -> all.addAll(estimate.because())));
        for (Party party : parties) {
            all.addAll(party.because());
            party.position().forEach(estimate -> all.addAll(estimate.because()));
            party.salience().forEach(estimate -> all.addAll(estimate.because()));
            party.capability().forEach(estimate -> all.addAll(estimate.because()));
            party.reference().forEach(reference -> reference.ifPresent(estimate -> all.addAll(estimate.because())));
            party.accommodation().forEach(one -> all.addAll(one.share().because()));
        }
        participants.forEach(one -> all.addAll(one.because()));
        return List.copyOf(all);
    }

    /**
     * A dimension of the issue: a line from low to high on which positions lie.
     *
     * @param id unique in the issue
     * @param label a noun phrase
     * @param low the least position that can be taken
     * @param high the greatest; greater than {@code low}
     * @param anchors what some values mean, ascending
     * @param statusQuo where things stand, where it is said
     */
    public record Scale(String id, String label, double low, double high, List<Anchor> anchors,
            Optional<Estimate> statusQuo) {
        /** Copies the list. */
        public Scale {
            anchors = List.copyOf(anchors);
            if (!Double.isFinite(low) || !Double.isFinite(high) || low >= high) {
                throw new IllegalArgumentException("a scale ascends from low to high: " + low + ", " + high);
            }
        }
    }

    /**
     * What a value on a scale means.
     *
     * @param at the value
     * @param label a noun phrase
     */
    public record Anchor(double at, String label) {}

    /**
     * Somebody who takes part. The lists hold one element for each dimension; those of salience and capability may hold one for all.
     *
     * @param actor the actor id
     * @param position where it stands
     * @param salience how much the dimension matters to it, from 0 to {@link Issue#salienceScale}
     * @param capability what it can bring to bear, 0 or more
     * @param reference where it ends up, in its own reckoning, without an agreement; where nothing is said, at the status quo
     * @param veto whether nothing is settled that leaves it worse off than its reference point
     * @param holdsStatusQuo whether nothing is settled that leaves it worse off than the status quo, because the status quo is in its hands
     * @param accommodation whose positions its ideal follows, each party at most once, the greatest values of the shares adding up to at most 1; where nothing is said, its own
     *     position and wholly
     * @param because what its numbers rest on that say nothing of their own; may be empty
     * @param note anything else
     */
    public record Party(String actor, List<Estimate> position, List<Estimate> salience, List<Estimate> capability,
            List<Optional<Estimate>> reference, boolean veto, boolean holdsStatusQuo,
            List<Accommodation> accommodation, List<String> because, @Nullable String note) {
        /** Copies the lists. */
        public Party {
            position = List.copyOf(position);
            salience = List.copyOf(salience);
            capability = List.copyOf(capability);
            reference = List.copyOf(reference);
            accommodation = List.copyOf(accommodation);
            because = List.copyOf(because);
        }

        /** Somebody of whom nothing is said about what its ideal follows. */
        public Party(String actor, List<Estimate> position, List<Estimate> salience, List<Estimate> capability,
                List<Optional<Estimate>> reference, boolean veto, boolean holdsStatusQuo, List<String> because,
                @Nullable String note) {
            this(actor, position, salience, capability, reference, veto, holdsStatusQuo, List.of(), because, note);
        }
    }

    /**
     * How far the ideal of a party follows a position, its own or another's: after each round of bargaining the ideal of i is
     * sum_j a_ij theta_j + (1 - sum_j a_ij) q_i, with theta_j the positions and q_i the ideal before. One row of the matrix of accommodation of the spatial model of politics
     * ({@code bib:wise-lester-efird-2015}) is the list of a party.
     *
     * @param towards the actor whose position it is, a party of the issue
     * @param share a_ij, from 0 to 1
     */
    public record Accommodation(String towards, Estimate share) {
        /** Insists on a share. */
        public Accommodation {
            if (share.low() < 0 || share.high() > 1) {
                throw new IllegalArgumentException("a share lies between 0 and 1: " + share);
            }
        }
    }

    /**
     * A named list of those who take part, for example four instead of six.
     *
     * @param id unique in the issue
     * @param label a noun phrase
     * @param actors at least one, each a party
     * @param because ids of claims and judgements
     */
    public record Participants(String id, String label, List<String> actors, List<String> because) {
        /** Copies the lists. */
        public Participants {
            actors = List.copyOf(actors);
            because = List.copyOf(because);
        }
    }

    /**
     * A figure that a method is expected to find at the likely values of the issue.
     *
     * @param from the citation, or who computed it
     * @param method the id of a method
     * @param switches how its switches are set, each as {@code switch=reading}
     * @param participants the id of a list of participants; null for all
     * @param dimension the id of the dimension; null for the only one
     * @param figure what the figure is of
     * @param value the figure
     * @param within how far it may be off, for values that are published rounded
     */
    public record Expected(String from, String method, List<String> switches, @Nullable String participants,
            @Nullable String dimension, Figure figure, double value, double within) {
        /** Copies the list. */
        public Expected {
            switches = List.copyOf(switches);
        }
    }

    /** What a figure of a method is of. Round 0 is the start. */
    public sealed interface Figure {

        /** Where the issue settles. */
        record Outcome() implements Figure {}

        /** Where an actor stands after a round. */
        record Position(int round, String actor) implements Figure {}

        /** The mean of positions after a round, by capability times salience. */
        record Mean(int round) implements Figure {}

        /** The median of positions after a round, by capability times salience. */
        record Median(int round) implements Figure {}
    }
}
