/**
 * The reader's own copies of the sources' texts: taken out of text files, web pages, Word documents and PDFs, and kept in a
 * private folder outside the case. The document libraries are seen here alone, and they run in a process of their own.
 */
@NullMarked
package entente.app.texts;

import org.jspecify.annotations.NullMarked;
