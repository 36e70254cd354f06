package entente.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program as a command; without a subcommand it tells what there is. */
@Command(name = "entente", mixinStandardHelpOptions = true, versionProvider = Entente.Version.class, scope = ScopeType.INHERIT,
        description = "Says what would last in a conflict if these judgements hold, and what breaks it.",
        descriptionHeading = "%n", parameterListHeading = "%n", optionListHeading = "%n", commandListHeading = "%n",
        footerHeading = "%n")
final class Entente implements Runnable {

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills the field
    Entente() {}

    @Override
    public void run() {
        throw new CallError("no command is given", "you want 'entente report northeast-asia', or 'entente --help' for all commands");
    }

    CommandLine line() {
        return spec.commandLine();
    }

    /** The version of the program, from its jar; a development version where it does not run from one. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"entente " + Session.version()};
        }
    }
}
