// FEATURE: every shipped case has the results that are expected of it, each with where it comes from
package entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import entente.Workbench;
import entente.casefile.BadCase;
import entente.conflict.ConflictEngine;
import entente.conflict.ConflictResult;
import entente.conflict.Deviation;
import entente.conflict.GraphModel;
import entente.conflict.Reproduction;
import entente.engine.ModelRef;
import entente.engine.Reading;
import entente.engine.Run;
import entente.engine.Standing;
import entente.model.Case;
import entente.model.Conflict;
import entente.model.Expectation;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The standing REPRODUCED of the conflict engine is earned here. */
class PublishedResultsTest {

    private final ConflictEngine engine = new ConflictEngine();

    static List<String> cases() {
        return ShippedCases.ids();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyExpectedResultIsReproduced(String id) throws BadCase {
        Case shipped = Workbench.standard().open(id);
        for (Conflict conflict : shipped.conflicts()) {
            GraphModel model = picture(shipped, conflict);
            ConflictResult result = engine.solve(model, Run.quiet(0));
            List<Expectation> expectations = shipped.expectations().stream()
                    .filter(expected -> expected.conflict().equals(conflict.id())).toList();
            assertThat(expectations).as("expectations of " + conflict.id()).isNotEmpty();
            for (Expectation expected : expectations) {
                List<Deviation> deviations = Reproduction.check(model, result, expected);
                assertThat(deviations).as(conflict.id() + ", " + expected.from()).isEmpty();
                assertThat(Reproduction.facts(expected)).as("facts of " + conflict.id()).isPositive();
            }
        }
    }

    @Test
    void anExpectationThatIsNotMetIsADeviation() throws BadCase {
        Case shipped = Workbench.standard().open("prisoners");
        Conflict conflict = shipped.conflicts().getFirst();
        GraphModel model = picture(shipped, conflict);
        Expectation good = shipped.expectations().getFirst();
        Expectation wrong = new Expectation(good.conflict(), good.from(), OptionalInt.of(5), good.equilibria(),
                good.counts(), good.stable(), good.points(), good.verdicts(), good.coalitions(), good.breaks(), null);

        assertThat(Reproduction.check(model, engine.solve(model, Run.quiet(0)), wrong))
                .containsExactly(new Deviation("states", "5", "4"));
    }

    @Test
    void theStandingIsEarnedByCasesThatCiteWhereTheirResultsComeFrom() throws BadCase {
        assertThat(engine.standing()).isEqualTo(Standing.REPRODUCED);
        for (String id : List.of("prisoners", "cuban-1962", "elmira", "elmira-9", "garrison")) {
            Case shipped = Workbench.standard().open(id);
            assertThat(shipped.evidence().sources()).as("sources of " + id).isNotEmpty();
            assertThat(shipped.expectations()).as("expectations of " + id).isNotEmpty();
        }
    }

    private GraphModel picture(Case shipped, Conflict conflict) {
        return switch (engine.read(shipped, new ModelRef("conflict", conflict.id()))) {
            case Reading.Fit<GraphModel>(GraphModel model) -> model;
            case Reading.Unfit<GraphModel>(var reasons) -> throw new AssertionError(reasons.toString());
        };
    }
}
