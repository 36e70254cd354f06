package entente;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import entente.conflict.Misplaced;
import entente.unlisted.Stray;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the arrows of ARCHITECTURE.md: what may use what. A package without a row here fails the build. */
class LayersTest {

    private static final List<String> CORE = List.of("entente.evidence", "entente.model", "entente.casefile",
            "entente.scenario", "entente.engine", "entente.ensemble", "entente.forecast");
    private static final List<String> ENGINES = List.of("entente.conflict", "entente.bargaining", "entente.relations",
            "entente.dynamics", "entente.hypotheses");

    /** Each package of the program, and the other packages of the program that it may use. Some rows wait for their package. */
    private static final SequencedMap<String, Set<String>> MAY_USE = new LinkedHashMap<>();

    static {
        row("entente.evidence");
        row("entente.model", "entente.evidence");
        row("entente.casefile", "entente.model", "entente.evidence");
        row("entente.forecast", "entente.model", "entente.evidence");
        row("entente.scenario", "entente.model", "entente.evidence");
        row("entente.engine", "entente.model", "entente.evidence");
        row("entente.ensemble", "entente.model", "entente.evidence", "entente.casefile", "entente.scenario",
                "entente.engine");
        row("entente", CORE);
        ENGINES.forEach(engine -> row(engine, CORE));
        row("entente.events", and(CORE, "entente"));
        List<String> all = Stream.of(CORE, ENGINES, List.of("entente", "entente.events")).flatMap(List::stream)
                .toList();
        row("entente.app.words", all);
        row("entente.app.export", and(all, "entente.app.words"));
        row("entente.app.bibliography", CORE);
        row("entente.app.registers", and(all, "entente.app.words"));
        row("entente.app.search", all);
        row("entente.app.texts", "entente.model", "entente.engine");
        row("entente.app.report", and(all, "entente.app", "entente.app.words", "entente.app.registers",
                "entente.app.bibliography"));
        row("entente.app.cli", and(all, "entente.app", "entente.app.words", "entente.app.export",
                "entente.app.registers", "entente.app.bibliography", "entente.app.report", "entente.app.search",
                "entente.app.texts"));
        row("entente.app", and(all, "entente.app.words", "entente.app.export", "entente.app.registers",
                "entente.app.bibliography", "entente.app.report", "entente.app.search", "entente.app.texts",
                "entente.app.cli"));
        row("entente.spark", all);
        row("entente.bench", all);
    }

    /** Libraries that only some packages may see, by the start of the names of their classes. */
    private static final SequencedMap<String, Set<String>> SEEN_BY = new LinkedHashMap<>();

    static {
        library("entente.casefile", "org.snakeyaml.");
        library("entente.events", "org.duckdb.", "java.sql.", "javax.sql.");
        library("entente.spark", "org.apache.spark.", "org.apache.hadoop.", "scala.");
        library("entente.app.export", "org.jgrapht.");
        library("entente.app.bibliography", "de.undercouch.", "org.jbibtex.");
        library("entente.app.search", "org.apache.lucene.", "org.tartarus.snowball.");
        library("entente.app.report", "j2html.", "com.openhtmltopdf.", "org.apache.batik.",
                "org.apache.poi.", "org.docx4j.", "org.knowm.xchart.");
        library("entente.app.texts", "org.apache.pdfbox.", "org.apache.fontbox.", "org.jsoup.", "org.mozilla.");
        SEEN_BY.put("picocli.", Set.of("entente.app", "entente.app.cli"));
        SEEN_BY.put("me.tongfei.", Set.of("entente.app", "entente.app.cli"));
        SEEN_BY.put("org.jline.", Set.of("entente.app", "entente.app.cli"));
    }

    /** Packages whose values and results come in one order, on every start. */
    private static final Set<String> ORDERED = Set.of("entente.model", "entente.evidence", "entente.casefile",
            "entente.engine", "entente.forecast", "entente.conflict", "entente.hypotheses", "entente.bargaining");
    private static final Set<String> UNORDERED_TYPES = Set.of("java.util.HashMap", "java.util.HashSet");
    private static final Set<String> UNORDERED_CALLS = Set.of("java.util.Map.of", "java.util.Map.ofEntries",
            "java.util.Map.copyOf", "java.util.Set.of", "java.util.Set.copyOf", "java.util.stream.Collectors.toSet",
            "java.util.stream.Collectors.toUnmodifiableSet", "java.util.stream.Collectors.toUnmodifiableMap");

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(LayersTest::belongsToTheProgram)
            .importPackages("entente");

    @Test
    void everyPackageHasARow() throws IOException {
        assertThat(sorted(Repository.sources("main").stream().map(Repository::packageOf)))
                .isNotEmpty().isSubsetOf(MAY_USE.keySet());
        assertThat(withoutRow(PROGRAM)).isEmpty();
    }

    @Test
    void everyArrowIsAllowed() {
        assertThat(PROGRAM).isNotEmpty();
        assertThat(forbiddenArrows(PROGRAM)).isEmpty();
    }

    @Test
    void everyLibraryIsSeenByItsPackageAlone() {
        assertThat(forbiddenLibraries(PROGRAM)).isEmpty();
    }

    @Test
    void modelsAndResultsKeepOneOrder() {
        assertThat(unordered(PROGRAM)).isEmpty();
    }

    /** The rules bite: two classes of this module's tests stand where they must not. */
    @Test
    void misplacedClassesAreFound() {
        JavaClasses misplaced = new ClassFileImporter().importClasses(Misplaced.class, Stray.class);

        assertThat(withoutRow(misplaced)).containsExactly("entente.unlisted");
        assertThat(forbiddenArrows(misplaced))
                .containsExactly(
                        "entente.conflict.Misplaced uses entente.unlisted.Stray, which entente.conflict may not use");
        assertThat(forbiddenLibraries(misplaced)).containsExactly(
                "entente.conflict.Misplaced sees java.sql.Timestamp, which only [entente.events] may see");
        assertThat(unordered(misplaced)).containsExactly("entente.conflict.Misplaced calls java.util.Map.copyOf",
                "entente.conflict.Misplaced calls java.util.Set.of",
                "entente.conflict.Misplaced uses java.util.HashMap");
    }

    private static SequencedSet<String> withoutRow(JavaClasses classes) {
        return sorted(classes.stream().map(JavaClass::getPackageName).filter(name -> !MAY_USE.containsKey(name)));
    }

    private static SequencedSet<String> forbiddenArrows(JavaClasses classes) {
        return sorted(classes.stream()
                .filter(user -> MAY_USE.containsKey(user.getPackageName()))
                .flatMap(user -> used(user)
                        .filter(type -> isOurs(type.getPackageName()))
                        .filter(type -> !type.getPackageName().equals(user.getPackageName()))
                        .filter(type -> !MAY_USE.get(user.getPackageName()).contains(type.getPackageName()))
                        .map(type -> user.getName() + " uses " + type.getName() + ", which " + user.getPackageName()
                                + " may not use")));
    }

    private static SequencedSet<String> forbiddenLibraries(JavaClasses classes) {
        return sorted(SEEN_BY.entrySet().stream().flatMap(library -> classes.stream()
                .filter(user -> !library.getValue().contains(user.getPackageName()))
                .flatMap(user -> used(user)
                        .filter(type -> type.getName().startsWith(library.getKey()))
                        .map(type -> user.getName() + " sees " + type.getName() + ", which only "
                                + new TreeSet<>(library.getValue()) + " may see"))));
    }

    private static SequencedSet<String> unordered(JavaClasses classes) {
        return sorted(classes.stream()
                .filter(user -> ORDERED.contains(user.getPackageName()))
                .flatMap(user -> Stream.concat(
                        used(user).map(JavaClass::getName).filter(UNORDERED_TYPES::contains)
                                .map(type -> user.getName() + " uses " + type),
                        user.getAccessesFromSelf().stream()
                                .map(access -> access.getTargetOwner().getName() + "." + access.getName())
                                .filter(UNORDERED_CALLS::contains)
                                .map(call -> user.getName() + " calls " + call))));
    }

    private static Stream<JavaClass> used(JavaClass user) {
        return user.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType());
    }

    private static boolean isOurs(String packageName) {
        return packageName.equals("entente") || packageName.startsWith("entente.");
    }

    private static boolean belongsToTheProgram(Location location) {
        return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }

    private static SequencedSet<String> sorted(Stream<String> found) {
        return found.collect(Collectors.toCollection(TreeSet::new));
    }

    private static void row(String packageName, List<String> mayUse) {
        MAY_USE.put(packageName, new TreeSet<>(mayUse));
    }

    private static void row(String packageName, String... mayUse) {
        row(packageName, List.of(mayUse));
    }

    private static void library(String packageName, String... prefixes) {
        Arrays.stream(prefixes).forEach(prefix -> SEEN_BY.put(prefix, Set.of(packageName)));
    }

    private static List<String> and(List<String> names, String... more) {
        return Stream.concat(names.stream(), Arrays.stream(more)).toList();
    }
}
