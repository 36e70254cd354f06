// FEATURE: the spatial model of politics: recorded runs, its twin, its laws, and tables on the edge
package entente.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import entente.bargaining.BargainingTable.Dimension;
import entente.engine.Run;
import entente.engine.Stopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpatialModelTest {

    private static final Method SMP = Methods.of("smp").orElseThrow();
    private static final Settings COMPATIBLE = Settings.STANDARD.with("mode", "compatible");

    // ---- recorded runs of the KTAB program, on the scale from 0 to 100; 1e-9 of the scale is 1e-7 there

    @Test
    void theCompatibleModeRepeatsTheTwoDimensionalRecord() throws IOException {
        equalsTheRecord("SOE-Pol-Comp", 13, 2, 27);
    }

    @Test
    void theCompatibleModeRepeatsTheThreeDimensionalRecord() throws IOException {
        equalsTheRecord("dummyData_3Dim", 7, 3, 10);
    }

    private static void equalsTheRecord(String name, int actors, int dimensions, int turns) throws IOException {
        Path folder = benchmarks();
        Path input = folder.resolve("ktab-" + name + ".csv");
        Path record = folder.resolve("positions-" + name + ".csv");
        if (!Files.exists(input) || !Files.exists(record)) {
            System.out.println("left out: " + record + " is not there");
            return;
        }
        BargainingTable table = read(Files.readAllLines(input), actors, dimensions);
        assertThat(SMP.unfit(table, COMPATIBLE)).isEmpty();
        Course course = SMP.solve(table, COMPATIBLE, Run.quiet(0));
        assertThat(course.rounds()).hasSize(turns + 1);
        List<String> lines = Files.readAllLines(record);
        assertThat(lines).hasSize(1 + actors * dimensions * (turns + 1));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            double found = course.rounds().get(Integer.parseInt(cells[0])).positions()
                    .get(table.actors().indexOf(cells[1])).get(Integer.parseInt(cells[2]));
            assertThat(found).as(line).isCloseTo(Double.parseDouble(cells[3]), within(1e-9));
        }
    }

    private static Path benchmarks() {
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.isDirectory(at.resolve("shared/benchmarks/bargaining"))) {
            at = at.getParent();
        }
        return at.resolve("shared/benchmarks/bargaining");
    }

    private static BargainingTable read(List<String> lines, int actors, int dimensions) {
        List<String> ids = new ArrayList<>();
        double[][] position = new double[actors][dimensions];
        double[][] salience = new double[actors][dimensions];
        double[][] capability = new double[actors][dimensions];
        for (String line : lines.subList(2, 2 + actors)) {
            String[] cells = Arrays.stream(line.split(",", -1)).map(String::strip).toArray(String[]::new);
            int i = ids.size();
            ids.add(cells[0]);
            for (int k = 0; k < dimensions; k++) {
                capability[i][k] = Double.parseDouble(cells[2]);
                position[i][k] = Double.parseDouble(cells[3 + 2 * k]);
                salience[i][k] = Double.parseDouble(cells[4 + 2 * k]) / 100;
            }
        }
        return table(ids, position, salience, capability, 0);
    }

    private static BargainingTable table(List<String> ids, double[][] position, double[][] salience,
            double[][] capability, double low) {
        int n = ids.size();
        int dims = position[0].length;
        List<Dimension> scales = new ArrayList<>();
        double[] quo = new double[dims];
        double[][] reference = new double[n][dims];
        Arrays.fill(quo, Double.NaN);
        Arrays.stream(reference).forEach(row -> Arrays.fill(row, Double.NaN));
        for (int k = 0; k < dims; k++) {
            scales.add(new Dimension("d" + k, low, low + 100));
        }
        return new BargainingTable(ids, scales, position, salience, capability, new boolean[n], new boolean[n], quo,
                reference);
    }

    // ---- random tables

    /** Positions on a grid now and then, so that some stand together; saliences of an actor add up to at most 1, capabilities are more than 0. */
    private static BargainingTable random(SplittableRandom random) {
        int n = random.nextInt(1, 9);
        int dims = random.nextInt(1, 4);
        boolean grid = random.nextInt(3) == 0;
        List<String> ids = new ArrayList<>();
        double[][] position = new double[n][dims];
        double[][] salience = new double[n][dims];
        double[][] capability = new double[n][dims];
        for (int i = 0; i < n; i++) {
            ids.add("a" + i);
            double strength = random.nextDouble(1, 100);
            for (int k = 0; k < dims; k++) {
                position[i][k] = grid ? 20 * random.nextInt(0, 6) : random.nextDouble(0, 100);
                salience[i][k] = random.nextDouble(0.05, 0.95) / dims;
                capability[i][k] = strength;
            }
        }
        return table(ids, position, salience, capability, 0);
    }

    /** A reading of every switch; of accommodation one that says what ideals follow, as these tables say nothing. */
    private static Settings anySettings(SplittableRandom random, boolean compatible) {
        Settings settings = Settings.STANDARD;
        for (Switch<?> one : SpatialRules.SWITCHES) {
            List<? extends Choice> choices = one.choices().stream()
                    .filter(choice -> choice != SpatialRules.Accommodation.AS_GIVEN).toList();
            settings = settings.with(one.id(), choices.get(random.nextInt(choices.size())).id());
        }
        return settings.with("mode", compatible ? "compatible" : "corrected");
    }

    // ---- twin

    @Test
    void theFastModelIsTheDefinition() {
        SplittableRandom random = new SplittableRandom(1994);
        int turns = 0;
        for (int model = 0; model < 600; model++) {
            BargainingTable table = random(random);
            Settings settings = anySettings(random, model % 2 == 0);
            if (!SMP.unfit(table, settings).isEmpty()) {
                throw new AssertionError(SMP.unfit(table, settings).toString());
            }
            SpatialRules rules = SpatialRules.of(settings);
            SpatialTable view = SpatialTable.of(table, rules.compatible());
            List<double[]> slow = new SpatialDefinition(view, rules, model).positions();
            Course fast = SMP.solve(table, settings, Run.quiet(model));
            assertThat(fast.rounds()).as("%s", settings).hasSize(slow.size());
            for (int turn = 0; turn < slow.size(); turn++) {
                double[][] expected = view.onScales(slow.get(turn));
                for (int i = 0; i < table.size(); i++) {
                    for (int k = 0; k < expected[i].length; k++) {
                        assertThat(fast.rounds().get(turn).positions().get(i).get(k))
                                .as("%s %s turn %s", model, settings, turn).isCloseTo(expected[i][k], within(1e-10));
                    }
                }
            }
            assertThat(SMP.settle(table, settings, Run.quiet(model))).as("the outcome without the account of moves")
                    .containsExactly(fast.outcome().stream().mapToDouble(Double::doubleValue).toArray());
            turns += slow.size() - 1;
        }
        assertThat(turns).isGreaterThan(2000);
    }

    // ---- laws

    private static List<List<List<Double>>> positions(BargainingTable table, Settings settings) {
        return SMP.solve(table, settings, Run.quiet(5)).rounds().stream().map(Course.Round::positions).toList();
    }

    /** Corrected, not even the last bit changes: actors are put in an order that their numbers give. */
    @Test
    void permutingActorsPermutesResults() {
        SplittableRandom random = new SplittableRandom(1);
        for (int model = 0; model < 300; model++) {
            BargainingTable table = random(random);
            Settings settings = anySettings(random, false);
            int[] order = new int[table.size()];
            Arrays.setAll(order, i -> (i + 1) % order.length);
            List<List<List<Double>>> before = positions(table, settings);
            List<List<List<Double>>> after = positions(table.only(order), settings);
            assertThat(after).hasSameSizeAs(before);
            for (int turn = 0; turn < before.size(); turn++) {
                for (int i = 0; i < order.length; i++) {
                    assertThat(after.get(turn).get(i)).as("%s", settings).isEqualTo(before.get(turn).get(order[i]));
                }
            }
        }
    }

    @Test
    void scalingCapabilitiesChangesNothing() {
        SplittableRandom random = new SplittableRandom(2);
        for (int model = 0; model < 300; model++) {
            BargainingTable table = random(random);
            Settings settings = anySettings(random, false);
            double[][] capability = table.capabilities();
            Arrays.stream(capability).forEach(row -> Arrays.setAll(row, k -> row[k] * 1024));
            BargainingTable scaled = table(table.actors(), table.positions(), table.saliences(), capability, 0);
            assertThat(positions(scaled, settings)).as("%s", settings).isEqualTo(positions(table, settings));
        }
    }

    @Test
    void shiftingTheScaleShiftsPositions() {
        SplittableRandom random = new SplittableRandom(3);
        for (int model = 0; model < 300; model++) {
            BargainingTable table = random(random);
            double[][] position = table.positions();
            // sums with whole numbers of thirty-seconds are exact
            Arrays.stream(position).forEach(row -> Arrays.setAll(row, k -> Math.round(row[k] * 32) / 32.0));
            BargainingTable plain = table(table.actors(), position, table.saliences(), table.capabilities(), 0);
            double[][] moved = plain.positions();
            Arrays.stream(moved).forEach(row -> Arrays.setAll(row, k -> row[k] + 1000));
            BargainingTable shifted = table(table.actors(), moved, table.saliences(), table.capabilities(), 1000);
            Settings settings = anySettings(random, model % 2 == 0);
            List<List<List<Double>>> before = positions(plain, settings);
            List<List<List<Double>>> after = positions(shifted, settings);
            assertThat(after).hasSameSizeAs(before);
            for (int turn = 0; turn < before.size(); turn++) {
                for (int i = 0; i < plain.size(); i++) {
                    for (int k = 0; k < position[i].length; k++) {
                        assertThat(after.get(turn).get(i).get(k)).isCloseTo(1000 + before.get(turn).get(i).get(k),
                                within(1e-9));
                    }
                }
            }
        }
    }

    @Test
    void aSeedDecidesTheStochasticModelAndNothingElse() {
        BargainingTable table = random(new SplittableRandom(41));
        Settings stochastic = Settings.STANDARD.with("transition", "stochastic");
        double[][] outcomes = new double[40][];
        Arrays.setAll(outcomes, seed -> SMP.settle(table, stochastic, Run.quiet(seed)));
        assertThat(Arrays.stream(outcomes).map(Arrays::toString).distinct().count()).isGreaterThan(5);
        assertThat(SMP.settle(table, stochastic, Run.quiet(3))).containsExactly(outcomes[3]);
        assertThat(SMP.settle(table, Settings.STANDARD, Run.quiet(1)))
                .containsExactly(SMP.settle(table, Settings.STANDARD, Run.quiet(2)));
    }

    // ---- worlds with a known answer

    /** Each expects of a challenge what it has: nobody offers anything. With less attention each offers the middle, which is worth what they have, and ties go to it. */
    @Test
    void equalsStayWhereTheyStand() {
        for (int salience : new int[]{100, 80}) {
            Course course = SMP.solve(BargainingSketch.table("a 20 " + salience + " 1\nb 80 " + salience + " 1"),
                    Settings.STANDARD, Run.quiet(0));
            assertThat(course.rounds()).extracting(Course.Round::positions)
                    .containsOnly(List.of(List.of(20.0), List.of(80.0)));
            assertThat(course.moves().isEmpty()).isEqualTo(salience == 100);
            assertThat(course.outcome().getFirst()).isCloseTo(50, within(1e-12));
        }
    }

    /**
     * Strengths 1/5 and 3/5 on distance 3/5; the vote on positions makes attitudes to risk -1/2 and 1. In the eyes of b, whose attitude to a's is 1/2, its side has 3/5 of 1 - 2/5 x 8/5,
     * the other 1/5 of 1 - 2/5 x 13/10: odds 0.216 to 0.096, 9 to 4. Weights 81 and 16: (81 x 80 + 16 x 20)/97 = 70.10. a has 2/7 in its own eyes, and offers nothing.
     */
    @Test
    void theStrongerDrawsTheWeaker() {
        Course course = SMP.solve(BargainingSketch.table("a 20 80 1\nb 80 80 3"), Settings.STANDARD, Run.quiet(0));
        Move offer = course.moves().getFirst();
        assertThat(offer.by()).isEqualTo("b");
        assertThat(offer.odds().getFirst().odds()).isCloseTo(9 / 13.0, within(1e-6));
        assertThat(offer.odds().getLast().odds()).as("as a sees it").isCloseTo(5 / 7.0, within(1e-6));
        assertThat(course.rounds().get(1).positions().get(0).getFirst()).isCloseTo(70.1, within(1e-9));
        assertThat(course.rounds().get(1).positions().get(1).getFirst()).isCloseTo(70.1, within(1e-9));
    }

    /** In the program two who share a position halve its chances, so that company makes cautious; corrected, a position counts once. */
    @Test
    void sharingAPositionDoesNotHalveItsChances() {
        Course alone = SMP.solve(BargainingSketch.table("a 20 80 4\nb 80 80 3"), Settings.STANDARD, Run.quiet(0));
        Course shared = SMP.solve(BargainingSketch.table("a 20 80 2\na2 20 80 2\nb 80 80 3"), Settings.STANDARD,
                Run.quiet(0));
        assertThat(alone.moves().getFirst().by()).isEqualTo("a");
        assertThat(shared.moves().stream().map(Move::by)).contains("a", "a2");
        Course program = SMP.solve(BargainingSketch.table("a 20 80 2\na2 20 80 2\nb 80 80 3"), COMPATIBLE,
                Run.quiet(0));
        assertThat(program.moves().getFirst().odds().getFirst().odds())
                .isNotCloseTo(shared.moves().getFirst().odds().getFirst().odds(), within(1e-3));
    }

    /** A third party that stands with a strong actor must help it: in the program it does so only where it stakes its position. */
    @Test
    void aThirdPartyIsHeardWhateverItStakes() {
        BargainingTable table = BargainingSketch.table("a 0 90 10\nb 100 90 10\nfriend 5 90 10");
        for (String commitment : List.of("full", "none")) {
            assertThat(odds(table, COMPATIBLE.with("third-parties", commitment))).as("unheard " + commitment)
                    .isCloseTo(0.5, within(0.15));
            assertThat(odds(table, Settings.STANDARD.with("third-parties", commitment))).as("heard " + commitment)
                    .isGreaterThan(odds(table, COMPATIBLE.with("third-parties", commitment)));
        }
    }

    /** The odds of a against b, as a sees them, from the account of the first turn. */
    private static double odds(BargainingTable table, Settings settings) {
        return SMP.solve(table, settings, Run.quiet(0)).moves().stream()
                .filter(move -> move.round() == 1 && move.by().equals("a") && move.to().equals(List.of("b")))
                .findFirst().orElseThrow().odds().getFirst().odds();
    }

    @Test
    void everyMoveSaysWhoWhatAndWhy() {
        Course course = SMP.solve(BargainingSketch.table("a 0 60 30\nb 40 90 60\nc 100 80 50\nd 90 40 20"),
                Settings.STANDARD, Run.quiet(0));
        List<Move> first = course.moves().stream().filter(move -> move.round() == 1).toList();
        assertThat(first).isNotEmpty();
        for (Move move : first) {
            switch (move.why()) {
                case Reason.Bargained offered -> {
                    assertThat(offered.gain()).isGreaterThan(1e-5);
                    assertThat(move.to()).hasSize(1).doesNotContain(move.by());
                    assertThat(move.odds()).extracting(Move.Odds::seenBy).containsExactly(move.by(),
                            move.to().getFirst());
                    assertThat(move.odds()).allSatisfy(one -> assertThat(one.odds()).isBetween(0.0, 1.0));
                    assertThat(move.accepted()).isEqualTo(offered.takenByProposer() && offered.takenByReceiver());
                }
                case Reason.Weighed weighed -> {
                    assertThat(weighed.queue().stream().mapToDouble(Reason.Weighed.Standing::probability).sum())
                            .isCloseTo(1, within(1e-9));
                    Reason.Weighed.Standing chosen = weighed.queue().get(weighed.chosen());
                    assertThat(weighed.queue()).allSatisfy(
                            one -> assertThat(one.probability()).isLessThanOrEqualTo(chosen.probability() + 1e-9));
                    assertThat(move.accepted()).isEqualTo(!chosen.by().isEmpty());
                }
                default -> throw new AssertionError("no reason of this method: " + move);
            }
            assertThat(ReasonJson.read(ReasonJson.write(move.why()))).isEqualTo(move.why());
        }
        for (Move move : first) {
            if (move.why() instanceof Reason.Weighed && move.accepted()) {
                int at = List.of("a", "b", "c", "d").indexOf(move.by());
                assertThat(move.changes()).allSatisfy(change -> {
                    assertThat(course.rounds().get(0).positions().get(at)).containsExactly(change.from());
                    assertThat(course.rounds().get(1).positions().get(at)).containsExactly(change.to());
                });
            }
        }
        assertThat(course.likelihoods().stream().mapToDouble(Course.Likelihood::probability).sum()).isCloseTo(1,
                within(1e-9));
    }

    // ---- ideals that follow positions

    /** The same table with random shares of accommodation: some rows say nothing, some less than 1 in sum, some 1. */
    private static BargainingTable following(BargainingTable table, SplittableRandom random) {
        int n = table.size();
        double[][] rows = new double[n][0];
        for (int i = 0; i < n; i++) {
            if (random.nextInt(3) > 0) {
                double[] row = random.doubles(n, 0, random.nextInt(2) == 0 ? 1.0 / n : 1).toArray();
                double sum = Math.max(1, Arrays.stream(row).sum());
                rows[i] = Arrays.stream(row).map(share -> share / sum).toArray();
            }
        }
        return following(table, rows);
    }

    private static BargainingTable following(BargainingTable table, double[][] rows) {
        int dims = table.dimensions().size();
        double[] quo = new double[dims];
        double[][] reference = new double[table.size()][dims];
        Arrays.fill(quo, Double.NaN);
        Arrays.stream(reference).forEach(row -> Arrays.fill(row, Double.NaN));
        return new BargainingTable(table.actors(), table.dimensions(), table.positions(), table.saliences(),
                table.capabilities(), new boolean[table.size()], new boolean[table.size()], quo, reference, rows);
    }

    /** The same settings without the votes that jump and the bargains that are not rounded, under which the last bit of a sum may decide who moves. */
    private static Settings steady(Settings settings) {
        Settings steady = settings.chosen().getOrDefault("vote", "").endsWith("binary")
                ? settings.with("vote", "proportional")
                : settings;
        return "weaker-moves".equals(settings.chosen().get("bargain")) ? steady.with("bargain", "squares") : steady;
    }

    @Test
    void theFastModelIsTheDefinitionWhomeverIdealsFollow() {
        SplittableRandom random = new SplittableRandom(2015);
        int changed = 0;
        for (int model = 0; model < 600; model++) {
            BargainingTable plain = random(random);
            BargainingTable table = following(plain, random);
            Settings settings = steady(anySettings(random, model % 2 == 0).with("accommodation", "as-given"));
            SpatialRules rules = SpatialRules.of(settings);
            SpatialTable view = SpatialTable.of(table, rules.compatible());
            List<double[]> slow = new SpatialDefinition(view, rules, model).positions();
            Course fast = SMP.solve(table, settings, Run.quiet(model));
            assertThat(fast.rounds()).as("%s", settings).hasSize(slow.size());
            for (int turn = 0; turn < slow.size(); turn++) {
                double[][] expected = view.onScales(slow.get(turn));
                for (int i = 0; i < table.size(); i++) {
                    for (int k = 0; k < expected[i].length; k++) {
                        assertThat(fast.rounds().get(turn).positions().get(i).get(k))
                                .as("%s %s turn %s", model, settings, turn).isCloseTo(expected[i][k], within(1e-10));
                    }
                }
            }
            changed += fast.rounds().equals(SMP.solve(plain, settings, Run.quiet(model)).rounds()) ? 0 : 1;
        }
        assertThat(changed).as("tables on which the shares matter").isGreaterThan(100);
    }

    @Test
    void permutingActorsPermutesResultsWhomeverIdealsFollow() {
        SplittableRandom random = new SplittableRandom(7);
        for (int model = 0; model < 300; model++) {
            BargainingTable table = following(random(random), random);
            Settings settings = anySettings(random, false).with("accommodation", "as-given");
            int[] order = new int[table.size()];
            Arrays.setAll(order, i -> (i + 1) % order.length);
            List<List<List<Double>>> before = positions(table, settings);
            List<List<List<Double>>> after = positions(table.only(order), settings);
            assertThat(after).hasSameSizeAs(before);
            for (int turn = 0; turn < before.size(); turn++) {
                for (int i = 0; i < order.length; i++) {
                    assertThat(after.get(turn).get(i)).as("%s", settings).isEqualTo(before.get(turn).get(order[i]));
                }
            }
        }
    }

    /** The same table with a last actor who has the numbers of the first. */
    private static BargainingTable withTwin(BargainingTable table) {
        List<String> ids = new ArrayList<>(table.actors());
        ids.add("twin");
        return table(ids, withFirstAgain(table.positions()), withFirstAgain(table.saliences()),
                withFirstAgain(table.capabilities()), 0);
    }

    private static double[][] withFirstAgain(double[][] rows) {
        double[][] more = Arrays.copyOf(rows, rows.length + 1);
        more[rows.length] = rows[0];
        return more;
    }

    /** Two who have all numbers in common are told apart by whom they follow and who follows them, not by their order in the table. */
    @Test
    void twinsWhoFollowOthersAreToldApart() {
        SplittableRandom random = new SplittableRandom(77);
        int parted = 0;
        for (int model = 0; model < 200; model++) {
            BargainingTable table = following(withTwin(random(random)), random);
            int last = table.size() - 1;
            int[] order = new int[table.size()];
            Arrays.setAll(order, i -> i == 0 ? last : i == last ? 0 : i);
            List<List<List<Double>>> before = positions(table, Settings.STANDARD);
            List<List<List<Double>>> after = positions(table.only(order), Settings.STANDARD);
            assertThat(after).hasSameSizeAs(before);
            for (int turn = 0; turn < before.size(); turn++) {
                for (int i = 0; i < order.length; i++) {
                    assertThat(after.get(turn).get(i)).as("%s", model).isEqualTo(before.get(turn).get(order[i]));
                }
            }
            parted += before.getLast().get(0).equals(before.getLast().get(last)) ? 0 : 1;
        }
        assertThat(parted).as("tables on which they end apart").isGreaterThan(10);
    }

    /** Nothing said, everybody's own position, and the switch say the same; so do a share of a half, a share of 0 and their readings. */
    @Test
    void whoSaysNothingFollowsItsOwnPosition() {
        SplittableRandom random = new SplittableRandom(12);
        for (int model = 0; model < 100; model++) {
            BargainingTable table = random(random);
            Settings settings = anySettings(random, model % 2 == 0).with("accommodation", "as-given");
            for (SpatialRules.Accommodation one : List.of(SpatialRules.Accommodation.CYNICAL,
                    SpatialRules.Accommodation.HALF, SpatialRules.Accommodation.PRINCIPLED)) {
                double[][] rows = new double[table.size()][table.size()];
                for (int i = 0; i < rows.length; i++) {
                    rows[i][i] = one.rate();
                }
                BargainingTable said = following(table, rows);
                assertThat(positions(said, settings))
                        .isEqualTo(positions(table, settings.with("accommodation", one.id())));
                assertThat(said.equals(following(table, new double[table.size()][0])))
                        .isEqualTo(one == SpatialRules.Accommodation.CYNICAL);
            }
            assertThat(positions(table, settings))
                    .isEqualTo(positions(table, settings.with("accommodation", "cynical")));
        }
    }

    @Test
    void aReadingThatIsSetCountsBeforeTheTable() {
        BargainingTable plain = BargainingSketch.table("a 0 60 30\nb 40 90 60\nc 100 80 50");
        BargainingTable follower = BargainingSketch.table("a 0 60 30 follows=c:1\nb 40 90 60\nc 100 80 50");
        for (String reading : List.of("cynical", "half", "principled")) {
            Settings settings = Settings.STANDARD.with("accommodation", reading);
            assertThat(positions(follower, settings)).isEqualTo(positions(plain, settings));
        }
        assertThat(positions(follower, Settings.STANDARD)).isNotEqualTo(positions(plain, Settings.STANDARD));
    }

    /**
     * As in {@link #theStrongerDrawsTheWeaker}, where turn 1 starts from ideals that are positions: both move to 70.1, and stand together from then on, so that nobody gains by a challenge and
     * turn 2 ends it. The ideal of a is 20 at first. Each turn it is 0.25 of the position of b and 0.75 of what it was: 50.1 from b at first, 0.75 x 50.1 after turn 1, 0.75 x 0.75 x 50.1 after turn 2.
     */
    @Test
    void anIdealGoesByItsShareTowardsThePositionOfAnother() {
        BargainingTable table = BargainingSketch.table("a 20 80 1 follows=b:0.25\nb 80 80 3");
        SpatialTable view = SpatialTable.of(table, false);
        SpatialKernel kernel = new SpatialKernel(view, SpatialRules.of(Settings.STANDARD), Run.quiet(0), null);
        assertThat(kernel.settle()).isEqualTo(2);
        assertThat(kernel.position).containsExactly(new double[]{0.701, 0.701}, within(1e-12));
        assertThat(kernel.ideal).containsExactly(new double[]{0.701 - 0.501 * 0.75 * 0.75, 0.701}, within(1e-12));
    }

    /** The share of one who is left out stays with the ideal before: a follows b and c, and without c has its ideal for that part. */
    @Test
    void whoIsLeftOutIsFollowedNoMore() {
        UncertainTable all = BargainingSketch.uncertain("a 0 60 30 follows=a:0.2,b:0.3,c:0.5\nb 40 90 60\nc 100 80 50");
        BargainingTable two = all.only(List.of("a", "b")).likely();
        assertThat(two.accommodation(0, 0)).isEqualTo(0.2);
        assertThat(two.accommodation(0, 1)).isEqualTo(0.3);
        assertThat(two).isEqualTo(all.likely().only(0, 1));
        BargainingTable alone = BargainingSketch.uncertain("a 0 60 30 follows=c:1\nb 40 90 60\nc 100 80 50")
                .only(List.of("a", "b")).likely();
        assertThat(alone.followsItself(0)).as("it keeps its ideal wholly").isFalse();
        assertThat(alone.accommodation(0, 0)).isZero();
        assertThat(alone.anyAccommodation()).isTrue();
        assertThat(two.withPositions(two.positions())).isEqualTo(two);
        assertThat(two.withoutVetoes()).isEqualTo(two);
    }

    @Test
    void sharesThatNobodyCanHaveAreRefused() {
        BargainingTable table = BargainingSketch.table("a 0 60 30\nb 40 90 60");
        assertThatThrownBy(() -> following(table, new double[][]{{2, 0}, {}}))
                .hasMessage("accommodation of 'a' towards 'a' is 2.0; it lies between 0 and 1");
        assertThatThrownBy(() -> following(table, new double[][]{{0.5, 0.625}, {}}))
                .hasMessage("the shares of accommodation of 'a' add up to 1.125; it is at most 1");
        assertThatThrownBy(() -> following(table, new double[][]{{}, {0.5}}))
                .hasMessage("the accommodation of 'b' has 1 shares, and there are 2 actors");
        assertThatThrownBy(() -> following(table, new double[][]{{}}))
                .hasMessage("the accommodation has one row for each of 2 actors");
        assertThatThrownBy(() -> BargainingSketch.table("a 0 60 30 follows=x:1"))
                .hasMessageStartingWith("the ideal of 'a' follows parties");
    }

    // ---- draws and readings of shares

    private static final String UNSURE = "a 0 60 30 follows=a:0.2~0.4~0.5,c:0~0.2~0.5\nb 40 90 60\nc 90~95~100 80 50 follows=c:0.1|0.9";

    /** A share has its place in the whole issue: other inputs, and other actors at the table, do not change what is drawn. */
    @Test
    void sharesAreDrawnLikeOtherInputs() {
        UncertainTable table = BargainingSketch.uncertain(UNSURE);
        UncertainTable without = BargainingSketch.uncertain(UNSURE.replaceAll(" follows=\\S+", ""));
        UncertainTable two = table.only(List.of("a", "c"));
        assertThat(table.uncertainInputs()).extracting(UncertainTable.Input::kind).containsExactly(
                UncertainTable.Kind.ACCOMMODATION, UncertainTable.Kind.ACCOMMODATION, UncertainTable.Kind.POSITION,
                UncertainTable.Kind.ACCOMMODATION);
        assertThat(table.allInputs()).extracting(UncertainTable.Input::key).doesNotHaveDuplicates();
        SplittableRandom random = new SplittableRandom(3);
        List<Double> towards = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            BargainingTable drawn = table.draw(11, n);
            assertThat(drawn).isEqualTo(table.draw(11, n));
            assertThat(drawn.positions()).isDeepEqualTo(without.draw(11, n).positions());
            assertThat(two.draw(11, n).accommodation(0, 1)).isEqualTo(drawn.accommodation(0, 2));
            assertThat(drawn.accommodation(0, 0)).isBetween(0.2, 0.5);
            assertThat(drawn.accommodation(2, 2)).isIn(0.1, 0.9);
            towards.add(drawn.accommodation(0, 2));
            table.at(random.doubles(4).toArray());
        }
        assertThat(towards).allSatisfy(share -> assertThat(share).isBetween(0.0, 0.5));
        assertThat(towards.stream().distinct().count()).isGreaterThan(150);
    }

    @Test
    void sharesStandInTheTornadoAndAmongTheIndices() {
        Uncertainty one = new Uncertainty(BargainingSketch.uncertain(UNSURE), SMP, Settings.STANDARD, Run.quiet(4), 1);
        Uncertainty two = new Uncertainty(BargainingSketch.uncertain(UNSURE), SMP, Settings.STANDARD, Run.quiet(4), 2);
        assertThat(one.outcomes(64)).isDeepEqualTo(two.outcomes(64));
        assertThat(one.tornado()).isEqualTo(two.tornado());
        assertThat(one.tornado()).filteredOn(bar -> bar.kind() == UncertainTable.Kind.ACCOMMODATION)
                .extracting(bar -> bar.actor() + " towards " + bar.towards())
                .containsExactlyInAnyOrder("a towards a", "a towards c", "c towards c");
        assertThat(one.tornado()).filteredOn(bar -> bar.kind() == UncertainTable.Kind.POSITION)
                .extracting(Influence::towards).containsExactly("");
        assertThat(one.sobol(16)).extracting(found -> found.actor() + " towards " + found.towards())
                .containsExactly("a towards a", "a towards c", "c towards ", "c towards c");
        Uncertainty mean = new Uncertainty(BargainingSketch.uncertain(UNSURE), Methods.of("compromise").orElseThrow(),
                Settings.STANDARD, Run.quiet(4), 1);
        assertThat(mean.tornado()).filteredOn(bar -> bar.kind() == UncertainTable.Kind.ACCOMMODATION)
                .as("other methods do without").extracting(Influence::swing).containsOnly(0.0);
    }

    @Test
    void whatIsFoundOfSharesSurvivesJson() {
        BargainingEngine engine = new BargainingEngine(1);
        BargainingPicture picture = new BargainingPicture("m", "sha256:0", BargainingSketch.uncertain(UNSURE),
                List.of(),
                List.of());
        BargainingResult result = engine.solve(picture, Plan.of("smp").withDraws(8).withSobol(4), Run.quiet(1));
        assertThat(engine.fromJson(engine.toJson(result))).isEqualTo(result);
        assertThat(result.sensitivities()).extracting(Sensitivity::towards).contains("a", "c", "");
    }

    private static List<String> readings(String sketch, Settings settings) {
        return new Uncertainty(BargainingSketch.uncertain(sketch), SMP, settings, Run.quiet(0), 1).readings().stream()
                .map(reading -> reading.settings().chosen().get("accommodation")).toList();
    }

    /** Where nothing is said, the table and the cynical reading are one. */
    @Test
    void aReadingThatComesToTheSameIsTriedOnce() {
        String plain = "a 0 60 30\nb 40 90 60\nc 90 80 50";
        assertThat(readings(plain, Settings.STANDARD)).hasSize(31).doesNotContain("cynical");
        assertThat(readings(plain, Settings.STANDARD.with("accommodation", "cynical"))).hasSize(31)
                .doesNotContain("as-given");
        assertThat(readings(plain, Settings.STANDARD.with("accommodation", "half"))).hasSize(31)
                .doesNotContain("cynical");
        assertThat(readings(plain + " follows=b:0.5", Settings.STANDARD)).hasSize(32).contains("as-given", "cynical",
                "half", "principled");
    }

    // ---- tables on the edge

    @Test
    void edgesGiveNumbersUnderEveryReading() {
        SplittableRandom random = new SplittableRandom(99);
        List<String> sketches = List.of("a 37 80 5", "a 0 100 1\nb 100 100 1", "a 20 50 3\nb 20 50 3\nc 90 80 4",
                "a 50 100 1\nb 50 20 8\nc 50 70 2", "a 0 0 9\nb 50 60 1\nc 80 50 2", "a 0 90 0\nb 50 60 1\nc 80 50 2",
                "a 0 0 0\nb 100 0 0\nc 40 100 1", "a 10 50 1\nb 90 50 1\nc 20 50 1\nd 80 50 1\ne 50 10 1",
                "a 0 100 1000000000000\nb 100 100 0.000001\nc 50 100 1",
                "scale x 0 100\nscale y 0 10\na 0/10 100/90 1\nb 100/0 80/100 3/4\nc 50/5 0/0 1");
        for (String sketch : sketches) {
            BargainingTable table = BargainingSketch.table(sketch);
            for (int reading = 0; reading < 60; reading++) {
                Settings settings = anySettings(random, false);
                Course course = SMP.solve(table, settings, Run.quiet(reading));
                for (Course.Round round : course.rounds()) {
                    for (List<Double> position : round.positions()) {
                        for (int k = 0; k < position.size(); k++) {
                            assertThat(position.get(k)).as("%s %s", sketch, settings).isBetween(
                                    table.dimensions().get(k).low(), table.dimensions().get(k).high());
                        }
                    }
                }
                assertThat(course.likelihoods()).allSatisfy(one -> assertThat(one.probability()).isBetween(0.0, 1.0));
            }
        }
    }

    @Test
    void theCompatibleModeRefusesWhatTheProgramDoesNotTake() {
        BargainingTable table = BargainingSketch.table("""
                scale x 0 100
                scale y 0 100
                a 1/1 60/60 1
                b 1/1 0/0 1
                c 1/1 10/10 0
                d 1/1 10/10 1/2
                """);
        assertThat(SMP.unfit(table, COMPATIBLE)).containsExactly(
                "in compatible mode the saliences of an actor add up to more than 0 and at most 100, and those of 'a' add up to 120.0",
                "in compatible mode the saliences of an actor add up to more than 0 and at most 100, and those of 'b' add up to 0.0",
                "in compatible mode capabilities are more than 0, and that of 'c' is 0",
                "in compatible mode an actor has one capability, and 'd' has several");
        assertThat(SMP.unfit(table, Settings.STANDARD)).isEmpty();
        assertThat(SMP.solve(table, Settings.STANDARD, Run.quiet(0)).warnings()).containsExactly(
                "Saliences of an actor add up to more than 100; everybody's were divided by the same number.");
    }

    @Test
    void tooManyActorsAreRefusedAndAStoppedRunStops() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 501; i++) {
            many.append("a").append(i).append(' ').append(i % 101).append(" 50 1\n");
        }
        assertThat(SMP.unfit(BargainingSketch.table(many.toString()), Settings.STANDARD))
                .containsExactly("the spatial model takes at most 500 actors, and there are 501");
        Run stopped = new Run(0, () -> true, (done, total, doing) -> {});
        assertThatThrownBy(() -> SMP.solve(BargainingSketch.table("a 1 100 1"), Settings.STANDARD, stopped))
                .isInstanceOf(Stopped.class);
    }

    /** Where both bargains move by chance, positions may never rest. */
    @Test
    void positionsThatDoNotRestAreSaidToMove() {
        BargainingTable table = BargainingSketch.table("""
                scale x 0 100
                scale y 0 100
                a 60/20  35/25 2
                b 90/0   5/40  6
                c 70/100 20/40 5
                d 20/40  30/40 2
                """);
        Settings restless = COMPATIBLE.with("chain", "markov-incentive").with("risk", "greatest")
                .with("estimates", "two-thirds").with("transition", "stochastic").with("accommodation", "principled");
        assertThat(SMP.solve(table, restless, Run.quiet(0)).warnings())
                .containsExactly("Positions still moved after 100 rounds.");
    }

    /** One who must agree stops the forecast, not the bargaining. */
    @Test
    void aVetoStopsTheForecast() {
        String islands = "scale islands 0 100 quo 15\npresident 22 60 90 holder\npremier 62 90 75\nparties 92 55 40";
        BargainingTable table = BargainingSketch.table(islands);
        assertThat(SMP.settle(table, Settings.STANDARD, Run.quiet(0))).containsExactly(29.0);
        assertThat(SMP.settle(table, Settings.STANDARD.with("vetoes", "ignored"), Run.quiet(0))[0]).isGreaterThan(29);
    }
}
