package entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the habits of the house that no compiler knows. */
class LintTest {

    private static final Pattern CITED = Pattern.compile("(?<![\\w.])bib:([a-z0-9]+(?:-[a-z0-9]+)*)");
    private static final Pattern ENTRY = Pattern.compile("(?m)^@\\w+\\{\\s*([^,\\s]+)\\s*,");
    private static final Pattern SKIPPED = Pattern
            .compile("(?m)^\\s*@(?:org\\.junit\\.jupiter\\.api\\.)?(?:Disabled|Ignore)\\b");
    private static final Pattern EMPTY_NAME = Pattern.compile("\\w*(?:Manager|Helper|Utils?|Impl)\\.java");
    private static final Pattern LICENSED = Pattern
            .compile("(?m)^ *\\((.+?)\\) (.+) \\(([^:]+:[^:]+):(\\S+) - (.+)\\)$");

    @Test
    void everySourceThatIsCitedIsInTheReferences() throws IOException {
        List<String> unknown = new ArrayList<>();
        List<String> known = references();
        for (Path file : citing()) {
            for (String key : found(CITED, Repository.read(file))) {
                if (!known.contains(key)) {
                    unknown.add(Repository.ROOT.relativize(file) + " cites " + key);
                }
            }
        }
        assertThat(unknown).as("keys that docs/references.bib does not have").isEmpty();
    }

    @Test
    void everyReferenceHasItsOwnKey() {
        assertThat(references()).doesNotHaveDuplicates();
    }

    @Test
    void noTestIsSkipped() throws IOException {
        assertThat(Repository.sources("test").stream().filter(file -> SKIPPED.matcher(Repository.read(file)).find()))
                .isEmpty();
        assertThat("    @Disabled\n    @Test").containsPattern(SKIPPED);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        SequencedSet<Path> folders = Repository.sources("main").stream().map(Path::getParent)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(folders).isNotEmpty().allSatisfy(folder -> {
            Path info = folder.resolve("package-info.java");
            assertThat(info).exists();
            assertThat(Repository.read(info)).contains("@NullMarked").contains("/**");
        });
    }

    @Test
    void noClassHasANameThatSaysNothing() throws IOException {
        assertThat(Repository.sources("main").stream().map(file -> file.getFileName().toString())
                .filter(name -> EMPTY_NAME.matcher(name).matches())).isEmpty();
    }

    /** The build lists the libraries that the program ships with; {@code THIRD-PARTY.md} tells the reader the same. */
    @Test
    void everyLibraryIsListedWithItsLicence() throws IOException {
        Path listed = Repository.ROOT.resolve("app/target/THIRD-PARTY.txt");
        assertThat(listed).as("written by the build before the tests: mvn -pl app -am verify").exists();
        String expected = licences(Repository.read(listed));
        Files.writeString(listed.resolveSibling("THIRD-PARTY.md"), expected);

        assertThat(Repository.ROOT.resolve("THIRD-PARTY.md"))
                .as("to bring it up to date: cp app/target/THIRD-PARTY.md .").hasContent(expected);
    }

    private static String licences(String listed) {
        String rows = LICENSED.matcher(listed).results()
                .filter(library -> !library.group(3).startsWith("entente:"))
                .map(library -> "| " + library.group(2) + " | `" + library.group(3) + "` | " + library.group(4) + " | "
                        + library.group(1) + " | " + library.group(5) + " |\n")
                .collect(Collectors.joining());
        return """
                # Libraries and their licences

                What the program ships with. The build stops at a licence that is not allowed (`app/pom.xml`), and at a list that is not this one.

                | library | artifact | version | licence | home |
                | --- | --- | --- | --- | --- |
                """ + rows + """

                # Data

                | data | files | version | licence | home |
                | --- | --- | --- | --- | --- |
                | CSL styles: Chicago Manual of Style, 18th edition, notes and author-date (unchanged) \
                | `chicago-notes-bibliography.csl`, `chicago-author-date.csl` | 26.2 | CC-BY-SA-3.0 \
                | https://github.com/citation-style-language/styles |
                | CSL locale: American English (unchanged) | `locales-en-US.xml` | 26.2 | CC-BY-SA-3.0 \
                | https://github.com/citation-style-language/locales |
                """;
    }

    private static List<String> references() {
        Path bibliography = Repository.ROOT.resolve("docs/references.bib");
        return Files.exists(bibliography) ? found(ENTRY, Repository.read(bibliography)) : List.of();
    }

    private static List<Path> citing() throws IOException {
        List<Path> files = new ArrayList<>(Repository.sources("main"));
        files.addAll(Repository.sources("test"));
        files.addAll(Repository.walk(Repository.ROOT.resolve("docs"), ".md"));
        return files;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult result) -> result.group(1)).toList();
    }
}
