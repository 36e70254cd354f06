package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import entente.engine.Engine;
import entente.engine.EngineContract;
import entente.engine.ModelRef;
import entente.engine.Reading;
import entente.engine.Run;
import entente.engine.Standing;
import entente.model.Case;
import entente.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The contract of engines, kept by the engine of graph models; and its results as JSON. */
class ConflictEngineTest extends EngineContract<GraphModel, ConflictResult> {

    private static final ConflictEngine ENGINE = new ConflictEngine();

    @Override
    protected Engine<GraphModel, ConflictResult> engine() {
        return ENGINE;
    }

    @Override
    protected List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.add(strike().theCase());
        cases.add(ConflictSketch.of("plant").maker("ministry", "modify>").maker("company", "abandon>")
                .statements("modify | abandon")
                .coalesce("abandon", "abandoned").theCase());
        for (long seed = 0; seed < 8; seed++) {
            cases.add(RandomConflicts.conflict(seed, RandomConflicts.ANY).theCase());
        }
        cases.add(large(14).theCase());
        return cases;
    }

    @Override
    protected List<Case> unfitCases() {
        return List.of(
                ConflictSketch.of("empty").maker("a", "x").infeasible("x", "!x").theCase(),
                ConflictSketch.of("missing").maker("a", "x").ranking("1").theCase(),
                large(63).theCase());
    }

    @Override
    protected GraphModel largePicture() {
        return large(21).model();
    }

    private static ConflictSketch strike() {
        return ConflictSketch.of("strike")
                .maker("usa", "strike>").statements("!strike")
                .maker("prk", "freeze").statements("!strike", "!freeze")
                .infeasible("strike & freeze")
                .state("now", "NN").statusQuo("now");
    }

    /** Four decision makers with as many options as told, some of them one-way, and eight statements each. */
    static ConflictSketch large(int options) {
        SplittableRandom random = new SplittableRandom(options);
        ConflictSketch sketch = ConflictSketch.of("large-" + options);
        for (int maker = 0; maker < 4; maker++) {
            int i = maker;
            sketch.maker("d" + maker, IntStream.range(0, options).filter(o -> o * 4 / options == i)
                    .mapToObj(o -> "o" + o + (o % 7 == 3 ? ">" : "")).toArray(String[]::new));
            sketch.statements(IntStream.range(0, 8)
                    .mapToObj(k -> (random.nextBoolean() ? "!" : "") + "o" + random.nextInt(options)
                            + (random.nextBoolean() ? " | " : " <-> ") + "o" + random.nextInt(options))
                    .toArray(String[]::new));
        }
        return sketch.infeasible("o0 & o1");
    }

    @Test
    void isListedAsAService() {
        assertThat(ServiceLoader.load(Engine.class).stream().map(ServiceLoader.Provider::type))
                .contains(ConflictEngine.class);
        assertThat(ENGINE.id()).isEqualTo("conflict");
        assertThat(ENGINE.standing()).isEqualTo(Standing.REPRODUCED);
        assertThat(ENGINE.models(strike().theCase())).containsExactly(new ModelRef("conflict", "strike"));
    }

    @Test
    void whatIsNoConflictIsNotRead() {
        assertThat(ENGINE.read(strike().theCase(), new ModelRef("issue", "strike")))
                .isEqualTo(new Reading.Unfit<>(List.of(new Problem(strike().theCase().origin().place("issue/strike"),
                        "'issue/strike' is no conflict", "write conflict/ID"))));
    }

    @Test
    void aSmallModelAsJson() throws IOException {
        JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Case theCase = strike().theCase();
        GraphModel model = ((Reading.Fit<GraphModel>) ENGINE.read(theCase, new ModelRef("conflict", "strike")))
                .picture();
        String json = mapper.writeValueAsString(ENGINE.toJson(ENGINE.solve(model, Run.quiet(4711))))
                .replace(theCase.origin().digest(), "sha256:of-the-case") + "\n";
        try (InputStream golden = ConflictEngineTest.class.getResourceAsStream("strike.json")) {
            assertThat(golden).isNotNull();
            assertThat(json).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void twoThreadsGiveTheBytesOfOne() {
        GraphModel model = large(16).model();
        Run run = Run.quiet(1);
        String one = ENGINE.toJson(ENGINE.solve(model, List.of(Concept.values()), run, 1)).toString();
        for (int threads : new int[]{2, 3, 8}) {
            assertThat(ENGINE.toJson(ENGINE.solve(model, List.of(Concept.values()), run, threads)).toString())
                    .isEqualTo(one);
        }
    }

    @Test
    void onlyTheConceptsAskedForAreJudged() {
        ConflictResult result = ENGINE.solve(strike().model(), List.of(Concept.SEQ, Concept.NASH), Run.quiet(0));
        assertThat(result.stable().keySet()).containsExactly(Concept.NASH, Concept.SEQ);
        assertThat(result.equilibria().keySet()).containsExactly(Concept.NASH, Concept.SEQ);
        assertThat(result.notJudged()).isEmpty();
    }

    @Test
    void simultaneousStabilityBeyondItsBoundIsNotJudgedAndTheResultSaysSo() {
        ConflictSketch sketch = ConflictSketch.of("wide");
        for (String maker : List.of("a", "b", "c", "d")) {
            sketch.maker(maker, maker + "0", maker + "1", maker + "2", maker + "3").statements(maker + "0", maker + "1",
                    maker + "2", maker + "3");
        }
        ConflictResult result = ENGINE.solve(sketch.model(), Run.quiet(0));
        assertThat(result.notJudged()).containsExactly(Concept.SIM);
        assertThat(result.stable()).doesNotContainKey(Concept.SIM);
        assertThat(result.notes()).containsExactly(
                "Simultaneous stability was not judged: the improvements of the decision makers combine in"
                        + " more than 134217728 ways.");
    }

    @Test
    void largeModelsAreLabelledByCode() {
        ConflictResult result = ENGINE.solve(large(14).model(), List.of(Concept.NASH), Run.quiet(0));
        assertThat(result.states().size()).isEqualTo(12288);
        assertThat(result.states().getFirst().label()).isEqualTo("NNNNNNNNNNNNNN");
    }

    @Test
    void progressEndsWithAllDone() {
        List<String> told = new ArrayList<>();
        ENGINE.solve(strike().model(), new Run(0, () -> false, (done, total, doing) -> told.add(done + "/" + total)));
        assertThat(told).endsWith("4/4");
    }
}
