/**
 * Competing hypotheses: how far each is contradicted by the evidence, how sure that is, and on what it hangs. The picture is
 * {@link entente.hypotheses.HypothesisMatrix}; docs/methods/hypotheses.md says what every figure means.
 */
@NullMarked
package entente.hypotheses;

import org.jspecify.annotations.NullMarked;
