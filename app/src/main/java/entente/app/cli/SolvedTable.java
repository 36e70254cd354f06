package entente.app.cli;

import entente.Analysis;
import entente.app.words.English;
import entente.app.words.HypothesesStudy;
import entente.app.words.HypothesisWords;
import entente.app.words.Sentence;
import entente.casefile.BadCase;
import entente.engine.Run;
import entente.hypotheses.HypothesesEngine;
import entente.hypotheses.HypothesesResult;
import entente.hypotheses.HypothesisMatrix;
import entente.hypotheses.Mark;
import entente.hypotheses.Score;
import entente.model.Case;
import entente.model.HypothesisTable.Hypothesis;
import entente.model.HypothesisTable;
import entente.model.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table of competing hypotheses, solved, as plain text.
 *
 * @param study the table with its result
 * @param analysis the same as the engine gave it
 */
record SolvedTable(HypothesesStudy study, Analysis<?, ?> analysis) {

    private static final int WIDTH = 110;

    /** The analysis as a table of hypotheses; empty where it is something else. */
    static Optional<SolvedTable> of(Case theCase, Analysis<?, ?> analysis) {
        if (analysis.engine() instanceof HypothesesEngine && analysis.picture() instanceof HypothesisMatrix matrix
                && analysis.result() instanceof HypothesesResult result) {
            return theCase.hypothesisTable(analysis.model().id()).map(
                    table -> new SolvedTable(HypothesesStudy.of(theCase, table, matrix, result), analysis));
        }
        return Optional.empty();
    }

    /**
     * Solves the one table that a name means; the caller has looked that it names a table.
     *
     * @throws BadCase where it is unfit
     */
    static SolvedTable of(Session session, Session.Named named, Run run) throws BadCase {
        Analysis<?, ?> analysis = Solved.any(session, named.theCase(), session.only(named), run);
        return of(named.theCase(), analysis).orElseThrow();
    }

    private HypothesisTable table() {
        return study.table();
    }

    /** The table with its scores, what follows, what a reader must know, and what it hangs on. */
    List<String> lines() {
        HypothesisWords words = new HypothesisWords(study);
        List<String> lines = new ArrayList<>();
        lines.add(table().title());
        lines.add("=".repeat(table().title().length()));
        lines.add(table().question());
        lines.add("");
        lines.addAll(ratings());
        lines.add("");
        lines.addAll(TextTable.wrapped(
                "CC, C consistent; N neutral; I, II inconsistent; NA not applicable; - not rated."
                        + " Contradiction: 1 for I, 2 for II, times the weight; lower is better, and it is no probability.",
                WIDTH,
                ""));
        lines.add("");
        words.orders().forEach(order -> {
            wrap(lines, words.standing(order));
            words.reversal(order).ifPresent(sentence -> wrap(lines, sentence));
        });
        section(lines, "Before you use this", words.warnings());
        section(lines, "What it hangs on",
                study.result().withoutWork().stream().map(words::without).toList());
        List<Sentence> raters = new ArrayList<>(words.agreement().stream().toList());
        raters.addAll(words.spreads(8));
        raters.addAll(words.dissents());
        section(lines, "Who rated", raters);
        List<Sentence> stated = new ArrayList<>();
        study.result().posteriors().forEach(found -> stated.addAll(words.posteriors(found)));
        if (!stated.isEmpty()) {
            stated.add(words.likelihoodScale());
        }
        section(lines, "If likelihoods are stated", stated);
        table().polls().forEach(poll -> section(lines, "A poll", words.poll(poll)));
        return lines;
    }

    private static void wrap(List<String> lines, Sentence sentence) {
        lines.addAll(TextTable.wrapped(sentence.text(), WIDTH, ""));
    }

    private static void section(List<String> lines, String heading, List<Sentence> sentences) {
        if (!sentences.isEmpty()) {
            lines.add("");
            lines.add(heading);
            lines.add("-".repeat(heading.length()));
            sentences.forEach(
                    sentence -> lines.addAll(TextTable.wrapped("- " + sentence.text(), WIDTH, "  ")));
        }
    }

    private List<String> ratings() {
        HypothesesResult result = study.result();
        List<String> heads = new ArrayList<>(List.of("", "contradiction", "tested by"));
        result.items().forEach(item -> heads.add(item.id()));
        TextTable text = new TextTable(heads);
        for (HypothesesResult.Place place : result.orders().getFirst().places()) {
            List<String> row = new ArrayList<>(List.of(place.hypothesis(), HypothesisWords.number(place.score()),
                    result.together().tested().get(place.hypothesis()) + " of " + result.items().size()));
            result.items().forEach(item -> row.add(marks(item.id(), place.hypothesis())));
            text.row(row);
        }
        List<String> weights = new ArrayList<>(List.of("weight", "", ""));
        result.items().forEach(item -> weights.add(HypothesisWords.number(item.weight())));
        text.row(weights);
        List<String> tells = new ArrayList<>(List.of("diagnosticity", "", ""));
        result.items().forEach(item -> tells.add(HypothesisWords.number(item.diagnosticity())));
        text.row(tells);
        List<String> lines = new ArrayList<>(text.lines());
        lines.add("");
        table().hypotheses().forEach(one -> lines.add(one.id() + "  " + one.label()));
        table().evidence().forEach(item -> lines.add(item.id() + "  " + item.label()));
        return lines;
    }

    private String marks(String item, String hypothesis) {
        HypothesisMatrix matrix = study.matrix();
        List<String> marks = new ArrayList<>();
        for (int rater = 0; rater < matrix.raters().size(); rater++) {
            Mark mark = matrix.mark(rater, matrix.item(item), matrix.hypothesis(hypothesis));
            marks.add(mark == Mark.MISSING ? "-" : mark.name());
        }
        return String.join("/", marks);
    }

    // ---- one hypothesis

    private void check(String hypothesis) {
        List<String> known = table().hypotheses().stream().map(Hypothesis::id).toList();
        if (!known.contains(hypothesis)) {
            String all = "name one of " + String.join(", ", known);
            throw new CallError("the table '" + table().id() + "' has no hypothesis '" + hypothesis + "'",
                    Nearest.of(hypothesis, known).map(near -> "you mean '" + near + "'; or " + all).orElse(all));
        }
    }

    /** Why a hypothesis scores as it does, and what would put it first. */
    List<String> explained(String hypothesis) {
        check(hypothesis);
        HypothesisWords words = new HypothesisWords(study);
        List<String> lines = new ArrayList<>();
        lines.add(table().title());
        lines.add("");
        HypothesesResult.Scores scores = study.result().together();
        lines.addAll(TextTable.wrapped(words.hypothesis(hypothesis) + ": contradiction "
                + HypothesisWords.number(scores.of(Score.WEIGHTED_INCONSISTENCY, hypothesis)) + ", really tested by "
                + English.number(scores.tested().getOrDefault(hypothesis, 0)) + " of " + table().evidence().size()
                + " items.", WIDTH, ""));
        section(lines, "Against it", words.against(hypothesis));
        section(lines, "Consistent with it, which does not count for it", words.inFavour(hypothesis));
        section(lines, "What would put it first, or another before it", turns(words, hypothesis));
        return lines;
    }

    private List<Sentence> turns(HypothesisWords words, String hypothesis) {
        List<Sentence> turns = new ArrayList<>();
        for (HypothesesResult.Order order : words.orders()) {
            boolean first = order.least().equals(List.of(hypothesis));
            order.rivals().stream().filter(rival -> first || rival.hypothesis().equals(hypothesis))
                    .forEach(rival -> turns.add(words.turn(order, rival)));
        }
        return turns;
    }

    /** The same as JSON. */
    ObjectNode explainedJson(String hypothesis) {
        check(hypothesis);
        HypothesisWords words = new HypothesisWords(study);
        ObjectNode all = analysis.toJson();
        ObjectNode json = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        for (String key : List.of("engine", "version", "model", "inputDigest")) {
            json.set(key, all.get(key));
        }
        HypothesesResult.Scores scores = study.result().together();
        json.put("hypothesis", hypothesis)
                .put("score", scores.of(Score.WEIGHTED_INCONSISTENCY, hypothesis))
                .put("tested", scores.tested().getOrDefault(hypothesis, 0));
        texts(json.putArray("against"), words.against(hypothesis));
        texts(json.putArray("consistent"), words.inFavour(hypothesis));
        texts(json.putArray("turns"), turns(words, hypothesis));
        return json;
    }

    private static void texts(ArrayNode array, List<Sentence> sentences) {
        sentences.forEach(sentence -> array.add(sentence.text()));
    }
}
