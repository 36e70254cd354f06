package entente.conflict;

import entente.conflict.PartialPreference.Relation;
import entente.conflict.Reason.Effect;
import entente.conflict.Reason.Lot;
import entente.engine.Run;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Stability where some preferences are unknown: sixteen notions, four concepts in four readings.
 *
 * <p>The readings say what an unknown comparison with the state judged does to the one who judges:
 *
 * <pre>
 *                          it is tempted by      it is deterred by
 *   A  bold, then unafraid better or unknown     equal or worse
 *   B  cautious, unafraid  better                equal or worse
 *   C  bold, then afraid   better or unknown     equal, worse or unknown
 *   D  cautious, afraid    better                equal, worse or unknown
 * </pre>
 *
 * <p>Opponents in SEQ use moves to what is better or unknown for them in every reading. Stable in A implies stable in B and in C, and
 * either implies stable in D; without unknown pairs all four are the plain concept. Whatever the unknown comparisons turn out to be,
 * a state stable in A is stable, and one unstable in D is unstable, under Nash, GMR and SMR; under SEQ only the second holds, because an
 * opponent's unknown move may turn out to be none. Source: {@code bib:li-hipel-kilgour-fang-2004} (abstract read; the readings as
 * confirmed against a published implementation, see docs/methods/conflict-beyond.md). The short names in words are this project's.
 *
 * <p>A legal sequence that comes back to where the move led is not counted as an answer; with unknown preferences this matters, and the
 * paper was not at hand.
 *
 * @param preferences the overlay
 * @param concept NASH, GMR, SMR or SEQ
 * @param reading which of the four
 */
public record UnknownPreference(PartialPreference preferences, Concept concept, Reading reading) implements Notion {

    /** What an unknown comparison does to the one who judges. */
    public enum Reading {
        /** The unknown tempts and does not deter. */
        A,
        /** The unknown neither tempts nor deters. */
        B,
        /** The unknown tempts and deters. */
        C,
        /** The unknown does not tempt and deters. */
        D;

        boolean tempts() {
            return this == A || this == C;
        }

        boolean deters() {
            return this == C || this == D;
        }
    }

    /** Checks the concept. */
    public UnknownPreference {
        if (concept == Concept.SSEQ || concept == Concept.SIM) {
            throw new IllegalArgumentException(
                    concept.id() + " has no readings for unknown preferences; nash, gmr, smr and seq have");
        }
    }

    @Override
    public String id() {
        return "unknown-" + concept.id() + "-" + reading.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
        return concept.title() + " under unknown preference, extension " + reading.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String means() {
        return concept.means() + ", where what is unknown " + (reading.tempts() ? "tempts" : "does not tempt") + " and "
                + (reading.deters() ? "deters" : "does not deter");
    }

    @Override
    public String source() {
        return "li-hipel-kilgour-fang-2004";
    }

    @Override
    public Optional<String> unfit(GraphModel model) {
        return preferences.unfit(model);
    }

    @Override
    public Verdicts judge(GraphModel model, Run run) {
        MoveGraph.refuse(unfit(model));
        return EveryJudge.verdicts(this, model.states(),
                new StabilitySchema(MoveGraph.of(model), outlook(), concept).judge(model, run));
    }

    @Override
    public List<Reason> reasons(GraphModel model, int state, Run run) {
        MoveGraph.refuse(unfit(model));
        return new Witnesses(model, outlook(), concept, (judge, from, end) -> List.of(effect(judge, from, end)))
                .all(state);
    }

    private Effect effect(int maker, int state, int end) {
        return switch (preferences.relation(maker, end, state)) {
            case BETTER -> new Effect(maker, Lot.BETTER, 1);
            case EQUAL -> new Effect(maker, Lot.EQUAL, 0);
            case WORSE -> new Effect(maker, Lot.WORSE, 1);
            case UNKNOWN -> new Effect(maker, Lot.UNKNOWN, 0);
        };
    }

    Outlook outlook() {
        return new Outlook() {
            @Override
            public boolean tempts(int maker, int from, int to) {
                return preferences.is(Relation.BETTER, maker, to, from)
                        || (reading.tempts() && preferences.is(Relation.UNKNOWN, maker, to, from));
            }

            @Override
            public boolean credible(int maker, int from, int to) {
                return preferences.is(Relation.BETTER, maker, to, from)
                        || preferences.is(Relation.UNKNOWN, maker, to, from);
            }

            @Override
            public boolean deters(int maker, int state, int end) {
                return switch (preferences.relation(maker, end, state)) {
                    case BETTER -> false;
                    case EQUAL, WORSE -> true;
                    case UNKNOWN -> reading.deters();
                };
            }
        };
    }
}
