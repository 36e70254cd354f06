package entente.evidence;

import java.util.Arrays;

/** A growing row of whole numbers, four bytes each; most often places in a text, ascending. */
final class Offsets {

    private int[] row = new int[16];
    private int size;

    void add(int number) {
        if (size == row.length) {
            row = Arrays.copyOf(row, size + (size >> 1));
        }
        row[size++] = number;
    }

    int get(int index) {
        return row[index];
    }

    int size() {
        return size;
    }

    /** Where a number stands in an ascending row; negative as with {@link Arrays#binarySearch(int[], int)} where it does not. */
    int find(int number) {
        return Arrays.binarySearch(row, 0, size, number);
    }
}
