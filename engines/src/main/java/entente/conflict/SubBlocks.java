package entente.conflict;

import entente.engine.Run.StopSignal;
import java.util.Arrays;

/**
 * The feasible codes cut into the sets among which one decision maker moves freely, each set sorted by what the codes are worth to
 * that decision maker.
 *
 * <p>A <em>block</em> holds the codes that agree outside the decision maker's options. A <em>sub-block</em> holds those that agree on its
 * one-way options too: inside, every move is possible; between sub-blocks of one block, those that change one-way options in the
 * permitted direction. The members of sub-block <em>b</em> stand at <em>b</em> · {@link #width} and after, least worth first; where
 * some of the codes are infeasible, -1 fills the rest.
 */
final class SubBlocks {

    private final int first;
    private final int options;
    private final int oneWay;
    private final int oneWayCount;
    private final int forward;
    private final int back;
    private final int shift;
    private final int[] members;
    private final char[] worse;

    /** Cuts and sorts; {@code ascending} holds all feasible codes by what they are worth to the decision maker. */
    SubBlocks(StateSpace space, int maker, int[] ascending, int[] worth, StopSignal stop) {
        int own = space.own(maker);
        this.options = Integer.bitCount(own);
        this.first = own == 0 ? 0 : Integer.numberOfTrailingZeros(own);
        this.forward = space.forward(maker);
        this.back = space.back(maker);
        this.oneWay = forward | back;
        this.oneWayCount = Integer.bitCount(oneWay);
        this.shift = options - oneWayCount;
        this.members = new int[space.codes()];
        if (ascending.length < members.length) {
            Arrays.fill(members, -1);
        }
        int[] filled = new int[count()];
        for (int k = 0; k < ascending.length; k++) {
            if ((k & 0xFFFF) == 0) {
                stop.check();
            }
            int code = ascending[k];
            int block = block(code);
            members[(block << shift) + filled[block]++] = code;
        }
        this.worse = new char[width() - 1 <= Character.MAX_VALUE ? members.length : 0];
        for (int block = 0; worse.length > 0 && block < filled.length; block++) {
            countWorse(block << shift, filled[block], worth);
        }
    }

    private void countWorse(int base, int count, int[] worth) {
        int before = -1;
        int less = 0;
        for (int at = 0; at < count; at++) {
            int code = members[base + at];
            if (worth[code] > before) {
                before = worth[code];
                less = at;
            }
            worse[code] = (char) less;
        }
    }

    /** How many sub-blocks there are. */
    int count() {
        return members.length >>> shift;
    }

    /** How many codes a sub-block has room for. */
    int width() {
        return 1 << shift;
    }

    /** The sub-block of a code. */
    int block(int code) {
        int outside = (code >>> (first + options)) << first | code & ((1 << first) - 1);
        return oneWay == 0 ? outside : outside << oneWayCount | Integer.compress(code, oneWay);
    }

    /** The one-way options in which a code may differ from a code that enters it: any of them, in any combination. */
    int entered(int code) {
        return forward & code | back & ~code;
    }

    /**
     * The place in a code's own sub-block before which members are worth less than it, so that moving to it improves on them; looked
     * for from a place on where sub-blocks are too wide to count it beforehand.
     */
    int end(int code, int from, int[] worth) {
        return worse.length > 0 ? worse[code] : end(block(code), from, worth, worth[code]);
    }

    /** The place of the first member of a sub-block, from a place on, that is worth no less than {@code below}. */
    int end(int block, int from, int[] worth, int below) {
        int at = from;
        while (at < width()) {
            int code = members[(block << shift) + at];
            if (code < 0 || worth[code] >= below) {
                break;
            }
            at++;
        }
        return at;
    }

    int[] members() {
        return members;
    }
}
