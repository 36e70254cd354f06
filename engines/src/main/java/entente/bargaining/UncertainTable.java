package entente.bargaining;

import entente.bargaining.BargainingTable.Dimension;
import entente.model.Estimate;
import entente.model.Issue;
import entente.model.Issue.Accommodation;
import entente.model.Issue.Party;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A bargaining table whose inputs are estimates: numbers, ranges, or panels. It gives the table of the likely values, and a table for each draw.
 *
 * <p>A range is drawn from the triangular distribution over (low, likely, high), a panel from the mixture of its experts' opinions in equal shares. Inputs
 * are drawn independently of one another. An input's number in a draw depends on the seed, the draw, and its place in the whole issue, so that those who
 * take part keep their numbers when others are left out.
 */
public final class UncertainTable {

    private static final int MOST_DIMENSIONS = 1000;
    /** How many kinds of inputs have a number for each dimension; part of the keys by which draws can be repeated. */
    private static final int KINDS_BY_DIMENSION = 5;
    /** The keys of shares of accommodation, beyond those of all other inputs. */
    private static final long FIRST_SHARE = 1L << 40;
    private static final long MOST_PLACES = 1L << 20;

    private final List<Dimension> dimensions;
    private final List<Party> parties;
    private final List<Optional<Estimate>> statusQuo;
    private final double salienceScale;
    private final int[] places;
    private final List<Input> inputs;
    private final List<Input> uncertain;

    /** What an input says. */
    public enum Kind {
        /** Where somebody stands. */
        POSITION,
        /** How much it matters to somebody. */
        SALIENCE,
        /** What somebody can bring to bear. */
        CAPABILITY,
        /** Where somebody ends up without an agreement. */
        REFERENCE,
        /** Where things stand. */
        STATUS_QUO,
        /** How far somebody's ideal follows a position. */
        ACCOMMODATION
    }

    /**
     * An input of the table.
     *
     * @param kind what it says
     * @param actor the index of the actor; -1 for the status quo
     * @param dimension the index of the dimension; -1 for all
     * @param towards the index of the actor whose position is followed, for a share of accommodation; -1 for every other kind
     * @param estimate what is judged
     * @param key its place in the whole issue, whoever takes part
     */
    public record Input(Kind kind, int actor, int dimension, int towards, Estimate estimate, long key) {}

    /** The table of an issue. */
    public UncertainTable(Issue issue) {
        this(issue.scales().stream().map(scale -> new Dimension(scale.id(), scale.low(), scale.high())).toList(),
                issue.parties(), issue.scales().stream().map(Issue.Scale::statusQuo).toList(), issue.salienceScale(),
                range(issue.parties().size()));
    }

    private UncertainTable(List<Dimension> dimensions, List<Party> parties, List<Optional<Estimate>> statusQuo,
            double salienceScale, int[] places) {
        this.dimensions = List.copyOf(dimensions);
        this.parties = List.copyOf(parties);
        this.statusQuo = List.copyOf(statusQuo);
        this.salienceScale = salienceScale;
        this.places = places;
        this.inputs = inputs();
        this.uncertain = inputs.stream().filter(input -> input.estimate().isUncertain()).toList();
    }

    private static int[] range(int n) {
        int[] all = new int[n];
        for (int i = 0; i < n; i++) {
            all[i] = i;
        }
        return all;
    }

    private List<Input> inputs() {
        List<Input> all = new ArrayList<>();
        for (int k = 0; k < statusQuo.size(); k++) {
            int dimension = k;
            statusQuo.get(k).ifPresent(estimate -> add(all, Kind.STATUS_QUO, -1, dimension, estimate));
        }
        Map<String, Integer> index = new LinkedHashMap<>();
        parties.forEach(party -> index.put(party.actor(), index.size()));
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            addEach(all, Kind.POSITION, i, party.position());
            addEach(all, Kind.SALIENCE, i, party.salience());
            addEach(all, Kind.CAPABILITY, i, party.capability());
            for (int k = 0; k < dimensions.size(); k++) {
                int dimension = k;
                int actor = i;
                party.reference().get(k).ifPresent(estimate -> add(all, Kind.REFERENCE, actor, dimension, estimate));
            }
            addShares(all, i, index);
        }
        return List.copyOf(all);
    }

    /** The shares of those who take part; that of one who is left out stays with the ideal before. */
    private void addShares(List<Input> all, int actor, Map<String, Integer> index) {
        for (Accommodation one : parties.get(actor).accommodation()) {
            Integer towards = index.get(one.towards());
            if (towards != null) {
                all.add(new Input(Kind.ACCOMMODATION, actor, -1, towards, one.share(),
                        FIRST_SHARE + places[actor] * MOST_PLACES + places[towards]));
            }
        }
    }

    private void addEach(List<Input> all, Kind kind, int actor, List<Estimate> estimates) {
        boolean one = estimates.size() == 1 && dimensions.size() > 1;
        for (int k = 0; k < estimates.size(); k++) {
            add(all, kind, actor, one ? -1 : k, estimates.get(k));
        }
    }

    private void add(List<Input> all, Kind kind, int actor, int dimension, Estimate estimate) {
        long place = actor < 0 ? 0 : places[actor] + 1L;
        long key = (place * KINDS_BY_DIMENSION + kind.ordinal()) * (MOST_DIMENSIONS + 1) + dimension + 1;
        all.add(new Input(kind, actor, dimension, -1, estimate, key));
    }

    /** The ids of the actors. */
    public List<String> actors() {
        return parties.stream().map(Party::actor).toList();
    }

    /** The dimensions. */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** Every input, in a fixed order. */
    public List<Input> allInputs() {
        return inputs;
    }

    /** The inputs with more than one possible value, in the order of {@link #allInputs}. */
    public List<Input> uncertainInputs() {
        return uncertain;
    }

    /** The same table with some of the actors, in the order of the whole. */
    public UncertainTable only(List<String> actors) {
        List<Party> some = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            if (actors.contains(parties.get(i).actor())) {
                some.add(parties.get(i));
                kept.add(places[i]);
            }
        }
        return new UncertainTable(dimensions, some, statusQuo, salienceScale,
                kept.stream().mapToInt(Integer::intValue).toArray());
    }

    // ---- tables

    /** The table in which every input has its likely value. */
    public BargainingTable likely() {
        return table(inputs.stream().mapToDouble(input -> input.estimate().likely()).toArray());
    }

    /** The table of a draw: the same for equal seeds and numbers of draws, whatever was drawn before. */
    public BargainingTable draw(long seed, long n) {
        long seedOfDraw = Chance.seed(seed, n);
        double[] values = new double[inputs.size()];
        for (int m = 0; m < values.length; m++) {
            Input input = inputs.get(m);
            values[m] = input.estimate().isUncertain()
                    ? Chance.value(input.estimate(), Chance.uniform(seedOfDraw, input.key()))
                    : input.estimate().likely();
        }
        return table(values);
    }

    /**
     * The table at given chances.
     *
     * @param u for each of {@link #uncertainInputs} a number in [0, 1)
     */
    public BargainingTable at(double[] u) {
        double[] values = new double[inputs.size()];
        int next = 0;
        for (int m = 0; m < values.length; m++) {
            Estimate estimate = inputs.get(m).estimate();
            values[m] = estimate.isUncertain() ? Chance.value(estimate, u[next++]) : estimate.likely();
        }
        return table(values);
    }

    /** The table of likely values in which one input has another value. */
    public BargainingTable with(Input changed, double value) {
        double[] values = new double[inputs.size()];
        for (int m = 0; m < values.length; m++) {
            values[m] = inputs.get(m).key() == changed.key() ? value : inputs.get(m).estimate().likely();
        }
        return table(values);
    }

    private BargainingTable table(double[] values) {
        int n = parties.size();
        int dims = dimensions.size();
        double[][] position = new double[n][dims];
        double[][] salience = new double[n][dims];
        double[][] capability = new double[n][dims];
        double[][] reference = new double[n][dims];
        double[][] accommodation = new double[n][];
        for (int i = 0; i < n; i++) {
            accommodation[i] = new double[parties.get(i).accommodation().isEmpty() ? 0 : n];
        }
        double[] quo = new double[dims];
        Arrays.fill(quo, Double.NaN);
        for (double[] row : reference) {
            Arrays.fill(row, Double.NaN);
        }
        for (int m = 0; m < values.length; m++) {
            Input input = inputs.get(m);
            switch (input.kind()) {
                case POSITION -> set(position, input, values[m]);
                case SALIENCE -> set(salience, input, values[m] / salienceScale);
                case CAPABILITY -> set(capability, input, values[m]);
                case REFERENCE -> set(reference, input, values[m]);
                case STATUS_QUO -> quo[input.dimension()] = values[m];
                case ACCOMMODATION -> accommodation[input.actor()][input.towards()] = values[m];
            }
        }
        boolean[] veto = new boolean[n];
        boolean[] holder = new boolean[n];
        for (int i = 0; i < n; i++) {
            veto[i] = parties.get(i).veto();
            holder[i] = parties.get(i).holdsStatusQuo();
        }
        return new BargainingTable(actors(), dimensions, position, salience, capability, veto, holder, quo, reference,
                accommodation);
    }

    private static void set(double[][] array, Input input, double value) {
        if (input.dimension() < 0) {
            Arrays.fill(array[input.actor()], value);
        } else {
            array[input.actor()][input.dimension()] = value;
        }
    }
}
