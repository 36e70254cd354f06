package entente.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What we assume, why, and how it may vary. It is ours, not a source's, and always shown as such.
 *
 * @param id the id that statements cite
 * @param holds the assumption, a full sentence
 * @param why the reason
 * @param restsOn ids of claims and judgements that it leans on; may be empty
 * @param mayVary in which way a reasonable reader could judge otherwise
 * @param note anything else
 */
public record Judgement(String id, String holds, String why, List<String> restsOn, @Nullable String mayVary,
        @Nullable String note) implements Ground {

    /** Copies the list. */
    public Judgement {
        restsOn = List.copyOf(restsOn);
    }

    @Override
    public String inWords() {
        return holds;
    }
}
