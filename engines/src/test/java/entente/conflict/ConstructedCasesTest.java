package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import entente.casefile.BadCase;
import entente.casefile.CaseReader;
import entente.engine.ModelRef;
import entente.engine.Reading;
import entente.engine.Run;
import entente.model.Case;
import entente.model.Expectation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

// FEATURE the shipped cases on common moves and on attitudes say what was derived by hand
class ConstructedCasesTest {

    private static final Run QUIET = Run.quiet(0);

    private static GraphModel model(String id) throws BadCase {
        Case theCase = CaseReader.read(Path.of("../cases/published", id));
        GraphModel model = switch (new ConflictEngine().read(theCase, new ModelRef("conflict", id))) {
            case Reading.Fit<GraphModel>(GraphModel picture) -> picture;
            case Reading.Unfit<GraphModel>(var reasons) -> throw new AssertionError(reasons.toString());
        };
        for (Expectation expected : theCase.expectations()) {
            assertThat(Reproduction.check(model, new ConflictEngine().solve(model, QUIET), expected)).isEmpty();
        }
        assertThat(theCase.expectations()).isNotEmpty();
        return model;
    }

    @Test
    void eitherMayAct() throws BadCase {
        GraphModel model = model("either-may-act");
        assertThat(model.because()).contains("either-can-spread-it");
        assertThat(model.moves(1, 2)).isEqualTo(List.of(new GraphModel.Move(1, 2, 3)));
        assertThat(model.moves(2, 2)).isEqualTo(List.of(new GraphModel.Move(2, 2, 3)));
    }

    @Test
    void prisonersWhoCare() throws BadCase {
        GraphModel model = model("prisoners-who-care");
        assertThat(model.because()).as("the six concepts do not rest on attitudes").doesNotContain("attitude-of-one");
        Verdicts nash = Notions.named(model, "relational-nash").orElseThrow().judge(model, QUIET);
        assertThat(nash.stable().get("one")).containsExactly(1, 2, 3, 4);
        assertThat(nash.stable().get("two")).containsExactly(3, 4);
        assertThat(nash.equilibria()).containsExactly(3, 4);
        assertThat(Notions.named(model, "relational-seq").orElseThrow().assumes(model)).isEmpty();
    }
}
