/**
 * What every engine promises: it reads a case into a small picture, or says why it cannot, and solves the picture purely.
 */
@NullMarked
package entente.engine;

import org.jspecify.annotations.NullMarked;
