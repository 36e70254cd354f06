package entente.conflict;

/**
 * An expected result that is not reproduced.
 *
 * @param what what was compared, for example {@code equilibria seq}
 * @param expected the expected value as written
 * @param found the value found, in the same notation
 */
public record Deviation(String what, String expected, String found) {}
