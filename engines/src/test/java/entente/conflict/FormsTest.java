package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.conflict.GraphModel.Move;
import entente.conflict.PartialPreference.Relation;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

// FEATURE every form of preference and of moves that a case may hold
class FormsTest {

    private static final Run QUIET = Run.quiet(0);
    private static final List<Concept> PLAIN = List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ,
            Concept.SSEQ);

    private static Map<String, Integer> weights(Object... pairs) {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int k = 0; k < pairs.length; k += 2) {
            found.put((String) pairs[k], (Integer) pairs[k + 1]);
        }
        return found;
    }

    private static List<Integer> levels(GraphModel model, int maker) {
        return IntStream.rangeClosed(1, model.states()).mapToObj(state -> model.level(maker, state)).toList();
    }

    @Test
    void weightsRankBySumsOverAnybodysOptions() {
        GraphModel model = ConflictSketch.of("c").maker("a", "x", "y").weights(weights("x", 3, "z", -3, "y", 1000000))
                .maker("b", "z").infeasible("NYY").model();
        assertThat(IntStream.rangeClosed(1, model.states()).mapToObj(model::code))
                .containsExactly("NNN", "YNN", "NYN", "YYN", "NNY", "YNY", "YYY");
        assertThat(levels(model, 0)).containsExactly(4, 3, 2, 1, 5, 4, 2);
        assertThat(model.levels(0)).isEqualTo(5);
        assertThat(levels(model, 1)).as("nothing is weighed by b").containsOnly(1);
    }

    @Test
    void weightsAgreeWithSumsOnRandomModels() {
        SplittableRandom random = new SplittableRandom(5);
        for (int draw = 0; draw < 200; draw++) {
            Map<String, Integer> weights = new LinkedHashMap<>();
            List<Integer> byOption = new ArrayList<>();
            String[] names = IntStream.range(0, 7).mapToObj(o -> "o" + o).toArray(String[]::new);
            for (String name : names) {
                int weight = draw % 2 == 0 ? random.nextInt(-3, 4) : random.nextInt(-1_000_000, 1_000_001);
                byOption.add(weight);
                weights.put(name, weight);
            }
            GraphModel model = ConflictSketch.of("c").maker("a", names).weights(weights).infeasible("o1 & !o4").model();
            for (int a = 1; a <= model.states(); a++) {
                for (int b = 1; b <= model.states(); b++) {
                    assertThat(model.prefers(0, a, b))
                            .isEqualTo(sum(byOption, model.code(a)) > sum(byOption, model.code(b)));
                }
            }
        }
    }

    private static long sum(List<Integer> weights, String code) {
        return IntStream.range(0, code.length()).filter(o -> code.charAt(o) == 'Y').mapToLong(weights::get).sum();
    }

    @Test
    void theMostImportantStatementThatTellsStatesApartGivesTheStrength() {
        SplittableRandom random = new SplittableRandom(8);
        for (int draw = 0; draw < 300; draw++) {
            String[] statements = RandomConflicts.statements(random, 5);
            Integer[] degrees = new Integer[statements.length];
            int degree = 4;
            for (int level = 0; level < degrees.length; level++) {
                degree = Math.max(1, degree - random.nextInt(2));
                degrees[level] = degree;
            }
            GraphModel model = ConflictSketch.of("c").maker("a", "o0", "o1", "o2", "o3", "o4").statements(statements)
                    .strengths(degrees).infeasible("Y-Y--").model();
            Strengths strengths = model.strengths();
            assertThat(strengths.unfit(model)).isEmpty();
            for (int a = 1; a <= model.states(); a++) {
                for (int b = 1; b <= model.states(); b++) {
                    assertThat(strengths.degree(model, 0, a, b)).isEqualTo(decided(model, degrees, a, b));
                }
            }
        }
    }

    /** The degree of the first level that tells two states apart, where it favours the first; 0 elsewhere. */
    private static int decided(GraphModel model, Integer[] degrees, int a, int b) {
        for (int level = 0; level < degrees.length; level++) {
            long difference = held(model, level, a) - held(model, level, b);
            if (difference != 0) {
                return difference > 0 ? degrees[level] : 0;
            }
        }
        return 0;
    }

    private static long held(GraphModel model, int level, int state) {
        return model.priority(0).get(level).statements().stream()
                .filter(one -> one.that().holds(name -> model.code(state).charAt(name.option().charAt(1) - '0') == 'Y'))
                .count();
    }

    @Test
    void rankingsHaveStepsAndWeightsHaveThresholds() {
        GraphModel ranked = ConflictSketch.of("c").maker("a", "x", "y").ranking("4 [3 2] 1").strengths(1, 3).model();
        assertThat(ranked.strengths().degree(ranked, 0, 4, 3)).isEqualTo(1);
        assertThat(ranked.strengths().degree(ranked, 0, 2, 1)).isEqualTo(3);
        assertThat(ranked.strengths().degree(ranked, 0, 4, 1)).isEqualTo(3);
        assertThat(ranked.strengths().degree(ranked, 0, 1, 4)).isZero();
        assertThat(ranked.strengths().degrees()).isEqualTo(3);

        GraphModel weighed = ConflictSketch.of("c").maker("a", "x", "y").weights(weights("x", 6, "y", 5), 10, 50)
                .maker("b", "z").model();
        Strengths strengths = weighed.strengths();
        assertThat(strengths.degree(weighed, 0, 2, 1)).isEqualTo(1);
        assertThat(strengths.degree(weighed, 0, 4, 2)).isEqualTo(1);
        assertThat(strengths.degree(weighed, 0, 4, 1)).as("two mild steps make a strong one").isEqualTo(2);
        assertThat(strengths.degree(weighed, 0, 1, 4)).isZero();
        assertThat(strengths.degree(weighed, 1, 1, 4)).isZero();
        assertThat(strengths.degrees()).isEqualTo(3);
        assertThat(strengths.unfit(weighed)).isEmpty();
        assertThat(strengths.unfit(ranked)).isPresent();
    }

    @Test
    void strengthByThresholdsAgreesWithItsTwin() {
        SplittableRandom random = new SplittableRandom(13);
        for (int draw = 0; draw < 150; draw++) {
            ConflictSketch sketch = ConflictSketch.of("c");
            for (String maker : List.of("a", "b", "c")) {
                sketch.maker(maker, maker + "0", maker + "1");
            }
            GraphModel bare = sketch.model();
            for (String maker : List.of("a", "b", "c")) {
                sketch.maker(maker, maker + "0", maker + "1");
                Map<String, Integer> weights = new LinkedHashMap<>();
                bare.options().forEach(option -> weights.put(option.id(), random.nextInt(-9, 10)));
                sketch.weights(weights, 5, 12);
            }
            GraphModel model = sketch.model();
            for (Concept concept : PLAIN.subList(1, PLAIN.size())) {
                for (int degree = 2; degree <= 3; degree++) {
                    StrengthStability notion = new StrengthStability(model.strengths(), concept, degree, false);
                    StabilitySchemaTest.agree(model, notion.judge(model, QUIET).stable(),
                            new StabilityDefinition(model, notion.definition(model)), concept, "thresholds");
                }
            }
        }
    }

    @Test
    void unknownPairsAreForgottenInBothDirections() {
        GraphModel model = ConflictSketch.of("c").maker("a", "x", "y").statements("x", "y").unknown("x & !y", "y & !x")
                .maker("b", "z").model();
        PartialPreference known = model.partialPreference().orElseThrow();
        assertThat(known.relation(0, 2, 3)).isEqualTo(Relation.UNKNOWN);
        assertThat(known.relation(0, 7, 2)).isEqualTo(Relation.UNKNOWN);
        assertThat(known.relation(0, 4, 3)).isEqualTo(Relation.BETTER);
        assertThat(known.unknownPairs(0)).isEqualTo(4);
        assertThat(known.unknownPairs(1)).isZero();
        assertThat(new ConflictEngine().solve(model, QUIET).notes()).containsExactly(
                "Some comparisons by a are not known; these verdicts take the order as written, and the notions for unknown"
                        + " preference do not.");
        assertThat(ConflictSketch.of("c").maker("a", "x").model().partialPreference()).isEmpty();
    }

    @Test
    void unsureOrderMakesBlocks() {
        GraphModel model = ConflictSketch.of("c").maker("a", "u", "v", "w", "x", "y", "z")
                .statements("u", "v", "w", "x", "y", "z").unsure(1, 0.7).unsure(2, 0.6).unsure(5, 0.9).model();
        assertThat(InverseQuestion.unsureBlocks(model, 0)).containsExactly(List.of(1, 2, 3), List.of(5, 6));
        assertThat(model.unsure(0)).extracting(unsure -> unsure.asWritten()).containsExactly(0.7, 0.6, 0.9);
        assertThat(InverseQuestion.shareOfOrders(model, Concept.NASH, 64, 0, List.of(1, 2, 3), 10, QUIET).exact())
                .isTrue();
    }

    @Test
    void theCatalogueGrowsWithWhatTheModelSays() {
        GraphModel model = ConflictSketch.of("c").maker("a", "x", "y").statements("x", "y").strengths(2, 1)
                .unknown("x", "y").maker("b", "z").view("b", "y").model();
        assertThat(Notions.of(model)).extracting(Notion::id).contains("coalitional-seq", "strong-seq", "weak-sseq",
                "unknown-nash-a", "unknown-seq-d", "hypergame-seq").doesNotContain("strong-3-seq")
                .doesNotHaveDuplicates();
        for (Notion notion : Notions.of(model)) {
            if (notion.unfit(model).isEmpty()) {
                assertThat(notion.judge(model, QUIET).id()).isEqualTo(notion.id());
            }
        }
    }

    @Test
    void patternPairsSayWhatDirectionsSay() {
        for (long seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            String[] one = RandomConflicts.statements(random, 4);
            String[] two = RandomConflicts.statements(random, 4);
            GraphModel directed = ConflictSketch.of("c").maker("a", "o0>", "o1").statements(one)
                    .maker("b", "o2", "o3<").statements(two).maker("c").infeasible("-YY-").model();
            GraphModel paired = ConflictSketch.of("c").maker("a", "o0", "o1").statements(one).oneWay("o0", "!o0")
                    .maker("b", "o2", "o3").statements(two).oneWay("!o3", "o3").maker("c").infeasible("-YY-").model();
            ConflictResult found = new ConflictEngine().solve(paired, PLAIN, QUIET);
            assertThat(found.stable()).isEqualTo(new ConflictEngine().solve(directed, PLAIN, QUIET).stable());
        }
    }

    @Test
    void arcsAreAllMovesAndTheLastMoverIsRemembered() {
        ConflictSketch sketch = ConflictSketch.of("c").maker("a", "x").ranking("2 [1 3 4]").arcs("1 2")
                .maker("b", "y").ranking("4 3 2 1").arcs("2 3", "3 4");
        GraphModel model = sketch.model();
        assertThat(model.moves(1, 2)).containsExactly(new Move(1, 2, 3));
        assertThat(model.changes(new Move(1, 2, 3))).containsExactly(new GraphModel.Change(0, false),
                new GraphModel.Change(1, true));
        assertThat(model.absorbing(4)).isTrue();
        assertThat(new Definition(model).answers(0, 2, false)).as("b may not go on to 4").containsExactly(3);
        assertThat(new LegalSequences(model, List.of(1), false).shortest(2, end -> end == 4)).isEmpty();
        ConflictResult result = new ConflictEngine().solve(model, QUIET);
        assertThat(result.stable(Concept.NASH, "a", 1)).isFalse();
        assertThat(result.stable(Concept.SEQ, "a", 1)).isTrue();
        assertThat(result.notes()).containsExactly(
                "Simultaneous stability was not judged: changes made at once have a meaning only where options say how"
                        + " everybody moves.");
        assertThatThrownBy(() -> Explainer.explain(model, Concept.SIM, 0, 1))
                .hasMessage("simultaneous moves are not defined where moves are listed, common or never made");
        assertThat(Explainer.explain(model, Concept.SEQ, 0, 1).stable()).isTrue();
    }

    @Test
    void fourWaysOfJudgingAgreeWhereMovesAreNotInOptionForm() {
        for (long seed = 0; seed < 300; seed++) {
            GraphModel model = odd(seed);
            Definition definition = new Definition(model);
            MoveGraph table = MoveGraph.of(model);
            MoveGraph graph = MoveGraph.of(model);
            StateJudge judge = new StateJudge(graph);
            for (Concept concept : PLAIN) {
                StabilitySchema schema = new StabilitySchema(table, Outlook.plain(table), concept);
                for (int maker = 0; maker < model.makers().size(); maker++) {
                    for (int state = 1; state <= model.states(); state++) {
                        boolean stable = definition.stable(concept, maker, state);
                        assertThat(schema.stable(maker, state)).isEqualTo(stable);
                        assertThat(judge.stable(graph, concept, maker, state)).isEqualTo(stable);
                        assertThat(Explainer.explain(model, concept, maker, state).stable()).isEqualTo(stable);
                    }
                }
            }
        }
    }

    /** Three decision makers, one with arcs, one with one-way pairs, and coalesced states in half of the models. */
    static GraphModel odd(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int states = seed % 2 == 0 ? 16 : 13;
        List<String> arcs = new ArrayList<>();
        for (int k = 0; k < 20; k++) {
            int from = random.nextInt(1, states + 1);
            int to = random.nextInt(1, states + 1);
            if (from != to) {
                arcs.add(from + " " + to);
            }
        }
        ConflictSketch sketch = ConflictSketch.of("odd-" + seed).maker("a", "o0", "o1")
                .ranking(RandomConflicts.ranking(random, states)).arcs(arcs.toArray(String[]::new)).maker("b", "o2")
                .ranking(RandomConflicts.ranking(random, states)).oneWay("o0", "!o2 & o1").maker("c", "o3")
                .ranking(RandomConflicts.ranking(random, states)).oneWay("o3 | o1", "!o3");
        return (states == 16 ? sketch : sketch.coalesce("YY--", "the end")).model();
    }

    @Test
    void schemaAgreesWithTheDefinitionOnCoalescedAndPlainModels() {
        for (long seed = 0; seed < 400; seed++) {
            GraphModel model = BeyondWorlds.random(seed, seed % 3 == 0 ? BeyondWorlds.COALESCED : BeyondWorlds.ANY);
            MoveGraph table = MoveGraph.of(model);
            Definition definition = new Definition(model);
            for (Concept concept : PLAIN) {
                StabilitySchema schema = new StabilitySchema(table, Outlook.plain(table), concept);
                for (int maker = 0; maker < model.makers().size(); maker++) {
                    for (int state = 1; state <= model.states(); state++) {
                        assertThat(schema.stable(maker, state)).isEqualTo(definition.stable(concept, maker, state));
                    }
                }
            }
        }
    }

    @Test
    void whatIsNotJudgedIsRefused() {
        String[] eleven = IntStream.range(0, 11).mapToObj(o -> "o" + o).toArray(String[]::new);
        assertThatThrownBy(() -> ConflictSketch.of("c").maker("a", eleven).oneWay("o1", "o2").model()).hasMessage("""
                sketch c: a conflict with one-way moves by pattern is judged straight from the definitions, which is done for at most 1024 states; this one has 2048
                  Maybe say it by the directions of options, or leave out options that hardly matter.""");
        assertThatThrownBy(() -> ConflictSketch.of("c").maker("a", eleven).arcs("1 2").model()).hasMessage("""
                sketch c: a conflict with moves given as arcs is judged straight from the definitions, which is done for at most 1024 states; this one has 2048
                  Maybe say it by the directions of options, or leave out options that hardly matter.""");
        assertThatThrownBy(() -> ConflictSketch.of("c").maker("a", eleven).unknown("o1", "o2").model()).hasMessage("""
                sketch c: unknown comparisons are judged for at most 1024 states; this conflict has 2048
                  Maybe leave out unknown, or options that hardly matter.""");
        String[] thirteen = IntStream.range(0, 13).mapToObj(o -> "o" + o).toArray(String[]::new);
        assertThatThrownBy(() -> ConflictSketch.of("c").maker("a", thirteen).statements("o1").strengths(2).model())
                .hasMessage("""
                sketch c: strengths of preference are judged for at most 4096 states; this conflict has 8192
                  Maybe leave out strengths, or options that hardly matter.""");
        assertThatThrownBy(() -> ConflictSketch.of("c").maker("a", "x", "y").arcs("1 1", "1 NYN").model()).hasMessage("""
                sketch c: the arc from 1 to 1 leads nowhere
                  Maybe leave it out.
                sketch c: an arc names 'NYN', which is no feasible state
                  Maybe write a number from 1 to 4, a code, or the id of a named state.""");
        assertThatThrownBy(
                () -> ConflictSketch.of("c").maker("a", "x", "y").statements("x", "y").strengths(1, 2).model())
                .hasMessage("""
                sketch c: the strength rises from 1 at level 1 to 2 at level 2
                  Maybe what matters less is not preferred more strongly.""");
        assertThatThrownBy(() -> ConflictSketch.of("c").maker("a", "x", "y").statements("x").unknown("x", "!x")
                .maker("b", "z").coalesce("-Y-", "the end").model()).hasMessageContaining(
                        "'x' holds in some members of 'the end' and not in others, which count as one state");
        assertThatThrownBy(() -> ConflictSketch.of("c").maker("a", "x", "y").arcs("1 2").maker("b", "z").view("b", "y")
                .model()).hasMessage("""
                sketch c: the views cannot be judged: moves are listed, common or never made, and views need moves that options allow
                  Maybe leave views out, or change them.""");
    }
}
