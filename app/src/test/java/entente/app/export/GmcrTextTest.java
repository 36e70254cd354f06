package entente.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.casefile.GmcrFile;
import entente.conflict.Concept;
import entente.conflict.ConflictSketch;
import entente.conflict.GraphModel;
import entente.conflict.GraphModel.Move;
import entente.model.Case;
import entente.model.Conflict.DecisionMaker;
import entente.model.Conflict.Moves;
import entente.model.Conflict.Option;
import entente.model.Conflict.Level;
import entente.model.Conflict.Prioritised;
import entente.model.Expression;
import entente.model.OptionName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import entente.model.Conflict;
import entente.model.Conflict.Arcs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GmcrTextTest {

    @TempDir
    Path folder;

    @Test
    void randomConflictsComeBack() throws Exception {
        int came = 0;
        int ranked = 0;
        for (long seed = 1; came < 400; seed++) {
            Optional<SolvedConflict> solved = Samples.random(seed);
            if (solved.isPresent()) {
                SolvedConflict back = back(solved.get());
                assertSame("seed " + seed, solved.get(), back);
                came++;
                ranked += Samples.text(ExportFormat.GMCR, solved.get())
                        .contains("\"useManualPreferenceRanking\" : true") ? 1 : 0;
            }
        }
        assertThat(ranked).isBetween(50, 350);
    }

    @Test
    void conflictsOfTheShippedCasesComeBackOrAreRefused() throws Exception {
        List<String> refused = new ArrayList<>();
        int came = 0;
        for (Path theCase : Samples.cases()) {
            for (SolvedConflict solved : Samples.conflicts(theCase)) {
                if (solved.conflict().coalesced().isEmpty() && solved.conflict().commonMoves().isEmpty()) {
                    assertSame(solved.conflict().id(), solved, back(solved));
                    came++;
                } else {
                    refused.add(solved.conflict().id());
                    assertThatThrownBy(() -> ConflictExport.export(ExportFormat.GMCR, solved))
                            .isInstanceOf(ExportRefused.class);
                }
            }
        }
        assertThat(came).isGreaterThanOrEqualTo(15);
        assertThat(refused).containsExactlyInAnyOrder("either-may-act", "elmira-9");
    }

    @Test
    void hostileLabelsComeBack() throws Exception {
        SolvedConflict hostile = Samples.hostile();
        SolvedConflict back = back(hostile);

        assertSame("hostile", hostile, back);
        assertThat(back.model().makers()).extracting(GraphModel.Maker::name).containsExactly(Samples.HOSTILE.get(0),
                Samples.HOSTILE.get(4));
        assertThat(back.model().options()).extracting(GraphModel.ModelOption::label)
                .containsExactlyElementsOf(Samples.HOSTILE.subList(0, 4));
    }

    @Test
    void statementsStayStatements() {
        SolvedConflict korea = Samples.conflicts(Samples.ROOT.resolve("cases/northeast-asia")).stream()
                .filter(solved -> solved.conflict().id().equals("korea-2018")).findFirst().orElseThrow();

        assertThat(Samples.text(ExportFormat.GMCR, korea)).contains("\"useManualPreferenceRanking\" : false")
                .contains(
                        "{\n      \"compound\" : true,\n      \"members\" : [ [ [ 1, \"N\" ] ], [ [ 2, \"Y\" ], [ 3, \"N\" ] ] ]\n    }")
                .doesNotContain("preferenceRanking");
    }

    @Test
    void statementsOfEqualWeightBecomeCounts() throws Exception {
        SolvedConflict tied = sketch(
                ConflictSketch.of("tied").maker("m", "a", "b").statements("a = b").maker("n", "c").statements("!c"));

        assertSame("tied", tied, back(tied));
        assertThat(ConflictExport.export(ExportFormat.GMCR, tied).notes())
                .contains("The 2 statements of equal weight 'a' and 'b' of m "
                        + "are written as statements on how many of them hold, most first, which is the same order.");
        assertThat(Samples.text(ExportFormat.GMCR, tied)).contains("\"useManualPreferenceRanking\" : false")
                .contains("[ [ [ 0, \"Y\" ], [ 1, \"Y\" ] ], {");
    }

    @Test
    void oneMayFindFewerStatesStableAmongThree() {
        assertThat(ConflictExport.export(ExportFormat.GMCR, sketch(ConflictSketch.of("three").maker("m", "a")
                .statements("a").maker("n", "b").statements("b").maker("o", "c").statements("c"))).notes())
                .contains("GMCR+ finds its own verdicts; with three or more decision makers it may find fewer states"
                        + " stable, where it does not look for answers in which several others move one after another.");
    }

    @Test
    void moreStatementsThanAFileHoldsMakeARanking() {
        String[] all = IntStream.range(0, 129).mapToObj(n -> n % 2 == 0 ? "a" : "b").toArray(String[]::new);
        assertThat(ConflictExport.export(ExportFormat.GMCR, sketch(ConflictSketch.of("many").maker("m", "a", "b")
                .statements(all))).notes())
                .contains("The statements of m would become 129, and at most 128 are written.");
    }

    @Test
    void oneRankingMakesRankingsOfAllAndTheNotesSaySo() {
        SolvedConflict mixed = sketch(
                ConflictSketch.of("mixed").maker("m", "a").statements("a").maker("n", "b").ranking("2 [1 3] 4"));
        Export export = ConflictExport.export(ExportFormat.GMCR, mixed);

        assertThat(export.parts().getFirst().text()).contains("\"useManualPreferenceRanking\" : true")
                .contains("\"preferenceRanking\" : [ 2, [ 1, 3 ], 4 ]")
                .contains("\"preferenceRanking\" : [ [ 2, 4 ], [ 1, 3 ] ]");
        assertThat(export.notes())
                .contains("Every order of preference is written as a ranking of states, because the file has "
                        + "statements for all decision makers or rankings for all, and states are ranked for n. The statements that fit stand "
                        + "beside and do not count.");
    }

    @Test
    void aStatementOfTooManyPatternsMakesARanking() throws Exception {
        SolvedConflict parity = parity(false);
        Export export = ConflictExport.export(ExportFormat.GMCR, parity);

        assertThat(export.notes()).contains("A statement of M needs more than 256 patterns.");
        assertThat(export.parts().getFirst().text()).contains("\"useManualPreferenceRanking\" : true");
        assertSame("parity", parity, back(parity));
    }

    @Test
    void anInfeasibleCombinationOfTooManyPatternsIsRefused() {
        assertThatThrownBy(() -> ConflictExport.export(ExportFormat.GMCR, parity(true)))
                .isInstanceOf(ExportRefused.class).hasMessage("""
                test: 'parity' is infeasible, and a .gmcr file has to list its patterns, of which there are more than 256
                  Maybe split it into several infeasible combinations that are simpler.""");
    }

    @Test
    void coalescedStatesAreRefused() {
        SolvedConflict elmira = Samples.published("elmira-9");

        assertThatThrownBy(() -> ConflictExport.export(ExportFormat.GMCR, elmira))
                .isInstanceOfSatisfying(ExportRefused.class, refused -> {
                    assertThat(refused.callAtFault()).isFalse();
                    assertThat(refused.problem().place().file()).endsWith("conflicts/elmira-9.yaml");
                    assertThat(refused.problem().what())
                            .isEqualTo("the conflict counts 1 set(s) of states as one, beginning with "
                                    + "'the plant is abandoned', and a .gmcr file cannot");
                    assertThat(refused.problem().maybe())
                            .isEqualTo("write .graphml or .csv, or leave out coalesce: the members are then states "
                                    + "of their own, which changes the verdicts");
                });
    }

    @Test
    void movesThatOptionsDoNotSayAreRefused() {
        SolvedConflict plain = Samples.published("prisoners");
        Conflict conflict = plain.conflict();
        DecisionMaker first = conflict.decisionMakers().getFirst();
        DecisionMaker still = new DecisionMaker(first.actor(), null, first.options(), first.prefers(), List.of(),
                new Arcs(List.of(), List.of("assumed")));
        Conflict changed = new Conflict(conflict.id(), conflict.title(), null, null, null, null,
                List.of(still, conflict.decisionMakers().getLast()), List.of(), List.of(), List.of(), null, List.of());
        SolvedConflict solved = new SolvedConflict(plain.theCase(), changed, plain.model(), plain.result());

        for (ExportFormat format : List.of(ExportFormat.GMCR, ExportFormat.NFG)) {
            assertThatThrownBy(() -> ConflictExport.export(format, solved)).isInstanceOfSatisfying(ExportRefused.class,
                    refused -> assertThat(refused.problem().what() + " / " + refused.problem().maybe())
                            .isEqualTo("the moves of '" + first.actor()
                                    + "' are not those that its options allow, and a " + format.ending()
                                    + " file knows no others / write .graphml or .csv, which list every move"));
        }
    }

    @Test
    void commonMovesAreRefusedAndGraphsShowThemForEachWhoCanMakeThem() throws Exception {
        SolvedConflict winter = sketch(ConflictSketch.of("winter").maker("usa", "winter").maker("ussr")
                .common("usa ussr", "!winter", "winter"));
        for (ExportFormat format : List.of(ExportFormat.GMCR, ExportFormat.NFG)) {
            assertThatThrownBy(() -> ConflictExport.export(format, winter)).isInstanceOfSatisfying(ExportRefused.class,
                    refused -> assertThat(refused.problem().what() + " / " + refused.problem().maybe())
                            .isEqualTo("the move from '!winter' can be made by usa and by ussr beside the moves that"
                                    + " options allow, and a " + format.ending()
                                    + " file knows no others / write .graphml or .csv, which list every move"));
        }
        assertThat(winter.moves().map(Object::toString)).containsExactly("Move[maker=0, from=1, to=2]",
                "Move[maker=1, from=1, to=2]", "Move[maker=0, from=2, to=1]");
        for (ExportFormat format : List.of(ExportFormat.GRAPHML, ExportFormat.GEXF, ExportFormat.DOT)) {
            String text = ConflictExport.export(format, winter).parts().getFirst().text();
            String edge = format == ExportFormat.DOT ? "->" : "<edge ";
            assertThat(text.split(edge, -1)).as(text).hasSize(4);
        }
    }

    @Test
    void whatTellsNothingApartIsNamed() throws Exception {
        SolvedConflict constant = sketch(
                ConflictSketch.of("constant").maker("m", "a").statements("true", "a", "a & !a").infeasible("a & !a"));

        assertThat(ConflictExport.export(ExportFormat.GMCR, constant).notes()).containsExactly(
                "The infeasible combination 'a & !a' never holds, so it is left out.",
                "The statement 'true' of m tells no two states apart, so it is left out.",
                "The statement 'a & !a' of m tells no two states apart, so it is left out.",
                "Left behind: ids, the names of states, which state holds now, the labels of statements and of infeasible combinations, "
                        + "the verdicts, and the words of the claims and judgements that the model rests on (1).");
        assertSame("constant", constant, back(constant));
    }

    /** One decision maker of ten options and a statement, or an infeasible combination, on the parity of how many are taken. */
    private static SolvedConflict parity(boolean banned) {
        List<OptionName> names = IntStream.range(0, 10).mapToObj(o -> new OptionName("m", "o" + o)).toList();
        Expression parity = PatternsTest.parity(names);
        List<Option> options = names.stream().map(name -> Samples.option(name.option(), name.option(), Moves.BOTH))
                .toList();
        Prioritised prefers = new Prioritised(
                banned ? List.of() : List.of(new Level(List.of(Samples.statement(parity, "parity")))),
                List.of("assumed"));
        return Samples.solved(Samples.caseOf(List.of(Samples.actor("m", "M")), Samples.conflict("parity", "Parity",
                List.of(new DecisionMaker("m", null, options, prefers)),
                banned ? List.of(Samples.infeasible(parity, "parity")) : List.of(), List.of(), null)), "parity");
    }

    private static SolvedConflict sketch(ConflictSketch sketch) {
        Case theCase = sketch.theCase();
        return Samples.solved(theCase, theCase.conflicts().getFirst().id());
    }

    private SolvedConflict back(SolvedConflict solved) throws Exception {
        Path file = folder.resolve("back.gmcr");
        Files.writeString(file, Samples.text(ExportFormat.GMCR, solved));
        return Samples.solved(GmcrFile.read(file), "back");
    }

    /** Equal states, moves, preferences and verdicts; names are another matter. */
    private static void assertSame(String which, SolvedConflict there, SolvedConflict back) {
        GraphModel a = there.model();
        GraphModel b = back.model();
        assertThat(codes(b)).as(which).isEqualTo(codes(a));
        assertThat(b.makers()).as(which).hasSameSizeAs(a.makers());
        for (int maker = 0; maker < a.makers().size(); maker++) {
            assertThat(b.makers().get(maker).options()).as(which).isEqualTo(a.makers().get(maker).options());
            assertThat(levels(b, maker)).as(which).isEqualTo(levels(a, maker));
        }
        assertThat(back.moves().toList()).as(which).isEqualTo(there.moves().toList());
        assertThat(back.result().equilibria()).as(which).isEqualTo(there.result().equilibria());
        for (Concept concept : there.result().stable().keySet()) {
            assertThat(new ArrayList<>(back.result().stable().get(concept).values())).as(which)
                    .isEqualTo(new ArrayList<>(there.result().stable().get(concept).values()));
        }
        for (Move move : there.moves().limit(50).toList()) {
            assertThat(b.changes(move)).as(which).isEqualTo(a.changes(move));
        }
    }

    private static List<Integer> levels(GraphModel model, int maker) {
        return IntStream.rangeClosed(1, model.states()).mapToObj(state -> model.level(maker, state)).toList();
    }

    private static List<String> codes(GraphModel model) {
        return IntStream.rangeClosed(1, model.states()).mapToObj(model::code).toList();
    }
}
