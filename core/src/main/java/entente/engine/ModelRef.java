package entente.engine;

/**
 * The name of a model inside a case, written {@code kind/id} after {@code #}: {@code conflict/korea-2018}.
 *
 * @param kind for example {@code conflict}
 * @param id the id of the model
 */
public record ModelRef(String kind, String id) {
    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
