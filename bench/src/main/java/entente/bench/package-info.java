/** Benchmarks of the engines. They measure and never assert a time. */
@NullMarked
package entente.bench;

import org.jspecify.annotations.NullMarked;
