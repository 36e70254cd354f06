package entente.bargaining;

import java.util.List;

/**
 * Why a move was accepted or not, as data; words are made of it elsewhere. A method with reasons of its own adds its records here, and their names to
 * {@link ReasonJson}.
 */
public sealed interface Reason {

    /**
     * The settlement that the others would have reached leaves a veto player, or one who holds the status quo, worse off than without an agreement; it stops
     * where that begins.
     *
     * @param dimension the dimension
     * @param wanted the settlement without the veto
     * @param limit the settlement nearest to it that the actor accepts
     * @param holdsStatusQuo whether it objects because the status quo is in its hands
     */
    record Vetoed(String dimension, double wanted, double limit, boolean holdsStatusQuo) implements Reason {}

    /**
     * The package of several dimensions that the others would have settled leaves a veto player, or one who holds the status quo, worse off than without an agreement, gains on one dimension
     * set against losses on another; the settlement goes back from it as far as the changes of the move say.
     *
     * @param holdsStatusQuo whether it objects because the status quo is in its hands
     */
    record PackageVetoed(boolean holdsStatusQuo) implements Reason {}

    /**
     * Nothing on a dimension is better for all who must agree than no agreement.
     *
     * @param dimension the dimension
     * @param fallback where things stay
     */
    record NoAgreement(String dimension, double fallback) implements Reason {}

    /**
     * A bargain was offered because challenging the other promised a gain.
     *
     * @param gain what the one who offers expects of a challenge over things as they are, in utility
     * @param takenByProposer whether the one who offered moved to its part of it
     * @param takenByReceiver whether the other did
     */
    record Bargained(double gain, boolean takenByProposer, boolean takenByReceiver) implements Reason {}

    /**
     * An actor had several bargains before it, and everybody voted on them.
     *
     * @param queue what was voted on, the status quo among it
     * @param chosen which of them it was, from 0
     */
    record Weighed(List<Standing> queue, int chosen) implements Reason {
        /** Copies the list. */
        public Weighed {
            queue = List.copyOf(queue);
        }

        /**
         * A bargain in a vote.
         *
         * @param by who offered it; empty for the status quo
         * @param to to whom; empty for the status quo
         * @param probability how likely the vote makes it, from 0 to 1
         * @param votesFor the votes for it against the status quo
         * @param votesAgainst the votes for the status quo against it
         */
        public record Standing(String by, String to, double probability, double votesFor, double votesAgainst) {}
    }

    /**
     * An offer in the expected-utility model, as the one who gets it sees it.
     *
     * @param kind what it is
     * @param dimension the dimension
     * @param receiverExpects what the receiver expects from challenging the proposer
     * @param proposerExpects what the proposer is seen to expect from challenging the receiver
     * @param better the actor whose offer was taken instead; empty where this one was
     */
    record Offered(Offer kind, String dimension, double receiverExpects, double proposerExpects, String better)
            implements
                Reason {}

    /** The kinds of offers. */
    enum Offer {
        /** Both expect to gain from a challenge, the receiver less. */
        CONFRONTATION,
        /** The receiver expects to lose less than the proposer gains. */
        COMPROMISE,
        /** The receiver expects to lose more than the proposer gains. */
        CAPITULATION
    }

    /**
     * An exchange of positions: the one who makes the move gives way on one dimension, its partner on the other, and both gain.
     *
     * @param gainBy what the one who makes the move gains: salience times the shift of the outcome in hundredths of the scale, over both dimensions
     * @param gainTo what its partner gains
     * @param others what everybody else gains or loses by it; empty on large tables
     */
    record Exchanged(double gainBy, double gainTo, List<Externality> others) implements Reason {
        /** Copies the list. */
        public Exchanged {
            others = List.copyOf(others);
        }
    }

    /**
     * What an exchange between others does to an actor.
     *
     * @param actor the actor
     * @param gain salience times the shift of the outcome towards its position, over both dimensions; below 0 a loss
     */
    record Externality(String actor, double gain) {}
}
