package entente.engine;

/**
 * How a solution is computed: the seed, whether to stop, and who wants to hear of progress.
 *
 * @param seed the seed of all chance
 * @param stop asked often; says whether to stop
 * @param progress told now and then
 */
public record Run(long seed, StopSignal stop, Progress progress) {

    /** A run that nobody stops or watches. */
    public static Run quiet(long seed) {
        return new Run(seed, () -> false, (done, total, doing) -> {});
    }

    /** Says whether the work should stop. Cheap and safe to ask from any thread. */
    @FunctionalInterface
    public interface StopSignal {
        /** Whether to stop now. */
        boolean stopped();

        /** Throws {@link Stopped} where it is time to stop. */
        default void check() {
            if (stopped()) {
                throw new Stopped();
            }
        }
    }

    /** Hears of progress. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Tells how far the work is.
         *
         * @param done units done
         * @param total units in all
         * @param doing what is being done, in words
         */
        void at(long done, long total, String doing);
    }
}
