package entente.app.words;

import entente.app.words.Finding.HoldsIn;
import entente.app.words.Finding.Reproduced;
import entente.conflict.CoalitionImprovement;
import entente.conflict.Concept;
import entente.conflict.ConflictResult;
import entente.conflict.Deviation;
import entente.conflict.Explanation;
import entente.conflict.Explanation.Answer;
import entente.conflict.Explanation.Temptation;
import entente.conflict.Fragility;
import entente.conflict.Fragility.Kind;
import entente.conflict.Fragility.SingleChange;
import entente.conflict.GraphModel;
import entente.conflict.GraphModel.Move;
import entente.conflict.Verdicts;
import entente.model.Conflict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The sentences about a conflict. Each says what would last <em>if</em> the judgements of the case hold; none predicts. Equal
 * findings give equal sentences.
 */
public final class ConflictWords {

    /** The most turning changes that are told in one sentence; further ones are counted. */
    public static final int TOLD_AT_ONCE = 4;

    private final GraphModel model;
    private final Names names;

    /** Words for a conflict, with its names. */
    public ConflictWords(GraphModel model, Names names) {
        this.model = model;
        this.names = names;
    }

    /** Words for a studied conflict. */
    public static ConflictWords of(Study study) {
        return new ConflictWords(study.model(), new Names(study.theCase(), study.conflict(), study.model()));
    }

    /** The names that these words use. */
    public Names names() {
        return names;
    }

    // ------------------------------------------------------------------ the conflict in short

    /** The conflict in one short paragraph: which watched states would last, what that hangs on, what the authors expect. */
    public List<Sentence> inShort(Study study) {
        List<Sentence> sentences = new ArrayList<>();
        List<StateStudy> firm = study.watched().stream().filter(ConflictWords::isFirm).toList();
        if (firm.size() == 1) {
            sentences.addAll(inShort(firm.getFirst()));
        } else if (!firm.isEmpty()) {
            sentences.add(Sentence.of(English.and(firm.stream().map(state -> names.state(state.state())).toList())
                    + " would last if these judgements hold: nobody would gain by leaving them, and no single change to the"
                    + " priorities would break that."));
        }
        study.watched().stream().filter(state -> !isFirm(state)).forEach(state -> sentences.addAll(inShort(state)));
        study.authorsExpect().ifPresent(expect -> sentences.add(authors(expect)));
        return sentences;
    }

    private static boolean isFirm(StateStudy study) {
        Fragility how = study.turnsOn().how();
        return study.holds().in(Concept.NASH) && !study.holds().absorbing() && how.tried() > 0
                && how.turningOrder().isEmpty();
    }

    /** One state in one or two short sentences: whether it would last, who would leave it, and what that hangs on. */
    public List<Sentence> inShort(StateStudy study) {
        List<Sentence> sentences = new ArrayList<>();
        String state = names.state(study.state());
        HoldsIn holds = study.holds();
        List<String> because = new ArrayList<>();
        (holds.in(Study.LEADING) ? study.deterred() : study.blocked())
                .forEach(why -> because.addAll(names.orderGrounds(why.maker())));
        if (holds.in(Concept.NASH) && holds.absorbing()) {
            sentences.add(Sentence.of(state + " would last because nobody can move away from it, wanted or not."));
            return sentences;
        }
        if (holds.in(Concept.NASH)) {
            sentences
                    .add(Sentence.of(state + " would last if these judgements hold: nobody would gain by leaving it."));
        } else if (holds.in(Study.LEADING)) {
            List<String> tempted = study.deterred().stream().map(why -> names.who(why.maker())).toList();
            sentences.add(new Sentence(state + " would last if these judgements hold: " + English.and(tempted)
                    + (tempted.size() > 1 ? " are" : names.verb(study.deterred().getFirst().maker(), " is", " are"))
                    + " tempted to leave it, but an answer that serves those who give it"
                    + " would stop " + (tempted.size() == 1 ? them(study.deterred().getFirst().maker()) : "them") + ".",
                    because));
        } else {
            String verdict = holds.in(Concept.GMR)
                    ? " would last only where others punish a move even at their own expense: "
                    : " would not last: ";
            sentences.add(new Sentence(
                    state + verdict + English.and(study.blocked().stream().map(this::leaves).toList()) + ".",
                    because));
        }
        shortHinge(study.turnsOn().how()).ifPresent(sentences::add);
        return sentences;
    }

    private String leaves(Explanation why) {
        return names.who(why.maker()) + " would leave it for " + names.state(firstUnanswered(why).improvement().to());
    }

    private static Temptation firstUnanswered(Explanation why) {
        return why.temptations().stream().filter(temptation -> temptation.answer().isEmpty()).findFirst().orElseThrow();
    }

    private Optional<Sentence> shortHinge(Fragility how) {
        List<SingleChange> turning = how.turningOrder();
        if (how.tried() == 0 || (turning.isEmpty() && !how.holds())) {
            return Optional.empty();
        }
        String effect = how.holds() ? "break this" : "make it last";
        if (turning.isEmpty()) {
            return Optional.of(Sentence.of("No single change to the priorities would " + effect + "."));
        }
        SingleChange first = turning.getFirst();
        return Optional.of(new Sentence(English.number(turning.size()) + " of " + how.tried()
                + " single changes to the priorities would " + effect + (turning.size() == 1 ? ": " : ", for example ")
                + change(first) + ".", changeGrounds(first)));
    }

    // ------------------------------------------------------------------ a state in a paragraph

    /** Whether a state would last, who is tempted and what stops them, in one to four sentences. */
    public List<Sentence> verdict(StateStudy study) {
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(headline(study));
        for (Explanation why : study.blocked()) {
            sentences.add(temptation(firstUnanswered(why).improvement(), true));
        }
        if (study.blocked().isEmpty()) {
            for (Explanation why : study.deterred()) {
                Temptation first = why.temptations().getFirst();
                sentences.add(temptation(first.improvement(), true));
                sentences.add(answer(why, first));
            }
        }
        return sentences;
    }

    /** The first sentence on a state: in which sense it would last, if in any. */
    public Sentence headline(StateStudy study) {
        String state = names.state(study.state());
        HoldsIn holds = study.holds();
        List<String> because = new ArrayList<>();
        study.explanations().forEach(why -> because.addAll(names.orderGrounds(why.maker())));
        String text;
        if (holds.in(Concept.NASH) && holds.absorbing()) {
            text = state
                    + " would last for a plain reason: nobody can move away from it, so it lasts whether wanted or not";
        } else if (holds.in(Concept.NASH)) {
            text = state
                    + " would last if these judgements hold: nobody has a move of its own that would leave it better off";
        } else if (holds.in(Concept.SEQ)) {
            text = state
                    + " would last if these judgements hold, because whoever is tempted to leave has to reckon with an"
                    + " answer that serves those who give it";
        } else if (holds.in(Concept.GMR) || holds.in(Concept.SMR)) {
            text = state
                    + " would last only where others punish a move even at their own expense; where each answers in its"
                    + " own interest, it would not";
        } else {
            text = state + " would not last, on these judgements";
        }
        return new Sentence(text + ".", because);
    }

    /** What a decision maker could gain by leaving: the move, where it leads, and the priority that tips the balance. */
    public Sentence temptation(Move move, boolean named) {
        int maker = move.maker();
        String who = named ? names.who(maker) : names.it(maker);
        StringBuilder text = new StringBuilder(English.capital(who)).append(" would gain by a move of ")
                .append(names.its(maker)).append(" own: ").append(names.it(maker)).append(" would ")
                .append(names.deeds(move)).append(". That leads to ").append(names.state(move.to())).append(", ")
                .append(names.its(maker)).append(' ').append(English.ordinal(model.level(maker, move.to())))
                .append(" choice instead of ").append(names.its(maker)).append(' ')
                .append(names.rank(maker, move.from()));
        Optional<Integer> tips = names.tips(maker, move.to(), move.from());
        tips.ifPresent(level -> text.append("; what decides is ").append(names.its(maker)).append(' ')
                .append(English.ordinal(level)).append(" priority, ").append(names.priority(maker, level)));
        List<String> because = tips.map(level -> names.priorityGrounds(maker, level)).orElse(names.orderGrounds(maker));
        return new Sentence(text.append('.').toString(), because);
    }

    /** How the others answer a tempting move, or that they do not. */
    public Sentence answer(Explanation why, Temptation temptation) {
        return temptation.answer().map(answer -> answered(why, answer)).orElseGet(() -> unanswered(why));
    }

    private Sentence answered(Explanation why, Answer answer) {
        int maker = why.maker();
        int end = answer.end();
        boolean worse = model.prefers(maker, why.state(), end);
        StringBuilder text = new StringBuilder(steps(why.concept(), answer.sequence()));
        text.append(" That would leave ").append(names.who(maker)).append(" with ").append(names.state(end))
                .append(end == why.state()
                        ? ", where it started"
                        : ", " + names.its(maker) + " " + names.rank(maker, end)
                                + (worse ? ": worse than before" : ": no better than before"));
        if (why.concept().symmetric()) {
            text.append(answer.bestEscape()
                    .map(escape -> "; and the best " + names.it(maker) + " could do about it, to " + names.deeds(escape)
                            + ", would not help (" + names.rank(maker, escape.to()) + ")")
                    .orElse("; and " + names.it(maker) + " could do nothing about it"));
        }
        List<String> because = new ArrayList<>();
        answer.sequence().forEach(step -> because.addAll(names.orderGrounds(step.maker())));
        return new Sentence(text.append('.').toString(), because);
    }

    private String steps(Concept concept, List<Move> sequence) {
        boolean own = concept.credible();
        if (concept == Concept.SIM) {
            return "But if others pursued an improvement of theirs at the same time ("
                    + English.and(sequence.stream().map(this::wouldDo).toList()) + "), it would turn out otherwise.";
        }
        if (sequence.size() == 1) {
            Move step = sequence.getFirst();
            return "But then "
                    + names.who(step.maker()) + " could answer" + (own
                            ? ", to " + names.its(step.maker()) + " own"
                                    + " advantage: "
                            : ", whether or not that serves " + them(step.maker()) + ": ")
                    + names.it(step.maker()) + " would " + names.deeds(step) + ".";
        }
        List<String> told = new ArrayList<>();
        for (Move step : sequence) {
            told.add((told.isEmpty() ? "first " : "then ") + wouldDo(step));
        }
        return "But then others could answer" + (own ? ", each step to the advantage of the one who takes it: " : ": ")
                + English.and(told) + ".";
    }

    private String wouldDo(Move step) {
        return names.who(step.maker()) + " would " + names.deeds(step);
    }

    private String them(int maker) {
        return names.it(maker).equals("they") ? "them" : "it";
    }

    private Sentence unanswered(Explanation why) {
        String text = switch (why.concept()) {
            case NASH -> "In Nash stability nobody reckons with answers, so this is enough to leave.";
            case GMR -> "Nothing that the others can do would take this gain away.";
            case SMR -> "Nothing that the others can do would take this gain away for good.";
            case SEQ -> "No answer that serves those who give it would take this gain away.";
            case SSEQ -> "No answer that serves those who give it would take this gain away for good.";
            case SIM -> "No improvement that the others might pursue at the same time would take this gain away.";
        };
        return new Sentence(text, List.of());
    }

    // ------------------------------------------------------------------ move by move

    /** Why a decision maker stays or leaves, in full: a first sentence, then two for each tempting move. */
    public List<List<Sentence>> explanation(Explanation why) {
        List<List<Sentence>> told = new ArrayList<>();
        int maker = why.maker();
        int temptations = why.temptations().size();
        String opening = English.capital(names.who(maker)) + names.verb(maker, " ranks this ", " rank this ")
                + names.rank(maker, why.state()) + " and ";
        List<String> because = names.orderGrounds(maker);
        if (model.moves(maker, why.state()).isEmpty()) {
            told.add(List.of(new Sentence(
                    opening + names.verb(maker, "has", "have") + " no move of " + names.its(maker) + " own from here.",
                    because)));
        } else if (temptations == 0) {
            told.add(List.of(new Sentence(
                    opening + names.verb(maker, "has", "have") + " nothing better within " + names.its(maker)
                            + " own reach.",
                    because)));
        } else {
            String moves = names.verb(maker, "is", "are") + " tempted by "
                    + English.count(temptations, "move", "moves");
            told.add(List.of(new Sentence(opening + moves + (why.stable()
                    ? temptations == 1 ? ", but it would be answered." : ", but each would be answered."
                    : temptations == 1
                            ? ", and nothing stops " + them(maker) + "."
                            : ", and not all of them would be answered."),
                    because)));
            for (Temptation temptation : unansweredFirst(why)) {
                told.add(List.of(temptation(temptation.improvement(), false), answer(why, temptation)));
            }
        }
        return told;
    }

    /** Those among some explanations who have nothing better in reach, in one sentence; empty where there is none. */
    public Optional<Sentence> contented(List<Explanation> explanations) {
        List<Explanation> content = explanations.stream().filter(why -> why.temptations().isEmpty()).toList();
        if (content.isEmpty()) {
            return Optional.empty();
        }
        List<String> because = new ArrayList<>();
        content.forEach(why -> because.addAll(names.orderGrounds(why.maker())));
        List<String> told = content.stream()
                .map(why -> names.who(why.maker()) + " (" + names.rank(why.maker(), why.state()) + ")").toList();
        boolean stuck = content.stream().allMatch(why -> model.moves(why.maker(), why.state()).isEmpty());
        String one = content.size() == 1 ? names.its(content.getFirst().maker()) : "their";
        String text = English.and(told)
                + (content.size() > 1 ? " have " : names.verb(content.getFirst().maker(), " has ", " have "))
                + (stuck ? "no move of " + one + " own from here." : "nothing better within " + one + " own reach.");
        return Optional.of(new Sentence(text, because));
    }

    private static List<Temptation> unansweredFirst(Explanation why) {
        return Stream.concat(why.temptations().stream().filter(temptation -> temptation.answer().isEmpty()),
                why.temptations().stream().filter(temptation -> temptation.answer().isPresent())).toList();
    }

    // ------------------------------------------------------------------ what it hangs on

    /** What the verdict on a state hangs on: the single changes of a priority that turn it, counted and told. */
    public Sentence hangsOn(Fragility fragility) {
        List<SingleChange> turning = fragility.turningOrder();
        String effect = fragility.holds() ? "break this" : "make it last";
        if (fragility.tried() == 0) {
            return Sentence.of("No single priority can be changed here: the preferences are given as rankings.");
        }
        if (turning.isEmpty()) {
            return Sentence.of(
                    "None of the " + fragility.tried() + " single changes to the priorities (one dropped, or swapped"
                            + " with the next) would " + effect + ".");
        }
        List<SingleChange> first = turning.subList(0, Math.min(TOLD_AT_ONCE, turning.size()));
        List<String> told = first.stream().map(this::change).toList();
        int more = turning.size() - first.size();
        List<String> because = new ArrayList<>();
        first.forEach(change -> because.addAll(names.priorityGrounds(change.maker(), change.statement())));
        String text = "Of " + fragility.tried()
                + " single changes to the priorities (one dropped, or swapped with the next), "
                + English.number(turning.size()) + " would " + effect + ": " + String.join("; or ", told)
                + (more == 0 ? "." : "; or one of " + English.number(more) + " more.");
        return new Sentence(text, because);
    }

    /** The same for priorities turned into their opposites, apart; empty where none turns the verdict. */
    public Optional<Sentence> hangsOnOpposites(Fragility fragility) {
        List<SingleChange> turning = fragility.turning().stream()
                .filter(change -> change.kind() == Kind.NEGATE).toList();
        if (turning.isEmpty()) {
            return Optional.empty();
        }
        String effect = fragility.holds() ? "break it" : "make it last";
        List<String> because = new ArrayList<>();
        Map<Integer, List<String>> byMaker = new LinkedHashMap<>();
        for (SingleChange change : turning) {
            because.addAll(names.priorityGrounds(change.maker(), change.statement()));
            byMaker.computeIfAbsent(change.maker(), maker -> new ArrayList<>())
                    .add(names.priority(change.maker(), change.statement()));
        }
        List<String> told = byMaker.entrySet().stream()
                .map(entry -> English.or(entry.getValue()) + " for " + names.who(entry.getKey())).toList();
        return Optional.of(new Sentence("Apart from these, " + English.number(turning.size()) + " of "
                + fragility.negationsTried() + " priorities would " + effect + " if turned into "
                + (turning.size() == 1
                        ? "its"
                                + " opposite: "
                        : "their opposite: ")
                + String.join("; ", told) + ".", because));
    }

    /** A change of a priority, as a condition: "if the United States did not care for ...". */
    public String change(SingleChange change) {
        int maker = change.maker();
        int level = change.statement();
        String who = "if " + names.who(maker);
        String its = names.its(maker);
        return switch (change.kind()) {
            case DROP -> who + " did not care for " + names.priority(maker, level) + " (" + its + " "
                    + English.ordinal(level) + " priority)";
            case SWAP ->
                who + " put " + names.priority(maker, level + 1) + " before " + names.priority(maker, level) + " ("
                        + its + " " + English.ordinal(level + 1) + " and " + English.ordinal(level) + " priorities)";
            case NEGATE -> who + " wanted the opposite of " + names.priority(maker, level) + " (" + its + " "
                    + English.ordinal(level) + " priority)";
        };
    }

    /** The grounds of a changed priority. */
    public List<String> changeGrounds(SingleChange change) {
        return names.priorityGrounds(change.maker(), change.statement());
    }

    // ------------------------------------------------------------------ ways out of the status quo

    /** What could be gained by leaving the status quo, alone or together. */
    public List<Sentence> waysOut(Study study) {
        OptionalInt now = model.statusQuo();
        if (now.isEmpty()) {
            return List.of();
        }
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(alone(now.getAsInt()));
        if (study.coalitions().isEmpty()) {
            sentences.add(Sentence
                    .of("No group could move together to a state that would last in sequential stability and that all"
                            + " its members prefer."));
            return sentences;
        }
        Map<Integer, List<String>> groups = new LinkedHashMap<>();
        for (Finding.CoalitionCouldMove finding : study.coalitions()) {
            CoalitionImprovement how = finding.how();
            groups.computeIfAbsent(how.to(), to -> new ArrayList<>()).add(group(how));
        }
        List<String> told = groups.entrySet().stream()
                .map(entry -> English.or(entry.getValue()) + " to " + names.state(entry.getKey()))
                .toList();
        sentences.add(Sentence
                .of("Together more is possible. To the advantage of all its members, a group could move to a state"
                        + " that would last in sequential stability: " + String.join("; ", told) + "."));
        return sentences;
    }

    private Sentence alone(int now) {
        List<String> told = new ArrayList<>();
        List<String> because = new ArrayList<>();
        for (int maker = 0; maker < model.makers().size(); maker++) {
            List<Move> improvements = model.improvements(maker, now);
            if (!improvements.isEmpty()) {
                told.add(names.who(maker) + " would gain if " + names.it(maker) + " were to "
                        + names.deeds(improvements.getFirst())
                        + (improvements.size() == 1
                                ? ""
                                : ", and by " + English.count(improvements.size() - 1,
                                        "other move", "other moves")));
                because.addAll(names.orderGrounds(maker));
            }
        }
        return told.isEmpty()
                ? Sentence.of("From " + names.state(now) + " nobody would gain by moving alone.")
                : new Sentence("From " + names.state(now) + ", moving alone, " + String.join("; ", told) + ".",
                        because);
    }

    private String group(CoalitionImprovement how) {
        return English.and(how.makers().stream().map(names::who).toList());
    }

    /** A group, for a table: "North Korea and South Korea". */
    public String members(CoalitionImprovement how) {
        return English.capital(group(how));
    }

    // ------------------------------------------------------------------ the conflict as a whole

    /** How many states there are and how many of them would last. */
    public Sentence overview(ConflictResult result) {
        int nash = result.equilibria().getOrDefault(Concept.NASH, List.of()).size();
        int seq = result.equilibria().getOrDefault(Concept.SEQ, List.of()).size();
        return Sentence.of("Of " + English.count(model.states(), "possible state", "possible states") + ", "
                + English.number(nash) + " would last if each looked only at its own next move, and "
                + English.number(seq) + " if each also reckoned with the answers that serve the others.");
    }

    /** What lasts where groups, too, may move, with the meaning, in one sentence. */
    public Sentence together(Verdicts found) {
        List<Integer> states = found.equilibria();
        String lasting = states.isEmpty()
                ? "no state would last"
                : states.size() > TOLD_AT_ONCE
                        ? English.count(states.size(), "state", "states") + " would last"
                        : "only " + English.and(states.stream().map(names::state).toList()) + " would last";
        return Sentence.of("Where decision makers may also move together, " + lasting + " in " + found.title()
                + ", that is, where no group, nor anybody alone, can move to something that all its members prefer.");
    }

    /** How the lists of preferences are to be read. */
    public static String howPreferencesRead(Conflict conflict) {
        boolean ranked = conflict.decisionMakers().stream().anyMatch(one -> one.prefers() instanceof Conflict.Ranked);
        boolean prioritised = conflict.decisionMakers().stream()
                .anyMatch(one -> one.prefers() instanceof Conflict.Prioritised);
        String priorities = "prefers the state in which its most important priority is met; where two states agree on it, the next"
                + " one decides, and so on.";
        return ranked && prioritised
                ? "Where priorities are listed, a decision maker " + priorities
                        + " Where states are listed, they are ranked"
                        + " directly, the most preferred first."
                : ranked
                        ? "The states are ranked directly, the most preferred first; states on one line are equally good."
                        : "Each decision maker " + priorities;
    }

    /** What the authors of the sources expect. */
    public static Sentence authors(Finding.AuthorsExpect expect) {
        return Sentence.of("For comparison, the authors of the sources expect: " + strip(expect.what()) + ".");
    }

    private static String strip(String text) {
        String stripped = text.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    /** Whether the expected results are found again. */
    public static Sentence reproduced(Reproduced finding) {
        String facts = English.count(finding.facts(), "expected result", "expected results");
        if (finding.deviations().isEmpty()) {
            return Sentence
                    .of(English.capital(facts) + " found again, all as expected (" + strip(finding.from()) + ").");
        }
        return Sentence.of("Of " + facts + ", " + English.count(finding.deviations().size(), "differs", "differ")
                + " (" + strip(finding.from()) + "): "
                + String.join("; ", finding.deviations().stream().map(ConflictWords::deviation).toList()) + ".");
    }

    private static String deviation(Deviation deviation) {
        return deviation.what() + ": expected " + deviation.expected() + ", found " + deviation.found();
    }

    /** The names of concepts, joined; "none of the six concepts" where there are none. */
    public static String concepts(List<Concept> concepts) {
        return concepts.isEmpty()
                ? "none of the concepts"
                : English.and(concepts.stream().map(Concept::title).toList());
    }
}
