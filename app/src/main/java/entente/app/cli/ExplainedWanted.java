package entente.app.cli;

import entente.app.words.Aftermath;
import entente.app.words.WantedWords;
import entente.conflict.Concept;
import entente.conflict.GraphModel;
import entente.conflict.InverseQuestion;
import entente.conflict.InverseQuestion.Answer;
import entente.conflict.Share;
import entente.conflict.SmallestChange;
import entente.conflict.StatusQuoAnalysis;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What decision makers would have to want for a state to last: the smallest change, the condition, the share of orders. */
final class ExplainedWanted {

    /** How many orders are drawn where there are too many to try all. */
    private static final int DRAWS = 5_000;

    private final GraphModel model;
    private final WantedWords words;
    private final int state;
    private final SmallestChange smallest;
    private final int most;
    private final List<OfMaker> makers = new ArrayList<>();

    /**
     * What hangs on one decision maker.
     *
     * @param maker its index
     * @param answer what it would have to prefer
     * @param ranked whether its states are put in order, not its statements
     * @param shares under how many of its orders the state lasts; none or one
     */
    private record OfMaker(int maker, Answer answer, boolean ranked, List<Share> shares) {
        /** Whether its preferences make a difference. */
        boolean open() {
            return !(answer instanceof InverseQuestion.Found found
                    && (found.condition().never() || found.condition().always()));
        }
    }

    /** Asks the inverse question of some decision makers. */
    ExplainedWanted(Solved solved, Concept concept, int state, List<Integer> asked, Run run) {
        this.model = solved.model();
        this.words = new WantedWords(model, solved.names());
        this.state = state;
        if (!Aftermath.inverse(concept)) {
            throw new CallError("what would have to be wanted is not asked under " + concept.title(),
                    "ask for nash, gmr, smr, seq or sseq");
        }
        StatusQuoAnalysis.unfit(model).ifPresent(why -> {
            throw new CallError("what would have to be wanted is not asked of this conflict: " + why,
                    "leave out options that hardly matter, or leave out --wanted", ExitCode.STOPPED);
        });
        this.most = Aftermath.most(model);
        this.smallest = InverseQuestion.smallestChange(model, concept, state, asked, most, run);
        for (int maker : asked) {
            run.stop().check();
            makers.add(ofMaker(concept, maker, run));
        }
    }

    private OfMaker ofMaker(Concept concept, int maker, Run run) {
        int levels = model.statements(maker).size();
        Answer answer = InverseQuestion.condition(model, concept, state, List.of(maker));
        List<Share> shares = levels == 1
                ? List.of()
                : levels == 0
                        ? List.of(InverseQuestion.shareOfRankings(model, concept, state, maker, DRAWS, run))
                        : List.of(InverseQuestion.shareOfOrders(model, concept, state, maker,
                                IntStream.rangeClosed(1, levels).boxed().toList(), DRAWS, run));
        return new OfMaker(maker, answer, levels == 0, shares);
    }

    List<String> lines(int width) {
        List<String> lines = new ArrayList<>(TextTable.wrapped(words.smallest(smallest, most).text(), width, ""));
        for (OfMaker one : makers) {
            lines.add("");
            List<String> condition = words.condition(state, List.of(one.maker()), one.answer());
            lines.addAll(TextTable.wrapped(condition.getFirst(), width, ""));
            condition.subList(1, condition.size())
                    .forEach(clause -> lines.addAll(TextTable.wrapped("- " + clause, width, "  ")));
            if (one.open()) {
                one.shares().forEach(share -> lines.addAll(TextTable.wrapped(
                        words.share(state, one.maker(), one.ranked(), share).text(), width, "")));
            }
        }
        if (makers.stream().anyMatch(one -> one.open() && !one.shares().isEmpty())) {
            lines.add("");
            lines.add(WantedWords.NO_PROBABILITY);
        }
        return lines;
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("holds", smallest.size() == 0);
        ObjectNode change = json.putObject("smallest").put("size", smallest.size()).put("triedUpTo",
                smallest.complete()).put("tried", smallest.tried());
        ArrayNode sets = change.putArray("sets");
        smallest.sets().forEach(set -> {
            ArrayNode steps = sets.addArray();
            set.forEach(step -> steps.add(step.written(model)));
        });
        ArrayNode list = json.putArray("decisionMakers");
        for (OfMaker one : makers) {
            ObjectNode entry = list.addObject().put("id", model.makers().get(one.maker()).id());
            switch (one.answer()) {
                case InverseQuestion.Refused(String why, String maybe) -> entry.put("refused", why);
                case InverseQuestion.Found found -> {
                    ArrayNode clauses = entry.putArray("condition");
                    found.condition().clauses(model).forEach(clauses::add);
                }
            }
            one.shares().forEach(share -> entry.putObject("share").put("of", one.ranked() ? "rankings" : "orders")
                    .put("holds", share.holds()).put("tried", share.tried()).put("exact", share.exact())
                    .put("low", share.low()).put("high", share.high()));
        }
        ArrayNode told = json.putArray("sentences").add(words.smallest(smallest, most).text());
        makers.forEach(one -> words.condition(state, List.of(one.maker()), one.answer()).forEach(told::add));
        return json;
    }
}
