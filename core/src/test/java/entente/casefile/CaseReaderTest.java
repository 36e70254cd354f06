package entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.evidence.Locator;
import entente.evidence.Voice;
import entente.evidence.Work;
import entente.model.Actor;
import entente.model.Case;
import entente.model.Conflict;
import entente.model.Conflict.Prioritised;
import entente.model.Conflict.Ranked;
import entente.model.Conflict.Weighted;
import entente.model.Expectation;
import entente.model.OptionName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE: a folder of plain text becomes a case, with every value as written. */
class CaseReaderTest {

    @TempDir
    Path temp;

    @Test
    void scalarsAreReadAsWritten() throws BadCase {
        Case rich = CaseReader.read(Rich.folder(), "x");
        Actor north = rich.actor("north").orElseThrow();
        assertThat(north.codes()).containsExactly(new Actor.Code("iso3", "NO"), new Actor.Code("cow", "901"),
                new Actor.Code("gw", "902"));
        assertThat(north.aliases()).containsExactly("Upper Town", "上町");
        assertThat(rich.asOf()).hasToString("2024-06");
        assertThat(rich.about()).isEqualTo("Two towns and a harbour share a canal.");
        assertThat(rich.evidence().sources().getFirst().authors()).containsExactly("Miller, Ada", "Weaver",
                "Canal Board");
        assertThat(rich.evidence().claims().getLast().citing()).containsExactly("flood-1953", "tides");
        assertThat(rich.evidence().reference("flood-1953").orElseThrow().citedIn()).extracting(
                cited -> cited.source() + ", " + cited.inWords()).containsExactly("report, note 3", "leaflet, entry 1");
        Work leaflet = rich.evidence().source("leaflet").orElseThrow().work();
        assertThat(leaflet.names("editor").getFirst().inverted()).isEqualTo("de Vries, Jan, Jr.");
        assertThat(leaflet.names("translator").getFirst().inverted()).isEqualTo("Tocqueville, Alexis de");
        assertThat(leaflet.date("original-date")).hasToString("1998~");
        assertThat(leaflet.custom()).hasToString("{mood=no, shelf=12}");
        assertThat(rich.evidence().claims().getFirst().voice()).isEqualTo(Voice.AUTHOR);
        assertThat(rich.evidence().claims().getFirst().at())
                .isEqualTo(new Locator.Passage("report", "the lower gate", "with rust", "in spring", "as before"));
        assertThat(rich.evidence().claims().getLast().at()).isEqualTo(new Locator.Spot("leaflet", "page 2"));
        assertThat(rich.recommendations().getFirst().number()).hasValue(1);
        assertThat(rich.likelihoodWords().word(0.5)).isEqualTo("perhaps");
    }

    @Test
    void aConflictKeepsItsOrder() throws BadCase {
        Conflict lock = CaseReader.read(Rich.folder(), "x").leadConflict().orElseThrow();
        assertThat(lock.options()).hasToString("[north.repair, north.ask, south.pay, south.drain]");
        assertThat(lock.decisionMakers().getFirst().options().get(1).taken()).isEqualTo("ask for money");
        assertThat(lock.decisionMakers().getFirst().prefers()).isInstanceOfSatisfying(Prioritised.class, prefers -> {
            assertThat(prefers.levels()).hasSize(2);
            assertThat(prefers.levels().get(1).statements()).hasSize(2);
            assertThat(prefers.because()).containsExactly("order-north");
        });
        assertThat(lock.decisionMakers().get(1).prefers()).isInstanceOfSatisfying(Ranked.class,
                ranked -> assertThat(ranked.groups()).hasToString("[[NNYN, YNYN], [1], [NYNN]]"));
        assertThat(lock.infeasible()).extracting(Conflict.Infeasible::written).containsExactly("drain & repair", "-Y-Y",
                "exclusive [south.pay, south.drain]", "at-least-one [north.repair, north.ask, south.pay, south.drain]",
                "implies {if: drain, then: !ask}");
        assertThat(lock.states().get(1).taken()).hasToString("[north.repair, south.pay]");
        assertThat(lock.watch()).containsExactly("repaired", "rusty");
    }

    @Test
    void preferencesKeepTheirStrengthAndTheirGaps() throws BadCase {
        Conflict sluice = CaseReader.read(Rich.folder(), "x").conflict("sluice").orElseThrow();
        assertThat(sluice.decisionMakers().getFirst().prefers()).isInstanceOfSatisfying(Prioritised.class, order -> {
            assertThat(order.levels()).extracting(Conflict.Level::strength).containsExactly(3, 2, 1);
            assertThat(order.unsure()).containsExactly(new Conflict.Unsure(1, 0.9, List.of("order-north")),
                    new Conflict.Unsure(2, 0.7, List.of("order-north")));
            assertThat(order.unknown()).singleElement().satisfies(unknown -> {
                assertThat(unknown.one().written()).isEqualTo("open & dam");
                assertThat(unknown.other().when().holds(option -> false)).isTrue();
                assertThat(unknown.label()).isEqualTo("a dam in the stream");
            });
        });
        assertThat(sluice.decisionMakers().get(1).prefers()).isInstanceOfSatisfying(Ranked.class, ranked -> {
            assertThat(ranked.strengths()).containsExactly(2, 1);
            assertThat(ranked.unknown()).hasSize(1);
        });
        assertThat(sluice.views().getFirst().believes().getFirst().prefers()).isInstanceOfSatisfying(Weighted.class,
                sum -> {
                    assertThat(sum.weights()).extracting(Conflict.Weight::weight).containsExactly(-3, 12);
                    assertThat(sum.weights().getFirst().option()).hasToString("north.open");
                    assertThat(sum.degree(0)).isZero();
                    assertThat(sum.degree(9)).isEqualTo(1);
                    assertThat(sum.degree(10)).isEqualTo(2);
                    assertThat(sum.degree(50)).isEqualTo(3);
                });
    }

    @Test
    void movesAndViewsAreKeptAsWritten() throws BadCase {
        Case rich = CaseReader.read(Rich.folder(), "x");
        Conflict sluice = rich.conflict("sluice").orElseThrow();
        assertThat(sluice.decisionMakers().getFirst().oneWay()).singleElement()
                .satisfies(way -> assertThat(way.to().written()).isEqualTo("!guard & open"));
        assertThat(sluice.decisionMakers().getFirst().arcs()).isNull();
        assertThat(sluice.decisionMakers().get(1).arcs()).isEqualTo(new Conflict.Arcs(
                List.of(new Conflict.Arc("shut", "NNY"), new Conflict.Arc("NNY", "4"), new Conflict.Arc("YNY", "shut")),
                List.of("cost-shared")));
        assertThat(sluice.commonMoves()).singleElement().satisfies(move -> {
            assertThat(move.by()).containsExactly("north", "south");
            assertThat(move.take()).hasToString("[north.open]");
            assertThat(move.giveUp()).hasToString("[south.dam]");
        });
        assertThat(sluice.views().getFirst().unseenOptions()).hasToString("[south.dam]");
        assertThat(sluice.views().get(1).unseenPlayers()).containsExactly("north");
        assertThat(rich.leadConflict().orElseThrow().views()).isEmpty();
        assertThat(sluice.attitudes()).singleElement().satisfies(regard -> {
            assertThat(regard.of()).isEqualTo("north");
            assertThat(regard.towards()).hasToString("{south=NEGATIVE, north=NEUTRAL}");
            assertThat(regard.because()).containsExactly("cost-shared");
        });
        assertThat(rich.origin().place("conflict/sluice/attitudes/north"))
                .hasToString("x/conflicts/sluice.yaml:63:5");
        assertThat(rich.origin().place("conflict/sluice/decision-maker/south/arcs/2"))
                .hasToString("x/conflicts/sluice.yaml:36:25");
        assertThat(rich.origin().place("conflict/sluice/prefers/north/unknown/1"))
                .hasToString("x/conflicts/sluice.yaml:23:11");
        assertThat(rich.origin().place("conflict/sluice/common-moves/1")).hasToString("x/conflicts/sluice.yaml:42:5");
        assertThat(rich.origin().place("conflict/sluice/view/north/south/2"))
                .hasToString("x/conflicts/sluice.yaml:52:15");
    }

    @Test
    void combinationsThatCannotBeMeanWhatTheySay() throws BadCase {
        Conflict lock = CaseReader.read(Rich.folder(), "x").leadConflict().orElseThrow();
        assertThat(feasible(lock, 0)).containsExactly("NNNN", "YNNN", "NYNN", "YYNN", "NNYN", "YNYN", "NYYN", "YYYN",
                "NNNY", "NYNY",
                "NNYY", "NYYY");
        assertThat(feasible(lock, 1)).doesNotContain("NYNY", "YYNY", "NYYY", "YYYY").hasSize(12);
        assertThat(feasible(lock, 2)).doesNotContain("NNYY", "YNYY", "NYYY", "YYYY").hasSize(12);
        assertThat(feasible(lock, 3)).doesNotContain("NNNN").hasSize(15);
        assertThat(feasible(lock, 4)).doesNotContain("NYNY", "YYNY", "NYYY", "YYYY").hasSize(12);
    }

    private static List<String> feasible(Conflict lock, int ban) {
        List<OptionName> options = lock.options();
        return java.util.stream.IntStream.range(0, 16)
                .filter(state -> !lock.infeasible().get(ban).when()
                        .holds(option -> (state >> options.indexOf(option) & 1) == 1))
                .mapToObj(
                        state -> new StringBuilder(Integer.toBinaryString(16 + state).substring(1)).reverse().toString()
                                .replace('0', 'N').replace('1', 'Y'))
                .toList();
    }

    @Test
    void expectationsAreKept() throws BadCase {
        Expectation expected = CaseReader.read(Rich.folder(), "x").expectations().getFirst();
        assertThat(expected.equilibria()).hasToString("{nash=[YNYN, 2], sim=[]}");
        assertThat(expected.points().getFirst().stable()).hasToString("{north=NGSQ, south=-GS-}");
        assertThat(expected.verdicts().getFirst().stable()).isTrue();
        assertThat(expected.breaks().getFirst().by()).containsExactly("north drop 1", "north swap 1");
    }

    @Test
    void everyElementHasItsPlace() throws BadCase {
        Case rich = CaseReader.read(Rich.folder(), "x");
        assertThat(rich.origin().place("claim/cost-shared")).hasToString("x/claims.yaml:9:5");
        assertThat(rich.origin().place("conflict/lock")).hasToString("x/conflicts/lock.yaml:1:1");
        assertThat(rich.origin().place("conflict/lock/option/north.ask")).hasToString("x/conflicts/lock.yaml:16:9");
        assertThat(rich.origin().place("conflict/lock/prefers/north")).hasToString("x/conflicts/lock.yaml:20:7");
        assertThat(rich.origin().place("conflict/lock/prefers/north/2")).hasToString("x/conflicts/lock.yaml:24:11");
        assertThat(rich.origin().place("conflict/lock/prefers/north/9")).hasToString("x/conflicts/lock.yaml:20:7");
        assertThat(rich.origin().place("conflict/lock/infeasible/3")).hasToString("x/conflicts/lock.yaml:54:5");
        assertThat(rich.origin().place("conflict/lock/state/repaired")).hasToString("x/conflicts/lock.yaml:72:5");
        assertThat(rich.origin().place("expectation/lock")).hasToString("x/expect/lock.yaml:1:1");
        assertThat(rich.origin().place("nothing/known")).hasToString("x");
    }

    @Test
    void theDigestDependsOnNamesAndBytesOfWhatWasRead() throws BadCase, IOException {
        Path copy = Rich.copy(temp.resolve("a"));
        String digest = CaseReader.read(copy).origin().digest();
        assertThat(digest).matches("sha256:[0-9a-f]{64}");
        Files.writeString(copy.resolve("README.md"), "not read");
        assertThat(CaseReader.read(copy).origin().digest()).isEqualTo(digest);
        assertThat(CaseReader.read(Rich.copy(temp.resolve("b")), "y").origin().digest()).isEqualTo(digest);
        Files.writeString(copy.resolve("actors.yaml"), Files.readString(copy.resolve("actors.yaml")) + "\n");
        assertThat(CaseReader.read(copy).origin().digest()).isNotEqualTo(digest);
    }

    @Test
    void onlyCaseYamlIsRequired() throws IOException, BadCase {
        Files.writeString(temp.resolve("case.yaml"), "\uFEFFentente: 1\nid: small\ntitle: Small\n");
        assertThat(CaseReader.read(temp).conflicts()).isEmpty();
        assertThat(CaseReader.title(temp)).hasValue("Small");
    }

    @Test
    void whatIsNoCaseIsRefused() throws IOException {
        assertThatThrownBy(() -> CaseReader.read(temp.resolve("none"), "none"))
                .hasMessage("none: there is no such folder\n  Maybe name the folder that holds case.yaml.");
        assertThatThrownBy(() -> CaseReader.read(temp, "t")).hasMessage("t: no case.yaml is in this folder\n"
                + "  Maybe name the folder that holds it, or let 'entente new DIR' write a starter case.");
        Path file = Files.writeString(temp.resolve("file"), "x");
        assertThatThrownBy(() -> CaseReader.read(file, "f"))
                .hasMessage(
                        "f: this is a file, not the folder of a case\n  Maybe name the folder that holds case.yaml.");
    }

    @Test
    void whatDoesNotBelongIsNeverSilentlyIgnored() throws IOException {
        Path copy = Rich.copy(temp.resolve("a"));
        Files.writeString(copy.resolve(".hidden"), "");
        Files.writeString(copy.resolve("LICENSE"), "");
        Files.writeString(copy.resolve("notes.md"), "");
        Files.writeString(copy.resolve("claim.yml"), "");
        Files.writeString(copy.resolve("photo.png"), "");
        Files.createDirectory(copy.resolve("conflict"));
        Files.writeString(copy.resolve("conflicts/old.yml"), "");
        assertThat(BrokenCasesTest.messages(copy)).isEqualTo("""
                x/claim.yml: unknown file 'claim.yml' in a case
                  Maybe 'claims.yaml' is meant; a case knows the files case.yaml, actors.yaml, sources.yaml, \
                references.yaml, claims.yaml, \
                judgements.yaml, formats.yaml, events.yaml, relations.yaml, recommendations.yaml, disagreements.yaml, \
                homonyms.yaml, commitments.yaml, questions.yaml, forecasts.yaml.
                x/conflict: unknown folder 'conflict' in a case
                  Maybe 'conflicts' is meant; a case knows the folders conflicts, hypotheses, issues, expect.
                x/conflicts/old.yml: 'old.yml' does not belong into conflicts/
                  Maybe rename it to 'old.yaml', or take it out; conflicts/ holds files named ID.yaml.
                x/photo.png: unknown file 'photo.png' in a case
                  Maybe take it out; a case knows the files case.yaml, actors.yaml, sources.yaml, \
                references.yaml, claims.yaml, \
                judgements.yaml, formats.yaml, events.yaml, relations.yaml, recommendations.yaml, disagreements.yaml, \
                homonyms.yaml, commitments.yaml, questions.yaml, forecasts.yaml.""");
    }
}
