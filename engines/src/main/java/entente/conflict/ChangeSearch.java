package entente.conflict;

import entente.conflict.Fragility.Kind;
import entente.conflict.SmallestChange.Step;
import entente.engine.Run;
import entente.model.Conflict.Level;
import entente.model.Conflict.Statement;
import entente.model.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the smallest sets of changes by breadth: a profile holds, for each decision maker whose judgements may change, the numbers of its
 * levels in their order, negative where the level is turned into its opposite. No profile is judged twice.
 */
final class ChangeSearch {

    /** The most profiles that are judged. */
    static final int MOST_TRIED = 100_000;

    /** The most worths of states that are kept for profiles to come. */
    private static final int MOST_KEPT = 4_000_000;

    private final GraphModel model;
    private final Concept concept;
    private final int state;
    private final List<Integer> open;
    private final MoveGraph graph;
    private final StateJudge judge;
    private final Map<String, int[]> worths = new TreeMap<>();

    private record Profile(List<List<Integer>> levels, List<Step> steps) {}

    ChangeSearch(GraphModel model, Concept concept, int state, List<Integer> open) {
        this.model = model;
        this.concept = concept;
        this.state = state;
        this.open = open.stream().distinct().sorted().toList();
        this.graph = MoveGraph.of(model);
        this.judge = new StateJudge(graph);
    }

    SmallestChange search(int most, Run run) {
        TreeSet<String> seen = new TreeSet<>();
        List<Profile> layer = List.of(asItIs());
        seen.add(layer.getFirst().levels().toString());
        int judged = 0;
        for (int size = 0; size <= most && !layer.isEmpty(); size++) {
            List<List<Step>> found = new ArrayList<>();
            for (Profile profile : layer) {
                run.stop().check();
                judged++;
                if (holds(profile)) {
                    found.add(profile.steps());
                }
            }
            run.progress().at(size, most, "trying sets of changes");
            if (!found.isEmpty()) {
                return new SmallestChange(concept, state, size, found, size, judged);
            }
            if (size < most) {
                List<Profile> next = new ArrayList<>();
                for (Profile profile : layer) {
                    for (Profile changed : changed(profile)) {
                        if (seen.add(changed.levels().toString())) {
                            next.add(changed);
                        }
                    }
                    if (seen.size() > MOST_TRIED) {
                        return new SmallestChange(concept, state, -1, List.of(), size, judged);
                    }
                }
                layer = next;
            }
        }
        return new SmallestChange(concept, state, -1, List.of(), most, judged);
    }

    private Profile asItIs() {
        List<List<Integer>> levels = new ArrayList<>();
        for (int maker : open) {
            List<Integer> numbers = new ArrayList<>();
            for (int number = 1; number <= model.priority(maker).size(); number++) {
                numbers.add(number);
            }
            levels.add(numbers);
        }
        return new Profile(levels, List.of());
    }

    /** All profiles after one more change: by maker, then drop, swap, negate, then place. */
    private List<Profile> changed(Profile profile) {
        List<Profile> changed = new ArrayList<>();
        for (int at = 0; at < open.size(); at++) {
            for (Kind kind : Kind.values()) {
                int places = profile.levels().get(at).size() - (kind == Kind.SWAP ? 1 : 0);
                for (int place = 0; place < places; place++) {
                    changed.add(changed(profile, at, kind, place));
                }
            }
        }
        return changed;
    }

    private Profile changed(Profile profile, int at, Kind kind, int place) {
        List<Integer> levels = new ArrayList<>(profile.levels().get(at));
        int number = levels.get(place);
        int with = 0;
        switch (kind) {
            case DROP -> levels.subList(place, place + 1).clear();
            case SWAP -> {
                with = Math.abs(levels.get(place + 1));
                levels.set(place, levels.get(place + 1));
                levels.set(place + 1, number);
            }
            case NEGATE -> levels.set(place, -number);
        }
        List<List<Integer>> all = new ArrayList<>(profile.levels());
        all.set(at, levels);
        List<Step> steps = new ArrayList<>(profile.steps());
        steps.add(new Step(kind, open.get(at), Math.abs(number), with));
        return new Profile(all, steps);
    }

    private boolean holds(Profile profile) {
        MoveGraph changed = graph;
        for (int at = 0; at < open.size(); at++) {
            changed = changed.withWorth(open.get(at), worth(open.get(at), profile.levels().get(at)));
        }
        return judge.equilibrium(changed, concept, state);
    }

    /** A decision maker without levels may rank states directly, and keeps its ranking. */
    private int[] worth(int maker, List<Integer> numbers) {
        if (model.priority(maker).isEmpty()) {
            return MoveGraph.byNumber(model, maker);
        }
        if ((long) worths.size() * model.states() > MOST_KEPT) {
            worths.clear();
        }
        return worths.computeIfAbsent(maker + " " + numbers, key -> {
            List<Level> levels = numbers.stream().map(number -> level(maker, number)).toList();
            return MoveGraph.byNumber(model.withPriority(maker, levels), maker);
        });
    }

    private Level level(int maker, int number) {
        Level level = model.priority(maker).get(Math.abs(number) - 1);
        return number > 0 ? level : new Level(level.statements().stream().map(ChangeSearch::opposite).toList());
    }

    private static Statement opposite(Statement statement) {
        return new Statement(new Expression.Not(statement.that()), "!(" + statement.written() + ")",
                "not: " + statement.label(),
                statement.because());
    }
}
