package entente.hypotheses;

import entente.engine.Engine;
import entente.engine.ModelRef;
import entente.engine.Reading;
import entente.engine.Run;
import entente.engine.Standing;
import entente.model.Case;
import entente.model.Problem;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The engine of competing hypotheses: which of them the evidence contradicts least, how clearly, and on what that hangs.
 *
 * <p>It never names a bare winner: orders come with margins, ties, the number of items that really test each hypothesis, and the fewest
 * ratings that would turn them. There is no chance in it; the seed is kept for the record.
 *
 * <p>Sources: {@code bib:heuer-1999}; what is ours is said where it is defined, and in docs/methods/hypotheses.md.
 */
public final class HypothesesEngine implements Engine<HypothesisMatrix, HypothesesResult> {

    /** The kind of model that it reads. */
    public static final String KIND = "hypotheses";

    /** An engine. */
    public HypothesesEngine() {}

    @Override
    public String id() {
        return "hypotheses";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Standing standing() {
        return Standing.CROSS_CHECKED;
    }

    @Override
    public List<ModelRef> models(Case theCase) {
        return theCase.hypotheses().stream().map(table -> new ModelRef(KIND, table.id())).toList();
    }

    @Override
    public Reading<HypothesisMatrix> read(Case theCase, ModelRef model) {
        if (!model.kind().equals(KIND)) {
            return new Reading.Unfit<>(List.of(new Problem(theCase.origin().place(model.toString()),
                    "'" + model + "' is no table of hypotheses", "write hypotheses/ID")));
        }
        return MatrixReader.read(theCase, model.id());
    }

    @Override
    public HypothesesResult solve(HypothesisMatrix picture, Run run) {
        return new Solution(picture, run).result(id(), version());
    }

    @Override
    public ObjectNode toJson(HypothesesResult result) {
        return HypothesesJson.write(result);
    }

    @Override
    public HypothesesResult fromJson(JsonNode json) {
        return HypothesesJson.read(json);
    }
}
