package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import entente.conflict.RandomConflicts.Kind;
import entente.engine.Run;
import entente.model.Case;
import entente.model.Conflict.DecisionMaker;
import entente.model.Conflict.Moves;
import entente.model.Conflict.Option;
import entente.model.Conflict;
import entente.model.Registers;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Laws that hold for every conflict, on seeded random ones. */
class LawsTest {

    private static final ConflictEngine ENGINE = new ConflictEngine();
    private static final Run QUIET = Run.quiet(0);

    @Test
    void conceptsImplyOneAnother() {
        for (long seed = 10_000; seed < 10_800; seed++) {
            ConflictResult result = ENGINE.solve(RandomConflicts.conflict(seed, RandomConflicts.ANY).model(), QUIET);
            for (String maker : result.decisionMakers()) {
                implies(result, maker, Concept.NASH, Concept.SSEQ);
                implies(result, maker, Concept.NASH, Concept.SIM);
                implies(result, maker, Concept.SSEQ, Concept.SEQ);
                implies(result, maker, Concept.SSEQ, Concept.SMR);
                implies(result, maker, Concept.SEQ, Concept.GMR);
                implies(result, maker, Concept.SMR, Concept.GMR);
            }
        }
    }

    private static void implies(ConflictResult result, String maker, Concept stronger, Concept weaker) {
        assertThat(result.stable().get(weaker).get(maker)).as("%s implies %s for %s in %s", stronger, weaker, maker,
                result.provenance().model()).containsAll(result.stable().get(stronger).get(maker));
    }

    /** SEQ does not imply SMR, nor SMR SEQ: both exceptions occur. */
    @Test
    void sequentialAndSymmetricStabilityAreIndependent() {
        boolean sequentialOnly = false;
        boolean symmetricOnly = false;
        for (long seed = 0; seed < 300; seed++) {
            ConflictResult result = ENGINE.solve(RandomConflicts.conflict(seed, RandomConflicts.ANY).model(), QUIET);
            for (String maker : result.decisionMakers()) {
                List<Integer> seq = result.stable().get(Concept.SEQ).get(maker);
                List<Integer> smr = result.stable().get(Concept.SMR).get(maker);
                sequentialOnly |= !smr.containsAll(seq);
                symmetricOnly |= !seq.containsAll(smr);
            }
        }
        assertThat(sequentialOnly).isTrue();
        assertThat(symmetricOnly).isTrue();
    }

    /** An equilibrium is stable for everybody. */
    @Test
    void equilibriaAreTheStatesStableForAll() {
        for (long seed = 0; seed < 200; seed++) {
            ConflictResult result = ENGINE.solve(RandomConflicts.conflict(seed, RandomConflicts.ANY).model(), QUIET);
            result.equilibria().forEach((concept, states) -> assertThat(states).isEqualTo(
                    IntStream.rangeClosed(1, result.states().size()).boxed()
                            .filter(s -> result.decisionMakers().stream()
                                    .allMatch(maker -> result.stable(concept, maker, s)))
                            .toList()));
        }
    }

    /** Giving the opponents more moves only adds states that are stable in the sense of GMR and SMR. */
    @Test
    void moreMovesOfOpponentsAddMetarationalStability() {
        int added = 0;
        for (long seed = 0; seed < 800; seed++) {
            Case before = RandomConflicts.conflict(seed, new Kind(2, 4, 5, true, true, false)).theCase();
            ConflictResult narrow = solve(before);
            String maker = narrow.decisionMakers().getFirst();
            ConflictResult wide = solve(freed(before, maker));
            for (Concept concept : List.of(Concept.GMR, Concept.SMR)) {
                assertThat(wide.stable().get(concept).get(maker)).as("%s, seed %d", concept, seed)
                        .containsAll(narrow.stable().get(concept).get(maker));
                added += wide.stable().get(concept).get(maker).size() - narrow.stable().get(concept).get(maker).size();
            }
            assertThat(wide.stable().get(Concept.NASH).get(maker))
                    .isEqualTo(narrow.stable().get(Concept.NASH).get(maker));
        }
        assertThat(added).as("states made stable").isPositive();
    }

    private static ConflictResult solve(Case theCase) {
        return ENGINE.solve(model(theCase), QUIET);
    }

    private static GraphModel model(Case theCase) {
        return switch (PictureReader.read(theCase, theCase.conflicts().getFirst().id(), 1L << 30)) {
            case entente.engine.Reading.Fit<GraphModel>(GraphModel model) -> model;
            case entente.engine.Reading.Unfit<GraphModel>(var reasons) -> throw new AssertionError(reasons);
        };
    }

    /** All options of everybody but one may be changed in both directions. */
    private static Case freed(Case old, String maker) {
        Conflict conflict = old.conflicts().getFirst();
        return with(old,
                with(conflict,
                        conflict.decisionMakers().stream().map(decisionMaker -> decisionMaker.actor().equals(maker)
                                ? decisionMaker
                                : new DecisionMaker(decisionMaker.actor(), null,
                                        decisionMaker.options().stream().map(LawsTest::freed).toList(),
                                        decisionMaker.prefers()))
                                .toList()));
    }

    private static Option freed(Option option) {
        return new Option(option.id(), option.label(), option.taken(), Moves.BOTH, option.because());
    }

    private static Conflict with(Conflict old, List<DecisionMaker> makers) {
        return new Conflict(old.id(), old.title(), null, null, null, null, makers, old.infeasible(), old.coalesced(),
                old.states(),
                old.statusQuo(), old.watch());
    }

    private static Case with(Case old, Conflict conflict) {
        return new Case(old.id(), old.title(), null, null, null, null, List.of(), old.likelihoodWords(), old.actors(),
                old.evidence(),
                List.of(conflict),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Registers.NONE, List.of(),
                old.origin());
    }

    /** The order of decision makers gives options other bits and states other numbers, and changes no verdict. */
    @Test
    void reorderingDecisionMakersOnlyReordersResults() {
        for (long seed = 0; seed < 300; seed++) {
            // statements only: rankings by number speak of the old numbers
            ConflictSketch sketch = statementsOnly(seed);
            Case before = sketch.theCase();
            Conflict conflict = before.conflicts().getFirst();
            Case after = with(before, with(conflict, conflict.decisionMakers().reversed()));
            GraphModel model = model(before);
            GraphModel reversed = model(after);
            ConflictResult result = solve(before);
            ConflictResult other = solve(after);
            assertThat(reversed.states()).isEqualTo(model.states());
            for (int s = 1; s <= model.states(); s++) {
                int t = reversed.number(reordered(model, reversed, model.code(s))).orElseThrow();
                for (Concept concept : Concept.values()) {
                    for (String maker : result.decisionMakers()) {
                        assertThat(other.stable(concept, maker, t)).isEqualTo(result.stable(concept, maker, s));
                    }
                }
            }
        }
    }

    private static ConflictSketch statementsOnly(long seed) {
        java.util.SplittableRandom random = new java.util.SplittableRandom(seed);
        ConflictSketch sketch = ConflictSketch.of("reordered-" + seed);
        for (int maker = 0; maker < 3; maker++) {
            sketch.maker("d" + maker, "o" + 2 * maker, "o" + (2 * maker + 1) + (random.nextBoolean() ? ">" : ""));
            sketch.statements(RandomConflicts.statements(random, 6));
        }
        return sketch.infeasible("o1 & !o4");
    }

    private static String reordered(GraphModel from, GraphModel to, String code) {
        StringBuilder text = new StringBuilder();
        for (GraphModel.ModelOption option : to.options()) {
            int at = IntStream.range(0, from.options().size())
                    .filter(o -> from.options().get(o).id().equals(option.id())).findFirst().orElseThrow();
            text.append(code.charAt(at));
        }
        return text.toString();
    }

    /**
     * Options that nobody minds change no verdict. Seventeen options of one decision maker make sub-blocks of 131,072 codes, too wide
     * for what they improve on to be counted beforehand.
     */
    @Test
    void optionsThatNobodyMindsChangeNothing() {
        List<Concept> credible = List.of(Concept.SEQ, Concept.SSEQ);
        int stable = 0;
        for (long seed = 0; seed < 6; seed++) {
            GraphModel narrow = widened(seed, 3);
            GraphModel wide = widened(seed, 17);
            VerdictBits few = new Kernel(narrow).judge(credible, QUIET, 1);
            VerdictBits many = new Kernel(wide).judge(credible, QUIET, 2);
            for (Concept concept : credible) {
                for (int maker = 0; maker < 2; maker++) {
                    for (int code = 0; code < 32; code++) {
                        boolean expected = few.stable(concept, maker, code + 1);
                        stable += expected ? 1 : 0;
                        for (int unminded = 0; unminded < 1 << 14; unminded += 1021) {
                            int same = code & 7 | unminded << 3 | code >> 3 << 17;
                            assertThat(many.stable(concept, maker, same + 1))
                                    .as("seed %d, %s, maker %d, state %s", seed,
                                            concept, maker, wide.code(same + 1))
                                    .isEqualTo(expected);
                        }
                    }
                }
            }
        }
        assertThat(stable).isBetween(100, 600);
    }

    private static GraphModel widened(long seed, int options) {
        SplittableRandom random = new SplittableRandom(seed);
        ConflictSketch sketch = ConflictSketch.of("widened-" + seed);
        sketch.maker("a", IntStream.range(0, options).mapToObj(o -> "o" + o).toArray(String[]::new));
        sketch.statements(statements(random)).maker("b", "p0", "p1").statements(statements(random));
        return sketch.model();
    }

    private static String[] statements(SplittableRandom random) {
        List<String> minded = List.of("o0", "o1", "o2", "p0", "p1");
        List<String> joined = List.of(" & ", " | ", " <-> ");
        return IntStream.range(0, 4).mapToObj(k -> minded.get(random.nextInt(5)) + joined.get(random.nextInt(3)) + "!"
                + minded.get(random.nextInt(5))).toArray(String[]::new);
    }
}
