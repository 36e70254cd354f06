package entente.app.report;

import static entente.app.Call.entente;
import static org.assertj.core.api.Assertions.assertThat;

import entente.Workbench;
import entente.app.Call;
import entente.app.ShippedCases;
import entente.casefile.BadCase;
import entente.engine.ModelRef;
import entente.engine.Reading;
import entente.engine.Run;
import entente.model.Case;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** FEATURE: a brief is one page that needs nothing else, in which every link leads somewhere and every ground is shown. */
class BriefTest {

    @TempDir
    Path temp;

    static List<String> shipped() {
        return ShippedCases.ids();
    }

    private String brief(String id) throws IOException {
        Call call = entente("report", id, "-o", temp.toString());
        assertThat(call.code()).as(call.err()).isZero();
        return Files.readString(temp.resolve(id + ".html"));
    }

    private static Document parsed(String html) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyLinkLeadsSomewhereAndNothingIsFetched(String id) throws Exception {
        Document page = parsed(brief(id));

        List<String> ids = new ArrayList<>();
        List<Element> all = elements(page, "*");
        all.stream().map(element -> element.getAttribute("id")).filter(one -> !one.isEmpty()).forEach(ids::add);
        assertThat(ids).doesNotHaveDuplicates().allMatch(one -> one.matches("[A-Za-z][A-Za-z0-9_-]*"));
        for (Element link : elements(page, "a")) {
            String to = link.getAttribute("href");
            assertThat(to.startsWith("#") ? ids.contains(to.substring(1)) : to.matches("https?://.*")).as(to).isTrue();
        }
        assertThat(all).noneMatch(element -> element.hasAttribute("src") || element.hasAttribute("srcset"));
        assertThat(all).extracting(Element::getTagName).doesNotContain("script", "link", "img", "iframe", "object",
                "embed");
        assertThat(elements(page, "style").getFirst().getTextContent()).doesNotContain("@import")
                .doesNotContain("url(");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aReaderWithoutEyesOrMouseFindsTheWay(String id) throws Exception {
        Document page = parsed(brief(id));

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(elements(page, "h1")).hasSize(1);
        assertThat(elements(page, "main")).hasSize(1);
        assertThat(elements(page, "a").getFirst().getAttribute("href")).isEqualTo("#answer");
        for (Element table : elements(page, "table")) {
            assertThat(table.getElementsByTagName("caption").getLength()).isOne();
            assertThat(table.getElementsByTagName("thead").getLength()).isOne();
        }
        for (Element picture : elements(page, "svg")) {
            boolean hidden = picture.getAttribute("aria-hidden").equals("true");
            assertThat(hidden || picture.getElementsByTagName("title").getLength() == 1).isTrue();
            assertThat(hidden || picture.getElementsByTagName("desc").getLength() == 1).isTrue();
        }
        List<Integer> levels = elements(page, "*").stream().map(Element::getTagName)
                .filter(tag -> tag.matches("h[1-6]"))
                .map(tag -> tag.charAt(1) - '0').toList();
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i) - levels.get(i - 1)).as("headings skip no level").isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyGroundOfEveryResultIsShownAndLeadsBack(String id) throws Exception {
        Document page = parsed(brief(id));
        TreeSet<String> shown = new TreeSet<>();
        elements(page, "dt").stream().map(dt -> dt.getAttribute("id")).forEach(shown::add);
        TreeSet<String> linked = new TreeSet<>();
        elements(page, "a").stream().map(a -> a.getAttribute("href")).forEach(linked::add);

        for (String ground : grounds(id)) {
            assertThat(shown).contains(Grounds.address(ground));
            assertThat(linked).contains("#" + Grounds.address(ground));
        }
    }

    private static List<String> grounds(String id) throws BadCase {
        Workbench workbench = Workbench.standard();
        Case theCase = workbench.open(id);
        List<String> grounds = new ArrayList<>();
        for (ModelRef model : workbench.models(theCase)) {
            if (workbench.solve(theCase, model,
                    Run.quiet(0)) instanceof Reading.Fit<entente.Analysis<?, ?>>(entente.Analysis<?, ?> analysis)) {
                grounds.addAll(analysis.result().because());
            }
        }
        theCase.recommendations().forEach(recommendation -> grounds.addAll(recommendation.because()));
        return grounds;
    }

    @Test
    void aPassageIsLinkedByItsWords() {
        assertThat(EvidenceSection.textFragment(
                new entente.evidence.Locator.Passage("s", "first, second", "co-operate", "just before", null)))
                .isEqualTo("#:~:text=just%20before-,first%2C%20second,co%2Doperate");
    }

    /** No finding is worded as a forecast. */
    @ParameterizedTest
    @MethodSource("shipped")
    void nothingIsPredicted(String id) throws IOException {
        String html = brief(id);
        Matcher answer = Pattern.compile("(?s)<section class=\"answer\">.*?</section>").matcher(html);
        assertThat(answer.find()).isTrue();
        assertThat(answer.group()).contains("Nothing here is a prediction").doesNotContain(" will last")
                .doesNotContain("predicts");
    }

    /** Where Chromium is on the machine, it opens the largest brief and prints it. */
    @Test
    void aBrowserOpensAndPrintsIt() throws Exception {
        String browser = browser();
        if (browser.isEmpty()) {
            System.out.println("BriefTest: left out the test in a browser: no Chromium on this machine");
            return;
        }
        brief("northeast-asia");
        Path page = temp.resolve("northeast-asia.html");
        Path printed = temp.resolve("printed.pdf");
        List<String> command = new ArrayList<>(List.of(browser, "--headless", "--no-sandbox", "--disable-gpu",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
                "--user-data-dir=" + temp.resolve("profile"), "--print-to-pdf=" + printed, page.toUri().toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(temp.resolve("log").toFile()).start();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        assertThat(printed).as(Files.readString(temp.resolve("log"))).exists();
        assertThat(new String(Files.readAllBytes(printed), 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        assertThat(Files.size(printed)).isGreaterThan(50_000);
    }

    private static String browser() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
                if (Files.isExecutable(Path.of(folder, name))) {
                    return Path.of(folder, name).toString();
                }
            }
        }
        return "";
    }
}
