package entente.bargaining;

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
     * Nothing on a dimension is better for all who must agree than no agreement.
     *
     * @param dimension the dimension
     * @param fallback where things stay
     */
    record NoAgreement(String dimension, double fallback) implements Reason {}
}
