package entente.app.cli;

import entente.app.words.English;
import entente.casefile.BadCase;
import entente.evidence.Source;
import entente.evidence.Texts;
import entente.model.Case;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows the sources of a case, and whether their texts are at hand. */
@Command(name = "list", description = "the sources of a case, and whether and where you have their texts")
final class SourcesListCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private Shared shared = new Shared();

    @Parameters(paramLabel = "CASE", description = Session.CASE)
    private String name = "";

    @Mixin
    private TextsAtHand textsAtHand = new TextsAtHand();

    SourcesListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws BadCase {
        Case theCase = session.named(name).theCase();
        Texts texts = textsAtHand.of(session, theCase).orElse(Texts.NONE);
        TextTable table = new TextTable("source", "text", "digest", "claims", "taken from", "stands in");
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("case", theCase.id())
                .put("folder", session.texts().folder(theCase.id()).toString());
        ArrayNode list = json.putArray("sources");
        int atHand = 0;
        for (Source source : theCase.evidence().sources()) {
            Optional<Texts.Text> text = texts.of(source);
            atHand += text.isPresent() ? 1 : 0;
            long claims = theCase.evidence().claims().stream().filter(claim -> claim.at().source().equals(source.id()))
                    .count();
            String digest = text.map(found -> TextsAtHand.digest(source, found)).orElse("");
            String from = text.filter(found -> found.at().equals(session.texts().text(theCase.id(), source.id())))
                    .flatMap(found -> session.texts().origin(theCase.id(), source.id(), "file")).orElse("");
            String at = text.map(found -> found.at().toString()).orElse("");
            table.row(source.id(), text.isPresent() ? "at hand" : "not at hand", digest, Long.toString(claims), from,
                    at);
            list.addObject().put("source", source.id()).put("atHand", text.isPresent()).put("digest", digest)
                    .put("claims", claims).put("takenFrom", from).put("standsIn", at);
        }
        List<String> strays = session.texts().ids(theCase.id()).stream()
                .filter(id -> theCase.evidence().source(id).isEmpty()).toList();
        strays.forEach(json.putArray("strays")::add);
        if (shared.json()) {
            session.print(json);
        } else {
            tell(theCase, table, atHand, strays);
        }
        return ExitCode.DONE;
    }

    private void tell(Case theCase, TextTable table, int atHand, List<String> strays) {
        int all = theCase.evidence().sources().size();
        if (all > 0) {
            table.lines().forEach(session::print);
            session.print("");
        }
        session.print(
                "Of " + English.count(all, "text, ", "texts, ") + atHand + " at hand. Texts that you add are kept in "
                        + session.texts().folder(theCase.id()) + ".");
        if (!strays.isEmpty()) {
            session.print("Kept, but no source of the case: " + String.join(", ", strays) + ". 'entente sources remove "
                    + name + " ID' removes a text.");
        }
    }
}
