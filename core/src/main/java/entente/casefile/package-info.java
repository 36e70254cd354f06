/**
 * Reads case folders and foreign model files into {@link entente.model.Case}, or reports every problem with its place.
 */
@NullMarked
package entente.casefile;

import org.jspecify.annotations.NullMarked;
