package entente.conflict;

import entente.engine.Run;
import entente.model.Conflict.Attitude;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Attitude-based ("relational") stability: RNash, RGMR, RSMR and RSEQ, in which a decision maker looks for what serves all whom it
 * means well and hurts all whom it means ill, itself included.
 *
 * <p>By the {@link Attitudes} e_ij, state <em>t</em> <em>serves i against s</em> where for each <em>j</em>: <em>j</em> finds <em>t</em>
 * at least as good as <em>s</em> if e_ij is positive; <em>j</em> finds <em>t</em> worse than <em>s</em> if it is negative; anything if
 * it is neutral. A total reply of <em>i</em> to <em>s</em> is a move of its own to a state that serves it. RNash: there is no total
 * reply. RGMR: after each total reply <em>x</em> the others have a legal sequence from <em>x</em> to an end that does not serve
 * <em>i</em> against <em>s</em>. RSMR: and no state that <em>i</em> can move to from there does. RSEQ: as RGMR, and each step of the
 * sequence is a total reply of the one who makes it.
 *
 * <p>Source: {@code bib:inohara-2007}; recalled, not read again. Read was the abstract of a later paper by two of its authors: with
 * discrete attitudes and strict preferences each notion is its plain concept, and with wholly neutral ones RNash is RSMR and RGMR is
 * RSEQ. Both hold here, and the second fails if an end deters where <em>s</em> serves against it; so "does not serve" is the reading.
 *
 * <p>With ties the published relation counts a move that leaves everybody minded as well off as before. {@link Reading#GAIN} asks in
 * addition that somebody minded gains (or, where meant ill, loses), and nobody minded is worse served; with discrete attitudes it is
 * the plain concept for all preferences. It is this project's own.
 *
 * @param attitudes the overlay
 * @param concept NASH, GMR, SMR or SEQ
 * @param reading what serves where states tie
 */
public record RelationalStability(Attitudes attitudes, Concept concept, Reading reading) implements Notion {

    /** What serves where states tie. */
    public enum Reading {
        /** As published: as good for those meant well, worse for those meant ill. */
        PUBLISHED,
        /** Nobody minded is worse served, and at least one is better served. */
        GAIN
    }

    /** Checks the concept. */
    public RelationalStability {
        if (concept == Concept.SSEQ || concept == Concept.SIM) {
            throw new IllegalArgumentException(concept.id() + " has no relational form; nash, gmr, smr and seq have");
        }
    }

    @Override
    public String id() {
        return "relational-" + concept.id() + (reading == Reading.GAIN ? "-gain" : "");
    }

    @Override
    public String title() {
        return "relational " + concept.title() + (reading == Reading.GAIN ? " (gain)" : "");
    }

    @Override
    public String means() {
        return concept.means()
                + ", an improvement being what serves all whom one means well and hurts all whom one means ill";
    }

    @Override
    public String source() {
        return "inohara-2007";
    }

    @Override
    public Optional<String> unfit(GraphModel model) {
        return attitudes.unfit(model).or(() -> MoveGraph.tooLarge(model));
    }

    @Override
    public Optional<String> assumes(GraphModel model) {
        return attitudes.assumed(model);
    }

    @Override
    public Verdicts judge(GraphModel model, Run run) {
        MoveGraph.refuse(unfit(model));
        return EveryJudge.verdicts(this, model.states(),
                new StabilitySchema(MoveGraph.of(model), outlook(model), concept).judge(model, run));
    }

    @Override
    public List<Reason> reasons(GraphModel model, int state, Run run) {
        MoveGraph.refuse(unfit(model));
        Attitude[][] towards = towards(model);
        return new Witnesses(model, outlook(model), concept,
                (judge, from, end) -> IntStream.range(0, towards.length)
                        .filter(other -> towards[judge][other] != Attitude.NEUTRAL)
                        .mapToObj(other -> Witnesses.effect(model, other, from, end)).toList())
                .all(state);
    }

    private Attitude[][] towards(GraphModel model) {
        int makers = model.makers().size();
        Attitude[][] towards = new Attitude[makers][makers];
        for (int holder = 0; holder < makers; holder++) {
            for (int other = 0; other < makers; other++) {
                towards[holder][other] = attitudes.of(model.makers().get(holder).id(), model.makers().get(other).id());
            }
        }
        return towards;
    }

    Outlook outlook(GraphModel model) {
        MoveGraph graph = MoveGraph.of(model);
        Attitude[][] towards = towards(model);
        return new Outlook() {
            @Override
            public boolean tempts(int maker, int from, int to) {
                return serves(graph, towards[maker], to, from);
            }

            @Override
            public boolean credible(int maker, int from, int to) {
                return serves(graph, towards[maker], to, from);
            }

            @Override
            public boolean deters(int maker, int state, int end) {
                return !serves(graph, towards[maker], end, state);
            }
        };
    }

    private boolean serves(MoveGraph graph, Attitude[] towards, int t, int s) {
        boolean gain = reading == Reading.PUBLISHED;
        for (int other = 0; other < towards.length; other++) {
            boolean better = graph.prefers(other, t, s);
            boolean worse = graph.prefers(other, s, t);
            boolean serves = switch (towards[other]) {
                case POSITIVE -> !worse;
                case NEUTRAL -> true;
                case NEGATIVE -> reading == Reading.PUBLISHED ? worse : !better;
            };
            if (!serves) {
                return false;
            }
            gain |= (towards[other] == Attitude.POSITIVE && better) || (towards[other] == Attitude.NEGATIVE && worse);
        }
        return gain;
    }
}
