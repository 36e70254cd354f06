package entente.app.words;

import entente.conflict.Coalitional;
import entente.conflict.GraphModel;
import entente.conflict.Notion;
import entente.conflict.Notions;
import entente.conflict.Stackelberg;
import entente.conflict.Verdicts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The further ways of judging a conflict, as users meet them: all that need nothing but the model, with their words. */
public final class Catalogue {

    private final GraphModel model;
    private final Names names;

    /** The catalogue of a model, in the words of its names. */
    public Catalogue(GraphModel model, Names names) {
        this.model = model;
        this.names = names;
    }

    /** All notions of the engine's catalogue, coalitional ones first; those that cannot be judged in the model included. */
    public List<Notion> all() {
        return Notions.of(model).stream().sorted(Comparator.comparing(notion -> !(notion instanceof Coalitional)))
                .toList();
    }

    /** The notion with an id; any horizon of {@code limited-H} is found. */
    public Optional<Notion> named(String id) {
        return Notions.named(model, id);
    }

    /** The title of a notion, decision makers by name. */
    public String title(Notion notion) {
        if (notion instanceof Stackelberg(String leader)) {
            OptionalInt maker = model.maker(leader);
            if (maker.isPresent()) {
                return "Stackelberg equilibrium led by " + names.who(maker.getAsInt());
            }
        }
        return notion.title();
    }

    /** Who judges, in a sentence: a decision maker, or the members of a coalition ({@code kor+usa}). */
    public String judge(String written) {
        List<Integer> members = members(written);
        return members.isEmpty() ? written : English.and(members.stream().map(names::who).toList());
    }

    /** The indices of the decision makers that a judge consists of; empty where they are not of this model. */
    public List<Integer> members(String written) {
        OptionalInt alone = model.maker(written);
        if (alone.isPresent()) {
            return List.of(alone.getAsInt());
        }
        List<Integer> members = new ArrayList<>();
        for (String id : Arrays.asList(written.split("\\+"))) {
            OptionalInt member = model.maker(id);
            if (member.isEmpty()) {
                return List.of();
            }
            members.add(member.getAsInt());
        }
        return members;
    }

    /** What a notion asks, in one sentence. */
    public Sentence asks(Notion notion) {
        return Sentence.of("Explained under " + title(notion) + ": " + notion.means() + ".");
    }

    /** What a notion asks, in one sentence with the place of its definition. */
    public Sentence meaning(Notion notion) {
        return Sentence
                .of(English.capital(title(notion)) + ": " + notion.means() + " (defined in " + Definitions.of(notion)
                        + ", after " + notion.source() + ").");
    }

    /** The verdict of a notion on a state: whether it lasts, and who would not stay in it, in one or two sentences. */
    public List<Sentence> verdict(Notion notion, Verdicts verdicts, int state) {
        List<String> leaving = verdicts.stable().entrySet().stream().filter(entry -> !entry.getValue().contains(state))
                .map(entry -> judge(entry.getKey())).toList();
        int judges = verdicts.stable().size();
        boolean coalitions = verdicts.stable().keySet().stream().anyMatch(key -> members(key).size() > 1);
        String of = coalitions
                ? "coalitions, those of one included,"
                : "decision makers";
        List<Sentence> told = new ArrayList<>();
        told.add(Sentence.of(names.state(state)
                + (verdicts.equilibria().contains(state) ? " would last" : " would not last") + " in this sense, "
                + title(notion) + "."));
        told.add(Sentence.of(leaving.isEmpty()
                ? "It is stable for every one of the " + judges + " " + of + " that are asked."
                : leaving.size() == judges
                        ? "It is stable for none of the " + judges + " " + of + " that are asked."
                        : "It is stable for " + English.number(judges - leaving.size()) + " of the " + judges + " " + of
                                + " that are asked; it is not for " + String.join("; nor for ", leaving) + "."));
        return told;
    }
}
