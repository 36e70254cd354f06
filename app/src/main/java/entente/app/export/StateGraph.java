package entente.app.export;

import entente.conflict.Concept;
import entente.conflict.GraphModel;
import entente.conflict.GraphModel.Maker;
import entente.conflict.GraphModel.Move;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedMultigraph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.BaseExporter;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.GraphExporter;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.gexf.GEXFAttributeType;
import org.jgrapht.nio.gexf.GEXFExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;

/**
 * The states of a conflict as nodes {@code s1}, {@code s2}, ... and the unilateral moves as arrows {@code m1}, {@code m2}, ..., with
 * what is known about each. Between two states there may be moves of several decision makers, where states are coalesced.
 *
 * <p>The graph library writes the files; it does not look at characters that a format cannot hold, so they are replaced here.
 */
final class StateGraph {

    /** Colours that people who see few colours tell apart; decision makers take them in turn. */
    private static final List<String> COLOURS = List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9",
            "#E69F00", "#000000");

    private static final String REPLACEMENT = "\uFFFD";

    private final SolvedConflict solved;
    private final GraphModel model;
    private final List<Concept> judged;
    private final Graph<Integer, Move> graph = new DirectedMultigraph<>(null, null, false);
    private final Map<Move, Integer> numbers = new LinkedHashMap<>();
    private final List<Column<Integer>> ofStates = new ArrayList<>();
    private final List<Column<Move>> ofMoves = new ArrayList<>();
    private boolean replaced;

    /** Something known about each node or arrow; null where it is not known for one. */
    private record Column<T>(String name, AttributeType type, Function<T, String> value) {}

    StateGraph(SolvedConflict solved) {
        this.solved = solved;
        this.model = solved.model();
        this.judged = ConflictExport.judged(solved);
        for (int state = 1; state <= model.states(); state++) {
            graph.addVertex(state);
        }
        solved.moves().forEach(move -> {
            graph.addEdge(move.from(), move.to(), move);
            numbers.put(move, numbers.size() + 1);
        });
        describeStates();
        describeMoves();
    }

    private void describeStates() {
        ofStates.add(new Column<>("number", AttributeType.INT, state -> "" + state));
        ofStates.add(new Column<>("code", AttributeType.STRING, model::code));
        ofStates.add(new Column<>("label", AttributeType.STRING, model::label));
        ofStates.add(new Column<>("state_id", AttributeType.STRING, state -> model.id(state).orElse("")));
        ofStates.add(new Column<>("status_quo", AttributeType.BOOLEAN,
                state -> "" + (model.statusQuo().orElse(0) == state)));
        ofStates.add(new Column<>("absorbing", AttributeType.BOOLEAN, state -> "" + model.absorbing(state)));
        for (int m = 0; m < model.makers().size(); m++) {
            int maker = m;
            ofStates.add(new Column<>("rank." + id(m), AttributeType.INT, state -> "" + model.level(maker, state)));
        }
        for (int m = 0; m < model.makers().size(); m++) {
            String id = id(m);
            ofStates.add(new Column<>("stable." + id, AttributeType.STRING,
                    state -> letters(concept -> solved.result().stable(concept, id, state))));
        }
        for (Concept concept : judged) {
            ofStates.add(new Column<>("equilibrium." + concept.id(), AttributeType.BOOLEAN,
                    state -> "" + solved.result().equilibrium(concept, state)));
        }
    }

    private void describeMoves() {
        ofMoves.add(new Column<>("mover", AttributeType.STRING, move -> id(move.maker())));
        ofMoves.add(new Column<>("mover_name", AttributeType.STRING, move -> model.makers().get(move.maker()).name()));
        ofMoves.add(new Column<>("improvement", AttributeType.BOOLEAN, move -> "" + improvement(move)));
        ofMoves.add(new Column<>("irreversible", AttributeType.BOOLEAN, move -> "" + solved.irreversible(move)));
        ofMoves.add(new Column<>("changes", AttributeType.STRING, solved::changes));
    }

    private String id(int maker) {
        return model.makers().get(maker).id();
    }

    private boolean improvement(Move move) {
        return model.prefers(move.maker(), move.to(), move.from());
    }

    /** N, G, S, Q, T, M for Nash, GMR, SMR, SEQ, SSEQ, SIM where they hold; - where none does. */
    private String letters(Function<Concept, Boolean> holds) {
        StringBuilder letters = new StringBuilder();
        judged.stream().filter(holds::apply).forEach(concept -> letters.append(letter(concept)));
        return letters.isEmpty() ? "-" : letters.toString();
    }

    private static char letter(Concept concept) {
        return switch (concept) {
            case NASH -> 'N';
            case GMR -> 'G';
            case SMR -> 'S';
            case SEQ -> 'Q';
            case SSEQ -> 'T';
            case SIM -> 'M';
        };
    }

    // ---- GraphML and GEXF

    Export graphml() {
        GraphMLExporter<Integer, Move> exporter = new GraphMLExporter<>(state -> "s" + state);
        ofStates.forEach(column -> exporter.registerAttribute(xml(column.name()),
                GraphMLExporter.AttributeCategory.NODE, column.type()));
        ofMoves.forEach(column -> exporter.registerAttribute(xml(column.name()), GraphMLExporter.AttributeCategory.EDGE,
                column.type()));
        exporter.setEdgeIdProvider(this::edgeId);
        exporter.setVertexAttributeProvider(state -> inXml(ofStates, state));
        exporter.setEdgeAttributeProvider(move -> inXml(ofMoves, move));
        return export(exporter, "the title, infeasible combinations, statements");
    }

    Export gexf() {
        GEXFExporter<Integer, Move> exporter = new GEXFExporter<>(state -> "s" + state, this::edgeId);
        ofStates.stream().filter(column -> !column.name().equals("label")).forEach(
                column -> exporter.registerAttribute(xml(column.name()), GEXFExporter.AttributeCategory.NODE,
                        gexf(column.type())));
        ofMoves.forEach(column -> exporter.registerAttribute(xml(column.name()), GEXFExporter.AttributeCategory.EDGE,
                gexf(column.type())));
        exporter.setParameter(GEXFExporter.Parameter.EXPORT_META, true);
        exporter.setParameter(GEXFExporter.Parameter.EXPORT_EDGE_LABELS, true);
        exporter.setCreator("Entente");
        exporter.setDescription(xml(model.title()));
        exporter.setKeywords(xml("conflict " + model.model() + ", " + model.inputDigest()));
        exporter.setVertexAttributeProvider(state -> inXml(ofStates, state));
        exporter.setEdgeAttributeProvider(move -> {
            Map<String, Attribute> attributes = inXml(ofMoves, move);
            attributes.put("label", DefaultAttribute.createAttribute(xml(model.makers().get(move.maker()).name())));
            return attributes;
        });
        return export(exporter, "infeasible combinations, statements");
    }

    private static GEXFAttributeType gexf(AttributeType type) {
        return switch (type) {
            case BOOLEAN -> GEXFAttributeType.BOOLEAN;
            case INT -> GEXFAttributeType.INTEGER;
            default -> GEXFAttributeType.STRING;
        };
    }

    private String edgeId(Move move) {
        return "m" + numbers.get(move);
    }

    private <T> Map<String, Attribute> inXml(List<Column<T>> columns, T of) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        for (Column<T> column : columns) {
            attributes.put(xml(column.name()), new DefaultAttribute<>(xml(column.value().apply(of)), column.type()));
        }
        return attributes;
    }

    /** Replaces what XML 1.0 cannot hold, escaped or not: most control characters, and halves of surrogate pairs. */
    private String xml(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean allowed = c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800)
                    || (c >= 0xE000 && c < 0xFFFE) || c > 0xFFFF;
            replaced |= !allowed;
            clean.append(allowed ? Character.toString(c) : REPLACEMENT);
        });
        return clean.toString();
    }

    // ---- DOT

    Export dot() {
        DOTExporter<Integer, Move> exporter = new DOTExporter<>(state -> "s" + state);
        exporter.setGraphIdProvider(() -> "\"" + dot(model.model()).replace("\"", "\\\"") + "\"");
        exporter.setGraphAttributeProvider(this::dotGraph);
        exporter.setVertexAttributeProvider(this::dotState);
        exporter.setEdgeAttributeProvider(this::dotMove);
        return export(exporter, "infeasible combinations, statements");
    }

    private Map<String, Attribute> dotGraph() {
        String label = model.title() + "\nwhole arrows: improvements; dotted: other moves; a bar: no way back; "
                + "two lines: an equilibrium in some sense; thick: what holds now";
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        attributes.put("label", DefaultAttribute.createAttribute("\"" + shown(label).replace("\"", "\\\"") + "\""));
        return attributes;
    }

    private Map<String, Attribute> dotState(int state) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        text(attributes, "label", shown(state + "\n" + model.label(state)));
        text(attributes, "shape", "box");
        boolean equilibrium = judged.stream().anyMatch(concept -> solved.result().equilibrium(concept, state));
        text(attributes, "peripheries", equilibrium ? "2" : "1");
        text(attributes, "penwidth", model.statusQuo().orElse(0) == state ? "3" : "1");
        for (Column<Integer> column : ofStates) {
            if (!column.name().equals("label") && !column.name().startsWith("equilibrium.")) {
                text(attributes, dotName(column.name()), dot(column.value().apply(state)));
            }
        }
        text(attributes, "equilibrium", letters(concept -> solved.result().equilibrium(concept, state)));
        return attributes;
    }

    private Map<String, Attribute> dotMove(Move move) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        text(attributes, "label", shown(model.makers().get(move.maker()).name()));
        text(attributes, "tooltip", shown(model.makers().get(move.maker()).name() + " " + solved.changes(move)));
        text(attributes, "color", COLOURS.get(move.maker() % COLOURS.size()));
        text(attributes, "fontcolor", COLOURS.get(move.maker() % COLOURS.size()));
        text(attributes, "style", improvement(move) ? "solid" : "dotted");
        text(attributes, "arrowhead", solved.irreversible(move) ? "normaltee" : "normal");
        for (Column<Move> column : ofMoves) {
            text(attributes, column.name(), dot(column.value().apply(move)));
        }
        return attributes;
    }

    private static void text(Map<String, Attribute> attributes, String name, String value) {
        attributes.put(name, DefaultAttribute.createAttribute(value));
    }

    /** The name of an attribute: letters, digits and underscores; where ids differ in nothing else, the place decides. */
    private String dotName(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return name;
        }
        String id = name.substring(dot + 1);
        List<String> plain = model.makers().stream().map(Maker::id).map(StateGraph::plain).toList();
        int maker = model.maker(id).orElseThrow();
        boolean again = plain.stream().filter(plain(id)::equals).count() > 1;
        return name.substring(0, dot) + "_" + plain(id) + (again ? "_" + (maker + 1) : "");
    }

    private static String plain(String id) {
        return id.replaceAll("[^A-Za-z0-9_]", "_");
    }

    /** For a text that Graphviz shows: it reads entities of HTML in it, and a backslash gives the next letter a meaning. */
    private String shown(String text) {
        return dot(text.replace("&", "&amp;"));
    }

    /** For any text: backslashes doubled, line breaks as {@code \n}, so that the text stays on one line and inside its quotes. */
    private String dot(String text) {
        StringBuilder clean = new StringBuilder();
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            boolean control = c == 0x7F || (c < 0x20 && c != '\n' && c != '\r' && c != '\t');
            boolean odd = control || (c >= 0xD800 && c < 0xE000);
            replaced |= odd;
            clean.append(odd ? REPLACEMENT : switch (c) {
                case '\\' -> "\\\\";
                case '\n', '\r' -> "\\n";
                case '\t' -> " ";
                default -> Character.toString(c);
            });
        });
        return clean.toString();
    }

    // ---- all three

    private <X extends BaseExporter<Integer, Move> & GraphExporter<Integer, Move>> Export export(X exporter,
            String leftBehind) {
        StringWriter text = new StringWriter();
        exporter.exportGraph(graph, text);
        List<String> notes = new ArrayList<>();
        notes.add(ConflictExport.leftBehind(solved, leftBehind));
        if (replaced) {
            notes.add("Control characters in labels, which the format cannot hold, are written as U+FFFD.");
        }
        return Export.of(text.toString().replace(System.lineSeparator(), "\n"), notes);
    }
}
