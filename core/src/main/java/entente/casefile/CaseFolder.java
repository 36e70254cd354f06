package entente.casefile;

import entente.model.Nearest;
import entente.model.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a case folder: which are there, which do not belong there, and their text, within fixed limits of number
 * and size.
 */
final class CaseFolder {

    /** The most bytes of one file. */
    static final int MOST_FILE_BYTES = 4 << 20;

    /** The most bytes of a case. */
    static final long MOST_CASE_BYTES = 64L << 20;

    /** The most files of a folder. */
    static final int MOST_FILES = 2_000;

    /** The files that may stand in the folder itself. */
    static final List<String> FILES = List.of("case.yaml", "actors.yaml", "sources.yaml", "references.yaml",
            "claims.yaml",
            "judgements.yaml",
            "formats.yaml", "events.yaml", "relations.yaml", "recommendations.yaml", "disagreements.yaml",
            "homonyms.yaml", "commitments.yaml", "questions.yaml", "forecasts.yaml");

    /** The folders that may stand in it. */
    static final List<String> FOLDERS = List.of("conflicts", "hypotheses", "issues", "expect");

    private final Path folder;
    private final String name;
    private final Problems problems;
    private final Map<String, byte[]> bytes = new TreeMap<>();
    private final List<String> listed = new ArrayList<>();
    private long total;

    CaseFolder(Path folder, String name, Problems problems) {
        this.folder = folder;
        this.name = name;
        this.problems = problems;
    }

    /** Lists and reads the files; what does not belong is a problem. */
    void read() {
        for (String child : children(folder, "")) {
            boolean isFolder = Files.isDirectory(folder.resolve(child));
            if (FOLDERS.contains(child) && isFolder) {
                readFolder(child);
            } else if (FILES.contains(child)) {
                readFile(child);
            } else {
                unknown(child, isFolder);
            }
        }
    }

    /** Whether the files are larger together than is read; then none of them should be parsed. */
    boolean tooLarge() {
        return total > MOST_CASE_BYTES;
    }

    /** Whether a file or folder is there, readable or not. */
    boolean has(String file) {
        return listed.contains(file);
    }

    /** The files that were read, by name, {@code conflicts/a.yaml} for one in a folder. */
    List<String> files() {
        return List.copyOf(bytes.keySet());
    }

    /** The path of a file as the user names it. */
    String shown(String file) {
        return shown(name, file);
    }

    private static String shown(String name, String file) {
        return name.endsWith("/") ? name + file : name + "/" + file;
    }

    /** The text of a file that was read, or nothing where it is no text, which is then a problem. */
    Optional<String> text(String file) {
        byte[] content = bytes.get(file);
        return content == null ? Optional.empty() : text(shown(file), content, problems);
    }

    /** {@code sha256:} and the digest over names and bytes of all files that were read, by name. */
    String digest() {
        MessageDigest digest = sha256();
        for (Map.Entry<String, byte[]> entry : bytes.entrySet()) {
            digest.update(entry.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Integer.toString(entry.getValue().length).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(entry.getValue());
        }
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private void readFolder(String sub) {
        if (leaves(folder.resolve(sub), sub)) {
            return;
        }
        for (String child : children(folder.resolve(sub), sub + "/")) {
            String file = sub + "/" + child;
            if (child.endsWith(".yaml")) {
                readFile(file);
            } else {
                String stem = child.replaceFirst("\\.[A-Za-z]*$", "");
                problems.add(Place.of(shown(file)), "'" + child + "' does not belong into " + sub + "/",
                        "rename it to '" + stem + ".yaml', or take it out; " + sub + "/ holds files named ID.yaml");
            }
        }
    }

    private List<String> children(Path directory, String prefix) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path child : stream) {
                String file = String.valueOf(child.getFileName());
                if (names.size() == MOST_FILES) {
                    problems.add(Place.of(prefix.isEmpty() ? name : shown(prefix)),
                            "more than " + MOST_FILES + " files are in this folder",
                            "name the folder of one case; a case has a file for each conflict and few others");
                    return List.of();
                }
                if (!ignored(file)) {
                    names.add(file);
                }
            }
        } catch (IOException unreadable) {
            problems.add(Place.of(prefix.isEmpty() ? name : shown(prefix)), "the folder cannot be read",
                    "look at its permissions");
        }
        names.sort(null);
        listed.addAll(names.stream().map(prefix::concat).toList());
        return names;
    }

    private static boolean ignored(String file) {
        return file.startsWith(".") || file.startsWith("README") || file.startsWith("LICENSE") || file.endsWith(".md");
    }

    private void unknown(String child, boolean isFolder) {
        List<String> known = isFolder ? FOLDERS : FILES;
        String kind = isFolder ? "folder" : "file";
        String all = "a case knows the " + kind + "s " + Words.list(known);
        if (FOLDERS.contains(child)) {
            problems.add(Place.of(shown(child)), "'" + child + "' is a file where a folder is expected",
                    "make a folder '" + child + "' and put the file into it");
            return;
        }
        problems.add(Place.of(shown(child)), "unknown " + kind + " '" + Words.shortened(child) + "' in a case",
                Nearest.of(child, known).map(near -> "'" + near + "' is meant; " + all).orElse("take it out; " + all));
    }

    private boolean leaves(Path path, String file) {
        try {
            if (path.toRealPath().startsWith(folder.toRealPath())) {
                return false;
            }
            problems.add(Place.of(shown(file)), "this is a link that leaves the case", "put the file itself here");
        } catch (IOException broken) {
            problems.add(Place.of(shown(file)), "this is a link to nothing", "put the file itself here");
        }
        return true;
    }

    private void readFile(String file) {
        Path path = folder.resolve(file);
        if (leaves(path, file)) {
            return;
        }
        if (!Files.isRegularFile(path)) {
            problems.add(Place.of(shown(file)), "this is a folder where a file is expected", "rename or remove it");
            return;
        }
        byte[] content = bytes(path, shown(file), MOST_FILE_BYTES, problems);
        if (content == null) {
            return;
        }
        total += content.length;
        if (total > MOST_CASE_BYTES) {
            if (total - content.length <= MOST_CASE_BYTES) {
                problems.add(Place.of(name), "the files of the case are larger than 64 MiB together",
                        "split the case, or keep the texts of its sources elsewhere");
            }
            return;
        }
        bytes.put(file, content);
    }

    /** The bytes of a file, or null where it is too large or cannot be read, which is then a problem. */
    static byte @Nullable [] bytes(Path path, String shown, int most, Problems problems) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] content = in.readNBytes(most + 1);
            if (content.length <= most) {
                return content;
            }
            problems.add(Place.of(shown), "the file is larger than " + (most >> 20) + " MiB",
                    "look whether it is the file that is meant; a model is a few pages of text");
        } catch (IOException unreadable) {
            problems.add(Place.of(shown), "the file cannot be read", "look at its permissions");
        }
        return null;
    }

    /** The text of bytes; not UTF-8 and control characters are problems with their place. */
    static Optional<String> text(String shown, byte[] content, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(content.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += content[i] == '\n' ? 1 : 0;
            }
            problems.add(new Place(shown, line, 0), "byte " + (in.position() + 1) + " of the file is no UTF-8",
                    "save it as UTF-8");
            return Optional.empty();
        }
        String text = out.flip().toString();
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return clean(shown, body, problems) ? Optional.of(body) : Optional.empty();
    }

    private static boolean clean(String shown, String text, Problems problems) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0 && c != 0x85
                    || c == '\uFFFE' || c == '\uFFFF';
            if (control) {
                problems.add(new Place(shown, line, column),
                        String.format("a control character (U+%04X) stands here", (int) c),
                        "remove it; the file may be damaged, or no text at all");
                return false;
            }
            boolean newLine = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            line += newLine ? 1 : 0;
            column = newLine ? 1 : Character.isLowSurrogate(c) ? column : column + 1;
        }
        return true;
    }
}
