package entente.casefile;

import entente.casefile.Yaml.Field;
import entente.casefile.Yaml.Fields;
import entente.casefile.Yaml.Items;
import entente.casefile.Yaml.Scalar;
import entente.evidence.Edtf;
import entente.model.Nearest;
import entente.model.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A group of keys while it is read: an actor, a claim, a statement. The code that reads an entry asks for its keys in
 * the order of docs/case-format.md; every key that is asked for is known from then on, and {@link #end} reports the
 * others.
 *
 * <p>Nothing is thrown for what a file may hold: a problem is noted, and a stand-in is returned so that reading goes on
 * and finds the other problems too. A case with a problem is never handed out, so that no stand-in leaves this package.
 */
final class Entry {

    /** The form of ids. */
    static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final Desk desk;
    private final String noun;
    private final Place place;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private Entry(Desk desk, String noun, Fields node) {
        this.desk = desk;
        this.noun = noun;
        this.place = node.place();
        node.fields().forEach(field -> fields.put(field.key().text(), field));
    }

    /** The entry that a node holds, or nothing where the node is no group of keys, which is then a problem. */
    static Optional<Entry> of(Desk desk, String noun, Yaml node) {
        if (node instanceof Fields group) {
            return Optional.of(new Entry(desk, noun, group));
        }
        desk.problems().add(node.place(),
                Words.withArticle(noun) + " is " + node.inWords() + " where keys are expected",
                "write its keys, one 'key: value' on a line");
        return Optional.empty();
    }

    /** Reads an entry whole: what the function asks for, and then the report of unknown keys. */
    static <T> Optional<T> read(Desk desk, String noun, Yaml node, Function<Entry, T> reader) {
        return of(desk, noun, node).map(entry -> {
            T value = reader.apply(entry);
            entry.end();
            return value;
        });
    }

    Place place() {
        return place;
    }

    /** The place of a key's value, or of the entry where the key is missing. */
    Place place(String key) {
        Field field = fields.get(key);
        return field == null ? place : field.value().place();
    }

    /** What a message calls it: "claim 'dual-freeze'", or "a claim" where it has no id yet. */
    String called() {
        for (String key : List.of("id", "actor")) {
            Field field = fields.get(key);
            if (field != null && field.value() instanceof Scalar scalar && !scalar.nothing()) {
                return noun + " '" + Words.shortened(scalar.text()) + "'";
            }
        }
        return Words.withArticle(noun);
    }

    /** Notes a problem. */
    void problem(Place where, String what, String maybe) {
        desk.problems().add(where, what, maybe);
    }

    /** Notes that an element of the case stands here. */
    void at(String path) {
        at(path, place);
    }

    /** Notes where an element of the case stands that is no entry of its own. */
    void at(String path, Place where) {
        desk.places().putIfAbsent(path, where);
    }

    // ---- keys

    /** Whether a key is written; it does not become known by asking. */
    boolean names(String key) {
        return fields.containsKey(key);
    }

    /** Whether a key is written; it is known from now on. */
    boolean has(String key) {
        known.add(key);
        return fields.containsKey(key);
    }

    /** The value of a key, or null where it is not written. A key without a value is a problem. */
    @Nullable
    Yaml optional(String key) {
        known.add(key);
        Field field = fields.get(key);
        if (field == null) {
            return null;
        }
        if (field.value() instanceof Scalar scalar && scalar.nothing()) {
            problem(field.key().place(), "'" + key + "' of " + called() + " is empty",
                    "write its value, or remove the key");
            return null;
        }
        return field.value();
    }

    /** The value of a key that has to be there, or null where it is not, which is then a problem. */
    @Nullable
    Yaml required(String key) {
        if (!has(key)) {
            problem(place, called() + " has no '" + key + "'", "add '" + key + ": ...' to it");
            return null;
        }
        return optional(key);
    }

    /** Reports the keys that nobody asked for. */
    void end() {
        for (Field field : fields.values()) {
            String key = field.key().text();
            if (!known.contains(key)) {
                String knows = Words.withArticle(noun) + " knows " + String.join(", ", known);
                problem(field.key().place(),
                        "unknown key '" + Words.shortened(key) + "' in " + Words.withArticle(noun),
                        Nearest.of(key, known)
                                .map(near -> "'" + near + "' is meant; " + knows)
                                .orElse("remove it; " + knows));
            }
        }
    }

    /** The keys and values of a group, for tables whose keys are names. */
    List<Field> table(String key) {
        Yaml value = optional(key);
        if (value instanceof Fields group) {
            return group.fields();
        }
        if (value != null) {
            wrongType(key, value, "keys are expected", "write 'name: value' for each");
        }
        return List.of();
    }

    // ---- texts

    String text(String key) {
        return textOr(key, required(key), "");
    }

    @Nullable
    String optionalText(String key) {
        Yaml value = optional(key);
        return value == null ? null : textOr(key, value, "");
    }

    private String textOr(String key, @Nullable Yaml value, String standIn) {
        if (value == null) {
            return standIn;
        }
        if (value instanceof Scalar scalar) {
            if (scalar.text().isBlank()) {
                problem(scalar.place(), "'" + key + "' of " + called() + " is empty",
                        "write its value, or remove the key");
            }
            return scalar.text().strip();
        }
        wrongType(key, value, "a text is expected", "put the text in quotes where it begins with [ or {");
        return standIn;
    }

    /** The scalar of a key that has to be there, or null. */
    @Nullable
    Scalar scalar(String key) {
        return asScalar(key, required(key));
    }

    @Nullable
    Scalar optionalScalar(String key) {
        return asScalar(key, optional(key));
    }

    private @Nullable Scalar asScalar(String key, @Nullable Yaml value) {
        if (value instanceof Scalar scalar) {
            textOr(key, value, "");
            return scalar;
        }
        if (value != null) {
            textOr(key, value, "");
        }
        return null;
    }

    /** An id, checked for its form. */
    String id() {
        return id("id");
    }

    String id(String key) {
        Scalar scalar = scalar(key);
        if (scalar == null) {
            return "";
        }
        if (!ID.matcher(scalar.text()).matches()) {
            String better = scalar.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$",
                    "");
            problem(scalar.place(), "'" + Words.shortened(scalar.text()) + "' is no id for " + Words.withArticle(noun),
                    (ID.matcher(better).matches() ? "'" + better + "' will do; " : "")
                            + "an id is lower-case letters, digits and hyphens, at most 64, and begins with a letter or digit");
        }
        return scalar.text();
    }

    boolean flag(String key) {
        Scalar scalar = optionalScalar(key);
        if (scalar == null || scalar.text().equals("false")) {
            return false;
        }
        if (!scalar.text().equals("true")) {
            problem(scalar.place(), "'" + key + "' of " + called() + " is '" + Words.shortened(scalar.text()) + "'",
                    "write true or false");
        }
        return true;
    }

    boolean requiredFlag(String key) {
        required(key);
        return fields.containsKey(key) && flag(key);
    }

    OptionalInt number(String key) {
        Scalar scalar = optionalScalar(key);
        return scalar == null ? OptionalInt.empty() : whole(scalar, "'" + key + "' of " + called());
    }

    /** A whole number from 0 to 999,999,999, or nothing where it is not, which is then a problem. */
    OptionalInt whole(Scalar scalar, String what) {
        if (scalar.text().matches("\\d{1,9}")) {
            return OptionalInt.of(Integer.parseInt(scalar.text()));
        }
        problem(scalar.place(), what + " is '" + Words.shortened(scalar.text()) + "'",
                "write a whole number, such as 12");
        return OptionalInt.empty();
    }

    /** A probability that has to be there, or nothing where it is none, which is then a problem. */
    OptionalDouble probability(String key) {
        Scalar scalar = scalar(key);
        if (scalar == null) {
            return OptionalDouble.empty();
        }
        if (scalar.text().matches("0|1|0?\\.\\d{1,9}|[01]\\.0{1,9}")) {
            return OptionalDouble.of(Double.parseDouble(scalar.text()));
        }
        problem(scalar.place(), "'" + key + "' of " + called() + " is '" + Words.shortened(scalar.text()) + "'",
                "write a probability from 0 to 1, such as 0.35");
        return OptionalDouble.empty();
    }

    Edtf date(String key) {
        Scalar scalar = scalar(key);
        return scalar == null ? new Edtf("2000") : date(key, scalar);
    }

    @Nullable
    Edtf optionalDate(String key) {
        Scalar scalar = optionalScalar(key);
        return scalar == null ? null : date(key, scalar);
    }

    private Edtf date(String key, Scalar scalar) {
        if (Edtf.isValid(scalar.text())) {
            return new Edtf(scalar.text());
        }
        problem(scalar.place(),
                "'" + key + "' of " + called() + " is '" + Words.shortened(scalar.text()) + "', which is no date",
                "write it as 2018, 2018-04, 2018-04-27, 199X, 1998-12-01? or 2018-09-11/2018-09-13");
        return new Edtf("2000");
    }

    /** One of several words; the words of an enum constant are its name in lower case with hyphens. */
    <E extends Enum<E>> E choice(String key, E[] values) {
        Scalar scalar = scalar(key);
        return scalar == null ? values[0] : choice(key, scalar, values);
    }

    <E extends Enum<E>> E optionalChoice(String key, E[] values, E otherwise) {
        Scalar scalar = optionalScalar(key);
        return scalar == null ? otherwise : choice(key, scalar, values);
    }

    private <E extends Enum<E>> E choice(String key, Scalar scalar, E[] values) {
        List<String> words = new ArrayList<>();
        for (E value : values) {
            String word = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (word.equals(scalar.text())) {
                return value;
            }
            words.add(word);
        }
        notAmong("'" + key + "' of " + called(), scalar, words);
        return values[0];
    }

    /** A text that is one of several words. */
    String word(String key, List<String> words) {
        Scalar scalar = scalar(key);
        if (scalar == null) {
            return "";
        }
        if (!words.contains(scalar.text())) {
            notAmong("'" + key + "' of " + called(), scalar, words);
        }
        return scalar.text();
    }

    /** Notes that a text is none of the words that may stand there. */
    void notAmong(String what, Scalar scalar, List<String> words) {
        String oneOf = "choose one of " + Words.list(words);
        problem(scalar.place(), what + " is '" + Words.shortened(scalar.text()) + "'",
                Nearest.of(scalar.text(), words).map(near -> "'" + near + "' is meant; " + oneOf).orElse(oneOf));
    }

    // ---- lists

    /** The elements of a list, or none where the key is not written or holds no list. */
    List<Yaml> optionalItems(String key) {
        return items(key, optional(key));
    }

    /** The elements of a list that has to be there. */
    List<Yaml> items(String key) {
        return items(key, required(key));
    }

    private List<Yaml> items(String key, @Nullable Yaml value) {
        if (value instanceof Items list) {
            return list.items();
        }
        if (value != null) {
            wrongType(key, value, "a list is expected",
                    "write it in brackets, as in [a, b], or with a hyphen before each element");
        }
        return List.of();
    }

    /** The texts of a list. */
    List<Scalar> scalars(String what, List<Yaml> items) {
        List<Scalar> scalars = new ArrayList<>();
        for (Yaml item : items) {
            if (item instanceof Scalar scalar && !scalar.nothing() && !scalar.text().isBlank()) {
                scalars.add(scalar);
            } else {
                String found = item instanceof Scalar ? "empty" : item.inWords();
                problem(item.place(), "an element of " + what + " is " + found + " where a text is expected",
                        "write a text, or remove it");
            }
        }
        return scalars;
    }

    List<String> texts(String key) {
        return scalars("'" + key + "'", optionalItems(key)).stream().map(scalar -> scalar.text().strip()).toList();
    }

    /** The entries of a list, each read by a function. */
    <T> List<T> each(String key, String element, Function<Entry, T> reader) {
        return read(items(key), element, reader);
    }

    <T> List<T> optionalEach(String key, String element, Function<Entry, T> reader) {
        return read(optionalItems(key), element, reader);
    }

    /** The entries of a list that may be missing, each noted under a path with its number from 1. */
    <T> List<T> numbered(String key, String element, String path, Function<Entry, T> reader) {
        int[] number = {0};
        return optionalEach(key, element, entry -> {
            entry.at(path + "/" + ++number[0]);
            return reader.apply(entry);
        });
    }

    private <T> List<T> read(List<Yaml> items, String element, Function<Entry, T> reader) {
        List<T> values = new ArrayList<>();
        for (Yaml item : items) {
            read(desk, element, item, reader).ifPresent(values::add);
        }
        return values;
    }

    /** The one entry below a key that has to be there. */
    <T> Optional<T> one(String key, String element, Function<Entry, T> reader) {
        Yaml value = required(key);
        return value == null ? Optional.empty() : read(desk, element, value, reader);
    }

    // ---- references

    String reference(String key, Names.Kind... kinds) {
        Scalar scalar = scalar(key);
        return scalar == null ? "" : reference(key, scalar, List.of(kinds));
    }

    @Nullable
    String optionalReference(String key, Names.Kind... kinds) {
        Scalar scalar = optionalScalar(key);
        return scalar == null ? null : reference(key, scalar, List.of(kinds));
    }

    private String reference(String key, Scalar scalar, List<Names.Kind> kinds) {
        String id = scalar.text();
        if (!desk.names().accepts(id, kinds)) {
            String noun = String.join(" or ", kinds.stream().map(Names.Kind::noun).toList());
            problem(scalar.place(),
                    "unknown " + noun + " '" + Words.shortened(id) + "' in '" + key + "' of " + called(),
                    desk.problems().full() ? "" : desk.names().maybe(id, kinds));
        }
        return id;
    }

    List<String> references(String key, Names.Kind... kinds) {
        return references(key, optionalItems(key), List.of(kinds));
    }

    List<String> requiredReferences(String key, Names.Kind... kinds) {
        List<Yaml> items = items(key);
        if (optional(key) instanceof Items list && list.items().isEmpty()) {
            problem(list.place(), "'" + key + "' of " + called() + " is empty", "name at least one " + kinds[0].noun());
        }
        return references(key, items, List.of(kinds));
    }

    private List<String> references(String key, List<Yaml> items, List<Names.Kind> kinds) {
        Set<String> ids = new LinkedHashSet<>();
        for (Scalar scalar : scalars("'" + key + "'", items)) {
            if (!ids.add(reference(key, scalar, kinds))) {
                problem(scalar.place(),
                        "'" + Words.shortened(scalar.text()) + "' stands twice in '" + key + "' of " + called(),
                        "remove one");
            }
        }
        return List.copyOf(ids);
    }

    /** The claims and judgements that the entry rests on; without one it is a problem. */
    List<String> because() {
        return because("because", called());
    }

    /** The claims and judgements that a part of the entry rests on; without one it is a problem. */
    List<String> because(String key, String what) {
        boolean written = has(key);
        List<Yaml> items = optionalItems(key);
        if (!written || optional(key) instanceof Items list && list.items().isEmpty()) {
            problem(written ? place(key) : place, what + " rests on no claim or judgement",
                    "add '" + key + ": [ID, ...]' with ids of claims.yaml or judgements.yaml");
        }
        return references(key, items, List.of(Names.Kind.GROUND));
    }

    List<String> optionalBecause() {
        return references("because", Names.Kind.GROUND);
    }

    private void wrongType(String key, Yaml value, String expected, String maybe) {
        problem(value.place(), "'" + key + "' of " + called() + " is " + value.inWords() + " where " + expected, maybe);
    }
}
