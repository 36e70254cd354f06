package entente.app.cli;

import static entente.app.Call.entente;
import static org.assertj.core.api.Assertions.assertThat;

import entente.app.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: beyond the six concepts, all others can be asked for, by table, by words and for machines. */
class FurtherTest {

    private static final String KOREA = "northeast-asia#conflict/korea-2018";

    @TempDir
    Path temp;

    private static JsonNode json(String... arguments) {
        Call call = entente(arguments);
        assertThat(call.code()).as(call.err()).isZero();
        return JsonMapper.shared().readTree(call.out());
    }

    // ------------------------------------------------------------------ solve

    @Test
    void whatIsFurtherComesAfterWhatWasThereBefore() {
        String plain = entente("solve", "chicken").out();
        String further = entente("solve", "chicken", "--further").out();

        assertThat(plain).doesNotContain("Further");
        assertThat(further).startsWith(plain + "\nFurther ways of judging\n-----------------------\n")
                .contains("Coalitional Nash stability").contains("Stackelberg equilibrium led by Driver A")
                .contains("Definitions: docs/methods/conflict.md.");
    }

    @Test
    void inJsonAKeyIsAddedAndNoneChanged() {
        JsonNode plain = json("solve", "chicken", "--json");
        JsonNode further = json("solve", "chicken", "--json", "--further");

        assertThat(plain.has("further")).isFalse();
        assertThat(further.propertyNames()).startsWith(plain.propertyNames().toArray(String[]::new))
                .endsWith("further");
        JsonNode first = further.get("further").get(0);
        assertThat(first.propertyNames()).containsExactly("id", "title", "stable", "equilibria");
        assertThat(first.get("id").asString()).isEqualTo("coalitional-nash");
        assertThat(first.get("equilibria").toString()).isEqualTo("[2,3]");
        assertThat(first.get("stable").propertyNames()).containsExactly("a", "b", "a+b");
    }

    @Test
    void aConceptThatDoesNotFitSaysWhy() {
        assertThat(entente("solve", KOREA, "--further").out())
                .contains("Not judged: limited-2, limited-3, limited-4, non-myopic,")
                .contains("because two decision makers with options are needed; there are 4.");
        JsonNode one = json("solve", KOREA, "--json", "--concept", "non-myopic").get("further").get(0);
        assertThat(one.get("unfit").asString()).isEqualTo("two decision makers with options are needed; there are 4");
        assertThat(one.get("equilibria").isEmpty()).isTrue();
    }

    @Test
    void oneConceptIsShownWithItsMeaning() {
        assertThat(entente("solve", "chicken", "--concept", "limited-7").out().replaceAll("\\s+", " "))
                .contains("Limited-move stability of horizon 7: looking 7 moves ahead, moving away leads to nothing"
                        + " better (defined in"
                        + " docs/methods/conflict-beyond.md#looking-ahead-limited-moves-for-ever-and-leaders, after fang-hipel-kilgour-1993).")
                .contains("stable for states").contains("Driver A");
    }

    @Test
    void conceptsThatAreNotThereOrThereAnyway() {
        assertThat(entente("solve", "chicken", "--concept", "coalitional-nahs").err())
                .startsWith(
                        "entente: there is no concept 'coalitional-nahs'\n  Maybe you mean 'coalitional-nash'; the concepts are ");
        assertThat(entente("solve", "chicken", "--concept", "nash")).satisfies(call -> {
            assertThat(call.code()).isEqualTo(2);
            assertThat(call.err()).startsWith("entente: 'nash' is one of the six concepts that solve judges anyway\n"
                    + "  Maybe leave it out; the further ways of judging are coalitional-nash, ");
        });
    }

    // ------------------------------------------------------------------ explain

    @Test
    void aFurtherConceptIsExplainedByJudge() {
        String told = entente("explain", KOREA, "dual-freeze-pressure", "--concept", "coalitional-nash").out()
                .replaceAll("\\s+", " ");

        assertThat(told)
                .contains("Explained under coalitional Nash stability: no coalition can move to something that all"
                        + " its members prefer. “Dual freeze, pressure kept” would"
                        + " not last in this sense, coalitional Nash stability. It is stable for ten of the 15 coalitions, those"
                        + " of one included, that are asked; it is not for the United States; nor for North Korea and the United"
                        + " States; nor for ");
    }

    @Test
    void aFurtherConceptIsExplainedMoveByMove() {
        String told = entente("explain", KOREA, "dual-freeze-pressure", "--concept", "coalitional-smr").out();

        assertThat(told.replaceAll("\\s+", " "))
                .contains(
                        "North Korea and the United States are tempted to move together to one state that both prefer,"
                                + " and nothing stops them. - North Korea would begin verifiable denuclearisation, then the United"
                                + " States would no longer keep up the pressure. That leads to “grand bargain”, which is better for"
                                + " both (for North Korea the 5th choice instead of the 7th of 30; for the United States the 2nd"
                                + " choice instead of the 5th of 13). Nothing that the others can do would take this gain away from"
                                + " any of them for good.")
                .contains("But then North Korea could answer, whether or not that serves it: it would no longer halt"
                        + " missile and nuclear tests. That would leave the United States with “pressure kept,"
                        + " inter-Korean dialogue, no freeze”, its 8th of 13: worse than before; and the best it could do"
                        + " about it, to refrain from military exercises with South Korea, would not help (9th of 13).")
                .contains(
                        "North Korea, South Korea, Russia and seven coalitions of two or more have nothing within reach"
                                + " that tempts.");
        assertThat(told).endsWith("\n\nDefinition of coalitional symmetric metarationality:"
                + " docs/methods/conflict-after.md#coalitions-coalitional (after inohara-hipel-2008 in"
                + " docs/references.bib)\n");
    }

    @Test
    void manyCoalitionsAreToldInPart() {
        assertThat(entente("explain", KOREA, "1", "--concept", "coalitional-seq").out())
                .contains("- One more move is not told here.")
                .contains("\nSeven more are tempted; five of them would leave.\n");
    }

    @Test
    void aPublishedCaseInEveryFamilyThatNeedsTwo() {
        assertThat(entente("explain", "chicken", "1", "--concept", "sim-fraser-hipel").out().replaceAll("\\s+", " "))
                .contains(
                        "Driver A is tempted by one move, but it would be answered. - They would gain by a move of their"
                                + " own: they would go straight on. That leads to “Driver B gives way”, their 1st choice instead"
                                + " of their 2nd of 4. But others want to leave as well, and if they all did so at the same time"
                                + " (Driver B would go straight on), it would turn out otherwise. That would leave Driver A with"
                                + " “a crash”, their 4th of 4: worse than before.");
        assertThat(entente("explain", "chicken", "1", "--concept", "limited-3").out().replaceAll("\\s+", " "))
                .contains("Driver A would stay: looking three moves ahead, their only move leads to nothing better than"
                        + " this, their 2nd of 4. - If Driver A were to go straight on, Driver B would go straight on,"
                        + " then Driver A would no longer go straight on, each preferring the end to staying; no further"
                        + " move is foreseen. It ends in “Driver A gives way”, their 3rd of 4: worse than this.");
        assertThat(entente("explain", "chicken", "1", "--concept", "stackelberg-a").out().replaceAll("\\s+", " "))
                .contains(
                        "Driver A would leave: leading, and foreseeing how the other would reply, their only move leads"
                                + " to an end that is better than this, their 2nd of 4. - If Driver A were to go straight on,"
                                + " Driver B would stay, expecting nothing better. That is “Driver B gives way”, their 1st of 4:"
                                + " better than this.");
        assertThat(entente("explain", "chicken", "1", "--concept", "non-myopic").out().replaceAll("\\s+", " "))
                .contains("Driver A would stay: the same ends are expected at every horizon from three moves on, and"
                        + " there, their only move leads to nothing better than this, their 2nd of 4.");
    }

    @Test
    void aViewIsExplainedAsItsHolderSeesIt() {
        assertThat(entente("explain", "northeast-asia#conflict/normalisation", "1", "--concept", "hypergame-seq").out()
                .replaceAll("\\s+", " "))
                .contains(
                        "As it sees the conflict, Russia is tempted by two moves, but each would be answered. - It would"
                                + " gain by a move of its own: it would keep up the security dialogue with Japan. That leads to"
                                + " “dialogue with Russia”, its 1st choice instead of its 3rd of 12; what decides is its 3rd"
                                + " priority, “the dialogue goes on”. But then Japan could answer, to its own advantage, as it is"
                                + " seen: it would add elements to its missile defence. That would leave Russia with “spring 2018:"
                                + " missile defence planned, dialogue on”, its 5th of 12: worse than before.");
    }

    @Test
    void aConceptIsToBeNamed() {
        assertThat(entente("explain", "chicken", "1", "--concept").err()).startsWith("""
                entente: --concept needs the id of a concept
                  Maybe you mean 'seq', which is taken without --concept; the concepts are nash, gmr,\
                """);
    }

    @Test
    void forOneDecisionMaker() {
        assertThat(entente("explain", "chicken", "1", "--concept", "coalitional-nash", "--for", "a").out())
                .contains("For Driver A it is not stable.\nFor Driver A and Driver B it is stable.")
                .doesNotContain("For Driver B it");
    }

    @Test
    void inJsonByJudge() {
        JsonNode json = json("explain", "chicken", "1", "--concept", "coalitional-nash", "--json");

        assertThat(json.propertyNames()).containsExactly("engine", "version", "model", "inputDigest", "state",
                "concept", "title", "means", "definition", "source", "holds", "stable", "sentences", "reasons");
        assertThat(json.get("stable").toString()).isEqualTo("{\"a\":false,\"b\":false,\"a+b\":true}");
        assertThat(json.get("definition").asString())
                .isEqualTo("docs/methods/conflict-after.md#coalitions-coalitional");
        JsonNode first = json.get("reasons").get(0);
        assertThat(first.propertyNames()).containsExactly("judge", "stable", "temptations", "sentences");
        assertThat(first.get("temptations").toString()).isEqualTo("""
                [{"to":2,"way":[{"decisionMaker":"a","from":1,"to":2}],\
                "gains":[{"decisionMaker":"a","lot":"better","degree":1}]}]""");
    }

    @Test
    void aFurtherConceptThatDoesNotFit() {
        assertThat(entente("explain", KOREA, "1", "--concept", "non-myopic")).isEqualTo(new Call(2, "",
                "entente: 'non-myopic' cannot be judged in this conflict: two decision makers with options are needed;"
                        + " there are 4\n  Maybe ask for another concept.\n"));
    }

    // ------------------------------------------------------------------ attitudes, and several who look ahead

    @Test
    void attitudesAreSaidBeforeTheyAreUsed() {
        String told = entente("explain", "prisoners-who-care", "3", "--concept", "relational-nash").out()
                .replaceAll("\\s+", " ");
        assertThat(told).contains("Prisoner One means itself and Prisoner Two well.",
                "Prisoner Two means Prisoner One well and is neutral towards itself.",
                "“Prisoner Two cooperates alone” would last in this sense");
        assertThat(entente("solve", "prisoners-who-care", "--concept", "relational-nash").out().replaceAll("\\s+", " "))
                .contains("Prisoner One means itself and Prisoner Two well.").contains("3, 4")
                .doesNotContain("Nothing is said");
        assertThat(entente("solve", "prisoners-who-care").out().replaceAll("\\s+", " "))
                .contains("Attitudes are stated; these verdicts take everybody to look to its own good");
    }

    @Test
    void severalLookAheadInTwoReadings() {
        JsonNode further = json("solve", KOREA, "--json", "--further").get("further");
        List<String> ids = new ArrayList<>();
        further.forEach(one -> ids.add(one.get("id").asString()));
        assertThat(ids).contains("limited-2-cautious", "limited-4-coalition", "maximin-4");
        assertThat(entente("solve", "either-may-act", "--concept", "limited-5-cautious").out().replaceAll("\\s+", " "))
                .contains(
                        "Limited-move stability of horizon 5, cautious reading: looking 5 moves ahead, moving away leads"
                                + " to nothing better, at worst, whoever of those that would move is the next");
    }

    // ------------------------------------------------------------------ paths

    @Test
    void howAStateCouldComeAbout() {
        String told = entente("explain", KOREA, "56", "--paths").out().replaceAll("\\s+", " ");

        assertThat(told).contains("How it could come about")
                .contains("no way leads on which every step is to the advantage of the one who takes it.")
                .contains("It would be enough for the United States to be ready to move without gain for the moment:"
                        + " first the United States would refrain from military exercises with South Korea (at a loss"
                        + " for it at that moment); then North Korea would")
                .contains("North Korea, the United States and South Korea must all move; nobody else need.");
    }

    @Test
    void whereTheStatusQuoCouldLead() {
        assertThat(entente("explain", "chicken", "1", "--paths").out().replaceAll("\\s+", " "))
                .contains("Where it could lead")
                .contains("these states that would last could come about by themselves, each step to the advantage of"
                        + " the one who takes it: “Driver B gives way” (Driver A would go straight on);");
    }

    @Test
    void pathsInJson() {
        JsonNode to = json("explain", KOREA, "56", "--paths", "--json").get("paths").get("to").get(0);

        assertThat(to.propertyNames()).containsExactly("state", "byImprovements", "mixed", "byMoves", "mustMove",
                "movers", "improvers", "stepBack");
        assertThat(to.get("byImprovements").isNull()).isTrue();
        assertThat(to.get("stepBack").toString()).isEqualTo("[[\"usa\"]]");
        assertThat(to.get("byMoves").size()).isEqualTo(3);
    }

    @Test
    void pathsBeginAtAStatusQuo() throws IOException {
        Path file = Files.writeString(temp.resolve("Two Towns.gmcr"), """
                {"options": [{"name": "A", "permittedDirection": "both"}, {"name": "B", "permittedDirection": "both"}],
                 "decisionMakers": [{"name": "One", "options": [0], "preferences": []},
                   {"name": "Two", "options": [1], "preferences": []}], "infeasibles": []}
                """);
        assertThat(entente("explain", file.toString(), "1", "--paths")).isEqualTo(new Call(2, "", """
                entente: the conflict 'Two Towns' names no status quo to start from
                  Maybe write 'status-quo: ID' into it, or leave out --paths.
                """));
    }

    @Test
    void whatIsTooLargeToBeFollowed() throws IOException {
        String folder = temp.resolve("large").toString();
        assertThat(entente("new", folder).code()).isZero();
        String options = IntStream.range(0, 13).mapToObj(o -> "      - {id: o" + o + ", label: do " + o
                + ", because: [order-of-mill]}\n").collect(Collectors.joining());
        Files.writeString(temp.resolve("large/conflicts/large.yaml"), """
                id: large
                title: A large model
                question: How long does it take?
                decision-makers:
                  - actor: mill
                    options:
                %s    prefers: {statements: []}
                states: [{id: none, label: nothing done, taken: []}]
                status-quo: none
                """.formatted(options));
        String large = folder + "#conflict/large";
        String why = "8192 states may have 67100672 moves; at most 40000000 are followed";

        assertThat(entente("explain", large, "1", "--paths")).isEqualTo(new Call(3, "",
                "entente: the ways through this conflict are not followed: " + why
                        + "\n  Maybe leave out options that hardly matter, or leave out --paths.\n"));
        assertThat(entente("explain", large, "1", "--wanted")).isEqualTo(new Call(3, "",
                "entente: what would have to be wanted is not asked of this conflict: " + why
                        + "\n  Maybe leave out options that hardly matter, or leave out --wanted.\n"));
    }

    @Test
    void whatWasNotJudgedIsNotExplained() throws IOException {
        String options = IntStream.range(0, 16)
                .mapToObj(o -> "{\"name\": \"o" + o + "\", \"permittedDirection\": \"both\"}")
                .collect(Collectors.joining(", "));
        String makers = IntStream.range(0, 4).mapToObj(maker -> {
            List<Integer> own = IntStream.range(4 * maker, 4 * maker + 4).boxed().toList();
            return "{\"name\": \"d" + maker + "\", \"options\": " + own + ", \"preferences\": "
                    + own.stream().map(o -> "[[" + o + ", \"Y\"]]").toList() + "}";
        }).collect(Collectors.joining(", "));
        Path file = Files.writeString(temp.resolve("wide.gmcr"), "{\"options\": [" + options
                + "], \"decisionMakers\": [" + makers + "], \"infeasibles\": []}");

        assertThat(entente("explain", file.toString(), "1", "--concept", "sim")).isEqualTo(new Call(3, "", """
                entente: simultaneous stability was not judged for this model
                  Maybe ask for another concept.
                """));
    }

    // ------------------------------------------------------------------ wanted

    @Test
    void whatTheyWouldHaveToWant() {
        String told = entente("explain", KOREA, "50", "--wanted").out().replaceAll("\\s+", " ");

        assertThat(told)
                .contains("“Dual freeze” would last after a single changed judgement: if North Korea did not care"
                        + " for “a freeze for a freeze” (its 6th priority); or if the United States did not care for")
                .contains("“Dual freeze” lasts exactly if for the United States all of this is so, the others wanting"
                        + " what they want: - at least one of ")
                .contains("- “dual freeze, pressure kept” is no better than this")
                .contains(
                        "would last under 10080 of all 40320 orders of the eight priorities of North Korea (25 per cent).")
                .contains("would last under none of the 720 orders of the six priorities of the United States.")
                .contains("No preferences of Russia alone would make “dual freeze” last, the others wanting what they"
                        + " want.")
                .contains("a share of orders is no probability.");
    }

    @Test
    void whatNeedNotChange() {
        assertThat(entente("explain", KOREA, "56", "--wanted", "--for", "usa").out().replaceAll("\\s+", " "))
                .contains("“Dual freeze, pressure kept” holds in sequential stability as it is; no judgement need"
                        + " change.")
                .doesNotContain("priorities of North Korea");
    }

    @Test
    void rankingsAreCountedToo() {
        assertThat(entente("explain", "chicken", "1", "--wanted").out().replaceAll("\\s+", " "))
                .contains("No judgement of order can be changed for “both swerve”: the preferences are given as"
                        + " rankings.")
                .contains("- “Driver B gives way” is no better than this - “a crash” is better than “Driver A gives"
                        + " way”")
                .contains("would last under 6 of all 24 strict rankings of the states by Driver A (25 per cent).");
    }

    @Test
    void wantedInJson() {
        JsonNode json = json("explain", "chicken", "1", "--wanted", "--json").get("wanted");

        assertThat(json.propertyNames()).containsExactly("holds", "smallest", "decisionMakers", "sentences");
        assertThat(json.get("decisionMakers").get(0).get("share").get("holds").asInt()).isEqualTo(6);
        assertThat(json.get("smallest").get("size").asInt()).isEqualTo(-1);
    }

    @Test
    void wantedIsNotAskedUnderEveryConcept() {
        assertThat(entente("explain", "chicken", "1", "--wanted", "--concept", "sim")).isEqualTo(new Call(2, "", """
                entente: what would have to be wanted is not asked under simultaneous stability
                  Maybe ask for nash, gmr, smr, seq or sseq.
                """));
        assertThat(entente("explain", "chicken", "1", "--wanted", "--concept", "limited-2").err()).isEqualTo("""
                entente: what would have to be wanted is not asked under limited-move stability of horizon 2
                  Maybe ask for nash, gmr, smr, seq or sseq, or leave out --wanted.
                """);
    }
}
