package entente.conflict;

import entente.conflict.ConflictResult.OptionLine;
import entente.conflict.ConflictResult.StateLine;
import entente.engine.Engine;
import entente.engine.ModelRef;
import entente.engine.Reading;
import entente.engine.Result.Provenance;
import entente.engine.Run;
import entente.engine.Standing;
import entente.model.Case;
import entente.model.Problem;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The engine of graph models: which states of a conflict last, for whom, and in which of the six senses of {@link Concept}.
 *
 * <p>Models in option form are judged by {@link Kernel}; models with coalesced states, moves that somebody never
 * makes, or moves listed as arcs, up to {@value PictureReader#MOST_READ_ALOUD} feasible states, straight from the {@link Definition}. Models that do not fit into three
 * quarters of the memory that Java may use are unfit, with both figures. There is no chance in it; the seed is kept for the record.
 * Simultaneous stability is judged up to a bound on the number of combinations, and not at all beyond it; the result says which.
 *
 * <p>Sources: {@code bib:fang-hipel-kilgour-1993}, {@code bib:kilgour-hipel-fang-1987}.
 */
public final class ConflictEngine implements Engine<GraphModel, ConflictResult> {

    /** The kind of model that it reads. */
    public static final String KIND = "conflict";

    private static final String VERSION = "1";

    private final double memory;

    /** An engine that may use three quarters of the memory that this Java may. */
    public ConflictEngine() {
        this(0.75 * Runtime.getRuntime().maxMemory());
    }

    /** An engine that may use so many bytes. */
    ConflictEngine(double memory) {
        this.memory = memory;
    }

    @Override
    public String id() {
        return "conflict";
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public Standing standing() {
        return Standing.REPRODUCED;
    }

    @Override
    public List<ModelRef> models(Case theCase) {
        return theCase.conflicts().stream().map(conflict -> new ModelRef(KIND, conflict.id())).toList();
    }

    @Override
    public Reading<GraphModel> read(Case theCase, ModelRef model) {
        if (!model.kind().equals(KIND)) {
            return new Reading.Unfit<>(List.of(new Problem(theCase.origin().place(model.toString()),
                    "'" + model + "' is no conflict", "write conflict/ID")));
        }
        return PictureReader.read(theCase, model.id(), (long) memory);
    }

    @Override
    public ConflictResult solve(GraphModel picture, Run run) {
        return solve(picture, List.of(Concept.values()), run);
    }

    /**
     * Judges some concepts only; the others are missing from the result.
     *
     * @param concepts which ones
     * @throws entente.engine.Stopped soon after the run is told to stop
     */
    public ConflictResult solve(GraphModel picture, List<Concept> concepts, Run run) {
        return solve(picture, concepts, run, Kernel.threads(picture, memory));
    }

    ConflictResult solve(GraphModel picture, List<Concept> concepts, Run run, int threads) {
        run.stop().check();
        List<Concept> judged = new ArrayList<>(List.of(Concept.values()));
        judged.retainAll(concepts);
        Optional<String> whyNot = judged.contains(Concept.SIM) ? Simultaneous.whyNot(picture, run) : Optional.empty();
        whyNot.ifPresent(why -> judged.remove(Concept.SIM));
        VerdictBits verdicts = picture.space().optionForm()
                ? new Kernel(picture).judge(judged, run, threads)
                : new Definition(picture).judge(judged, run);
        return result(picture, judged, verdicts, whyNot, run.seed());
    }

    private ConflictResult result(GraphModel model, List<Concept> judged, VerdictBits verdicts, Optional<String> whyNot,
            long seed) {
        List<String> makers = model.makers().stream().map(GraphModel.Maker::id).toList();
        Map<Concept, Map<String, List<Integer>>> stable = new LinkedHashMap<>();
        Map<Concept, List<Integer>> equilibria = new LinkedHashMap<>();
        for (Concept concept : judged) {
            Map<String, List<Integer>> byMaker = new LinkedHashMap<>();
            for (int maker = 0; maker < makers.size(); maker++) {
                byMaker.put(makers.get(maker), verdicts.stable(concept, maker));
            }
            stable.put(concept, byMaker);
            equilibria.put(concept, verdicts.equilibria(concept));
        }
        List<OptionLine> options = model.options().stream()
                .map(option -> new OptionLine(option.id(), makers.get(option.maker()), option.label())).toList();
        return new ConflictResult(new Provenance(id(), version(), model.model(), model.inputDigest(), seed), makers,
                options,
                new StateLines(model), stable, equilibria, whyNot.map(why -> List.of(Concept.SIM)).orElse(List.of()),
                notes(model, whyNot), model.because());
    }

    private static List<String> notes(GraphModel model, Optional<String> whyNot) {
        List<String> notes = new ArrayList<>();
        whyNot.ifPresent(notes::add);
        List<String> unsaid = IntStream.range(0, model.makers().size())
                .filter(maker -> !model.preference(maker).unknown().isEmpty())
                .mapToObj(maker -> model.makers().get(maker).inSentence()).toList();
        if (!unsaid.isEmpty()) {
            notes.add("Some comparisons by " + String.join(" and ", unsaid)
                    + " are not known; these verdicts take the order as written, and the notions for unknown preference do not.");
        }
        if (model.attitudes().isPresent()) {
            notes.add("Attitudes are stated; these verdicts take everybody to look to its own good, and the relational"
                    + " notions do not.");
        }
        return notes;
    }

    @Override
    public ObjectNode toJson(ConflictResult result) {
        return ConflictJson.write(result);
    }

    @Override
    public ConflictResult fromJson(JsonNode json) {
        return ConflictJson.read(json);
    }

    /** The states of a model as lines, each made when asked for. */
    private static final class StateLines extends AbstractList<StateLine> implements RandomAccess {
        private final GraphModel model;

        StateLines(GraphModel model) {
            this.model = model;
        }

        @Override
        public StateLine get(int index) {
            if (index < 0 || index >= size()) {
                throw new IndexOutOfBoundsException("no state at " + index + " of " + size());
            }
            int number = index + 1;
            String code = model.code(number);
            String label = size() <= GraphModel.MOST_LABELLED ? model.label(number) : code;
            return new StateLine(number, code, label, model.absorbing(number));
        }

        @Override
        public int size() {
            return model.states();
        }
    }
}
