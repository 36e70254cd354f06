package entente.model;

/**
 * A bargaining table: who stands where on a scale, how much it matters to each, and what each can bring to bear.
 *
 * @param id the id
 */
public record Issue(String id) {}
