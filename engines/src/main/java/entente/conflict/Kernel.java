package entente.conflict;

/** Judges by folds and labels. */
final class Kernel {
    private Kernel() {}

    /** The least memory with which a conflict can be judged. */
    static double bytesAtLeast(int options, int makers) {
        return Math.scalb(8.0 * makers + 28, options);
    }
}
