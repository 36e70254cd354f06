/**
 * The brief: one self-contained HTML file for a case. HTML is made here and nowhere else; sentences come from
 * {@link entente.app.words}.
 */
@NullMarked
package entente.app.report;

import org.jspecify.annotations.NullMarked;
