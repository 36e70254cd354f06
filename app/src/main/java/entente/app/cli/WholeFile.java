package entente.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Writes files whole or not at all: to a temporary file beside, which then takes the name. */
final class WholeFile {

    private WholeFile() {}

    /**
     * Writes a text as UTF-8, replacing what stood there.
     *
     * @param file no root of a file system
     * @throws CallError where the folder cannot be written to
     */
    static void write(Path file, String text, Interruption interruption) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try {
            Files.createDirectories(folder);
            Path draft = folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            interruption.writing(draft);
            try {
                Files.writeString(draft, text, StandardCharsets.UTF_8);
                interruption.check();
                move(draft, file);
            } finally {
                Files.deleteIfExists(draft);
                interruption.written(draft);
            }
        } catch (IOException e) {
            throw new CallError("'" + file + "' cannot be written (" + reason(e) + ")", "name another place with -o");
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Why a file cannot be written, as a clause. */
    static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.FileAlreadyExistsException there -> "a file of this name stands in the way";
            case java.nio.file.AccessDeniedException denied -> "access is denied";
            default -> e.getClass().getSimpleName();
        };
    }
}
