package entente.app.words;

import static entente.app.Call.entente;
import static org.assertj.core.api.Assertions.assertThat;

import entente.Workbench;
import entente.app.Call;
import entente.bargaining.Move;
import entente.bargaining.Move.Change;
import entente.bargaining.Move.Odds;
import entente.bargaining.Reason;
import entente.bargaining.Reason.Externality;
import entente.bargaining.Reason.Offer;
import entente.bargaining.Reason.Weighed.Standing;
import entente.casefile.BadCase;
import entente.model.Case;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: every move of a bargaining table in full sentences, by the names and labels of the case. */
class MoveWordsTest {

    private static final Change JAPAN = new Change("jpn", "approach", 75, 60);

    private static String told(String by, List<String> to, List<Change> changes, List<Odds> odds, boolean accepted,
            Reason why) throws BadCase {
        Case theCase = Workbench.standard().open("northeast-asia");
        return new MoveWords(theCase, theCase.issue("korea-2018-01").orElseThrow())
                .of(new Move(1, by, to, changes, odds, accepted, why)).text();
    }

    private static String offered(Offer kind, boolean accepted) throws BadCase {
        return told("usa", List.of("jpn"), List.of(JAPAN), List.of(new Odds("jpn", 0.625)), accepted,
                new Reason.Offered(kind, "approach", -0.25, 0.5, accepted ? "" : "chn"));
    }

    @Test
    void offersSayWhatTheReceiverSees() throws BadCase {
        assertThat(offered(Offer.COMPROMISE, true))
                .isEqualTo("A compromise offered by the United States to Japan: Japan from"
                        + " 75 to 60. In the eyes of Japan Japan would lose less by a challenge than the United States would gain"
                        + " (Japan -0.25, the United States 0.5); the chance that the United States would prevail is 62.5 per cent in"
                        + " the eyes of Japan. This offer is taken.");
        assertThat(offered(Offer.CONFRONTATION, false))
                .startsWith("A challenge of Japan by the United States: Japan from 75 to"
                        + " 60. In the eyes of Japan both would gain by a challenge, Japan less (")
                .endsWith(" The offer of China is taken instead.");
        assertThat(offered(Offer.CAPITULATION, true))
                .startsWith("A demand by the United States that Japan give in: Japan from 75"
                        + " to 60. In the eyes of Japan Japan would lose more by a challenge than the United States would gain (");
    }

    @Test
    void objectionsNameTheirReason() throws BadCase {
        assertThat(told("usa", List.of(), List.of(), List.of(), true, new Reason.Vetoed("approach", 30, 45, false)))
                .isEqualTo(
                        "30 on “how North Korea is dealt with” is unacceptable to the United States, for whom it would be"
                                + " worse than no agreement; the settlement stops at 45.");
        assertThat(told("usa", List.of(), List.of(), List.of(), true, new Reason.Vetoed("approach", 30, 45, true)))
                .endsWith("to the United States, in whose hands the status quo is; the settlement stops at 45.");
        assertThat(told("", List.of(), List.of(), List.of(), false, new Reason.NoAgreement("approach", 45)))
                .isEqualTo(
                        "On “how North Korea is dealt with” nothing is better than no agreement for all who must agree,"
                                + " and things stay at 45.");
    }

    @Test
    void bargainsSayWhoCarriesThemOut() throws BadCase {
        List<Change> both = List.of(new Change("chn", "approach", 22, 50), JAPAN);

        assertThat(told("chn", List.of("jpn"), both, List.of(new Odds("chn", 0.5), new Odds("jpn", 0.25)), true,
                new Reason.Bargained(0.125, true, true)))
                .isEqualTo(
                        "A bargain offered by China to Japan: China from 22 to 50 and Japan from 75 to 60. By challenging"
                                + " Japan, China would gain 0.125; the chance that China would prevail is 50 per cent in the eyes of"
                                + " China and 25 per cent in the eyes of Japan. Both carry it out.");
        assertThat(told("chn", List.of("jpn"), both, List.of(), false, new Reason.Bargained(0.125, true, false)))
                .endsWith(" Only the part of China is carried out.");
        assertThat(told("chn", List.of("jpn"), both, List.of(), false, new Reason.Bargained(0.125, false, false)))
                .contains(" Neither carries it out, ");
    }

    @Test
    void votesListWhatIsLikely() throws BadCase {
        assertThat(told("jpn", List.of(), List.of(JAPAN), List.of(), true, new Reason.Weighed(
                List.of(new Standing("", "", 0.25, 0, 0), new Standing("chn", "jpn", 0.75, 90, 60)), 1)))
                .isEqualTo(
                        "Everybody votes on the next step of Japan, and so likely is each: the bargain offered by China to"
                                + " Japan (75 per cent; 90 for it and 60 against) and things as they are (25 per cent). What is done: the"
                                + " bargain offered by China to Japan; Japan from 75 to 60.");
    }

    @Test
    void objectionsToAPackageNameAllOfIt() throws BadCase {
        assertThat(told("chn", List.of(),
                List.of(new Change("", "approach", 30, 30), new Change("", "approach", 75, 40.5)),
                List.of(), true, new Reason.PackageVetoed(true)))
                .isEqualTo(
                        "The package of 30 on “how North Korea is dealt with” and 75 on “how North Korea is dealt with”"
                                + " is unacceptable to China, in whose hands the status quo is; the settlement goes back to 30 and 40.5.");
        assertThat(told("usa", List.of(), List.of(new Change("", "approach", 30, 45)), List.of(), true,
                new Reason.PackageVetoed(false))).contains(" is unacceptable to the United States, for whom it would be"
                        + " worse than no agreement; the settlement goes back to 45.");
    }

    @Test
    void exchangesTellWhatTheyDoToOthers() throws BadCase {
        assertThat(told("chn", List.of("jpn"), List.of(new Change("chn", "approach", 22, 50), JAPAN), List.of(), true,
                new Reason.Exchanged(1.5, 1.5,
                        List.of(new Externality("usa", -0.5), new Externality("rus", 2), new Externality("kor", 0)))))
                .isEqualTo(
                        "China and Japan exchange positions: China from 22 to 50 and Japan from 75 to 60. The gain of"
                                + " China is 1.5, that of Japan 1.5. What it does to others: 2 gained by Russia and 0.5 lost by the"
                                + " United States.");
    }

    @Test
    void sentencesAreRightForSeveralAsForOne() throws BadCase {
        Case theCase = Workbench.standard().open("northeast-asia");
        String parties = "the Japanese parties";
        String told = new MoveWords(theCase, theCase.issue("korea-2018-01").orElseThrow())
                .of(new Move(1, "japanese-parties",
                        List.of("jpn"), List.of(JAPAN), List.of(), false, new Reason.Bargained(0.125, true, false)))
                .text();

        // no verb stands behind the name, but for "would"
        assertThat(told).isEqualTo("A bargain offered by " + parties + " to Japan: Japan from 75 to 60. By challenging"
                + " Japan, " + parties + " would gain 0.125. Only the part of " + parties + " is carried out.");
    }

    @Test
    void solveSetsTheReadingsOfTheMethodAndTheOtherMethodsBesideTheAnswer() {
        assertThat(entente("solve", "northeast-asia#issue/kuril-2018", "--method", "quantal-response", "--draws", "0")
                .out()).containsSubsequence("  readings 23.7 to 25.4 over 6 readings of the method",
                        "  methods  15 to 29 over 11 methods, each in its standard reading",
                        "  beside   weighted mean 42, weighted median 55, mean 38.6");
        JsonNode json = JsonMapper.shared().readTree(
                entente("solve", "northeast-asia#issue/kuril-2018", "--method", "median", "--draws", "0", "--json")
                        .out());
        assertThat(json.propertyNames()).endsWith("because", "methods");
        assertThat(json.get("methods").propertyNames()).startsWith("compromise", "median", "nash-bargaining")
                .hasSize(11);
        assertThat(json.get("methods").get("median")).isEqualTo(json.get("outcome"));
        assertThat(json.get("methods").get("nash-bargaining").asDouble()).isEqualTo(15);
    }

    @Test
    void explainTellsTheMovesOfOneActor() {
        Call call = entente("explain", "northeast-asia#issue/korea-2018-01", "chn", "--method", "smp", "--draws", "0");

        assertThat(call.code()).as(call.err()).isZero();
        assertThat(call.out()).startsWith("How to deal with North Korea, before the thaw\n\n"
                + "China, by spatial model of politics:\nPosition 22 at first and ")
                .contains("\nRound 1\n- ").contains("A bargain offered by China to Japan: ");
        assertThat(entente("explain", "northeast-asia#issue/korea-2018-01", "chm")).isEqualTo(new Call(2, "", """
                entente: the issue 'korea-2018-01' has no actor 'chm'
                  Maybe you mean 'chn'; or name one of usa, prk, kor, chn, rus, jpn.
                """));
        assertThat(entente("explain", "northeast-asia#issue/korea-2018-01", "chn", "--paths")).isEqualTo(new Call(2, "", """
                entente: an issue has no states and no ways to them
                  Maybe leave out --for, --paths and --wanted.
                """));
    }

    @Test
    void solveTellsTheFirstMovesAndHowManyMoreThereAre() {
        assertThat(entente("solve", "northeast-asia#issue/korea-2018-01", "--method", "smp", "--draws", "0").out())
                .contains("\nHow it comes about:\n  round 1: A bargain offered by North Korea to Russia: ")
                .contains(
                        "\n  ... and 73 more moves; 'entente explain' with an actor tells those of one, and --json has"
                                + " all.\n");
    }
}
