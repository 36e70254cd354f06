/**
 * Words from results: the one place where sentences are made. Findings are data first, in {@link entente.app.words.Finding};
 * the sentences follow from them and from the labels of the case, and are the same on every run.
 */
@NullMarked
package entente.app.words;

import org.jspecify.annotations.NullMarked;
