package entente.conflict;

import entente.conflict.LimitedMoveOfMany.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The catalogue of notions, in the order in which docs/methods lists them: those that need nothing but the model, then those for which
 * the model says more. With degrees of strength that are the strong and weak forms of each degree ({@link StrengthStability}), with
 * unknown comparisons the four readings ({@link UnknownPreference}), with views what lasts in them ({@link HypergameStability}).
 * With attitudes come the relational notions in both readings ({@link RelationalStability}).
 */
public final class Notions {

    private static final List<Concept> PLAIN = List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ,
            Concept.SSEQ);

    private static final List<Concept> WITHOUT_SSEQ = List.of(Concept.NASH, Concept.GMR, Concept.SMR, Concept.SEQ);

    private Notions() {}

    /** All notions of the catalogue, those that cannot be judged in the model included; {@link Notion#unfit} says why. */
    public static List<Notion> of(GraphModel model) {
        List<Notion> all = new ArrayList<>();
        all.add(new SimultaneousByUnstable());
        for (int horizon = 2; horizon <= 4; horizon++) {
            all.add(new LimitedMove(horizon));
        }
        if (Anticipation.movers(model).length != 2) {
            ofMany(all);
        }
        all.add(new Maximin(4));
        all.add(new NonMyopic());
        IntStream.range(0, model.makers().size()).filter(model::mayMove)
                .forEach(maker -> all.add(new Stackelberg(model.makers().get(maker).id())));
        all.addAll(Coalitional.notions());
        strengths(model.strengths(), all);
        model.partialPreference().ifPresent(known -> unknown(known, all));
        model.attitudes().ifPresent(attitudes -> relational(attitudes, all));
        model.hypergame().ifPresent(views -> PLAIN.forEach(concept -> all.add(new HypergameStability(views, concept))));
        return List.copyOf(all);
    }

    /** With two who move both readings are the limited moves of two. */
    private static void ofMany(List<Notion> all) {
        for (LimitedMoveOfMany.Reading reading : LimitedMoveOfMany.Reading.values()) {
            for (int horizon = 2; horizon <= 4; horizon++) {
                all.add(new LimitedMoveOfMany(horizon, reading));
            }
        }
    }

    private static void strengths(Strengths strengths, List<Notion> all) {
        for (int degree = 2; degree <= strengths.degrees(); degree++) {
            for (Concept concept : PLAIN.subList(1, PLAIN.size())) {
                all.add(new StrengthStability(strengths, concept, degree, false));
                all.add(new StrengthStability(strengths, concept, degree, true));
            }
        }
    }

    private static void relational(Attitudes attitudes, List<Notion> all) {
        for (RelationalStability.Reading reading : RelationalStability.Reading.values()) {
            WITHOUT_SSEQ.forEach(concept -> all.add(new RelationalStability(attitudes, concept, reading)));
        }
    }

    private static void unknown(PartialPreference known, List<Notion> all) {
        for (Concept concept : WITHOUT_SSEQ) {
            for (UnknownPreference.Reading reading : UnknownPreference.Reading.values()) {
                all.add(new UnknownPreference(known, concept, reading));
            }
        }
    }

    /** The notion with an id; {@code limited-7} is found although the catalogue lists only some horizons. */
    public static Optional<Notion> named(GraphModel model, String id) {
        Optional<Notion> listed = of(model).stream().filter(notion -> notion.id().equals(id)).findFirst();
        return listed.isPresent() ? listed : withHorizon(id);
    }

    private static Optional<Notion> withHorizon(String id) {
        return horizon(id, "limited-", "").<Notion>map(LimitedMove::new)
                .or(() -> horizon(id, "limited-", "-cautious").map(h -> new LimitedMoveOfMany(h, Reading.CAUTIOUS)))
                .or(() -> horizon(id, "limited-", "-coalition").map(h -> new LimitedMoveOfMany(h, Reading.COALITION)))
                .or(() -> horizon(id, "maximin-", "").map(Maximin::new));
    }

    /** The number between two parts of an id; empty where there is none within bounds. */
    private static Optional<Integer> horizon(String id, String before, String after) {
        int end = id.length() - after.length();
        String number = id.startsWith(before) && id.endsWith(after) && end > before.length()
                ? id.substring(before.length(), end)
                : "";
        boolean digits = !number.isEmpty() && number.length() <= 4
                && number.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits
                ? Optional.of(Integer.parseInt(number)).filter(h -> h >= 1 && h <= LimitedMove.FARTHEST)
                : Optional.empty();
    }
}
