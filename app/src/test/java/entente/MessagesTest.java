package entente;

import static org.assertj.core.api.Assertions.assertThat;

import entente.JavaTexts.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Holds that every message a user can see is tested by its text: the words that the program puts into a problem, a warning, a note or a
 * refusal stand in some test or golden. A message is looked at in the pieces between the values that it shows; single words, and pieces of
 * fewer than twelve characters, are left out. That the pieces stand together and in the right place is for the tests that name them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesTest {

    private static final int LEAST = 12;

    /** Rooms in which sentences tell results, which the goldens hold. */
    private static final Pattern RESULTS = Pattern.compile(".*/entente/(?:app/words|app/report|bench)/.*");

    /** Calls, assignments and bodies of methods in which texts are messages. */
    private static final Pattern MESSAGE = Pattern.compile("""
            new (?:Problem|BadCase|CallError|ParameterException|Refused|TextRefused|ExportRefused|RegisterRefused|Unreadable|Broken)\
            |(?:ClaimStatus|Match)\\.Broken\
            |(?:problems|reasons|warnings|remarks|notes|all|complaints|found)\\.add|err\\.println\
            |(?:session|draft)\\.(?:tell|print)|new Course|ExpressionParser\\.unknown\
            |TextRefused\\.(?:because|outOfResources)\
            |(?:\\w+\\.)?(?:problem|refused|refuse|unfit|whyNot|notAmong|wrongType|unexpected|because|bad)\
            |value of (?:what|why|maybe|all|known|knows|has|oneOf|better|where|done|fresh|reason|claimLine|digestLine)\
            |body of (?:\\w+\\.)?(?:unfit|whyNot|maybe)""");

    /** Calls in which texts are none: patterns, keys, and what only a programmer gets wrong. */
    private static final Pattern OTHER = Pattern.compile(
            """
            (?:\\w+\\.)?(?:equals|contains|startsWith|endsWith|matches|replaceAll|replaceFirst|replace|split|compile|join|has|place|put)\
            |new (?:IllegalArgumentException|IllegalStateException|IndexOutOfBoundsException|UncheckedIOException)|@\\w+""");

    private static final Pattern VALUE = Pattern.compile("%[-,.0-9$]*[a-zA-Z]");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[ '.,;:()\"]+|[ '.,;:()\"]+$");
    private static final Pattern GOLDEN = Pattern.compile(".*\\.(?:txt|md|json|csv|html)");

    /** Messages that no test can bring about on every machine, each with the reason. */
    private static final Map<String, String> OUT_OF_REACH = new LinkedHashMap<>();

    static {
        OUT_OF_REACH.put("the call is not understood", "picocli words every exception that it throws");
        OUT_OF_REACH.put("could not be removed; it is not finished",
                "said while the process is being ended, of a file that the disk keeps");
        OUT_OF_REACH.put("no process could be started to read it", "said where the system refuses a process");
        String deep = "no file is known on which a library runs out of stack; HostileFilesTest tries deep ones";
        OUT_OF_REACH.put("its parts are nested too deeply", deep);
        OUT_OF_REACH.put("it is damaged, or made to do harm; where you trust it, save it as plain text and add that",
                deep);
    }

    /** A piece of a message. */
    private record Piece(String words, Path file, int line) {
        @Override
        public String toString() {
            return Repository.ROOT.relativize(file) + ":" + line + ": " + words;
        }
    }

    private final String tested = tested();
    private final List<Piece> untested = pieces().stream().filter(piece -> !tested.contains(piece.words)).toList();

    @Test
    void everyMessageIsTestedByItsText() {
        assertThat(untested).filteredOn(piece -> !OUT_OF_REACH.containsKey(piece.words))
                .as("pieces of messages that no test and no golden names").isEmpty();
    }

    @Test
    void whatIsOutOfReachIsStillThereAndStillUntested() {
        assertThat(new TreeSet<>(OUT_OF_REACH.keySet())).as("the exceptions, against the messages that need one")
                .isSubsetOf(untested.stream().map(Piece::words).toList());
    }

    @Test
    void textsAreReadAsTheCompilerReadsThem() {
        String source = """
                class A { // "no text"
                    String maybe = b == 1 ? "it is \\"this\\"" : "or " + "that\\u0021";
                    Optional<String> unfit() { throw new Problem(at("x"), "wrong"); }
                }
                """;
        assertThat(JavaTexts.of(source)).containsExactly(new Text("it is \"this\"", 2, List.of("value of maybe", "")),
                new Text("or that!", 2, List.of("value of maybe", "")),
                new Text("x", 3, List.of("at", "new Problem", "body of unfit", "")),
                new Text("wrong", 3, List.of("new Problem", "body of unfit", "")));
    }

    private static List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (Path file : sources("main").stream().filter(file -> !isAboutResults(file)).toList()) {
            for (Text text : JavaTexts.of(Repository.read(file))) {
                if (isMessage(text)) {
                    VALUE.splitAsStream(plain(text.text())).map(words -> EDGES.matcher(words).replaceAll(""))
                            .filter(words -> words.length() >= LEAST && words.contains(" "))
                            .forEach(words -> pieces.add(new Piece(words, file, text.line())));
                }
            }
        }
        return pieces;
    }

    private static boolean isAboutResults(Path file) {
        return RESULTS.matcher(file.toString().replace('\\', '/')).matches();
    }

    private static boolean isMessage(Text text) {
        return text.inside().stream().anyMatch(MESSAGE.asMatchPredicate())
                && text.inside().stream().noneMatch(OTHER.asMatchPredicate());
    }

    /** All texts of the tests but this one, and all goldens, each on a line. */
    private static String tested() {
        Stream<String> texts = sources("test").stream()
                .filter(file -> !file.endsWith("MessagesTest.java"))
                .flatMap(file -> JavaTexts.of(Repository.read(file)).stream()).map(Text::text);
        return Stream.concat(texts, goldens()).map(MessagesTest::plain).collect(Collectors.joining("\n"));
    }

    private static Stream<String> goldens() {
        try (Stream<Path> modules = Files.list(Repository.ROOT)) {
            List<String> texts = new ArrayList<>();
            for (Path folder : modules.map(module -> module.resolve("src/test/resources")).sorted().toList()) {
                for (Path file : Repository.walk(folder, "")) {
                    if (GOLDEN.matcher(file.toString()).matches()) {
                        texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                    }
                }
            }
            return texts.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> sources(String kind) {
        try {
            return Repository.sources(kind);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A text on one line, as JSON and wrapped goldens are compared with it. */
    private static String plain(String text) {
        return BLANK.matcher(text.replace("\\\"", "\"")).replaceAll(" ");
    }
}
