/**
 * What sources say and what we judge: sources, locators, claims and judgements.
 *
 * <p>The lowest room of the house. It knows no conflict and no engine; everything above it points down here.
 */
@NullMarked
package entente.evidence;

import org.jspecify.annotations.NullMarked;
