package entente.casefile;

import entente.casefile.Yaml.Items;
import entente.casefile.Yaml.Scalar;
import entente.model.Conflict.Arc;
import entente.model.Conflict.Arcs;
import entente.model.Conflict.CommonMove;
import entente.model.Conflict.Condition;
import entente.model.Conflict.OneWay;
import entente.model.OptionName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the moves that options alone do not say: what is one-way, named moves, and moves that several can make, each alone. */
final class MoveReader {

    private final OptionNames options;
    private final List<String> states;

    /** With the ids of the named states. */
    MoveReader(OptionNames options, List<String> states) {
        this.options = options;
        this.states = states;
    }

    List<OneWay> oneWay(Entry maker, String actor, String path) {
        return maker.numbered("one-way", "forbidden move of " + actor, path + "/one-way",
                entry -> new OneWay(options.condition(entry, "from"), options.condition(entry, "to"),
                        entry.optionalText("label"), entry.because()));
    }

    /** The named moves of a decision maker, or null where its options say how it moves. */
    @Nullable
    Arcs arcs(Entry maker, String actor, String path) {
        if (!maker.has("arcs")) {
            if (maker.has("arcs-because")) {
                maker.problem(maker.place("arcs-because"),
                        "'arcs-because' of " + maker.called() + " stands without 'arcs'",
                        "add 'arcs: [[FROM, TO], ...]', or remove it");
            }
            return null;
        }
        if (maker.has("one-way")) {
            maker.problem(maker.place("one-way"), maker.called() + " has both 'arcs' and 'one-way'",
                    "remove 'one-way', and the arcs that it would exclude");
        }
        List<Arc> arcs = new ArrayList<>();
        int number = 0;
        for (Yaml item : maker.items("arcs")) {
            maker.at(path + "/arcs/" + ++number, item.place());
            Arc arc = arc(maker, actor, item);
            if (arc != null && arcs.contains(arc)) {
                maker.problem(item.place(), "the arc [" + arc.from() + ", " + arc.to() + "] of " + actor
                        + " stands twice", "remove one");
            } else if (arc != null) {
                arcs.add(arc);
            }
        }
        return new Arcs(arcs, maker.because("arcs-because", "'arcs' of " + maker.called()));
    }

    private @Nullable Arc arc(Entry maker, String actor, Yaml item) {
        if (!(item instanceof Items ends) || ends.items().size() != 2) {
            maker.problem(item.place(), "an arc of " + actor + " is " + (item instanceof Items list
                    ? "a list of " + list.items().size()
                    : item.inWords()), "write the state left and the state entered, as in [YNN, YYN]");
            return null;
        }
        List<Scalar> named = maker.scalars("an arc", ends.items());
        if (named.size() < 2) {
            return null;
        }
        named.forEach(state -> checkEnd(maker, state));
        Arc arc = new Arc(named.getFirst().text(), named.getLast().text());
        if (arc.from().equals(arc.to())) {
            maker.problem(item.place(), "an arc of " + actor + " leads from " + Words.shortened(arc.from())
                    + " to itself", "name another state, or remove it");
        }
        return arc;
    }

    private void checkEnd(Entry maker, Scalar state) {
        if (state.text().matches("[YN-]+|\\d+")) {
            ConflictReader.checkState(maker, state, options.all().size());
        } else {
            ConflictReader.state(maker, "arcs", state, states, "");
        }
    }

    CommonMove common(Entry entry, MakerNames makers) {
        List<String> by = makers.list(entry, "by", entry.items("by"));
        if (entry.optional("by") instanceof Items list && list.items().isEmpty()) {
            entry.problem(list.place(), "'by' of " + entry.called() + " names no decision maker",
                    "name those who can make the move, each alone");
        }
        Condition from = options.condition(entry, "from");
        List<OptionName> take = options.list(entry, "take", entry.optionalItems("take"));
        List<OptionName> giveUp = options.list(entry, "give-up", entry.optionalItems("give-up"));
        if (entry.optionalItems("take").isEmpty() && entry.optionalItems("give-up").isEmpty()) {
            entry.problem(entry.place(), entry.called() + " changes nothing",
                    "add 'take: [...]' or 'give-up: [...]' with options");
        }
        take.stream().filter(giveUp::contains).forEach(option -> entry.problem(entry.place("give-up"),
                "the option '" + option + "' is both taken and given up", "remove it from one of the two"));
        return new CommonMove(by, from, take, giveUp, entry.optionalText("label"), entry.because());
    }
}
