package entente.conflict;

import entente.conflict.GraphModel.Header;
import entente.conflict.GraphModel.Maker;
import entente.conflict.GraphModel.ModelOption;
import entente.conflict.GraphModel.Names;
import entente.model.Conflict.Level;
import entente.model.Conflict.Moves;
import entente.model.Conflict.Statement;
import entente.model.Expression;
import entente.model.OptionName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Small models for the analyses after the equilibria: typed, or drawn at random. */
final class AfterModels {

    private final List<Maker> makers = new ArrayList<>();
    private final List<ModelOption> options = new ArrayList<>();
    private final List<List<Level>> priorities = new ArrayList<>();
    private final List<int[]> rankings = new ArrayList<>();
    private final List<Expression> forbidden = new ArrayList<>();
    private long infeasible;
    private int[][] coalesced = {};

    /** A decision maker whose options may be taken and given up, {@code >} before an id: never given up. */
    AfterModels maker(String id, String... itsOptions) {
        makers.add(new Maker(id, id, id, options.size(), itsOptions.length));
        for (String option : itsOptions) {
            String name = option.replace(">", "");
            options.add(new ModelOption(name, makers.size() - 1, name, name,
                    option.startsWith(">") ? Moves.FORWARD : Moves.BOTH));
        }
        return this;
    }

    /** Codes, as bits, that cannot be; at most six options. */
    AfterModels without(int... codes) {
        for (int code : codes) {
            infeasible |= 1L << code;
        }
        return this;
    }

    /** A combination that cannot be. */
    AfterModels forbid(Expression when) {
        forbidden.add(when);
        return this;
    }

    /** The ranking of the next decision maker: state numbers, most preferred first. */
    AfterModels ranks(int... numbers) {
        rankings.add(numbers);
        priorities.add(List.of());
        return this;
    }

    /** The priorities of the next decision maker. */
    AfterModels wants(List<Level> levels) {
        rankings.add(new int[0]);
        priorities.add(levels);
        return this;
    }

    GraphModel model() {
        StateSpace space = space();
        List<Worth> worth = new ArrayList<>();
        for (int maker = 0; maker < makers.size(); maker++) {
            int[] ranking = rankings.get(maker);
            if (ranking.length == 0) {
                worth.add(Worth.prioritised(space, priorities.get(maker), GraphModel.index(makers, options)));
            } else {
                int[] byCode = new int[space.codes()];
                for (int place = 0; place < ranking.length; place++) {
                    for (int code : space.members(ranking[place])) {
                        byCode[code] = ranking.length - 1 - place;
                    }
                }
                worth.add(Worth.given(space, byCode, ranking.length - 1));
            }
        }
        return model(space, worth);
    }

    private GraphModel model(StateSpace space, List<Worth> worth) {
        return new GraphModel(new Header("sketch", "A sketch", "sha256:0", List.of()), makers, options, space, worth,
                priorities,
                new Names(new LinkedHashMap<>(), new LinkedHashMap<>(), 0, List.of()));
    }

    private StateSpace space() {
        int codes = 1 << options.size();
        long[] feasible = Bits.room(codes);
        for (int code = 0; code < codes; code++) {
            if ((code >= 64 || (infeasible >>> code & 1) == 0) && allowed(code)) {
                Bits.set(feasible, code);
            }
        }
        return new StateSpace(options.size(), feasible, coalesced, own(), oneWay(Moves.FORWARD), oneWay(Moves.BACK));
    }

    private boolean allowed(int code) {
        List<OptionName> taken = IntStream.range(0, options.size()).filter(o -> (code >>> o & 1) != 0)
                .mapToObj(o -> new OptionName(makers.get(options.get(o).maker()).id(), options.get(o).id())).toList();
        return forbidden.stream().noneMatch(when -> when.holds(taken::contains));
    }

    private int[] own() {
        return makers.stream().mapToInt(maker -> ((1 << maker.options()) - 1) << maker.firstOption()).toArray();
    }

    private int[] oneWay(Moves moves) {
        int[] found = new int[makers.size()];
        for (int o = 0; o < options.size(); o++) {
            if (options.get(o).moves() == moves) {
                found[options.get(o).maker()] |= 1 << o;
            }
        }
        return found;
    }

    /** A statement from an expression. */
    static Level level(Expression that, String written) {
        return new Level(List.of(new Statement(that, written, written, List.of("j"))));
    }

    /**
     * A random model with infeasible states and one-way options, and preferences with ties.
     *
     * @param makers how many decision makers
     * @param most how many options at most, up to six
     */
    static GraphModel random(SplittableRandom random, int makers, int most) {
        return draw(random, makers, most, false, false);
    }

    /** A random model with prioritised statements. */
    static GraphModel prioritised(SplittableRandom random, int makers, int most) {
        return draw(random, makers, most, false, true);
    }

    /** A random model in which some states count as one. */
    static GraphModel coalesced(SplittableRandom random, int makers, int most) {
        return draw(random, makers, most, true, false);
    }

    private static GraphModel draw(SplittableRandom random, int makers, int most, boolean coalesce,
            boolean prioritised) {
        AfterModels sketch = new AfterModels();
        int count = random.nextInt(makers, most + 1);
        int[] shares = new int[makers];
        for (int o = 0; o < count; o++) {
            shares[o < makers && random.nextInt(6) > 0 ? o : random.nextInt(makers)]++;
        }
        for (int maker = 0; maker < makers; maker++) {
            String prefix = "abcdefgh".substring(maker, maker + 1);
            sketch.maker("m" + prefix, IntStream.range(0, shares[maker])
                    .mapToObj(o -> (random.nextInt(6) == 0 ? ">" : "") + prefix + o).toArray(String[]::new));
        }
        int codes = 1 << count;
        for (int code = 1; code < codes; code++) {
            if (random.nextInt(7) == 0) {
                sketch.without(code);
            }
        }
        StateSpace plain = sketch.space();
        if (coalesce && plain.states() > 3) {
            List<Integer> left = new ArrayList<>(
                    IntStream.range(0, codes).filter(plain.feasible()::has).boxed().toList());
            sketch.coalesced = new int[1][];
            sketch.coalesced[0] = IntStream.range(0, 2 + random.nextInt(2))
                    .map(k -> take(left, random.nextInt(left.size()))).sorted()
                    .toArray();
        }
        StateSpace space = sketch.space();
        List<Worth> worth = new ArrayList<>();
        for (int maker = 0; maker < makers; maker++) {
            if (prioritised) {
                sketch.priorities.add(levels(random, sketch));
                worth.add(Worth.prioritised(space, sketch.priorities.getLast(),
                        GraphModel.index(sketch.makers, sketch.options)));
            } else {
                sketch.priorities.add(List.of());
                int[] byCode = new int[codes];
                int levels = 1 + random.nextInt(2 * space.states());
                for (int number = 1; number <= space.states(); number++) {
                    int value = random.nextInt(levels);
                    for (int code : space.members(number)) {
                        byCode[code] = value;
                    }
                }
                worth.add(Worth.given(space, byCode, levels - 1));
            }
        }
        return sketch.model(space, worth);
    }

    private static int take(List<Integer> left, int pick) {
        int taken = left.get(pick);
        left.subList(pick, pick + 1).clear();
        return taken;
    }

    private static List<Level> levels(SplittableRandom random, AfterModels sketch) {
        List<Level> levels = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int k = 0; k < count; k++) {
            Expression that = literal(random, sketch);
            if (random.nextBoolean()) {
                Expression other = literal(random, sketch);
                that = random.nextBoolean() ? new Expression.Implies(that, other) : new Expression.And(that, other);
            }
            levels.add(level(that, "statement " + (k + 1)));
        }
        return levels;
    }

    private static Expression literal(SplittableRandom random, AfterModels sketch) {
        ModelOption option = sketch.options.get(random.nextInt(sketch.options.size()));
        Expression taken = new Expression.Taken(new OptionName(sketch.makers.get(option.maker()).id(), option.id()));
        return random.nextBoolean() ? taken : new Expression.Not(taken);
    }
}
