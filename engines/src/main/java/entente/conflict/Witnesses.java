package entente.conflict;

import entente.conflict.GraphModel.Move;
import entente.conflict.Reason.Answer;
import entente.conflict.Reason.Answered;
import entente.conflict.Reason.Effect;
import entente.conflict.Reason.Lot;
import entente.conflict.Reason.Step;
import entente.conflict.Reason.Temptation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The reasons behind a verdict of {@link StabilitySchema}, whatever the {@link Outlook}: for each temptation a shortest legal sequence
 * of the others that ends in what deters, the lowest mover and then the lowest state first among equally short ones. It shares no
 * search with the schema, so each can be tested against the other.
 *
 * <p>Cost: one search by breadth over pairs of state and last mover for each temptation.
 */
final class Witnesses {

    private final GraphModel model;
    private final Outlook outlook;
    private final Concept concept;
    private final Comparing comparing;

    /** How those fare whom a judge minds. */
    @FunctionalInterface
    interface Comparing {
        /** How they fare in a state, compared with the state that {@code judge} thinks of leaving. */
        List<Effect> effects(int judge, int state, int end);

        /** Everybody minds itself alone, by the order of the model. */
        static Comparing plain(GraphModel model) {
            return (judge, state, end) -> List.of(effect(model, judge, state, end));
        }
    }

    Witnesses(GraphModel model, Outlook outlook, Concept concept, Comparing comparing) {
        this.model = model;
        this.outlook = outlook;
        this.concept = concept;
        this.comparing = comparing;
    }

    /** By the order of a model, all preferences being mild. */
    static Effect effect(GraphModel model, int maker, int state, int end) {
        boolean better = model.prefers(maker, end, state);
        boolean worse = model.prefers(maker, state, end);
        return new Effect(maker, better ? Lot.BETTER : worse ? Lot.WORSE : Lot.EQUAL, better || worse ? 1 : 0);
    }

    /** The reasons of every decision maker. */
    List<Reason> all(int state) {
        List<Reason> reasons = new ArrayList<>();
        for (int maker = 0; maker < model.makers().size(); maker++) {
            reasons.add(of(maker, state));
        }
        return reasons;
    }

    /** The reasons of one decision maker. */
    Answered of(int maker, int state) {
        return new Answered(List.of(maker), state, concept,
                model.moves(maker, state).stream().filter(move -> outlook.tempts(maker, state, move.to()))
                        .map(move -> new Temptation(List.of(move), comparing.effects(maker, state, move.to()),
                                concept == Concept.NASH ? Optional.empty() : answer(move)))
                        .toList());
    }

    private Optional<Answer> answer(Move tempting) {
        int maker = tempting.maker();
        int state = tempting.from();
        List<Integer> others = LegalSequences.opponents(model, maker);
        LegalSearch.Rule rule = concept.credible() ? outlook::credible : (mover, from, to) -> true;
        return LegalSequences.byPairs(model, others, rule)
                .shortest(tempting.to(), end -> end != tempting.to() && deters(maker, state, end))
                .map(moves -> {
                    int end = moves.getLast().to();
                    return new Answer(false, moves.stream().map(Step::of).toList(), end,
                            comparing.effects(maker, state, end),
                            concept.symmetric() ? Optional.of(reachable(maker, end)) : Optional.empty());
                });
    }

    private boolean deters(int maker, int state, int end) {
        return outlook.deters(maker, state, end) && (!concept.symmetric()
                || Arrays.stream(model.space().moves(maker, end)).allMatch(to -> outlook.deters(maker, state, to)));
    }

    private List<Integer> reachable(int maker, int from) {
        return IntStream.of(model.space().moves(maker, from)).boxed().toList();
    }
}
