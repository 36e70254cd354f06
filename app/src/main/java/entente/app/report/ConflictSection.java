package entente.app.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.em;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.h4;
import static j2html.TagCreator.join;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import entente.app.words.ConceptWords;
import entente.app.words.ConflictWords;
import entente.app.words.English;
import entente.app.words.Names;
import entente.app.words.Sentence;
import entente.app.words.StateStudy;
import entente.app.words.Study;
import entente.conflict.Concept;
import entente.conflict.Explanation;
import entente.conflict.Fragility;
import entente.conflict.Fragility.SingleChange;
import entente.conflict.GraphModel;
import entente.model.Conflict;
import entente.model.Conflict.Level;
import entente.model.Conflict.Ranked;
import entente.model.Conflict.Statement;
import entente.model.Conflict.Weighted;
import j2html.tags.DomContent;
import j2html.tags.specialized.TableTag;
import j2html.tags.specialized.TrTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The part of a brief about one conflict. */
final class ConflictSection {

    /** Models with more states than this list their states with {@code entente solve --json} only. */
    private static final int MOST_LISTED = 256;

    /** Longer lists of equilibria are given by number. */
    private static final int MOST_NAMED = 12;

    private final Study study;
    private final Conflict conflict;
    private final GraphModel model;
    private final Names names;
    private final ConflictWords words;
    private final Grounds grounds;

    ConflictSection(Study study, Grounds grounds) {
        this.study = study;
        this.conflict = study.conflict();
        this.model = study.model();
        this.words = ConflictWords.of(study);
        this.names = words.names();
        this.grounds = grounds;
    }

    /** The address of a conflict inside the brief. */
    static String address(String conflict) {
        return "conflict-" + Grounds.fit(conflict);
    }

    /** The address of a state inside the brief. */
    static String address(String conflict, int state) {
        return address(conflict) + "-state-" + state;
    }

    DomContent render() {
        return section(
                h2(conflict.title()).withId(address(conflict.id())),
                optional("question", conflict.question()),
                optional("", conflict.about()),
                whoCanDoWhat(),
                commonMoves(), whatCannotBe(),
                whatEachPrefers(),
                h3("The states and the moves between them"),
                p(words.overview(study.result()).text()),
                new GraphPicture(study, names).render(),
                stabilities(),
                equilibria(),
                everyState(),
                h3("State by state"),
                each(study.watched(), this::state),
                waysOut(),
                new AfterSection(study, grounds).render(),
                expectations()).withClass("conflict");
    }

    private static DomContent optional(String style, @org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank() ? text("") : style.isEmpty() ? p(text) : p(text).withClass(style);
    }

    // ------------------------------------------------------------------ who can do what

    private DomContent whoCanDoWhat() {
        List<TrTag> rows = new ArrayList<>();
        for (Conflict.DecisionMaker decisionMaker : conflict.decisionMakers()) {
            int maker = conflict.decisionMakers().indexOf(decisionMaker);
            grounds.at("what " + names.who(maker) + " can do (" + conflict.title() + ")");
            if (decisionMaker.options().isEmpty()) {
                rows.add(tr(who(maker, 1, decisionMaker.note()), td("watches: it has no option of its own"), td("")));
            }
            for (int i = 0; i < decisionMaker.options().size(); i++) {
                Conflict.Option option = decisionMaker.options().get(i);
                TrTag row = tr();
                if (i == 0) {
                    row.with(who(maker, decisionMaker.options().size(), decisionMaker.note()));
                }
                rows.add(
                        row.with(td(text(option.label()), grounds.links(option.because())), td(moves(option.moves()))));
            }
        }
        return div(h3("Who can do what"),
                scroll(table(caption("The options of each decision maker, and whether they can be reversed."),
                        head("Decision maker", "Could", "Can it be reversed?"), tbody(each(rows, row -> row)))));
    }

    private DomContent who(int maker, int rows, @org.jspecify.annotations.Nullable String note) {
        return th(text(names.name(maker)), note == null ? text("") : span(note).withClass("small"))
                .attr("scope", "rowgroup").attr("rowspan", Integer.toString(rows));
    }

    private static String moves(Conflict.Moves moves) {
        return switch (moves) {
            case BOTH -> "yes";
            case FORWARD -> "no: once done, it is never undone";
            case BACK -> "no: once given up, it is never taken up again";
        };
    }

    private DomContent commonMoves() {
        if (conflict.commonMoves().isEmpty()) {
            return text("");
        }
        grounds.at("common moves (" + conflict.title() + ")");
        return div(p("Besides, each of those named can do alone:"), ul(each(conflict.commonMoves(), move -> {
            String who = English.and(IntStream.range(0, conflict.decisionMakers().size())
                    .filter(maker -> move.by().contains(conflict.decisionMakers().get(maker).actor()))
                    .mapToObj(names::who).toList());
            return li(
                    text(who + ": "
                            + (move.label() == null ? "where " + move.from().written() + " holds" : move.label())),
                    grounds.links(move.because()));
        })));
    }

    private DomContent whatCannotBe() {
        if (conflict.infeasible().isEmpty() && conflict.coalesced().isEmpty()) {
            return text("");
        }
        grounds.at("what cannot be (" + conflict.title() + ")");
        return div(p("Ruled out:"), ul(
                each(conflict.infeasible(), rule -> li(text(rule.label().isBlank() ? rule.written() : rule.label()),
                        grounds.links(rule.because()))),
                each(conflict.coalesced(), rule -> li(text("counted as one state: " + rule.label()),
                        grounds.links(rule.because())))));
    }

    // ------------------------------------------------------------------ preferences

    private DomContent whatEachPrefers() {
        return div(h3("What each prefers"),
                p(ConflictWords.howPreferencesRead(conflict)),
                div(each(IntStream.range(0, model.makers().size()).boxed().toList(), this::preference))
                        .withClass("people"));
    }

    private DomContent preference(int maker) {
        grounds.at("what " + names.who(maker) + " prefers (" + conflict.title() + ")");
        Conflict.Preference preference = conflict.decisionMakers().get(maker).prefers();
        List<Level> levels = names.levels(maker);
        DomContent list;
        if (preference instanceof Ranked ranked) {
            list = ranking(maker, ranked);
        } else if (preference instanceof Weighted weighted) {
            list = div(p("By weights: a state is worth the sum of the weights of what is taken in it."),
                    ul(each(weighted.weights(), weight -> li(text(weight.label() + ": " + weight.weight()),
                            grounds.links(weight.because())))));
        } else if (levels.isEmpty()) {
            list = p("Indifferent between all states.");
        } else {
            list = ol(each(levels, this::level)).withClass("priorities");
        }
        return div(h4(names.name(maker)), list,
                preference.because().isEmpty()
                        ? text("")
                        : p(text("The order rests on"), grounds.links(preference.because())).withClass("small"));
    }

    private DomContent level(Level level) {
        if (level.statements().size() == 1) {
            return li(statement(level.statements().getFirst()));
        }
        return li(text("of equal weight: "),
                join(each(level.statements(), statement -> span(statement(statement), text("; ")))));
    }

    private DomContent statement(Statement statement) {
        return span(text(statement.label().isBlank() ? statement.written() : statement.label()),
                grounds.links(statement.because()));
    }

    private DomContent ranking(int maker, Ranked ranked) {
        if (model.states() > MOST_NAMED * 2) {
            return p("Ranked directly, " + English.count(ranked.groups().size(), "level", "levels")
                    + "; the ranks stand in the table of all states.");
        }
        return ol(each(IntStream.rangeClosed(1, model.levels(maker)).boxed().toList(), level -> li(String.join("; ",
                IntStream.rangeClosed(1, model.states()).filter(state -> model.level(maker, state) == level)
                        .mapToObj(model::label).toList()))))
                .withClass("priorities");
    }

    // ------------------------------------------------------------------ stabilities

    private DomContent stabilities() {
        return div(h3("How stable the noteworthy states are"), stabilityTable(study.noteworthy(),
                text("For each decision maker: how it ranks the state, and the concepts in which it would stay ("),
                ConceptLinks.withLetters(judged()),
                text("; a dot where it would not). The last column: the concepts in which everybody would stay.")));
    }

    private List<Concept> judged() {
        return java.util.Arrays.stream(Concept.values()).filter(concept -> Study.judged(study.result(), concept))
                .toList();
    }

    private DomContent stabilityTable(List<Integer> states, DomContent... caption) {
        List<String> heads = new ArrayList<>(List.of("State"));
        IntStream.range(0, model.makers().size()).mapToObj(names::name).forEach(heads::add);
        heads.add("Everybody");
        return scroll(
                table(caption(caption), head(heads.toArray(new String[0])), tbody(each(states, this::stabilityRow))));
    }

    private TrTag stabilityRow(int state) {
        TrTag row = tr(th(study.watched(state).isPresent()
                ? a(model.label(state)).withHref("#" + address(conflict.id(), state))
                : text(model.label(state)), span("no. " + state + ", " + model.code(state)).withClass("small mono"))
                .attr("scope", "row"));
        for (int maker = 0; maker < model.makers().size(); maker++) {
            String id = model.makers().get(maker).id();
            StringBuilder letters = new StringBuilder();
            judged().forEach(concept -> letters
                    .append(study.result().stable(concept, id, state) ? ConceptWords.letter(concept) : "·"));
            row.with(td(span(letters.toString()).withClass("code"), span(names.rank(maker, state)).withClass("small"))
                    .withClass("letters"));
        }
        StringBuilder all = new StringBuilder();
        judged().forEach(
                concept -> all.append(study.result().equilibrium(concept, state) ? ConceptWords.letter(concept) : "·"));
        return row.with(td(span(all.toString()).withClass("code"), model.absorbing(state)
                ? span("nobody can leave").withClass("small")
                : text("")).withClass("letters"));
    }

    private DomContent equilibria() {
        Map<List<Integer>, List<Concept>> byStates = new LinkedHashMap<>();
        for (Concept concept : judged()) {
            byStates.computeIfAbsent(List.copyOf(study.result().equilibria().getOrDefault(concept, List.of())),
                    states -> new ArrayList<>()).add(concept);
        }
        TableTag table = table(
                caption("States in which everybody would stay, by concept. Numbers refer to the list of all states."),
                head("Concept", "How many", "Which"),
                tbody(each(byStates.entrySet().stream().toList(), entry -> tr(
                        th(ConceptLinks.capital(entry.getValue())).attr("scope", "row"),
                        td(Integer.toString(entry.getKey().size())), td(equilibriaOf(entry.getKey()))))));
        return div(h3("All states that would last"), scroll(table), together(),
                each(study.result().notes(), note -> p(note).withClass("small")));
    }

    private DomContent together() {
        return study.after().together().<DomContent>map(found -> p(text(words.together(found).text() + " ("),
                a("What that asks").withHref("#" + AfterSection.COALITIONAL), text(".)"))).orElseGet(() -> text(""));
    }

    private DomContent equilibriaOf(List<Integer> states) {
        if (states.isEmpty()) {
            return text("none");
        }
        if (states.size() > MOST_NAMED) {
            List<String> numbers = states.stream().limit(MOST_LISTED).map(state -> Integer.toString(state)).toList();
            return text("nos. " + String.join(", ", numbers) + (states.size() > MOST_LISTED ? ", ..." : ""));
        }
        return ul(each(states, state -> li(text(model.label(state) + " "), span("no. " + state).withClass("mono"),
                text(model.absorbing(state) ? " (nobody can move away, so it lasts whether wanted or not)" : ""))))
                .withClass("moves");
    }

    private DomContent everyState() {
        if (model.states() > MOST_LISTED) {
            return p("The model has " + model.states() + " states; `entente solve --json` lists them all.")
                    .withClass("small");
        }
        return details(summary("All " + model.states() + " states, by number"),
                stabilityTable(IntStream.rangeClosed(1, model.states()).boxed().toList(),
                        text("All states: ranks and concepts as in the table above.")))
                .withClass("all-states");
    }

    // ------------------------------------------------------------------ state by state

    private DomContent state(StateStudy state) {
        String place = "why " + names.state(state.state()) + " would last or not (" + conflict.title() + ")";
        grounds.at(place);
        List<DomContent> parts = new ArrayList<>();
        parts.add(h4(English.capital(model.label(state.state())) + alsoCalled(state.state()))
                .withId(address(conflict.id(), state.state())));
        conflict.states().stream().filter(named -> isNumber(named, state.state()) && !named.because().isEmpty())
                .forEach(named -> parts.add(p(text("This state is described by"), grounds.links(named.because()))
                        .withClass("small")));
        parts.add(p(grounds.sentence(words.headline(state))));
        parts.add(p(text("It holds in "), ConceptLinks.and(state.holds().concepts()), text(".")).withClass("small"));
        state.explanations().stream().filter(why -> !why.temptations().isEmpty())
                .forEach(why -> parts.add(explanation(why)));
        words.contented(state.explanations()).ifPresent(sentence -> parts.add(p(grounds.sentence(sentence))));
        parts.add(changes(state.turnsOn().how()));
        return div(each(parts, part -> part)).withClass("state-story");
    }

    private boolean isNumber(Conflict.NamedState named, int state) {
        return model.number(named.id()).orElse(0) == state;
    }

    private String alsoCalled(int state) {
        List<String> others = conflict.states().stream()
                .filter(named -> isNumber(named, state) && !named.label().equals(model.label(state)))
                .map(named -> "“" + named.label() + "”").toList();
        return others.isEmpty() ? "" : ", also " + English.and(others);
    }

    private DomContent explanation(Explanation why) {
        List<List<Sentence>> told = words.explanation(why);
        DomContent opening = p(each(told.getFirst(), grounds::sentence));
        if (told.size() == 1) {
            return opening;
        }
        return div(opening,
                ul(each(told.subList(1, told.size()), move -> li(each(move, grounds::sentence)))).withClass("moves"));
    }

    private DomContent changes(Fragility how) {
        List<DomContent> parts = new ArrayList<>();
        parts.add(p(em("What would change this. "), grounds.sentence(words.hangsOn(how))));
        if (how.turningOrder().size() > ConflictWords.TOLD_AT_ONCE) {
            parts.add(changeList("All of them:", how.turningOrder()));
        }
        words.hangsOnOpposites(how).ifPresent(sentence -> parts.add(p(grounds.sentence(sentence))));
        return div(each(parts, part -> part));
    }

    private DomContent changeList(String opening, List<SingleChange> changes) {
        return div(p(opening), ul(each(changes, change -> li(text(words.change(change)),
                grounds.links(words.changeGrounds(change))))).withClass("moves"));
    }

    // ------------------------------------------------------------------ ways out, expectations

    private DomContent waysOut() {
        grounds.at("ways out of the status quo (" + conflict.title() + ")");
        List<Sentence> sentences = words.waysOut(study);
        if (sentences.isEmpty()) {
            return text("");
        }
        return div(h3("Ways out of the status quo"), p(grounds.sentence(sentences.getFirst())),
                each(sentences.subList(1, sentences.size()), sentence -> p(grounds.sentence(sentence))),
                study.coalitions().isEmpty()
                        ? text("")
                        : scroll(table(
                                caption("Groups that would all gain by moving together from the status quo to a state that would last."),
                                head("Group", "Could move to"),
                                tbody(each(study.coalitions(),
                                        finding -> tr(th(words.members(finding.how())).attr("scope", "row"),
                                                td(model.label(finding.how().to()))))))));
    }

    private DomContent expectations() {
        return div(
                study.authorsExpect().isEmpty()
                        ? text("")
                        : div(h3("What the authors expect"),
                                p(ConflictWords.authors(study.authorsExpect().get()).text())),
                study.reproduced().isEmpty()
                        ? text("")
                        : div(h3("Expected results"),
                                each(study.reproduced(), found -> p(ConflictWords.reproduced(found).text()))));
    }

    // ------------------------------------------------------------------ tables

    static DomContent scroll(TableTag table) {
        return div(table).withClass("scroll").attr("role", "group")
                .attr("aria-label", "a table that may scroll sideways")
                .attr("tabindex", "0");
    }

    static DomContent head(String... heads) {
        return thead(tr(each(List.of(heads), head -> th(head).attr("scope", "col"))));
    }
}
