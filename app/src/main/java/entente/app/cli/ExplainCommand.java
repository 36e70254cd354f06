package entente.app.cli;

import entente.app.words.ConflictWords;
import entente.app.words.Definitions;
import entente.app.words.English;
import entente.app.words.Sentence;
import entente.app.words.StateStudy;
import entente.app.words.Study;
import entente.casefile.BadCase;
import entente.conflict.Concept;
import entente.conflict.Explanation;
import entente.conflict.Fragility;
import entente.conflict.GraphModel;
import entente.conflict.GraphModel.Move;
import entente.conflict.Notion;
import entente.conflict.WhatBreaksIt;
import entente.engine.Run;
import entente.hypotheses.HypothesesEngine;
import entente.model.Conflict;
import entente.model.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Says why a state of a conflict would last or not, move by move. */
@Command(name = "explain", description = "why a state of a conflict would last or not, move by move; or what speaks for and against a hypothesis; or what an actor does in an issue")
final class ExplainCommand implements Callable<Integer> {

    private static final int WIDTH = 100;

    private final Session session;

    @Mixin
    private Shared shared = new Shared();

    @Parameters(index = "0", paramLabel = "CASE#conflict/ID", description = "a conflict of a case, without #conflict/ID its only one; or a table, #hypotheses/ID; or #issue/ID")
    private String name = "";

    @Parameters(index = "1", paramLabel = "STATE", description = "the id of a named state, a number, or a code such as YNY; or the id of a hypothesis, or of an actor of an issue")
    private String state = "";

    @Option(names = "--concept", paramLabel = "C", arity = "0..1", defaultValue = "seq", fallbackValue = "", description = "nash, gmr, smr, seq, sseq or sim, or a further concept that 'solve --further' lists (default: ${DEFAULT-VALUE})")
    private String conceptId = "seq";

    @Option(names = "--for", paramLabel = "ACTOR", description = "one decision maker only")
    private @Nullable String actor;

    @Option(names = "--paths", description = "also how the state could come about from the status quo, and who must move")
    private boolean paths;

    @Option(names = "--wanted", description = "also what decision makers would have to want for it to last")
    private boolean wanted;

    @Mixin
    private BargainingOptions bargaining = new BargainingOptions();

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws BadCase {
        try (Session.Work work = session.work(shared)) {
            Session.Named named = session.named(name);
            if (named.ref().model().isPresent()
                    && named.ref().model().get().kind().equals(HypothesesEngine.KIND)) {
                hypothesis(named, work.run());
                return ExitCode.DONE;
            }
            if (bargaining.meant(session, named)) {
                issue(named, work.run());
                return ExitCode.DONE;
            }
            Optional<Concept> concept = Concept.of(conceptId.toLowerCase(Locale.ROOT));
            Solved solved = Solved.conflict(session, named, work.run());
            if (concept.isPresent()) {
                explain(solved, concept.get(), work.run());
            } else {
                judge(solved, notion(solved), work.run());
            }
        }
        return ExitCode.DONE;
    }

    /** A hypothesis: what speaks against it, and what would put it first. */
    private void hypothesis(Session.Named named, Run run) throws BadCase {
        if (actor != null || paths || wanted) {
            throw new CallError("a hypothesis has no decision makers and no ways to it",
                    "leave out --for, --paths and --wanted");
        }
        SolvedTable table = SolvedTable.of(session, named, run);
        if (shared.json()) {
            session.print(table.explainedJson(state));
        } else {
            table.explained(state).forEach(session::print);
        }
    }

    /** An actor of an issue: what it does round by round, and why. */
    private void issue(Session.Named named, Run run) throws BadCase {
        if (actor != null || paths || wanted) {
            throw new CallError("an issue has no states and no ways to them", "leave out --for, --paths and --wanted");
        }
        ExplainedIssue explained = new ExplainedIssue(named.theCase(),
                bargaining.solve(named.theCase(), session.only(named), run), state);
        if (shared.json()) {
            session.print(explained.json());
        } else {
            explained.lines().forEach(line -> TextTable.wrapped(line, WIDTH, line.startsWith("- ") ? "  " : "")
                    .forEach(session::print));
        }
    }

    /** A concept that is explained move by move. */
    private void explain(Solved solved, Concept concept, Run run) {
        if (!Study.judged(solved.result(), concept)) {
            throw new CallError(concept.title() + " was not judged for this model", "ask for another concept",
                    ExitCode.STOPPED);
        }
        int number = number(solved);
        List<Explanation> explanations = explanations(solved, concept, number);
        Fragility fragility = WhatBreaksIt.of(solved.model(), concept, number, run);
        Optional<ExplainedPaths> ways = ways(solved, number, run);
        Optional<ExplainedWanted> inverse = wanted
                ? Optional.of(new ExplainedWanted(solved, concept, number,
                        explanations.stream().map(Explanation::maker).toList(), run))
                : Optional.empty();
        if (shared.json()) {
            ObjectNode json = json(solved, concept, number, explanations, fragility);
            ways.ifPresent(found -> json.set("paths", found.json()));
            inverse.ifPresent(found -> json.set("wanted", found.json()));
            session.print(json);
            return;
        }
        text(solved, concept, number, explanations, fragility).forEach(session::print);
        ways.ifPresent(this::print);
        inverse.ifPresent(found -> section("What would make it last", found.lines(WIDTH)));
        definition(Definitions.line(concept));
    }

    /** A notion of the catalogue. */
    private void judge(Solved solved, Notion notion, Run run) {
        int number = number(solved);
        if (wanted) {
            throw new CallError("what would have to be wanted is not asked under " + notion.title(),
                    "ask for nash, gmr, smr, seq or sseq, or leave out --wanted");
        }
        notion.unfit(solved.model()).ifPresent(why -> {
            throw new CallError("'" + notion.id() + "' cannot be judged in this conflict: " + why,
                    "ask for another concept");
        });
        ExplainedNotion explained = new ExplainedNotion(solved, notion, number,
                actor == null ? OptionalInt.empty() : OptionalInt.of(index(solved, actor)), run);
        Optional<ExplainedPaths> ways = ways(solved, number, run);
        if (shared.json()) {
            ObjectNode json = head(solved, number, notion.id());
            explained.into(json);
            ways.ifPresent(found -> json.set("paths", found.json()));
            session.print(json);
            return;
        }
        List<String> lines = new ArrayList<>();
        opening(lines, solved, number);
        lines.add("");
        explained.verdict().forEach(sentence -> lines.addAll(TextTable.wrapped(sentence.text(), WIDTH, "")));
        explained.why().forEach(paragraph -> {
            lines.add("");
            paragraph(lines, paragraph);
        });
        lines.forEach(session::print);
        ways.ifPresent(this::print);
        definition(explained.definition());
    }

    /** The last line: where the concept is defined. It is not wrapped, so that a link stays one. */
    private void definition(String line) {
        session.print("");
        session.print(line);
    }

    private static void paragraph(List<String> lines, List<List<Sentence>> told) {
        lines.addAll(TextTable.wrapped(Sentence.paragraph(told.getFirst()), WIDTH, ""));
        for (List<Sentence> move : told.subList(1, told.size())) {
            lines.addAll(TextTable.wrapped("- " + Sentence.paragraph(move), WIDTH, "  "));
        }
    }

    private Notion notion(Solved solved) {
        if (conceptId.isEmpty()) {
            throw Further.unnamed(solved.catalogue());
        }
        return solved.catalogue().named(conceptId)
                .or(() -> solved.catalogue().named(conceptId.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> Further.unknown(solved.catalogue(), conceptId));
    }

    private Optional<ExplainedPaths> ways(Solved solved, int number, Run run) {
        return paths ? Optional.of(new ExplainedPaths(solved, number, run)) : Optional.empty();
    }

    private void print(ExplainedPaths ways) {
        section(ways.heading(),
                ways.sentences().stream().flatMap(one -> TextTable.wrapped(one.text(), WIDTH, "").stream()).toList());
    }

    private void section(String heading, List<String> lines) {
        session.print("");
        session.print(heading);
        session.print("-".repeat(heading.length()));
        lines.forEach(session::print);
    }

    private int number(Solved solved) {
        OptionalInt number = solved.model().number(state);
        if (number.isPresent()) {
            return number.getAsInt();
        }
        List<String> known = solved.conflict().states().stream().map(Conflict.NamedState::id).toList();
        String all = "name one of " + String.join(", ", known) + ", a number from 1 to " + solved.model().states()
                + ", or a code such as " + solved.model().code(1);
        throw new CallError("the conflict '" + solved.conflict().id() + "' has no state '" + state + "'",
                Nearest.of(state, known).map(near -> "you mean '" + near + "'; or " + all).orElse(all));
    }

    private List<Explanation> explanations(Solved solved, Concept concept, int number) {
        List<Explanation> all = Study.explain(solved.model(), concept, number);
        if (actor == null) {
            return all;
        }
        return List.of(all.get(index(solved, actor)));
    }

    private static int index(Solved solved, String actor) {
        List<String> ids = solved.model().makers().stream().map(GraphModel.Maker::id).toList();
        if (!ids.contains(actor)) {
            String known = "the decision makers are " + English.and(ids);
            throw new CallError("'" + actor + "' decides nothing in this conflict",
                    Nearest.of(actor, ids).map(near -> "you mean '" + near + "'; " + known).orElse(known));
        }
        return ids.indexOf(actor);
    }

    // ------------------------------------------------------------------ text

    private List<String> text(Solved solved, Concept concept, int number, List<Explanation> explanations,
            Fragility fragility) {
        ConflictWords words = solved.words();
        List<String> lines = new ArrayList<>();
        opening(lines, solved, number);
        lines.addAll(TextTable.wrapped("Explained under " + concept.title() + ", where a decision maker stays if "
                + concept.means() + ".", WIDTH, ""));
        for (Explanation why : explanations.stream().filter(one -> !one.temptations().isEmpty()).toList()) {
            lines.add("");
            paragraph(lines, words.explanation(why));
        }
        words.contented(explanations).ifPresent(sentence -> {
            lines.add("");
            lines.addAll(TextTable.wrapped(sentence.text(), WIDTH, ""));
        });
        lines.add("");
        lines.addAll(TextTable.wrapped(words.hangsOn(fragility).text(), WIDTH, ""));
        words.hangsOnOpposites(fragility).ifPresent(more -> lines.addAll(TextTable.wrapped(more.text(), WIDTH, "")));
        return lines;
    }

    private static void opening(List<String> lines, Solved solved, int number) {
        lines.add(solved.conflict().title());
        lines.add("");
        String heading = "State " + number + ": " + solved.names().state(number);
        lines.addAll(TextTable.wrapped(heading, WIDTH, ""));
        lines.addAll(TextTable.wrapped("It holds in "
                + ConflictWords.concepts(Study.holds(solved.model(), solved.result(), number).concepts()) + ".", WIDTH,
                ""));
    }

    // ------------------------------------------------------------------ JSON

    private static ObjectNode head(Solved solved, int number, String concept) {
        GraphModel model = solved.model();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("engine", solved.engine().id()).put("version", solved.engine().version()).put("model", model.model())
                .put("inputDigest", model.inputDigest());
        json.putObject("state").put("number", number).put("code", model.code(number)).put("label", model.label(number));
        return json.put("concept", concept);
    }

    private static ObjectNode json(Solved solved, Concept concept, int number, List<Explanation> explanations,
            Fragility fragility) {
        GraphModel model = solved.model();
        ObjectNode json = head(solved, number, concept.id());
        ArrayNode holds = json.putArray("holdsIn");
        Study.holds(model, solved.result(), number).concepts().forEach(held -> holds.add(held.id()));
        ArrayNode makers = json.putArray("decisionMakers");
        for (Explanation why : explanations) {
            maker(makers.addObject(), solved, why);
        }
        ObjectNode turning = json.putObject("turning");
        turning.put("holds", fragility.holds()).put("tried", fragility.tried()).put("negationsTried",
                fragility.negationsTried());
        ArrayNode by = turning.putArray("by");
        fragility.turning().forEach(change -> by.add(change.written(model)));
        return json;
    }

    private static void maker(ObjectNode json, Solved solved, Explanation why) {
        GraphModel model = solved.model();
        json.put("id", model.makers().get(why.maker()).id()).put("stable", why.stable())
                .put("rank", model.level(why.maker(), why.state())).put("levels", model.levels(why.maker()));
        json.put("finding", switch (StateStudy.finding(why)) {
            case entente.app.words.Finding.Content content -> "nothing better in reach";
            case entente.app.words.Finding.Deterred deterred -> "deterred";
            default -> "tempted";
        });
        ArrayNode temptations = json.putArray("temptations");
        for (Explanation.Temptation temptation : why.temptations()) {
            ObjectNode one = temptations.addObject().put("to", temptation.improvement().to());
            temptation.answer().ifPresent(answer -> {
                ArrayNode steps = one.putArray("answer");
                for (Move step : answer.sequence()) {
                    steps.addObject().put("decisionMaker", model.makers().get(step.maker()).id())
                            .put("from", step.from())
                            .put("to", step.to());
                }
                one.put("end", answer.end());
            });
        }
        ArrayNode sentences = json.putArray("sentences");
        solved.words().explanation(why).forEach(told -> told.forEach(sentence -> sentences.add(sentence.text())));
    }
}
