package entente.bargaining;

import entente.bargaining.SpatialRules.Commitment;
import entente.bargaining.SpatialRules.Perspective;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The spatial model of politics, word for word as {@link SpatialModel} defines it: every quantity is a function of who looks, who acts and who is meant, and is computed anew wherever it is
 * needed. Slow, O(n^4) a turn and more; {@link SpatialKernel} is measured against it.
 */
final class SpatialDefinition {

    private final SpatialTable table;
    private final SpatialRules rules;
    private final long seed;
    private final int n;
    private double[] position;
    private double[] ideal;
    private double[] risk = new double[0];

    /** A bargain between i and j, or where i is j the status quo; where each would move. */
    @SuppressWarnings("ArrayRecordComponent") // a view that lives inside one call
    private record Bargain(int i, int j, double[] forI, double[] forJ) {
        double[] forActor(int k) {
            return k == i ? forI : forJ;
        }

        boolean sameAs(Bargain other) {
            boolean quo = i == j;
            boolean otherQuo = other.i == other.j;
            if (quo || otherQuo) {
                return quo && otherQuo;
            }
            return i == other.i && j == other.j && same(forI, other.forI) && same(forJ, other.forJ)
                    || i == other.j && j == other.i && same(forI, other.forJ) && same(forJ, other.forI);
        }
    }

    SpatialDefinition(SpatialTable table, SpatialRules rules, long seed) {
        this.table = table;
        this.rules = rules;
        this.seed = seed;
        n = table.n();
        position = table.position().clone();
        ideal = position.clone();
    }

    /** The positions (entry i K + k, in shares of the scales) at the start and after each turn. */
    List<double[]> positions() {
        List<double[]> all = new ArrayList<>(List.of(position.clone()));
        double firstMove = 0;
        for (int turn = 1; turn <= SpatialKernel.MOST_TURNS; turn++) {
            double[] next = turn(turn);
            double moved = moved(next);
            firstMove = turn == 1 ? moved : firstMove;
            position = next;
            ideal = ideals();
            all.add(next.clone());
            if (turn >= 2 && moved / (firstMove + 1e-4) < 0.02) {
                break;
            }
        }
        return all;
    }

    /** What everybody wants after a turn: positions by shares, and for the rest what was wanted before. */
    private double[] ideals() {
        double[] wanted = new double[ideal.length];
        for (int i = 0; i < n; i++) {
            double shares = 0;
            for (int j = 0; j < n; j++) {
                shares += rules.share(table, i, j);
            }
            for (int k = 0; k < table.dims(); k++) {
                double followed = 0;
                for (int j = 0; j < n; j++) {
                    followed += rules.share(table, i, j) * position[j * table.dims() + k];
                }
                wanted[i * table.dims() + k] = followed + Math.max(0, 1 - shares) * ideal[i * table.dims() + k];
            }
        }
        return wanted;
    }

    private double moved(double[] next) {
        return IntStream.range(0, n).mapToDouble(i -> apart(next, i, position, i)).sum();
    }

    private double apart(double[] one, int i, double[] other, int j) {
        double sum = 0;
        for (int k = 0; k < table.dims(); k++) {
            sum += Math.pow(one[i * table.dims() + k] - other[j * table.dims() + k], 2);
        }
        return Math.sqrt(sum);
    }

    private double[] turn(int turn) {
        risk = risks();
        List<List<Bargain>> queues = queues();
        double[] next = position.clone();
        for (int k = 0; k < n; k++) {
            List<Bargain> queue = rules.compatible() ? queues.get(k) : distinct(queues.get(k));
            double[][] worth = new double[n][queue.size()];
            for (int a = 0; a < n; a++) {
                for (int m = 0; m < queue.size(); m++) {
                    worth[a][m] = worth(a, queue.get(m));
                }
            }
            double[] p = probabilities(worth);
            Bargain chosen = queue.get(rules.transition() == SpatialRules.Transition.DETERMINISTIC
                    ? first(p)
                    : drawn(p, Chance.uniform(Chance.seed(seed, turn), k)));
            if (chosen.i != chosen.j) {
                System.arraycopy(chosen.forActor(k), 0, next, k * table.dims(), table.dims());
            }
        }
        return next;
    }

    // ---- attitudes to risk

    private double[] risks() {
        List<Integer> options = new ArrayList<>();
        int[] option = new int[n];
        for (int i = 0; i < n; i++) {
            int me = i;
            int known = rules.compatible()
                    ? -1
                    : IntStream.range(0, options.size())
                            .filter(a -> apart(position, options.get(a), position, me) < rules.apart()).findFirst()
                            .orElse(-1);
            if (known < 0) {
                options.add(i);
            }
            option[i] = known < 0 ? options.size() - 1 : known;
        }
        double[][] worth = new double[n][options.size()];
        for (int a = 0; a < n; a++) {
            for (int m = 0; m < options.size(); m++) {
                worth[a][m] = 1 - distance(a, options.get(m));
            }
        }
        double[] p = probabilities(worth);
        double low = Arrays.stream(p).min().orElseThrow();
        double high = Arrays.stream(p).max().orElseThrow();
        return IntStream.range(0, n).mapToDouble(i -> rules.risk(p[option[i]], low, high)).toArray();
    }

    private double distance(int i, int j) {
        return table.distance(i, ideal, i, position, j);
    }

    /** What the position of j is worth to i, as h sees it. */
    private double worth(int h, int i, int j) {
        return SpatialTable.worth(distance(i, j), rules.estimates().of(risk[h], risk[i]));
    }

    // ---- challenges and bargains

    private List<List<Bargain>> queues() {
        List<List<Bargain>> queues = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            queues.add(new ArrayList<>(rules.compatible() ? List.of() : List.of(statusQuo(i))));
        }
        for (int i = 0; i < n; i++) {
            if (rules.compatible()) {
                queues.get(i).add(statusQuo(i));
            }
            int j = target(i);
            if (j >= 0) {
                for (Bargain one : offers(i, j)) {
                    queues.get(i).add(one);
                    queues.get(j).add(one);
                }
            }
        }
        return queues;
    }

    private static Bargain statusQuo(int i) {
        return new Bargain(i, i, new double[0], new double[0]);
    }

    private int target(int i) {
        int best = -1;
        double most = 0;
        for (int j = 0; j < n; j++) {
            if (j != i) {
                double gain = gain(i, i, j);
                if (gain > 1e-5 && (best < 0 || gain > most + rules.tie())) {
                    best = j;
                    most = gain;
                }
            }
        }
        return best;
    }

    /** What h expects a challenge of j by i to change for i. */
    private double gain(int h, int i, int j) {
        double p = odds(h, i, j);
        double won = 2 * worth(h, i, i);
        double lost = 2 * worth(h, i, j);
        double s = table.attention()[j];
        return (1 - s) * won + s * (p * won + (1 - p) * lost) - (worth(h, i, i) + worth(h, i, j));
    }

    /** The odds of i against j, as h sees them. */
    private double odds(int h, int i, int j) {
        double mine = rules.vote(table.strength(i), worth(h, i, i) - worth(h, i, j));
        double theirs = rules.vote(table.strength(j), worth(h, j, i) - worth(h, j, j));
        double sideI = 1e-10 + Math.max(0, mine) + Math.max(0, theirs);
        double sideJ = 1e-10 + Math.max(0, -mine) + Math.max(0, -theirs);
        double forI = sideI;
        double forJ = sideJ;
        for (int third = 0; third < n; third++) {
            if (third != i && third != j) {
                double vote = vote(h, third, i, j, sideI, sideJ);
                forI += Math.max(0, vote);
                forJ += Math.max(0, -vote);
            }
        }
        return forI / (forI + forJ);
    }

    /** The vote of a third party for i against j: the worth of siding with i less the worth of siding with j. */
    private double vote(int h, int third, int i, int j, double sideI, double sideJ) {
        double w = table.strength(third);
        double ui = worth(h, third, i);
        double uj = worth(h, third, j);
        double own = worth(h, third, third);
        double brings = rules.vote(w, ui - uj);
        double oddsWithI = rules.compatible()
                ? (sideI + Math.max(0, brings)) / (sideI + sideJ + Math.abs(brings))
                : (sideI + Math.abs(brings)) / (sideI + sideJ + Math.abs(brings));
        double oddsWithJ = rules.compatible() ? oddsWithI : sideI / (sideI + sideJ + Math.abs(brings));
        double winnerTakesFriends = rules.commitment() == Commitment.FULL ? 1 : 0;
        double winnerTakesFoes = rules.commitment() == Commitment.NONE ? 0 : 1;
        double withIWon = 2 * ui + (winnerTakesFriends == 1 ? ui : own);
        double withILost = 2 * uj + (winnerTakesFoes == 1 ? uj : own);
        double withJLost = 2 * ui + (winnerTakesFoes == 1 ? ui : own);
        double withJWon = 2 * uj + (winnerTakesFriends == 1 ? uj : own);
        double withI = oddsWithI * withIWon + (1 - oddsWithI) * withILost;
        double withJ = oddsWithJ * withJLost + (1 - oddsWithJ) * withJWon;
        return rules.vote(w, withI - withJ);
    }

    private List<Bargain> offers(int i, int j) {
        Bargain mine = bargain(i, j, odds(i, i, j));
        if (rules.perspective() == Perspective.PROPOSER) {
            return List.of(mine);
        }
        Bargain theirs = bargain(i, j, rules.compatible() ? gain(j, i, j) : odds(j, i, j));
        if (rules.perspective() == Perspective.BOTH) {
            return List.of(mine, theirs);
        }
        double first = table.strength(i);
        double second = rules.compatible() ? table.capability()[i] * table.attention()[j] : table.strength(j);
        double share = first + second == 0 ? 0.5 : first / (first + second);
        return List.of(new Bargain(i, j, between(mine.forI, theirs.forI, share),
                between(mine.forJ, theirs.forJ, share)));
    }

    private static double[] between(double[] one, double[] other, double share) {
        return IntStream.range(0, one.length).mapToDouble(k -> share * one[k] + (1 - share) * other[k]).toArray();
    }

    private Bargain bargain(int i, int j, double p) {
        double[] forI = new double[table.dims()];
        double[] forJ = new double[table.dims()];
        for (int k = 0; k < table.dims(); k++) {
            double x = position[i * table.dims() + k];
            double y = position[j * table.dims() + k];
            double s = table.salience()[i * table.dims() + k];
            double t = table.salience()[j * table.dims() + k];
            forI[k] = rules.meet(x, s, p, y, t, 1 - p, true);
            forJ[k] = rules.meet(y, t, 1 - p, x, s, p, false);
        }
        return new Bargain(i, j, forI, forJ);
    }

    private List<Bargain> distinct(List<Bargain> queue) {
        List<Bargain> distinct = new ArrayList<>();
        for (Bargain one : queue) {
            Bargain plain = one.i != one.j && stands(one.i, one.forI) && stands(one.j, one.forJ)
                    ? statusQuo(one.i)
                    : one;
            if (distinct.stream().noneMatch(plain::sameAs)) {
                distinct.add(plain);
            }
        }
        return distinct;
    }

    private boolean stands(int actor, double[] at) {
        return same(at, Arrays.copyOfRange(position, actor * table.dims(), (actor + 1) * table.dims()));
    }

    private static boolean same(double[] one, double[] other) {
        return IntStream.range(0, one.length).allMatch(k -> Math.abs(one[k] - other[k]) <= SpatialRules.SAME);
    }

    // ---- decisions

    /** What the positions that would result from a bargain are worth to an actor, on average. */
    private double worth(int actor, Bargain one) {
        double sum = 0;
        double[] from = rules.compatible() ? position : ideal;
        for (double[] moved : one.i == one.j ? List.<double[]>of() : List.of(one.forI, one.forJ)) {
            sum += SpatialTable.worth(table.distance(actor, from, actor, moved, 0), risk[actor]);
        }
        for (int k = 0; k < n; k++) {
            if (one.i == one.j || k != one.i && k != one.j) {
                sum += worth(actor, actor, k);
            }
        }
        return sum / n;
    }

    private int first(double[] p) {
        int best = 0;
        for (int a = 1; a < p.length; a++) {
            best = p[a] > p[best] + rules.tie() ? a : best;
        }
        return best;
    }

    private static int drawn(double[] p, double uniform) {
        double sum = 0;
        for (int a = 0; a < p.length; a++) {
            sum += p[a];
            if (uniform < sum) {
                return a;
            }
        }
        return p.length - 1;
    }

    /** How likely each option is to win, where option m is worth worth[a][m] to actor a. */
    private double[] probabilities(double[][] worth) {
        int m = worth[0].length;
        double[][] coalition = new double[m][m];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                coalition[a][b] = 1e-8;
            }
        }
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < a; b++) {
                for (int k = 0; k < n; k++) {
                    double vote = rules.vote(table.capability()[k], worth[k][a] - worth[k][b]);
                    coalition[a][b] += Math.max(0, vote);
                    coalition[b][a] += Math.max(0, -vote);
                }
            }
        }
        double[][] victory = new double[m][m];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                double won = PairwiseElection.power(rules.victory(), coalition[a][b], coalition[b][a]);
                double lost = PairwiseElection.power(rules.victory(), coalition[b][a], coalition[a][b]);
                victory[a][b] = a == b ? 0.5 : won / (won + lost);
            }
        }
        return switch (rules.chain()) {
            case CONDITIONAL -> {
                double[] p = Arrays.stream(victory).mapToDouble(row -> Arrays.stream(row).reduce(1, (x, y) -> x * y))
                        .toArray();
                double sum = Arrays.stream(p).sum();
                yield Arrays.stream(p).map(one -> one / sum).toArray();
            }
            case MARKOV_UNIFORM -> {
                double[][] challenge = new double[m][m];
                Arrays.stream(challenge).forEach(row -> Arrays.fill(row, 1.0 / m));
                yield chain(victory, challenge, 1e-6);
            }
            case MARKOV_INCENTIVE -> {
                double[][] challenge = new double[m][m];
                for (int b = 0; b < m; b++) {
                    double sum = 0;
                    for (int a = 0; a < m; a++) {
                        challenge[a][b] = coalition[a][b] * victory[a][b] + (a == b ? 1e-10 : 0);
                        sum += challenge[a][b];
                    }
                    for (int a = 0; a < m; a++) {
                        challenge[a][b] /= sum;
                    }
                }
                yield chain(victory, challenge, 1e-8);
            }
        };
    }

    /** A chain in which a challenges b with chance challenge[a][b]; goes half of the way each step until a step is small. */
    private static double[] chain(double[][] victory, double[][] challenge, double small) {
        int m = victory.length;
        double[] p = new double[m];
        Arrays.fill(p, 1.0 / m);
        double change = 1;
        while (change > small) {
            double[] q = new double[m];
            change = 0;
            for (int a = 0; a < m; a++) {
                for (int b = 0; b < m; b++) {
                    q[a] += victory[a][b] * (p[a] * challenge[b][a] + p[b] * challenge[a][b]);
                }
                change = Math.max(change, Math.abs(q[a] - p[a]));
            }
            for (int a = 0; a < m; a++) {
                p[a] = (p[a] + q[a]) / 2;
            }
        }
        return p;
    }
}
