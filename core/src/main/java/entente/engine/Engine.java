package entente.engine;

import entente.model.Case;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A method of analysis. An engine <em>reads</em> a case into its own small picture, or answers why the case is unfit, and
 * <em>solves</em> the picture: a pure function of picture and seed, with no clock, no file, no static state and no printing.
 *
 * <p>Engines are strangers to one another. They are found through {@code META-INF/services}, and each passes
 * {@code EngineContract}.
 *
 * @param <P> its picture
 * @param <R> its result
 */
public interface Engine<P, R extends Result> {

    /** The id, for example {@code conflict}; also the package name and the name of its page in docs/methods. */
    String id();

    /** The version of its method; it changes when results may. */
    String version();

    /** How far its results have been checked. */
    Standing standing();

    /** The models of a case that it may be asked about, in the order of the case; empty where there are none. */
    List<ModelRef> models(Case theCase);

    /** Reads a model of a case into the picture, or says why it cannot. Never throws for what a case may hold. */
    Reading<P> read(Case theCase, ModelRef model);

    /**
     * Solves a picture. Equal pictures and seeds give equal results, on any thread and any machine.
     *
     * @throws Stopped soon after {@link Run#stop()} asks for it
     */
    R solve(P picture, Run run);

    /** A result as JSON, keys in the order that the design fixes. */
    ObjectNode toJson(R result);

    /** The result back from {@link #toJson}. */
    R fromJson(JsonNode json);
}
