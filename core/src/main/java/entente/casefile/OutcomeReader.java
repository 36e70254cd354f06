package entente.casefile;

import entente.casefile.Names.Kind;
import entente.casefile.Yaml.Scalar;
import entente.model.Issue;
import entente.model.Issue.Expected;
import entente.model.Issue.Figure;
import entente.model.Issue.Party;
import entente.model.Issue.Scale;
import entente.model.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads the files of {@code expect/} that hold outcomes expected of issues, and hands them to their issues. */
final class OutcomeReader {

    private final List<Issue> issues;
    private final List<Issue> sound;
    private final Map<String, List<Expected>> found = new LinkedHashMap<>();

    /**
     * A reader of what is expected of issues.
     *
     * @param issues all issues of the case
     * @param sound those without problems of their own; of the others nothing is known that a name could be held against
     */
    OutcomeReader(List<Issue> issues, List<Issue> sound) {
        this.issues = issues;
        this.sound = sound;
    }

    /** Whether a file of {@code expect/} is about an issue. */
    static boolean isMeant(Entry entry) {
        return entry.names("issue");
    }

    void read(Entry entry) {
        String id = entry.reference("issue", Kind.ISSUE);
        Issue issue = sound.stream().filter(known -> known.id().equals(id)).findFirst().orElse(null);
        String from = entry.text("from");
        List<Expected> outcomes = entry.each("outcomes", "outcome", one -> outcome(one, from, issue));
        entry.optionalText("note");
        found.computeIfAbsent(id, none -> new ArrayList<>()).addAll(outcomes);
    }

    private static Expected outcome(Entry one, String from, @Nullable Issue issue) {
        String method = one.text("method");
        Double value = number(one, "value", one.scalar("value"));
        Double within = number(one, "within", one.optionalScalar("within"));
        List<Scalar> settings = one.scalars("'switches'", one.optionalItems("switches"));
        List<String> switches = settings.stream().map(Scalar::text).toList();
        for (Scalar written : settings) {
            if (!written.text().matches("[a-z0-9-]+=[a-z0-9-]+")) {
                one.problem(written.place(), "'" + Words.shortened(written.text()) + "' sets no switch",
                        "write switch=reading, as in tie=lower");
            }
        }
        String participants = one.optionalText("participants");
        String dimension = one.optionalText("dimension");
        if (issue != null) {
            known(one, "participants", participants, issue.participants().stream().map(Issue.Participants::id).toList(),
                    "list of participants");
            List<String> scales = issue.scales().stream().map(Scale::id).toList();
            known(one, "dimension", dimension, scales, "dimension");
            if (dimension == null && scales.size() > 1) {
                one.problem(one.place(), one.called() + " does not say on which dimension",
                        "add 'dimension'; the issue has " + Words.list(scales));
            }
        }
        return new Expected(from, method, switches, participants, dimension, figure(one, issue),
                value == null ? 0 : value, within == null ? 0 : within);
    }

    /** What the value is of: without a round, of where the issue settles. */
    private static Figure figure(Entry one, @Nullable Issue issue) {
        OptionalInt round = one.number("round");
        String actor = one.optionalText("actor");
        String statistic = one.has("statistic") ? one.word("statistic", List.of("mean", "median")) : null;
        if (issue != null) {
            known(one, "actor", actor, issue.parties().stream().map(Party::actor).toList(), "actor");
        }
        if (!one.has("round") && actor == null && statistic == null) {
            return new Figure.Outcome();
        }
        if (!one.has("round") || (actor == null) == (statistic == null)) {
            one.problem(one.place(), one.called() + " does not say what its value is of",
                    "write 'round' with either 'actor' or 'statistic' for a figure of a round, and none of the three for the outcome");
        }
        int number = round.orElse(0);
        if (actor != null) {
            return new Figure.Position(number, actor);
        }
        return "mean".equals(statistic) ? new Figure.Mean(number) : new Figure.Median(number);
    }

    private static @Nullable Double number(Entry one, String key, @Nullable Scalar scalar) {
        return scalar == null ? null : IssueReader.number(one, scalar, "'" + key + "' of " + one.called());
    }

    private static void known(Entry one, String key, @Nullable String id, List<String> ids, String noun) {
        if (id != null && !ids.contains(id)) {
            String has = "the issue has " + (ids.isEmpty() ? "none" : Words.list(ids));
            one.problem(one.place(key), "unknown " + noun + " '" + Words.shortened(id) + "'",
                    Nearest.of(id, ids).map(near -> "'" + near + "' is meant; " + has).orElse(has));
        }
    }

    /** The issues with what is expected of them. */
    List<Issue> issues() {
        return issues.stream().map(issue -> issue.expecting(found.getOrDefault(issue.id(), List.of()))).toList();
    }
}
