package entente.app.fuzz;

import entente.casefile.BadCase;
import entente.casefile.BargainingFile;
import entente.model.Case;
import entente.model.Estimate;
import entente.model.Issue;
import entente.model.Issue.Party;
import java.util.List;

/**
 * Any bytes as a bargaining table of another program: KTAB CSV or XML, a plain table, or the rows of the exchange model. It ends in
 * problems, or in a case with one issue whose numbers lie on their scales.
 */
public final class BargainingTarget {

    private BargainingTarget() {}

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        Case read;
        try {
            read = BargainingFile.read(Input.file("table.csv", data));
        } catch (BadCase told) {
            Told.check(told);
            return;
        }
        Issue issue = read.issues().getFirst();
        if (issue.parties().isEmpty() || issue.scales().isEmpty() || read.actors().size() != issue.parties().size()) {
            throw new IllegalStateException("a table without its parties: " + issue);
        }
        issue.parties().forEach(party -> check(issue, party));
        if (read.notes().stream().anyMatch(note -> note.isBlank() || note.chars().anyMatch(Character::isISOControl))) {
            throw new IllegalStateException("unfit to be read: " + read.notes());
        }
    }

    private static void check(Issue issue, Party party) {
        within(party.salience(), issue, 0, issue.salienceScale());
        within(party.capability(), issue, 0, Double.MAX_VALUE);
        for (int k = 0; k < issue.scales().size(); k++) {
            Issue.Scale scale = issue.scales().get(k);
            within(List.of(party.position().get(k)), issue, scale.low(), scale.high());
        }
    }

    private static void within(List<Estimate> estimates, Issue issue, double low, double high) {
        for (Estimate estimate : estimates) {
            if (!(low <= estimate.likely() && estimate.likely() <= high && high < Double.POSITIVE_INFINITY)) {
                throw new IllegalStateException(estimate + " off " + low + ".." + high + " in " + issue);
            }
        }
    }
}
