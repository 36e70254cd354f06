/**
 * The graph model for conflict resolution: which states of a conflict last, for whom, why, and what would break them.
 *
 * <p>The picture is a {@link entente.conflict.GraphModel}; {@link entente.conflict.Definition} judges it straight from the
 * definitions, {@link entente.conflict.Kernel} judges the same by folds and labels in near-linear time, and
 * {@link entente.conflict.ConflictEngine} chooses between them. Sources: {@code bib:fang-hipel-kilgour-1993},
 * {@code bib:kilgour-hipel-fang-1987}.
 */
@NullMarked
package entente.conflict;

import org.jspecify.annotations.NullMarked;
