package entente.casefile;

import entente.casefile.Names.Kind;
import entente.casefile.Yaml.Field;
import entente.casefile.Yaml.Fields;
import entente.casefile.Yaml.Items;
import entente.casefile.Yaml.Scalar;
import entente.model.Conflict.DecisionMaker;
import entente.model.Conflict.NamedState;
import entente.model.Conflict;
import entente.model.Expectation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads one file of {@code expect/}: results that a conflict is expected to have. */
final class ExpectationReader {

    /** The concepts of stability that an expectation may speak of. */
    static final List<String> CONCEPTS = List.of("nash", "gmr", "smr", "seq", "sseq", "sim");

    private final List<Conflict> conflicts;
    private @Nullable Conflict conflict;

    ExpectationReader(List<Conflict> conflicts) {
        this.conflicts = conflicts;
    }

    Expectation read(Entry entry) {
        String id = entry.reference("conflict", Kind.CONFLICT);
        conflict = conflicts.stream().filter(known -> known.id().equals(id)).findFirst().orElse(null);
        return new Expectation(id, entry.text("from"), entry.number("states"), equilibria(entry), counts(entry),
                stable(entry),
                entry.optionalEach("points", "point", this::point),
                entry.optionalEach("verdicts", "verdict", this::verdict),
                coalitions(entry), entry.optionalEach("breaks", "break", this::breaks), entry.optionalText("note"));
    }

    private Map<String, List<String>> equilibria(Entry entry) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        byConcept(entry, "equilibria", (concept, value) -> found.put(concept, states(entry, "equilibria", value)));
        return found;
    }

    private Map<String, Integer> counts(Entry entry) {
        Map<String, Integer> found = new LinkedHashMap<>();
        byConcept(entry, "counts", (concept, value) -> {
            if (value instanceof Scalar scalar) {
                entry.whole(scalar, "the count for " + concept).ifPresent(count -> found.put(concept, count));
            } else {
                entry.problem(value.place(), "the count for " + concept + " is " + value.inWords(),
                        "write a whole number, such as 12");
            }
        });
        return found;
    }

    private Map<String, Map<String, List<String>>> stable(Entry entry) {
        Map<String, Map<String, List<String>>> found = new LinkedHashMap<>();
        byConcept(entry, "stable", (concept, value) -> {
            Map<String, List<String>> byMaker = new LinkedHashMap<>();
            if (value instanceof Fields group) {
                for (Field field : group.fields()) {
                    maker(entry, field.key());
                    byMaker.put(field.key().text(), states(entry, "stable", field.value()));
                }
            } else {
                entry.problem(value.place(),
                        "'stable' for " + concept + " is " + value.inWords() + " where keys are expected",
                        "write 'decision-maker: [states]' for each");
            }
            found.put(concept, byMaker);
        });
        return found;
    }

    private static void byConcept(Entry entry, String key, BiConsumer<String, Yaml> reader) {
        for (Field field : entry.table(key)) {
            if (CONCEPTS.contains(field.key().text())) {
                reader.accept(field.key().text(), field.value());
            } else {
                entry.notAmong("a concept in '" + key + "'", field.key(), CONCEPTS);
            }
        }
    }

    private Expectation.Point point(Entry entry) {
        String state = namedState(entry, "state");
        Scalar code = entry.optionalScalar("code");
        if (code != null) {
            checkState(entry, code);
        }
        return new Expectation.Point(state, code == null ? null : code.text(),
                byMaker(entry, "stable", "(?=.)N?G?S?Q?|-|[N-][G-][S-][Q-]",
                        "write those of the letters NGSQ in which it is stable, in this order, or - for none"),
                byMaker(entry, "rank", "\\d{1,9}/\\d{1,9}", "write level/levels, such as 8/13"));
    }

    private Map<String, String> byMaker(Entry entry, String key, String form, String maybe) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Field field : entry.table(key)) {
            maker(entry, field.key());
            if (field.value() instanceof Scalar scalar && scalar.text().matches(form)) {
                found.put(field.key().text(), scalar.text());
            } else {
                String value = field.value() instanceof Scalar scalar
                        ? "'" + Words.shortened(scalar.text()) + "'"
                        : field.value().inWords();
                entry.problem(field.value().place(),
                        "'" + key + "' for " + Words.shortened(field.key().text()) + " is " + value, maybe);
            }
        }
        return found;
    }

    private Expectation.Verdict verdict(Entry entry) {
        return new Expectation.Verdict(codeOrNumber(entry, "state"), maker(entry, "decision-maker"),
                entry.word("concept", CONCEPTS), entry.requiredFlag("stable"));
    }

    private @Nullable List<Expectation.Coalition> coalitions(Entry entry) {
        return entry.has("coalitions") ? entry.optionalEach("coalitions", "coalition", this::coalition) : null;
    }

    private Expectation.Coalition coalition(Entry entry) {
        List<Scalar> members = entry.scalars("'members'", entry.items("members"));
        members.forEach(member -> maker(entry, member));
        return new Expectation.Coalition(members.stream().map(Scalar::text).toList(), codeOrNumber(entry, "to"));
    }

    private Expectation.Breaks breaks(Entry entry) {
        String state = namedState(entry, "state");
        String concept = entry.word("concept", CONCEPTS);
        entry.required("tried");
        int tried = entry.number("tried").orElse(0);
        List<Scalar> by = entry.scalars("'by'", entry.items("by"));
        for (Scalar change : by) {
            if (!change.text().matches("\\S{1,64} (drop|swap) \\d{1,9}")) {
                entry.problem(change.place(), "'" + Words.shortened(change.text()) + "' is no change",
                        "write 'DECISION-MAKER drop NUMBER' or 'DECISION-MAKER swap NUMBER'");
            } else {
                String maker = change.text().substring(0, change.text().indexOf(' '));
                maker(entry, new Scalar(change.place(), maker, true, -1));
            }
        }
        return new Expectation.Breaks(state, concept, tried, by.stream().map(Scalar::text).toList());
    }

    private String namedState(Entry entry, String key) {
        Scalar scalar = entry.scalar(key);
        if (scalar != null && conflict != null) {
            List<String> states = conflict.states().stream().map(NamedState::id).toList();
            ConflictReader.state(entry, key, scalar, states, " of conflict '" + conflict.id() + "'");
        }
        return Optional.ofNullable(scalar).map(Scalar::text).orElse("");
    }

    private String codeOrNumber(Entry entry, String key) {
        Scalar scalar = entry.scalar(key);
        if (scalar != null) {
            checkState(entry, scalar);
        }
        return Optional.ofNullable(scalar).map(Scalar::text).orElse("");
    }

    private List<String> states(Entry entry, String key, Yaml value) {
        if (!(value instanceof Items list)) {
            entry.problem(value.place(),
                    "the states in '" + key + "' are " + value.inWords() + " where a list is expected",
                    "write codes or numbers in brackets, as in [1, 3]");
            return List.of();
        }
        List<Scalar> states = entry.scalars("'" + key + "'", list.items());
        states.forEach(state -> checkState(entry, state));
        return states.stream().map(Scalar::text).toList();
    }

    private void checkState(Entry entry, Scalar state) {
        if (conflict != null) {
            ConflictReader.checkState(entry, state, conflict.options().size());
        }
    }

    private String maker(Entry entry, String key) {
        Scalar scalar = entry.scalar(key);
        if (scalar != null) {
            maker(entry, scalar);
        }
        return Optional.ofNullable(scalar).map(Scalar::text).orElse("");
    }

    private void maker(Entry entry, Scalar name) {
        if (conflict == null) {
            return;
        }
        new MakerNames(conflict.id(), conflict.decisionMakers().stream().map(DecisionMaker::actor).toList())
                .check(entry, name);
    }
}
