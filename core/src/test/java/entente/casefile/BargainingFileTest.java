package entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.model.Case;
import entente.model.Estimate;
import entente.model.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE: the tables of other programs open as they are, and say how they were read. */
class BargainingFileTest {

    @TempDir
    Path temp;

    private Case read(String name, String text) throws BadCase, IOException {
        return BargainingFile.read(Files.writeString(temp.resolve(name), text));
    }

    private String refusal(String name, String text) throws IOException {
        try {
            read(name, text);
            return "no problem";
        } catch (BadCase bad) {
            return String.valueOf(bad.getMessage()).replace(temp.toString() + "/", "");
        }
    }

    private static String shown(Issue issue) {
        List<String> lines = new ArrayList<>();
        issue.parties().forEach(party -> lines.add(party.actor() + " " + likely(party.position()) + " "
                + likely(party.salience()) + " " + likely(party.capability())));
        return String.join("\n", lines);
    }

    private static List<Double> likely(List<Estimate> estimates) {
        return estimates.stream().map(Estimate::likely).toList();
    }

    @Test
    void columnsComeInAnyOrderUnderTheirUsualNames() throws Exception {
        String expected = "A b [4.0] [0.8] [0.5]\nC [10.0] [1.0] [2.0]";
        for (String text : List.of("actor,capability,position_years,salience\nA b,0.5,4,0.8\nC,2,10,1\n",
                "\uFEFFStakeholder;Resources;Position;Salience\r\nA b;.5;4;0.8\r\nC;2;10;1\r\n",
                "Name\tx\tc\ts\rA b\t4\t0.5\t0.8\rC\t10\t2\t1\r",
                "# source: a book\nname,power,salience,pos,\n\"A b\",0.5,0.8,4,\nC,2,1,10,,\n")) {
            Case read = read("table.csv", text);
            Issue issue = read.issues().getFirst();
            assertThat(shown(issue)).isEqualTo(expected);
            assertThat(issue.scales().getFirst().low()).isEqualTo(4);
            assertThat(issue.scales().getFirst().high()).isEqualTo(10);
            assertThat(issue.salienceScale()).isEqualTo(1);
            assertThat(read.notes()).containsExactly(
                    "The scale of positions runs from 4 to 10, the least and the greatest in the file.",
                    "Saliences are read on a scale from 0 to 1, as none is above 1.");
            assertThat(read.evidence().ground("numbers")).isPresent();
        }
        assertThat(read("t.txt", "name x c s\na 1 2 30\nb 2 2 40\n").issues().getFirst().salienceScale())
                .isEqualTo(100);
    }

    @Test
    void aKtabTableHasItsDimensions() throws Exception {
        Case read = read("k.csv", """
                Gas; part 2,"Prices, and years", 2, 2,
                Actor,Description,Influence,Price Position,Price Salience,Years Position,Years Salience,
                B,"Buyer, big",   120.5,30,24.0,20,48.0,
                S,Seller,          60.2,45,44.7,65,41.3,
                """);
        Issue issue = read.issues().getFirst();
        assertThat(issue.title()).isEqualTo("Gas; part 2");
        assertThat(issue.scales()).extracting(Issue.Scale::id).containsExactly("Price", "Years");
        assertThat(shown(issue)).isEqualTo("B [30.0, 20.0] [24.0, 48.0] [120.5]\nS [45.0, 65.0] [44.7, 41.3] [60.2]");
        assertThat(issue.parties().getFirst().note()).isEqualTo("Buyer, big");
        assertThat(read.notes()).containsExactly("Positions are read on scales from 0 to 100, as in every KTAB file.",
                "Saliences are read on a scale from 0 to 100, as some are above 1.");
    }

    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Scenario><name>Gas</name><desc>Prices</desc><prngSeed>1</prngSeed>
            <ModelParameters><VotingRule>Proportional</VotingRule><BigRAdjust>No</BigRAdjust></ModelParameters>
            <Dimensions><dName>Price</dName></Dimensions>
            <Actors><Actor><name>B</name><description>Buyer &amp; co</description><capability>12.5</capability>
            <Position><dCoord>30</dCoord></Position><Salience><dSal>24</dSal></Salience></Actor>
            </Actors></Scenario>
            """;

    @Test
    void ktabXmlIsReadInBothSpellings() throws Exception {
        for (String text : List.of(XML, "\uFEFF" + XML.replace("Proportional", "Prop").replace(">No<", ">None<"))) {
            Case read = read("k.xml", text);
            assertThat(shown(read.issues().getFirst())).isEqualTo("B [30.0] [24.0] [12.5]");
            assertThat(read.issues().getFirst().parties().getFirst().note()).isEqualTo("Buyer & co");
            assertThat(read.notes()).contains("Model parameters of the file: VotingRule=Prop, BigRAdjust=None.");
        }
    }

    @Test
    void xmlDeclaresNothing() throws IOException {
        String bomb = XML.replace("<Scenario>", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<Scenario>");
        assertThat(refusal("k.xml", bomb)).contains("the file declares a document type or an entity")
                .contains("Maybe remove it; nothing is expanded or fetched.");
        assertThat(refusal("k.xml", "<Scenario><name>")).isEqualTo("""
                k.xml:1:17: this is no XML that can be read
                  Maybe look for a tag that is not closed before this place, or save the file again in KTAB.""");
        assertThat(refusal("k.xml", "<Scenario></Scenario>")).isEqualTo(
                "k.xml: the file has no dimension\n  Maybe name a file with Scenario, Dimensions and Actors.");
        assertThat(refusal("k.xml", XML.replace("<dSal>24</dSal>", ""))).isEqualTo("""
                k.xml:5:22: 'B' has 1 positions and 0 saliences on 1 dimensions
                  Maybe give it one dCoord and one dSal for each dName.""");
    }

    @Test
    void rowsOfTheExchangeModelHaveTheirOwnPowerOnEachIssue() throws Exception {
        Case read = read("e.csv", """
                #/\tcomment
                '#A'\t'usa'\t'USA'\t''
                '#A'\t'eu (all)'\t'EU'\t''
                '#P'\t'treaty'\t'treaty'\t''
                '#M'\t'treaty'\t0\t'none'
                '#M'\t'treaty'\t50\t'binding'
                '#P'\t'money'\t'money'\t''
                '#D'\t'usa'\t'treaty'\t10\t60\t3
                '#D'\t'usa'\t'money'\t70\t90\t5
                '#D'\t'eu (all)'\t'treaty'\t50\t80\t4
                """);
        Issue issue = read.issues().getFirst();
        assertThat(shown(issue))
                .isEqualTo("usa [10.0, 70.0] [60.0, 90.0] [3.0, 5.0]\neu (all) [50.0, 0.0] [80.0, 0.0] [4.0, 0.0]");
        assertThat(issue.scales()).extracting(Issue.Scale::high).containsExactly(50.0, 100.0);
        assertThat(issue.scales().getFirst().anchors()).containsExactly(new Issue.Anchor(0, "none"),
                new Issue.Anchor(50, "binding"));
        assertThat(read.notes()).contains(
                "Scales run from the least to the greatest position in the rows #M, or from 0 to 100 where there are none.",
                "Who has no row #D on an issue takes no part in it: salience and power there are 0.");
    }

    @Test
    void whatIsWrongIsShownAtItsPlace() throws IOException {
        assertThat(refusal("t.csv", "actor,position,salience,capability\na,1,2,3\nb,NaN,2,3\na,1,-2,x\n")).isEqualTo("""
                t.csv:3:3: the position of 'b' is 'NaN'
                  Maybe write a number, such as 12 or 12.5.
                t.csv:4:1: the actor 'a' stands twice
                  Maybe rename this one; the first is at t.csv:2:1.
                t.csv:4:5: the salience of 'a' is -2; it lies between 0 and 100
                  Maybe correct it.
                t.csv:4:8: the capability of 'a' is 'x'
                  Maybe write a number, such as 12 or 12.5.""".replace("t.csv:2:1", temp + "/t.csv:2:1")
                .replace(temp + "/", ""));
        assertThat(refusal("t.csv", "actor,position,salience\na,1,2\n")).isEqualTo(
                "t.csv:1:1: no column of the table is called capability; the columns are actor, position, salience\n"
                        + "  Maybe name the columns actor, position, salience, capability in its first line.");
        assertThat(refusal("t.csv", "")).isEqualTo(
                "t.csv: the file holds no table\n  Maybe name a file with a line for each actor.");
        assertThat(refusal("k.csv", "a,b,3,1,\nActor,Description,Influence,P,S\nA,a,1,2,3\n"))
                .isEqualTo("k.csv:1:5: the file announces 3 actors and has 1\n"
                        + "  Maybe correct the number, or look for a line that is missing.");
        assertThat(refusal("e.csv", "#A,a\n#P,p\n#D,b,p,1,2,3\n")).isEqualTo(
                "e.csv:3:4: unknown actor 'b'\n  Maybe add a row #A for it, or correct the name.");
    }

    @Test
    void whatIsNoFile() {
        assertThatThrownBy(() -> BargainingFile.read(temp)).isInstanceOf(BadCase.class)
                .hasMessage(temp + ": this is no file\n  Maybe name a file that holds a bargaining table.");
    }

    @Test
    void tablesWithTooFewCellsOrNobody() throws IOException {
        assertThat(refusal("k.csv", "a,b,1,2,\nActor,Description,Influence,P,S\nA,a,1,2,3\n")).isEqualTo(
                """
                k.csv:1:7: the file announces 2 dimensions, and its second line has 5 columns
                  Maybe give each dimension a column for position and one for salience after Actor, Description, Influence.""");
        assertThat(refusal("k.csv", "a,b,1,1,\nActor,Description,Influence,P,S\nA,a,1,2\n")).isEqualTo("""
                k.csv:3:1: 'A' has 4 cells where 5 are expected
                  Maybe put a text with commas into quotes, or add what is missing.""");
        assertThat(refusal("t.csv", "actor,position,salience,capability\na,1,2,3\nb,1,2\n")).isEqualTo("""
                t.csv:3:1: 'b' has 3 cells where 4 are expected
                  Maybe put a text with separators into quotes, or add what is missing.""");
        assertThat(refusal("t.csv", "actor,position,salience,capability\n")).isEqualTo(
                "t.csv: the file has 0 actors\n  Maybe name a file with 1 to 5000 actors.");
        assertThat(refusal("t.csv", "actor,position,salience,capability\n\"\",1,2,3\n")).isEqualTo(
                "t.csv:2:1: an actor has no name\n  Maybe write one.");
    }

    @Test
    void rowsOfTheExchangeModelThatDoNotFit() throws IOException {
        assertThat(refusal("e.csv", "#A,a\n#P\n#P,p\n#M,p,low\n#D,a,p,1,2,3\n#D,a,p,1,2,4\n")).isEqualTo("""
                e.csv:2:1: a row #P has 1 cells where 2 are expected
                  Maybe add what is missing.
                e.csv:4:6: a position of issue 'p' is 'low'
                  Maybe write a number, such as 12 or 12.5.
                e.csv:6:1: actor 'a' stands twice on issue 'p'
                  Maybe remove one of the two rows.""");
        assertThat(refusal("e.csv", "#A,a\n"))
                .isEqualTo("e.csv: the file has no issue\n  Maybe add a row #P for each.");
    }

    @Test
    void aPositionThatNoScaleCanHoldIsRefused() throws Exception {
        assertThat(refusal("t.csv", "actor,position,salience,capability\na,71e99,2,3\nb,4,2,3\n")).isEqualTo("""
                t.csv:2:3: the position of 'a' is 71e99; it lies between -1000000000 and 1000000000
                  Maybe correct it.""");
    }

    @Test
    void aDimensionAfterTheFirstActorIsRefused() throws Exception {
        assertThat(refusal("k.xml", XML.replaceFirst("</Actor>", "</Actor>\n<dName>late</dName>"))).endsWith("""
                : a dimension follows the first actor
                  Maybe name all dimensions before the actors.""");
    }

    // ---- ideals that follow positions

    /** Four actors at a mill pond, and whatever is put in place of pairs. */
    private static String pond(String adjustment) {
        StringBuilder xml = new StringBuilder("""
                <Scenario><name>Pond</name><desc/><prngSeed>1</prngSeed>
                <Dimensions><dName>Gates</dName></Dimensions>
                <Actors>
                """);
        int at = 10;
        for (String actor : List.of("Upper", "Lower", "Bridge", "Fisher")) {
            xml.append("<Actor><name>").append(actor).append("</name><description/><capability>5</capability>")
                    .append("<Position><dCoord>").append(at).append("</dCoord></Position><Salience><dSal>50</dSal>")
                    .append("</Salience></Actor>\n");
            at += 20;
        }
        return xml.append("</Actors>\n<IdealAdjustment>\n").append(adjustment)
                .append("\n</IdealAdjustment></Scenario>\n").toString();
    }

    private static String pair(String actor, String towards, String share) {
        return "<iaPair><adjustingIdeal>" + actor + "</adjustingIdeal><referencePos>" + towards
                + "</referencePos><adjust>" + share + "</adjust></iaPair>\n";
    }

    private static List<String> accommodation(Issue issue, int party) {
        return issue.parties().get(party).accommodation().stream()
                .map(one -> one.towards() + " " + one.share().likely()).toList();
    }

    /** The matrix is the identity before: who has no pair follows its own position, and so does who has none with itself. */
    @Test
    void ktabXmlSaysWhoseIdealsFollowWhom() throws Exception {
        Case read = read("k.xml", pond(pair("Upper", "Upper", "0.87") + pair("Lower", "Upper", "0.07")
                + pair("Lower", "Lower", "0.75") + pair(" Bridge ", "Fisher", "0")));
        Issue issue = read.issues().getFirst();
        assertThat(accommodation(issue, 0)).containsExactly("Upper 0.87");
        assertThat(accommodation(issue, 1)).containsExactly("Upper 0.07", "Lower 0.75");
        assertThat(accommodation(issue, 2)).containsExactly("Fisher 0.0", "Bridge 1.0");
        assertThat(accommodation(issue, 3)).as("nothing is said").isEmpty();
        assertThat(read.notes()).contains(
                "Ideals follow positions as the IdealAdjustment of the file says; of the methods only smp uses it.");
        assertThat(read.evidence().claims().getFirst().says())
                .isEqualTo("The file gives these positions, saliences, capabilities and shares of accommodation.");
        assertThat(issue.grounds()).containsExactly("numbers");
        assertThat(read("k.xml", pond("")).notes()).noneMatch(note -> note.contains("IdealAdjustment"));
    }

    private List<String> told(String adjustment) throws IOException {
        return refusal("k.xml", pond(adjustment)).replaceAll(temp + "/", "").replaceAll("k.xml:\\d+:\\d+", "k.xml:L:C")
                .lines().toList();
    }

    @Test
    void aPairThatSaysNothingSensibleIsShownAtItsPlace() throws IOException {
        assertThat(refusal("k.xml", pond(pair("Uper", "Lower", "0.1"))))
                .isEqualTo("k.xml:10:25: unknown actor 'Uper' in an iaPair\n"
                        + "  Maybe 'Upper' is meant; the file has Upper, Lower, Bridge, Fisher.");
        assertThat(told(pair("Upper", "Weir", "0.1"))).containsExactly(
                "k.xml:L:C: unknown actor 'Weir' in an iaPair",
                "  Maybe the file has Upper, Lower, Bridge, Fisher.");
        assertThat(told(pair("Upper", "Upper", "1.2"))).containsExactly(
                "k.xml:L:C: the adjust of 'Upper' and 'Upper' is '1.2'",
                "  Maybe write a number from 0 to 1, such as 0.3.");
        assertThat(told(pair("Upper", "Upper", "much"))).containsExactly(
                "k.xml:L:C: the adjust of 'Upper' and 'Upper' is 'much'",
                "  Maybe write a number from 0 to 1, such as 0.3.");
        assertThat(told(pair("Upper", "Upper", "0.5") + pair("Upper", "Upper", "0.6"))).containsExactly(
                "k.xml:L:C: the pair of 'Upper' and 'Upper' stands twice",
                "  Maybe remove one; the first is at k.xml:L:C.");
        assertThat(told("<iaPair><referencePos>Upper</referencePos></iaPair>")).containsExactly(
                "k.xml:L:C: an iaPair has no adjustingIdeal and no adjust",
                "  Maybe give it adjustingIdeal and referencePos, each with the name of an actor, and adjust.");
        assertThat(told(pair("Upper", "Upper", "0.8") + pair("Upper", "Lower", "0.3"))).containsExactly(
                "k.xml:L:C: the shares that 'Upper' adjusts by add up to 1.1",
                "  Maybe lower some, so that it is at most 1.");
        assertThat(told(pair("Upper", "Lower", "0.3"))).containsExactly(
                "k.xml:L:C: the shares that 'Upper' adjusts by add up to 1.3, as its own position counts 1 where no pair says otherwise",
                "  Maybe add an iaPair of this actor with itself.");
        assertThat(told("0.1")).containsExactly("k.xml:L:C: IdealAdjustment holds '0.1' where pairs are expected",
                "  Maybe write an iaPair with adjustingIdeal, referencePos and adjust for each share.");
    }
}
