package entente.app.cli;

import entente.engine.Run.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells the work to stop when the process is told to (Ctrl-C, SIGTERM), and sees to it that nothing half-written stays behind.
 *
 * <p>The work has {@value #PATIENCE_MILLIS} milliseconds to end by itself; then the process ends all the same, with exit code 3.
 */
public final class Interruption implements StopSignal {

    /** How long the work may take to stop. */
    static final long PATIENCE_MILLIS = 800;

    private final AtomicBoolean told = new AtomicBoolean();
    private final AtomicBoolean done = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<Path> unfinished = new ConcurrentLinkedQueue<>();

    private Interruption() {}

    /** Nobody interrupts. */
    public static Interruption never() {
        return new Interruption();
    }

    /** Listens to the signals that end a process. */
    public static Interruption onSignal() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::shutdown, "entente-stop"));
        return interruption;
    }

    @Override
    public boolean stopped() {
        return told.get() || Thread.currentThread().isInterrupted();
    }

    /** The work has ended by itself, with or without a result. */
    public void ended() {
        if (!told.get()) {
            done.set(true);
        }
        ended.countDown();
    }

    /** Remembers a file to remove where the process ends before it is finished. */
    void writing(Path file) {
        unfinished.add(file);
    }

    /** The file is finished, or gone. */
    void written(Path file) {
        unfinished.remove(file);
    }

    private void shutdown() {
        if (done.get()) {
            return;
        }
        told.set(true);
        boolean orderly = false;
        try {
            orderly = ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Path file : unfinished) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                System.err.println("entente: " + file + " could not be removed; it is not finished");
            }
        }
        if (!orderly) {
            System.err.println("entente: stopped.");
        }
        System.err.flush();
        Runtime.getRuntime().halt(ExitCode.STOPPED);
    }
}
