package entente.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reader's own copies of the sources' texts: a folder with a file for each source, named by its {@code file} or as
 * {@code ID.txt}. A case does not carry its sources' texts.
 *
 * @param folder the folder
 */
public record Texts(Path folder) {

    private static final int MOST_BYTES = 64 << 20;

    /**
     * A copy of a text.
     *
     * @param content the text; bytes that are no UTF-8 are replaced
     * @param sha256 the digest of its bytes, 64 hexadecimal digits
     */
    public record Text(String content, String sha256) {}

    /** The copy of a source, or nothing where the folder has none (or none under 64 MiB that can be read). */
    public Optional<Text> of(Source source) {
        return read(source.file()).or(() -> read(source.id() + ".txt"));
    }

    private Optional<Text> read(@Nullable String file) {
        if (file == null || file.indexOf('\0') >= 0 || !Files.isRegularFile(folder.resolve(file))) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(folder.resolve(file))) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? Optional.empty()
                    : Optional.of(new Text(new String(bytes, StandardCharsets.UTF_8), sha256(bytes)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
