package entente.app.texts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The text of a Word document (Office Open XML): a line for each paragraph, also in tables, then the footnotes and endnotes, a
 * line each. Headers and footers are left out, and so is what tracked changes have deleted or moved away. The marks of notes
 * are superscript digits, numbered in the order of the document.
 *
 * <p>Document type declarations are refused, so no entity is ever expanded; nothing outside the file is opened.
 */
final class DocxText {

    private static final String WORDS = "wordprocessingml/main";
    private static final String MATHS = "officeDocument/2006/math";
    private static final String BEYOND_LIMITS = "JAXP000100";
    private static final int SHOWN = 80;

    private final BoundedZip zip;
    private final BoundedText text;
    private final Map<String, String> marks = new LinkedHashMap<>();

    private DocxText(BoundedZip zip, Limits limits) {
        this.zip = zip;
        this.text = new BoundedText(limits);
    }

    static ExtractedText of(Path file, Limits limits) throws IOException {
        try (BoundedZip zip = BoundedZip.open(file, limits)) {
            return new DocxText(zip, limits).read();
        }
    }

    private ExtractedText read() throws IOException {
        String main = related("", "_rels/.rels", "/officeDocument").orElse("word/document.xml");
        if (!main.endsWith(".xml") || !zip.has(main) || !main.startsWith("word/")) {
            throw noDocument();
        }
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + main.substring(folder.length()) + ".rels";
        lines(main, "document");
        for (String notes : List.of("footnotes", "endnotes")) {
            Optional<String> part = related(folder, relations, "/" + notes);
            if (part.isPresent() && zip.has(part.get())) {
                lines(part.get(), notes);
            }
        }
        return new ExtractedText(text.toString(), TextFormat.DOCX, null, 0, List.of());
    }

    private TextRefused noDocument() {
        String what = zip.has("xl/workbook.xml")
                ? "it is a spreadsheet"
                : zip.has("ppt/presentation.xml")
                        ? "it is a set of slides"
                        : zip.has("META-INF/container.xml")
                                ? "it is an electronic book (EPUB)"
                                : zip.has("content.xml")
                                        ? "it is an OpenDocument file"
                                        : "it is a zip archive without a Word document in it";
        return TextRefused.because(what, "open it with its own program and save it as .docx, .pdf or .txt");
    }

    /** The part that a relation of some type leads to. */
    private Optional<String> related(String folder, String relations, String type) throws IOException {
        Optional<InputStream> part = zip.part(relations);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = part.get()) {
            XMLStreamReader xml = xml(in);
            while (xml.hasNext()) {
                if (next(xml, relations) == XMLStreamConstants.START_ELEMENT
                        && String.valueOf(xml.getAttributeValue(null, "Type")).endsWith(type)) {
                    return Optional.of(within(folder, String.valueOf(xml.getAttributeValue(null, "Target"))));
                }
            }
            return Optional.empty();
        } catch (XMLStreamException damaged) {
            throw damaged(relations, damaged);
        }
    }

    /** The name of a part that a relation leads to; one that climbs out of the file, or leads elsewhere, is refused. */
    private static String within(String folder, String target) {
        if (target.contains("..") || target.contains(":")) {
            String shown = target.length() > SHOWN ? target.substring(0, SHOWN) + "..." : target;
            throw TextRefused.because("a part of it is said to stand outside of it, at '" + shown + "'",
                    "it is damaged, or made to do harm; open it in a word processor and save it again");
        }
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    private void lines(String part, String kind) throws IOException {
        try (InputStream in = zip.part(part).orElseThrow()) {
            XMLStreamReader xml = xml(in);
            while (xml.hasNext()) {
                switch (next(xml, part)) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (leftOut(xml)) {
                            skip(xml, part);
                        } else {
                            begin(xml, part, kind);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> end(xml);
                    default -> {}
                }
            }
            text.endLine();
        } catch (XMLStreamException damaged) {
            throw damaged(part, damaged);
        }
    }

    /** Deleted or moved by a tracked change, a second rendering of what stands already, or the line above the notes. */
    private static boolean leftOut(XMLStreamReader xml) {
        return switch (xml.getLocalName()) {
            case "del", "moveFrom" -> words(xml);
            case "Fallback" -> true;
            case "footnote", "endnote" -> words(xml) && attribute(xml, "type") != null
                    && !"normal".equals(attribute(xml, "type"));
            default -> false;
        };
    }

    private void begin(XMLStreamReader xml, String part, String kind) throws XMLStreamException {
        if (!words(xml) && !(xml.getLocalName().equals("t") && namespace(xml).endsWith(MATHS))) {
            return;
        }
        switch (xml.getLocalName()) {
            case "t" -> characters(xml, part);
            case "tab" -> text.add("\t");
            case "br", "cr" -> text.endLine();
            case "noBreakHyphen" -> text.add("-");
            case "footnoteReference", "endnoteReference" -> text.add(mark(xml.getLocalName(), attribute(xml, "id")));
            case "footnote", "endnote" -> {
                text.endLine();
                text.add(mark(kind.substring(0, kind.length() - 1) + "Reference", attribute(xml, "id")));
                text.blank();
            }
            default -> {}
        }
    }

    private void end(XMLStreamReader xml) {
        if (words(xml) && xml.getLocalName().equals("p")) {
            text.endLine();
        }
    }

    private String mark(String kind, @Nullable String id) {
        return marks.computeIfAbsent(kind + " " + id, unseen -> Superscript.of(Integer.toString(marks.size() + 1)));
    }

    /** The characters up to the end of this element; elements within it, which the format does not have, are passed over. */
    private void characters(XMLStreamReader xml, String part) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (next(xml, part)) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.add(xml.getText());
                default -> {}
            }
        }
    }

    private static void skip(XMLStreamReader xml, String part) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (next(xml, part)) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    private static int next(XMLStreamReader xml, String part) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw TextRefused.because("its part " + part + " declares entities, which no word processor writes",
                    "it is made to do harm; where you trust it, save it as plain text and add that");
        }
        return event;
    }

    /** Why a part cannot be read; Java sets limits to how deep elements nest and how long names are. */
    private static TextRefused damaged(String part, XMLStreamException why) {
        if (String.valueOf(why.getMessage()).contains(BEYOND_LIMITS)) {
            return TextRefused.because(
                    "its part " + part + " nests too deeply, or is otherwise beyond what XML is allowed",
                    "it is damaged, or made to do harm; save it again as .docx, or as plain text");
        }
        return TextRefused.because("its part " + part + " is damaged or cut off",
                "open it in a word processor and save it again");
    }

    private static boolean words(XMLStreamReader xml) {
        return namespace(xml).endsWith(WORDS) || namespace(xml).endsWith("wordprocessingml/2006/main");
    }

    private static String namespace(XMLStreamReader xml) {
        return String.valueOf(xml.getNamespaceURI());
    }

    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(xml.getNamespaceURI(), name))
                .orElse(xml.getAttributeValue(null, name));
    }

    private static XMLStreamReader xml(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory.createXMLStreamReader(in);
    }
}
