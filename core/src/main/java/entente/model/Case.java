package entente.model;

import entente.evidence.Edtf;
import entente.evidence.Evidence;
import entente.evidence.LikelihoodWords;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case: who, what the sources say, what we judge, and the models that follow from it. Immutable.
 *
 * @param id the id
 * @param title the title
 * @param question what the reader wants to know
 * @param about a paragraph
 * @param asOf the time it describes
 * @param lead the id of the conflict that a brief opens with
 * @param notes free sentences
 * @param likelihoodWords the words in which sentences say how likely something is
 * @param actors in the order written
 * @param evidence sources, claims and judgements
 * @param conflicts by file name
 * @param formats in the order written
 * @param events in the order written
 * @param ties in the order written
 * @param recommendations in the order written
 * @param hypotheses tables of competing hypotheses, by file name
 * @param issues bargaining tables, by file name
 * @param registers disagreements, homonyms, commitments, open questions, forecasts, polls
 * @param expectations by file name
 * @param origin where it was read from, and what its bytes were
 */
public record Case(String id, String title, @Nullable String question, @Nullable String about, @Nullable Edtf asOf,
        @Nullable String lead, List<String> notes, LikelihoodWords likelihoodWords, List<Actor> actors,
        Evidence evidence,
        List<Conflict> conflicts,
        List<Format> formats, List<Event> events, List<Tie> ties, List<Recommendation> recommendations,
        List<HypothesisTable> hypotheses, List<Issue> issues, Registers registers, List<Expectation> expectations,
        Origin origin) {

    /** Copies the lists. */
    public Case {
        notes = List.copyOf(notes);
        actors = List.copyOf(actors);
        conflicts = List.copyOf(conflicts);
        formats = List.copyOf(formats);
        events = List.copyOf(events);
        ties = List.copyOf(ties);
        recommendations = List.copyOf(recommendations);
        hypotheses = List.copyOf(hypotheses);
        issues = List.copyOf(issues);
        expectations = List.copyOf(expectations);
    }

    /** The actor with an id. */
    public Optional<Actor> actor(String actorId) {
        return actors.stream().filter(actor -> actor.id().equals(actorId)).findFirst();
    }

    /** The conflict with an id. */
    public Optional<Conflict> conflict(String conflictId) {
        return conflicts.stream().filter(conflict -> conflict.id().equals(conflictId)).findFirst();
    }

    /** The table of competing hypotheses with an id. */
    public Optional<HypothesisTable> hypothesisTable(String tableId) {
        return hypotheses.stream().filter(table -> table.id().equals(tableId)).findFirst();
    }

    /** The bargaining table with an id. */
    public Optional<Issue> issue(String issueId) {
        return issues.stream().filter(issue -> issue.id().equals(issueId)).findFirst();
    }

    /** The conflict that a brief opens with: the one named as lead, else the first; empty where there is none. */
    public Optional<Conflict> leadConflict() {
        return lead == null ? conflicts.stream().findFirst() : conflict(lead);
    }
}
