package entente.app.words;

import entente.conflict.GraphModel.Move;
import entente.conflict.Hypergame;
import entente.conflict.Hypergame.Findings;
import entente.conflict.Hypergame.Surprise;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sentences on a conflict that its decision makers see differently: what lasts in truth, in whose view, and what surprises. */
public final class SeenWords {

    /** Longer lists of states are counted. */
    private static final int MOST_NAMED = 6;

    private final Hypergame hypergame;
    private final Names names;

    /** Words for views of a conflict, with its names; the base of the views is the model of the names. */
    public SeenWords(Hypergame hypergame, Names names) {
        this.hypergame = hypergame;
        this.names = names;
    }

    /** What lasts, in truth and as it is seen, in two to four sentences. */
    public List<Sentence> inShort(Findings found) {
        List<Sentence> told = new ArrayList<>();
        told.add(Sentence.of("Where each acts on what it sees, " + states(found.lasting(), "would last")
                + " in " + found.concept().title() + "; if everybody saw everything, "
                + (found.lasting().equals(found.inTruth())
                        ? "these would last as well."
                        : states(found.inTruth(), "would") + ".")));
        if (!found.heldByError().isEmpty()) {
            told.add(Sentence.of("Only by error " + states(found.heldByError(), "would last") + "."));
        }
        if (!found.lostByError().isEmpty()) {
            told.add(Sentence.of("By error " + states(found.lostByError(), "would be left") + "."));
        }
        told.add(Sentence.of(found.consensus().isEmpty()
                ? "There is no state that all see as it is and all take for one that lasts."
                : "All see as they are, and take for lasting, " + states(found.consensus(), "") + "."));
        return told;
    }

    /** What each takes for lasting, one sentence for each decision maker whose view differs from the truth. */
    public List<Sentence> views(Findings found) {
        List<Sentence> told = new ArrayList<>();
        found.inView().forEach((holder, states) -> {
            if (!states.equals(found.inTruth())) {
                int maker = hypergame.base().maker(holder).orElseThrow();
                told.add(Sentence.of("In the view of " + names.who(maker) + " " + states(states, "would last") + "."));
            }
        });
        return told;
    }

    /** The surprises: one sentence for each move that surprises somebody. */
    public List<Sentence> surprises(Findings found) {
        Map<Move, List<Surprise>> byMove = new LinkedHashMap<>();
        found.surprises().forEach(one -> byMove.computeIfAbsent(one.move(), move -> new ArrayList<>()).add(one));
        List<Sentence> told = new ArrayList<>();
        byMove.forEach((move, surprises) -> told.add(surprise(move, surprises)));
        return told;
    }

    private Sentence surprise(Move move, List<Surprise> surprises) {
        String mover = names.who(move.maker());
        String from = names.state(move.from());
        if (move.to() == 0) {
            return Sentence.of("In " + from + ", " + mover
                    + " would set out on a move that cannot be made as things are.");
        }
        List<String> calm = who(surprises, Hypergame.Kind.CALM_BROKEN);
        List<String> unseen = who(surprises, Hypergame.Kind.UNSEEN_STATE);
        List<String> why = new ArrayList<>();
        if (!calm.isEmpty()) {
            why.add(English.and(calm) + " took it for lasting");
        }
        if (!unseen.isEmpty()) {
            why.add(English.and(unseen) + " would not see where it leads");
        }
        return Sentence.of(mover + " would leave " + from + " for " + names.state(move.to()) + ", a surprise: "
                + String.join("; ", why) + ".");
    }

    private List<String> who(List<Surprise> surprises, Hypergame.Kind kind) {
        return surprises.stream().filter(one -> one.kind() == kind).map(one -> names.who(one.surprised())).toList();
    }

    private String states(List<Integer> states, String verb) {
        String told = states.isEmpty()
                ? "no state"
                : states.size() > MOST_NAMED
                        ? English.count(states.size(), "state", "states")
                        : English.and(states.stream().map(names::state).toList());
        return Optional.of(verb).filter(one -> !one.isEmpty()).map(one -> told + " " + one).orElse(told);
    }
}
