/**
 * Spatial bargaining: where a collective decision would settle, with its range. The picture ({@link entente.bargaining.BargainingTable},
 * {@link entente.bargaining.UncertainTable}), the methods ({@link entente.bargaining.Methods}), and what they find
 * ({@link entente.bargaining.Course}).
 */
@NullMarked
package entente.bargaining;

import org.jspecify.annotations.NullMarked;
