// FEATURE: the engine of spatial bargaining keeps what every engine promises, and its ranges come out the same on one core and on two
package entente.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import entente.bargaining.UncertainTable.Kind;
import entente.engine.Engine;
import entente.engine.EngineContract;
import entente.engine.ModelRef;
import entente.engine.Reading;
import entente.engine.Run;
import entente.evidence.Evidence;
import entente.evidence.Judgement;
import entente.evidence.LikelihoodWords;
import entente.model.Actor;
import entente.model.Case;
import entente.model.Issue;
import entente.model.Origin;
import entente.model.Problem;
import entente.model.Registers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BargainingEngineTest extends EngineContract<BargainingPicture, BargainingResult> {

    private static final String KOREA = """
            usa 45~60~80 90  95
            prk 0~5~20   100 50
            kor 10~22~35 95  40
            chn 15~22~30 70  70
            rus 15~22~30 55  40
            jpn 55~68~80 80  35
            """;

    private static final String TWO_DIMENSIONS = """
            scale price 0 10 quo 2~3~4
            scale years 1 30
            buyer  0~1~2/20    100/50   3 holder
            seller 8|7~9~10/5  40~60~80/100 1~2~5 ref=5/30
            """.replace(" holder", "");

    private final BargainingEngine engine = new BargainingEngine(2);

    @Override
    protected Engine<BargainingPicture, BargainingResult> engine() {
        return engine;
    }

    @Override
    protected List<Case> cases() {
        return List.of(theCase(KOREA), theCase(TWO_DIMENSIONS));
    }

    @Override
    protected List<Case> unfitCases() {
        return List.of(theCase("a 10 0 1\nb 20 0 1"), theCase("a 10 50 1 veto ref=20\nb 90 50 1 veto ref=80"));
    }

    @Override
    protected BargainingPicture largePicture() {
        StringBuilder sketch = new StringBuilder();
        for (int k = 0; k < 6; k++) {
            sketch.append("scale d").append(k).append(" 0 100\n");
        }
        for (int i = 0; i < 1500; i++) {
            sketch.append("a").append(i).append(" 0~50~100/0~50~100/0~50~100/0~50~100/0~50~100/0~50~100 50 1~2~3\n");
        }
        return picture(sketch.toString());
    }

    private static Case theCase(String sketch) {
        Issue plain = BargainingSketch.issue(sketch);
        Issue issue = new Issue(plain.id(), plain.title(), plain.question(), plain.asOf(), plain.about(),
                plain.authorsExpect(), plain.scales(), plain.salienceScale(), plain.parties(), List.of(
                        new Issue.Participants("first", "the first", List.of(plain.parties().getFirst().actor()),
                                List.of("numbers"))),
                List.of("numbers"), null);
        List<Actor> actors = new ArrayList<>();
        issue.parties().forEach(party -> actors.add(new Actor(party.actor(), party.actor(), Actor.Kind.OTHER, false,
                List.of(), List.of(), List.of(), null)));
        return new Case("sketched", "sketched", null, null, null, null, List.of(), LikelihoodWords.USUAL, actors,
                new Evidence(List.of(), List.of(),
                        List.of(new Judgement("numbers", "The numbers are judged.", "Typed.", List.of(), null, null))),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(issue), Registers.NONE,
                List.of(), new Origin("sketched", "sha256:0", Collections.emptyMap()));
    }

    private BargainingPicture picture(String sketch) {
        return switch (engine.read(theCase(sketch), new ModelRef("issue", "sketch"))) {
            case Reading.Fit<BargainingPicture>(BargainingPicture picture) -> picture;
            case Reading.Unfit<BargainingPicture>(List<Problem> reasons) -> throw new AssertionError(reasons);
        };
    }

    @Test
    void theKeysOfTheContractComeFirst() {
        JsonNode json = engine.toJson(engine.solve(picture(KOREA), Run.quiet(0)));
        assertThat(json.propertyNames()).startsWith("engine", "method", "version", "model", "inputDigest", "actors",
                "rounds", "outcome");
        assertThat(json.at("/rounds/0/positions/usa").doubleValue()).isEqualTo(60);
        assertThat(json.at("/rounds/0/median").doubleValue()).isEqualTo(22);
        assertThat(json.at("/outcome").doubleValue()).isCloseTo(35.53, within(0.005));
        JsonNode two = engine.toJson(engine.solve(picture(TWO_DIMENSIONS), Run.quiet(0)));
        assertThat(two.at("/rounds/0/positions/buyer/price").doubleValue()).isEqualTo(1);
        assertThat(two.at("/outcome/years").isNumber()).isTrue();
    }

    @Test
    void oneCoreAndTwoGiveTheSameBytes() {
        for (Method method : Methods.all()) {
            Plan plan = Plan.of(method.id()).withDraws(300).withSobol(64);
            if (!engine.unfit(picture(KOREA), plan).isEmpty()) {
                continue;
            }
            String one = json(new BargainingEngine(1), plan);
            assertThat(json(new BargainingEngine(2), plan)).as(method.id()).isEqualTo(one);
            assertThat(json(new BargainingEngine(5), plan)).as(method.id()).isEqualTo(one);
        }
    }

    private String json(BargainingEngine some, Plan plan) {
        return some.toJson(some.solve(picture(KOREA), plan, Run.quiet(4711))).toString();
    }

    @Test
    void aDrawDependsOnSeedAndNumberAlone() {
        UncertainTable table = BargainingSketch.uncertain(KOREA);
        BargainingTable early = table.draw(7, 4711);
        for (int n = 0; n < 50; n++) {
            assertThat(table.draw(7, n)).isNotEqualTo(early);
        }
        assertThat(BargainingSketch.uncertain(KOREA).draw(7, 4711)).isEqualTo(early);
        assertThat(table.draw(8, 4711)).isNotEqualTo(early);
        // those who stay keep their numbers when others leave
        BargainingTable some = table.only(List.of("kor", "jpn")).draw(7, 4711);
        assertThat(some.position(0, 0)).isEqualTo(early.position(2, 0));
        assertThat(some.position(1, 0)).isEqualTo(early.position(5, 0));
    }

    /** Mean (a + b + c)/3 and variance (a^2 + b^2 + c^2 - ab - ac - bc)/18 of the triangular distribution. */
    @Test
    void aRangeIsDrawnFromTheTriangularDistribution() {
        Forecast forecast = new Uncertainty(BargainingSketch.uncertain("a 10~20~60 100 1"), new Compromise(),
                Settings.STANDARD, Run.quiet(1), 2).forecast(20_000);
        Forecast.Spread spread = forecast.spreads().getFirst();
        assertThat(spread.mean()).isCloseTo(30, within(0.3));
        assertThat(spread.deviation() * spread.deviation())
                .isCloseTo((100 + 400 + 3600 - 200 - 600 - 1200) / 18.0, within(3.0));
        assertThat(spread.quantile(50)).isCloseTo(60 - Math.sqrt(0.5 * 50 * 40), within(0.5));
        assertThat(spread.histogram().stream().mapToInt(Integer::intValue).sum()).isEqualTo(20_000);
        assertThat(spread.least()).isGreaterThanOrEqualTo(10);
        assertThat(spread.greatest()).isLessThanOrEqualTo(60);
    }

    @Test
    void ofAPanelEveryExpertCountsAlike() {
        Forecast forecast = new Uncertainty(BargainingSketch.uncertain("a 10|20|90 100 1"), new Compromise(),
                Settings.STANDARD, Run.quiet(1), 1).forecast(9000);
        assertThat(forecast.spreads().getFirst().mean()).isCloseTo(40, within(1.0));
        assertThat(forecast.spreads().getFirst().histogram().get(18)).isBetween(2800, 3200);
    }

    /** O = (x_a + 3 x_b)/4 with equal ranges: variances 1 and 9, so shares 0.1 and 0.9, without interaction. */
    @Test
    void sobolIndicesOfASum() {
        List<Sensitivity> found = new Uncertainty(BargainingSketch.uncertain("a 0~10~20 100 1\nb 80~90~100 100 3"),
                new Compromise(), Settings.STANDARD, Run.quiet(3), 2).sobol(4096);
        assertThat(found).extracting(Sensitivity::actor).containsExactly("a", "b");
        for (int i = 0; i < 2; i++) {
            double share = i == 0 ? 0.1 : 0.9;
            Sensitivity one = found.get(i);
            assertThat(one.first()).isCloseTo(share, within(0.05));
            assertThat(one.total()).isCloseTo(share, within(0.05));
            assertThat(share).isBetween(one.firstLow() - 0.03, one.firstHigh() + 0.03);
            assertThat(one.totalLow()).isLessThanOrEqualTo(one.total());
            assertThat(one.totalHigh()).isGreaterThanOrEqualTo(one.total());
        }
    }

    @Test
    void theTornadoIsWidestFirst() {
        List<Influence> found = new Uncertainty(BargainingSketch.uncertain("a 0~10~20 100 1\nb 80~90~100 100 1~3~4"),
                new Compromise(), Settings.STANDARD, Run.quiet(3), 1).tornado();
        assertThat(found).extracting(Influence::kind).containsExactly(Kind.CAPABILITY, Kind.POSITION, Kind.POSITION);
        assertThat(found.getFirst().atLow()).containsExactly(50.0);
        assertThat(found.getFirst().atHigh()).containsExactly(74.0);
        assertThat(found.getFirst().swing()).isCloseTo(0.24, within(1e-12));
    }

    @Test
    void drawsWithoutAnAnswerAreLeftOutAndSaid() {
        BargainingResult result = engine.solve(picture("a 10 0|50 1"), Plan.STANDARD, Run.quiet(1));
        assertThat(result.forecast().without()).isBetween(400, 600);
        assertThat(result.warnings()).containsExactly(result.forecast().without()
                + " of 1000 draws have no answer by this method and are left out.");
        assertThat(engine.fromJson(engine.toJson(result))).isEqualTo(result);
    }

    @Test
    void outcomesStandUnderTheNumbersOfTheirDrawsHoweverManyAreMade() {
        BargainingPicture picture = picture("a 10 0|50 1");
        List<List<Double>> few = engine.solve(picture, Plan.STANDARD.withDraws(10), Run.quiet(1)).forecast().outcomes();
        List<List<Double>> many = new BargainingEngine(1).solve(picture, Plan.STANDARD.withDraws(100), Run.quiet(1))
                .forecast().outcomes();

        assertThat(many.subList(0, 10)).isEqualTo(few).contains(List.of(10.0), List.of());
        assertThat(many).hasSize(100);
    }

    private String unfit(String sketch, ModelRef model) {
        return engine.read(theCase(sketch), model) instanceof Reading.Unfit<BargainingPicture>(List<Problem> reasons)
                ? reasons.stream().map(Problem::inWords).collect(Collectors.joining("\n"))
                : "fit";
    }

    @Test
    void whyAnIssueIsNotSolved() {
        assertThat(unfit(KOREA, new ModelRef("conflict", "sketch")))
                .isEqualTo("sketched: 'conflict/sketch' is no issue\n  Maybe write issue/ID.");
        assertThat(unfit(KOREA, new ModelRef("issue", "skech")))
                .isEqualTo("sketched: there is no issue 'skech'\n  Maybe 'sketch' is meant.");
        assertThat(unfit(KOREA, new ModelRef("issue", "weir")))
                .isEqualTo("sketched: there is no issue 'weir'\n  Maybe the case has sketch.");
        ModelRef sketch = new ModelRef("issue", "sketch");
        String many = IntStream.rangeClosed(0, 2000).mapToObj(i -> "a" + i + " 1 50 1\n").collect(Collectors.joining());
        assertThat(unfit(many, sketch)).isEqualTo("sketched: issue 'sketch' has 2001 actors on 1 dimensions\n"
                + "  Maybe leave some out; at most 2000 actors and 64 dimensions are solved.");
        assertThat(unfit("a 10 50 1 veto", sketch))
                .isEqualTo("sketched: issue 'sketch' cannot be solved: 'a' must agree"
                        + " on 'x', and nothing says where it ends up without an agreement\n"
                        + "  Maybe look at its numbers, and at who has a veto.");
    }

    @Test
    void whichOfTooManyUncertainInputsMattersIsNotExamined() {
        String many = IntStream.rangeClosed(0, 1000).mapToObj(i -> "a" + i + " 1~2~3 50 1\n")
                .collect(Collectors.joining());
        assertThat(engine.solve(picture(many), Plan.STANDARD.withDraws(0), Run.quiet(1)).warnings()).containsExactly(
                "With 1001 uncertain inputs, which of them matters most is not examined; it is up to 1000.");
    }

    @Test
    void whatAPlanAsksInVainIsNamed() {
        BargainingPicture korea = picture(KOREA);
        assertThat(engine.unfit(korea, Plan.of("dice"))).singleElement().asString()
                .startsWith("unknown method 'dice'; the methods are compromise, median");
        assertThat(engine.unfit(korea, Plan.STANDARD.among("five")))
                .containsExactly("unknown list of participants 'five'; the issue has first");
        assertThat(engine.solve(korea, Plan.STANDARD.among("first"), Run.quiet(0)).course().outcome())
                .containsExactly(60.0);
        assertThatThrownBy(() -> engine.solve(korea, Plan.of("dice"), Run.quiet(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readingsSpreadOverTheSwitchesOfTheMethod() {
        BargainingResult result = engine.solve(picture(KOREA), Plan.of("condorcet"), Run.quiet(0));
        assertThat(result.readings().getFirst().outcome()).isEqualTo(result.course().outcome());
        assertThat(result.readings()).extracting(BargainingResult.Reading::settings).doesNotHaveDuplicates();
        assertThat(result.readings().size()).isGreaterThan(10);
    }
}
