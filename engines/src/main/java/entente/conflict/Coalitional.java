package entente.conflict;

import entente.engine.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Coalitional stability: which states last where decision makers may also move together.
 *
 * <p>Write <em>N</em> for all decision makers and <em>H</em> for a coalition, which is any group of one or more of them.
 * <em>R(H, s)</em> is what legal sequences of moves of members of <em>H</em> reach from <em>s</em>, nobody moving twice in succession.
 * A <em>coalition improvement</em> of <em>H</em> from <em>s</em> is a state in <em>R(H, s)</em> that every member strictly prefers to
 * <em>s</em>; steps on the way need not be improvements. <em>y</em> <em>deters</em> where some member of <em>H</em> does not strictly
 * prefer it to <em>s</em>. Then <em>s</em> is stable for <em>H</em>
 * <ul>
 *   <li>{@link #NASH}: where <em>H</em> has no coalition improvement;
 *   <li>{@link #GMR}: where for each coalition improvement <em>x</em> some <em>y</em> in <em>R(N - H, x)</em> deters;
 *   <li>{@link #SMR}: where besides every <em>z</em> in <em>R(H, y)</em> deters: the coalition cannot escape;
 *   <li>{@link #SEQ}: where for each <em>x</em> a deterring <em>y</em> is reached by a legal sequence of coalition improvements of
 *       coalitions within <em>N - H</em>, none of which acts twice in succession.
 * </ul>
 * A state is an <em>equilibrium</em> where it is stable for every coalition, those of one included: coalitions do not replace their
 * members.
 *
 * <p>What follows, and what does not. For every coalition NASH implies SEQ and SMR, and each of them GMR (SEQ implies GMR where moves
 * are transitive, that is, where no states are coalesced). For a coalition of one NASH, GMR and SMR are the individual concepts, so
 * coalitional equilibria are individual ones. <em>SEQ is not</em>: the others may answer a single decision maker in coalitions, so the
 * individual SEQ implies SEQ for the coalition of one, and the converse fails with three or more decision makers. With two, they
 * agree. Whoever wants coalitionally sequential states that are also sequential equilibria should take those in both lists.
 *
 * <p>Variant: the definitions of {@code bib:inohara-hipel-2008}, recalled and not re-read, held by laws and by
 * {@link CoalitionalDefinition}; the idea and the NASH case are {@code bib:kilgour-2001}. Later variants with Pareto improvements (at
 * least one member better, none worse) are not judged here; {@link JointImprovements} finds such moves.
 *
 * <p>Cost: with <em>n</em> states and <em>m</em> decision makers, time 2^m n^3 / 64 and memory 2^m n^2 / 2 bytes. Refused with the
 * figures beyond {@value #MOST_STATES} states or {@value #MOST_PAIRS} pairs of a coalition and a state.
 */
public enum Coalitional implements Notion {

    /** No coalition improvement is left. */
    NASH("coalitional Nash stability", "no coalition can move to something that all its members prefer"),

    /** Every coalition improvement can be answered so that it does not pay for some member. */
    GMR("coalitional general metarationality",
            "whatever a coalition moves to, the others can answer so that it does not pay for one of its members, at whatever cost to themselves"),

    /** As GMR, and the coalition cannot escape. */
    SMR("coalitional symmetric metarationality",
            "whatever a coalition moves to, the others can answer so that it does not pay for one of its members, at whatever cost to themselves,"
                    + " and no further moves of the coalition escape"),

    /** As GMR with answers that are coalition improvements of those who answer. */
    SEQ("coalitional sequential stability",
            "whatever a coalition moves to, the others, alone or together, can answer with improvements of their own so that it does not pay"
                    + " for one of its members");

    /** The most states of a model that is judged. */
    public static final int MOST_STATES = 2048;

    /** The most pairs of a coalition and a state. */
    public static final int MOST_PAIRS = 65_536;

    private final String title;
    private final String means;

    Coalitional(String title, String means) {
        this.title = title;
        this.means = means;
    }

    @Override
    public String id() {
        return "coalitional-" + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String means() {
        return means;
    }

    @Override
    public String source() {
        return this == NASH ? "kilgour-2001" : "inohara-hipel-2008";
    }

    /** The four, in the order in which they are listed. */
    public static List<Notion> notions() {
        return List.of(values());
    }

    @Override
    public Optional<String> unfit(GraphModel model) {
        int makers = model.makers().size();
        double coalitions = Math.scalb(1.0, makers) - 1;
        if (model.states() <= MOST_STATES && coalitions * model.states() <= MOST_PAIRS) {
            return MoveGraph.unfit(model);
        }
        return Optional.of(String.format(Locale.ROOT,
                "%d decision makers form %.0f coalitions, to be judged in %d states each, %.0f pairs in all;"
                        + " at most %d states and %d pairs are judged",
                makers, coalitions, model.states(), coalitions * model.states(), MOST_STATES, MOST_PAIRS));
    }

    /** The verdict of every coalition, smaller ones first, and the states stable for all. */
    @Override
    public Verdicts judge(GraphModel model, Run run) {
        MoveGraph.refuse(unfit(model));
        CoalitionalKernel kernel = new CoalitionalKernel(MoveGraph.of(model), this, run);
        Map<String, List<Integer>> stable = new LinkedHashMap<>();
        List<Integer> everywhere = new ArrayList<>(IntStream.rangeClosed(1, model.states()).boxed().toList());
        List<Integer> groups = Groups.ofAtLeast(1, model.makers().size());
        for (int group : groups) {
            List<Integer> states = kernel.stable(group);
            stable.put(Groups.written(model, group), states);
            everywhere.retainAll(states);
            run.progress().at(stable.size(), groups.size(), "judging " + title);
        }
        return new Verdicts(id(), title, stable, everywhere);
    }

    @Override
    public List<Reason> reasons(GraphModel model, int state, Run run) {
        MoveGraph.refuse(unfit(model));
        return new CoalitionalReasons(model, this, state, run).all(run);
    }
}
