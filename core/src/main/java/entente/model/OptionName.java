package entente.model;

/**
 * The full name of an option: whose it is, and which.
 *
 * @param decisionMaker the actor id
 * @param option the option id, unique within the decision maker
 */
public record OptionName(String decisionMaker, String option) {
    @Override
    public String toString() {
        return decisionMaker + "." + option;
    }
}
