package entente.casefile;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The example that uses every key of the case format, and copies of it that tests may break. */
final class Rich {

    private Rich() {}

    /** The folder of the example. */
    static Path folder() {
        return resource("/entente/rich");
    }

    static Path resource(String name) {
        URL url = Objects.requireNonNull(Rich.class.getResource(name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The files of a case folder, relative to it, by name. */
    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** A copy of the example in a folder that does not exist yet. */
    static Path copy(Path target) throws IOException {
        for (String file : files(folder())) {
            Files.createDirectories(target.resolve(file).getParent());
            Files.copy(folder().resolve(file), target.resolve(file));
        }
        return target;
    }

    /** Replaces the first occurrence of a text in a file; fails where it does not occur. */
    static void edit(Path file, String find, String replacement) throws IOException {
        String text = Files.readString(file);
        int at = text.indexOf(find);
        if (at < 0) {
            throw new IllegalArgumentException(file + " does not hold: " + find);
        }
        String edited = find.equals("*")
                ? replacement
                : text.substring(0, at) + replacement + text.substring(at + find.length());
        Files.write(file,
                edited.replace("\\xff", "\u00ff").getBytes(edited.contains("\\xff")
                        ? StandardCharsets.ISO_8859_1
                        : StandardCharsets.UTF_8));
    }
}
