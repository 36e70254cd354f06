package entente.app.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The private folder of texts, outside every case: below it a folder for each case id, in which {@code ID.txt} is the text of
 * a source (UTF-8, lines end with a line feed) and {@code ID.origin} tells from what file it was taken. On systems that know
 * such rights, nobody but the owner may read it.
 *
 * @param root the folder; need not exist
 */
public record TextStore(Path root) {

    private static final String TEXT = ".txt";
    private static final String ORIGIN = ".origin";

    /**
     * The folder that the environment names: {@code ENTENTE_TEXTS}, else {@code entente/texts} below {@code XDG_DATA_HOME}
     * where that is an absolute path, else {@code .local/share/entente/texts} in the user's home.
     *
     * @param environment gives the value of a variable, or null
     * @param home the user's home
     */
    public static TextStore of(Function<String, @Nullable String> environment, Path home) {
        String named = environment.apply("ENTENTE_TEXTS");
        if (named != null && !named.isBlank()) {
            return new TextStore(Path.of(named).toAbsolutePath().normalize());
        }
        String data = environment.apply("XDG_DATA_HOME");
        Path shared = data != null && Path.of(data).isAbsolute()
                ? Path.of(data)
                : home.resolve(".local").resolve("share");
        return new TextStore(shared.resolve("entente").resolve("texts"));
    }

    /** The folder of a case; need not exist. */
    public Path folder(String caseId) {
        return root.resolve(fileName(caseId));
    }

    /** Where the text of a source stands, or would stand. */
    public Path text(String caseId, String sourceId) {
        return folder(caseId).resolve(fileName(sourceId) + TEXT);
    }

    /** Whether a text of a source is kept. */
    public boolean has(String caseId, String sourceId) {
        return Files.isRegularFile(text(caseId, sourceId));
    }

    /** The ids of the sources of which texts are kept, in order; none where there is no folder. */
    public List<String> ids(String caseId) {
        try (Stream<Path> files = Files.list(folder(caseId))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(TEXT) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - TEXT.length())).sorted().toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    /**
     * Keeps a text, in the place of one that is kept already.
     *
     * @param file the name of the file it was taken from
     * @param sha256 the digest of that file
     * @throws IOException where the folder cannot be written; nothing is left half-written
     */
    public void keep(String caseId, String sourceId, ExtractedText text, String file, String sha256)
            throws IOException {
        Path folder = folder(caseId);
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new FileAlreadyExistsException(root.toString());
        }
        Files.createDirectories(folder, rights(folder, "rwx------"));
        Path kept = text(caseId, sourceId);
        Path origin = folder.resolve(fileName(sourceId) + ORIGIN);
        Path draft = folder.resolve("." + fileName(sourceId) + "." + ProcessHandle.current().pid() + ".part");
        try {
            write(draft, text.content());
            Files.deleteIfExists(origin);
            move(draft, kept);
            write(draft, "file: " + file.replaceAll("\\p{Cntrl}", " ") + "\nsha256: " + sha256 + "\nformat: "
                    + text.inWords() + "\n");
            move(draft, origin);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Removes the text of a source.
     *
     * @return whether there was one
     */
    public boolean remove(String caseId, String sourceId) throws IOException {
        boolean there = Files.deleteIfExists(text(caseId, sourceId));
        Files.deleteIfExists(folder(caseId).resolve(fileName(sourceId) + ORIGIN));
        if (there && ids(caseId).isEmpty()) {
            try {
                Files.deleteIfExists(folder(caseId));
            } catch (DirectoryNotEmptyException somethingElseStands) {
                return true;
            }
        }
        return there;
    }

    /** What a line of the origin of a kept text says: {@code file}, {@code sha256} or {@code format}. */
    public Optional<String> origin(String caseId, String sourceId, String line) {
        try {
            return Files.readAllLines(folder(caseId).resolve(fileName(sourceId) + ORIGIN)).stream()
                    .filter(one -> one.startsWith(line + ": ")).map(one -> one.substring(line.length() + 2))
                    .findFirst();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** The SHA-256 of a file, 64 hexadecimal digits. */
    public static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** An id as the name of a file or folder on any system; ids of YAML cases are left as they are. */
    static String fileName(String id) {
        String plain = id.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "-");
        return plain.startsWith(".") ? "-" + plain.substring(1) : plain;
    }

    private static void write(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, rights(file, "rw-------"));
        Files.writeString(file, content, StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static FileAttribute<?>[] rights(Path at, String rights) {
        return at.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
