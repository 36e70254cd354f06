/** Benchmarks. They stand beside the tests and assert no time. */
@NullMarked
package entente.bench;

import org.jspecify.annotations.NullMarked;
