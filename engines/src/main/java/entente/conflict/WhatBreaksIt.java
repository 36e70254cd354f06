package entente.conflict;

import entente.conflict.Fragility.Kind;
import entente.conflict.Fragility.SingleChange;
import entente.engine.Run;
import entente.model.Conflict.Level;
import entente.model.Conflict.Statement;
import entente.model.Expression.Not;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What breaks a stability: every single change of one level of one prioritised preference is tried, and those after which the state is
 * an equilibrium where it was none, or none where it was, are reported.
 *
 * <p>A level may be dropped, swapped with the next one, or turned into its opposite. Preferences given as a ranking are not varied.
 * Cost: for each change one new order for one decision maker, and where opponents' improvements matter (SEQ, SSEQ) one labelling for
 * each decision maker; the moves and orders of the others are kept.
 */
public final class WhatBreaksIt {

    private final GraphModel model;
    private final Concept concept;
    private final int state;
    private final Run run;
    private final Optional<Kernel> kernel;

    private WhatBreaksIt(GraphModel model, Concept concept, int state, Run run) {
        this.model = model;
        this.concept = concept;
        this.state = state;
        this.run = run;
        this.kernel = model.space().optionForm() ? Optional.of(new Kernel(model)) : Optional.empty();
    }

    /**
     * Tries all single changes.
     *
     * @param state the number of the state
     * @throws entente.engine.Stopped soon after the run is told to stop
     * @throws IllegalArgumentException for SIM where states are coalesced, or where there is no such state
     */
    public static Fragility of(GraphModel model, Concept concept, int state, Run run) {
        return new WhatBreaksIt(model, concept, state, run).fragility();
    }

    private Fragility fragility() {
        boolean[] stable = new boolean[model.makers().size()];
        for (int maker = 0; maker < stable.length; maker++) {
            stable[maker] = stable(model, kernel, maker);
        }
        boolean holds = allBut(-1, stable);
        List<SingleChange> changes = changes();
        List<SingleChange> turning = new ArrayList<>();
        for (SingleChange change : changes) {
            run.stop().check();
            if (holdsAfter(change, stable) != holds) {
                turning.add(change);
            }
        }
        int negations = (int) changes.stream().filter(change -> change.kind() == Kind.NEGATE).count();
        return new Fragility(concept, state, holds, changes.size() - negations, negations, turning);
    }

    private List<SingleChange> changes() {
        List<SingleChange> changes = new ArrayList<>();
        for (int maker = 0; maker < model.makers().size(); maker++) {
            int i = maker;
            int levels = model.priority(maker).size();
            for (Kind kind : Kind.values()) {
                int last = kind == Kind.SWAP ? levels - 1 : levels;
                IntStream.rangeClosed(1, last).forEach(level -> changes.add(new SingleChange(kind, i, level)));
            }
        }
        return changes;
    }

    /** A preference matters to its owner; to the others only where their opponents' improvements do. */
    private boolean holdsAfter(SingleChange change, boolean[] stable) {
        GraphModel changed = model.withPriority(change.maker(), changed(change));
        Optional<Kernel> prepared = kernel.map(base -> base.with(change.maker(), changed));
        boolean othersToo = concept.credible() || concept == Concept.SIM;
        if (!othersToo && !allBut(change.maker(), stable)) {
            return false;
        }
        if (!stable(changed, prepared, change.maker())) {
            return false;
        }
        return !othersToo || IntStream.range(0, stable.length).filter(maker -> maker != change.maker())
                .allMatch(maker -> stable(changed, prepared, maker));
    }

    private static boolean allBut(int maker, boolean[] stable) {
        return IntStream.range(0, stable.length).allMatch(other -> other == maker || stable[other]);
    }

    private boolean stable(GraphModel judged, Optional<Kernel> prepared, int maker) {
        return prepared.map(ready -> ready.stable(concept, maker, judged.space().code(state), run))
                .orElseGet(() -> new Definition(judged).stable(concept, maker, state));
    }

    private List<Level> changed(SingleChange change) {
        List<Level> levels = new ArrayList<>(model.priority(change.maker()));
        int at = change.statement() - 1;
        switch (change.kind()) {
            case DROP -> levels.remove(at);
            case SWAP -> levels.add(at, levels.remove(at + 1));
            case NEGATE -> levels.set(at, new Level(
                    levels.get(at).statements().stream().map(WhatBreaksIt::opposite).toList(),
                    levels.get(at).strength()));
        }
        return levels;
    }

    private static Statement opposite(Statement statement) {
        return new Statement(new Not(statement.that()), "!(" + statement.written() + ")", "not " + statement.label(),
                statement.because());
    }
}
