package entente;

import entente.casefile.BadCase;
import entente.casefile.BargainingFile;
import entente.casefile.CaseReader;
import entente.casefile.CaseText;
import entente.casefile.GmcrFile;
import entente.engine.Engine;
import entente.engine.ModelRef;
import entente.engine.Reading;
import entente.engine.Result;
import entente.engine.Run;
import entente.evidence.ClaimStatus;
import entente.evidence.Renditions;
import entente.evidence.Texts;
import entente.evidence.VerifiedClaims;
import entente.model.Case;
import entente.model.Nearest;
import entente.model.Place;
import entente.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * The façade of Entente: opens cases, checks them, and has them solved by the engines on the class path.
 *
 * <p>It never writes a file. A workbench holds no state besides its engines and the folders
 * of shipped cases; it may be shared between threads.
 */
public final class Workbench {

    /** What may be named: said where something else is. */
    private static final String FILES = "name the folder of a case, or a file that ends in .gmcr, "
            + String.join(", ", BargainingFile.EXTENSIONS.subList(0, BargainingFile.EXTENSIONS.size() - 1)) + " or "
            + BargainingFile.EXTENSIONS.getLast();

    private static final String STARTER_ID = "weir";
    private static final List<String> STARTER = List.of("README.md", "case.yaml", "actors.yaml", "sources.yaml",
            "claims.yaml",
            "judgements.yaml", "conflicts/weir.yaml");

    private final List<Engine<?, ?>> engines;
    private final List<Path> shelves;

    /**
     * A workbench with engines and shelves of one's own.
     *
     * @param engines the engines; kept ordered by id
     * @param shelves folders whose sub-folders are shipped cases, looked through in this order
     */
    public Workbench(List<Engine<?, ?>> engines, List<Path> shelves) {
        this.engines = engines.stream().sorted(Comparator.<Engine<?, ?>, String>comparing(Engine::id)).toList();
        this.shelves = List.copyOf(shelves);
    }

    /**
     * The workbench of the program: every engine that {@code META-INF/services} lists, and the cases below
     * {@code -Dentente.home} (without it, below the working folder) in {@code cases} and {@code cases/published}.
     */
    public static Workbench standard() {
        List<Engine<?, ?>> found = new ArrayList<>();
        for (Engine<?, ?> engine : ServiceLoader.load(Engine.class)) {
            found.add(engine);
        }
        Path cases = Path.of(System.getProperty("entente.home", ".")).resolve("cases").normalize();
        return new Workbench(found, List.of(cases, cases.resolve("published")));
    }

    // ---- cases

    /**
     * Opens a case.
     *
     * @param name a folder, a {@code case.yaml} in it, a {@code .gmcr} file, a table of {@link BargainingFile}, or the name of a shipped case; what exists
     *     as a file or folder comes before a shipped case of the same name
     * @throws BadCase with every problem, ordered by file, line and column
     */
    public Case open(String name) throws BadCase {
        Path path = path(name);
        if (Files.isDirectory(path)) {
            return CaseReader.read(path);
        }
        if (Files.exists(path)) {
            return openFile(path, name);
        }
        for (ShippedCase shipped : shippedCases()) {
            if (shipped.id().equals(name)) {
                return CaseReader.read(shipped.path());
            }
        }
        throw bad(name, "there is no file, folder or shipped case of this name", nearestShipped(name));
    }

    private static Path path(String name) throws BadCase {
        try {
            return Path.of(name);
        } catch (InvalidPathException unusable) {
            throw bad("the name of the case", "it holds a character that no file name may hold", "type it again");
        }
    }

    private static Case openFile(Path path, String name) throws BadCase {
        String file = String.valueOf(path.getFileName());
        if (file.toLowerCase(Locale.ROOT).endsWith(".gmcr")) {
            return GmcrFile.read(path);
        }
        if (BargainingFile.EXTENSIONS.stream().anyMatch(file.toLowerCase(Locale.ROOT)::endsWith)) {
            return BargainingFile.read(path);
        }
        Path parent = path.getParent();
        if (file.equals("case.yaml")) {
            return parent == null ? CaseReader.read(Path.of(""), ".") : CaseReader.read(parent);
        }
        throw bad(name, "this file is no case", FILES);
    }

    private String nearestShipped(String name) {
        List<String> ids = shippedCases().stream().map(ShippedCase::id).toList();
        String all = "the shipped cases are " + String.join(", ", ids);
        return ids.isEmpty()
                ? FILES
                : Nearest.of(name, ids).map(near -> "'" + near + "' is meant; " + all)
                        .orElse("name a folder or file; " + all);
    }

    private static BadCase bad(String where, String what, String maybe) {
        return new BadCase(List.of(new Problem(Place.of(where), what, maybe)));
    }

    /** The shipped cases, shelf by shelf, each ordered by id. */
    public List<ShippedCase> shippedCases() {
        List<ShippedCase> shipped = new ArrayList<>();
        for (Path shelf : shelves) {
            for (Path folder : folders(shelf)) {
                String id = String.valueOf(folder.getFileName());
                shipped.add(new ShippedCase(id, CaseReader.title(folder).orElse(id), folder));
            }
        }
        return List.copyOf(shipped);
    }

    /** The cases of a shelf by name; none where the shelf is not there or cannot be read. */
    private static List<Path> folders(Path shelf) {
        try (Stream<Path> children = Files.list(shelf)) {
            return children.filter(folder -> Files.exists(folder.resolve("case.yaml"))).sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /**
     * A case that comes with the program.
     *
     * @param id the name of its folder
     * @param title the title that its case.yaml gives
     * @param path the folder
     */
    public record ShippedCase(String id, String title, Path path) {}

    /**
     * A commented starter case: two invented actors, one conflict.
     *
     * @param name what its id is made of, as of the folder that it is for
     * @return the texts of its files by their names in the folder, in the order in which they want to be read
     */
    public Map<String, String> starterCase(String name) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String file : STARTER) {
            try (InputStream in = Workbench.class.getResourceAsStream("/entente/starter/" + file)) {
                files.put(file, new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("the starter case is part of this program", unreadable);
            }
        }
        String id = CaseText.id(name, STARTER_ID, CaseText.LONGEST_ID);
        files.computeIfPresent("case.yaml",
                (file, text) -> text.replace("\nid: " + STARTER_ID + "\n", "\nid: " + id + "\n"));
        return Collections.unmodifiableMap(files);
    }

    // ---- checking

    /** Every problem of a case: what the reader finds, or, where it reads, why engines cannot solve its models. */
    public List<Problem> check(String name) {
        try {
            return check(open(name));
        } catch (BadCase bad) {
            return bad.problems();
        }
    }

    /** Why engines cannot solve the models of a case that reads; empty where all can. */
    public List<Problem> check(Case theCase) {
        List<Problem> problems = new ArrayList<>();
        for (Engine<?, ?> engine : engines) {
            for (ModelRef model : engine.models(theCase)) {
                if (engine.read(theCase, model) instanceof Reading.Unfit<?>(List<Problem> reasons)) {
                    problems.addAll(reasons);
                }
            }
        }
        return List.copyOf(problems);
    }

    /**
     * Every problem of a case and of its locators.
     *
     * @param theCase the case
     * @param texts the reader's own copies of the sources' texts
     * @return what {@link #check(Case)} finds, then sources that may be one work, broken locators and differing copies
     *     with the place of the claim or source
     */
    public List<Problem> check(Case theCase, Texts texts) {
        return check(theCase, texts, verify(theCase, texts));
    }

    /** {@link #check(Case, Texts)} where the claims are {@linkplain #verify verified} against these texts already. */
    public List<Problem> check(Case theCase, Texts texts, VerifiedClaims claims) {
        List<Problem> problems = new ArrayList<>(check(theCase));
        for (Renditions.Overlap overlap : Renditions.undeclared(theCase.evidence(), texts)) {
            problems.add(new Problem(theCase.origin().place("source/" + overlap.one()), Renditions.inWords(overlap),
                    "add 'rendition-of: " + overlap.other() + "' to the source '" + overlap.one()
                            + "', so that one work counts once"));
        }
        problems.addAll(differing(theCase, claims));
        problems.addAll(broken(theCase, claims));
        return List.copyOf(problems);
    }

    /** The copies at hand that are not the texts that the case names by their digests, with the places of their sources. */
    public List<Problem> differing(Case theCase, VerifiedClaims claims) {
        List<Problem> problems = new ArrayList<>();
        claims.differing()
                .forEach((source, why) -> problems.add(new Problem(theCase.origin().place("source/" + source), why,
                        "read the claims against this copy, and put its digest into sources.yaml")));
        return List.copyOf(problems);
    }

    /** The broken locators, with the places of their claims. */
    public List<Problem> broken(Case theCase, VerifiedClaims claims) {
        List<Problem> problems = new ArrayList<>();
        claims.byClaim().forEach((claim, status) -> {
            if (status instanceof ClaimStatus.Broken(String reason, String maybe)) {
                problems.add(new Problem(theCase.origin().place("claim/" + claim), reason, maybe));
            }
        });
        return List.copyOf(problems);
    }

    /** Looks for the passages of all claims in the reader's own copies of the texts. */
    public VerifiedClaims verify(Case theCase, Texts texts) {
        return VerifiedClaims.of(theCase.evidence(), texts);
    }

    // ---- engines

    /** The engines, ordered by id. */
    public List<Engine<?, ?>> engines() {
        return engines;
    }

    /** The engine with an id. */
    public Optional<Engine<?, ?>> engine(String id) {
        return engines.stream().<Engine<?, ?>>map(engine -> engine).filter(engine -> engine.id().equals(id))
                .findFirst();
    }

    /** Every model of a case that some engine may be asked about, engine by engine, each once. */
    public List<ModelRef> models(Case theCase) {
        return engines.stream().flatMap(engine -> engine.models(theCase).stream()).distinct().toList();
    }

    /** Reads and solves a model with a given engine; {@code Unfit} where the engine cannot read it. */
    public <P, R extends Result> Reading<Analysis<P, R>> solve(Engine<P, R> engine, Case theCase, ModelRef model,
            Run run) {
        return switch (engine.read(theCase, model)) {
            case Reading.Fit<P>(P picture) ->
                new Reading.Fit<>(new Analysis<>(engine, model, picture, engine.solve(picture, run)));
            case Reading.Unfit<P>(List<Problem> reasons) -> new Reading.Unfit<>(reasons);
        };
    }

    /**
     * Reads and solves a model with the first engine that knows it.
     *
     * @return the analysis; {@code Unfit} with a reason where no engine knows the model or the one that does cannot
     *     read it
     * @throws entente.engine.Stopped where the run is stopped
     */
    public Reading<Analysis<?, ?>> solve(Case theCase, ModelRef model, Run run) {
        for (Engine<?, ?> engine : engines) {
            if (engine.models(theCase).contains(model)) {
                return widened(solve(engine, theCase, model, run));
            }
        }
        List<String> known = models(theCase).stream().map(ModelRef::toString).toList();
        String all = known.isEmpty()
                ? "the case has no model that an engine can solve"
                : "the case knows " + String.join(", ", known);
        return new Reading.Unfit<>(List.of(new Problem(Place.of(theCase.origin().name()),
                "unknown model '" + model + "'",
                Nearest.of(model.toString(), known).map(near -> "'" + near + "' is meant; " + all).orElse(all))));
    }

    private static <P, R extends Result> Reading<Analysis<?, ?>> widened(Reading<Analysis<P, R>> reading) {
        return switch (reading) {
            case Reading.Fit<Analysis<P, R>>(Analysis<P, R> analysis) -> new Reading.Fit<>(analysis);
            case Reading.Unfit<Analysis<P, R>>(List<Problem> reasons) -> new Reading.Unfit<>(reasons);
        };
    }
}
