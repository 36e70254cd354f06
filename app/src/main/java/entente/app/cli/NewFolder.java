package entente.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes a folder whole or not at all: under another name beside its place, which it then takes. */
final class NewFolder {

    private NewFolder() {}

    /**
     * Writes files of UTF-8 text.
     *
     * @param folder a folder that does not exist, or is empty
     * @param files names in the folder, with slashes, and texts
     * @throws CallError where something stands there, or it cannot be written
     */
    static void write(Path folder, Map<String, String> files, Interruption interruption) {
        try {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !empty(folder)) {
                throw inTheWay(folder);
            }
            Path place = folder.toAbsolutePath().normalize();
            Path parent = place.getParent();
            if (parent == null) {
                throw inTheWay(folder);
            }
            Files.createDirectories(parent);
            draft(place, Files.createTempDirectory(parent, ".entente-new-"), files, interruption);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException appeared) {
            throw inTheWay(folder);
        } catch (IOException e) {
            throw new CallError("'" + folder + "' cannot be written (" + WholeFile.reason(e) + ")",
                    "name a folder that you may write to");
        }
    }

    private static void draft(Path place, Path draft, Map<String, String> files, Interruption interruption)
            throws IOException {
        List<Path> written = new ArrayList<>(List.of(draft));
        interruption.writing(draft);
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path target = draft.resolve(file.getKey()).normalize();
                if (!target.startsWith(draft) || target.equals(draft)) {
                    throw new IllegalArgumentException("no file of the folder: " + file.getKey());
                }
                folders(draft, draft.relativize(target), written, interruption);
                interruption.writing(target);
                written.add(target);
                Files.writeString(target, file.getValue(), StandardCharsets.UTF_8);
            }
            interruption.check();
            Files.deleteIfExists(place);
            Files.move(draft, place);
        } finally {
            for (Path one : written.reversed()) {
                Files.deleteIfExists(one);
                interruption.written(one);
            }
        }
    }

    /** Makes the folders in which a file of the draft stands. */
    private static void folders(Path draft, Path file, List<Path> written, Interruption interruption)
            throws IOException {
        for (int i = 1; i < file.getNameCount(); i++) {
            Path folder = draft.resolve(file.subpath(0, i));
            if (!Files.isDirectory(folder)) {
                interruption.writing(folder);
                written.add(folder);
                Files.createDirectory(folder);
            }
        }
    }

    private static CallError inTheWay(Path folder) {
        return new CallError(folder + ": something stands here already, and nothing is overwritten",
                "name a folder that does not exist yet");
    }

    private static boolean empty(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }
}
