package entente.app.registers;

import static entente.app.registers.RegisterTable.Column.date;
import static entente.app.registers.RegisterTable.Column.number;
import static entente.app.registers.RegisterTable.Column.text;
import static entente.app.registers.RegisterTable.Column.word;
import static entente.app.registers.RegisterTable.Column.words;

import entente.app.words.English;
import entente.evidence.Assertion;
import entente.evidence.Claim;
import entente.evidence.ClaimDate;
import entente.evidence.Evidence;
import entente.model.Case;
import entente.model.Commitment;
import entente.model.Disagreement;
import entente.model.Event;
import entente.model.Format;
import entente.model.Homonym;
import entente.model.Nearest;
import entente.model.OpenQuestion;
import entente.model.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** All registers of a case as tables. */
public final class RegisterTables {

    private final Case theCase;
    private final Evidence evidence;

    private RegisterTables(Case theCase) {
        this.theCase = theCase;
        this.evidence = theCase.evidence();
    }

    /** The registers of a case, in the order in which a reader would want them; empty ones too. */
    public static List<RegisterTable> of(Case theCase) {
        RegisterTables tables = new RegisterTables(theCase);
        List<RegisterTable> all = new ArrayList<>(List.of(tables.claims(), tables.disagreements(), tables.homonyms(),
                tables.commitments(), tables.questions()));
        all.addAll(new ForecastTables(theCase).all());
        all.addAll(List.of(tables.events(), tables.formats(), tables.relations()));
        return List.copyOf(all);
    }

    /**
     * One register.
     *
     * @throws RegisterRefused where there is none of this name
     */
    public static RegisterTable named(Case theCase, String name) {
        List<RegisterTable> all = of(theCase);
        return all.stream().filter(table -> table.id().equals(name)).findFirst().orElseThrow(() -> {
            List<String> ids = all.stream().map(RegisterTable::id).toList();
            String known = "the registers are " + English.and(ids);
            return new RegisterRefused("there is no register '" + name + "'",
                    Nearest.of(name, ids).map(near -> "you mean '" + near + "'; " + known).orElse(known));
        });
    }

    private RegisterTable claims() {
        TableMaker maker = new TableMaker(theCase, word("id"), text("says"), word("source"), word("voice"),
                text("assertion"), word("strength"), word("rated-by"), word("setting"), date("date"), word("dated-by"),
                text("at"));
        for (Claim claim : evidence.claims()) {
            Assertion assertion = Assertion.of(claim);
            maker.text(claim.id()).text(claim.says()).text(claim.at().source())
                    .word(claim.voice().label(), claim.voice().id())
                    .text(assertion.inWords()).text(assertion.rating()).text(assertion.basis().label())
                    .text(claim.setting() == null ? null : claim.setting().id());
            dated(maker, ClaimDate.of(claim, evidence).orElse(null));
            maker.text(claim.at().inWords()).because(List.of(claim.id()));
        }
        return maker.table("claims", "Claims",
                "What the sources say, in our paraphrase: in whose voice, flatly or hedged and how strongly, and"
                        + " whether declared in public or held in private.");
    }

    private static void dated(TableMaker maker, @Nullable ClaimDate date) {
        maker.date(date == null ? null : date.date())
                .text(date == null ? null : date.ofSource() ? "source" : "claim");
    }

    private RegisterTable disagreements() {
        TableMaker maker = new TableMaker(theCase, word("id"), text("topic"), word("kind"), word("source"),
                text("says"), date("date"), word("dated-by"), number("years-apart"), text("time"), text("note"));
        for (Disagreement matter : theCase.registers().disagreements()) {
            DatedSides sides = new DatedSides(matter, evidence);
            for (DatedSides.DatedSide side : sides.byTime()) {
                maker.text(matter.id()).text(matter.topic()).word(matter.kind().label(), id(matter.kind()))
                        .text(side.side().source()).text(side.side().says());
                dated(maker, side.date());
                maker.text(sides.yearsApart().isPresent() ? Integer.toString(sides.yearsApart().getAsInt()) : null)
                        .text(matter.time()).text(matter.note()).because(side.side().because());
            }
        }
        return maker.table("disagreements", "Disagreements and agreements",
                "Who says what on a matter on which sources differ, or agree: a row for each side, from early to late.");
    }

    private RegisterTable homonyms() {
        TableMaker maker = new TableMaker(theCase, word("id"), text("name"), word("kind"), word("source"),
                text("writes"), text("means"), date("date"), text("note"));
        for (Homonym homonym : theCase.registers().homonyms()) {
            for (Homonym.Use use : homonym.uses()) {
                maker.text(homonym.id()).text(homonym.name()).word(homonym.kind().label(), id(homonym.kind()))
                        .text(use.source()).text(use.writes()).text(use.means())
                        .date(DatedSides.earliest(use.because(), evidence).map(ClaimDate::date).orElse(null))
                        .text(homonym.note()).because(use.because());
            }
        }
        return maker.table("homonyms", "Homonyms and contested terms",
                "One name for several things, or several names for one: the names as each source writes them.");
    }

    private RegisterTable commitments() {
        TableMaker maker = new TableMaker(theCase, word("id"), words("by"), words("to"), text("what"), date("made"),
                date("deadline"), word("status"), date("status-as-of"), words("status-because"), text("note"));
        for (Commitment commitment : theCase.registers().commitments()) {
            List<String> because = new ArrayList<>(commitment.because());
            because.addAll(commitment.statusBecause());
            maker.text(commitment.id()).actors(commitment.by()).actors(commitment.to()).text(commitment.what())
                    .date(commitment.made()).date(commitment.deadline()).text(commitment.status().id())
                    .date(commitment.statusAsOf()).texts(commitment.statusBecause()).text(commitment.note())
                    .because(because);
        }
        return maker.table("commitments", "Commitments",
                "Who undertook what, to whom and by when, and whether it was kept, as far as the grounds go.");
    }

    private RegisterTable questions() {
        TableMaker maker = new TableMaker(theCase, word("id"), text("asks"), word("source"), word("form"),
                date("date"), words("conflicts"), words("hypotheses"), word("status"), text("answer"), date("answered"),
                text("note"));
        for (OpenQuestion question : theCase.registers().questions()) {
            OpenQuestion.Answer answer = question.answer();
            List<String> because = new ArrayList<>(question.because());
            maker.text(question.id()).text(question.asks()).text(question.source()).text(question.form().id())
                    .date(DatedSides.earliest(question.because(), evidence).map(ClaimDate::date).orElse(null))
                    .texts(question.conflicts()).texts(question.hypotheses()).text(answer == null ? "open" : "answered")
                    .text(answer == null ? null : answer.says()).date(answer == null ? null : answer.asOf())
                    .text(question.note());
            if (answer != null) {
                because.addAll(answer.because());
            }
            maker.because(because);
        }
        return maker.table("questions", "Open questions", "What the sources leave open, and which models work on it.");
    }

    private RegisterTable events() {
        TableMaker maker = new TableMaker(theCase, word("id"), date("date"), text("what"), word("kind"),
                words("actors"), text("note"));
        for (Event event : theCase.events()) {
            maker.text(event.id()).date(event.date()).text(event.what()).text(event.kind()).actors(event.actors())
                    .text(event.note()).because(event.because());
        }
        return maker.table("events", "Events", "What happened, dated as precisely as the sources date it.");
    }

    private RegisterTable formats() {
        TableMaker maker = new TableMaker(theCase, word("id"), text("name"), word("kind"), words("participants"),
                text("status"), date("date"), text("note"));
        for (Format format : theCase.formats()) {
            maker.text(format.id()).text(format.name()).text(id(format.kind()));
            maker.participants(format).text(format.status()).date(format.asOf()).text(format.note())
                    .because(format.because());
        }
        return maker.table("formats", "Formats", "Institutions, talks, plans and treaties, and who takes part.");
    }

    private RegisterTable relations() {
        TableMaker maker = new TableMaker(theCase, word("id"), words("between"), date("date"), word("sign"),
                text("trend"), text("driver"), text("note"));
        for (Tie tie : theCase.ties()) {
            maker.text(tie.id()).actors(tie.between()).date(tie.asOf()).text(id(tie.sign())).text(tie.trend())
                    .text(tie.driver()).text(tie.note()).because(tie.because());
        }
        return maker.table("relations", "Relations", "Signed ties of actors, each at its time.");
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
