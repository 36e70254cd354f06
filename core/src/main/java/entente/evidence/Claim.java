package entente.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source says, in our paraphrase, with the place where it says it.
 *
 * @param id the id that statements cite
 * @param says our paraphrase, a full sentence
 * @param voice in whose voice the source says it
 * @param hedge the hedging words of the source, or null where it asserts flatly
 * @param asOf the time that the claim speaks of
 * @param at where it stands
 * @param note anything else, for example a slip of the source
 * @param citing ids of the references on which the source rests it; may be empty
 * @param setting whether the position is declared in public or held in private, or null where the source does not show it
 * @param strength the strength of the hedge as the case states it, or null where the table of {@link HedgeWords} reads it
 */
public record Claim(String id, String says, Voice voice, @Nullable String hedge, @Nullable Edtf asOf, Locator at,
        @Nullable String note, List<String> citing, @Nullable Setting setting, @Nullable Strength strength)
        implements
            Ground {

    /** Copies the list. */
    public Claim {
        citing = List.copyOf(citing);
    }

    /** A claim that the source makes without citing anything, of which neither setting nor strength is stated. */
    public Claim(String id, String says, Voice voice, @Nullable String hedge, @Nullable Edtf asOf, Locator at,
            @Nullable String note) {
        this(id, says, voice, hedge, asOf, at, note, List.of(), null, null);
    }

    @Override
    public String inWords() {
        return says;
    }
}
