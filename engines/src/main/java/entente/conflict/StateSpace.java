package entente.conflict;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The states of a conflict in option form. A state is a code: bit <em>o</em> is set where option <em>o</em> is taken. The feasible
 * codes that are not coalesced are numbered from 1, ascending; coalesced states follow, one number for each set of codes.
 *
 * <p>A decision maker's moves change its own options, each in a direction that it permits, and end in a feasible state; several
 * options may change at once. So the moves of one decision maker are transitive, and the model is in <em>option form</em>, unless
 * states are coalesced, somebody never makes some of these moves ({@link Barred}), somebody's moves are listed ({@link Arcs}), or some
 * can make a step beside their own moves ({@link Common}).
 */
final class StateSpace {

    private final int options;
    private final Bits feasible;
    private final Bits plain;
    private final int[][] coalesced;
    private final int[] own;
    private final int[] forward;
    private final int[] back;
    private final List<Barred> barred;
    private final List<Arcs> arcs;
    private final List<Common> common;

    /**
     * Moves that a decision maker never makes although its options allow them.
     *
     * @param from the codes left
     * @param to the codes entered
     */
    record Barred(int maker, Bits from, Bits to) {}

    /**
     * A step that each of some decision makers can make alone, beside its own moves: from any of some codes to the one in which some
     * options are taken and some are not, whoever they belong to. It is no step where nothing would change or the code is infeasible.
     *
     * @param makers who can make it
     * @param from the codes left
     * @param take the options taken by it, as bits
     * @param giveUp the options given up by it, as bits
     */
    record Common(List<Integer> makers, Bits from, int take, int giveUp) {
        Common {
            makers = List.copyOf(makers);
        }

        private int entered(int code) {
            return (code | take) & ~giveUp;
        }

        private boolean leads(int maker, int code) {
            return makers.contains(maker) && from.has(code) && entered(code) != code;
        }
    }

    /** All moves of a decision maker, instead of those that its options allow. */
    static final class Arcs {
        private final int maker;
        private final int[][] targets;

        /** Takes, by number of the state left, the numbers of those entered, ascending. */
        Arcs(int maker, int[][] targets) {
            this.maker = maker;
            this.targets = targets;
        }

        private int[] from(int number) {
            return targets[number];
        }
    }

    /**
     * Takes the parts as they are.
     *
     * @param feasible one bit a code
     * @param coalesced ascending members of each coalesced state; disjoint
     * @param own each decision maker's options as bits, contiguous and in order
     * @param forward those of them that are never given up
     * @param back those of them that are never taken again
     */
    StateSpace(int options, long[] feasible, int[][] coalesced, int[] own, int[] forward, int[] back) {
        this(options, feasible, coalesced, own, forward, back, List.of(), List.of(), List.of());
    }

    private StateSpace(int options, long[] feasible, int[][] coalesced, int[] own, int[] forward, int[] back,
            List<Barred> barred, List<Arcs> arcs, List<Common> common) {
        this.barred = List.copyOf(barred);
        this.arcs = List.copyOf(arcs);
        this.common = List.copyOf(common);
        this.options = options;
        this.feasible = new Bits(feasible);
        this.coalesced = coalesced;
        this.own = own;
        this.forward = forward;
        this.back = back;
        if (coalesced.length == 0) {
            this.plain = this.feasible;
        } else {
            long[] rest = feasible.clone();
            for (int[] members : coalesced) {
                for (int code : members) {
                    rest[code >>> 6] &= ~(1L << code);
                }
            }
            this.plain = new Bits(rest);
        }
    }

    /** The same states with other moves; at most one list of arcs for each decision maker. */
    StateSpace withMoves(List<Barred> never, List<Arcs> listed, List<Common> steps) {
        return new StateSpace(options, feasible.words(), coalesced, own, forward, back, never, listed, steps);
    }

    /** Whether all moves are those that options allow, which makes them transitive. */
    boolean optionForm() {
        return coalesced.length == 0 && barred.isEmpty() && arcs.isEmpty() && common.isEmpty();
    }

    /** Whether a decision maker may have moves: by options, by arcs or by common moves. */
    boolean mayMove(int maker) {
        return own[maker] != 0 || arcs.stream().anyMatch(listed -> listed.maker == maker)
                || common.stream().anyMatch(step -> step.makers().contains(maker));
    }

    private Optional<Arcs> arcs(int maker) {
        for (Arcs listed : arcs) {
            if (listed.maker == maker) {
                return Optional.of(listed);
            }
        }
        return Optional.empty();
    }

    private boolean barred(int maker, int from, int to) {
        for (Barred never : barred) {
            if (never.maker() == maker && never.from().has(from) && never.to().has(to)) {
                return true;
            }
        }
        return false;
    }

    int options() {
        return options;
    }

    int makers() {
        return own.length;
    }

    /** The number of codes, feasible or not: 2 to the power of the options. */
    int codes() {
        return 1 << options;
    }

    Bits feasible() {
        return feasible;
    }

    boolean isCoalesced() {
        return coalesced.length > 0;
    }

    int states() {
        return plain.count() + coalesced.length;
    }

    int own(int maker) {
        return own[maker];
    }

    /** The options of a decision maker that are never given up, as bits. */
    int forward(int maker) {
        return forward[maker];
    }

    /** The options of a decision maker that are never taken again, as bits. */
    int back(int maker) {
        return back[maker];
    }

    /** The number of the state that a code belongs to; 0 where the code is infeasible. */
    int number(int code) {
        if (plain.has(code)) {
            return plain.rank(code) + 1;
        }
        for (int c = 0; c < coalesced.length; c++) {
            if (Arrays.binarySearch(coalesced[c], code) >= 0) {
                return plain.count() + c + 1;
            }
        }
        return 0;
    }

    /** The code of a state; the least of its members where it is coalesced. */
    int code(int number) {
        int beyond = number - plain.count();
        return beyond <= 0 ? plain.select(number - 1) : coalesced[beyond - 1][0];
    }

    /** All codes that a state stands for, ascending. */
    int[] members(int number) {
        int beyond = number - plain.count();
        return beyond <= 0 ? new int[]{plain.select(number - 1)} : coalesced[beyond - 1];
    }

    /** One Y or N an option, - where members differ. */
    String written(int number) {
        int[] members = members(number);
        int all = members[0];
        int any = members[0];
        for (int member : members) {
            all &= member;
            any |= member;
        }
        char[] text = new char[options];
        for (int o = 0; o < options; o++) {
            text[o] = (all >>> o & 1) != 0 ? 'Y' : (any >>> o & 1) != 0 ? '-' : 'N';
        }
        return new String(text);
    }

    /** The options that a decision maker may change in a code, as bits. */
    int changeable(int maker, int code) {
        return own[maker] & ~(forward[maker] & code) & ~(back[maker] & ~code);
    }

    /** The feasible codes that a decision maker can move to from a code, ascending. */
    int[] targets(int maker, int code) {
        Optional<Arcs> listed = arcs(maker);
        int[] own = listed.isPresent()
                ? Arrays.stream(listed.get().from(number(code))).flatMap(to -> Arrays.stream(members(to))).toArray()
                : byOptions(maker, code);
        int[] steps = commonTargets(maker, code);
        return IntStream.concat(Arrays.stream(own), Arrays.stream(steps)).sorted().distinct().toArray();
    }

    private int[] commonTargets(int maker, int code) {
        return common.stream().filter(step -> step.leads(maker, code)).mapToInt(step -> step.entered(code))
                .filter(feasible::has).toArray();
    }

    private int[] byOptions(int maker, int code) {
        int changeable = changeable(maker, code);
        IntStream.Builder found = IntStream.builder();
        int change = changeable;
        while (change != 0) {
            if (feasible.has(code ^ change) && !barred(maker, code, code ^ change)) {
                found.add(code ^ change);
            }
            change = (change - 1) & changeable;
        }
        return found.build().toArray();
    }

    /** The numbers of the states that a decision maker can move to from a state, ascending. */
    int[] moves(int maker, int number) {
        Optional<Arcs> listed = arcs(maker);
        if (listed.isPresent()) {
            IntStream steps = Arrays.stream(members(number)).flatMap(code -> Arrays.stream(commonTargets(maker, code)))
                    .map(this::number).filter(target -> target != number);
            return IntStream.concat(Arrays.stream(listed.get().from(number)), steps).sorted().distinct().toArray();
        }
        if (!isCoalesced()) {
            return Arrays.stream(targets(maker, code(number))).map(this::number).toArray();
        }
        return Arrays.stream(members(number)).flatMap(code -> Arrays.stream(targets(maker, code))).map(this::number)
                .filter(target -> target != number).distinct().sorted().toArray();
    }

    /** Whether no decision maker can move away from a state. */
    boolean absorbing(int number) {
        for (int maker = 0; maker < own.length; maker++) {
            if (moves(maker, number).length > 0) {
                return false;
            }
        }
        return true;
    }

    /** The number of a code written with Y, N and -; 0 where it is no state. */
    int number(String written) {
        if (written.length() != options) {
            return 0;
        }
        int code = 0;
        for (int o = 0; o < options; o++) {
            switch (written.charAt(o)) {
                case 'Y' -> code |= 1 << o;
                case 'N' -> {}
                default -> {
                    return coalescedNumber(written);
                }
            }
        }
        return number(code);
    }

    private int coalescedNumber(String written) {
        return IntStream.rangeClosed(plain.count() + 1, states()).filter(number -> written(number).equals(written))
                .findFirst().orElse(0);
    }

    /** The members of a set of bits, ascending. */
    static List<Integer> bitsOf(int set) {
        return IntStream.range(0, Integer.SIZE).filter(bit -> (set >>> bit & 1) != 0).boxed().toList();
    }
}
