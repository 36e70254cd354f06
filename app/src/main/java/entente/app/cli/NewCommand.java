package entente.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes a commented starter case. */
@Command(name = "new", description = "write a commented starter case into a new folder")
final class NewCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private Shared shared = new Shared();

    @Parameters(paramLabel = "DIR", description = "the folder to make; nothing is overwritten")
    private Path folder = Path.of("");

    NewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        NewFolder.write(folder, session.workbench().starterCase(name), session.interruption());
        if (shared.json()) {
            session.print(JsonNodeFactory.instance.objectNode().put("folder", folder.toString()));
        } else {
            session.print(
                    "A starter case stands in " + folder + ". Its files explain themselves; begin with case.yaml.");
            session.print("Then:  entente check " + folder + "   and   entente report " + folder);
        }
        return ExitCode.DONE;
    }
}
