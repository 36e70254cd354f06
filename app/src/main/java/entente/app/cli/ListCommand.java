package entente.app.cli;

import entente.Workbench.ShippedCase;
import entente.app.words.ConceptWords;
import entente.app.words.English;
import entente.casefile.BadCase;
import entente.engine.Engine;
import entente.engine.ModelRef;
import entente.model.Actor;
import entente.model.Case;
import entente.model.Conflict;
import entente.model.HypothesisTable;
import entente.model.Issue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lists the shipped cases and the engines, or the models and actors of one case. */
@Command(name = "list", description = "the shipped cases and the engines; or the models and actors of a case")
final class ListCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private Shared shared = new Shared();

    @Parameters(paramLabel = "CASE", arity = "0..1", description = Session.CASE)
    private @Nullable String name;

    ListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws BadCase {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (name == null) {
            cases(json);
        } else {
            theCase(session.named(name).theCase(), json);
        }
        engines(json);
        if (shared.json()) {
            session.print(json);
        }
        return ExitCode.DONE;
    }

    private void cases(ObjectNode json) {
        TextTable table = new TextTable("case", "title");
        ArrayNode list = json.putArray("cases");
        for (ShippedCase shipped : session.workbench().shippedCases()) {
            table.row(shipped.id(), shipped.title());
            list.addObject().put("id", shipped.id()).put("title", shipped.title());
        }
        show(table);
    }

    private void theCase(Case theCase, ObjectNode json) throws BadCase {
        json.put("case", theCase.id()).put("title", theCase.title());
        TextTable models = new TextTable("model", "title", "decision makers", "options");
        ArrayNode list = json.putArray("models");
        for (ModelRef model : session.workbench().models(theCase)) {
            Optional<Conflict> conflict = model.kind().equals("conflict")
                    ? theCase.conflict(model.id())
                    : Optional.empty();
            Optional<HypothesisTable> hypotheses = model.kind().equals("hypotheses")
                    ? theCase.hypothesisTable(model.id())
                    : Optional.empty();
            Optional<Issue> issue = model.kind().equals("issue") ? theCase.issue(model.id()) : Optional.empty();
            String title = conflict.map(Conflict::title).or(() -> hypotheses.map(HypothesisTable::title))
                    .or(() -> issue.map(Issue::title))
                    .orElse(model.id());
            List<String> makers = conflict.map(Conflict::decisionMakers).orElse(List.of()).stream()
                    .map(Conflict.DecisionMaker::actor).toList();
            models.row(model.toString(), title, String.join(" ", makers),
                    conflict.map(found -> Integer.toString(found.options().size())).orElse(""));
            ObjectNode entry = list.addObject().put("model", model.toString()).put("title", title);
            ArrayNode makerIds = entry.putArray("decisionMakers");
            makers.forEach(makerIds::add);
            ArrayNode states = entry.putArray("states");
            conflict.map(Conflict::states).orElse(List.of()).forEach(state -> states.add(state.id()));
            hypotheses.ifPresent(table -> {
                ArrayNode ids = entry.putArray("hypotheses");
                table.hypotheses().forEach(one -> ids.add(one.id()));
            });
            issue.ifPresent(table -> {
                ArrayNode ids = entry.putArray("parties");
                table.parties().forEach(one -> ids.add(one.actor()));
            });
        }
        show(models);
        TextTable actors = new TextTable("actor", "name", "kind");
        ArrayNode actorList = json.putArray("actors");
        for (Actor actor : theCase.actors()) {
            String kind = actor.kind().name().toLowerCase(Locale.ROOT);
            actors.row(actor.id(), actor.name(), kind);
            actorList.addObject().put("id", actor.id()).put("name", actor.name()).put("kind", kind);
        }
        show(actors);
    }

    private void engines(ObjectNode json) {
        TextTable table = new TextTable("engine", "version", "standing");
        ArrayNode list = json.putArray("engines");
        for (Engine<?, ?> engine : session.engines()) {
            String standing = engine.standing().name().toLowerCase(Locale.ROOT).replace('_', '-');
            table.row(engine.id(), engine.version(), standing + ": " + ConceptWords.standing(engine.standing()));
            list.addObject().put("id", engine.id()).put("version", engine.version()).put("standing", standing);
        }
        if (!shared.json()) {
            table.lines().forEach(session::print);
            if (name == null) {
                session.print("");
                session.print(English.sentence(
                        "'entente list CASE' shows what is in a case; 'entente report CASE' writes its brief"));
            }
        }
    }

    private void show(TextTable table) {
        if (!shared.json()) {
            table.lines().forEach(session::print);
            session.print("");
        }
    }
}
