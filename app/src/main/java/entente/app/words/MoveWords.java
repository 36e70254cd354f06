package entente.app.words;

import entente.bargaining.Move;
import entente.bargaining.Move.Change;
import entente.bargaining.Reason;
import entente.bargaining.Reason.Bargained;
import entente.bargaining.Reason.Exchanged;
import entente.bargaining.Reason.Externality;
import entente.bargaining.Reason.NoAgreement;
import entente.bargaining.Reason.Offered;
import entente.bargaining.Reason.PackageVetoed;
import entente.bargaining.Reason.Vetoed;
import entente.bargaining.Reason.Weighed;
import entente.bargaining.Reason.Weighed.Standing;
import entente.model.Case;
import entente.model.Issue;
import entente.model.Issue.Accommodation;
import entente.model.Issue.Party;
import entente.model.Issue.Scale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The moves of a bargaining table in sentences: who offers what to whom, with what odds as seen by whom, and what comes of it. No verb agrees with the name of an actor
 * and no pronoun stands for one, so that the sentences are right for one country, for "the Japanese parties" and for a person alike.
 */
public final class MoveWords {

    private static final int MOST_LISTED = 5;

    private final Case theCase;
    private final Issue issue;

    /** Words for the moves of an issue, in the names of its case and the labels of its scales. */
    public MoveWords(Case theCase, Issue issue) {
        this.theCase = theCase;
        this.issue = issue;
    }

    /** A move and its reason, in one paragraph; it rests on what the numbers of the one who makes it rest on. */
    public Sentence of(Move move) {
        String words = switch (move.why()) {
            case Vetoed why -> vetoed(move, why);
            case PackageVetoed why -> vetoed(move, why);
            case NoAgreement why -> noAgreement(why);
            case Bargained why -> bargained(move, why);
            case Weighed why -> weighed(move, why);
            case Offered why -> offered(move, why);
            case Exchanged why -> exchanged(move, why);
        };
        return new Sentence(words, issue.party(move.by()).map(Party::because).orElse(List.of()));
    }

    /**
     * What the ideal of a party follows, in one sentence; empty where nothing is said of it. The share of one who is not at the table stays with the ideal before.
     *
     * @param actors who is at the table
     */
    public Optional<Sentence> accommodation(Party party, List<String> actors) {
        List<Accommodation> said = party.accommodation();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        List<Accommodation> followed = said.stream()
                .filter(one -> actors.contains(one.towards()) && one.share().high() > 0).toList();
        List<String> because = Stream
                .concat(party.because().stream(), said.stream().flatMap(one -> one.share().because().stream()))
                .distinct().toList();
        return Optional.of(new Sentence(accommodation(name(party.actor()), followed), because));
    }

    private String accommodation(String name, List<Accommodation> followed) {
        if (followed.isEmpty()) {
            return "The ideal of " + name + " stays as it is at first.";
        }
        List<String> parts = new ArrayList<>(followed.stream()
                .map(one -> "the position of " + name(one.towards()) + " by " + IssueWords.estimate(one.share()))
                .toList());
        if (followed.stream().mapToDouble(one -> one.share().low()).sum() < 1 - Issue.ROUNDING) {
            parts.add("the ideal before by what is left");
        }
        return "After each round the ideal of " + name + " is made up of " + English.and(parts) + ".";
    }

    /** The name of an actor as a sentence uses it. */
    public String name(String actor) {
        return theCase.actor(actor).map(one -> (one.the() ? "the " : "") + one.name()).orElse(actor);
    }

    /** What a dimension is called, in quotation marks. */
    String scale(String dimension) {
        return "“" + issue.scales().stream().filter(one -> one.id().equals(dimension)).map(Scale::label).findFirst()
                .orElse(dimension) + "”";
    }

    private String vetoed(Move move, Vetoed why) {
        return IssueWords.number(why.wanted()) + " on " + scale(why.dimension()) + " is unacceptable to "
                + name(move.by()) + grounds(why.holdsStatusQuo()) + "; the settlement stops at "
                + IssueWords.number(why.limit()) + ".";
    }

    private String vetoed(Move move, PackageVetoed why) {
        List<String> wanted = move.changes().stream()
                .map(one -> IssueWords.number(one.from()) + " on " + scale(one.dimension())).toList();
        List<String> limits = move.changes().stream().map(one -> IssueWords.number(one.to())).toList();
        return "The package of " + English.and(wanted) + " is unacceptable to " + name(move.by())
                + grounds(why.holdsStatusQuo()) + "; the settlement goes back to " + English.and(limits) + ".";
    }

    private static String grounds(boolean holdsStatusQuo) {
        return holdsStatusQuo
                ? ", in whose hands the status quo is"
                : ", for whom it would be worse than no agreement";
    }

    private String noAgreement(NoAgreement why) {
        return "On " + scale(why.dimension())
                + " nothing is better than no agreement for all who must agree, and things"
                + " stay at " + IssueWords.number(why.fallback()) + ".";
    }

    // ---- the spatial model of politics

    private String bargained(Move move, Bargained why) {
        String by = name(move.by());
        String to = names(move.to());
        return "A bargain offered by " + by + " to " + to + ": " + changes(move) + ". By challenging " + to + ", " + by
                + " would gain " + IssueWords.number(why.gain()) + odds(move) + ". " + taken(why, by, to);
    }

    private static String taken(Bargained why, String by, String to) {
        if (why.takenByProposer() && why.takenByReceiver()) {
            return "Both carry it out.";
        }
        if (!why.takenByProposer() && !why.takenByReceiver()) {
            return "Neither carries it out, as each has another bargain or none that is better than things as they are.";
        }
        return "Only the part of " + (why.takenByProposer() ? by : to) + " is carried out.";
    }

    private String weighed(Move move, Weighed why) {
        List<Standing> queue = why.queue();
        List<Standing> likely = queue.stream().sorted(Comparator.comparingDouble(Standing::probability).reversed())
                .limit(MOST_LISTED).toList();
        List<String> told = new ArrayList<>(likely.stream()
                .map(one -> bargain(one) + " (" + percent(one.probability()) + votes(one) + ")").toList());
        if (queue.size() > likely.size()) {
            told.add((queue.size() - likely.size()) + " less likely");
        }
        return "Everybody votes on the next step of " + name(move.by()) + ", and so likely is each: "
                + English.and(told) + ". What is done: " + bargain(queue.get(why.chosen()))
                + (move.changes().isEmpty() ? "." : "; " + changes(move) + ".");
    }

    private String bargain(Standing one) {
        return one.by().isEmpty()
                ? "things as they are"
                : "the bargain offered by " + name(one.by()) + " to " + name(one.to());
    }

    private static String votes(Standing one) {
        return one.by().isEmpty()
                ? ""
                : "; " + IssueWords.number(one.votesFor()) + " for it and " + IssueWords.number(one.votesAgainst())
                        + " against";
    }

    // ---- expected utility

    private String offered(Move move, Offered why) {
        String by = name(move.by());
        String to = names(move.to());
        String opening = switch (why.kind()) {
            case CONFRONTATION -> "A challenge of " + to + " by " + by + ": ";
            case COMPROMISE -> "A compromise offered by " + by + " to " + to + ": ";
            case CAPITULATION -> "A demand by " + by + " that " + to + " give in: ";
        };
        String reason = switch (why.kind()) {
            case CONFRONTATION -> "both would gain by a challenge, " + to + " less";
            case COMPROMISE -> to + " would lose less by a challenge than " + by + " would gain";
            case CAPITULATION -> to + " would lose more by a challenge than " + by + " would gain";
        };
        return opening + changes(move) + ". In the eyes of " + to + " " + reason + " (" + to + " "
                + IssueWords.number(why.receiverExpects()) + ", " + by + " "
                + IssueWords.number(why.proposerExpects()) + ")" + odds(move)
                + (move.accepted()
                        ? ". This offer is taken."
                        : ". The offer of " + name(why.better()) + " is taken instead.");
    }

    // ---- exchange

    private String exchanged(Move move, Exchanged why) {
        String by = name(move.by());
        String to = names(move.to());
        String words = by + " and " + to + " exchange positions: " + changes(move) + ". The gain of " + by + " is "
                + IssueWords.number(why.gainBy()) + ", that of " + to + " " + IssueWords.number(why.gainTo()) + ".";
        List<Externality> felt = why.others().stream().filter(one -> one.gain() != 0)
                .sorted(Comparator.comparingDouble((Externality one) -> -Math.abs(one.gain()))).toList();
        if (felt.isEmpty()) {
            return words;
        }
        List<String> told = new ArrayList<>(felt.stream().limit(MOST_LISTED)
                .map(one -> IssueWords.number(Math.abs(one.gain())) + (one.gain() > 0 ? " gained by " : " lost by ")
                        + name(one.actor()))
                .toList());
        if (felt.size() > MOST_LISTED) {
            told.add("less by " + English.count(felt.size() - MOST_LISTED, "other", "others"));
        }
        return words + " What it does to others: " + English.and(told) + ".";
    }

    // ---- parts of sentences

    private String names(List<String> actors) {
        return actors.isEmpty() ? "all" : English.and(actors.stream().map(this::name).toList());
    }

    private String changes(Move move) {
        if (move.changes().isEmpty()) {
            return "nobody would move";
        }
        return English.and(move.changes().stream().map(this::change).toList());
    }

    private String change(Change one) {
        return (one.actor().isEmpty() ? "the settlement" : name(one.actor())) + " from " + IssueWords.number(one.from())
                + " to " + IssueWords.number(one.to())
                + (issue.scales().size() > 1 ? " on " + scale(one.dimension()) : "");
    }

    private String odds(Move move) {
        if (move.odds().isEmpty()) {
            return "";
        }
        String by = name(move.by());
        return "; the chance that " + by + " would prevail is " + English.and(move.odds().stream()
                .map(one -> percent(one.odds()) + " in the eyes of " + name(one.seenBy())).toList());
    }

    private static String percent(double share) {
        return IssueWords.number(Math.round(share * 1000) / 10.0) + " per cent";
    }
}
