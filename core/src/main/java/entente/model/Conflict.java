package entente.model;

import entente.evidence.Edtf;
import java.util.List;
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
 */
public record Conflict(String id, String title, @Nullable String question, @Nullable Edtf asOf, @Nullable String about,
        @Nullable String authorsExpect, List<DecisionMaker> decisionMakers, List<Infeasible> infeasible,
        List<Coalesced> coalesced, List<NamedState> states, @Nullable String statusQuo, List<String> watch) {

    /** Copies the lists. */
    public Conflict {
        decisionMakers = List.copyOf(decisionMakers);
        infeasible = List.copyOf(infeasible);
        coalesced = List.copyOf(coalesced);
        states = List.copyOf(states);
        watch = List.copyOf(watch);
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
     */
    public record DecisionMaker(String actor, @Nullable String note, List<Option> options, Preference prefers) {
        /** Copies the list. */
        public DecisionMaker {
            options = List.copyOf(options);
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

    /** What a decision maker prefers. */
    public sealed interface Preference {
        /** Ids of the claims and judgements for the order as a whole. */
        List<String> because();
    }

    /**
     * Statements in order of priority, most important first: a state is preferred to another where the most important level
     * that tells them apart favours it. An empty list means indifference.
     *
     * @param levels the levels, most important first
     * @param because the judgement that orders them; may be empty for fewer than two levels
     */
    public record Prioritised(List<Level> levels, List<String> because) implements Preference {
        /** Copies the lists. */
        public Prioritised {
            levels = List.copyOf(levels);
            because = List.copyOf(because);
        }
    }

    /**
     * One level of priority: a statement, or several of equal weight, of which it counts how many hold.
     *
     * @param statements one or more
     */
    public record Level(List<Statement> statements) {
        /** Copies the list. */
        public Level {
            statements = List.copyOf(statements);
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
     * @param because ids of claims and judgements, never empty
     */
    public record Ranked(List<List<String>> groups, List<String> because) implements Preference {
        /** Copies the lists. */
        public Ranked {
            groups = groups.stream().map(List::copyOf).toList();
            because = List.copyOf(because);
        }
    }

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
