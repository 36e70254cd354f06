package entente.app.cli;

import entente.app.words.English;
import entente.casefile.BadCase;
import entente.evidence.ClaimStatus;
import entente.evidence.Texts;
import entente.evidence.VerifiedClaims;
import entente.model.Case;
import entente.model.Problem;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Prints every problem of a case as a compiler does, and a last line with counts. */
@Command(name = "check", description = "every problem of a case, with file:line:column; exit code 1 if there is one")
final class CheckCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private Shared shared = new Shared();

    @Parameters(paramLabel = "CASE", description = Session.CASE)
    private String name = "";

    @Mixin
    private TextsAtHand textsAtHand = new TextsAtHand();

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Optional<Case> theCase = Optional.empty();
        Optional<VerifiedClaims> claims = Optional.empty();
        List<Problem> problems;
        try {
            Case opened = session.named(name).theCase();
            theCase = Optional.of(opened);
            Optional<Texts> texts = textsAtHand.told(session, opened);
            claims = texts.map(found -> session.workbench().verify(opened, found));
            problems = claims.isEmpty()
                    ? session.workbench().check(opened)
                    : session.workbench().check(opened, texts.get(), claims.get());
        } catch (BadCase bad) {
            problems = bad.problems();
        }
        if (shared.json()) {
            session.print(json(problems, theCase, claims));
        } else {
            problems.forEach(problem -> session.print(problem.inWords()));
            session.print(summary(problems.size(), theCase, claims));
        }
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.INPUT;
    }

    private static String summary(int problems, Optional<Case> theCase, Optional<VerifiedClaims> claims) {
        String found = English.count(problems, "problem", "problems");
        if (theCase.isEmpty()) {
            return found;
        }
        Case read = theCase.get();
        return found + " in " + English.count(read.conflicts().size(), "conflict", "conflicts") + ", "
                + counted(read.issues().size(), "issue", "issues")
                + counted(read.hypotheses().size(), "table of hypotheses", "tables of hypotheses")
                + English.count(read.evidence().claims().size(), "claim", "claims")
                + claims.map(CheckCommand::counted).orElse("") + ", "
                + English.count(read.evidence().judgements().size(), "judgement", "judgements") + ", "
                + English.count(read.evidence().sources().size(), "source", "sources") + works(read);
    }

    private static String counted(int number, String one, String many) {
        return number == 0 ? "" : English.count(number, one, many) + ", ";
    }

    private static String works(Case read) {
        int works = read.evidence().works().size();
        return works == read.evidence().sources().size() ? "" : " (" + English.count(works, "work", "works") + ")";
    }

    private static String counted(VerifiedClaims claims) {
        return " (" + claims.count(ClaimStatus.Verified.class) + " verified"
                + also(claims.approximate(), "of them with other letters")
                + also(claims.count(ClaimStatus.Broken.class), "broken")
                + also(claims.count(ClaimStatus.NotAtHand.class), "without the text at hand")
                + also(claims.count(ClaimStatus.ByPlace.class), "by place") + ")";
    }

    private static String also(int number, String what) {
        return number == 0 ? "" : ", " + number + " " + what;
    }

    private static ObjectNode json(List<Problem> problems, Optional<Case> theCase, Optional<VerifiedClaims> claims) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray("problems");
        for (Problem problem : problems) {
            list.addObject().put("file", problem.place().file()).put("line", problem.place().line())
                    .put("column", problem.place().column()).put("what", problem.what()).put("maybe", problem.maybe());
        }
        theCase.ifPresent(read -> {
            json.put("case", read.id());
            json.put("inputDigest", read.origin().digest());
            ObjectNode counts = json.putObject("counts").put("conflicts", read.conflicts().size())
                    .put("claims", read.evidence().claims().size())
                    .put("judgements", read.evidence().judgements().size())
                    .put("sources", read.evidence().sources().size());
            if (!read.issues().isEmpty()) {
                counts.put("issues", read.issues().size());
            }
            if (!read.hypotheses().isEmpty()) {
                counts.put("hypotheses", read.hypotheses().size());
            }
        });
        claims.ifPresent(verified -> {
            ObjectNode byClaim = json.putObject("claims");
            verified.byClaim().forEach((claim, status) -> byClaim.put(claim, status.inWords()));
            ObjectNode approximate = json.putObject("approximate");
            verified.byClaim().forEach((claim, status) -> {
                if (status instanceof ClaimStatus.Verified found && !found.where().exact()) {
                    approximate.put(claim, found.where().approximately());
                }
            });
        });
        return json;
    }
}
