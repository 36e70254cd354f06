package entente.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The five real texts, where they are at hand. */
final class Shared {

    static final List<String> IDS = List.of("azizian-2002", "paramonov-2019", "riac-brief-2018", "riac-web-2018",
            "valdai-2018");

    private Shared() {}

    /** The folder of the texts, or nothing where it is not there. */
    static Optional<Path> folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path sources = at.resolve("shared/sources");
            if (Files.isDirectory(sources)) {
                return Optional.of(sources);
            }
        }
        return Optional.empty();
    }

    /** The texts by id; empty, with a printed line, where they are not there. */
    static Map<String, String> texts(Class<?> test) {
        Map<String, String> texts = new LinkedHashMap<>();
        Optional<Path> folder = folder();
        if (folder.isEmpty()) {
            System.out.println(test.getSimpleName() + ": left out, for ../shared/sources is not here");
            return texts;
        }
        for (String id : IDS) {
            try {
                texts.put(id, Files.readString(folder.get().resolve(id + ".txt")));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return texts;
    }
}
