package entente.conflict;

import entente.conflict.GraphModel.Header;
import entente.conflict.GraphModel.Maker;
import entente.conflict.GraphModel.ModelOption;
import entente.conflict.GraphModel.Names;
import entente.model.Conflict.Level;
import entente.model.Conflict.Moves;
import entente.model.Conflict.Prioritised;
import entente.model.Conflict.Statement;
import entente.model.ExpressionParser;
import entente.model.OptionName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Small models for the notions beyond the six concepts: typed in a few lines, or drawn from a seed. */
final class BeyondWorlds {

    private BeyondWorlds() {}

    /** What may occur in a drawn model. */
    record Kind(int leastMakers, int mostMakers, boolean strict, boolean coalesced) {}

    static final Kind ANY = new Kind(2, 4, false, false);
    static final Kind STRICT = new Kind(2, 4, true, false);
    static final Kind DUEL = new Kind(2, 2, true, false);
    static final Kind COALESCED = new Kind(2, 4, false, true);

    /** A model of 2 to 5 options (5 for one seed in eight), with infeasible states and one-way options in some. */
    static GraphModel random(long seed, Kind kind) {
        SplittableRandom random = new SplittableRandom(seed);
        int makers = random.nextInt(kind.leastMakers(), kind.mostMakers() + 1);
        int[] options = new int[makers];
        Arrays.fill(options, 1);
        int all = makers;
        int most = seed % 8 == 0 ? 5 : 4;
        for (int extra = random.nextInt(0, 3); extra > 0 && all < most; extra--, all++) {
            options[random.nextInt(makers)]++;
        }
        long[] feasible = Bits.room(1 << all);
        boolean holes = random.nextBoolean();
        for (int code = 0; code < 1 << all; code++) {
            if (code == 0 || !holes || random.nextInt(4) > 0) {
                Bits.set(feasible, code);
            }
        }
        int oneWay = random.nextInt(3) == 0 ? random.nextInt(1 << all) : 0;
        int backward = random.nextInt(1 << all);
        int[][] coalesced = new int[0][];
        if (kind.coalesced()) {
            Bits bits = new Bits(feasible);
            int[] members = IntStream.range(0, 1 << all).filter(bits::has).filter(code -> random.nextInt(3) == 0)
                    .toArray();
            coalesced = members.length < 2 ? coalesced : new int[][]{members};
        }
        StateSpace space = space(options, feasible, coalesced, oneWay & ~backward, oneWay & backward);
        int[][] ranks = new int[makers][];
        for (int maker = 0; maker < makers; maker++) {
            ranks[maker] = kind.strict()
                    ? permutation(random, space.states())
                    : random.ints(space.states(), 0, random.nextInt(1, space.states() + 1)).toArray();
        }
        return model("random-" + seed, options, space, ranks);
    }

    private static int[] permutation(SplittableRandom random, int count) {
        int[] drawn = IntStream.range(0, count).toArray();
        for (int k = count - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int kept = drawn[k];
            drawn[k] = drawn[other];
            drawn[other] = kept;
        }
        return drawn;
    }

    /** Decision makers a, b, c, ... with one option each, and each one's states from the most to the least preferred; 0 parts ties. */
    static GraphModel typed(int[] options, int[]... rankings) {
        int all = IntStream.of(options).sum();
        long[] feasible = Bits.room(1 << all);
        IntStream.range(0, 1 << all).forEach(code -> Bits.set(feasible, code));
        int[][] worth = new int[options.length][1 << all];
        for (int maker = 0; maker < options.length; maker++) {
            int value = rankings[maker].length;
            for (int state : rankings[maker]) {
                worth[maker][state - 1] = value--;
            }
        }
        return model("typed", options, space(options, feasible, new int[0][], 0, 0), worth);
    }

    static StateSpace space(int[] options, long[] feasible, int[][] coalesced, int forward, int back) {
        int[] own = new int[options.length];
        int first = 0;
        for (int maker = 0; maker < options.length; maker++) {
            own[maker] = ((1 << options[maker]) - 1) << first;
            first += options[maker];
        }
        return new StateSpace(first, feasible, coalesced, own, IntStream.of(own).map(o -> o & forward).toArray(),
                IntStream.of(own).map(o -> o & back).toArray());
    }

    /** Decision makers a, b, c, ... and options a1, a2, b1, ...; {@code worth} by state from 0. */
    static GraphModel model(String name, int[] options, StateSpace space, int[][] worth) {
        List<Maker> makers = new ArrayList<>();
        List<ModelOption> all = new ArrayList<>();
        List<Worth> values = new ArrayList<>();
        List<List<Level>> priorities = new ArrayList<>();
        for (int maker = 0; maker < options.length; maker++) {
            String id = Character.toString('a' + maker);
            makers.add(new Maker(id, id, id, all.size(), options[maker]));
            for (int o = 1; o <= options[maker]; o++) {
                all.add(new ModelOption(id + o, maker, id + o, id + o, Moves.BOTH));
            }
            int[] byCode = new int[space.codes()];
            for (int code = 0; code < byCode.length; code++) {
                byCode[code] = space.number(code) == 0 ? 0 : worth[maker][space.number(code) - 1];
            }
            values.add(Worth.given(space, byCode, Arrays.stream(worth[maker]).max().orElse(0)));
            priorities.add(List.of());
        }
        return new GraphModel(new Header(name, name, "sha256:" + name, List.of()), makers, all, space, values,
                priorities,
                new Names(new LinkedHashMap<>(), new LinkedHashMap<>(), 0, List.of()));
    }

    /** A conflict in the notation of priorities: options such as {@code JPN.md}, what cannot be, and statements by decision maker. */
    static GraphModel prioritised(String name, List<String> names, String infeasible, List<List<String>> statements) {
        List<OptionName> known = names.stream().map(BeyondWorlds::optionName).toList();
        List<Maker> makers = new ArrayList<>();
        List<ModelOption> options = new ArrayList<>();
        for (String id : known.stream().map(OptionName::decisionMaker).distinct().toList()) {
            int count = (int) known.stream().filter(option -> option.decisionMaker().equals(id)).count();
            makers.add(new Maker(id, id, id, options.size(), count));
            for (OptionName option : known.subList(options.size(), options.size() + count)) {
                options.add(new ModelOption(option.option(), makers.size() - 1, option.option(), option.option(),
                        Moves.BOTH));
            }
        }
        BitExpression never = BitExpression.compile(ExpressionParser.parse(infeasible, text -> named(known, text)),
                GraphModel.index(makers, options));
        long[] feasible = Bits.room(1 << known.size());
        IntStream.range(0, 1 << known.size()).filter(code -> (never.at(code >>> 6) >>> code & 1) == 0)
                .forEach(code -> Bits.set(feasible, code));
        StateSpace space = space(makers.stream().mapToInt(Maker::options).toArray(), feasible, new int[0][], 0, 0);
        List<List<Level>> priorities = statements.stream().map(written -> levels(known, written)).toList();
        List<Worth> worth = priorities.stream()
                .map(levels -> Worth.prioritised(space, levels, GraphModel.index(makers, options))).toList();
        return new GraphModel(new Header(name, name, "sha256:" + name, List.of()), makers, options, space, worth,
                priorities,
                new Names(new LinkedHashMap<>(), new LinkedHashMap<>(), 0, List.of()));
    }

    static Prioritised believed(List<String> names, String... statements) {
        return new Prioritised(levels(names.stream().map(BeyondWorlds::optionName).toList(), List.of(statements)),
                List.of());
    }

    private static List<Level> levels(List<OptionName> known, List<String> statements) {
        return statements.stream().map(written -> new Level(List.of(new Statement(
                ExpressionParser.parse(written, text -> named(known, text)), written, written, List.of("typed")))))
                .toList();
    }

    static OptionName optionName(String written) {
        int dot = written.indexOf('.');
        return new OptionName(written.substring(0, dot), written.substring(dot + 1));
    }

    private static OptionName named(List<OptionName> known, String text) {
        return known.stream().filter(option -> option.option().equals(text)).findFirst().orElseThrow();
    }

    /** The codes of states. */
    static List<String> codes(GraphModel model, List<Integer> states) {
        return states.stream().map(model::code).toList();
    }
}
