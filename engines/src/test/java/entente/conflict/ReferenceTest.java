package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import entente.engine.Run;
import entente.model.Expectation;
import entente.model.Expectation.Breaks;
import entente.model.Expectation.Coalition;
import entente.model.Expectation.Point;
import entente.model.Expectation.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Published and independently computed results, read from the project's shared folder where it stands beside the checkout. The
 * expectations are those of the files; nothing in them is adapted to what the engine finds.
 */
@SuppressWarnings("unchecked")
class ReferenceTest {

    private static final Pattern BREAK = Pattern.compile("(\\w+): (drop|swap) #(\\d+).*");

    private static @Nullable Path shared(String path) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path beside = at.resolveSibling("shared").resolve(path);
            if (Files.exists(beside)) {
                return beside;
            }
        }
        System.out.println("left out: ../shared/" + path + " is not here");
        return null;
    }

    private static Map<String, Object> yaml(Path file) throws IOException {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        return (Map<String, Object>) read;
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> byText = new LinkedHashMap<>();
        if (value != null) {
            ((Map<Object, Object>) value).forEach((key, of) -> byText.put(key.toString(), of));
        }
        return byText;
    }

    private static List<Object> list(@Nullable Object value) {
        return value == null ? List.of() : (List<Object>) value;
    }

    private static List<Map<String, Object>> maps(@Nullable Object value) {
        return list(value).stream().map(ReferenceTest::map).toList();
    }

    private static List<String> texts(@Nullable Object value) {
        return list(value).stream().map(Object::toString).toList();
    }

    @Test
    void benchmarksOfTheLiterature() throws IOException {
        Path file = shared("benchmarks/conflict.yaml");
        assumeThat(file).as("the shared folder stands beside the checkout").isNotNull();
        int compared = 0;
        int facts = 0;
        for (Map<String, Object> benchmark : maps(yaml(file).get("benchmarks"))) {
            ConflictSketch sketch = sketch(benchmark);
            GraphModel model = sketch.model();
            assertThat(model.states()).isEqualTo(benchmark.get("feasible_states"));
            if (!"elmira_9".equals(benchmark.get("id"))) {
                map(benchmark.get("states"))
                        .forEach((number, code) -> assertThat(model.code(Integer.parseInt(number))).isEqualTo(code));
            }
            Expectation expected = expectation(benchmark);
            assertThat(Reproduction.check(model, new ConflictEngine().solve(model, Run.quiet(0)), expected))
                    .as("%s", benchmark.get("id")).isEmpty();
            facts += Reproduction.facts(expected);
            compared++;
        }
        assertThat(compared).isEqualTo(8);
        assertThat(facts).isGreaterThan(100);
    }

    private static ConflictSketch sketch(Map<String, Object> benchmark) {
        ConflictSketch sketch = ConflictSketch.of(benchmark.get("id").toString());
        boolean elmira9 = "elmira_9".equals(benchmark.get("id"));
        Map<String, Object> directions = map(benchmark.get("option_direction"));
        if (elmira9) {
            directions.put("Modify", "fwd");
            directions.put("Delay", "back");
            directions.put("Abandon", "fwd");
        }
        Map<String, Object> rankings = map(benchmark.get("preference_ranking_most_to_least"));
        for (Map<String, Object> maker : maps(benchmark.get("decision_makers"))) {
            String name = maker.get("name").toString();
            sketch.maker(name, texts(maker.get("options")).stream().map(option -> option + sign(directions.get(option)))
                    .toArray(String[]::new));
            sketch.ranking(
                    String.join(" ", texts(rankings.get(name)).stream().map(group -> group.replace(",", "")).toList()));
        }
        if (elmira9) {
            sketch.infeasible("-YY--", "-Y-Y-", "--YY-", "-NNN-").coalesce("---Y-", "abandoned");
        }
        return sketch.infeasible(texts(benchmark.get("infeasible_patterns")).toArray(String[]::new));
    }

    private static String sign(@Nullable Object direction) {
        return "fwd".equals(direction) ? ">" : "back".equals(direction) ? "<" : "";
    }

    private static Expectation expectation(Map<String, Object> benchmark) {
        Map<String, Object> formal = map(benchmark.get("expected_formal"));
        Map<String, List<String>> equilibria = new LinkedHashMap<>();
        map(formal.get("equilibria")).forEach((concept, states) -> {
            if (Concept.of(concept.toLowerCase(Locale.ROOT)).isPresent()) {
                equilibria.put(concept.toLowerCase(Locale.ROOT), texts(states));
            }
        });
        Map<String, Map<String, List<String>>> stable = new LinkedHashMap<>();
        List<Verdict> verdicts = new ArrayList<>();
        map(formal.get("stable_per_dm")).forEach((concept, byMaker) -> map(byMaker).forEach((maker, states) -> {
            if (states instanceof Boolean fact) {
                String[] parts = maker.split(" at state ");
                verdicts.add(new Verdict(parts[1], parts[0], concept.toLowerCase(Locale.ROOT), fact));
            } else {
                stable.computeIfAbsent(concept.toLowerCase(Locale.ROOT), of -> new LinkedHashMap<>()).put(maker,
                        texts(states));
            }
        }));
        return new Expectation(benchmark.get("id").toString(), "shared", OptionalInt.empty(), equilibria,
                new LinkedHashMap<>(), stable,
                List.of(), verdicts, null, List.of(), null);
    }

    @Test
    void theEightModelsOfTheFlagship() throws IOException {
        Path folder = shared("flagship");
        assumeThat(folder).as("the shared folder stands beside the checkout").isNotNull();
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(
                    file -> file.getFileName().toString().startsWith("gmcr-") && file.toString().endsWith(".yaml"))
                    .sorted().toList();
        }
        assertThat(files).hasSize(8);
        int facts = 0;
        for (Path file : files) {
            facts += compareFlagship(yaml(file));
        }
        assertThat(facts).isGreaterThan(250);
    }

    private static int compareFlagship(Map<String, Object> proposal) {
        Map<String, Object> reference = map(proposal.get("reference_results"));
        GraphModel model = flagship(proposal, reference).model();
        ConflictResult result = new ConflictEngine().solve(model, Run.quiet(0));
        String id = model.model();
        assertThat(result.states()).extracting(ConflictResult.StateLine::code).as(id)
                .isEqualTo(texts(reference.get("state_codes_in_order")));
        map(reference.get("scores")).forEach((maker, scores) -> compareOrder(model, maker, list(scores)));
        Map<String, List<String>> equilibria = new LinkedHashMap<>();
        map(reference.get("equilibria_codes")).forEach((concept, codes) -> equilibria.put(concept, texts(codes)));
        Map<String, Integer> counts = new LinkedHashMap<>();
        map(reference.get("equilibria_counts")).forEach((concept, count) -> counts.put(concept, (Integer) count));
        Expectation expected = new Expectation(id, "shared", OptionalInt.of((Integer) reference.get("states")),
                equilibria, counts,
                new LinkedHashMap<>(), points(reference), List.of(), coalitions(reference), breaks(reference), null);
        assertThat(equilibria).containsOnlyKeys("nash", "gmr", "smr", "seq");
        assertThat(Reproduction.check(model, result, expected)).as(id).isEmpty();
        return Reproduction.facts(expected);
    }

    private static void compareOrder(GraphModel model, String maker, List<Object> scores) {
        int i = model.maker(maker).orElseThrow();
        long distinct = scores.stream().distinct().count();
        assertThat(model.levels(i)).isEqualTo((int) distinct);
        for (int s = 1; s <= scores.size(); s++) {
            int score = (Integer) scores.get(s - 1);
            int better = (int) scores.stream().distinct().filter(other -> (Integer) other > score).count();
            assertThat(model.level(i, s)).as("%s level of state %d", maker, s).isEqualTo(better + 1);
        }
    }

    private static ConflictSketch flagship(Map<String, Object> proposal, Map<String, Object> reference) {
        ConflictSketch sketch = ConflictSketch.of(proposal.get("id").toString());
        List<Map<String, Object>> options = maps(proposal.get("options"));
        Map<String, Object> preferences = map(proposal.get("preferences_priority_order"));
        List<String> inOrder = new ArrayList<>();
        for (String maker : texts(proposal.get("decision_makers"))) {
            List<Map<String, Object>> own = options.stream().filter(option -> maker.equals(option.get("dm"))).toList();
            own.forEach(option -> inOrder.add(option.get("id").toString()));
            sketch.maker(maker,
                    own.stream().map(option -> option.get("id") + (option.containsKey("irreversible") ? ">" : ""))
                            .toArray(String[]::new));
            sketch.statements(maps(preferences.get(maker)).stream().map(statement -> statement.get("expr").toString())
                    .toArray(String[]::new));
        }
        assertThat(inOrder).as("options in code order")
                .isEqualTo(options.stream().map(option -> option.get("id").toString()).toList());
        options.stream().filter(option -> option.containsKey("irreversible"))
                .forEach(option -> assertThat(option.get("irreversible")).isEqualTo("Y->N forbidden"));
        sketch.infeasible(maps(proposal.get("infeasible")).stream().map(one -> one.get("expr").toString())
                .toArray(String[]::new));
        maps(reference.get("points"))
                .forEach(point -> sketch.state(point.get("label").toString(), point.get("code").toString()));
        return sketch.statusQuo(map(reference.get("status_quo")).get("label").toString());
    }

    private static List<Point> points(Map<String, Object> reference) {
        return maps(reference.get("points")).stream().map(point -> {
            Map<String, String> stable = new LinkedHashMap<>();
            map(point.get("stability")).forEach((maker, letters) -> stable.put(maker, letters.toString()));
            Map<String, String> rank = new LinkedHashMap<>();
            map(point.get("rank")).forEach((maker, of) -> rank.put(maker, of.toString().replace(" of ", "/")));
            return new Point(point.get("label").toString(), point.get("code").toString(), stable, rank);
        }).toList();
    }

    private static List<Coalition> coalitions(Map<String, Object> reference) {
        return maps(reference.get("minimal_coalitions_that_can_improve_from_status_quo_to_an_equilibrium")).stream()
                .map(one -> new Coalition(texts(one.get("coalition")), one.get("to").toString())).toList();
    }

    private static List<Breaks> breaks(Map<String, Object> reference) {
        return maps(reference.get("fragility_single_statement_changes")).stream()
                .map(one -> new Breaks(one.get("state").toString(), one.get("concept").toString(),
                        (Integer) one.get("single_changes_tried"),
                        texts(one.get("broken_by")).stream().map(ReferenceTest::change).toList()))
                .toList();
    }

    private static String change(String written) {
        Matcher matcher = BREAK.matcher(written);
        assertThat(matcher.matches()).as(written).isTrue();
        return matcher.group(1) + " " + matcher.group(2) + " " + matcher.group(3);
    }

    /** The reference really holds what the comparison would miss if it were read wrongly. */
    @Test
    void aWrongExpectationIsNoticed() {
        GraphModel model = ConflictSketch.of("prisoners").maker("one", "c").ranking("3 4 1 2").maker("two", "d")
                .ranking("2 4 1 3")
                .state("both", "YY").state("none", "NN").statusQuo("none").model();
        ConflictResult result = new ConflictEngine().solve(model, Run.quiet(0));
        Map<String, List<String>> equilibria = new LinkedHashMap<>();
        equilibria.put("nash", List.of("1", "4"));
        equilibria.put("seq", List.of("NN", "YY"));
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("gmr", 3);
        Map<String, String> letters = new LinkedHashMap<>();
        letters.put("one", "NGSQ");
        Map<String, String> rank = new LinkedHashMap<>();
        rank.put("two", "2/4");
        Expectation expected = new Expectation("prisoners", "nobody", OptionalInt.of(5), equilibria, counts,
                new LinkedHashMap<>(),
                List.of(new Point("both", "YN", letters, rank), new Point("never", null, letters, rank)),
                List.of(new Verdict("1", "one", "nash", false)), List.of(),
                List.of(new Breaks("both", "seq", 3, List.of("one drop 1"))), null);
        assertThat(Reproduction.facts(expected)).isEqualTo(4 + 3 + 2 + 1 + 1 + 2);
        assertThat(Reproduction.check(model, result, expected)).containsExactly(
                new Deviation("states", "5", "4"),
                new Deviation("equilibria nash", "[1, 4]", "[1]"),
                new Deviation("number of equilibria gmr", "3", "2"),
                new Deviation("state both code", "YN", "YY"),
                new Deviation("state both stable one", "NGSQ", "GSQ"),
                new Deviation("state never", "a state", "no such state"),
                new Deviation("nash stable in state 1 for one", "false", "true"),
                new Deviation("coalitions", "[]", "[[one, two] to YY]"),
                new Deviation("what breaks seq in both tried", "3", "0"),
                new Deviation("what breaks seq in both", "[one drop 1]", "[]"));
        assertThat(IntStream.rangeClosed(1, 4).map(s -> model.level(1, s))).containsExactly(3, 1, 4, 2);
    }
}
