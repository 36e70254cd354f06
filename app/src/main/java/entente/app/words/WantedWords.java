package entente.app.words;

import entente.conflict.Condition;
import entente.conflict.Condition.And;
import entente.conflict.Condition.Atom;
import entente.conflict.Condition.Or;
import entente.conflict.GraphModel;
import entente.conflict.InverseQuestion;
import entente.conflict.InverseQuestion.Found;
import entente.conflict.InverseQuestion.Refused;
import entente.conflict.Share;
import entente.conflict.SmallestChange;
import entente.conflict.SmallestChange.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sentences on the inverse question: what decision makers would have to want for a state to last. */
public final class WantedWords {

    /** The most smallest sets that are told in one sentence; further ones are counted. */
    public static final int SETS_TOLD = 3;

    /** Longer clauses are not written out. */
    private static final int MOST_COMPARED = 8;

    private final GraphModel model;
    private final Names names;

    /** Words for a conflict, with its names. */
    public WantedWords(GraphModel model, Names names) {
        this.model = model;
        this.names = names;
    }

    // ------------------------------------------------------------------ the smallest change

    /**
     * The smallest sets of changed judgements, or up to which size there is none.
     *
     * @param change what was found
     * @param most the largest size that was to be tried
     */
    public Sentence smallest(SmallestChange change, int most) {
        String state = names.state(change.state());
        if (change.size() == 0) {
            return Sentence
                    .of(state + " holds in " + change.concept().title() + " as it is; no judgement need change.");
        }
        if (!change.found()) {
            return Sentence.of(notFound(change, most, state));
        }
        List<List<Step>> told = change.sets().subList(0, Math.min(SETS_TOLD, change.sets().size()));
        int more = change.sets().size() - told.size();
        List<String> because = new ArrayList<>();
        told.forEach(set -> set.forEach(step -> because.addAll(names.priorityGrounds(step.maker(), step.statement()))));
        String text = change.size() == 1
                ? state + " would last after a single changed judgement: "
                : state + " would last after " + English.number(change.size())
                        + " changed judgements together, and after no fewer: ";
        return new Sentence(text + told.stream().map(this::set).collect(Collectors.joining("; or "))
                + (more == 0
                        ? "."
                        : more == 1
                                ? "; or in one more way."
                                : "; or in one of " + English.number(more) + " more ways."),
                because);
    }

    private String notFound(SmallestChange change, int most, String state) {
        if (IntStream.range(0, model.makers().size()).allMatch(maker -> model.statements(maker).isEmpty())) {
            return "No judgement of order can be changed for " + state + ": the preferences are given as rankings.";
        }
        String tried = change.complete() == 1
                ? "No single changed judgement would make "
                : "No set of up to " + English.number(change.complete()) + " changed judgements would make ";
        return tried + state + " last; " + (change.complete() < most
                ? "larger sets were not all tried, since there are too many (" + change.tried() + " were tried)."
                : "larger sets are not tried.");
    }

    private String set(List<Step> steps) {
        return steps.stream().map(this::step).collect(Collectors.joining(", and "));
    }

    /** A change, as a condition: "if the United States put ... before ...". */
    public String step(Step step) {
        int maker = step.maker();
        int level = step.statement();
        String who = "if " + names.who(maker);
        String its = names.its(maker);
        String nth = " (" + its + " " + English.ordinal(level) + " priority)";
        return switch (step.kind()) {
            case DROP -> who + " did not care for " + names.priority(maker, level) + nth;
            case NEGATE -> who + " wanted the opposite of " + names.priority(maker, level) + nth;
            case SWAP -> who + " put " + names.priority(maker, step.with()) + " before " + names.priority(maker, level)
                    + " (" + its + " " + English.ordinal(step.with()) + " and " + English.ordinal(level)
                    + " priorities)";
        };
    }

    // ------------------------------------------------------------------ the condition

    /**
     * A condition in words: a first sentence, then, where there are several, what must be so besides, one clause each.
     *
     * @param state the number of the wanted state
     * @param open the indices of the decision makers whose preferences are asked about
     */
    public List<String> condition(int state, List<Integer> open, InverseQuestion.Answer answer) {
        List<String> told = new ArrayList<>(told(state, open, answer));
        told.set(0, English.capital(told.getFirst()));
        return told;
    }

    private List<String> told(int state, List<Integer> open, InverseQuestion.Answer answer) {
        String who = English.and(open.stream().map(names::who).toList());
        String others = open.size() < model.makers().size() ? ", the others wanting what they want" : "";
        String lasts = names.state(state) + " lasts exactly if " + (open.size() == 1 ? "for " + who + " " : "");
        return switch (answer) {
            case Refused(String why, String maybe) -> List.of("What " + who + " would have to prefer cannot be written"
                    + " down here: " + why + ". Maybe " + maybe + ".");
            case Found(Condition condition) when condition.never() -> List.of("No preferences of " + who
                    + (open.size() == 1 ? " alone" : "") + " would make " + names.state(state) + " last" + others
                    + ".");
            case Found(Condition condition) when condition.always() ->
                List.of(names.state(state) + " lasts whatever the preferences of " + who + others + ".");
            case Found(And(List<Condition> parts)) when parts.size() > 1 -> {
                List<String> told = new ArrayList<>();
                told.add(lasts + "all of this is so" + others + ":");
                parts.forEach(part -> told.add(clause(part, state, open)));
                yield told;
            }
            case Found(Condition condition) -> List.of(lasts + clause(condition, state, open) + others + ".");
        };
    }

    /** A condition as a clause without a full stop; where one decision maker only is asked about, it is not named. */
    private String clause(Condition condition, int state, List<Integer> open) {
        boolean named = open.size() > 1;
        List<Atom> atoms = condition.atoms();
        if (atoms.size() > MOST_COMPARED) {
            return "one of several combinations of " + atoms.size() + " comparisons holds, which --json writes out";
        }
        return switch (condition) {
            case Atom atom -> comparison(atom, state, named);
            case Or(List<Condition> parts) when parts.size() > 1 && alike(parts) -> {
                Atom first = atoms.getFirst();
                yield (named ? "for " + names.who(first.maker()) + " " : "") + "at least one of "
                        + English.and(atoms.stream().map(atom -> names.state(atom.worse())).toList())
                        + " is no better than " + standard(first.better(), state);
            }
            case And(List<Condition> parts) -> joined(parts, " and ", state, open);
            case Or(List<Condition> parts) -> joined(parts, ", or ", state, open);
        };
    }

    /** Whether all parts compare with one state, for one decision maker, and ask for nothing strict. */
    private static boolean alike(List<Condition> parts) {
        return parts.stream().allMatch(part -> part instanceof Atom(int maker, int better, int worse, boolean strict)
                && !strict && parts.getFirst() instanceof Atom first && first.maker() == maker
                && first.better() == better);
    }

    private String joined(List<Condition> parts, String by, int state, List<Integer> open) {
        return parts.stream().map(part -> part instanceof Atom || parts.size() == 1
                ? clause(part, state, open)
                : "(" + clause(part, state, open) + ")").collect(Collectors.joining(by));
    }

    private String comparison(Atom atom, int state, boolean named) {
        String who = named ? "for " + names.who(atom.maker()) + " " : "";
        return atom.strict()
                ? who + names.state(atom.better()) + " is better than " + standard(atom.worse(), state)
                : who + names.state(atom.worse()) + " is no better than " + standard(atom.better(), state);
    }

    private String standard(int other, int state) {
        return other == state ? "this" : names.state(other);
    }

    // ------------------------------------------------------------------ the share

    /** What a share is not, to be said once. */
    public static final String NO_PROBABILITY = "Every order counts alike; a share of orders is no probability.";

    /**
     * Under how many orders of what a decision maker wants a state lasts.
     *
     * @param ranked whether states were put in order, not statements
     */
    public Sentence share(int state, int maker, boolean ranked, Share share) {
        String things = ranked
                ? "strict rankings of the states by " + names.who(maker)
                : "orders of the " + English.number(share.things()) + " priorities of " + names.who(maker);
        if (share.exact() && (share.holds() == 0 || share.holds() == share.tried())) {
            return Sentence.of(names.state(state) + " would last under "
                    + (share.holds() == 0 ? "none of the " : "all ") + share.tried() + " " + things + ".");
        }
        return Sentence.of(names.state(state) + " would last under " + share.holds() + " of "
                + (share.exact() ? "all " : "") + share.tried() + " " + things
                + (share.exact() ? "" : " that were drawn by chance") + " (" + English.percent(share.share())
                + (share.exact()
                        ? ")."
                        : "; with 95 in 100 between " + English.percent(share.low()) + " and "
                                + English.percent(share.high()) + ")."));
    }

}
