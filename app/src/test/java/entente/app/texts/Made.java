package entente.app.texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files that tests make up: ordinary ones, and ones that are made to do harm. */
public final class Made {

    /** The opening of a Word document's main part, and its end. */
    static final String OPEN = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

    static final String CLOSE = "</w:body></w:document>";

    private static final String RELATION = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
            + " Target=\"%s\"/></Relationships>";

    static {
        FontMappers.set(new PdfText.OneFont()); // the fonts of the machine are not looked for, and no list of them is written
    }

    private Made() {}

    /** A PDF with a page for each list of lines. */
    public static Path pdf(Path file, List<List<String>> pages) {
        try (PDDocument pdf = new PDDocument()) {
            PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (List<String> lines : pages) {
                page(pdf, font, lines);
            }
            pdf.save(file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(PDDocument pdf, PDFont font, List<String> lines) throws IOException {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(font, 11);
            content.setLeading(14);
            content.newLineAtOffset(50, 740);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    /** A PDF written without a library, and so soon: a page for each line, which may be empty; all in one kind of letters. */
    static Path plainPdf(Path file, List<String> lines) throws IOException {
        List<String> objects = new ArrayList<>();
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.add(IntStream.range(0, lines.size()).mapToObj(page -> 4 + 2 * page + " 0 R")
                .collect(Collectors.joining(" ", "<< /Type /Pages /Kids [", "] /Count " + lines.size() + " >>")));
        objects.add("<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>");
        for (String line : lines) {
            String contents = line.isEmpty() ? "" : " /Contents " + (objects.size() + 2) + " 0 R";
            objects.add(
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources 3 0 R" + contents + " >>");
            objects.add(stream("", "BT /F1 11 Tf 50 700 Td (" + line + ") Tj ET"));
        }
        return pdfOf(file, objects);
    }

    /** A stream object of a PDF. */
    static String stream(String entries, String content) {
        return "<< /Length " + content.length() + entries + " >>\nstream\n" + content + "\nendstream";
    }

    /** A PDF of objects in their order from 1, the first of which is its catalogue. */
    static Path pdfOf(Path file, List<String> objects) throws IOException {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        StringBuilder places = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            places.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int xref = pdf.length();
        pdf.append(places).append("trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + xref
                + "\n%%EOF\n");
        return Files.writeString(file, pdf, StandardCharsets.ISO_8859_1);
    }

    /** A PDF whose page is drawn from parts that hold one another ten times each, so many deep. */
    static Path manyfoldPdf(Path file, int deep) throws IOException {
        List<String> objects = new ArrayList<>(List.of("<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>",
                stream("", "/X Do")));
        for (int i = 0; i < deep; i++) {
            String next = "/Resources << /XObject << /X " + (objects.size() + 2) + " 0 R >> >>";
            objects.add(stream(" /Type /XObject /Subtype /Form /BBox [0 0 9 9] " + next, "/X Do ".repeat(10)));
        }
        objects.add(stream(" /Type /XObject /Subtype /Form /BBox [0 0 9 9]", ""));
        return pdfOf(file, objects);
    }

    /** A PDF that asks for a password, or, where that is empty, forbids to take text out. */
    static Path lockedPdf(Path file, String password) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            page(pdf, new PDType1Font(Standard14Fonts.FontName.HELVETICA), List.of("The weir is closed."));
            AccessPermission rights = new AccessPermission();
            rights.setCanExtractContent(false);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, rights);
            policy.setEncryptionKeyLength(128);
            pdf.protect(policy);
            pdf.save(file.toFile());
        }
        return file;
    }

    /** A PDF of pages without a text layer. */
    static Path scannedPdf(Path file, int pages) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                pdf.addPage(new PDPage());
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    /** A PDF whose font has lost the table that tells which letters its signs are. */
    static Path brokenFontPdf(Path file) throws IOException {
        return brokenFontPdf(file, List.of("The weir is closed in dry weeks."));
    }

    private static Path brokenFontPdf(Path file, List<String> lines) throws IOException {
        try (PDDocument pdf = new PDDocument();
                var ttf = PDFont.class
                        .getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            PDType0Font font = PDType0Font.load(pdf, ttf, true);
            page(pdf, font, lines);
            ByteArrayOutputStream first = new ByteArrayOutputStream();
            pdf.save(first);
            try (PDDocument again = org.apache.pdfbox.Loader.loadPDF(first.toByteArray())) {
                var fonts = again.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
                fonts.keySet().forEach(name -> fonts.getCOSDictionary(name).removeItem(COSName.TO_UNICODE));
                again.save(file.toFile());
            }
        }
        return file;
    }

    /** A PDF with a line in a font that is whole, and two signs in one that has lost its table. */
    static Path brokenFontPdf(Path file, String line) throws IOException {
        try (PDDocument pdf = org.apache.pdfbox.Loader.loadPDF(brokenFontPdf(file, List.of("no")).toFile())) {
            page(pdf, new PDType1Font(Standard14Fonts.FontName.HELVETICA), List.of(line));
            Path whole = file.resolveSibling("whole-" + file.getFileName());
            pdf.save(whole.toFile());
            return whole;
        }
    }

    /** A PDF whose only content stream unpacks to a row of numbers, a thousand times its size, which holds nothing up but memory. */
    static Path pdfBomb(Path file, int megabytes) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            COSStream stream = pdf.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] block = "1 ".repeat(1 << 19).getBytes(StandardCharsets.US_ASCII);
                out.write('[');
                for (int i = 0; i < megabytes; i++) {
                    out.write(block);
                }
            }
            page.getCOSObject().setItem(COSName.CONTENTS, stream);
            pdf.save(file.toFile());
        }
        return file;
    }

    /** A PDF with one page of so many million signs that no machine reads it in a second. */
    public static Path longPagePdf(Path file, int millions) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            page(pdf, new PDType1Font(Standard14Fonts.FontName.HELVETICA), List.of("The weir is closed."));
            COSStream stream = pdf.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write("BT /F1 11 Tf 50 740 Td 1 TL ".getBytes(StandardCharsets.US_ASCII));
                byte[] block = "(weirs) Tj T* ".repeat(200_000).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < millions; i++) {
                    out.write(block);
                }
            }
            pdf.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
            pdf.save(file.toFile());
        }
        return file;
    }

    /** A zip archive of many empty parts. */
    static Path crowdedZip(Path file, int parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < parts; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i));
                zip.closeEntry();
            }
        }
        return file;
    }

    /** A PDF whose catalogue nests arrays very deeply. */
    static Path deepPdf(Path file, int depth) throws IOException {
        String deep = "[".repeat(depth) + "]".repeat(depth);
        return Files.writeString(file, "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Deep " + deep
                + " >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");
    }

    /** A Word document with a body and, unless null, footnotes. */
    public static Path docx(Path file, String body, String footnotes) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", "<Types/>");
            put(zip, "_rels/.rels", RELATION.formatted("officeDocument", "word/document.xml"));
            put(zip, "word/document.xml", OPEN + body + CLOSE);
            if (footnotes != null) {
                put(zip, "word/_rels/document.xml.rels", RELATION.formatted("footnotes", "footnotes.xml"));
                put(zip, "word/footnotes.xml", footnotes);
            }
        }
        return file;
    }

    /** A zip archive of one part, filled with a block many times over. */
    static Path zip(Path file, String part, String opening, String block, int times) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(opening.getBytes(StandardCharsets.UTF_8));
            byte[] bytes = block.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                zip.write(bytes);
            }
            zip.closeEntry();
        }
        return file;
    }

    /** A Word document whose list of parts leads to another place than the usual one; further parts by name. */
    static Path docxAt(Path file, String target, String... names) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "_rels/.rels", RELATION.formatted("officeDocument", target));
            put(zip, "word/document.xml", OPEN + "<w:p><w:r><w:t>The weir</w:t></w:r></w:p>" + CLOSE);
            for (String name : names) {
                put(zip, name, "harm");
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String part, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
