package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.casefile.BadCase;
import entente.casefile.CaseReader;
import entente.engine.Reading;
import entente.model.ExpressionParser;
import entente.model.Place;
import entente.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said about conflicts that cannot be judged, and what the picture of one that can be holds. */
class PictureReaderTest {

    private static List<String> problems(ConflictSketch sketch, long memory) {
        Reading<GraphModel> reading = PictureReader.read(sketch.theCase(), sketch.conflict().id(), memory);
        return reading instanceof Reading.Unfit<GraphModel>(List<Problem> reasons)
                ? reasons.stream().map(Problem::inWords).toList()
                : List.of();
    }

    private static List<String> problems(ConflictSketch sketch) {
        return problems(sketch, 1L << 30);
    }

    @Test
    void noStateIsLeft() {
        assertThat(problems(ConflictSketch.of("c").maker("a", "x").infeasible("x | !x"))).containsExactly("""
                sketch c: no state is left: the first infeasible combination excludes all 2^1 states
                  Maybe 'x | !x' is too wide; none is left after it.""");
        assertThat(problems(ConflictSketch.of("c").maker("a", "x", "y").infeasible("x & y", "x", "!x", "y")))
                .containsExactly("""
                sketch c: no state is left: the first 3 infeasible combinations exclude all 2^2 states
                  Maybe '!x' is too wide; none is left after it.""");
    }

    @Test
    void aRankingNamesEveryStateOnce() {
        assertThat(
                problems(ConflictSketch.of("c").maker("a", "x", "y").infeasible("YY").ranking("1 [NN 2] 7 YY maybe")))
                .containsExactly("""
                sketch c: state 1 (NN) is ranked twice, the second time as 'NN'
                  Maybe one of the two is meant for another state.""", """
                sketch c: there is no state 7
                  Maybe use the numbers 1 to 3.""", """
                sketch c: the ranked state YY is infeasible
                  Maybe leave it out.""", """
                sketch c: 'maybe' is no state
                  Maybe write 2 letters Y or N, or a number from 1 to 3.""", """
                sketch c: the ranking leaves out state 3 (NY) of 3
                  Maybe add it at the end, in one list if equally bad.""");
        assertThat(problems(ConflictSketch.of("c").maker("a", "x", "y").ranking("4"))).containsExactly("""
                sketch c: the ranking leaves out state 1 (NN) and 2 more of 4
                  Maybe add them at the end, in one list if equally bad.""");
    }

    @Test
    void tooManyOptionsForTheMemoryAreRefusedBeforeAnythingIsAllocated() {
        ConflictSketch large = ConflictSketch.of("c").maker("a",
                IntStream.range(0, 63).mapToObj(o -> "o" + o).toArray(String[]::new));
        assertThat(problems(large)).containsExactly("""
                sketch c: 63 options make 2^63 combinations; judging them for 1 decision maker needs about 331 EB of memory and 1.1 GB may be used
                  Maybe leave out options that hardly matter; at most 30 can be judged on any machine.""");
        ConflictSketch middle = ConflictSketch.of("c").maker("a",
                IntStream.range(0, 27).mapToObj(o -> "o" + o).toArray(String[]::new));
        assertThat(problems(middle)).containsExactly("""
                sketch c: 27 options make 2^27 combinations; judging them for 1 decision maker needs about 4.8 GB of memory and 1.1 GB may be used
                  Maybe leave out options that hardly matter, or give Java more memory with -Xmx.""");
    }

    @Test
    void coalescedStatesMustBeEquallyGoodAndApart() {
        assertThat(problems(ConflictSketch.of("c").maker("a", "x", "y").statements("x").coalesce("y", "the end")))
                .containsExactly("""
                sketch c: 'the end' counts as one state, but a prefers YY to NY
                  Maybe no statement should tell its members apart, or they are not one state.""");
        assertThat(problems(ConflictSketch.of("c").maker("a", "x", "y").coalesce("y", "the end").coalesce("x", "both")))
                .containsExactly("""
                sketch c: 'x' and 'y' both hold in YY
                  Maybe add what tells them apart.""");
        assertThat(problems(ConflictSketch.of("c").maker("a", "x", "y").infeasible("y").coalesce("y", "the end")))
                .containsExactly("""
                sketch c: 'y' coalesces no feasible state
                  Maybe it is misspelt, or infeasible.""");
        ConflictSketch large = ConflictSketch.of("c")
                .maker("a", IntStream.range(0, 11).mapToObj(o -> "o" + o).toArray(String[]::new))
                .coalesce("o1", "the end");
        assertThat(problems(large)).containsExactly("""
                sketch c: a conflict with coalesced states is judged straight from the definitions, which is done for at most 1024 feasible states; this one has 2048
                  Maybe leave out coalesce, or options that hardly matter.""");
    }

    @Test
    void anOptionOfTwoIsNamedWithItsHolder() {
        assertThatThrownBy(() -> ConflictSketch.of("c").maker("a", "x").maker("b", "x").statements("x").theCase())
                .isInstanceOfSatisfying(ExpressionParser.Unreadable.class, no -> {
                    assertThat(no.what()).isEqualTo("'x' names several options");
                    assertThat(no.maybe()).isEqualTo("write the decision maker, a full stop and the option");
                });
    }

    @Test
    void namedStatesMustBeFeasible() {
        assertThat(problems(ConflictSketch.of("c").maker("a", "x", "y").infeasible("x & y").state("both", "YY")))
                .containsExactly("""
                sketch c: the state 'both' (YY) is infeasible
                  Maybe 'x & y' excludes it.""");
        assertThat(problems(ConflictSketch.of("c").maker("a", "x").state("on", "Y").statusQuo("off"))).containsExactly("""
                sketch c: the conflict has no state 'off'
                  Maybe it is one of on.""");
    }

    @Test
    void aCaseWithoutConflicts(@TempDir Path folder) throws IOException, BadCase {
        Files.writeString(folder.resolve("case.yaml"), "entente: 1\nid: bare\ntitle: Bare\n");
        assertThat(PictureReader.read(CaseReader.read(folder, "x"), "d", 1L << 30))
                .isEqualTo(new Reading.Unfit<>(List.of(
                        new Problem(Place.of("x"), "the case has no conflict 'd'", "add a file conflicts/d.yaml"))));
    }

    @Test
    void whatIsUnsureOrUnknownFitsTheModel() {
        assertThat(problems(ConflictSketch.of("c").maker("a", "x", "y").statements("x", "y").unsure(2, 0.7)))
                .containsExactly("""
                sketch c: the order of level 2 and the next is unsure, and there are 2 levels
                  Maybe name levels that follow one another.""");
        assertThat(problems(ConflictSketch.of("c").maker("a", "x", "y").statements("x").unknown("x", "!x")
                .maker("b", "z").coalesce("-Y-", "the end"))).contains("""
                sketch c: 'x' holds in some members of 'the end' and not in others, which count as one state
                  Maybe write a condition that does not tell them apart.""");
    }

    @Test
    void aModelThatIsNotThere() {
        Reading<GraphModel> reading = PictureReader.read(ConflictSketch.of("c").maker("a", "x").theCase(), "d",
                1L << 30);
        assertThat(((Reading.Unfit<GraphModel>) reading).reasons()).extracting(Problem::inWords).containsExactly("""
                sketch c: the case has no conflict 'd'
                  Maybe it is one of c.""");
    }

    @Test
    void thePictureKnowsStatesByIdNumberAndCode() {
        GraphModel model = ConflictSketch.of("c").maker("a", "x>", "y").maker("b", "z").infeasible("YY-")
                .state("start", "NNN").state("again", "NNN").state("last", "NYY").statusQuo("start").model();
        assertThat(model.states()).isEqualTo(6);
        assertThat(model.number("start")).hasValue(1);
        assertThat(model.number("NYY")).hasValue(6);
        assertThat(model.number("6")).hasValue(6);
        assertThat(model.number("7")).isEmpty();
        assertThat(model.number("0")).isEmpty();
        assertThat(model.number("99999999999999999999")).isEmpty();
        assertThat(model.number("YYN")).isEmpty();
        assertThat(model.number("NY")).isEmpty();
        assertThat(model.id(1)).hasValue("start");
        assertThat(model.id(2)).isEmpty();
        assertThat(model.watched()).containsExactly(1, 6);
        assertThat(model.statusQuo()).hasValue(1);
        assertThat(model.label(5)).isEqualTo("x, z");
        assertThat(model.moves(0, 2)).extracting(GraphModel.Move::to).as("x is never given up, and y not beside it")
                .isEmpty();
        assertThat(model.moves(0, 1)).extracting(GraphModel.Move::to).containsExactly(2, 3);
        assertThat(model.changes(new GraphModel.Move(0, 1, 3))).containsExactly(new GraphModel.Change(1, true));
        assertThat(model.because()).containsExactly("sketched");
    }
}
