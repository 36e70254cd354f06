package entente.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Stand-in for the command line, until the real one takes its place. */
@Command(name = "entente", version = "0.1.0-SNAPSHOT", mixinStandardHelpOptions = true)
public final class Main implements Runnable {

    @Parameters
    private @Nullable List<String> words;

    @Override
    public void run() {
        if (words != null) {
            words.forEach(word -> System.out.println("[" + word + "]"));
        }
    }

    /** Runs the program. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
