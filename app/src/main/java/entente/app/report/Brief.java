package entente.app.report;

import entente.app.bibliography.Citations;
import entente.app.words.HypothesesStudy;
import entente.app.words.IssueStudy;
import entente.app.words.Study;
import entente.engine.Standing;
import entente.model.Case;
import entente.model.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a brief is made of.
 *
 * @param theCase the case
 * @param studies the conflicts, solved and studied, in the order of the case
 * @param tables the tables of competing hypotheses, solved, in the order of the case
 * @param issues the issues, solved, in the order of the case
 * @param notSolved reasons why models could not be solved; may be empty
 * @param checks claim id to what became of its locator; empty where no texts were at hand
 * @param citations the sources, and the works that they cite, as a style cites them
 * @param engines the engines that solved the models
 * @param program the version of the program
 * @param seed the seed of the run
 */
public record Brief(Case theCase, List<Study> studies, List<HypothesesStudy> tables,
        List<IssueStudy> issues, List<Problem> notSolved, Map<String, Check> checks, Citations citations,
        List<EngineLine> engines, String program, long seed) {

    /** Copies the collections. */
    public Brief {
        studies = List.copyOf(studies);
        tables = List.copyOf(tables);
        issues = List.copyOf(issues);
        engines = List.copyOf(engines);
        notSolved = List.copyOf(notSolved);
        checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
    }

    /** A brief on conflicts alone. */
    public Brief(Case theCase, List<Study> studies, List<Problem> notSolved, Map<String, Check> checks,
            Citations citations, EngineLine engine, String program, long seed) {
        this(theCase, studies, List.of(), List.of(), notSolved, checks, citations, List.of(engine), program, seed);
    }

    /** The study of the conflict that the case names as its lead, else the first; empty where nothing was solved. */
    public Optional<Study> lead() {
        return theCase.leadConflict()
                .flatMap(lead -> studies.stream().filter(study -> study.conflict().id().equals(lead.id())).findFirst())
                .or(() -> studies.stream().findFirst());
    }

    /** The studies, the lead first. */
    public List<Study> inOrder() {
        List<Study> ordered = new ArrayList<>(studies);
        lead().ifPresent(lead -> {
            ordered.remove(lead);
            ordered.addFirst(lead);
        });
        return List.copyOf(ordered);
    }

    /** The study of a conflict. */
    public Optional<Study> study(String conflict) {
        return studies.stream().filter(study -> study.conflict().id().equals(conflict)).findFirst();
    }

    /** What became of a claim's locator. */
    public Check check(String claim) {
        return checks.getOrDefault(claim, Check.NOT_AT_HAND);
    }

    /**
     * An engine as a reader should know it.
     *
     * @param id its id
     * @param version its version
     * @param standing how far it has been checked
     */
    public record EngineLine(String id, String version, Standing standing) {}

    /** What became of the locator of a claim. */
    public enum Check {
        /** The passage stands in the text, once. */
        VERIFIED("verified in the text"),
        /** The text was not there to look into. */
        NOT_AT_HAND("text not at hand"),
        /** The locator names a table, a page or a section; there are no words to look for. */
        BY_PLACE("named by its place"),
        /** The passage is not in the text, or is there more than once. */
        BROKEN("broken: the passage is not found, or not once");

        private final String label;

        Check(String label) {
            this.label = label;
        }

        /** The words that a reader sees. */
        public String label() {
            return label;
        }
    }
}
