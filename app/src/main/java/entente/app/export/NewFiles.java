package entente.app.export;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes several files, all or none: each under another name beside its place first, then all are moved there. A reader never sees
 * half a file; where the last step fails between two moves, what was moved already stays.
 */
public final class NewFiles {

    private final boolean overwrite;

    /**
     * A writer of new files.
     *
     * @param overwrite whether files that exist are replaced
     */
    public NewFiles(boolean overwrite) {
        this.overwrite = overwrite;
    }

    /**
     * Refuses folders, and files that exist and may not be replaced.
     *
     * @throws ExportRefused where one is in the way
     */
    public void check(List<Path> targets) {
        for (Path target : targets) {
            if (Files.isDirectory(target)) {
                throw ExportRefused.target(target.toString(), "this is a folder, not a file", "name a file in it");
            }
            if (!overwrite && Files.exists(target)) {
                throw ExportRefused.target(target.toString(), "this file exists already",
                        "name another file, or allow it to be overwritten");
            }
        }
    }

    /**
     * Writes files by name; missing folders are made.
     *
     * @throws ExportRefused where one is in the way
     * @throws IOException where the disk does not play along
     */
    public void write(Map<Path, byte[]> contents) throws IOException {
        Map<Path, Path> written = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, byte[]> content : contents.entrySet()) {
                Path target = content.getKey().toAbsolutePath();
                Files.createDirectories(target.getParent());
                Path beside = beside(target);
                written.put(beside, target);
                Files.write(beside, content.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            }
            check(List.copyOf(written.values()));
            for (Map.Entry<Path, Path> file : written.entrySet()) {
                move(file.getKey(), file.getValue());
            }
        } finally {
            for (Path beside : written.keySet()) {
                Files.deleteIfExists(beside);
            }
        }
    }

    private static Path beside(Path target) {
        return target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".part");
    }

    private void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
