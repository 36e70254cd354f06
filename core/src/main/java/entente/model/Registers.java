package entente.model;

import java.util.List;

/**
 * What a case keeps besides its models: tables that a reader fills and consults, each in the order written.
 *
 * @param disagreements where sources differ, or agree
 * @param homonyms one name for several things, or several names for one thing
 * @param commitments who undertook what, by when, and what became of it
 * @param questions what the sources leave open
 * @param forecasts what somebody expects, how one would tell, and how it came out
 */
public record Registers(List<Disagreement> disagreements, List<Homonym> homonyms, List<Commitment> commitments,
        List<OpenQuestion> questions, List<Forecast> forecasts) {

    /** Nothing kept. */
    public static final Registers NONE = new Registers(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Registers {
        disagreements = List.copyOf(disagreements);
        homonyms = List.copyOf(homonyms);
        commitments = List.copyOf(commitments);
        questions = List.copyOf(questions);
        forecasts = List.copyOf(forecasts);
    }
}
