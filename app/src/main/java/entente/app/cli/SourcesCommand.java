package entente.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The reader's own copies of the sources' texts; what is done with them, its subcommands say. */
@Command(name = "sources", description = "your own copies of the sources' texts: keep them, find the claims in them", footer = {
    "Texts are kept in a private folder outside the case: $ENTENTE_TEXTS, else $XDG_DATA_HOME/entente/texts,",
    "else ~/.local/share/entente/texts. Nothing is sent anywhere."})
final class SourcesCommand implements Runnable {

    private SourcesCommand() {}

    /** The command with its subcommands. */
    static CommandLine line(Session session) {
        return new CommandLine(new SourcesCommand()).addSubcommand(new SourcesAddCommand(session))
                .addSubcommand(new SourcesVerifyCommand(session)).addSubcommand(new SourcesListCommand(session))
                .addSubcommand(new SourcesRemoveCommand(session));
    }

    @Override
    public void run() {
        throw new CallError("'entente sources' needs a word more: add, verify, list or remove",
                "you want 'entente sources list CASE'");
    }
}
