/** The command line: one class for each command, and what they share. Results go to stdout, messages to stderr. */
@NullMarked
package entente.app.cli;

import org.jspecify.annotations.NullMarked;
