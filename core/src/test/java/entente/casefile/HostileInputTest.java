package entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import entente.model.Problem;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE: any bytes end in a case or in clear words, soon and in bounded memory. */
class HostileInputTest {

    /** Time of the processor, since on a loaded machine time on the wall says little. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir
    Path temp;
    Path copy;

    @BeforeEach
    void copyTheExample() throws IOException {
        copy = Rich.copy(temp.resolve("case"));
    }

    private String messages() {
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> BrokenCasesTest.messages(copy));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(copy.resolve(file), text);
    }

    @Test
    void aliasesThatMultiply() throws IOException {
        StringBuilder bomb = new StringBuilder("events:\n  - &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("  - &a").append(i).append(" [")
                    .append(String.join(", ", java.util.Collections.nCopies(10, alias))).append("]\n");
        }
        write("events.yaml", bomb.toString());
        assertThat(messages()).isEqualTo(
                "x/events.yaml:5:45: aliases multiply to more than 10000 values\n  Maybe write the values themselves.");
    }

    @Test
    void aHandfulOfAliasesIsFine() throws IOException {
        write("events.yaml", """
                events:
                  - {id: a, date: 2020, what: x, because: &b [gate-rusts]}
                  - {id: b, date: 2020, what: x, because: *b}
                """);
        assertThat(messages()).isEqualTo("no problem");
    }

    @Test
    void deepNesting() throws IOException {
        write("events.yaml", "events: " + "[".repeat(1_000_000));
        assertThat(messages()).isEqualTo("""
                x/events.yaml:1:48: lists and keys are nested deeper than 40 levels
                  Maybe count the brackets and the indentation before this place; a case needs eight levels.""");
        write("events.yaml", "- ".repeat(500_000));
        assertThat(messages()).contains("nested deeper than 40 levels");
        write("events.yaml", "? ".repeat(500_000));
        assertThat(messages()).contains("x/events.yaml:");
    }

    @Test
    void largeFiles() throws IOException {
        write("events.yaml", "#".repeat((4 << 20) + 1));
        assertThat(messages()).isEqualTo("x/events.yaml: the file is larger than 4 MiB\n"
                + "  Maybe look whether it is the file that is meant; a model is a few pages of text.");
        write("events.yaml", "events:\n" + "- a\n".repeat((4 << 18) - 10));
        assertThat(messages()).contains("x: 1047566 more problems are not shown\n  Maybe put the first ones right.");
    }

    @Test
    void manyFiles() throws IOException {
        for (int i = 0; i < 2_001; i++) {
            write("conflicts/c" + i + ".yaml", "");
        }
        assertThat(messages()).contains("x/conflicts/: more than 2000 files are in this folder\n"
                + "  Maybe name the folder of one case; a case has a file for each conflict and few others.");
    }

    @Test
    void manyMegabytes() throws IOException {
        String filler = "#".repeat(4 << 20);
        for (int i = 0; i < 17; i++) {
            write("expect/e" + i + ".yaml", filler);
        }
        assertThat(messages()).isEqualTo("x: the files of the case are larger than 64 MiB together\n"
                + "  Maybe split the case, or keep the texts of its sources elsewhere.");
    }

    @Test
    void whatCannotBeRead() {
        Problems problems = new Problems();
        new CaseFolder(temp.resolve("gone"), "x", problems).read();
        CaseFolder.bytes(temp, "x/case.yaml", 1, problems);
        assertThat(problems.sorted("x")).extracting(Problem::inWords).containsExactly("""
                x: the folder cannot be read
                  Maybe look at its permissions.""", """
                x/case.yaml: the file cannot be read
                  Maybe look at its permissions.""");
    }

    @Test
    void linksThatLeaveTheFolder() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.yaml"), "events: []\n");
        Files.delete(copy.resolve("events.yaml"));
        Files.createSymbolicLink(copy.resolve("events.yaml"), secret);
        Files.createSymbolicLink(copy.resolve("conflicts/gone.yaml"), temp.resolve("nowhere"));
        assertThat(messages()).isEqualTo("""
                x/conflicts/gone.yaml: this is a link to nothing
                  Maybe put the file itself here.
                x/events.yaml: this is a link that leaves the case
                  Maybe put the file itself here.""");
    }

    @Test
    void filesWhereFoldersAreExpected() throws IOException {
        Files.delete(copy.resolve("expect/lock.yaml"));
        Files.delete(copy.resolve("expect/rust.yaml"));
        Files.delete(copy.resolve("expect/toll.yaml"));
        Files.delete(copy.resolve("expect"));
        write("expect", "");
        assertThat(messages()).isEqualTo("x/expect: 'expect' is a file where a folder is expected\n"
                + "  Maybe make a folder 'expect' and put the file into it.");
    }

    @Test
    void foldersWhereFilesAreExpected() throws IOException {
        Files.delete(copy.resolve("events.yaml"));
        Files.createDirectory(copy.resolve("events.yaml"));
        assertThat(messages())
                .isEqualTo("x/events.yaml: this is a folder where a file is expected\n  Maybe rename or remove it.");
    }

    @Test
    void seventyOptions() throws IOException {
        String options = IntStream.range(0, 70)
                .mapToObj(i -> "{id: o" + i + ", label: do " + i + ", because: [physics]}")
                .collect(Collectors.joining(", "));
        write("conflicts/big.yaml",
                "id: big\ntitle: t\nquestion: q\ndecision-makers:\n  - actor: north\n    options: [" + options
                        + "]\n    prefers: {statements: []}\n");
        assertThat(messages()).isEqualTo("""
                x/conflicts/big.yaml:5:3: conflict 'big' has 70 options, which make 2^70 combinations
                  Maybe leave out the options that no statement mentions, or split the conflict; at most 62 options are read, and far \
                fewer can be solved.""");
    }

    @Test
    void manyStatements() throws IOException {
        String statements = IntStream.range(0, 129)
                .mapToObj(i -> "{that: pay, label: l, because: [physics]}")
                .collect(Collectors.joining(", "));
        Rich.edit(copy.resolve("conflicts/lock.yaml"), "statements: []",
                "because: [physics]\n      statements: [" + statements + "]");
        assertThat(messages()).isEqualTo("""
                x/conflicts/lock.yaml:47:19: 129 statements of harbour are too many
                  Maybe keep those that tell states apart; at most 128 are read for one decision maker.""");
    }

    @Test
    void twoThousandMutations() throws IOException {
        List<String> files = Rich.files(copy);
        List<Long> slow = new ArrayList<>();
        String tokens = "\n\t -:[]{}&*!|>'\"#%@`,?~\\\0\uFEFF\u00e9";
        for (int n = 0; n < 2_000; n++) {
            SplittableRandom random = new SplittableRandom(n);
            Path file = copy.resolve(files.get(random.nextInt(files.size())));
            byte[] original = Files.readAllBytes(file);
            Files.write(file, mutated(original, random, tokens));
            long began = THREADS.getCurrentThreadCpuTime();
            int seed = n;
            assertThatCode(() -> BrokenCasesTest.messages(copy)).as("seed %d", seed).doesNotThrowAnyException();
            slow.add((THREADS.getCurrentThreadCpuTime() - began) / 1_000_000);
            Files.write(file, original);
        }
        assertThat(slow).as("milliseconds of processor time of each read").allMatch(took -> took < 1_000);
    }

    private static byte[] mutated(byte[] original, SplittableRandom random, String tokens) {
        byte[] bytes = original.clone();
        for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + 1 + random.nextInt(20));
            byte[] token = String.valueOf(tokens.charAt(random.nextInt(tokens.length())))
                    .getBytes(StandardCharsets.UTF_8);
            bytes = switch (random.nextInt(5)) {
                case 0 -> joined(Arrays.copyOf(bytes, at), token, Arrays.copyOfRange(bytes, at, bytes.length));
                case 1 -> joined(Arrays.copyOf(bytes, at), new byte[0], Arrays.copyOfRange(bytes, to, bytes.length));
                case 2 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, to),
                        Arrays.copyOfRange(bytes, to, bytes.length));
                case 3 -> joined(Arrays.copyOf(bytes, at), new byte[]{(byte) random.nextInt(256)},
                        Arrays.copyOfRange(bytes, at + 1, bytes.length));
                default -> joined(Arrays.copyOf(bytes, at), token, Arrays.copyOfRange(bytes, to, bytes.length));
            };
            if (bytes.length == 0) {
                return bytes;
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
