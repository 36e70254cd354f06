/** Full-text search over a case and the texts at hand; the search library is seen here alone. */
@NullMarked
package entente.app.search;

import org.jspecify.annotations.NullMarked;
