package entente.app.search;

import entente.evidence.Claim;
import entente.evidence.Judgement;
import entente.evidence.Source;
import entente.model.Actor;
import entente.model.Case;
import entente.model.Conflict;
import entente.model.Event;
import entente.model.Format;
import entente.model.Recommendation;
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
