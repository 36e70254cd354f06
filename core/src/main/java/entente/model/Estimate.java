package entente.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * A number that somebody judges: a point, a range with its likely value, or what a panel of experts says. Every form knows its bounds, its likely
 * value, and the claims and judgements that it rests on. All numbers are finite.
 */
public sealed interface Estimate {

    /** The least value thought possible. */
    double low();

    /** The value that stands for the estimate where one number is needed; of a panel, the mean of the experts' likely values. */
    double likely();

    /** The greatest value thought possible. */
    double high();

    /** Ids of claims and judgements, each once. */
    List<String> because();

    /** Whether more than one value is thought possible. */
    default boolean isUncertain() {
        return low() < high();
    }

    /** A single number. */
    record Point(double likely, List<String> because) implements Estimate {
        /** Insists on a finite number. */
        public Point {
            finite(likely);
            because = List.copyOf(because);
        }

        @Override
        public double low() {
            return likely;
        }

        @Override
        public double high() {
            return likely;
        }
    }

    /** A range: {@code low <= likely <= high}. */
    record Range(double low, double likely, double high, List<String> because) implements Estimate {
        /** Insists on finite numbers in ascending order. */
        public Range {
            finite(low);
            finite(likely);
            finite(high);
            if (low > likely || likely > high) {
                throw new IllegalArgumentException(
                        "a range ascends from low to high: " + low + ", " + likely + ", " + high);
            }
            because = List.copyOf(because);
        }
    }

    /**
     * What several experts say; each counts alike.
     *
     * @param opinions at least one
     * @param because what the panel as a whole rests on, beside the grounds of its opinions; may be empty
     */
    record Panel(List<Opinion> opinions, List<String> because) implements Estimate {
        /** Insists on an opinion; adds the grounds of the opinions. */
        public Panel {
            opinions = List.copyOf(opinions);
            if (opinions.isEmpty()) {
                throw new IllegalArgumentException("a panel without an opinion");
            }
            SequencedSet<String> grounds = new LinkedHashSet<>(because);
            opinions.forEach(opinion -> grounds.addAll(opinion.value().because()));
            because = List.copyOf(new ArrayList<>(grounds));
        }

        @Override
        public double low() {
            return opinions.stream().mapToDouble(opinion -> opinion.value().low()).min().orElseThrow();
        }

        @Override
        public double likely() {
            double sum = 0;
            for (Opinion opinion : opinions) {
                sum += opinion.value().likely();
            }
            return Math.clamp(sum / opinions.size(), low(), high());
        }

        @Override
        public double high() {
            return opinions.stream().mapToDouble(opinion -> opinion.value().high()).max().orElseThrow();
        }
    }

    /**
     * What one expert of a panel says.
     *
     * @param expert an id of one's own
     * @param value a point or a range
     */
    record Opinion(String expert, Estimate value) {
        /** A panel holds no panels. */
        public Opinion {
            if (value instanceof Panel) {
                throw new IllegalArgumentException("the opinion of an expert is a number or a range");
            }
        }
    }

    private static void finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("no finite number: " + value);
        }
    }
}
