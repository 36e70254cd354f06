package entente.conflict;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which states are stable for whom, one bit each: bit <em>n</em> stands for state <em>n</em> + 1. */
final class Verdicts {

    private final int states;
    private final int makers;
    private final Map<Concept, long[][]> stable = new EnumMap<>(Concept.class);

    /** Verdicts for some concepts, all "not stable" until set. */
    Verdicts(int states, int makers, List<Concept> concepts) {
        this.states = states;
        this.makers = makers;
        for (Concept concept : concepts) {
            stable.put(concept, new long[makers][]);
        }
    }

    boolean judges(Concept concept) {
        return stable.containsKey(concept);
    }

    int states() {
        return states;
    }

    int makers() {
        return makers;
    }

    /** Sets the verdicts of one decision maker; threads may set different ones at the same time. */
    void set(Concept concept, int maker, long[] words) {
        of(concept)[maker] = words;
    }

    boolean stable(Concept concept, int maker, int number) {
        int place = number - 1;
        return (of(concept)[maker][place >>> 6] >>> place & 1) != 0;
    }

    List<Integer> stable(Concept concept, int maker) {
        return new StateList(of(concept)[maker], states);
    }

    /** The states stable for every decision maker; all states where nobody decides. */
    List<Integer> equilibria(Concept concept) {
        long[] all = Bits.room(states);
        for (int place = 0; place < states; place += 64) {
            all[place >>> 6] = states - place >= 64 ? -1L : (1L << (states - place)) - 1;
        }
        for (long[] words : of(concept)) {
            for (int w = 0; w < all.length; w++) {
                all[w] &= words[w];
            }
        }
        return new StateList(all, states);
    }

    private long[][] of(Concept concept) {
        long[][] found = stable.get(concept);
        if (found == null) {
            throw new IllegalArgumentException(concept.id() + " was not judged");
        }
        return found;
    }
}
