package entente.bargaining;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
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
            case Reason.Offered(double gain, boolean proposer, boolean receiver) ->
                json.put("kind", "offered").put("gain", gain).put("takenByProposer", proposer)
                        .put("takenByReceiver", receiver);
            case Reason.Weighed(var queue, int chosen) -> {
                json.put("kind", "weighed").put("chosen", chosen);
                ArrayNode list = json.putArray("queue");
                queue.forEach(one -> list.addObject().put("by", one.by()).put("to", one.to())
                        .put("probability", one.probability()).put("votesFor", one.votesFor())
                        .put("votesAgainst", one.votesAgainst()));
            }
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
            case "offered" ->
                new Reason.Offered(number(json, "gain"), json.required("takenByProposer").booleanValue(),
                        json.required("takenByReceiver").booleanValue());
            case "weighed" -> {
                List<Reason.Weighed.Standing> queue = new ArrayList<>();
                json.required("queue").forEach(one -> queue.add(new Reason.Weighed.Standing(text(one, "by"),
                        text(one, "to"), number(one, "probability"), number(one, "votesFor"),
                        number(one, "votesAgainst"))));
                yield new Reason.Weighed(queue, json.required("chosen").intValue());
            }
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
