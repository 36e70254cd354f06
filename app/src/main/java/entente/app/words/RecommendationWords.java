package entente.app.words;

import entente.conflict.Concept;
import entente.model.Actor;
import entente.model.Case;
import entente.model.Recommendation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Sentences about recommendations and the states they point to. */
public final class RecommendationWords {

    private final Case theCase;

    /** Words for the recommendations of a case. */
    public RecommendationWords(Case theCase) {
        this.theCase = theCase;
    }

    /** To whom a recommendation is made and what it asks for. */
    public String what(Recommendation recommendation) {
        String with = recommendation.with().isEmpty() ? "" : " With or towards " + actors(recommendation.with()) + ".";
        return "To " + actors(recommendation.to()) + ". " + English.sentence(recommendation.toDo()) + with;
    }

    private String actors(List<String> ids) {
        return English.and(ids.stream().map(id -> theCase.actor(id).map(Actor::inSentence).orElse(id)).toList());
    }

    /** Whether a state that a recommendation points to would last, and how far its makers would have to go against themselves. */
    public static String serves(Study study, String stateId) {
        OptionalInt number = study.model().number(stateId);
        if (number.isEmpty()) {
            return "it points to “" + stateId + "”, which cannot come about in this model.";
        }
        int state = number.getAsInt();
        String label = study.conflict().state(stateId).map(named -> "“" + named.label() + "”")
                .orElse("“" + study.model().label(state) + "”");
        return "it points to " + label + ", which " + lasting(study, state) + ".";
    }

    private static String lasting(Study study, int state) {
        Finding.HoldsIn holds = Study.holds(study.model(), study.result(), state);
        if (holds.in(Concept.NASH) && holds.absorbing()) {
            return "would last because nobody can move away from it, wanted or not";
        }
        List<String> said = new ArrayList<>();
        if (holds.in(Study.LEADING)) {
            said.add("would last if these judgements hold");
        } else if (holds.in(Concept.GMR)) {
            said.add("would last only where others punish a move even at their own expense");
        } else {
            said.add("would not last");
        }
        study.watched(state).map(watched -> watched.turnsOn().how()).filter(how -> how.tried() > 0).ifPresent(how -> {
            int turning = how.turningOrder().size();
            said.add(turning == 0
                    ? "no single change to the priorities would " + (how.holds() ? "break it" : "make it last")
                    : turning + " of " + how.tried() + " single changes would " + (how.holds() ? "break it" : "make it last"));
        });
        return String.join("; ", said);
    }
}
