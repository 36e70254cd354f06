package entente.model;

/**
 * A table of competing hypotheses.
 *
 * @param id the id
 */
public record HypothesisTable(String id) {}
