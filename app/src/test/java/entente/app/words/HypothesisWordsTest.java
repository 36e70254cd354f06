package entente.app.words;

import static entente.app.Call.entente;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.Workbench;
import entente.app.Call;
import entente.casefile.BadCase;
import entente.casefile.CaseReader;
import entente.engine.ModelRef;
import entente.engine.Reading;
import entente.engine.Run;
import entente.evidence.LikelihoodWords;
import entente.hypotheses.HypothesesEngine;
import entente.hypotheses.HypothesisMatrix;
import entente.model.Case;
import entente.model.HypothesisTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: tables of hypotheses in sentences: margins, warnings, dissent, and what would turn them. */
class HypothesisWordsTest {

    /** Two people judge why a lamp is out; invented. */
    private static final String LAMP = """
            id: lamp
            title: The lamp
            question: Why is the lamp out?
            layout: columns
            because: [ours]
            hypotheses:
              - {id: bulb, label: the bulb is broken}
              - {id: power, label: the power is off}
              - {id: dusk, label: nobody has switched it on}
            exclusive:
              - {id: fault, label: the two faults, hypotheses: [bulb, power], because: [ours]}
            evidence:
              - {id: fridge, label: the fridge hums, because: [hums], admiralty: A1, relevance: high}
              - {id: click, label: the switch clicked, because: [clicked], admiralty: C3, relevance: medium}
            raters:
              - id: ann
                who: Ann
                because: [ours]
                ratings: {fridge: {bulb: C, power: II, dusk: C}, click: {bulb: C, power: C, dusk: II}}
              - id: bob
                who: Bob
                because: [ours]
                ratings: {fridge: {bulb: I, power: I, dusk: NA}, click: {bulb: C, power: C}}
                dissents:
                  - {item: fridge, hypothesis: power, why: it has a battery, because: [hums]}
            likelihoods:
              - among: fault
                because: [ours]
                priors: {bulb: 0.5, power: 0.5}
                items: {fridge: {bulb: [0.7, 0.9, 0.95], power: [0.05, 0.1, 0.3]}}
            polls:
              - id: street
                question: Is it dark?
                asked: the neighbours at home
                answers: [{label: "yes", count: 2, printed: 60}, {label: "no", count: 1}]
                because: [hums]
            """;

    @TempDir
    Path temp;

    private Path lamp() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("lamp"));
        Files.createDirectories(folder.resolve("hypotheses"));
        Files.writeString(folder.resolve("case.yaml"), "entente: 1\nid: lamp\ntitle: A lamp\n");
        Files.writeString(folder.resolve("sources.yaml"), "sources: [{id: diary, type: book, title: A diary}]\n");
        Files.writeString(folder.resolve("claims.yaml"), """
                claims:
                  - {id: hums, says: It hums., voice: author, at: {source: diary, place: page 1}}
                  - {id: clicked, says: It clicked., voice: author, at: {source: diary, place: page 2}}
                """);
        Files.writeString(folder.resolve("judgements.yaml"),
                "judgements: [{id: ours, holds: We rate so., why: We looked.}]\n");
        Files.writeString(folder.resolve("hypotheses/lamp.yaml"), LAMP);
        return folder;
    }

    private static HypothesisWords words(Case theCase, String id) {
        HypothesisTable table = theCase.hypothesisTable(id).orElseThrow();
        HypothesesEngine engine = new HypothesesEngine();
        HypothesisMatrix matrix = switch (engine.read(theCase, new ModelRef("hypotheses", id))) {
            case Reading.Fit<HypothesisMatrix>(HypothesisMatrix fit) -> fit;
            case Reading.Unfit<HypothesisMatrix>(var reasons) -> throw new AssertionError(reasons.toString());
        };
        return new HypothesisWords(HypothesesStudy.of(theCase, table, matrix, engine.solve(matrix, Run.quiet(0))));
    }

    private static List<String> texts(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).toList();
    }

    @Test
    void theLampInSentences() throws IOException, BadCase {
        HypothesisWords words = words(CaseReader.read(lamp(), "lamp"), "lamp");

        assertThat(texts(words.inShort())).containsExactly(
                "Among the two faults, the evidence does not tell “the bulb is broken” (0.5) and “the power is off” (1.5)"
                        + " apart: the scores differ by no more than 1.",
                "Of all three hypotheses, the evidence does not tell “the bulb is broken” (0.5), “the power is off” (1.5)"
                        + " and “nobody has switched it on” (0.5) apart: the scores differ by no more than 1.",
                "Two ratings would have to be otherwise, and no fewer, for “the power is off” to be contradicted less"
                        + " than “the bulb is broken”: for example “the fridge hums” rated II instead of C for “the bulb is"
                        + " broken” by Ann; “the fridge hums” rated N instead of II for “the power is off” by Ann.");
        assertThat(texts(words.agreement().stream().toList()).getFirst())
                .startsWith("Two people rated; their agreement is ").endsWith("is what chance would give.");
        assertThat(texts(words.spreads(1))).containsExactly(
                "“The fridge hums” for “the bulb is broken”: C by Ann and I by Bob.");
        assertThat(texts(words.dissents())).containsExactly(
                "Bob dissents on “the fridge hums” for “the power is off”: It has a battery.");
        assertThat(texts(words.everything())).contains(
                "If one of them holds and the stated likelihoods are right, “the bulb is broken” is very likely: 90 per"
                        + " cent, between 70 per cent and 95 per cent within the stated ranges, after 50 per cent before the"
                        + " evidence.");
        assertThat(texts(words.poll(CaseReader.read(lamp(), "lamp").hypotheses().getFirst().polls().getFirst())))
                .containsExactly("A poll asked: “Is it dark?”",
                        "Of 3 votes, 2 (67 per cent) chose “yes” and 1 (33 per cent) chose “no”.",
                        "The shares are computed from the counts; the source prints others.",
                        "Those who were asked: The neighbours at home.",
                        "A poll shows how something is seen by those who answered; it is no evidence of how it is, and"
                                + " counts for no hypothesis.");
    }

    @Test
    void aCaseMayBringItsOwnWordsForProbabilities() throws IOException, BadCase {
        Path folder = lamp();
        assertThat(words(CaseReader.read(folder, "lamp"), "lamp").likelihoodScale().text()).isEqualTo(
                "Words for probabilities: “almost no chance” for 1 to 5 per cent, “very unlikely” for 5 to 20 per cent,"
                        + " “unlikely” for 20 to 45 per cent, “roughly even chance” for 45 to 55 per cent, “likely” for 55"
                        + " to 80 per cent, “very likely” for 80 to 95 per cent, “almost certain” for 95 to 99 per cent.");

        Files.writeString(folder.resolve("case.yaml"), """
                entente: 1
                id: lamp
                title: A lamp
                likelihood-words: [{word: hardly so, from: 0, to: 0.5}, {word: rather so, from: 0.5, to: 1}]
                """);
        HypothesisWords words = words(CaseReader.read(folder, "lamp"), "lamp");
        assertThat(texts(words.everything()))
                .anyMatch(sentence -> sentence.contains("“the bulb is broken” is rather so:"))
                .contains(
                        "Words for probabilities: “hardly so” for 0 to 50 per cent, “rather so” for 50 to 100 per cent.");
    }

    @Test
    void aSentenceOfLikelihoodRefusesConfidence() {
        assertThat(Sentence.ofLikelihood("“A” is likely.", List.of()).text()).isEqualTo("“A” is likely.");
        assertThatThrownBy(() -> Sentence.ofLikelihood("“A” is likely, with high confidence.", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("likelihood and confidence in one sentence: “A” is likely, with high confidence.");
    }

    @Test
    void noSentenceMixesLikelihoodAndConfidence() throws IOException, BadCase {
        Case flagship = Workbench.standard().open("northeast-asia");
        int said = 0;
        for (HypothesisTable table : flagship.hypotheses()) {
            for (Sentence sentence : words(flagship, table.id()).everything()) {
                assertThat(LikelihoodWords.USUAL.mixes(sentence.text())).as(sentence.text()).isFalse();
                said++;
            }
        }
        assertThat(said).isGreaterThan(60);
        assertThat(entente("report", "northeast-asia", "-o", temp.toString()).code()).isZero();
        String page = Files.readString(temp.resolve("northeast-asia.html")).replaceAll("(?s)<(style|svg).*?</\\1>", "")
                .replaceAll("(?s)<h2 id=\"evidence\">.*?<h2 id=\"method\">", "").replaceAll("<[^>]*>", "");
        assertThat(page.split("(?<=[.!?])\\s+")).hasSizeGreaterThan(500)
                .noneMatch(LikelihoodWords.USUAL::mixes);
        assertThat(words(CaseReader.read(lamp(), "lamp"), "lamp").everything())
                .noneMatch(sentence -> LikelihoodWords.USUAL.mixes(sentence.text()))
                .anyMatch(sentence -> LikelihoodWords.USUAL.speaksOfLikelihood(sentence.text()));
    }

    @Test
    void theReaderPollOfTheFlagshipIsPerception() throws BadCase {
        Case flagship = Workbench.standard().open("northeast-asia");
        HypothesisTable table = flagship.hypothesisTable("ach-trump").orElseThrow();
        assertThat(texts(words(flagship, "ach-trump").poll(table.polls().getFirst()))).containsExactly(
                "A poll by the web page of the Russian International Affairs Council (2018) asked: “What are the long-term"
                        + " goals of the United States for Russia?”",
                "Of 108 votes, 33 (31 per cent) chose “partnership on American conditions”, 30 (28 per cent) chose “deter"
                        + " Russia's military and political activity”, 24 (22 per cent) chose “dissolve Russia” and 21 (19 per"
                        + " cent) chose “an alliance under American conditions against China”.",
                "The shares are computed from the counts, and are those that the source prints.",
                "Who was asked, and how they were chosen, is not known.",
                "A poll shows how something is seen by those who answered; it is no evidence of how it is, and counts for"
                        + " no hypothesis.");
    }

    // ---- the commands

    @Test
    void solveShowsTheTableAndWhatToKnow() throws IOException {
        Call call = entente("solve", lamp() + "#hypotheses/lamp");
        assertThat(call.code()).as(call.err()).isZero();
        assertThat(call.out()).contains("Why is the lamp out?", "II/I", "C/NA", "Before you use this",
                "Bob dissents on", "If likelihoods are stated", "A poll");
    }

    @Test
    void solveInJsonComesBackAsItWas() throws IOException {
        Call call = entente("solve", lamp() + "#hypotheses/lamp", "--json");
        assertThat(call.code()).as(call.err()).isZero();
        JsonNode json = JsonMapper.shared().readTree(call.out());
        HypothesesEngine engine = new HypothesesEngine();
        assertThat(engine.toJson(engine.fromJson(json))).hasToString(json.toString());
        assertThat(json.propertyNames()).startsWith("engine", "version", "model", "inputDigest", "hypotheses", "items",
                "together", "raters", "orders");
    }

    @Test
    void explainSaysWhatSpeaksAgainstAHypothesis() {
        Call call = entente("explain", "northeast-asia#hypotheses/ach-dialogue", "h3");
        assertThat(call.code()).as(call.err()).isZero();
        assertThat(call.out()).contains(
                "“a hedge about China”: contradiction 0.98, really tested by seven of 19 items.",
                "Against it", "2002: worry about China", "Consistent with it, which does not count for it",
                "would have to be otherwise, and no fewer");
        JsonNode json = JsonMapper.shared()
                .readTree(entente("explain", "northeast-asia#hypotheses/ach-dialogue", "h3", "--json").out());
        assertThat(json.propertyNames()).containsExactly("engine", "version", "model", "inputDigest", "hypothesis",
                "score", "tested", "against", "consistent", "turns");
    }

    @Test
    void explainOfAnUnknownHypothesisNamesThem() {
        Call call = entente("explain", "northeast-asia#hypotheses/ach-trump", "h9");
        assertThat(call.code()).isEqualTo(2);
        assertThat(call.err()).contains("the table 'ach-trump' has no hypothesis 'h9'", "name one of h1, h2");
        Call paths = entente("explain", "northeast-asia#hypotheses/ach-trump", "h1", "--paths");
        assertThat(paths.code()).isEqualTo(2);
        assertThat(paths.err()).contains("a hypothesis has no decision makers and no ways to it",
                "leave out --for, --paths and --wanted");
    }

    @Test
    void listShowsTablesBesideConflicts() {
        assertThat(entente("list", "northeast-asia").out())
                .contains("hypotheses/ach-dialogue", "The dialogue of Russia and Japan, manoeuvre or step");
    }

    @Test
    void aCaseOfTablesAloneHasABrief() throws IOException {
        Call call = entente("report", lamp().toString(), "-o", temp.toString());
        assertThat(call.code()).as(call.err()).isZero();
        assertThat(call.out()).startsWith("The lamp\n\nAmong the two faults");
        String page = Files.readString(temp.resolve("lamp.html"));
        assertThat(page).contains("Rival hypotheses", "Evidence in rows, hypotheses in columns", "Bob dissents on",
                "How it is seen: a poll", "id=\"hypotheses-lamp\"");
    }
}
