package entente.app.search;

import entente.evidence.Claim;
import entente.evidence.Judgement;
import entente.evidence.Name;
import entente.evidence.Reference;
import entente.evidence.Source;
import entente.evidence.Work;
import entente.model.Actor;
import entente.model.Case;
import entente.model.Commitment;
import entente.model.Conflict;
import entente.model.Disagreement;
import entente.model.Event;
import entente.model.Forecast;
import entente.model.Format;
import entente.model.Homonym;
import entente.model.HypothesisTable;
import entente.model.OpenQuestion;
import entente.model.Recommendation;
import entente.model.Registers;
import entente.model.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The elements of a case as things to search: kind, id, place and words. */
final class Entries {

    private final Case theCase;
    private final List<Entry> entries = new ArrayList<>();

    private Entries(Case theCase) {
        this.theCase = theCase;
    }

    /**
     * Something to search.
     *
     * @param kind what it is
     * @param id its id
     * @param place where it stands
     * @param words its words
     * @param offset where the words begin in a text, or -1
     */
    record Entry(String kind, String id, String place, String words, int offset) {}

    static List<Entry> of(Case theCase) {
        Entries entries = new Entries(theCase);
        entries.read();
        return entries.entries;
    }

    private void read() {
        add("case", theCase.id(), "case", theCase.title(), theCase.question(), theCase.about(),
                joined(theCase.notes()));
        for (Claim claim : theCase.evidence().claims()) {
            add("claim", claim.id(), "claim/" + claim.id(), claim.says(), claim.hedge(), claim.note());
        }
        for (Judgement one : theCase.evidence().judgements()) {
            add("judgement", one.id(), "judgement/" + one.id(), one.holds(), one.why(), one.mayVary(), one.note());
        }
        for (Actor actor : theCase.actors()) {
            add("actor", actor.id(), "actor/" + actor.id(), actor.name(), joined(actor.aliases()), actor.note());
        }
        theCase.conflicts().forEach(this::conflict);
        for (Event event : theCase.events()) {
            add("event", event.id(), "event/" + event.id(), event.what(), event.kind(), event.note());
        }
        for (Recommendation one : theCase.recommendations()) {
            add("recommendation", one.id(), "recommendation/" + one.id(), one.title(), one.toDo(), one.condition(),
                    one.goal(), joined(one.measures()), joined(one.indicators()), one.note());
        }
        for (Source source : theCase.evidence().sources()) {
            add("source", source.id(), "source/" + source.id(), source.title(), joined(source.authors()),
                    source.containerTitle(), source.publisher(), source.standpoint(), source.note());
        }
        for (Format format : theCase.formats()) {
            add("format", format.id(), "format/" + format.id(), format.name(), format.status(),
                    joined(format.others()), format.note());
        }
        for (Tie tie : theCase.ties()) {
            add("relation", tie.id(), "relation/" + tie.id(), tie.trend(), tie.driver(), tie.note());
        }
        theCase.hypotheses().forEach(this::hypotheses);
        registers(theCase.registers());
        for (Reference one : theCase.evidence().references()) {
            Work work = one.work();
            add("reference", one.id(), "reference/" + one.id(), work.title().orElse(null),
                    joined(work.names("author").stream().map(Name::inverted).toList()),
                    work.text("container-title"), work.text("publisher"), work.text("note"));
        }
    }

    private void hypotheses(HypothesisTable table) {
        String path = "hypotheses/" + table.id();
        add("table", table.id(), path, table.title(), table.question(), table.about());
        for (HypothesisTable.Hypothesis one : table.hypotheses()) {
            add("hypothesis", table.id() + "/" + one.id(), path + "/hypothesis/" + one.id(), one.label(), one.note());
        }
        for (HypothesisTable.Item item : table.evidence()) {
            add("item", table.id() + "/" + item.id(), path + "/item/" + item.id(), item.label(), item.note());
        }
    }

    private void registers(Registers registers) {
        for (Disagreement one : registers.disagreements()) {
            add("disagreement", one.id(), "disagreement/" + one.id(), one.topic(),
                    joined(one.sides().stream().map(Disagreement.Side::says).toList()), one.time(), one.note());
        }
        for (Homonym one : registers.homonyms()) {
            add("homonym", one.id(), "homonym/" + one.id(), one.name(),
                    joined(one.uses().stream().map(use -> use.writes() + ": " + use.means()).toList()), one.note());
        }
        for (Commitment one : registers.commitments()) {
            add("commitment", one.id(), "commitment/" + one.id(), one.what(), one.note());
        }
        for (OpenQuestion one : registers.questions()) {
            OpenQuestion.Answer answer = one.answer();
            add("question", one.id(), "question/" + one.id(), one.asks(), answer == null ? null : answer.says(),
                    one.note());
        }
        for (Forecast one : registers.forecasts()) {
            add("forecast", one.id(), "forecast/" + one.id(), one.says(), one.rule(), one.note());
        }
    }

    private void conflict(Conflict conflict) {
        String path = "conflict/" + conflict.id();
        add("conflict", conflict.id(), path, conflict.title(), conflict.question(), conflict.about(),
                conflict.authorsExpect());
        for (Conflict.DecisionMaker maker : conflict.decisionMakers()) {
            for (Conflict.Option option : maker.options()) {
                String name = maker.actor() + "." + option.id();
                add("option", conflict.id() + "/" + name, path + "/option/" + name, option.label(), option.taken());
            }
            if (maker.prefers() instanceof Conflict.Prioritised statements) {
                String labels = statements.levels().stream().flatMap(level -> level.statements().stream())
                        .map(Conflict.Statement::label).collect(Collectors.joining(". "));
                add("preference", conflict.id() + "/" + maker.actor(), path + "/prefers/" + maker.actor(), labels);
            }
        }
        for (Conflict.NamedState state : conflict.states()) {
            add("state", conflict.id() + "/" + state.id(), path + "/state/" + state.id(), state.label());
        }
    }

    private void add(String kind, String id, String path, @Nullable String... words) {
        String all = Stream.of(words).filter(Objects::nonNull).filter(word -> !word.isBlank())
                .collect(Collectors.joining(" — "));
        if (!all.isBlank()) {
            entries.add(new Entry(kind, id, theCase.origin().place(path).toString(), all, -1));
        }
    }

    private static String joined(List<String> words) {
        return String.join("; ", words);
    }
}
