package entente.conflict;

import entente.conflict.Condition.And;
import entente.conflict.Condition.Atom;
import entente.conflict.Condition.Or;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Builds the condition under which a state is an equilibrium. A decision maker whose preferences are not open is replaced by what is
 * true of it in the model, at once, so that only sequences that can matter are followed.
 *
 * <p>For each decision maker and each of its moves there is one clause: an "or" of terms, each an "and" of comparisons, without terms
 * that hold another term. For credible answers a label is a state (with its last mover where moves are not transitive) and the strict
 * comparisons needed to get there; a label that holds another label of the same state is dropped, so loops end.
 */
final class InverseCondition {

    /** More terms than this make a formula that nobody reads. */
    static final int MOST_TERMS = 5_000;

    /** The formula grew too large. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("the condition has more than " + MOST_TERMS + " terms");
        }
    }

    private final MoveGraph graph;
    private final Concept concept;
    private final int state;
    private final List<Integer> open;
    private int terms;

    /** A term; smaller ones first. */
    private record Term(SortedSet<Atom> atoms) {
        Term with(Term more) {
            SortedSet<Atom> both = new TreeSet<>(atoms);
            both.addAll(more.atoms);
            return new Term(both);
        }

        boolean holds(Term other) {
            return atoms.containsAll(other.atoms);
        }

        Condition condition() {
            return atoms.size() == 1 ? atoms.first() : new And(List.copyOf(atoms));
        }
    }

    private static final Term TRUE = new Term(new TreeSet<>());

    private record Label(int state, int lastMover, Term needed) {}

    InverseCondition(MoveGraph graph, Concept concept, int state, List<Integer> open) {
        this.graph = graph;
        this.concept = concept;
        this.state = state;
        this.open = open;
    }

    Condition build() {
        List<List<Term>> clauses = new ArrayList<>();
        for (int maker = 0; maker < graph.makers(); maker++) {
            for (int to : graph.moves(maker, state)) {
                List<Term> clause = clause(maker, to);
                if (clause.isEmpty()) {
                    return new Or(List.of());
                }
                if (!clause.contains(TRUE)) {
                    clauses.add(clause);
                }
            }
        }
        List<Condition> parts = withoutImplied(clauses).stream().map(InverseCondition::condition).toList();
        return parts.size() == 1 ? parts.getFirst() : new And(parts);
    }

    private static Condition condition(List<Term> clause) {
        List<Condition> parts = clause.stream().map(Term::condition).toList();
        return parts.size() == 1 ? parts.getFirst() : new Or(parts);
    }

    /** Leaves out clauses that follow from another one: each of whose terms holds a term of theirs. The first of equals stays. */
    private static List<List<Term>> withoutImplied(List<List<Term>> clauses) {
        List<List<Term>> kept = new ArrayList<>();
        for (int c = 0; c < clauses.size(); c++) {
            boolean implied = false;
            for (int other = 0; other < clauses.size() && !implied; other++) {
                implied = other != c && implies(clauses.get(other), clauses.get(c))
                        && (other < c || !implies(clauses.get(c), clauses.get(other)));
            }
            if (!implied) {
                kept.add(clauses.get(c));
            }
        }
        return kept;
    }

    private static boolean implies(List<Term> clause, List<Term> other) {
        return clause.stream().allMatch(term -> other.stream().anyMatch(term::holds));
    }

    /** When a move of a decision maker does not tempt: it is no improvement, or it is answered. */
    private List<Term> clause(int maker, int to) {
        List<Term> found = new ArrayList<>();
        add(found, atLeastAsGood(maker, to, TRUE));
        if (concept != Concept.NASH && !found.contains(TRUE)) {
            for (Label answer : concept.credible() ? credible(maker, to) : any(maker, to)) {
                add(found, deterring(maker, answer));
            }
        }
        found.sort(Comparator.<Term>comparingInt(term -> term.atoms().size())
                .thenComparing(term -> List.copyOf(term.atoms()).toString()));
        return found;
    }

    private @Nullable Term deterring(int maker, Label answer) {
        Term term = atLeastAsGood(maker, answer.state(), answer.needed());
        if (concept.symmetric()) {
            for (int escape : graph.moves(maker, answer.state())) {
                term = term == null ? null : atLeastAsGood(maker, escape, term);
            }
        }
        return term;
    }

    /** The term with "the wanted state is at least as good as t for the decision maker"; null where that is known to be false. */
    private @Nullable Term atLeastAsGood(int maker, int t, Term term) {
        if (t == state) {
            return term;
        }
        if (open.contains(maker)) {
            return term.with(new Term(new TreeSet<>(List.of(new Atom(maker, state, t, false)))));
        }
        return graph.prefers(maker, t, state) ? null : term;
    }

    /** Keeps the least terms only. */
    private boolean add(List<Term> found, @Nullable Term term) {
        if (term == null || found.stream().anyMatch(term::holds)) {
            return false;
        }
        found.removeIf(larger -> larger.holds(term));
        found.add(term);
        if (++terms > MOST_TERMS) {
            throw new TooLarge();
        }
        return true;
    }

    private List<Label> any(int maker, int to) {
        List<Label> answers = new ArrayList<>();
        LegalSearch.from(graph, to, (mover, s, t) -> mover != maker).states().stream()
                .forEach(t -> answers.add(new Label(t, maker, TRUE)));
        return answers;
    }

    private List<Label> credible(int maker, int to) {
        List<Label> answers = new ArrayList<>();
        Map<Integer, List<Term>> known = new TreeMap<>();
        Deque<Label> open = new ArrayDeque<>(List.of(new Label(to, maker, TRUE)));
        while (!open.isEmpty()) {
            Label at = open.remove();
            for (int mover = 0; mover < graph.makers(); mover++) {
                if (mover != maker && mover != at.lastMover()) {
                    for (int next : graph.moves(mover, at.state())) {
                        Term needed = improving(mover, at, next);
                        int node = graph.transitive() ? next : next * graph.makers() + mover;
                        if (next != to && add(known.computeIfAbsent(node, n -> new ArrayList<>()), needed)
                                && needed != null) {
                            Label label = new Label(next, mover, needed);
                            open.add(label);
                            answers.add(label);
                        }
                    }
                }
            }
        }
        return answers;
    }

    private @Nullable Term improving(int mover, Label at, int next) {
        if (open.contains(mover)) {
            return at.needed().with(new Term(new TreeSet<>(List.of(new Atom(mover, next, at.state(), true)))));
        }
        return graph.prefers(mover, next, at.state()) ? at.needed() : null;
    }
}
