// FEATURE: the flagship's conflicts after the equilibria, against its reference results
package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import entente.conflict.JointImprovements.Gain;
import entente.engine.Run;
import entente.model.Conflict.Level;
import entente.model.Expression;
import entente.model.ExpressionParser;
import entente.model.OptionName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What was computed by an independent program for the eight conflicts of the flagship; left out where the files are not at hand. */
class FlagshipAfterTest {

    private static final Run QUIET = Run.quiet(1);

    /** A conflict with its reference results. */
    record Reference(String id, GraphModel model, int statusQuo, Map<?, ?> results) {}

    @Test
    void reproducesWhatImprovementsAndCoalitionsReach() throws IOException {
        List<Reference> references = references();
        int facts = 0;
        for (Reference reference : references) {
            GraphModel model = reference.model();
            List<Integer> seq = equilibria(model, Concept.SEQ);
            assertThat(codes(model, seq)).as(reference.id()).isEqualTo(sequentialCodes(reference));

            StatusQuoAnalysis analysis = StatusQuoAnalysis.of(model, reference.statusQuo(), seq, QUIET);
            assertThat(written(model,
                    analysis.byImprovements().states().stream().filter(to -> to != reference.statusQuo()).toList()))
                    .as(reference.id())
                    .isEqualTo(new TreeSet<>(
                            texts(reference.results().get("reachable_from_status_quo_by_unilateral_improvements"))));

            Set<String> expected = new TreeSet<>();
            for (Object found : list(
                    reference.results().get("minimal_coalitions_that_can_improve_from_status_quo_to_an_equilibrium"))) {
                expected.add(texts(map(found).get("coalition")) + " -> " + map(found).get("to"));
            }
            Set<String> found = new TreeSet<>();
            JointImprovements.from(model, reference.statusQuo(), seq, Gain.STRICT, 2).forEach(joint -> found.add(
                    joint.makers().stream().map(maker -> model.makers().get(maker).id()).toList() + " -> "
                            + model.code(joint.to())));
            assertThat(found).as(reference.id()).isEqualTo(expected);
            facts += expected.size() + analysis.byImprovements().states().size();
        }
        System.out.println(references.isEmpty()
                ? "left out: ../shared/flagship is not at hand"
                : "flagship after the equilibria: " + references.size() + " conflicts, " + facts + " facts reproduced");
        assertThat(references.isEmpty() || references.size() == 8).isTrue();
    }

    @Test
    void saysWhoWouldHaveToStepBack() throws IOException {
        for (Reference reference : references()) {
            switch (reference.id()) {
                case "gmcr-us-russia" -> assertThat(stepBack(reference, "NYNY")).as("full relaxation")
                        .containsExactly(List.of("USA"), List.of("RUS"));
                case "gmcr-korea-2018" -> {
                    assertThat(stepBack(reference, "YNYYNYY")).as("dual freeze, pressure kept")
                            .containsExactly(List.of("USA"));
                    assertThat(stepBack(reference, "YYYNNYY")).as("grand bargain")
                            .containsExactly(List.of("PRK", "USA"));
                    assertThat(stepBack(reference, "NNNYNYY")).as("by improvements alone").containsExactly(List.of());
                }
                default -> {}
            }
        }
    }

    private static List<List<String>> stepBack(Reference reference, String code) {
        GraphModel model = reference.model();
        int to = model.number(code).orElseThrow();
        return StatusQuoAnalysis.of(model, reference.statusQuo(), List.of(to), QUIET).arrivals().getFirst().stepBack()
                .stream()
                .map(group -> group.stream().map(maker -> model.makers().get(maker).id()).toList()).toList();
    }

    @Test
    void judgesCoalitionsInEveryConflict() throws IOException {
        for (Reference reference : references()) {
            GraphModel model = reference.model();
            StringBuilder line = new StringBuilder(reference.id());
            for (Coalitional concept : Coalitional.values()) {
                List<Integer> lasting = concept.judge(model, QUIET).equilibria();
                if (concept != Coalitional.SEQ) {
                    assertThat(equilibria(model, Concept.valueOf(concept.name()))).containsAll(lasting);
                }
                line.append("; ").append(concept.id()).append(' ').append(codes(model, lasting));
            }
            System.out.println(line);
        }
    }

    @Test
    void theConditionAgreesWithTheVerdictInEveryConflict() throws IOException {
        for (Reference reference : references()) {
            GraphModel model = reference.model();
            MoveGraph graph = MoveGraph.of(model);
            StateJudge judge = new StateJudge(graph);
            List<Integer> asked = new ArrayList<>(equilibria(model, Concept.SEQ));
            asked.add(reference.statusQuo());
            for (Concept concept : List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ)) {
                for (int maker = 0; maker < model.makers().size(); maker++) {
                    for (int s : asked) {
                        if (InverseQuestion.condition(model, concept, s,
                                List.of(maker)) instanceof InverseQuestion.Found(Condition condition)) {
                            assertThat(condition.holds(model::prefers)).isEqualTo(judge.equilibrium(graph, concept, s));
                        }
                    }
                }
            }
        }
    }

    private static List<Integer> equilibria(GraphModel model, Concept concept) {
        MoveGraph graph = MoveGraph.of(model);
        StateJudge judge = new StateJudge(graph);
        return IntStream.rangeClosed(1, model.states()).filter(s -> judge.equilibrium(graph, concept, s)).boxed()
                .toList();
    }

    private static Set<String> codes(GraphModel model, List<Integer> states) {
        return states.stream().map(model::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> sequentialCodes(Reference reference) {
        return new TreeSet<>(texts(map(reference.results().get("equilibria_codes")).get("seq")));
    }

    /** {@code press+inter+sponsor}. */
    private static Set<String> written(GraphModel model, List<Integer> states) {
        Set<String> written = new TreeSet<>();
        for (int state : states) {
            String code = model.code(state);
            String taken = IntStream.range(0, code.length()).filter(o -> code.charAt(o) == 'Y')
                    .mapToObj(o -> model.options().get(o).id()).collect(Collectors.joining("+"));
            written.add(taken.isEmpty() ? "(none)" : taken);
        }
        return written;
    }

    static List<Path> files() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/flagship"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder.resolve("shared/flagship"))) {
            return found.filter(path -> path.getFileName().toString().matches("gmcr-.*[.]yaml")).sorted().toList();
        }
    }

    static List<Reference> references() throws IOException {
        List<Reference> references = new ArrayList<>();
        for (Path file : files()) {
            references.add(
                    reference(map(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)))));
        }
        return references;
    }

    private static Reference reference(Map<?, ?> yaml) {
        AfterModels sketch = new AfterModels();
        Map<String, Integer> bits = new LinkedHashMap<>();
        Map<String, OptionName> names = new LinkedHashMap<>();
        for (String maker : texts(yaml.get("decision_makers"))) {
            List<String> own = new ArrayList<>();
            for (Object option : list(yaml.get("options"))) {
                if (maker.equals(map(option).get("dm"))) {
                    String id = text(map(option).get("id"));
                    names.put(id, new OptionName(maker, id));
                    own.add((map(option).containsKey("irreversible") ? ">" : "") + id);
                }
            }
            own.forEach(id -> bits.put(id.replace(">", ""), bits.size()));
            sketch.maker(maker, own.toArray(String[]::new));
            sketch.wants(levels(yaml, maker, names));
        }
        for (Object infeasible : list(yaml.get("infeasible"))) {
            sketch.forbid(parse(text(map(infeasible).get("expr")), names));
        }
        GraphModel model = sketch.model();
        StringBuilder code = new StringBuilder("N".repeat(bits.size()));
        map(map(yaml.get("status_quo")).get("set")).keySet().forEach(id -> code.setCharAt(bits.get(text(id)), 'Y'));
        return new Reference(text(yaml.get("id")), model, model.number(code.toString()).orElseThrow(),
                map(yaml.get("reference_results")));
    }

    /** Statements name options of all decision makers, so names are looked up when all are known. */
    private static List<Level> levels(Map<?, ?> yaml, String maker, Map<String, OptionName> names) {
        for (Object option : list(yaml.get("options"))) {
            String id = text(map(option).get("id"));
            names.putIfAbsent(id, new OptionName(text(map(option).get("dm")), id));
        }
        List<Level> levels = new ArrayList<>();
        for (Object statement : list(map(yaml.get("preferences_priority_order")).get(maker))) {
            String written = text(map(statement).get("expr"));
            levels.add(AfterModels.level(parse(written, names), written));
        }
        return levels;
    }

    private static Expression parse(String written, Map<String, OptionName> names) {
        return ExpressionParser.parse(written, name -> {
            OptionName found = names.get(name);
            if (found == null) {
                throw ExpressionParser.unknown("no option " + name, "it is misspelt");
            }
            return found;
        });
    }

    private static Map<?, ?> map(Object yaml) {
        return (Map<?, ?>) yaml;
    }

    private static List<?> list(Object yaml) {
        return (List<?>) yaml;
    }

    private static List<String> texts(Object yaml) {
        return list(yaml).stream().map(FlagshipAfterTest::text).toList();
    }

    private static String text(Object yaml) {
        return String.valueOf(yaml);
    }
}
