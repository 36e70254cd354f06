package entente.app.cli;

import entente.app.words.ConceptWords;
import entente.app.words.ConflictWords;
import entente.app.words.English;
import entente.app.words.Names;
import entente.app.words.Study;
import entente.conflict.Concept;
import entente.conflict.ConflictResult;
import entente.conflict.GraphModel;
import entente.model.Conflict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A solved conflict as plain text: who can do what, the states with the verdicts of each, and the states that would last. */
final class SolvedText {

    /** Models with more states show the named ones and the equilibria only. */
    private static final int MOST_SHOWN = 64;

    /** Longer lists of equilibria are given by number. */
    private static final int MOST_TOLD = 12;

    private final Conflict conflict;
    private final GraphModel model;
    private final ConflictResult result;
    private final ConflictWords words;
    private final Names names;
    private final List<Concept> judged;

    SolvedText(Solved solved) {
        this.conflict = solved.conflict();
        this.model = solved.model();
        this.result = solved.result();
        this.words = solved.words();
        this.names = words.names();
        this.judged = Arrays.stream(Concept.values()).filter(concept -> Study.judged(result, concept)).toList();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(conflict.title());
        lines.add("=".repeat(conflict.title().length()));
        if (conflict.question() != null) {
            lines.add(conflict.question());
        }
        lines.add("");
        options(lines);
        states(lines);
        equilibria(lines);
        result.notes().forEach(note -> lines.addAll(TextTable.wrapped(note, 110, "")));
        return lines;
    }

    private void options(List<String> lines) {
        TextTable table = new TextTable("who", "", "could", "reversible");
        for (int i = 0; i < model.options().size(); i++) {
            GraphModel.ModelOption option = model.options().get(i);
            boolean first = i == 0 || model.options().get(i - 1).maker() != option.maker();
            table.row(first ? names.name(option.maker()) : "", first ? names.code(option.maker()) : "", option.label(),
                    switch (option.moves()) {
                        case BOTH -> "yes";
                        case FORWARD -> "no, never undone";
                        case BACK -> "no, never taken up again";
                    });
        }
        lines.addAll(table.lines());
        lines.add("");
    }

    private void states(List<String> lines) {
        List<String> heads = new ArrayList<>(List.of("no.", "code"));
        IntStream.range(0, model.makers().size()).mapToObj(names::code).forEach(heads::add);
        heads.addAll(List.of("all", "state"));
        TextTable table = new TextTable(heads);
        List<Integer> shown = shown();
        for (int state : shown) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(state), model.code(state)));
            for (GraphModel.Maker maker : model.makers()) {
                row.add(letters(concept -> result.stable(concept, maker.id(), state)));
            }
            row.add(letters(concept -> result.equilibrium(concept, state)));
            row.add(model.label(state) + (model.statusQuo().orElse(0) == state ? " [status quo]" : "")
                    + (model.absorbing(state) ? " [nobody can leave]" : ""));
            table.row(row);
        }
        if (shown.size() < model.states()) {
            lines.add("The named states and those that would last, of " + model.states() + "; --json lists all.");
        }
        lines.addAll(table.lines());
        lines.add("Letters: " + English.and(judged.stream()
                .map(concept -> ConceptWords.letter(concept) + " " + concept.title()).toList()) + "; a dot: not stable.");
        lines.add("");
    }

    private String letters(java.util.function.Predicate<Concept> stable) {
        StringBuilder letters = new StringBuilder();
        judged.forEach(concept -> letters.append(stable.test(concept) ? ConceptWords.letter(concept) : "."));
        return letters.toString();
    }

    private List<Integer> shown() {
        if (model.states() <= MOST_SHOWN) {
            return IntStream.rangeClosed(1, model.states()).boxed().toList();
        }
        TreeSet<Integer> shown = new TreeSet<>(model.watched());
        conflict.states().forEach(named -> model.number(named.id()).ifPresent(shown::add));
        for (Concept concept : List.of(Concept.NASH, Concept.SEQ)) {
            result.equilibria().getOrDefault(concept, List.of()).stream().limit(MOST_SHOWN).forEach(shown::add);
        }
        return List.copyOf(shown);
    }

    private void equilibria(List<String> lines) {
        lines.addAll(TextTable.wrapped(words.overview(result).text(), 110, ""));
        for (Concept concept : judged) {
            List<Integer> states = result.equilibria().getOrDefault(concept, List.of());
            lines.add("");
            lines.add(English.capital(concept.title()) + ": " + English.count(states.size(), "state lasts", "states last") + ".");
            if (states.size() > MOST_TOLD) {
                String numbers = String.join(", ", states.stream().limit(200).map(Object::toString).toList());
                lines.addAll(TextTable.wrapped("  nos. " + numbers + (states.size() > 200 ? ", ..." : ""), 110, "       "));
            } else {
                states.forEach(state -> lines.add("  " + state + "  " + model.label(state)
                        + (model.absorbing(state) ? " (nobody can move away, so it lasts whether wanted or not)" : "")));
            }
        }
    }
}
