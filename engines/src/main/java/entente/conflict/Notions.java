package entente.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue of notions that need nothing but the model, in the order in which docs/methods lists them. Those that lie on an
 * overlay are made with it: {@link StrengthStability}, {@link UnknownPreference}, {@link RelationalStability},
 * {@link HypergameStability}.
 */
public final class Notions {

    private static final String LIMITED = "limited-";

    private Notions() {}

    /** All notions of the catalogue, those that cannot be judged in the model included; {@link Notion#unfit} says why. */
    public static List<Notion> of(GraphModel model) {
        List<Notion> all = new ArrayList<>();
        all.add(new SimultaneousByUnstable());
        for (int horizon = 2; horizon <= 4; horizon++) {
            all.add(new LimitedMove(horizon));
        }
        all.add(new NonMyopic());
        model.makers().stream().filter(maker -> maker.options() > 0)
                .forEach(maker -> all.add(new Stackelberg(maker.id())));
        return List.copyOf(all);
    }

    /** The notion with an id; {@code limited-7} is found although the catalogue lists only the first horizons. */
    public static Optional<Notion> named(GraphModel model, String id) {
        Optional<Notion> listed = of(model).stream().filter(notion -> notion.id().equals(id)).findFirst();
        return listed.isPresent() ? listed : limited(id);
    }

    private static Optional<Notion> limited(String id) {
        String horizon = id.startsWith(LIMITED) ? id.substring(LIMITED.length()) : "";
        boolean number = !horizon.isEmpty() && horizon.length() <= 4
                && horizon.chars().allMatch(c -> c >= '0' && c <= '9');
        int moves = number ? Integer.parseInt(horizon) : 0;
        return moves >= 1 && moves <= LimitedMove.FARTHEST ? Optional.of(new LimitedMove(moves)) : Optional.empty();
    }
}
