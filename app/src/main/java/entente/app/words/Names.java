package entente.app.words;

import entente.conflict.GraphModel;
import entente.conflict.GraphModel.Change;
import entente.conflict.GraphModel.Move;
import entente.model.Actor;
import entente.model.Case;
import entente.model.Conflict;
import entente.model.Conflict.Level;
import entente.model.Conflict.Prioritised;
import entente.model.Conflict.Statement;
import entente.model.OptionName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names of one conflict, as sentences need them: who, what they would do, which state, which priority. */
public final class Names {

    private final Case theCase;
    private final Conflict conflict;
    private final GraphModel model;

    /** The names of a conflict of a case. */
    public Names(Case theCase, Conflict conflict, GraphModel model) {
        this.theCase = theCase;
        this.conflict = conflict;
        this.model = model;
    }

    /** A decision maker inside a sentence: "the United States". */
    public String who(int maker) {
        return model.makers().get(maker).inSentence();
    }

    /** A decision maker without "the": "United States". */
    public String name(int maker) {
        return model.makers().get(maker).name();
    }

    /** A few letters for a decision maker, for narrow places: its ISO code where it has one, else its id in capitals. */
    public String code(int maker) {
        String id = model.makers().get(maker).id();
        return theCase.actor(id).stream()
                .flatMap(actor -> actor.codes().stream())
                .filter(code -> code.scheme().equals("iso3"))
                .map(Actor.Code::value)
                .findFirst()
                .orElse(id.toUpperCase(java.util.Locale.ROOT));
    }

    /** "it", or "they" for people. */
    public String it(int maker) {
        return people(maker) ? "they" : "it";
    }

    /** "its", or "their" for people. */
    public String its(int maker) {
        return people(maker) ? "their" : "its";
    }

    /** The form of a verb after the name of a decision maker: "ranks", or "rank" for a group. */
    public String verb(int maker, String singular, String plural) {
        return kind(maker).filter(kind -> kind == Actor.Kind.GROUP).isPresent() ? plural : singular;
    }

    private boolean people(int maker) {
        return kind(maker).filter(kind -> kind == Actor.Kind.PERSON || kind == Actor.Kind.GROUP).isPresent();
    }

    private Optional<Actor.Kind> kind(int maker) {
        return theCase.actor(model.makers().get(maker).id()).map(Actor::kind);
    }

    /** A state in a sentence, its label in quotation marks. */
    public String state(int number) {
        return "“" + model.label(number) + "”";
    }

    /** What a decision maker does by a move, after "would": "increase pressure and no longer refrain from exercises". */
    public String deeds(Move move) {
        List<String> taken = new ArrayList<>();
        List<String> givenUp = new ArrayList<>();
        for (Change change : model.changes(move)) {
            (change.taken() ? taken : givenUp).add(model.options().get(change.option()).label());
        }
        if (givenUp.isEmpty()) {
            return English.and(taken);
        }
        String stopped = "no longer " + English.or(givenUp);
        return taken.isEmpty() ? stopped : English.and(taken) + ", and " + stopped;
    }

    /** "4th of 18". */
    public String rank(int maker, int number) {
        return English.ordinal(model.level(maker, number)) + " of " + model.levels(maker);
    }

    /** The labels of a level of priorities, numbered from 1, each in quotation marks; empty for a ranking. */
    public String priority(int maker, int level) {
        return levels(maker).size() < level
                ? ""
                : English.and(levels(maker).get(level - 1).statements().stream().map(Names::label).toList());
    }

    /** The grounds of a level of priorities and of the order it stands in. */
    public List<String> priorityGrounds(int maker, int level) {
        List<String> because = new ArrayList<>();
        if (levels(maker).size() >= level) {
            levels(maker).get(level - 1).statements().forEach(statement -> because.addAll(statement.because()));
        }
        because.addAll(orderGrounds(maker));
        return because;
    }

    /** The grounds of an order of priorities, or of a ranking. */
    public List<String> orderGrounds(int maker) {
        return decisionMaker(maker).prefers().because();
    }

    /** The grounds of the comparisons that are not known of a decision maker. */
    public List<String> unknownGrounds(int maker) {
        return decisionMaker(maker).prefers().unknown().stream().flatMap(one -> one.because().stream()).toList();
    }

    /** The grounds of the view of a decision maker; empty where it sees the conflict as it is. */
    public List<String> viewGrounds(int maker) {
        String id = model.makers().get(maker).id();
        return conflict.views().stream().filter(view -> view.of().equals(id)).flatMap(view -> view.because().stream())
                .toList();
    }

    /** The grounds of whom a decision maker means well or ill; empty where the conflict does not say. */
    public List<String> attitudeGrounds(int maker) {
        String id = model.makers().get(maker).id();
        return conflict.attitudes().stream().filter(regard -> regard.of().equals(id))
                .flatMap(regard -> regard.because().stream()).toList();
    }

    private static String label(Statement statement) {
        return "“" + (statement.label().isBlank() ? statement.written() : statement.label()) + "”";
    }

    /** The levels of a decision maker's priorities, most important first; empty for a ranking. */
    public List<Level> levels(int maker) {
        return decisionMaker(maker).prefers() instanceof Prioritised prioritised ? prioritised.levels() : List.of();
    }

    private Conflict.DecisionMaker decisionMaker(int maker) {
        return conflict.decisionMakers().get(maker);
    }

    /**
     * The most important level of priorities that tells two states apart, numbered from 1; empty for a ranking, where states are
     * coalesced, or where nothing tells them apart.
     */
    public Optional<Integer> tips(int maker, int better, int worse) {
        String first = model.code(better);
        String second = model.code(worse);
        if (first.indexOf('-') >= 0 || second.indexOf('-') >= 0) {
            return Optional.empty();
        }
        List<Level> levels = levels(maker);
        for (int i = 0; i < levels.size(); i++) {
            if (holding(levels.get(i), first) != holding(levels.get(i), second)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private long holding(Level level, String code) {
        List<OptionName> options = conflict.options();
        return level.statements().stream()
                .filter(statement -> statement.that().holds(option -> code.charAt(options.indexOf(option)) == 'Y'))
                .count();
    }
}
