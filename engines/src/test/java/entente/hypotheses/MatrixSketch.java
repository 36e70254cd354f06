package entente.hypotheses;

import entente.engine.ModelRef;
import entente.engine.Reading;
import entente.evidence.Claim;
import entente.evidence.Evidence;
import entente.evidence.Judgement;
import entente.evidence.LikelihoodWords;
import entente.evidence.Locator;
import entente.evidence.Source;
import entente.evidence.Work;
import entente.evidence.Voice;
import entente.model.Actor;
import entente.model.Case;
import entente.model.HypothesisTable.Credibility;
import entente.model.HypothesisTable.Admiralty;
import entente.model.HypothesisTable.Exclusive;
import entente.model.HypothesisTable.Grade;
import entente.model.HypothesisTable.Hypothesis;
import entente.model.HypothesisTable.Item;
import entente.model.HypothesisTable.Layout;
import entente.model.HypothesisTable.Likelihoods;
import entente.model.HypothesisTable.Plain;
import entente.model.HypothesisTable.Range;
import entente.model.HypothesisTable.Rater;
import entente.model.HypothesisTable.Rating;
import entente.model.HypothesisTable;
import entente.model.Origin;
import entente.model.Registers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of hypotheses as one types it:
 *
 * <pre>
 *                h1   h2   h3
 * e1 HM a     :  CC   I    -
 * e2 B2H b,c  :  I/N  C/C  N/NA
 * </pre>
 *
 * A row has the item, its credibility (H, M, L, or an Admiralty code) and relevance (H, M, L), the works it rests on ({@code a'} is a
 * rendition of {@code a}; {@code .} is none), and a cell for each hypothesis: a mark for each rater, {@code -} where there is none.
 */
final class MatrixSketch {

    private final String id;
    private final List<Hypothesis> hypotheses = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Map<String, Map<String, Rating>>> ratings = new ArrayList<>();
    private final List<Exclusive> exclusive = new ArrayList<>();
    private final List<Likelihoods> likelihoods = new ArrayList<>();
    private final Set<String> works = new LinkedHashSet<>();
    private final List<Claim> claims = new ArrayList<>();
    private Map<String, BigDecimal> weights = new LinkedHashMap<>();
    private @Nullable BigDecimal margin;

    private MatrixSketch(String id) {
        this.id = id;
    }

    static MatrixSketch of(String id, String table) {
        MatrixSketch sketch = new MatrixSketch(id);
        List<String> lines = table.lines().filter(line -> !line.isBlank()).toList();
        for (String name : lines.getFirst().strip().split(" +")) {
            sketch.hypotheses.add(new Hypothesis(name, "answer " + name, null));
        }
        lines.subList(1, lines.size()).forEach(sketch::row);
        return sketch;
    }

    private void row(String line) {
        int colon = line.indexOf(':');
        String[] head = line.substring(0, colon).strip().split(" +");
        String[] cells = line.substring(colon + 1).strip().split(" +");
        String grade = head[1];
        Grade relevance = grade(grade.charAt(grade.length() - 1));
        Credibility credibility = grade.length() == 3
                ? new Admiralty(grade.charAt(0), grade.charAt(1) - '0')
                : new Plain(grade(grade.charAt(0)));
        List<String> because = new ArrayList<>();
        for (String work : head[2].equals(".") ? new String[0] : head[2].split(",")) {
            works.add(work);
            String claim = head[0] + "-" + work.replace("'", "-again");
            claims.add(new Claim(claim, "it says so", Voice.AUTHOR, null, null, new Locator.Spot(work, "there"), null));
            because.add(claim);
        }
        String cluster = head.length > 3 && head[3].startsWith("@") ? head[3].substring(1) : null;
        List<String> depends = head.length > 3 && head[3].startsWith(">") ? List.of(head[3].substring(1)) : List.of();
        items.add(new Item(head[0], "item " + head[0], because, credibility, relevance, cluster, depends, null));
        for (int hypothesis = 0; hypothesis < cells.length; hypothesis++) {
            String[] marks = cells[hypothesis].split("/");
            for (int rater = 0; rater < marks.length; rater++) {
                while (ratings.size() <= rater) {
                    ratings.add(new LinkedHashMap<>());
                }
                Map<String, Rating> row = ratings.get(rater).computeIfAbsent(head[0], item -> new LinkedHashMap<>());
                if (!marks[rater].equals("-")) {
                    row.put(hypotheses.get(hypothesis).id(), Rating.valueOf(marks[rater]));
                }
            }
        }
    }

    private static Grade grade(char letter) {
        return letter == 'H' ? Grade.HIGH : letter == 'M' ? Grade.MEDIUM : Grade.LOW;
    }

    MatrixSketch exclusive(String group, String... members) {
        exclusive.add(new Exclusive(group, "group " + group, List.of(members), List.of("ours")));
        return this;
    }

    /** Leaves only some of a group's members, after likelihoods were typed for all. */
    MatrixSketch onlyMembers(String group, String... members) {
        exclusive.removeIf(one -> one.id().equals(group));
        return exclusive(group, members);
    }

    MatrixSketch margin(String number) {
        margin = new BigDecimal(number);
        return this;
    }

    MatrixSketch weight(String grade, String number) {
        weights.put(grade, new BigDecimal(number));
        return this;
    }

    /** Likelihoods among a group: priors in its order, then rows such as {@code e1 0.9 0.2-0.3-0.5}. */
    MatrixSketch likelihoods(String group, String priors, String... rows) {
        List<String> members = exclusive.stream().filter(one -> one.id().equals(group)).findFirst().orElseThrow()
                .hypotheses();
        Map<String, Map<String, Range>> stated = new LinkedHashMap<>();
        for (String row : rows) {
            stated.put(row.substring(0, row.indexOf(' ')), ranges(members, row.substring(row.indexOf(' ') + 1)));
        }
        likelihoods.add(new Likelihoods(group, List.of("ours"), ranges(members, priors), stated));
        return this;
    }

    private static Map<String, Range> ranges(List<String> members, String written) {
        Map<String, Range> ranges = new LinkedHashMap<>();
        String[] cells = written.strip().split(" +");
        for (int i = 0; i < cells.length; i++) {
            List<Double> numbers = new ArrayList<>();
            for (String number : cells[i].split("-")) {
                numbers.add(Double.parseDouble(number));
            }
            ranges.put(members.get(i), numbers.size() == 1
                    ? Range.of(numbers.getFirst())
                    : new Range(numbers.getFirst(), numbers.get(1), numbers.getLast()));
        }
        return ranges;
    }

    HypothesisTable table() {
        List<Rater> raters = new ArrayList<>();
        for (int rater = 0; rater < ratings.size(); rater++) {
            raters.add(new Rater("r" + (rater + 1), "rater " + (rater + 1), null, List.of("ours"), ratings.get(rater),
                    List.of(), List.of()));
        }
        return new HypothesisTable(id, "Table " + id, "Which?", null, null, Layout.ROWS, margin, List.of("ours"),
                hypotheses, exclusive, weights, items, raters, likelihoods, List.of(), List.of());
    }

    Case theCase() {
        List<Source> sources = works.stream()
                .map(work -> new Source(Work.plain(work, "book", "Work " + work), null, null, null,
                        work.endsWith("'") ? work.substring(0, work.length() - 1) : null))
                .toList();
        Evidence evidence = new Evidence(sources, claims,
                List.of(new Judgement("ours", "so we judge", "because", List.of(), null, null)));
        return new Case(id, "Case " + id, null, null, null, null, List.of(), LikelihoodWords.USUAL,
                List.of(new Actor("north", "North", Actor.Kind.STATE, false, List.of(), List.of(), List.of(), null)),
                evidence, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(table()), List.of(),
                Registers.NONE, List.of(), new Origin(id, "sha256:" + id, Collections.emptyMap()));
    }

    HypothesisMatrix matrix() {
        return switch (new HypothesesEngine().read(theCase(), new ModelRef(HypothesesEngine.KIND, id))) {
            case Reading.Fit<HypothesisMatrix>(HypothesisMatrix matrix) -> matrix;
            case Reading.Unfit<HypothesisMatrix>(var reasons) -> throw new AssertionError(reasons.toString());
        };
    }
}
