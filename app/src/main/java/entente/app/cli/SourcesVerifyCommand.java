package entente.app.cli;

import entente.app.words.English;
import entente.casefile.BadCase;
import entente.evidence.Claim;
import entente.evidence.ClaimStatus;
import entente.evidence.Texts;
import entente.evidence.VerifiedClaims;
import entente.model.Case;
import entente.model.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Looks for the passage of every claim in the texts at hand. */
@Command(name = "verify", description = "look for the passage of every claim in your copies of the texts")
final class SourcesVerifyCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private Shared shared = new Shared();

    @Parameters(paramLabel = "CASE", description = Session.CASE)
    private String name = "";

    @Mixin
    private TextsAtHand textsAtHand = new TextsAtHand();

    SourcesVerifyCommand(Session session) {
        this.session = session;
    }

    /**
     * How a claim stands.
     *
     * @param where line and page where it is verified
     */
    private record Row(Claim claim, ClaimStatus status, String where) {}

    @Override
    public Integer call() throws BadCase {
        Case theCase = session.named(name).theCase();
        Texts texts = textsAtHand.of(session, theCase).orElse(Texts.NONE);
        VerifiedClaims claims = session.workbench().verify(theCase, texts);
        List<Row> rows = rows(theCase, claims, texts);
        List<Problem> problems = new ArrayList<>(session.workbench().differing(theCase, claims));
        problems.addAll(session.workbench().broken(theCase, claims));
        if (shared.json()) {
            session.print(json(theCase, claims, rows, problems));
        } else {
            TextTable table = new TextTable("claim", "source", "state", "where");
            rows.forEach(
                    row -> table.row(row.claim().id(), row.claim().at().source(), row.status().inWords(), row.where()));
            if (!rows.isEmpty()) {
                table.lines().forEach(session::print);
                session.print("");
            }
            problems.forEach(problem -> session.print(problem.inWords()));
            summary(claims).forEach(session::print);
        }
        return claims.count(ClaimStatus.Broken.class) == 0 ? ExitCode.DONE : ExitCode.INPUT;
    }

    private static List<Row> rows(Case theCase, VerifiedClaims claims, Texts texts) {
        Map<String, String> contents = new LinkedHashMap<>();
        theCase.evidence().sources()
                .forEach(source -> texts.of(source).ifPresent(text -> contents.put(source.id(), text.content())));
        List<Row> rows = new ArrayList<>();
        for (Claim claim : theCase.evidence().claims()) {
            ClaimStatus status = claims.of(claim.id());
            rows.add(new Row(claim, status, switch (status) {
                case ClaimStatus.Verified(var found) -> TextsAtHand.where(found,
                        TextsAtHand.page(contents.getOrDefault(claim.at().source(), ""), found));
                case ClaimStatus.ByPlace place -> claim.at().inWords();
                case ClaimStatus.NotAtHand absent -> "";
                case ClaimStatus.Broken broken -> "";
            }));
        }
        return rows;
    }

    private List<String> summary(VerifiedClaims claims) {
        List<String> lines = new ArrayList<>();
        int places = claims.count(ClaimStatus.ByPlace.class);
        int absent = claims.count(ClaimStatus.NotAtHand.class);
        lines.add("Of " + English.count(claims.byClaim().size(), "claim, ", "claims, ")
                + claims.count(ClaimStatus.Verified.class)
                + " verified, " + claims.count(ClaimStatus.Broken.class) + " broken, " + absent
                + " without the text at hand"
                + (places == 0 ? "" : ", " + places + " by place, without words to look for")
                + ".");
        if (absent > 0) {
            lines.add("'entente sources add " + name + " ID FILE' keeps a text; 'entente sources list " + name
                    + "' shows which are missing.");
        }
        return lines;
    }

    private static ObjectNode json(Case theCase, VerifiedClaims claims, List<Row> rows, List<Problem> problems) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("case", theCase.id()).put("inputDigest", theCase.origin().digest());
        ArrayNode list = json.putArray("claims");
        for (Row row : rows) {
            ObjectNode one = list.addObject().put("claim", row.claim().id()).put("source", row.claim().at().source())
                    .put("state", row.status().inWords()).put("where", row.where());
            if (row.status() instanceof ClaimStatus.Broken(String reason, String maybe)) {
                one.put("what", reason).put("maybe", maybe);
            }
            if (row.status() instanceof ClaimStatus.Verified found && !found.where().exact()) {
                one.put("approximately", found.where().approximately());
            }
        }
        json.putObject("counts").put("verified", claims.count(ClaimStatus.Verified.class))
                .put("broken", claims.count(ClaimStatus.Broken.class))
                .put("textNotAtHand", claims.count(ClaimStatus.NotAtHand.class))
                .put("byPlace", claims.count(ClaimStatus.ByPlace.class));
        ArrayNode wrong = json.putArray("problems");
        problems.forEach(problem -> wrong.addObject().put("file", problem.place().file())
                .put("line", problem.place().line()).put("column", problem.place().column()).put("what", problem.what())
                .put("maybe", problem.maybe()));
        return json;
    }
}
