/**
 * The words of the domain: a case with its actors, conflicts, ties, events, formats and recommendations, and the expression language.
 *
 * <p>Values only. Nothing here reads a file or judges a state.
 */
@NullMarked
package entente.model;

import org.jspecify.annotations.NullMarked;
