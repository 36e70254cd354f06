package entente.app.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.body;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.em;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.style;
import static j2html.TagCreator.text;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import entente.app.words.ConceptWords;
import entente.app.words.ConflictWords;
import entente.app.words.English;
import entente.app.words.HypothesesStudy;
import entente.app.words.HypothesisWords;
import entente.app.words.IssueStudy;
import entente.app.words.RecommendationWords;
import entente.app.words.Sentence;
import entente.app.words.StateStudy;
import entente.app.words.Study;
import entente.conflict.Coalitional;
import entente.conflict.Concept;
import entente.model.Case;
import entente.model.Recommendation;
import j2html.Config;
import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import j2html.tags.UnescapedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A brief as one HTML page that needs nothing else: no script, no network, no font of its own. It is also well-formed XML. Equal
 * briefs give equal bytes.
 */
public final class BriefPage {

    private final Brief brief;
    private final Case theCase;
    private final Grounds grounds;

    private BriefPage(Brief brief) {
        this.brief = brief;
        this.theCase = brief.theCase();
        this.grounds = new Grounds(theCase.evidence());
    }

    /** The page as text. */
    public static String of(Brief brief) {
        return new BriefPage(brief).render();
    }

    private String render() {
        // Parts are made in reading order, so that links are numbered in it; the evidence comes last, knowing all uses.
        DomContent answer = answer();
        List<DomContent> conflicts = new ArrayList<>();
        brief.inOrder().forEach(study -> conflicts.add(new ConflictSection(study, grounds).render()));
        brief.tables().forEach(study -> conflicts.add(new HypothesesSection(study, grounds).render()));
        brief.issues().forEach(study -> conflicts.add(new IssuesSection(study, grounds).render()));
        GlanceSection glance = new GlanceSection(theCase, grounds);
        DomContent overview = glance.isEmpty() ? text("") : glance.render();
        DomContent recommendations = recommendations();
        RegistersSection registers = new RegistersSection(theCase, grounds);
        DomContent kept = registers.isEmpty() ? text("") : registers.render();
        DomContent evidence = new EvidenceSection(brief, grounds).render();
        DomContent page = html(
                head(meta().withCharset("utf-8"),
                        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                        meta().withName("generator").withContent("Entente " + brief.program()), title(theCase.title()),
                        style(new UnescapedText(css()))),
                body(a("Skip to the answer").withClass("skip").withHref("#answer"),
                        header(p("Entente brief" + (theCase.asOf() == null ? "" : ", as of " + theCase.asOf()))
                                .withClass("kicker"),
                                h1(theCase.title()), optional("question", theCase.question()),
                                optional("", theCase.about())),
                        main(answer, contents(), each(conflicts, part -> part), overview, recommendations, kept,
                                evidence,
                                method())))
                .attr("lang", "en");
        try {
            FlatHtml<StringBuilder> writer = FlatHtml.inMemory(Config.defaults().withEmptyTagsClosed(true));
            return "<!DOCTYPE html>\n" + page.render(writer) + "\n";
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String css() {
        try (@Nullable
        InputStream in = BriefPage.class.getResourceAsStream("brief.css")) {
            if (in == null) {
                throw new IllegalStateException("brief.css is missing from the program");
            }
            return "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DomContent optional(String style, @Nullable String words) {
        return words == null || words.isBlank() ? text("") : style.isEmpty() ? p(words) : p(words).withClass(style);
    }

    private static DomContent note(String opening, @Nullable String words) {
        return words == null || words.isBlank() ? text("") : p(em(opening), text(English.sentence(words)));
    }

    // ------------------------------------------------------------------ the answer

    private DomContent answer() {
        grounds.at("the answer");
        List<DomContent> parts = new ArrayList<>();
        parts.add(h2("The answer").withId("answer"));
        brief.lead().ifPresentOrElse(lead -> {
            parts.add(lead(lead));
            List<Study> others = brief.inOrder().subList(1, brief.studies().size());
            if (!others.isEmpty()) {
                parts.add(h3("The other conflicts"));
                others.forEach(study -> parts.add(inShort(study)));
            }
            new RecommendationWords(theCase).inShort(brief.studies()).ifPresent(sentence -> {
                parts.add(h3(a("The recommendations").withHref("#recommendations")));
                parts.add(p(sentence));
            });
        }, () -> {
            if (brief.tables().isEmpty() && brief.issues().isEmpty()) {
                parts.add(p("No conflict of this case could be solved."));
            }
        });
        if (!brief.tables().isEmpty()) {
            parts.add(h3("Rival hypotheses"));
            brief.tables().forEach(study -> parts.add(inShort(study)));
        }
        if (!brief.issues().isEmpty()) {
            parts.add(h3("Where issues would settle"));
            brief.issues().forEach(study -> parts.add(inShort(study)));
        }
        brief.notSolved().forEach(problem -> parts.add(p("Not solved: " + English.sentence(problem.what()))));
        parts.add(p(
                "Nothing here is a prediction. The sentences say what "
                        + (theCase.conflicts().isEmpty() ? "follows" : "would last")
                        + " if the judgements of this case hold; the"
                        + " small numbers lead to what each rests on.")
                .withClass("small"));
        return section(each(parts, part -> part)).withClass("answer");
    }

    private DomContent lead(Study lead) {
        ConflictWords words = ConflictWords.of(lead);
        List<DomContent> parts = new ArrayList<>();
        parts.add(h3(a(lead.conflict().title()).withHref("#" + ConflictSection.address(lead.conflict().id()))));
        if (lead.conflict().question() != null) {
            parts.add(p(em(lead.conflict().question())));
        }
        List<StateStudy> watched = lead.watched();
        if (!watched.isEmpty()) {
            StateStudy first = watched.getFirst();
            List<Sentence> sentences = new ArrayList<>(words.verdict(first));
            if (first.turnsOn().how().tried() > 0) {
                sentences.add(words.hangsOn(first.turnsOn().how()));
            }
            parts.add(p(strong(grounds.sentence(sentences.getFirst())),
                    each(sentences.subList(1, sentences.size()), grounds::sentence)));
            parts.add(ul(each(watched.subList(1, watched.size()),
                    state -> li(each(words.inShort(state), grounds::sentence))))
                    .withClass("moves"));
        }
        lead.authorsExpect().ifPresent(expect -> parts.add(p(ConflictWords.authors(expect).text())));
        return div(each(parts, part -> part));
    }

    private DomContent inShort(Study study) {
        return p(strong(a(study.conflict().title()).withHref("#" + ConflictSection.address(study.conflict().id()))),
                text(". "),
                each(ConflictWords.of(study).inShort(study), grounds::sentence));
    }

    private DomContent inShort(HypothesesStudy study) {
        return p(strong(a(study.table().title()).withHref("#" + HypothesesSection.address(study.table().id()))),
                text(". "), each(new HypothesisWords(study).inShort(), grounds::sentence));
    }

    private DomContent inShort(IssueStudy study) {
        return p(strong(a(study.issue().title()).withHref("#" + IssuesSection.address(study.issue().id()))),
                text(". "), each(IssuesSection.inShort(study), grounds::sentence));
    }

    private DomContent contents() {
        List<DomContent> entries = new ArrayList<>();
        brief.inOrder().forEach(study -> entries.add(li(a(study.conflict().title())
                .withHref("#" + ConflictSection.address(study.conflict().id())))));
        brief.tables().forEach(study -> entries.add(li(a(study.table().title())
                .withHref("#" + HypothesesSection.address(study.table().id())))));
        brief.issues().forEach(study -> entries.add(li(a(study.issue().title())
                .withHref("#" + IssuesSection.address(study.issue().id())))));
        if (!new GlanceSection(theCase, grounds).isEmpty()) {
            entries.add(li(a("The case at a glance").withHref("#glance")));
        }
        if (!theCase.recommendations().isEmpty()) {
            entries.add(li(a("Recommendations").withHref("#recommendations")));
        }
        if (!new RegistersSection(theCase, grounds).isEmpty()) {
            entries.add(li(a("Registers").withHref("#registers")));
        }
        entries.add(li(a("What this rests on").withHref("#evidence")));
        entries.add(li(a("Method, limits, and how to repeat this").withHref("#method")));
        return nav(h2("Contents").withId("contents"), ol(each(entries, entry -> entry))).attr("aria-labelledby",
                "contents");
    }

    // ------------------------------------------------------------------ recommendations

    private DomContent recommendations() {
        if (theCase.recommendations().isEmpty()) {
            return text("");
        }
        return section(h2("Recommendations").withId("recommendations"),
                p("As the sources make them, with the states of the conflicts above to which they point."),
                each(theCase.recommendations(), this::recommendation)).withClass("part");
    }

    private DomContent recommendation(Recommendation recommendation) {
        grounds.at("recommendation “" + recommendation.title() + "”");
        RecommendationWords words = new RecommendationWords(theCase);
        String number = recommendation.number().isPresent() ? recommendation.number().getAsInt() + ". " : "";
        return article(
                h3(number + recommendation.title()).withId("recommendation-" + Grounds.fit(recommendation.id())),
                p(text(words.what(recommendation)), grounds.links(recommendation.because())),
                note("Condition: ", recommendation.condition()), note("Goal: ", recommendation.goal()),
                note("When: ", recommendation.horizon()),
                bullets("Measures:", recommendation.measures()),
                bullets("How one would see it done:", recommendation.indicators()),
                each(recommendation.serves(), this::serves),
                note("Note: ", recommendation.note())).withClass("keep");
    }

    private static DomContent bullets(String opening, List<String> points) {
        return points.isEmpty()
                ? text("")
                : div(p(em(opening)), ul(each(points, point -> li(point))).withClass("moves"));
    }

    private DomContent serves(Recommendation.Serves serves) {
        return brief.study(serves.conflict()).map(study -> {
            String link = study.model().number(serves.state()).stream()
                    .filter(state -> study.watched(state).isPresent())
                    .mapToObj(state -> ConflictSection.address(serves.conflict(), state))
                    .findFirst().orElse(ConflictSection.address(serves.conflict()));
            return (DomContent) p(text("→ "), a(study.conflict().title()).withHref("#" + link), text(": "),
                    text(RecommendationWords.serves(study, serves.state())));
        }).orElseGet(() -> text(""));
    }

    // ------------------------------------------------------------------ method

    private DomContent method() {
        String digest = theCase.origin().digest();
        return section(
                h2("Method, limits, and how to repeat this").withId("method"),
                theCase.conflicts().isEmpty() ? text("") : graphModels(),
                brief.tables().isEmpty()
                        ? text("")
                        : p("Rival hypotheses are compared by what contradicts them: each item of evidence is rated against each"
                                + " hypothesis, and the ratings that speak against one are added up by their weight. Consistent items do"
                                + " not count in its favour, since they often agree with its rivals too. The sum is no probability."),
                brief.issues().isEmpty()
                        ? text("")
                        : p("Issues are tables of positions, saliences and capabilities. The outcome is drawn many times over the"
                                + " ranges of the numbers; weighted means and medians always stand beside it, and other methods show how"
                                + " far the answer is the method's rather than the table's."),
                h3("Limits"),
                ul(li("Entente does not predict. It says what follows if the judgements hold, and which of them the answer hangs on."),
                        each(limits(), limit -> li(limit))),
                each(theCase.notes(), note -> p(English.sentence(note)).withClass("small")),
                h3("How to repeat this"),
                p(text("Run "),
                        span("entente report " + theCase.id() + (brief.seed() == 0 ? "" : " --seed " + brief.seed()))
                                .withClass("mono"),
                        text(" on the case with the digest below; the same case and version give the same bytes.")),
                dl(dt("Case"), dd(span(theCase.id()).withClass("mono")),
                        dt("Digest of the case"), dd(span(digest).withClass("mono")),
                        each(brief.engines(), engine -> each(dt("Engine"), dd(engine.id() + ", version "
                                + engine.version() + ", " + standing(engine)))),
                        dt("Program"), dd("Entente " + brief.program()),
                        dt("Seed"), dd(brief.seed() + (!brief.issues().isEmpty()
                                ? " (only the draws of the issues use chance)"
                                : brief.engines().size() == 1
                                        ? " (this engine uses no chance)"
                                        : " (these engines use no chance)")))
                        .withClass("evidence"))
                .withClass("part");
    }

    private DomContent graphModels() {
        return each(
                p("Each conflict is a graph model: decision makers, the options each has, the combinations of options that can be (the"
                        + " states), and what each prefers. A move changes only the mover's own options. A state would last, in a given"
                        + " concept, where every decision maker would stay in it. The concepts differ in what a mover reckons with:"),
                dl(each(Arrays.asList(Concept.values()), concept -> div(
                        dt(English.capital(concept.title()) + " (" + ConceptWords.letter(concept) + ")")
                                .withId(ConceptLinks.address(concept)),
                        dd(ConceptWords.plainly(concept)))),
                        div(dt(English.capital(Coalitional.NASH.title())).withId(AfterSection.COALITIONAL),
                                dd("For every group of decision makers, and for each alone: "
                                        + Coalitional.NASH.means() + ". Nobody's answer is considered.")))
                        .withClass("evidence"),
                p("Whether a state “would last” is judged under " + Study.LEADING.title()
                        + " unless another concept is named. What"
                        + " would change a verdict is found by trying every single change to one decision maker's priorities:"
                        + " dropping one, swapping it with the next, and, counted apart, turning it into its opposite."));
    }

    private List<String> limits() {
        List<String> limits = new ArrayList<>();
        if (!theCase.conflicts().isEmpty()) {
            limits.add(
                    "A model leaves out most of the world: only the options listed exist, preferences are orders without"
                            + " strengths, everybody knows everybody's preferences, and nothing says when a move is made.");
            limits.add(
                    "A state can last because nobody can move away from it. That is said where it is so; it does not mean that"
                            + " anybody wants it.");
            limits.add(
                    "Several changes at once are tried only to make a watched state last, and only up to the number that is named.");
        }
        if (!brief.issues().isEmpty()) {
            limits.add(
                    "A table of positions leaves out what is not on its scales, who talks to whom, and what is promised elsewhere; its"
                            + " numbers are drawn independently of one another, which understates the range where errors go together.");
        }
        return limits;
    }

    private static String standing(Brief.EngineLine engine) {
        String standing = engine.standing().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return standing + ": " + ConceptWords.standing(engine.standing());
    }
}
