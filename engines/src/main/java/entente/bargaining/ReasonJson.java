package entente.bargaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            case Reason.PackageVetoed(boolean holds) ->
                json.put("kind", "package-vetoed").put("holdsStatusQuo", holds);
            case Reason.NoAgreement(String dimension, double fallback) ->
                json.put("kind", "no-agreement").put("dimension", dimension).put("fallback", fallback);
            case Reason.Bargained(double gain, boolean proposer, boolean receiver) ->
                json.put("kind", "bargained").put("gain", gain).put("takenByProposer", proposer)
                        .put("takenByReceiver", receiver);
            case Reason.Weighed(var queue, int chosen) -> {
                json.put("kind", "weighed").put("chosen", chosen);
                ArrayNode list = json.putArray("queue");
                queue.forEach(one -> list.addObject().put("by", one.by()).put("to", one.to())
                        .put("probability", one.probability()).put("votesFor", one.votesFor())
                        .put("votesAgainst", one.votesAgainst()));
            }
            case Reason.Offered(Reason.Offer kind, String dimension, double receiver, double proposer, String better) ->
                json.put("kind", kind.name().toLowerCase(Locale.ROOT)).put("dimension", dimension)
                        .put("receiverExpects", receiver).put("proposerExpects", proposer).put("better", better);
            case Reason.Exchanged(double gainBy, double gainTo, List<Reason.Externality> others) -> {
                json.put("kind", "exchange").put("gainBy", gainBy).put("gainTo", gainTo);
                ArrayNode all = json.putArray("others");
                others.forEach(one -> all.addObject().put("actor", one.actor()).put("gain", one.gain()));
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
            case "package-vetoed" -> new Reason.PackageVetoed(json.required("holdsStatusQuo").booleanValue());
            case "no-agreement" -> new Reason.NoAgreement(text(json, "dimension"), number(json, "fallback"));
            case "bargained" ->
                new Reason.Bargained(number(json, "gain"), json.required("takenByProposer").booleanValue(),
                        json.required("takenByReceiver").booleanValue());
            case "weighed" -> {
                List<Reason.Weighed.Standing> queue = new ArrayList<>();
                json.required("queue").forEach(one -> queue.add(new Reason.Weighed.Standing(text(one, "by"),
                        text(one, "to"), number(one, "probability"), number(one, "votesFor"),
                        number(one, "votesAgainst"))));
                yield new Reason.Weighed(queue, json.required("chosen").intValue());
            }
            case "confrontation", "compromise", "capitulation" ->
                new Reason.Offered(Reason.Offer.valueOf(kind.toUpperCase(Locale.ROOT)), text(json, "dimension"),
                        number(json, "receiverExpects"), number(json, "proposerExpects"), text(json, "better"));
            case "exchange" -> {
                List<Reason.Externality> others = new ArrayList<>();
                json.required("others")
                        .forEach(one -> others.add(new Reason.Externality(text(one, "actor"), number(one, "gain"))));
                yield new Reason.Exchanged(number(json, "gainBy"), number(json, "gainTo"), others);
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
