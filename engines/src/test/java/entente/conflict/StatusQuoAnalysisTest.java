// FEATURE: status quo analysis - which equilibria can be reached from here, how, and by whom
package entente.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.conflict.GraphModel.Move;
import entente.conflict.JointImprovements.Gain;
import entente.conflict.StatusQuoAnalysis.Arrival;
import entente.conflict.StatusQuoAnalysis.Reached;
import entente.engine.Run;
import entente.engine.Stopped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Worlds with known answers, laws and twins, for {@link StatusQuoAnalysis} and {@link JointImprovements}. */
class StatusQuoAnalysisTest {

    private static final Run QUIET = Run.quiet(1);

    /** States 1 NN, 2 YN, 3 NY, 4 YY; Y is to cooperate. */
    private static GraphModel prisoners() {
        return new AfterModels().maker("one", "c1").maker("two", "c2").ranks(3, 4, 1, 2).ranks(2, 4, 1, 3).model();
    }

    @Test
    void prisonersReachCooperationOnlyByStepsBack() {
        StatusQuoAnalysis analysis = StatusQuoAnalysis.of(prisoners(), 1, List.of(4, 1), QUIET);

        Arrival cooperation = analysis.arrivals().getFirst();
        assertThat(cooperation.byMoves()).contains(List.of(new Move(0, 1, 2), new Move(1, 2, 4)));
        assertThat(cooperation.byImprovements()).isEmpty();
        assertThat(cooperation.mustMove()).containsExactly(0, 1);
        assertThat(cooperation.movers()).containsExactly(List.of(0, 1));
        assertThat(cooperation.improvers()).isEmpty();
        assertThat(cooperation.stepBack()).as("both give up something").containsExactly(List.of(0, 1));
        assertThat(cooperation.mixed()).isEqualTo(cooperation.byMoves());

        Arrival here = analysis.arrivals().getLast();
        assertThat(here.byMoves()).contains(List.of());
        assertThat(here.mustMove()).isEmpty();
        assertThat(here.movers()).containsExactly(List.of());
    }

    @Test
    void tablesGrowWithTheLengthOfSequences() {
        StatusQuoAnalysis analysis = StatusQuoAnalysis.of(prisoners(), 4, List.of(1), QUIET);

        assertThat(analysis.byImprovements().within(1)).containsExactly(new Reached(2, 1, 1), new Reached(3, 0, 1));
        assertThat(analysis.byImprovements().within(2)).containsExactly(new Reached(2, 1, 1), new Reached(3, 0, 1),
                new Reached(1, 0, 2), new Reached(1, 1, 2));
        assertThat(analysis.byImprovements().longest()).isEqualTo(2);
        assertThat(analysis.byImprovements().states()).containsExactly(1, 2, 3);
        assertThat(analysis.byMoves().statesWithin(1)).containsExactly(2, 3);
        assertThat(analysis.byMoves().longest()).isEqualTo(4);
    }

    @Test
    void agreesWithEnumeratedSequencesOnRandomModels() {
        SplittableRandom random = new SplittableRandom(5);
        int pairs = 0;
        for (int draw = 0; draw < 600; draw++) {
            int makers = 2 + random.nextInt(2);
            GraphModel model = draw % 4 == 3
                    ? AfterModels.coalesced(random, makers, 4)
                    : AfterModels.random(random, makers, 4);
            int from = 1 + random.nextInt(model.states());
            StatusQuoAnalysis analysis = StatusQuoAnalysis.of(model, from, List.of(), QUIET);
            for (int k = 1; k <= 3; k++) {
                assertThat(pairs(analysis.byMoves().within(k))).isEqualTo(enumerated(model, from, k, move -> true));
                assertThat(pairs(analysis.byImprovements().within(k)))
                        .isEqualTo(enumerated(model, from, k,
                                move -> model.prefers(move.maker(), move.to(), move.from())));
                pairs += analysis.byMoves().within(k).size();
            }
        }
        assertThat(pairs).isGreaterThan(10_000);
    }

    private static Set<String> pairs(List<Reached> reached) {
        Set<String> pairs = new TreeSet<>();
        reached.forEach(pair -> pairs.add(pair.state() + " by " + pair.lastMover()));
        return pairs;
    }

    /** Ends of all legal sequences of at most k steps, one sequence after another. */
    private static Set<String> enumerated(GraphModel model, int from, int k, Predicate<Move> rule) {
        Set<String> ends = new TreeSet<>();
        walk(model, from, -1, k, rule, ends);
        return ends;
    }

    private static void walk(GraphModel model, int at, int last, int left, Predicate<Move> rule, Set<String> ends) {
        for (int maker = 0; left > 0 && maker < model.makers().size(); maker++) {
            if (maker != last) {
                for (Move move : model.moves(maker, at)) {
                    if (rule.test(move)) {
                        ends.add(move.to() + " by " + maker);
                        walk(model, move.to(), maker, left - 1, rule, ends);
                    }
                }
            }
        }
    }

    @Test
    void groupsAreSmallestAndPathsLegalOnRandomModels() {
        SplittableRandom random = new SplittableRandom(6);
        int arrivals = 0;
        for (int draw = 0; draw < 150; draw++) {
            int makers = 2 + random.nextInt(3);
            GraphModel model = draw % 5 == 4
                    ? AfterModels.coalesced(random, makers, 5)
                    : AfterModels.random(random, makers, 5);
            int from = 1 + random.nextInt(model.states());
            List<Integer> all = IntStream.rangeClosed(1, model.states()).filter(to -> to != from).boxed().toList();
            StatusQuoAnalysis analysis = StatusQuoAnalysis.of(model, from, all, QUIET);
            int everybody = (1 << makers) - 1;
            List<Set<Integer>> moving = forEachGroup(makers, group -> reach(model, from, group, 0));
            List<Set<Integer>> improving = forEachGroup(makers, group -> reach(model, from, 0, group));
            List<Set<Integer>> steppingBack = forEachGroup(makers, group -> reach(model, from, group, everybody));
            for (Arrival arrival : analysis.arrivals()) {
                int to = arrival.to();
                assertThat(arrival.movers()).isEqualTo(smallest(makers, group -> moving.get(group).contains(to)));
                assertThat(arrival.improvers()).isEqualTo(smallest(makers, group -> improving.get(group).contains(to)));
                assertThat(arrival.stepBack())
                        .isEqualTo(smallest(makers, group -> steppingBack.get(group).contains(to)));
                for (int maker = 0; maker < makers; maker++) {
                    boolean needed = arrival.reachable() && !moving.get(everybody & ~(1 << maker)).contains(to);
                    assertThat(arrival.mustMove().contains(maker)).isEqualTo(needed);
                }
                checkPath(model, from, to, arrival.byMoves(), -1);
                checkPath(model, from, to, arrival.byImprovements(), 0);
                checkPath(model, from, to, arrival.mixed(), arrival.stepBack().isEmpty()
                        ? 0
                        : arrival.stepBack().getFirst().stream().mapToInt(maker -> 1 << maker).sum());
                assertThat(arrival.byMoves().isPresent()).isEqualTo(!arrival.movers().isEmpty());
                assertThat(arrival.byImprovements().isPresent()).isEqualTo(!arrival.improvers().isEmpty());
                assertThat(arrival.byImprovements().isPresent()).isEqualTo(arrival.stepBack().contains(List.of()));
                arrivals++;
            }
        }
        assertThat(arrivals).isGreaterThan(1_000);
    }

    private static List<Set<Integer>> forEachGroup(int makers, IntFunction<Set<Integer>> reach) {
        return IntStream.range(0, 1 << makers).mapToObj(reach).toList();
    }

    private static void checkPath(GraphModel model, int from, int to, Optional<List<Move>> path, int free) {
        int at = from;
        int last = -1;
        for (Move move : path.orElse(List.of())) {
            assertThat(move.from()).isEqualTo(at);
            assertThat(move.maker()).isNotEqualTo(last);
            assertThat(model.moves(move.maker(), at)).contains(move);
            assertThat(Groups.has(free, move.maker()) || model.prefers(move.maker(), move.to(), at)).isTrue();
            at = move.to();
            last = move.maker();
        }
        assertThat(path.isEmpty() || at == to).isTrue();
    }

    private static List<List<Integer>> smallest(int makers, Predicate<Integer> does) {
        return Groups.ofAtLeast(0, makers).stream()
                .filter(group -> does.test(group)
                        && IntStream.range(0, group).noneMatch(part -> (part & group) == part && does.test(part)))
                .map(Groups::members).toList();
    }

    /** What legal sequences reach where some take any move and others improve, grown until nothing changes. */
    private static Set<Integer> reach(GraphModel model, int from, int free, int improving) {
        record Pair(int state, int last) {}

        Set<Pair> reached = new LinkedHashSet<>(List.of(new Pair(from, -1)));
        for (int before = 0; before < reached.size();) {
            before = reached.size();
            for (Pair pair : new ArrayList<>(reached)) {
                for (int maker = 0; maker < model.makers().size(); maker++) {
                    if (maker != pair.last()) {
                        if (Groups.has(free, maker)) {
                            model.moves(maker, pair.state())
                                    .forEach(move -> reached.add(new Pair(move.to(), move.maker())));
                        } else if (Groups.has(improving, maker)) {
                            model.improvements(maker, pair.state())
                                    .forEach(move -> reached.add(new Pair(move.to(), move.maker())));
                        }
                    }
                }
            }
        }
        Set<Integer> states = new TreeSet<>();
        reached.stream().filter(pair -> pair.last() >= 0).forEach(pair -> states.add(pair.state()));
        return states;
    }

    @Test
    void jointImprovementsAreTheSmallestGroupsForWhomItPays() {
        SplittableRandom random = new SplittableRandom(8);
        int found = 0;
        for (int draw = 0; draw < 150; draw++) {
            int makers = 2 + random.nextInt(3);
            GraphModel model = AfterModels.random(random, makers, 5);
            int from = 1 + random.nextInt(model.states());
            List<Integer> all = IntStream.rangeClosed(1, model.states()).boxed().toList();
            List<Set<Integer>> moving = forEachGroup(makers, group -> reach(model, from, group, 0));
            for (Gain gain : Gain.values()) {
                List<CoalitionImprovement> expected = new ArrayList<>();
                for (int to : all) {
                    Predicate<Integer> does = group -> to != from && pays(model, group, from, to, gain)
                            && moving.get(group).contains(to);
                    smallest(makers, does).forEach(group -> expected.add(new CoalitionImprovement(group, to)));
                }
                assertThat(JointImprovements.from(model, from, all, gain, 1)).isEqualTo(expected);
                found += expected.size();
            }
        }
        assertThat(found).isGreaterThan(500);
    }

    private static boolean pays(GraphModel model, int group, int from, int to, Gain gain) {
        boolean someBetter = false;
        boolean allBetter = true;
        boolean noneWorse = true;
        for (int maker : Groups.members(group)) {
            someBetter |= model.level(maker, to) < model.level(maker, from);
            allBetter &= model.level(maker, to) < model.level(maker, from);
            noneWorse &= model.level(maker, to) <= model.level(maker, from);
        }
        return someBetter && (gain == Gain.STRICT ? allBetter : noneWorse);
    }

    @Test
    void prisonersGainTogether() {
        assertThat(JointImprovements.from(prisoners(), 1, List.of(1, 2, 3, 4)))
                .containsExactly(new CoalitionImprovement(List.of(0, 1), 4));
        assertThat(JointImprovements.from(prisoners(), 4, List.of(3, 2), Gain.PARETO, 1))
                .containsExactly(new CoalitionImprovement(List.of(0), 3), new CoalitionImprovement(List.of(1), 2));
    }

    @Test
    void anIndifferentPartnerCounts() {
        GraphModel model = new AfterModels().maker("one", "a").maker("two", "b").ranks(4, 1, 2, 3).wants(List.of())
                .model();

        assertThat(JointImprovements.from(model, 1, List.of(4))).isEmpty();
        assertThat(JointImprovements.from(model, 1, List.of(4), Gain.PARETO, 1))
                .containsExactly(new CoalitionImprovement(List.of(0, 1), 4));
    }

    @Test
    void refusesWithFiguresAndStops() {
        AfterModels sketch = new AfterModels().maker("a", "x").wants(List.of());
        for (int more = 1; more < 22; more++) {
            sketch.maker("w" + more).wants(List.of());
        }
        GraphModel large = sketch.model();
        String why = "22 decision makers form 4194304 groups, to be followed through 2 states each, 8388608 in all;"
                + " at most 4194304 are followed";
        assertThat(StatusQuoAnalysis.unfit(large)).contains(why);
        assertThatThrownBy(() -> StatusQuoAnalysis.of(large, 1, List.of(2), QUIET)).hasMessage(why);
        assertThatThrownBy(() -> JointImprovements.from(large, 1, List.of(2))).hasMessage(why);
        GraphModel free = ConflictSketch.of("free")
                .maker("a", IntStream.range(0, 13).mapToObj(o -> "o" + o).toArray(String[]::new)).model();
        assertThat(StatusQuoAnalysis.unfit(free))
                .contains("8192 states may have 67100672 moves; at most 40000000 are followed");
        assertThatThrownBy(() -> StatusQuoAnalysis.of(prisoners(), 5, List.of(), QUIET))
                .hasMessage("no state 5; they are numbered from 1 to 4");
        Run stopped = new Run(1, () -> true, (done, total, doing) -> {});
        assertThatThrownBy(() -> StatusQuoAnalysis.of(prisoners(), 1, List.of(4), stopped)).isInstanceOf(Stopped.class);
    }
}
