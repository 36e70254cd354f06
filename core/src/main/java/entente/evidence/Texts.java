package entente.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The reader's own copies of the sources' texts. A case does not carry its sources' texts.
 *
 * @param folders folders that the reader names, looked through in this order: a file for each source, named by its
 *     {@code file} or as {@code ID.txt}
 * @param kept the private folder of the case, looked into last, or null: {@code ID.txt} for each text, and beside it
 *     {@code ID.origin}, which tells from what file it was taken
 */
public record Texts(List<Path> folders, @Nullable Path kept) {

    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_ORIGIN_BYTES = 64 << 10;
    private static final int LOOKED_AT = 8 << 10;
    private static final Pattern ORIGIN_DIGEST = Pattern.compile("(?m)^sha256: ([0-9a-f]{64})$");

    /** No texts at all. */
    public static final Texts NONE = new Texts(List.of(), null);

    /** Copies the list. */
    public Texts {
        folders = List.copyOf(folders);
    }

    /** The texts of one folder that the reader names. */
    public Texts(Path folder) {
        this(List.of(folder), null);
    }

    /**
     * A copy of a text.
     *
     * @param content the text; bytes that are no UTF-8 are replaced
     * @param sha256 the digest of its bytes, 64 hexadecimal digits
     * @param original the digest of the file that it was taken from, where that is known
     * @param at where it stands
     */
    public record Text(String content, String sha256, @Nullable String original, Path at) {

        /** Whether a digest is that of the text, or that of the file it was taken from. */
        public boolean agrees(String digest) {
            return digest.equals(sha256) || digest.equals(original);
        }
    }

    /**
     * The copy of a source, or nothing where no folder has one (or none under 64 MiB that can be read). A file that is no
     * text, such as a PDF, is no copy: it holds a zero among its first bytes, or begins as a PDF or a zip archive does.
     */
    public Optional<Text> of(Source source) {
        for (Path folder : folders) {
            Optional<Text> text = read(folder, source.file()).or(() -> read(folder, source.id() + ".txt"));
            if (text.isPresent()) {
                return text;
            }
        }
        return kept == null
                ? Optional.empty()
                : read(kept, source.id() + ".txt").map(text -> withOrigin(text, kept, source));
    }

    private static Optional<Text> read(Path folder, @Nullable String file) {
        if (file == null || file.indexOf('\0') >= 0 || !Files.isRegularFile(folder.resolve(file))) {
            return Optional.empty();
        }
        Path at = folder.resolve(file);
        try (InputStream in = Files.newInputStream(at)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES || isNoText(bytes)
                    ? Optional.empty()
                    : Optional.of(new Text(new String(bytes, StandardCharsets.UTF_8), sha256(bytes), null, at));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isNoText(byte[] bytes) {
        String begin = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        return begin.indexOf('\0') >= 0 || begin.startsWith("%PDF-") || begin.startsWith("PK\3\4");
    }

    private static Text withOrigin(Text text, Path folder, Source source) {
        try (InputStream in = Files.newInputStream(folder.resolve(source.id() + ".origin"))) {
            Matcher digest = ORIGIN_DIGEST
                    .matcher(new String(in.readNBytes(MOST_ORIGIN_BYTES), StandardCharsets.UTF_8));
            return digest.find() ? new Text(text.content(), text.sha256(), digest.group(1), text.at()) : text;
        } catch (IOException noOrigin) {
            return text;
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
