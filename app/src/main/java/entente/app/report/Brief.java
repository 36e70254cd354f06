package entente.app.report;

import entente.app.bibliography.Citations;
import entente.app.words.HypothesesStudy;
import entente.app.words.IssueStudy;
import entente.app.words.Study;
import entente.engine.Standing;
import entente.evidence.VerifiedClaims;
import entente.model.Case;
import entente.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a brief is made of.
 *
 * @param theCase the case
 * @param studies the conflicts, solved and studied, in the order of the case
 * @param tables the tables of competing hypotheses, solved, in the order of the case
 * @param issues the issues, solved, in the order of the case
 * @param notSolved reasons why models could not be solved; may be empty
 * @param claims how the passages of the claims stand in the texts at hand
 * @param citations the sources, and the works that they cite, as a style cites them
 * @param engines the engines that solved the models
 * @param program the version of the program
 * @param seed the seed of the run
 */
public record Brief(Case theCase, List<Study> studies, List<HypothesesStudy> tables,
        List<IssueStudy> issues, List<Problem> notSolved, VerifiedClaims claims, Citations citations,
        List<EngineLine> engines, String program, long seed) {

    /** Copies the collections. */
    public Brief {
        studies = List.copyOf(studies);
        tables = List.copyOf(tables);
        issues = List.copyOf(issues);
        engines = List.copyOf(engines);
        notSolved = List.copyOf(notSolved);
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

    /**
     * An engine as a reader should know it.
     *
     * @param id its id
     * @param version its version
     * @param standing how far it has been checked
     */
    public record EngineLine(String id, String version, Standing standing) {}
}
