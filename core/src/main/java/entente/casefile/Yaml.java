package entente.casefile;

import entente.model.Place;
import java.util.List;

/**
 * A YAML document as nodes that know where they stand. Scalars are text as written: {@code NO} is "NO", {@code 2018-04}
 * is text.
 */
sealed interface Yaml {

    /** Where the node begins. */
    Place place();

    /** How many nodes it holds, itself included, each alias counted in full. */
    long size();

    /** What it is, in a sentence: "a list". */
    String inWords();

    /**
     * A text.
     *
     * @param text the value
     * @param plain whether it stands without quotes
     * @param lead the columns between the place and the first character of the text (1 for a quote), or -1 where the
     *     text is spread over lines and its characters have no simple place
     */
    record Scalar(Place place, String text, boolean plain, int lead) implements Yaml {
        @Override
        public long size() {
            return 1;
        }

        @Override
        public String inWords() {
            return "a text";
        }

        /** Whether nothing is written: an empty plain scalar, or one of the spellings of null in YAML 1.2. */
        boolean nothing() {
            return plain && switch (text) {
                case "", "~", "null", "Null", "NULL" -> true;
                default -> false;
            };
        }

        /** The place of the character at an index of the text, or of the whole scalar where that is not known. */
        Place placeOf(int index) {
            int within = Math.clamp(index, 0, text.length());
            return lead < 0
                    ? place
                    : new Place(place.file(), place.line(), place.column() + lead + text.codePointCount(0, within));
        }
    }

    /** A list. */
    record Items(Place place, List<Yaml> items, long size) implements Yaml {
        @Override
        public String inWords() {
            return items.isEmpty() ? "an empty list" : "a list";
        }
    }

    /** Keys with values, in the order written. */
    record Fields(Place place, List<Field> fields, long size) implements Yaml {
        @Override
        public String inWords() {
            return "a group of keys";
        }
    }

    /** A key with its value. */
    record Field(Scalar key, Yaml value) {}
}
