package entente.casefile;

import entente.casefile.Yaml.Field;
import entente.casefile.Yaml.Fields;
import entente.casefile.Yaml.Items;
import entente.casefile.Yaml.Scalar;
import entente.model.Conflict.Condition;
import entente.model.Expression.Constant;
import entente.model.Expression;
import entente.model.ExpressionParser.Unreadable;
import entente.model.ExpressionParser;
import entente.model.Nearest;
import entente.model.OptionName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The options of a conflict by the names that expressions may use: {@code actor.option}, or {@code option} where
 * unique; and the reading of what names them.
 */
final class OptionNames {

    private final List<OptionName> all = new ArrayList<>();
    private final Map<String, OptionName> byFullName = new LinkedHashMap<>();
    private final Map<String, List<OptionName>> byOption = new LinkedHashMap<>();
    private boolean complete = true;

    /** Looks through the decision makers, before their preferences are read. */
    OptionNames(List<Yaml> decisionMakers) {
        for (Yaml decisionMaker : decisionMakers) {
            Optional<String> actor = text(decisionMaker, "actor");
            complete &= actor.isPresent();
            if (value(decisionMaker, "options").orElse(null) instanceof Items options) {
                for (Yaml option : options.items()) {
                    Optional<String> id = text(option, "id");
                    complete &= id.isPresent();
                    id.ifPresent(known -> add(new OptionName(actor.orElse(""), known)));
                }
            }
        }
    }

    private void add(OptionName option) {
        all.add(option);
        if (byFullName.putIfAbsent(option.toString(), option) == null) {
            byOption.computeIfAbsent(option.option(), any -> new ArrayList<>()).add(option);
        }
    }

    /** The ids of a list of entries, as far as they are written. */
    static List<String> ids(List<Yaml> entries) {
        return entries.stream().flatMap(entry -> text(entry, "id").stream()).toList();
    }

    private static Optional<String> text(Yaml node, String key) {
        return value(node, key)
                .flatMap(value -> value instanceof Scalar scalar && !scalar.nothing()
                        ? Optional.of(scalar.text())
                        : Optional.empty());
    }

    private static Optional<Yaml> value(Yaml node, String key) {
        return node instanceof Fields group
                ? group.fields().stream().filter(field -> field.key().text().equals(key)).map(Field::value).findFirst()
                : Optional.empty();
    }

    /** All options in the order that gives them their bits. */
    List<OptionName> all() {
        return all;
    }

    /**
     * The option of a written name; throws {@link ExpressionParser.Unreadable} where none, or more than one, has it.
     */
    OptionName resolve(String written) {
        OptionName full = byFullName.get(written);
        if (full != null) {
            return full;
        }
        List<OptionName> named = byOption.getOrDefault(written, List.of());
        if (named.size() == 1) {
            return named.getFirst();
        }
        String wrong = Words.shortened(written);
        if (named.size() > 1) {
            List<String> names = named.stream().map(OptionName::toString).toList();
            throw ExpressionParser.unknown("'" + wrong + "' is an option of " + String.join(" and of ",
                    named.stream().map(OptionName::decisionMaker).toList()), "write " + String.join(" or ", names));
        }
        if (!complete) {
            return new OptionName("", written);
        }
        List<String> known = all.stream().map(OptionName::toString).toList();
        String knows = all.isEmpty() ? "the conflict has no options" : "the conflict knows " + Words.list(known);
        throw ExpressionParser.unknown("unknown option '" + wrong + "'", nearest(written)
                .map(near -> "'" + near + "' is meant; " + knows)
                .orElse(all.isEmpty()
                        ? "add one to a decision maker; " + knows
                        : "add it to a decision maker; " + knows));
    }

    private Optional<String> nearest(String written) {
        return Nearest.of(written, written.contains(".") ? byFullName.keySet() : byOption.keySet())
                .map(near -> {
                    List<OptionName> named = byOption.getOrDefault(near, List.of());
                    return named.size() > 1 ? named.getFirst().toString() : near;
                });
    }

    // ---- what names options

    /** The expression that a scalar holds. */
    Expression expression(Entry entry, @Nullable Scalar scalar) {
        if (scalar == null) {
            return new Constant(false);
        }
        try {
            return ExpressionParser.parse(scalar.text(), this::resolve);
        } catch (Unreadable broken) {
            entry.problem(scalar.placeOf(broken.column() - 1), broken.what(), broken.maybe());
            return new Constant(false);
        }
    }

    /** The expression of a key, with the words in which it is written; it has to be there. */
    Condition condition(Entry entry, String key) {
        Scalar scalar = entry.scalar(key);
        return new Condition(expression(entry, scalar), written(scalar));
    }

    /** The text of a scalar; empty where there is none. */
    static String written(@Nullable Scalar scalar) {
        return Optional.ofNullable(scalar).map(present -> present.text().strip()).orElse("");
    }

    /** The option that a scalar names, or null where it names none, which is then a problem. */
    @Nullable
    OptionName option(Entry entry, String key, @Nullable Scalar scalar) {
        if (scalar == null) {
            return null;
        }
        try {
            return resolve(scalar.text());
        } catch (Unreadable unknown) {
            entry.problem(scalar.place(), unknown.what() + " in '" + key + "'", unknown.maybe());
            return null;
        }
    }

    /** The options that a list names, each once. */
    List<OptionName> list(Entry entry, String key, List<Yaml> items) {
        List<OptionName> named = new ArrayList<>();
        for (Scalar scalar : entry.scalars("'" + key + "'", items)) {
            OptionName option = option(entry, key, scalar);
            if (option != null && named.contains(option)) {
                entry.problem(scalar.place(),
                        "the option '" + Words.shortened(scalar.text()) + "' stands twice in '" + key + "'",
                        "remove one");
            } else if (option != null) {
                named.add(option);
            }
        }
        return named;
    }
}
