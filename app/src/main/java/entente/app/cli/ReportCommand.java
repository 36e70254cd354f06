package entente.app.cli;

import entente.Analysis;
import entente.app.bibliography.CitationStyle;
import entente.app.bibliography.Citations;
import entente.app.report.Brief;
import entente.app.report.BriefPage;
import entente.app.words.ConflictWords;
import entente.app.words.English;
import entente.app.words.HypothesesStudy;
import entente.app.words.HypothesisWords;
import entente.app.words.IssueStudy;
import entente.app.words.IssueWords;
import entente.app.words.Sentence;
import entente.app.words.StateStudy;
import entente.app.words.Study;
import entente.bargaining.BargainingEngine;
import entente.bargaining.BargainingPicture;
import entente.bargaining.BargainingResult;
import entente.casefile.BadCase;
import entente.engine.Engine;
import entente.engine.ModelRef;
import entente.engine.Reading;
import entente.engine.Run;
import entente.evidence.Reference;
import entente.evidence.Source;
import entente.evidence.Work;
import entente.evidence.Texts;
import entente.evidence.VerifiedClaims;
import entente.model.Case;
import entente.model.Nearest;
import entente.model.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Checks a case, solves every model that an engine knows, and writes the brief. */
@Command(name = "report", description = "check a case, run every engine that fits, and write the brief: one HTML file")
final class ReportCommand implements Callable<Integer> {

    private static final int WIDTH = 100;

    private final Session session;

    @Mixin
    private Shared shared = new Shared();

    @Parameters(paramLabel = "CASE", description = Session.CASE)
    private String name = "";

    @Option(names = "-o", paramLabel = "DIR", defaultValue = "brief", description = "where to write (default: ${DEFAULT-VALUE})")
    private Path folder = Path.of("brief");

    @Mixin
    private TextsAtHand textsAtHand = new TextsAtHand();

    @Option(names = "--style", paramLabel = "STYLE", defaultValue = "chicago-notes", description = "how works are cited: "
            + "chicago-notes or chicago-author-date (default: ${DEFAULT-VALUE})")
    private String styleId = "chicago-notes";

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws BadCase {
        Session.Named named = session.named(name);
        if (named.ref().model().isPresent()) {
            throw new CallError("a brief is about a whole case, not about '" + named.ref().model().get() + "'",
                    "leave out what follows the #");
        }
        CitationStyle style = style();
        Optional<Texts> texts = textsAtHand.told(session, named.theCase());
        Brief brief;
        try (Session.Work work = session.work(shared)) {
            brief = brief(named, texts, style, work.run());
        }
        if (brief.studies().isEmpty() && brief.tables().isEmpty() && brief.issues().isEmpty()) {
            throw new BadCase(brief.notSolved());
        }
        Path file = folder.resolve(fileName(named.theCase().id()) + ".html");
        WholeFile.write(file, BriefPage.of(brief), session.interruption());
        brief.notSolved().forEach(problem -> session.tell(problem.inWords()));
        if (shared.json()) {
            session.print(json(brief, file));
        } else {
            brief.lead().ifPresent(lead -> text(lead).forEach(session::print));
            for (HypothesesStudy table : brief.tables()) {
                if (brief.studies().isEmpty()) {
                    session.print(table.table().title());
                    session.print("");
                    TextTable.wrapped(Sentence.paragraph(new HypothesisWords(table).inShort()), WIDTH, "")
                            .forEach(session::print);
                }
            }
            if (brief.studies().isEmpty()) {
                for (IssueStudy issue : brief.issues()) {
                    IssueWords.lines(brief.theCase(), issue.result(),
                            issue.methods().stream().map(IssueStudy.Other::outcome).toList()).forEach(session::print);
                }
            }
            session.print("");
            session.print("The brief is " + file);
        }
        return brief.notSolved().isEmpty() ? ExitCode.DONE : ExitCode.INPUT;
    }

    private CitationStyle style() {
        List<String> known = Arrays.stream(CitationStyle.values()).map(CitationStyle::id).toList();
        String all = "the styles are " + English.and(known);
        return CitationStyle.of(styleId).orElseThrow(() -> new CallError("there is no style '" + styleId + "'",
                Nearest.of(styleId, known).map(near -> "you mean '" + near + "'; " + all).orElse(all)));
    }

    /** The sources, and then the works that they cite. */
    static List<Work> works(Case theCase) {
        return Stream.concat(theCase.evidence().sources().stream().map(Source::work),
                theCase.evidence().references().stream().map(Reference::work)).toList();
    }

    /** The id as a file may be named on any system. */
    static String fileName(String id) {
        return id.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "-");
    }

    private Brief brief(Session.Named named, Optional<Texts> texts, CitationStyle style, Run run) throws BadCase {
        Case theCase = named.theCase();
        // Beside the solving, for loading a style takes a second.
        CompletableFuture<Citations> citations = CompletableFuture
                .supplyAsync(() -> Citations.of(style, works(theCase)));
        List<Study> studies = new ArrayList<>();
        List<HypothesesStudy> tables = new ArrayList<>();
        List<IssueStudy> issues = new ArrayList<>();
        List<Problem> notSolved = new ArrayList<>();
        Map<String, Engine<?, ?>> engines = new LinkedHashMap<>();
        List<ModelRef> models = session.models(named);
        for (ModelRef model : models) {
            run.stop().check();
            run.progress().at(studies.size(), models.size(), model.toString());
            switch (session.workbench().solve(theCase, model, run)) {
                case Reading.Unfit<Analysis<?, ?>>(List<Problem> reasons) -> notSolved.addAll(reasons);
                case Reading.Fit<Analysis<?, ?>>(Analysis<?, ?> analysis) -> {
                    engines.putIfAbsent(analysis.engine().id(), analysis.engine());
                    SolvedTable.of(theCase, analysis).ifPresent(solved -> tables.add(solved.study()));
                    if (analysis.engine() instanceof BargainingEngine engine
                            && analysis.picture() instanceof BargainingPicture picture
                            && analysis.result() instanceof BargainingResult result) {
                        issues.add(IssueStudy.of(theCase, engine, picture, result, run));
                    }
                    Solved.conflict(theCase, analysis).ifPresent(solved -> studies.add(
                            Study.of(theCase, solved.conflict(), solved.model(), solved.result(), run)));
                }
            }
        }
        return new Brief(theCase, studies, tables, issues, notSolved, verified(theCase, texts), citations.join(),
                engines.values().stream()
                        .map(engine -> new Brief.EngineLine(engine.id(), engine.version(), engine.standing())).toList(),
                Session.version(), shared.seed());
    }

    private VerifiedClaims verified(Case theCase, Optional<Texts> texts) {
        VerifiedClaims claims = session.workbench().verify(theCase, texts.orElse(Texts.NONE));
        session.workbench().differing(theCase, claims).forEach(problem -> session.tell(problem.inWords()));
        return claims;
    }

    private static List<String> text(Study lead) {
        ConflictWords words = ConflictWords.of(lead);
        List<String> lines = new ArrayList<>();
        lines.add(lead.conflict().title());
        for (int i = 0; i < lead.watched().size(); i++) {
            StateStudy state = lead.watched().get(i);
            lines.add("");
            List<Sentence> sentences = new ArrayList<>();
            if (i == 0) {
                sentences.addAll(words.verdict(state));
                if (state.turnsOn().how().tried() > 0) {
                    sentences.add(words.hangsOn(state.turnsOn().how()));
                }
            } else {
                sentences.addAll(words.inShort(state));
            }
            lines.addAll(TextTable.wrapped(Sentence.paragraph(sentences), WIDTH, ""));
        }
        return lines;
    }

    private static ObjectNode json(Brief brief, Path file) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("brief", file.toString()).put("case", brief.theCase().id()).put("inputDigest",
                brief.theCase().origin().digest());
        ArrayNode conflicts = json.putArray("conflicts");
        for (Study study : brief.inOrder()) {
            ObjectNode conflict = conflicts.addObject().put("model", study.conflict().id()).put("title",
                    study.conflict().title());
            ArrayNode states = conflict.putArray("states");
            study.watched().forEach(state -> state(states.addObject(), study, state));
            study.authorsExpect().ifPresent(expect -> conflict.put("authorsExpect", expect.what()));
            ArrayNode deviations = conflict.putArray("deviations");
            study.reproduced().forEach(found -> found.deviations().forEach(deviation -> deviations.addObject()
                    .put("what", deviation.what()).put("expected", deviation.expected())
                    .put("found", deviation.found())));
        }
        if (!brief.tables().isEmpty()) {
            ArrayNode hypotheses = json.putArray("hypotheses");
            brief.tables().forEach(study -> hypotheses.addObject().put("model", study.table().id())
                    .put("title", study.table().title())
                    .put("finding", Sentence.paragraph(new HypothesisWords(study).inShort())));
        }
        if (!brief.issues().isEmpty()) {
            ArrayNode issues = json.putArray("issues");
            brief.issues().forEach(study -> {
                ObjectNode issue = issues.addObject().put("model", study.issue().id()).put("title",
                        study.issue().title());
                ArrayNode outcome = issue.putArray("outcome");
                study.result().course().outcome().forEach(outcome::add);
                ArrayNode mean = issue.putArray("weightedMean");
                study.result().benchmarks().weightedMean().forEach(mean::add);
            });
        }
        ArrayNode notSolved = json.putArray("notSolved");
        brief.notSolved().forEach(problem -> notSolved.add(problem.place() + ": " + problem.what()));
        return json;
    }

    private static void state(ObjectNode json, Study study, StateStudy state) {
        json.put("number", state.state()).put("code", study.model().code(state.state())).put("label",
                study.model().label(state.state()));
        ArrayNode holds = json.putArray("holdsIn");
        state.holds().concepts().forEach(concept -> holds.add(concept.id()));
        json.put("tried", state.turnsOn().how().tried());
        ArrayNode turning = json.putArray("turnedBy");
        state.turnsOn().how().turningOrder().forEach(change -> turning.add(change.written(study.model())));
        json.put("finding", Sentence.paragraph(ConflictWords.of(study).verdict(state)));
    }
}
