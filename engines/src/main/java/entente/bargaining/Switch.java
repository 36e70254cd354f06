package entente.bargaining;

import java.util.List;

/**
 * A point at which a method can be read in more than one way, with its readings; the first is the standard.
 *
 * @param id the name by which a user sets it, in lower case with hyphens
 * @param asks what it decides, a phrase
 * @param choices the readings, at least one
 * @param spread whether its readings belong to the spread that is shown as uncertainty of the model; a switch that changes the question does not
 * @param <E> the enum of the readings
 */
public record Switch<E extends Enum<E> & Choice>(String id, String asks, List<E> choices, boolean spread) {

    /** Copies the list. */
    public Switch {
        choices = List.copyOf(choices);
    }

    /** A switch whose readings belong to the spread; the constants of an enum in their order, the first being the standard. */
    public static <E extends Enum<E> & Choice> Switch<E> of(String id, String asks, E[] choices) {
        return new Switch<>(id, asks, List.of(choices), true);
    }

    /** The same switch, left out of the spread. */
    public Switch<E> outsideSpread() {
        return new Switch<>(id, asks, choices, false);
    }

    /** The reading that holds where nothing is set. */
    public E standard() {
        return choices.getFirst();
    }
}
