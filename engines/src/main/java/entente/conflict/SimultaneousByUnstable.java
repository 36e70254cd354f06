package entente.conflict;

import entente.conflict.GraphModel.Move;
import entente.conflict.Reason.Answer;
import entente.conflict.Reason.Answered;
import entente.conflict.Reason.Step;
import entente.conflict.Reason.Temptation;
import entente.conflict.Witnesses.Comparing;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Simultaneous stability as the tableau of Fraser and Hipel reads it, beside {@link Concept#SIM}, which asks in every state and lets
 * anybody stay.
 *
 * <p>First every state is judged by sequential stability. A state that is unstable for two or more decision makers is looked at once
 * more: all of those for whom it is unstable leave it together, each by one of its improvements, and the resulting state has each of
 * their new choices at once. An improvement of <em>i</em> is spoilt where some such joint departure that contains it is feasible and
 * not better for <em>i</em> than the state left. The state is stable for <em>i</em> where each of its improvements is answered in
 * sequence or spoilt in this way. A state that is sequentially stable for <em>i</em> stays stable.
 *
 * <p>Source: {@code bib:fraser-hipel-1979}, {@code bib:fraser-hipel-1984}; recalled, not read again. Not sure are two points: that an
 * improvement which has an answer in sequence need not be spoilt as well (here it need not), and that with three or more unstable
 * decision makers all of them leave (here they do). For two decision makers the second does not arise.
 *
 * <p>Coalesced states have no single code and are refused. Cost: states times states times decision makers; {@link Twin} is the
 * twin that writes the joint departures out.
 */
public final class SimultaneousByUnstable implements Notion {

    @Override
    public String id() {
        return "sim-fraser-hipel";
    }

    @Override
    public String title() {
        return "simultaneous stability (Fraser and Hipel)";
    }

    @Override
    public String means() {
        return "every improvement is answered in sequence, or spoilt where all who want to leave the state leave it at the same time";
    }

    @Override
    public String source() {
        return "fraser-hipel-1984";
    }

    @Override
    public Optional<String> unfit(GraphModel model) {
        if (model.space().isCoalesced()) {
            return Optional.of("states are coalesced, and moves made at the same time need codes");
        }
        return model.space().optionForm()
                ? MoveGraph.tooLarge(model)
                : Optional.of("moves are listed, common or never made, and moves made at the same time need options");
    }

    @Override
    public Verdicts judge(GraphModel model, Run run) {
        MoveGraph.refuse(unfit(model));
        MoveGraph graph = MoveGraph.of(model);
        StabilitySchema sequential = new StabilitySchema(graph, Outlook.plain(graph), Concept.SEQ);
        Tableau tableau = new Tableau(model, graph);
        Map<String, List<Integer>> stable = new LinkedHashMap<>();
        model.makers().forEach(maker -> stable.put(maker.id(), new ArrayList<>()));
        for (int state = 1; state <= graph.states(); state++) {
            run.stop().check();
            boolean[] holds = tableau.holds(state, unanswered(sequential, graph.makers(), state));
            for (int maker = 0; maker < graph.makers(); maker++) {
                if (holds[maker]) {
                    stable.getOrDefault(model.makers().get(maker).id(), List.of()).add(state);
                }
            }
        }
        return EveryJudge.verdicts(this, graph.states(), stable);
    }

    private static int[][] unanswered(StabilitySchema sequential, int makers, int state) {
        return IntStream.range(0, makers).mapToObj(maker -> sequential.unanswered(maker, state)).toArray(int[][]::new);
    }

    @Override
    public List<Reason> reasons(GraphModel model, int state, Run run) {
        MoveGraph.refuse(unfit(model));
        MoveGraph graph = MoveGraph.of(model);
        Witnesses sequences = new Witnesses(model, Outlook.plain(graph), Concept.SEQ, Comparing.plain(model));
        List<Answered> inSequence = IntStream.range(0, graph.makers()).mapToObj(maker -> sequences.of(maker, state))
                .toList();
        boolean[] unstable = new boolean[graph.makers()];
        inSequence.forEach(answered -> unstable[answered.judge().getFirst()] = !answered.stable());
        Tableau tableau = new Tableau(model, graph);
        return inSequence.stream().<Reason>map(answered -> new Answered(answered.judge(), state, Concept.SIM,
                answered.temptations().stream()
                        .map(one -> one.answer().isPresent()
                                ? one
                                : new Temptation(one.way(), one.gains(),
                                        tableau.departure(one.way().getFirst(), unstable)))
                        .toList()))
                .toList();
    }

    /** Recognises joint departures among all states, by taking each apart. */
    private static final class Tableau {
        private final GraphModel model;
        private final MoveGraph graph;
        private final int[] codes;

        Tableau(GraphModel model, MoveGraph graph) {
            this.model = model;
            this.graph = graph;
            this.codes = new int[graph.states() + 1];
            Arrays.setAll(codes, state -> state == 0 ? 0 : model.space().code(state));
        }

        /** For whom a state holds, by what each cannot be answered in sequence. */
        boolean[] holds(int state, int[][] unanswered) {
            boolean[] unstable = new boolean[graph.makers()];
            boolean[] holds = new boolean[graph.makers()];
            int several = 0;
            for (int maker = 0; maker < graph.makers(); maker++) {
                unstable[maker] = unanswered[maker].length > 0;
                holds[maker] = !unstable[maker];
                several += unstable[maker] ? 1 : 0;
            }
            if (several < 2) {
                return holds;
            }
            boolean[][] spoilt = spoilt(state, unstable);
            for (int maker = 0; maker < graph.makers(); maker++) {
                boolean[] ofMaker = spoilt[maker];
                holds[maker] |= Arrays.stream(unanswered[maker]).allMatch(to -> ofMaker[to]);
            }
            return holds;
        }

        /** By decision maker, which of its improvements are part of a joint departure that does not pay for it. */
        private boolean[][] spoilt(int state, boolean[] unstable) {
            boolean[][] spoilt = new boolean[graph.makers()][graph.states() + 1];
            int[] parts = new int[graph.makers()];
            for (int end = 1; end <= graph.states(); end++) {
                if (jointDeparture(state, end, unstable, parts)) {
                    for (int maker = 0; maker < parts.length; maker++) {
                        if (unstable[maker] && !graph.prefers(maker, end, state)) {
                            spoilt[maker][parts[maker]] = true;
                        }
                    }
                }
            }
            return spoilt;
        }

        /** A joint departure that holds an improvement and does not pay for its maker, in which others leave as well. */
        Optional<Answer> departure(Move improvement, boolean[] unstable) {
            int maker = improvement.maker();
            int state = improvement.from();
            int[] parts = new int[graph.makers()];
            for (int end = 1; end <= graph.states(); end++) {
                if (jointDeparture(state, end, unstable, parts) && parts[maker] == improvement.to()
                        && !graph.prefers(maker, end, state)) {
                    List<Step> steps = IntStream.range(0, parts.length)
                            .filter(other -> other != maker && unstable[other])
                            .mapToObj(other -> Step.of(new Move(other, state, parts[other]))).toList();
                    return Optional.of(new Answer(true, steps, end,
                            List.of(Witnesses.effect(model, maker, state, end)), Optional.empty()));
                }
            }
            return Optional.empty();
        }

        /** Whether exactly the unstable ones have changed their choices, each by an improvement; {@code parts} are those. */
        private boolean jointDeparture(int state, int end, boolean[] unstable, int[] parts) {
            int from = codes[state];
            for (int maker = 0; maker < parts.length; maker++) {
                int own = model.space().own(maker);
                int part = (from & ~own) | (codes[end] & own);
                if (!unstable[maker]) {
                    if (part != from) {
                        return false;
                    }
                    continue;
                }
                int to = model.space().number(part);
                if (to == 0 || !graph.prefers(maker, to, state)
                        || Arrays.binarySearch(graph.moves(maker, state), to) < 0) {
                    return false;
                }
                parts[maker] = to;
            }
            return true;
        }
    }

    /** The twin: joint departures written out, one improvement of each unstable decision maker at a time. */
    static final class Twin {
        private final GraphModel model;
        private final StabilityDefinition sequential;

        Twin(GraphModel model) {
            this.model = model;
            this.sequential = new StabilityDefinition(model, Outlook.plain(MoveGraph.of(model)));
        }

        boolean stable(int maker, int state) {
            if (sequential.stable(Concept.SEQ, maker, state)) {
                return true;
            }
            List<Integer> others = new ArrayList<>();
            for (int other = 0; other < model.makers().size(); other++) {
                if (other != maker && !sequential.stable(Concept.SEQ, other, state)) {
                    others.add(other);
                }
            }
            return !others.isEmpty() && model.improvements(maker, state).stream()
                    .allMatch(move -> sequential.answered(Concept.SEQ, maker, state, move.to())
                            || spoilt(maker, state, model.space().code(move.to()), others));
        }

        private boolean spoilt(int maker, int state, int code, List<Integer> others) {
            if (others.isEmpty()) {
                int end = model.space().number(code);
                return end != 0 && !model.prefers(maker, end, state);
            }
            int other = others.getFirst();
            int own = model.space().own(other);
            return model.improvements(other, state).stream()
                    .map(move -> (code & ~own) | (model.space().code(move.to()) & own))
                    .anyMatch(joint -> spoilt(maker, state, joint, others.subList(1, others.size())));
        }
    }
}
