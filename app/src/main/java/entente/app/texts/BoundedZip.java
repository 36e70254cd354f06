package entente.app.texts;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip archive that gives its parts by name, and none that unpacks to more than a limit. Nothing is written anywhere. */
final class BoundedZip implements AutoCloseable {

    private final ZipFile zip;
    private final long mostBytes;

    private BoundedZip(ZipFile zip, long mostBytes) {
        this.zip = zip;
        this.mostBytes = mostBytes;
    }

    /** Opens an archive; the caller closes it. */
    static BoundedZip open(Path file, Limits limits) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException damaged) {
            throw String.valueOf(damaged.getMessage()).contains("encrypted")
                    ? TextRefused.because("it is a zip archive that is locked with a password",
                            "unpack it with the password, and add the file in it")
                    : TextRefused.because(
                            "it begins as a zip archive does (a Word document is one), and is damaged or cut off",
                            "fetch or save it again");
        }
        int parts = zip.size();
        if (parts > limits.parts()) {
            zip.close();
            throw TextRefused.because("it is a zip archive of " + parts + " parts, which no Word document has",
                    "open it in a word processor and save it as .docx or .txt");
        }
        return new BoundedZip(zip, limits.partBytes());
    }

    /** Whether the archive has a part. */
    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** A part, for the caller to close; empty where there is none. Reading beyond the limit is refused. */
    Optional<InputStream> part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null || entry.isDirectory()
                ? Optional.empty()
                : Optional.of(new Bounded(zip.getInputStream(entry), name, mostBytes));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what comes out, whatever the archive says of its sizes. */
    private static final class Bounded extends FilterInputStream {
        private final String name;
        private final long most;
        private long left;

        Bounded(InputStream in, String name, long most) {
            super(in);
            this.name = name;
            this.most = most;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw TextRefused.outOfResources("its part " + name + " unpacks to more than " + (most >> 20)
                        + " MiB", "it is made to do harm; where you trust it, save it as plain text and add that");
            }
        }
    }
}
