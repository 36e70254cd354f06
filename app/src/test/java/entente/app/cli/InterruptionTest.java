package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import entente.app.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE: Ctrl-C stops the program within a second or so, with exit code 3 and no file left behind. */
class InterruptionTest {

    private static final List<String> MAKERS = List.of("mill", "meadow");
    private static final int OPTIONS = 11;

    @TempDir
    Path temp;

    @Test
    void ctrlCStopsALongRun() throws Exception {
        Path folder = temp.resolve("large");
        assertThat(Call.entente("new", folder.toString()).code()).isZero();
        Files.writeString(folder.resolve("conflicts/large.yaml"), largeModel());
        Path out = temp.resolve("out");
        Process process = start("report", folder.toString(), "-o", out.toString());
        assertThat(process.waitFor(4, TimeUnit.SECONDS)).as("the model is large enough to be interrupted").isFalse();

        long told = System.nanoTime();
        interrupt(process);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        long millis = (System.nanoTime() - told) / 1_000_000;

        assertThat(process.exitValue()).isEqualTo(3);
        assertThat(Files.readString(temp.resolve("err"))).contains("entente: stopped.").doesNotContain("\tat ");
        assertThat(Files.readString(temp.resolve("stdout"))).isEmpty();
        assertThat(millis).as("0.8 seconds of patience, and the machine's own slowness").isLessThan(5_000);
        assertThat(Files.exists(out) ? count(out) : 0).isZero();
    }

    private Process start(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-Xmx1g", "-cp", System.getProperty("java.class.path"), "entente.app.Main");
        builder.command().addAll(List.of(arguments));
        return builder.redirectOutput(temp.resolve("stdout").toFile()).redirectError(temp.resolve("err").toFile())
                .start();
    }

    /** Sends what Ctrl-C sends; where this very process ignores it, as below a shell's "&", its children do, and SIGTERM stands in. */
    private static void interrupt(Process process) throws IOException, InterruptedException {
        if (ignoresInterrupt()
                || new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor() != 0) {
            System.out.println("InterruptionTest: SIGTERM in place of SIGINT, which this machine ignores");
            process.destroy();
        }
    }

    private static boolean ignoresInterrupt() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status) || Files.readAllLines(status).stream().filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    /** A random model of 2^22 states; for the brief each of its twenty priorities is changed in turn. */
    private static String largeModel() {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder yaml = new StringBuilder(
                "id: large\ntitle: A large model\nquestion: How long does it take?\ndecision-makers:\n");
        for (int maker = 0; maker < MAKERS.size(); maker++) {
            yaml.append("  - actor: ").append(MAKERS.get(maker)).append("\n    options:\n");
            for (int option = maker * OPTIONS; option < (maker + 1) * OPTIONS; option++) {
                yaml.append("      - {id: o").append(option).append(", label: do ").append(option)
                        .append(", because: [order-of-mill]}\n");
            }
            yaml.append("    prefers:\n      because: [order-of-mill]\n      statements:\n");
            for (int statement = 0; statement < 10; statement++) {
                yaml.append("        - {that: \"o").append(random.nextInt(MAKERS.size() * OPTIONS)).append(" -> o")
                        .append(random.nextInt(MAKERS.size() * OPTIONS)).append("\", label: s").append(statement)
                        .append(", because: [order-of-mill]}\n");
            }
        }
        return yaml.append("states:\n  - {id: none, label: nothing done, taken: []}\nstatus-quo: none\n").toString();
    }
}
