package entente.conflict;

import entente.engine.Run;
import entente.model.Conflict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Judges every state of a model in option form, in time near-linear in the number of states.
 *
 * <p>Moves in option form are transitive, so the states that opponents can reach by legal sequences are the closure of the union of
 * their moves, and so with their improvements. Let <em>P</em> be what states are worth to decision maker <em>i</em>, and <em>M(u)</em>
 * the least value over <em>u</em> and all that the opponents of <em>i</em> can reach from it, the value of <em>t</em> being
 * <em>P(t)</em> for GMR and SEQ, and for SMR and SSEQ the most of <em>P</em> over <em>t</em> and all that <em>i</em> can reach from
 * <em>t</em>. The opponents move freely for GMR and SMR, by improvements for SEQ and SSEQ. Then <em>s</em> is stable for <em>i</em>
 * exactly where every <em>u</em> that <em>i</em> can move to has <em>min(P(u), M(u)) &lt;= P(s)</em>: an improvement is answered where
 * <em>M(u) &lt;= P(s)</em>, other moves meet the condition anyway, and counting <em>u</em> itself among the ends of answers is
 * harmless, as it deters no improvement to <em>u</em>.
 *
 * <p><em>M</em> is found <em>least value first</em>: states are taken in ascending value, and each gives its value as label to all that
 * reach it and have none. A state claims its predecessors by one opponent from a list sorted by what they are worth to that opponent,
 * and from the place where the last claim ended, so every state is claimed once by every opponent, whatever the number of moves.
 * Where nothing is infeasible and nothing one-way, what opponents can reach by free moves is a block of a product, and labels are
 * folds, option by option. The most over what <em>i</em> can reach is such a fold too, in the permitted direction of each option;
 * passing through infeasible codes is right there, as a move may change several options at once.
 *
 * <p>Cost: states times decision makers for each decision maker and concept, times two for each one-way option of an opponent. Memory:
 * {@link #bytes}. Exact, in whole numbers; equal results on any number of threads. Twin: {@link Definition}.
 *
 * <p>Sources of the definitions: {@code bib:fang-hipel-kilgour-1993}, {@code bib:kilgour-hipel-fang-1987},
 * {@code bib:rego-vieira-2017}.
 */
final class Kernel {

    /** Models of fewer codes are judged on one thread: starting another takes longer. */
    private static final int WORTH_A_THREAD = 1 << 13;

    private static final int MOST_BYTES = 40;

    private final StateSpace space;
    private final int[][] worth;
    private final int[] levels;
    private final @Nullable SubBlocks[] blocks;
    private final boolean everythingFeasible;
    private final boolean everythingFree;

    /** Prepares a model without coalesced states. */
    Kernel(GraphModel model) {
        this.space = model.space();
        if (!space.optionForm()) {
            throw new IllegalArgumentException("what is not in option form is judged by the definition");
        }
        int makers = model.makers().size();
        this.worth = Simultaneous.worth(model);
        this.levels = new int[makers];
        this.blocks = new SubBlocks[makers];
        for (int maker = 0; maker < makers; maker++) {
            levels[maker] = model.levels(maker);
        }
        this.everythingFeasible = space.states() == space.codes();
        this.everythingFree = model.options().stream().allMatch(option -> option.moves() == Conflict.Moves.BOTH);
    }

    /** The same conflict with another preference of one decision maker; what does not depend on it is shared. */
    Kernel with(int maker, GraphModel changed) {
        Kernel kernel = new Kernel(changed);
        System.arraycopy(blocks, 0, kernel.blocks, 0, blocks.length);
        kernel.blocks[maker] = null;
        return kernel;
    }

    /**
     * The memory in bytes in which a model is read and judged: what states are worth and the sorted sub-blocks, 10 bytes a code and
     * decision maker; labels, values, order and queue, 16 bytes and a bit a code and thread, with up to 4 bytes for counting levels; a
     * pointer for each sub-block and thread; one bit for each verdict.
     */
    static double bytes(GraphModel model, int threads) {
        StateSpace space = model.space();
        double pointers = 0;
        double most = 0;
        for (int maker = 0; maker < space.makers(); maker++) {
            int oneWay = space.forward(maker) | space.back(maker);
            pointers += Math.scalb(4.0, space.options() - Integer.bitCount(space.own(maker) & ~oneWay));
            most = Math.max(most, 4.0 * model.levels(maker));
        }
        double codes = space.codes();
        return codes * (10.0 * space.makers() + 1 + 0.75 * space.makers())
                + threads * (8.125 * codes + 8.0 * space.states() + pointers + most);
    }

    /** The memory in bytes without which no model of so many options and decision makers can be judged. */
    static double bytesAtLeast(int options, int makers) {
        return Math.scalb(10.75 * makers + 1 + 16.125 + 8, options);
    }

    /**
     * How many threads a model deserves, of those that the machine has and the memory allows; never so many that it needs more than
     * {@value #MOST_BYTES} bytes a combination and decision maker.
     */
    static int threads(GraphModel model, double memory) {
        if (model.space().codes() < WORTH_A_THREAD) {
            return 1;
        }
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), 2 * Math.max(1, model.makers().size()));
        double enough = Math.min(memory, (double) MOST_BYTES * model.space().codes() * model.makers().size());
        while (threads > 1 && bytes(model, threads) > enough) {
            threads--;
        }
        return threads;
    }

    /** All verdicts of some concepts; SIM must be within its bound. */
    VerdictBits judge(List<Concept> concepts, Run run, int threads) {
        VerdictBits verdicts = new VerdictBits(space.states(), worth.length, concepts);
        List<Consumer<Worker>> tasks = new ArrayList<>();
        AtomicLong done = new AtomicLong();
        List<Worker> workers = IntStream.range(0, Math.max(1, threads)).mapToObj(t -> new Worker(run)).toList();
        if (concepts.stream().anyMatch(this::searches)) {
            inParallel(preparations(), run, workers);
        }
        for (int maker = 0; maker < worth.length; maker++) {
            int i = maker;
            if (concepts.contains(Concept.GMR) || concepts.contains(Concept.SEQ)) {
                tasks.add(worker -> {
                    judgeByWorth(i, verdicts, worker);
                    tell(run, done, worth.length, "general metarationality and sequential stability");
                });
            }
            if (concepts.contains(Concept.NASH) || concepts.contains(Concept.SMR) || concepts.contains(Concept.SSEQ)) {
                tasks.add(worker -> {
                    judgeByCap(i, verdicts, worker);
                    tell(run, done, worth.length, "Nash and symmetric stability");
                });
            }
        }
        inParallel(tasks, run, workers);
        if (concepts.contains(Concept.SIM)) {
            judgeSimultaneous(verdicts, run, workers);
        }
        return verdicts;
    }

    /** Whether judging a concept may search through sub-blocks. */
    private boolean searches(Concept concept) {
        return concept.credible()
                || ((concept == Concept.GMR || concept == Concept.SMR) && !(everythingFeasible && everythingFree));
    }

    private SubBlocks blocks(int maker) {
        SubBlocks found = blocks[maker];
        if (found == null) {
            throw new IllegalStateException("the moves of decision maker " + maker + " are not prepared");
        }
        return found;
    }

    private static void tell(Run run, AtomicLong done, int makers, String doing) {
        synchronized (done) {
            run.progress().at(done.incrementAndGet(), 2L * makers, doing);
        }
    }

    private List<Consumer<Worker>> preparations() {
        List<Consumer<Worker>> tasks = new ArrayList<>();
        for (int maker = 0; maker < worth.length; maker++) {
            int j = maker;
            if (blocks[j] == null && space.own(j) != 0) {
                tasks.add(worker -> blocks[j] = worker.subBlocks(j));
            }
        }
        return tasks;
    }

    /** GMR and SEQ: the value of a state is what it is worth. */
    private void judgeByWorth(int maker, VerdictBits verdicts, Worker worker) {
        worker.sort(worth[maker], levels[maker]);
        for (Concept concept : List.of(Concept.GMR, Concept.SEQ)) {
            if (verdicts.judges(concept)) {
                worker.label(maker, worth[maker], concept.credible());
                verdicts.set(concept, maker, worker.verdicts(maker, worker.label));
            }
        }
    }

    /** Nash, SMR and SSEQ: the value of a state is the most that the decision maker can make of it. */
    private void judgeByCap(int maker, VerdictBits verdicts, Worker worker) {
        int[] cap = worker.cap(maker);
        if (verdicts.judges(Concept.NASH)) {
            verdicts.set(Concept.NASH, maker, worker.notAbove(cap, worth[maker]));
        }
        if (verdicts.judges(Concept.SMR) || verdicts.judges(Concept.SSEQ)) {
            worker.sort(cap, levels[maker]);
        }
        for (Concept concept : List.of(Concept.SMR, Concept.SSEQ)) {
            if (verdicts.judges(concept)) {
                worker.label(maker, cap, concept.credible());
                verdicts.set(concept, maker, worker.verdicts(maker, worker.label));
            }
        }
    }

    /** Whether one state is stable for one decision maker, by one labelling. */
    boolean stable(Concept concept, int maker, int code, Run run) {
        int best = worth[maker][code];
        if (concept == Concept.SIM) {
            Simultaneous simultaneous = new Simultaneous(space, worth);
            simultaneous.findImprovements(code);
            return simultaneous.stable(maker, code);
        }
        int[] improvements = Arrays.stream(space.targets(maker, code)).filter(to -> worth[maker][to] > best).toArray();
        if (concept == Concept.NASH || improvements.length == 0) {
            return improvements.length == 0;
        }
        Worker worker = new Worker(run);
        if (searches(concept)) {
            preparations().forEach(task -> task.accept(worker));
        }
        int[] value = concept.symmetric() ? worker.cap(maker) : worth[maker];
        worker.sort(value, levels[maker]);
        worker.label(maker, value, concept.credible());
        return Arrays.stream(improvements).allMatch(to -> worker.label[to] <= best);
    }

    /** Word by word of the codes; tasks write to different words. */
    private void judgeSimultaneous(VerdictBits verdicts, Run run, List<Worker> workers) {
        int size = (space.codes() + 63) >>> 6;
        long[][] byCode = new long[worth.length][size];
        int words = 1024;
        List<Consumer<Worker>> tasks = new ArrayList<>();
        for (int from = 0; from < size; from += words) {
            int start = from << 6;
            long end = Math.min(space.codes(), (long) (from + words) << 6);
            tasks.add(worker -> {
                Simultaneous simultaneous = new Simultaneous(space, worth);
                for (int code = space.feasible().next(start); code >= 0
                        && code < end; code = space.feasible().next(code + 1)) {
                    worker.count(1);
                    simultaneous.findImprovements(code);
                    for (int maker = 0; maker < worth.length; maker++) {
                        if (simultaneous.stable(maker, code)) {
                            Bits.set(byCode[maker], code);
                        }
                    }
                }
            });
        }
        inParallel(tasks, run, workers);
        for (int maker = 0; maker < worth.length; maker++) {
            verdicts.set(Concept.SIM, maker, byNumber(byCode[maker]));
        }
    }

    /** Leaves out the bits of infeasible codes. */
    private long[] byNumber(long[] byCode) {
        if (everythingFeasible) {
            return byCode;
        }
        long[] feasible = space.feasible().words();
        long[] numbered = Bits.room(space.states());
        int at = 0;
        for (int w = 0; w < byCode.length; w++) {
            long packed = Long.compress(byCode[w], feasible[w]);
            if (packed != 0) {
                numbered[at >>> 6] |= packed << at;
                if ((at & 63) != 0 && packed >>> -at != 0) {
                    numbered[(at >>> 6) + 1] |= packed >>> -at;
                }
            }
            at += Long.bitCount(feasible[w]);
        }
        return numbered;
    }

    /** Each worker on a thread of its own, the first on this one; each takes the next task until none is left. */
    private static void inParallel(List<Consumer<Worker>> tasks, Run run, List<Worker> workers) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Consumer<Worker> work = worker -> {
            try {
                for (int task = next.getAndIncrement(); task < tasks.size()
                        && failure.get() == null; task = next.getAndIncrement()) {
                    run.stop().check();
                    tasks.get(task).accept(worker);
                }
            } catch (RuntimeException | Error thrown) {
                failure.compareAndSet(null, thrown);
            }
        };
        List<Thread> others = new ArrayList<>();
        for (int t = 1; t < Math.min(workers.size(), tasks.size()); t++) {
            Worker worker = workers.get(t);
            others.add(Thread.ofPlatform().daemon().name("entente-conflict-" + t).start(() -> work.accept(worker)));
        }
        work.accept(workers.getFirst());
        join(others);
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException problem) {
            throw problem;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
    }

    private static void join(List<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException asked) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The arrays of one thread, made when first needed and used for one task after the other. */
    private final class Worker {

        private final Run run;
        private int[] ascending = new int[0];
        private int[] label = new int[0];
        private long[] labelled = new long[0];
        private int[] value = new int[0];
        private int[] queue = new int[0];
        private final int[][] claimed = new int[worth.length][];
        private int steps;

        Worker(Run run) {
            this.run = run;
            Arrays.fill(claimed, new int[0]);
        }

        void count(int more) {
            steps += more;
            if (steps >= 1 << 16) {
                steps = 0;
                run.stop().check();
            }
        }

        SubBlocks subBlocks(int maker) {
            sort(worth[maker], levels[maker]);
            return new SubBlocks(space, maker, ascending, worth[maker], run.stop());
        }

        /** Puts all feasible codes in the order of their values, equal ones by code. */
        void sort(int[] values, int levelCount) {
            if (ascending.length == 0) {
                ascending = new int[space.states()];
            }
            run.stop().check();
            int[] start = new int[levelCount + 1];
            for (int v : values) {
                if (v >= 0) {
                    start[v + 1]++;
                }
            }
            for (int level = 0; level < levelCount; level++) {
                start[level + 1] += start[level];
            }
            for (int code = 0; code < values.length; code++) {
                if (values[code] >= 0) {
                    ascending[start[values[code]]++] = code;
                }
            }
        }

        /** For each code the most that the decision maker can make of it by staying or one move. */
        int[] cap(int maker) {
            if (value.length == 0) {
                value = new int[space.codes()];
            }
            System.arraycopy(worth[maker], 0, value, 0, value.length);
            foldMost(value, maker);
            if (!everythingFeasible) {
                for (int code = 0; code < value.length; code++) {
                    if (worth[maker][code] == Worth.INFEASIBLE) {
                        value[code] = Worth.INFEASIBLE;
                    }
                }
            }
            return value;
        }

        /** The least value over each code and what the opponents can reach from it, into {@link #label}. */
        void label(int maker, int[] values, boolean credible) {
            if (label.length == 0) {
                label = new int[space.codes()];
            }
            if (!credible && everythingFeasible && everythingFree) {
                foldLeast(maker, values);
                return;
            }
            if (queue.length == 0) {
                queue = new int[space.states()];
                labelled = Bits.room(space.codes());
            }
            Arrays.fill(labelled, 0);
            int[] opponents = opponents(maker);
            for (int code : ascending) {
                if (isFirstClaimOf(code)) {
                    label[code] = values[code];
                    claimAll(code, opponents, credible);
                }
            }
        }

        private int[] opponents(int maker) {
            int[] found = new int[worth.length];
            int count = 0;
            for (int j = 0; j < worth.length; j++) {
                if (j != maker && space.own(j) != 0) {
                    if (claimed[j].length == 0) {
                        claimed[j] = new int[blocks(j).count()];
                    }
                    Arrays.fill(claimed[j], 0);
                    found[count++] = j;
                }
            }
            return Arrays.copyOf(found, count);
        }

        /** Gives the label of a code to all that reach it and have none. */
        private void claimAll(int from, int[] opponents, boolean credible) {
            int label0 = label[from];
            int waiting = 0;
            queue[waiting++] = from;
            while (waiting > 0) {
                int code = queue[--waiting];
                count(1);
                for (int j : opponents) {
                    SubBlocks own = blocks(j);
                    int block = own.block(code);
                    int end = credible ? own.end(code, claimed[j][block], worth[j]) : own.width();
                    waiting = claim(j, own, block, end, label0, waiting);
                    if (own.entered(code) != 0) {
                        waiting = claimAcross(j, own, code, credible ? worth[j][code] : Integer.MAX_VALUE, label0,
                                waiting);
                    }
                }
            }
        }

        /** Labels what opponent j can bring into a code by changing one-way options, where worth less than {@code below}. */
        private int claimAcross(int j, SubBlocks own, int code, int below, int label0, int waiting) {
            int entered = own.entered(code);
            int top = waiting;
            for (int change = -entered & entered; change != 0; change = (change - entered) & entered) {
                int block = own.block(code ^ change);
                top = claim(j, own, block, own.end(block, claimed[j][block], worth[j], below), label0, top);
            }
            return top;
        }

        /** Labels the members of a sub-block before a place that have no label; places that are not filled are passed over. */
        private int claim(int j, SubBlocks own, int block, int end, int label0, int waiting) {
            int at = claimed[j][block];
            if (at >= end) {
                return waiting;
            }
            claimed[j][block] = end;
            int[] members = own.members();
            int base = block * own.width();
            int top = waiting;
            for (; at < end; at++) {
                int code = members[base + at];
                if (code >= 0 && isFirstClaimOf(code)) {
                    label[code] = label0;
                    queue[top++] = code;
                }
            }
            return top;
        }

        /** Whether a code has no label yet; it has one from now on. One bit each, as most claims come too late. */
        private boolean isFirstClaimOf(int code) {
            long word = labelled[code >>> 6];
            long bit = 1L << code;
            labelled[code >>> 6] = word | bit;
            return (word & bit) == 0;
        }

        /** Stable where nothing that the decision maker can move to keeps more than the state is worth. */
        long[] verdicts(int maker, int[] kept) {
            int[] own = worth[maker];
            for (int code = 0; code < kept.length; code++) {
                kept[code] = Math.min(kept[code], own[code]);
            }
            foldMost(kept, maker);
            return notAbove(kept, own);
        }

        /** One bit a state: whether it does not exceed its worth. */
        long[] notAbove(int[] most, int[] own) {
            long[] words = Bits.room(own.length);
            for (int w = 0; w < words.length; w++) {
                long word = 0;
                int base = w << 6;
                int count = Math.min(64, own.length - base);
                for (int k = 0; k < count; k++) {
                    if (own[base + k] >= 0 && most[base + k] <= own[base + k]) {
                        word |= 1L << k;
                    }
                }
                words[w] = word;
            }
            return byNumber(words);
        }

        /** The most over a code and all codes that the decision maker's options can turn it into, option by option. */
        private void foldMost(int[] values, int maker) {
            for (int option : StateSpace.bitsOf(space.own(maker))) {
                run.stop().check();
                int bit = 1 << option;
                boolean take = (space.back(maker) & bit) == 0;
                boolean giveUp = (space.forward(maker) & bit) == 0;
                for (int base = 0; base < values.length; base += 2 * bit) {
                    for (int not = base; not < base + bit; not++) {
                        int most = Math.max(values[not], values[not + bit]);
                        if (take) {
                            values[not] = most;
                        }
                        if (giveUp) {
                            values[not + bit] = most;
                        }
                    }
                }
            }
        }

        /** The least over the block of all options of the opponents, where nothing is infeasible or one-way. */
        private void foldLeast(int maker, int[] values) {
            System.arraycopy(values, 0, label, 0, values.length);
            for (int option : StateSpace.bitsOf((space.codes() - 1) & ~space.own(maker))) {
                run.stop().check();
                int bit = 1 << option;
                for (int base = 0; base < label.length; base += 2 * bit) {
                    for (int not = base; not < base + bit; not++) {
                        int least = Math.min(label[not], label[not + bit]);
                        label[not] = least;
                        label[not + bit] = least;
                    }
                }
            }
        }
    }
}
