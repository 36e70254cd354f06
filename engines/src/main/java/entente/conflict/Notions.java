package entente.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The catalogue of notions, in the order in which docs/methods lists them: those that need nothing but the model, then those for which
 * the model says more. With degrees of strength that are the strong and weak forms of each degree ({@link StrengthStability}), with
 * unknown comparisons the four readings ({@link UnknownPreference}), with views what lasts in them ({@link HypergameStability}).
 * {@link RelationalStability} needs {@link Attitudes}, which no case holds; it is made with them.
 */
public final class Notions {

    private static final String LIMITED = "limited-";

    private static final List<Concept> PLAIN = List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ,
            Concept.SSEQ);

    private Notions() {}

    /** All notions of the catalogue, those that cannot be judged in the model included; {@link Notion#unfit} says why. */
    public static List<Notion> of(GraphModel model) {
        List<Notion> all = new ArrayList<>();
        all.add(new SimultaneousByUnstable());
        for (int horizon = 2; horizon <= 4; horizon++) {
            all.add(new LimitedMove(horizon));
        }
        all.add(new NonMyopic());
        IntStream.range(0, model.makers().size()).filter(model::mayMove)
                .forEach(maker -> all.add(new Stackelberg(model.makers().get(maker).id())));
        all.addAll(Coalitional.notions());
        strengths(model.strengths(), all);
        model.partialPreference().ifPresent(known -> unknown(known, all));
        model.hypergame().ifPresent(views -> PLAIN.forEach(concept -> all.add(new HypergameStability(views, concept))));
        return List.copyOf(all);
    }

    private static void strengths(Strengths strengths, List<Notion> all) {
        for (int degree = 2; degree <= strengths.degrees(); degree++) {
            for (Concept concept : PLAIN.subList(1, PLAIN.size())) {
                all.add(new StrengthStability(strengths, concept, degree, false));
                all.add(new StrengthStability(strengths, concept, degree, true));
            }
        }
    }

    private static void unknown(PartialPreference known, List<Notion> all) {
        for (Concept concept : List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ)) {
            for (UnknownPreference.Reading reading : UnknownPreference.Reading.values()) {
                all.add(new UnknownPreference(known, concept, reading));
            }
        }
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
