package entente.app.cli;

import entente.app.search.CaseSearch;
import entente.app.search.Hit;
import entente.app.words.English;
import entente.casefile.BadCase;
import entente.model.Case;
import entente.model.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Searches a case, and the texts at hand, for words. */
@Command(name = "search", description = "search a case, and your copies of the texts, for words", footer = {
    "All words have to be there; '\"two words\"' is a phrase, begin* the beginning of a word, and an id finds its element.",
    "OR between two asks for one of them; -word leaves out what has it. English and Russian words are found in all forms."})
final class SearchCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private Shared shared = new Shared();

    @Parameters(index = "0", paramLabel = "CASE", description = Session.CASE)
    private String name = "";

    @Parameters(index = "1..*", paramLabel = "QUERY", description = "the words to look for")
    private List<String> query = new ArrayList<>();

    @Mixin
    private TextsAtHand textsAtHand = new TextsAtHand();

    @Option(names = "--in", paramLabel = "KIND", split = ",", description = "claims, texts, actors, ...: only these")
    private List<String> kinds = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "the most hits shown (default: ${DEFAULT-VALUE})")
    private int limit;

    SearchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws BadCase {
        checkCall();
        Case theCase = session.named(name).theCase();
        CaseSearch search = CaseSearch.of(theCase, textsAtHand.told(session, theCase));
        CaseSearch.Found found = search.find(String.join(" ", query), kinds.isEmpty() ? CaseSearch.KINDS : kinds,
                limit);
        if (found.words().isEmpty()) {
            throw new CallError("the query holds no word to look for",
                    "write words, for example: entente search " + name
                            + " freeze");
        }
        if (shared.json()) {
            session.print(json(theCase, found));
        } else {
            show(found);
        }
        return ExitCode.DONE;
    }

    private void checkCall() {
        for (String word : query) {
            if (word.startsWith("--")) {
                throw new CallError("there is no option '" + word + "'",
                        Nearest.of(word, List.of("--sources", "--in", "--limit", "--json", "--help"))
                                .map(near -> "you mean '" + near + "'")
                                .orElse("'entente search --help' tells what it takes"));
            }
        }
        for (String kind : kinds) {
            if (!CaseSearch.KINDS.contains(kind)) {
                String all = "the kinds are " + String.join(", ", CaseSearch.KINDS);
                throw new CallError("there is no kind '" + kind + "' to search in",
                        Nearest.of(kind, CaseSearch.KINDS).map(near -> "you mean '" + near + "'; " + all).orElse(all));
            }
        }
        if (limit < 1) {
            throw new CallError("--limit " + limit + " shows nothing", "give a number from 1 on");
        }
    }

    private void show(CaseSearch.Found found) {
        for (Hit hit : found.hits()) {
            session.print(hit.kind() + " " + hit.id() + "  " + hit.place());
            session.print("    " + hit.marked("[", "]"));
        }
        String count = English.count(found.all(), "hit", "hits");
        session.print(
                found.hits().size() < found.all() ? count + ", the best " + found.hits().size() + " shown" : count);
        if (found.all() == 0 && !found.near().isEmpty()) {
            session.print("  Maybe '" + String.join(" ", found.near()) + "' is meant.");
        }
    }

    private static ObjectNode json(Case theCase, CaseSearch.Found found) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("case", theCase.id()).put("inputDigest", theCase.origin().digest()).put("all", found.all());
        ArrayNode hits = json.putArray("hits");
        for (Hit hit : found.hits()) {
            ObjectNode one = hits.addObject().put("kind", hit.kind()).put("id", hit.id()).put("place", hit.place())
                    .put("score", hit.score()).put("snippet", hit.snippet());
            ArrayNode marks = one.putArray("marks");
            hit.marks().forEach(mark -> marks.addObject().put("start", mark.start()).put("end", mark.end()));
            if (hit.offset() >= 0) {
                one.put("offset", hit.offset()).put("bytes", hit.bytes());
            }
        }
        found.near().forEach(json.putArray("near")::add);
        return json;
    }
}
