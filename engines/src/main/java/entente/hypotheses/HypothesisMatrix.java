package entente.hypotheses;

import entente.model.HypothesisTable.Range;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The picture that the engine of competing hypotheses solves: marks by rater, item and hypothesis, the weight and the voice of each
 * item, and likelihoods where they are stated.
 *
 * @param model the id of the table
 * @param inputDigest the digest of the case
 * @param hypotheses two or more
 * @param groups hypotheses that exclude each other
 * @param items the evidence; at least one
 * @param raters at least one, at most {@value #MOST_RATERS}
 * @param margin in millionths: weighted scores that differ by no more are not told apart
 * @param stated likelihoods, one entry for a group
 * @param because what all of it rests on, in the order of the case
 */
public record HypothesisMatrix(String model, String inputDigest, List<Hypothesis> hypotheses, List<Group> groups,
        List<Item> items, List<Rater> raters, long margin, List<Stated> stated, List<String> because) {

    /** The most raters: scores are whole numbers of a unit that the least common multiple of their numbers divides. */
    public static final int MOST_RATERS = 12;

    /** Copies the lists, and checks the shapes. */
    public HypothesisMatrix {
        hypotheses = List.copyOf(hypotheses);
        groups = List.copyOf(groups);
        items = List.copyOf(items);
        raters = List.copyOf(raters);
        stated = List.copyOf(stated);
        because = List.copyOf(because);
        if (hypotheses.size() < 2 || items.isEmpty() || raters.isEmpty() || raters.size() > MOST_RATERS) {
            throw new IllegalArgumentException(
                    "a table needs two hypotheses, an item and one to " + MOST_RATERS + " raters");
        }
        int columns = hypotheses.size();
        for (Rater rater : raters) {
            if (rater.marks().size() != items.size()
                    || rater.marks().stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("the marks of " + rater.id() + " are not items times hypotheses");
            }
        }
    }

    /**
     * A hypothesis.
     *
     * @param id its id
     * @param label in words
     */
    public record Hypothesis(String id, String label) {}

    /**
     * Hypotheses that exclude each other.
     *
     * @param id its id
     * @param label what it is about
     * @param members their numbers from 0, rising
     */
    public record Group(String id, String label, List<Integer> members) {
        /** Copies the list. */
        public Group {
            members = List.copyOf(members);
        }
    }

    /**
     * An item of evidence.
     *
     * @param id its id
     * @param label what it says
     * @param weight in millionths
     * @param voice items of the same voice depend on one another
     * @param works the works it rests on, renditions of one work being one; may be empty
     */
    public record Item(String id, String label, long weight, String voice, List<String> works) {
        /** Copies the list. */
        public Item {
            works = List.copyOf(works);
        }
    }

    /**
     * A rater with the marks.
     *
     * @param id the id
     * @param who who it is
     * @param marks item by item, hypothesis by hypothesis
     */
    public record Rater(String id, String who, List<List<Mark>> marks) {
        /** Copies the lists. */
        public Rater {
            marks = marks.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Stated likelihoods for a group.
     *
     * @param group its number from 0
     * @param priors one for each member of the group
     * @param likelihoods number of an item, from 0, to one range for each member of the group
     */
    public record Stated(int group, List<Range> priors, Map<Integer, List<Range>> likelihoods) {
        /** Copies the collections. */
        public Stated {
            priors = List.copyOf(priors);
            Map<Integer, List<Range>> copy = new LinkedHashMap<>();
            likelihoods.forEach((item, row) -> copy.put(item, List.copyOf(row)));
            likelihoods = Collections.unmodifiableMap(copy);
        }
    }

    /** What a rater says of an item and a hypothesis; all three are numbers from 0. */
    public Mark mark(int rater, int item, int hypothesis) {
        return raters.get(rater).marks().get(item).get(hypothesis);
    }

    /** All works that items rest on, by name. */
    public List<String> works() {
        TreeSet<String> works = new TreeSet<>();
        items.forEach(item -> works.addAll(item.works()));
        return List.copyOf(works);
    }

    /** The number of the item with an id, or -1. */
    public int item(String id) {
        return items.stream().map(Item::id).toList().indexOf(id);
    }

    /** The number of the hypothesis with an id, or -1. */
    public int hypothesis(String id) {
        return hypotheses.stream().map(Hypothesis::id).toList().indexOf(id);
    }
}
