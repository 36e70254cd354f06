package entente.app.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import entente.casefile.BadCase;
import entente.casefile.CaseReader;
import entente.evidence.Evidence;
import entente.evidence.Reference;
import entente.evidence.Source;
import entente.evidence.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** LAW: what is written as BibTeX, RIS, CSL-JSON or as a case file is read again as it was. */
class RoundTripTest {

    @TempDir
    Path temp;

    private static List<Work> flagship() throws BadCase {
        Evidence evidence = CaseReader.read(Path.of("../cases/northeast-asia"), "northeast-asia").evidence();
        return Stream.concat(evidence.sources().stream().map(Source::work),
                evidence.references().stream().map(Reference::work)).toList();
    }

    private static List<Work> random(int count) {
        List<Work> works = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            works.add(Works.random(new SplittableRandom(n), n));
        }
        return works;
    }

    @ParameterizedTest
    @EnumSource
    void theFlagshipSurvives(BibliographyFormat format) throws BadCase {
        Written written = format.write(flagship());

        assertThat(flagship()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(format.read("x", written.text()).works()).isEqualTo(flagship());
        assertThat(format.write(format.read("x", written.text()).works())).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource
    void anythingSurvives(BibliographyFormat format) throws BadCase {
        for (Work work : random(200)) {
            String text = format.write(List.of(work)).text();
            assertThat(format.read("x", text).works()).as(text).containsExactly(work);
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyAtOnceSurviveOtherLineEndsToo(BibliographyFormat format) throws BadCase {
        List<Work> works = random(60);
        String text = format.write(works).text();

        assertThat(format.read("x", "\uFEFF" + text.replace("\n", "\r\n")).works()).isEqualTo(works);
    }

    @Test
    void aCaseHoldsWhatWasImported() throws IOException, BadCase {
        List<Work> works = random(300).stream().filter(work -> work.title().isPresent()).toList();
        Files.writeString(temp.resolve("case.yaml"), "entente: 1\nid: x\ntitle: x\n");
        Files.writeString(temp.resolve("sources.yaml"), SourcesYaml.write(works));

        List<Source> sources = CaseReader.read(temp, "x").evidence().sources();
        assertThat(sources.stream().map(Source::work)).hasSizeGreaterThan(50).isEqualTo(works);
    }

    /** Any bytes end in works or in a message. */
    @ParameterizedTest
    @EnumSource
    void damagedFilesEndInWorksOrInMessages(BibliographyFormat format) {
        String text = format.write(random(4)).text();
        SplittableRandom random = new SplittableRandom(1);
        int read = 0;
        for (int n = 0; n < 500; n++) {
            StringBuilder damaged = new StringBuilder(text);
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                int at = random.nextInt(damaged.length());
                damaged.replace(at, Math.min(damaged.length(), at + random.nextInt(40)),
                        List.of("", "{", "}", "\"", "@", "\n", "\\", "TY  - ", "[", "]", ",", "#", "\0", "\uD800", "x=")
                                .get(random.nextInt(15)));
            }
            try {
                format.read("x", damaged.toString());
                read++;
            } catch (BadCase bad) {
                assertThat(bad.problems()).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.place().file()).isEqualTo("x");
                    assertThat(problem.what()).isNotBlank();
                    assertThat(problem.maybe()).isNotBlank();
                });
            }
        }
        assertThat(read).isLessThan(500);
    }

    /** An id may be a word that YAML has a meaning for. */
    @Test
    void aCaseHoldsAnIdThatIsAWordOfYaml() throws IOException, BadCase {
        List<Work> works = Bibtex.read("x", "@book{null, title = {No}}\n@book{true, title = {\u3000Yes\u2003}}")
                .works();
        Files.writeString(temp.resolve("case.yaml"), "entente: 1\nid: x\ntitle: x\n");
        Files.writeString(temp.resolve("sources.yaml"), SourcesYaml.write(works));

        assertThat(CaseReader.read(temp, "x").evidence().sources().stream().map(Source::work)).isEqualTo(works);
    }
}
