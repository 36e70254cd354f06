package entente.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether dimensions are settled apart or in a package, for methods that divide the gains from an agreement. In a package, gains on one dimension pay for
 * losses on another ({@code bib:harstad-2001}).
 *
 * <p>Two dimensions are linked where somebody who takes part cares about both (salience above 0); whoever has no weight anywhere takes no part. What is linked,
 * directly or through others, makes a package. Between packages nothing can be traded, and the Nash product and the shares of Kalai and Smorodinsky fall apart into
 * those of the packages; so a package of one dimension is settled as {@link #EACH} has it.
 */
enum Linkage implements Choice {
    /** Apart. */
    EACH("each by itself"),
    /** In packages. */
    JOINT("in one package as far as somebody cares about several: gains on one pay for losses on another");

    /** How several dimensions are settled. */
    static final Switch<Linkage> DIMENSIONS = Switch.of("dimensions", "how several dimensions are settled", values());

    private final String meaning;

    Linkage(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** The groups of dimensions that are settled together, each in ascending order. */
    List<int[]> groups(BargainingTable table) {
        return this == JOINT
                ? packages(table)
                : IntStream.range(0, table.dimensions().size()).mapToObj(k -> new int[]{k}).toList();
    }

    /** Whether both readings come to the same on a table: nothing is linked. */
    static boolean alike(BargainingTable table) {
        return packages(table).size() == table.dimensions().size();
    }

    /** Whether an actor has weight on some dimension. */
    static boolean takesPart(BargainingTable table, int i) {
        for (int k = 0; k < table.dimensions().size(); k++) {
            if (table.weight(i, k) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The packages, each its dimensions in ascending order, by their first dimension. Cost O(n K). */
    static List<int[]> packages(BargainingTable table) {
        int dims = table.dimensions().size();
        int[] first = new int[dims];
        Arrays.setAll(first, k -> k);
        for (int i = 0; i < table.size(); i++) {
            int linked = -1;
            boolean counts = takesPart(table, i);
            for (int k = 0; k < dims; k++) {
                if (counts && table.salience(i, k) > 0) {
                    linked = linked < 0 ? root(first, k) : join(first, linked, k);
                }
            }
        }
        List<int[]> packages = new ArrayList<>();
        for (int k = 0; k < dims; k++) {
            int at = k;
            if (root(first, k) == k) {
                packages.add(IntStream.range(0, dims).filter(l -> root(first, l) == at).toArray());
            }
        }
        return packages;
    }

    private static int root(int[] first, int k) {
        int at = k;
        while (first[at] != at) {
            at = first[at];
        }
        return at;
    }

    private static int join(int[] first, int a, int b) {
        int least = Math.min(root(first, a), root(first, b));
        int other = Math.max(root(first, a), root(first, b));
        first[other] = least;
        return least;
    }
}
