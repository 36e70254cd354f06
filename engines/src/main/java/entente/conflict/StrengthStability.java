package entente.conflict;

import entente.conflict.Reason.Effect;
import entente.conflict.Reason.Lot;
import entente.conflict.Reason.Weighed;
import entente.conflict.Witnesses.Comparing;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Stability with strength of preference: do the others' answers hurt enough?
 *
 * <p>Improvements of every degree tempt, and answers by improvements may use any degree. A state is stable at degree <em>d</em> where
 * every improvement from it is answered by an end to which it is preferred at least at degree <em>d</em> (under SMR and SSEQ so is
 * every state that can still be reached from there). "Strongly" stable is stable at degree 2. "Weakly" stable is stable in the plain
 * concept but not at degree 2. Without improvements a state is stable at every degree; so Nash stability has no degrees and is not
 * offered. Stable at a degree implies stable at every smaller one, and at degree 0 (which would be the plain concept) an end that is
 * equally good deters as well.
 *
 * <p>Strong and weak: {@code bib:hamouda-2004}, {@code bib:hamouda-2006}, as given in an open paper that was read. More than two
 * degrees: after {@code bib:xu-hipel-kilgour-2009}, recalled; there the degree of a verdict is reported, here one asks for a degree and
 * counts what is stable at least at it. Beware the letters: {@code strong-seq} is strong sequential stability, which that literature
 * abbreviates SSEQ; {@code strong-sseq} is the strong form of symmetric sequential stability ({@link Concept#SSEQ}), which is this
 * project's own extension.
 *
 * @param strengths the overlay
 * @param concept GMR, SMR, SEQ or SSEQ
 * @param degree from 2
 * @param weakly whether to ask for what is stable in the plain concept but not at the degree
 */
public record StrengthStability(Strengths strengths, Concept concept, int degree, boolean weakly) implements Notion {

    /** Checks concept and degree. */
    public StrengthStability {
        if (concept == Concept.NASH || concept == Concept.SIM || degree < 2) {
            throw new IllegalArgumentException(
                    concept.id() + " at degree " + degree + "; gmr, smr, seq and sseq have degrees, from 2");
        }
    }

    @Override
    public String id() {
        return (weakly ? "weak-" : "strong-") + (degree == 2 ? "" : degree + "-") + concept.id();
    }

    @Override
    public String title() {
        return (weakly ? "weak " : "strong ") + concept.title() + (degree == 2 ? "" : " at degree " + degree);
    }

    @Override
    public String means() {
        String hurt = degree == 2 ? "hurt much" : "hurt at degree " + degree;
        return weakly
                ? concept.means() + ", but not so that every answer would " + hurt
                : concept.means() + ", and every improvement has an answer that would " + hurt;
    }

    @Override
    public String source() {
        return degree == 2 ? "hamouda-2006" : "xu-hipel-kilgour-2009";
    }

    @Override
    public Optional<String> unfit(GraphModel model) {
        return strengths.unfit(model).or(() -> MoveGraph.tooLarge(model));
    }

    @Override
    public Verdicts judge(GraphModel model, Run run) {
        MoveGraph.refuse(unfit(model));
        MoveGraph graph = MoveGraph.of(model);
        Map<String, List<Integer>> strong = new StabilitySchema(graph, outlook(model), concept).judge(model, run);
        if (!weakly) {
            return EveryJudge.verdicts(this, model.states(), strong);
        }
        Map<String, List<Integer>> weak = new LinkedHashMap<>();
        new StabilitySchema(graph, Outlook.plain(graph), concept).judge(model, run).forEach((maker, held) -> {
            List<Integer> rest = new ArrayList<>(held);
            rest.removeAll(strong.getOrDefault(maker, List.of()));
            weak.put(maker, rest);
        });
        return EveryJudge.verdicts(this, model.states(), weak);
    }

    @Override
    public List<Reason> reasons(GraphModel model, int state, Run run) {
        MoveGraph.refuse(unfit(model));
        Comparing comparing = (judge, from, end) -> List.of(effect(model, judge, from, end));
        Witnesses strongly = new Witnesses(model, outlook(model), concept, comparing);
        if (!weakly) {
            return strongly.all(state);
        }
        Witnesses plainly = new Witnesses(model, Outlook.plain(MoveGraph.of(model)), concept, comparing);
        return IntStream.range(0, model.makers().size())
                .<Reason>mapToObj(maker -> new Weighed(plainly.of(maker, state), strongly.of(maker, state))).toList();
    }

    private Effect effect(GraphModel model, int maker, int state, int end) {
        Effect mild = Witnesses.effect(model, maker, state, end);
        return switch (mild.lot()) {
            case BETTER -> new Effect(maker, Lot.BETTER, strengths.degree(model, maker, end, state));
            case WORSE -> new Effect(maker, Lot.WORSE, strengths.degree(model, maker, state, end));
            case EQUAL, UNKNOWN -> mild;
        };
    }

    /** What deters is what is worse by the degree, found by comparing levels: beyond the first cut that is strong enough. */
    Outlook outlook(GraphModel model) {
        MoveGraph graph = MoveGraph.of(model);
        int[][] deterringFrom = new int[graph.makers()][];
        for (int maker = 0; maker < graph.makers(); maker++) {
            deterringFrom[maker] = deterringFrom(model, maker);
        }
        Outlook plain = Outlook.plain(graph);
        return new Outlook() {
            @Override
            public boolean tempts(int maker, int from, int to) {
                return plain.tempts(maker, from, to);
            }

            @Override
            public boolean credible(int maker, int from, int to) {
                return plain.credible(maker, from, to);
            }

            @Override
            public boolean deters(int maker, int state, int end) {
                return model.level(maker, end) >= deterringFrom[maker][model.level(maker, state)];
            }
        };
    }

    private int[] deterringFrom(GraphModel model, int maker) {
        int[] from = new int[model.levels(maker) + 1];
        for (int level = 1; level < from.length; level++) {
            from[level] = strengths.deterringFrom(model, maker, level, degree);
        }
        return from;
    }

    /** The twin's outlook: the degree itself. */
    Outlook definition(GraphModel model) {
        return new Outlook() {
            @Override
            public boolean tempts(int maker, int from, int to) {
                return strengths.degree(model, maker, to, from) >= 1;
            }

            @Override
            public boolean credible(int maker, int from, int to) {
                return strengths.degree(model, maker, to, from) >= 1;
            }

            @Override
            public boolean deters(int maker, int state, int end) {
                return strengths.degree(model, maker, state, end) >= degree;
            }
        };
    }
}
