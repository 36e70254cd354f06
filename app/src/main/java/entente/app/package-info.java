/** The program: its entry point. */
@NullMarked
package entente.app;

import org.jspecify.annotations.NullMarked;
