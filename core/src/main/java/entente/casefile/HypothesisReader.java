package entente.casefile;

import entente.casefile.Yaml.Field;
import entente.casefile.Yaml.Fields;
import entente.casefile.Yaml.Items;
import entente.casefile.Yaml.Scalar;
import entente.model.HypothesisTable.Admiralty;
import entente.model.HypothesisTable.Credibility;
import entente.model.HypothesisTable.Exclusive;
import entente.model.HypothesisTable.Expected;
import entente.model.HypothesisTable.Grade;
import entente.model.HypothesisTable.Hypothesis;
import entente.model.HypothesisTable.Item;
import entente.model.HypothesisTable.Layout;
import entente.model.HypothesisTable.Likelihoods;
import entente.model.HypothesisTable.Plain;
import entente.model.HypothesisTable.Range;
import entente.model.HypothesisTable.Rater;
import entente.model.HypothesisTable.Rating;
import entente.model.HypothesisTable.Remark;
import entente.model.HypothesisTable;
import entente.model.Nearest;
import entente.model.Poll;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads one file of {@code hypotheses/}: a table of competing hypotheses. */
final class HypothesisReader {

    /** The words, letters and digits of grades, whose weights a table may set. */
    static final List<String> GRADES = List.of("high", "medium", "low", "A", "B", "C", "D", "E", "F", "1", "2", "3",
            "4", "5", "6");

    /** The keys of an expectation of a table. */
    static final List<String> EXPECTED = List.of("from", "rater", "scores", "least", "diagnosticity", "tested", "note");

    private static final List<String> RATINGS = Arrays.stream(Rating.values()).map(Rating::name).toList();
    private static final String NUMBER = "\\d{1,4}(\\.\\d{1,2})?";

    private final Entry table;
    private final String fileName;
    private final String path;
    private final List<String> hypotheses;
    private final List<String> items;
    private final List<String> groups;

    HypothesisReader(Entry table, String fileName) {
        this.table = table;
        this.fileName = fileName;
        this.path = "hypotheses/" + fileName;
        this.hypotheses = OptionNames.ids(table.optionalItems("hypotheses"));
        this.items = OptionNames.ids(table.optionalItems("evidence"));
        this.groups = OptionNames.ids(table.optionalItems("exclusive"));
    }

    HypothesisTable read() {
        table.at(path);
        String id = table.id();
        if (!id.isEmpty() && !id.equals(fileName)) {
            table.problem(table.place("id"),
                    "the table '" + Words.shortened(id) + "' stands in " + fileName + ".yaml",
                    "name the file '" + Words.shortened(id) + ".yaml', or the table '" + fileName + "'");
        }
        String title = table.text("title");
        String question = table.text("question");
        var asOf = table.optionalDate("as-of");
        String about = table.optionalText("about");
        Layout layout = table.optionalChoice("layout", Layout.values(), Layout.ROWS);
        Scalar margin = table.optionalScalar("margin");
        List<String> because = table.because();
        List<Hypothesis> answers = table.each("hypotheses", "hypothesis", this::hypothesis);
        if (table.optional("hypotheses") instanceof Items list && list.items().isEmpty()) {
            table.problem(list.place(), "the table '" + fileName + "' has no hypothesis", "add one");
        }
        List<Exclusive> exclusive = table.optionalEach("exclusive", "exclusive group", this::exclusive);
        Map<String, BigDecimal> weights = weights();
        List<Item> evidence = table.optionalEach("evidence", "item of evidence", this::item);
        List<Rater> raters = table.optionalEach("raters", "rater", this::rater);
        List<Likelihoods> likelihoods = table.optionalEach("likelihoods", "entry of likelihoods", this::likelihoods);
        List<Poll> polls = table.optionalEach("polls", "poll", this::poll);
        unique("hypothesis", "hypotheses", answers.stream().map(Hypothesis::id).toList());
        unique("exclusive group", "exclusive", exclusive.stream().map(Exclusive::id).toList());
        unique("item", "evidence", evidence.stream().map(Item::id).toList());
        unique("rater", "raters", raters.stream().map(Rater::id).toList());
        unique("poll", "polls", polls.stream().map(Poll::id).toList());
        unique("group of likelihoods", "likelihoods", likelihoods.stream().map(Likelihoods::among).toList());
        return new HypothesisTable(fileName, title, question, asOf, about, layout,
                margin == null ? null : number(table, margin, "'margin' of " + table.called(), 1000), because, answers,
                exclusive, weights, evidence, raters, likelihoods, polls, List.of());
    }

    private void unique(String noun, String key, List<String> ids) {
        Set<String> seen = new LinkedHashSet<>();
        for (String id : ids) {
            if (!seen.add(id) && !id.isEmpty()) {
                table.problem(table.place(key), "the " + noun + " '" + Words.shortened(id) + "' stands twice in '"
                        + key + "'", "rename or remove one");
            }
        }
    }

    private Hypothesis hypothesis(Entry entry) {
        String id = entry.id();
        entry.at(path + "/hypothesis/" + id);
        return new Hypothesis(id, entry.text("label"), entry.optionalText("note"));
    }

    private Exclusive exclusive(Entry entry) {
        Exclusive group = new Exclusive(entry.id(), entry.text("label"),
                known(entry, "hypothesis", "hypotheses", entry.items("hypotheses"), hypotheses), entry.because());
        if (entry.optional("hypotheses") instanceof Items list && list.items().size() < 2) {
            entry.problem(list.place(), entry.called() + " holds fewer than two hypotheses",
                    "name two or more that exclude each other, or remove the group");
        }
        return group;
    }

    private Map<String, BigDecimal> weights() {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        for (Field field : table.table("weights")) {
            String grade = field.key().text();
            if (!GRADES.contains(grade)) {
                table.notAmong("a grade in 'weights'", field.key(), GRADES);
            }
            weights.put(grade, number(table, field.value(), "the weight of " + Words.shortened(grade), 1));
        }
        return weights;
    }

    /** A number with at most two decimals, from 0 to a bound. */
    private static BigDecimal number(Entry entry, Yaml value, String what, int most) {
        if (value instanceof Scalar scalar && scalar.text().matches(NUMBER)
                && new BigDecimal(scalar.text()).compareTo(BigDecimal.valueOf(most)) <= 0) {
            return new BigDecimal(scalar.text());
        }
        entry.problem(value.place(), what + " is " + shown(value),
                "write a number from 0 to " + most + " with at most two decimals, such as 0.7");
        return BigDecimal.ZERO;
    }

    private static String shown(Yaml value) {
        return value instanceof Scalar scalar ? "'" + Words.shortened(scalar.text()) + "'" : value.inWords();
    }

    private Item item(Entry entry) {
        String id = entry.id();
        entry.at(path + "/item/" + id);
        Item item = new Item(id, entry.text("label"), entry.because(), credibility(entry),
                entry.choice("relevance", Grade.values()), entry.optionalText("cluster"),
                known(entry, "item", "depends-on", entry.optionalItems("depends-on"), items),
                entry.optionalText("note"));
        if (item.dependsOn().contains(id)) {
            entry.problem(entry.place("depends-on"), entry.called() + " depends on itself", "remove it");
        }
        return item;
    }

    private static Credibility credibility(Entry entry) {
        boolean plain = entry.has("credibility");
        Scalar code = entry.optionalScalar("admiralty");
        if (plain == (code != null)) {
            entry.problem(plain ? entry.place("admiralty") : entry.place(),
                    entry.called() + " has " + (plain ? "both" : "neither") + " 'credibility' "
                            + (plain ? "and" : "nor") + " 'admiralty'",
                    "keep one: 'credibility: high', medium or low, or 'admiralty: B2' for source and item");
        }
        Grade grade = entry.optionalChoice("credibility", Grade.values(), Grade.LOW);
        if (code == null) {
            return new Plain(grade);
        }
        if (!code.text().matches("[A-F][1-6]")) {
            entry.problem(code.place(), "'admiralty' of " + entry.called() + " is " + shown(code),
                    "write the letter of the source, A to F, and the digit of the item, 1 to 6, such as B2");
            return new Plain(grade);
        }
        return new Admiralty(code.text().charAt(0), code.text().charAt(1) - '0');
    }

    private Rater rater(Entry entry) {
        String id = entry.id();
        entry.at(path + "/rater/" + id);
        String who = entry.text("who");
        String note = entry.optionalText("note");
        List<String> because = entry.because();
        entry.required("ratings");
        Map<String, Map<String, Rating>> ratings = new LinkedHashMap<>();
        rows(entry, "ratings", entry.table("ratings"), (item, row) -> {
            Map<String, Rating> read = new LinkedHashMap<>();
            cells(entry, item.text(), row, (hypothesis, value) -> {
                if (value instanceof Scalar scalar && RATINGS.contains(scalar.text())) {
                    read.put(hypothesis, Rating.valueOf(scalar.text()));
                } else if (value instanceof Scalar scalar) {
                    entry.notAmong("the rating of " + item.text() + " for " + hypothesis, scalar, RATINGS);
                } else {
                    entry.problem(value.place(),
                            "the rating of " + item.text() + " for " + hypothesis + " is " + value.inWords(),
                            "choose one of " + Words.list(RATINGS));
                }
            });
            ratings.put(item.text(), read);
        });
        return new Rater(id, who, note, because, ratings,
                entry.optionalEach("reasons", "reason", reason -> remark(reason, true)),
                entry.optionalEach("dissents", "dissent", dissent -> remark(dissent, false)));
    }

    private Remark remark(Entry entry, boolean grounded) {
        String item = one(entry, "item", "item", entry.scalar("item"), items);
        Scalar hypothesis = entry.optionalScalar("hypothesis");
        return new Remark(item,
                hypothesis == null ? null : one(entry, "hypothesis", "hypothesis", hypothesis, hypotheses),
                entry.text("why"), grounded ? entry.because() : entry.optionalBecause());
    }

    /** Calls for each item of a table whose keys are items. */
    private void rows(Entry entry, String key, List<Field> rows, BiConsumer<Scalar, Yaml> reader) {
        for (Field field : rows) {
            one(entry, "item", key, field.key(), items);
            reader.accept(field.key(), field.value());
        }
    }

    /** Calls for each hypothesis of a row whose keys are hypotheses. */
    private void cells(Entry entry, String row, Yaml value, BiConsumer<String, Yaml> reader) {
        if (value instanceof Fields cells) {
            for (Field cell : cells.fields()) {
                one(entry, "hypothesis", row, cell.key(), hypotheses);
                reader.accept(Words.shortened(cell.key().text()), cell.value());
            }
        } else {
            entry.problem(value.place(), "'" + Words.shortened(row) + "' of " + entry.called() + " is "
                    + value.inWords() + " where keys are expected", "write 'hypothesis: value' for each");
        }
    }

    private Likelihoods likelihoods(Entry entry) {
        String among = one(entry, "exclusive group", "among", entry.scalar("among"), groups);
        List<String> because = entry.because();
        Map<String, Range> priors = new LinkedHashMap<>();
        Yaml written = entry.required("priors");
        if (written != null) {
            cells(entry, "priors", written,
                    (hypothesis, value) -> priors.put(hypothesis,
                            range(entry, "the prior of " + hypothesis, value)));
        }
        entry.required("items");
        Map<String, Map<String, Range>> likelihoods = new LinkedHashMap<>();
        rows(entry, "items", entry.table("items"), (item, row) -> {
            Map<String, Range> read = new LinkedHashMap<>();
            cells(entry, item.text(), row, (hypothesis, value) -> read.put(hypothesis,
                    range(entry, "the likelihood of " + item.text() + " for " + hypothesis, value)));
            likelihoods.put(item.text(), read);
        });
        return new Likelihoods(among, because, priors, likelihoods);
    }

    private static Range range(Entry entry, String what, Yaml value) {
        List<Double> numbers = new ArrayList<>();
        List<Yaml> written = value instanceof Items list ? list.items() : List.of(value);
        for (Yaml one : written) {
            if (one instanceof Scalar scalar && scalar.text().matches("0?\\.\\d{1,9}|[01](\\.0{1,9})?")) {
                numbers.add(Double.parseDouble(scalar.text()));
            }
        }
        boolean rising = numbers.size() == written.size()
                && (numbers.size() == 1 || numbers.size() == 3 && numbers.equals(numbers.stream().sorted().toList()));
        if (!rising || numbers.getFirst() <= 0) {
            entry.problem(value.place(), what + " is " + shown(value),
                    "write a probability above 0 and at most 1, such as 0.7, or three of them that do not fall: [0.5, 0.7, 0.8]");
            return Range.of(1);
        }
        return numbers.size() == 1
                ? Range.of(numbers.getFirst())
                : new Range(numbers.getFirst(), numbers.get(1), numbers.getLast());
    }

    private Poll poll(Entry entry) {
        String id = entry.id();
        entry.at(path + "/poll/" + id);
        return new Poll(id, entry.text("question"), entry.optionalText("by"), entry.optionalDate("as-of"),
                entry.optionalText("asked"), entry.each("answers", "answer", HypothesisReader::answer),
                entry.because(), entry.optionalText("note"));
    }

    private static Poll.Answer answer(Entry entry) {
        String label = entry.text("label");
        entry.required("count");
        int count = entry.number("count").orElse(0);
        var printed = entry.number("printed");
        return new Poll.Answer(label, count, printed.isPresent() ? printed.getAsInt() : null, entry.optionalBecause());
    }

    // ---- names of the table

    private List<String> known(Entry entry, String noun, String key, List<Yaml> written, List<String> ids) {
        List<String> found = new ArrayList<>();
        for (Scalar scalar : entry.scalars("'" + key + "'", written)) {
            one(entry, noun, key, scalar, ids);
            if (found.contains(scalar.text())) {
                entry.problem(scalar.place(), "'" + Words.shortened(scalar.text()) + "' stands twice in '" + key
                        + "' of " + entry.called(), "remove one");
            } else {
                found.add(scalar.text());
            }
        }
        return found;
    }

    private String one(Entry entry, String noun, String key, @Nullable Scalar name, List<String> ids) {
        if (name == null) {
            return "";
        }
        check(entry, noun, key, name, ids, fileName);
        return name.text();
    }

    private static void check(Entry entry, String noun, String key, Scalar name, List<String> ids, String table) {
        if (!ids.contains(name.text())) {
            String knows = "the table '" + table + "' knows " + (ids.isEmpty() ? "none" : Words.list(ids));
            entry.problem(name.place(),
                    "unknown " + noun + " '" + Words.shortened(name.text()) + "' in '" + Words.shortened(key) + "' of "
                            + entry.called(),
                    Nearest.of(name.text(), ids).map(near -> "'" + near + "' is meant; " + knows).orElse(knows));
        }
    }

    // ---- expected results

    /** Reads a file of {@code expect/} that speaks of a table; the key that names the table has been read. */
    static Expected expected(Entry entry, HypothesisTable of) {
        List<String> hypotheses = of.hypotheses().stream().map(Hypothesis::id).toList();
        List<String> items = of.evidence().stream().map(Item::id).toList();
        List<String> raters = of.raters().stream().map(Rater::id).toList();
        String from = entry.text("from");
        Scalar rater = entry.optionalScalar("rater");
        if (rater != null) {
            check(entry, "rater", "rater", rater, raters, of.id());
        }
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        for (Field field : entry.table("scores")) {
            check(entry, "hypothesis", "scores", field.key(), hypotheses, of.id());
            scores.put(field.key().text(),
                    number(entry, field.value(), "the score of " + Words.shortened(field.key().text()), 9999));
        }
        List<Scalar> least = entry.scalars("'least'", entry.optionalItems("least"));
        least.forEach(one -> check(entry, "hypothesis", "least", one, hypotheses, of.id()));
        Map<String, BigDecimal> diagnosticity = new LinkedHashMap<>();
        for (Field field : entry.table("diagnosticity")) {
            check(entry, "item", "diagnosticity", field.key(), items, of.id());
            diagnosticity.put(field.key().text(), number(entry, field.value(),
                    "the diagnosticity of " + Words.shortened(field.key().text()), 4));
        }
        Map<String, Integer> tested = new LinkedHashMap<>();
        for (Field field : entry.table("tested")) {
            check(entry, "hypothesis", "tested", field.key(), hypotheses, of.id());
            String what = "the number of items for " + Words.shortened(field.key().text());
            if (field.value() instanceof Scalar scalar) {
                entry.whole(scalar, what).ifPresent(count -> tested.put(field.key().text(), count));
            } else {
                entry.problem(field.value().place(), what + " is " + field.value().inWords(),
                        "write a whole number, such as 12");
            }
        }
        return new Expected(from, rater == null ? null : rater.text(), scores,
                least.stream().map(Scalar::text).toList(), diagnosticity, tested, entry.optionalText("note"));
    }

    /** The table that an expectation speaks of; null where it speaks of none, or of one that is not there. */
    static @Nullable HypothesisTable named(Entry entry, List<HypothesisTable> tables) {
        String id = entry.reference("hypotheses", Names.Kind.HYPOTHESES);
        return tables.stream().filter(table -> Objects.equals(table.id(), id)).findFirst().orElse(null);
    }
}
