package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.conflict.Strengths.Cut;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

// FEATURE strength of preference: an answer that hurts much holds better than one that hurts a little
class StrengthStabilityTest {

    private static final Run QUIET = Run.quiet(0);
    private static final List<Concept> DEGREED = List.of(Concept.GMR, Concept.SMR, Concept.SEQ, Concept.SSEQ);

    // states: 1 nobody cooperates, 2 a alone, 3 b alone, 4 both; levels in that order of preference
    private final GraphModel prisoners = BeyondWorlds.typed(new int[]{1, 1}, new int[]{3, 4, 1, 2},
            new int[]{2, 4, 1, 3});

    @Test
    void faithHoldsStronglyForTheOneWhoDreadsItsEnd() {
        Strengths dread = one("a", new Cut(2, 2));
        assertThat(dread.degree(prisoners, 0, 4, 1)).isEqualTo(2);
        assertThat(dread.degree(prisoners, 0, 3, 4)).isEqualTo(1);
        assertThat(dread.degree(prisoners, 0, 3, 2)).isEqualTo(2);
        assertThat(dread.degree(prisoners, 0, 1, 4)).isZero();
        assertThat(dread.degree(prisoners, 1, 2, 3)).isEqualTo(1);
        Verdicts strong = new StrengthStability(dread, Concept.SEQ, 2, false).judge(prisoners, QUIET);
        Verdicts weak = new StrengthStability(dread, Concept.SEQ, 2, true).judge(prisoners, QUIET);
        assertThat(strong.id()).isEqualTo("strong-seq");
        assertThat(strong.title()).isEqualTo("strong sequential stability");
        assertThat(strong.stable().get("a")).containsExactly(1, 3, 4);
        assertThat(strong.stable().get("b")).containsExactly(1, 2);
        assertThat(weak.stable().get("a")).isEmpty();
        assertThat(weak.stable().get("b")).containsExactly(4);
    }

    @Test
    void theTwoMeaningsOfSseqAreNamedApart() {
        Strengths none = new Strengths(new LinkedHashMap<>());
        assertThat(new StrengthStability(none, Concept.SSEQ, 2, false).title())
                .isEqualTo("strong symmetric sequential stability");
        assertThat(new StrengthStability(none, Concept.SEQ, 2, false).title()).isEqualTo("strong sequential stability");
        assertThat(new StrengthStability(none, Concept.SEQ, 3, true).id()).isEqualTo("weak-3-seq");
        assertThatThrownBy(() -> new StrengthStability(none, Concept.NASH, 2, false))
                .hasMessage("nash at degree 2; gmr, smr, seq and sseq have degrees, from 2");
    }

    @Test
    void agreesWithItsTwinAndKeepsItsLaws() {
        for (long seed = 0; seed < 200; seed++) {
            GraphModel model = BeyondWorlds.random(seed, BeyondWorlds.ANY);
            Strengths strengths = drawn(model, seed);
            MoveGraph table = MoveGraph.of(model);
            for (Concept concept : DEGREED) {
                Map<String, List<Integer>> plain = new StabilitySchema(table, Outlook.plain(table), concept)
                        .judge(model, QUIET);
                Map<String, List<Integer>> before = plain;
                for (int degree = 2; degree <= 4; degree++) {
                    StrengthStability strong = new StrengthStability(strengths, concept, degree, false);
                    StabilityDefinition twin = new StabilityDefinition(model, strong.definition(model));
                    Verdicts found = strong.judge(model, QUIET);
                    Verdicts weak = new StrengthStability(strengths, concept, degree, true).judge(model, QUIET);
                    StabilitySchemaTest.agree(model, found.stable(), twin, concept, strong.id());
                    for (GraphModel.Maker maker : model.makers()) {
                        List<Integer> held = found.stable().get(maker.id());
                        assertThat(before.get(maker.id())).as("a higher degree implies a lower one").containsAll(held);
                        List<Integer> both = new ArrayList<>(held);
                        both.addAll(weak.stable().get(maker.id()));
                        assertThat(both).as("strong and weak are the plain concept")
                                .containsExactlyInAnyOrderElementsOf(plain.get(maker.id()));
                    }
                    before = found.stable();
                }
            }
        }
    }

    @Test
    void strongFormsImplyOneAnotherAsThePlainOnesDo() {
        for (long seed = 0; seed < 400; seed++) {
            GraphModel model = BeyondWorlds.random(seed, BeyondWorlds.ANY);
            Strengths strengths = drawn(model, seed);
            Map<Concept, Verdicts> judged = new EnumMap<>(Concept.class);
            for (Concept concept : DEGREED) {
                judged.put(concept, new StrengthStability(strengths, concept, 2, false).judge(model, QUIET));
            }
            for (GraphModel.Maker maker : model.makers()) {
                List<Integer> gmr = judged.get(Concept.GMR).stable().get(maker.id());
                List<Integer> seq = judged.get(Concept.SEQ).stable().get(maker.id());
                List<Integer> smr = judged.get(Concept.SMR).stable().get(maker.id());
                List<Integer> sseq = judged.get(Concept.SSEQ).stable().get(maker.id());
                assertThat(gmr).containsAll(seq).containsAll(smr);
                assertThat(seq).containsAll(sseq);
                assertThat(smr).containsAll(sseq);
            }
        }
    }

    @Test
    void saysWhereTheStrengthsDoNotLieOnTheModel() {
        assertThat(new StrengthStability(one("x"), Concept.GMR, 2, false).unfit(prisoners))
                .contains("strengths are given for 'x', who is no decision maker");
        assertThat(new StrengthStability(one("a", new Cut(4, 2)), Concept.GMR, 2, false).unfit(prisoners))
                .contains("a cut after level 4 of a, who has 4 levels");
        Map<String, Strengths.Thresholds> three = new LinkedHashMap<>();
        three.put("a", new Strengths.Thresholds(List.of(3, 2, 1), List.of(2)));
        assertThat(new StrengthStability(new Strengths(new LinkedHashMap<>(), three), Concept.GMR, 2, false)
                .unfit(prisoners))
                .contains("strengths by thresholds are given for 'a' and 3 levels, which the model does not have");
        assertThatThrownBy(() -> new Cut(0, 1))
                .hasMessage("a cut after level 0 of degree 1; levels count from 1, and a cut is of degree 2 or more");
    }

    private static Strengths one(String maker, Cut... cuts) {
        Map<String, List<Cut>> of = new LinkedHashMap<>();
        of.put(maker, List.of(cuts));
        return new Strengths(of);
    }

    static Strengths drawn(GraphModel model, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, List<Cut>> cuts = new LinkedHashMap<>();
        for (int maker = 0; maker < model.makers().size(); maker++) {
            List<Cut> drawn = new ArrayList<>();
            for (int after = 1; after < model.levels(maker); after++) {
                if (random.nextInt(3) == 0) {
                    drawn.add(new Cut(after, random.nextInt(2, 5)));
                }
            }
            cuts.put(model.makers().get(maker).id(), drawn);
        }
        return new Strengths(cuts);
    }
}
