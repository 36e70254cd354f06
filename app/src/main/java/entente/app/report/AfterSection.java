package entente.app.report;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import entente.app.words.Aftermath;
import entente.app.words.Aftermath.Wanted;
import entente.app.words.English;
import entente.app.words.Names;
import entente.app.words.PathWords;
import entente.app.words.SeenWords;
import entente.app.words.Sentence;
import entente.app.words.Study;
import entente.app.words.WantedWords;
import entente.conflict.StatusQuoAnalysis;
import entente.conflict.StatusQuoAnalysis.Arrival;
import j2html.tags.DomContent;
import java.util.ArrayList;
import entente.model.Actor;
import entente.model.Conflict.Belief;
import entente.model.Conflict.Prioritised;
import entente.model.Conflict.Statement;
import entente.model.Conflict.View;
import java.util.List;
import java.util.Optional;

/** What follows the verdicts of a conflict: how states could come about, what would make others last, how it is seen. */
final class AfterSection {

    /** The address of the definition of coalitional Nash stability. */
    static final String COALITIONAL = "coalitional-nash";

    /** Conditions of more clauses are put away, to be opened. */
    private static final int MOST_CLAUSES = 3;

    private final Study study;
    private final Aftermath after;
    private final Names names;
    private final Grounds grounds;

    AfterSection(Study study, Grounds grounds) {
        this.study = study;
        this.after = study.after();
        this.names = new Names(study.theCase(), study.conflict(), study.model());
        this.grounds = grounds;
    }

    DomContent render() {
        return div(each(List.of(ways(), wanted(), seen()), part -> part));
    }

    private DomContent ways() {
        if (after.ways().isEmpty()) {
            return text("");
        }
        grounds.at("how it could come about (" + study.conflict().title() + ")");
        StatusQuoAnalysis analysis = after.ways().get();
        PathWords words = new PathWords(study.model(), names);
        return div(h3("How it could come about"),
                p("The shortest ways from " + names.state(analysis.from())
                        + " to the watched states that would last, nobody moving twice in succession."),
                ul(each(analysis.arrivals(), arrival -> way(words, analysis.from(), arrival))).withClass("moves"));
    }

    private DomContent way(PathWords words, int from, Arrival arrival) {
        List<Sentence> told = words.arrival(from, arrival, false);
        return li(each(told, grounds::sentence));
    }

    private DomContent wanted() {
        if (after.wanted().isEmpty()) {
            return text("");
        }
        grounds.at("what would make it hold (" + study.conflict().title() + ")");
        WantedWords words = new WantedWords(study.model(), names);
        return div(h3("What would make it hold"),
                p("For the watched states that would not last: what would have to be otherwise, and as little of it as will do."),
                ul(each(after.wanted(), one -> li(wanted(words, one)))).withClass("moves"));
    }

    private DomContent wanted(WantedWords words, Wanted one) {
        List<DomContent> parts = new ArrayList<>();
        if (one.condition().isEmpty()) {
            parts.add(grounds.sentence(words.smallest(one.smallest(), one.most())));
        }
        one.condition().ifPresent(answer -> {
            List<String> told = words.condition(one.smallest().state(), one.open(), answer);
            List<String> clauses = told.subList(1, told.size());
            if (clauses.size() > MOST_CLAUSES) {
                parts.add(details(summary(told.getFirst()), ul(each(clauses, clause -> li(English.sentence(clause))))));
            } else {
                parts.add(text(told.getFirst()
                        + (clauses.isEmpty() ? "" : " " + String.join("; ", clauses) + ".")));
            }
        });
        return each(parts, part -> part);
    }

    private DomContent seen() {
        Optional<Aftermath.Seen> seen = after.seen();
        if (seen.isEmpty()) {
            return text("");
        }
        grounds.at("seen differently (" + study.conflict().title() + ")");
        SeenWords words = new SeenWords(seen.get().hypergame(), names);
        List<Sentence> told = words.inShort(seen.get().findings());
        List<Sentence> views = words.views(seen.get().findings());
        List<Sentence> surprises = words.surprises(seen.get().findings());
        return div(h3("Seen differently"),
                ul(each(study.conflict().views(), this::view)).withClass("moves"),
                p(strong(told.getFirst().text() + " "), each(told.subList(1, told.size()), grounds::sentence)),
                views.isEmpty()
                        ? text("")
                        : ul(each(views, view -> li(grounds.sentence(view)))).withClass("moves"),
                surprises.isEmpty()
                        ? p("Nobody would be surprised.")
                        : details(summary("Moves that would surprise somebody: " + surprises.size()),
                                ul(each(surprises, one -> li(grounds.sentence(one)))).withClass("moves")));
    }

    /** What a decision maker sees otherwise, what it believes of others, and on what grounds we say so. */
    private DomContent view(View view) {
        return li(text(opening(view.of()) + " sees it otherwise: " + view.label() + "."), grounds.links(view.because()),
                each(view.believes(), this::belief));
    }

    private DomContent belief(Belief belief) {
        String wants = belief.prefers() instanceof Prioritised prioritised
                ? " It takes the priorities of " + inSentence(belief.actor()) + " to be, most important first: "
                        + String.join("; ", prioritised.levels().stream().flatMap(level -> level.statements().stream())
                                .map(Statement::label).toList())
                        + "."
                : " It takes the order of states of " + inSentence(belief.actor()) + " to be another.";
        return span(text(wants), grounds.links(belief.prefers().because()));
    }

    private String opening(String actor) {
        return study.theCase().actor(actor).map(Actor::openingSentence).orElse(actor);
    }

    private String inSentence(String actor) {
        return study.theCase().actor(actor).map(Actor::inSentence).orElse(actor);
    }
}
