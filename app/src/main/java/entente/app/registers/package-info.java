/** The registers of a case as tables: built once, and filtered, sorted, written as CSV or shown in the brief from there. */
@NullMarked
package entente.app.registers;

import org.jspecify.annotations.NullMarked;
