package entente.app;

import entente.app.texts.TextStore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A call of the program inside the test, with what it printed.
 *
 * @param code the exit code
 * @param out what stood on stdout
 * @param err what stood on stderr
 */
public record Call(int code, String out, String err) {

    /** Calls the program; no texts are kept. */
    public static Call entente(String... arguments) {
        return entente(Path.of("target", "no-texts"), arguments);
    }

    /** Calls the program with a private folder of texts. */
    public static Call entente(Path texts, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), new TextStore(texts));
        return new Call(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
