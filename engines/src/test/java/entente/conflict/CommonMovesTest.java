package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.conflict.GraphModel.Change;
import entente.conflict.GraphModel.Move;
import entente.engine.Reading;
import entente.engine.Run;
import entente.model.Case;
import entente.model.Conflict;
import entente.model.Conflict.CommonMove;
import entente.model.Conflict.Condition;
import entente.model.Expression;
import entente.model.OptionName;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

// FEATURE common moves: a step that each of several decision makers can make alone is an arc in the graph of each of them
class CommonMovesTest {

    private static final Run QUIET = Run.quiet(0);
    private static final List<Concept> PLAIN = List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ,
            Concept.SSEQ);

    /**
     * States: 1 NNN, 2 YNN, 3 YYN, 4 YYY. Judge a goes from 1 to 2 (or 3); 2 to 3 is the common move; only b goes from 3 to 4, the one
     * state that a likes less than 1.
     */
    private static ConflictSketch ladder(String by, String third) {
        return ConflictSketch.of("ladder").maker("a", "x", "z").ranking("2 3 1 4")
                .maker("b", "y").ranking("4 3 2 1").maker("c").ranking(third).infeasible("NY-", "-NY")
                .common(by, "x & !z", "z");
    }

    @Test
    void whoDidNotHaveToMakeTheLastStepMayGoOn() {
        GraphModel alone = ladder("b", "3 4 2 1").model();
        assertThat(alone.moves(1, 2)).containsExactly(new Move(1, 2, 3));
        assertThat(new Definition(alone).answers(0, 2, false)).as("b may not move twice").containsExactly(3);
        assertThat(new Definition(alone).stable(Concept.GMR, 0, 1)).isFalse();

        GraphModel either = ladder("b c", "3 4 2 1").model();
        assertThat(either.moves(2, 2)).containsExactly(new Move(2, 2, 3));
        assertThat(either.changes(new Move(2, 2, 3))).containsExactly(new Change(1, true));
        assertThat(new Definition(either).answers(0, 2, false)).as("c might have moved, so b goes on")
                .containsExactly(3, 4);
        assertThat(new LegalSequences(either, List.of(1, 2), false).shortest(2, end -> end == 4)).contains(
                List.of(new Move(2, 2, 3), new Move(1, 3, 4)));
        ConflictResult result = new ConflictEngine().solve(either, QUIET);
        assertThat(result.stable(Concept.NASH, "a", 1)).isFalse();
        for (Concept concept : PLAIN.subList(1, PLAIN.size())) {
            assertThat(result.stable(concept, "a", 1)).as(concept.id()).isTrue();
        }
        assertThat(result.notes()).containsExactly(
                "Simultaneous stability was not judged: changes made at once have a meaning only where options say how"
                        + " everybody moves.");

        GraphModel unwilling = ladder("b c", "4 2 3 1").model();
        ConflictResult threat = new ConflictEngine().solve(unwilling, QUIET);
        assertThat(threat.stable(Concept.GMR, "a", 1)).isTrue();
        assertThat(threat.stable(Concept.SEQ, "a", 1)).as("c would not, and b alone cannot").isFalse();
    }

    @Test
    void eitherCanBringAboutTheEndOfAllThings() {
        GraphModel model = winter().common("usa ussr", "!winter", "winter -arm -arms").model();
        int winter = 5;
        assertThat(model.label(winter)).isEqualTo("nuclear winter");
        assertThat(model.absorbing(winter)).isTrue();
        for (int state = 1; state < winter; state++) {
            assertThat(model.moves(0, state)).as("from %d", state).contains(new Move(0, state, winter));
            assertThat(model.moves(1, state)).as("from %d", state).contains(new Move(1, state, winter));
        }
        assertThat(model.changes(new Move(1, 4, winter))).containsExactly(new Change(0, false), new Change(1, true),
                new Change(2, false));
        ConflictResult result = new ConflictEngine().solve(model, QUIET);
        assertThat(result.equilibria().get(Concept.NASH)).as("all armed, or all over").containsExactly(4, winter);
        assertThat(result.equilibria().get(Concept.GMR)).as("the other could end it all").containsExactly(1, 2, 3, 4,
                winter);
        assertThat(result.equilibria().get(Concept.SMR)).as("and there is no way back").containsExactly(1, 2, 3, 4,
                winter);
        assertThat(result.equilibria().get(Concept.SEQ)).as("nobody would").containsExactly(1, 4, winter);
        ConflictResult without = new ConflictEngine().solve(winter().model(), QUIET);
        assertThat(without.stable(Concept.GMR, "usa", 3)).as("the other has no such threat").isFalse();
        assertThat(without.stable(Concept.GMR, "ussr", 2)).as("one of them has").isTrue();
        StatusQuoAnalysis.Arrival end = StatusQuoAnalysis.of(model, 1, List.of(winter), QUIET).arrivals().getFirst();
        assertThat(end.movers()).as("each of them alone").containsExactly(List.of(0), List.of(1));
        assertThat(end.mustMove()).isEmpty();
        assertThat(end.byImprovements()).isEmpty();
    }

    /** An arms race in which one of the two holds the option to end it all. */
    private static ConflictSketch winter() {
        return ConflictSketch.of("winter").maker("usa", "arm", "winter>")
                .statements("!winter", "!arms & !winter", "arm & !winter").maker("ussr", "arms")
                .statements("!winter", "!arm & !winter", "arms & !winter").coalesce("winter", "nuclear winter");
    }

    @Test
    void aCommonMoveOfOneIsAnArcOfIts() {
        for (long seed = 0; seed < 600; seed += 2) {
            SplittableRandom random = new SplittableRandom(seed);
            String from = pattern(random);
            int taken = random.nextInt(4);
            GraphModel base = sketch(seed).model();
            List<String> arcs = new ArrayList<>();
            for (int state = 1; state <= base.states(); state++) {
                for (Move move : base.moves(0, state)) {
                    arcs.add(state + " " + move.to());
                }
                int entered = base.number(with(base.code(state), taken)).orElse(0);
                if (fits(base.code(state), from) && entered != 0 && entered != state
                        && !arcs.contains(state + " " + entered)) {
                    arcs.add(state + " " + entered);
                }
            }
            GraphModel common = sketch(seed).common("a", from, "o" + taken).model();
            GraphModel listed = sketch(seed, arcs.toArray(String[]::new)).model();
            for (int state = 1; state <= common.states(); state++) {
                assertThat(common.moves(0, state)).as("seed %d state %d", seed, state)
                        .isEqualTo(listed.moves(0, state));
            }
            assertThat(new ConflictEngine().solve(common, PLAIN, QUIET).stable())
                    .isEqualTo(new ConflictEngine().solve(listed, PLAIN, QUIET).stable());
        }
    }

    @Test
    void allWaysOfJudgingAgree() {
        for (long seed = 0; seed < 300; seed++) {
            GraphModel model = random(seed);
            Definition definition = new Definition(model);
            MoveGraph graph = MoveGraph.of(model);
            StateJudge judge = new StateJudge(graph);
            for (Concept concept : PLAIN) {
                StabilitySchema schema = new StabilitySchema(graph, Outlook.plain(graph), concept);
                for (int maker = 0; maker < model.makers().size(); maker++) {
                    for (int state = 1; state <= model.states(); state++) {
                        boolean stable = definition.stable(concept, maker, state);
                        assertThat(schema.stable(maker, state)).as("seed %d", seed).isEqualTo(stable);
                        assertThat(judge.stable(graph, concept, maker, state)).as("seed %d", seed).isEqualTo(stable);
                        assertThat(Explainer.explain(model, concept, maker, state).stable()).isEqualTo(stable);
                    }
                }
            }
        }
    }

    @Test
    void coalitionsAreJudgedAsTheirDefinitionReads() {
        for (long seed = 0; seed < 60; seed++) {
            GraphModel model = random(seed);
            CoalitionalDefinition definition = new CoalitionalDefinition(model);
            for (Coalitional concept : Coalitional.values()) {
                Verdicts found = concept.judge(model, QUIET);
                for (int group : Groups.ofAtLeast(1, 3)) {
                    List<Integer> members = Groups.members(group);
                    assertThat(found.stable().get(Groups.written(model, group))).as("%s seed %d", concept, seed)
                            .isEqualTo(IntStream.rangeClosed(1, model.states())
                                    .filter(state -> definition.stable(concept, members, state)).boxed().toList());
                }
            }
        }
    }

    @Test
    void takingTheCommonMoveFromOneOfTwoOnlyTakesAnswersAway() {
        int lost = 0;
        for (long seed = 0; seed < 250; seed++) {
            SplittableRandom random = new SplittableRandom(seed + 7_000);
            String from = pattern(random);
            String change = "o" + random.nextInt(4);
            GraphModel both = sketch(seed).common("b c", from, change).model();
            GraphModel one = sketch(seed).common("b", from, change).model();
            for (int state = 1; state <= both.states(); state++) {
                boolean held = new Definition(one).stable(Concept.GMR, 0, state);
                boolean holds = new Definition(both).stable(Concept.GMR, 0, state);
                assertThat(!held || holds).as("seed %d state %d", seed, state).isTrue();
                lost += holds && !held ? 1 : 0;
            }
        }
        assertThat(lost).as("who can make the step matters").isPositive();
    }

    @Test
    void whatIsNotThereAndWhatIsTooLargeIsRefused() {
        assertThatThrownBy(() -> ConflictSketch.of("c").maker("a", "x").maker("b", "y").view("b", "x")
                .common("a b", "!x", "x").model()).hasMessage(
                        """
                sketch c: the views cannot be judged: moves are listed, common or never made, and views need moves that options allow
                  Maybe leave views out, or change them.""");
        String[] eleven = IntStream.range(0, 11).mapToObj(o -> "o" + o).toArray(String[]::new);
        assertThatThrownBy(() -> ConflictSketch.of("c").maker("a", eleven).common("a", "true", "o1").model())
                .hasMessage(
                        """
                sketch c: a conflict with common moves is judged straight from the definitions, which is done for at most 1024 states; this one has 2048
                  Maybe say it by the directions of options, or leave out options that hardly matter.""");
        Conflict plain = ConflictSketch.of("c").maker("a", "x").conflict();
        CommonMove strange = new CommonMove(List.of("b"), new Condition(new Expression.Constant(true), "true"),
                List.of(new OptionName("a", "y")), List.of(), null, List.of("sketched"));
        Conflict changed = new Conflict("c", "c", null, null, null, null, plain.decisionMakers(), List.of(), List.of(),
                List.of(), null, List.of(), List.of(strange), List.of());
        Case old = ConflictSketch.of("c").maker("a", "x").theCase();
        Case made = new Case("c", "c", null, null, null, "c", List.of(), old.likelihoodWords(), old.actors(),
                old.evidence(), List.of(changed),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), old.registers(), List.of(),
                old.origin());
        Reading<GraphModel> reading = PictureReader.read(made, "c", 1L << 30);
        assertThat(reading).isInstanceOf(Reading.Unfit.class);
        assertThat(reading.toString()).contains(
                "what=the conflict has no option 'a.y', maybe=it is one of a.x]",
                "what=the conflict has no decision maker 'b', maybe=it is one of a]");
    }

    /** One of four makes: plain, coalesced, with combinations that cannot be, both. */
    private static int states(long seed) {
        return List.of(16, 13, 12, 10).get((int) (seed % 4));
    }

    /** Three decision makers with options o0 and o1, o2, o3, in rankings; the first with arcs where there are any. */
    private static ConflictSketch sketch(long seed, String... arcs) {
        SplittableRandom random = new SplittableRandom(seed);
        ConflictSketch sketch = ConflictSketch.of("common-" + seed);
        if (seed % 2 == 1) {
            sketch.coalesce("YY--", "the end");
        }
        if (seed % 4 >= 2) {
            sketch.infeasible("--YY");
        }
        sketch.maker("a", "o0", "o1").ranking(RandomConflicts.ranking(random, states(seed)));
        if (arcs.length > 0) {
            sketch.arcs(arcs);
        }
        return sketch.maker("b", "o2").ranking(RandomConflicts.ranking(random, states(seed))).maker("c", "o3")
                .ranking(RandomConflicts.ranking(random, states(seed)));
    }

    /** One to three common moves of two or three beside moves by options or arcs. */
    static GraphModel random(long seed) {
        SplittableRandom random = new SplittableRandom(seed + 1_000_000);
        int states = states(seed);
        String[] arcs = IntStream.range(0, random.nextInt(3) == 0 ? 15 : 0).mapToObj(k -> random.nextInt(1, states))
                .map(from -> from + " " + random.nextInt(from + 1, states + 1)).distinct().toArray(String[]::new);
        ConflictSketch sketch = sketch(seed, arcs);
        for (int k = random.nextInt(1, 4); k > 0; k--) {
            String by = List.of("a b", "b c", "a c", "a b c").get(random.nextInt(4));
            int one = random.nextInt(4);
            sketch.common(by, pattern(random), "o" + one + " -o" + (one + 1 + random.nextInt(3)) % 4);
        }
        return sketch.model();
    }

    private static String pattern(SplittableRandom random) {
        char[] letters = new char[4];
        for (int k = 0; k < 4; k++) {
            letters[k] = "YN---".charAt(random.nextInt(5));
        }
        return new String(letters);
    }

    private static String with(String code, int option) {
        char[] letters = code.toCharArray();
        letters[option] = 'Y';
        return new String(letters);
    }

    private static boolean fits(String code, String pattern) {
        return IntStream.range(0, code.length())
                .allMatch(
                        k -> pattern.charAt(k) == '-' || code.charAt(k) == '-' || pattern.charAt(k) == code.charAt(k));
    }
}
