package entente.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.conflict.Concept;
import entente.conflict.ConflictSketch;
import entente.conflict.GraphModel;
import entente.conflict.GraphModel.Move;
import entente.model.Case;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class StateGraphTest {

    @TempDir
    Path folder;

    @Test
    void graphmlHoldsEveryStateAndMove() throws Exception {
        for (SolvedConflict solved : samples()) {
            Document document = xml(Samples.text(ExportFormat.GRAPHML, solved));
            GraphModel model = solved.model();
            List<Move> moves = solved.moves().toList();
            assertThat(document.getDocumentElement().getNamespaceURI())
                    .isEqualTo("http://graphml.graphdrawing.org/xmlns");
            assertThat(((Element) document.getElementsByTagName("graph").item(0)).getAttribute("edgedefault"))
                    .isEqualTo("directed");
            List<Element> nodes = elements(document, "node");
            List<Element> edges = elements(document, "edge");
            assertThat(nodes).hasSize(model.states());
            assertThat(edges).hasSameSizeAs(moves);
            Map<String, String> keys = keys(document);
            for (int state = 1; state <= model.states(); state++) {
                Map<String, String> data = data(nodes.get(state - 1), keys);
                assertThat(nodes.get(state - 1).getAttribute("id")).isEqualTo("s" + state);
                assertThat(data).containsEntry("number", "" + state).containsEntry("code", model.code(state))
                        .containsEntry("label", withoutControls(model.label(state)));
                for (int m = 0; m < model.makers().size(); m++) {
                    String id = model.makers().get(m).id();
                    assertThat(data).containsEntry("rank." + id, "" + model.level(m, state));
                    assertThat(data.get("stable." + id).contains("Q"))
                            .isEqualTo(solved.result().stable(Concept.SEQ, id, state));
                }
                assertThat(data).containsEntry("equilibrium.nash",
                        "" + solved.result().equilibrium(Concept.NASH, state));
            }
            for (int e = 0; e < moves.size(); e++) {
                Move move = moves.get(e);
                Map<String, String> data = data(edges.get(e), keys);
                assertThat(edges.get(e).getAttribute("source")).isEqualTo("s" + move.from());
                assertThat(edges.get(e).getAttribute("target")).isEqualTo("s" + move.to());
                assertThat(data).containsEntry("mover", model.makers().get(move.maker()).id())
                        .containsEntry("improvement", "" + model.prefers(move.maker(), move.to(), move.from()))
                        .containsEntry("irreversible", "" + solved.irreversible(move))
                        .containsEntry("changes", withoutControls(solved.changes(move)));
            }
        }
    }

    @Test
    void gexfHoldsEveryStateAndMove() throws Exception {
        for (SolvedConflict solved : samples()) {
            Document document = xml(Samples.text(ExportFormat.GEXF, solved));
            List<Element> nodes = elements(document, "node");
            assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.gexf.net/1.2draft");
            assertThat(nodes).hasSize(solved.model().states());
            assertThat(elements(document, "edge")).hasSize((int) solved.moves().count());
            for (int state = 1; state <= solved.model().states(); state++) {
                assertThat(nodes.get(state - 1).getAttribute("label"))
                        .isEqualTo(withoutControls(solved.model().label(state)));
            }
        }
    }

    @Test
    void charactersThatXmlCannotHoldAreReplacedAndNamed() {
        SolvedConflict hostile = Samples.hostile();

        for (ExportFormat format : List.of(ExportFormat.GRAPHML, ExportFormat.GEXF, ExportFormat.DOT)) {
            assertThat(ConflictExport.export(format, hostile).notes())
                    .contains("Control characters in labels, which the format cannot hold, are written as U+FFFD.");
            assertThat(Samples.text(format, hostile)).contains("a control \uFFFD character").contains("日本語");
            assertThat(ConflictExport.export(format, Samples.published("prisoners")).notes()).hasSize(1);
        }
    }

    @Test
    void dotKeepsEveryTextInsideItsQuotationMarks() throws Exception {
        for (SolvedConflict solved : samples()) {
            String text = Samples.text(ExportFormat.DOT, solved);
            List<String> lines = text.lines().toList();
            long arrows = lines.stream().filter(line -> line.matches("  s\\d+ -> s\\d+ \\[ .*\\];")).count();
            long states = lines.stream().filter(line -> line.matches("  s\\d+ \\[ .*\\];")).count();
            assertThat(states).isEqualTo(solved.model().states());
            assertThat(arrows).isEqualTo(solved.moves().count());
            assertThat(lines).hasSize((int) (states + arrows) + 3).first().asString().startsWith("digraph \"");
            assertThat(lines).allSatisfy(StateGraphTest::assertQuotesClose);
        }
    }

    @Test
    void dotIsReadByGraphviz() throws Exception {
        if (!graphviz()) {
            System.out.println(
                    "StateGraphTest: left out that Graphviz reads the .dot files, as the program dot is not here");
            return;
        }
        for (SolvedConflict solved : samples()) {
            Path file = Files.writeString(folder.resolve("x.dot"), Samples.text(ExportFormat.DOT, solved));
            Process dot = new ProcessBuilder("dot", "-Tcanon", "-o", folder.resolve("canon").toString(),
                    file.toString())
                    .redirectErrorStream(true).start();
            String said = new String(dot.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(dot.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(dot.exitValue()).as(said).isZero();
        }
    }

    @Test
    void movesOfSeveralBetweenTwoCoalescedStatesAreAllThere() throws Exception {
        Case theCase = ConflictSketch.of("walkout").maker("m", "stay", "talk").statements("stay & sit & talk")
                .maker("n", "sit", "hear").statements("stay & sit & hear")
                .coalesce("!stay | !sit", "somebody left").theCase();
        SolvedConflict solved = Samples.solved(theCase, "walkout");
        List<Move> moves = solved.moves().toList();

        assertThat(moves.stream().map(move -> move.from() + ">" + move.to()).distinct().count())
                .isLessThan(moves.size());
        assertThat(elements(xml(Samples.text(ExportFormat.GRAPHML, solved)), "edge")).hasSameSizeAs(moves);
    }

    @Test
    void idsThatDotCannotTellApartKeepTheirOwnColumns() {
        Case theCase = ConflictSketch.of("ids").maker("a-b", "x").statements("x").maker("a_b", "y").statements("y")
                .theCase();

        assertThat(Samples.text(ExportFormat.DOT, Samples.solved(theCase, "ids"))).contains("rank_a_b_1=\"")
                .contains("rank_a_b_2=\"");
    }

    @Test
    void whatIsTooLargeIsRefusedWithItsFigure() {
        String[] fourteen = IntStream.range(0, 14).mapToObj(o -> "o" + o).toArray(String[]::new);
        SolvedConflict wide = Samples.solved(ConflictSketch.of("wide").maker("m", fourteen).statements("o1").theCase(),
                "wide");
        SolvedConflict dense = Samples
                .solved(ConflictSketch.of("dense").maker("m", List.of(fourteen).subList(0, 8).toArray(String[]::new))
                        .statements("o1").theCase(), "dense");

        assertThatThrownBy(() -> ConflictExport.export(ExportFormat.GEXF, wide)).isInstanceOf(ExportRefused.class)
                .hasMessageEndingWith(
                        ": the conflict has 16384 states, and .gexf is written for at most 10000\n"
                                + "  Maybe leave out options that hardly matter, or ban combinations that cannot be.");
        assertThatThrownBy(() -> ConflictExport.export(ExportFormat.CSV, dense)).isInstanceOf(ExportRefused.class)
                .hasMessageEndingWith(
                        ": the 256 states of the conflict have more than 50000 moves between them, and .csv is written for at most as many\n"
                                + "  Maybe leave out options that hardly matter, or ban combinations that cannot be.");
    }

    private static List<SolvedConflict> samples() {
        List<SolvedConflict> samples = new ArrayList<>(
                List.of(Samples.hostile(), Samples.published("elmira-9"), Samples.published("cuban-1962")));
        for (long seed = 1; seed <= 20; seed++) {
            Samples.random(seed).ifPresent(samples::add);
        }
        return samples;
    }

    private static String withoutControls(String text) {
        return text.replace('\u0001', '\uFFFD');
    }

    /** Every quotation mark that opens closes on its line, a backslash before one counting only where it is not doubled itself. */
    private static void assertQuotesClose(String line) {
        boolean inside = false;
        for (int at = 0; at < line.length(); at++) {
            if (inside && line.charAt(at) == '\\') {
                at++;
            } else if (line.charAt(at) == '"') {
                inside = !inside;
            }
        }
        assertThat(inside).as(line).isFalse();
    }

    private static boolean graphviz() throws InterruptedException {
        try {
            return new ProcessBuilder("dot", "-V").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setExpandEntityReferences(false);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    private static Map<String, String> keys(Document document) {
        Map<String, String> keys = new LinkedHashMap<>();
        elements(document, "key").forEach(key -> keys.put(key.getAttribute("id"), key.getAttribute("attr.name")));
        return keys;
    }

    private static Map<String, String> data(Element of, Map<String, String> keys) {
        Map<String, String> data = new LinkedHashMap<>();
        NodeList found = of.getElementsByTagName("data");
        for (int i = 0; i < found.getLength(); i++) {
            Element value = (Element) found.item(i);
            data.put(keys.get(value.getAttribute("key")), value.getTextContent());
        }
        return data;
    }
}
