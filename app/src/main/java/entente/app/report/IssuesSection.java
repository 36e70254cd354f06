package entente.app.report;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import entente.app.words.Between;
import entente.app.words.ConflictWords;
import entente.app.words.English;
import entente.app.words.Finding.AuthorsExpect;
import entente.app.words.IssueStudy.Other;
import entente.app.words.IssueStudy;
import entente.app.words.IssueWords;
import entente.app.words.MoveWords;
import entente.app.words.Sentence;
import entente.bargaining.BargainingResult;
import entente.bargaining.Forecast.Spread;
import entente.bargaining.Influence;
import entente.bargaining.Methods;
import entente.model.Estimate;
import entente.model.Issue;
import entente.model.Issue.Party;
import entente.model.Issue.Scale;
import j2html.tags.DomContent;
import j2html.tags.specialized.TableTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The section of one issue: the scale, who stands where, the range with the benchmarks beside it, and what the answer hangs on. */
final class IssuesSection {

    private static final int MOST_INFLUENCES = 3;

    private final IssueStudy study;
    private final Issue issue;
    private final BargainingResult result;
    private final MoveWords words;
    private final Grounds grounds;

    IssuesSection(IssueStudy study, Grounds grounds) {
        this.study = study;
        this.issue = study.issue();
        this.result = study.result();
        this.words = new MoveWords(study.theCase(), issue);
        this.grounds = grounds;
    }

    /** The address of an issue inside the brief. */
    static String address(String issue) {
        return "issue-" + Grounds.fit(issue);
    }

    /** The answer in one sentence for each dimension: the range first, and never a bare point: how far the methods differ stands beside it. */
    static List<Sentence> inShort(IssueStudy study) {
        return IntStream.range(0, study.issue().scales().size()).mapToObj(k -> forecastOf(study, k)).toList();
    }

    private static Sentence forecastOf(IssueStudy study, int k) {
        BargainingResult result = study.result();
        Scale scale = study.issue().scales().get(k);
        Optional<Spread> spread = spread(result, k);
        String point = IssueWords.number(result.course().outcome().get(k)) + " at the likely values";
        return new Sentence("On “" + scale.label() + "”, from " + IssueWords.number(scale.low()) + " to "
                + IssueWords.number(scale.high()) + ", the outcome is "
                + spread.map(one -> IssueWords.number(one.quantile(5)) + " to " + IssueWords.number(one.quantile(95))
                        + " in nine of ten draws, and " + point).orElse(point)
                + differing(study, k) + ".", study.issue().because());
    }

    /** How far the methods differ on a dimension; nothing where they agree, or are not compared. */
    private static String differing(IssueStudy study, int k) {
        List<List<Double>> all = study.methods().stream().map(Other::outcome).toList();
        return all.isEmpty() || Between.of(all, k).isPoint()
                ? ""
                : "; the methods differ from " + Between.of(all, k).inWords();
    }

    private static Optional<Spread> spread(BargainingResult result, int k) {
        return result.forecast().spreads().stream().skip(k).findFirst()
                .filter(one -> one.least() < one.greatest());
    }

    DomContent render() {
        grounds.at(issue.title());
        return section(h2(issue.title()).withId(address(issue.id())),
                issue.question() == null ? text("") : p(issue.question()).withClass("question"),
                optional(issue.about()), h3("The scale"), each(issue.scales(), this::scale),
                h3("Who stands where"),
                positions(), h3("Where it would settle"), forecast(), h3("What matters most"), influences(),
                others(), objectors(), participants(), authorsExpect()).withClass("conflict");
    }

    private DomContent authorsExpect() {
        return issue.authorsExpect() == null
                ? text("")
                : div(h3("What the authors expect"),
                        p(ConflictWords.authors(new AuthorsExpect(issue.authorsExpect())).text()));
    }

    private static DomContent optional(@Nullable String paragraph) {
        return paragraph == null ? text("") : p(paragraph);
    }

    // ---- the table as written

    private DomContent scale(Scale scale) {
        return div(p(text(English.capital(scale.label()) + ", from " + IssueWords.number(scale.low()) + " to "
                + IssueWords.number(scale.high())
                + scale.statusQuo().map(quo -> "; things stand at " + IssueWords.estimate(quo)).orElse("") + "."),
                grounds.links(scale.statusQuo().map(Estimate::because).orElse(List.of()))),
                scale.anchors().isEmpty()
                        ? text("")
                        : ul(each(scale.anchors(),
                                anchor -> li(IssueWords.number(anchor.at()) + ": " + anchor.label())))
                                .withClass("moves"));
    }

    private DomContent positions() {
        return div(ConflictSection.scroll(table(
                caption("Likely values, with least and greatest in brackets; salience out of "
                        + IssueWords.number(issue.salienceScale()) + "."),
                thead(tr(th("Actor").attr("scope", "col"),
                        each(issue.scales(), scale -> th("Position"
                                + (issue.scales().size() > 1 ? ", " + scale.label() : "")).attr("scope", "col")),
                        th("Salience" + byDimension(Party::salience)).attr("scope", "col"),
                        th("Capability" + byDimension(Party::capability)).attr("scope", "col"),
                        th("May object").attr("scope", "col"))),
                tbody(each(issue.parties(), this::party)))),
                accommodation(), p(text("Numbers that name no ground of their own rest on those of the table."),
                        grounds.links(issue.because())).withClass("small"));
    }

    /** What ideals follow; nothing where no party says so. */
    private DomContent accommodation() {
        List<String> all = issue.parties().stream().map(Party::actor).toList();
        List<Sentence> told = issue.parties().stream().flatMap(one -> words.accommodation(one, all).stream()).toList();
        return told.isEmpty()
                ? text("")
                : div(p("In the spatial model of politics an actor has an ideal beside its position, and the ideal follows"
                        + " that position where nothing else is said; other methods do without."),
                        ul(each(told, one -> li(grounds.sentence(one)))).withClass("moves"));
    }

    private DomContent party(Party party) {
        return tr(th(text(English.capital(words.name(party.actor()))), grounds.links(because(party)))
                .attr("scope", "row"),
                each(party.position(), one -> td(IssueWords.estimate(one))), td(estimates(party.salience())),
                td(estimates(party.capability())),
                td(party.veto() ? "has a veto" : party.holdsStatusQuo() ? "holds the status quo" : ""));
    }

    private static List<String> because(Party party) {
        Stream<Estimate> all = Stream.of(party.position(), party.salience(), party.capability(),
                party.reference().stream().flatMap(Optional::stream).toList(),
                party.accommodation().stream().map(Issue.Accommodation::share).toList()).flatMap(List::stream);
        return Stream.concat(party.because().stream(), all.flatMap(one -> one.because().stream())).distinct().toList();
    }

    /** Says of a column that its cells hold several numbers, where some do. */
    private String byDimension(Function<Party, List<Estimate>> numbers) {
        return issue.parties().stream().anyMatch(one -> numbers.apply(one).size() > 1)
                ? ", dimension by dimension"
                : "";
    }

    private static String estimates(List<Estimate> all) {
        return String.join("; ", all.stream().map(IssueWords::estimate).toList());
    }

    // ---- the forecast and its benchmarks

    private DomContent forecast() {
        return div(each(inShort(study), sentence -> p(strong(sentence.text()))), ConflictSection.scroll(table(
                caption("By " + Methods.of(result.method()).orElseThrow().title() + (varies()
                        ? ", " + result.forecast().draws() + " draws with seed " + result.provenance().seed()
                                + "; the point is the outcome at the likely values."
                        : ". No number of the table has a range, so that every draw is the same.")
                        + " The benchmarks always stand beside it."),
                head(""),
                tbody(varies() ? quantiles() : text(""), line("point", k -> result.course().outcome().get(k)),
                        line("benchmark: mean weighted by capability and salience",
                                k -> result.benchmarks().weightedMean().get(k)),
                        line("benchmark: weighted median", k -> result.benchmarks().weightedMedian().get(k)),
                        line("benchmark: unweighted mean", k -> result.benchmarks().mean().get(k))))),
                p("On 351 issues of the European Union no published model of bargaining beats the weighted mean."
                        + " That is what a public backtest found; its figures stand in docs/methods/bargaining.md."),
                each(result.warnings(), warning -> p(warning).withClass("small")));
    }

    private boolean varies() {
        return IntStream.range(0, issue.scales().size()).anyMatch(k -> spread(result, k).isPresent());
    }

    private DomContent quantiles() {
        return each(line("5 % of draws below", k -> quantile(k, 5)), line("25 % below", k -> quantile(k, 25)),
                line("half below", k -> quantile(k, 50)), line("75 % below", k -> quantile(k, 75)),
                line("95 % below", k -> quantile(k, 95)));
    }

    private double quantile(int k, int level) {
        return result.forecast().spreads().size() > k
                ? result.forecast().spreads().get(k).quantile(level)
                : result.course().outcome().get(k);
    }

    private j2html.tags.specialized.TheadTag head(String first) {
        return thead(tr(th(first).attr("scope", "col"),
                each(issue.scales(), scale -> th(English.capital(scale.label())).attr("scope", "col"))));
    }

    private DomContent line(String label, ToDoubleFunction<Integer> value) {
        return cells(label, k -> IssueWords.number(value.applyAsDouble(k)));
    }

    private DomContent cells(String label, IntFunction<String> value) {
        return tr(th(English.capital(label)).attr("scope", "row"),
                each(IntStream.range(0, issue.scales().size()).boxed().toList(), k -> td(value.apply(k))));
    }

    private DomContent influences() {
        List<Influence> most = result.influences().stream().filter(one -> one.swing() > 0).limit(MOST_INFLUENCES)
                .toList();
        return most.isEmpty()
                ? p("No single number that is uncertain moves the outcome.")
                : ul(each(most, one -> li(English.capital(one.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        + (one.actor().isEmpty() ? "" : " of " + words.name(one.actor()))
                        + (one.towards().isEmpty() ? "" : " towards " + words.name(one.towards())) + " from "
                        + IssueWords.number(one.low()) + " to " + IssueWords.number(one.high())
                        + ": the outcome goes from "
                        + IssueWords.numbers(one.atLow()) + " to " + IssueWords.numbers(one.atHigh()) + ".")))
                        .withClass("moves");
    }

    // ---- other answers

    private DomContent others() {
        if (study.methods().isEmpty()) {
            return div(h3("By other methods"), p("The table has more than " + IssueStudy.MOST_COMPARED
                    + " actors; 'entente solve' with --method answers by one method at a time."));
        }
        return div(h3("By other methods"), ConflictSection.scroll(compared(
                "Every method that fits, at the likely values, each in its standard reading; in brackets the least and the"
                        + " greatest over all readings of the method. Both spreads are the uncertainty of the model"
                        + " itself, and come on top of that of the numbers.",
                study.methods())), p(spreadOfMethods()));
    }

    private TableTag compared(String about, List<Other> all) {
        return table(caption(about), head("Method"),
                tbody(each(all,
                        one -> cells(one.label(), k -> IssueWords.number(one.outcome().get(k)) + readings(one, k)))));
    }

    /** The least and the greatest over the readings, where they differ as they are printed. */
    private static String readings(Other one, int k) {
        Between all = Between.of(one.readings(), k);
        return all.isPoint() ? "" : " (" + all.inWords() + ")";
    }

    private String spreadOfMethods() {
        return "The methods differ from " + spread(study.methods().stream().map(Other::outcome).toList())
                + ", and with all their readings from "
                + spread(study.methods().stream().flatMap(one -> one.readings().stream()).toList()) + ".";
    }

    /** The spread of outcomes, named by the scale where there are several. */
    private String spread(List<List<Double>> outcomes) {
        return English.and(IntStream.range(0, issue.scales().size())
                .mapToObj(k -> Between.of(outcomes, k).inWords()
                        + (issue.scales().size() > 1 ? " on “" + issue.scales().get(k).label() + "”" : ""))
                .toList());
    }

    private DomContent objectors() {
        return study.withoutVetoes().map(without -> div(h3("With and without vetoes"),
                p(English.capital(English.and(study.objectors().stream().map(one -> words.name(one.actor())).toList()))
                        + " may object. With that the outcome is "
                        + IssueWords.numbers(result.course().outcome()) + "; if nobody could, it would be "
                        + IssueWords.numbers(without.outcome()) + "."),
                ul(each(result.course().moves(), move -> li(grounds.sentence(words.of(move))))).withClass("moves")))
                .orElseGet(() -> div());
    }

    private DomContent participants() {
        if (study.among().isEmpty()) {
            return text("");
        }
        List<DomContent> told = new ArrayList<>();
        for (Other one : study.among()) {
            List<String> because = issue.participants().stream().filter(some -> some.label().equals(one.label()))
                    .flatMap(some -> some.because().stream()).toList();
            told.add(li(text("Among " + one.label() + ": " + IssueWords.numbers(one.outcome()) + "."),
                    grounds.links(because)));
        }
        return div(h3("Who takes part"), ul(each(told, one -> one)).withClass("moves"), shift());
    }

    private DomContent shift() {
        if (study.among().size() < 2 || issue.scales().size() > 1) {
            return text("");
        }
        Other first = study.among().getFirst();
        Other last = study.among().getLast();
        double by = last.outcome().getFirst() - first.outcome().getFirst();
        return p("From " + first.label() + " to " + last.label() + " the outcome shifts by "
                + IssueWords.number(Math.abs(by)) + (by < 0 ? " downwards." : " upwards."));
    }
}
