package entente.app.words;

import entente.conflict.Concept;
import entente.model.Actor;
import entente.model.Case;
import entente.model.Recommendation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /**
     * Which recommendations point to states that would last, in one paragraph; empty where none points to a state of a studied
     * conflict. Recommendations are named by number, or by title where they have none.
     */
    public Optional<String> inShort(List<Study> studies) {
        List<String> lasting = new ArrayList<>();
        List<String> mixed = new ArrayList<>();
        List<String> passing = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (Recommendation recommendation : theCase.recommendations()) {
            List<Boolean> verdicts = verdicts(recommendation, studies);
            (verdicts.isEmpty()
                    ? silent
                    : !verdicts.contains(false) ? lasting : verdicts.contains(true) ? mixed : passing)
                    .add(name(recommendation));
        }
        if (lasting.size() + mixed.size() + passing.size() == 0) {
            return Optional.empty();
        }
        List<String> told = new ArrayList<>();
        tell(told, lasting, "to states that would last if these judgements hold");
        tell(told, mixed, "to some states that would last and some that would not");
        tell(told, passing, "only to states that would not last while each answers in its own interest");
        String text = "Of " + English.count(theCase.recommendations().size(), "recommendation", "recommendations")
                + ", "
                + String.join("; ", told) + (silent.isEmpty()
                        ? "."
                        : "; " + counted(silent)
                                + (silent.size() == 1 ? " points" : " point") + " to no state of these conflicts.")
                + " That a state would last does not say how it is reached, nor that the recommendation is wise.";
        return Optional.of(text);
    }

    private static void tell(List<String> told, List<String> names, String where) {
        if (!names.isEmpty()) {
            told.add(counted(names) + (names.size() == 1 ? " points " : " point ") + where);
        }
    }

    private static String counted(List<String> names) {
        return English.number(names.size()) + " (" + English.and(names) + ")";
    }

    private static String name(Recommendation recommendation) {
        return recommendation.number().isPresent()
                ? "no. " + recommendation.number().getAsInt()
                : "“" + recommendation.title() + "”";
    }

    private static List<Boolean> verdicts(Recommendation recommendation, List<Study> studies) {
        List<Boolean> verdicts = new ArrayList<>();
        for (Recommendation.Serves serves : recommendation.serves()) {
            for (Study study : studies) {
                if (study.conflict().id().equals(serves.conflict())) {
                    OptionalInt state = study.model().number(serves.state());
                    verdicts.add(state.isPresent()
                            && Study.holds(study.model(), study.result(), state.getAsInt()).in(Study.LEADING));
                }
            }
        }
        return verdicts;
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
                    : turning + " of " + how.tried() + " single changes would "
                            + (how.holds() ? "break it" : "make it last"));
        });
        return String.join("; ", said);
    }
}
