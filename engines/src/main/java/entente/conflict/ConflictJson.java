package entente.conflict;

import entente.conflict.ConflictResult.OptionLine;
import entente.conflict.ConflictResult.StateLine;
import entente.engine.Result.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Results as JSON and back. The first nine keys and their order are fixed; later keys may be added after them. */
final class ConflictJson {

    private ConflictJson() {
    }

    static ObjectNode write(ConflictResult result) {
        Provenance from = result.provenance();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("engine", from.engine());
        json.put("version", from.version());
        json.put("model", from.model());
        json.put("inputDigest", from.inputDigest());
        strings(json.putArray("decisionMakers"), result.decisionMakers());
        ArrayNode options = json.putArray("options");
        for (OptionLine option : result.options()) {
            options.addObject().put("id", option.id()).put("decisionMaker", option.decisionMaker()).put("label", option.label());
        }
        ArrayNode states = json.putArray("states");
        List<Integer> absorbing = new ArrayList<>();
        for (StateLine state : result.states()) {
            states.addObject().put("number", state.number()).put("code", state.code()).put("label", state.label());
            if (state.absorbing()) {
                absorbing.add(state.number());
            }
        }
        ObjectNode stable = json.putObject("stable");
        result.stable().forEach((concept, byMaker) -> {
            ObjectNode of = stable.putObject(concept.id());
            byMaker.forEach((maker, numbers) -> numbers(of.putArray(maker), numbers));
        });
        ObjectNode equilibria = json.putObject("equilibria");
        result.equilibria().forEach((concept, numbers) -> numbers(equilibria.putArray(concept.id()), numbers));
        numbers(json.putArray("absorbing"), absorbing);
        json.put("seed", from.seed());
        strings(json.putArray("notJudged"), result.notJudged().stream().map(Concept::id).toList());
        strings(json.putArray("notes"), result.notes());
        strings(json.putArray("because"), result.because());
        return json;
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private static void numbers(ArrayNode array, List<Integer> values) {
        values.forEach(array::add);
    }

    /** Reads what {@link #write} writes; anything else is refused with an exception of the JSON library or of this one. */
    static ConflictResult read(JsonNode json) {
        Provenance provenance = new Provenance(text(json, "engine"), text(json, "version"), text(json, "model"),
                text(json, "inputDigest"), json.required("seed").longValue());
        List<OptionLine> options = new ArrayList<>();
        for (JsonNode option : json.required("options")) {
            options.add(new OptionLine(text(option, "id"), text(option, "decisionMaker"), text(option, "label")));
        }
        TreeSet<Integer> absorbing = new TreeSet<>(numbers(json.required("absorbing")));
        List<StateLine> states = new ArrayList<>();
        for (JsonNode state : json.required("states")) {
            int number = state.required("number").intValue();
            states.add(new StateLine(number, text(state, "code"), text(state, "label"), absorbing.contains(number)));
        }
        Map<Concept, Map<String, List<Integer>>> stable = new LinkedHashMap<>();
        json.required("stable").properties().forEach(of -> {
            Map<String, List<Integer>> byMaker = new LinkedHashMap<>();
            of.getValue().properties().forEach(entry -> byMaker.put(entry.getKey(), numbers(entry.getValue())));
            stable.put(concept(of.getKey()), byMaker);
        });
        Map<Concept, List<Integer>> equilibria = new LinkedHashMap<>();
        json.required("equilibria").properties().forEach(of -> equilibria.put(concept(of.getKey()), numbers(of.getValue())));
        return new ConflictResult(provenance, strings(json.required("decisionMakers")), options, states, stable, equilibria,
                strings(json.required("notJudged")).stream().map(ConflictJson::concept).toList(), strings(json.required("notes")),
                strings(json.required("because")));
    }

    private static Concept concept(String id) {
        return Concept.of(id).orElseThrow(() -> new IllegalArgumentException("'" + id + "' is no concept of stability"));
    }

    private static String text(JsonNode json, String key) {
        return json.required(key).stringValue();
    }

    private static List<String> strings(JsonNode array) {
        List<String> values = new ArrayList<>();
        array.forEach(value -> values.add(value.stringValue()));
        return List.copyOf(values);
    }

    private static List<Integer> numbers(JsonNode array) {
        List<Integer> values = new ArrayList<>();
        array.forEach(value -> values.add(value.intValue()));
        return List.copyOf(values);
    }
}
