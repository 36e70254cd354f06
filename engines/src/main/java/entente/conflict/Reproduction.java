package entente.conflict;

import entente.engine.Run;
import entente.model.Expectation;
import entente.model.Expectation.Breaks;
import entente.model.Expectation.Coalition;
import entente.model.Expectation.Point;
import entente.model.Expectation.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Compares a result with what it is expected to be: numbers of states, equilibria, stability for each decision maker, verdicts and
 * ranks of named states, coalitions, and what breaks a stability. Lists are compared as sets. Nothing is tolerated.
 *
 * <p>A fact that names a state, decision maker or concept which the model does not have is a deviation too.
 */
public final class Reproduction {

    private static final String LETTERS = "NGSQ";
    private static final List<Concept> LETTERED = List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ);

    private final GraphModel model;
    private final ConflictResult result;
    private final List<Deviation> deviations = new ArrayList<>();

    private Reproduction(GraphModel model, ConflictResult result) {
        this.model = model;
        this.result = result;
    }

    /** Every expected fact that is not reproduced, in the order of the expectation; empty where all are. */
    public static List<Deviation> check(GraphModel model, ConflictResult result, Expectation expected) {
        Reproduction reproduction = new Reproduction(model, result);
        reproduction.compareAll(expected);
        return List.copyOf(reproduction.deviations);
    }

    /** How many facts an expectation holds: a list, a number, a rank, the letters of one decision maker in one state are one each. */
    public static int facts(Expectation expected) {
        List<Coalition> coalitions = expected.coalitions();
        return (expected.states().isPresent() ? 1 : 0) + expected.equilibria().size() + expected.counts().size()
                + expected.stable().values().stream().mapToInt(Map::size).sum()
                + expected.points().stream()
                        .mapToInt(point -> (point.code() == null ? 0 : 1) + point.stable().size() + point.rank().size())
                        .sum()
                + expected.verdicts().size() + (coalitions == null ? 0 : 1) + 2 * expected.breaks().size();
    }

    private void compareAll(Expectation expected) {
        if (expected.states().isPresent()) {
            compare("states", Integer.toString(expected.states().getAsInt()), Integer.toString(model.states()));
        }
        expected.equilibria().forEach((concept, states) -> compareStates("equilibria " + concept, states,
                Concept.of(concept).map(result.equilibria()::get)));
        expected.counts().forEach((concept, count) -> compare("number of equilibria " + concept, count.toString(),
                Concept.of(concept).map(result.equilibria()::get).map(states -> Integer.toString(states.size()))
                        .orElse("not judged")));
        expected.stable()
                .forEach((concept, byMaker) -> byMaker
                        .forEach((maker, states) -> compareStates("stable " + concept + " " + maker, states,
                                Concept.of(concept).map(result.stable()::get).map(of -> of.get(maker)))));
        expected.points().forEach(this::comparePoint);
        expected.verdicts().forEach(this::compareVerdict);
        List<Coalition> coalitions = expected.coalitions();
        if (coalitions != null) {
            compareCoalitions(coalitions);
        }
        expected.breaks().forEach(this::compareBreaks);
    }

    private void compare(String what, String expected, String found) {
        if (!Objects.equals(expected, found)) {
            deviations.add(new Deviation(what, expected, found));
        }
    }

    private void compareStates(String what, List<String> expected, Optional<List<Integer>> found) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String state : expected) {
            OptionalInt number = model.number(state);
            if (number.isEmpty()) {
                deviations.add(new Deviation(what, state, "no such state"));
                return;
            }
            numbers.add(number.getAsInt());
        }
        if (found.isEmpty()) {
            deviations.add(new Deviation(what, expected.toString(), "not judged"));
        } else if (!List.copyOf(numbers).equals(found.get())) {
            deviations.add(new Deviation(what, expected.toString(), written(found.get(), expected)));
        }
    }

    /** States as codes, or as numbers where the expectation has numbers. */
    private String written(List<Integer> states, List<String> like) {
        boolean numbers = like.stream().anyMatch(state -> !state.isEmpty() && Character.isDigit(state.charAt(0)));
        return numbers ? states.toString() : states.stream().map(model::code).toList().toString();
    }

    private void comparePoint(Point point) {
        String what = "state " + point.state();
        OptionalInt number = model.number(point.state());
        if (number.isEmpty()) {
            deviations.add(new Deviation(what, "a state", "no such state"));
            return;
        }
        int state = number.getAsInt();
        String code = point.code();
        if (code != null) {
            compare(what + " code", code, model.code(state));
        }
        point.stable().forEach(
                (maker, letters) -> compare(what + " stable " + maker, onlyLetters(letters), letters(maker, state)));
        point.rank().forEach((maker, rank) -> compare(what + " rank " + maker, rank, rank(maker, state)));
    }

    private String letters(String maker, int state) {
        if (!result.decisionMakers().contains(maker)) {
            return "no such decision maker";
        }
        StringBuilder letters = new StringBuilder();
        for (int k = 0; k < LETTERED.size(); k++) {
            if (result.stable(LETTERED.get(k), maker, state)) {
                letters.append(LETTERS.charAt(k));
            }
        }
        return onlyLetters(letters.toString());
    }

    /** A case may write {@code GSQ} or {@code -GSQ}; nothing at all is a dash. */
    private static String onlyLetters(String written) {
        String letters = written.replace("-", "");
        return letters.isEmpty() ? "-" : letters;
    }

    private String rank(String maker, int state) {
        OptionalInt index = model.maker(maker);
        return index.isEmpty()
                ? "no such decision maker"
                : model.level(index.getAsInt(), state) + "/" + model.levels(index.getAsInt());
    }

    private void compareVerdict(Verdict verdict) {
        String what = verdict.concept() + " stable in state " + verdict.state() + " for " + verdict.decisionMaker();
        OptionalInt number = model.number(verdict.state());
        List<Integer> stable = Concept.of(verdict.concept()).map(result.stable()::get)
                .map(of -> of.get(verdict.decisionMaker())).orElse(null);
        compare(what, Boolean.toString(verdict.stable()), number.isEmpty()
                ? "no such state"
                : stable == null ? "not judged" : Boolean.toString(stable.contains(number.getAsInt())));
    }

    private void compareCoalitions(List<Coalition> expected) {
        TreeSet<String> wanted = new TreeSet<>();
        for (Coalition coalition : expected) {
            OptionalInt to = model.number(coalition.to());
            wanted.add(new TreeSet<>(coalition.members()) + " to "
                    + (to.isEmpty() ? coalition.to() : model.code(to.getAsInt())));
        }
        TreeSet<String> found = new TreeSet<>();
        for (CoalitionImprovement coalition : Coalitions.fromStatusQuo(model, result)) {
            TreeSet<String> members = new TreeSet<>();
            coalition.makers().forEach(maker -> members.add(model.makers().get(maker).id()));
            found.add(members + " to " + model.code(coalition.to()));
        }
        compare("coalitions", wanted.toString(), found.toString());
    }

    private void compareBreaks(Breaks breaks) {
        String what = "what breaks " + breaks.concept() + " in " + breaks.state();
        OptionalInt number = model.number(breaks.state());
        Optional<Concept> concept = Concept.of(breaks.concept());
        if (number.isEmpty() || concept.isEmpty()) {
            deviations.add(new Deviation(what, breaks.by().toString(),
                    number.isEmpty() ? "no such state" : "no such concept"));
            return;
        }
        Fragility fragility = WhatBreaksIt.of(model, concept.get(), number.getAsInt(),
                Run.quiet(result.provenance().seed()));
        compare(what + " tried", Integer.toString(breaks.tried()), Integer.toString(fragility.tried()));
        TreeSet<String> found = new TreeSet<>();
        fragility.turningOrder().forEach(change -> found.add(change.written(model)));
        compare(what, new TreeSet<>(breaks.by()).toString(), found.toString());
    }
}
