package entente.hypotheses;

import static org.assertj.core.api.Assertions.assertThat;

import entente.engine.Engine;
import entente.engine.EngineContract;
import entente.engine.ModelRef;
import entente.engine.Reading;
import entente.engine.Run;
import entente.engine.Standing;
import entente.evidence.Evidence;
import entente.evidence.LikelihoodWords;
import entente.model.Case;
import entente.model.Origin;
import entente.model.Problem;
import entente.model.Registers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The contract of engines, kept by the engine of competing hypotheses. */
class HypothesesEngineTest extends EngineContract<HypothesisMatrix, HypothesesResult> {

    private static final HypothesesEngine ENGINE = new HypothesesEngine();
    private static final Case BARE = new Case("bare", "Bare", null, null, null, null, List.of(), LikelihoodWords.USUAL,
            List.of(), new Evidence(List.of(), List.of(), List.of()), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), Registers.NONE, List.of(),
            new Origin("bare", "sha256:bare", Collections.emptyMap()));

    @Override
    protected Engine<HypothesisMatrix, HypothesesResult> engine() {
        return ENGINE;
    }

    static MatrixSketch two() {
        return MatrixSketch.of("two", """
                              h1   h2    h3
                e1 HM a     : CC/C I/II  N/-
                e2 B2H b,c  : I/N  C/C   NA/C
                e3 LL a'    : II/I -/-   N/N
                """).exclusive("pair", "h1", "h2")
                .likelihoods("pair", "0.5 0.5", "e1 0.9 0.2-0.3-0.5", "e2 0.3 0.6");
    }

    @Override
    protected List<Case> cases() {
        return List.of(two().theCase(), MatrixSketch.of("plain", """
                        h1 h2
                e1 HH . : I  C
                """).theCase());
    }

    @Override
    protected List<Case> unfitCases() {
        MatrixSketch stray = MatrixSketch.of("stray", "h1 h2 h3\ne1 HH a : C N I\n").exclusive("pair", "h1", "h2", "h3")
                .likelihoods("pair", "0.5 0.5 0.5", "e1 0.5 0.5 0.5").onlyMembers("pair", "h1", "h2");
        StringBuilder many = new StringBuilder("h1 h2\n");
        many.append("e1 HH a : ").append("C/".repeat(12)).append("C N\n");
        return List.of(MatrixSketch.of("one", "h1\ne1 HH a : C\n").theCase(),
                MatrixSketch.of("unrated", "h1 h2\ne1 HH a : - -\n").theCase(),
                MatrixSketch.of("empty", "h1 h2\n").theCase(),
                MatrixSketch.of("many", many.toString()).theCase(),
                MatrixSketch.of("priors", "h1 h2\ne1 HH a : C N\n").exclusive("pair", "h1", "h2")
                        .likelihoods("pair", "0.5 0.6", "e1 0.5 0.5").theCase(),
                MatrixSketch.of("prior", "h1 h2\ne1 HH a : C N\n").exclusive("pair", "h1", "h2")
                        .likelihoods("pair", "0.5", "e1 0.5 0.5").theCase(),
                stray.theCase());
    }

    @Override
    protected HypothesisMatrix largePicture() {
        return RandomTables.of(new SplittableRandom(1), 30_000, 24, 4);
    }

    @Test
    void isListedAsAService() {
        assertThat(ServiceLoader.load(Engine.class).stream().map(ServiceLoader.Provider::type))
                .contains(HypothesesEngine.class);
        assertThat(ENGINE.id()).isEqualTo("hypotheses");
        assertThat(ENGINE.standing()).isEqualTo(Standing.CROSS_CHECKED);
    }

    @Test
    void theReasonsWhyATableIsUnfit() {
        List<String> reasons = new ArrayList<>();
        for (Case theCase : unfitCases()) {
            ModelRef model = ENGINE.models(theCase).getFirst();
            if (ENGINE.read(theCase, model) instanceof Reading.Unfit<HypothesisMatrix>(var problems)) {
                problems.forEach(problem -> reasons.add(problem.inWords()));
            }
        }
        assertThat(reasons).containsExactly("""
                one: only one hypothesis is in the table
                  Maybe add a rival; one alone competes with nothing.""", """
                unrated: nobody has rated the evidence
                  Maybe add somebody to 'raters', with ratings.""", """
                empty: the table has no evidence
                  Maybe add items to 'evidence'.""", """
                empty: nobody has rated the evidence
                  Maybe add somebody to 'raters', with ratings.""", """
                many: 13 people have rated, and at most 12 are read
                  Maybe split the table by groups of raters.""", """
                priors: the likely priors among 'pair' add up to 1.1
                  Maybe let them add up to 1; they say how probable each is if one of them holds.""", """
                prior: the likelihoods among 'pair' have no prior for 'h2'
                  Maybe add it to 'priors'.""", """
                stray: the likelihoods among 'pair' have a prior for 'h3', which is not of the group
                  Maybe remove it; the group holds h1, h2.""");
    }

    @Test
    void whatIsNoTableIsNotRead() {
        assertThat(ENGINE.read(two().theCase(), new ModelRef("conflict", "two")))
                .isEqualTo(new Reading.Unfit<>(List.of(new Problem(two().theCase().origin().place("conflict/two"),
                        "'conflict/two' is no table of hypotheses", "write hypotheses/ID"))));
    }

    @Test
    void anUnknownTableIsAnsweredWithTheNearest() {
        assertThat(ENGINE.read(two().theCase(), new ModelRef("hypotheses", "tow")))
                .isInstanceOfSatisfying(Reading.Unfit.class, unfit -> assertThat(unfit.reasons().toString())
                        .contains("the case has no table of hypotheses 'tow'", "'two' is meant; the case has two"));
        assertThat(ENGINE.read(BARE, new ModelRef("hypotheses", "two"))).isEqualTo(new Reading.Unfit<>(
                List.of(new Problem(BARE.origin().place("case"), "the case has no table of hypotheses 'two'",
                        "the case has none"))));
    }

    @Test
    void progressEndsWithAllDone() {
        List<String> told = new ArrayList<>();
        ENGINE.solve(two().matrix(), new Run(0, () -> false, (done, total, doing) -> told.add(done + "/" + total)));
        assertThat(told).endsWith("5/5");
    }
}
