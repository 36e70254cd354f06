package entente.app.words;

import entente.bargaining.BargainingResult;
import entente.bargaining.Forecast.Spread;
import entente.bargaining.Influence;
import entente.bargaining.Methods;
import entente.bargaining.Move;
import entente.bargaining.Reason.Bargained;
import entente.bargaining.Reason.Exchanged;
import entente.bargaining.Reason.NoAgreement;
import entente.bargaining.Reason.Offered;
import entente.bargaining.Reason.PackageVetoed;
import entente.bargaining.Reason.Vetoed;
import entente.bargaining.Reason.Weighed;
import entente.model.Case;
import entente.model.Estimate;
import entente.model.Issue;
import entente.model.Issue.Anchor;
import entente.model.Issue.Party;
import entente.model.Issue.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where an issue would settle, in words: the range first, the point beside it, the benchmarks, who objects, and what matters most. */
public final class IssueWords {

    private static final int MOST_INFLUENCES = 5;
    private static final int MOST_MOVES = 6;

    private final Case theCase;
    private final Issue issue;
    private final BargainingResult result;
    private final List<List<Double>> methods;
    private final List<String> lines = new ArrayList<>();

    private IssueWords(Case theCase, Issue issue, BargainingResult result, List<List<Double>> methods) {
        this.theCase = theCase;
        this.issue = issue;
        this.result = result;
        this.methods = methods;
    }

    /**
     * The lines of a result.
     *
     * @param methods what every method says, one number for each dimension; may be empty
     */
    public static List<String> lines(Case theCase, BargainingResult result, List<List<Double>> methods) {
        Issue issue = theCase.issue(result.provenance().model()).orElseThrow();
        IssueWords words = new IssueWords(theCase, issue, result, methods);
        words.all();
        return List.copyOf(words.lines);
    }

    private void all() {
        lines.add(issue.title() + (issue.question() == null ? "" : ": " + issue.question()));
        lines.add("Method: " + Methods.of(result.method()).orElseThrow().title() + switches() + participants());
        ideals();
        for (int k = 0; k < issue.scales().size(); k++) {
            dimension(k);
        }
        objections();
        moves();
        influences();
        result.warnings().forEach(lines::add);
        lines.add("Nothing here predicts: it says what follows from the numbers of the table, if they hold.");
    }

    /** What the ideal of a party follows, where the method reads that from the table and something is said. */
    public static Optional<Sentence> accommodation(MoveWords words, Party party, BargainingResult result) {
        boolean asGiven = "as-given".equals(result.settings().chosen().get("accommodation"));
        return asGiven && result.actors().contains(party.actor())
                ? words.accommodation(party, result.actors())
                : Optional.empty();
    }

    private void ideals() {
        MoveWords words = new MoveWords(theCase, issue);
        issue.parties().forEach(
                party -> accommodation(words, party, result).ifPresent(sentence -> lines.add(sentence.text())));
    }

    private String switches() {
        return result.settings().chosen().isEmpty()
                ? ""
                : ", read with " + String.join(", ",
                        result.settings().chosen().entrySet().stream().map(one -> one.getKey() + "=" + one.getValue())
                                .toList());
    }

    private String participants() {
        return result.participants().flatMap(issue::participants).map(list -> "; at the table: " + list.label())
                .orElse("");
    }

    private void dimension(int k) {
        Scale scale = issue.scales().get(k);
        lines.add("");
        lines.add(
                English.capital(scale.label()) + ", from " + number(scale.low()) + " to " + number(scale.high()) + ":");
        if (result.forecast().spreads().size() > k && result.forecast().draws() > 0) {
            Spread spread = result.forecast().spreads().get(k);
            lines.add(spread.least() == spread.greatest()
                    ? "  range    none: nothing that varies moves it"
                    : "  range    " + number(spread.quantile(5)) + " to " + number(spread.quantile(95))
                            + " in nine of ten draws, " + number(spread.quantile(25)) + " to "
                            + number(spread.quantile(75))
                            + " in every second (" + result.forecast().draws() + " draws)");
        }
        lines.add("  point    " + number(result.course().outcome().get(k))
                + near(scale, result.course().outcome().get(k)));
        List<List<Double>> readings = result.readings().stream().map(BargainingResult.Reading::outcome).toList();
        if (readings.size() > 1) {
            lines.add("  readings " + Between.of(readings, k).inWords() + " over " + readings.size()
                    + " readings of the method");
        }
        if (methods.size() > 1) {
            lines.add("  methods  " + Between.of(methods, k).inWords() + " over " + methods.size()
                    + " methods, each in its standard reading");
        }
        lines.add("  beside   weighted mean " + number(result.benchmarks().weightedMean().get(k)) + ", weighted median "
                + number(result.benchmarks().weightedMedian().get(k)) + ", mean "
                + number(result.benchmarks().mean().get(k)));
    }

    private static String near(Scale scale, double at) {
        Anchor nearest = null;
        for (Anchor anchor : scale.anchors()) {
            if (nearest == null || Math.abs(anchor.at() - at) < Math.abs(nearest.at() - at)) {
                nearest = anchor;
            }
        }
        return nearest == null ? "" : ", nearest to " + number(nearest.at()) + ": " + nearest.label();
    }

    private static boolean objects(Move move) {
        return switch (move.why()) {
            case Vetoed _,PackageVetoed _,NoAgreement _ -> true;
            case Bargained _,Weighed _,Offered _,Exchanged _ -> false;
        };
    }

    private void objections() {
        MoveWords words = new MoveWords(theCase, issue);
        result.course().moves().stream().filter(IssueWords::objects)
                .forEach(move -> lines.add("  " + words.of(move).text()));
    }

    /** The first moves round by round, and how many more there are. */
    private void moves() {
        List<Move> moves = result.course().moves().stream().filter(move -> !objects(move)).toList();
        if (moves.isEmpty()) {
            return;
        }
        MoveWords words = new MoveWords(theCase, issue);
        lines.add("");
        lines.add("How it comes about:");
        moves.stream().limit(MOST_MOVES)
                .forEach(move -> lines.add("  round " + move.round() + ": " + words.of(move).text()));
        int more = moves.size() - MOST_MOVES;
        if (more > 0) {
            lines.add("  ... and " + English.count(more, "more move", "more moves")
                    + "; 'entente explain' with an actor tells those of one, and --json has all.");
        }
    }

    private String name(String actor) {
        return theCase.actor(actor).map(one -> (one.the() ? "the " : "") + one.name()).orElse(actor);
    }

    private void influences() {
        List<Influence> some = result.influences().stream().filter(one -> one.swing() > 0).limit(MOST_INFLUENCES)
                .toList();
        if (some.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("What matters most, one number at a time:");
        for (Influence one : some) {
            String what = one.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            lines.add("  " + what + (one.actor().isEmpty() ? "" : " of " + name(one.actor()))
                    + (one.towards().isEmpty() ? "" : " towards " + name(one.towards())) + " from "
                    + number(one.low()) + " to " + number(one.high()) + ": " + numbers(one.atLow()) + " to "
                    + numbers(one.atHigh()));
        }
    }

    /** Numbers as {@link #number} shows each, with commas. */
    public static String numbers(List<Double> values) {
        return String.join(", ", values.stream().map(IssueWords::number).toList());
    }

    /** The likely value of an estimate, and where it is uncertain its ends in brackets. */
    public static String estimate(Estimate one) {
        return number(one.likely())
                + (one.isUncertain() ? " (" + number(one.low()) + " to " + number(one.high()) + ")" : "");
    }

    /** A number with as many decimals as its size calls for, at most three. */
    public static String number(double value) {
        String form = Math.abs(value) < 2 ? "%.3f" : Math.abs(value) < 10 ? "%.2f" : "%.1f";
        String plain = String.format(Locale.ROOT, form, value).replaceFirst("\\.?0+$", "");
        return plain.equals("-0") ? "0" : plain;
    }
}
