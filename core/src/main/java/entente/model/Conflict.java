package entente.model;

import entente.evidence.Edtf;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A conflict as a graph model in option form: who decides, what each may do, what cannot be, and what each prefers.
 *
 * <p>Source: {@code bib:fang-hipel-kilgour-1993}.
 *
 * @param id the id; {@code conflict/ID} names it on the command line
 * @param title the title
 * @param question the question it answers
 * @param asOf the time it describes
 * @param about a paragraph in our words
 * @param authorsExpect what the authors of the sources expect, in our words
 * @param decisionMakers in the order that fixes the order of options
 * @param infeasible the combinations that cannot be
 * @param coalesced the sets of states that count as one
 * @param states the states worth a name
 * @param statusQuo the id of the state that holds now
 * @param watch ids of the states that a brief asks about, in order
 * @param commonMoves the moves that each of several can make alone, beside its own
 * @param views how decision makers see the conflict where they see it otherwise than it is; at most one of each
 * @param attitudes whom decision makers mean well or ill; at most one entry of each
 */
public record Conflict(String id, String title, @Nullable String question, @Nullable Edtf asOf, @Nullable String about,
        @Nullable String authorsExpect, List<DecisionMaker> decisionMakers, List<Infeasible> infeasible,
        List<Coalesced> coalesced, List<NamedState> states, @Nullable String statusQuo, List<String> watch,
        List<CommonMove> commonMoves, List<View> views, List<Regard> attitudes) {

    /** Copies the lists. */
    public Conflict {
        commonMoves = List.copyOf(commonMoves);
        views = List.copyOf(views);
        attitudes = List.copyOf(attitudes);
        decisionMakers = List.copyOf(decisionMakers);
        infeasible = List.copyOf(infeasible);
        coalesced = List.copyOf(coalesced);
        states = List.copyOf(states);
        watch = List.copyOf(watch);
    }

    /** A conflict without common moves that everybody sees as it is. */
    public Conflict(String id, String title, @Nullable String question, @Nullable Edtf asOf, @Nullable String about,
            @Nullable String authorsExpect, List<DecisionMaker> decisionMakers, List<Infeasible> infeasible,
            List<Coalesced> coalesced, List<NamedState> states, @Nullable String statusQuo, List<String> watch) {
        this(id, title, question, asOf, about, authorsExpect, decisionMakers, infeasible, coalesced, states, statusQuo,
                watch, List.of(), List.of());
    }

    /** A conflict in which nobody is said to mean others well or ill. */
    public Conflict(String id, String title, @Nullable String question, @Nullable Edtf asOf, @Nullable String about,
            @Nullable String authorsExpect, List<DecisionMaker> decisionMakers, List<Infeasible> infeasible,
            List<Coalesced> coalesced, List<NamedState> states, @Nullable String statusQuo, List<String> watch,
            List<CommonMove> commonMoves, List<View> views) {
        this(id, title, question, asOf, about, authorsExpect, decisionMakers, infeasible, coalesced, states, statusQuo,
                watch, commonMoves, views, List.of());
    }

    /** All options in the order that gives them their bits: the first is the lowest. */
    public List<OptionName> options() {
        return decisionMakers.stream()
                .flatMap(dm -> dm.options().stream().map(option -> new OptionName(dm.actor(), option.id())))
                .toList();
    }

    /** The named state with an id. */
    public Optional<NamedState> state(String stateId) {
        return states.stream().filter(state -> state.id().equals(stateId)).findFirst();
    }

    /**
     * An actor in its role of deciding.
     *
     * @param actor the actor id
     * @param note how it is modelled
     * @param options what it may do; empty for one who only watches
     * @param prefers what it prefers
     * @param oneWay the moves that its options allow and that it never makes; empty where it has arcs
     * @param arcs its moves, each named, instead of those that its options allow; null where its options say how it moves
     */
    public record DecisionMaker(String actor, @Nullable String note, List<Option> options, Preference prefers,
            List<OneWay> oneWay, @Nullable Arcs arcs) {
        /** Copies the lists. */
        public DecisionMaker {
            options = List.copyOf(options);
            oneWay = List.copyOf(oneWay);
        }

        /** One whose options say how it moves. */
        public DecisionMaker(String actor, @Nullable String note, List<Option> options, Preference prefers) {
            this(actor, note, options, prefers, List.of(), null);
        }
    }

    /**
     * Something a decision maker may do or not do.
     *
     * @param id unique within the decision maker
     * @param label completes "North Korea would ..."
     * @param taken a noun phrase for a state in which it is taken
     * @param moves in which directions it may be changed
     * @param because ids of claims and judgements
     */
    public record Option(String id, String label, String taken, Moves moves, List<String> because) {
        /** Copies the list. */
        public Option {
            because = List.copyOf(because);
        }
    }

    /** In which directions an option may be changed by its owner. */
    public enum Moves {
        /** It may be taken and given up. */
        BOTH,
        /** Once taken it is never given up. */
        FORWARD,
        /** Once given up it is never taken again. */
        BACK
    }

    /**
     * States that satisfy an expression.
     *
     * @param when the expression
     * @param written the expression as the analyst wrote it
     */
    public record Condition(Expression when, String written) {}

    // ---- preferences

    /**
     * What a decision maker prefers: an order of all states, how strong the preference is, and what is not known of it.
     *
     * <p>The strength of a preference is a degree: 1 is mild, 2 strong, and so on up to {@value #STRONGEST}. Source:
     * {@code bib:hamouda-2004} for two degrees.
     */
    public sealed interface Preference {
        /** The greatest degree of strength. */
        int STRONGEST = 9;

        /** Which comparisons are not known, whatever the order says. */
        List<Unknown> unknown();

        /** Ids of the claims and judgements for the order as a whole. */
        List<String> because();
    }

    /**
     * Statements in order of priority, most important first: a state is preferred to another where the most important level
     * that tells them apart favours it, and as strongly as that level says. An empty list means indifference.
     *
     * @param levels the levels, most important first; as read from a file, their strengths never rise on the way down
     * @param unsure which neighbouring levels may stand the other way round, ascending
     * @param unknown which comparisons are not known
     * @param because the judgement that orders them; may be empty for fewer than two levels
     */
    public record Prioritised(List<Level> levels, List<Unsure> unsure, List<Unknown> unknown, List<String> because)
            implements
                Preference {
        /** Copies the lists. */
        public Prioritised {
            levels = List.copyOf(levels);
            unsure = List.copyOf(unsure);
            unknown = List.copyOf(unknown);
            because = List.copyOf(because);
        }

        /** Statements whose order is sure and tells of every comparison. */
        public Prioritised(List<Level> levels, List<String> because) {
            this(levels, List.of(), List.of(), because);
        }
    }

    /**
     * One level of priority: a statement, or several of equal weight, of which it counts how many hold.
     *
     * @param statements one or more
     * @param strength the degree of a preference that this level decides, from 1 to {@value Preference#STRONGEST}
     */
    public record Level(List<Statement> statements, int strength) {
        /** Copies the list and checks the strength. */
        public Level {
            statements = List.copyOf(statements);
            checkDegree(strength);
        }

        /** A level that decides mildly. */
        public Level(List<Statement> statements) {
            this(statements, 1);
        }
    }

    /**
     * Something a decision maker wants to be true.
     *
     * @param that the expression
     * @param written the expression as the analyst wrote it
     * @param label in words
     * @param because ids of claims and judgements, never empty
     */
    public record Statement(Expression that, String written, String label, List<String> because) {
        /** Copies the list. */
        public Statement {
            because = List.copyOf(because);
        }
    }

    /**
     * A direct ranking of all states, most preferred first; states in one list are equally good.
     *
     * @param groups codes such as {@code YNN}, or state numbers such as {@code 3}, as written
     * @param strengths the degree of each step from a group to the next, one fewer than groups, each from 1 to
     *     {@value Preference#STRONGEST}; empty where all are 1. A preference over several steps has the greatest of their
     *     degrees.
     * @param unknown which comparisons are not known
     * @param because ids of claims and judgements, never empty
     */
    public record Ranked(List<List<String>> groups, List<Integer> strengths, List<Unknown> unknown,
            List<String> because)
            implements
                Preference {
        /** Copies the lists and checks the strengths. */
        public Ranked {
            groups = groups.stream().map(List::copyOf).toList();
            strengths = List.copyOf(strengths);
            unknown = List.copyOf(unknown);
            because = List.copyOf(because);
            strengths.forEach(Conflict::checkDegree);
            if (!strengths.isEmpty() && strengths.size() != groups.size() - 1) {
                throw new IllegalArgumentException(strengths.size() + " strengths for " + groups.size() + " groups");
            }
        }

        /** A ranking that is mild throughout and tells of every comparison. */
        public Ranked(List<List<String>> groups, List<String> because) {
            this(groups, List.of(), List.of(), because);
        }
    }

    /**
     * Options that count for or against a state: a state is worth the sum of the weights of the options taken in it, whoever
     * owns them, and more is better. Source: option weighting, {@code bib:fang-hipel-kilgour-1993}.
     *
     * @param weights the weights, each option at most once; an option without one weighs nothing
     * @param strongFrom from which difference of worth on a preference has degree 2, 3, ...: rising, from 1; at most
     *     eight. Empty where every preference is mild. Unlike the strengths of levels and rankings these are not cuts
     *     between neighbours: two mild differences may add up to a strong one.
     * @param unknown which comparisons are not known
     * @param because ids of claims and judgements for the numbers, never empty
     */
    public record Weighted(List<Weight> weights, List<Integer> strongFrom, List<Unknown> unknown, List<String> because)
            implements
                Preference {
        /** Copies the lists and checks the thresholds. */
        public Weighted {
            weights = List.copyOf(weights);
            strongFrom = List.copyOf(strongFrom);
            unknown = List.copyOf(unknown);
            because = List.copyOf(because);
            checkDegree(strongFrom.size() + 1);
            int last = 0;
            for (int threshold : strongFrom) {
                if (threshold <= last) {
                    throw new IllegalArgumentException("thresholds rise from 1: " + strongFrom);
                }
                last = threshold;
            }
        }

        /** The degree of the preference for a state that is worth more by a difference; 0 where it is not worth more. */
        public int degree(long difference) {
            return difference <= 0 ? 0 : 1 + (int) strongFrom.stream().filter(least -> difference >= least).count();
        }
    }

    /**
     * What an option adds to the worth of a state in which it is taken.
     *
     * @param option the option, of whomever
     * @param weight from minus {@value #HEAVIEST} to {@value #HEAVIEST}; negative where it is better not taken
     * @param label in words
     * @param because ids of claims and judgements, never empty
     */
    public record Weight(OptionName option, int weight, String label, List<String> because) {
        /** The greatest weight, either way. */
        public static final int HEAVIEST = 1_000_000;

        /** Copies the list and checks the weight. */
        public Weight {
            because = List.copyOf(because);
            if (Math.abs((long) weight) > HEAVIEST) {
                throw new IllegalArgumentException("a weight of " + weight);
            }
        }
    }

    /**
     * Comparisons that are not known: of each state that satisfies one condition with each other state that satisfies the
     * other, in either order. Source: {@code bib:li-hipel-kilgour-fang-2004}.
     *
     * @param one the one condition
     * @param other the other condition
     * @param label in words
     * @param because ids of claims and judgements, never empty
     */
    public record Unknown(Condition one, Condition other, @Nullable String label, List<String> because) {
        /** Copies the list. */
        public Unknown {
            because = List.copyOf(because);
        }
    }

    /**
     * Doubt about the order of two neighbouring levels. Whoever swaps them swaps their statements and leaves the strengths
     * in place.
     *
     * @param level the number, from 1, of the more important of the two as written; the other is the next one
     * @param asWritten the probability that they stand in the order written, more than 0 and less than 1
     * @param because ids of claims and judgements, never empty
     */
    public record Unsure(int level, double asWritten, List<String> because) {
        /** Copies the list and checks the numbers. */
        public Unsure {
            because = List.copyOf(because);
            if (level < 1 || !(asWritten > 0 && asWritten < 1)) {
                throw new IllegalArgumentException("level " + level + " as written with probability " + asWritten);
            }
        }
    }

    private static void checkDegree(int degree) {
        if (degree < 1 || degree > Preference.STRONGEST) {
            throw new IllegalArgumentException("a preference of degree " + degree);
        }
    }

    // ---- moves

    /**
     * Moves that a decision maker never makes, although its options allow them: from any state that satisfies one condition
     * to any that satisfies another.
     *
     * @param from what holds before
     * @param to what would hold after
     * @param label in words
     * @param because ids of claims and judgements, never empty
     */
    public record OneWay(Condition from, Condition to, @Nullable String label, List<String> because) {
        /** Copies the list. */
        public OneWay {
            because = List.copyOf(because);
        }
    }

    /**
     * All moves of a decision maker, each named. They stand instead of those that its options allow: they may change
     * anybody's options, heed no direction of an option, and need not be transitive.
     *
     * @param arcs the moves, each once; none where it never moves
     * @param because ids of claims and judgements, never empty
     */
    public record Arcs(List<Arc> arcs, List<String> because) {
        /** Copies the lists. */
        public Arcs {
            arcs = List.copyOf(arcs);
            because = List.copyOf(because);
        }
    }

    /**
     * A move from one state to another, each a code such as {@code YNN}, a number such as {@code 3}, or the id of a named
     * state; a text of digits alone is a number.
     *
     * @param from the state left, as written
     * @param to the state entered, as written
     */
    public record Arc(String from, String to) {}

    /**
     * A step that each of some decision makers can make alone, beside its own moves, from any state in which a condition holds
     * and something is left to change. It may change anybody's options and heeds neither their directions nor what is one-way;
     * it ends in a feasible state, or it is none. Source: {@code bib:fang-hipel-kilgour-1993}.
     *
     * @param by the actor ids of those who can make it, one or more
     * @param from what holds before
     * @param take the options that are taken after it, of whomever
     * @param giveUp the options that are not taken after it, of whomever
     * @param label in words
     * @param because ids of claims and judgements, never empty
     */
    public record CommonMove(List<String> by, Condition from, List<OptionName> take, List<OptionName> giveUp,
            @Nullable String label, List<String> because) {
        /** Copies the lists. */
        public CommonMove {
            by = List.copyOf(by);
            take = List.copyOf(take);
            giveUp = List.copyOf(giveUp);
            because = List.copyOf(because);
        }
    }

    // ---- views

    /**
     * How a decision maker sees the conflict, where it sees it otherwise than it is. What is not mentioned it sees as it is.
     * Source: hypergames, {@code bib:fraser-hipel-1984}.
     *
     * @param of the actor id of whose view it is
     * @param label a noun phrase: what is seen otherwise
     * @param unseenOptions options that it does not see, which in its view are never taken; one of its own exists in the minds
     *     of others only
     * @param unseenPlayers actor ids of others that it does not see, nor any of their options
     * @param believes what it takes for the preferences of others, at most one for each
     * @param because ids of claims and judgements, never empty
     */
    public record View(String of, String label, List<OptionName> unseenOptions, List<String> unseenPlayers,
            List<Belief> believes, List<String> because) {
        /** Copies the lists. */
        public View {
            unseenOptions = List.copyOf(unseenOptions);
            unseenPlayers = List.copyOf(unseenPlayers);
            believes = List.copyOf(believes);
            because = List.copyOf(because);
        }
    }

    /**
     * What somebody takes for the preferences of another.
     *
     * @param actor the actor id of the other
     * @param prefers what it is believed to prefer
     */
    public record Belief(String actor, Preference prefers) {}

    // ---- attitudes

    /** Whether a decision maker wants what is good for another, or what is bad for it. Source: {@code bib:inohara-2007}. */
    public enum Attitude {
        /** It wants what is good for the other. */
        POSITIVE,
        /** It does not mind. */
        NEUTRAL,
        /** It wants what is bad for the other. */
        NEGATIVE
    }

    /**
     * Whom a decision maker means well or ill. Who is not named is taken as it is without attitudes: positive towards oneself and
     * neutral towards others.
     *
     * @param of the actor id of whose attitudes they are
     * @param towards by actor id, in the order written; may name oneself
     * @param because ids of claims and judgements, never empty
     */
    public record Regard(String of, Map<String, Attitude> towards, List<String> because) {
        /** Copies the map, keeping its order, and the list. */
        public Regard {
            towards = Collections.unmodifiableMap(new LinkedHashMap<>(towards));
            because = List.copyOf(because);
        }
    }

    // ---- combinations and states

    /**
     * A combination that cannot be.
     *
     * @param when the expression that no state satisfies
     * @param written as the analyst wrote it, for example {@code exclusive [a, b]}
     * @param label in words
     * @param because ids of claims and judgements, never empty
     */
    public record Infeasible(Expression when, String written, String label, List<String> because) {
        /** Copies the list. */
        public Infeasible {
            because = List.copyOf(because);
        }
    }

    /**
     * States that count as one.
     *
     * @param when the expression that its members satisfy
     * @param written as the analyst wrote it
     * @param label the name of the one state
     * @param because ids of claims and judgements, never empty
     */
    public record Coalesced(Expression when, String written, String label, List<String> because) {
        /** Copies the list. */
        public Coalesced {
            because = List.copyOf(because);
        }
    }

    /**
     * A state worth a name.
     *
     * @param id the id
     * @param label a noun phrase
     * @param taken the options taken in it; all others are not
     * @param because ids of claims and judgements; may be empty
     */
    public record NamedState(String id, String label, List<OptionName> taken, List<String> because) {
        /** Copies the lists. */
        public NamedState {
            taken = List.copyOf(taken);
            because = List.copyOf(because);
        }
    }
}
