package entente.engine;

import java.util.List;

/** What an engine finds, as data. It names what it was computed from, so that it can be computed again. */
public interface Result {

    /** What this result was computed from, and by what. */
    Provenance provenance();

    /** Ids of all claims and judgements that the result rests on, each once, in the order of the case. */
    List<String> because();

    /**
     * What a result was computed from.
     *
     * @param engine the engine's id
     * @param version the engine's version
     * @param model the id of the model
     * @param inputDigest {@code sha256:...} of the case
     * @param seed the seed; engines without chance keep it unused
     */
    record Provenance(String engine, String version, String model, String inputDigest, long seed) {}
}
