package entente;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository, as the lint tests read them. */
final class Repository {

    /** The root folder: named by the build, or the nearest folder above that holds the launcher. */
    static final Path ROOT = root();

    private Repository() {}

    private static Path root() {
        String named = System.getProperty("entente.home");
        Path folder = Path.of(named == null ? "" : named).toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("the tests do not stand in a copy of the repository");
        }
        return folder;
    }

    /** The Java files of all modules; {@code kind} is main or test. */
    static List<Path> sources(String kind) throws IOException {
        List<Path> folders;
        try (Stream<Path> modules = Files.list(ROOT)) {
            folders = modules.map(module -> module.resolve("src").resolve(kind).resolve("java")).sorted().toList();
        }
        List<Path> sources = new ArrayList<>();
        for (Path folder : folders) {
            sources.addAll(walk(folder, ".java"));
        }
        return sources;
    }

    /** The files below a folder whose names end so, in order; none where the folder is missing. */
    static List<Path> walk(Path folder, String end) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    /** The text of a file. */
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The package of a Java file, by where it stands. */
    static String packageOf(Path source) {
        String path = source.getParent().toString().replace('\\', '/');
        return path.substring(path.lastIndexOf("/java/") + "/java/".length()).replace('/', '.');
    }
}
