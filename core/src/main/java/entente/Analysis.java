package entente;

import entente.engine.Engine;
import entente.engine.ModelRef;
import entente.engine.Result;
import tools.jackson.databind.node.ObjectNode;

/**
 * A solved model: by which engine, what it read from the case, and what it found.
 *
 * @param engine the engine
 * @param model the model
 * @param picture what the engine read
 * @param result what it found
 * @param <P> the engine's picture
 * @param <R> the engine's result
 */
public record Analysis<P, R extends Result>(Engine<P, R> engine, ModelRef model, P picture, R result) {

    /** The result as JSON, as the engine writes it. */
    public ObjectNode toJson() {
        return engine.toJson(result);
    }
}
