/**
 * Writes a conflict, with what was found about it, for other programs: GMCR+, Gephi, yEd, Graphviz, Gambit, spreadsheets and
 * statistics. {@link entente.app.export.ConflictExport} is the way in; {@code docs/methods/conflict-export.md} says what each file
 * holds. The graph library is seen here alone.
 */
@NullMarked
package entente.app.export;

import org.jspecify.annotations.NullMarked;
