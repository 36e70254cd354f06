/**
 * The front door: {@link entente.Workbench} opens, checks and solves cases. The command line and the web call it and
 * nothing below.
 */
@NullMarked
package entente;

import org.jspecify.annotations.NullMarked;
