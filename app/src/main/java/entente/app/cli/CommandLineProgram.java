package entente.app.cli;

import entente.app.export.ExportRefused;
import entente.app.registers.RegisterRefused;
import entente.app.texts.TextStore;
import entente.casefile.BadCase;
import entente.engine.Stopped;
import entente.model.Nearest;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one call of the program, turns whatever goes wrong into a message and an exit code, and never ends the process. */
public final class CommandLineProgram {

    private final PrintStream out;
    private final PrintStream err;
    private final Interruption interruption;
    private final boolean terminal;
    private final TextStore texts;

    /**
     * A program that writes to the given streams.
     *
     * @param out for results
     * @param err for messages
     * @param interruption says when to stop
     * @param terminal whether a person watches, so that progress may be drawn
     * @param texts where the reader's own copies of texts are kept
     */
    public CommandLineProgram(PrintStream out, PrintStream err, Interruption interruption, boolean terminal,
            TextStore texts) {
        this.out = out;
        this.err = err;
        this.interruption = interruption;
        this.terminal = terminal;
        this.texts = texts;
    }

    /** Runs a call and gives its exit code. */
    public int run(String... arguments) {
        boolean debug = List.of(arguments).contains("--debug");
        try {
            return commandLine().execute(arguments);
        } catch (OutOfMemoryError e) {
            err.println("entente: the " + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MiB of memory that Java may use are not enough\n"
                    + "  Maybe give it more, for example ENTENTE_JAVA_OPTS=-Xmx4g, or ask for a smaller model.");
            return ExitCode.STOPPED;
        } catch (StackOverflowError e) {
            return unexpected(e, debug);
        }
    }

    private CommandLine commandLine() {
        Session session = new Session(out, err, interruption, terminal, texts);
        CommandLine line = new CommandLine(new Entente());
        line.addSubcommand(new ReportCommand(session)).addSubcommand(new CheckCommand(session))
                .addSubcommand(new SolveCommand(session)).addSubcommand(new ExplainCommand(session))
                .addSubcommand(new ExportCommand(session)).addSubcommand(new ImportCommand(session))
                .addSubcommand(new ListCommand(session)).addSubcommand(new RegisterCommand(session))
                .addSubcommand(new SearchCommand(session)).addSubcommand("sources", SourcesCommand.line(session))
                .addSubcommand(new NewCommand(session));
        // A word with a minus in front is left out of a search; it is no option.
        line.getSubcommands().getOrDefault("search", line).setUnmatchedOptionsArePositionalParams(true);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setUsageHelpWidth(100).setCaseInsensitiveEnumValuesAllowed(true).setAbbreviatedOptionsAllowed(false);
        line.setParameterExceptionHandler((wrong, given) -> wrongCall(wrong));
        line.setExecutionExceptionHandler(
                (thrown, command, parsed) -> failed(thrown, List.of(parsed.originalArgs().toArray(
                        new String[0])).contains("--debug")));
        return line;
    }

    private int wrongCall(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        Optional<String> maybe = Optional.empty();
        String what = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("the call is not understood");
        if (wrong instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().getFirst();
            if (!command.getSubcommands().isEmpty() && !word.startsWith("-")) {
                String above = command.getParent() == null ? "" : command.getCommandName() + " ";
                what = "there is no command '" + above + word + "'";
                maybe = Nearest.of(word, List.copyOf(command.getSubcommands().keySet()))
                        .map(near -> "you mean '" + above + near + "'");
            } else {
                List<String> options = command.getCommandSpec().options().stream()
                        .flatMap(option -> java.util.Arrays.stream(option.names()))
                        .filter(option -> option.startsWith("--")).toList();
                what = (word.startsWith("-") ? "there is no option '" : "one word too many: '") + word + "'";
                maybe = Nearest.of(word, options).map(near -> "you mean '" + near + "'");
            }
        }
        return failed(new CallError(what, maybe.orElse("'" + name + " --help' tells what it takes")), false);
    }

    private int failed(Exception thrown, boolean debug) {
        if (debug) {
            thrown.printStackTrace(err);
        }
        Supplier<Integer> unexpected = () -> unexpected(thrown, false);
        return switch (thrown) {
            case BadCase bad -> {
                bad.problems().forEach(problem -> err.println(problem.inWords()));
                yield ExitCode.INPUT;
            }
            case RegisterRefused refused -> failed(new CallError(refused.what(), refused.maybe()), false);
            case CallError call -> {
                err.println(call.inWords());
                yield call.code();
            }
            case ExportRefused refused -> {
                err.println(refused.problem().inWords());
                yield refused.callAtFault() ? ExitCode.CALL : ExitCode.INPUT;
            }
            case Stopped stopped -> {
                err.println("entente: stopped.");
                yield ExitCode.STOPPED;
            }
            default -> unexpected.get();
        };
    }

    private int unexpected(Throwable thrown, boolean debug) {
        if (debug) {
            thrown.printStackTrace(err);
        }
        err.println("entente: something that should not happen did: " + thrown.getClass().getSimpleName()
                + (thrown.getMessage() == null ? "" : " (" + thrown.getMessage().lines().findFirst().orElse("") + ")")
                + "\n"
                + "  Maybe run it again with --debug and report what it prints, with the case, to those who keep Entente.");
        return ExitCode.STOPPED;
    }
}
