package entente.casefile;

import entente.casefile.BargainingFile.Axis;
import entente.casefile.BargainingFile.Line;
import entente.casefile.BargainingFile.Pair;
import entente.casefile.BargainingFile.Sheet;
import entente.casefile.Rows.Cell;
import entente.model.Place;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The XML of KTAB's spatial model of politics: a Scenario with Dimensions, Actors and perhaps an IdealAdjustment. Model parameters go into the notes as written, with
 * {@code Proportional} as {@code Prop} and {@code No} as {@code None}, the older spelling of the two. A document type declaration is refused, so that nothing is expanded or fetched.
 *
 * <p>An IdealAdjustment holds iaPair elements, each with the name of an actor (adjustingIdeal), the name of an actor (referencePos) and a share (adjust). The program puts each share into
 * the matrix of accommodation in the row of the first and the column of the second; the matrix is the identity before. So an actor without a pair follows its own position, and an actor
 * with pairs follows it wholly too unless a pair of the actor with itself says less; what a row leaves of 1 stays with the ideal before. The program ends where a name is unknown, a share lies outside
 * 0 to 1, or a row adds up to more than 1; here these are problems, and so are a pair that stands twice (there the last counts) and a text in place of pairs, which the schema does not allow
 * (there it is passed over).
 */
final class KtabXml {

    private static final List<String> PARAMETERS = List.of("VictoryProbModel", "PCEModel", "StateTransitions",
            "VotingRule",
            "BigRAdjust", "BigRRange", "ThirdPartyCommit", "InterVecBrgn", "BargnModel");

    private static final List<String> PAIR = List.of("adjustingIdeal", "referencePos", "adjust");

    private final String shown;
    private final Problems problems;
    private final List<String> parameters = new ArrayList<>();
    private final List<Axis> axes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private Cell scenario = nothing();
    private Cell about = nothing();
    private Cell actor = nothing();
    private Cell description = nothing();
    private Cell capability = nothing();
    private List<Cell> position = new ArrayList<>();
    private List<Cell> salience = new ArrayList<>();
    private boolean inActor;
    private final List<Pair> pairs = new ArrayList<>();
    private Place adjustment = Place.of("");
    private List<Cell> pair = new ArrayList<>();
    private boolean inAdjustment;
    private boolean inPair;

    private KtabXml(String shown, Problems problems) {
        this.shown = shown;
        this.problems = problems;
    }

    private Cell nothing() {
        return new Cell("", Place.of(""));
    }

    static Optional<Sheet> read(String shown, String text, Problems problems, List<String> notes) {
        KtabXml reader = new KtabXml(shown, problems);
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            while (xml.hasNext()) {
                if (!reader.event(xml, xml.next())) {
                    return Optional.empty();
                }
            }
        } catch (XMLStreamException broken) {
            problems.add(
                    new Place(shown,
                            Math.max(1, broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber()),
                            Math.max(1, broken.getLocation() == null ? 1 : broken.getLocation().getColumnNumber())),
                    "this is no XML that can be read",
                    "look for a tag that is not closed before this place, or save the file again in KTAB");
            return Optional.empty();
        }
        if (reader.axes.isEmpty()) {
            problems.add(Place.of(shown), "the file has no dimension",
                    "name a file with Scenario, Dimensions and Actors");
            return Optional.empty();
        }
        notes.add("Positions are read on scales from 0 to 100, as in every KTAB file.");
        if (!reader.parameters.isEmpty()) {
            notes.add("Model parameters of the file: " + String.join(", ", reader.parameters) + ".");
        }
        if (!reader.pairs.isEmpty()) {
            notes.add(
                    "Ideals follow positions as the IdealAdjustment of the file says; of the methods only smp uses it.");
        }
        return Optional.of(
                new Sheet(reader.scenario.text(), reader.about.text(), reader.axes, reader.lines, reader.pairs));
    }

    /** Whether to go on. */
    private boolean event(XMLStreamReader xml, int event) throws XMLStreamException {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            problems.add(place(xml), "the file declares a document type or an entity",
                    "remove it; nothing is expanded or fetched");
            return false;
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
            if (xml.getLocalName().equals("dName") && !lines.isEmpty()) {
                problems.add(place(xml), "a dimension follows the first actor",
                        "name all dimensions before the actors");
                return false;
            }
            start(xml, xml.getLocalName());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(xml.getLocalName());
        } else if (event == XMLStreamConstants.CHARACTERS && inAdjustment && !xml.getText().isBlank()) {
            problems.add(adjustment,
                    "IdealAdjustment holds '" + Words.shortened(xml.getText().strip()) + "' where pairs are expected",
                    "write an iaPair with adjustingIdeal, referencePos and adjust for each share");
        }
        return true;
    }

    private void end(String name) {
        switch (name) {
            case "Actor" -> endOfActor();
            case "iaPair" -> endOfPair();
            case "IdealAdjustment" -> inAdjustment = false;
            default -> {}
        }
    }

    private Place place(XMLStreamReader xml) {
        return new Place(shown, Math.max(1, xml.getLocation().getLineNumber()),
                Math.max(1, xml.getLocation().getColumnNumber()));
    }

    private Cell text(XMLStreamReader xml) throws XMLStreamException {
        Place place = place(xml);
        return new Cell(xml.getElementText().strip(), place);
    }

    private void start(XMLStreamReader xml, String name) throws XMLStreamException {
        switch (name) {
            case "Actor" -> {
                inActor = true;
                actor = new Cell("", place(xml));
                description = actor;
                capability = actor;
                position = new ArrayList<>();
                salience = new ArrayList<>();
            }
            case "name" -> {
                if (inActor) {
                    actor = text(xml);
                } else {
                    scenario = text(xml);
                }
            }
            case "desc", "description" -> {
                if (inActor) {
                    description = text(xml);
                } else {
                    about = text(xml);
                }
            }
            case "capability" -> capability = text(xml);
            case "dCoord" -> position.add(text(xml));
            case "dSal" -> salience.add(text(xml));
            case "dName" -> axes.add(new Axis(text(xml).text(), 0, 100, List.of()));
            case "IdealAdjustment" -> {
                inAdjustment = true;
                adjustment = place(xml);
            }
            case "iaPair" -> {
                inPair = true;
                Cell missing = new Cell("", place(xml));
                pair = new ArrayList<>(List.of(missing, missing, missing));
            }
            case "adjustingIdeal", "referencePos", "adjust" -> {
                if (inPair) {
                    pair.set(PAIR.indexOf(name), text(xml));
                }
            }
            default -> {
                if (PARAMETERS.contains(name)) {
                    String value = text(xml).text();
                    parameters.add(name + "=" + switch (value) {
                        case "Proportional" -> "Prop";
                        case "No" -> name.equals("ThirdPartyCommit") ? "No" : "None";
                        default -> Words.shortened(value);
                    });
                }
            }
        }
    }

    private void endOfPair() {
        inPair = false;
        List<String> missing = PAIR.stream().filter(part -> pair.get(PAIR.indexOf(part)).text().isEmpty()).toList();
        if (missing.isEmpty()) {
            pairs.add(new Pair(pair.get(0), pair.get(1), pair.get(2)));
        } else {
            problems.add(pair.getFirst().place(), "an iaPair has no " + String.join(" and no ", missing),
                    "give it adjustingIdeal and referencePos, each with the name of an actor, and adjust");
        }
    }

    private void endOfActor() {
        inActor = false;
        if (position.size() != axes.size() || salience.size() != axes.size()) {
            problems.add(actor.place(),
                    "'" + Words.shortened(actor.text()) + "' has " + position.size() + " positions and "
                            + salience.size() + " saliences on " + axes.size() + " dimensions",
                    "give it one dCoord and one dSal for each dName");
            return;
        }
        lines.add(new Line(actor, description.text(), position, salience, List.of(capability)));
    }
}
