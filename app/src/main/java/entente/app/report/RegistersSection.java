package entente.app.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.em;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.join;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import entente.app.registers.DatedSides;
import entente.app.registers.RegisterTable;
import entente.app.registers.RegisterTable.Row;
import entente.app.registers.RegisterTables;
import entente.app.report.StackedTable.Cell;
import entente.app.words.English;
import entente.evidence.ClaimDate;
import entente.model.Case;
import entente.model.Commitment;
import entente.model.Conflict;
import entente.model.Disagreement;
import entente.model.Forecast;
import entente.model.Homonym;
import entente.model.HypothesisTable;
import entente.model.OpenQuestion;
import entente.model.Registers;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The registers of a case, as tables that a reader goes through: disagreements, names, commitments, questions, forecasts. */
final class RegistersSection {

    private final Case theCase;
    private final Registers registers;
    private final Grounds grounds;

    RegistersSection(Case theCase, Grounds grounds) {
        this.theCase = theCase;
        this.registers = theCase.registers();
        this.grounds = grounds;
    }

    /** Whether there is anything to show. */
    boolean isEmpty() {
        return registers.equals(Registers.NONE);
    }

    DomContent render() {
        List<DomContent> parts = new ArrayList<>();
        parts.add(h2("Registers").withId("registers"));
        parts.add(p("What a reader keeps beside the models. All of it is in the case, and 'entente register "
                + theCase.id() + "' filters, sorts and writes it as a spreadsheet."));
        add(parts, "disagreements", "Where the sources differ", registers.disagreements(), this::differences);
        add(parts, "agreements", "Where independent sources agree", registers.disagreements(), this::agreements);
        add(parts, "names", "Homonyms and contested terms", registers.homonyms(), this::names);
        add(parts, "commitments", "Commitments", registers.commitments(), this::commitments);
        add(parts, "questions", "Open questions", registers.questions(), this::questions);
        add(parts, "forecasts", "Forecasts", registers.forecasts(), this::forecasts);
        return section(each(parts, part -> part)).withClass("part");
    }

    private <T> void add(List<DomContent> parts, String id, String title, List<T> entries,
            java.util.function.Function<List<T>, List<DomContent>> shown) {
        grounds.at("the register “" + title + "”");
        List<DomContent> content = entries.isEmpty() ? List.of() : shown.apply(entries);
        if (!content.isEmpty()) {
            parts.add(h3(title).withId("register-" + id));
            parts.addAll(content);
        }
    }

    // ------------------------------------------------------------------ disagreements

    private List<DomContent> differences(List<Disagreement> matters) {
        return matters(matters.stream().filter(matter -> matter.kind() != Disagreement.Kind.AGREEMENT).toList(),
                "Who says what, from early to late. A date is that of the claim, or of its source where the claim has none.");
    }

    private List<DomContent> agreements(List<Disagreement> matters) {
        return matters(matters.stream().filter(matter -> matter.kind() == Disagreement.Kind.AGREEMENT).toList(),
                "Two renditions of one work are one source here, and their agreement is none.");
    }

    private List<DomContent> matters(List<Disagreement> matters, String caption) {
        if (matters.isEmpty()) {
            return List.of();
        }
        StackedTable table = new StackedTable(caption, "On what", "Source, date", "Says");
        for (Disagreement matter : matters) {
            List<DatedSides.DatedSide> sides = new DatedSides(matter, theCase.evidence()).byTime();
            for (int i = 0; i < sides.size(); i++) {
                Disagreement.Side side = sides.get(i).side();
                table.row(Cell.spanning(i == 0 ? sides.size() : 0, about(matter)),
                        Cell.of(source(side.source()), span(date(sides.get(i).date())).withClass("small")),
                        Cell.of(text(side.says()), grounds.links(side.because())));
            }
        }
        return List.of(table.render());
    }

    private DomContent about(Disagreement matter) {
        boolean agreement = matter.kind() == Disagreement.Kind.AGREEMENT;
        return span(text(matter.topic()),
                agreement ? text("") : span(English.capital(matter.kind().label())).withClass("small"),
                time(matter),
                matter.note() == null ? text("") : span(English.sentence(matter.note())).withClass("small"));
    }

    /** What the years between the sides mean: our reading where we have one, else the bare fact where they are many. */
    private DomContent time(Disagreement matter) {
        if (matter.time() != null) {
            return span(em("Time: "), text(English.sentence(matter.time()))).withClass("small");
        }
        int years = new DatedSides(matter, theCase.evidence()).yearsApart().orElse(0);
        return years == 0 || matter.kind() == Disagreement.Kind.AGREEMENT
                ? text("")
                : span(em("Time: "), text("the sides lie " + English.count(years, "year", "years")
                        + " or more apart; what that explains is not judged.")).withClass("small");
    }

    private static String date(@Nullable ClaimDate date) {
        return date == null ? "no date" : date.date() + (date.ofSource() ? " (of the source)" : "");
    }

    private DomContent source(String id) {
        return a(id).withHref("#" + EvidenceSection.sourceAddress(id)).withClass("source");
    }

    // ------------------------------------------------------------------ names

    private List<DomContent> names(List<Homonym> homonyms) {
        StackedTable table = new StackedTable("Names stand as each source writes them; none of them is ours.", "Name",
                "Source", "Writes", "Means");
        for (Homonym homonym : homonyms) {
            for (int i = 0; i < homonym.uses().size(); i++) {
                Homonym.Use use = homonym.uses().get(i);
                table.row(Cell.spanning(i == 0 ? homonym.uses().size() : 0, span(text(English.capital(homonym.name())),
                        span(English.capital(homonym.kind().label())).withClass("small"),
                        homonym.note() == null
                                ? text("")
                                : span(English.sentence(homonym.note())).withClass("small"))),
                        Cell.of(source(use.source())), Cell.of(text(use.writes())),
                        Cell.of(text(use.means()), grounds.links(use.because())));
            }
        }
        return List.of(table.render());
    }

    // ------------------------------------------------------------------ commitments

    private List<DomContent> commitments(List<Commitment> commitments) {
        StackedTable table = new StackedTable(
                "Open means that no ground of the case says otherwise at the date given.", "Who, to whom",
                "Undertook to",
                "Made", "By", "What became of it");
        for (Commitment commitment : commitments) {
            List<DomContent> status = new ArrayList<>();
            status.add(text(English.capital(commitment.status().id())
                    + (commitment.statusAsOf() == null ? "" : " (" + commitment.statusAsOf() + ")")));
            status.add(grounds.links(commitment.statusBecause()));
            table.row(
                    Cell.of(text(actors(commitment.by())), commitment.to().isEmpty()
                            || commitment.to().size() == commitment.by().size()
                                    && commitment.by().containsAll(commitment.to())
                                            ? text("")
                                            : span("to " + actors(commitment.to())).withClass("small")),
                    Cell.of(text(commitment.what()), grounds.links(commitment.because()), small(commitment.note())),
                    Cell.of(span(shown(commitment.made())).withClass("date")),
                    Cell.of(span(shown(commitment.deadline())).withClass("date")),
                    Cell.of(join(status.toArray())));
        }
        return List.of(table.render());
    }

    private String actors(List<String> ids) {
        return English.and(ids.stream().map(id -> theCase.actor(id).map(actor -> actor.name()).orElse(id)).toList());
    }

    private static String shown(@Nullable Object date) {
        return date == null ? "–" : date.toString();
    }

    private static DomContent small(@Nullable String words) {
        return words == null ? text("") : span(English.sentence(words)).withClass("small");
    }

    // ------------------------------------------------------------------ open questions

    private List<DomContent> questions(List<OpenQuestion> questions) {
        StackedTable table = new StackedTable("What the sources leave open, and the models that work on it.",
                "Question",
                "Source", "Left open how", "See");
        for (OpenQuestion question : questions) {
            OpenQuestion.Answer answer = question.answer();
            table.row(
                    Cell.of(text(question.asks()), grounds.links(question.because()), small(question.note()),
                            answer == null
                                    ? text("")
                                    : span(em("Since answered: "), text(English.sentence(answer.says())),
                                            grounds.links(answer.because())).withClass("small")),
                    Cell.of(source(question.source())), Cell.of(text(question.form().id())),
                    Cell.of(models(question)));
        }
        return List.of(table.render());
    }

    /** The conflicts and the tables of hypotheses that work on a question, each a link. */
    private DomContent models(OpenQuestion question) {
        List<DomContent> links = new ArrayList<>();
        for (String id : question.conflicts()) {
            link(links, theCase.conflict(id).map(Conflict::title).orElse(id), ConflictSection.address(id));
        }
        for (String id : question.hypotheses()) {
            link(links, theCase.hypothesisTable(id).map(HypothesisTable::title).orElse(id),
                    HypothesesSection.address(id));
        }
        return links.isEmpty() ? text("–") : join(links.toArray());
    }

    private static void link(List<DomContent> links, String title, String address) {
        links.add(span(text(links.isEmpty() ? "" : "; "), a(title).withHref("#" + address)));
    }

    // ------------------------------------------------------------------ forecasts

    private List<DomContent> forecasts(List<Forecast> forecasts) {
        boolean silent = forecasts.stream().allMatch(forecast -> forecast.probabilities().isEmpty());
        List<DomContent> parts = new ArrayList<>();
        parts.add(p("These are expectations of the sources, or questions of ours, and no findings of this brief. "
                + (silent
                        ? "No source states a probability and none is put into its mouth, so nothing is scored."
                        : "A person may state a probability, and change it; the last one before the day of the"
                                + " resolution is scored.")));
        parts.add(forecastTable(forecasts));
        if (!silent) {
            parts.add(wide("probabilities"));
            parts.add(wide("scores"));
            parts.add(wide("calibration"));
        }
        return parts;
    }

    private DomContent forecastTable(List<Forecast> forecasts) {
        StackedTable table = new StackedTable(
                "How the source words it, by which rule one would tell, and how it came out.", "Expected",
                "Source, date",
                "Worded", "Rule", "Came out");
        RegisterTable register = RegisterTables.named(theCase, "forecasts");
        for (int i = 0; i < forecasts.size(); i++) {
            Forecast forecast = forecasts.get(i);
            Row row = register.rows().get(i);
            Forecast.Resolution resolution = forecast.resolution();
            String closes = forecast.closes() == null ? "" : " To be seen by " + forecast.closes() + ".";
            table.row(
                    Cell.of(text(forecast.says()), grounds.links(forecast.because()), small(forecast.note())),
                    Cell.of(forecast.source() == null ? text("ours") : source(forecast.source()),
                            span(shown(forecast.made())).withClass("small")),
                    Cell.of(text(register.shown(row, "assertion")), span(strength(register.shown(row, "strength")))
                            .withClass("small")),
                    Cell.of(text(forecast.rule() == null ? "None; it cannot be resolved." : forecast.rule() + closes)),
                    Cell.of(resolution == null
                            ? text("open")
                            : span(text(English.capital(resolution.outcome().id()) + ", " + resolution.date()),
                                    grounds.links(resolution.because()))));
        }
        return table.render();
    }

    private static String strength(String rating) {
        return rating.equals("flat") ? "" : rating;
    }

    /** A register as it is, for tables of numbers. */
    private DomContent wide(String id) {
        RegisterTable register = RegisterTables.named(theCase, id);
        List<String> heads = register.columnIds().subList(0, register.columns().size() - 1);
        StackedTable table = new StackedTable(register.title() + ": " + register.about(), heads);
        for (Row row : register.rows()) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < heads.size(); i++) {
                cells.add(i == 0
                        ? Cell.of(text(row.cells().get(i).text()), grounds.links(row.because()))
                        : Cell.of(text(row.cells().get(i).text())));
            }
            table.row(cells);
        }
        return table.render();
    }
}
