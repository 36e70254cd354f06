package entente.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Groups of decision makers as bits, one a maker: in order of size, then of members. */
final class Groups {

    private Groups() {}

    /** All groups of at least some size, smaller ones first, then by their members. */
    static List<Integer> ofAtLeast(int size, int makers) {
        return IntStream.range(0, 1 << makers).filter(group -> Integer.bitCount(group) >= size).boxed()
                .sorted(Comparator.<Integer>comparingInt(Integer::bitCount).thenComparing(Groups::membersFirst))
                .toList();
    }

    private static int membersFirst(int a, int b) {
        int least = Integer.lowestOneBit(a ^ b);
        return least == 0 ? 0 : (a & least) != 0 ? -1 : 1;
    }

    static boolean has(int group, int maker) {
        return (group >>> maker & 1) != 0;
    }

    /** The indices of the members, ascending. */
    static List<Integer> members(int group) {
        return StateSpace.bitsOf(group);
    }

    /** {@code kor+usa}, in the order of the model. */
    static String written(GraphModel model, int group) {
        return members(group).stream().map(maker -> model.makers().get(maker).id()).collect(Collectors.joining("+"));
    }

    /** The groups that hold no other one of the list; the list has smaller groups first. */
    static List<Integer> smallest(List<Integer> groups) {
        List<Integer> smallest = new ArrayList<>();
        for (int group : groups) {
            if (smallest.stream().noneMatch(part -> (part & group) == part)) {
                smallest.add(group);
            }
        }
        return smallest;
    }
}
