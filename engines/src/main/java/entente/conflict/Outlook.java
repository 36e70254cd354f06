package entente.conflict;

/**
 * How decision makers look at moves. Most notions of stability ask the same question, <em>is every tempting move answered?</em>, and
 * differ in what tempts, what deters and which answers can be believed; {@link StabilitySchema} states the question.
 */
interface Outlook {

    /** Whether a unilateral move of {@code maker} from one state to another is worth a thought to it. */
    boolean tempts(int maker, int from, int to);

    /** Whether others believe that {@code maker} would make a unilateral move from one state to another of its own accord. */
    boolean credible(int maker, int from, int to);

    /** Whether {@code maker} would rather have stayed in {@code state} than end in {@code end}. */
    boolean deters(int maker, int state, int end);

    /** The outlook of the plain concepts: improvements tempt and are credible, whatever is not better deters. */
    static Outlook plain(MoveGraph graph) {
        return new Outlook() {
            @Override
            public boolean tempts(int maker, int from, int to) {
                return graph.prefers(maker, to, from);
            }

            @Override
            public boolean credible(int maker, int from, int to) {
                return graph.prefers(maker, to, from);
            }

            @Override
            public boolean deters(int maker, int state, int end) {
                return !graph.prefers(maker, end, state);
            }
        };
    }
}
