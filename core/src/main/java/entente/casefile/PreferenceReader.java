package entente.casefile;

import entente.casefile.Yaml.Fields;
import entente.casefile.Yaml.Items;
import entente.casefile.Yaml.Scalar;
import entente.model.Conflict.Level;
import entente.model.Conflict.Preference;
import entente.model.Conflict.Prioritised;
import entente.model.Conflict.Ranked;
import entente.model.Conflict.Statement;
import entente.model.Conflict.Unknown;
import entente.model.Conflict.Unsure;
import entente.model.Conflict.Weight;
import entente.model.Conflict.Weighted;
import entente.model.OptionName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a decision maker prefers, or is believed to prefer. */
final class PreferenceReader {

    /** The most statements of one decision maker; see docs/decisions/0001-statement-limit.md. */
    static final int MOST_STATEMENTS = 128;

    /** The forms, and what a sentence calls them. */
    private enum Form {
        STATEMENTS("statements", "statements", "write 'strength: 2' into a statement"),
        RANKING("ranking", "a ranking", "write 'strengths: [2, 1]', one for each step"),
        WEIGHTS("weights", "weights", "write 'strong-from: [10, 50]', the differences from which on it is strong");

        private final String key;
        private final String inWords;
        private final String strengthen;

        Form(String key, String inWords, String strengthen) {
            this.key = key;
            this.inWords = inWords;
            this.strengthen = strengthen;
        }
    }

    private final OptionNames options;

    PreferenceReader(OptionNames options) {
        this.options = options;
    }

    /** Reads the preference of an actor, whose parts are noted under a path. */
    Preference read(Entry entry, String actor, String path) {
        entry.at(path);
        List<Form> written = List.of(Form.values()).stream().filter(form -> entry.has(form.key)).toList();
        if (written.size() != 1) {
            List.of("strengths", "strong-from", "unknown", "unsure", "because").forEach(entry::has);
            entry.problem(entry.place(), entry.called() + (written.isEmpty()
                    ? " has neither statements nor a ranking nor weights"
                    : " has " + String.join(" and ", written.stream().map(form -> form.inWords).toList())),
                    written.isEmpty()
                            ? "add 'statements: [...]', most important first, 'ranking: [...]' or 'weights: [...]'; "
                                    + "an empty list of statements means indifference"
                            : "keep one of them");
            return new Prioritised(List.of(), List.of());
        }
        Form form = written.getFirst();
        refuse(entry, "strengths", Form.RANKING, form, form.strengthen);
        refuse(entry, "strong-from", Form.WEIGHTS, form, form.strengthen);
        refuse(entry, "unsure", Form.STATEMENTS, form, "remove it; only the order of statements can be unsure");
        return switch (form) {
            case STATEMENTS -> prioritised(entry, actor, path);
            case RANKING -> ranked(entry, actor, path);
            case WEIGHTS -> weighted(entry, actor, path);
        };
    }

    private static void refuse(Entry entry, String key, Form home, Form form, String maybe) {
        if (form != home && entry.has(key)) {
            entry.problem(entry.place(key), "'" + key + "' belongs to " + home.inWords + ", and " + entry.called()
                    + " has " + form.inWords, maybe);
        }
    }

    // ---- statements

    private Preference prioritised(Entry entry, String actor, String path) {
        int[] strongest = {Preference.STRONGEST};
        List<Level> levels = entry.numbered("statements", "statement of " + actor, path, level -> {
            List<Statement> statements = level(level, actor);
            int strength = strength(level, strongest[0]);
            strongest[0] = Math.min(strongest[0], strength);
            return new Level(statements, strength);
        });
        int count = levels.stream().mapToInt(level -> level.statements().size()).sum();
        if (count > MOST_STATEMENTS) {
            entry.problem(entry.place("statements"), count + " statements of " + actor + " are too many",
                    "keep those that tell states apart; at most " + MOST_STATEMENTS
                            + " are read for one decision maker");
        }
        return new Prioritised(levels, unsure(entry, actor, path, levels.size()), unknown(entry, actor, path),
                levels.size() > 1 ? entry.because() : entry.optionalBecause());
    }

    private List<Statement> level(Entry entry, String actor) {
        if (!entry.has("ties")) {
            return List.of(statement(entry));
        }
        List<Statement> tied = entry.each("ties", "statement of " + actor, this::statement);
        if (tied.size() < 2) {
            entry.problem(entry.place("ties"), "a tie of " + actor + " holds fewer than two statements",
                    "write a single statement without 'ties'");
        }
        return tied;
    }

    private Statement statement(Entry entry) {
        Scalar that = entry.scalar("that");
        return new Statement(options.expression(entry, that), OptionNames.written(that), entry.text("label"),
                entry.because());
    }

    /** The strength of a level below levels of some strength, which it does not exceed. */
    private static int strength(Entry entry, int strongest) {
        Scalar scalar = entry.optionalScalar("strength");
        if (scalar == null) {
            return 1;
        }
        int degree = degree(entry, scalar, "'strength' of " + entry.called(), strongest);
        if (degree > strongest) {
            entry.problem(scalar.place(),
                    "the strength of " + entry.called() + " rises from " + strongest + " to " + degree,
                    "lower it, or raise those before it: what is less important is never stronger");
        }
        return degree;
    }

    private static int degree(Entry entry, Scalar scalar, String what, int standIn) {
        if (scalar.text().matches("[1-9]")) {
            return Integer.parseInt(scalar.text());
        }
        entry.problem(scalar.place(), what + " is '" + Words.shortened(scalar.text()) + "'",
                "write a degree from 1, mild, and 2, strong, to " + Preference.STRONGEST);
        return standIn;
    }

    // ---- rankings

    private Preference ranked(Entry entry, String actor, String path) {
        List<List<String>> groups = new ArrayList<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<Yaml> ranks = entry.items("ranking");
        for (Yaml item : ranks) {
            if (item instanceof Fields) {
                entry.problem(item.place(), "a rank is a group of keys where states are expected",
                        "write codes or numbers, as in [[YNN], [NNY, NYN]]");
                groups.add(List.of());
                continue;
            }
            List<Scalar> group = entry.scalars("a rank", item instanceof Items list ? list.items() : List.of(item));
            if (group.isEmpty()) {
                entry.problem(item.place(), "a rank is empty", "name the states that share it, or remove it");
            }
            for (Scalar state : group) {
                ConflictReader.checkState(entry, state, options.all().size());
                if (seen.merge(state.text(), 1, Integer::sum) == 2) {
                    entry.problem(state.place(), "the state " + Words.shortened(state.text()) + " is ranked twice",
                            "remove one");
                }
            }
            groups.add(group.stream().map(Scalar::text).toList());
        }
        if (ranks.isEmpty() && entry.optional("ranking") instanceof Items list) {
            entry.problem(list.place(), "the ranking is empty",
                    "name every feasible state once, or write 'statements: []' for indifference");
        }
        return new Ranked(groups, strengths(entry, groups.size()), unknown(entry, actor, path), entry.because());
    }

    private static List<Integer> strengths(Entry entry, int ranks) {
        if (!entry.has("strengths")) {
            return List.of();
        }
        List<Scalar> written = entry.scalars("'strengths'", entry.items("strengths"));
        List<Integer> degrees = written.stream().map(scalar -> degree(entry, scalar, "an element of 'strengths'", 1))
                .toList();
        if (degrees.size() == ranks - 1) {
            return degrees;
        }
        if (entry.optional("strengths") instanceof Items && ranks > 0) {
            entry.problem(entry.place("strengths"), "'strengths' of " + entry.called() + " holds " + degrees.size()
                    + " where the ranking makes " + (ranks - 1) + (ranks == 2 ? " step" : " steps"),
                    "write one for each step from a rank to the next");
        }
        return List.of();
    }

    // ---- weights

    private Preference weighted(Entry entry, String actor, String path) {
        Set<OptionName> seen = new LinkedHashSet<>();
        List<Weight> weights = entry.numbered("weights", "weight of " + actor, path, weight -> {
            Scalar option = weight.scalar("option");
            OptionName name = options.option(weight, "option", option);
            if (name != null && option != null && !seen.add(name)) {
                weight.problem(option.place(), "the option '" + Words.shortened(option.text()) + "' has two weights",
                        "write their sum once");
            }
            return new Weight(name == null ? new OptionName("", "") : name, weighed(weight), weight.text("label"),
                    weight.because());
        });
        if (entry.optional("weights") instanceof Items list && list.items().isEmpty()) {
            entry.problem(list.place(), "no option has a weight",
                    "name at least one, or write 'statements: []' for indifference");
        }
        return new Weighted(weights, strongFrom(entry), unknown(entry, actor, path), entry.because());
    }

    private static int weighed(Entry entry) {
        Scalar scalar = entry.scalar("weight");
        if (scalar == null) {
            return 0;
        }
        if (scalar.text().matches("[-+]?\\d{1,7}")) {
            int weight = Integer.parseInt(scalar.text());
            if (Math.abs(weight) <= Weight.HEAVIEST) {
                return weight;
            }
        }
        entry.problem(scalar.place(),
                "'weight' of " + entry.called() + " is '" + Words.shortened(scalar.text()) + "'",
                "write a whole number from -" + Weight.HEAVIEST + " to " + Weight.HEAVIEST);
        return 0;
    }

    private static List<Integer> strongFrom(Entry entry) {
        List<Integer> thresholds = new ArrayList<>();
        int last = 0;
        for (Scalar scalar : entry.scalars("'strong-from'", entry.optionalItems("strong-from"))) {
            int threshold = scalar.text().matches("\\d{1,9}") ? Integer.parseInt(scalar.text()) : 0;
            if (threshold <= last) {
                entry.problem(scalar.place(), "an element of 'strong-from' is '" + Words.shortened(scalar.text()) + "'"
                        + (last == 0 ? "" : " after " + last),
                        "write whole numbers from 1, rising, as in [10, 50]");
                return List.of();
            }
            last = threshold;
            thresholds.add(threshold);
        }
        if (thresholds.size() < Preference.STRONGEST) {
            return thresholds;
        }
        entry.problem(entry.place("strong-from"), "'strong-from' holds " + thresholds.size() + " thresholds",
                "keep at most " + (Preference.STRONGEST - 1) + "; the greatest degree is " + Preference.STRONGEST);
        return List.of();
    }

    // ---- what is not known, and what is not sure

    private List<Unknown> unknown(Entry entry, String actor, String path) {
        return entry.numbered("unknown", "unknown comparison of " + actor, path + "/unknown",
                unknown -> new Unknown(options.condition(unknown, "one"), options.condition(unknown, "other"),
                        unknown.optionalText("label"), unknown.because()));
    }

    private static List<Unsure> unsure(Entry entry, String actor, String path, int levels) {
        Set<Integer> seen = new LinkedHashSet<>();
        return entry.numbered("unsure", "doubt of " + actor, path + "/unsure", doubt -> {
            int level = pair(doubt, actor, levels);
            if (level > 0 && !seen.add(level)) {
                doubt.problem(doubt.place("levels"),
                        "the order of levels " + level + " and " + (level + 1) + " of " + actor + " is unsure twice",
                        "remove one");
            }
            return new Unsure(Math.max(level, 1), probability(doubt), doubt.because());
        }).stream().sorted(Comparator.comparingInt(Unsure::level)).toList();
    }

    /** The first of two neighbouring levels, or 0 where that is not what is written. */
    private static int pair(Entry entry, String actor, int levels) {
        List<Scalar> written = entry.scalars("'levels'", entry.items("levels"));
        if (!(entry.optional("levels") instanceof Items list) || written.size() < list.items().size()) {
            return 0;
        }
        int first = written.size() == 2 ? level(written.getFirst()) : 0;
        if (first == 0 || level(written.getLast()) != first + 1) {
            entry.problem(entry.place("levels"), "'levels' of " + entry.called() + " is "
                    + Words.shortened(written.stream().map(Scalar::text).toList().toString()),
                    "write the numbers of a statement and of the next one, as in [3, 4]");
            return 0;
        }
        if (first >= levels) {
            entry.problem(entry.place("levels"), actor + " has no level " + Math.max(first, levels + 1),
                    "levels are numbered from 1, and statements of equal weight share one; it has " + levels);
            return 0;
        }
        return first;
    }

    private static int level(Scalar scalar) {
        return scalar.text().matches("\\d{1,4}") ? Integer.parseInt(scalar.text()) : 0;
    }

    private static double probability(Entry entry) {
        @Nullable
        Scalar scalar = entry.scalar("as-written");
        if (scalar == null) {
            return 0.5;
        }
        double probability = scalar.text().matches("0?\\.\\d{1,9}") ? Double.parseDouble(scalar.text()) : 0;
        if (probability > 0) {
            return probability;
        }
        entry.problem(scalar.place(),
                "'as-written' of " + entry.called() + " is '" + Words.shortened(scalar.text()) + "'",
                "write a probability between 0 and 1, such as 0.7");
        return 0.5;
    }
}
