package entente.app.texts;

import entente.app.texts.Encodings.Decoded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the text out of a file, whose content tells the format first and whose name second. Runs in the {@link ReadingProcess}. */
final class Extraction {

    private static final int LOOKED_AT = 8 << 10;
    private static final Pattern PAGE = Pattern
            .compile(
                    "(?is)\\A\\s*(<\\?xml[^>]{0,200}>\\s*)?(<!--.{0,1000}?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b.*");

    /** What a file begins with that is no text, and what it is then. */
    private static final Map<String, String> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("\u0089PNG", "it is a picture (PNG)");
        OTHERS.put("\u00FF\u00D8\u00FF", "it is a picture (JPEG)");
        OTHERS.put("GIF8", "it is a picture (GIF)");
        OTHERS.put("II*\0", "it is a picture (TIFF)");
        OTHERS.put("MM\0*", "it is a picture (TIFF)");
        OTHERS.put("BM", "it is a picture (BMP)");
        OTHERS.put("RIFF", "it is a picture, sound or film");
        OTHERS.put("\u001F\u008B", "it is a compressed file (gzip)");
        OTHERS.put("7z\u00BC\u00AF", "it is a compressed archive (7-Zip)");
        OTHERS.put("Rar!", "it is a compressed archive (RAR)");
        OTHERS.put("\u00D0\u00CF\u0011\u00E0",
                "it is a file of an older Office (.doc, .xls or .ppt), or locked with a password");
        OTHERS.put("{\\rtf", "it is an RTF file");
        OTHERS.put("%!PS", "it is a PostScript file");
    }

    private Extraction() {}

    /**
     * Takes the text out of a file.
     *
     * @param encoding the encoding that the reader names, or null
     * @throws TextRefused where there is none to be taken
     */
    static ExtractedText of(Path file, @Nullable String encoding, Limits limits) throws IOException {
        String begin;
        try (InputStream in = Files.newInputStream(file)) {
            begin = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
        }
        ExtractedText text = extracted(file, begin, encoding, limits);
        String content = text.content().replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
        if (content.chars().noneMatch(Character::isLetterOrDigit)) {
            throw TextRefused.because("the " + text.format().label() + " holds no words",
                    text.format() == TextFormat.HTML
                            ? "the page is written by a script: save what the browser shows, as text or PDF"
                            : "another file is meant");
        }
        return new ExtractedText(content, text.format(), text.encoding(), text.pages(), text.remarks());
    }

    private static ExtractedText extracted(Path file, String begin, @Nullable String encoding, Limits limits)
            throws IOException {
        if (begin.isEmpty()) {
            throw TextRefused.because("the file is empty", "it was not fetched whole; fetch it again");
        }
        int pdf = begin.indexOf("%PDF-");
        if (pdf >= 0 && pdf < 1024) {
            return PdfText.of(file, limits);
        }
        if (begin.startsWith("PK\3\4") || begin.startsWith("PK\5\6")) {
            return DocxText.of(file, limits);
        }
        refuseOthers(begin);
        if (Files.size(file) > limits.textBytes()) {
            throw TextRefused.outOfResources("it is a text of " + (Files.size(file) >> 20) + " MiB; "
                    + (limits.textBytes() >> 20) + " MiB are the most", "add the part of it that you cite");
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try (InputStream in = Files.newInputStream(file)) { // which may have grown since
            return text(in.readNBytes(limits.textBytes()), name, encoding, limits);
        }
    }

    private static void refuseOthers(String begin) {
        OTHERS.forEach((first, what) -> {
            boolean binary = begin.indexOf('\0') >= 0 || first.length() > 2;
            if (begin.startsWith(first) && binary) {
                throw TextRefused.because(what, what.contains("picture")
                        ? "run text recognition (OCR) over it, and add what comes out"
                        : what.contains("compressed")
                                ? "unpack it, and add the file in it"
                                : "open it with its own program and save it as .docx, .pdf or .txt");
            }
        });
    }

    private static ExtractedText text(byte[] bytes, String name, @Nullable String encoding, Limits limits) {
        boolean named = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
        Decoded decoded = Encodings.decode(bytes, encoding, null);
        String begin = decoded.text().substring(0, Math.min(LOOKED_AT, decoded.text().length()));
        if (named && begin.indexOf('<') >= 0 || PAGE.matcher(begin).matches()) {
            return HtmlText.of(bytes, encoding, limits);
        }
        boolean markdown = name.endsWith(".md") || name.endsWith(".markdown");
        BoundedText text = new BoundedText(limits).add(decoded.text());
        return new ExtractedText(text.toString(), markdown ? TextFormat.MARKDOWN : TextFormat.PLAIN,
                decoded.encoding(), 0, decoded.remark() == null ? List.of() : List.of(decoded.remark()));
    }
}
