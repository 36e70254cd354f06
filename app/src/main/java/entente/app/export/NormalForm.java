package entente.app.export;

import entente.conflict.GraphModel;
import entente.conflict.GraphModel.Maker;
import entente.conflict.GraphModel.ModelOption;
import entente.model.Conflict.Moves;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The conflict as a strategic game, payoff version, for Gambit. A strategy is a pattern of a decision maker's own options that
 * occurs in some state; a payoff is an ordinal level, 0 for the least preferred states. So the pure Nash equilibria of the game are
 * the Nash equilibria of the conflict; mixed equilibria mean nothing, since payoffs only order.
 *
 * <p>It exists only where every combination of strategies is a state and every option may be changed in both directions: a normal
 * form has neither infeasible combinations nor moves that cannot be taken back.
 */
final class NormalForm {

    private final SolvedConflict solved;
    private final GraphModel model;
    private final Map<String, Integer> states = new LinkedHashMap<>();
    private final List<List<String>> strategies = new ArrayList<>();

    private NormalForm(SolvedConflict solved) {
        this.solved = solved;
        this.model = solved.model();
    }

    static Export of(SolvedConflict solved) {
        NormalForm form = new NormalForm(solved);
        form.checkOptions();
        ConflictExport.checkStates(solved, ExportFormat.NFG);
        form.collectStrategies();
        List<String> profiles = form.profiles();
        return Export.of(form.text(profiles), List.of(
                "Payoffs are ordinal: only their order means something, and so do pure equilibria only.",
                ConflictExport.leftBehind(solved,
                        "ids, the names of states, which state holds now, statements, the verdicts")));
    }

    private void checkOptions() {
        if (!solved.conflict().coalesced().isEmpty()) {
            throw refused("/coalesce",
                    "the conflict counts states as one ('" + solved.conflict().coalesced().getFirst().label()
                            + "'), and a normal form cannot");
        }
        ConflictExport.checkMovesOfOptions(solved, ExportFormat.NFG);
        for (ModelOption option : model.options()) {
            if (option.moves() != Moves.BOTH) {
                throw refused("",
                        "option '" + option.id() + "' of " + model.makers().get(option.maker()).inSentence() + " moves "
                                + (option.moves() == Moves.FORWARD ? "forward" : "back")
                                + " only, and a normal form has no moves that cannot be taken back");
            }
        }
    }

    private ExportRefused refused(String part, String what) {
        return ExportRefused.conflict(solved, part, what,
                "write .gmcr or .graphml, which are not bound to a normal form");
    }

    private void collectStrategies() {
        for (int state = 1; state <= model.states(); state++) {
            states.put(model.code(state), state);
        }
        for (Maker maker : model.makers()) {
            TreeSet<String> own = new TreeSet<>(
                    Comparator.comparing((String pattern) -> new StringBuilder(pattern).reverse().toString()));
            states.keySet().forEach(
                    code -> own.add(code.substring(maker.firstOption(), maker.firstOption() + maker.options())));
            strategies.add(List.copyOf(own));
        }
    }

    /** The codes of all combinations, the first decision maker's strategy changing fastest. */
    private List<String> profiles() {
        long combinations = strategies.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        List<String> profiles = new ArrayList<>();
        for (long n = 0; n < combinations; n++) {
            StringBuilder code = new StringBuilder();
            long rest = n;
            for (List<String> own : strategies) {
                code.append(own.get((int) (rest % own.size())));
                rest /= own.size();
            }
            String profile = code.toString();
            if (!states.containsKey(profile)) {
                throw refused("/infeasible",
                        combinations + " combinations of strategies make " + model.states() + " states: " + profile
                                + " (" + taken(profile, 0)
                                + ") is infeasible, and a normal form has every combination");
            }
            profiles.add(profile);
        }
        return profiles;
    }

    private String text(List<String> profiles) {
        StringBuilder text = new StringBuilder("NFG 1 R ");
        text.append(quoted(model.title() + " (payoffs are ordinal levels of preference, 0 the least)")).append(" { ");
        List<String> names = ConflictExport.distinct(model.makers().stream().map(Maker::name).toList(),
                model.makers().stream().map(Maker::id).toList());
        names.forEach(name -> text.append(quoted(name)).append(' '));
        text.append("}\n\n{\n");
        for (int m = 0; m < strategies.size(); m++) {
            int first = model.makers().get(m).firstOption();
            text.append(strategies.get(m).stream()
                    .map(own -> quoted(own.isEmpty() ? "looks on" : own + ": " + taken(own, first)))
                    .collect(Collectors.joining(" ", "{ ", " }\n")));
        }
        text.append("}\n").append(quoted("Conflict " + model.model()
                + ", written by Entente. A payoff is the number of levels of "
                + "preference below the state's own; only its order means something. Pure equilibria are the Nash equilibria of the "
                + "conflict; mixed ones mean nothing here.")).append("\n\n");
        for (String profile : profiles) {
            int state = states.getOrDefault(profile, 0);
            text.append(
                    IntStream.range(0, strategies.size()).mapToObj(m -> "" + (model.levels(m) - model.level(m, state)))
                            .collect(Collectors.joining(" ")))
                    .append('\n');
        }
        return text.toString();
    }

    private String taken(String pattern, int firstOption) {
        String taken = IntStream.range(0, pattern.length()).filter(o -> pattern.charAt(o) == 'Y')
                .mapToObj(o -> model.options().get(firstOption + o).taken()).collect(Collectors.joining(", "));
        return taken.isEmpty() ? "nothing done" : taken;
    }

    /** Gambit reads {@code \"} as a quotation mark and loses its way at other backslashes, so they become slashes. */
    private static String quoted(String text) {
        return "\"" + text.replaceAll("\\p{Cntrl}+", " ").replace('\\', '/').replace("\"", "\\\"") + "\"";
    }
}
