package entente.app.cli;

import entente.app.words.Catalogue;
import entente.app.words.Definitions;
import entente.app.words.English;
import entente.app.words.Sentence;
import entente.conflict.Concept;
import entente.conflict.GraphModel;
import entente.conflict.Notion;
import entente.conflict.Verdicts;
import entente.engine.Run;
import entente.model.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the further ways of judging find in a conflict, as tables and for machines. */
final class Further {

    private static final int WIDTH = 110;

    /** Longer lists of states are cut in tables. */
    private static final int MOST_LISTED = 200;

    private final Solved solved;
    private final GraphModel model;
    private final Catalogue catalogue;
    private final List<Judged> judged = new ArrayList<>();

    /**
     * A notion and what it found.
     *
     * @param notion the notion
     * @param verdicts what it found; empty where it cannot judge the model
     * @param unfit why it cannot; empty where it can
     */
    private record Judged(Notion notion, Optional<Verdicts> verdicts, Optional<String> unfit) {}

    /** Judges a conflict by the notions with some ids, or by all of the catalogue where none is named. */
    Further(Solved solved, List<String> ids, Run run) {
        this.solved = solved;
        this.model = solved.model();
        this.catalogue = solved.catalogue();
        List<Notion> notions = ids.isEmpty()
                ? catalogue.all()
                : ids.stream().distinct().map(id -> notion(catalogue, id)).toList();
        for (Notion notion : notions) {
            run.stop().check();
            run.progress().at(judged.size(), notions.size(), "judging " + notion.title());
            Optional<String> unfit = notion.unfit(model);
            judged.add(new Judged(notion, unfit.isPresent() ? Optional.empty() : Optional.of(notion.judge(model, run)),
                    unfit));
        }
    }

    private static Notion notion(Catalogue catalogue, String id) {
        return catalogue.named(id).orElseThrow(() -> {
            if (Concept.of(id).isPresent()) {
                return new CallError("'" + id + "' is one of the six concepts that solve judges anyway",
                        "leave it out; the further ways of judging are " + English.and(ids(catalogue)));
            }
            return unknown(id, ids(catalogue));
        });
    }

    private static List<String> ids(Catalogue catalogue) {
        return catalogue.all().stream().map(Notion::id).toList();
    }

    /** That there is no concept and no notion of some id. */
    static CallError unknown(Catalogue catalogue, String id) {
        return unknown(id, known(catalogue));
    }

    /** That a concept is to be named. */
    static CallError unnamed(Catalogue catalogue) {
        return new CallError("--concept needs the id of a concept",
                "you mean 'seq', which is taken without --concept; the concepts are " + English.and(known(catalogue)));
    }

    private static List<String> known(Catalogue catalogue) {
        return Stream.concat(Stream.of(Concept.values()).map(Concept::id), ids(catalogue).stream()).toList();
    }

    private static CallError unknown(String id, List<String> known) {
        String all = "the concepts are " + English.and(known);
        return new CallError("there is no concept '" + id + "'",
                Nearest.of(id, known).map(near -> "you mean '" + near + "'; " + all).orElse(all));
    }

    // ------------------------------------------------------------------ text

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String heading = "Further ways of judging";
        lines.add(heading);
        lines.add("-".repeat(heading.length()));
        TextTable table = new TextTable("concept", "states", "", "id");
        judged.forEach(one -> one.verdicts().ifPresent(found -> table.row(English.capital(catalogue.title(
                one.notion())), Integer.toString(found.equilibria().size()), numbers(found.equilibria()),
                one.notion().id())));
        if (judged.stream().anyMatch(one -> one.verdicts().isPresent())) {
            lines.addAll(table.lines());
        }
        lines.addAll(TextTable.wrapped("The states that would last in each, by number. Definitions: "
                + Definitions.PAGE + ".", WIDTH, ""));
        unfit().forEach((why, ids) -> lines.addAll(TextTable.wrapped(
                "Not judged: " + English.and(ids) + ", because " + why + ".", WIDTH, "")));
        assumed().forEach(said -> lines.addAll(TextTable.wrapped(said, WIDTH, "")));
        if (judged.size() <= 2) {
            judged.forEach(one -> one.verdicts().ifPresent(found -> detail(lines, one.notion(), found)));
        }
        return lines;
    }

    private List<String> assumed() {
        return judged.stream().filter(one -> one.verdicts().isPresent()).map(Judged::notion)
                .flatMap(notion -> Stream.concat(solved.attitudes(notion).stream().map(Sentence::text),
                        notion.assumes(model).stream()))
                .distinct().toList();
    }

    private Map<String, List<String>> unfit() {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        judged.forEach(one -> one.unfit()
                .ifPresent(why -> byReason.computeIfAbsent(why, key -> new ArrayList<>()).add(one.notion().id())));
        return byReason;
    }

    private void detail(List<String> lines, Notion notion, Verdicts found) {
        lines.add("");
        Sentence meaning = catalogue.meaning(notion);
        lines.addAll(TextTable.wrapped(meaning.text(), WIDTH, ""));
        TextTable table = new TextTable("stable for", "states", "");
        found.stable().forEach((judge, states) -> table.row(English.capital(catalogue.judge(judge)),
                Integer.toString(states.size()), numbers(states)));
        lines.addAll(table.lines());
        found.equilibria().stream().limit(12)
                .forEach(state -> lines.add("  " + state + "  " + model.label(state)));
    }

    private static String numbers(List<Integer> states) {
        return states.isEmpty()
                ? "none"
                : String.join(", ", states.stream().limit(MOST_LISTED).map(Object::toString).toList())
                        + (states.size() > MOST_LISTED ? ", ..." : "");
    }

    // ------------------------------------------------------------------ JSON

    ArrayNode json() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Judged one : judged) {
            ObjectNode entry = json.addObject().put("id", one.notion().id()).put("title", one.notion().title());
            ObjectNode stable = entry.putObject("stable");
            ArrayNode equilibria = entry.putArray("equilibria");
            one.verdicts().ifPresent(found -> {
                found.stable().forEach((judge, states) -> states.forEach(stable.putArray(judge)::add));
                found.equilibria().forEach(equilibria::add);
            });
            one.notion().assumes(model).ifPresent(said -> entry.put("assumes", said));
            one.unfit().ifPresent(why -> entry.put("unfit", why));
        }
        return json;
    }
}
