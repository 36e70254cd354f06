package entente.hypotheses;

import entente.engine.Result.Provenance;
import entente.hypotheses.HypothesesResult.Change;
import entente.hypotheses.HypothesesResult.ItemLine;
import entente.hypotheses.HypothesesResult.Order;
import entente.hypotheses.HypothesesResult.Place;
import entente.hypotheses.HypothesesResult.Posterior;
import entente.hypotheses.HypothesesResult.Posteriors;
import entente.hypotheses.HypothesesResult.Rival;
import entente.hypotheses.HypothesesResult.Scores;
import entente.hypotheses.HypothesesResult.Spread;
import entente.hypotheses.HypothesesResult.Warning;
import entente.hypotheses.HypothesesResult.Without;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Results as JSON and back. Keys may be added; the ones that are here keep their names and order. */
final class HypothesesJson {

    private HypothesesJson() {}

    static ObjectNode write(HypothesesResult result) {
        Provenance from = result.provenance();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("engine", from.engine()).put("version", from.version()).put("model", from.model())
                .put("inputDigest", from.inputDigest());
        strings(json.putArray("hypotheses"), result.hypotheses());
        ArrayNode items = json.putArray("items");
        for (ItemLine item : result.items()) {
            ObjectNode line = items.addObject().put("id", item.id()).put("weight", item.weight())
                    .put("diagnosticity", item.diagnosticity()).put("voice", item.voice());
            strings(line.putArray("works"), item.works());
        }
        write(json.putObject("together"), result.together());
        ArrayNode raters = json.putArray("raters");
        result.raters().forEach(rater -> write(raters.addObject().put("rater", rater.rater()), rater));
        ArrayNode orders = json.putArray("orders");
        result.orders().forEach(order -> write(orders.addObject(), order));
        withouts(json.putArray("withoutItem"), result.withoutItem());
        withouts(json.putArray("withoutWork"), result.withoutWork());
        if (result.alpha() != null) {
            json.put("alpha", result.alpha());
        }
        ArrayNode spreads = json.putArray("spreads");
        result.spreads().forEach(one -> spreads.addObject().put("item", one.item()).put("hypothesis", one.hypothesis())
                .put("spread", one.spread()));
        ArrayNode posteriors = json.putArray("posteriors");
        result.posteriors().forEach(one -> write(posteriors.addObject(), one));
        ArrayNode warnings = json.putArray("warnings");
        for (Warning warning : result.warnings()) {
            ObjectNode line = warnings.addObject().put("kind", warning.kind().name().toLowerCase(Locale.ROOT))
                    .put("group", warning.group());
            strings(line.putArray("about"), warning.about());
            line.put("amount", warning.amount());
        }
        json.put("seed", from.seed());
        strings(json.putArray("because"), result.because());
        return json;
    }

    private static void write(ObjectNode json, Scores scores) {
        ObjectNode readings = json.putObject("scores");
        scores.scores().forEach((score, row) -> numbers(readings.putObject(score), row));
        ObjectNode tested = json.putObject("tested");
        scores.tested().forEach(tested::put);
        json.put("notRated", scores.notRated());
    }

    private static void write(ObjectNode json, Order order) {
        json.put("group", order.group());
        ArrayNode places = json.putArray("places");
        order.places().forEach(place -> places.addObject().put("hypothesis", place.hypothesis())
                .put("rank", place.rank()).put("score", place.score()).put("behind", place.behind()));
        strings(json.putArray("open"), order.open());
        ArrayNode rivals = json.putArray("rivals");
        for (Rival rival : order.rivals()) {
            ArrayNode changes = rivals.addObject().put("hypothesis", rival.hypothesis()).putArray("changes");
            rival.changes().forEach(change -> changes.addObject().put("rater", change.rater())
                    .put("item", change.item()).put("hypothesis", change.hypothesis())
                    .put("from", change.from().name()).put("to", change.to().name()));
        }
    }

    private static void withouts(ArrayNode array, List<Without> lines) {
        for (Without line : lines) {
            ObjectNode json = array.addObject().put("left", line.left()).put("items", line.items());
            numbers(json.putObject("scores"), line.scores());
            ObjectNode least = json.putObject("least");
            line.least().forEach((group, first) -> strings(least.putArray(group), first));
        }
    }

    private static void write(ObjectNode json, Posteriors posteriors) {
        json.put("group", posteriors.group());
        ArrayNode lines = json.putArray("lines");
        posteriors.lines().forEach(line -> lines.addObject().put("hypothesis", line.hypothesis())
                .put("prior", line.prior()).put("low", line.low()).put("likely", line.likely())
                .put("high", line.high()));
        strings(json.putArray("read"), posteriors.read());
        json.put("voices", posteriors.voices());
        strings(json.putArray("open"), posteriors.open());
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private static void numbers(ObjectNode json, Map<String, Double> row) {
        row.forEach(json::put);
    }

    /** Reads what {@link #write} writes; anything else is refused with an exception of the JSON library or of this one. */
    static HypothesesResult read(JsonNode json) {
        Provenance provenance = new Provenance(text(json, "engine"), text(json, "version"), text(json, "model"),
                text(json, "inputDigest"), json.required("seed").longValue());
        return new HypothesesResult(provenance, strings(json.required("hypotheses")),
                each(json, "items", item -> new ItemLine(text(item, "id"), number(item, "weight"), text(item, "voice"),
                        strings(item.required("works")), number(item, "diagnosticity"))),
                scores("", json.required("together")),
                each(json, "raters", rater -> scores(text(rater, "rater"), rater)),
                each(json, "orders", HypothesesJson::order), each(json, "withoutItem", HypothesesJson::without),
                each(json, "withoutWork", HypothesesJson::without),
                json.has("alpha") ? (Double) number(json, "alpha") : null,
                each(json, "spreads", one -> new Spread(text(one, "item"), text(one, "hypothesis"),
                        one.required("spread").intValue())),
                each(json, "posteriors", HypothesesJson::posteriors),
                each(json, "warnings",
                        one -> new Warning(Warning.Kind.valueOf(text(one, "kind").toUpperCase(Locale.ROOT)),
                                text(one, "group"), strings(one.required("about")), number(one, "amount"))),
                strings(json.required("because")));
    }

    private static Scores scores(String rater, JsonNode json) {
        Map<String, Map<String, Double>> scores = new LinkedHashMap<>();
        json.required("scores").properties().forEach(row -> scores.put(row.getKey(), numbers(row.getValue())));
        Map<String, Integer> tested = new LinkedHashMap<>();
        json.required("tested").properties().forEach(one -> tested.put(one.getKey(), one.getValue().intValue()));
        return new Scores(rater, scores, tested, json.required("notRated").intValue());
    }

    private static Order order(JsonNode json) {
        return new Order(text(json, "group"),
                each(json, "places", place -> new Place(text(place, "hypothesis"), place.required("rank").intValue(),
                        number(place, "score"), number(place, "behind"))),
                strings(json.required("open")),
                each(json, "rivals", rival -> new Rival(text(rival, "hypothesis"),
                        each(rival, "changes", change -> new Change(text(change, "rater"), text(change, "item"),
                                text(change, "hypothesis"), Mark.valueOf(text(change, "from")),
                                Mark.valueOf(text(change, "to")))))));
    }

    private static Without without(JsonNode json) {
        Map<String, List<String>> least = new LinkedHashMap<>();
        json.required("least").properties().forEach(one -> least.put(one.getKey(), strings(one.getValue())));
        return new Without(text(json, "left"), json.required("items").intValue(), numbers(json.required("scores")),
                least);
    }

    private static Posteriors posteriors(JsonNode json) {
        return new Posteriors(text(json, "group"),
                each(json, "lines", line -> new Posterior(text(line, "hypothesis"), number(line, "prior"),
                        number(line, "low"), number(line, "likely"), number(line, "high"))),
                strings(json.required("read")), json.required("voices").intValue(), strings(json.required("open")));
    }

    private static <T> List<T> each(JsonNode json, String key, Function<JsonNode, T> reader) {
        List<T> values = new ArrayList<>();
        json.required(key).forEach(value -> values.add(reader.apply(value)));
        return values;
    }

    private static String text(JsonNode json, String key) {
        return json.required(key).stringValue();
    }

    private static double number(JsonNode json, String key) {
        return json.required(key).doubleValue();
    }

    private static List<String> strings(JsonNode array) {
        List<String> values = new ArrayList<>();
        array.forEach(value -> values.add(value.stringValue()));
        return List.copyOf(values);
    }

    private static Map<String, Double> numbers(JsonNode json) {
        Map<String, Double> row = new LinkedHashMap<>();
        json.properties().forEach(one -> row.put(one.getKey(), one.getValue().doubleValue()));
        return row;
    }
}
