/**
 * Bibliographies: BibTeX, RIS and CSL-JSON in and out without loss, and citations formatted by CSL styles. The citation library is
 * seen here alone.
 */
@NullMarked
package entente.app.bibliography;

import org.jspecify.annotations.NullMarked;
