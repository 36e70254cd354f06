package entente.bargaining;

import entente.bargaining.SpatialRules.Accommodation;
import entente.bargaining.SpatialRules.Commitment;
import entente.bargaining.SpatialRules.Mode;
import entente.bargaining.SpatialRules.Perspective;
import entente.bargaining.SpatialRules.Transition;
import entente.engine.Run;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The spatial model of politics, fast: the equations of {@link SpatialModel} on flat arrays that are made once. {@link SpatialDefinition} is the same, readable; the two agree.
 *
 * <p>What makes it cheap: of the views of everybody on every challenge only those are formed that somebody acts upon, the challenger's own and, where it counts or is
 * written down, the receiver's; what a third party adds is formed for all receivers of a challenger in one pass over a row. Cost of a turn O(n^3), of memory O(n^2). One kernel serves
 * one thread.
 */
final class SpatialKernel {

    /** The most turns. */
    static final int MOST_TURNS = 100;

    private static final double LEAST_GAIN = 1e-5;
    private static final double LEAST_SIDE = 1e-10;
    /** The row of the status quo among the worths of bargains. */
    private static final int STATUS_QUO = 0;

    private final SpatialTable table;
    private final SpatialRules rules;
    private final Run run;
    private final @Nullable SpatialLedger ledger;
    private final int n;
    private final int dims;

    final double[] position;
    final double[] ideal;
    private final double[] next;
    private final double[] strength;
    private final double[] distance;
    /** What distances leave, 1 - d, and distances of at most 1: from actor i to positions j, and at i from actors j. */
    private final double[][] left;
    private final double[][] within;
    private final double[][] leftOf;
    private final double[][] withinOf;
    /** What their own positions leave to actors. */
    private final double[] home;
    private final double[] homeWithin;
    /** What position j is worth to i, at j, i. */
    private final double[][] worth;
    private final double[] risk;
    private final double[] guess;
    private final PairwiseElection election;

    private final double[] principalPro;
    private final double[] principalContra;
    private final double[] votes;
    private final double[] pro;
    private final double[] contra;

    /** How many bargains the turn has; bargain b moves {@link #proposer} and {@link #receiver} to entries b K + k of {@link #proposed} and {@link #received}. */
    int bargains;
    final int[] proposer;
    final int[] receiver;
    final double[] proposed;
    final double[] received;
    final double[] gain;
    final double[] oddsOfProposer;
    final double[] oddsOfReceiver;

    private final double[][] bargainWorth;
    private final int[] first;
    private final int[] last;
    private final int[] following;
    private final int[] rowOf;
    private int entries;
    /** The queue that is decided: rows, 0 for the status quo and b + 1 for bargain b. */
    final int[] rows;
    private final int[] options;
    /** Where each actor's position of the turn comes from, as a row. */
    final int[] taken;

    SpatialKernel(SpatialTable table, SpatialRules rules, Run run, @Nullable SpatialLedger ledger) {
        this.table = table;
        this.rules = rules;
        this.run = run;
        this.ledger = ledger;
        n = table.n();
        dims = table.dims();
        position = table.position().clone();
        ideal = position.clone();
        next = new double[n * dims];
        strength = new double[n];
        Arrays.setAll(strength, table::strength);
        distance = new double[n * n];
        left = new double[n][n];
        within = new double[n][n];
        leftOf = new double[n][n];
        withinOf = new double[n][n];
        home = new double[n];
        homeWithin = new double[n];
        worth = new double[n][n];
        risk = new double[n];
        guess = new double[n];
        int most = rules.perspective() == Perspective.BOTH ? 2 * n : n;
        election = new PairwiseElection(rules, run, n, most + 1);
        principalPro = new double[n];
        principalContra = new double[n];
        votes = new double[n];
        pro = new double[n];
        contra = new double[n];
        proposer = new int[most];
        receiver = new int[most];
        proposed = new double[most * dims];
        received = new double[most * dims];
        gain = new double[most];
        oddsOfProposer = new double[most];
        oddsOfReceiver = new double[most];
        bargainWorth = new double[most + 1][n];
        first = new int[n];
        last = new int[n];
        following = new int[n + 2 * most];
        rowOf = new int[n + 2 * most];
        rows = new int[Math.max(n, most + 2)];
        options = new int[n];
        taken = new int[n];
    }

    /** Turns until positions rest; how many there were. */
    int settle() {
        double firstMove = 0;
        for (int turn = 1; turn <= MOST_TURNS; turn++) {
            turn(turn);
            double moved = moved();
            firstMove = turn == 1 ? moved : firstMove;
            follow();
            if (turn >= 2 && moved / (firstMove + 1e-4) < 0.02) {
                return turn;
            }
        }
        return MOST_TURNS;
    }

    /** The sum of the distances that actors move. */
    private double moved() {
        double all = 0;
        for (int i = 0; i < n; i++) {
            double square = 0;
            for (int at = i * dims; at < (i + 1) * dims; at++) {
                square += (next[at] - position[at]) * (next[at] - position[at]);
            }
            all += Math.sqrt(square);
        }
        return all;
    }

    private void turn(int turn) {
        assess();
        bargain();
        resolve(turn);
        if (ledger != null) {
            ledger.turned(this, turn, next);
        }
    }

    // ---- distances, attitudes to risk, worths

    private void assess() {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double d = table.distance(i, ideal, i, position, j);
                distance[i * n + j] = d;
                left[i][j] = 1 - d;
                within[i][j] = Math.min(d, 1);
                leftOf[j][i] = left[i][j];
                withinOf[j][i] = within[i][j];
                worth[j][i] = left[i][j];
            }
            home[i] = left[i][i];
            homeWithin[i] = within[i][i];
        }
        int m = rules.compatible() ? everybody() : distinct();
        election.hold(worth, rows, m, table.capability(), false);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < m; a++) {
            low = Math.min(low, election.probability[a]);
            high = Math.max(high, election.probability[a]);
        }
        for (int i = 0; i < n; i++) {
            risk[i] = rules.risk(election.probability[options[i]], low, high);
        }
        for (int j = 0; j < n; j++) {
            worths(leftOf[j], withinOf[j], risk, worth[j]);
        }
    }

    private static void worths(double[] left, double[] within, double[] risk, double[] worth) {
        for (int i = 0; i < worth.length; i++) {
            worth[i] = left[i] * (1 + within[i] * risk[i]);
        }
    }

    private int everybody() {
        for (int i = 0; i < n; i++) {
            rows[i] = i;
            options[i] = i;
        }
        return n;
    }

    /** Positions that stand apart become rows, and everybody's becomes an option; their number. */
    private int distinct() {
        int m = 0;
        for (int i = 0; i < n; i++) {
            int same = 0;
            while (same < m && apart(rows[same], i)) {
                same++;
            }
            if (same == m) {
                rows[m++] = i;
            }
            options[i] = same;
        }
        return m;
    }

    private boolean apart(int i, int j) {
        double square = 0;
        for (int k = 0; k < dims; k++) {
            double step = position[i * dims + k] - position[j * dims + k];
            square += step * step;
        }
        return Math.sqrt(square) >= rules.apart();
    }

    // ---- challenges and bargains

    private void bargain() {
        bargains = 0;
        entries = 0;
        Arrays.fill(first, -1);
        for (int i = 0; i < n && !rules.compatible(); i++) {
            enqueue(i, STATUS_QUO); // first of all, so that a tie goes to it
        }
        for (int i = 0; i < n; i++) {
            run.stop().check();
            if (rules.compatible()) {
                enqueue(i, STATUS_QUO);
            }
            challenges(i);
            int j = best(i);
            if (j >= 0) {
                offer(i, j, pro[j] / (pro[j] + contra[j]), principalPro[j]);
            }
        }
    }

    private void enqueue(int actor, int row) {
        following[entries] = -1;
        rowOf[entries] = row;
        if (first[actor] < 0) {
            first[actor] = entries;
        } else {
            following[last[actor]] = entries;
        }
        last[actor] = entries++;
    }

    /** The sides in a challenge of everybody by i, as i sees them. */
    private void challenges(int i) {
        for (int h = 0; h < n; h++) {
            guess[h] = rules.estimates().of(risk[i], risk[h]);
        }
        double self = SpatialTable.worth(distance[i * n + i], guess[i]);
        if (rules.vote() == SpatialRules.Vote.PROPORTIONAL) {
            principals(strength[i], guess[i], self, left[i], within[i], strength, guess, leftOf[i], withinOf[i], home,
                    homeWithin, principalPro, principalContra);
        } else {
            for (int j = 0; j < n; j++) {
                double mine = rules.vote(strength[i], self - SpatialTable.worth(distance[i * n + j], guess[i]));
                double theirs = rules.vote(strength[j], SpatialTable.worth(distance[j * n + i], guess[j])
                        - SpatialTable.worth(distance[j * n + j], guess[j]));
                principalPro[j] = LEAST_SIDE + Math.max(0, mine) + Math.max(0, theirs);
                principalContra[j] = LEAST_SIDE + Math.max(0, -mine) + Math.max(0, -theirs);
            }
        }
        System.arraycopy(principalPro, 0, pro, 0, n);
        System.arraycopy(principalContra, 0, contra, 0, n);
        if (rules.compatible() && rules.commitment() != Commitment.SEMI) {
            return; // both sides of a third party's comparison are the same then
        }
        for (int third = 0; third < n; third++) {
            if (third != i) {
                double beforePro = pro[third];
                double beforeContra = contra[third];
                thirdParty(i, third);
                pro[third] = beforePro;
                contra[third] = beforeContra;
            }
        }
    }

    /** Adds what a third party brings to either side, in challenges of everybody by i; the entry of the third party itself means nothing. */
    private void thirdParty(int i, int third) {
        double w = strength[third];
        double r = guess[third];
        int row = third * n;
        double ui = SpatialTable.worth(distance[row + i], r);
        double un = SpatialTable.worth(distance[row + third], r);
        double full = rules.commitment() == Commitment.FULL ? 1 : 0;
        double none = rules.commitment() == Commitment.NONE ? 1 : 0;
        if (rules.vote() != SpatialRules.Vote.PROPORTIONAL) {
            for (int j = 0; j < n; j++) {
                double vote = thirdVote(w, ui, SpatialTable.worth(distance[row + j], r), un, principalPro[j],
                        principalContra[j]);
                pro[j] += Math.max(0, vote);
                contra[j] += Math.max(0, -vote);
            }
            return;
        }
        if (rules.compatible()) {
            compatibleVotes(w, r, ui, un, left[third], within[third], principalPro, principalContra, votes);
        } else if (rules.commitment() == Commitment.SEMI) {
            correctedVotes(w, r, ui, un, left[third], within[third], principalPro, principalContra, votes);
        } else {
            correctedVotes(w, r, ui, un, full, none, left[third], within[third], principalPro, principalContra, votes);
        }
        addTo(pro, votes);
        addAgainst(contra, votes);
    }

    /** What i (of strength w and attitude r, to whom its own position is worth self) and each j bring to the two sides of their contest. */
    private static void principals(double w, double r, double self, double[] left, double[] within, double[] strength,
            double[] guess, double[] leftOf, double[] withinOf, double[] home, double[] homeWithin, double[] pro,
            double[] contra) {
        for (int j = 0; j < pro.length; j++) {
            double mine = w * (self - left[j] * (1 + within[j] * r));
            double theirs = strength[j]
                    * (leftOf[j] * (1 + withinOf[j] * guess[j]) - home[j] * (1 + homeWithin[j] * guess[j]));
            pro[j] = LEAST_SIDE + 0.5 * (Math.abs(mine) + mine) + 0.5 * (Math.abs(theirs) + theirs);
            contra[j] = LEAST_SIDE + 0.5 * (Math.abs(mine) - mine) + 0.5 * (Math.abs(theirs) - theirs);
        }
    }

    // The loops below are most of the time that a turn takes. Each writes one array and has no index but j: only then does the compiler put several j through
    // the processor at once, which makes them twice as fast.

    private static void compatibleVotes(double w, double r, double ui, double un, double[] left, double[] within,
            double[] principalPro, double[] principalContra, double[] votes) {
        double withI = 2 * ui + un;
        double againstI = 2 * ui + ui;
        for (int j = 0; j < votes.length; j++) {
            double uj = left[j] * (1 + within[j] * r);
            double own = w * (ui - uj);
            double gained = 0.5 * (Math.abs(own) + own);
            double a = principalPro[j] + gained;
            double b = principalContra[j] + (gained - own);
            double p = a / (a + b);
            double q = 1 - p;
            votes[j] = w * ((p * withI + q * (3 * uj)) - (p * againstI + q * (2 * uj + un)));
        }
    }

    /** Where third parties are semi-committed: the general case below with full and none 0, in the same bits. */
    private static void correctedVotes(double w, double r, double ui, double un, double[] left, double[] within,
            double[] principalPro, double[] principalContra, double[] votes) {
        double withI = 2 * ui + un;
        double againstI = 2 * ui + ui;
        for (int j = 0; j < votes.length; j++) {
            double uj = left[j] * (1 + within[j] * r);
            double own = Math.abs(w * (ui - uj));
            double a = principalPro[j];
            double b = principalContra[j];
            double twice = 2 * uj;
            votes[j] = w * ((a + own) * withI + b * (twice + uj) - a * againstI - (b + own) * (twice + un))
                    / (a + b + own);
        }
    }

    private static void correctedVotes(double w, double r, double ui, double un, double full, double none,
            double[] left, double[] within, double[] principalPro, double[] principalContra, double[] votes) {
        double withI = 2 * ui + (full * ui + (1 - full) * un);
        double againstI = 2 * ui + (none * un + (1 - none) * ui);
        for (int j = 0; j < votes.length; j++) {
            double uj = left[j] * (1 + within[j] * r);
            double own = Math.abs(w * (ui - uj));
            double a = principalPro[j];
            double b = principalContra[j];
            double lost = 2 * uj + (none * un + (1 - none) * uj);
            double won = 2 * uj + (full * uj + (1 - full) * un);
            // the odds with i are (a + own) / all, those against it a / all; one division serves both
            votes[j] = w * ((a + own) * withI + b * lost - a * againstI - (b + own) * won) / (a + b + own);
        }
    }

    /** Adds the votes above 0. */
    private static void addTo(double[] side, double[] votes) {
        for (int j = 0; j < votes.length; j++) {
            side[j] += 0.5 * (Math.abs(votes[j]) + votes[j]);
        }
    }

    /** Adds the votes below 0. */
    private static void addAgainst(double[] side, double[] votes) {
        for (int j = 0; j < votes.length; j++) {
            side[j] += 0.5 * (Math.abs(votes[j]) - votes[j]);
        }
    }

    /** The vote of a third party of strength w for i against j, where what i, j and it stand for is worth ui, uj and un to it. */
    private double thirdVote(double w, double ui, double uj, double un, double sidePro, double sideContra) {
        double own = rules.vote(w, ui - uj);
        double with;
        double against;
        if (rules.compatible()) {
            double a = sidePro + Math.max(0, own);
            double b = sideContra + Math.max(0, -own);
            with = a / (a + b);
            against = with;
        } else {
            double all = sidePro + sideContra + Math.abs(own);
            with = (sidePro + Math.abs(own)) / all;
            against = sidePro / all;
        }
        boolean full = rules.commitment() == Commitment.FULL;
        boolean none = rules.commitment() == Commitment.NONE;
        double side = with * (2 * ui + (full ? ui : un)) + (1 - with) * (2 * uj + (none ? un : uj));
        double other = against * (2 * ui + (none ? un : ui)) + (1 - against) * (2 * uj + (full ? uj : un));
        return rules.vote(w, side - other);
    }

    /** Whom i challenges: the first of the best; -1 for nobody. Leaves the gain in {@link #principalPro} of that actor. */
    private int best(int i) {
        int best = -1;
        double most = -1;
        double self = SpatialTable.worth(distance[i * n + i], guess[i]);
        for (int j = 0; j < n; j++) {
            if (j != i) {
                double p = pro[j] / (pro[j] + contra[j]);
                double gained = gain(self, SpatialTable.worth(distance[i * n + j], guess[i]), p, table.attention()[j]);
                if (gained > LEAST_GAIN && gained > most + rules.tie()) {
                    best = j;
                    most = gained;
                }
            }
        }
        if (best >= 0) {
            principalPro[best] = most;
        }
        return best;
    }

    /** What a challenge that wins with probability p changes for somebody to whom the two positions are worth ui and uj. */
    private static double gain(double ui, double uj, double p, double attention) {
        double contest = p * (ui + ui) + (1 - p) * (uj + uj);
        return (1 - attention) * (ui + ui) + attention * contest - (ui + uj);
    }

    private void offer(int i, int j, double odds, double gained) {
        boolean both = rules.perspective() != Perspective.PROPOSER;
        double theirs = both || ledger != null ? oddsSeenBy(j, i, j) : 0;
        double counted = both ? rules.compatible() ? gainSeenBy(j, i, j, theirs) : theirs : 0;
        if (rules.perspective() == Perspective.POWER_WEIGHTED) {
            double mine = strength[i];
            double other = rules.compatible() ? table.capability()[i] * table.attention()[j] : strength[j];
            if (mine + other == 0) {
                mine = 1;
                other = 1;
            }
            write(i, j, odds, mine, counted, other);
        } else {
            write(i, j, odds, 1, odds, 0);
        }
        note(i, j, odds, theirs, gained);
        if (rules.perspective() == Perspective.BOTH) {
            write(i, j, counted, 1, counted, 0);
            note(i, j, odds, theirs, gained);
        }
    }

    /** Writes the next bargain: the mean, by weights, of those that two estimates of the odds make. */
    private void write(int i, int j, double odds, double mine, double otherOdds, double other) {
        for (int k = 0; k < dims; k++) {
            double x = position[i * dims + k];
            double y = position[j * dims + k];
            double s = table.salience()[i * dims + k];
            double t = table.salience()[j * dims + k];
            double ofI = rules.meet(x, s, odds, y, t, 1 - odds, true);
            double ofJ = rules.meet(y, t, 1 - odds, x, s, odds, false);
            if (other > 0) {
                ofI = (mine * ofI + other * rules.meet(x, s, otherOdds, y, t, 1 - otherOdds, true)) / (mine + other);
                ofJ = (mine * ofJ + other * rules.meet(y, t, 1 - otherOdds, x, s, otherOdds, false)) / (mine + other);
            }
            proposed[bargains * dims + k] = ofI;
            received[bargains * dims + k] = ofJ;
        }
    }

    private void note(int i, int j, double odds, double theirs, double gained) {
        proposer[bargains] = i;
        receiver[bargains] = j;
        oddsOfProposer[bargains] = odds;
        oddsOfReceiver[bargains] = theirs;
        gain[bargains] = gained;
        bargains++;
        enqueue(i, bargains);
        enqueue(j, bargains);
    }

    private double seen(int h, int of, int at) {
        return SpatialTable.worth(distance[of * n + at], rules.estimates().of(risk[h], risk[of]));
    }

    /** The odds of i against j, as h sees them. */
    private double oddsSeenBy(int h, int i, int j) {
        double mine = rules.vote(strength[i], seen(h, i, i) - seen(h, i, j));
        double theirs = rules.vote(strength[j], seen(h, j, i) - seen(h, j, j));
        double sidePro = LEAST_SIDE + Math.max(0, mine) + Math.max(0, theirs);
        double sideContra = LEAST_SIDE + Math.max(0, -mine) + Math.max(0, -theirs);
        double a = sidePro;
        double b = sideContra;
        for (int third = 0; third < n; third++) {
            if (third != i && third != j) {
                double vote = thirdVote(strength[third], seen(h, third, i), seen(h, third, j), seen(h, third, third),
                        sidePro, sideContra);
                a += Math.max(0, vote);
                b += Math.max(0, -vote);
            }
        }
        return a / (a + b);
    }

    /** What h takes the challenge of j by i to change for i; the program uses it for the odds. */
    private double gainSeenBy(int h, int i, int j, double odds) {
        return gain(seen(h, i, i), seen(h, i, j), odds, table.attention()[j]);
    }

    // ---- decisions

    private void resolve(int turn) {
        worths();
        long seed = Chance.seed(run.seed(), turn);
        for (int k = 0; k < n; k++) {
            int m = queue(k);
            int chosen = 0;
            if (m > 1) {
                election.hold(bargainWorth, rows, m, table.capability(), false);
                chosen = rules.transition() == Transition.DETERMINISTIC
                        ? mostLikely(m)
                        : drawn(m, Chance.uniform(seed, k));
                if (ledger != null) {
                    ledger.weighed(this, k, m, chosen, election);
                }
            }
            taken[k] = rows[chosen];
            if (taken[k] == STATUS_QUO) {
                System.arraycopy(position, k * dims, next, k * dims, dims);
            } else {
                int b = taken[k] - 1;
                System.arraycopy(proposer[b] == k ? proposed : received, b * dims, next, k * dims, dims);
            }
        }
    }

    /** What the status quo and every bargain are worth to everybody: the mean over the positions that would result. */
    private void worths() {
        double[] reference = rules.compatible() ? position : ideal;
        for (int row = 0; row <= bargains; row++) {
            int b = row - 1;
            double[] sum = bargainWorth[row];
            for (int a = 0; a < n; a++) {
                sum[a] = b < 0
                        ? 0
                        : SpatialTable.worth(table.distance(a, reference, a, proposed, b), risk[a])
                                + SpatialTable.worth(table.distance(a, reference, a, received, b), risk[a]);
            }
            for (int stays = 0; stays < n; stays++) {
                if (b < 0 || stays != proposer[b] && stays != receiver[b]) {
                    add(worth[stays], sum);
                }
            }
            for (int a = 0; a < n; a++) {
                sum[a] /= n;
            }
        }
    }

    private static void add(double[] row, double[] sum) {
        for (int a = 0; a < sum.length; a++) {
            sum[a] += row[a];
        }
    }

    /** Puts the queue of an actor into {@link #rows}, corrected without those that come to the same; their number. */
    private int queue(int actor) {
        int m = 0;
        for (int entry = first[actor]; entry >= 0; entry = following[entry]) {
            int row = rowOf[entry];
            boolean known = false;
            for (int before = 0; before < m && !known && rules.mode() == Mode.CORRECTED; before++) {
                known = same(rows[before], row);
            }
            if (!known) {
                rows[m++] = row;
            }
        }
        return m;
    }

    /** Whether an actor has taken bargain b, or one that comes to the same. */
    boolean takes(int actor, int b) {
        return taken[actor] == b + 1 || !rules.compatible() && same(taken[actor], b + 1);
    }

    private boolean same(int row, int other) {
        if (row == STATUS_QUO || other == STATUS_QUO) {
            return row == other || changesNothing(Math.max(row, other) - 1);
        }
        int a = row - 1;
        int b = other - 1;
        if (proposer[a] == proposer[b] && receiver[a] == receiver[b]) {
            return equal(proposed, a, proposed, b) && equal(received, a, received, b);
        }
        return proposer[a] == receiver[b] && receiver[a] == proposer[b] && equal(proposed, a, received, b)
                && equal(received, a, proposed, b);
    }

    private boolean changesNothing(int b) {
        return equal(proposed, b, position, proposer[b]) && equal(received, b, position, receiver[b]);
    }

    private boolean equal(double[] one, int row, double[] other, int otherRow) {
        for (int k = 0; k < dims; k++) {
            if (Math.abs(one[row * dims + k] - other[otherRow * dims + k]) > SpatialRules.SAME) {
                return false;
            }
        }
        return true;
    }

    private int mostLikely(int m) {
        int best = 0;
        for (int a = 1; a < m; a++) {
            if (election.probability[a] > election.probability[best] + rules.tie()) {
                best = a;
            }
        }
        return best;
    }

    private int drawn(int m, double uniform) {
        double sum = 0;
        for (int a = 0; a < m; a++) {
            sum += election.probability[a];
            if (uniform < sum) {
                return a;
            }
        }
        return m - 1;
    }

    // ---- what follows

    /** Everybody moves at once, and ideals follow. */
    private void follow() {
        System.arraycopy(next, 0, position, 0, n * dims);
        boolean asGiven = rules.accommodation() == Accommodation.AS_GIVEN;
        for (int i = 0; i < n; i++) {
            if (!asGiven) {
                followItself(i, rules.accommodation().rate());
            } else if (table.accommodation()[i].length == 0) {
                followItself(i, 1);
            } else {
                followOthers(i, table.accommodation()[i]);
            }
        }
    }

    private void followItself(int i, double rate) {
        for (int at = i * dims; at < (i + 1) * dims; at++) {
            ideal[at] = rate * position[at] + (1 - rate) * ideal[at];
        }
    }

    private void followOthers(int i, double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        double left = 1 - Math.min(1, sum);
        for (int k = 0; k < dims; k++) {
            double towards = 0;
            for (int j = 0; j < n; j++) {
                towards += shares[j] * position[j * dims + k];
            }
            ideal[i * dims + k] = towards + left * ideal[i * dims + k];
        }
    }

    /** The chances of the positions as they stand, each position that stands apart once: probability by row, rows being actors. */
    Chances chances() {
        assess();
        int m = distinct();
        election.hold(worth, rows, m, table.capability(), rules.compatible());
        return new Chances(Arrays.copyOf(rows, m), Arrays.copyOf(election.probability, m));
    }

    /** Actors whose positions stand apart, with the chance of each position. */
    @SuppressWarnings("ArrayRecordComponent") // a view that lives inside one call
    record Chances(int[] actors, double[] probability) {}
}
