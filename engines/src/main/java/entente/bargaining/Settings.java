package entente.bargaining;

import entente.model.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * How the switches of a method are set: switch id to choice id, in the order of the method's switches. What is not set has its standard reading.
 *
 * @param chosen switch id to choice id
 */
public record Settings(SequencedMap<String, String> chosen) {

    /** Every switch at its standard reading. */
    public static final Settings STANDARD = new Settings(new LinkedHashMap<>());

    /** Copies the map, keeping its order. */
    public Settings {
        chosen = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(chosen));
    }

    /** The reading of a switch. */
    public <E extends Enum<E> & Choice> E of(Switch<E> one) {
        String id = chosen.get(one.id());
        if (id == null) {
            return one.standard();
        }
        return one.choices().stream().filter(choice -> choice.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + id + "' is no reading of '" + one.id() + "'"));
    }

    /** The same settings with one switch set. */
    public Settings with(String switchId, String choiceId) {
        SequencedMap<String, String> more = new LinkedHashMap<>(chosen);
        more.put(switchId, choiceId);
        return new Settings(more);
    }

    /** The same settings with one switch set. */
    public <E extends Enum<E> & Choice> Settings with(Switch<E> one, E choice) {
        return with(one.id(), choice.id());
    }

    /** These settings with every switch of a method written out, in the method's order. */
    public Settings complete(Method method) {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        for (Switch<?> one : method.switches()) {
            all.put(one.id(), chosen.getOrDefault(one.id(), one.standard().id()));
        }
        return new Settings(all);
    }

    /** What a method does not know in these settings: each a sentence without full stop; empty where it knows all. */
    public List<String> unknown(Method method) {
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, String> one : chosen.entrySet()) {
            method.switches().stream().filter(known -> known.id().equals(one.getKey())).findFirst()
                    .ifPresentOrElse(known -> {
                        List<String> ids = known.choices().stream().map(Choice::id).toList();
                        if (!ids.contains(one.getValue())) {
                            problems.add("switch '" + one.getKey() + "' of method '" + method.id() + "' is set to '"
                                    + one.getValue() + "'; it knows " + String.join(", ", ids));
                        }
                    }, () -> problems.add("method '" + method.id() + "' has no switch '" + one.getKey() + "'; it has "
                            + (method.switches().isEmpty()
                                    ? "none"
                                    : String.join(", ", method.switches().stream().map(Switch::id).toList()))));
        }
        return problems;
    }

    /** The known switch, or reading of a switch, that the first one unknown to a method most likely means. */
    Optional<String> meant(Method method) {
        List<String> switches = method.switches().stream().map(Switch::id).toList();
        for (Map.Entry<String, String> one : chosen.entrySet()) {
            List<String> readings = method.switches().stream().filter(known -> known.id().equals(one.getKey()))
                    .flatMap(known -> known.choices().stream()).map(Choice::id).toList();
            if (!switches.contains(one.getKey())) {
                return Nearest.of(one.getKey(), switches);
            }
            if (!readings.contains(one.getValue())) {
                return Nearest.of(one.getValue(), readings);
            }
        }
        return Optional.empty();
    }
}
