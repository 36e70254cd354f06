package entente.app.cli;

import entente.app.texts.TextStore;
import entente.casefile.BadCase;
import entente.model.Case;
import entente.model.Nearest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;

/** Removes a kept text. */
@Command(name = "remove", description = "remove your copy of a source's text from the private folder")
final class SourcesRemoveCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private Shared shared = new Shared();

    @Parameters(index = "0", paramLabel = "CASE", description = Session.CASE)
    private String name = "";

    @Parameters(index = "1", paramLabel = "ID", description = "the id of the source")
    private String id = "";

    SourcesRemoveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws BadCase {
        Case theCase = session.named(name).theCase();
        TextStore store = session.texts();
        List<String> kept = store.ids(theCase.id());
        if (!kept.contains(id)) {
            String all = kept.isEmpty() ? "no text of this case is kept" : "kept are " + String.join(", ", kept);
            throw new CallError("no text of '" + id + "' is kept",
                    Nearest.of(id, kept).map(near -> "you mean '" + near + "'; " + all).orElse(all));
        }
        Path text = store.text(theCase.id(), id);
        try {
            store.remove(theCase.id(), id);
        } catch (IOException e) {
            throw new CallError("'" + text + "' cannot be removed (" + WholeFile.reason(e) + ")",
                    "its folder is not yours to write to");
        }
        if (shared.json()) {
            session.print(JsonNodeFactory.instance.objectNode().put("case", theCase.id()).put("removed", id));
        } else {
            session.print("Removed " + text + ".");
        }
        return ExitCode.DONE;
    }
}
