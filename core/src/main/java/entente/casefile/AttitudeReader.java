package entente.casefile;

import entente.casefile.Yaml.Field;
import entente.casefile.Yaml.Fields;
import entente.casefile.Yaml.Scalar;
import entente.model.Conflict.Attitude;
import entente.model.Conflict.Regard;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads whom decision makers mean well or ill. */
final class AttitudeReader {

    private static final List<String> WORDS = Stream.of(Attitude.values())
            .map(attitude -> attitude.name().toLowerCase(Locale.ROOT)).toList();

    private final MakerNames makers;
    private final String path;
    private final Set<String> holders = new LinkedHashSet<>();

    /** With the path of the conflict. */
    AttitudeReader(MakerNames makers, String path) {
        this.makers = makers;
        this.path = path;
    }

    Regard read(Entry entry) {
        String of = makers.one(entry, "of");
        entry.at(path + "/attitudes/" + of);
        if (!holders.add(of) && !of.isEmpty()) {
            entry.problem(entry.place("of"), "the attitudes of " + Words.shortened(of) + " stand twice",
                    "put all of them into one entry");
        }
        Map<String, Attitude> towards = new LinkedHashMap<>();
        if (entry.required("towards") instanceof Fields group && group.fields().isEmpty()) {
            entry.problem(group.place(), "'towards' of " + entry.called() + " names nobody",
                    "write 'ID: positive', or remove the entry");
        }
        for (Field field : entry.table("towards")) {
            makers.check(entry, field.key());
            towards.put(field.key().text(), attitude(entry, of, field));
        }
        return new Regard(of, towards, entry.because());
    }

    private static Attitude attitude(Entry entry, String of, Field field) {
        String what = "the attitude of " + Words.shortened(of) + " towards " + Words.shortened(field.key().text());
        if (!(field.value() instanceof Scalar scalar)) {
            entry.problem(field.value().place(), what + " is " + field.value().inWords(),
                    "choose one of " + Words.list(WORDS));
            return Attitude.NEUTRAL;
        }
        int word = WORDS.indexOf(scalar.text());
        if (word < 0) {
            entry.notAmong(what, scalar, WORDS);
            return Attitude.NEUTRAL;
        }
        return Attitude.values()[word];
    }
}
