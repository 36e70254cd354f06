package entente.app.cli;

import entente.Analysis;
import entente.app.words.IssueStudy;
import entente.app.words.IssueWords;
import entente.bargaining.BargainingEngine;
import entente.bargaining.BargainingPicture;
import entente.bargaining.BargainingResult;
import entente.casefile.BadCase;
import entente.engine.ModelRef;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Runs engines on the models of cases. */
@Command(name = "solve", description = "run engines on the models of a case, or on one of them", footer = "With --json one model prints one object, several print an array.")
final class SolveCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private Shared shared = new Shared();

    @Parameters(paramLabel = "CASE[#kind/id]", arity = "1..*", description = Session.CASE
            + "; with #conflict/ID, #issue/ID or #hypotheses/ID one model of it")
    private List<String> names = new ArrayList<>();

    @Option(names = "--further", description = "judge by all further concepts too: coalitional, simultaneous, limited-move, non-myopic, Stackelberg")
    private boolean further;

    @Option(names = "--concept", paramLabel = "ID", description = "judge by this further concept only; may be repeated")
    private List<String> concepts = new ArrayList<>();

    @Mixin
    private BargainingOptions bargaining = new BargainingOptions();

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
                    Analysis<?, ?> analysis = bargaining.meant(model)
                            ? bargaining.solve(named.theCase(), model, work.run())
                            : Solved.any(session, named.theCase(), model, work.run());
                    if (shared.json()) {
                        all.add(json(named, analysis, work.run()));
                        continue;
                    }
                    if (!first) {
                        session.print("");
                    }
                    first = false;
                    show(named, analysis, work.run());
                }
            }
        }
        if (shared.json()) {
            session.print(all.size() == 1 ? all.get(0) : all);
        }
        return ExitCode.DONE;
    }

    private Optional<Further> further(Optional<Solved> solved, Run run) {
        return further || !concepts.isEmpty()
                ? solved.map(one -> new Further(one, lowerCase(concepts), run))
                : Optional.empty();
    }

    private static List<String> lowerCase(List<String> ids) {
        return ids.stream().map(id -> id.startsWith("stackelberg-") ? id : id.toLowerCase(Locale.ROOT)).toList();
    }

    private ObjectNode json(Session.Named named, Analysis<?, ?> analysis, Run run) {
        if (analysis.engine() instanceof BargainingEngine engine
                && analysis.result() instanceof BargainingResult result) {
            return engine.toJson(result, byMethod(analysis, result, run));
        }
        ObjectNode json = analysis.toJson();
        further(Solved.conflict(named.theCase(), analysis), run).ifPresent(found -> json.set("further", found.json()));
        return json;
    }

    private void show(Session.Named named, Analysis<?, ?> analysis, Run run) {
        Optional<Solved> solved = Solved.conflict(named.theCase(), analysis);
        if (solved.isPresent()) {
            Optional<Further> found = further(solved, run);
            new SolvedText(solved.get()).lines().forEach(session::print);
            found.ifPresent(one -> {
                session.print("");
                one.lines().forEach(session::print);
            });
            return;
        }
        if (analysis.result() instanceof BargainingResult result) {
            IssueWords
                    .lines(named.theCase(), result, List.copyOf(byMethod(analysis, result, run).values()))
                    .forEach(session::print);
            return;
        }
        SolvedTable.of(named.theCase(), analysis).ifPresentOrElse(table -> table.lines().forEach(session::print),
                () -> session.print(analysis.toJson()));
    }

    /** What every method finds; empty where that would take long. */
    private static SequencedMap<String, List<Double>> byMethod(Analysis<?, ?> analysis, BargainingResult result,
            Run run) {
        return analysis.engine() instanceof BargainingEngine engine
                && analysis.picture() instanceof BargainingPicture picture
                && result.actors().size() <= IssueStudy.MOST_COMPARED
                        ? engine.byMethod(picture, result.participants(), run)
                        : new LinkedHashMap<>();
    }
}
