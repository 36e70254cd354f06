package entente.app;

import entente.app.cli.CommandLineProgram;
import entente.app.cli.Interruption;
import java.io.PrintStream;

/** The program. */
public final class Main {

    private Main() {}

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Interruption interruption = Interruption.onSignal();
        int code = new CommandLineProgram(System.out, System.err, interruption, isTerminal()).run(arguments);
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
        return new CommandLineProgram(out, err, Interruption.never(), false).run(arguments);
    }

    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }
}
