package entente.hypotheses;

import entente.engine.Reading;
import entente.evidence.Ground;
import entente.model.Case;
import entente.model.HypothesisTable;
import entente.model.HypothesisTable.Item;
import entente.model.HypothesisTable.Likelihoods;
import entente.model.HypothesisTable.Range;
import entente.model.HypothesisTable.Rater;
import entente.model.HypothesisTable.Rating;
import entente.model.HypothesisTable.Remark;
import entente.model.Nearest;
import entente.model.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Turns a table of a case into the picture, or says why it cannot be solved. */
final class MatrixReader {

    /** Weighted scores that differ by no more than one item of full weight rated I are not told apart, unless the table says otherwise. */
    static final long USUAL_MARGIN = Weights.ONE;

    private static final double SUM_TOLERANCE = 1e-6;

    private final Case theCase;
    private final HypothesisTable table;
    private final List<Problem> problems = new ArrayList<>();

    private MatrixReader(Case theCase, HypothesisTable table) {
        this.theCase = theCase;
        this.table = table;
    }

    static Reading<HypothesisMatrix> read(Case theCase, String id) {
        HypothesisTable table = theCase.hypothesisTable(id).orElse(null);
        if (table == null) {
            List<String> known = theCase.hypotheses().stream().map(HypothesisTable::id).toList();
            String all = known.isEmpty() ? "the case has none" : "the case has " + String.join(", ", known);
            return new Reading.Unfit<>(List.of(new Problem(theCase.origin().place("case"),
                    "the case has no table of hypotheses '" + id + "'",
                    Nearest.of(id, known).map(near -> "'" + near + "' is meant; " + all).orElse(all))));
        }
        return new MatrixReader(theCase, table).read();
    }

    private Reading<HypothesisMatrix> read() {
        if (table.hypotheses().size() < 2) {
            problem("", "only one hypothesis is in the table", "add a rival; one alone competes with nothing");
        }
        if (table.evidence().isEmpty()) {
            problem("", "the table has no evidence", "add items to 'evidence'");
        }
        if (table.raters().stream().allMatch(rater -> rater.ratings().values().stream().allMatch(Map::isEmpty))) {
            problem("", "nobody has rated the evidence", "add somebody to 'raters', with ratings");
        }
        if (table.raters().size() > HypothesisMatrix.MOST_RATERS) {
            problem("", table.raters().size() + " people have rated, and at most " + HypothesisMatrix.MOST_RATERS
                    + " are read", "split the table by groups of raters");
        }
        table.likelihoods().forEach(this::check);
        return problems.isEmpty() ? new Reading.Fit<>(matrix()) : new Reading.Unfit<>(problems);
    }

    private void problem(String below, String what, String maybe) {
        problems.add(new Problem(theCase.origin().place("hypotheses/" + table.id() + below), what, maybe));
    }

    private void check(Likelihoods stated) {
        List<String> members = members(stated.among());
        for (String member : members) {
            if (!stated.priors().containsKey(member)) {
                problem("", "the likelihoods among '" + stated.among() + "' have no prior for '" + member + "'",
                        "add it to 'priors'");
            }
        }
        for (String hypothesis : stated.priors().keySet()) {
            if (!members.contains(hypothesis)) {
                problem("", "the likelihoods among '" + stated.among() + "' have a prior for '" + hypothesis
                        + "', which is not of the group", "remove it; the group holds " + String.join(", ", members));
            }
        }
        double sum = stated.priors().entrySet().stream().filter(prior -> members.contains(prior.getKey()))
                .mapToDouble(prior -> prior.getValue().likely()).sorted().sum();
        if (stated.priors().keySet().containsAll(members) && Math.abs(sum - 1) > SUM_TOLERANCE) {
            problem("", "the likely priors among '" + stated.among() + "' add up to " + Math.round(sum * 1000) / 1000.0,
                    "let them add up to 1; they say how probable each is if one of them holds");
        }
    }

    private List<String> members(String group) {
        return table.exclusive().stream().filter(one -> one.id().equals(group)).findFirst()
                .map(HypothesisTable.Exclusive::hypotheses).orElse(List.of());
    }

    private HypothesisMatrix matrix() {
        List<String> ids = table.hypotheses().stream().map(HypothesisTable.Hypothesis::id).toList();
        Weights weights = Weights.USUAL.with(table.weights());
        Map<String, String> voices = voices();
        List<HypothesisMatrix.Item> items = table.evidence().stream()
                .map(item -> new HypothesisMatrix.Item(item.id(), item.label(), weights.of(item),
                        voices.getOrDefault(item.id(), item.id()), Works.of(theCase.evidence(), item.because())))
                .toList();
        List<HypothesisMatrix.Group> groups = table.exclusive().stream()
                .map(group -> new HypothesisMatrix.Group(group.id(), group.label(),
                        group.hypotheses().stream().map(ids::indexOf).sorted().toList()))
                .toList();
        return new HypothesisMatrix(table.id(), theCase.origin().digest(),
                table.hypotheses().stream().map(one -> new HypothesisMatrix.Hypothesis(one.id(), one.label())).toList(),
                groups, items, table.raters().stream().map(rater -> rater(rater, ids)).toList(),
                table.margin() == null ? USUAL_MARGIN : table.margin().movePointRight(6).longValue(),
                table.likelihoods().stream().map(stated -> stated(stated, groups, ids)).toList(), because());
    }

    private HypothesisMatrix.Rater rater(Rater rater, List<String> ids) {
        return new HypothesisMatrix.Rater(rater.id(), rater.who(), table.evidence().stream()
                .map(item -> ids.stream()
                        .map(id -> rater.rating(item.id(), id).map(MatrixReader::mark).orElse(Mark.MISSING)).toList())
                .toList());
    }

    private static Mark mark(Rating rating) {
        return switch (rating) {
            case CC -> Mark.CC;
            case C -> Mark.C;
            case N -> Mark.N;
            case I -> Mark.I;
            case II -> Mark.II;
            case NA -> Mark.NA;
        };
    }

    private HypothesisMatrix.Stated stated(Likelihoods stated, List<HypothesisMatrix.Group> groups, List<String> ids) {
        int group = groups.stream().map(HypothesisMatrix.Group::id).toList().indexOf(stated.among());
        List<String> members = groups.get(group).members().stream().map(ids::get).toList();
        Map<Integer, List<Range>> likelihoods = new LinkedHashMap<>();
        for (int item = 0; item < table.evidence().size(); item++) {
            Map<String, Range> row = stated.items().get(table.evidence().get(item).id());
            if (row != null && row.keySet().containsAll(members)) {
                likelihoods.put(item, members.stream().map(row::get).map(range -> range == null ? Range.of(1) : range)
                        .toList());
            }
        }
        return new HypothesisMatrix.Stated(group, members.stream()
                .map(member -> stated.priors().getOrDefault(member, Range.of(1))).toList(), likelihoods);
    }

    /**
     * The voice of each item: the cluster that the table names; else the first work that the item rests on; else the item itself. Items
     * that depend on one another share a voice, and so do all that share one with them.
     */
    private Map<String, String> voices() {
        Map<String, String> voices = new LinkedHashMap<>();
        for (Item item : table.evidence()) {
            List<String> works = Works.of(theCase.evidence(), item.because());
            String cluster = item.cluster();
            voices.put(item.id(), cluster != null
                    ? "cluster " + cluster
                    : works.isEmpty() ? "item " + item.id() : "work " + works.getFirst());
        }
        for (Item item : table.evidence()) {
            for (String other : item.dependsOn()) {
                String from = voices.getOrDefault(other, "");
                String to = voices.getOrDefault(item.id(), "");
                voices.replaceAll((id, voice) -> voice.equals(from) ? to : voice);
            }
        }
        return voices;
    }

    private List<String> because() {
        Set<String> all = new LinkedHashSet<>(table.because());
        table.exclusive().forEach(group -> all.addAll(group.because()));
        table.evidence().forEach(item -> all.addAll(item.because()));
        for (Rater rater : table.raters()) {
            all.addAll(rater.because());
            Stream.concat(rater.reasons().stream(), rater.dissents().stream()).map(Remark::because)
                    .forEach(all::addAll);
        }
        table.likelihoods().forEach(stated -> all.addAll(stated.because()));
        return Stream.concat(theCase.evidence().claims().stream(), theCase.evidence().judgements().stream())
                .map(Ground::id).filter(all::contains).toList();
    }
}
