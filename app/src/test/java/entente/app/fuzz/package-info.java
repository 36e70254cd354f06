/** Every reader of bytes, as a target of a coverage-guided fuzzer ({@code .ci/fuzz}), and held on seeds by each build. */
@NullMarked
package entente.app.fuzz;

import org.jspecify.annotations.NullMarked;
