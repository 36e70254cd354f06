package entente.app.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.em;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import entente.app.words.English;
import entente.app.words.HypothesesStudy;
import entente.app.words.HypothesisWords;
import entente.app.words.Sentence;
import entente.hypotheses.HypothesesResult;
import entente.hypotheses.Mark;
import entente.hypotheses.Score;
import entente.model.HypothesisTable.Hypothesis;
import entente.model.HypothesisTable.Item;
import entente.model.HypothesisTable.Layout;
import entente.model.HypothesisTable;
import entente.model.Poll;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The section of one table of competing hypotheses: what follows, the table, what it hangs on, the evidence. */
final class HypothesesSection {

    private static final int MOST_SPREADS = 8;

    private final HypothesesStudy study;
    private final HypothesisTable hypotheses;
    private final HypothesesResult result;
    private final HypothesisWords words;
    private final Grounds grounds;

    HypothesesSection(HypothesesStudy study, Grounds grounds) {
        this.study = study;
        this.hypotheses = study.table();
        this.result = study.result();
        this.words = new HypothesisWords(study);
        this.grounds = grounds;
    }

    /** The address of a table inside the brief. */
    static String address(String table) {
        return "hypotheses-" + Grounds.fit(table);
    }

    DomContent render() {
        grounds.at(hypotheses.title());
        return section(h2(hypotheses.title()).withId(address(hypotheses.id())),
                p(hypotheses.question()).withClass("question"), optional(hypotheses.about()),
                orders(), warnings(),
                h3("The ratings"), ratings(), readings(),
                h3("What it hangs on"), hangsOn(), raters(), bayes(),
                h3("The evidence"), evidence(), polls(), reproduced()).withClass("conflict");
    }

    private static DomContent optional(@Nullable String words) {
        return words == null ? text("") : p(words);
    }

    private DomContent list(List<Sentence> sentences) {
        return sentences.isEmpty()
                ? text("")
                : ul(each(sentences, sentence -> li(grounds.sentence(sentence)))).withClass("moves");
    }

    private DomContent orders() {
        List<DomContent> parts = new ArrayList<>();
        for (HypothesesResult.Order order : words.orders()) {
            parts.add(p(strong(grounds.sentence(words.standing(order))),
                    each(words.reversal(order).stream().toList(), grounds::sentence)));
        }
        return div(each(parts, part -> part));
    }

    private DomContent warnings() {
        return div(h3("Before you use this"), list(words.warnings()));
    }

    // ---- the table

    private DomContent ratings() {
        return div(ConflictSection.scroll(hypotheses.layout() == Layout.ROWS ? inRows() : inColumns()),
                p("CC very consistent, C consistent, N neutral, I inconsistent, II very inconsistent, NA not applicable; a"
                        + " dash: not rated."
                        + (hypotheses.raters().size() > 1
                                ? " Marks are those of " + English.and(hypotheses.raters().stream()
                                        .map(rater -> rater.who()).toList()) + ", in this order."
                                : "")
                        + " Contradiction is the sum of 1 for I and 2 for II, times the weight of the item; lower is"
                        + " better, and it is no probability. An item really tests a hypothesis where it speaks for or"
                        + " against it, and not alike for all.")
                        .withClass("small"));
    }

    private j2html.tags.specialized.TableTag inRows() {
        List<Hypothesis> sorted = sorted();
        return table(
                caption("Hypotheses in rows, evidence in columns; the numbers of the items lead to the evidence below."),
                thead(tr(th("Hypothesis").attr("scope", "col"), th("Contradiction").attr("scope", "col"),
                        th("Items that test it").attr("scope", "col"),
                        each(hypotheses.evidence(), item -> th(link(item)).attr("scope", "col")))),
                tbody(each(sorted, one -> tr(th(one.label()).attr("scope", "row"), td(score(one.id())),
                        td(tested(one.id())),
                        each(hypotheses.evidence(), item -> td(marks(item.id(), one.id())).withClass("letters")))),
                        tr(th("Weight of the item").attr("scope", "row"), td(""), td(""),
                                each(result.items(), item -> td(HypothesisWords.number(item.weight())))),
                        tr(th("Diagnosticity").attr("scope", "row"), td(""), td(""),
                                each(result.items(), item -> td(HypothesisWords.number(item.diagnosticity())))),
                        tr(th("Works").attr("scope", "row"), td(""), td(""),
                                each(result.items(), item -> td(works(item))))));
    }

    private j2html.tags.specialized.TableTag inColumns() {
        List<Hypothesis> sorted = sorted();
        return table(caption("Evidence in rows, hypotheses in columns, as the case asks for."),
                thead(tr(th("Item").attr("scope", "col"), th("Weight").attr("scope", "col"),
                        th("Diagnosticity").attr("scope", "col"), th("Works").attr("scope", "col"),
                        each(sorted, one -> th(one.label()).attr("scope", "col")))),
                tbody(each(IntStream.range(0, result.items().size()).boxed().toList(), i -> {
                    Item item = hypotheses.evidence().get(i);
                    HypothesesResult.ItemLine line = result.items().get(i);
                    return tr(th(link(item), text(" " + item.label())).attr("scope", "row"),
                            td(HypothesisWords.number(line.weight())), td(HypothesisWords.number(line.diagnosticity())),
                            td(works(line)),
                            each(sorted, one -> td(marks(item.id(), one.id())).withClass("letters")));
                }), tr(th("Contradiction").attr("scope", "row"), td(""), td(""), td(""),
                        each(sorted, one -> td(score(one.id())))),
                        tr(th("Items that test it").attr("scope", "row"), td(""), td(""), td(""),
                                each(sorted, one -> td(tested(one.id()))))));
    }

    /** The hypotheses, the least contradicted first. */
    private List<Hypothesis> sorted() {
        return result.orders().getFirst().places().stream()
                .flatMap(place -> hypotheses.hypothesis(place.hypothesis()).stream()).toList();
    }

    private String score(String hypothesis) {
        return HypothesisWords.number(result.together().of(Score.WEIGHTED_INCONSISTENCY, hypothesis));
    }

    private String tested(String hypothesis) {
        return result.together().tested().get(hypothesis) + " of " + hypotheses.evidence().size();
    }

    private DomContent link(Item item) {
        return a(item.id()).withHref("#" + itemAddress(item.id())).withTitle(item.label());
    }

    private String itemAddress(String item) {
        return address(hypotheses.id()) + "-" + Grounds.fit(item);
    }

    private String marks(String item, String hypothesis) {
        int row = study.matrix().item(item);
        int column = study.matrix().hypothesis(hypothesis);
        return String.join("/", IntStream.range(0, study.matrix().raters().size())
                .mapToObj(rater -> study.matrix().mark(rater, row, column))
                .map(mark -> mark == Mark.MISSING ? "–" : mark.name()).toList());
    }

    /** Works by letters, so that a column stays narrow; the evidence below names them. */
    private String works(HypothesesResult.ItemLine item) {
        List<String> all = study.matrix().works();
        return String.join(" ", item.works().stream().map(work -> letter(all.indexOf(work))).toList());
    }

    private static String letter(int number) {
        return number < 26 ? String.valueOf((char) ('A' + number)) : "W" + (number + 1);
    }

    private DomContent readings() {
        return details(summary("Other readings of the same ratings"), ConflictSection.scroll(table(
                caption("Every reading is lower for a hypothesis that is contradicted less."),
                thead(tr(th("Reading").attr("scope", "col"),
                        each(sorted(), one -> th(one.label()).attr("scope", "col")))),
                tbody(each(List.of(Score.values()), score -> tr(
                        th(English.capital(score.title())).attr("scope", "row"),
                        each(sorted(), one -> td(HypothesisWords.number(result.together().of(score, one.id()))))))))));
    }

    // ---- what it hangs on

    private DomContent hangsOn() {
        List<Sentence> turns = new ArrayList<>();
        for (HypothesesResult.Order order : words.orders()) {
            order.rivals().stream().filter(rival -> !order.nearest().equals(java.util.Optional.of(rival)))
                    .forEach(rival -> turns.add(words.turn(order, rival)));
        }
        List<DomContent> parts = new ArrayList<>();
        parts.add(list(turns));
        if (!result.withoutWork().isEmpty()) {
            parts.add(ConflictSection.scroll(without(
                    "Contradiction without one work (an item falls when no work of it is"
                            + " left); a star marks the lowest.",
                    result.withoutWork(),
                    line -> words.work(line.left()) + ", "
                            + English.count(line.items(), "item falls", "items fall"))));
        }
        parts.add(details(summary("Scores with one item left out"), ConflictSection.scroll(without(
                "Contradiction without one item; a star marks the lowest.", result.withoutItem(),
                line -> line.left()))));
        return div(each(parts, part -> part));
    }

    private j2html.tags.specialized.TableTag without(String caption, List<HypothesesResult.Without> lines,
            Function<HypothesesResult.Without, String> name) {
        return table(caption(caption),
                thead(tr(th("Without").attr("scope", "col"),
                        each(sorted(), one -> th(one.label()).attr("scope", "col")))),
                tbody(each(lines, line -> tr(th(name.apply(line)).attr("scope", "row"),
                        each(sorted(), one -> td(without(line, one.id())))))));
    }

    private static String without(HypothesesResult.Without without, String hypothesis) {
        Double score = without.scores().get(hypothesis);
        List<String> least = without.least().getOrDefault(HypothesesResult.ALL, List.of());
        return (score == null ? "" : HypothesisWords.number(score)) + (least.contains(hypothesis) ? " *" : "");
    }

    private DomContent raters() {
        if (hypotheses.raters().size() < 2) {
            return text("");
        }
        return div(h3("Who rated"), p(each(words.agreement().stream().toList(), grounds::sentence)),
                ConflictSection.scroll(table(caption("Contradiction by the ratings of each."),
                        thead(tr(th("Rater").attr("scope", "col"),
                                each(sorted(), one -> th(one.label()).attr("scope", "col")))),
                        tbody(each(result.raters(), rater -> tr(
                                th(English.capital(words.rater(rater.rater()))).attr("scope", "row"),
                                each(sorted(), one -> td(HypothesisWords
                                        .number(rater.of(Score.WEIGHTED_INCONSISTENCY, one.id()))))))))),
                result.spreads().isEmpty() ? text("") : p("They differ most on these:"),
                list(words.spreads(MOST_SPREADS)), list(words.dissents()));
    }

    private DomContent bayes() {
        return result.posteriors().isEmpty()
                ? text("")
                : div(h3("If likelihoods are stated"),
                        each(result.posteriors(), found -> list(words.posteriors(found))),
                        p(words.likelihoodScale().text()).withClass("small"));
    }

    // ---- the evidence

    private DomContent evidence() {
        return div(p(words.tested().text()),
                dl(each(hypotheses.evidence(), this::item)).withClass("evidence"),
                p(text("Works: "), text(String.join("; ", study.matrix().works().stream()
                        .map(work -> letter(study.matrix().works().indexOf(work)) + " " + words.work(work)).toList())
                        + ".")).withClass("small"));
    }

    private DomContent item(Item item) {
        HypothesesResult.ItemLine line = result.items().get(study.matrix().item(item.id()));
        return div(dt(item.id() + " " + item.label()).withId(itemAddress(item.id())),
                dd(text("Credibility " + credibility(item) + ", relevance "
                        + item.relevance().name().toLowerCase(Locale.ROOT) + "; "
                        + (line.works().isEmpty() ? "no work" : "work " + works(line))),
                        grounds.links(item.because())).withClass("small"),
                item.note() == null
                        ? text("")
                        : dd(em("Note: "), text(English.sentence(item.note()))).withClass("small"))
                .withClass("keep");
    }

    private static String credibility(Item item) {
        return switch (item.credibility()) {
            case HypothesisTable.Plain(HypothesisTable.Grade grade) -> grade.name().toLowerCase(Locale.ROOT);
            case HypothesisTable.Admiralty(char reliability, int credibility) -> "" + reliability + credibility;
        };
    }

    private DomContent polls() {
        return each(hypotheses.polls(), this::poll);
    }

    private DomContent poll(Poll poll) {
        List<Sentence> told = words.poll(poll);
        return div(h3("How it is seen: a poll"), p(each(told, grounds::sentence)),
                poll.note() == null
                        ? text("")
                        : p(em("Note: "), span(English.sentence(poll.note()))).withClass("small"));
    }

    private DomContent reproduced() {
        return study.reproduced().isEmpty()
                ? text("")
                : div(h3("Expected results"),
                        each(study.reproduced(), found -> p(HypothesisWords.reproduced(found).text())));
    }
}
