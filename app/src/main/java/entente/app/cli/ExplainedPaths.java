package entente.app.cli;

import entente.app.words.PathWords;
import entente.app.words.Sentence;
import entente.app.words.Study;
import entente.conflict.GraphModel;
import entente.conflict.GraphModel.Move;
import entente.conflict.StatusQuoAnalysis;
import entente.conflict.StatusQuoAnalysis.Arrival;
import entente.engine.Run;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a state could come about from the status quo; from the status quo itself, which states that would last could. */
final class ExplainedPaths {

    private final GraphModel model;
    private final boolean onwards;
    private final StatusQuoAnalysis analysis;
    private final List<Sentence> sentences;

    ExplainedPaths(Solved solved, int state, Run run) {
        this.model = solved.model();
        int from = model.statusQuo().orElseThrow(
                () -> new CallError("the conflict '" + model.model() + "' names no status quo to start from",
                        "write 'status-quo: ID' into it, or leave out --paths"));
        StatusQuoAnalysis.unfit(model).ifPresent(why -> {
            throw new CallError("the ways through this conflict are not followed: " + why,
                    "leave out options that hardly matter, or leave out --paths", ExitCode.STOPPED);
        });
        this.onwards = from == state;
        List<Integer> targets = onwards
                ? solved.result().equilibria().getOrDefault(Study.LEADING, List.of())
                : List.of(state);
        this.analysis = StatusQuoAnalysis.of(model, from, targets, run);
        PathWords words = new PathWords(model, solved.names());
        this.sentences = onwards ? words.onwards(analysis) : words.arrival(from, analysis.arrivals().getFirst(), true);
    }

    String heading() {
        return onwards ? "Where it could lead" : "How it could come about";
    }

    List<Sentence> sentences() {
        return sentences;
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("from", analysis.from());
        ArrayNode arrivals = json.putArray("to");
        analysis.arrivals().forEach(arrival -> arrival(arrivals.addObject(), arrival));
        ArrayNode told = json.putArray("sentences");
        sentences.forEach(sentence -> told.add(sentence.text()));
        return json;
    }

    private void arrival(ObjectNode json, Arrival arrival) {
        json.put("state", arrival.to());
        steps(json, "byImprovements", arrival.byImprovements());
        steps(json, "mixed", arrival.mixed());
        steps(json, "byMoves", arrival.byMoves());
        ArrayNode mustMove = json.putArray("mustMove");
        arrival.mustMove().forEach(maker -> mustMove.add(id(maker)));
        groups(json.putArray("movers"), arrival.movers());
        groups(json.putArray("improvers"), arrival.improvers());
        groups(json.putArray("stepBack"), arrival.stepBack());
    }

    private void steps(ObjectNode json, String key, Optional<List<Move>> steps) {
        if (steps.isEmpty()) {
            json.putNull(key);
            return;
        }
        ArrayNode list = json.putArray(key);
        steps.get().forEach(step -> list.addObject().put("decisionMaker", id(step.maker())).put("from", step.from())
                .put("to", step.to()));
    }

    private void groups(ArrayNode json, List<List<Integer>> groups) {
        groups.forEach(group -> {
            ArrayNode members = json.addArray();
            group.forEach(maker -> members.add(id(maker)));
        });
    }

    private String id(int maker) {
        return model.makers().get(maker).id();
    }
}
