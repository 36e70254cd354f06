package entente.app.words;

import entente.conflict.Coalitional;
import entente.conflict.Concept;
import entente.conflict.GraphModel;
import entente.conflict.GraphModel.Move;
import entente.conflict.Hypergame.Kind;
import entente.conflict.Hypergame.Surprise;
import entente.conflict.HypergameStability;
import entente.conflict.LimitedMoveOfMany;
import entente.conflict.Maximin;
import entente.conflict.NonMyopic;
import entente.conflict.Notion;
import entente.conflict.Reason;
import entente.conflict.Reason.Answer;
import entente.conflict.Reason.Answered;
import entente.conflict.Reason.Attempt;
import entente.conflict.Reason.Effect;
import entente.conflict.Reason.Foreseen;
import entente.conflict.Reason.Horizon;
import entente.conflict.Reason.InView;
import entente.conflict.Reason.Line;
import entente.conflict.Reason.Lot;
import entente.conflict.Reason.Step;
import entente.conflict.Reason.Temptation;
import entente.conflict.Reason.Weighed;
import entente.conflict.RelationalStability;
import entente.conflict.Stackelberg;
import entente.conflict.StrengthStability;
import entente.conflict.UnknownPreference;
import entente.model.Conflict.Attitude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sentences behind the verdict of a {@link Notion} on a state: who is tempted where, who would answer by which moves, and why that
 * is worse; or what is expected to follow a move; or what is seen in a view and happens in truth. Equal reasons give equal sentences.
 */
public final class NotionWords {

    /** The most temptations, or lines of moves, of one judge that are told; further ones are counted. */
    public static final int TEMPTATIONS_TOLD = 3;

    /** The most coalitions that are told; further ones are counted. */
    public static final int COALITIONS_TOLD = 6;

    private static final int MOVES_TOLD = 6;

    private final GraphModel model;
    private final Names names;
    private final ConflictWords words;
    private final Notion notion;

    /** Words for the reasons of a notion. */
    public NotionWords(GraphModel model, Names names, Notion notion) {
        this.model = model;
        this.names = names;
        this.words = new ConflictWords(model, names);
        this.notion = notion;
    }

    /**
     * All reasons as paragraphs, each a first part and one part for each move that is told: first the judges for whom the state is not
     * stable, then those who are tempted and stay, and last, in one paragraph, those whom nothing tempts.
     */
    public List<List<List<Sentence>>> paragraphs(List<Reason> reasons) {
        List<Reason> tempted = Stream
                .concat(reasons.stream().filter(reason -> !reason.stable()),
                        reasons.stream().filter(reason -> reason.stable() && !content(reason)))
                .toList();
        List<List<List<Sentence>>> told = new ArrayList<>();
        tempted.stream().limit(COALITIONS_TOLD).forEach(reason -> told.add(reason(reason)));
        more(tempted.subList(Math.min(COALITIONS_TOLD, tempted.size()), tempted.size()))
                .ifPresent(sentence -> told.add(List.of(List.of(sentence))));
        contented(reasons.stream().filter(reason -> reason.stable() && content(reason)).toList())
                .ifPresent(sentence -> told.add(List.of(List.of(sentence))));
        return told;
    }

    private static Optional<Sentence> more(List<Reason> left) {
        long leaving = left.stream().filter(reason -> !reason.stable()).count();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of(English.capital(English.count(left.size(), "more is", "more are"))
                        + " tempted; " + (leaving == 0
                                ? "every move of theirs would be answered."
                                : English.number((int) leaving) + " of them would leave.")));
    }

    /** Whether nothing tempts a judge. */
    private static boolean content(Reason reason) {
        return switch (reason) {
            case Answered answered -> answered.temptations().isEmpty();
            case Weighed weighed -> weighed.plainly().temptations().isEmpty();
            case Foreseen foreseen -> foreseen.horizons().isEmpty();
            case InView view -> view.possible() && view.knowing() && view.believed() == view.state()
                    && view.seen().filter(seen -> seen.temptations().isEmpty()).isPresent();
        };
    }

    private Optional<Sentence> contented(List<Reason> content) {
        if (content.isEmpty()) {
            return Optional.empty();
        }
        List<Reason> alone = content.stream().filter(reason -> reason.judge().size() == 1).toList();
        int groups = content.size() - alone.size();
        List<String> told = new ArrayList<>(
                alone.stream().map(reason -> names.who(reason.judge().getFirst())).toList());
        if (groups > 0) {
            told.add(alone.isEmpty()
                    ? English.count(groups, "coalition", "coalitions")
                    : English.count(groups, "coalition of two or more", "coalitions of two or more"));
        }
        boolean stuck = groups == 0 && content.stream()
                .allMatch(reason -> model.moves(reason.judge().getFirst(), reason.state()).isEmpty());
        boolean one = content.size() == 1;
        String has = !one
                ? " have "
                : groups > 0 ? " has " : names.verb(content.getFirst().judge().getFirst(), " has ", " have ");
        return Optional.of(new Sentence(
                English.and(told) + has + (stuck ? "no move from here." : "nothing within reach that tempts."),
                grounds(content.stream().flatMap(reason -> reason.judge().stream()).toList())));
    }

    /** One reason in full: what holds for the judge, then a part for each move that is told. */
    public List<List<Sentence>> reason(Reason reason) {
        return switch (reason) {
            case Answered answered -> answered(answered);
            case Weighed weighed -> weighed(weighed);
            case Foreseen foreseen -> foreseen(foreseen);
            case InView view -> inView(view);
        };
    }

    // ------------------------------------------------------------------ temptations and answers

    private List<List<Sentence>> answered(Answered reason) {
        List<List<Sentence>> told = new ArrayList<>();
        told.add(List.of(opening(reason, "")));
        temptations(reason, told);
        return told;
    }

    /** Those without an answer first, as many as are told, and how many more there are. */
    private void temptations(Answered reason, List<List<Sentence>> told) {
        List<Temptation> all = Stream.concat(
                reason.temptations().stream().filter(one -> one.answer().isEmpty()),
                reason.temptations().stream().filter(one -> one.answer().isPresent())).toList();
        all.stream().limit(TEMPTATIONS_TOLD).forEach(one -> told
                .add(List.of(temptation(reason, one), one.answer().map(answer -> answer(reason, answer))
                        .orElseGet(() -> unanswered(reason)))));
        rest(all.size()).ifPresent(told::add);
    }

    private static Optional<List<Sentence>> rest(int all) {
        return all <= TEMPTATIONS_TOLD
                ? Optional.empty()
                : Optional
                        .of(List.of(Sentence.of(English.count(all - TEMPTATIONS_TOLD, "more move is", "more moves are")
                                + " not told here.")));
    }

    private Sentence opening(Answered reason, String as) {
        int count = reason.temptations().size();
        int answered = (int) reason.temptations().stream().filter(one -> one.answer().isPresent()).count();
        String who = who(reason.judge());
        if (count == 0) {
            return new Sentence(as + who + verb(reason.judge(), " has ", " have ")
                    + "nothing within reach that tempts.", grounds(reason.judge()));
        }
        String by = reason.judge().size() > 1
                ? "to move together to " + English.count(count, "state", "states") + " that "
                        + (reason.judge().size() == 2 ? "both" : "all of them") + " prefer"
                : "by " + English.count(count, "move", "moves");
        return new Sentence(as + who + verb(reason.judge(), " is", " are") + " tempted " + by
                + (answered == count
                        ? count == 1 ? ", but it would be answered." : ", but each would be answered."
                        : answered == 0
                                ? ", and nothing stops " + them(reason.judge()) + "."
                                : ", and " + English.number(count - answered) + " of them would not be answered."),
                grounds(reason.judge()));
    }

    private Sentence temptation(Answered reason, Temptation temptation) {
        if (reason.judge().size() > 1) {
            return new Sentence(way(temptation.way()) + ". That leads to " + names.state(temptation.to())
                    + ", which is better for " + (reason.judge().size() == 2 ? "both" : "all of them") + " ("
                    + ranks(reason.judge(), temptation.to(), reason.state()) + ").", grounds(reason.judge()));
        }
        Move move = temptation.way().getFirst();
        if (notion instanceof RelationalStability relational) {
            return new Sentence(names.it(move.maker()) + " would " + names.deeds(move) + ". That leads to "
                    + names.state(move.to()) + ", which serves " + names.who(move.maker())
                    + minded(relational, move.maker(),
                            temptation.gains())
                    + ".",
                    served(move.maker(), temptation.gains()));
        }
        if (temptation.gains().getFirst().lot() == Lot.UNKNOWN) {
            return new Sentence(names.it(move.maker()) + " would " + names.deeds(move) + ". That leads to "
                    + names.state(move.to()) + "; whether " + names.who(move.maker())
                    + verb(reason.judge(), " prefers", " prefer") + " it is not known, and here the unknown tempts.",
                    unknownGrounds(move.maker()));
        }
        return words.temptation(move, false);
    }

    /** How those fare whom somebody minds: ": South Korea, which it means well, would be better off". */
    private String minded(RelationalStability relational, int judge, List<Effect> effects) {
        return effects.isEmpty()
                ? ": nobody's lot is minded"
                : ": " + English.and(effects.stream().map(effect -> lot(relational, judge, effect)).toList());
    }

    private String lot(RelationalStability relational, int judge, Effect effect) {
        String meant = effect.maker() == judge
                ? names.who(judge) + (ill(relational, judge, effect) ? " itself, which it means ill," : " itself")
                : names.who(effect.maker()) + ", which it means " + (ill(relational, judge, effect) ? "ill," : "well,");
        return meant + " would be " + switch (effect.lot()) {
            case BETTER -> "better off";
            case WORSE -> "worse off";
            case EQUAL -> "as well off";
            case UNKNOWN -> "no one knows how";
        };
    }

    private boolean ill(RelationalStability relational, int judge, Effect effect) {
        return relational.attitudes().of(model.makers().get(judge).id(),
                model.makers().get(effect.maker()).id()) == Attitude.NEGATIVE;
    }

    // ------------------------------------------------------------------ answers

    private Sentence answer(Answered reason, Answer answer) {
        StringBuilder text = new StringBuilder(answer.atOnce() ? atOnce(answer) : inTurn(reason, answer));
        text.append(" That would leave ").append(who(reason.judge())).append(" with ")
                .append(names.state(answer.end())).append(outcome(reason, answer));
        answer.escapes().ifPresent(escapes -> text.append(escapes(reason, answer.end(), escapes)));
        List<Integer> movers = answer.steps().stream().flatMap(step -> step.movers().stream()).toList();
        return new Sentence(text.append('.').toString(), notion instanceof RelationalStability
                ? Stream.concat(grounds(movers).stream(),
                        served(reason.judge().getFirst(), answer.effects()).stream()).distinct().toList()
                : grounds(movers));
    }

    private String atOnce(Answer answer) {
        return "But others want to leave as well, and if they all did so at the same time ("
                + English.and(answer.steps().stream().map(step -> way(step.moves())).toList())
                + "), it would turn out otherwise.";
    }

    private String inTurn(Answered reason, Answer answer) {
        List<Step> steps = answer.steps();
        boolean own = reason.concept().credible() || reason.concept() == Concept.SIM;
        boolean one = steps.size() == 1;
        List<Integer> movers = steps.getFirst().movers();
        String belief = own
                ? belief(one ? movers : List.of())
                : one ? ", whether or not that serves " + them(movers) : "";
        String told = one
                ? movers.size() == 1
                        ? it(movers) + " would " + names.deeds(steps.getFirst().moves().getFirst())
                        : way(steps.getFirst().moves())
                : steps.stream().limit(MOVES_TOLD).map(step -> way(step.moves())).collect(Collectors.joining("; then "))
                        + (steps.size() > MOVES_TOLD ? "; and so on, " + steps.size() + " steps in all" : "");
        return "But then " + (one ? who(movers) : "others") + " could answer"
                + (one && movers.size() > 1 ? " together" : "") + belief + ": " + (one ? "" : "first ") + told + ".";
    }

    /** Why an answer is to be believed. */
    private String belief(List<Integer> movers) {
        String its = movers.isEmpty() ? "" : its(movers);
        String each = movers.isEmpty()
                ? ", each step to the advantage of the one who takes it"
                : ", to " + its + " own advantage";
        return switch (notion) {
            case UnknownPreference unknown -> each + " as far as is known";
            case RelationalStability relational -> movers.isEmpty()
                    ? ", each step serving those whom the one who takes it minds"
                    : ", in the service of those whom " + it(movers) + (it(movers).equals("they") ? " mind" : " minds");
            case Coalitional coalitional -> movers.isEmpty()
                    ? ", each step to the advantage of all who take it together"
                    : each;
            case HypergameStability view -> each + ", as it is seen";
            default -> each;
        };
    }

    private String outcome(Answered reason, Answer answer) {
        List<Integer> judge = reason.judge();
        if (answer.end() == reason.state()) {
            return ", where " + it(judge) + " started";
        }
        if (judge.size() > 1) {
            List<Integer> losing = answer.effects().stream().filter(effect -> effect.lot() != Lot.BETTER)
                    .map(Effect::maker).toList();
            return ", which does not pay for " + who(losing) + " (" + ranks(losing, answer.end(), reason.state()) + ")";
        }
        int maker = judge.getFirst();
        if (notion instanceof RelationalStability relational) {
            List<Effect> against = answer.effects().stream().filter(effect -> against(relational, maker, effect))
                    .toList();
            return ", which does not serve " + them(judge)
                    + (against.isEmpty() ? ": nobody whom it minds would gain" : minded(relational, maker, against));
        }
        Effect own = answer.effects().getFirst();
        return switch (own.lot()) {
            case UNKNOWN -> "; whether that is better than before is not known, and here the unknown deters";
            case WORSE -> ", " + names.its(maker) + " " + names.rank(maker, answer.end()) + ": " + worse(own.degree())
                    + " than before";
            case EQUAL, BETTER -> ", " + names.its(maker) + " " + names.rank(maker, answer.end())
                    + ": no better than before";
        };
    }

    private boolean against(RelationalStability relational, int judge, Effect effect) {
        boolean published = relational.reading() == RelationalStability.Reading.PUBLISHED;
        return ill(relational, judge, effect)
                ? effect.lot() == Lot.BETTER || (published && effect.lot() == Lot.EQUAL)
                : effect.lot() == Lot.WORSE;
    }

    private String worse(int degree) {
        return !(notion instanceof StrengthStability)
                ? "worse"
                : switch (degree) {
                    case 1 -> "mildly worse";
                    case 2 -> "much worse";
                    default -> "worse by degree " + degree;
                };
    }

    private String escapes(Answered reason, int end, List<Integer> escapes) {
        List<Integer> judge = reason.judge();
        if (escapes.isEmpty()) {
            return "; and " + it(judge) + " could do nothing about it";
        }
        if (judge.size() > 1 || notion instanceof RelationalStability || notion instanceof UnknownPreference) {
            return "; and " + (escapes.size() == 1
                    ? "the one state that " + it(judge) + " could still move to would not help"
                    : "none of the " + English.count(escapes.size(), "state", "states") + " that " + it(judge)
                            + " could still move to would help");
        }
        int maker = judge.getFirst();
        int best = escapes.stream().min(Comparator.comparingInt(to -> model.level(maker, to))).orElseThrow();
        return "; and the best " + names.it(maker) + " could do about it, to " + names.deeds(new Move(maker, end, best))
                + ", would not help (" + names.rank(maker, best) + ")";
    }

    private Sentence unanswered(Answered reason) {
        boolean group = reason.judge().size() > 1;
        String gain = group ? "this gain away from any of them" : "this gain away";
        String effect = switch (notion) {
            case StrengthStability strong ->
                "hurt " + who(reason.judge()) + (strong.degree() == 2 ? " much" : " at degree " + strong.degree());
            case UnknownPreference unknown -> "deter " + them(reason.judge());
            case RelationalStability relational -> "deter " + them(reason.judge());
            default -> "take " + gain;
        };
        return Sentence.of(switch (reason.concept()) {
            case NASH -> "In this notion nobody reckons with answers, so this is enough to leave.";
            case GMR -> "Nothing that the others can do would " + effect + ".";
            case SMR -> "Nothing that the others can do would " + effect + " for good.";
            case SEQ -> "No answer that serves those who give it would " + effect + ".";
            case SSEQ -> "No answer that serves those who give it would " + effect + " for good.";
            case SIM ->
                "No answer in sequence takes this gain away, and no departure at the same time of all who want to"
                        + " leave spoils it.";
        });
    }

    // ------------------------------------------------------------------ strength

    private List<List<Sentence>> weighed(Weighed reason) {
        Answered plainly = reason.plainly();
        Answered strongly = reason.strongly();
        List<List<Sentence>> told = new ArrayList<>();
        if (plainly.stable() && strongly.stable()) {
            told.add(List.of(opening(strongly, ""), Sentence.of(plainly.temptations().isEmpty()
                    ? "So the state is stable however strong a preference must be, and not only weakly."
                    : "Every move has an answer that hurts enough, so the state is strongly stable and not weakly.")));
            temptations(strongly, told);
            return told;
        }
        told.add(plainly.stable()
                ? List.of(opening(plainly, ""),
                        Sentence.of("Not every answer hurts enough, though, so the state is only weakly stable."))
                : List.of(opening(plainly, ""), Sentence.of("So the state is not even weakly stable.")));
        List<Temptation> mild = plainly.stable()
                ? plainly.temptations().stream().filter(one -> strongly.temptations().stream()
                        .anyMatch(same -> same.to() == one.to() && same.answer().isEmpty())).toList()
                : plainly.temptations().stream().filter(one -> one.answer().isEmpty()).toList();
        mild.stream().limit(TEMPTATIONS_TOLD).forEach(one -> told.add(List.of(temptation(plainly, one),
                one.answer().map(answer -> answer(plainly, answer)).orElseGet(() -> noAnswer(plainly)))));
        rest(plainly.temptations().size() - mild.size() + Math.max(TEMPTATIONS_TOLD, mild.size())).ifPresent(told::add);
        return told;
    }

    private Sentence noAnswer(Answered plainly) {
        return Sentence.of(plainly.concept().credible()
                ? "No answer that serves those who give it would take this gain away"
                        + (plainly.concept().symmetric() ? " for good." : ".")
                : "Nothing that the others can do would take this gain away"
                        + (plainly.concept().symmetric() ? " for good." : "."));
    }

    // ------------------------------------------------------------------ looking ahead

    private List<List<Sentence>> foreseen(Foreseen reason) {
        int maker = reason.maker();
        List<List<Sentence>> told = new ArrayList<>();
        if (reason.horizons().isEmpty()) {
            told.add(List
                    .of(Sentence.of(names.who(maker) + names.verb(maker, " has", " have") + " no move from here.")));
            return told;
        }
        Horizon horizon = reason.horizons().stream().filter(one -> one.lines().stream().anyMatch(Line::pays))
                .findFirst().orElse(reason.horizons().getFirst());
        int count = horizon.lines().size();
        int paying = (int) horizon.lines().stream().filter(Line::pays).count();
        String those = count == 1
                ? names.its(maker) + " only move leads"
                : English.number(paying) + " of " + names.its(maker) + " " + English.count(count, "move", "moves")
                        + (paying > 1 ? " lead" : " leads");
        told.add(List.of(new Sentence(names.who(maker) + (paying == 0 ? " would stay: " : " would leave: ")
                + looking(reason, horizon) + ", " + those + " to "
                + (paying > 0 ? "an end that is" : count == 1 ? "nothing" : "anything")
                + " better than this, " + names.its(maker) + " " + names.rank(maker, reason.state()) + ".",
                names.orderGrounds(maker))));
        List<Line> lines = horizon.lines().stream()
                .sorted(Comparator.comparingInt(line -> model.level(maker, line.end())))
                .toList();
        lines.stream().limit(TEMPTATIONS_TOLD).forEach(line -> told.add(List.of(line(line))));
        rest(count).ifPresent(told::add);
        return told;
    }

    private String looking(Foreseen reason, Horizon horizon) {
        return switch (notion) {
            case Stackelberg leader -> "leading, and foreseeing how the other would reply";
            case NonMyopic forEver -> reason.horizons().size() == 1
                    ? "the same ends are expected at every horizon from "
                            + English.count(horizon.moves(), "move", "moves") + " on, and there"
                    : "from a horizon of " + English.count(reason.horizons().getFirst().moves(), "move", "moves")
                            + " on, the expected ends recur after every " + reason.horizons().size()
                            + "; at a horizon of " + horizon.moves();
            default -> "looking " + English.count(horizon.moves(), "move", "moves") + " ahead"
                    + (cautious() ? " and reckoning with the worst" : "");
        };
    }

    private Sentence line(Line line) {
        Move first = line.moves().getFirst();
        int maker = first.maker();
        List<Step> then = line.steps().subList(1, line.steps().size());
        StringBuilder text = new StringBuilder("If ").append(names.who(maker)).append(" were to ")
                .append(names.deeds(first)).append(", ");
        if (then.isEmpty()) {
            text.append(staying(line)).append(" That is ");
        } else {
            text.append(cautious() ? "at worst " : "")
                    .append(then.stream().limit(MOVES_TOLD).map(step -> way(step.moves()))
                            .collect(Collectors.joining(", then ")))
                    .append(then.size() > MOVES_TOLD ? ", and so on, " + line.steps().size() + " steps in all" : "")
                    .append(expected(maker, then)).append("; ").append(staying(line)).append(" It ends in ");
        }
        text.append(names.state(line.end())).append(", ").append(names.its(maker)).append(' ')
                .append(names.rank(maker, line.end())).append(": ").append(switch (line.lot()) {
                    case BETTER -> "better than this";
                    case WORSE -> "worse than this";
                    case EQUAL, UNKNOWN -> line.end() == first.from() ? "where it began" : "no better than this";
                });
        List<Integer> movers = notion instanceof Maximin
                ? List.of(maker)
                : line.steps().stream().flatMap(step -> step.movers().stream()).toList();
        return new Sentence(text.append('.').toString(), grounds(movers));
    }

    /** Whether others are expected to move each for itself, in whichever order is the worst for the judge. */
    private boolean cautious() {
        return notion instanceof LimitedMoveOfMany limited && limited.reading() == LimitedMoveOfMany.Reading.CAUTIOUS;
    }

    /** Why the steps after the first are expected. */
    private String expected(int judge, List<Step> then) {
        List<Integer> others = then.getFirst().movers();
        boolean group = others.size() > 1;
        if (notion instanceof Maximin) {
            return ", " + (group ? "the others" : who(others)) + " doing the worst to " + names.who(judge) + " that "
                    + it(others) + " can";
        }
        String why = cautious() ? " expecting better than to stay" : " preferring the end to staying";
        return group
                ? then.size() == 1 ? ", all the others" + why : ", whoever has a say in a step" + why
                : (then.size() == 1 ? "," : ", each") + why;
    }

    private String staying(Line line) {
        if (line.staying().isEmpty()) {
            return "no further move is foreseen.";
        }
        int judge = line.steps().getFirst().movers().getFirst();
        boolean stuck = line.staying().stream().allMatch(maker -> model.moves(maker, line.end()).isEmpty());
        boolean asked = line.staying().contains(judge);
        String why = stuck
                ? "having no move"
                : notion instanceof Maximin && !asked
                        ? "since nothing that " + it(line.staying()) + " can do is worse for " + names.who(judge)
                        : notion instanceof LimitedMoveOfMany && !cautious() && line.staying().size() > 1
                                ? "since nothing ends better for all of them"
                                : "expecting nothing better";
        return who(line.staying()) + " would " + (line.steps().size() > 1 ? "then stay" : "stay") + ", " + why + ".";
    }

    // ------------------------------------------------------------------ views

    private List<List<Sentence>> inView(InView reason) {
        int maker = reason.maker();
        List<List<Sentence>> told = new ArrayList<>();
        List<Sentence> first = new ArrayList<>();
        String who = names.who(maker);
        if (!reason.possible()) {
            first.add(Sentence
                    .of("This state exists in the minds of others only: an option is taken in it that its own holder"
                            + " does not see."));
        }
        if (reason.seen().isEmpty()) {
            first.add(new Sentence(who + names.verb(maker, " does", " do") + " not recognise where " + names.it(maker)
                    + (names.it(maker).equals("they") ? " are" : " is")
                    + ": there is no such state in " + names.its(maker) + " view.", names.viewGrounds(maker)));
            told.add(first);
            return told;
        }
        Answered seen = reason.seen().get();
        if (reason.believed() != reason.state()) {
            first.add(new Sentence(
                    who + names.verb(maker, " takes", " take") + " this for " + names.state(reason.believed())
                            + ".",
                    names.viewGrounds(maker)));
        }
        Sentence opening = opening(seen,
                "as " + names.it(maker) + (names.it(maker).equals("they") ? " see" : " sees") + " the conflict, ");
        first.add(new Sentence(opening.text(), Stream.concat(opening.because().stream(),
                names.viewGrounds(maker).stream()).toList()));
        knowing(reason).ifPresent(first::add);
        told.add(first);
        List<Temptation> all = Stream.concat(
                seen.temptations().stream().filter(one -> one.answer().isEmpty()),
                seen.temptations().stream().filter(one -> one.answer().isPresent())).toList();
        for (Temptation one : all.subList(0, Math.min(all.size(), TEMPTATIONS_TOLD))) {
            List<Sentence> part = new ArrayList<>(List.of(temptation(seen, one),
                    one.answer().map(answer -> answer(seen, answer)).orElseGet(() -> unanswered(seen))));
            reason.attempts().stream().filter(attempt -> attempt.planned() == one.to()).findFirst()
                    .ifPresent(attempt -> part.addAll(inTruth(attempt)));
            told.add(part);
        }
        rest(all.size()).ifPresent(told::add);
        return told;
    }

    private Optional<Sentence> knowing(InView reason) {
        return reason.possible() && reason.stable() != reason.knowing()
                ? Optional.of(Sentence.of("If everybody knew everything, " + names.it(reason.maker()) + " would "
                        + (reason.knowing() ? "stay." : "leave.")))
                : Optional.empty();
    }

    private List<Sentence> inTruth(Attempt attempt) {
        List<Sentence> told = new ArrayList<>();
        if (attempt.actual() == 0) {
            told.add(Sentence.of("In truth the move is barred."));
        } else if (attempt.actual() != attempt.planned()) {
            told.add(Sentence.of("In truth it leads to " + names.state(attempt.actual()) + "."));
        }
        surprised(attempt, Kind.CALM_BROKEN).ifPresent(who -> told
                .add(Sentence
                        .of("It would come as a surprise to " + who + ", who would have expected nobody to move.")));
        surprised(attempt, Kind.UNSEEN_STATE)
                .ifPresent(who -> told.add(Sentence.of("Where it leads would not be seen as it is by " + who + ".")));
        return told;
    }

    private Optional<String> surprised(Attempt attempt, Kind kind) {
        List<Integer> who = attempt.surprises().stream().filter(surprise -> surprise.kind() == kind)
                .map(Surprise::surprised).toList();
        return who.isEmpty() ? Optional.empty() : Optional.of(who(who));
    }

    // ------------------------------------------------------------------ names

    private String way(List<Move> moves) {
        return moves.stream().map(move -> names.who(move.maker()) + " would " + names.deeds(move))
                .collect(Collectors.joining(", then "));
    }

    private String ranks(List<Integer> makers, int to, int from) {
        return makers.stream().map(maker -> (makers.size() == 1 ? names.its(maker) : "for " + names.who(maker) + " the")
                + " " + English.ordinal(model.level(maker, to)) + " choice instead of the " + names.rank(maker, from))
                .collect(Collectors.joining("; "));
    }

    private String who(List<Integer> makers) {
        return English.and(makers.stream().map(names::who).toList());
    }

    private String it(List<Integer> makers) {
        return makers.size() == 1 ? names.it(makers.getFirst()) : "they";
    }

    private String its(List<Integer> makers) {
        return makers.size() == 1 ? names.its(makers.getFirst()) : "their";
    }

    private String them(List<Integer> makers) {
        return it(makers).equals("they") ? "them" : "it";
    }

    private String verb(List<Integer> makers, String singular, String plural) {
        return makers.size() == 1 ? names.verb(makers.getFirst(), singular, plural) : plural;
    }

    /** On what it rests that some are tempted or move: their preferences, and whom they mean well or ill where that counts. */
    private List<String> grounds(List<Integer> makers) {
        Stream<String> attitudes = notion instanceof RelationalStability
                ? makers.stream().flatMap(maker -> names.attitudeGrounds(maker).stream())
                : Stream.empty();
        return Stream.concat(orders(makers), attitudes).distinct().toList();
    }

    private Stream<String> orders(List<Integer> makers) {
        return makers.stream().flatMap(maker -> names.orderGrounds(maker).stream());
    }

    /** On what it rests that those fare so whom somebody minds, and that it minds them. */
    private List<String> served(int judge, List<Effect> effects) {
        return Stream.concat(orders(effects.stream().map(Effect::maker).toList()),
                names.attitudeGrounds(judge).stream()).distinct().toList();
    }

    private List<String> unknownGrounds(int maker) {
        return Stream.concat(names.orderGrounds(maker).stream(), names.unknownGrounds(maker).stream()).toList();
    }
}
