package entente.app.cli;

import entente.Analysis;
import entente.casefile.BadCase;
import entente.engine.ModelRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Runs engines on the models of cases. */
@Command(name = "solve", description = "run engines on the models of a case, or on one of them",
        footer = "With --json one model prints one object, several print an array.")
final class SolveCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private Shared shared = new Shared();

    @Parameters(paramLabel = "CASE[#kind/id]", arity = "1..*",
            description = "a folder, a .gmcr file, or the name of a shipped case; with #conflict/ID one model of it")
    private List<String> names = new ArrayList<>();

    SolveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws BadCase {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        boolean first = true;
        try (Session.Work work = session.work(shared)) {
            for (String name : names) {
                Session.Named named = session.named(name);
                for (ModelRef model : session.models(named)) {
                    Analysis<?, ?> analysis = Solved.any(session, named.theCase(), model, work.run());
                    if (shared.json()) {
                        all.add(analysis.toJson());
                        continue;
                    }
                    if (!first) {
                        session.print("");
                    }
                    first = false;
                    show(named, analysis);
                }
            }
        }
        if (shared.json()) {
            session.print(all.size() == 1 ? all.get(0) : all);
        }
        return ExitCode.DONE;
    }

    private void show(Session.Named named, Analysis<?, ?> analysis) {
        Optional<Solved> solved = Solved.conflict(named.theCase(), analysis);
        if (solved.isPresent()) {
            new SolvedText(solved.get()).lines().forEach(session::print);
        } else {
            session.print(analysis.toJson());
        }
    }
}
