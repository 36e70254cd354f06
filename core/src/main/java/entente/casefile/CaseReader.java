package entente.casefile;

import entente.casefile.Yaml.Field;
import entente.casefile.Yaml.Fields;
import entente.casefile.Yaml.Items;
import entente.casefile.Yaml.Scalar;
import entente.evidence.Claim;
import entente.evidence.Evidence;
import entente.evidence.Judgement;
import entente.evidence.Reference;
import entente.evidence.Source;
import entente.model.Actor;
import entente.model.Case;
import entente.model.Conflict;
import entente.model.Event;
import entente.model.Expectation;
import entente.model.Format;
import entente.model.HypothesisTable;
import entente.model.Issue;
import entente.model.Origin;
import entente.model.Place;
import entente.model.Recommendation;
import entente.model.Registers;
import entente.model.Tie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the folder of a case, as docs/case-format.md describes it, into a {@link Case}, or reports every problem it
 * finds.
 *
 * <p>It never writes. Any bytes end in a {@code Case} or a {@link BadCase}: the number and size of files, the depth of
 * nesting, the repetition by aliases and the number of problems shown are bounded, and time is about linear in the
 * bytes.
 */
public final class CaseReader {

    /** The version of the format that this reader knows. */
    public static final int FORMAT = 1;

    private final String name;
    private final CaseFolder folder;
    private final Desk desk = new Desk();
    private final Map<String, Yaml> documents = new LinkedHashMap<>();

    private CaseReader(Path folder, String name) {
        this.name = name;
        this.folder = new CaseFolder(folder, name, desk.problems());
    }

    /**
     * Reads a case.
     *
     * @param folder the folder that holds {@code case.yaml}; messages name files below it as the path was given
     * @throws BadCase with every problem, ordered by file, line and column
     */
    public static Case read(Path folder) throws BadCase {
        String name = folder.toString().replace('\\', '/');
        return read(folder, name.isEmpty() ? "." : name);
    }

    /**
     * Reads a case under a name of one's own.
     *
     * @param folder the folder that holds {@code case.yaml}
     * @param name what messages call the folder
     * @throws BadCase with every problem, ordered by file, line and column
     */
    public static Case read(Path folder, String name) throws BadCase {
        if (!Files.isDirectory(folder)) {
            throw refused(Place.of(name),
                    Files.exists(folder) ? "this is a file, not the folder of a case" : "there is no such folder",
                    "name the folder that holds case.yaml");
        }
        if (!Files.exists(folder.resolve("case.yaml"))) {
            throw refused(Place.of(name), "no case.yaml is in this folder",
                    "name the folder that holds it, or let 'entente new DIR' write a starter case");
        }
        return new CaseReader(folder, name).read();
    }

    /**
     * The title that a folder's case.yaml gives, without reading the rest of the case; empty where it cannot be read.
     */
    public static Optional<String> title(Path folder) {
        Problems unheard = new Problems();
        byte[] content = CaseFolder.bytes(folder.resolve("case.yaml"), "case.yaml", CaseFolder.MOST_FILE_BYTES,
                unheard);
        return Optional.ofNullable(content)
                .flatMap(bytes -> CaseFolder.text("case.yaml", bytes, unheard))
                .flatMap(text -> YamlParser.parse("case.yaml", text, unheard))
                .flatMap(root -> root instanceof Fields fields && value(fields, "title") instanceof Scalar title
                        ? Optional.of(title.text())
                        : Optional.empty());
    }

    static BadCase refused(Place place, String what, String maybe) {
        Problems one = new Problems();
        one.add(place, what, maybe);
        return new BadCase(one.sorted(place.file()));
    }

    private Case read() throws BadCase {
        folder.read();
        if (folder.tooLarge()) {
            throw new BadCase(desk.problems().sorted(name));
        }
        for (String file : folder.files()) {
            folder.text(file)
                    .flatMap(text -> YamlParser.parse(folder.shown(file), text, desk.problems()))
                    .ifPresent(root -> documents.put(file, root));
        }
        refuseNewerFormat();
        declareIds();
        @Nullable
        Case read = build();
        if (read == null || !desk.problems().isEmpty()) {
            throw new BadCase(desk.problems().sorted(name));
        }
        return read;
    }

    /** A case of a newer format gets this one answer, for nothing else that could be said about it is certain. */
    private void refuseNewerFormat() throws BadCase {
        if (documents.get("case.yaml") instanceof Fields root) {
            for (Field field : root.fields()) {
                boolean newer = field.key().text().equals("entente") && field.value() instanceof Scalar scalar
                        && scalar.text().matches("[1-9]\\d{0,8}") && Integer.parseInt(scalar.text()) > FORMAT;
                if (newer) {
                    String version = ((Scalar) field.value()).text();
                    throw refused(field.value().place(),
                            "this case is written by a newer Entente: its format is " + version
                                    + ", and this one reads format " + FORMAT,
                            "install a newer Entente; nothing was changed");
                }
            }
        }
    }

    // ---- ids, before anything refers to them

    private void declareIds() {
        declare("actors", Names.Kind.ACTOR);
        declare("sources", Names.Kind.SOURCE);
        declare("references", Names.Kind.REFERENCE);
        declare("claims", Names.Kind.GROUND);
        declare("judgements", Names.Kind.GROUND);
        declare("formats", Names.Kind.FORMAT);
        declare("events", Names.Kind.EVENT);
        declare("relations", Names.Kind.RELATION);
        declare("recommendations", Names.Kind.RECOMMENDATION);
        declare("disagreements", Names.Kind.DISAGREEMENT);
        declare("homonyms", Names.Kind.HOMONYM);
        declare("commitments", Names.Kind.COMMITMENT);
        declare("questions", Names.Kind.QUESTION);
        declare("forecasts", Names.Kind.FORECAST);
        for (String file : folder.files()) {
            if (file.startsWith("conflicts/")) {
                desk.names().declare(Names.Kind.CONFLICT, stem(file), Place.of(folder.shown(file)), desk.problems());
            }
            if (file.startsWith("hypotheses/")) {
                desk.names().declare(Names.Kind.HYPOTHESES, stem(file), Place.of(folder.shown(file)), desk.problems());
            }
            if (file.startsWith("issues/")) {
                desk.names().declare(Names.Kind.ISSUE, stem(file), Place.of(folder.shown(file)), desk.problems());
            }
        }
    }

    private void declare(String key, Names.Kind kind) {
        String file = key + ".yaml";
        if (!folder.has(file)) {
            return;
        }
        Yaml list = documents.get(file) instanceof Fields root ? value(root, key) : null;
        if (!(list instanceof Items items)) {
            desk.names().incomplete(kind);
            return;
        }
        for (Yaml item : items.items()) {
            if (item instanceof Fields entry && value(entry, "id") instanceof Scalar id && !id.nothing()) {
                desk.names().declare(kind, id.text(), id.place(), desk.problems());
            } else {
                desk.names().incomplete(kind);
            }
        }
    }

    private static @Nullable Yaml value(Fields group, String key) {
        for (Field field : group.fields()) {
            if (field.key().text().equals(key)) {
                return field.value();
            }
        }
        return null;
    }

    private static String stem(String file) {
        return file.substring(file.indexOf('/') + 1, file.length() - ".yaml".length());
    }

    // ---- the case

    private @Nullable Case build() {
        List<Actor> actors = list("actors", "actor", RecordReaders::actor);
        List<Source> sources = list("sources", "source", RecordReaders::source);
        List<Reference> references = list("references", "reference", RecordReaders::reference);
        refuseCircles(sources);
        List<Claim> claims = list("claims", "claim", RecordReaders::claim);
        List<Judgement> judgements = list("judgements", "judgement", RecordReaders::judgement);
        List<Conflict> conflicts = new ArrayList<>();
        each("conflicts/", "conflict",
                (file, entry) -> conflicts.add(new ConflictReader(desk, entry, stem(file)).read()));
        List<Issue> issues = new ArrayList<>();
        List<Issue> sound = new ArrayList<>();
        each("issues/", "issue", (file, entry) -> {
            long before = desk.problems().count();
            Issue issue = new IssueReader(desk, entry, stem(file)).read();
            issues.add(issue);
            if (desk.problems().count() == before) {
                sound.add(issue);
            }
        });
        List<Format> formats = list("formats", "format", RecordReaders::format);
        List<Event> events = list("events", "event", RecordReaders::event);
        List<Tie> ties = list("relations", "relation", RecordReaders::tie);
        RecommendationReader advice = new RecommendationReader(conflicts);
        List<Recommendation> recommendations = list("recommendations", "recommendation", advice::read);
        Registers registers = registers(sources, claims);
        List<HypothesisTable> hypotheses = new ArrayList<>();
        each("hypotheses/", "table of hypotheses",
                (file, entry) -> hypotheses.add(new HypothesisReader(entry, stem(file)).read()));
        List<Expectation> expectations = new ArrayList<>();
        ExpectationReader expected = new ExpectationReader(conflicts);
        OutcomeReader outcomes = new OutcomeReader(issues, sound);
        each("expect/", "expectation", (file, entry) -> {
            entry.at("expectation/" + stem(file));
            if (entry.has("hypotheses")) {
                expect(entry, hypotheses);
            } else if (OutcomeReader.isMeant(entry)) {
                outcomes.read(entry);
            } else {
                expectations.add(expected.read(entry));
            }
        });
        return root("case.yaml", "case",
                entry -> theCase(entry, actors, new Evidence(sources, references, claims, judgements), conflicts,
                        formats, events, ties, recommendations, hypotheses, outcomes.issues(), registers, expectations))
                .orElse(null);
    }

    private Registers registers(List<Source> sources, List<Claim> claims) {
        RegisterReaders readers = new RegisterReaders(sources, claims);
        return new Registers(list("disagreements", "disagreement", readers::disagreement),
                list("homonyms", "homonym", readers::homonym),
                list("commitments", "commitment", RegisterReaders::commitment),
                list("questions", "question", RegisterReaders::question),
                list("forecasts", "forecast", RegisterReaders::forecast));
    }

    /** Reads what a table of hypotheses is expected to have, and keeps it with the table. */
    private static void expect(Entry entry, List<HypothesisTable> tables) {
        HypothesisTable table = HypothesisReader.named(entry, tables);
        if (table != null) {
            tables.set(tables.indexOf(table), table.expecting(HypothesisReader.expected(entry, table)));
        } else {
            HypothesisReader.EXPECTED.forEach(entry::has);
        }
    }

    /** Chains of renditions end at a work; the first source of each circle, in the order written, is told of. */
    private void refuseCircles(List<Source> sources) {
        Map<String, Source> byId = new LinkedHashMap<>();
        sources.forEach(source -> byId.put(source.id(), source));
        Set<String> seen = new LinkedHashSet<>();
        for (Source source : sources) {
            List<String> chain = new ArrayList<>();
            @Nullable
            Source at = source;
            while (at != null && seen.add(at.id())) {
                chain.add(at.id());
                at = byId.get(Objects.requireNonNullElse(at.renditionOf(), ""));
            }
            int circle = at == null ? -1 : chain.indexOf(at.id());
            if (circle >= 0 && chain.size() - circle > 1) {
                desk.problems().add(desk.places().getOrDefault("source/" + chain.get(circle), Place.of(name)),
                        "the sources " + String.join(", ", chain.subList(circle, chain.size()))
                                + " are renditions of one another in a circle",
                        "remove 'rendition-of' from the one that is the work itself");
            }
        }
    }

    private Case theCase(Entry entry, List<Actor> actors, Evidence evidence, List<Conflict> conflicts,
            List<Format> formats,
            List<Event> events, List<Tie> ties, List<Recommendation> recommendations,
            List<HypothesisTable> hypotheses, List<Issue> issues, Registers registers, List<Expectation> expectations) {
        formatVersion(entry);
        entry.at("case");
        return new Case(entry.id(), entry.text("title"), entry.optionalText("question"), entry.optionalText("about"),
                entry.optionalDate("as-of"), entry.optionalReference("lead", Names.Kind.CONFLICT), entry.texts("notes"),
                LikelihoodReader.words(entry), actors, evidence, conflicts, formats, events, ties, recommendations,
                hypotheses, issues, registers,
                expectations,
                new Origin(name, folder.digest(), desk.places()));
    }

    private static void formatVersion(Entry entry) {
        if (!entry.has("entente")) {
            entry.problem(entry.place(), "case.yaml does not say which version of the format it is written in",
                    "add 'entente: " + FORMAT + "' as its first line");
            return;
        }
        Scalar scalar = entry.scalar("entente");
        if (scalar != null && !scalar.text().equals(Integer.toString(FORMAT))) {
            entry.problem(scalar.place(), "'" + Words.shortened(scalar.text()) + "' is no version of the format",
                    "write 'entente: " + FORMAT + "'");
        }
    }

    private <T> List<T> list(String key, String noun, Function<Entry, T> reader) {
        return root(key + ".yaml", "file of " + key, entry -> entry.each(key, noun, reader)).orElse(List.of());
    }

    private <T> Optional<T> root(String file, String noun, Function<Entry, T> reader) {
        Yaml document = documents.get(file);
        return document == null ? Optional.empty() : Entry.read(desk, noun, document, reader);
    }

    private void each(String prefix, String noun, FileEntry reader) {
        for (String file : folder.files()) {
            if (file.startsWith(prefix)) {
                root(file, noun, entry -> {
                    reader.read(file, entry);
                    return file;
                });
            }
        }
    }

    /** Reads the entry that is a whole file. */
    @FunctionalInterface
    private interface FileEntry {
        void read(String file, Entry entry);
    }
}
