package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.conflict.RelationalStability.Reading;
import entente.engine.Run;
import entente.model.Conflict.Attitude;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

// FEATURE attitudes: who means whom well or ill changes which moves are worth making
class RelationalStabilityTest {

    private static final Run QUIET = Run.quiet(0);
    private static final List<Concept> FOUR = List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ);

    // states: 1 nobody cooperates, 2 a alone, 3 b alone, 4 both
    private final GraphModel prisoners = BeyondWorlds.typed(new int[]{1, 1}, new int[]{3, 4, 1, 2},
            new int[]{2, 4, 1, 3});

    @Test
    void friendsKeepFaithAndFoesDoNot() {
        Attitudes friends = Attitudes.discrete().with("a", "b", Attitude.POSITIVE).with("b", "a", Attitude.POSITIVE);
        Attitudes foes = Attitudes.discrete().with("a", "b", Attitude.NEGATIVE).with("b", "a", Attitude.NEGATIVE);
        assertThat(judged(Attitudes.discrete(), Concept.NASH, Reading.PUBLISHED, prisoners).equilibria())
                .containsExactly(1);
        assertThat(judged(friends, Concept.NASH, Reading.PUBLISHED, prisoners).equilibria()).containsExactly(1, 2, 3,
                4);
        assertThat(judged(foes, Concept.NASH, Reading.PUBLISHED, prisoners).equilibria()).containsExactly(1);
        Attitudes selfless = friends.with("a", "a", Attitude.NEUTRAL).with("b", "b", Attitude.NEUTRAL);
        assertThat(judged(selfless, Concept.NASH, Reading.PUBLISHED, prisoners).equilibria()).containsExactly(4);
    }

    @Test
    void discreteAttitudesAreThePlainConcepts() {
        for (long seed = 0; seed < 400; seed++) {
            GraphModel strict = BeyondWorlds.random(seed, BeyondWorlds.STRICT);
            GraphModel tied = BeyondWorlds.random(seed, BeyondWorlds.ANY);
            for (Concept concept : FOUR) {
                assertThat(judged(Attitudes.discrete(), concept, Reading.PUBLISHED, strict).stable())
                        .isEqualTo(plain(strict, concept));
                assertThat(judged(Attitudes.discrete(), concept, Reading.GAIN, tied).stable())
                        .isEqualTo(plain(tied, concept));
            }
        }
    }

    @Test
    void underNeutralAttitudesNashIsSymmetricAndGeneralIsSequential() {
        for (long seed = 0; seed < 400; seed++) {
            GraphModel model = BeyondWorlds.random(seed, BeyondWorlds.ANY);
            Attitudes neutral = Attitudes.discrete();
            for (GraphModel.Maker maker : model.makers()) {
                neutral = neutral.with(maker.id(), maker.id(), Attitude.NEUTRAL);
            }
            assertThat(judged(neutral, Concept.NASH, Reading.PUBLISHED, model).stable())
                    .isEqualTo(judged(neutral, Concept.SMR, Reading.PUBLISHED, model).stable());
            assertThat(judged(neutral, Concept.GMR, Reading.PUBLISHED, model).stable())
                    .isEqualTo(judged(neutral, Concept.SEQ, Reading.PUBLISHED, model).stable());
            assertThat(judged(neutral, Concept.NASH, Reading.GAIN, model).equilibria())
                    .as("who minds nobody wants nothing")
                    .hasSize(model.states());
        }
    }

    @Test
    void agreesWithItsTwinAndKeepsTheInclusions() {
        for (long seed = 0; seed < 400; seed++) {
            GraphModel model = BeyondWorlds.random(seed, BeyondWorlds.ANY);
            Attitudes attitudes = drawn(model, seed);
            for (Reading reading : Reading.values()) {
                StabilityDefinition twin = new StabilityDefinition(model, said(attitudes, reading, model));
                Map<Concept, Verdicts> judged = new EnumMap<>(Concept.class);
                for (Concept concept : FOUR) {
                    RelationalStability notion = new RelationalStability(attitudes, concept, reading);
                    Verdicts found = notion.judge(model, QUIET);
                    judged.put(concept, found);
                    StabilitySchemaTest.agree(model, found.stable(), twin, concept, notion.id());
                }
                for (GraphModel.Maker maker : model.makers()) {
                    List<Integer> gmr = judged.get(Concept.GMR).stable().get(maker.id());
                    List<Integer> nash = judged.get(Concept.NASH).stable().get(maker.id());
                    assertThat(gmr).containsAll(judged.get(Concept.SMR).stable().get(maker.id()))
                            .containsAll(judged.get(Concept.SEQ).stable().get(maker.id()));
                    assertThat(judged.get(Concept.SMR).stable().get(maker.id()))
                            .containsAll(nash);
                    assertThat(judged.get(Concept.SEQ).stable().get(maker.id()))
                            .containsAll(nash);
                }
            }
        }
    }

    /** The definition once more, said in another way: by who gains and who loses. */
    static Outlook said(Attitudes attitudes, Reading reading, GraphModel model) {
        return new Outlook() {
            @Override
            public boolean tempts(int maker, int from, int to) {
                return model.makers().stream().allMatch(other -> agrees(maker, other, from, to))
                        && (reading == Reading.PUBLISHED
                                || model.makers().stream().anyMatch(other -> gladdens(maker, other, from, to)));
            }

            @Override
            public boolean credible(int maker, int from, int to) {
                return tempts(maker, from, to);
            }

            @Override
            public boolean deters(int maker, int state, int end) {
                return !tempts(maker, state, end);
            }

            private boolean agrees(int maker, GraphModel.Maker other, int from, int to) {
                int who = model.maker(other.id()).orElseThrow();
                int gain = model.level(who, from) - model.level(who, to);
                return switch (attitudes.of(model.makers().get(maker).id(), other.id())) {
                    case POSITIVE -> gain >= 0;
                    case NEUTRAL -> true;
                    case NEGATIVE -> reading == Reading.PUBLISHED ? gain < 0 : gain <= 0;
                };
            }

            private boolean gladdens(int maker, GraphModel.Maker other, int from, int to) {
                int who = model.maker(other.id()).orElseThrow();
                int gain = model.level(who, from) - model.level(who, to);
                Attitude attitude = attitudes.of(model.makers().get(maker).id(), other.id());
                return (attitude == Attitude.POSITIVE && gain > 0) || (attitude == Attitude.NEGATIVE && gain < 0);
            }
        };
    }

    @Test
    void saysWhomItDoesNotKnow() {
        assertThat(new RelationalStability(Attitudes.discrete().with("a", "x", Attitude.NEGATIVE), Concept.GMR,
                Reading.GAIN)
                .unfit(prisoners)).contains("attitudes name 'x', who is no decision maker");
        assertThatThrownBy(() -> new RelationalStability(Attitudes.discrete(), Concept.SIM, Reading.GAIN))
                .hasMessage("sim has no relational form; nash, gmr, smr and seq have");
    }

    @Test
    void aConflictStatesThem() {
        ConflictSketch sketch = ConflictSketch.of("prisoners").maker("a", "x").ranking("3 4 1 2").maker("b", "y")
                .ranking("2 4 1 3");
        assertThat(sketch.model().attitudes()).isEmpty();
        assertThat(Notions.of(sketch.model())).extracting(Notion::id).doesNotContain("relational-nash");

        GraphModel model = sketch.attitudes("a", "a neutral, b positive").attitudes("b", "a positive, b neutral")
                .model();
        assertThat(model.attitudes()).contains(new Attitudes(model.attitudes().orElseThrow().towards()));
        assertThat(Notions.of(model)).extracting(Notion::id).contains("relational-nash", "relational-gmr",
                "relational-smr", "relational-seq", "relational-nash-gain", "relational-gmr-gain",
                "relational-smr-gain", "relational-seq-gain");
        Notion selfless = Notions.named(model, "relational-nash").orElseThrow();
        assertThat(selfless.judge(model, QUIET).equilibria()).containsExactly(4);
        assertThat(selfless.assumes(model)).isEmpty();
        assertThat(new ConflictEngine().solve(model, QUIET).notes()).containsExactly(
                "Attitudes are stated; these verdicts take everybody to look to its own good, and the relational notions"
                        + " do not.");
        assertThat(new ConflictEngine().solve(model, QUIET).stable())
                .isEqualTo(new ConflictEngine().solve(sketch("prisoners").model(), QUIET).stable());
    }

    private static ConflictSketch sketch(String id) {
        return ConflictSketch.of(id).maker("a", "x").ranking("3 4 1 2").maker("b", "y").ranking("2 4 1 3");
    }

    @Test
    void whatIsAssumedIsSaid() {
        GraphModel some = ConflictSketch.of("c").maker("a", "x").maker("b", "y").maker("c", "z").maker("d")
                .attitudes("a", "b negative").attitudes("d", "a neutral, b neutral, c positive").model();
        assertThat(Notions.named(some, "relational-seq").orElseThrow().assumes(some)).contains(
                "Nothing is said of the attitudes of b and c: each is taken to mean itself well and not to mind the"
                        + " others. Nothing is said of what a means for c and d: it is taken not to mind.");
        GraphModel one = ConflictSketch.of("c").maker("a", "x").maker("b", "y").attitudes("a", "b negative").model();
        assertThat(Notions.named(one, "relational-gmr-gain").orElseThrow().assumes(one)).contains(
                "Nothing is said of the attitudes of b: it is taken to mean itself well and not to mind the others.");
        assertThat(Notions.named(one, "limited-2").orElseThrow().assumes(one)).isEmpty();
        assertThatThrownBy(() -> ConflictSketch.of("c").maker("a", "x").attitudes("a", "e positive").model())
                .hasMessage("""
                sketch c: attitudes name 'e', who is no decision maker
                  Maybe it is one of a.""");
    }

    static Attitudes drawn(GraphModel model, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Attitudes attitudes = Attitudes.discrete();
        for (GraphModel.Maker holder : model.makers()) {
            for (GraphModel.Maker other : model.makers()) {
                if (random.nextInt(3) > 0) {
                    attitudes = attitudes.with(holder.id(), other.id(),
                            List.of(Attitude.values()).get(random.nextInt(3)));
                }
            }
        }
        return attitudes;
    }

    private static Verdicts judged(Attitudes attitudes, Concept concept, Reading reading, GraphModel model) {
        return new RelationalStability(attitudes, concept, reading).judge(model, QUIET);
    }

    private static Map<String, List<Integer>> plain(GraphModel model, Concept concept) {
        MoveGraph table = MoveGraph.of(model);
        return new StabilitySchema(table, Outlook.plain(table), concept).judge(model, QUIET);
    }
}
