/** How good forecasts were: scores of single ones, of persons, and whether probabilities were met. */
@NullMarked
package entente.forecast;

import org.jspecify.annotations.NullMarked;
