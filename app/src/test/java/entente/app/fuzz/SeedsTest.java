package entente.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * FEATURE: no reader crashes or hangs on the seeds of the fuzzer, nor on seeded mutations of them. The fuzzer itself looks further, on
 * demand: {@code .ci/fuzz}.
 */
class SeedsTest {

    private static final Path SEEDS = Path.of("src/test/resources/fuzz");
    private static final int MUTATIONS = 300;

    /** A target: the class that {@code .ci/fuzz} names, and its entry. */
    private record Target(Class<?> named, Consumer<byte[]> entry) {}

    private static final List<Target> TARGETS = List.of(
            new Target(BargainingTarget.class, BargainingTarget::fuzzerTestOneInput),
            new Target(BibtexTarget.class, BibtexTarget::fuzzerTestOneInput),
            new Target(CaseTarget.class, CaseTarget::fuzzerTestOneInput),
            new Target(CslJsonTarget.class, CslJsonTarget::fuzzerTestOneInput),
            new Target(ExpressionTarget.class, ExpressionTarget::fuzzerTestOneInput),
            new Target(ExtractionTarget.class, ExtractionTarget::fuzzerTestOneInput),
            new Target(GmcrTarget.class, GmcrTarget::fuzzerTestOneInput),
            new Target(LocatorTarget.class, LocatorTarget::fuzzerTestOneInput),
            new Target(RisTarget.class, RisTarget::fuzzerTestOneInput));

    @TestFactory
    Stream<DynamicTest> seedsAndWhatIsNearThem() {
        return TARGETS.stream().map(target -> DynamicTest.dynamicTest(target.named().getSimpleName(),
                () -> assertTimeoutPreemptively(Duration.ofSeconds(60), () -> run(target))));
    }

    private static void run(Target target) throws IOException {
        List<byte[]> seeds = seeds(target);
        assertThat(seeds).as("seeds of %s", target.named()).isNotEmpty();
        SplittableRandom random = new SplittableRandom(11);
        target.entry().accept(new byte[0]);
        for (byte[] seed : seeds) {
            target.entry().accept(seed);
            for (int n = 0; n < MUTATIONS; n++) {
                target.entry().accept(mutated(seed, seeds, random));
            }
        }
    }

    private static List<byte[]> seeds(Target target) throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(SEEDS.resolve(target.named().getSimpleName()))) {
            for (Path file : files.sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        return seeds;
    }

    /** Some bytes changed, a stretch left out, or one of another seed put in. */
    private static byte[] mutated(byte[] seed, List<byte[]> seeds, SplittableRandom random) {
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        int from = random.nextInt(seed.length + 1);
        int left = Math.min(seed.length - from, random.nextInt(20));
        int start = random.nextInt(other.length + 1);
        int put = Math.min(other.length - start, random.nextInt(20));
        byte[] mutated = new byte[seed.length - left + put];
        System.arraycopy(seed, 0, mutated, 0, from);
        System.arraycopy(other, start, mutated, from, put);
        System.arraycopy(seed, from + left, mutated, from + put, seed.length - from - left);
        for (int n = random.nextInt(4); n > 0 && mutated.length > 0; n--) {
            mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
        }
        return mutated;
    }

    @Test
    void everyTargetStandsInTheTable() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/java/entente/app/fuzz"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Target.java"))
                    .map(name -> name.replace(".java", "")).sorted())
                    .isEqualTo(TARGETS.stream().map(target -> target.named().getSimpleName()).toList());
        }
    }
}
