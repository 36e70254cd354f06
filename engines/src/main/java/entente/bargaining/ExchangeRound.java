package entente.bargaining;

import entente.bargaining.PositionExchange.Books;
import entente.bargaining.PositionExchange.Rate;
import entente.bargaining.PositionExchange.Ties;
import entente.engine.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One round of exchanges. Positions count from 0 to 100 here; W_p is the sum of weights w = c s on issue p, O_p = sum_i w_ip x_ip / W_p, y are the positions in
 * which actors vote, at first their own.
 *
 * <p><b>Who.</b> Actors i and j with weight on issues p and q, who stand on different sides of O on both. With s_ip s_jq &gt; s_iq s_jp, i wants p and gives q,
 * j wants q and gives p.
 *
 * <p><b>How far.</b> j's move on p shifts O_p by dp, i's on q shifts O_q by dq = rho dp, so that i gains s_ip dp - s_iq dq and j gains s_jq dq - s_jp dp. With
 * rho = (s_ip + s_jp) / (s_iq + s_jq) both gain dp (s_ip s_jq - s_iq s_jp) / (s_iq + s_jq). dp is the greatest for which neither vote passes the position x of
 * the one who wants it, and the shift does not carry the outcome past that position, as the two reckon it: O_p plus what others have given to this taker
 * plus what this giver has given to anybody. Once that outcome has reached the position, the limit holds no more.
 *
 * <p><b>In which order.</b> Greatest joint gain first, equal gains as the switch {@code ties} says. Afterwards only those possible exchanges are reckoned anew in which one of the two gives or wants the same
 * issue as just now; the others stand. Whatever gains nothing then, or would turn back, is dropped for good, and each is carried out at most once.
 *
 * <p>Everything lies in arrays; a tournament tree finds the greatest gain. The class is used once.
 */
final class ExchangeRound {

    /** Moves and gains below it are none. */
    static final double NOTHING = 1e-10;

    /** Gains closer than this are equal, and outcomes closer than this to a position have reached it. */
    static final double EQUAL = 1e-9;

    /**
     * An exchange: i gives way on q, j on p. Positions on the scales of the table, gains in hundredths of the scale.
     *
     * @param i the one
     * @param q what it gives
     * @param fromI where it voted on q
     * @param toI where it votes now
     * @param j the other
     * @param p what that one gives
     * @param fromJ where it voted on p
     * @param toJ where it votes now
     * @param gainI what i gains
     * @param gainJ what j gains
     */
    record Deal(int i, int q, double fromI, double toI, int j, int p, double fromJ, double toJ, double gainI,
            double gainJ) {}

    private final BargainingTable table;
    private final int n;
    private final int issues;
    private final Rate rate;
    private final Books books;
    private final long seed;
    private final double[][] x;
    private final double[][] y;
    private final double[][] s;
    private final double[][] share;
    private final double[] outcome;
    /** What supplier a votes on issue p by exchanges with taker d, at d p a; NaN where there was none. */
    private final double[][][] given;
    private final double[][] givenShift;

    // one entry for each possible exchange
    private final int count;
    private final int[] is;
    private final int[] js;
    private final int[] ps;
    private final int[] qs;
    private final double[] rho;
    private final double[] moveI;
    private final double[] moveJ;
    private final double[] sumI;
    private final double[] sumJ;
    private final boolean[] dead;
    /** Whose turn it is among exchanges with equal gains: the exchange at a place, and the place of an exchange. */
    private final int[] turns;
    private final int[] place;
    private final double[] best;
    private final int leaves;
    private final int[][] giving;
    private final int[][] wanting;

    ExchangeRound(BargainingTable table, Settings settings, long seed) {
        this(table, settings, seed, List.of());
    }

    /** With exchanges that go before all others with equal gains: each a pair of actors and what they give, as indices i, q, j, p. */
    ExchangeRound(BargainingTable table, Settings settings, long seed, List<int[]> ahead) {
        this.table = table;
        this.seed = seed;
        rate = settings.of(PositionExchange.RATE);
        books = settings.of(PositionExchange.BOOKS);
        n = table.size();
        issues = table.dimensions().size();
        x = hundredths(table);
        y = hundredths(table);
        s = table.saliences();
        share = shares(table);
        outcome = outcomes(x, share);
        given = new double[n][issues][0];
        givenShift = new double[n][issues];
        count = (int) candidates(table);
        is = new int[count];
        js = new int[count];
        ps = new int[count];
        qs = new int[count];
        rho = new double[count];
        moveI = new double[count];
        moveJ = new double[count];
        sumI = new double[count];
        sumJ = new double[count];
        dead = new boolean[count];
        leaves = Math.max(1, Integer.highestOneBit(Math.max(1, 2 * count - 1)));
        best = new double[2 * leaves];
        find();
        turns = turns(settings.of(PositionExchange.TIES), ahead);
        place = new int[count];
        for (int at = 0; at < count; at++) {
            place[turns[at]] = at;
        }
        giving = byCell(qs, ps);
        wanting = byCell(ps, qs);
        for (int e = 0; e < count; e++) {
            rho[e] = Double.NaN;
            reckon(e);
        }
    }

    private static double[][] hundredths(BargainingTable table) {
        double[][] all = table.positions();
        for (double[] row : all) {
            for (int k = 0; k < row.length; k++) {
                row[k] = (row[k] - table.dimensions().get(k).low()) / table.dimensions().get(k).range() * 100;
            }
        }
        return all;
    }

    /** Each one's part of the weight on each issue. */
    private static double[][] shares(BargainingTable table) {
        int n = table.size();
        double[][] shares = new double[n][table.dimensions().size()];
        for (int k = 0; k < table.dimensions().size(); k++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += table.weight(i, k);
            }
            for (int i = 0; i < n; i++) {
                shares[i][k] = sum > 0 ? table.weight(i, k) / sum : 0;
            }
        }
        return shares;
    }

    private static double[] outcomes(double[][] x, double[][] share) {
        double[] outcomes = new double[share[0].length];
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < outcomes.length; k++) {
                outcomes[k] += share[i][k] * x[i][k];
            }
        }
        return outcomes;
    }

    // ---- who could exchange

    /** How many pairs of actors disagree on how many pairs of issues; some of them have nothing to gain. */
    static long candidates(BargainingTable table) {
        double[][] x = hundredths(table);
        double[][] share = shares(table);
        double[] outcome = outcomes(x, share);
        long found = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                long apart = 0;
                for (int k = 0; k < outcome.length; k++) {
                    apart += apart(x, share, outcome, i, j, k) ? 1 : 0;
                }
                found += apart * (apart - 1) / 2;
            }
        }
        return found;
    }

    private static boolean apart(double[][] x, double[][] share, double[] outcome, int i, int j, int k) {
        return share[i][k] > 0 && share[j][k] > 0 && x[i][k] <= outcome[k] != x[j][k] <= outcome[k];
    }

    private void find() {
        int e = 0;
        for (int p = 0; p < issues; p++) {
            for (int q = p + 1; q < issues; q++) {
                for (int i = 0; i < n; i++) {
                    for (int j = i + 1; j < n; j++) {
                        if (apart(x, share, outcome, i, j, p) && apart(x, share, outcome, i, j, q)) {
                            boolean first = s[i][p] * s[j][q] >= s[i][q] * s[j][p];
                            is[e] = i;
                            js[e] = j;
                            ps[e] = first ? p : q;
                            qs[e] = first ? q : p;
                            e++;
                        }
                    }
                }
            }
        }
    }

    private int[] turns(Ties ties, List<int[]> ahead) {
        Comparator<Integer> order = switch (ties) {
            case FIRST -> Comparator.naturalOrder();
            case LAST -> Comparator.reverseOrder();
            case CHANCE -> Comparator.comparingDouble((Integer e) -> Chance.uniform(seed, 2L * count + e))
                    .thenComparing(Comparator.naturalOrder());
        };
        return IntStream.range(0, count).boxed()
                .sorted(Comparator.comparing((Integer e) -> ahead.stream().noneMatch(one -> is(e, one)))
                        .thenComparing(order))
                .mapToInt(Integer::intValue).toArray();
    }

    private boolean is(int e, int[] one) {
        return Arrays.equals(one, new int[]{is[e], qs[e], js[e], ps[e]})
                || Arrays.equals(one, new int[]{js[e], ps[e], is[e], qs[e]});
    }

    /** The exchanges in which an actor gives an issue, or wants it: by cell actor * issues + issue. */
    private int[][] byCell(int[] ofI, int[] ofJ) {
        int[] size = new int[n * issues];
        for (int e = 0; e < count; e++) {
            size[is[e] * issues + ofI[e]]++;
            size[js[e] * issues + ofJ[e]]++;
        }
        int[][] cells = new int[n * issues][];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = new int[size[cell]];
        }
        for (int e = 0; e < count; e++) {
            int a = is[e] * issues + ofI[e];
            int b = js[e] * issues + ofJ[e];
            cells[a][--size[a]] = e;
            cells[b][--size[b]] = e;
        }
        return cells;
    }

    // ---- how far

    /** Works out an exchange as things stand, or drops it. */
    private void reckon(int e) {
        if (dead[e]) {
            return;
        }
        int i = is[e];
        int j = js[e];
        int p = ps[e];
        int q = qs[e];
        double wayP = x[i][p] - y[j][p];
        double wayQ = x[j][q] - y[i][q];
        double mostP = Math.abs(wayP) * share[j][p];
        double mostQ = Math.abs(wayQ) * share[i][q];
        if (Double.isNaN(rho[e])) {
            rho[e] = rate(e, mostP, mostQ);
        }
        double dp = Math.min(mostP, mostQ / rho[e]);
        double dq = dp * rho[e];
        if (!goes(e, Math.copySign(dq / share[i][q], wayQ), Math.copySign(dp / share[j][p], wayP))
                || gain(e, dp, dq) < NOTHING) {
            drop(e);
            return;
        }
        double limitQ = limit(j, q, i, moveI[e]);
        if (dq > limitQ) {
            dq = limitQ;
            dp = dq / rho[e];
        }
        double limitP = limit(i, p, j, Math.copySign(dp / share[j][p], wayP));
        if (dp > limitP) {
            dp = limitP;
            dq = dp * rho[e];
        }
        if (!goes(e, Math.copySign(dq / share[i][q], wayQ), Math.copySign(dp / share[j][p], wayP))) {
            drop(e);
            return;
        }
        set(e, gain(e, dp, dq));
    }

    /** What both gain together; with equal gains the order is that of the one gain. */
    private double gain(int e, double dp, double dq) {
        return dp * (s[is[e]][ps[e]] - s[js[e]][ps[e]]) + dq * (s[js[e]][qs[e]] - s[is[e]][qs[e]]);
    }

    private boolean goes(int e, double i, double j) {
        moveI[e] = i;
        moveJ[e] = j;
        boolean within = books == Books.PLAIN || sumI[e] + i <= 100 && sumJ[e] + j <= 100;
        return within && Math.abs(i) > NOTHING && Math.abs(j) > NOTHING && forward(is[e], qs[e], i)
                && forward(js[e], ps[e], j);
    }

    /** Whether a move leads from the actor's side of the outcome to the other, as all of its moves do. */
    private boolean forward(int actor, int issue, double move) {
        return x[actor][issue] <= outcome[issue] == move > 0;
    }

    /** How far a giver's move may shift the outcome of an issue, which a taker wants at its position. */
    private double limit(int taker, int issue, int giver, double move) {
        double[] before = given[taker][issue];
        double own = before.length == 0 || Double.isNaN(before[giver])
                ? 0
                : share[giver][issue] * (before[giver] - x[giver][issue]);
        double now = outcome[issue] + (givenShift[taker][issue] - own)
                + share[giver][issue] * (y[giver][issue] - x[giver][issue]);
        double room = (x[taker][issue] - now) * Math.signum(move);
        return room > EQUAL ? room : Double.POSITIVE_INFINITY;
    }

    private double rate(int e, double mostP, double mostQ) {
        double ip = s[is[e]][ps[e]];
        double iq = s[is[e]][qs[e]];
        double jp = s[js[e]][ps[e]];
        double jq = s[js[e]][qs[e]];
        return rate(rate, ip, iq, jp, jq, mostP, mostQ, seed, e);
    }

    /**
     * dq for a dp of 1. All for i at jp / jq, all for j at ip / iq; between them, equal gains; Raiffa, Kalai and Smorodinsky; or chance, one of the two winning
     * or losing a random part.
     */
    static double rate(Rate rate, double ip, double iq, double jp, double jq, double mostP, double mostQ, long seed,
            int number) {
        double equal = (ip + jp) / (iq + jq);
        return switch (rate) {
            case EQUAL_GAIN -> equal;
            case RAIFFA_KALAI_SMORODINSKY -> {
                double mostI = Math.min(mostP, mostQ * jq / jp) * (ip - iq * jp / jq);
                double mostJ = Math.min(mostQ, mostP * ip / iq) * (jq - jp * iq / ip);
                yield mostI > 0 && mostJ > 0
                        ? (ip * mostJ + jp * mostI) / (jq * mostI + iq * mostJ)
                        : equal;
            }
            case RANDOMISED -> {
                double end = Chance.uniform(seed, 2L * number) < 0.5 ? jp / jq : ip / iq;
                yield equal + (end - equal) * Chance.uniform(seed, 2L * number + 1);
            }
        };
    }

    // ---- in which order

    private void drop(int e) {
        dead[e] = true;
        set(e, 0);
    }

    private void set(int e, double gain) {
        int at = leaves + place[e];
        best[at] = gain;
        for (at /= 2; at > 0; at /= 2) {
            best[at] = Math.max(best[2 * at], best[2 * at + 1]);
        }
    }

    /** Of the exchanges with the greatest gain the one whose turn it is; -1 where none gains. */
    private int first() {
        if (best[1] <= 0) {
            return -1;
        }
        double enough = best[1] - EQUAL;
        int at = 1;
        while (at < leaves) {
            at = best[2 * at] > 0 && best[2 * at] >= enough ? 2 * at : 2 * at + 1;
        }
        return turns[at - leaves];
    }

    /** Carries out exchanges until none is left. */
    List<Deal> exchange(Run.StopSignal stop) {
        List<Deal> deals = new ArrayList<>();
        for (int e = first(); e >= 0; e = first()) {
            stop.check();
            deals.add(carryOut(e));
        }
        return deals;
    }

    private Deal carryOut(int e) {
        int i = is[e];
        int j = js[e];
        int p = ps[e];
        int q = qs[e];
        double fromI = y[i][q];
        double fromJ = y[j][p];
        y[i][q] = Math.clamp(fromI + moveI[e], 0, 100);
        y[j][p] = Math.clamp(fromJ + moveJ[e], 0, 100);
        double dq = Math.abs(moveI[e]) * share[i][q];
        double dp = Math.abs(moveJ[e]) * share[j][p];
        drop(e);
        give(j, q, i);
        give(i, p, j);
        remember(giving[i * issues + q], i, q);
        remember(giving[j * issues + p], j, p);
        for (int[] touched : new int[][]{giving[i * issues + q], giving[j * issues + p], wanting[i * issues + p],
            wanting[j * issues + q]}) {
            for (int other : touched) {
                reckon(other);
            }
        }
        return new Deal(i, q, scale(q, fromI), scale(q, y[i][q]), j, p, scale(p, fromJ), scale(p, y[j][p]),
                s[i][p] * dp - s[i][q] * dq, s[j][q] * dq - s[j][p] * dp);
    }

    /** Notes what a taker was given. The program decide notes the lesser of what the same giver gave it before and in all. */
    private void give(int taker, int issue, int giver) {
        if (given[taker][issue].length == 0) {
            given[taker][issue] = new double[n];
            Arrays.fill(given[taker][issue], Double.NaN);
        }
        double[] row = given[taker][issue];
        if (books == Books.PLAIN || Double.isNaN(row[giver])) {
            double before = Double.isNaN(row[giver]) ? x[giver][issue] : row[giver];
            givenShift[taker][issue] += share[giver][issue] * (y[giver][issue] - before);
            row[giver] = y[giver][issue];
        }
    }

    /** Adds the move that was worked out for the actor who moved just now to what was worked out for it before. */
    private void remember(int[] exchanges, int actor, int issue) {
        for (int e : exchanges) {
            if (is[e] == actor && qs[e] == issue) {
                sumI[e] += moveI[e];
            } else {
                sumJ[e] += moveJ[e];
            }
        }
    }

    private double scale(int k, double hundredths) {
        BargainingTable.Dimension one = table.dimensions().get(k);
        return Math.clamp(one.low() + hundredths / 100 * one.range(), one.low(), one.high());
    }

    /** The positions in which actors vote, on the scales of the table. */
    double[][] votes() {
        double[][] votes = table.positions();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < issues; k++) {
                if (y[i][k] != x[i][k]) {
                    votes[i][k] = scale(k, y[i][k]);
                }
            }
        }
        return votes;
    }
}
