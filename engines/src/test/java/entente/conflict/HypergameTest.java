package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.conflict.GraphModel.Move;
import entente.conflict.Hypergame.Findings;
import entente.conflict.Hypergame.Kind;
import entente.conflict.Hypergame.Surprise;
import entente.conflict.Hypergame.View;
import entente.engine.Run;
import entente.model.Conflict.Preference;
import entente.model.Conflict.Ranked;
import entente.model.OptionName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

// FEATURE hypergames: each acts on its own view, and some are surprised
class HypergameTest {

    private static final Run QUIET = Run.quiet(0);
    private static final List<Concept> FIVE = List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ,
            Concept.SSEQ);

    // A hidden battery. a may advance (a1), b may open fire from it (b1), and a does not know of it.
    // states: 1 quiet, 2 advance, 3 fire into nothing, 4 advance under fire. In truth 1 holds because b would answer an advance with
    // fire, and 3 because a would advance as soon as b ceases.
    private final GraphModel battery = BeyondWorlds.typed(new int[]{1, 1}, new int[]{2, 1, 3, 4},
            new int[]{4, 1, 3, 2});
    private final View unaware = new View("a", List.of(), List.of(new OptionName("b", "b1")), new LinkedHashMap<>());

    @Test
    void whoDoesNotSeeTheBatteryAdvances() {
        Hypergame hypergame = Hypergame.of(battery, List.of(unaware));
        assertThat(hypergame.view(0).states()).isEqualTo(2);
        assertThat(hypergame.perceived(0, 4)).isEqualTo(2);
        assertThat(hypergame.perceived(1, 4)).isEqualTo(4);
        Findings findings = hypergame.judge(Concept.SEQ, QUIET);
        assertThat(findings.inTruth()).containsExactly(1, 3);
        assertThat(findings.inView().get("a")).containsExactly(2);
        assertThat(findings.inView().get("b")).containsExactly(1, 3);
        assertThat(findings.consensus()).isEmpty();
        assertThat(findings.lasting()).containsExactly(4);
        assertThat(findings.heldByError()).containsExactly(4);
        assertThat(findings.lostByError()).containsExactly(1, 3);
        assertThat(findings.surprises()).contains(
                new Surprise(Kind.CALM_BROKEN, 1, new Move(0, 1, 2)),
                new Surprise(Kind.CALM_BROKEN, 0, new Move(1, 2, 4)),
                new Surprise(Kind.UNSEEN_STATE, 0, new Move(1, 2, 4)));
    }

    @Test
    void aDecisionMakerMayBeUnseenAltogether() {
        View alone = new View("a", List.of("b"), List.of(), new LinkedHashMap<>());
        assertThat(Hypergame.of(battery, List.of(alone)).judge(Concept.SEQ, QUIET))
                .isEqualTo(Hypergame.of(battery, List.of(unaware)).judge(Concept.SEQ, QUIET));
    }

    @Test
    void anImaginedBatteryDetersAsWellAsARealOne() {
        View imagined = new View("b", List.of(), List.of(new OptionName("b", "b1")), new LinkedHashMap<>());
        Findings findings = Hypergame.of(battery, List.of(imagined)).judge(Concept.SEQ, QUIET);
        assertThat(findings.inTruth()).as("without a battery a advances").containsExactly(2);
        assertThat(findings.inView().get("a")).containsExactly(1, 3);
        assertThat(findings.lasting())
                .as("the imagined battery deters, and whoever has advanced finds that it was nothing")
                .containsExactly(1, 2);
    }

    @Test
    void aMoveMayBeBarredByWhatOneDoesNotSee() {
        // b2 and a1 exclude one another; a does not see b2
        long[] feasible = {0b0101_1111L};
        StateSpace space = BeyondWorlds.space(new int[]{1, 2}, feasible, new int[0][], 0, 0);
        assertThat(space.states()).isEqualTo(6);
        GraphModel model = BeyondWorlds.model("barred", new int[]{1, 2}, space,
                new int[][]{{0, 1, 0, 1, 0, 0}, {0, 0, 0, 0, 1, 1}});
        View view = new View("a", List.of(), List.of(new OptionName("b", "b2")), new LinkedHashMap<>());
        Findings findings = Hypergame.of(model, List.of(view)).judge(Concept.NASH, QUIET);
        assertThat(findings.surprises()).contains(new Surprise(Kind.BARRED, 0, new Move(0, 5, 0)));
        assertThat(findings.lasting()).containsExactly(2, 4);
    }

    @Test
    void aRankingMayBeBelieved() {
        Map<String, Preference> believed = new LinkedHashMap<>();
        believed.put("b", new Ranked(List.of(List.of("1"), List.of("NY"), List.of("2", "4")), List.of("typed")));
        Hypergame hypergame = Hypergame.of(battery, List.of(new View("a", List.of(), List.of(), believed)));
        assertThat(hypergame.view(0).level(1, 3)).isEqualTo(2);
        assertThat(hypergame.view(0).level(1, 4)).isEqualTo(3);
        assertThat(hypergame.view(1).level(1, 4)).isEqualTo(1);
        Findings findings = hypergame.judge(Concept.SEQ, QUIET);
        assertThat(findings.stable().get("a")).as("a does not fear that b would fire").doesNotContain(1);
    }

    @Test
    void withoutErrorsEverybodyAgreesAndNobodyIsSurprised() {
        for (long seed = 0; seed < 200; seed++) {
            GraphModel model = BeyondWorlds.random(seed, BeyondWorlds.ANY);
            MoveGraph table = MoveGraph.of(model);
            for (Concept concept : FIVE) {
                Findings findings = Hypergame.of(model, List.of()).judge(concept, QUIET);
                assertThat(findings.stable())
                        .isEqualTo(new StabilitySchema(table, Outlook.plain(table), concept).judge(model, QUIET));
                assertThat(findings.lasting()).isEqualTo(findings.inTruth()).isEqualTo(findings.consensus());
                assertThat(findings.inView().values()).allMatch(findings.inTruth()::equals);
                assertThat(findings.surprises()).isEmpty();
            }
        }
    }

    @Test
    void errorsKeepTheLaws() {
        int surprised = 0;
        for (long seed = 0; seed < 300; seed++) {
            GraphModel model = BeyondWorlds.random(seed, BeyondWorlds.ANY);
            Hypergame hypergame = drawn(model, seed, true);
            for (Concept concept : FIVE) {
                Findings findings = hypergame.judge(concept, QUIET);
                assertThat(findings.lasting()).as("consensus implies lasting").containsAll(findings.consensus());
                for (int state = 1; state <= model.states(); state++) {
                    for (int maker = 0; maker < model.makers().size(); maker++) {
                        int from = state;
                        int who = maker;
                        int believed = hypergame.perceived(maker, state);
                        boolean calm = findings.inView().get(model.makers().get(maker).id()).contains(believed);
                        boolean recognised = IntStream.range(0, model.makers().size())
                                .allMatch(m -> hypergame.perceived(m, from) != 0);
                        if (calm && recognised && !findings.lasting().contains(state)) {
                            surprised++;
                            assertThat(findings.surprises())
                                    .as("a calm that does not last is broken or its breach is barred")
                                    .anyMatch(surprise -> surprise.move().from() == from
                                            && (surprise.kind() == Kind.BARRED || surprise.surprised() == who));
                        }
                    }
                }
            }
        }
        assertThat(surprised).isGreaterThan(50);
    }

    @Test
    void wrongBeliefsAboutOthersMatterOnlyWhereAnswersMustBeCredible() {
        int changed = 0;
        for (long seed = 0; seed < 300; seed++) {
            GraphModel model = BeyondWorlds.random(seed, BeyondWorlds.ANY);
            Hypergame hypergame = drawn(model, seed, false);
            for (Concept concept : FIVE) {
                Findings findings = hypergame.judge(concept, QUIET);
                if (concept.credible()) {
                    changed += findings.lasting().equals(findings.inTruth()) ? 0 : 1;
                } else {
                    assertThat(findings.lasting()).as("%s %s", model.model(), concept).isEqualTo(findings.inTruth());
                }
            }
        }
        assertThat(changed).isPositive();
    }

    @Test
    void aNotionLikeAnyOther() {
        Notion notion = new HypergameStability(Hypergame.of(battery, List.of(unaware)), Concept.SEQ);
        Verdicts verdicts = notion.judge(battery, QUIET);
        assertThat(verdicts.id()).isEqualTo("hypergame-seq");
        assertThat(verdicts.equilibria()).containsExactly(4);
        assertThat(verdicts.stable().get("a")).containsExactly(2, 4);
        GraphModel other = BeyondWorlds.random(3, BeyondWorlds.ANY);
        assertThat(notion.unfit(other)).contains("the views are of another model: typed");
    }

    @Test
    void refusesViewsThatMeanNothing() {
        assertThatThrownBy(
                () -> Hypergame.of(battery, List.of(new View("x", List.of(), List.of(), new LinkedHashMap<>()))))
                .hasMessage("no decision maker 'x'; they are a, b");
        assertThatThrownBy(() -> Hypergame.of(battery, List.of(unaware, unaware))).hasMessage("two views of 'a'");
        assertThatThrownBy(() -> new View("a", List.of("a"), List.of(), new LinkedHashMap<>()))
                .hasMessage("'a' knows itself and what it prefers");
        Map<String, Preference> partial = new LinkedHashMap<>();
        partial.put("b", new Ranked(List.of(List.of("1", "2")), List.of("typed")));
        assertThatThrownBy(() -> Hypergame.of(battery, List.of(new View("a", List.of(), List.of(), partial))))
                .hasMessage("a ranking in the view of a leaves out NY");
    }

    @Test
    void whoKnowsOfTheErrorExpectsWhatComes() {
        Hypergame truth = Hypergame.of(battery, List.of());
        Hypergame error = Hypergame.of(battery, List.of(unaware));
        // b knows that a does not see the battery; a takes its own view for everybody's
        View same = new View("b", List.of(), List.of(new OptionName("b", "b1")), new LinkedHashMap<>());
        SecondLevelHypergame.Findings knowing = new SecondLevelHypergame(
                List.of(Hypergame.of(battery, List.of(unaware, same)), error)).judge(Concept.SEQ, QUIET);
        assertThat(knowing.expected().get("a")).containsExactly(2);
        assertThat(knowing.expected().get("b")).containsExactly(4);
        assertThat(knowing.disappointed("b")).isEmpty();
        // b believes that all is known to all
        SecondLevelHypergame.Findings trusting = new SecondLevelHypergame(List.of(error, truth)).judge(Concept.SEQ,
                QUIET);
        assertThat(trusting.expected().get("b")).containsExactly(1, 3);
        assertThat(trusting.lasting()).containsExactly(4);
        assertThat(trusting.disappointed("b")).containsExactly(1, 3);
    }

    static Hypergame drawn(GraphModel model, long seed, boolean blind) {
        SplittableRandom random = new SplittableRandom(seed);
        List<View> views = new ArrayList<>();
        for (GraphModel.Maker holder : model.makers()) {
            List<OptionName> unseen = model.options().stream().filter(option -> blind && random.nextInt(4) == 0)
                    .map(option -> new OptionName(model.makers().get(option.maker()).id(), option.id()))
                    .filter(option -> !option.decisionMaker().equals(holder.id())).toList();
            Map<String, Preference> believed = new LinkedHashMap<>();
            for (GraphModel.Maker other : model.makers()) {
                if (!other.id().equals(holder.id()) && random.nextBoolean()) {
                    Map<Integer, List<String>> groups = IntStream.rangeClosed(1, model.states()).boxed()
                            .collect(Collectors.groupingBy(
                                    state -> random.nextInt(model.states()), TreeMap::new,
                                    Collectors.mapping(String::valueOf, Collectors.toList())));
                    believed.put(other.id(), new Ranked(List.copyOf(groups.values()), List.of("drawn")));
                }
            }
            views.add(new View(holder.id(), List.of(), unseen, believed));
        }
        return Hypergame.of(model, views);
    }
}
