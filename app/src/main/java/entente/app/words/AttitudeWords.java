package entente.app.words;

import entente.conflict.GraphModel;
import entente.model.Conflict;
import entente.model.Conflict.Attitude;
import entente.model.Conflict.Regard;
import java.util.ArrayList;
import java.util.List;

/** Whom the decision makers of a conflict mean well or ill, in words. */
public final class AttitudeWords {

    private final GraphModel model;
    private final Names names;

    /** In the words of some names. */
    public AttitudeWords(GraphModel model, Names names) {
        this.model = model;
        this.names = names;
    }

    /** What a conflict states, one sentence for each whose attitudes it states, with their grounds. */
    public List<Sentence> stated(Conflict conflict) {
        return conflict.attitudes().stream().map(this::stated).toList();
    }

    private Sentence stated(Regard regard) {
        List<String> parts = new ArrayList<>();
        part(parts, regard, Attitude.POSITIVE, "means ", " well");
        part(parts, regard, Attitude.NEGATIVE, "means ", " ill");
        part(parts, regard, Attitude.NEUTRAL, "is neutral towards ", "");
        return new Sentence(who(regard.of()) + " " + English.and(parts) + ".", regard.because());
    }

    private void part(List<String> parts, Regard regard, Attitude attitude, String before, String after) {
        List<String> others = regard.towards().entrySet().stream().filter(entry -> entry.getValue() == attitude)
                .map(entry -> entry.getKey().equals(regard.of()) ? "itself" : who(entry.getKey())).toList();
        if (!others.isEmpty()) {
            parts.add(before + English.and(others) + after);
        }
    }

    private String who(String id) {
        return model.maker(id).stream().mapToObj(names::who).findFirst().orElse(id);
    }
}
