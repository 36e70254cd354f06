package entente.app;

import entente.app.cli.CommandLineProgram;
import entente.app.cli.Interruption;
import entente.app.texts.TextStore;
import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** The program. */
public final class Main {

    private Main() {}

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Interruption interruption = Interruption.onSignal();
        int code = new CommandLineProgram(System.out, System.err, interruption, isTerminal(), texts())
                .run(arguments);
        System.out.flush();
        System.err.flush();
        interruption.ended();
        System.exit(code);
    }

    /**
     * Runs the program inside a running one, for example a test; nobody stops it and nothing is drawn.
     *
     * @param arguments the words after {@code entente}
     * @param out for results
     * @param err for messages
     * @return the exit code: 0 done, 1 the input is at fault, 2 the call is at fault, 3 stopped or out of resources
     */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        return run(arguments, out, err, texts());
    }

    /** As {@link #run(String[], PrintStream, PrintStream)}, with another folder for the reader's own copies of texts. */
    public static int run(String[] arguments, PrintStream out, PrintStream err, TextStore texts) {
        return new CommandLineProgram(out, err, Interruption.never(), false, texts).run(arguments);
    }

    private static TextStore texts() {
        return TextStore.of(System::getenv, Path.of(System.getProperty("user.home", "")));
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
