package entente.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import entente.casefile.BadCase;
import entente.casefile.CaseReader;
import entente.evidence.Reference.By;
import entente.evidence.Reference.Cited;
import entente.model.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** FEATURE: what the sources of the flagship case cite is in it, and hangs on the claims whose passages carry the footnote. */
class FlagshipCitationsTest {

    private static final Path FLAGSHIP = Path.of("../cases/northeast-asia");
    private static final Path TEXTS = Path.of("../../shared/sources");
    private static final Pattern MARK = Pattern.compile("<sup>(\\d+)</sup>");
    /** What may stand between the last word of a passage and the sign of its footnote. */
    private static final Pattern MARK_AFTER = Pattern.compile("[\\p{P}]{0,3}((?:<sup>\\d+</sup>)+).*", Pattern.DOTALL);

    Evidence evidence = Evidence.none();

    @BeforeEach
    void open() throws BadCase {
        Case flagship = CaseReader.read(FLAGSHIP, "northeast-asia");
        evidence = flagship.evidence();
    }

    @Test
    void everyNoteAndEntryIsThere() {
        assertThat(evidence.references()).hasSize(55);
        assertThat(numbers("riac-brief-2018", By.NOTE)).containsExactlyElementsOf(to(35));
        assertThat(numbers("azizian-2002", By.NOTE)).containsExactlyElementsOf(to(2));
        assertThat(numbers("paramonov-2019", By.ENTRY)).containsExactlyElementsOf(to(18));
    }

    private TreeSet<Integer> numbers(String source, By by) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (Reference reference : evidence.references()) {
            reference.citedIn().stream().filter(cited -> cited.source().equals(source) && cited.by() == by)
                    .forEach(cited -> numbers.add(cited.number()));
        }
        return numbers;
    }

    private static List<Integer> to(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void aClaimCitesWhatItsOwnSourceCites() {
        for (Claim claim : evidence.claims()) {
            for (String id : claim.citing()) {
                assertThat(evidence.reference(id).orElseThrow().citedIn(claim.at().source())).as(claim.id()).isTrue();
            }
        }
    }

    @Test
    void aClaimCitesExactlyTheFootnotesOfItsPassage() throws IOException {
        Path brief = TEXTS.resolve("riac-brief-2018.txt");
        if (!Files.exists(brief)) {
            System.out.println("FlagshipCitationsTest: left out, no texts of the sources at " + TEXTS);
            return;
        }
        String text = Files.readString(brief);
        PassageFinder finder = new PassageFinder(text);
        TreeMap<String, List<String>> expected = new TreeMap<>();
        TreeMap<String, List<String>> found = new TreeMap<>();
        for (Claim claim : evidence.claims()) {
            if (claim.at() instanceof Locator.Passage passage && passage.source().equals("riac-brief-2018")
                    && finder.find(passage) instanceof Match.Verified verified) {
                List<String> cited = citedBy(marks(text, verified));
                if (!cited.isEmpty() || !claim.citing().isEmpty()) {
                    expected.put(claim.id(), cited);
                    found.put(claim.id(), claim.citing());
                }
            }
        }
        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(found).isEqualTo(expected);
    }

    /** The number of the footnote that a passage stands in, and of those that have their sign in it or right after it. */
    private static List<Integer> marks(String text, Match.Verified where) {
        List<Integer> marks = new ArrayList<>();
        Matcher note = MARK.matcher(text).region(text.lastIndexOf('\n', where.startOffset()) + 1, text.length());
        if (note.lookingAt()) {
            marks.add(Integer.parseInt(note.group(1)));
        }
        Matcher inside = MARK.matcher(text).region(where.startOffset(), where.endOffset());
        while (inside.find()) {
            if (inside.start() > 0 && text.charAt(inside.start() - 1) != '\n') {
                marks.add(Integer.parseInt(inside.group(1)));
            }
        }
        Matcher after = MARK_AFTER.matcher(text).region(where.endOffset(), text.length());
        if (after.lookingAt()) {
            MARK.matcher(after.group(1)).results().forEach(mark -> marks.add(Integer.parseInt(mark.group(1))));
        }
        return marks;
    }

    private List<String> citedBy(List<Integer> notes) {
        List<String> cited = new ArrayList<>();
        for (int note : notes) {
            evidence.references().stream()
                    .filter(reference -> reference.citedIn().contains(new Cited("riac-brief-2018", By.NOTE, note)))
                    .forEach(reference -> cited.add(reference.id()));
        }
        return cited;
    }
}
