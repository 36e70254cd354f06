package entente.bargaining;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reasons as JSON and back; the key {@code kind} says which. */
final class ReasonJson {

    private ReasonJson() {}

    static ObjectNode write(Reason reason) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        switch (reason) {
            case Reason.Vetoed(String dimension, double wanted, double limit, boolean holds) ->
                json.put("kind", "vetoed").put("dimension", dimension).put("wanted", wanted).put("limit", limit)
                        .put("holdsStatusQuo", holds);
            case Reason.NoAgreement(String dimension, double fallback) ->
                json.put("kind", "no-agreement").put("dimension", dimension).put("fallback", fallback);
        }
        return json;
    }

    static Reason read(JsonNode json) {
        String kind = json.required("kind").stringValue();
        return switch (kind) {
            case "vetoed" ->
                new Reason.Vetoed(text(json, "dimension"), number(json, "wanted"), number(json, "limit"),
                        json.required("holdsStatusQuo").booleanValue());
            case "no-agreement" -> new Reason.NoAgreement(text(json, "dimension"), number(json, "fallback"));
            default -> throw new IllegalArgumentException("'" + kind + "' is no reason of a move");
        };
    }

    static String text(JsonNode json, String key) {
        return json.required(key).stringValue();
    }

    static double number(JsonNode json, String key) {
        return json.required(key).doubleValue();
    }
}
