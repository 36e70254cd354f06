package entente.app.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Bytes of a fuzzer where a reader wants a file or a folder: they stand in one scratch folder of the process. */
final class Input {

    private static final Path FOLDER = scratch();

    private Input() {}

    private static Path scratch() {
        Path memory = Path.of("/dev/shm");
        try {
            Path folder = Files.isDirectory(memory) && Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "entente-fuzz-")
                    : Files.createTempDirectory("entente-fuzz-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException left) {
            System.err.println("left behind: " + folder + " (" + left.getMessage() + ")");
        }
    }

    /** The scratch folder. */
    static Path folder() {
        return FOLDER;
    }

    /** A file of the scratch folder that holds the bytes. */
    static Path file(String name, byte[] data) {
        try {
            Path file = FOLDER.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file of the scratch folder. */
    static void remove(String name) {
        try {
            Files.deleteIfExists(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes as text, whatever they are. */
    static String text(byte[] data) {
        return new String(data, StandardCharsets.UTF_8);
    }
}
