package entente.conflict;

import static entente.conflict.Concept.GMR;
import static entente.conflict.Concept.NASH;
import static entente.conflict.Concept.SEQ;
import static entente.conflict.Concept.SIM;
import static entente.conflict.Concept.SMR;
import static entente.conflict.Concept.SSEQ;
import static org.assertj.core.api.Assertions.assertThat;

import entente.engine.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Worlds with known answers, typed in the notation of the field. */
class WorldsTest {

    private static ConflictResult solve(GraphModel model) {
        return new ConflictEngine().solve(model, Run.quiet(0));
    }

    // FEATURE prisoner's dilemma: only mutual defection is Nash, mutual cooperation lasts for those who look ahead
    @Test
    void prisoners() {
        ConflictResult result = solve(ConflictSketch.of("prisoners")
                .maker("one", "cooperate").ranking("3 4 1 2")
                .maker("two", "keep-faith").ranking("2 4 1 3")
                .model());
        assertThat(result.equilibria().get(NASH)).containsExactly(1);
        for (Concept concept : List.of(GMR, SMR, SEQ, SSEQ, SIM)) {
            assertThat(result.equilibria().get(concept)).as(concept.id()).containsExactly(1, 4);
        }
        assertThat(result.stable(NASH, "one", 3)).isTrue();
        assertThat(result.stable(NASH, "two", 3)).isFalse();
    }

    // FEATURE chicken: one gives way; that both do is held by fear of moves, but not by improvements
    @Test
    void chicken() {
        ConflictResult result = solve(ConflictSketch.of("chicken")
                .maker("a", "defect-a").ranking("2 1 3 4")
                .maker("b", "defect-b").ranking("3 1 2 4")
                .model());
        assertThat(result.equilibria().get(NASH)).containsExactly(2, 3);
        assertThat(result.equilibria().get(GMR)).containsExactly(1, 2, 3);
        assertThat(result.equilibria().get(SMR)).containsExactly(1, 2, 3);
        assertThat(result.equilibria().get(SEQ)).containsExactly(2, 3);
        assertThat(result.equilibria().get(SSEQ)).containsExactly(2, 3);
        assertThat(result.equilibria().get(SIM)).containsExactly(1, 2, 3);
    }

    // FEATURE sequential stability: a sanction in which one opponent moves twice, not in succession
    @Test
    void opponentMovesTwice() {
        GraphModel model = ConflictSketch.of("double-move")
                .maker("d1", "o0").ranking("1 2 7 4 5 3 8 6")
                .maker("d2", "o1").ranking("8 6 5 4 3 1 7 2")
                .maker("d3", "o2").ranking("8 5 2 4 3 7 6 1")
                .model();
        assertThat(solve(model).stable(SEQ, "d2", 1)).isTrue();
        Explanation why = Explainer.explain(model, SEQ, 1, 1);
        assertThat(why.temptations()).hasSize(1);
        assertThat(why.temptations().getFirst().answer().orElseThrow().sequence()).containsExactly(
                new GraphModel.Move(0, 3, 4), new GraphModel.Move(2, 4, 8), new GraphModel.Move(0, 8, 7));
    }

    // FEATURE simultaneous stability: every improvement is tested against all improvements of the others
    @Test
    void secondImprovementIsTestedToo() {
        GraphModel model = ConflictSketch.of("second-improvement")
                .maker("a", "a1", "a2").ranking("2 3 1 4 5 6 7 8")
                .maker("b", "b1").ranking("5 6 7 8 1 2 3 4")
                .model();
        assertThat(solve(model).stable(SIM, "a", 1)).isTrue();
        assertThat(Explainer.explain(model, SIM, 0, 1).temptations()).hasSize(2)
                .allSatisfy(temptation -> assertThat(temptation.answer().orElseThrow().sequence()).containsExactly(new GraphModel.Move(1, 1, 5)));
    }

    // FEATURE coalesced states: abandoning the plant is one state whatever else was done, and nobody leaves it
    @Test
    void coalescedPlant() {
        GraphModel model = ConflictSketch.of("plant")
                .maker("ministry", "modify>").ranking("7 3 4 8 5 1 2 6 9")
                .maker("company", "delay<", "accept", "abandon>").ranking("1 4 8 5 9 3 7 2 6")
                .maker("council", "insist").ranking("7 3 5 1 8 6 4 2 9")
                .infeasible("-YY--", "-Y-Y-", "--YY-", "-NNN-")
                .coalesce("abandon", "the plant is abandoned")
                .model();
        assertThat(model.states()).isEqualTo(9);
        assertThat(IntStream.rangeClosed(1, 9).mapToObj(model::code)).containsExactly("NYNNN", "YYNNN", "NNYNN", "YNYNN", "NYNNY",
                "YYNNY", "NNYNY", "YNYNY", "-NNY-");
        assertThat(model.label(9)).isEqualTo("the plant is abandoned");
        assertThat(model.moves(1, 1)).extracting(GraphModel.Move::to).containsExactly(3, 9);
        assertThat(model.moves(1, 3)).extracting(GraphModel.Move::to).containsExactly(9);
        assertThat(model.moves(2, 9)).isEmpty();
        assertThat(model.absorbing(9)).isTrue();
        assertThat(model.number("NNNYY")).hasValue(9);
        assertThat(model.number("-NNY-")).hasValue(9);
        ConflictResult result = solve(model);
        assertThat(result.equilibria().get(NASH)).containsExactly(5, 8, 9);
        assertThat(result.equilibria().get(GMR)).containsExactly(1, 4, 5, 8, 9);
        assertThat(result.equilibria().get(SMR)).containsExactly(1, 4, 5, 8, 9);
        assertThat(result.equilibria().get(SEQ)).containsExactly(5, 8, 9);
        assertThat(result.equilibria().get(SSEQ)).containsExactly(5, 8, 9);
        assertThat(result.notJudged()).containsExactly(SIM);
        assertThat(result.notes()).containsExactly(
                "Simultaneous stability was not judged: changes made at once have no meaning between coalesced states.");
    }

    // FEATURE legal sequences: nobody moves twice in succession, which matters where coalesced states make moves intransitive
    @Test
    void nobodyMovesTwiceInSuccession() {
        GraphModel model = ConflictSketch.of("in-succession")
                .maker("a", "x")
                .maker("b", "p>", "q>").statements("p")
                .infeasible("NYY", "-NY")
                .coalesce("p & !q", "half way")
                .model();
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(model::code)).containsExactly("NNN", "YNN", "YYY", "-YN");
        assertThat(model.moves(1, 1)).containsExactly(new GraphModel.Move(1, 1, 4));
        assertThat(model.moves(1, 4)).containsExactly(new GraphModel.Move(1, 4, 3));
        assertThat(new Definition(model).answers(0, 1, false)).containsExactly(4);
        assertThat(new LegalSequences(model, List.of(1), false).shortest(1, end -> end == 3)).isEmpty();
        assertThat(model.changes(new GraphModel.Move(1, 4, 3))).containsExactly(new GraphModel.Change(2, true));
    }

    // FEATURE absorbing states: a strike that cannot be undone is Nash stable, and marked as a state nobody can leave
    @Test
    void absorbingStrike() {
        GraphModel model = ConflictSketch.of("strike")
                .maker("usa", "strike>").statements("!strike")
                .maker("prk", "freeze").statements("!strike", "!freeze")
                .infeasible("strike & freeze")
                .model();
        ConflictResult result = solve(model);
        assertThat(model.code(2)).isEqualTo("YN");
        assertThat(result.equilibrium(NASH, 2)).isTrue();
        assertThat(result.states()).extracting(ConflictResult.StateLine::absorbing).containsExactly(false, true, false);
        assertThat(result.states()).extracting(ConflictResult.StateLine::label).containsExactly("nothing done", "strike", "freeze");
        assertThat(model.level(0, 2)).isEqualTo(model.levels(0)).isEqualTo(2);
    }

    // FEATURE option prioritising: 70 and 100 statements, more than the bits of a long, keep their order
    @Test
    void manyStatements() {
        for (int count : new int[]{64, 65, 70, 100}) {
            List<String> statements = new ArrayList<>();
            IntStream.range(0, count - 2).forEach(k -> statements.add("o0 | !o0"));
            statements.add("o1");
            statements.add("!o0");
            GraphModel model = ConflictSketch.of("many").maker("a", "o0", "o1").statements(statements.toArray(String[]::new)).model();
            assertThat(model.statements(0)).hasSize(count);
            assertThat(IntStream.rangeClosed(1, 4).map(number -> model.level(0, number))).as("%d statements", count).containsExactly(3, 4, 1, 2);
        }
    }

    // FEATURE option prioritising: 100 different statements over ten options give the lexicographic order
    @Test
    void manyDifferentStatements() {
        String[] options = IntStream.range(0, 10).mapToObj(o -> "o" + o).toArray(String[]::new);
        List<String> statements = new ArrayList<>();
        for (int a = 0; a < 10; a++) {
            for (int b = 0; b < 10; b++) {
                statements.add(a == b ? "o" + a : "!o" + a + " -> o" + b);
            }
        }
        GraphModel model = ConflictSketch.of("lexicographic").maker("a", options).statements(statements.toArray(String[]::new)).model();
        List<Integer> byBits = IntStream.rangeClosed(1, 1024).boxed()
                .sorted((s, t) -> bits(model.code(t)).compareTo(bits(model.code(s)))).toList();
        for (int k = 1; k < 1024; k++) {
            int better = byBits.get(k - 1);
            int worse = byBits.get(k);
            assertThat(model.prefers(0, better, worse)).isEqualTo(!bits(model.code(better)).equals(bits(model.code(worse))));
            assertThat(model.level(0, better)).isLessThanOrEqualTo(model.level(0, worse));
        }
    }

    /** The truth of the hundred statements as a text that sorts as they do. */
    private static String bits(String code) {
        StringBuilder bits = new StringBuilder();
        for (int a = 0; a < 10; a++) {
            for (int b = 0; b < 10; b++) {
                bits.append(code.charAt(a) == 'Y' || (a != b && code.charAt(b) == 'Y') ? '1' : '0');
            }
        }
        return bits.toString();
    }

    // FEATURE statements of equal weight: what counts is how many of them hold
    @Test
    void statementsOfEqualWeight() {
        GraphModel model = ConflictSketch.of("ties").maker("a", "x", "y", "z").statements("x = y = z", "!x").model();
        assertThat(model.levels(0)).isEqualTo(6);
        assertThat(IntStream.rangeClosed(1, 8).mapToObj(number -> model.code(number) + model.level(0, number))).containsExactly(
                "NNN6", "YNN5", "NYN4", "YYN3", "NNY4", "YNY3", "NYY2", "YYY1");
        assertThat(model.statements(0)).extracting(GraphModel.StatementRef::written).containsExactly("x = y = z", "!x");
    }

    // FEATURE no options, or nobody who prefers anything: everything stays
    @Test
    void indifference() {
        GraphModel nothing = ConflictSketch.of("nothing").maker("watcher").model();
        assertThat(nothing.states()).isEqualTo(1);
        assertThat(solve(nothing).equilibria().get(NASH)).containsExactly(1);
        GraphModel indifferent = ConflictSketch.of("indifferent").maker("a", "x").maker("b", "y").model();
        assertThat(solve(indifferent).equilibria()).allSatisfy((concept, states) -> assertThat(states).containsExactly(1, 2, 3, 4));
    }
}
