package entente.app.words;

import entente.conflict.GraphModel;
import entente.conflict.GraphModel.Move;
import entente.conflict.StatusQuoAnalysis;
import entente.conflict.StatusQuoAnalysis.Arrival;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sentences on how a state could come about: by which steps, who must move, and who would have to accept a loss on the way. */
public final class PathWords {

    private final GraphModel model;
    private final Names names;

    /** Words for a conflict, with its names. */
    public PathWords(GraphModel model, Names names) {
        this.model = model;
        this.names = names;
    }

    /**
     * How a state can be reached, in one to four sentences.
     *
     * @param from the number of the state it starts from
     * @param named whether to name that state; false where it has just been named
     */
    public List<Sentence> arrival(int from, Arrival arrival, boolean named) {
        String state = names.state(arrival.to());
        String start = named ? "from " + names.state(from) + " " : "";
        if (arrival.to() == from) {
            return List.of(Sentence.of(state + " is the status quo itself."));
        }
        if (!arrival.reachable()) {
            return List.of(Sentence.of(start + "no sequence of moves leads to " + state + "."));
        }
        List<Sentence> told = new ArrayList<>();
        if (arrival.byImprovements().isPresent()) {
            List<Move> steps = arrival.byImprovements().get();
            told.add(grounded(state + " could come about " + start + "by itself, "
                    + (steps.size() == 1
                            ? "by a step to the advantage of the one who takes it: "
                            : "each step to the advantage of the one who takes it: ")
                    + steps(steps, false) + ".", steps));
        } else {
            told.add(Sentence.of(start + "to " + state
                    + " no way leads on which every step is to the advantage of the one who takes it."));
            arrival.mixed().ifPresent(steps -> told.add(grounded(stepBack(arrival) + ": " + steps(steps, true) + ".",
                    steps)));
        }
        told.add(movers(arrival));
        shortest(arrival).ifPresent(told::add);
        return told;
    }

    private String stepBack(Arrival arrival) {
        List<String> sets = arrival.stepBack().stream().map(this::group).toList();
        return "It would be enough for " + String.join(", or for ", sets) + (sets.size() > 1 ? "," : "")
                + " to be ready to move without gain for the moment"
                + (sets.size() > 1 ? "; in the first case" : "");
    }

    private Sentence movers(Arrival arrival) {
        List<List<Integer>> groups = arrival.movers();
        if (groups.size() == 1) {
            List<Integer> only = groups.getFirst();
            boolean othersToo = arrival.byImprovements().or(arrival::mixed).stream().flatMap(List::stream)
                    .anyMatch(step -> !only.contains(step.maker()));
            String unless = othersToo ? "If steps need not pay, " : "";
            return Sentence.of(unless + (only.size() == 1
                    ? "nobody but " + group(only) + " need move."
                    : group(only) + (only.size() == 2 ? " must both move" : " must all move") + "; nobody else need."));
        }
        return Sentence.of("The smallest groups that can bring it about are " + String.join("; or ",
                groups.stream().map(this::group).toList())
                + (arrival.mustMove().isEmpty()
                        ? "."
                        : "; " + group(arrival.mustMove()) + " must move in any case."));
    }

    private Optional<Sentence> shortest(Arrival arrival) {
        int told = arrival.byImprovements().or(arrival::mixed).map(List::size).orElse(Integer.MAX_VALUE);
        return arrival.byMoves().filter(steps -> steps.size() < told)
                .map(steps -> grounded("A shorter way, whoever gains or loses on it, takes "
                        + English.count(steps.size(), "move", "moves") + ": " + steps(steps, true) + ".", steps));
    }

    /** Which of some states can be reached from where an analysis starts, and how: by themselves, with a step back, or not at all. */
    public List<Sentence> onwards(StatusQuoAnalysis analysis) {
        List<String> alone = new ArrayList<>();
        List<String> stepping = new ArrayList<>();
        List<String> never = new ArrayList<>();
        for (Arrival arrival : analysis.arrivals().stream().filter(one -> one.to() != analysis.from()).toList()) {
            if (arrival.byImprovements().isPresent()) {
                alone.add(names.state(arrival.to()) + " (" + steps(arrival.byImprovements().get(), false) + ")");
            } else if (arrival.reachable()) {
                stepping.add(names.state(arrival.to()) + " (ready for it: " + String.join("; or ",
                        arrival.stepBack().stream().map(this::group).toList()) + ")");
            } else {
                never.add(names.state(arrival.to()));
            }
        }
        String start = names.state(analysis.from());
        if (alone.size() + stepping.size() + never.size() == 0) {
            return List.of(Sentence.of("There is no other state that would last, so nothing is asked about ways from "
                    + start + "."));
        }
        List<Sentence> told = new ArrayList<>();
        told.add(Sentence.of(alone.isEmpty()
                ? "From " + start + " no other state that would last can be reached by steps that each serve the one"
                        + " who takes them."
                : "From " + start + " these states that would last could come about by themselves, each step to the"
                        + " advantage of the one who takes it: " + String.join("; ", alone) + "."));
        if (!stepping.isEmpty()) {
            told.add(Sentence.of("These could be reached if somebody were ready to move without gain for"
                    + " the moment: " + String.join("; ", stepping) + "."));
        }
        if (!never.isEmpty()) {
            told.add(Sentence.of("These cannot be reached by any moves: " + English.and(never) + "."));
        }
        return told;
    }

    private String group(List<Integer> members) {
        return English.and(members.stream().map(names::who).toList());
    }

    private String steps(List<Move> steps, boolean losses) {
        List<String> told = new ArrayList<>();
        for (Move step : steps) {
            String order = steps.size() == 1 ? "" : told.isEmpty() ? "first " : "then ";
            told.add(order + names.who(step.maker()) + " would " + names.deeds(step) + (losses ? price(step) : ""));
        }
        return String.join("; ", told);
    }

    private String price(Move step) {
        String them = names.it(step.maker()).equals("it") ? "it" : "them";
        if (model.prefers(step.maker(), step.to(), step.from())) {
            return "";
        }
        return model.prefers(step.maker(), step.from(), step.to())
                ? " (at a loss for " + them + " at that moment)"
                : " (at no gain for " + them + " at that moment)";
    }

    private Sentence grounded(String text, List<Move> steps) {
        List<String> because = new ArrayList<>();
        steps.forEach(step -> because.addAll(names.orderGrounds(step.maker())));
        return new Sentence(text, because);
    }
}
