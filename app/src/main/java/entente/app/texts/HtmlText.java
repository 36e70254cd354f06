package entente.app.texts;

import entente.app.texts.Encodings.Decoded;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The text of a web page: a line for each paragraph, heading, item and table row.
 *
 * <p>Left out are scripts, styles, forms' buttons and fields, what is hidden, navigation, and a foot of the page that stands
 * outside the article. Nothing else is judged to be furniture: what is left out cannot be cited. Raised numbers become
 * superscript digits, which the search for passages passes over.
 */
final class HtmlText {

    private static final String FURNITURE = "script, style, noscript, template, svg, canvas, iframe, object, audio, video,"
            + " button, input, select, textarea, nav, [role=navigation], [hidden]";
    private static final int DECLARED_WITHIN = 4096;
    private static final Pattern DECLARED = Pattern
            .compile(
                    "(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})|<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})");
    private static final Pattern DECLARATIONS = Pattern.compile("(?i)<!doctype[^>\\[]{0,1000}\\[");
    private static final Pattern MARK = Pattern.compile("\\s*[\\[(]?(\\d{1,4})[\\])]?\\s*");

    private HtmlText() {}

    static ExtractedText of(byte[] bytes, @Nullable String encoding, Limits limits) {
        Decoded decoded = Encodings.decode(bytes, encoding, declared(bytes));
        List<String> remarks = new ArrayList<>();
        Optional.ofNullable(decoded.remark()).ifPresent(remarks::add);
        Document page = Jsoup.parse(withoutDeclarations(decoded.text(), remarks));
        page.select(FURNITURE).remove();
        page.select("footer").stream().filter(foot -> foot.closest("article, main") == null).toList()
                .forEach(Node::remove);
        BoundedText text = new BoundedText(limits);
        NodeTraversor.traverse(new Lines(text), page.body());
        text.endLine();
        return new ExtractedText(text.toString(), TextFormat.HTML, decoded.encoding(), 0, remarks);
    }

    /** The page without what its document type declares inside brackets: a parser of pages takes its end for text. */
    private static String withoutDeclarations(String page, List<String> remarks) {
        Matcher begin = DECLARATIONS.matcher(page.substring(0, Math.min(page.length(), DECLARED_WITHIN)));
        int end = begin.find() ? page.indexOf("]>", begin.end()) : -1;
        if (end < 0) {
            return page;
        }
        if (page.substring(begin.end(), end).contains("<!ENTITY")) {
            remarks.add("it declares entities of its own, which are left as they stand");
        }
        return page.substring(0, begin.start()) + page.substring(end + 2);
    }

    /** What a page that can be read as ASCII says of its encoding. UTF-16 cannot, so a page that says so is UTF-8. */
    private static @Nullable String declared(byte[] bytes) {
        String begin = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher found = DECLARED.matcher(begin);
        if (!found.find()) {
            return null;
        }
        String name = found.group(1) == null ? found.group(2) : found.group(1);
        return name.regionMatches(true, 0, "utf-16", 0, 6) ? "UTF-8" : name;
    }

    /** Writes the text of the nodes it passes, breaking lines where a browser does. */
    private static final class Lines implements NodeVisitor {
        private final BoundedText text;
        private int preformatted;
        private int raised;

        Lines(BoundedText text) {
            this.text = text;
        }

        @Override
        public void head(Node node, int depth) {
            switch (node) {
                case TextNode words when raised == 0 -> write(words.getWholeText());
                case Element element -> begin(element);
                default -> {}
            }
        }

        private void begin(Element element) {
            if (breaksLines(element) || element.nameIs("br")) {
                text.endLine();
            }
            preformatted += element.nameIs("pre") ? 1 : 0;
            Matcher mark = MARK.matcher(element.nameIs("sup") ? element.wholeText() : "");
            if (raised > 0 || mark.matches()) {
                if (raised == 0) {
                    text.add(Superscript.of(mark.group(1)));
                }
                raised++;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                preformatted -= element.nameIs("pre") ? 1 : 0;
                raised -= raised > 0 ? 1 : 0;
                if (breaksLines(element)) {
                    text.endLine();
                } else if (element.isBlock()) {
                    text.blank();
                }
            }
        }

        /** The cells of a row stand on one line. */
        private static boolean breaksLines(Element element) {
            return element.isBlock() && !element.nameIs("td") && !element.nameIs("th");
        }

        private void write(String words) {
            if (preformatted > 0) {
                text.add(words.replace("\r\n", "\n"));
                return;
            }
            int at = 0;
            while (at < words.length()) {
                int next = at;
                while (next < words.length() && !blank(words.charAt(next))) {
                    next++;
                }
                text.add(words.substring(at, next));
                if (next < words.length()) {
                    text.blank();
                    next++;
                }
                at = next;
            }
        }

        private static boolean blank(char c) {
            return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
        }
    }
}
