package entente.bargaining;

import entente.bargaining.BargainingResult.Benchmarks;
import entente.bargaining.BargainingTable.Dimension;
import entente.engine.Result.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Results as JSON and back. The first eight keys and their order are fixed; later keys may be added after them. A point is a number where the issue has one dimension,
 * and an object from dimension to number where it has several.
 */
final class BargainingJson {

    private final List<String> actors;
    private final List<Dimension> dimensions;

    BargainingJson(List<String> actors, List<Dimension> dimensions) {
        this.actors = actors;
        this.dimensions = dimensions;
    }

    // ---- out

    ObjectNode write(BargainingResult result) {
        Provenance from = result.provenance();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("engine", from.engine()).put("method", result.method()).put("version", from.version());
        json.put("model", from.model()).put("inputDigest", from.inputDigest());
        actors.forEach(json.putArray("actors")::add);
        ArrayNode rounds = json.putArray("rounds");
        result.course().rounds().forEach(round -> rounds.add(round(round)));
        json.set("outcome", point(result.course().outcome()));
        json.put("seed", from.seed());
        settings(json.putObject("settings"), result.settings());
        result.participants().ifPresent(list -> json.put("participants", list));
        ArrayNode scales = json.putArray("dimensions");
        dimensions.forEach(
                one -> scales.addObject().put("id", one.id()).put("low", one.low()).put("high", one.high()));
        ObjectNode benchmarks = json.putObject("benchmarks");
        benchmarks.set("weightedMean", point(result.benchmarks().weightedMean()));
        benchmarks.set("weightedMedian", point(result.benchmarks().weightedMedian()));
        benchmarks.set("mean", point(result.benchmarks().mean()));
        json.set("distribution", distribution(result.forecast()));
        ArrayNode readings = json.putArray("readings");
        result.readings().forEach(reading -> {
            ObjectNode one = readings.addObject();
            settings(one.putObject("settings"), reading.settings());
            one.set("outcome", point(reading.outcome()));
        });
        ArrayNode tornado = json.putArray("tornado");
        result.influences().forEach(one -> tornado.add(influence(one)));
        ArrayNode sobol = json.putArray("sobol");
        result.sensitivities().forEach(one -> sobol.add(sensitivity(one)));
        ArrayNode likelihoods = json.putArray("likelihoods");
        result.course().likelihoods().forEach(one -> {
            ObjectNode option = likelihoods.addObject();
            option.set("at", point(one.at()));
            option.put("probability", one.probability());
        });
        ArrayNode moves = json.putArray("moves");
        result.course().moves().forEach(move -> moves.add(move(move)));
        result.course().warnings().forEach(json.putArray("courseWarnings")::add);
        result.warnings().forEach(json.putArray("warnings")::add);
        result.because().forEach(json.putArray("because")::add);
        return json;
    }

    /** Outcomes of other methods, each in the shape of {@code outcome}. */
    ObjectNode methods(SequencedMap<String, List<Double>> byMethod) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        byMethod.forEach((method, outcome) -> json.set(method, point(outcome)));
        return json;
    }

    private JsonNode point(List<Double> values) {
        if (dimensions.size() == 1) {
            return JsonNodeFactory.instance.numberNode(values.getFirst());
        }
        ObjectNode point = JsonNodeFactory.instance.objectNode();
        for (int k = 0; k < dimensions.size(); k++) {
            point.put(dimensions.get(k).id(), values.get(k));
        }
        return point;
    }

    private ObjectNode round(Course.Round round) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("round", round.number());
        ObjectNode positions = json.putObject("positions");
        for (int i = 0; i < actors.size(); i++) {
            positions.set(actors.get(i), point(round.positions().get(i)));
        }
        json.set("median", point(round.median()));
        json.set("mean", point(round.mean()));
        return json;
    }

    private static void settings(ObjectNode json, Settings settings) {
        settings.chosen().forEach(json::put);
    }

    private ObjectNode distribution(Forecast forecast) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("draws", forecast.draws()).put("without", forecast.without());
        Forecast.LEVELS.forEach(json.putArray("levels")::add);
        ArrayNode all = json.putArray("dimensions");
        for (int k = 0; k < forecast.spreads().size(); k++) {
            Forecast.Spread spread = forecast.spreads().get(k);
            ObjectNode one = all.addObject();
            one.put("id", dimensions.get(k).id()).put("mean", spread.mean()).put("deviation", spread.deviation())
                    .put("least", spread.least()).put("greatest", spread.greatest());
            spread.quantiles().forEach(one.putArray("quantiles")::add);
            spread.histogram().forEach(one.putArray("histogram")::add);
        }
        ArrayNode outcomes = json.putArray("outcomes");
        forecast.outcomes().forEach(one -> outcomes.add(one.isEmpty() ? outcomes.nullNode() : point(one)));
        return json;
    }

    private ObjectNode influence(Influence one) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("input", id(one.kind())).put("actor", one.actor()).put("dimension", one.dimension());
        towards(json, one.towards());
        json.put("low", one.low()).put("high", one.high());
        if (!one.atLow().isEmpty()) {
            json.set("atLow", point(one.atLow()));
        }
        if (!one.atHigh().isEmpty()) {
            json.set("atHigh", point(one.atHigh()));
        }
        return json.put("swing", one.swing());
    }

    private static ObjectNode sensitivity(Sensitivity one) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("input", id(one.kind())).put("actor", one.actor()).put("dimension", one.of());
        towards(json, one.towards());
        return json.put("outcome", one.outcome()).put("first", one.first()).put("firstLow", one.firstLow())
                .put("firstHigh", one.firstHigh()).put("total", one.total())
                .put("totalLow", one.totalLow()).put("totalHigh", one.totalHigh());
    }

    /** A key of shares of accommodation alone. */
    private static void towards(ObjectNode json, String actor) {
        if (!actor.isEmpty()) {
            json.put("towards", actor);
        }
    }

    private static String towards(JsonNode json) {
        return json.has("towards") ? text(json, "towards") : "";
    }

    private static String id(UncertainTable.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ObjectNode move(Move move) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("round", move.round()).put("by", move.by());
        move.to().forEach(json.putArray("to")::add);
        ArrayNode changes = json.putArray("changes");
        move.changes().forEach(change -> changes.addObject().put("actor", change.actor())
                .put("dimension", change.dimension()).put("from", change.from()).put("to", change.to()));
        ArrayNode odds = json.putArray("odds");
        move.odds().forEach(one -> odds.addObject().put("seenBy", one.seenBy()).put("odds", one.odds()));
        json.put("accepted", move.accepted());
        json.set("why", ReasonJson.write(move.why()));
        return json;
    }

    // ---- and back

    /** Reads what {@link #write} writes; anything else is refused with an exception of the JSON library or of this one. */
    static BargainingResult read(JsonNode json) {
        List<Dimension> scales = list(json.required("dimensions"),
                one -> new Dimension(text(one, "id"), number(one, "low"), number(one, "high")));
        return new BargainingJson(strings(json, "actors"), scales).result(json);
    }

    private BargainingResult result(JsonNode json) {
        Provenance provenance = new Provenance(text(json, "engine"), text(json, "version"), text(json, "model"),
                text(json, "inputDigest"), json.required("seed").longValue());
        Course course = new Course(list(json.required("rounds"), this::roundFrom), pointFrom(json.required("outcome")),
                list(json.required("moves"), BargainingJson::moveFrom),
                list(json.required("likelihoods"),
                        one -> new Course.Likelihood(pointFrom(one.required("at")), number(one, "probability"))),
                strings(json, "courseWarnings"));
        JsonNode benchmarks = json.required("benchmarks");
        JsonNode distribution = json.required("distribution");
        return new BargainingResult(provenance, text(json, "method"), settingsFrom(json.required("settings")),
                Optional.ofNullable(json.get("participants")).map(JsonNode::stringValue), actors, dimensions, course,
                new Benchmarks(pointFrom(benchmarks.required("weightedMean")),
                        pointFrom(benchmarks.required("weightedMedian")), pointFrom(benchmarks.required("mean"))),
                new Forecast(list(distribution.required("dimensions"), BargainingJson::spreadFrom),
                        list(distribution.required("outcomes"), one -> one.isNull() ? List.of() : pointFrom(one))),
                list(json.required("readings"),
                        one -> new BargainingResult.Reading(settingsFrom(one.required("settings")),
                                pointFrom(one.required("outcome")))),
                list(json.required("tornado"), this::influenceFrom),
                list(json.required("sobol"), BargainingJson::sensitivityFrom), strings(json, "warnings"),
                strings(json, "because"));
    }

    private List<Double> pointFrom(JsonNode json) {
        return dimensions.size() == 1
                ? List.of(json.doubleValue())
                : dimensions.stream().map(one -> number(json, one.id())).toList();
    }

    private Course.Round roundFrom(JsonNode json) {
        JsonNode positions = json.required("positions");
        return new Course.Round(json.required("round").intValue(),
                actors.stream().map(actor -> pointFrom(positions.required(actor))).toList(),
                pointFrom(json.required("median")), pointFrom(json.required("mean")));
    }

    private static Settings settingsFrom(JsonNode json) {
        SequencedMap<String, String> chosen = new LinkedHashMap<>();
        json.properties().forEach(one -> chosen.put(one.getKey(), one.getValue().stringValue()));
        return new Settings(chosen);
    }

    private static Forecast.Spread spreadFrom(JsonNode json) {
        return new Forecast.Spread(number(json, "mean"), number(json, "deviation"), number(json, "least"),
                number(json, "greatest"), list(json.required("quantiles"), JsonNode::doubleValue),
                list(json.required("histogram"), JsonNode::intValue));
    }

    private Influence influenceFrom(JsonNode json) {
        return new Influence(kind(json), text(json, "actor"), text(json, "dimension"), towards(json),
                number(json, "low"), number(json, "high"),
                json.has("atLow") ? pointFrom(json.required("atLow")) : List.of(),
                json.has("atHigh") ? pointFrom(json.required("atHigh")) : List.of(), number(json, "swing"));
    }

    private static Sensitivity sensitivityFrom(JsonNode json) {
        return new Sensitivity(kind(json), text(json, "actor"), text(json, "dimension"), towards(json),
                text(json, "outcome"), number(json, "first"), number(json, "firstLow"), number(json, "firstHigh"),
                number(json, "total"),
                number(json, "totalLow"), number(json, "totalHigh"));
    }

    private static UncertainTable.Kind kind(JsonNode json) {
        return UncertainTable.Kind.valueOf(text(json, "input").toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Move moveFrom(JsonNode json) {
        return new Move(json.required("round").intValue(), text(json, "by"), strings(json, "to"),
                list(json.required("changes"),
                        one -> new Move.Change(text(one, "actor"), text(one, "dimension"), number(one, "from"),
                                number(one, "to"))),
                list(json.required("odds"), one -> new Move.Odds(text(one, "seenBy"), number(one, "odds"))),
                json.required("accepted").booleanValue(), ReasonJson.read(json.required("why")));
    }

    private static String text(JsonNode json, String key) {
        return ReasonJson.text(json, key);
    }

    private static double number(JsonNode json, String key) {
        return ReasonJson.number(json, key);
    }

    private static List<String> strings(JsonNode json, String key) {
        return list(json.required(key), JsonNode::stringValue);
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> reader) {
        List<T> all = new ArrayList<>();
        array.forEach(one -> all.add(reader.apply(one)));
        return List.copyOf(all);
    }
}
