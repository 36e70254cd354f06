package entente.app.words;

import entente.bargaining.BargainingEngine;
import entente.bargaining.BargainingPicture;
import entente.bargaining.BargainingResult;
import entente.bargaining.Method;
import entente.bargaining.Methods;
import entente.bargaining.Plan;
import entente.engine.Run;
import entente.model.Case;
import entente.model.Issue;
import entente.model.Issue.Participants;
import entente.model.Issue.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An issue, solved, with what stands beside the answer: other methods, other participants, and no vetoes.
 *
 * @param theCase the case
 * @param issue the issue as written
 * @param result the standard answer, with its draws
 * @param methods every method that can solve it, in its standard reading at the likely values; empty on large tables
 * @param among its participants' lists, each with the outcome of the same method among them
 * @param withoutVetoes the outcome if nobody could say no; empty where nobody can
 */
public record IssueStudy(Case theCase, Issue issue, BargainingResult result, List<Other> methods, List<Other> among,
        Optional<Other> withoutVetoes) {

    /** The most actors of a table on which every method is tried: some need the cube of their number for each reading. */
    public static final int MOST_COMPARED = 40;

    /** Copies the lists. */
    public IssueStudy {
        methods = List.copyOf(methods);
        among = List.copyOf(among);
    }

    /**
     * Another answer.
     *
     * @param label what differs, a noun phrase
     * @param outcome one number for each dimension
     * @param readings the outcome under each reading of the method, this one first
     */
    public record Other(String label, List<Double> outcome, List<List<Double>> readings) {
        /** Copies the lists. */
        public Other {
            outcome = List.copyOf(outcome);
            readings = readings.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Studies a solved issue.
     *
     * @throws entente.engine.Stopped soon after the run is told to stop
     */
    public static IssueStudy of(Case theCase, BargainingEngine engine, BargainingPicture picture,
            BargainingResult result, Run run) {
        Issue issue = theCase.issue(picture.model()).orElseThrow();
        List<Other> methods = new ArrayList<>();
        for (Method method : Methods.all()) {
            if (issue.parties().size() <= MOST_COMPARED) {
                other(engine, picture, Plan.of(method.id()), method.title(), run).ifPresent(methods::add);
            }
        }
        Plan standard = Plan.of(result.method());
        List<Other> among = new ArrayList<>();
        for (Participants some : issue.participants()) {
            other(engine, picture, standard.among(some.id()), some.label(), run).ifPresent(among::add);
        }
        boolean veto = issue.parties().stream().anyMatch(party -> party.veto() || party.holdsStatusQuo());
        Optional<Other> without = veto
                ? other(engine, picture, standard.with("vetoes", "ignored"), "without vetoes", run)
                : Optional.empty();
        return new IssueStudy(theCase, issue, result, methods, among, without);
    }

    private static Optional<Other> other(BargainingEngine engine, BargainingPicture picture, Plan plan, String label,
            Run run) {
        run.stop().check();
        Plan one = plan.withDraws(0);
        if (!engine.unfit(picture, one).isEmpty()) {
            return Optional.empty();
        }
        BargainingResult result = engine.solve(picture, one, run);
        return Optional.of(new Other(label, result.course().outcome(),
                result.readings().stream().map(BargainingResult.Reading::outcome).toList()));
    }

    /** Who can say no: veto players, and holders of the status quo; in the order of the issue. */
    public List<Party> objectors() {
        return issue.parties().stream().filter(party -> party.veto() || party.holdsStatusQuo()).toList();
    }
}
