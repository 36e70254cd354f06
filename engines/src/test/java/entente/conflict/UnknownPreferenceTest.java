package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.conflict.PartialPreference.Relation;
import entente.conflict.UnknownPreference.Reading;
import entente.engine.Run;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

// FEATURE unknown preference: does what we do not know tempt, and does it deter?
class UnknownPreferenceTest {

    private static final Run QUIET = Run.quiet(0);
    private static final List<Concept> FOUR = List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ);

    // states: 1 nobody cooperates, 2 a alone, 3 b alone, 4 both
    private final GraphModel prisoners = BeyondWorlds.typed(new int[]{1, 1}, new int[]{3, 4, 1, 2},
            new int[]{2, 4, 1, 3});

    @Test
    void whetherFaithTemptsIsNotKnown() {
        PartialPreference partial = PartialPreference.of(prisoners).unknown("a", 3, 4);
        assertThat(partial.relation(0, 4, 3)).isEqualTo(Relation.UNKNOWN);
        assertThat(partial.unknownPairs(0)).isEqualTo(1);
        assertThat(stable(partial, Concept.NASH, Reading.A, prisoners, "a")).containsExactly(1);
        assertThat(stable(partial, Concept.NASH, Reading.B, prisoners, "a")).containsExactly(1, 3, 4);
        assertThat(stable(partial, Concept.SEQ, Reading.A, prisoners, "a")).containsExactly(1, 3, 4);
        assertThat(stable(partial, Concept.SEQ, Reading.D, prisoners, "a")).containsExactly(1, 3, 4);
    }

    @Test
    void whetherTheAnswerHurtsIsNotKnown() {
        PartialPreference partial = PartialPreference.of(prisoners).unknown("a", 1, 4);
        assertThat(stable(partial, Concept.SEQ, Reading.A, prisoners, "a")).containsExactly(1, 3);
        assertThat(stable(partial, Concept.SEQ, Reading.B, prisoners, "a")).containsExactly(1, 3);
        assertThat(stable(partial, Concept.SEQ, Reading.C, prisoners, "a")).containsExactly(1, 3, 4);
        assertThat(stable(partial, Concept.SEQ, Reading.D, prisoners, "a")).containsExactly(1, 3, 4);
    }

    @Test
    void withoutUnknownPairsAllReadingsAreThePlainConcept() {
        for (long seed = 0; seed < 300; seed++) {
            GraphModel model = BeyondWorlds.random(seed, BeyondWorlds.ANY);
            MoveGraph table = MoveGraph.of(model);
            PartialPreference known = PartialPreference.of(model);
            for (Concept concept : FOUR) {
                var plain = new StabilitySchema(table, Outlook.plain(table), concept).judge(model, QUIET);
                for (Reading reading : Reading.values()) {
                    assertThat(new UnknownPreference(known, concept, reading).judge(model, QUIET).stable())
                            .isEqualTo(plain);
                }
            }
        }
    }

    @Test
    void readingsImplyOneAnotherAgreeWithTheirTwinAndFrameThePlainConcept() {
        for (long seed = 0; seed < 300; seed++) {
            GraphModel model = BeyondWorlds.random(seed, BeyondWorlds.ANY);
            MoveGraph table = MoveGraph.of(model);
            PartialPreference partial = drawn(model, seed);
            Map<Reading, StabilityDefinition> twins = new EnumMap<>(Reading.class);
            for (Reading reading : Reading.values()) {
                twins.put(reading,
                        new StabilityDefinition(model, new UnknownPreference(partial, Concept.SEQ, reading).outlook()));
            }
            for (Concept concept : FOUR) {
                var truth = new StabilitySchema(table, Outlook.plain(table), concept).judge(model, QUIET);
                Map<Reading, Verdicts> judged = new EnumMap<>(Reading.class);
                for (Reading reading : Reading.values()) {
                    UnknownPreference notion = new UnknownPreference(partial, concept, reading);
                    Verdicts found = notion.judge(model, QUIET);
                    judged.put(reading, found);
                    StabilitySchemaTest.agree(model, found.stable(), twins.get(reading), concept, notion.id());
                }
                for (GraphModel.Maker maker : model.makers()) {
                    List<Integer> a = judged.get(Reading.A).stable().get(maker.id());
                    List<Integer> b = judged.get(Reading.B).stable().get(maker.id());
                    List<Integer> c = judged.get(Reading.C).stable().get(maker.id());
                    List<Integer> d = judged.get(Reading.D).stable().get(maker.id());
                    assertThat(b).as("a implies b").containsAll(a);
                    assertThat(c).as("a implies c").containsAll(a);
                    assertThat(d).as("b and c imply d").containsAll(b).containsAll(c);
                    assertThat(d).as("whatever the unknown is, d holds").containsAll(truth.get(maker.id()));
                    if (concept != Concept.SEQ) {
                        assertThat(truth.get(maker.id())).as("whatever the unknown is, a is enough").containsAll(a);
                    }
                    if (concept == Concept.NASH) {
                        assertThat(a).isEqualTo(c);
                        assertThat(b).isEqualTo(d);
                    }
                }
            }
        }
    }

    @Test
    void whatIsKnownMustNotContradictItself() {
        PartialPreference partial = PartialPreference.of(prisoners).unknown("a", 3, 2);
        assertThat(partial.known("a", 3, Relation.BETTER, 2)).isEqualTo(PartialPreference.of(prisoners));
        assertThatThrownBy(() -> partial.known("a", 3, Relation.EQUAL, 2))
                .hasMessage("what is known of a contradicts itself: "
                        + "state 1 is at least as good as state 3 by way of others, and is known to be worse");
        assertThatThrownBy(() -> partial.known("a", 3, Relation.WORSE, 2))
                .hasMessageStartingWith("what is known of a contradicts itself: ");
        assertThatThrownBy(() -> partial.unknown("a", 3, 3)).hasMessage("no pair of different states 3 and 3 of a");
        assertThatThrownBy(() -> new UnknownPreference(partial, Concept.SSEQ, Reading.A))
                .hasMessage("sseq has no readings for unknown preferences; nash, gmr, smr and seq have");
    }

    @Test
    void refusesAnotherModel() {
        GraphModel other = BeyondWorlds.typed(new int[]{1, 2}, new int[]{1}, new int[]{2});
        assertThat(new UnknownPreference(PartialPreference.of(prisoners), Concept.GMR, Reading.A).unfit(other))
                .contains("the preferences are those of another model: 4 states of a, b");
    }

    static PartialPreference drawn(GraphModel model, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PartialPreference partial = PartialPreference.of(model);
        for (int pairs = model.states() < 2 ? 0 : random.nextInt(1, 3 * model.states()); pairs > 0; pairs--) {
            int a = random.nextInt(1, model.states() + 1);
            int b = random.nextInt(1, model.states() + 1);
            if (a != b) {
                partial = partial.unknown(model.makers().get(random.nextInt(model.makers().size())).id(), a, b);
            }
        }
        return partial;
    }

    private static List<Integer> stable(PartialPreference partial, Concept concept, Reading reading, GraphModel model,
            String maker) {
        return new UnknownPreference(partial, concept, reading).judge(model, QUIET).stable().get(maker);
    }
}
