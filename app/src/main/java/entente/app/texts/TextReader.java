package entente.app.texts;

import entente.engine.Run;
import entente.engine.Stopped;
import entente.model.Nearest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a file in a process of its own, with a limit on time, memory and length, and ends that process at a limit
 * or when told to stop. Whatever the file holds, it ends in a text or a {@link TextRefused}.
 *
 * <p>Time is the processor's, so that a file is read or refused on a busy machine as on an idle one; elapsed time is limited
 * to five times as much. Where the system does not tell processor time, elapsed time stands for it.
 *
 * @param patience how much time of the processor reading may take
 * @param megabytes the memory that Java may use for it
 */
public record TextReader(Duration patience, int megabytes) {

    /** The memory that reading may use, in MiB. */
    public static final int MEGABYTES = 512;

    /** The exit code of a process that lost the one that started it. */
    static final int ENDED = 9;

    private static final int ELAPSED = 5;
    private static final long MOST_FILE_BYTES = 512L << 20;
    private static final int MOST_SENT_BYTES = 3 * Limits.USUAL.characters() + (1 << 20);
    private static final int NO_MEMORY = 3;
    private static final int POLL_MILLIS = 40;

    /**
     * Reads a file.
     *
     * @param encoding the encoding that the reader names, or null
     * @param run asked whether to stop, and told how the time passes
     * @throws TextRefused where there is no text to be taken out of it, or a limit is reached
     * @throws Stopped where the run is stopped
     */
    public ExtractedText read(Path file, @Nullable String encoding, Run run) {
        check(file);
        Process process = start(file, encoding);
        Inbox inbox = new Inbox(process.getInputStream());
        try {
            await(process, inbox, run);
            return read(process, inbox);
        } finally {
            process.destroyForcibly();
        }
    }

    /**
     * Reads a file, and the digest by which it is known.
     *
     * @param encoding the encoding that the reader names, or null
     * @throws TextRefused as {@link #read}, and where the file was changed in the meantime
     * @throws Stopped where the run is stopped
     */
    public Digested digested(Path file, @Nullable String encoding, Run run) {
        check(file);
        String before = sha256(file);
        ExtractedText text = read(file, encoding, run);
        if (!sha256(file).equals(before)) {
            throw TextRefused.because("the file was changed while it was read",
                    "a program still writes it; wait until it is whole, and try again");
        }
        return new Digested(text, before);
    }

    /**
     * A text, and the file from which it was taken.
     *
     * @param text the text
     * @param sha256 the digest of the file, 64 hexadecimal digits
     */
    public record Digested(ExtractedText text, String sha256) {}

    private static String sha256(Path file) {
        try {
            return TextStore.sha256(file);
        } catch (IOException unreadable) {
            throw ReadingProcess.unreadable(file, unreadable);
        }
    }

    // ---- before reading

    private static void check(Path file) {
        BasicFileAttributes found;
        try {
            found = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            throw unreachable(file, e);
        }
        if (found.isDirectory()) {
            throw TextRefused.because("this is a folder", "name a file in it");
        }
        if (!found.isRegularFile()) {
            throw TextRefused.because("this is a device or a pipe, not a file", "name a file");
        }
        if (found.size() == 0) {
            throw TextRefused.because("the file is empty", "it was not fetched whole; fetch it again");
        }
        if (found.size() > MOST_FILE_BYTES) {
            throw TextRefused.because("the file has " + (found.size() >> 20) + " MiB; " + (MOST_FILE_BYTES >> 20)
                    + " MiB are the most", "add the part of it that you cite");
        }
        if (!Files.isReadable(file)) {
            throw unreachable(file, new AccessDeniedException(file.toString()));
        }
    }

    /** Why a file cannot be reached, in words. */
    static TextRefused unreachable(Path file, IOException why) {
        boolean link = Files.isSymbolicLink(file);
        return switch (why) {
            case NoSuchFileException missing when link ->
                TextRefused.because("this link leads to a file that is not there", "name the file itself");
            case NoSuchFileException missing -> TextRefused.because("there is no such file", nearest(file));
            case AccessDeniedException denied ->
                TextRefused.because("you may not read this file", "its owner gives you the right to");
            default -> link
                    ? TextRefused.because("this link leads to itself, or through too many others",
                            "name the file itself")
                    : TextRefused.because("the file cannot be reached", "a folder in its path is a link to itself");
        };
    }

    private static String nearest(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "a folder in its path is misspelt";
        }
        try (Stream<Path> there = Files.list(folder)) {
            List<String> names = there.limit(2_000).map(one -> String.valueOf(one.getFileName())).sorted().toList();
            return Nearest.of(String.valueOf(file.getFileName()), names)
                    .map(near -> "'" + near + "' is meant")
                    .orElse("its name is misspelt, or it is in another folder");
        } catch (IOException unreadable) {
            return "its name is misspelt, or it is in another folder";
        }
    }

    // ---- reading

    private Process start(Path file, @Nullable String encoding) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + megabytes + "m", "-Xss4m",
                "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Xshare:auto",
                "-Xlog:disable", "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"),
                ReadingProcess.class.getName(), file.toAbsolutePath().toString()));
        if (encoding != null) {
            command.add(encoding);
        }
        try {
            return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException noProcess) {
            throw TextRefused.outOfResources("no process could be started to read it",
                    "too much else is running; try again");
        }
    }

    private void await(Process process, Inbox inbox, Run run) {
        long began = System.nanoTime();
        Optional<Duration> worked = Optional.empty();
        while (!inbox.complete()) {
            run.stop().check();
            Duration passed = Duration.ofNanos(System.nanoTime() - began);
            Optional<Duration> known = worked;
            worked = process.info().totalCpuDuration().or(() -> known);
            Duration spent = worked.orElse(passed);
            check(spent, passed);
            run.progress().at(spent.toSeconds(), patience.toSeconds(), "reading");
            try {
                process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
                inbox.join(process.isAlive() ? 1 : POLL_MILLIS);
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
                run.stop().check();
                throw new Stopped();
            }
        }
    }

    private void check(Duration spent, Duration passed) {
        if (spent.compareTo(patience) > 0) {
            throw TextRefused.outOfResources("reading it took more than " + seconds(patience)
                    + " of the processor's time and was stopped",
                    "give it more time with --seconds, or add the pages of it that you cite");
        }
        if (passed.compareTo(patience.multipliedBy(ELAPSED)) > 0) {
            throw TextRefused.outOfResources("reading it took longer than " + seconds(patience.multipliedBy(ELAPSED))
                    + " and was stopped",
                    "too much else is running; try again later, or give it more time with --seconds");
        }
    }

    private static String seconds(Duration time) {
        return time.toSeconds() == 1 ? "one second" : time.toSeconds() + " seconds";
    }

    private ExtractedText read(Process process, Inbox inbox) {
        try {
            if (!inbox.overflown() && inbox.bytes().length > 0) {
                return Telegram.read(inbox.bytes());
            }
        } catch (IOException cutOff) {
            // how the process ended tells more
        }
        boolean ended;
        try {
            ended = process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
        if (ended && process.exitValue() == NO_MEMORY || inbox.overflown()) {
            throw TextRefused.outOfResources("reading it takes more than the " + megabytes
                    + " MiB of memory that one file may use",
                    "it is made to do harm; where you trust it, save it as plain text, or add the pages that you cite");
        }
        throw TextRefused.outOfResources("the process that was to read it ended without an answer",
                "try again; if it happens again, save the file as plain text and add that");
    }

    /** Collects what a process prints, up to a limit, without holding it up. */
    private static final class Inbox {
        private final ByteArrayOutputStream received = new ByteArrayOutputStream();
        private final AtomicBoolean overflown = new AtomicBoolean();
        private final Thread thread;

        Inbox(InputStream in) {
            thread = new Thread(() -> collect(in), "entente-inbox");
            thread.setDaemon(true);
            thread.start();
        }

        private void collect(InputStream in) {
            byte[] buffer = new byte[1 << 16];
            try {
                int read = in.read(buffer);
                while (read >= 0) {
                    if (received.size() + read > MOST_SENT_BYTES) {
                        overflown.set(true);
                        return;
                    }
                    received.write(buffer, 0, read);
                    read = in.read(buffer);
                }
            } catch (IOException ended) {
                // what came until then is all there is
            }
        }

        boolean complete() {
            return !thread.isAlive();
        }

        boolean overflown() {
            return overflown.get();
        }

        void join(long millis) throws InterruptedException {
            thread.join(millis);
        }

        byte[] bytes() {
            return received.toByteArray();
        }
    }
}
