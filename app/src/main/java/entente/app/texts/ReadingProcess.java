package entente.app.texts;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The process that reads one file, so that whatever is in it harms nobody else: it has little memory and writes nothing but a
 * telegram to its output. It ends when the process that started it does.
 */
final class ReadingProcess {

    private ReadingProcess() {}

    /** Reads a file: its path, and perhaps its encoding. */
    public static void main(String[] arguments) throws IOException {
        InputStream lifeline = System.in;
        Thread watch = new Thread(() -> endWith(lifeline), "entente-lifeline");
        watch.setDaemon(true);
        watch.start();
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        LogManager.getLogManager().reset();
        Logger.getLogger("").addHandler(new Silence());
        try {
            Telegram.send(read(Path.of(arguments[0]), arguments.length > 1 ? arguments[1] : null), out);
        } catch (TextRefused refused) {
            Telegram.send(refused, out);
        }
        Runtime.getRuntime().halt(0);
    }

    /** Reads a file here; {@link TextReader} reads it in a process of its own. */
    static ExtractedText read(Path file, @Nullable String encoding) {
        return read(file, encoding, Limits.USUAL);
    }

    /** The same with other limits. */
    static ExtractedText read(Path file, @Nullable String encoding, Limits limits) {
        try {
            return Extraction.of(file, encoding, limits);
        } catch (StackOverflowError tooDeep) {
            throw TextRefused.because("its parts are nested too deeply",
                    "it is damaged, or made to do harm; where you trust it, save it as plain text and add that");
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        } catch (TextRefused refused) {
            throw refused;
        } catch (RuntimeException damaged) {
            throw TextRefused.because("it is damaged in a way that could not be read ("
                    + damaged.getClass().getSimpleName() + ")", "save it as plain text and add that");
        }
    }

    /** Why a file that was there was not read. */
    static TextRefused unreadable(Path file, IOException why) {
        return why instanceof NoSuchFileException || why instanceof AccessDeniedException
                ? TextReader.unreachable(file, why)
                : TextRefused.because("it cannot be read to its end (" + why.getClass().getSimpleName() + ")",
                        "fetch or save it again");
    }

    /** The starting process holds the other end; where that closes, it is gone. */
    private static void endWith(InputStream lifeline) {
        try {
            while (lifeline.read() >= 0) {
                // nothing is ever sent
            }
        } catch (IOException gone) {
            // as good as closed
        }
        Runtime.getRuntime().halt(TextReader.ENDED);
    }

    /** Libraries complain about damaged files at length; the telegram says what matters. */
    private static final class Silence extends Handler {
        @Override
        public void publish(LogRecord complaint) {
            // not shown
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
