package entente.app.cli;

import entente.app.texts.ExtractedText;
import entente.app.texts.TextFormat;
import entente.app.texts.TextReader;
import entente.app.texts.TextRefused;
import entente.app.texts.TextStore;
import entente.app.words.English;
import entente.casefile.BadCase;
import entente.evidence.ClaimStatus;
import entente.evidence.Source;
import entente.evidence.Texts;
import entente.evidence.VerifiedClaims;
import entente.model.Case;
import entente.model.Nearest;
import entente.model.Place;
import entente.model.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes the text out of a file and keeps it as the reader's own copy of a source. */
@Command(name = "add", description = "keep the text of FILE as your own copy of a source", footer = {
    "FILE is plain text, Markdown, HTML, DOCX or PDF with a text layer, in any common encoding. It is read in a process of",
    "its own, with limits on time and memory. The text is kept in a private folder outside the case; nothing is sent anywhere."})
final class SourcesAddCommand implements Callable<Integer> {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final Session session;

    @Mixin
    private Shared shared = new Shared();

    @Parameters(index = "0", paramLabel = "CASE", description = Session.CASE)
    private String name = "";

    @Parameters(index = "1", paramLabel = "ID", description = "the id of the source, as sources.yaml has it")
    private String id = "";

    @Parameters(index = "2", paramLabel = "FILE", description = "the file")
    private Path file = Path.of("");

    @Option(names = "--new", description = "the case does not have the source yet: print its entry for sources.yaml")
    private boolean unknown;

    @Option(names = "--replace", description = "put the text in the place of one that is kept already")
    private boolean replace;

    @Option(names = "--encoding", paramLabel = "NAME", description = "the encoding of FILE; left out, it is told from the content")
    private @Nullable String encoding;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "60", description = "how much time of the processor reading may take (default: ${DEFAULT-VALUE})")
    private int seconds;

    SourcesAddCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws BadCase {
        if (seconds < 1) {
            throw new CallError("--seconds is " + seconds, "give it a number of seconds, 1 or more");
        }
        Case theCase = session.named(name).theCase();
        checkId(theCase);
        TextStore store = session.texts();
        boolean there = store.has(theCase.id(), id);
        ExtractedText text;
        String sha256;
        try (Session.Work work = session.work(shared)) {
            TextReader reader = new TextReader(Duration.ofSeconds(seconds), TextReader.MEGABYTES);
            TextReader.Digested read = reader.digested(file, encoding, work.run());
            text = read.text();
            sha256 = read.sha256();
            if (there && !replace && !same(store, theCase, sha256)) {
                throw new CallError("a text of '" + id + "' is kept already, taken from "
                        + store.origin(theCase.id(), id, "file").orElse("an unknown file"),
                        "put this one in its place with --replace, or look at " + store.text(theCase.id(), id)
                                + " first");
            }
            work.run().stop().check();
            store.keep(theCase.id(), id, text, String.valueOf(file.getFileName()), sha256);
        } catch (TextRefused refused) {
            session.tell(new Problem(Place.of(file.toString()), refused.what(), refused.maybe()).inWords());
            return refused.outOfResources() ? ExitCode.STOPPED : ExitCode.INPUT;
        } catch (IOException e) {
            throw new CallError("'" + store.folder(theCase.id()) + "' cannot be written (" + WholeFile.reason(e) + ")",
                    "name a folder that you may write to: ENTENTE_TEXTS=DIR");
        }
        tell(theCase, text, sha256);
        return ExitCode.DONE;
    }

    private void checkId(Case theCase) {
        List<String> known = theCase.evidence().sources().stream().map(Source::id).toList();
        if (unknown) {
            if (known.contains(id)) {
                throw new CallError("the case '" + theCase.id() + "' has the source '" + id + "' already",
                        "leave out --new, or choose another id");
            }
            if (!ID.matcher(id).matches()) {
                throw new CallError("'" + id + "' is no id",
                        "use lower-case letters, digits and hyphens, at most 64, beginning with a letter or digit");
            }
        } else if (!known.contains(id)) {
            String fresh = "'--new' prints the entry of a new source for sources.yaml";
            throw new CallError("the case '" + theCase.id() + "' has no source '" + id + "'",
                    Nearest.of(id, known).map(near -> "you mean '" + near + "'; " + fresh).orElse(fresh));
        }
    }

    /** Whether the same file is kept already; reading it once more then changes nothing that the reader has not asked for. */
    private boolean same(TextStore store, Case theCase, String sha256) {
        return store.origin(theCase.id(), id, "sha256").filter(sha256::equals).isPresent();
    }

    // ---- what is said

    private void tell(Case theCase, ExtractedText text, String sha256) {
        Path kept = session.texts().text(theCase.id(), id);
        for (String remark : text.remarks()) {
            session.tell(new Problem(Place.of(file.toString()), remark, "look at " + kept + " before you rely on it")
                    .inWords());
        }
        String done = "Kept the text of '" + id + "': " + text.inWords() + ", "
                + String.format(Locale.ROOT, "%,d", text.content().codePointCount(0, text.content().length()))
                + " characters.";
        String where = "It stands in " + kept + ", outside the case; nothing is sent anywhere.";
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("case", theCase.id()).put("source", id).put("kept", kept.toString())
                .put("format", text.format().name().toLowerCase(Locale.ROOT)).put("encoding", text.encoding())
                .put("pages", text.pages()).put("characters", text.content().length()).put("sha256", sha256);
        text.remarks().forEach(json.putArray("remarks")::add);
        if (unknown) {
            String entry = entry(theCase, text, sha256);
            json.put("entry", entry);
            session.tell(done);
            session.tell(where);
            session.tell("Put the entry into sources.yaml, with what you know of author, date and publisher.");
            if (!shared.json()) {
                session.print(entry.stripTrailing());
            }
        } else {
            List<String> lines = known(theCase, json);
            if (!shared.json()) {
                session.print(done);
                session.print(where);
                lines.forEach(session::print);
            }
        }
        if (shared.json()) {
            session.print(json);
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private String entry(Case theCase, ExtractedText text, String sha256) {
        String title = String.valueOf(file.getFileName()).replaceFirst("(?<=.)\\.[A-Za-z]{2,8}$", "");
        return (theCase.evidence().sources().isEmpty() ? "sources:\n" : "")
                + "  - id: " + id + "\n"
                + "    type: " + (text.format() == TextFormat.HTML ? "webpage" : "document")
                + "   # a CSL type: report, book, chapter, article-journal, webpage, ...\n"
                + "    title: " + quoted(title) + "   # the name of the file; put in the title\n"
                + "    sha256: " + quoted(sha256) + "   # of the file that was read\n";
    }

    /** What the case says of this text: its digest, and the claims that are found in it. */
    private List<String> known(Case theCase, ObjectNode json) {
        Source source = theCase.evidence().source(id).orElseThrow();
        Texts texts = new Texts(List.of(), session.texts().folder(theCase.id()));
        Texts.Text text = texts.of(source).orElseThrow();
        String digest = TextsAtHand.digest(source, text);
        VerifiedClaims claims = session.workbench().verify(theCase, texts);
        List<ClaimStatus> here = theCase.evidence().claims().stream().filter(claim -> claim.at().source().equals(id))
                .map(claim -> claims.byClaim().get(claim.id())).toList();
        long verified = here.stream().filter(ClaimStatus.Verified.class::isInstance).count();
        long broken = here.stream().filter(ClaimStatus.Broken.class::isInstance).count();
        json.put("digest", digest).putObject("claims").put("all", here.size()).put("verified", verified).put("broken",
                broken);
        if (digest.equals("differs")) {
            session.workbench().differing(theCase, claims).stream()
                    .filter(problem -> problem.place().equals(theCase.origin().place("source/" + id)))
                    .forEach(problem -> session.tell(problem.inWords()));
        }
        String digestLine = switch (digest) {
            case "agrees" -> "It is the text that the case names by its SHA-256.";
            case "differs" -> "It is not the text that the case names by its SHA-256.";
            default -> "The case does not say which text was read. To fix it, add to '" + id
                    + "' in sources.yaml:  sha256: "
                    + quoted(text.original() == null ? text.sha256() : text.original());
        };
        String claimLine = here.isEmpty()
                ? "No claim names this source yet."
                : "Of " + English.count(here.size(), "claim that names it, ", "claims that name it, ") + verified
                        + (verified == 1 ? " is verified" : " are verified")
                        + (broken == 0
                                ? "."
                                : " and " + broken + " broken; 'entente sources verify " + name + "' shows why.");
        return List.of(digestLine, claimLine);
    }
}
