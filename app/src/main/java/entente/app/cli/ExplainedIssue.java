package entente.app.cli;

import entente.Analysis;
import entente.app.words.English;
import entente.app.words.IssueWords;
import entente.app.words.MoveWords;
import entente.bargaining.BargainingResult;
import entente.bargaining.Methods;
import entente.bargaining.Move;
import entente.model.Case;
import entente.model.Issue;
import entente.model.Nearest;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What one actor of an issue does round by round, and what is done to it, with the reasons. */
final class ExplainedIssue {

    private final Case theCase;
    private final Issue issue;
    private final BargainingResult result;
    private final String actor;
    private final int place;
    private final MoveWords words;

    /**
     * Explains an actor.
     *
     * @throws CallError where the actor does not take part
     */
    ExplainedIssue(Case theCase, Analysis<?, ?> analysis, String actor) {
        if (!(analysis.result() instanceof BargainingResult found)) {
            throw new IllegalArgumentException("'" + analysis.model() + "' is no issue");
        }
        this.theCase = theCase;
        this.result = found;
        this.issue = theCase.issue(analysis.model().id()).orElseThrow();
        this.actor = actor;
        this.place = found.actors().indexOf(actor);
        this.words = new MoveWords(theCase, issue);
        if (place < 0) {
            String all = "name one of " + String.join(", ", found.actors());
            throw new CallError("the issue '" + issue.id() + "' has no actor '" + actor + "'",
                    Nearest.of(actor, found.actors()).map(near -> "you mean '" + near + "'; or " + all).orElse(all));
        }
    }

    private List<Move> moves() {
        return result.course().moves().stream().filter(move -> move.by().equals(actor) || move.to().contains(actor)
                || move.changes().stream().anyMatch(change -> change.actor().equals(actor))).toList();
    }

    /** The account as text, each paragraph a line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(issue.title());
        lines.add("");
        lines.add(English.capital(words.name(actor)) + ", by "
                + Methods.of(result.method()).orElseThrow().title() + ":");
        int last = result.course().rounds().getLast().number();
        lines.add("Position " + at(0) + (last == 0
                ? ", and by this method nobody moves: the positions are weighed against one another at once."
                : " at first and " + at(result.course().rounds().size() - 1) + " after "
                        + English.count(last, "round", "rounds") + "."));
        issue.party(actor).flatMap(party -> IssueWords.accommodation(words, party, result))
                .ifPresent(sentence -> lines.add(sentence.text()));
        int round = -1;
        for (Move move : moves()) {
            if (move.round() != round) {
                round = move.round();
                lines.add("");
                lines.add(round == 0 ? "On the settlement itself" : "Round " + round);
            }
            lines.add("- " + words.of(move).text());
        }
        if (moves().isEmpty() && last > 0) {
            lines.add("No offer, made or received, and no objection.");
        }
        return lines;
    }

    private String at(int round) {
        return IssueWords.numbers(result.course().rounds().get(round).positions().get(place));
    }

    /** The same for machines. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("model", result.provenance().model()).put("inputDigest", result.provenance().inputDigest())
                .put("case", theCase.id()).put("method", result.method()).put("actor", actor);
        ArrayNode positions = json.putArray("positions");
        result.course().rounds().forEach(round -> {
            ArrayNode row = positions.addArray();
            round.positions().get(place).forEach(row::add);
        });
        ArrayNode told = json.putArray("moves");
        moves().forEach(move -> told.addObject().put("round", move.round()).put("by", move.by())
                .put("accepted", move.accepted()).put("sentence", words.of(move).text()));
        return json;
    }
}
