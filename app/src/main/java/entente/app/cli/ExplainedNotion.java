package entente.app.cli;

import entente.app.words.Catalogue;
import entente.app.words.Definitions;
import entente.app.words.NotionWords;
import entente.app.words.Sentence;
import entente.conflict.GraphModel;
import entente.conflict.GraphModel.Move;
import entente.conflict.Notion;
import entente.conflict.Reason;
import entente.conflict.Reason.Answer;
import entente.conflict.Reason.Answered;
import entente.conflict.Reason.Attempt;
import entente.conflict.Reason.Effect;
import entente.conflict.Reason.Foreseen;
import entente.conflict.Reason.Horizon;
import entente.conflict.Reason.InView;
import entente.conflict.Reason.Line;
import entente.conflict.Reason.Step;
import entente.conflict.Reason.Temptation;
import entente.conflict.Reason.Weighed;
import entente.conflict.Verdicts;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a further concept says of a state: its meaning, whether the state lasts, for whom it is stable, and why, move by move. */
final class ExplainedNotion {

    private final GraphModel model;
    private final Catalogue catalogue;
    private final Optional<String> assumes;
    private final List<Sentence> attitudes;
    private final NotionWords words;
    private final Notion notion;
    private final int state;
    private final OptionalInt only;
    private final Verdicts verdicts;
    private final List<Reason> reasons;

    ExplainedNotion(Solved solved, Notion notion, int state, OptionalInt only, Run run) {
        this.model = solved.model();
        this.catalogue = solved.catalogue();
        this.assumes = notion.assumes(solved.model());
        this.attitudes = solved.attitudes(notion);
        this.words = new NotionWords(solved.model(), solved.names(), notion);
        this.notion = notion;
        this.state = state;
        this.only = only;
        this.verdicts = notion.judge(solved.model(), run);
        this.reasons = notion.reasons(solved.model(), state, run).stream()
                .filter(reason -> only.isEmpty() || reason.judge().contains(only.getAsInt())).toList();
    }

    /** What the concept asks, and its verdict. */
    List<Sentence> verdict() {
        List<Sentence> told = new ArrayList<>();
        told.add(catalogue.asks(notion));
        told.addAll(attitudes);
        assumes.ifPresent(said -> told.add(Sentence.of(said)));
        if (only.isEmpty()) {
            told.addAll(catalogue.verdict(notion, verdicts, state));
            return told;
        }
        verdicts.stable().forEach((judge, states) -> {
            if (asked(judge)) {
                told.add(Sentence.of("For " + catalogue.judge(judge) + " it is "
                        + (states.contains(state) ? "stable." : "not stable.")));
            }
        });
        return told;
    }

    /** Why, in paragraphs: each a first part and one for each move that is told. */
    List<List<List<Sentence>>> why() {
        return words.paragraphs(reasons);
    }

    /** Where the concept is defined. */
    String definition() {
        return Definitions.line(notion, catalogue.title(notion));
    }

    private boolean asked(String judge) {
        return only.isEmpty() || catalogue.members(judge).contains(only.getAsInt());
    }

    // ------------------------------------------------------------------ JSON

    void into(ObjectNode json) {
        json.put("title", notion.title()).put("means", notion.means()).put("definition", Definitions.of(notion))
                .put("source", notion.source()).put("holds", verdicts.equilibria().contains(state));
        assumes.ifPresent(said -> json.put("assumes", said));
        ObjectNode stable = json.putObject("stable");
        verdicts.stable().forEach((judge, states) -> {
            if (asked(judge)) {
                stable.put(judge, states.contains(state));
            }
        });
        ArrayNode told = json.putArray("sentences");
        verdict().forEach(sentence -> told.add(sentence.text()));
        ArrayNode why = json.putArray("reasons");
        reasons.forEach(reason -> reason(why.addObject(), reason));
    }

    private void reason(ObjectNode json, Reason reason) {
        makers(json, "judge", reason.judge());
        json.put("stable", reason.stable());
        switch (reason) {
            case Answered answered -> temptations(json.putArray("temptations"), answered);
            case Weighed weighed -> {
                temptations(json.putArray("plainly"), weighed.plainly());
                temptations(json.putArray("strongly"), weighed.strongly());
            }
            case Foreseen foreseen -> {
                ArrayNode horizons = json.putArray("horizons");
                foreseen.horizons().forEach(horizon -> horizon(horizons.addObject(), horizon));
            }
            case InView view -> inView(json, view);
        }
        ArrayNode told = json.putArray("sentences");
        words.reason(reason).forEach(part -> part.forEach(sentence -> told.add(sentence.text())));
    }

    private void temptations(ArrayNode json, Answered answered) {
        for (Temptation temptation : answered.temptations()) {
            ObjectNode one = json.addObject().put("to", temptation.to());
            moves(one.putArray("way"), temptation.way());
            effects(one.putArray("gains"), temptation.gains());
            temptation.answer().ifPresent(answer -> answer(one.putObject("answer"), answer));
        }
    }

    private void answer(ObjectNode json, Answer answer) {
        json.put("atOnce", answer.atOnce());
        steps(json.putArray("steps"), answer.steps());
        json.put("end", answer.end());
        effects(json.putArray("effects"), answer.effects());
        answer.escapes().ifPresent(escapes -> escapes.forEach(json.putArray("escapes")::add));
    }

    private void steps(ArrayNode json, List<Step> steps) {
        for (Step step : steps) {
            ObjectNode one = json.addObject();
            makers(one, "movers", step.movers());
            one.put("from", step.from()).put("to", step.to());
            if (step.movers().size() > 1) {
                moves(one.putArray("moves"), step.moves());
            }
        }
    }

    private void horizon(ObjectNode json, Horizon horizon) {
        ArrayNode lines = json.put("moves", horizon.moves()).putArray("lines");
        for (Line line : horizon.lines()) {
            ObjectNode one = lines.addObject();
            moves(one.putArray("moves"), line.moves());
            if (line.steps().stream().anyMatch(step -> step.movers().size() > 1)) {
                steps(one.putArray("steps"), line.steps());
            }
            makers(one, "staying", line.staying());
            one.put("end", line.end()).put("lot", word(line.lot()));
        }
    }

    private void inView(ObjectNode json, InView view) {
        json.put("believed", view.believed()).put("possible", view.possible()).put("knowing", view.knowing());
        view.seen().ifPresent(seen -> temptations(json.putArray("temptations"), seen));
        ArrayNode attempts = json.putArray("attempts");
        for (Attempt attempt : view.attempts()) {
            ArrayNode surprises = attempts.addObject().put("planned", attempt.planned()).put("actual", attempt.actual())
                    .putArray("surprises");
            attempt.surprises().forEach(surprise -> surprises.addObject().put("kind", word(surprise.kind()))
                    .put("decisionMaker", id(surprise.surprised())));
        }
    }

    private void moves(ArrayNode json, List<Move> moves) {
        moves.forEach(move -> json.addObject().put("decisionMaker", id(move.maker())).put("from", move.from()).put("to",
                move.to()));
    }

    private void effects(ArrayNode json, List<Effect> effects) {
        effects.forEach(effect -> json.addObject().put("decisionMaker", id(effect.maker()))
                .put("lot", word(effect.lot())).put("degree", effect.degree()));
    }

    private void makers(ObjectNode json, String key, List<Integer> makers) {
        ArrayNode ids = json.putArray(key);
        makers.forEach(maker -> ids.add(id(maker)));
    }

    private String id(int maker) {
        return model.makers().get(maker).id();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
